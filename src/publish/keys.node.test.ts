import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compactVerify, importJWK } from 'jose';
import { isFeed, newKey, signBytes, UserFault } from './keys.js';

const feed = Buffer.from(
  '{\n  "version": "1.1", "title": "Ärger 😀",\n  "_safety_feed": { "issued": "2026-11-20T12:00:00Z" }\n}\n',
);
const publicKey = (attribute: string) =>
  importJWK({ kty: 'OKP', crv: 'Ed25519', x: attribute.split(':')[1] ?? '' }, 'EdDSA');

describe('a new key', () => {
  it('is an Ed25519 key with a name, private and public half', async () => {
    const { file } = await newKey('2026');
    const { d, x, ...rest } = JSON.parse(file) as Record<string, string>;
    assert.deepEqual(rest, { kty: 'OKP', crv: 'Ed25519', kid: '2026', alg: 'EdDSA', use: 'sig' });
    assert.equal(Buffer.from(d ?? '', 'base64url').length, 32);
    assert.equal(Buffer.from(x ?? '', 'base64url').length, 32);
  });

  it('is given to a page as its name and 32 bytes, and nothing private', async () => {
    const { file, attribute } = await newKey('alerts-2026');
    const { d, x } = JSON.parse(file) as Record<string, string>;
    assert.equal(attribute, `alerts-2026:${x}`);
    assert.ok(!attribute.includes(d ?? 'x'));
  });

  it('without a name takes one from itself, which an attribute can hold', async () => {
    for (let i = 0; i < 20; i += 1)
      assert.match((await newKey()).attribute, /^[A-Za-z0-9_][A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{43}$/);
  });

  it('is another one each time', async () =>
    assert.notEqual((await newKey('a')).attribute, (await newKey('a')).attribute));

  for (const kid of ['a b', 'a:b', 'a,b', '', 'ä'])
    it(`cannot be called "${kid}"`, () => assert.rejects(newKey(kid), UserFault));
});

describe('a signature', () => {
  it('holds the exact bytes, and names key and algorithm', async () => {
    const { file, attribute } = await newKey('2026');
    const jws = await signBytes(feed, file);
    assert.match(jws, /^[\w-]+\.[\w-]+\.[\w-]+$/);
    const { payload, protectedHeader } = await compactVerify(jws, await publicKey(attribute));
    assert.deepEqual(Buffer.from(payload), feed);
    assert.deepEqual(protectedHeader, { alg: 'EdDSA', kid: '2026', typ: 'JOSE' });
  });

  it('is the same for the same bytes and key', async () => {
    const { file } = await newKey('2026');
    assert.equal(await signBytes(feed, file), await signBytes(feed, file));
  });

  it('does not fit other bytes or another key', async () => {
    const { file, attribute } = await newKey('2026');
    const jws = await signBytes(feed, file);
    const [header, , signature] = jws.split('.');
    const altered = `${header}.${Buffer.from(feed.toString().replace('1.1', '1.2')).toString('base64url')}.${signature}`;
    await assert.rejects(compactVerify(altered, await publicKey(attribute)));
    await assert.rejects(compactVerify(jws, await publicKey((await newKey('2026')).attribute)));
  });

  it('is not made with what is no private key, and says why', async () => {
    const { file } = await newKey('2026');
    const jwk = JSON.parse(file) as Record<string, unknown>;
    for (const [text, why] of [
      ['not JSON', /no key that "online-safety key new" made/],
      ['{"kty":"RSA"}', /no key/],
      [JSON.stringify({ ...jwk, d: undefined }), /public half alone/],
      [JSON.stringify({ ...jwk, kid: undefined }), /no name/],
      [JSON.stringify({ ...jwk, d: 'AA' }), /broken/],
    ] as const)
      await assert.rejects(
        signBytes(feed, text),
        (error) => error instanceof UserFault && why.test(error.message),
        text,
      );
  });
});

describe('what may be signed', () => {
  it('a feed that says when it was made', () => assert.ok(isFeed(feed)));
  for (const text of [
    '',
    '{}',
    '[]',
    'null',
    '{"_safety_feed":{}}',
    '<html>',
    '{"_safety_feed":{"issued":1}}',
  ])
    it(`not ${text || 'nothing'}`, () => assert.equal(isFeed(Buffer.from(text)), false));
  it('not bytes that are no UTF-8', () =>
    assert.equal(isFeed(Buffer.concat([feed.subarray(0, 20), Buffer.from([0xff, 0xfe])])), false));
});
