import { expect, fixture, html } from '@open-wc/testing';

import '../define.js';
import type { SafetyElement, Scene } from '../base/element.js';
import { wordsFor } from '../i18n/index.js';
import { ownPage, topicPath } from './own-page.js';

const now = new Date('2026-11-20');
const scene = (more: Partial<Scene> = {}): Scene => ({
  words: wordsFor('en-GB').words,
  lang: 'en-GB',
  now,
  level: 2,
  shadow: true,
  page: (path) => `https://safety.example/${path}`,
  ...more,
});
const drawn = async (...given: Parameters<typeof ownPage>): Promise<HTMLElement> =>
  fixture(html`<div>${ownPage(...given)}</div>`);

describe('the link to the page of an element', () => {
  it('is one quiet link that says what it is good for', async () => {
    const link = (await drawn(scene(), 'report/')).querySelector('a')!;
    expect(link.href).to.equal('https://safety.example/report/');
    expect(link.textContent).to.equal('Open this on its own page, to translate, print or pass on');
    expect(link.rel).to.equal('noopener');
  });

  it('is in the reader’s language', async () => {
    const words = wordsFor('cy').words;
    expect((await drawn(scene({ words }), 'report/')).textContent).to.contain(
      'Agor hwn ar ei dudalen ei hun',
    );
  });

  const none: [string, Partial<Scene>][] = [
    ['where the site is not known', { page: () => undefined }],
    ['on the page itself', { shadow: false }],
  ];
  for (const [where, more] of none) {
    it(`is not there ${where}`, async () =>
      expect((await drawn(scene(more), 'report/')).querySelector('a')).to.equal(null));
  }

  it('is not there twice: past its date an element has it in its band', async () => {
    const old = { checked: '2025-01-01', reviewBy: '2025-02-01' } as Parameters<typeof ownPage>[2] extends
      readonly (infer One)[] | undefined
      ? One
      : never;
    expect((await drawn(scene(), 'report/', [old])).querySelector('a')).to.equal(null);
  });
});

describe('the page of a topic', () => {
  it('has its name, but for one that filter lists would hide', () => {
    expect(topicPath('gaming')).to.equal('tips/gaming/');
    expect(topicPath('social-media')).to.equal('tips/networks/');
  });
});

describe('every element, where the site is known', () => {
  const cases: [string, string, string | undefined][] = [
    ['report-ceop', '', 'report/'],
    ['report-ceop', 'view=guide', 'report/'],
    ['app-risk-card', 'app=discord', 'apps/discord/'],
    ['app-risk-card', 'app=omegle', 'apps/omegle/'],
    ['app-risk-card', 'app=discord&view=summary', 'apps/discord/'],
    ['app-risk-list', '', 'apps/'],
    ['parent-tips', '', 'tips/'],
    ['parent-tips', 'topic=gaming', 'tips/gaming/'],
    // These have the way to all of them instead, or no page that says the same.
    ['parent-tips', 'limit=3', 'tips/'],
    ['parent-tips', 'view=controls', undefined],
  ];
  for (const [tag, query, path] of cases) {
    it(`${tag} ?${query} leads to ${path ?? 'no page'}, once`, async () => {
      const element = document.createElement(tag) as SafetyElement;
      element.site = 'https://safety.example/';
      element.now = now;
      for (const [name, value] of new URLSearchParams(query)) element.setAttribute(name, value);
      document.body.append(element);
      await element.updateComplete;
      const pages = [...element.shadowRoot!.querySelectorAll('a')].filter(
        ({ href }) => href === `https://safety.example/${path ?? ''}`,
      );
      expect(pages).to.have.length(path ? 1 : 0);
      expect(element.shadowRoot!.querySelectorAll('.own-page').length).to.be.at.most(1);
      element.remove();
    });
  }
});
