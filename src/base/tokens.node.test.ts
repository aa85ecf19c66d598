/** Tokens and parts are the same in the styles, in the comments that editors and Storybook read, and in the guide. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

import { pageParts, pageTokens } from './tokens.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const tags = ['app-risk-card', 'app-risk-list', 'parent-tips', 'report-ceop', 'safety-alert'];
const sheets = (folder: string): string =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(`${folder}/${file}`))
    .join('\n');
/** Tokens of a page that rules read: ours alone begin with an underscore. */
const readIn = (css: string): string[] =>
  [...new Set([...css.matchAll(/var\(\s*(--[a-z][\w-]*)/g)].map(([, name = '']) => name))].sort();

const documented = Object.fromEntries(
  [...read('src/base/element.ts').matchAll(/@cssprop \[(--[\w-]+)=(.+?)\] - ([\s\S]*?)(?= \* @|\*\/)/g)].map(
    ([, name = '', value = '', text = '']) => [name, { value, text: text.replace(/\s*\*\s*/g, ' ').trim() }],
  ),
);
const guide = read('stories/guides/theming.mdx');
/** Cells of each row of a table whose first cell is code. */
const rows = (heading: string): string[][] =>
  (guide.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const code = (cell = ''): string => cell.replace(/^`|`$/g, '');

describe('the tokens of a page', () => {
  it('are those that the styles read', () => {
    assert.deepEqual(readIn(sheets('src/base')), Object.keys(pageTokens).sort());
  });

  it('stand in the comment of the base class, with their default', () => {
    assert.deepEqual(Object.keys(documented), Object.keys(pageTokens));
    for (const [name, value] of Object.entries(pageTokens))
      assert.equal(documented[name]?.value, value, name);
  });

  it('have a default that the styles use', () => {
    const css = sheets('src/base').replace(/\s+/g, ' ');
    for (const [name, value] of Object.entries(pageTokens))
      assert.match(
        css,
        new RegExp(`var\\(${name}, (?:var\\(--safety-ground, )?${value.replace(/[()]/g, '\\$&')}\\)`),
      );
  });

  it('say in the comment what may be written, and what a wrong value gives', () => {
    for (const [name, { text }] of Object.entries(documented)) {
      assert.match(text, /Any CSS colour|A length from/, name);
      assert.match(text, /What is\s+no (?:colour|length)/, name);
    }
  });

  it('stand in the guide with their default, in the same order', () => {
    const listed = rows('Tokens').map(([name, , , value]) => [code(name), code(value)]);
    assert.deepEqual(listed, Object.entries(pageTokens));
    for (const cells of rows('Tokens')) assert.equal(cells.filter(Boolean).length, 6, cells[0]);
  });
});

describe('the token of an element', () => {
  for (const tag of tags)
    it(`<${tag}> is its accent, documented, in the guide, and falls back to that of the page`, () => {
      const own = sheets(`src/elements/${tag}`);
      const name = `--${tag}-accent`;
      assert.deepEqual(readIn(own), [name, '--safety-accent'].sort());
      assert.ok(
        own.includes(
          `--_safety-accent: var(${name}, var(--safety-accent, ${pageTokens['--safety-accent']}));`,
        ),
      );
      assert.ok(
        read(`src/elements/${tag}/${tag}.element.ts`).includes(`@cssprop [${name}=var(--safety-accent)]`),
      );
      assert.ok(guide.includes(`\`${name}\``));
    });
});

describe('the parts', () => {
  it('stand in the comment of the base class and in the guide, and no others', () => {
    const inClass = [...read('src/base/element.ts').matchAll(/@csspart ([\w-]+) - \S/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(inClass, [...pageParts]);
    assert.deepEqual(
      rows('Parts').map(([name]) => code(name)),
      [...pageParts],
    );
    for (const tag of tags)
      assert.doesNotMatch(
        read(`src/elements/${tag}/${tag}.element.ts`),
        /@csspart/,
        'all parts are those of the base',
      );
  });
});

describe('the guide', () => {
  it('says how many colours are measured', () => {
    const test = read('src/base/tokens.test.ts');
    assert.match(test, /length: chroma \? 18 : 1/);
    assert.match(guide, /18 hues, 8 lightnesses, 4 strengths/);
    const count = 8 * (1 + 3 * 18);
    assert.match(guide, new RegExp(`to ${count} colours`));
  });

  it('shows lines that set tokens and parts that there are', () => {
    for (const [, name = ''] of guide.matchAll(/^ {2}(--[\w-]+):/gm)) assert.ok(name in pageTokens, name);
    for (const [, name = ''] of guide.matchAll(/::part\(([\w-]+)\)/g))
      assert.ok((pageParts as readonly string[]).includes(name), name);
  });
});
