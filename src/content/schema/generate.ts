import { readFileSync, writeFileSync } from 'node:fs';
import { readSchemas } from './files.js';
import { typesText } from './types-text.js';

const help = `Writes src/content/types.ts from the schemas in src/content/schema/.

  npx tsx src/content/schema/generate.ts            write the file
  npx tsx src/content/schema/generate.ts --check    write nothing; fail when the file is out of date
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
  const file = new URL('../types.ts', import.meta.url);
  const text = await typesText(readSchemas());
  if (!options.includes('--check')) {
    writeFileSync(file, text);
    process.stdout.write('src/content/types.ts is written.\n');
    return 0;
  }
  if (current(file) === text) {
    process.stdout.write('src/content/types.ts is up to date.\n');
    return 0;
  }
  process.stderr.write('src/content/types.ts is out of date. Run: npx tsx src/content/schema/generate.ts\n');
  return 1;
}

function current(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = await run(process.argv.slice(2));
