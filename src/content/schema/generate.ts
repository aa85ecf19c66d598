import { readFileSync, writeFileSync } from 'node:fs';
import { briefOf } from '../briefs.js';
import { englishApps } from '../en/apps.js';
import { readSchemas } from './files.js';
import { shapesText } from './shapes-text.js';
import { typesText } from './types-text.js';

const help = `Writes src/content/types.ts and src/content/shapes.ts from the schemas in src/content/schema/, and
src/content/en/briefs.json from the records of apps.

  npx tsx src/content/schema/generate.ts            write the files
  npx tsx src/content/schema/generate.ts --check    write nothing; fail when a file is out of date
  npx tsx src/content/schema/generate.ts --help     show this
`;

/** Runs the command; the number is the exit code: 0 done, 1 out of date, 2 a wrong option. */
async function run(options: readonly string[]): Promise<number> {
  const wrong = options.find((option) => !['--check', '--help'].includes(option));
  if (wrong !== undefined) {
    process.stderr.write(`"${wrong}" is not an option here.\n\n${help}`);
    return 2;
  }
  if (options.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const files = {
    'src/content/types.ts': await typesText(readSchemas()),
    'src/content/shapes.ts': shapesText(readSchemas()),
    'src/content/en/briefs.json': `${JSON.stringify(englishApps.apps.map(briefOf), null, 2)}\n`,
  };
  let code = 0;
  for (const [name, text] of Object.entries(files)) {
    const file = new URL(`../../../${name}`, import.meta.url);
    if (!options.includes('--check')) {
      writeFileSync(file, text);
      process.stdout.write(`${name} is written.\n`);
    } else if (current(file) === text) {
      process.stdout.write(`${name} is up to date.\n`);
    } else {
      process.stderr.write(`${name} is out of date. Run: npx tsx src/content/schema/generate.ts\n`);
      code = 1;
    }
  }
  return code;
}

function current(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = await run(process.argv.slice(2));
