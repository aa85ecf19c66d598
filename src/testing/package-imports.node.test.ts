/** What a developer's bundle gets who imports one element: reads dist/ as it was built. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

import { bundle } from './bundle.js';

const root = resolve(import.meta.dirname, '../..');
const elements = join(root, 'dist/elements');
if (!existsSync(elements))
  throw new Error('dist/elements is missing: these tests read what was built. Run: npm run build');

const tags = [
  'safety-alert',
  'app-risk-card',
  'app-risk-list',
  'parent-tips',
  'report-ceop',
  'safety-settings',
];

interface Budget {
  /** With Lit inside, as in a page that has nothing else. */
  alone: number;
  /** Where the page has Lit already. */
  withLit: number;
}
const { imports } = JSON.parse(readFileSync(join(import.meta.dirname, 'budgets-imports.json'), 'utf8')) as {
  imports: Record<string, Budget>;
};

// Inside the project, so that the bundler finds Lit as it would in a project of a developer.
const folder = mkdtempSync(join(tmpdir(), 'imports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The bundle of a developer whose whole code is one import. */
function bundleOf(tag: string, external: readonly string[]): Promise<string> {
  const entry = join(folder, `${tag}.js`);
  writeFileSync(entry, `import ${JSON.stringify(join(elements, `${tag}.js`))};\n`);
  return bundle(entry, { minify: true, external });
}

const brotli = (code: string): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('a bundle with one element', () => {
  it('has a budget for each of them', () => {
    assert.deepEqual(Object.keys(imports).sort(), [...tags].sort());
  });

  for (const tag of tags) {
    describe(tag, () => {
      for (const [kind, external] of [
        ['alone', []],
        ['withLit', ['lit', '@lit/context', '@lit/reactive-element', 'lit-html', 'lit-element']],
      ] as const) {
        it(`is within its budget ${kind === 'alone' ? 'alone' : 'where the page has Lit'}, and the budget near it`, async () => {
          const size = brotli(await bundleOf(tag, external));
          const budget = imports[tag]?.[kind] ?? 0;
          const sums = `${tag}, ${kind}, is ${size} bytes with brotli; its budget in src/testing/budgets-imports.json is ${budget}`;
          assert.ok(size <= budget, `${sums}: ${size - budget} too many.`);
          assert.ok(size >= 0.8 * budget, `${sums}: more than a fifth of it is unused, so lower it.`);
        });
      }

      it('registers that element and no other', async () => {
        const code = await bundleOf(tag, []);
        const registered = tags.filter((one) => new RegExp(`tagName\\s*=\\s*[\`"']${one}[\`"']`).test(code));
        assert.deepEqual(registered, [tag]);
      });
    });
  }
});
