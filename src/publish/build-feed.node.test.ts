import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { buildFeed, writeFeed, type FeedOrder } from './build-feed.js';
import { UserFault } from './keys.js';

let place: string;
let folder: string;
let out: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'feed-'));
  folder = join(place, 'alerts');
  out = join(place, 'public');
  mkdirSync(folder);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Writes an alert that may go out, with more lines in its head. */
function alert(id: string, more = '', body = 'Strangers ask.') {
  const has = (name: string) => new RegExp(`^${name}:`, 'm').test(more);
  const dates = `${has('issued') ? '' : 'issued: 2026-11-18\n'}${has('expires') ? '' : 'expires: 2027-02-18\n'}`;
  writeFileSync(
    join(folder, `${id}.md`),
    `---
id: ${id}
headline: Alert ${id}
issuers: [{ name: Mereshire Partnership, phone: 01632 960 240 }]
${dates}verified: { by: Duty officer, on: 2026-11-17, how: A call. }
notes: Nobody but us reads this.
${more}
---

${body}

## What you can do

1. Talk with your child.
`,
  );
}

const order = (change: Partial<FeedOrder> = {}): FeedOrder => ({
  folder,
  out,
  base: 'https://mereshire.example/safety',
  now: new Date('2026-11-20T12:00:00Z'),
  ...change,
});
const on = (date: string) => order({ now: new Date(`${date}T12:00:00Z`) });

/** Builds and writes, as the command does. */
async function publish(one: FeedOrder = order()) {
  const result = await buildFeed(one);
  if (result.files.size) writeFeed(out, result.files);
  return result;
}
const codes = ({ problems }: { problems: { weight: string; code: string }[] }) =>
  problems.map(({ weight, code }) => `${weight} ${code}`);
const written = (path: string) => readFileSync(join(out, path), 'utf8');
const items = () => {
  const feed = JSON.parse(written('feed.json')) as {
    items: { title: string; _safety_alert: { id: string } }[];
  };
  return feed.items.map(({ _safety_alert: { id } }) => id);
};
const isUserFault = (why: RegExp) => (error: unknown) =>
  error instanceof UserFault && why.test(error.message);

describe('a feed is built', () => {
  it('with a page for each alert, a list, two feeds, style sheets and what was published', async () => {
    alert('one');
    alert('two', 'level: danger');
    await publish();
    assert.deepEqual(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort(), [
      '.published.json',
      'alerts',
      'alerts/one',
      'alerts/one/index.html',
      'alerts/two',
      'alerts/two/index.html',
      'assets',
      'assets/page.css',
      'assets/safety-alert.css',
      'atom.xml',
      'feed.json',
      'index.html',
    ]);
    assert.deepEqual(items(), ['two', 'one'], 'the gravest first');
  });

  it('twice from the same, with the same bytes, also over what is there', async () => {
    alert('one', 'tips: police-2021\napps: [discord]\nreasons: { naming-an-app: It helps. }');
    alert('two', 'replaces: [one]');
    const first = await publish();
    const second = await publish();
    assert.deepEqual([...second.files], [...first.files]);
    rmSync(out, { recursive: true });
    assert.deepEqual([...(await publish()).files], [...first.files]);
  });

  it('with nothing in it that is for editors alone', async () => {
    alert('one', 'apps: [discord]\nreasons: { naming-an-app: Between us it helps. }');
    await publish();
    for (const [path, text] of (await buildFeed(order())).files)
      assert.doesNotMatch(text, /Duty officer|Nobody but us|Between us/, path);
  });

  it('leads from each alert to its page', async () => {
    alert('one');
    alert('own', 'href: https://mereshire.example/news/1');
    await publish();
    const feed = written('feed.json');
    assert.match(feed, /"href": "https:\/\/mereshire\.example\/safety\/alerts\/one\/"/);
    assert.match(feed, /"href": "https:\/\/mereshire\.example\/news\/1"/);
  });

  it('with the title and address that publisher.yaml says once', async () => {
    alert('one');
    writeFileSync(join(folder, 'publisher.yaml'), 'title: Mereshire alerts\nbase: https://a.example/\n');
    await publish(order({ base: undefined }));
    assert.match(
      written('feed.json'),
      /"title": "Mereshire alerts",\n {2}"home_page_url": "https:\/\/a\.example\/"/,
    );
    await publish(order({ title: 'Another' }));
    assert.match(
      written('feed.json'),
      /"title": "Another",\n {2}"home_page_url": "https:\/\/mereshire\.example\/safety\/"/,
    );
  });

  it('of alerts in folders, but not of notes beside them', async () => {
    mkdirSync(join(folder, '2026'));
    alert('2026/one', 'id: x');
    writeFileSync(
      join(folder, '2026/one.md'),
      readFileSync(join(folder, '2026/one.md'), 'utf8')
        .replace('id: 2026/one\n', '')
        .replace('id: x', 'id: one'),
    );
    for (const name of ['README.md', '_template.md', '.draft.md', 'list.txt'])
      writeFileSync(join(folder, name), 'Notes.');
    assert.deepEqual(codes(await publish()), []);
    assert.deepEqual(items(), ['one']);
  });

  it('of an empty folder, and says that it is empty', async () => {
    assert.deepEqual(codes(await publish()), ['note no-alerts']);
    assert.deepEqual(items(), []);
  });
});

describe('nothing is written', () => {
  it('while there is an error', async () => {
    alert('one', 'href: http://a.example/');
    assert.deepEqual(codes(await publish()), ['error not-https']);
    assert.throws(() => readdirSync(out));
  });
  it('while a warning waits for its decision', async () => {
    alert('one', 'apps: [discord]');
    assert.deepEqual(codes(await publish()), ['warning naming-an-app']);
    assert.throws(() => readdirSync(out));
  });
  it('while publisher.yaml is wrong', async () => {
    alert('one');
    writeFileSync(join(folder, 'publisher.yaml'), 'titel: x');
    assert.deepEqual(codes(await publish()), ['error unknown-field']);
  });
  it('that pages would not read to its end', async () => {
    for (let i = 0; i < 8; i += 1) alert(`long-${i}`, '', 'Talk with your child. '.repeat(800));
    const result = await publish();
    assert.deepEqual(codes(result), ['error feed-too-large']);
    assert.match(
      result.problems[0]?.message ?? '',
      /It would have \d+ kB, and pages read no more than 384 kB/,
    );
    assert.throws(() => readdirSync(out));
  });
  it('without an address', async () => {
    await assert.rejects(buildFeed(order({ base: 'mereshire.example' })), isUserFault(/--base https/));
    await assert.rejects(buildFeed(order({ base: '' })), isUserFault(/--base https/));
  });
  it('into a folder that somebody else fills', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'The council');
    alert('one');
    await assert.rejects(buildFeed(order()), isUserFault(/was not made by "feed build"/));
    assert.equal(written('index.html'), 'The council');
  });
  it('where the alerts themselves would go online', () =>
    assert.rejects(buildFeed(order({ out: place })), isUserFault(/put on the web with all your notes/)));
  it('over a broken list of what was published', async () => {
    alert('one');
    await publish();
    writeFileSync(join(out, '.published.json'), '{');
    await assert.rejects(buildFeed(order()), isUserFault(/Put the newest copy of \.published\.json back/));
  });
  it('from one file: the others would be missing', async () => {
    alert('one');
    await assert.rejects(
      buildFeed(order({ folder: join(folder, 'one.md') })),
      isUserFault(/so that none is left out/),
    );
  });
  it('from a folder there is not', () =>
    assert.rejects(buildFeed(order({ folder: join(place, 'nowhere') })), isUserFault(/It is not there/)));
});

describe('drafts and what is to come', () => {
  it('a draft is nowhere, half written as it may be', async () => {
    alert('one');
    writeFileSync(join(folder, 'two.md'), '---\nid: two\nstatus: draft\nheadline:\n---\n<b>Half');
    const result = await publish();
    assert.deepEqual(codes(result), []);
    assert.deepEqual(items(), ['one']);
    for (const text of result.files.values()) assert.doesNotMatch(text, /"two"|alerts\/two/);
    assert.ok(result.told.some((line) => /two is a draft/.test(line)));
  });

  it('a status that is misspelt is no draft: the alert would vanish', async () => {
    alert('one', 'status: actaul');
    assert.deepEqual(codes(await publish()), ['error wrong-value']);
  });

  it('a draft with the id of another alert would take its place, so it stops', async () => {
    alert('one');
    alert('two', 'status: draft\nversion: 9');
    writeFileSync(
      join(folder, 'two.md'),
      readFileSync(join(folder, 'two.md'), 'utf8').replace('id: two', 'id: one'),
    );
    assert.deepEqual(codes(await publish()), ['error duplicate-id']);
  });

  it('what is to come is held back, and the day is told', async () => {
    alert('one', 'effective: 2026-12-03');
    const { told } = await publish();
    assert.deepEqual(items(), []);
    assert.throws(() => written('alerts/one/index.html'));
    assert.ok(told.includes('Held back: one begins on 3 December 2026. Build again then.'));
    await publish(on('2026-12-03'));
    assert.deepEqual(items(), ['one']);
  });

  it('it goes out before where that is asked for, but not to news readers and not into the list', async () => {
    alert('one', 'effective: 2026-12-03');
    await publish(order({ withScheduled: true }));
    assert.deepEqual(items(), ['one']);
    assert.doesNotMatch(written('atom.xml') + written('index.html'), /alert one|alerts\/one/i);
    assert.match(written('alerts/one/index.html'), /Strangers ask\./);
  });
});

describe('an alert through its life', () => {
  it('changed: only with a new version', async () => {
    alert('one');
    await publish();
    alert('one', '', 'Strangers ask for pictures.');
    assert.deepEqual(codes(await publish(on('2026-11-21'))), ['error version-not-raised']);
    assert.match(written('alerts/one/index.html'), />Strangers ask\.</, 'what is online stays');
    alert('one', 'version: 2', 'Strangers ask for pictures.');
    await publish(on('2026-11-21'));
    assert.match(written('alerts/one/index.html'), />Strangers ask for pictures\.</);
  });

  it('withdrawn: says so until its end date has passed, and cannot be taken away before', async () => {
    alert('one');
    await publish();
    alert('one', 'version: 2\nwithdrawn: { on: 2026-11-22, reason: It was not true. }');
    await publish(on('2026-11-22'));
    assert.match(written('feed.json'), /"title": "Withdrawn on 22 November 2026: Alert one"/);
    rmSync(join(folder, 'one.md'));
    assert.deepEqual(codes(await publish(on('2027-02-01'))), ['note no-alerts', 'error removed-too-soon']);
    assert.match(written('feed.json'), /Withdrawn on/, 'what is online stays');
  });

  it('withdrawn without an end date: 90 days', async () => {
    alert('one', 'expires:\nreview-by: 2027-06-01\nversion: 1');
    await publish();
    alert(
      'one',
      'expires:\nreview-by: 2027-06-01\nversion: 2\nwithdrawn: { on: 2026-11-22, reason: Not true. }',
    );
    await publish(on('2027-02-19'));
    assert.deepEqual(items(), ['one']);
    await publish(on('2027-02-21'));
    assert.deepEqual(items(), []);
    assert.match(written('alerts/one/index.html'), /Not true\./);
  });

  it('ended: in the feed for 30 days more, its page for ever, also when its file is gone', async () => {
    alert('one');
    await publish();
    assert.match(written('alerts/one/index.html'), /In force until 18 February 2027/);
    await publish(on('2027-03-10'));
    assert.deepEqual(items(), ['one']);
    // From here on nobody built while the alert was ended, and its file is deleted.
    rmSync(join(folder, 'one.md'));
    await publish(on('2027-04-01'));
    assert.deepEqual(items(), []);
    assert.match(written('alerts/one/index.html'), /<title>Ended on 18 February 2027: Alert one/);
    assert.match(written('index.html'), /No longer in force[\s\S]*Ended on 18 February 2027: Alert one/);
  });

  it('its id is never used for another', async () => {
    alert('one');
    await publish();
    rmSync(join(folder, 'one.md'));
    await publish(on('2028-01-01'));
    alert('one', 'issued: 2028-01-02\nexpires: 2028-03-01');
    assert.deepEqual(codes(await publish(on('2028-01-02'))), ['error id-used-before']);
  });

  it('replaced: leads to the newer one, in the feed and on its page', async () => {
    alert('one');
    await publish();
    alert('two', 'issued: 2026-12-01\nreplaces: [one]');
    await publish(on('2026-12-01'));
    assert.match(written('feed.json'), /"replacedBy": \{\s*"id": "two"/);
    assert.match(
      written('alerts/one/index.html'),
      /href="https:\/\/mereshire\.example\/safety\/alerts\/two\/"/,
    );
  });

  it('an old one whose app has closed meanwhile holds back no new one', async () => {
    alert(
      'old',
      'issued: 2026-01-01\nexpires: 2026-11-30\napps: [omegle]\nreasons: { naming-an-app: A, closed-app: A }',
    );
    await publish();
    alert('old', 'issued: 2026-01-01\nexpires: 2026-11-30\napps: [omegle]');
    alert('new');
    assert.deepEqual(codes(await publish(on('2026-12-05'))), ['note date-past']);
    assert.deepEqual(items(), ['new', 'old']);
  });

  it('a feed that was signed before is told to be signed again', async () => {
    alert('one');
    await publish();
    writeFileSync(join(out, 'feed.jws'), 'old');
    const { told } = await publish(on('2026-11-21'));
    assert.ok(told.some((line) => /Sign again: online-safety feed sign/.test(line)));
  });
});
