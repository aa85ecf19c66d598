import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { plot } from './plot.js';
import { page, rows, table } from './simulate.js';
import { daysOf, playDay } from './traffic.js';
import { scenarios, type Scenario } from './worlds.js';

const root = resolve(import.meta.dirname, '../../..');
const small = ({ title, world, rules }: Scenario) => {
  const scenario = { title, world: { ...world, sites: 40 }, rules };
  const days = daysOf(scenario.world);
  return { scenario, days: rules.map((one) => playDay(scenario.world, one, days)) };
};
const all = scenarios({ pack: 60_000, feed: 8000 }).map(small);
const [first] = all as [(typeof all)[0]];

describe('the figures', () => {
  it('are one row for each set of rules, with nothing missing', () => {
    for (const { scenario, days } of all) {
      assert.deepEqual(
        rows(days).map(([name]) => name),
        scenario.rules.map(({ name }) => name),
      );
      for (const row of rows(days))
        assert.ok(
          row.every((cell) => cell && !/NaN|undefined/.test(cell)),
          row.join(),
        );
    }
  });

  it('make a table of as many columns in each line', () => {
    const columns = table(first.days)
      .split('\n')
      .map((line) => line.split('|').length);
    assert.deepEqual(new Set(columns).size, 1);
    assert.equal(columns.length, first.days.length + 2);
  });
});

describe('the picture', () => {
  it('has two lines and a name for each set of rules, all of them inside', () => {
    const svg = plot('A <pack>', first.days);
    assert.equal(svg.match(/<polyline/g)?.length, 2 * first.days.length);
    for (const { rules } of first.days) assert.ok(svg.includes(`>${rules.name}<`), rules.name);
    assert.ok(svg.includes('aria-label="A &lt;pack&gt;"'));
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number];
    for (const [, points] of svg.matchAll(/points="([^"]+)"/g)) {
      for (const point of points!.split(' ')) {
        const [x, y] = point.split(',').map(Number) as [number, number];
        assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, point);
      }
    }
  });
});

describe('the page in the documentation', () => {
  const written = readFileSync(join(root, 'stories/guides/cache-rules.mdx'), 'utf8');
  /** Words alone: numbers, spaces and rulers change with the size of the world. */
  const words = (text: string) => text.replace(/[\d,.%|:-]+|less than|MB|GB/g, ' ').replace(/\s+/g, ' ');

  it('was written by the command as it is today', () => assert.equal(words(written), words(page(all))));
  it('was written for all sites', () => assert.match(written, /They assume 25,000 school sites/));
});

describe('npm run simulate', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/site/simulation/simulate.ts', ...options], {
      cwd: root,
      encoding: 'utf8',
    });

  it('prints a table for packs and one for feeds, with a size of your own', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'simulate-')), 'feed.json');
    writeFileSync(file, JSON.stringify({ items: [] }));
    const { status, stdout } = run('--sites', '20', '--feed', file);
    assert.equal(status, 0);
    assert.deepEqual(stdout.match(/^A .*$/gm), ['A content pack', 'A feed of alerts']);
  });

  it('says what it does not understand', () => {
    for (const options of [['--site'], ['--sites', 'many'], ['--sites', '20', '--write']]) {
      const { status, stderr } = run(...options);
      assert.equal(status, 2, options.join(' '));
      assert.match(stderr, /npm run simulate/);
    }
  });

  it('says which file cannot be read', () => {
    const { status, stderr } = run('--sites', '20', '--pack', 'nowhere.json');
    assert.equal(status, 1);
    assert.match(stderr, /nowhere\.json/);
  });

  it('answers --help', () => assert.match(run('--help').stdout, /--write/));
});
