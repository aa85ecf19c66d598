import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openPack } from '../base/signed-pack.js';
import { readPack } from '../content/pack.js';
import { run } from './commands.js';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(at('keys'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const at = (...path: string[]) => join(place, ...path);

/** Runs the command on 2 March 2027; what it says comes back with its exit code. */
async function online(...words: string[]) {
  let [out, err] = ['', ''];
  const code = await run(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date('2027-03-02T12:00:00Z'),
  });
  assert.doesNotMatch(out + err, /\n\s+at .*:\d+:\d+/, 'no stack trace');
  return { code, out, err };
}

const head = ['--version', '2027.03.01', '--issued', '2027-03-01T09:00:00Z'];
const build = (...more: string[]) => online('content', 'build', '--out', at('out'), ...head, ...more);
const council = ['--publisher', 'Mereshire Council', '--publisher-page', 'https://mereshire.example/'];
const pack = () => at('out', 'content.en.json');
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** A key, and its public half as pages have it. */
async function newKey(name = '2027'): Promise<{ file: string; key: string }> {
  const file = at('keys', `${name}.jwk`);
  const { out } = await online('key', 'new', '--out', file, '--kid', name);
  return { file, key: /key="([^"]+)"/.exec(out)?.[1] ?? '' };
}

describe('content build', () => {
  it('makes a pack of our words that a page reads whole', async () => {
    const { code, out } = await build();
    assert.equal(code, 0);
    assert.match(out, /content\.en\.json: words of version 2027\.03\.01, \d+ bytes\. Sign it: online-safety/);
    const read = readPack(readFileSync(pack(), 'utf8'), { lang: 'en', now: new Date('2027-03-02T12:00Z') });
    assert.deepEqual(read.pack && read.faults, []);
    assert.equal(read.pack?.publisher.name, 'Online Safety Elements');
  });

  it('gives the same bytes each time', async () => {
    await build();
    const first = readFileSync(pack(), 'utf8');
    await build();
    assert.equal(readFileSync(pack(), 'utf8'), first);
  });

  it('makes words of a place from a folder, YAML or JSON, and from one file alike', async () => {
    mkdirSync(at('words'));
    const note = { app: 'discord', text: 'Two of our schools had trouble there.' };
    writeFileSync(at('words', 'notes.yaml'), `- app: discord\n  text: ${note.text}\n`);
    const options = [...council, '--review-by', '2027-06-01', '--overlay'];
    assert.equal((await build(...options, at('words'))).code, 0);
    const first = readFileSync(pack(), 'utf8');
    assert.deepEqual(JSON.parse(first), {
      schema: 1,
      lang: 'en',
      version: '2027.03.01',
      issued: '2027-03-01T09:00:00Z',
      reviewBy: '2027-06-01',
      publisher: { name: 'Mereshire Council', href: 'https://mereshire.example/' },
      overlay: true,
      sources: [],
      content: { notes: [note] },
    });
    writeFileSync(at('one.json'), JSON.stringify({ content: { notes: [note] } }));
    assert.equal((await build(...options, at('one.json'))).code, 0);
    assert.equal(readFileSync(pack(), 'utf8'), first);
  });

  it('asks who speaks where words of a place are built', async () => {
    const { code, err } = await build('--overlay', at());
    assert.equal(code, 2);
    assert.match(err, /--publisher is missing: readers see whose words they are/);
  });

  for (const [what, words, message] of [
    ['no version', ['--issued', '2027-03-01T09:00:00Z'], /--version is missing/],
    ['no moment', ['--version', '2027.03.01'], /--issued is missing/],
    [
      'a version that is none',
      ['--version', '1.2', '--issued', '2027-03-01T09:00:00Z'],
      /version of the pack/,
    ],
    ['a language there are no words in', [...head, '--lang', 'cy'], /words are in "en"/],
  ] as const)
    it(`shows how it is used: ${what}`, async () => {
      const { code, err } = await online('content', 'build', '--out', at('out'), ...words);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.match(err, /online-safety content build --out/);
      assert.equal(existsSync(at('out')), false);
    });

  for (const [what, issued, message] of [
    ['is still to come', '2027-03-04T09:00:00Z', /\[from-the-future\]/],
    ['was before our newest words', '2026-01-01T09:00:00Z', /\[older\]/],
  ] as const)
    it(`writes nothing whose moment ${what}`, async () => {
      const words = ['--version', '2027.03.01', '--issued', issued];
      const { code, err } = await online('content', 'build', '--out', at('out'), ...words);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.match(err, /Nothing was written/);
      assert.equal(existsSync(at('out')), false);
    });

  for (const [what, words, message] of [
    ['a national fact', { notes: [], apps: [] }, /content\/apps has no place/],
    ['a line for 999', { routes: [route({ emergency: true })] }, /emergency must be false/],
    [
      'the id of a national line',
      { routes: [route({ id: 'childline' })] },
      /\[national-id\].*an id of its own/,
    ],
    ['a number that cannot be dialled', { routes: [route({}, '01632 960')] }, /\[phone-not-valid\]/],
    [
      'an address that is not safe',
      { notes: [{ app: 'kik', text: 'See.', href: 'http://a.example' }] },
      /https/,
    ],
    ['a note on an app without its words', { notes: [{ app: 'kik' }] }, /notes\/0\/text/],
    ['a source that is nowhere', { routes: [route({ source: 'nowhere' })] }, /\[unknown-source\]/],
  ] as const)
    it(`refuses words of a place with ${what}`, async () => {
      writeFileSync(at('one.json'), JSON.stringify({ content: words }));
      const { code, err } = await build(...council, '--review-by', '2027-06-01', '--overlay', at('one.json'));
      assert.equal(code, 1);
      assert.match(err, message);
      assert.equal(existsSync(at('out')), false);
    });

  it('takes a local line with its own source, and leaves style to the council', async () => {
    const source = { id: 'mereshire-help', title: 'Help', publisher: 'Mereshire Council', url: 'https://mereshire.example/help', dated: '2027-02' }; // prettier-ignore
    writeFileSync(
      at('one.json'),
      JSON.stringify({
        sources: [source],
        content: { routes: [route({ source: 'mereshire-help' })] },
      }),
    );
    const { code, err } = await build(...council, '--overlay', at('one.json'));
    assert.deepEqual([code, err], [0, '']);
    assert.equal(readJson(pack())['reviewBy'], '2027-08-01', 'the review day of its record');
  });

  it('says plainly what it cannot read', async () => {
    mkdirSync(at('words'));
    const options = [...council, '--review-by', '2027-06-01', '--overlay'];
    for (const [file, text, message] of [
      ['words/apps.json', '[]', /apps\.json: It is none of notes\.yaml/],
      ['words/notes.json', '{', /notes\.json: /],
      ['words/notes.yaml', 'a: b', /notes\.yaml: It must be a list of records/],
      ['one.json', '{}', /one\.json: It needs "content"/],
    ] as const) {
      rmSync(at('words'), { recursive: true });
      mkdirSync(at('words'));
      writeFileSync(at(file), text);
      const { code, err } = await build(...options, at(file.startsWith('words') ? 'words' : file));
      assert.equal(code, 1, file);
      assert.match(err, message);
    }
    assert.match((await build(...options, at('nowhere'))).err, /nowhere: It is not there/);
  });
});

describe('content sign', () => {
  it('signs as the newest and under the version, byte by byte what was built', async () => {
    const { file, key } = await newKey();
    await build();
    const { code, out } = await online('content', 'sign', pack(), '--key', file);
    assert.equal(code, 0);
    assert.match(out, /content\.en\.jws is signed, and .*2027\.03\.01.* frozen at 2027\.03\.01/);
    const newest = readFileSync(at('out', 'content.en.jws'), 'utf8');
    assert.equal(readFileSync(at('out', '2027.03.01', 'content.en.jws'), 'utf8'), newest);
    const result = await openPack(newest, key);
    assert.ok(!('code' in result));
    assert.equal(result.json, readFileSync(pack(), 'utf8'));
    // The same again changes nothing.
    assert.equal((await online('content', 'sign', pack(), '--key', file)).code, 0);
    assert.equal(readFileSync(at('out', 'content.en.jws'), 'utf8'), newest);
  });

  it('never changes a version that is published', async () => {
    const [one, two] = [await newKey('one'), await newKey('two')];
    await build();
    await online('content', 'sign', pack(), '--key', one.file);
    const before = readFileSync(at('out', 'content.en.jws'), 'utf8');
    const { code, err } = await online('content', 'sign', pack(), '--key', two.file);
    assert.equal(code, 1);
    assert.match(err, /2027\.03\.01 is published already, with other words or another key/);
    assert.equal(readFileSync(at('out', 'content.en.jws'), 'utf8'), before);
  });

  it('does not go back behind what is published', async () => {
    const { file } = await newKey();
    await build();
    await online('content', 'sign', pack(), '--key', file);
    await build('--version', '2027.02.28');
    const { code, err } = await online('content', 'sign', pack(), '--key', file);
    assert.equal(code, 1);
    assert.match(err, /2027\.03\.01 is published there already, which is newer than 2027\.02\.28/);
    assert.equal(existsSync(at('out', '2027.02.28')), false);
  });

  it('signs no pack that a page would refuse, no key’s file beside it, nothing twice', async () => {
    const { file } = await newKey();
    await build();
    const good = readFileSync(pack(), 'utf8');
    writeFileSync(pack(), good.replace('"schema":1', '"schema":2'));
    const { code, err } = await online('content', 'sign', pack(), '--key', file);
    assert.equal(code, 1);
    assert.match(err, /\[newer-schema\][\s\S]*was not signed/);
    writeFileSync(pack(), good);
    await online('key', 'new', '--out', at('out', 'key.jwk'));
    assert.match(
      (await online('content', 'sign', pack(), '--key', at('out', 'key.jwk'))).err,
      /with it anyone could sign/,
    );
    await online('content', 'sign', pack(), '--key', file);
    assert.match(
      (await online('content', 'sign', at('out', 'content.en.jws'), '--key', file)).err,
      /signed already/,
    );
    assert.deepEqual(readdirSync(at('out')).sort(), [
      '2027.03.01',
      'content.en.json',
      'content.en.jws',
      'key.jwk',
    ]);
  });
});

describe('content check', () => {
  async function signed(): Promise<{ file: string; key: string }> {
    const { file, key } = await newKey();
    await build();
    await online('content', 'sign', pack(), '--key', file);
    return { file: at('out', 'content.en.jws'), key };
  }

  it('says what a good pack is', async () => {
    const { file, key } = await signed();
    const { code, out } = await online('content', 'check', file, '--key', key);
    assert.equal(code, 0);
    assert.match(out, /national words in en, version 2027\.03\.01, issued 2027-03-01T09:00:00Z, by Online Safety Elements\. Nothing to mend\.\n$/); // prettier-ignore
  });

  it('tells that a signature was not checked, or is not there', async () => {
    const { file, key } = await signed();
    assert.match((await online('content', 'check', file)).out, /note \[signature-not-checked\]/);
    assert.match((await online('content', 'check', pack())).out, /note \[signature-missing\]/);
    assert.equal((await online('content', 'check', pack(), '--key', key)).code, 1);
  });

  it('finds one that was altered, and one of another key', async () => {
    const { file, key } = await signed();
    const other = await newKey('2028');
    assert.match(
      (await online('content', 'check', file, '--key', other.key)).out,
      /\[signature-unknown-key\]/,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('999', '998'));
    const { code, out } = await online('content', 'check', file, '--key', key);
    assert.equal(code, 1);
    assert.match(out, /error \[signature-wrong\]/);
  });

  it('finds a bad record, and what only our check of words knows', async () => {
    await build();
    const whole = readJson(pack()) as {
      content: { routes: { scope: { sources: string[] } }[]; apps: { name: unknown }[] };
    };
    whole.content.routes[0]!.scope.sources = ['nowhere'];
    writeFileSync(pack(), JSON.stringify(whole));
    assert.match((await online('content', 'check', pack())).out, /error \[unknown-source\]/);
    whole.content.apps[0]!.name = 7;
    writeFileSync(pack(), JSON.stringify(whole));
    assert.match((await online('content', 'check', pack())).out, /error \[record\] content\/apps\/0\/name/);
  });

  it('notes records that are due, and stops at nothing for them', async () => {
    await build();
    const { code, out } = await online('content', 'check', pack(), '--now', '2028-01-01');
    assert.equal(code, 0);
    assert.match(out, /note \[past-review\]/);
  });

  it('finds one that no page would read to its end', async () => {
    writeFileSync(at('large.json'), `{"schema":1,"content":{},"x":"${'x'.repeat(1_100_000)}"}`);
    assert.match((await online('content', 'check', at('large.json'))).out, /error \[too-large\]/);
  });

  it('says plainly what is no pack', async () => {
    writeFileSync(at('page.html'), '<p>');
    assert.match((await online('content', 'check', at('page.html'))).out, /page\.html: error \[not-json\]/);
    assert.match((await online('content', 'check', at('nowhere'))).err, /nowhere: It is not there/);
  });
});

/** A line of a place. */
function route({ source = 'ceop-form', ...more }: Record<string, unknown> = {}, value = '116 123'): object {
  return {
    id: 'mereshire-line',
    checked: '2027-02-01',
    reviewBy: '2027-08-01',
    name: 'Mereshire safeguarding team',
    situation: 'You live in Mereshire',
    scope: { text: 'They listen and say what can be done.', sources: [source] },
    who: ['parent', 'child', 'professional'],
    nations: ['england'],
    ways: [{ by: 'phone', value, sources: [source] }],
    emergency: false,
    ...more,
  };
}
