import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ContentPack } from './registry.js';
import { contentReport } from './report.js';
import type { Resource, Source } from './types.js';

const page = (id: string, change: Partial<Resource>): Resource => ({
  id,
  checked: '2026-11-20',
  reviewBy: '2027-05-20',
  owner: 'content editor',
  name: id,
  forWhat: 'Advice',
  by: 'A charity',
  state: 'live',
  sources: ['one', 'two'],
  ...change,
});
const source = (id: string, url?: string): Source => ({
  id,
  title: id,
  publisher: 'A charity',
  dated: '2026',
  copy: 'stored copy',
  kind: 'secondary',
  ...(url && { url }),
});
const pack: ContentPack = {
  lang: 'en',
  apps: [],
  tips: [],
  starters: [],
  controls: [],
  agreement: [],
  routes: [],
  situations: [],
  features: [],
  changes: [],
  resources: [
    page('late', { reviewBy: '2027-01-31', sources: ['one'] }),
    page('soon', { reviewBy: '2027-02-20', href: 'https://a.example/' }),
    page('fine', { href: 'https://a.example/' }),
  ],
};
const sources = [source('one', 'https://b.example/'), source('two')];
const report = (day: string) => contentReport(pack, sources, { now: new Date(`${day}T12:00:00Z`) });

describe('how fresh the content is', () => {
  it('puts the record that is due first first', () => {
    assert.deepEqual(
      report('2026-12-01').records.map(({ record }) => record),
      ['resources/late', 'resources/soon', 'resources/fine'],
    );
  });

  it('counts a record as overdue from the day after its review day', () => {
    assert.deepEqual(report('2027-01-31').overdue, []);
    assert.deepEqual(
      report('2027-02-01').overdue.map(({ record, days }) => [record, days]),
      [['resources/late', -1]],
    );
  });

  it('lists apart what is due within thirty days', () => {
    assert.deepEqual(
      report('2027-02-01').dueSoon.map(({ record }) => record),
      ['resources/soon'],
    );
  });

  it('names records that rest on one source alone', () => {
    assert.deepEqual(
      report('2026-12-01').singleSource.map(({ record }) => record),
      ['resources/late'],
    );
  });

  it('names every link once, with who uses it', () => {
    assert.deepEqual(report('2026-12-01').links, [
      { url: 'https://a.example/', records: ['resources/fine', 'resources/soon'] },
      { url: 'https://b.example/', records: ['sources/one'] },
    ]);
  });
});

describe('npm run content', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/content/report-cli.ts', ...words], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    });

  it('prints what is due, and fails when something is overdue', () => {
    const { status, stdout } = run('--day', '2999-01-01');
    assert.equal(status, 1);
    assert.match(stdout, /^As of 2999-01-01: \d+ records, \d+ sources\.\nOverdue: [1-9]/);
    assert.match(stdout, / {2}apps\/discord {2}due 2027-05-20 {2}content editor/);
  });

  it('is content on the day everything was checked', () => {
    const { status, stdout } = run('--day', '2026-11-20');
    assert.equal(status, 0);
    assert.match(stdout, /Overdue: 0/);
  });

  it('answers --help, and refuses what it does not understand', () => {
    assert.match(run('--help').stdout, /npm run content/);
    for (const words of [
      ['--dya', '2027-01-01'],
      ['--day', 'tomorrow'],
      ['--soon', 'x'],
    ]) {
      const { status, stderr } = run(...words);
      assert.equal(status, 2);
      assert.match(stderr, /is not understood/);
    }
  });
});

describe('a link that is opened', () => {
  it('is told apart from one that is refused to robots, and from one that is gone', async () => {
    const { answers } = await import('./link-check.js');
    const server = createServer((request, response) => {
      response.statusCode = Number(request.url?.slice(1));
      response.end();
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    assert.equal(await answers(`${at}/200`), undefined);
    assert.equal(await answers(`${at}/403`), undefined);
    assert.equal(await answers(`${at}/404`), 'answers 404');
    server.close();
    server.closeAllConnections();
    assert.match((await answers(`${at}/200`)) ?? '', /does not answer/);
  });
});
