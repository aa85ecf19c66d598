import { aTimeout, expect, nextFrame } from '@open-wc/testing';

import '../define.js';
import { forgetReports } from '../base/report.js';
import { captureConsole } from '../testing/console.js';
import { upgradeLinks, upgradeLinksIfAsked } from './link-upgrade.js';

const site = 'https://safety.example/';
const tags = 'report-ceop, app-risk-card, app-risk-list, parent-tips';

let box: HTMLElement;
let stop: (() => void) | undefined;

/** Puts a piece of a school's page into the document. */
function page(...lines: string[]): void {
  const parsed = new DOMParser().parseFromString(lines.join('\n'), 'text/html');
  box.replaceChildren(...parsed.body.childNodes);
}
const upgraded = (): string[] => [...box.querySelectorAll(tags)].map(({ localName }) => localName);
const link = (path = 'report/', words = 'Who to tell'): string => `<a href="${site}${path}">${words}</a>`;
const start = (): void => void (stop = upgradeLinks({ site }));

beforeEach(() => {
  forgetReports();
  box = document.createElement('main');
  document.body.append(box);
});
afterEach(() => {
  stop?.();
  stop = undefined;
  box.remove();
});

describe('a link to a hosted page', () => {
  const alone: [string, string][] = [
    ['in a paragraph', `<p>${link()}</p>`],
    ['in a list item', `<ul><li>${link()}</li></ul>`],
    ['with white space, no-break spaces and a line break beside it', `<p> &nbsp;\n${link()}&#8203;<br></p>`],
    ['with a comment beside it', `<p><!-- wp:paragraph -->${link()}</p>`],
    ['in bold', `<p><strong>${link()}</strong></p>`],
    ['in a span, with white space in it', `<p><span> ${link()} </span></p>`],
    ['in a paragraph of a list item', `<ul><li><p>${link()}</p></li></ul>`],
  ];
  for (const [where, html] of alone) {
    it(`becomes the element: ${where}`, async () => {
      page(html);
      const written = box.innerHTML;
      start();
      expect(upgraded()).to.deep.equal(['report-ceop']);
      await nextFrame();
      const element = box.querySelector('report-ceop')!;
      expect(element.shadowRoot!.querySelector('.el'), 'it is drawn').to.exist;
      expect(element.querySelector('a')!.href, 'the link is inside').to.equal(`${site}report/`);
      stop!();
      expect(box.innerHTML, 'all is as it was').to.equal(written);
    });
  }

  it('becomes what its page says, with the options of its address', () => {
    page(
      `<p>${link('tips/gaming/?age=6-10')}</p><p>${link('apps/discord/?view=summary&child-age=9')}</p>`,
      `<p>${link('apps/?risk=live-video')}</p><p>${link('tips/')}</p>`,
    );
    start();
    expect(upgraded()).to.deep.equal(['parent-tips', 'app-risk-card', 'app-risk-list', 'parent-tips']);
    const [tips, card] = box.querySelectorAll(tags);
    expect(tips!.getAttribute('topic')).to.equal('gaming');
    expect(tips!.getAttribute('age')).to.equal('6-10');
    expect(card!.getAttribute('app')).to.equal('discord');
    expect(card!.getAttribute('child-age')).to.equal('9');
  });

  it('cannot set what no address may set, and one report says so', () => {
    page(`<p>${link('report/?dsl-phone=01632960999&style=x&view=guide')}</p>`);
    const console = captureConsole();
    start();
    const element = box.querySelector('report-ceop')!;
    expect(element.getAttributeNames().sort()).to.deep.equal(['data-from-link', 'view']);
    expect(console.problems).to.have.length(1);
    expect(console.problems[0]).to.match(
      /\[report-ceop\] refused-option: A link asks for "dsl-phone", "style"/,
    );
  });

  const kept: [string, string][] = [
    ['in a sentence', `<p>Read ${link()} today.</p>`],
    ['before a full stop', `<p>${link()}.</p>`],
    ['beside another link', `<p>${link()} ${link('tips/')}</p>`],
    ['beside a picture', `<p><img alt="" src="data:,">${link()}</p>`],
    ['in two wrappers', `<p><strong><em>${link()}</em></strong></p>`],
    ['bold in a sentence', `<p>See <strong>${link()}</strong></p>`],
    ['in a heading', `<h2>${link()}</h2>`],
    ['in a table cell', `<table><tbody><tr><td>${link()}</td></tr></tbody></table>`],
    ['in navigation', `<nav><ul><li>${link()}</li></ul></nav>`],
    ['in a menu by role', `<ul role="menu"><li>${link()}</li></ul>`],
    ['in a menu by class', `<ul class="menu"><li>${link()}</li></ul>`],
    ['in a menu with a submenu', `<ul><li>${link()}<ul><li>More</li></ul></li></ul>`],
    ['in a header', `<header><p>${link()}</p></header>`],
    ['in a footer', `<footer><ul><li>${link()}</li></ul></footer>`],
    ['that looks like a button', `<p><a class="btn" href="${site}report/">Who to tell</a></p>`],
    ['that is a picture', `<p><a href="${site}report/"><img alt="Who to tell" src="data:,"></a></p>`],
    ['that is a download', `<p><a download href="${site}report/">Who to tell</a></p>`],
    ['to another site', '<p><a href="https://elsewhere.example/report/">Who to tell</a></p>'],
    ['to a place within the page', `<p>${link('report/#school')}</p>`],
    ['to a page no element stands for', `<p>${link('fresh/')}</p>`],
    ['inside an element that was pasted', `<p><report-ceop>${link()}</report-ceop></p>`],
    ['where somebody writes', `<div contenteditable="true"><p>${link()}</p></div>`],
    ['in an editor’s preview', `<div class="editor-styles-wrapper"><p>${link()}</p></div>`],
    ['that a framework will take over', `<div id="__next"><p>${link()}</p></div>`],
  ];
  for (const [where, html] of kept) {
    it(`stays a link: ${where}`, async () => {
      page(html);
      const written = box.innerHTML;
      start();
      await nextFrame();
      expect(box.innerHTML).to.equal(written);
    });
  }

  it('stays a link where React keeps it: a node that was moved makes React throw', () => {
    page(`<p>${link()}</p>`);
    Object.assign(box.querySelector('a')!, { __reactFiber$abc: {} });
    start();
    expect(upgraded()).to.deep.equal([]);
  });

  it('stays a link while the whole page is being written', () => {
    page(`<p>${link()}</p>`);
    document.designMode = 'on';
    try {
      start();
      expect(upgraded()).to.deep.equal([]);
    } finally {
      document.designMode = 'off';
    }
  });

  it('is upgraded once, though two copies of the script ask for it', async () => {
    page(`<p>${link()}</p>`);
    start();
    const second = upgradeLinks({ site });
    await nextFrame();
    expect(upgraded()).to.deep.equal(['report-ceop']);
    second();
  });
});

describe('when the page changes', () => {
  it('a link that comes later is upgraded too, also deep inside what comes', async () => {
    start();
    page(`<section><ul><li>${link('tips/')}</li></ul></section>`);
    await nextFrame();
    expect(upgraded()).to.deep.equal(['parent-tips']);
  });

  it('a link that loses the words beside it is upgraded', async () => {
    page(`<p>See ${link()}</p>`);
    start();
    box.querySelector('p')!.firstChild!.remove();
    await nextFrame();
    expect(upgraded()).to.deep.equal(['report-ceop']);
  });

  it('an upgraded link that gets words beside it is a link again', async () => {
    page(`<p>${link()}</p>`);
    start();
    box.querySelector('p')!.append(' is the page to read.');
    await nextFrame();
    expect(box.innerHTML).to.equal(`<p>${link()} is the page to read.</p>`);
  });

  it('a link that gets another address becomes the other element', async () => {
    page(`<p>${link()}</p>`);
    start();
    box.querySelector('a')!.href = `${site}tips/`;
    await nextFrame();
    expect(upgraded()).to.deep.equal(['parent-tips']);
  });

  it('the element goes with its link', async () => {
    page(`<p>${link()}</p>`);
    start();
    // As Vue and Svelte do: out of the parent it has now.
    const gone = box.querySelector('a')!;
    gone.parentNode!.removeChild(gone);
    await nextFrame();
    expect(box.innerHTML).to.equal('<p></p>');
  });

  it('a place where somebody begins to write gets its links back, so that nothing of ours is saved', async () => {
    page(`<div class="news"><p>${link()}</p></div>`);
    const news = box.querySelector('div')!;
    start();
    news.setAttribute('contenteditable', 'true');
    await nextFrame();
    expect(news.innerHTML).to.equal(`<p>${link()}</p>`);
    news.removeAttribute('contenteditable');
    await nextFrame();
    expect(upgraded()).to.deep.equal(['report-ceop']);
  });

  it('a copy of the page that was kept, as Turbo does, is put back too', () => {
    page(`<p>${link()}</p>`);
    const written = box.innerHTML;
    start();
    const copy = box.cloneNode(true) as HTMLElement;
    box.replaceWith(copy);
    box = copy;
    stop!();
    expect(box.innerHTML).to.equal(written);
  });

  it('its own changes set off nothing', async () => {
    page(`<p>${link()}</p><p>${link('tips/')}</p>`);
    start();
    let records = 0;
    const watcher = new MutationObserver((list) => (records += list.length));
    watcher.observe(box, { childList: true, subtree: true, attributes: true });
    await aTimeout(50);
    watcher.disconnect();
    expect(records).to.equal(0);
  });

  it('a script that puts the link back each time wins after a while, with one report', async () => {
    const console = captureConsole();
    let rounds = 0;
    const other = new MutationObserver(() => {
      if (!box.querySelector(tags) || ++rounds > 100) return;
      page(`<p>${link()}</p>`);
    });
    other.observe(box, { childList: true, subtree: true });
    // Time stands still: all of this happens at once.
    stop = upgradeLinks({ site, clock: () => 0 });
    page(`<p>${link()}</p>`);
    for (let i = 0; i < 60; i += 1) await nextFrame();
    other.disconnect();
    expect(rounds).to.equal(20);
    expect(upgraded()).to.deep.equal([]);
    expect(console.problems).to.have.length(1);
    expect(console.problems[0]).to.contain('[script] links-undone');
  });

  it('a site that shows the same link on page after page is no quarrel', async () => {
    let time = 0;
    stop = upgradeLinks({ site, clock: () => (time += 1000) });
    for (let i = 0; i < 30; i += 1) {
      page(`<p>${link()}</p>`);
      await nextFrame();
      expect(upgraded()).to.deep.equal(['report-ceop']);
    }
  });
});

describe('the script tag', () => {
  const address = 'https://files.example/online-safety-elements.js';
  let script: HTMLScriptElement;

  /** A data block's `src` is never loaded. */
  function tag(attributes: Record<string, string>): void {
    script = document.createElement('script');
    script.type = 'text/plain';
    script.src = address;
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    box.before(script);
  }
  afterEach(() => script.remove());

  it('asks by data-links="upgrade", and taking it away puts the page back', async () => {
    tag({ 'data-links': 'upgrade', 'data-site': site });
    page(`<p>${link()}</p>`);
    const written = box.innerHTML;
    stop = upgradeLinksIfAsked(address);
    expect(upgraded()).to.deep.equal(['report-ceop']);
    script.removeAttribute('data-links');
    await nextFrame();
    expect(box.innerHTML).to.equal(written);
    page(`<p>${link('tips/')}</p>`);
    await nextFrame();
    expect(upgraded(), 'and nothing is watched any more').to.deep.equal([]);
  });

  it('does nothing unless it asks', () => {
    tag({ 'data-site': site });
    page(`<p>${link()}</p>`);
    expect(upgradeLinksIfAsked(address)).to.equal(undefined);
    expect(upgraded()).to.deep.equal([]);
  });

  it('reports another word, and where the site is not known', () => {
    const console = captureConsole();
    tag({ 'data-links': 'yes', 'data-site': site });
    expect(upgradeLinksIfAsked(address)).to.equal(undefined);
    script.remove();
    tag({ 'data-links': 'upgrade' });
    expect(upgradeLinksIfAsked(address)).to.equal(undefined);
    expect(console.problems.map((text) => /\] ([\w-]+):/.exec(text)?.[1])).to.deep.equal([
      'unknown-links',
      'links-no-site',
    ]);
  });
});
