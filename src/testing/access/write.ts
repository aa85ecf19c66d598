/** Writes what assistive technology is given for every example into snapshots/: `npm run access`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { openHarness } from '../page-harness.js';
import { examplesOf } from './examples.js';
import { examplesSite, readTrees, snapshotFile, snapshotOf } from './read.js';

const usage = `Usage: npm run access [-- TAG...]

Reads the accessibility tree of every example, in the engines of OSE_ENGINES or all three, and writes the trees to
src/testing/access/snapshots/. Look at what changed before you commit it: it is what a screen reader will say.
`;

const wanted = process.argv.slice(2);
if (wanted.some((tag) => !(tag in examplesOf))) {
  process.stdout.write(`${usage}\nTags: ${Object.keys(examplesOf).join(', ')}\n`);
  process.exit(wanted.includes('--help') ? 0 : 2);
}
const harness = await openHarness();
try {
  const site = await examplesSite(harness);
  for (const engine of harness.engines) {
    for (const tag of wanted.length > 0 ? wanted : Object.keys(examplesOf)) {
      const text = await readTrees(harness, site, engine, tag);
      const hasChanged = text !== snapshotOf(tag, engine);
      const file = snapshotFile(tag, engine);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      process.stdout.write(`${engine}, ${tag}: ${hasChanged ? 'written' : 'as before'}\n`);
    }
  }
} finally {
  await harness.close();
}
// The screen for WebKit would keep the process alive.
process.exit();
