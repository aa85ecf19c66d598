import { expect } from '@open-wc/testing';

import { cy } from './cy.js';
import { en } from './en.js';
import { day, directionOf, fill, languageName, ownName, when } from './format.js';
import { registerWords, wordsFor } from './index.js';

describe('fill', () => {
  it('puts every value in its place, each as often as it stands', () => {
    expect(fill('{app} says {years} and over. Leave {app}.', { app: 'Kik', years: 18 })).to.equal(
      'Kik says 18 and over. Leave Kik.',
    );
  });

  it('leaves a place it has no value for, so that the slip is seen', () => {
    expect(fill('Sent {date} by {issuer}.', { issuer: 'us' })).to.equal('Sent {date} by us.');
  });

  it('takes a value as it is: signs in it are no places and no patterns', () => {
    expect(fill('From {school}.', { school: '{date} $& $1' })).to.equal('From {date} $& $1.');
  });

  it('keeps a nought', () => expect(fill('{count} tips', { count: 0 })).to.equal('0 tips'));
});

describe('day', () => {
  it('is in the language of the words: every month, in Welsh too', () => {
    const months = (lang: string): string[] =>
      Array.from({ length: 12 }, (_, i) => day(`2026-${String(i + 1).padStart(2, '0')}-08`, lang));
    expect(months(en.lang)[10]).to.equal('8 November 2026');
    const welsh = [
      'Ionawr',
      'Chwefror',
      'Mawrth',
      'Ebrill',
      'Mai',
      'Mehefin',
      'Gorffennaf',
      'Awst',
      'Medi',
      'Hydref',
      'Tachwedd',
      'Rhagfyr',
    ];
    expect(months(cy.lang)).to.deep.equal(welsh.map((month) => `8 ${month} 2026`));
  });

  it('of a bare date is that day, wherever the reader is', () => {
    for (const date of ['2026-01-01', '2026-03-29', '2026-07-01', '2026-10-25', '2026-12-31']) {
      expect(day(date, 'en-GB')).to.match(new RegExp(`^${Number(date.slice(8))} `));
    }
  });

  it('of a moment is the day on the clock of London', () => {
    expect(day('2026-06-30T22:59Z', 'en-GB')).to.equal('30 June 2026');
    expect(day('2026-06-30T23:00Z', 'en-GB'), 'summer time').to.equal('1 July 2026');
    expect(day('2026-12-01T00:30+14:00', 'en-GB'), 'a zone far east').to.equal('30 November 2026');
    expect(day('2026-12-01T23:30-11:00', 'en-GB'), 'a zone far west').to.equal('2 December 2026');
    expect(day(new Date('2026-12-31T23:59:59.999Z'), 'en-GB')).to.equal('31 December 2026');
  });

  it('of a text that is no date is that text', () => {
    for (const text of ['last week', 'not a date', 'Autumn 26', 'March 2024', '2026-13-01', ''])
      expect(day(text, 'en-GB')).to.equal(text);
  });
});

describe('languageName', () => {
  it('names a language in English', () => {
    expect(languageName('pl', 'en-GB')).to.equal('Polish');
    expect(languageName('ur', 'en-GB')).to.equal('Urdu');
  });
  it('is the tag where that names none', () => {
    expect(languageName('not a tag', 'en-GB')).to.equal('not a tag');
    expect(languageName('', 'en-GB')).to.equal('');
  });
});

describe('plural forms', () => {
  const forms = (lang: string): string[] =>
    [0, 1, 2, 3, 4, 5, 6, 7, 11, 12].map((count) => new Intl.PluralRules(lang).select(count));

  it('of Welsh are all six', () => {
    expect(forms(cy.lang)).to.deep.equal([
      'zero',
      'one',
      'two',
      'few',
      'other',
      'other',
      'many',
      'other',
      'other',
      'other',
    ]);
  });
  it('of English are two', () => {
    expect(new Set(forms(en.lang))).to.deep.equal(new Set(['other', 'one']));
  });
});

describe('wordsFor', () => {
  const spoken = (lang: string): string => wordsFor(lang).lang;

  it('finds the words of a tag, of its language, else the English ones, and says which', () => {
    expect(spoken('cy')).to.equal('cy');
    expect(spoken('cy-GB')).to.equal('cy');
    expect(spoken('CY')).to.equal('cy');
    expect(spoken('en-US')).to.equal('en-GB');
    expect(spoken('pl')).to.equal('en-GB');
    expect(spoken('not a tag')).to.equal('en-GB');
  });

  it('takes the words of another language, for its regions too', () => {
    registerWords('X-Test', { ...en, lang: 'x-test' });
    expect(spoken('x-test')).to.equal('x-test');
    registerWords('tlh', { ...en, lang: 'tlh' });
    expect(spoken('tlh-GB')).to.equal('tlh');
  });
});

describe('day and time', () => {
  it('a wall time is its own day, wherever the reader is', () => {
    expect(day('2026-11-18T00:30', 'en-GB')).to.equal('18 November 2026');
    expect(day('2026-11-18T23:30', 'en-GB')).to.equal('18 November 2026');
  });

  it('is told where the date has one, by the clock of London', () => {
    expect(when('2026-12-02', 'en-GB')).to.equal('2 December 2026');
    expect(when('2026-12-02T18:30', 'en-GB')).to.equal('2 December 2026, 6.30pm');
    expect(when('2026-12-02T09:00', 'en-GB')).to.equal('2 December 2026, 9am');
    expect(when('2026-12-02T00:05', 'en-GB')).to.equal('2 December 2026, 12.05am');
    expect(when('2026-12-02T12:00', 'en-GB')).to.equal('2 December 2026, 12pm');
    expect(when('2026-07-01T17:30Z', 'en-GB'), 'summer time').to.equal('1 July 2026, 6.30pm');
    expect(when('2026-12-01T23:30-11:00', 'en-GB')).to.equal('2 December 2026, 10.30am');
  });

  it('in Welsh says morning, afternoon and evening as Welsh does', () => {
    expect(when('2026-12-02T09:00', 'cy')).to.equal('2 Rhagfyr 2026, 9yb');
    expect(when('2026-12-02T14:00', 'cy')).to.equal('2 Rhagfyr 2026, 2yp');
    expect(when('2026-12-02T18:30', 'cy')).to.equal('2 Rhagfyr 2026, 6.30yh');
  });

  it('text that is no date comes back as it is', () => {
    expect(when('next week', 'en-GB')).to.equal('next week');
    expect(when('', 'en-GB')).to.equal('');
  });
});

describe('a language by its own name', () => {
  it('is what its readers call it', () => {
    for (const [tag, name] of [
      ['pl', 'Polski'],
      ['ur', 'اردو'],
      ['cy', 'Cymraeg'],
      ['ro', 'Română'],
      ['uk', 'Українська'],
    ] as const)
      expect(ownName(tag)).to.equal(name);
  });

  it('of a tag that is no language is the tag', () => {
    expect(ownName('not a language')).to.equal('not a language');
  });
});

describe('the direction of a language', () => {
  it('is that of its script', () => {
    for (const tag of ['ar', 'ur', 'fa', 'he', 'ps', 'ckb', 'pa-Arab', 'ar-EG', 'UR'])
      expect(directionOf(tag), tag).to.equal('rtl');
    for (const tag of ['en', 'cy', 'pl', 'pa', 'ku', 'ar-Latn', 'so', 'bn'])
      expect(directionOf(tag), tag).to.equal('ltr');
  });

  it('of what is no language is from the left', () => {
    expect(directionOf('not a language')).to.equal('ltr');
    expect(directionOf('')).to.equal('ltr');
  });
});
