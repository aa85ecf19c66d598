import { english } from './en/index.js';
import { answers } from './link-check.js';
import { contentReport, type LinkLine } from './report.js';
import { allSources } from './sources/index.js';

const usage = `How fresh is what we say? Prints records due for review, records that rest on one source, and links.

  npm run content                        as of today, with the number of links
  npm run content -- --day 2027-05-21    as of that day
  npm run content -- --soon 60           "soon" means within 60 days (default 30)
  npm run content -- --links             open every link and print those that do not answer
  npm run content -- --help              show this
`;

/** @returns how many links do not answer, or undefined where no network is there at all */
async function checkLinks(links: readonly LinkLine[]): Promise<number | undefined> {
  let dead = 0;
  let alive = 0;
  const waiting = [...links];
  const worker = async () => {
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const fault = await answers(link.url);
      if (!fault) alive += 1;
      else {
        dead += 1;
        process.stdout.write(`  ${link.url}\n    ${fault}; named by ${link.records.join(', ')}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return alive ? dead : undefined;
}

async function run(options: readonly string[]): Promise<number> {
  if (options.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const value = (name: string) =>
    options.includes(name) ? (options[options.indexOf(name) + 1] ?? '') : undefined;
  const [day, soon] = [value('--day'), value('--soon')];
  const unknown = options.find(
    (one, i) =>
      !['--day', '--soon', '--links'].includes(one) && !['--day', '--soon'].includes(options[i - 1] ?? ''),
  );
  // Midday, so that the day is the same in London whatever the season.
  const now = day === undefined ? new Date() : new Date(`${day}T12:00:00Z`);
  if (unknown !== undefined || Number.isNaN(now.getTime()) || (soon !== undefined && !/^\d+$/.test(soon))) {
    process.stderr.write(
      `"${options.join(' ')}" is not understood. A day is written as 2027-05-21, a number of days as 60.\n\n${usage}`,
    );
    return 2;
  }
  const report = contentReport(english, allSources, {
    now,
    ...(soon !== undefined && { soon: Number(soon) }),
  });
  const list = (title: string, lines: readonly { record: string; reviewBy: string; owner: string }[]) =>
    process.stdout.write(
      `${title}: ${String(lines.length)}\n${lines.map(({ record, reviewBy, owner }) => `  ${record}  due ${reviewBy}  ${owner}\n`).join('')}`,
    );
  process.stdout.write(
    `As of ${report.now}: ${String(report.records.length)} records, ${String(allSources.length)} sources.\n`,
  );
  list('Overdue', report.overdue);
  list('Due soon', report.dueSoon);
  list('One source only', report.singleSource);
  process.stdout.write(`Links: ${String(report.links.length)}\n`);
  if (options.includes('--links')) {
    const dead = await checkLinks(report.links);
    process.stdout.write(
      dead === undefined
        ? 'No link answered: is there a network? Nothing was found out.\n'
        : `Links that do not answer: ${String(dead)}\n`,
    );
    if (dead === undefined) return 3;
  }
  return report.overdue.length ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2));
