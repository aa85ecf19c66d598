import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { camel, fieldName, inOrder, inWords, kebab, nearest, type Problem } from './problem.js';

const problem = (change: Partial<Problem>): Problem => ({
  weight: 'error',
  code: 'missing-end',
  file: 'a.md',
  field: 'expires',
  message: 'It would stand for ever.',
  ...change,
});

describe('names', () => {
  it('go from the record to the head and back', () => {
    for (const [one, other] of [
      ['reviewBy', 'review-by'],
      ['replacedBy', 'replaced-by'],
      ['id', 'id'],
    ] as const) {
      assert.equal(kebab(one), other);
      assert.equal(camel(other), one);
    }
  });
  it('of a place in a record are in words, counted from 1', () =>
    assert.equal(fieldName('issuers[0].reviewBy'), 'issuers, item 1, review-by'));
});

describe('a problem in words', () => {
  it('has file, line, weight, name, field and remedy', () =>
    assert.equal(
      inWords(problem({ line: 7 })),
      'a.md:7: error [missing-end] expires: It would stand for ever.',
    ));
  it('has no line and no field where there is none', () =>
    assert.equal(inWords(problem({ field: '' })), 'a.md: error [missing-end] It would stand for ever.'));
  it('says how a warning is decided', () =>
    assert.match(
      inWords(problem({ weight: 'warning', code: 'no-contact' })),
      /If it is right as it is, say why in the head: reasons: \{ no-contact: "…" \}$/,
    ));
  it('comes in the order of files, weights and lines', () => {
    const all = [
      problem({ file: 'b.md', line: 1 }),
      problem({ weight: 'note', line: 1 }),
      problem({ line: 9 }),
      problem({ weight: 'warning', line: 2 }),
      problem({ line: 3 }),
      problem({}),
    ];
    assert.deepEqual(
      all.sort(inOrder).map(({ file, weight, line }) => `${file} ${weight} ${line ?? '-'}`),
      ['a.md error -', 'a.md error 3', 'a.md error 9', 'a.md warning 2', 'a.md note 1', 'b.md error 1'],
    );
  });
});

describe('the word that was meant', () => {
  const known = ['expires', 'review-by', 'headline', 'id'];
  for (const [word, meant] of [
    ['expire', 'expires'],
    ['Expires', 'expires'],
    ['reviewby', 'review-by'],
    ['review_by', 'review-by'],
    ['hedline', 'headline'],
  ] as const)
    it(`${word}: ${meant}`, () => assert.equal(nearest(word, known), meant));
  it('is not guessed where nothing is near', () => assert.equal(nearest('colour', known), undefined));
  it('is not guessed from nothing', () => assert.equal(nearest('x', []), undefined));
});
