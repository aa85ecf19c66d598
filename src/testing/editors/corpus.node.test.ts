import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { pastedTags } from '../../embed/pasted-attributes.js';
import { cases, pastedTiers, pieces } from './corpus.js';

describe('what is sent through the editors', () => {
  it('is every tag on every tier that is pasted, and an alert with its record too', () => {
    assert.deepEqual(pastedTiers, ['T0', 'T1', 'T2', 'T3', 'T4', 'T5']);
    assert.deepEqual([...new Set(cases.map(({ options }) => options.tag))].sort(), [...pastedTags].sort());
    assert.equal(pieces.length, cases.length * pastedTiers.length);
    assert.equal(cases.filter(({ options }) => options.record).length, 1);
  });

  it('has names that tell the cases apart', () => {
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  });

  it('has attributes that editors are known to spoil: bare ones, numbers, dates, signs of HTML', () => {
    const values = cases.flatMap(({ options }) => Object.values(options.attributes ?? {}));
    for (const kind of [/^$/, /^\d+$/, /^\d{4}-\d\d-\d\d$/, /[&“’]/, /^https:/])
      assert.ok(
        values.some((value) => kind.test(value)),
        String(kind),
      );
  });

  it('holds its own key advice and its own link before anything is taken away', () => {
    for (const { html, words, link, name, tier } of pieces) {
      for (const word of words) assert.ok(html.includes(word), `${name} on ${tier}: ${word}`);
      assert.ok(html.includes(`<a href="${link.replaceAll('&', '&amp;')}">`), `${name} on ${tier}`);
    }
  });

  it('has 999 and CEOP for who to tell', () => {
    assert.deepEqual(cases.find(({ name }) => name === 'report-ceop')?.words, ['999', 'CEOP']);
  });

  it('has no key advice that is empty', () => {
    for (const { words } of cases) assert.ok(words.length > 0 && words.every((word) => word.length > 2));
  });

  it('names the script on the tiers that bring one', () => {
    for (const { tier, src } of pieces) assert.equal(src !== undefined, ['T1', 'T2'].includes(tier));
  });
});
