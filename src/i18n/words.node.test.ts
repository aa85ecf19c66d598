import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { cy } from './cy.js';
import { en } from './en.js';

/** Every sentence by its path: `roles.wales`, `numbers.3`. */
function sentences(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' ? [[path + name, value]] : [...sentences(value as object, `${path}${name}.`)],
    ),
  );
}

const places = (sentence: string): string[] => (sentence.match(/\{[^}]*\}/g) ?? []).sort();

/** What runs: sources without tests and without the words themselves. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^i18n[\\/](?:en|cy)\.ts$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');

describe('the English words', () => {
  it('are never empty, have no blanks at their ends and no place without a name', () => {
    for (const [path, sentence] of sentences(en)) {
      assert.equal(sentence, sentence.trim(), path);
      assert.notEqual(sentence, '', path);
      for (const place of places(sentence)) assert.match(place, /^\{\w+\}$/, path);
    }
  });

  for (const name of Object.keys(en)) {
    it(`"${name}" is used`, () => assert.match(sources, new RegExp(`\\bwords\\.${name}\\b`)));
  }
});

describe('the Welsh words', () => {
  const [english, welsh] = [sentences(en), sentences(cy)];

  it('are as many as the English ones, under the same names', () => {
    assert.deepEqual([...welsh.keys()].sort(), [...english.keys()].sort());
  });

  // Only a page that asks for Welsh gets these words, so that sentence names Welsh, and mutates it.
  const ownName = 'onlyIn';

  for (const [path, sentence] of welsh) {
    it(`"${path}" says something, with the places of the English sentence`, () => {
      assert.equal(sentence, sentence.trim());
      assert.notEqual(sentence, '');
      const asked = path === ownName ? [] : places(english.get(path) ?? '');
      assert.deepEqual(places(sentence), asked);
    });
  }

  it('are not English that was forgotten', () => {
    // A name, and sentences that are nothing but places.
    const alike = [
      'ageBy.pegi',
      'date',
      'hideNamed',
      'on',
      'sourceDated',
      'sourceUndated',
      'subjectOf',
      'years',
    ];
    const same = [...welsh]
      .filter(([path, sentence]) => sentence === english.get(path))
      .map(([path]) => path);
    assert.deepEqual(
      same.filter((path) => !alike.includes(path)),
      [],
    );
  });

  it('have a form for each of the six plurals, and say the number where the form does not', () => {
    assert.deepEqual(Object.keys(cy.tipsTitle).sort(), ['few', 'many', 'one', 'other', 'two', 'zero']);
    for (const form of ['few', 'many', 'other'] as const) assert.match(cy.tipsTitle[form], /\{count\}/);
    assert.deepEqual([cy.numbers[3], cy.numbers[6]], ['Tair', 'Chwe']);
  });
});
