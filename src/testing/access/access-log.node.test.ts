import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { examplesOf } from './examples.js';

const page = readFileSync(new URL('../../../stories/guides/access-log.mdx', import.meta.url), 'utf8');

/** Rows of the table that has this head, the head first, as cells. */
function tableUnder(text: string, head: string): string[][] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => new RegExp(`^\\| ${head} +\\|`).test(line));
  const after = lines.slice(first);
  const last = after.findIndex((line) => !line.startsWith('|'));
  return after
    .slice(0, last)
    .filter((line) => !line.startsWith('| -'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What a result must say: day, what it was done with, how it went, and which checks were hard. */
const result = /^\d{1,2} [A-Z][a-z]+ 20\d\d, .+\d.*: (works|(hard|fails), \d+(, \d+)*)$/;

describe('the log of what only a person can judge', () => {
  const [head = [], ...rows] = tableUnder(page, 'With');

  it('has a column for every element', () => {
    assert.deepEqual([...head.slice(1)].sort(), Object.keys(examplesOf).sort());
  });

  it('has the screen readers that people in the UK use most, each with a browser', () => {
    const names = rows.map(([name = '']) => name);
    assert.equal(new Set(names).size, names.length);
    for (const reader of [
      'NVDA, ',
      'JAWS, ',
      'Narrator, ',
      'VoiceOver, Safari, macOS',
      'VoiceOver, Safari, iPhone',
      'TalkBack, ',
    ])
      assert.ok(
        names.some((name) => name.startsWith(reader)),
        reader,
      );
  });

  it('claims nothing without a day, versions and an outcome', () => {
    for (const [name, ...cells] of rows) {
      assert.equal(cells.length, head.length - 1, name);
      for (const cell of cells) if (cell) assert.match(cell, result, name);
    }
  });

  it('says that nothing was tried as long as every cell is empty, and no longer', () => {
    const isEmpty = rows.every(([, ...cells]) => cells.every((cell) => !cell));
    assert.equal(page.includes('nothing has been tried yet'), isEmpty);
  });

  it('shows a result in the shape it asks for', () => {
    const [, example = ''] = /For example: “([^”]+)”/.exec(page) ?? [];
    assert.match(example, result);
    for (const guess of [
      'works',
      'works with NVDA',
      '12 January 2027: works',
      '12 January 2027, NVDA 2026.3: fails',
    ])
      assert.doesNotMatch(guess, result);
  });

  it('has checks for every element, numbered on from those for all', () => {
    const checks = tableUnder(page, 'Element').slice(1);
    for (const tag of Object.keys(examplesOf)) {
      const numbers = checks.filter(([name]) => name === tag).map(([, check = '']) => parseInt(check, 10));
      assert.ok(numbers.length > 0, tag);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => 6 + i),
      );
    }
  });
});
