import { expect } from '@open-wc/testing';

import '../define.js';
import { english } from '../content/en/index.js';
import { registerContent, type ContentPack } from '../content/registry.js';
import { allSources } from '../content/sources/index.js';
import { cy } from '../i18n/cy.js';
import { en } from '../i18n/en.js';
import { registerWords, type Words } from '../i18n/index.js';
import { appRiskCardExamples } from './app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from './app-risk-list/app-risk-list.examples.js';
import { mountExample, type Example } from './example.js';
import { parentTipsExamples } from './parent-tips/parent-tips.examples.js';
import { reportCeopExamples } from './report-ceop/report-ceop.examples.js';
import { safetyAlertExamples } from './safety-alert/safety-alert.examples.js';

const examples: readonly Example[] = [
  ...safetyAlertExamples,
  ...appRiskCardExamples,
  ...appRiskListExamples,
  ...parentTipsExamples,
  ...reportCeopExamples,
];

interface Drawn extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
});

/** Puts markup, or an example, on a page in that language; the language the example has of its own gives way. */
async function show(what: string | Example, lang: string, dir = 'ltr'): Promise<Drawn> {
  const box = document.createElement('main');
  box.lang = lang;
  box.dir = dir;
  document.body.append(box);
  mountExample(typeof what === 'string' ? { name: '', title: '', html: what } : what, box);
  for (const inner of box.querySelectorAll('[lang]')) inner.removeAttribute('lang');
  const element = box.querySelector<Drawn>(
    'safety-alert, app-risk-card, app-risk-list, parent-tips, report-ceop',
  )!;
  await element.updateComplete;
  return element;
}

/** Text nodes of the element's own tree, in reading order. */
function texts({ shadowRoot }: Drawn): Text[] {
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.localName === 'style' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim());
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];

/** All strings of a value, however deep. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** Every word the page itself brings: attributes, records, properties. */
function wordsOfPage(example: Example): Set<string> {
  const page = new DOMParser().parseFromString(example.html, 'text/html');
  const given = [...page.body.querySelectorAll('*')].flatMap((node) =>
    [...node.attributes].map(({ value }) => value),
  );
  const records = [...page.querySelectorAll('script')].map(({ text }): unknown => JSON.parse(text));
  return new Set(stringsOf([given, records, example.properties]).flatMap(wordsOf));
}

describe('a language made up for the test', () => {
  const bracketed = (text: string) => `⟦${text}⟧`;

  /** Every text a reader sees. Ids, dates, addresses and numbers stay as they are. */
  const visible = new Set(
    'name fullName aliases label chip choice situation text title how why note linkText safestInShort forWhat formerly by who tonight talk tool notFound partOf'.split(
      ' ',
    ),
  );
  const kinds = new Set([
    'terms',
    'store',
    'pegi',
    'advised',
    'phone',
    'web',
    'email',
    'app',
    'child',
    'parent',
    'professional',
  ]);
  const pseudo = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return visible.has(key) && !kinds.has(value) ? bracketed(value) : value;
    if (Array.isArray(value)) return value.map((item) => pseudo(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pseudo(inner, name)]));
  };
  const pseudoWords = (value: unknown): unknown => {
    if (typeof value === 'string') return bracketed(value);
    if (Array.isArray(value)) return value.map(pseudoWords);
    return Object.fromEntries(
      Object.entries(value as object).map(([name, inner]) => [name, pseudoWords(inner)]),
    );
  };

  before(() => {
    registerWords('qps', { ...(pseudoWords(en) as Words), lang: 'qps' });
    registerContent({ ...(pseudo(english, '') as ContentPack), lang: 'qps' });
  });

  /** Names that no language changes, and those of languages, which come from the browser. */
  const names = new Set(['CEOP', 'Polish', 'Polski', 'اردو']);

  /** Words of the element that came neither from the language nor from the page. */
  function strays(parts: readonly string[], page: ReadonlySet<string>): string[] {
    let depth = 0;
    const outside: string[] = [];
    for (const part of parts) {
      for (const piece of part.split(/([⟦⟧])/)) {
        if (piece === '⟦') depth += 1;
        else if (piece === '⟧') depth -= 1;
        else if (depth === 0) outside.push(...wordsOf(piece));
      }
    }
    expect(depth, 'a bracket was cut off').to.equal(0);
    return outside.filter((word) => !page.has(word) && !names.has(word));
  }

  it('finds a word that was written into a template', () => {
    expect(strays(['⟦Who to tell⟧ 999 ', '⟦Call ', '999⟧ now, CEOP'], new Set())).to.deep.equal(['now']);
  });

  for (const [tag, list] of Object.entries({
    'safety-alert': safetyAlertExamples,
    'app-risk-card': appRiskCardExamples,
    'app-risk-list': appRiskListExamples,
    'parent-tips': parentTipsExamples,
    'report-ceop': reportCeopExamples,
  })) {
    it(`${tag}: every word of every example can be translated`, async () => {
      for (const example of list) {
        const element = await show(example, 'qps');
        const page = wordsOfPage(example);
        // An address is no word of any language; a letter prints them.
        const parts = texts(element)
          .map(({ data }) => data)
          .filter((data) => !/^\s*https:\/\/\S+\s*$/.test(data));
        expect(parts.join(''), example.name).to.contain('⟦');
        expect(strays(parts, page), example.name).to.deep.equal([]);
        const labels = [
          ...element.shadowRoot.querySelectorAll('[aria-label], [title], [alt], [placeholder]'),
        ].flatMap((node) =>
          ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => node.getAttribute(name) ?? []),
        );
        for (const label of labels)
          expect(strays([label], page), `${example.name}: ${label}`).to.deep.equal([]);
        expect(element.shadowRoot.querySelector('.el')?.getAttribute('lang'), example.name).to.equal('qps');
        document.body.replaceChildren();
      }
    });
  }

  it('needs no note about a missing language, and no part of it is marked as English but the titles of sources', async () => {
    for (const example of examples) {
      const element = await show(example, 'qps');
      expect(
        [...element.shadowRoot.querySelectorAll('[lang|="en"]')]
          .filter(({ textContent }) => !allSources.some(({ title }) => textContent.includes(title)))
          .map(({ outerHTML }) => outerHTML),
        example.name,
      ).to.deep.equal([]);
      expect(element.shadowRoot.textContent, example.name).not.to.contain('We do not have it in');
      document.body.replaceChildren();
    }
  });

  it('a language that arrives after the element is taken up at once', async () => {
    const element = await show('<report-ceop>Call 999</report-ceop>', 'qpt');
    expect(element.shadowRoot.querySelector('h2')?.textContent).to.equal('Who to tell');
    expect(element.shadowRoot.querySelector('.ceop h3')?.textContent).to.equal(
      'Someone online is being sexual with a child, or is trying to',
    );
    registerWords('qpt', { ...en, lang: 'qpt', reportTitle: 'Qui Totell' });
    const routes = english.routes.map((route) => ({ ...route, situation: `Qpt ${route.situation}` }));
    registerContent({ lang: 'qpt', routes });
    await element.updateComplete;
    expect(element.shadowRoot.querySelector('h2')?.textContent).to.equal('Qui Totell');
    expect(element.shadowRoot.querySelector('.ceop h3')?.textContent).to.match(/^Qpt Someone online/);
  });
});

describe('on a Welsh page', () => {
  const welsh = new Set(
    stringsOf({ ...cy, lang: '' }).filter((text) => text.length > 3 && !text.includes('{')),
  );
  const englishWords = new Set(
    stringsOf({ ...en, lang: '' }).filter((text) => text.length > 3 && !welsh.has(text)),
  );
  /** Sentences of records. */
  const facts = new Set(stringsOf(english).filter((text) => /\p{Ll}\s/u.test(text) && text.length > 12));

  const names = new Set(stringsOf(english));

  const tongue = (node: Node) => node.parentElement?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2);

  for (const example of examples) {
    it(`${example.html.match(/<(safety-alert|app-risk-card|app-risk-list|parent-tips|report-ceop)/)?.[1]}, ${example.name}: Welsh words are spoken as Welsh, English facts as English`, async () => {
      const element = await show(example, 'cy');
      const faults: string[] = [];
      let welshSeen = 0;
      for (const node of texts(element)) {
        const text = node.data.trim();
        // A record may bear the same name as a word of ours: the network Three.
        if (englishWords.has(text) && !(names.has(text) && tongue(node) === 'en'))
          faults.push(`an English word of the interface: ${text}`);
        if (welsh.has(text)) {
          welshSeen += 1;
          if (tongue(node) !== 'cy') faults.push(`Welsh, marked ${tongue(node)}: ${text}`);
        }
        const isOfPage = JSON.stringify([example.html, example.properties]).includes(text);
        if (facts.has(text) && !isOfPage && tongue(node) !== 'en')
          faults.push(`English, marked ${tongue(node)}: ${text}`);
      }
      expect(faults).to.deep.equal([]);
      expect(welshSeen).to.be.greaterThan(0);
      expect(element.shadowRoot.querySelector('.el')?.getAttribute('lang')).to.equal('cy');
    });
  }

  it('elements with English facts say that they are in English', async () => {
    for (const [markup, has] of [
      ['<report-ceop>Call 999</report-ceop>', true],
      ['<app-risk-card app="discord">Discord</app-risk-card>', true],
      ['<app-risk-card app="omegle">Omegle</app-risk-card>', true],
      ['<app-risk-card app="discord" view="summary">Discord</app-risk-card>', true],
      ['<app-risk-list>Apps</app-risk-list>', true],
      ['<parent-tips>Talk</parent-tips>', true],
      ['<report-ceop view="guide">Call 999</report-ceop>', true],
      [
        '<safety-alert><script type="application/json">{"headline":"Rhybudd","resources":["childnet"]}</script></safety-alert>',
        true,
      ],
      // Nothing but interface words, names and the page's own text.
      ['<report-ceop view="link">Call 999</report-ceop>', false],
      ['<safety-alert headline="Rhybudd">Testun</safety-alert>', false],
    ] as const) {
      const element = await show(markup, 'cy');
      expect(element.shadowRoot.textContent.includes('Mae hwn yn Saesneg.'), markup).to.equal(has);
    }
  });

  it('a tip’s giver and note, in English within a Welsh line, are marked as English', async () => {
    const { shadowRoot } = await show('<parent-tips>Talk</parent-tips>', 'cy');
    const line = shadowRoot.querySelector('.source')!;
    const given = 'Cynghorion gan the Police Safer Schools Partnership, 25 Mawrth 2021, in plainer words.';
    expect(line.textContent.trim().slice(0, given.length)).to.equal(given);
    expect([...line.querySelectorAll('[lang="en"]')].map(({ textContent }) => textContent)).to.deep.equal([
      'the Police Safer Schools Partnership',
      'in plainer words. Tip 4 was brought up to date.',
    ]);
  });

  it('dates are written as Welsh dates', async () => {
    const { shadowRoot } = await show('<app-risk-card app="omegle">Omegle</app-risk-card>', 'cy');
    expect(shadowRoot.querySelector('.state')?.textContent).to.contain('Wedi cau ar 8 Tachwedd 2023');
  });

  it('an alert’s own words, which are the page’s, are not marked as another language', async () => {
    const { shadowRoot } = await show(
      '<safety-alert headline="Mae dieithriaid yn gofyn am luniau" summary="Crynodeb">Testun</safety-alert>',
      'cy',
    );
    expect([...shadowRoot.querySelectorAll('[lang]')].map((node) => node.getAttribute('lang'))).to.deep.equal(
      ['cy'],
    );
  });
});

describe('on a Polish page, for which there are no words yet', () => {
  it('every element speaks English, is marked so, and says so', async () => {
    for (const markup of [
      '<report-ceop>Call 999</report-ceop>',
      '<report-ceop view="link">Call 999</report-ceop>',
      '<app-risk-card app="discord">Discord</app-risk-card>',
      '<app-risk-card app="kik" view="summary">Kik</app-risk-card>',
      '<app-risk-card app="skype">Skype</app-risk-card>',
      '<app-risk-list>Apps</app-risk-list>',
      '<report-ceop view="guide">Call 999</report-ceop>',
      '<parent-tips>Talk</parent-tips>',
    ]) {
      const { shadowRoot } = await show(markup, 'pl-PL');
      expect(shadowRoot.querySelector('.el')?.getAttribute('lang'), markup).to.equal('en-GB');
      expect(shadowRoot.textContent, markup).to.match(
        /This is in English\. We do not have it in Polish(?: \(Poland\))? yet\./,
      );
    }
  });

  it('an alert keeps the issuer’s Polish marked as Polish among the English words around it', async () => {
    const record = {
      headline: 'Obcy proszą dzieci o zdjęcia',
      summary: 'Porozmawiaj z dzieckiem.',
      level: 'warning',
      audience: 'rodziców',
      issuers: [{ name: 'Szkoła', phone: '01632 960 117', hours: 'W dni szkolne.' }],
      issued: '2026-11-18',
      actions: [{ do: 'Zapytaj, z kim rozmawia.', how: 'Dziś wieczorem.' }],
      sections: [
        { title: 'Co się stało', blocks: ['Nauczyciele słyszeli.', { quote: ['Cytat.'], by: 'Dyrektor' }] },
      ],
      response: ['Pracujemy z policją.'],
      documents: [{ title: 'List', href: 'https://szkola.example/list.pdf' }],
      apps: ['discord'],
      recommendations: [{ app: 'discord', text: 'Poczekaj.' }],
    };
    const page = wordsOfPage({ name: '', title: '', html: '', properties: { record } });
    const polish = (text: string) =>
      wordsOf(text).length > 0 && wordsOf(text).every((word) => page.has(word) && word !== 'discord');
    for (const [attributes, extra] of [
      ['', {}],
      [' view="banner"', { href: 'https://szkola.example/' }],
      ['', { withdrawn: { on: '2026-11-19', reason: 'Pomyłka.' } }],
      ['', { replacedBy: { headline: 'Nowe ostrzeżenie', href: 'https://szkola.example/2' } }],
    ] as const) {
      const all = { ...record, ...extra };
      for (const word of stringsOf(extra).flatMap(wordsOf)) page.add(word);
      const element = await show(
        `<safety-alert${attributes}><script type="application/json">${JSON.stringify(all)}</script></safety-alert>`,
        'pl',
      );
      for (const node of texts(element)) {
        const text = node.data.trim();
        const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
        if (polish(text) && !text.includes('Szkoła')) expect(lang, text).to.equal('pl');
        if (
          /^(Warning|Hide this warning|What you can do|What we are doing|Get help|Withdrawn|Replaced|Read the old)/.test(
            text,
          )
        )
          expect(lang, text).to.equal('en-GB');
      }
      document.body.replaceChildren();
    }
  });

  it('a lang attribute that is no language at all does no harm', async () => {
    const { shadowRoot } = await show('<parent-tips>Talk</parent-tips>', 'not a language');
    expect(shadowRoot.querySelector('h2')?.textContent).to.equal('Six ways to keep your child safer online');
    expect(shadowRoot.textContent).to.contain('We do not have it in not a language yet.');
  });
});

describe('a language that changes', () => {
  const title = ({ shadowRoot }: Drawn) => shadowRoot.querySelector('h2')?.textContent;

  it('set on the page after the element was drawn', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    mountExample({ name: '', title: '', html: '<report-ceop>Call 999</report-ceop>' }, box);
    const element = box.querySelector<Drawn>('report-ceop')!;
    await element.updateComplete;
    expect(title(element)).to.equal('Who to tell');
    document.documentElement.lang = 'cy';
    await Promise.resolve();
    await element.updateComplete;
    expect(title(element)).to.equal('Wrth bwy i ddweud');
    box.lang = 'en';
    await Promise.resolve();
    await element.updateComplete;
    expect(title(element)).to.equal('Who to tell');
  });

  it('by a move into a Welsh part of the page and out again', async () => {
    const element = await show('<report-ceop>Call 999</report-ceop>', 'en');
    const welsh = document.body.appendChild(document.createElement('div'));
    welsh.lang = 'cy';
    welsh.append(element);
    await element.updateComplete;
    expect(title(element)).to.equal('Wrth bwy i ddweud');
    document.body.append(element);
    await element.updateComplete;
    expect(title(element)).to.equal('Who to tell');
  });

  it('the page’s language reaches an element inside another component', async () => {
    document.documentElement.lang = 'cy';
    const host = document.body.appendChild(document.createElement('div'));
    const element = document.createElement('report-ceop') as unknown as Drawn;
    host.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    expect(title(element)).to.equal('Wrth bwy i ddweud');
  });
});

describe('right to left', () => {
  const box = (node: Element | null) => node!.getBoundingClientRect();

  /** Puts the element where only an ancestor of its box says the direction. */
  async function showIn(dir: string, markup: string): Promise<Drawn> {
    const element = await show(markup, 'en', '');
    const main = element.closest('main')!;
    main.removeAttribute('dir');
    main.style.inlineSize = '640px';
    const outer = document.createElement('section');
    outer.dir = dir;
    main.replaceWith(outer);
    outer.append(main);
    await element.updateComplete;
    return element;
  }

  it('the figure in the margin stands right of its text, left of it otherwise', async () => {
    for (const [markup, figure, beside] of [
      ['<report-ceop>Call 999</report-ceop>', '.emergency .figure', '.emergency h3'],
      ['<report-ceop>Call 999</report-ceop>', '.ceop .margin', '.ceop h3'],
      ['<report-ceop>Call 999</report-ceop>', 'dd', 'dt'],
      ['<parent-tips>Talk</parent-tips>', '.tiplist .figure', '.tiplist h3'],
      ['<app-risk-card app="discord">Discord</app-risk-card>', '.keyed .figure', '.keyed .what'],
      [
        '<safety-alert view="banner" headline="Strangers are about">Talk</safety-alert>',
        '.level .icon',
        '.say',
      ],
    ] as const) {
      for (const dir of ['ltr', 'rtl']) {
        const { shadowRoot } = await showIn(dir, markup);
        const [first, second] =
          figure === 'dd'
            ? [shadowRoot.querySelector('dt'), shadowRoot.querySelector('dd')]
            : [shadowRoot.querySelector(figure), shadowRoot.querySelector(beside)];
        if (dir === 'rtl')
          expect(box(first).left, `${markup} ${figure} ${dir}`).to.be.at.least(box(second).right - 1);
        else expect(box(first).right, `${markup} ${figure} ${dir}`).to.be.at.most(box(second).left + 1);
        document.body.replaceChildren();
      }
    }
  });

  it('phone numbers stay left to right, digit group by digit group', async () => {
    const { shadowRoot } = await showIn(
      'rtl',
      '<report-ceop dsl-phone="01632 960 117" referral-phone="01632 960 300">Call 999</report-ceop>',
    );
    const numbers = [...shadowRoot.querySelectorAll('.tel')];
    expect(numbers.length).to.be.greaterThan(4);
    for (const number of numbers)
      expect(getComputedStyle(number).direction, number.textContent).to.equal('ltr');
    const shown = numbers.find(({ textContent }) => textContent === '01632 960 117')!.firstChild!;
    const at = (from: number) => {
      const range = document.createRange();
      const node = [...shown.parentNode!.childNodes].find((child) => child.textContent === '01632 960 117')!;
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      return range.getBoundingClientRect().left;
    };
    expect([at(0), at(6), at(10)]).to.deep.equal([at(0), at(6), at(10)].sort((a, b) => a - b));
  });

  it('icons that point somewhere are flipped, the others are not', async () => {
    for (const [dir, flipped] of [
      ['rtl', 'matrix(-1, 0, 0, 1, 0, 0)'],
      ['ltr', 'none'],
    ] as const) {
      const { shadowRoot } = await showIn(dir, '<report-ceop>Call 999</report-ceop>');
      expect(getComputedStyle(shadowRoot.querySelector('.ceop .btn .icon')!).transform, dir).to.equal(
        flipped,
      );
      expect(getComputedStyle(shadowRoot.querySelector('.call .icon')!).transform, dir).to.equal('none');
      document.body.replaceChildren();
    }
  });

  it('English sentences on a right-to-left page start at the right and keep their full stop at their end', async () => {
    const { shadowRoot } = await showIn('rtl', '<report-ceop>Call 999</report-ceop>');
    const sentence = shadowRoot.querySelector('.ceop p:not([class])')!;
    const style = getComputedStyle(sentence);
    expect([style.textAlign, style.unicodeBidi]).to.deep.equal(['right', 'plaintext']);
    const node = texts({ shadowRoot } as Drawn).find(({ parentNode }) => parentNode === sentence)!;
    const range = document.createRange();
    const stop = node.data.trimEnd().length - 1;
    range.setStart(node, stop);
    range.setEnd(node, stop + 1);
    const dot = range.getBoundingClientRect();
    range.setStart(node, stop - 1);
    range.setEnd(node, stop);
    expect(node.data[stop]).to.equal('.');
    expect(dot.left).to.be.greaterThan(range.getBoundingClientRect().left);
  });

  it('a left-to-right part of a right-to-left page is drawn left to right', async () => {
    document.documentElement.dir = 'rtl';
    const { shadowRoot } = await showIn('ltr', '<parent-tips>Talk</parent-tips>');
    expect(box(shadowRoot.querySelector('.figure')).right).to.be.at.most(
      box(shadowRoot.querySelector('h3')).left + 1,
    );
  });
});
