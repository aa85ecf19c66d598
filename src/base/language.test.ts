import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import { SafetyElement, type Scene } from './element.js';
import { nearestLanguage, watchLanguage } from './language.js';

class SpeakingElement extends SafetyElement {
  static override readonly tagName = 'language-test';
  /** What each drawing was asked for. */
  readonly drawn: string[] = [];
  protected override content({ lang }: Scene): TemplateResult {
    this.drawn.push(lang);
    return html`<p>${lang}</p>`;
  }
}
SpeakingElement.define();

const make = (): SpeakingElement => document.createElement('language-test') as SpeakingElement;

/** Mutation observers answer in a microtask of their own, and the element draws in the next. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

function box(lang?: string, ...children: Element[]): HTMLElement {
  const element = document.createElement('div');
  if (lang !== undefined) element.lang = lang;
  element.append(...children);
  return element;
}

describe('nearestLanguage', () => {
  const page = document.documentElement;
  let root: HTMLElement;
  beforeEach(() => {
    page.removeAttribute('lang');
    root = box();
    document.body.append(root);
  });
  afterEach(() => {
    root.remove();
    page.removeAttribute('lang');
  });

  it('is English where the page says nothing', () => expect(nearestLanguage(root)).to.equal('en'));

  it("is the page's", () => {
    page.lang = 'cy';
    expect(nearestLanguage(root)).to.equal('cy');
  });

  it('is the nearest of several, the element itself first', () => {
    page.lang = 'en-GB';
    const inner = box();
    root.append(box('pl', box('cy', inner)));
    expect(nearestLanguage(inner)).to.equal('cy');
    inner.lang = 'ur';
    expect(nearestLanguage(inner)).to.equal('ur');
  });

  it('is found through nested shadow roots', () => {
    const [outer, middle, inner] = [box('cy'), box(), box()];
    root.append(outer);
    outer.attachShadow({ mode: 'open' }).append(middle);
    // eslint-disable-next-line wc/no-closed-shadow-root -- other people's components have them
    middle.attachShadow({ mode: 'closed' }).append(box(undefined, inner));
    expect(nearestLanguage(inner)).to.equal('cy');
  });

  it('passes over an empty lang, which editors leave behind', () => {
    page.lang = 'cy';
    const inner = box('');
    root.append(box('', inner));
    expect(nearestLanguage(inner)).to.equal('cy');
  });
});

describe('a change of language', () => {
  const page = document.documentElement;
  let root: HTMLElement;
  beforeEach(() => {
    root = box();
    document.body.append(root);
  });
  afterEach(() => {
    root.remove();
    page.removeAttribute('lang');
  });

  it('on <html> draws every element once more', async () => {
    const [one, two] = [make(), make()];
    root.append(one, two);
    await settled();
    page.lang = 'cy';
    await settled();
    expect([one.drawn, two.drawn]).to.deep.equal([
      ['en', 'cy'],
      ['en', 'cy'],
    ]);
    const drawing = one.renderRoot.querySelector('div');
    expect(drawing?.lang, 'the drawing says what language its words are in').to.equal('cy');
  });

  it('on an ancestor, there and back, draws once each', async () => {
    const element = make();
    const wrapper = box('cy', element);
    root.append(box('en', wrapper));
    await settled();
    wrapper.lang = 'pl';
    await settled();
    wrapper.removeAttribute('lang');
    await settled();
    expect(element.drawn).to.deep.equal(['cy', 'pl', 'en']);
  });

  it('is felt by an element moved to a place with another language', async () => {
    const element = make();
    root.append(box('cy', element), box('pl'));
    await settled();
    root.lastElementChild?.append(element);
    await settled();
    expect(element.drawn).to.deep.equal(['cy', 'pl']);
  });

  it('is watched by one observer for many elements, and by none after the last has left', () => {
    const original = window.MutationObserver;
    let living = 0;
    let made = 0;
    window.MutationObserver = class extends original {
      constructor(callback: MutationCallback) {
        super(callback);
        made += 1;
        living += 1;
      }
      override disconnect(): void {
        super.disconnect();
        living -= 1;
      }
    };
    try {
      const stops = [1, 2, 3].map(() => watchLanguage(() => undefined));
      expect({ made, living }).to.deep.equal({ made: 1, living: 1 });
      stops.pop()?.();
      expect(living, 'some still listen').to.equal(1);
      for (const stop of stops) stop();
      expect(living, 'nobody listens').to.equal(0);
      watchLanguage(() => undefined)();
      expect({ made, living }, 'a new one for those who come later').to.deep.equal({ made: 2, living: 0 });
    } finally {
      window.MutationObserver = original;
    }
  });
});
