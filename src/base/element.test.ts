import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { registerContent } from '../content/registry.js';
import { captureConsole } from '../testing/console.js';
import { onOff } from './attributes.js';
import { SafetyElement, type Scene } from './element.js';
import { forgetReports } from './report.js';

/** Shows a word where it has one, and remembers every scene it was drawn in. */
class PlainElement extends SafetyElement {
  static override readonly tagName = 'element-test';
  readonly scenes: Scene[] = [];
  @property() word?: string;
  @property({ type: Boolean, converter: onOff }) loud = false;
  @property({ attribute: false }) fault?: Error | undefined;
  protected override content(scene: Scene): TemplateResult | undefined {
    this.scenes.push(scene);
    if (this.fault) throw this.fault;
    return this.word ? html`<p>${this.word}</p><slot name="own"></slot>` : undefined;
  }
  get level(): number | undefined {
    return this.scenes.at(-1)?.level;
  }
}
PlainElement.define();

const root = document.createElement('main');

/** Parsed markup in the page, as a webmaster's is; the first element of ours in it. */
async function put(markup: string): Promise<PlainElement> {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  root.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  const elements = [...root.querySelectorAll<PlainElement>('element-test')];
  await settled();
  return elements[0]!;
}

/** `slotchange` comes in a microtask after the drawing, and its drawing in the next. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

const slotOf = (element: PlainElement): HTMLSlotElement | null =>
  element.renderRoot.querySelector('slot:not([name])');
const wordOf = (element: PlainElement): string | undefined =>
  element.renderRoot.querySelector('p')?.textContent;
const themeOf = (element: PlainElement): string | undefined =>
  element.renderRoot.querySelector('.el')?.className;

describe('an element', () => {
  beforeEach(() => {
    forgetReports();
    document.body.append(root);
  });
  afterEach(() => {
    root.replaceChildren();
    root.remove();
  });

  describe('and its fallback', () => {
    it('shows its children while it has nothing, and its drawing as soon as it has', async () => {
      const element = await put('<element-test>Call <a href="tel:999">999</a></element-test>');
      expect(
        slotOf(element)
          ?.assignedNodes()
          .map((node) => node.textContent),
      ).to.deep.equal(['Call ', '999']);
      expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
      element.word = 'better';
      await settled();
      expect(wordOf(element)).to.equal('better');
      expect(slotOf(element)).to.equal(null);
      expect(element.querySelector('a')?.getBoundingClientRect().height, 'not twice').to.equal(0);
      expect(element.innerHTML, 'the page’s own markup is never touched').to.equal(
        'Call <a href="tel:999">999</a>',
      );
    });

    it('shows it again when what it had is gone', async () => {
      const element = await put('<element-test word="here">fallback</element-test>');
      element.removeAttribute('word');
      await settled();
      expect(slotOf(element)?.assignedNodes()[0]?.textContent).to.equal('fallback');
    });

    it('shows it when drawing fails, reports once, and leaves its neighbour alone', async () => {
      const capture = captureConsole();
      const element = await put(
        '<element-test word="one">fallback</element-test><element-test word="two"></element-test>',
      );
      const neighbour = element.nextElementSibling as PlainElement;
      element.fault = new Error('a record without a name');
      await settled();
      element.requestUpdate();
      neighbour.requestUpdate();
      await settled();
      expect(slotOf(element)?.assignedNodes()[0]?.textContent).to.equal('fallback');
      expect(wordOf(neighbour)).to.equal('two');
      expect(capture.problems).to.deep.equal([
        '[element-test] not-shown: The element could not be drawn, so its fallback is shown. Error: a record without a name',
      ]);
      element.fault = undefined;
      await settled();
      expect(wordOf(element), 'it recovers').to.equal('one');
    });

    it('draws again for children that come later, in the fallback and in its slots', async () => {
      const element = await put('<element-test></element-test>');
      expect(element.scenes).to.have.length(1);
      element.append('late');
      await settled();
      expect(element.scenes).to.have.length(2);
      element.word = 'here';
      await settled();
      const own = document.createElement('p');
      own.slot = 'own';
      const before = element.scenes.length;
      element.append(own);
      await settled();
      expect(element.scenes).to.have.length(before + 1);
    });
  });

  describe('and its heading level', () => {
    it('is 2 where nothing is said, without a report', async () => {
      expect((await put('<element-test></element-test>')).level).to.equal(2);
    });

    it('follows the attribute, and is 2 again when that is taken away', async () => {
      const element = await put('<element-test heading-level="4"></element-test>');
      expect(element.level).to.equal(4);
      element.removeAttribute('heading-level');
      await settled();
      expect(element.level).to.equal(2);
    });

    it('counts an empty attribute as not given, as editors leave them', async () => {
      const capture = captureConsole();
      const element = await put('<element-test heading-level=""></element-test>');
      expect(element.level).to.equal(2);
      expect(capture.problems).to.deep.equal([]);
    });

    for (const bad of ['1', '7', '2.5', 'h3', '-3']) {
      it(`reports "${bad}" once and uses 2`, async () => {
        const capture = captureConsole();
        const element = await put(`<element-test heading-level="${bad}"></element-test>`);
        element.requestUpdate();
        await settled();
        expect(element.level).to.equal(2);
        expect(capture.problems).to.deep.equal([
          '[element-test] heading-level: heading-level must be a whole number from 2 to 6. 2 is used.',
        ]);
      });
    }
  });

  describe('that a framework gives the text of attributes as properties', () => {
    it('takes a number that is written as text, and an empty one as none', async () => {
      const capture = captureConsole();
      const element = await put('<element-test word="Hello"></element-test>');
      const given = element as unknown as { headingLevel: unknown };
      given.headingLevel = '4';
      await element.updateComplete;
      expect(element.headingLevel).to.equal(4);
      expect(element.level).to.equal(4);
      given.headingLevel = '';
      await element.updateComplete;
      expect(element.level).to.equal(2);
      expect(capture.problems).to.deep.equal([]);
    });

    it('still reports text that is no number', async () => {
      const capture = captureConsole();
      const element = await put('<element-test word="Hello"></element-test>');
      (element as unknown as { headingLevel: unknown }).headingLevel = 'four';
      await element.updateComplete;
      expect(element.level).to.equal(2);
      expect(capture.problems).to.have.lengthOf(1);
      expect(capture.problems[0]).to.contain('heading-level');
    });

    it('takes what is on and off as editors write it', async () => {
      const element = await put('<element-test word="Hello"></element-test>');
      const given = element as unknown as { loud: unknown };
      const heard: unknown[] = [];
      for (const value of ['', 'true', 'false', true, false]) {
        given.loud = value;
        await element.updateComplete;
        heard.push(given.loud);
      }
      expect(heard).to.deep.equal([true, true, false, true, false]);
    });
  });

  describe('that a server has drawn', () => {
    /** As a parser makes it of `<template shadowrootmode="open">`. */
    async function declared(tag: string): Promise<PlainElement> {
      const host = document.createElement(tag);
      root.replaceChildren(host);
      host.setAttribute('word', 'Hello');
      const shadow = host.attachShadow({ mode: 'open' });
      const old = document.createElement('p');
      old.textContent = 'Hello of yesterday';
      shadow.append(document.createElement('style'), old);
      (class extends PlainElement {}).define(tag);
      await settled();
      return host as PlainElement;
    }

    it('draws anew in the same root, once, and with its style sheets', async () => {
      const capture = captureConsole();
      const element = await declared('element-declared');
      const shadow = element.shadowRoot!;
      expect([...shadow.querySelectorAll('p')].map((one) => one.textContent)).to.deep.equal(['Hello']);
      expect(shadow.querySelector('style')).to.equal(null);
      expect(shadow.adoptedStyleSheets).to.not.have.lengthOf(0);
      expect(capture.problems).to.deep.equal([]);
    });

    it('goes on as any other', async () => {
      const element = await declared('element-declared-later');
      element.word = 'Good morning';
      await element.updateComplete;
      expect(element.shadowRoot?.querySelectorAll('p')).to.have.lengthOf(1);
      expect(wordOf(element)).to.equal('Good morning');
    });
  });

  describe('and its theme', () => {
    const schemeOf = (element: PlainElement): string =>
      getComputedStyle(element.renderRoot.querySelector('.el')!).colorScheme;

    it('follows the page', async () => {
      root.style.colorScheme = 'dark';
      const element = await put('<element-test word="a"></element-test>');
      expect(schemeOf(element)).to.equal('dark');
      root.style.colorScheme = '';
      expect(schemeOf(element)).to.equal('normal');
    });

    it('is its own where it says so, in capitals too', async () => {
      root.style.colorScheme = 'dark';
      const element = await put('<element-test word="a" theme="Light"></element-test>');
      root.style.colorScheme = '';
      expect(themeOf(element)).to.equal('el light');
      expect(schemeOf(element)).to.equal('light');
    });

    it('that is unknown is reported once, and the page is followed', async () => {
      const capture = captureConsole();
      const element = await put('<element-test word="a" theme="sepia"></element-test>');
      element.requestUpdate();
      await settled();
      expect(themeOf(element)).to.equal('el page');
      expect(capture.problems).to.deep.equal([
        '[element-test] unknown-theme: theme="sepia" is not one of page, light, dark. "page" is used.',
      ]);
    });
  });

  describe('and the day', () => {
    const pageShown = (): boolean =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    it('is judged at the day it was given', async () => {
      const element = await put('<element-test></element-test>');
      element.now = new Date('2027-02-21T00:00Z');
      await settled();
      expect(element.scenes.at(-1)?.now.toISOString()).to.equal('2027-02-21T00:00:00.000Z');
    });

    it('is judged anew, in one drawing, when the browser brings the page back', async () => {
      const element = await put('<element-test></element-test>');
      const [first] = element.scenes;
      const realDate = globalThis.Date;
      // The clock of a page that lay in the back/forward cache for a month.
      globalThis.Date = class extends realDate {
        constructor() {
          super(realDate.now() + 30 * 86_400_000);
        }
      } as DateConstructor;
      try {
        pageShown();
        await settled();
      } finally {
        globalThis.Date = realDate;
      }
      expect(element.scenes).to.have.length(2);
      expect(element.scenes[1]!.now.getTime() - first!.now.getTime()).to.be.at.least(30 * 86_400_000);
    });
  });

  describe('that leaves the page', () => {
    const pageShown = (): boolean => window.dispatchEvent(new PageTransitionEvent('pageshow'));

    it('has no listener left: neither page, language nor records draw it', async () => {
      const element = await put('<element-test></element-test>');
      element.remove();
      pageShown();
      document.documentElement.lang = 'cy';
      registerContent({ lang: 'x-element-test' });
      await settled();
      document.documentElement.removeAttribute('lang');
      expect(element.scenes).to.have.length(1);
    });

    it('gives back every listener it put on the window', async () => {
      let held = 0;
      const add = window.addEventListener.bind(window);
      const remove = window.removeEventListener.bind(window);
      window.addEventListener = (...all: Parameters<typeof add>) => {
        held += 1;
        add(...all);
      };
      window.removeEventListener = (...all: Parameters<typeof remove>) => {
        held -= 1;
        remove(...all);
      };
      try {
        const element = await put('<element-test></element-test>');
        expect(held).to.equal(1);
        root.append(element);
        expect(held, 'a move is not a second connection').to.equal(1);
        element.remove();
        expect(held).to.equal(0);
      } finally {
        // The page's own are inherited; what stood before them goes.
        Reflect.deleteProperty(window, 'addEventListener');
        Reflect.deleteProperty(window, 'removeEventListener');
      }
    });

    it('works as before when it is put back: each cause draws it once', async () => {
      const element = await put('<element-test></element-test>');
      element.remove();
      root.append(element);
      await settled();
      expect(element.scenes, 'its new place may speak another language').to.have.length(2);
      pageShown();
      await settled();
      expect(element.scenes).to.have.length(3);
      document.documentElement.lang = 'cy';
      await settled();
      document.documentElement.removeAttribute('lang');
      await settled();
      expect(element.scenes.slice(3).map(({ lang }) => lang)).to.deep.equal(['cy', 'en']);
      registerContent({ lang: 'x-element-test' });
      await settled();
      expect(element.scenes).to.have.length(6);
    });
  });

  it('that is hidden by the page stays hidden', async () => {
    const element = await put('<element-test word="a" hidden></element-test>');
    expect(getComputedStyle(element).display).to.equal('none');
  });
});
