/** Reads what assistive technology is given for every example of an element, in one visit (Node side). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { bundle } from '../bundle.js';
import type { Engine, Harness, Site } from '../page-harness.js';
import { examplesOf } from './examples.js';
import { describeTree, findRole } from './tree.js';

/** The file that holds the trees of an element's examples in an engine. */
export const snapshotFile = (tag: string, engine: Engine): string =>
  resolve(import.meta.dirname, 'snapshots', `${tag}.${engine}.txt`);

/** What is held; empty where nothing is. */
export function snapshotOf(tag: string, engine: Engine): string {
  try {
    return readFileSync(snapshotFile(tag, engine), 'utf8');
  } catch {
    return '';
  }
}

const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Examples</title>
<main></main><script type="module" src="/page.js"></script></html>`;

/** A site with one page that shows any example. */
export async function examplesSite(harness: Harness): Promise<Site> {
  const script = await bundle('src/testing/access/examples-page.ts');
  return harness.site({
    '/': { html },
    '/page.js': { body: script, headers: { 'content-type': 'text/javascript' } },
  });
}

/** The trees of all examples of the element, each under its name. */
export async function readTrees(harness: Harness, site: Site, engine: Engine, tag: string): Promise<string> {
  const visit = await harness.visit(engine, site.url('/'), { recorder: false });
  try {
    await visit.until('the script has come', () => 'showExample' in window);
    const texts: string[] = [];
    for (const { name } of examplesOf[tag] ?? []) {
      await visit.evaluate((one, example) => window.showExample(one, example), tag, name);
      const main = findRole(await visit.accessTree(), 'main');
      texts.push(`# ${name}\n${describeTree(main?.children ?? [])}\n`);
    }
    return texts.join('\n');
  } finally {
    await visit.close();
  }
}

/** Where two texts of trees part, for a person to find: example, line, both lines. Undefined where they are the same. */
export function firstDifference(held: string, now: string): string | undefined {
  if (held === now) return undefined;
  const [before, after] = [held.split('\n'), now.split('\n')];
  const at = before.findIndex((line, i) => line !== after[i]);
  const number = at < 0 ? before.length : at;
  const example = before.slice(0, number + 1).findLast((line) => line.startsWith('# '));
  return `${example ?? ''}, line ${number + 1}: held "${before[number] ?? ''}", now "${after[number] ?? ''}". Run npm run access, and read what changed.`;
}
