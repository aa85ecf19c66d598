import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { levels } from '../alerts/alert.js';

const drawings = [
  .../const drawings = \{(.*?)\} as const/s
    .exec(readFileSync('src/parts/icon.ts', 'utf8'))![1]!
    .matchAll(/^ {2}(\w+):/gm),
].map(([, name]) => name!);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|icon\.ts$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

/** Names written out in a call, and those that come from a record: the level of an alert, the group of a risk. */
const named = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/\bicon\(([^)]*)\)/g)].flatMap(([, call]) =>
      [...call!.matchAll(/'(\w+)'/g)].map(([, name]) => name!),
    ),
  ),
);
const byRecord = [...levels, 'content', 'contact', 'conduct', 'commerce'];

describe('the drawings', () => {
  it('are found by this test', () => assert.ok(drawings.length > 10));

  for (const name of drawings) {
    it(`"${name}" is used: a drawing nobody sees is only weight on a phone`, () => {
      assert.ok(named.has(name) || byRecord.includes(name));
    });
  }

  it('are there for every level and every group of risks', () => {
    assert.deepEqual(
      byRecord.filter((name) => !drawings.includes(name)),
      [],
    );
  });
});
