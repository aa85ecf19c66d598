import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { asMeant, list, number, onOff, text } from './attributes.js';

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

describe('a property that a framework sets', () => {
  it('to the text of its attribute is read like the attribute', () => {
    assert.equal(asMeant('2', number), 2);
    assert.equal(asMeant('', number), undefined);
    assert.equal(asMeant('', onOff), true);
    assert.equal(asMeant('false', onOff), false);
  });
  it('to a number where text is wanted is text, and false is nothing', () => {
    assert.equal(asMeant(10, text), '10');
    assert.equal(asMeant(false, text), undefined);
  });
  it('to what it is stays that', () => {
    const record = { id: 'a' };
    assert.equal(asMeant(record, undefined), record);
    assert.equal(asMeant('a record of text', undefined), 'a record of text');
    assert.equal(asMeant(' Discord ', text), ' Discord ');
    assert.equal(asMeant(2, number), 2);
    assert.equal(asMeant(false, onOff), false);
    assert.equal(asMeant(undefined, text), undefined);
    assert.equal(asMeant(null, number), null);
  });
});
