/** The pages around the elements have their colours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

import { pageStyles } from './page.styles.js';
import { paperStyles } from './paper.styles.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const elements = read('src/base/host.styles.ts');
const site = read('src/site/site.css');

/** The first value of a custom property in a sheet. */
const valueIn = (css: string, name: string): string | undefined =>
  new RegExp(`^\\s*${name}: (light-dark\\([^;]+\\));`, 'm').exec(css)?.[1];

describe('the paper of our pages', () => {
  it('is that of the frames as well', () => {
    const frame = read('src/embed/frame.css');
    for (const name of ['--ink', '--accent'])
      assert.ok(frame.includes(`color: ${valueIn(paperStyles, name)};`), name);
  });

  for (const [ours, theirs] of [
    ['--ground', '--_ground'],
    ['--tint', '--_tint'],
    ['--ink', '--_ink'],
    ['--quiet', '--_quiet'],
    ['--line', '--_line'],
    ['--edge', '--_edge'],
    ['--accent', '--_link'],
  ] as const)
    it(`has the ${ours.slice(2)} of the elements`, () => {
      assert.ok(valueIn(paperStyles, ours), ours);
      assert.equal(valueIn(paperStyles, ours), valueIn(elements, theirs));
    });

  it('is said once: neither the site nor the pages of alerts say it again', () => {
    assert.ok(pageStyles.startsWith(paperStyles));
    for (const css of [site, pageStyles.slice(paperStyles.length)]) {
      assert.doesNotMatch(css, /^:root|^body \{|^a \{|^:focus-visible \{/m);
      for (const [, name = ''] of css.matchAll(/var\((--[\w-]+)/g))
        assert.ok(valueIn(paperStyles, name), name);
    }
  });
});
