import { expect, nextFrame } from '@open-wc/testing';

import '../define.js';
import { forgetReports } from '../base/report.js';
import { captureConsole } from '../testing/console.js';
import { fitFrames } from './fit-frames.js';
import { written } from './frame-message.js';
import { setUpElement, tellHeight } from './frame-page.js';

/** A frame page that nothing has been done to yet. */
function framePage(tag = 'report-ceop'): Document {
  return new DOMParser().parseFromString(
    `<html lang="en-GB"><main class="frame"><${tag}>words</${tag}></main>`,
    'text/html',
  );
}
const address = (tag: string, query = '') => `https://safety.example/online/embed/${tag}/${query}`;

function set(tag: string, query: string, framed = true): { element: Element; root: HTMLElement } {
  const page = framePage(tag);
  const element = page.querySelector(tag)!;
  setUpElement(element, address(tag, query), framed);
  return { element, root: page.documentElement };
}

beforeEach(() => forgetReports());

describe('the element of a frame page', () => {
  it('is asked for by the query', () => {
    const { element } = set('app-risk-card', '?app=discord&view=summary');
    expect(element.outerHTML).to.equal('<app-risk-card app="discord" view="summary">words</app-risk-card>');
  });

  it('stands on a page of the language, direction and colours that were asked for', () => {
    const { element, root } = set('report-ceop', '?lang=cy&dir=rtl&theme=dark&view=link');
    expect(root.lang).to.equal('cy');
    expect(root.dir).to.equal('rtl');
    expect(root.dataset['theme']).to.equal('dark');
    expect(element.getAttributeNames()).to.deep.equal(['view']);
  });

  it('refuses what it does not know, shows none of it and says so once', () => {
    const console = captureConsole();
    const { element, root } = set(
      'report-ceop',
      '?lang=<b>&dir=up&theme=pink&onclick=alert(1)&style=x&class=y&view=guide',
    );
    expect(element.getAttributeNames()).to.deep.equal(['view']);
    expect(root.getAttributeNames()).to.deep.equal(['lang']);
    expect(root.lang).to.equal('en-GB');
    expect(console.problems).to.have.length(1);
    expect(console.problems[0]).to.match(
      /^\[report-ceop\] refused-option: The frame asks for "lang", "dir", "theme", "onclick", "style", "class"/,
    );
  });

  it('says the school’s words inside a frame, and a stranger’s words never on its own', () => {
    const query = '?school=Hazel Lane Primary School&dsl-phone=01632 960 117';
    expect(set('report-ceop', query).element.getAttribute('school')).to.equal('Hazel Lane Primary School');
    const console = captureConsole();
    expect(set('report-ceop', query, false).element.getAttributeNames()).to.deep.equal([]);
    expect(console.problems[0]).to.match(/This page, opened on its own, asks for "school", "dsl-phone"/);
  });

  it('reads a feed of its own site, wherever the site lies', () => {
    expect(set('safety-alert', '?src=feeds/mereshire.json').element.getAttribute('src')).to.equal(
      'https://safety.example/online/feeds/mereshire.json',
    );
    const console = captureConsole();
    expect(set('safety-alert', '?src=https://elsewhere.example/a.json').element.hasAttribute('src')).to.equal(
      false,
    );
    expect(console.problems).to.have.length(1);
  });
});

describe('the height of a frame', () => {
  let content: HTMLElement;
  let told: number[];
  let stop: () => void;
  const root = document.documentElement;
  const host = {
    postMessage: (message: { height: number }, target: string) => {
      expect(target).to.equal('*');
      told.push(message.height);
    },
  } as unknown as Window;
  const hear = (data: unknown, source: unknown = host) => {
    const event = new MessageEvent('message', { data });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };
  /** A size is looked at with the frame, told with the next. */
  const rest = async () => {
    for (let i = 0; i < 4; i += 1) await nextFrame();
  };

  beforeEach(async () => {
    told = [];
    content = document.createElement('div');
    content.style.height = '100.2px';
    document.body.append(content);
    stop = tellHeight(content, host);
    await rest();
  });
  afterEach(() => {
    stop();
    content.remove();
    root.removeAttribute('data-fits');
  });

  it('is told in whole pixels, rounded up', () => expect(told).to.deep.equal([101]));

  it('is told again when it changes, once for several changes in one go', async () => {
    for (const height of [200, 300, 400]) content.style.height = `${height}px`;
    await rest();
    expect(told).to.deep.equal([101, 400]);
    content.style.height = '120px';
    await rest();
    expect(told).to.deep.equal([101, 400, 120]);
  });

  it('is not told again when nothing has changed, nor for nothing at all', async () => {
    content.style.width = '50%';
    await rest();
    content.hidden = true;
    content.style.display = 'none';
    await rest();
    expect(told).to.deep.equal([101]);
  });

  it('is told to a page that asks, and to no other window', () => {
    hear(written({ ask: true }));
    hear(written({ ask: true }), window);
    hear({ ask: true });
    expect(told).to.deep.equal([101, 101]);
  });

  it('takes the scroll bar away only while the page around says that all fits', () => {
    hear(written({ fits: true }), window);
    expect(root.hasAttribute('data-fits'), 'said by another window').to.equal(false);
    hear(written({ fits: true }));
    expect(root.hasAttribute('data-fits')).to.equal(true);
    hear(written({ fits: false }));
    expect(root.hasAttribute('data-fits')).to.equal(false);
  });

  it('is told no more after the end', async () => {
    stop();
    content.style.height = '500px';
    await rest();
    hear(written({ ask: true }));
    expect(told).to.deep.equal([101]);
  });
});

describe('the page around frames', () => {
  let frame: HTMLIFrameElement;
  let stop: () => void;
  const site = 'https://safety.example';
  const hear = (data: unknown, origin = site, source: unknown = frame.contentWindow) => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };

  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.style.border = '0';
    document.body.append(frame);
    stop = fitFrames(site);
  });
  afterEach(() => {
    stop();
    frame.remove();
  });

  it('gives a frame its height', () => {
    hear(written({ height: 700 }));
    expect(frame.clientHeight).to.equal(700);
    hear(written({ height: 300 }));
    expect(frame.clientHeight).to.equal(300);
  });

  it('adds the border where the page counts it in', () => {
    frame.style.border = '3px solid';
    frame.style.boxSizing = 'border-box';
    hear(written({ height: 700 }));
    expect(frame.clientHeight).to.equal(700);
    expect(frame.offsetHeight).to.equal(706);
  });

  it('believes no other origin, no other window and no other message', () => {
    const before = frame.style.cssText;
    hear(written({ height: 700 }), 'https://elsewhere.example');
    hear(written({ height: 700 }), 'null');
    hear(written({ height: 700 }), site, window);
    hear(written({ height: 700 }), site, null);
    hear({ height: 700 });
    hear(written({ fits: true }));
    expect(frame.style.cssText).to.equal(before);
  });

  it('changes that frame alone', () => {
    const other = document.createElement('iframe');
    document.body.append(other);
    hear(written({ height: 700 }));
    expect(other.style.height).to.equal('');
    other.remove();
  });

  it('caps what a frame may ask for', () => {
    hear(written({ height: 1e7 }));
    expect(frame.clientHeight).to.equal(20_000);
  });

  it('does nothing more after the end', () => {
    stop();
    hear(written({ height: 700 }));
    expect(frame.style.height).to.equal('');
  });
});
