import { expect } from '@open-wc/testing';
import { render } from 'lit';

import type { Scene } from '../base/element.js';
import { addPack, registerSources, type Pack } from '../content/registry.js';
import type { Checked, Source } from '../content/types.js';
import { wordsFor } from '../i18n/index.js';
import { isDue, languageNote, overdueBand, sourceFold, sourceLine } from './source-line.js';
import { tongueOf } from './tongue.js';

function scene(fields: { now?: string; lang?: string; site?: string } = {}): Scene {
  const { now = '2026-11-20T12:00Z', lang = 'en-GB', site } = fields;
  return {
    words: wordsFor(lang).words,
    lang,
    now: new Date(now),
    level: 2,
    shadow: true,
    page: (path) => site && `${site}${path}`,
  };
}

const record = (checked: string, reviewBy: string): Checked => ({
  id: 'one',
  owner: 'editor',
  checked,
  reviewBy,
});

const source = (id: string, fields: Partial<Source> = {}): Source => ({
  id: `source-line-test-${id}`,
  title: `Page ${id}`,
  publisher: 'Publisher',
  url: `https://publisher.example/${id}`,
  dated: '2026-01-05',
  copy: 'live page',
  kind: 'official',
  ...fields,
});

function box(content: unknown): HTMLElement {
  const element = document.createElement('div');
  render(content, element);
  return element;
}

const said = (content: unknown): string => box(content).textContent.replace(/\s+/g, ' ').trim();

/** A summer day: London's midnight is an hour before that of the universal time. */
const summer = record('2026-04-01', '2026-07-01');
const lastMoment = '2026-07-01T22:59:59.999Z';
const dayAfter = '2026-07-01T23:00Z';

describe('the line on the last check', () => {
  it('says when it was and when the next is due, to the end of that day', () => {
    for (const now of ['2026-05-01T12:00Z', lastMoment]) {
      expect(said(sourceLine(scene({ now }), [summer]))).to.equal(
        'Checked 1 April 2026. To be checked again by 1 July 2026.',
      );
    }
  });

  it('promises nothing once the day has passed', () => {
    expect(said(sourceLine(scene({ now: dayAfter }), [summer]))).to.equal('Checked 1 April 2026.');
  });

  it('of several records promises no more than the weakest does', () => {
    const records = [record('2026-11-20', '2027-02-01'), record('2026-10-02', '2027-06-01')];
    expect(said(sourceLine(scene(), records))).to.equal(
      'Checked 2 October 2026. To be checked again by 1 February 2027.',
    );
    expect(said(sourceLine(scene({ now: '2027-02-02T12:00Z' }), records))).to.equal(
      'Checked 2 October 2026.',
    );
  });

  it('is written after other words, and in the language of the page', () => {
    expect(said(sourceLine(scene({ now: '2026-05-01T12:00Z', lang: 'cy' }), [summer], 'Heddlu.'))).to.equal(
      'Heddlu. Gwiriwyd 1 Ebrill 2026. I’w wirio eto erbyn 1 Gorffennaf 2026.',
    );
  });
});

describe('the band over words past their review', () => {
  it('is not there on the day itself', () => {
    expect(box(overdueBand(scene({ now: lastMoment }), [summer], 'report/')).childElementCount).to.equal(0);
  });

  it('is there the day after, with the way to newer words first', () => {
    const band = box(
      overdueBand(scene({ now: dayAfter, site: 'https://safety.example/' }), [summer], 'report/'),
    );
    expect(band.querySelector('a')?.href).to.equal('https://safety.example/report/');
    expect(
      said(overdueBand(scene({ now: dayAfter, site: 'https://safety.example/' }), [summer], 'report/')),
    ).to.equal(
      'See the newest version. Our next check was due on 1 July 2026. Some of this may be out of date.',
    );
  });

  it('has no link where the hosted site is not known', () => {
    const band = box(overdueBand(scene({ now: dayAfter }), [summer], 'report/'));
    expect(band.querySelector('a')).to.equal(null);
    expect(band.textContent?.trim()).to.equal(
      'Our next check was due on 1 July 2026. Some of this may be out of date.',
    );
  });

  it('speaks for all when one of several is overdue, and names the earliest day', () => {
    const records = [record('2026-04-01', '2027-01-01'), summer, record('2026-04-01', '2026-06-15')];
    expect(said(overdueBand(scene({ now: dayAfter }), records, 'report/'))).to.contain('15 June 2026');
  });
});

describe('words that came with a pack', () => {
  let count = 0;
  /** A record as a page has it once its pack was added. */
  function renewed(
    publisher: Pack['publisher'],
    reviewBy = '2027-06-01',
    fields: Partial<Pack> = {},
  ): Checked {
    count += 1;
    const app = { app: 'discord', text: 'A note.', ...record('2027-02-20', '2027-08-20') };
    addPack({
      lang: `x-line-${count}`,
      version: '2027.03.01',
      issued: '2027-03-01T09:00:00Z',
      reviewBy,
      publisher,
      overlay: true,
      sources: [],
      content: { notes: [app] },
      ...fields,
    });
    return app;
  }
  const safe = { name: 'Online Safety Elements', href: 'https://elements.example/packs/' };

  it('say of which day they are and whose, with the way to the publisher', () => {
    const line = box(sourceLine(scene({ now: '2027-03-05T12:00Z' }), [renewed(safe), summer]));
    expect(line.textContent.replace(/\s+/g, ' ')).to.contain(
      'Words of 1 March 2027, from Online Safety Elements.',
    );
    expect(line.querySelector('a')?.href).to.equal('https://elements.example/packs/');
  });

  it('say it in Welsh, and of a publisher without a page', () => {
    const council = renewed({ name: 'Cyngor Mereshire' });
    const line = box(sourceLine(scene({ now: '2027-03-05T12:00Z', lang: 'cy' }), [council]));
    expect(line.textContent.replace(/\s+/g, ' ')).to.contain('Geiriau 1 Mawrth 2027, gan Cyngor Mereshire.');
    expect(line.querySelector('a')).to.equal(null);
  });

  it('name every publisher once', () => {
    const [one, other] = [renewed(safe), renewed({ name: 'Mereshire Council' })];
    const text = said(sourceLine(scene({ now: '2027-03-05T12:00Z' }), [one, other, one]));
    expect(text.match(/Words of/g)).to.have.length(2);
    expect(text).to.contain('from Mereshire Council.');
  });

  it('tell the day of London, where a pack came late in the evening of universal time', () => {
    const late = renewed(safe, '2027-09-01', { issued: '2027-06-30T23:30:00Z' });
    expect(said(sourceLine(scene({ now: '2027-07-05T12:00Z' }), [late]))).to.contain('Words of 1 July 2027');
  });

  it('promise no more than the pack does, and are overdue when it is, though no record is', () => {
    const words = renewed(safe);
    const [before, after] = [
      scene({ now: '2027-06-01T12:00Z' }),
      scene({ now: '2027-06-02T12:00Z', site: 'https://safety.example/' }),
    ];
    expect(said(sourceLine(before, [words]))).to.contain('To be checked again by 1 June 2027.');
    expect(isDue([words], before.now)).to.equal(false);
    expect(said(overdueBand(before, [words], 'apps/'))).to.equal('');
    expect(isDue([words], after.now)).to.equal(true);
    expect(said(overdueBand(after, [words], 'apps/'))).to.equal(
      'See the newest version. Our next check was due on 1 June 2027. Some of this may be out of date.',
    );
    expect(said(sourceLine(after, [words]))).not.to.contain('again');
  });

  it('are not claimed for words of the file', () => {
    expect(said(sourceLine(scene({ now: '2026-05-01T12:00Z' }), [summer]))).not.to.contain('Words of');
  });
});

describe('the sources', () => {
  /** A document we hold a copy of. */
  const paper = source('paper');
  delete paper.url;
  before(() =>
    registerSources([
      source('dated'),
      source('month', { dated: '2025-11' }),
      source('undated', { dated: 'undated' }),
      paper,
      source('bad', { url: 'javascript:alert(1)' }),
    ]),
  );

  const id = (name: string): string => `source-line-test-${name}`;
  const items = (...names: string[]): HTMLElement[] => [
    ...box(sourceFold(scene(), names.map(id))).querySelectorAll<HTMLElement>('li'),
  ];

  it('stand once each, in their order, closed at first', () => {
    const all = box(sourceFold(scene(), ['dated', 'month', 'dated', 'month', 'dated'].map(id)));
    expect(all.querySelector('details')?.open).to.equal(false);
    expect(all.querySelector('summary')?.textContent).to.equal('Where these facts come from');
    expect([...all.querySelectorAll('li')].map((item) => item.textContent)).to.deep.equal([
      'Page dated (Publisher, 5 January 2026)',
      'Page month (Publisher, November 2025)',
    ]);
  });

  it('lead to where they can be read', () => {
    expect(items('dated')[0]?.querySelector('a')?.href).to.equal('https://publisher.example/dated');
  });

  it('without a date have none made up', () => {
    expect(items('undated')[0]?.textContent).to.equal('Page undated (Publisher)');
  });

  it('without a good address are named without a link', () => {
    for (const item of items('paper', 'bad'))
      expect(item.querySelector('a'), item.textContent).to.equal(null);
  });

  it('that are not known are left out, and nothing is folded round nothing', () => {
    expect(items('dated', 'no-such-source')).to.have.length(1);
    expect(items('no-such-source')).to.have.length(0);
    expect(box(sourceFold(scene(), [])).querySelector('details')).to.equal(null);
  });
});

describe('words in another language than the page asked for', () => {
  it('are named as English, and the language that is missing by its name', () => {
    expect(said(languageNote(scene({ lang: 'pl' }), true))).to.equal(
      'This is in English. We do not have it in Polish yet.',
    );
    expect(said(languageNote(scene({ lang: 'cy' }), true))).to.equal(
      'Mae hwn yn Saesneg. Nid yw gennym yn Gymraeg eto.',
    );
  });

  it('have no note where nothing is missing', () => {
    expect(box(languageNote(scene(), false)).childElementCount).to.equal(0);
  });

  it('are marked for screen readers only where they differ from the words around them', () => {
    const mark = (page: string, facts: string): unknown => tongueOf(scene({ lang: page }), facts);
    expect(mark('cy', 'en')).to.equal('en');
    for (const [page, facts] of [
      ['en-GB', 'en'],
      ['pl', 'en'],
      ['cy-GB', 'cy'],
    ] as const) {
      expect(mark(page, facts), `${facts} on a page in ${page}`).not.to.be.a('string');
    }
  });
});
