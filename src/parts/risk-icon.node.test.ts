import assert from 'node:assert/strict';
import { it } from 'node:test';
import { english } from '../content/en/index.js';
import { riskDrawings } from './risk-icon.js';

it('has a drawing of its own for every risk, and none for a risk there is no record of', () => {
  assert.deepEqual(Object.keys(riskDrawings).sort(), english.features.map(({ id }) => id).sort());
  assert.equal(new Set(Object.values(riskDrawings)).size, english.features.length, 'no two are alike');
});

it('draws on a 24 grid', () => {
  for (const [id, drawing] of Object.entries(riskDrawings)) {
    const start = [...drawing.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    assert.ok(start.length > 0 && start.every((at) => at >= 0 && at <= 24), id);
  }
});
