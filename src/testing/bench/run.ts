/** Measures our elements against other ways to make the same, in Chromium, and writes stories/guides/speed.mdx. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { format } from 'prettier';
import puppeteer, { type Browser } from 'puppeteer-core';

import { ensureBrowsers } from '../../../.scripts/browsers.js';
import { chromiumArguments } from '../chromium.js';
import { Site } from '../page-site.js';
import { bytesOf, contendersFor, ownScript, subjects, versionOf, type Contender } from './contenders.js';
import {
  measureHeap,
  measureLeak,
  measureShift,
  pagesOf,
  readDrawing,
  timeCards,
  timeThread,
} from './measure.js';
import { describeReport, withReport, type Figures } from './table.js';

const file = resolve(import.meta.dirname, '../../../stories/guides/speed.mdx');
const counts = [1, 10, 100, 1000];

const usage = `Usage: npm run bench [-- --rounds NUMBER --element TAG --dry]

Measures in Chromium our elements against static HTML, a custom element written by hand, and the cards of Web Awesome
and Shoelace, all with the same words. The ways take turns in each round, so that a slow minute of the machine meets all.
Writes the tables to stories/guides/speed.mdx and prints them. Build first: npm run build -- --only cdn

  --rounds NUMBER  how often each time is taken (default 5; a third of that, but one at least, for 1000 cards)
  --element TAG    this element alone, repeatable: ${Object.keys(subjects).join(', ')}. Writes nothing
  --dry            print, write nothing
`;

function readOptions(): { rounds: number; tags: string[]; write: boolean } {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      element: { type: 'string', multiple: true, default: [] },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const isWrong = !Number.isInteger(rounds) || rounds < 1 || values.element.some((tag) => !(tag in subjects));
  if (values.help || isWrong) {
    process.stdout.write(usage);
    process.exit(values.help ? 0 : 2);
  }
  const tags = values.element.length > 0 ? values.element : Object.keys(subjects);
  return { rounds, tags, write: !values.dry && values.element.length === 0 };
}

const say = (words: string): boolean => process.stderr.write(`${words}\n`);

/** What our element draws; asked of a page of its own. */
async function drawingOf(browser: Browser, tag: string): ReturnType<typeof readDrawing> {
  const ours: Contender = {
    way: 'ours',
    script: ownScript(tag),
    style: '',
    one: subjects[tag] ?? '',
    darken: '',
  };
  const site = await Site.open(pagesOf(ours), {});
  try {
    return await readDrawing(browser, site);
  } finally {
    await site.close();
  }
}

async function measure(browser: Browser, tag: string, rounds: number): Promise<Figures[]> {
  const contenders = await contendersFor(tag, await drawingOf(browser, tag));
  const lanes = await Promise.all(
    contenders.map(async (contender) => ({
      contender,
      site: await Site.open(pagesOf(contender), {}),
      mount: Object.fromEntries(counts.map((count) => [String(count), [] as number[]])),
      darken: [] as number[],
      thread: [] as number[],
    })),
  );
  try {
    for (let round = 0; round < rounds; round += 1) {
      say(`${tag}: round ${round + 1} of ${rounds}`);
      for (const count of counts) {
        if (count >= 1000 && round >= Math.max(1, Math.floor(rounds / 3))) continue;
        for (const lane of lanes) {
          const { mount, darken } = await timeCards(browser, lane.site, count);
          lane.mount[String(count)]?.push(mount);
          if (count === 100) lane.darken.push(darken);
        }
      }
      for (const lane of lanes) lane.thread.push(await timeThread(browser, lane.site));
    }
    const figures: Figures[] = [];
    for (const { contender, site, mount, darken, thread } of lanes)
      figures.push({
        way: contender.way,
        code: bytesOf(contender.script + contender.style),
        markup: bytesOf(contender.one),
        mount,
        darken,
        thread,
        shift: await measureShift(browser, site),
        heap: await measureHeap(browser, site),
        leak: await measureLeak(browser, site),
      });
    return figures;
  } finally {
    await Promise.all(lanes.map(({ site }) => site.close()));
  }
}

const { rounds, tags, write } = readOptions();
const { chromium } = ensureBrowsers(['chromium']);
if (!chromium) throw new Error('The bench needs Chromium.');
const loadBefore = loadavg()[0] ?? 0;
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: chromiumArguments,
  protocolTimeout: 600_000,
});
try {
  const elements: Record<string, Figures[]> = {};
  for (const tag of tags) elements[tag] = await measure(browser, tag, rounds);
  const version = (await browser.version()).replace(/^.*\//, '').split('.')[0];
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  const machine = `Chromium ${version}, ${availableParallelism()} processors (${processor}), load ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after; ${rounds} rounds. Web Awesome ${versionOf('@awesome.me/webawesome')}, Shoelace ${versionOf('@shoelace-style/shoelace')}, Lit ${versionOf('lit')}.`;
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const report = describeReport({ date, machine, elements });
  process.stdout.write(`${report}\n`);
  if (write) {
    const page = withReport(readFileSync(file, 'utf8'), report);
    writeFileSync(file, await format(page, { parser: 'mdx', printWidth: 110, singleQuote: true }));
    say(file);
  }
} finally {
  await browser.close();
}
