import { readFileSync } from 'node:fs';
import { checkAlert } from './check-alert.js';

const usage = `Checks an alert before it is published.

  npx tsx src/publish/cli.ts alert check FILE...     FILE is an alert record in JSON
  npx tsx src/publish/cli.ts --help                  show this
`;

/** @returns the exit code: 0 nothing to mend, 1 errors, 2 the command was not understood */
function run(words: readonly string[]): number {
  if (words.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const [noun, verb, ...files] = words;
  if (noun !== 'alert' || verb !== 'check' || !files.length || files.some((file) => file.startsWith('-'))) {
    process.stderr.write(`"${words.join(' ')}" is not understood.\n\n${usage}`);
    return 2;
  }
  let errors = 0;
  for (const file of files) {
    try {
      const problems = checkAlert(readFileSync(file, 'utf8'), new Date());
      errors += problems.filter(({ weight }) => weight === 'error').length;
      for (const { weight, field, message } of problems)
        process.stdout.write(`${file}: ${weight}: ${field}: ${message}\n`);
      if (!problems.length) process.stdout.write(`${file}: nothing to mend.\n`);
    } catch (error) {
      errors += 1;
      process.stderr.write(`${file}: error: it cannot be read. ${(error as Error).message}\n`);
    }
  }
  return errors ? 1 : 0;
}

process.exitCode = run(process.argv.slice(2));
