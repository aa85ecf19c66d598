import { expect } from '@open-wc/testing';

import type { FeedWorld } from '../alerts/feed-world.js';
import { newestEdition } from '../content/editions.js';
import { feature, registerContent } from '../content/registry.js';
import type { RiskFeature } from '../content/types.js';
import { captureConsole } from '../testing/console.js';
import { newSigner, packOf } from '../testing/pack-kit.js';
import { startContent } from './content-source.js';
import { forgetReports } from './report.js';

const now = Date.parse('2027-03-02T12:00:00Z');

const featuresOf = (chip: string, more: object = {}): object => ({
  features: [{ ...record, chip, ...more }],
});
const record: RiskFeature = {
  id: 'strangers',
  checked: '2026-11-20',
  reviewBy: '2027-08-01',
  owner: 'editor',
  label: 'Strangers',
  chip: 'in the file',
  group: 'contact',
  alsoIn: [],
  sources: ['one'],
};

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A page whose network is the function given. Its timers run at once where nothing answers. */
function worldOf(answer: Answer, more: Partial<FeedWorld> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const world: FeedWorld = {
    async fetch(url, init) {
      asked.push({ url, init });
      return answer(url, init);
    },
    now: () => now,
    random: () => 0.5,
    schedule: () => () => undefined,
    isAway: () => false,
    onReturn: () => () => undefined,
    ...more,
  };
  return { world, asked };
}

let count = 0;
/** An address no test has asked before: a page asks each once. */
const folder = (): string => `https://words.example/${(count += 1)}/`;
const chip = (): string | undefined => feature('strangers', 'en')?.record.chip;

/** The newest day of a version that no test has used. */
let day = 0;
const next = (): string => `2027.03.01.${(day += 1)}`;

const signer = await newSigner('2027');
const other = await newSigner('2028');

/** Loads what the settings name and gives the codes that were reported, with their messages. */
async function loads(
  settings: Parameters<typeof startContent>[0],
  answer: Answer,
  more: Partial<FeedWorld> = {},
): Promise<{ codes: string[]; said: string; asked: { url: string; init: RequestInit }[] }> {
  const { world, asked } = worldOf(answer, more);
  const capture = captureConsole();
  await startContent(settings, 'en-GB', world);
  const lines = capture.problems.map(String);
  return {
    codes: lines.map((line) => /\] ([\w-]+): /.exec(line)?.[1] ?? line),
    said: lines.join('\n'),
    asked,
  };
}

const serves =
  (text: string): Answer =>
  () =>
    new Response(text);

/** What a page makes of that signed text. */
const loadsText = async (text: string, more: object = {}, key = signer.key) =>
  loads({ content: folder(), contentKey: key, ...more }, serves(text));

describe('newer words that a page asks for', () => {
  before(() => {
    registerContent({ lang: 'en', features: [record] });
  });
  beforeEach(forgetReports);

  it('are not asked for where the settings name none', async () => {
    const { asked, codes } = await loads(
      { contentKey: signer.key, contentVersion: '2027.03.01' },
      serves(''),
    );
    expect([asked, codes]).to.deep.equal([[], []]);
  });

  it('are fetched from the folder in the language that the file answers in, and taken', async () => {
    const content = folder();
    const text = await signer.sign(packOf(next(), featuresOf('taken')));
    const { world, asked } = worldOf(serves(text));
    await startContent({ content, contentKey: signer.key }, 'cy-GB', world);
    expect(asked.map(({ url }) => url)).to.deep.equal([`${content}content.en.jws`]);
    expect(chip()).to.equal('taken');
  });

  it('are asked for with nothing about the reader, as old as their publisher allows', async () => {
    const text = await signer.sign(packOf(next(), featuresOf('quiet')));
    const { asked } = await loadsText(text);
    const { signal, ...init } = asked[0]!.init;
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(init).to.deep.equal({
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'default',
    });
  });

  it('are asked for once, however many elements ask', async () => {
    const content = folder();
    const text = await signer.sign(packOf(next(), featuresOf('once')));
    const { world, asked } = worldOf(serves(text));
    const settings = { content, contentKey: signer.key };
    for (let i = 0; i < 3; i += 1) void startContent({ ...settings }, 'en', world);
    await startContent(settings, 'en-GB', world);
    // Another copy of the script on the page has the same keys in another order: it asks nobody either.
    await startContent({ content, contentKey: `${other.key} ${signer.key}` }, 'en', world);
    expect(asked).to.have.lengthOf(1);
  });

  for (const [what, src, asks] of [
    ['a folder without its last stroke', 'https://words.example/a', 'https://words.example/a/content.en.jws'],
    ['one file', 'https://words.example/b/mine.jws', 'https://words.example/b/mine.jws'],
    ['an address of this website', '/words/c/', `${location.origin}/words/c/content.en.jws`],
  ] as const) {
    it(`may be at ${what}`, async () => {
      const text = await signer.sign(packOf(next(), featuresOf(what)));
      const { asked, codes } = await loads({ content: src, contentKey: signer.key }, serves(text));
      expect([asked.map(({ url }) => url), codes]).to.deep.equal([[asks], []]);
      expect(chip()).to.equal(what);
    });
  }

  it('are frozen at a version: that one is asked for', async () => {
    const version = next();
    const content = folder();
    const text = await signer.sign(packOf(version, featuresOf('frozen')));
    const { asked, codes } = await loads(
      { content, contentKey: signer.key, contentVersion: version },
      serves(text),
    );
    expect(asked.map(({ url }) => url)).to.deep.equal([`${content}${version}/content.en.jws`]);
    expect(codes).to.deep.equal([]);
    expect(chip()).to.equal('frozen');
  });

  it('are taken with either of two keys, while a publisher changes from one to the other', async () => {
    const keys = `${signer.key} ${other.key}`;
    for (const [who, words] of [
      [signer, 'old key'],
      [other, 'new key'],
    ] as const) {
      const { codes } = await loadsText(await who.sign(packOf(next(), featuresOf(words))), {}, keys);
      expect(codes).to.deep.equal([]);
      expect(chip()).to.equal(words);
    }
  });

  it('are not asked for again when they failed', async () => {
    const settings = { content: folder(), contentKey: signer.key };
    const first = await loads(settings, () => new Response('', { status: 500 }));
    const second = await loads(settings, serves(''));
    expect([first.codes, second.codes, second.asked]).to.deep.equal([['content-status'], [], []]);
  });

  it('may be as large as they are: a quarter of a megabyte is checked in every browser', async () => {
    const text = packOf(next(), { ...featuresOf('large'), later: 'x'.repeat(250_000) });
    const { codes } = await loadsText(await signer.sign(text));
    expect([codes, chip()]).to.deep.equal([[], 'large']);
  });

  it('lose a bad record alone, with one report that counts the others', async () => {
    const good = { ...record, chip: 'good beside bad' };
    const text = packOf(next(), { features: [good, { ...record, id: 'x', label: 7 }, { id: 'y' }] });
    const { codes, said } = await loadsText(await signer.sign(text));
    expect(codes).to.deep.equal(['content-record']);
    expect(said).to.match(/content\/features\/1.*1 more like it/s);
    expect(chip()).to.equal('good beside bad');
  });

  it('hold with the keys that are keys, and the webmaster hears of one that is none', async () => {
    const text = await signer.sign(packOf(next(), featuresOf('one good key')));
    const { codes, said } = await loadsText(text, {}, `oops ${signer.key}`);
    expect(codes).to.deep.equal(['content-record']);
    expect(said).to.contain('"oops" is no public key');
    expect(chip()).to.equal('one good key');
  });
});

describe('newer words that a page refuses: it keeps those it has, and says why once', () => {
  let before: ReturnType<typeof newestEdition>;
  beforeEach(() => {
    forgetReports();
    before = newestEdition();
  });
  /** Exactly that code, once, and no newer edition. */
  async function refused(
    result: ReturnType<typeof loads>,
    code: string,
    message: RegExp,
  ): Promise<{ url: string; init: RequestInit }[]> {
    const { codes, said, asked } = await result;
    expect(codes).to.deep.equal([code]);
    expect(said).to.match(message);
    expect(said).to.match(/The page keeps the words it has\.$/);
    expect(newestEdition(), 'no newer edition').to.equal(before);
    return asked;
  }
  const fresh = (more: object = {}): string => packOf('2028.12.31', featuresOf('never'), more);

  it('unsigned', () => refused(loadsText(fresh()), 'content-signature-missing', /is not signed/));

  it('a page of the website that says "not found"', () =>
    refused(
      loadsText('<!doctype html><p>Not found'),
      'content-signature-missing',
      /may be a page of the website/,
    ));

  it('altered after they were signed', async () => {
    const text = await signer.sign(fresh());
    await refused(loadsText(text.replace('Online Safety', 'Somebody')), 'content-signature-wrong', /altered/);
  });

  it('with what was signed put in the place of something else', async () => {
    const [head, , signature] = (await signer.sign(fresh())).split('\n')[0]!.split('.');
    const [token = '', json] = (await other.sign(fresh({ publisher: { name: 'Somebody' } }))).split('\n');
    await refused(
      loadsText(`${head}.${token.split('.')[1]}.${signature}\n${json}`),
      'content-signature-wrong',
      /altered/,
    );
  });

  it('cut off on the way', async () => {
    const text = await signer.sign(fresh());
    await refused(loadsText(text.slice(0, -20)), 'content-signature-wrong', /byte by byte/);
    forgetReports();
    const [token = '', json] = text.split('\n');
    await refused(loadsText(`${token.slice(0, -20)}\n${json}`), 'content-signature-format', /damaged/);
  });

  it('signed with another key under the name of the right one', async () => {
    const text = await other.sign(fresh(), { alg: 'EdDSA', kid: '2027' });
    await refused(loadsText(text), 'content-signature-wrong', /another key/);
  });

  it('signed with a key of a name that the page does not have', async () =>
    refused(loadsText(await other.sign(fresh())), 'content-signature-unknown-key', /key "2028"/));

  it('signed in another way, or in none', async () => {
    for (const alg of ['none', 'HS256', 'ES256']) {
      forgetReports();
      const text = await signer.sign(fresh(), { alg, kid: '2027' });
      await refused(loadsText(text), 'content-signature-algorithm', /Ed25519/);
    }
  });

  it('signed with an extension nobody understands', async () => {
    const text = await signer.sign(fresh(), { alg: 'EdDSA', kid: '2027', crit: ['b64'], b64: false });
    await refused(loadsText(text), 'content-signature-extension', /crit/);
  });

  it('older than the words of the file', async () => {
    const text = await signer.sign(fresh({ issued: '2026-11-19T23:00:00Z' }));
    await refused(loadsText(text), 'content-older', /before the script’s own words/);
  });

  it('older than those the page has had', async () => {
    await loadsText(await signer.sign(packOf('2028.01.02', featuresOf('newer'))));
    before = newestEdition();
    const text = await signer.sign(packOf('2028.01.01', featuresOf('older')));
    await refused(loadsText(text), 'content-rolled-back', /2028\.01\.01.*has had 2028\.01\.02/);
    expect(chip()).to.equal('newer');
  });

  it('of the same version from a second address: nothing changes, and nobody is told', async () => {
    const { codes } = await loadsText(await signer.sign(packOf('2028.01.02', featuresOf('again'))));
    expect([codes, newestEdition(), chip()]).to.deep.equal([[], before, 'newer']);
  });

  it('from the future', async () => {
    const text = await signer.sign(fresh({ issued: '2027-03-04T12:00:00Z' }));
    await refused(loadsText(text), 'content-from-the-future', /still to come/);
  });

  it('in another language', async () =>
    refused(
      loadsText(await signer.sign(fresh({ lang: 'cy' }))),
      'content-other-language',
      /in cy, not in en/,
    ));

  it('in a newer format', async () =>
    refused(loadsText(await signer.sign(fresh({ schema: 2 }))), 'content-newer-schema', /Update the script/));

  it('that are no JSON, or no pack: a signed feed will not do', async () => {
    await refused(loadsText(await signer.sign('{')), 'content-not-json', /not JSON/);
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [] };
    await refused(loadsText(await signer.sign(JSON.stringify(feed))), 'content-not-a-pack', /needs "schema"/);
  });

  it('of another version than the page is frozen at', async () => {
    const text = await signer.sign(fresh());
    await refused(
      loadsText(text, { contentVersion: '2028.12.30' }),
      'content-other-version',
      /2028\.12\.31.*frozen at 2028\.12\.30/,
    );
  });

  it('with a version to freeze at that is none: it never becomes part of an address', async () => {
    for (const contentVersion of ['latest', '../../2027.03.01', '2027.13.01']) {
      forgetReports();
      const asked = await refused(
        loads({ content: folder(), contentKey: signer.key, contentVersion }, serves('')),
        'content-version',
        /Write it like 2027\.03\.01/,
      );
      expect(asked).to.deep.equal([]);
    }
  });

  it('of a place where the national ones stand', async () => {
    const text = await signer.sign(packOf('2028.12.31', {}, { overlay: true }));
    await refused(loadsText(text), 'content-kind', /into local-content/);
  });

  it('too large: no more than a megabyte is read', async () => {
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 100_000;
          controller.enqueue(new Uint8Array(100_000));
        },
      });
    await refused(
      loads({ content: folder(), contentKey: signer.key }, () => new Response(endless())),
      'content-too-large',
      /more than 1024 kB/,
    );
    expect(sent).to.be.lessThan(1_500_000);
  });

  it('too slow: ten seconds are waited for all of it', async () => {
    const waits: number[] = [];
    await refused(
      loads(
        { content: folder(), contentKey: signer.key },
        (_, init) =>
          new Promise((_resolve, reject) => {
            init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          }),
        {
          schedule(milliseconds, run) {
            waits.push(milliseconds);
            queueMicrotask(() => queueMicrotask(run));
            return () => undefined;
          },
        },
      ),
      'content-slow',
      /within 10 seconds/,
    );
    expect(waits).to.deep.equal([10_000]);
  });

  it('not found', () =>
    refused(
      loads({ content: folder(), contentKey: signer.key }, () => new Response('', { status: 404 })),
      'content-status',
      /answered with the error 404/,
    ));

  it('without a network, or where the server or a policy does not allow it', () =>
    refused(
      loads({ content: folder(), contentKey: signer.key }, () => Promise.reject(new TypeError('Failed'))),
      'content-network',
      /Access-Control-Allow-Origin.*connect-src/,
    ));

  it('by http, where they could be held back on the way, is for pages by http alone', async () => {
    const { packAddress } = await import('./content-request.js');
    const place = { src: 'http://words.example/', lang: 'en' };
    expect(packAddress(place, 'https://hazellane.example/', 'https:')).to.have.property(
      'code',
      'content-not-https',
    );
    expect(packAddress(place, 'http://hazellane.example/', 'http:').code).to.equal(undefined);
  });

  it('at what is no address', () =>
    refused(
      loads({ content: 'javascript:alert(1)', contentKey: signer.key }, serves('')),
      'content-address',
      /no address of words/,
    ));

  it('without a key: nothing is asked for', async () => {
    const asked = await refused(loads({ content: folder() }, serves('')), 'content-no-key', /content-key/);
    expect(asked).to.deep.equal([]);
  });

  it('with a key that is none', async () =>
    refused(loadsText(await signer.sign(fresh()), {}, 'nonsense'), 'content-key-format', /no public key/));

  it('where the browser cannot check signatures', async () => {
    const subtle = { importKey: () => Promise.reject(new Error('none')) } as unknown as SubtleCrypto;
    const text = await signer.sign(fresh());
    await refused(
      loads({ content: folder(), contentKey: signer.key }, serves(text), { subtle }),
      'content-signature-unsupported',
      /cannot check signatures/,
    );
  });

  it('after a fault of ours', async () => {
    const text = await signer.sign(fresh());
    let calls = 0;
    const now = (): number => {
      calls += 1;
      // The first call is that of the request; what throws there is a fault of the network.
      if (calls > 1) throw new Error('a fault');
      return 0;
    };
    const result = loads({ content: folder(), contentKey: signer.key }, serves(text), { now });
    await refused(result, 'content-fault', /a fault/);
  });
});

describe('words of a place', () => {
  beforeEach(forgetReports);
  const note = { app: 'discord', text: 'Two of our schools had trouble there.' };
  const council = { overlay: true, publisher: { name: 'Mereshire Council' } };
  const overlays = (): string[] => newestEdition().overlays.map(({ version }) => version);

  it('are loaded beside the national ones, each with its own key', async () => {
    const [content, localContent] = [folder(), folder()];
    const national = await signer.sign(packOf('2029.01.01', featuresOf('national')));
    const local = await other.sign(packOf('2027.03.01', { notes: [note] }, council));
    const { codes, asked } = await loads(
      { content, contentKey: signer.key, localContent, localContentKey: other.key },
      (url) => new Response(url.startsWith(content) ? national : local),
    );
    expect(codes).to.deep.equal([]);
    expect(asked.map(({ url }) => url)).to.deep.equal([
      `${content}content.en.jws`,
      `${localContent}content.en.jws`,
    ]);
    expect([chip(), overlays()]).to.deep.equal(['national', ['2027.03.01']]);
  });

  it('are not frozen with the national ones', async () => {
    const localContent = folder();
    const local = await other.sign(packOf('2027.03.02', { notes: [note] }, council));
    const { asked, codes } = await loads(
      { contentVersion: '2027.01.01', localContent, localContentKey: other.key },
      serves(local),
    );
    expect([codes, asked[0]?.url]).to.deep.equal([[], `${localContent}content.en.jws`]);
    expect(overlays()).to.deep.equal(['2027.03.02']);
  });

  it('need a key of their own: the national one does not speak for them', async () => {
    const { codes, asked } = await loads({ localContent: folder(), contentKey: signer.key }, serves(''));
    expect([codes, asked]).to.deep.equal([['local-content-no-key'], []]);
  });

  it('cannot bring national words, whoever signed', async () => {
    const edition = newestEdition();
    const text = await other.sign(packOf('2030.01.01', featuresOf('by the council')));
    const { codes } = await loads({ localContent: folder(), localContentKey: other.key }, serves(text));
    expect([codes, newestEdition()]).to.deep.equal([['local-content-kind'], edition]);
  });

  it('older than those the page has had of that publisher are refused', async () => {
    const text = await other.sign(packOf('2027.02.28', { notes: [note] }, council));
    const { codes } = await loads({ localContent: folder(), localContentKey: other.key }, serves(text));
    expect([codes, overlays()]).to.deep.equal([['local-content-rolled-back'], ['2027.03.02']]);
  });

  it('that fail are told beside national ones that fail', async () => {
    const { codes, said } = await loads(
      { content: folder(), contentKey: signer.key, localContent: folder(), localContentKey: other.key },
      () => new Response('', { status: 404 }),
    );
    expect(codes).to.deep.equal(['content-status', 'local-content-status']);
    expect(said).to.match(/^\[safety-settings\] content-.*\n\[safety-settings\] local-content-/);
  });
});
