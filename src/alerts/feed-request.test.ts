import { expect } from '@open-wc/testing';
import { decoded } from './feed-bytes.js';
import { feedAddress, requestFeed, usualLimits, type Body, type RequestFailure } from './feed-request.js';
import type { FeedWorld } from './feed-world.js';

const url = 'https://mereshire.example/feed.json';
const now = Date.parse('2026-11-20T12:00:00Z');

interface Asked {
  url: string;
  init: RequestInit;
}

/** A page whose network is the function given; its timers are rung by hand. */
function worldOf(answer: (asked: Asked) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const timers: { milliseconds: number; run: () => void }[] = [];
  const world: FeedWorld = {
    async fetch(address, init) {
      asked.push({ url: address, init });
      return answer({ url: address, init });
    },
    now: () => now,
    random: () => 0.5,
    schedule(milliseconds, run) {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    isAway: () => false,
    onReturn: () => () => undefined,
  };
  return { world, asked, timers };
}

async function request(
  answer: Response | ((asked: Asked) => Response | Promise<Response>),
  limits = usualLimits,
): Promise<Body | RequestFailure> {
  const { world } = worldOf(typeof answer === 'function' ? answer : () => answer);
  return requestFeed(url, world, limits, new AbortController().signal);
}

const codeOf = (result: Body | RequestFailure): string => ('code' in result ? result.code : 'read');

/** Whoever asks for it by `fetch` sees this address. */
function from(address: string, response: Response): Response {
  Object.defineProperty(response, 'url', { value: address });
  return response;
}

/** Rejects when the request is aborted, as a real one does. */
const never = ({ init }: Asked): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

describe('asking for a feed', () => {
  it('gives its text, its type and the address it came from in the end', async () => {
    const answer = from(
      'https://cdn.example/feed.json',
      new Response('{}', { headers: { 'content-type': 'application/feed+json' } }),
    );
    expect(await request(answer)).to.deep.equal({
      text: '{}',
      contentType: 'application/feed+json',
      url: 'https://cdn.example/feed.json',
    });
  });

  it('sends nothing about the reader and lets the browser ask whether its copy holds', async () => {
    const { world, asked } = worldOf(() => new Response('{}'));
    await requestFeed(url, world, usualLimits, new AbortController().signal);
    const { signal, ...init } = asked[0]!.init;
    expect(asked).to.have.lengthOf(1);
    expect(init).to.deep.equal({
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'no-cache',
    });
    expect(signal).to.be.instanceOf(AbortSignal);
  });

  it('leaves it to the browser and the publisher how old a copy may be, where it is told so', async () => {
    const { world, asked } = worldOf(() => new Response('{}'));
    await requestFeed(url, world, { ...usualLimits, cache: 'default' }, new AbortController().signal);
    expect(asked.map(({ init }) => init.cache)).to.deep.equal(['default']);
  });

  it('stops at half a megabyte: the rest is not read', async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const result = await request(new Response(endless));
    expect(codeOf(result)).to.equal('feed-too-large');
    expect(result)
      .to.have.property('message')
      .that.matches(/more than 512 kB.*https:\/\/mereshire\.example/);
    expect(sent).to.be.lessThan(1_000_000);
    expect(isCancelled).to.equal(true);
  });

  it('takes what is just as large as the limit', async () => {
    expect(codeOf(await request(new Response('12345'), { bytes: 5, milliseconds: 1 }))).to.equal('read');
    expect(codeOf(await request(new Response('123456'), { bytes: 5, milliseconds: 1 }))).to.equal(
      'feed-too-large',
    );
  });

  it('waits ten seconds for an answer', async () => {
    const { world, timers } = worldOf(never);
    const waiting = requestFeed(url, world, usualLimits, new AbortController().signal);
    expect(timers.map(({ milliseconds }) => milliseconds)).to.deep.equal([10_000]);
    timers[0]!.run();
    expect(await waiting).to.deep.equal({
      code: 'feed-slow',
      message: `${url} did not answer within 10 seconds.`,
    });
  });

  it('waits ten seconds for all of it, not for its beginning alone', async () => {
    const { world, timers } = worldOf(({ init }) => {
      const drip = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new Uint8Array(1));
          init.signal?.addEventListener('abort', () =>
            controller.error(new DOMException('Aborted', 'AbortError')),
          );
        },
      });
      return new Response(drip);
    });
    const waiting = requestFeed(url, world, usualLimits, new AbortController().signal);
    await Promise.resolve();
    timers[0]!.run();
    expect(codeOf(await waiting)).to.equal('feed-slow');
  });

  it('takes its timer away when it is done', async () => {
    const { world, timers } = worldOf(() => new Response('{}'));
    await requestFeed(url, world, usualLimits, new AbortController().signal);
    expect(timers).to.deep.equal([]);
  });

  it('is given up when the page wants it no more', async () => {
    let signal: AbortSignal | null | undefined;
    const { world, timers } = worldOf((asked) => {
      signal = asked.init.signal;
      return never(asked);
    });
    const leave = new AbortController();
    const waiting = requestFeed(url, world, usualLimits, leave.signal);
    leave.abort();
    expect(codeOf(await waiting)).to.equal('feed-network');
    expect(signal?.aborted).to.equal(true);
    expect(timers).to.deep.equal([]);
  });

  for (const status of [400, 401, 403, 404, 410, 500, 502])
    it(`tells the error ${status}`, async () => {
      expect(await request(new Response('', { status }))).to.deep.include({
        code: 'feed-status',
        message: `${url} answered with the error ${status}.`,
      });
    });

  it('tells when a busy server wants to be asked again', async () => {
    const wait = async (status: number, header: string): Promise<unknown> => {
      const result = await request(new Response('', { status, headers: { 'retry-after': header } }));
      return 'code' in result && result.retryAfter;
    };
    expect(await wait(503, '120')).to.equal(120_000);
    expect(await wait(429, 'Fri, 20 Nov 2026 13:00:00 GMT')).to.equal(3_600_000);
    for (const none of ['', 'soon', '-5', 'Fri, 20 Nov 2026 11:00:00 GMT'])
      expect(await wait(503, none), none).to.equal(undefined);
    expect(await wait(404, '120'), 'of other errors it says nothing').to.equal(undefined);
  });

  it('tells a refused connection with what a webmaster can look at', async () => {
    const result = await request(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(result).to.have.property('code', 'feed-network');
    expect(result)
      .to.have.property('message')
      .that.matches(/Access-Control-Allow-Origin.*connect-src.*Failed to fetch/);
  });

  it('does not follow to where anyone on the way could alter it', async () => {
    expect(codeOf(await request(from('http://mereshire.example/feed.json', new Response('{}'))))).to.equal(
      'feed-not-https',
    );
  });

  it('reads an answer without a body as empty', async () => {
    expect(await request(new Response(null, { status: 200 }))).to.have.property('text', '');
  });
});

describe('the address of a feed', () => {
  const page = 'https://school.example/news/';
  const address = (src: string, base = page, scheme = 'https:'): string => {
    const result = feedAddress(src, base, scheme);
    return 'code' in result ? result.code : result.url;
  };

  it('is read against the page, without what is never sent', () => {
    expect(address('feed.json')).to.equal('https://school.example/news/feed.json');
    expect(address('https://mereshire.example/feed.json#top')).to.equal(
      'https://mereshire.example/feed.json',
    );
    expect(address('//mereshire.example/feed.json')).to.equal('https://mereshire.example/feed.json');
  });

  it('is https, unless the page has none itself, or is on its maker’s machine', () => {
    expect(address('http://mereshire.example/feed.json')).to.equal('feed-not-https');
    expect(address('http://mereshire.example/feed.json', 'http://school.example/', 'http:')).to.equal(
      'http://mereshire.example/feed.json',
    );
    for (const host of ['localhost:4173', '127.0.0.1', '[::1]:80'])
      expect(address(`http://${host}/feed.json`), host).to.match(/^http:/);
    expect(address('http://localhost.other.example/')).to.equal('feed-not-https');
    expect(address('https://mereshire.example/', 'file:///C:/page.html', 'file:')).to.equal(
      'https://mereshire.example/',
    );
    expect(address('feed.json', 'file:///C:/page.html', 'file:')).to.equal('feed-address');
  });

  it('with a <base> of another website goes by the page’s own scheme', () => {
    expect(address('feed.json', 'http://other.example/', 'https:')).to.equal('feed-not-https');
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://school.example/1',
    'https://a:b@mereshire.example/',
    'ftp://mereshire.example/',
    'https://',
    'https://[',
  ])
    it(`is never ${src}`, () => expect(address(src)).to.equal('feed-address'));
});

describe('the text of an answer', () => {
  const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const latin = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const utf16 = (text: string, isLittle: boolean, mark = true): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(
      [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss>£’</rss>`;

  it('is UTF-8 where nothing else is said', () => {
    expect(decoded(utf8('£ 😀'), undefined)).to.equal('£ 😀');
    expect(decoded(utf8('£'), 'application/json')).to.equal('£');
    expect(decoded(new Uint8Array(), undefined)).to.equal('');
  });

  it('loses the mark of the byte order, which decides before anything else', () => {
    expect(decoded(utf8('\ufeff{}'), 'text/plain; charset=windows-1252')).to.equal('{}');
    for (const isLittle of [true, false])
      expect(decoded(utf16(xml('utf-8'), isLittle), 'text/xml; charset=utf-8')).to.equal(xml('utf-8'));
  });

  it('goes by the answer, then by the XML declaration', () => {
    expect(decoded(latin('\xa3 \x92'), 'text/xml; charset="windows-1252"')).to.equal('£ ’');
    const old = latin('<?xml version="1.0" encoding=\'windows-1252\'?><rss>\xa3\x92</rss>');
    expect(decoded(old, 'text/xml')).to.contain('£’');
    expect(decoded(utf8(xml('windows-1252')), 'text/xml; charset=utf-8')).to.contain('£’');
  });

  it('declared as UTF-16 may be that, or not', () => {
    for (const isLittle of [true, false])
      expect(decoded(utf16(xml('utf-16'), isLittle, false), undefined)).to.contain('£');
    expect(decoded(utf8(xml('utf-16')), undefined)).to.contain('£’');
    expect(decoded(utf8(xml('UTF-16LE')), 'text/xml; charset=utf-16')).to.contain('£’');
  });

  it('in an encoding nobody knows is read as UTF-8', () => {
    expect(decoded(utf8(xml('klingon')), 'text/xml; charset=elvish')).to.contain('£’');
  });
});
