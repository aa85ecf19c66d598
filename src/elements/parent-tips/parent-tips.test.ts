import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './parent-tips.js';
import { forgetReports } from '../../base/report.js';
import { english } from '../../content/en/index.js';
import { registerContent } from '../../content/registry.js';
import { captureConsole } from '../../testing/console.js';
import { focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { ParentTipsElement } from './parent-tips.element.js';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

/** The tips as parsed from markup, on the day the records were checked unless another is given. */
async function draw(html: string, now = '2026-11-20T12:00:00Z'): Promise<ParentTipsElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html, now }, box);
  const element = box.querySelector('parent-tips')!;
  await element.updateComplete;
  return element;
}

const root = (element: ParentTipsElement): ShadowRoot => element.shadowRoot!;
const find = (element: ParentTipsElement, selector: string): string | undefined =>
  root(element).querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
/** The numbers a reader sees, and those a screen reader says. */
const numbers = (element: ParentTipsElement): [number[], number[]] => {
  const items = [...root(element).querySelectorAll<HTMLLIElement>('.tiplist > li')];
  return [
    items.map((item) => Number(item.querySelector('.figure')?.textContent)),
    items.map(({ value }) => value),
  ];
};
const shown = (element: ParentTipsElement): number[] => numbers(element)[0];
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe('parent-tips, which tips', () => {
  it('all six without a word, each with its number, what to do and how', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    expect(shown(element)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(find(element, 'h2')).to.equal('Six ways to keep your child safer online');
    expect(find(element, '.tiplist > li h3')).to.equal('Keep screens where you can see them');
    expect(find(element, '.tiplist > li p')).to.equal(
      'With young children, use phones and tablets in the room you are in.',
    );
  });

  it('one topic, several topics, and an age', async () => {
    for (const [attributes, expected] of [
      ['topic="parental-controls"', [4, 6]],
      ['topic="gaming, parental-controls"', [1, 2, 4, 5, 6]],
      ['topic=" gaming ,, parental-controls, "', [1, 2, 4, 5, 6]],
      ['age="14+"', [2, 3, 5, 6]],
      ['age="0-5, 6-10"', [1, 2, 3, 4, 5, 6]],
      ['topic="parental-controls" age="11-13"', [6]],
      ['topic="ai-companions"', [2]],
      ['topic=""', [1, 2, 3, 4, 5, 6]],
      ['topic="talking" limit="2"', [2, 3]],
    ] as const) {
      const element = await draw(`<parent-tips ${attributes}>Talk.</parent-tips>`);
      expect(numbers(element), attributes).to.deep.equal([[...expected], [...expected]]);
    }
  });

  it('numbers stay those of the whole list, for eye and ear, and the line below says so', async () => {
    const element = await draw('<parent-tips age="14+">Talk.</parent-tips>');
    expect(numbers(element)).to.deep.equal([
      [2, 3, 5, 6],
      [2, 3, 5, 6],
    ]);
    expect(root(element).querySelector('.figure')?.getAttribute('aria-hidden')).to.equal('true');
    expect(find(element, '.source')).to.contain('The numbers are those of the whole list.');
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.source')).not.to.contain('The numbers');
  });

  it('the title counts in words what is shown', async () => {
    for (const [limit, title] of [
      [1, 'One way to keep your child safer online'],
      [2, 'Two ways to keep your child safer online'],
      [3, 'Three ways to keep your child safer online'],
      [99, 'Six ways to keep your child safer online'],
    ] as const)
      expect(find(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`), 'h2')).to.equal(title);
  });

  it('who gave them, when, and what we did to the words stands at the end', async () => {
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.source')).to.equal(
      'Tips from the Police Safer Schools Partnership, 25 March 2021, in plainer words. Tip 4 was brought up to date. Checked 20 November 2026. To be checked again by 20 May 2027.',
    );
  });

  it('part of the tips leads to all of them where the hosted site is known', async () => {
    const link = (element: ParentTipsElement) => root(element).querySelector('.more a')?.getAttribute('href');
    expect(
      link(await draw('<parent-tips limit="3" site="https://elements.example">Talk.</parent-tips>')),
    ).to.equal('https://elements.example/tips/');
    expect(link(await draw('<parent-tips limit="3">Talk.</parent-tips>'))).to.equal(undefined);
    expect(link(await draw('<parent-tips site="https://elements.example">Talk.</parent-tips>'))).to.equal(
      undefined,
    );
  });

  it('past their review date they say so, before the title', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>', '2027-05-21T12:00:00Z');
    expect(root(element).querySelector('.tips')?.textContent.trim()).to.match(
      /^Our next check was due on 20 May 2027\./,
    );
    expect(find(element, '.source')).not.to.contain('To be checked again');
  });

  it('with its tips withdrawn it keeps the fallback', async () => {
    registerContent({ lang: 'en', tips: [] });
    try {
      const element = await draw('<parent-tips>Talk.</parent-tips>');
      expect(root(element).querySelector('.el')).to.equal(null);
      expect(root(element).querySelector('slot')?.assignedNodes()).to.have.lengthOf(1);
    } finally {
      registerContent({ lang: 'en', tips: english.tips });
    }
  });
});

describe('parent-tips, values that are not understood', () => {
  it('an unknown topic is reported once; the rest is used', async () => {
    const capture = captureConsole();
    const element = await draw(
      '<parent-tips topic="nonsense, parental-controls, Gaming">Talk.</parent-tips>',
    );
    expect(shown(element)).to.deep.equal([1, 2, 4, 5, 6]);
    await draw('<parent-tips topic="rubbish">Talk.</parent-tips>');
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-topic: topic="nonsense" is not one of video-chat, strangers, sharing-images, gaming, social-media, parental-controls, talking, ai-companions. It is left out.',
    ]);
  });

  it('nothing but unknown topics: all tips are shown', async () => {
    const capture = captureConsole();
    expect(shown(await draw('<parent-tips topic="nonsense">Talk.</parent-tips>'))).to.deep.equal([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(capture.lines).to.have.lengthOf(1);
  });

  it('an unknown age is reported once and left out', async () => {
    const capture = captureConsole();
    expect(
      shown(await draw('<parent-tips age="15" topic="parental-controls">Talk.</parent-tips>')),
    ).to.deep.equal([4, 6]);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-age: age="15" is not one of 0-5, 6-10, 11-13, 14+. It is left out.',
    ]);
  });

  it('a limit that cannot be is reported once, and all tips are shown', async () => {
    const capture = captureConsole();
    for (const limit of ['0', '2.5', '-3', 'three', 'Infinity'])
      expect(shown(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`)), limit).to.deep.equal([
        1, 2, 3, 4, 5, 6,
      ]);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] limit: limit must be a whole number of 1 or more. All tips are shown.',
    ]);
  });

  it('limit="" counts as not given, 99 as all, and neither is a fault', async () => {
    const { lines } = captureConsole();
    for (const limit of ['', ' ', '99'])
      expect(shown(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`)), limit).to.deep.equal([
        1, 2, 3, 4, 5, 6,
      ]);
    expect(lines).to.deep.equal([]);
  });

  it('topic and age that no tip fits together: all are shown, and one report says so', async () => {
    const capture = captureConsole();
    const controls = english.tips.map((set) => ({
      ...set,
      tips: set.tips.filter(({ number }) => number !== 6),
    }));
    registerContent({ lang: 'en', tips: controls });
    try {
      expect(
        shown(await draw('<parent-tips topic="parental-controls" age="14+">Talk.</parent-tips>')),
      ).to.deep.equal([1, 2, 3, 4, 5]);
      await draw('<parent-tips topic="parental-controls" age="11-13">Talk.</parent-tips>');
    } finally {
      registerContent({ lang: 'en', tips: english.tips });
    }
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] no-tips: No tip fits topic="parental-controls" age="14+". All are shown.',
    ]);
  });
});

describe('parent-tips, reading', () => {
  it('why a tip helps opens and shuts from the keyboard, one tip at a time, and the focus stays', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    const [first, second] = root(element).querySelectorAll('details');
    await press('Tab');
    await press('Enter');
    expect([first?.open, second?.open]).to.deep.equal([true, false]);
    expect(focusedElement()).to.equal(first?.querySelector('summary'));
    await press('Tab');
    expect(focusedElement()).to.equal(second?.querySelector('summary'));
  });

  it('an open reason stays open when the number of tips changes', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    root(element).querySelector('details')!.open = true;
    element.limit = 3;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal([1, 2, 3]);
    expect(root(element).querySelector('details')!.open).to.equal(true);
  });

  it('is an ordered list for a screen reader, with a heading for each tip', async () => {
    const element = await draw('<parent-tips heading-level="3">Talk.</parent-tips>');
    expect(root(element).querySelector('ol.tiplist')).not.to.equal(null);
    expect(root(element).querySelectorAll('.tiplist > li h4')).to.have.lengthOf(6);
    expect(root(element).querySelector('h3.title')).not.to.equal(null);
  });

  it('on paper every reason stands below its tip, without its fold', async function () {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    const ran = await withPrintMedia(() => {
      expect(getComputedStyle(root(element).querySelector('.why > summary')!).display).to.equal('none');
      expect(root(element).querySelector('.why > p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
    if (!ran) await onlyWebKitCannot('emulation');
  });
});

describe('parent-tips, the school’s own tips', () => {
  it('own tips that come late stand after ours, under the school’s name, and go when removed', async () => {
    const element = await draw(
      '<safety-settings school="Hazel Lane"><parent-tips>Talk.</parent-tips></safety-settings>',
    );
    const own = root(element).querySelector<HTMLElement>('.own')!;
    expect([own.hidden, own.getBoundingClientRect().height]).to.deep.equal([true, 0]);
    const tip = document.createElement('p');
    tip.slot = 'own';
    tip.textContent = 'Come to our evening.';
    element.append(tip);
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(own.hidden).to.equal(false);
    expect(find(element, '.own h3')).to.equal('From Hazel Lane');
    const last = [...root(element).querySelectorAll('.tiplist > li')].at(-1)!;
    expect(tip.getBoundingClientRect().top).to.be.greaterThan(last.getBoundingClientRect().bottom);
    tip.remove();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(own.hidden).to.equal(true);
  });

  it('a school of its own is named; without any it is our school', async () => {
    const own = '<span slot="own">Ask us.</span>';
    expect(find(await draw(`<parent-tips school="Oak School">${own}</parent-tips>`), '.own h3')).to.equal(
      'From Oak School',
    );
    expect(find(await draw(`<parent-tips>${own}</parent-tips>`), '.own h3')).to.equal('From our school');
  });
});
