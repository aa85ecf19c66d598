import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openPack } from '../base/signed-pack.js';
import { readPack } from '../content/pack.js';
import { newKey } from '../publish/keys.js';
import { headerRules } from './headers.js';
import { openContent } from './content.js';
import { renderPage } from './shell.js';

const now = new Date('2027-01-15T09:30:00.123Z');
let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

async function key(): Promise<{ file: string; attribute: string }> {
  const made = await newKey('2027');
  const file = join(out, 'key.jwk');
  writeFileSync(file, made.file);
  return { file, attribute: made.attribute };
}

describe('the words of the hosted site', () => {
  it('are open data that a page could read, with the schema beside them', async () => {
    const { files } = await openContent(out, now);
    const { pack, refused } = readPack(files['content/content.en.json'] ?? '', { lang: 'en', now });
    assert.equal(refused, undefined);
    assert.deepEqual([pack?.version, pack?.issued], ['2027.01.15', '2027-01-15T09:30:00Z']);
    assert.match(files['content/schema/pack.schema.json'] ?? '', /"\$id": "pack\.schema\.json"/);
    assert.deepEqual(Object.keys(files).filter((file) => file.endsWith('.jws')), []); // prettier-ignore
  });

  it('are signed where the build has a key, as the newest and under their version', async () => {
    const { file, attribute } = await key();
    const { files } = await openContent(out, now, file);
    const newest = files['content/content.en.jws'] ?? '';
    assert.equal(files['content/2027.01.15/content.en.jws'], newest);
    const result = await openPack(newest, attribute);
    assert.ok(!('code' in result));
    assert.equal(result.json, files['content/content.en.json']);
  });

  it('never write over a version: the next of that day has a number', async () => {
    mkdirSync(join(out, 'content/2027.01.15'), { recursive: true });
    const { files } = await openContent(out, now, (await key()).file);
    assert.ok(files['content/2027.01.15.2/content.en.jws']);
    assert.equal(files['content/2027.01.15/content.en.jws'], undefined);
  });

  it('are due from their first day where nothing was checked for years', async () => {
    const { files } = await openContent(out, new Date('2040-01-01T09:00:00Z'));
    assert.match(files['content/content.en.json'] ?? '', /"reviewBy":"2040-01-01"/);
  });

  it('stop the build where the key is none', async () => {
    writeFileSync(join(out, 'bad.jwk'), '{}');
    await assert.rejects(openContent(out, now, join(out, 'bad.jwk')), /no key/);
  });

  it('have a page that says what they are, of which version, and on what terms', async () => {
    const { page } = await openContent(out, now);
    const text = await renderPage(page);
    assert.match(text, /Version 2027\.01\.15, of\s+<time datetime="2027-01-15T09:30:00Z">15 January 2027/);
    assert.match(text, /creativecommons\.org\/licenses\/by\/4\.0/);
    assert.doesNotMatch(text, /content\.en\.jws/, 'no link to what is not there');
    const signed = await openContent(out, now, (await key()).file);
    assert.match(await renderPage(signed.page), /content\.en\.jws/);
  });
});

it('caches ask for the newest words within the hour, and give them to any website', () => {
  const rule = headerRules(['apps', 'content']).filter(({ path }) => path === '/content/*');
  assert.equal(rule.length, 1, 'of two rules for a path a browser would hear both');
  const { headers } = rule[0]!;
  assert.equal(headers['Cache-Control'], 'public, max-age=3600, s-maxage=300');
  assert.equal(headers['Access-Control-Allow-Origin'], '*');
  assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'self'/);
});
