import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cy } from '../i18n/cy.js';
import { en } from '../i18n/en.js';
import { english } from './en/index.js';
import { readingGrade, wordCount } from './reading.js';

/** Read at 11 years: the upper end of what we write for. */
const most = 6;

/** Fields that no reader reads as running text. */
const silent = new Set(
  'id owner checked reviewBy sources url href value kind kinds of apps topics ages who readers nations routes adultRoutes feature by dated on is tool name fullName aliases issued formerly partOf useInstead state group alsoIn lang'.split(
    ' ',
  ),
);

/** Texts that stay harder than that, each with its reason. */
const exceptions: Record<string, string> = {};

/** The running text of a record: every sentence a reader meets, each with its full stop. */
function running(value: unknown): string[] {
  if (typeof value === 'string') return [/[.?:]$/.test(value) ? value : `${value}.`];
  if (Array.isArray(value)) return value.flatMap(running);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    // Ages and states hold sentences beside their figures.
    silent.has(key) && !(Array.isArray(part) && typeof part[0] === 'object') ? [] : running(part),
  );
}

describe('the formula', () => {
  it('gives the grade that its authors’ sum gives', () => {
    // 9 words, 35 letters, 1 sentence: 4.71 * 35/9 + 0.5 * 9 - 21.43
    assert.equal(
      readingGrade('The quick brown fox jumps over the lazy dog.').toFixed(2),
      (18.3167 + 4.5 - 21.43).toFixed(2),
    );
  });

  it('finds long words in long sentences hard, and short ones easy', () => {
    const hard =
      'Safeguarding practitioners should consider contextual vulnerabilities whenever exploitation is suspected.';
    assert.ok(readingGrade(hard) > 18);
    assert.ok(readingGrade('Talk with your child. Do it often. Stay calm.') < 2);
  });

  it('has nothing to say of nothing', () => assert.equal(readingGrade(''), 0));
});

describe('what we say', () => {
  const kinds = Object.fromEntries(Object.entries(english).filter(([kind]) => kind !== 'lang')) as Record<
    string,
    readonly { id: string }[]
  >;
  for (const [kind, records] of Object.entries(kinds)) {
    it(`can be read at 11 years: ${kind}`, () => {
      const hard = records
        .map((record) => ({ id: record.id, text: running(record).join(' ') }))
        .filter(({ text }) => wordCount(text) >= 25)
        .map(({ id, text }) => ({ id, grade: readingGrade(text) }))
        .filter(({ id, grade }) => grade > most && !(id in exceptions))
        .map(({ id, grade }) => `${id}: grade ${grade.toFixed(1)}`);
      assert.deepEqual(hard, []);
    });
  }

  it('can be read at 11 years where records are too short to judge alone: names of pages and risks', () => {
    for (const records of [english.resources, english.features]) {
      const text = records.flatMap((record) => running(record)).join(' ');
      assert.ok(
        readingGrade(text) <= most + 1,
        `${records[0]?.id ?? ''} and others: grade ${readingGrade(text).toFixed(1)}`,
      );
    }
  });

  it('has no exception that is not needed any more', () => {
    const ids = Object.values(kinds).flatMap((records) => records.map(({ id }) => id));
    for (const id of Object.keys(exceptions)) assert.ok(ids.includes(id), id);
  });
});

describe('the words of the interface', () => {
  it('can be read at 11 years', () => {
    assert.ok(readingGrade(running(en).join(' ')) <= most, readingGrade(running(en).join(' ')).toFixed(1));
  });

  it('are not judged by an English formula in Welsh', () => {
    // The index counts letters, and Welsh writes one sound with two: only the number of words per sentence is held.
    const sentences = running(cy).filter((text) => /[.?]$/.test(text));
    const long = sentences.filter((text) => wordCount(text) > 40);
    assert.deepEqual(long, []);
  });
});
