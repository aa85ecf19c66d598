/**
 * Plays a school day in many schools by several cache rules, prints what server and caches had to do, and writes the
 * documentation page about it: `npm run simulate`. See the help text below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { format } from 'prettier';
import { plot } from './plot.js';
import { daysOf, playDay, type Day } from './traffic.js';
import { scenarios, type Scenario } from './worlds.js';

const help = `Plays a school day in many schools by several cache rules.

  npm run simulate                       print the figures
  npm run simulate -- --write            write stories/guides/cache-rules.mdx and its plots too
  npm run simulate -- --sites 3000       another number of school sites; not with --write
  npm run simulate -- --pack FILE        size of a pack, from a file of yours, compressed with brotli
  npm run simulate -- --feed FILE        size of a feed, likewise
  npm run simulate -- --help             show this
`;

const guides = resolve(import.meta.dirname, '../../../stories/guides');
/** As they travel: measured on the English pack and on a feed of eight alerts, with 500 bytes of headers. */
const usual = { pack: 62_000, feed: 9_000 };

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
/** Two figures at most: they rest on assumptions. */
const amount = (bytes: number): string =>
  bytes < 1e9 ? `${Number((bytes / 1e6).toPrecision(2))} MB` : `${Number((bytes / 1e9).toPrecision(2))} GB`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** One line for each set of rules. */
export function rows(days: readonly Day[]): string[][] {
  return days.map(({ rules, asked, server, old, lastOld }) => [
    rules.name,
    whole(asked.requests),
    whole(server.requests),
    amount(server.bytes),
    whole(server.busiestMinute),
    percent(old[5] ?? 0),
    lastOld === 0 ? 'less than 1' : whole(lastOld),
  ]);
}

const heads = [
  'Rules',
  'Requests by browsers',
  'Requests to the server',
  'Sent by the server',
  'In the busiest minute',
  'Old words after 5 minutes',
  'Last old words after, in minutes',
];

export const table = (days: readonly Day[]): string =>
  [heads, heads.map(() => '---'), ...rows(days)].map((row) => `| ${row.join(' | ')} |`).join('\n');

interface Played {
  scenario: Scenario;
  days: Day[];
}

/** The documentation page: what was assumed, what came out, what to choose. */
export function page(all: readonly Played[]): string {
  const [{ scenario }] = all as [Played];
  const { sites, visitsPerSite, peoplePerSite, pagesPerVisit, edges } = scenario.world;
  const parts = all.map(
    ({ scenario: { title, world }, days }, i) => `## ${title}

${whole(world.bytes)} bytes, compressed. The words change at ${new Date(world.changeAt * 1000).toISOString().slice(11, 16)}.

<img src={plot${i}} alt="Two charts with the figures of the table below: requests to the server by hour, and old words by minute." />

${table(days)}`,
  );
  return `import { Meta } from '@storybook/addon-docs/blocks';
${all.map((_, i) => `import plot${i} from './cache-rules-${i}.svg';`).join('\n')}

<Meta title="Guides/Cache rules" />

# Cache rules for packs and feeds

Packs and feeds are files on any web server. How long copies of them are kept decides two things: how much your server has to do, and how long readers still see the old words. You set it in the \`Cache-Control\` header.

The figures below were played, not measured. They assume ${whole(sites)} school sites, each with ${whole(visitsPerSite)} visits a day by some of ${whole(peoplePerSite)} people, of 1 to ${whole(pagesPerVisit)} pages, most of them before and after school; the day before has filled the caches; a CDN keeps copies in ${whole(edges)} places. Nobody publishes such numbers, so put in your own: \`npm run simulate -- --help\`.

${parts.join('\n\n')}

## What to choose

- **Put a CDN before the server.** Without one every page view reaches it.
- **A pack:** \`Cache-Control: public, max-age=3600, s-maxage=300\`. Readers see new words within the hour.
- **A feed of alerts:** \`Cache-Control: public, max-age=300, s-maxage=60\`. A warning, or a withdrawal, reaches readers within five minutes, and pages that stay open ask again after 15.
- **Do not keep a copy in browsers longer than in the CDN is old.** A browser counts the age that the copy already had in the CDN. Where the CDN keeps it longer than the browser may, browsers ask at every page view.
- **Send an \`ETag\`.** Then an unchanged file costs some 400 bytes.
- **Both files need** \`Access-Control-Allow-Origin: *\`: they are read by pages of other sites.

Write \`npm run simulate -- --write\` after a change of the rules or of the sizes.
`;
}

async function run(words: readonly string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...words],
      options: {
        write: { type: 'boolean' },
        help: { type: 'boolean' },
        sites: { type: 'string' },
        pack: { type: 'string' },
        feed: { type: 'string' },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const sites = Number(options.sites ?? NaN);
  if (options.sites && !(Number.isInteger(sites) && sites > 0 && sites <= 60_000 && !options.write)) {
    process.stderr.write(
      `--sites must be a whole number from 1 to 60000, and goes without --write.\n\n${help}`,
    );
    return 2;
  }
  let sizes;
  try {
    sizes = { pack: sizeOf(options.pack) ?? usual.pack, feed: sizeOf(options.feed) ?? usual.feed };
  } catch (error) {
    process.stderr.write(`A file cannot be read. ${(error as Error).message}\n`);
    return 1;
  }
  const all = scenarios(sizes).map((scenario): Played => {
    const world = { ...scenario.world, ...(options.sites && { sites }) };
    const shared = daysOf(world);
    return {
      scenario: { ...scenario, world },
      days: scenario.rules.map((rules) => playDay(world, rules, shared)),
    };
  });
  for (const { scenario, days } of all) process.stdout.write(`${scenario.title}\n\n${table(days)}\n\n`);
  if (options.write) {
    for (const [i, { scenario, days }] of all.entries())
      writeFileSync(resolve(guides, `cache-rules-${i}.svg`), plot(scenario.title, days));
    writeFileSync(
      resolve(guides, 'cache-rules.mdx'),
      await format(page(all), { parser: 'mdx', printWidth: 110, singleQuote: true }),
    );
    process.stdout.write('stories/guides/cache-rules.mdx is written.\n');
  }
  return 0;
}

const sizeOf = (file: string | undefined): number | undefined =>
  file === undefined ? undefined : brotliCompressSync(readFileSync(file)).length + 500;

if (process.argv[1] === import.meta.filename) process.exitCode = await run(process.argv.slice(2));
