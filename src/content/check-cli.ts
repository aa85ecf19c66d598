import { checkContent } from './check.js';
import { english } from './en/index.js';
import { allSources } from './sources/index.js';

const help = `Checks every record in src/content/: shape, sources, links, phone numbers, words and review dates.

  npx tsx src/content/check-cli.ts                      judge review dates as of today
  npx tsx src/content/check-cli.ts --day 2027-05-21     judge them as of that day
  npx tsx src/content/check-cli.ts --help               show this
`;

/** Runs the command; the number is the exit code: 0 nothing wrong, 1 something wrong, 2 a wrong option. */
function run(options: readonly string[]): number {
  if (options.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const [name, day] = options;
  // Midday, so that the day is the same in London whatever the season.
  const now = name === undefined ? new Date() : new Date(`${day ?? ''}T12:00:00Z`);
  if ((name !== undefined && name !== '--day') || options.length > 2 || Number.isNaN(now.getTime())) {
    process.stderr.write(
      `"${options.join(' ')}" is not understood. A day is written as 2027-05-21.\n\n${help}`,
    );
    return 2;
  }
  const problems = checkContent([english], allSources, { now });
  for (const { code, message } of problems) process.stderr.write(`${code}: ${message}\n`);
  process.stdout.write(
    problems.length ? `${String(problems.length)} to put right.\n` : 'Nothing to put right.\n',
  );
  return problems.length ? 1 : 0;
}

process.exitCode = run(process.argv.slice(2));
