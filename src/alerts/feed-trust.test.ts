import { expect } from '@open-wc/testing';
import type { Failure } from './feed.js';
import { readTrustedFeed, type TrustedFeed, type TrustOptions } from './feed-trust.js';

const now = new Date('2026-11-20T12:00:00Z');
const base = 'https://mereshire.example/alerts/feed.jws';

const base64url = (bytes: Uint8Array<ArrayBuffer>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const feed = (issued?: string, headline = 'Take care'): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    ...(issued && { _safety_feed: { issued } }),
    items: [{ _safety_alert: { headline, href: 'chat/' } }],
  });

const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
const key = `2026:${base64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))}`;
async function signed(payload: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof payload === 'string' ? encode(payload) : payload;
  const text = `${base64url(encode('{"alg":"EdDSA","kid":"2026"}'))}.${base64url(bytes)}`;
  return `${text}.${base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, encode(text))))}`;
}

const read = (text: string, options: Partial<TrustOptions> = {}): Promise<TrustedFeed | Failure> =>
  readTrustedFeed(text, { base, now, ...options });
const codeOf = async (text: string, options: Partial<TrustOptions> = {}): Promise<string> => {
  const result = await read(text, options);
  return 'code' in result ? result.code : 'taken';
};
async function taken(text: string, options: Partial<TrustOptions> = {}): Promise<TrustedFeed> {
  const result = await read(text, options);
  if ('code' in result) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

describe('a page without a key', () => {
  it('takes a feed that is not signed', async () => {
    expect((await taken(feed())).isSigned).to.equal(false);
  });

  it('takes a signed feed, and knows that it is one', async () => {
    const { isSigned, alerts } = await taken(await signed(feed()));
    expect(isSigned).to.equal(true);
    expect(alerts[0]).to.include({ headline: 'Take care', href: 'https://mereshire.example/alerts/chat/' });
  });

  it('asks for no dates: without a key nothing is known of old copies', async () => {
    expect(await codeOf(await signed(feed('2020-01-01')), { newest: now.getTime() })).to.equal('taken');
    expect(await codeOf(await signed(feed('2099-01-01')))).to.equal('taken');
  });

  it('says what is wrong with what comes', async () => {
    expect(await codeOf('<!doctype html>')).to.equal('feed-is-page');
    expect(await codeOf((await signed(feed())).slice(0, -9))).to.equal('signature-format');
    expect(await codeOf(await signed('<!doctype html>'))).to.equal('feed-is-page');
  });

  it('is not asked for a key by a blank one', async () =>
    expect(await codeOf(feed(), { key: '' })).to.equal('taken'));
});

describe('a page with a key', () => {
  it('takes what is signed with it, and a line break at the end that an editor added', async () => {
    const token = await signed(feed('2026-11-20T11:00:00Z'));
    expect((await taken(token, { key })).alerts[0]?.headline).to.equal('Take care');
    expect(await codeOf(`${token}\n`, { key })).to.equal('taken');
  });

  it('refuses a feed that is not signed', async () => {
    expect(await codeOf(feed('2026-11-20'), { key })).to.equal('signature-missing');
    expect(await codeOf('<rss/>', { key })).to.equal('signature-missing');
    expect(await codeOf('', { key })).to.equal('signature-missing');
  });

  it('refuses a feed altered on the way', async () => {
    const [head, , signature] = (await signed(feed('2026-11-20'))).split('.');
    const other = base64url(encode(feed('2026-11-20', 'All is well')));
    expect(await codeOf(`${head}.${other}.${signature}`, { key })).to.equal('signature-wrong');
  });

  it('refuses a feed signed by somebody else', async () => {
    const other = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    expect(await codeOf(await signed(feed('2026-11-20')), { key: other })).to.equal('signature-wrong');
    expect(await codeOf(await signed(feed('2026-11-20')), { key: `2025:${other}` })).to.equal(
      'signature-unknown-key',
    );
  });

  it('whose browser cannot check says so', async () => {
    const subtle = { importKey: () => Promise.reject(new Error('old')) } as unknown as SubtleCrypto;
    expect(await codeOf(await signed(feed('2026-11-20')), { key, subtle })).to.equal('signature-unsupported');
  });

  it('refuses what is signed and does not say when it was made', async () => {
    expect(await codeOf(await signed(feed()), { key })).to.equal('feed-undated');
    expect(await codeOf(await signed(feed('today')), { key })).to.equal('feed-undated');
  });

  it('refuses a feed older than one it has shown, and takes the same again', async () => {
    const newest = Date.parse('2026-11-19T12:00:00Z');
    expect(await codeOf(await signed(feed('2026-11-19T11:59:59Z')), { key, newest })).to.equal(
      'feed-rolled-back',
    );
    expect(await codeOf(await signed(feed('2026-11-19T12:00:00Z')), { key, newest })).to.equal('taken');
    expect(await codeOf(await signed(feed('2026-11-19T12:00:01Z')), { key, newest })).to.equal('taken');
  });

  it('refuses a feed of more than a day in the future: it would make every true one look old', async () => {
    expect(await codeOf(await signed(feed('2026-11-21T12:00:00Z')), { key })).to.equal('taken');
    expect(await codeOf(await signed(feed('2026-11-21T12:00:01Z')), { key })).to.equal('feed-from-future');
  });

  it('takes a signed RSS and Atom feed, dated in their own way', async () => {
    const rss = '<rss><channel><lastBuildDate>Fri, 20 Nov 2026 11:00:00 GMT</lastBuildDate></channel></rss>';
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-11-20T11:00:00Z</updated></feed>';
    for (const text of [rss, atom]) expect(await codeOf(await signed(text), { key })).to.equal('taken');
  });

  it('says what is wrong with what was signed', async () => {
    expect(await codeOf(await signed('{"items": ['), { key })).to.equal('feed-json');
    expect(await codeOf(await signed(''), { key })).to.equal('feed-empty');
    expect(await codeOf(await signed(Uint8Array.of(0xff, 0xfe, 0x7b)), { key })).to.equal('signature-format');
  });

  it('names a key that is none, and goes on with the other', async () => {
    const { faults } = await taken(await signed(feed('2026-11-20')), { key: `2025:lost ${key}` });
    expect(faults).to.deep.equal([
      { path: 'key', message: 'has "2025:lost", which is no public key. The others hold' },
    ]);
    expect(await codeOf(await signed(feed('2026-11-20')), { key: 'lost' })).to.equal('key-format');
  });
});
