import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { bytesOf, contendersFor, subjects, versionOf, ways } from './contenders.js';
import { pagesOf } from './measure.js';
import { growth, median, range } from './statistics.js';
import { describeReport, reportIn, withReport, type Figures } from './table.js';

const begin = '{/* The part below is written by npm run bench. */}';
const end = '{/* The part above is written by npm run bench. */}';

const figures = (way: Figures['way'], factor: number): Figures => ({
  way,
  code: { raw: 2000 * factor, brotli: 1000 * factor },
  markup: { raw: 90, brotli: 60 },
  mount: { 1: [1 * factor], 10: [9, 11, 10].map((time) => time * factor), 100: [100 * factor] },
  darken: [5 * factor],
  thread: [300 * factor, 310 * factor],
  shift: 0.031,
  heap: 10 * factor,
  leak: { kilobytes: 4, nodes: 0, listeners: 0 },
});

/** Cells of the rows of a table that follow its head. */
function rowsAfter(text: string, head: string): string[][] {
  const lines = text.slice(text.indexOf(head)).split('\n');
  const last = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, last < 0 ? undefined : last).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the sums', () => {
  it('the middle of an odd number of times, and of an even one', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7]), 7);
    assert.ok(Number.isNaN(median([])));
  });

  it('leaves the times in their order', () => {
    const times = [3, 1, 2];
    median(times);
    assert.deepEqual(times, [3, 1, 2]);
    assert.deepEqual(range(times), [1, 3]);
  });

  it('growth is 1 where twice as many take twice as long, 2 where four times, 0 where no longer', () => {
    const points = (power: number) => [1, 10, 100, 1000].map((count) => [count, 3 * count ** power] as const);
    assert.ok(Math.abs(growth(points(1)) - 1) < 1e-9);
    assert.ok(Math.abs(growth(points(2)) - 2) < 1e-9);
    assert.ok(Math.abs(growth(points(0))) < 1e-9);
  });
});

describe('the table', () => {
  const report = describeReport({
    date: '20 November 2026',
    machine: 'Chromium 156.',
    elements: { 'app-risk-card': [figures('ours', 1), figures('by hand', 0.5)] },
  });

  it('begins with day and machine, and has two tables for each element', () => {
    assert.match(report, /^Measured on 20 November 2026\. Chromium 156\.\n\n### `<app-risk-card>`\n/);
    assert.equal(report.match(/^\| Way /gm)?.length, 2);
  });

  it('gives median and range of each time, its ratio to ours, and how it grows', () => {
    const [ours, hand] = rowsAfter(report, '| Way | Script');
    assert.deepEqual(ours, [
      'ours',
      '2.0',
      '1.0',
      '90',
      '1.00 (1.00 to 1.00)',
      '10.0 (9.00 to 11.0)',
      '100 (100 to 100)',
      '1.00',
    ]);
    assert.equal(hand?.[5], '5.00 (4.50 to 5.50), ×0.50');
  });

  it('gives work of the main thread, shift, memory and what was left', () => {
    const [, hand] = rowsAfter(report, '| Way | Slow phone');
    assert.deepEqual(hand, [
      ...['by hand', '153 (150 to 155), ×0.50', '2.50 (2.50 to 2.50), ×0.50', '0.031', '5.00, ×0.50'],
      '4.00 kB, 0 nodes, 0 listeners',
    ]);
  });

  it('takes the place of the one before, and leaves the words around it', () => {
    const page = `# Speed\n\n${begin}\n\nold\n\n${end}\n\nmore`;
    assert.equal(withReport(page, 'new'), `# Speed\n\n${begin}\n\nnew\n\n${end}\n\nmore`);
    assert.equal(reportIn(withReport(page, 'new')), 'new');
  });

  it('is not written into a page without its two marks', () => {
    assert.throws(() => withReport('# Speed', 'new'), /needs the lines/);
    assert.throws(() => withReport(`${end}\n${begin}`, 'new'), /in that order/);
    assert.equal(reportIn('# Speed'), '');
  });
});

describe('who is measured', () => {
  const drawing = {
    html: '<div class="el page"><p>Words</p></div>',
    css: ':host { display: block; } :host([hidden]) { display: none; } .el { color: red; }',
  };

  it('every way shows the same words, the libraries around them in their own card', async () => {
    const contenders = await contendersFor('report-ceop', drawing);
    assert.deepEqual(
      contenders.map(({ way }) => way),
      [...ways],
    );
    const [ours, plain, hand, wa, sl] = contenders;
    assert.match(ours!.script, /report-ceop/);
    assert.equal(plain!.script, '');
    for (const { one } of [plain!, wa!, sl!]) assert.ok(one.includes(drawing.html));
    assert.ok(hand!.script.includes(JSON.stringify(drawing.html)));
    assert.match(wa!.one, /^<wa-card>/);
    assert.match(sl!.one, /^<sl-card>/);
    for (const [{ script }, tag] of [
      [wa!, 'wa-card'],
      [sl!, 'sl-card'],
    ] as const) {
      assert.ok(script.includes(tag));
      assert.doesNotMatch(script, /\bimport\s*["'{]/);
    }
  });

  it('rules of a shadow root hold for an element of the page', async () => {
    const [, plain] = await contendersFor('report-ceop', drawing);
    assert.equal(
      plain!.style,
      '.card-box { display: block; } .card-box[hidden] { display: none; } .el { color: red; }',
    );
  });

  it('the words stand in the page from the start, ten times where ten are measured', async () => {
    const [, plain] = await contendersFor('report-ceop', drawing);
    const pages = pagesOf(plain!);
    const count = (path: string) => JSON.stringify(pages[path]).split('<p>Words</p>').length - 1;
    assert.deepEqual(['/one', '/ten'].map(count), [1, 10]);
    assert.match(JSON.stringify(pages['/']), /<main><\/main>/);
  });

  it('weighs a text as it is and as it is sent', () => {
    const { raw, brotli } = bytesOf('é'.repeat(1000));
    assert.equal(raw, 2000);
    assert.ok(brotli > 0 && brotli < 50);
    assert.deepEqual(bytesOf(''), { raw: 0, brotli: 0 });
  });
});

describe('the page of speed', () => {
  const page = readFileSync(new URL('../../../stories/guides/speed.mdx', import.meta.url), 'utf8');
  const report = reportIn(page);

  it('says when and on what it was measured, with the versions that are installed', () => {
    assert.match(report, /^Measured on \d{1,2} [A-Z][a-z]+ \d{4}\. Chromium \d+, /);
    assert.match(report, /load [\d.]+ before and [\d.]+ after/);
    for (const [name, library] of [
      ['Web Awesome', '@awesome.me/webawesome'],
      ['Shoelace', '@shoelace-style/shoelace'],
      ['Lit', 'lit'],
    ] as const)
      assert.ok(
        report.includes(`${name} ${versionOf(library)}`),
        `${name}: measured with another version; run npm run bench`,
      );
  });

  it('explains every way and every figure', () => {
    const words = page.slice(0, page.indexOf(begin));
    for (const way of ways) assert.match(words, new RegExp(`^\\| ${way} +\\|`, 'm'), way);
    for (const figure of [
      'Drawn',
      'Growth',
      'Slow phone',
      'Turned dark',
      'Layout shift',
      'Heap of one',
      'Left after',
    ])
      assert.ok(words.includes(`**${figure}`), figure);
  });

  it('says of an element that was not measured that it was not', () => {
    const missing = Object.keys(subjects).filter((tag) => !report.includes(`### \`<${tag}>\``));
    assert.ok(missing.length < 2, missing.join(', '));
    for (const tag of missing) assert.ok(report.includes(`\`<${tag}>\` was not measured`), tag);
  });

  for (const tag of Object.keys(subjects).filter((one) => report.includes(`### \`<${one}>\``))) {
    it(`has two whole tables for ${tag}, with every way in each, and 1, 10, 100 and 1000 of it`, () => {
      const part = report.split(/^### /m).find((one) => one.startsWith(`\`<${tag}>\``));
      assert.ok(part, 'nothing was measured');
      const heads = part.split('\n').filter((line) => line.startsWith('| Way'));
      assert.equal(heads.length, 2);
      for (const head of heads) {
        const rows = rowsAfter(part, head);
        assert.deepEqual(
          rows.map(([way]) => way),
          [...ways],
        );
        const width = head.split('|').length - 2;
        for (const row of rows) {
          assert.equal(row.length, width);
          for (const cell of row.slice(1)) assert.match(cell, /^\d/, `${row[0]}: ${cell}`);
        }
      }
      for (const count of [1, 10, 100, 1000]) assert.ok(heads[0]?.includes(`${count} drawn, ms`));
    });
  }
});
