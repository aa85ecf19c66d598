/** The publisher's command as it is sent out, run as its guide says: reads dist/ as it was built. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compactVerify, importJWK } from 'jose';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/publish/online-safety.js');
if (!existsSync(built))
  throw new Error(
    'dist/publish/online-safety.js is missing: these tests read what was built. Run: npm run build',
  );

let folder: string;
let command: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'publisher-'));
  // Away from node_modules: what it needs must be inside it.
  command = join(folder, 'bin/online-safety.js');
  mkdirSync(dirname(command));
  cpSync(built, command);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(words: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
}

/** The guide: its commands, and the files it shows, each after a line that ends with its path. */
const guide = readFileSync(join(root, 'src/publish/README.md'), 'utf8');
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, code = '']) =>
  code.split('\n').filter(Boolean),
);
const showns = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
const shown = (language: string): string => showns(language)[0] ?? '';

describe('the command as it is sent out', () => {
  it('runs as a program on its own', () => {
    assert.ok(readFileSync(built, 'utf8').startsWith('#!/usr/bin/env node\n'));
    assert.ok(statSync(built).mode & 0o100, 'may be run');
    assert.match(
      execFileSync(process.execPath, [command, '--version'], { encoding: 'utf8' }),
      /^\d+\.\d+\.\d+\n$/,
    );
  });

  it('shows no stack trace and no warning of Node for a mistake', () => {
    for (const words of [
      ['alert', 'check', 'nowhere.md'],
      ['feed', 'sign', 'x', '--key', 'y'],
      ['nonsense'],
    ]) {
      const { status, stdout, stderr } = run(words);
      assert.notEqual(status, 0);
      assert.doesNotMatch(stdout + stderr, /\n\s+at |Warning:|node:internal/, words.join(' '));
    }
  });

  it('carries the licence of everything inside it', () => {
    const text = readFileSync(join(root, 'dist/publish/LICENSES.txt'), 'utf8');
    const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);
    for (const name of [
      'yaml',
      'jose',
      'feed',
      'mdast-util-from-markdown',
      'micromark',
      '@lit-labs/ssr',
      'lit',
      'parse5',
    ])
      assert.ok(named.includes(name), name);
    for (const part of text.split(`\n${'-'.repeat(72)}\n`))
      assert.match(part, /Copyright|Blue Oak|Permission to use/i, part.slice(0, 60));
  });
});

describe('the guide for a web team', () => {
  it('names every command', () => {
    const { stdout } = run(['--help']);
    const names = [...stdout.matchAll(/^ {2}online-safety (letter|render|\w+ \w+) /gm)].map(
      ([, name]) => name!,
    );
    assert.equal(names.length, 10);
    for (const name of names)
      assert.ok(
        commands.some((line) => line.startsWith(`online-safety ${name} `)),
        name,
      );
  });

  it('says what is true of every line it tells people to type', async () => {
    const place = join(folder, 'council');
    mkdirSync(join(place, 'alerts'), { recursive: true });
    mkdirSync(join(place, 'keys'));
    mkdirSync(join(place, 'local'));
    writeFileSync(join(place, 'alerts/publisher.yaml'), shown('yaml'));
    writeFileSync(join(place, 'local/notes.yaml'), showns('yaml')[1] ?? '');
    // A pack is published on the day it is built: an older one than our own records would be refused.
    const today = new Date().toISOString();
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const ofToday = (word: string) =>
      word
        .replace('2027-03-01T09:00:00Z', today)
        .replace('2027.03.01', today.slice(0, 10).replaceAll('-', '.'))
        .replace('2027-06-01', later);
    const results: [string, number | null][] = [];
    for (const line of commands) {
      const words = line
        .replace(/^online-safety /, '')
        .match(/'[^']*'|\S+/g)!
        .map((word) => word.replace(/^'(.*)'$/, '$1'))
        .map((word) => (line.includes(' content build ') ? ofToday(word) : word));
      // The guide's dates are those of its alert; the day it is read may be any.
      const dated =
        /^(alert check|feed build|letter)/.test(words.join(' ')) && !words.includes('--now')
          ? [...words, '--now', '2026-11-20']
          : words;
      const { status, stdout, stderr } = run(dated, place);
      results.push([words.slice(0, 2).join(' '), status]);
      if (line.startsWith('online-safety alert new')) assert.match(stdout, /is written/);
      assert.doesNotMatch(stdout + stderr, /\n\s+at /);
      // After the first look, which tells what is missing, the alert is filled in as the guide shows it.
      if (line.startsWith('online-safety alert check') && results.length === 3) {
        assert.match(stdout, /\[missing-headline\][\s\S]*\[missing-end\][\s\S]*\[not-verified\]/);
        writeFileSync(join(place, 'alerts/strangers-asking.md'), shown('markdown'));
      }
    }
    assert.deepEqual(results, [
      ['key new', 0],
      ['alert new', 0],
      ['alert check', 1],
      ['alert check', 0],
      ['alert check', 0],
      ['feed build', 0],
      ['feed sign', 0],
      ['alert check', 0],
      ['letter alerts/strangers-asking.md', 0],
      ['content build', 0],
      ['content sign', 0],
      ['content check', 0],
      ['content build', 0],
      ['content sign', 0],
      ['render <report-ceop for="child"></report-ceop>', 0],
    ]);
    const version = today.slice(0, 10).replaceAll('-', '.');
    for (const folder of ['words', 'local-words'])
      assert.deepEqual(readdirSync(join(place, folder)).sort(), [
        version,
        'content.en.json',
        'content.en.jws',
      ]);

    const files = readdirSync(join(place, 'public')).sort();
    const table = [...guide.matchAll(/^\| `([\w./<>-]+?)\/?(?:<id>\/)?` +\|/gm)].map(([, name]) => name!);
    for (const file of files) assert.ok(table.includes(file), `the guide says nothing of ${file}`);
    assert.equal(statSync(join(place, 'keys/alerts-2026.jwk')).mode & 0o777, 0o600);

    const { x } = JSON.parse(readFileSync(join(place, 'keys/alerts-2026.jwk'), 'utf8')) as { x: string };
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
    const jws = readFileSync(join(place, 'public/feed.jws'), 'utf8');
    const { payload, protectedHeader } = await compactVerify(jws, key);
    assert.deepEqual(Buffer.from(payload), readFileSync(join(place, 'public/feed.json')));
    assert.deepEqual(protectedHeader, { alg: 'EdDSA', kid: '2026', typ: 'JOSE' });
  });
});
