/** Writes what editors and filters leave of our snippets to `src/embed/survival.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { openHarness } from '../page-harness.js';
import { finds } from './left.js';
import { packageVersions, survival, withEditors } from './run.js';

const help = `Sends every snippet through the editors and filters of school and council sites, in Chromium, and writes what is left
of it to src/embed/survival.json. Run it when a snippet or one of the packages has changed.

  npx tsx --import ./.scripts/globals.ts src/testing/editors/generate.ts            write the file
  npx tsx --import ./.scripts/globals.ts src/testing/editors/generate.ts --check    write nothing; fail when it is out of date
`;

const file = resolve(import.meta.dirname, '../../embed/survival.json');

/** Runs the command; the number is the exit code: 0 done, 1 out of date, 2 a wrong option. */
async function run(options: readonly string[]): Promise<number> {
  if (options.some((option) => !['--check', '--help'].includes(option))) {
    process.stderr.write(help);
    return 2;
  }
  if (options.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const harness = await openHarness({ engines: ['chromium'] });
  try {
    const left = await withEditors(harness, 'chromium', survival);
    const text = `${JSON.stringify({ finds, versions: packageVersions(), left }, null, 2)}\n`;
    if (!options.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      process.stderr.write('src/embed/survival.json is out of date. Run: npm run survival\n');
      return 1;
    }
    return 0;
  } finally {
    await harness.close();
  }
}

process.exitCode = await run(process.argv.slice(2));
