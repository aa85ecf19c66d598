import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const here = new URL('.', import.meta.url);
const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(new URL(file, here), 'utf8');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names of the tests in a file; where a name is put together, any words may stand in its gaps. */
function testsIn(file: URL): RegExp[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\s*(?:it|test)\(\s*(['`])(.+?)\1,/gms)].map(
    ([, , name = '']) =>
      new RegExp(
        `^${name
          .split(/\$\{.*?\}+/s)
          .map(literal)
          .join('.*')}$`,
      ),
  );
}

/** Whether that file of tests, named from the folder of the list, is there and has a test of this name. */
function isHeld(list: string, file: string, name: string): boolean {
  const at = new URL(file, new URL(list, here));
  return file.endsWith('.test.ts') && existsSync(at) && testsIn(at).some((test) => test.test(name));
}

const lists = files.filter((file) => file.endsWith('README.md'));

test('every element has an acceptance list', () => {
  const elements = files.filter((file) => file.endsWith('.element.ts')).map((file) => file.split('/')[0]!);
  assert.ok(elements.length >= 6);
  assert.deepEqual(lists.sort(), elements.map((tag) => `${tag}/README.md`).sort());
});

for (const file of lists) {
  test(`${file}: every test it names is there, in the file it names`, () => {
    const list = read(file).split('## Acceptance list')[1] ?? '';
    const named = [...list.matchAll(/“([^”]+)”(?: \(\[[^\]]+\]\(([^)]+)\)\))?/g)];
    assert.ok(named.length > 5);
    assert.deepEqual(
      named
        .map(([, name = '', at = 'no file']) => ({ name, at }))
        .filter(({ name, at }) => !isHeld(file, at, name)),
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

  test(`${file}: has a row for each way to read and use it`, () => {
    const list = read(file).split('## Acceptance list')[1] ?? '';
    const criteria = list.split('\n').map((line) => line.split('|')[1]?.trim().toLowerCase() ?? '');
    const wanted = [
      ...['keyboard', 'names and roles', 'focus', 'zoom', 'text size', 'target size', 'forced colours'],
      ...['reduced motion', 'print', 'script off', 'reading order'],
      // What draws nothing has no text to space and no colours.
      ...(file.startsWith('safety-settings') ? [] : ['text spacing', 'contrast']),
    ];
    assert.deepEqual(
      wanted.filter((want) => !criteria.some((criterion) => criterion.includes(want))),
      [],
    );
  });
}
