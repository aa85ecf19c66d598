import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const here = new URL('.', import.meta.url);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(new URL(file, here), 'utf8');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of all tests of the elements; where a name is put together, any words may stand in its gaps. */
const tests = files
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...read(file).matchAll(/^\s*(?:it|test)\(\s*(['`])(.+?)\1,/gms)])
  .map(
    ([, , name = '']) =>
      new RegExp(
        `^${name
          .split(/\$\{.*?\}+/s)
          .map(literal)
          .join('.*')}$`,
      ),
  );

const lists = files.filter((file) => file.endsWith('README.md'));

test('every element has an acceptance list', () => {
  const elements = files.filter((file) => file.endsWith('.element.ts')).map((file) => file.split('/')[0]!);
  assert.ok(elements.length >= 6);
  assert.deepEqual(lists.sort(), elements.map((tag) => `${tag}/README.md`).sort());
});

for (const file of lists) {
  test(`${file}: every test it names is there`, () => {
    const list = read(file).split('## Acceptance list')[1] ?? '';
    const named = [...list.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((name) => !tests.some((test) => test.test(name))),
      [],
    );
  });

  test(`${file}: every criterion says what holds it`, () => {
    const rows = (read(file).split('## Acceptance list')[1] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const row of rows) {
      const [, criterion = '', held = ''] = row.split('|').map((cell) => cell.trim());
      assert.ok(criterion && held, row);
    }
  });
}
