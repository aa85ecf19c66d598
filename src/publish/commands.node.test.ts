import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { run } from './commands.js';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const at = (...path: string[]) => join(place, ...path);

/** Runs the command; what it says comes back with its exit code. */
async function online(...words: string[]) {
  let [out, err] = ['', ''];
  const code = await run(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date('2026-11-20T12:00:00Z'),
  });
  assert.doesNotMatch(out + err, /\n\s+at .*:\d+:\d+/, 'no stack trace');
  return { code, out, err };
}

const good = `---
id: one
headline: Strangers ask for pictures
issuers: [{ name: Mereshire Partnership, phone: 01632 960 240 }]
issued: 2026-11-18
expires: 2027-02-18
verified: { by: Duty officer, on: 2026-11-17, how: A call. }
---
Strangers ask.

## What you can do

1. Talk with your child.
`;

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { code, out } = await online('--help');
    assert.equal(code, 0);
    for (const name of [
      'alert new',
      'alert check',
      'feed build',
      'feed sign',
      'content build',
      'content check',
      'content sign',
      'key new',
    ])
      assert.match(out, new RegExp(`online-safety ${name} `));
    assert.match(out, /ends with 0 when all is well, 1 .* 2 /);
  });
  it('shows the options of each command', async () => {
    for (const [name, option] of [
      ['alert new', '--level'],
      ['alert check', '--languages'],
      ['feed build', '--with-scheduled'],
      ['feed sign', '--key'],
      ['key new', '--kid'],
    ] as const) {
      const { code, out } = await online(...name.split(' '), '--help');
      assert.equal(code, 0);
      assert.ok(out.startsWith(`online-safety ${name} `) && out.includes(option), name);
    }
  });
  it('comes with what is not understood: exit code 2, and the command that was meant', async () => {
    const { code, out, err } = await online('alert', 'chek', 'x.md');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^"alert chek x\.md" is not understood\. Did you mean "alert check"\?/);
    assert.equal((await online()).code, 2);
    assert.equal((await online('constructor', 'x')).code, 2);
  });
  it('comes with wrong options', async () => {
    for (const [words, why] of [
      [['alert', 'check'], /A file or folder is missing/],
      [['alert', 'check', 'x', '--colour'], /Unknown option '--colour'/],
      [['alert', 'check', 'x', '--now', 'tomorrow'], /--now tomorrow is no date/],
      [['alert', 'check', at(), '--languages', 'c;y'], /is no language/],
      [['alert', 'new', '--type', 'news'], /--type news is not known\. Take one of alert, appeal, standing/],
      [['alert', 'new', '--level', 'red'], /--level red is not known/],
      [['alert', 'new', 'x'], /too many files/],
      [['feed', 'build', at()], /--out is missing/],
      [['feed', 'build', 'a', 'b', '--out', 'c'], /too many files/],
      [['feed', 'sign', 'x'], /--key is missing/],
      [['key', 'new'], /--out is missing/],
      [['key', 'new', '--out'], /argument missing/],
    ] as const) {
      const { code, err } = await online(...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, why);
      assert.match(err, new RegExp(`online-safety ${words[0]} ${words[1]} `));
    }
  });
  it('says its version', async () => assert.match((await online('--version')).out, /^\d+\.\d+\.\d+\n$/));
});

describe('alert new', () => {
  it('writes a file that the check finds incomplete, one missing thing a line', async () => {
    const file = at('one.md');
    assert.equal((await online('alert', 'new', '--id', 'one', '--level', 'danger', '--to', file)).code, 0);
    const { code, out } = await online('alert', 'check', file);
    assert.equal(code, 1);
    for (const what of [
      'missing-headline',
      'missing-issuer',
      'missing-issued',
      'missing-end',
      'not-verified',
      'empty-part',
    ])
      assert.match(out, new RegExp(`one\\.md:\\d+: \\w+ \\[${what}\\] `));
  });
  it('does not write over a file', async () => {
    writeFileSync(at('one.md'), 'mine');
    const { code, err } = await online('alert', 'new', '--to', at('one.md'));
    assert.equal(code, 1);
    assert.match(err, /one\.md: It is there already, and is not written over/);
    assert.equal(readFileSync(at('one.md'), 'utf8'), 'mine');
  });
  it('says what to do where the folder is not there', async () => {
    const { code, err } = await online('alert', 'new', '--to', at('nowhere', 'one.md'));
    assert.equal(code, 1);
    assert.match(err, /It is not there\. Look at its name and folder/);
  });
});

describe('alert check', () => {
  it('says so when there is nothing to mend', async () => {
    writeFileSync(at('one.md'), good);
    const { code, out } = await online('alert', 'check', at('one.md'));
    assert.equal(code, 0);
    assert.equal(
      out,
      `${at('one.md')}: nothing to mend.\n1 alert: 0 errors, 0 warnings to decide, 0 notes.\n`,
    );
  });
  it('tells file, line, field and remedy, and counts', async () => {
    writeFileSync(at('one.md'), good.replace('expires: 2027-02-18\n', 'apps: [discord]\n'));
    const { code, out } = await online('alert', 'check', at('one.md'));
    assert.equal(code, 1);
    assert.match(out, /one\.md: error \[missing-end\] expires: It would stand for ever\./);
    assert.match(out, /one\.md:6: warning \[naming-an-app\] apps: .* reasons: \{ naming-an-app: "…" \}/);
    assert.match(out, /1 alert: 1 error, 1 warning to decide, 0 notes\.\n$/);
  });
  it('takes files and folders, each file once', async () => {
    writeFileSync(at('one.md'), good);
    mkdirSync(at('more'));
    writeFileSync(at('more', 'two.md'), good.replace('id: one', 'id: two'));
    const { code, out } = await online('alert', 'check', at('one.md'), at('more'), at('one.md'));
    assert.equal(code, 0);
    assert.match(out, /2 alerts: 0 errors/);
  });
  it('asks for the languages of publisher.yaml, unless it is told others', async () => {
    writeFileSync(at('one.md'), good);
    writeFileSync(at('publisher.yaml'), 'languages: [cy]\n');
    assert.match((await online('alert', 'check', at('one.md'))).out, /\[missing-translation\].* not in cy/);
    assert.match((await online('alert', 'check', at(), '--languages', 'pl')).out, /not in pl/);
  });
  it('judges at another day', async () => {
    writeFileSync(at('one.md'), good);
    assert.match((await online('alert', 'check', at('one.md'), '--now', '2027-03-01')).out, /\[date-past\]/);
  });
  it('compares with what was published', async () => {
    mkdirSync(at('alerts'));
    writeFileSync(at('alerts', 'one.md'), good);
    await online('feed', 'build', at('alerts'), '--out', at('out'), '--base', 'https://a.example/');
    writeFileSync(at('alerts', 'one.md'), good.replace('Strangers ask.', 'Others ask.'));
    const { code, out } = await online('alert', 'check', at('alerts'), '--out', at('out'));
    assert.equal(code, 1);
    assert.match(out, /\[version-not-raised\]/);
  });
  it('says plainly what is no alert', async () => {
    writeFileSync(at('one.json'), '{}');
    assert.match((await online('alert', 'check', at('one.json'))).err, /An alert is a Markdown file/);
    assert.match((await online('alert', 'check', at('nowhere.md'))).err, /nowhere\.md: It is not there/);
    writeFileSync(at('words.md'), 'Words.');
    assert.match((await online('alert', 'check', at('words.md'))).out, /\[no-head\]/);
  });
});

describe('feed build', () => {
  it('tells what it wrote', async () => {
    mkdirSync(at('alerts'));
    writeFileSync(at('alerts', 'one.md'), good);
    const { code, out } = await online(
      'feed',
      'build',
      at('alerts'),
      '--out',
      at('out'),
      '--base',
      'https://a.example/',
    );
    assert.equal(code, 0);
    assert.equal(out, `${at('out', 'feed.json')}: 1 alert, 1 in force. 1 page.\n`);
  });
  it('tells what is wrong, and that nothing was written', async () => {
    mkdirSync(at('alerts'));
    writeFileSync(at('alerts', 'one.md'), good.replace('issued: 2026-11-18\n', ''));
    const { code, err } = await online(
      'feed',
      'build',
      at('alerts'),
      '--out',
      at('out'),
      '--base',
      'https://a.example/',
    );
    assert.equal(code, 1);
    assert.match(err, /\[missing-issued\][\s\S]*Nothing was written/);
    assert.equal(existsSync(at('out')), false);
  });
  it('says so where it cannot write', async () => {
    mkdirSync(at('alerts'));
    writeFileSync(at('alerts', 'one.md'), good);
    writeFileSync(at('out'), 'a file');
    const { code, err } = await online(
      'feed',
      'build',
      at('alerts'),
      '--out',
      at('out'),
      '--base',
      'https://a.example/',
    );
    assert.equal(code, 1);
    assert.match(err, /out/);
  });
});

describe('key new and feed sign', () => {
  const feed = '{"_safety_feed":{"issued":"2026-11-20T12:00:00Z"}}';
  beforeEach(() => {
    mkdirSync(at('out'));
    mkdirSync(at('keys'));
    writeFileSync(at('out', 'feed.json'), feed);
  });
  const key = () => at('keys', 'one.jwk');

  it('the private key is for its owner alone, and the public one is said', async () => {
    const { code, out } = await online('key', 'new', '--out', key(), '--kid', '2026');
    assert.equal(code, 0);
    assert.equal(statSync(key()).mode & 0o777, 0o600);
    assert.match(out, /key="2026:[\w-]{43}"/);
    assert.match(out, /Never put it on a website/);
    const { d } = JSON.parse(readFileSync(key(), 'utf8')) as { d: string };
    assert.ok(!out.includes(d));
  });
  it('a key is never written over', async () => {
    await online('key', 'new', '--out', key());
    const before = readFileSync(key(), 'utf8');
    const { code, err } = await online('key', 'new', '--out', key());
    assert.equal(code, 1);
    assert.match(err, /is not written over/);
    assert.equal(readFileSync(key(), 'utf8'), before);
  });
  it('a name that cannot be one is told', async () => {
    const { code, err } = await online('key', 'new', '--out', key(), '--kid', 'a:b');
    assert.equal(code, 1);
    assert.match(err, /"a:b" cannot name a key/);
    assert.equal(existsSync(key()), false);
  });

  it('the signature stands beside the feed, or where it is asked for', async () => {
    await online('key', 'new', '--out', key());
    assert.equal((await online('feed', 'sign', at('out', 'feed.json'), '--key', key())).code, 0);
    const jws = readFileSync(at('out', 'feed.jws'), 'utf8');
    assert.equal(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString(), feed);
    await online('feed', 'sign', at('out', 'feed.json'), '--key', key(), '--out', at('other.jws'));
    assert.equal(readFileSync(at('other.jws'), 'utf8'), jws);
  });
  it('a feed too long for browsers on WebKitGTK is signed, and that is told', async () => {
    await online('key', 'new', '--out', key());
    const sign = () => online('feed', 'sign', at('out', 'feed.json'), '--key', key());
    const ofLength = (length: number) => `${feed.slice(0, -1)},"title":"${'x'.repeat(length)}"}`;
    writeFileSync(at('out', 'feed.json'), ofLength(45_000));
    assert.deepEqual((await sign()).err, '');
    writeFileSync(at('out', 'feed.json'), ofLength(50_000));
    const { code, err } = await sign();
    assert.equal(code, 0);
    assert.match(err, /feed\.jws has 67 kB\. Browsers built on WebKitGTK .* publish two feeds/);
    assert.ok(readFileSync(at('out', 'feed.jws'), 'utf8').length > 65_000);
  });
  it('a key that would go online with the feed is refused', async () => {
    await online('key', 'new', '--out', at('out', 'one.jwk'));
    const { code, err } = await online('feed', 'sign', at('out', 'feed.json'), '--key', at('out', 'one.jwk'));
    assert.equal(code, 1);
    assert.match(err, /with it anyone could sign\. Move it away/);
    assert.equal(existsSync(at('out', 'feed.jws')), false);
  });
  it('what is no feed, and what is no key, is named', async () => {
    await online('key', 'new', '--out', key());
    writeFileSync(at('out', 'page.html'), '<p>');
    assert.match(
      (await online('feed', 'sign', at('out', 'page.html'), '--key', key())).err,
      /page\.html: It is no feed/,
    );
    writeFileSync(at('keys', 'bad.jwk'), '{}');
    assert.match(
      (await online('feed', 'sign', at('out', 'feed.json'), '--key', at('keys', 'bad.jwk'))).err,
      /bad\.jwk: It is no key/,
    );
    assert.match(
      (await online('feed', 'sign', at('out', 'nowhere.json'), '--key', key())).err,
      /nowhere\.json: It is not there/,
    );
  });
});
