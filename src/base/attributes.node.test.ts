import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { list, onOff, text } from './attributes.js';

describe('onOff, a boolean as editors write it', () => {
  const cases: [string | null, boolean, string][] = [
    ['', true, 'a bare attribute, or WordPress saving one'],
    ['true', true, 'another editor'],
    ['hide', true, 'any word'],
    ['false', false, 'a person who wants it off'],
    ['FALSE ', false, 'the same in haste'],
    [null, false, 'absent'],
  ];
  for (const [value, expected, who] of cases) {
    it(`reads ${JSON.stringify(value)} as ${expected}: ${who}`, () => {
      assert.equal(onOff.fromAttribute?.(value), expected);
    });
  }

  it('is written back as a bare attribute, or none', () => {
    assert.equal(onOff.toAttribute?.(true), '');
    assert.equal(onOff.toAttribute?.(false), null);
  });
});

describe('text', () => {
  it('is trimmed', () => assert.equal(text.fromAttribute?.('  Hazel Lane \n'), 'Hazel Lane'));
  it('that is empty or blank counts as not given', () => {
    assert.equal(text.fromAttribute?.(''), undefined);
    assert.equal(text.fromAttribute?.(' \n '), undefined);
    assert.equal(text.fromAttribute?.(null), undefined);
  });
  it('that is not given takes the attribute away', () => {
    assert.equal(text.toAttribute?.(undefined), null);
    assert.equal(text.toAttribute?.('a'), 'a');
  });
});

describe('list', () => {
  it('is cut at commas, trimmed, without the empty parts a slip leaves', () => {
    assert.deepEqual(list(' discord,, omegle ,'), ['discord', 'omegle']);
  });
  it('of nothing is empty', () => {
    assert.deepEqual(list(undefined), []);
    assert.deepEqual(list(' , '), []);
  });
});
