import { expect, waitUntil } from '@open-wc/testing';
import { FeedPage } from '../testing/feed-page.js';
import { Feeds, type FeedHold } from './feed-source.js';

const url = 'https://mereshire.example/feed.json';
const minute = 60_000;

const feed = (headline: string, more: object = {}): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ _safety_alert: { headline } }],
    ...more,
  });

const base64url = (bytes: Uint8Array<ArrayBuffer>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
const key = base64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
const otherKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
async function signed(headline: string, issued: string): Promise<string> {
  const payload = base64url(encode(feed(headline, { _safety_feed: { issued } })));
  const text = `${base64url(encode('{"alg":"EdDSA"}'))}.${payload}`;
  return `${text}.${base64url(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, encode(text))))}`;
}

/** A page, its feeds, and the elements that follow them. */
function open() {
  const page = new FeedPage();
  const feeds = new Feeds(page);
  const holds: FeedHold[] = [];
  page.isBusy = () => holds.some(({ state }) => state.pending);
  let changes = 0;
  const follow = (options: { url?: string; key?: string; minutes?: number } = {}): FeedHold => {
    const hold = feeds.follow(
      options.url ?? url,
      options.key ?? '',
      (options.minutes ?? 15) * minute,
      () => (changes += 1),
    );
    holds.push(hold);
    return hold;
  };
  return {
    page,
    follow,
    get changes() {
      return changes;
    },
  };
}

const headline = ({ state }: FeedHold): string | undefined => state.alerts?.[0]?.headline;
const code = ({ state }: FeedHold): string | undefined => state.problem?.code;

/** An answer that comes when the test says so, or never if the page gives up before. */
function later() {
  let come!: (text: string) => void;
  let isAborted = false;
  const answer = ({ signal }: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      come = (text) => resolve(new Response(text));
      signal?.addEventListener('abort', () => {
        isAborted = true;
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  return { answer, come: (text: string) => come(text), isAborted: () => isAborted };
}

describe('a feed that many elements show', () => {
  it('is asked for once, and all of them are told', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    const holds = [follow(), follow(), follow()];
    expect(holds.map(({ state }) => state.pending)).to.deep.equal([true, true, true]);
    await page.rest();
    expect(page.asked).to.deep.equal([url]);
    expect(holds.map(headline)).to.deep.equal(['One', 'One', 'One']);
    expect(holds[0]?.state.updatedAt).to.deep.equal(new Date(page.now()));
  });

  it('is asked for once for each address', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    follow();
    follow({ url: 'https://council.example/feed.json' });
    await page.rest();
    expect(page.asked).to.have.lengthOf(2);
  });

  it('is judged by each element’s own key, from one request', async () => {
    const { page, follow } = open();
    page.answer = await signed('One', '2026-11-20T11:00:00Z');
    const [right, wrong, none] = [follow({ key }), follow({ key: otherKey }), follow()];
    await page.rest();
    expect(page.asked).to.have.lengthOf(1);
    expect([headline(right), headline(wrong), headline(none)]).to.deep.equal(['One', undefined, 'One']);
    expect(wrong.state.problem).to.include({ code: 'signature-wrong', kind: 'refused' });
    expect(right.state.remarks).to.deep.equal([]);
    expect(none.state.remarks.map((remark) => remark.code)).to.deep.equal(['feed-no-key']);
  });

  it('is there at once for an element that comes later', async () => {
    const { page, follow } = open();
    page.answer = await signed('One', '2026-11-20T11:00:00Z');
    follow();
    await page.rest();
    expect(headline(follow())).to.equal('One');
    const keyed = follow({ key });
    await page.rest();
    expect(headline(keyed)).to.equal('One');
    expect(page.asked).to.have.lengthOf(1);
  });

  it('has failed at once for an element that comes later', async () => {
    const { page, follow } = open();
    page.answer = new TypeError('Failed to fetch');
    follow();
    await page.rest();
    expect(code(follow({ key }))).to.equal('feed-network');
  });
});

describe('a feed over time', () => {
  it('is asked for every quarter of an hour, a little earlier or later', async () => {
    for (const [chance, minutes] of [
      [0, 13.5],
      [0.5, 15],
      [1, 16.5],
    ] as const) {
      const { page, follow } = open();
      page.chance = chance;
      page.answer = feed('One');
      follow();
      await page.rest();
      await page.pass(minutes - 0.1);
      expect(page.asked, `${chance}`).to.have.lengthOf(1);
      await page.pass(0.2);
      expect(page.asked, `${chance}`).to.have.lengthOf(2);
    }
  });

  it('shows what is new, and when it was last found unchanged', async () => {
    const { page, follow } = open();
    page.next.push(feed('One'), feed('One'), feed('Two'));
    const hold = follow();
    await page.rest();
    const first = hold.state.alerts;
    await page.pass(15);
    expect(hold.state.alerts, 'read once').to.equal(first);
    expect(hold.state.updatedAt).to.deep.equal(new Date(page.now()));
    await page.pass(15);
    expect(headline(hold)).to.equal('Two');
  });

  it('is asked for as often as the most eager element wants, but never more than every five minutes', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    page.chance = 0;
    follow({ minutes: 60 });
    follow({ minutes: 0.001 });
    await page.rest();
    await page.pass(4.9);
    expect(page.asked).to.have.lengthOf(1);
    await page.pass(0.2);
    expect(page.asked).to.have.lengthOf(2);
  });

  for (const minutes of [NaN, 0, -1, Infinity, 1e12]) {
    it(`is not asked for in a storm because of a wish for ${minutes} minutes`, async () => {
      const { page, follow } = open();
      page.answer = feed('One');
      follow({ minutes });
      await page.rest();
      await page.pass(4.9);
      expect(page.asked).to.have.lengthOf(1);
      await page.pass(27 * 60);
      expect(page.asked.length).to.be.within(2, 400);
    });
  }

  it('is left alone while the page is hidden, and asked for when it is looked at again, if it is time', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    follow();
    await page.rest();
    await page.becomes({ isHidden: true });
    await page.pass(600);
    expect(page.asked).to.have.lengthOf(1);
    expect(page.load.timers, 'a hidden page carries no timer').to.equal(0);
    await page.becomes({ isHidden: false });
    expect(page.asked).to.have.lengthOf(2);
  });

  it('is not asked for again after a short look elsewhere', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    follow();
    await page.rest();
    for (let i = 0; i < 5; i += 1) {
      await page.becomes({ isHidden: true });
      await page.pass(1);
      await page.becomes({ isHidden: false });
    }
    expect(page.asked).to.have.lengthOf(1);
    await page.pass(10);
    expect(page.asked, 'its time stayed the same').to.have.lengthOf(2);
  });

  it('is left alone while there is no network', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    follow();
    await page.rest();
    await page.becomes({ isOffline: true });
    await page.pass(60);
    expect(page.asked).to.have.lengthOf(1);
    await page.becomes({ isOffline: false });
    expect(page.asked).to.have.lengthOf(2);
  });

  it('is asked for when the page comes back from the back/forward cache hours later', async () => {
    const { page, follow } = open();
    page.answer = feed('One');
    follow();
    await page.rest();
    await page.wake(180);
    expect(page.asked).to.have.lengthOf(2);
  });

  it('is asked for in a page opened in the background: the words are there when it is looked at', async () => {
    const { page, follow } = open();
    page.isHidden = true;
    page.answer = feed('One');
    const hold = follow();
    await page.rest();
    expect(headline(hold)).to.equal('One');
  });
});

describe('a feed that cannot be fetched', () => {
  it('has nothing to show, and says why', async () => {
    const { page, follow } = open();
    page.answer = new TypeError('Failed to fetch');
    const hold = follow();
    await page.rest();
    expect(hold.state.alerts).to.equal(undefined);
    expect(hold.state.problem).to.include({ code: 'feed-network', kind: 'late' });
    expect(hold.state.pending).to.equal(false);
  });

  it('keeps the words it had, and when they were fetched', async () => {
    const { page, follow } = open();
    page.next.push(feed('One'));
    page.answer = new Response('', { status: 500 });
    const hold = follow();
    await page.rest();
    const { updatedAt } = hold.state;
    await page.pass(15);
    expect(headline(hold)).to.equal('One');
    expect(hold.state.updatedAt).to.equal(updatedAt);
    expect(hold.state.problem).to.include({ code: 'feed-status', kind: 'late' });
  });

  it('keeps the words it had when a web page comes in place of the feed, and takes the next good answer', async () => {
    const { page, follow } = open();
    page.next.push(feed('One'), '<!doctype html><title>Log in</title>', feed('One'));
    const hold = follow();
    await page.rest();
    await page.pass(15);
    expect([headline(hold), code(hold)]).to.deep.equal(['One', 'feed-is-page']);
    await page.pass(15);
    expect([headline(hold), code(hold)]).to.deep.equal(['One', undefined]);
  });

  it('is asked for less and less often, and as before after it came', async () => {
    const { page, follow } = open();
    page.answer = new Response('', { status: 500 });
    follow();
    await page.rest();
    const pauses: number[] = [];
    for (let i = 0, last = page.now(); i < 6; i += 1) {
      const asked = page.asked.length;
      while (page.asked.length === asked) await page.pass(1);
      pauses.push(Math.round((page.now() - last) / minute));
      last = page.now();
      if (i === 4) page.answer = feed('One');
    }
    expect(pauses).to.deep.equal([30, 60, 120, 120, 120, 120]);
    await page.pass(15);
    expect(page.asked).to.have.lengthOf(8);
  });

  it('is asked for when a busy server said so, not before', async () => {
    const { page, follow } = open();
    page.next.push(new Response('', { status: 503, headers: { 'retry-after': '7200' } }));
    page.answer = feed('One');
    const hold = follow();
    await page.rest();
    await page.pass(119);
    expect(page.asked).to.have.lengthOf(1);
    await page.pass(2);
    expect(headline(hold)).to.equal('One');
  });

  it('is not put off for ever by a server that says so', async () => {
    const { page, follow } = open();
    page.next.push(new Response('', { status: 429, headers: { 'retry-after': '999999999' } }));
    page.answer = feed('One');
    follow();
    await page.rest();
    await page.pass(24 * 60 + 1);
    expect(page.asked).to.have.lengthOf(2);
  });

  it('for want of a network is asked for as soon as there is one', async () => {
    const { page, follow } = open();
    page.isOffline = true;
    page.next.push(new TypeError('Failed to fetch'));
    page.answer = feed('One');
    const hold = follow();
    await page.rest();
    expect(code(hold)).to.equal('feed-network');
    await page.becomes({ isOffline: false });
    expect([headline(hold), code(hold)]).to.deep.equal(['One', undefined]);
  });

  it('that does not answer is given up after ten seconds', async () => {
    const { page, follow } = open();
    const slow = later();
    page.next.push(slow.answer);
    const hold = follow();
    await page.pass(11 / 60);
    expect(code(hold)).to.equal('feed-slow');
    expect(slow.isAborted()).to.equal(true);
  });
});

describe('a signed feed over time', () => {
  it('that is rolled back is refused: the newer words stay', async () => {
    const { page, follow } = open();
    page.next.push(
      await signed('New', '2026-11-20T11:00:00Z'),
      await signed('Old', '2026-11-19T11:00:00Z'),
      await signed('Newest', '2026-11-20T12:00:00Z'),
    );
    const hold = follow({ key });
    await page.rest();
    const { updatedAt } = hold.state;
    await page.pass(15);
    expect(headline(hold)).to.equal('New');
    expect(hold.state.problem).to.include({ code: 'feed-rolled-back', kind: 'refused' });
    expect(hold.state.updatedAt).to.equal(updatedAt);
    await page.pass(15);
    expect([headline(hold), code(hold)]).to.deep.equal(['Newest', undefined]);
  });

  it('is remembered when its element was away for a while', async () => {
    const { page, follow } = open();
    page.next.push(await signed('New', '2026-11-20T11:00:00Z'), await signed('Old', '2026-11-19T11:00:00Z'));
    const first = follow({ key });
    await page.rest();
    first.leave();
    await page.pass(60);
    const hold = follow({ key });
    await page.pass(0);
    expect([headline(hold), code(hold)]).to.deep.equal(['New', 'feed-rolled-back']);
  });

  it('cannot be held back by a forged one that a page without key shows', async () => {
    const { page, follow } = open();
    page.next.push(
      feed('Forged', { _safety_feed: { issued: '2026-11-21T11:00:00Z' } }),
      await signed('True', '2026-11-20T12:00:00Z'),
    );
    follow();
    const hold = follow({ key });
    await page.rest();
    expect([headline(hold), code(hold)]).to.deep.equal([undefined, 'signature-missing']);
    await page.pass(15);
    expect([headline(hold), code(hold)]).to.deep.equal(['True', undefined]);
  });

  it('whose check takes long does not put old words over newer ones', async () => {
    const { page, follow } = open();
    page.next.push(await signed('Old', '2026-11-20T11:00:00Z'), await signed('New', '2026-11-20T12:00:00Z'));
    follow();
    await page.rest();
    let checked = (): void => undefined;
    const held = new Promise<void>((resolve) => (checked = resolve));
    let checks = 0;
    page.subtle = {
      importKey: crypto.subtle.importKey.bind(crypto.subtle),
      verify: async (...all: Parameters<SubtleCrypto['verify']>) => {
        if ((checks += 1) === 1) await held;
        return crypto.subtle.verify(...all);
      },
    } as unknown as SubtleCrypto;
    page.isBusy = () => false;
    const hold = follow({ key });
    await page.pass(15);
    await waitUntil(() => headline(hold) === 'New');
    checked();
    page.isBusy = () => hold.state.pending;
    await page.rest();
    await page.rest();
    expect([headline(hold), code(hold)]).to.deep.equal(['New', undefined]);
  });

  it('that comes unsigned or altered once keeps its words, and is not shown', async () => {
    const { page, follow } = open();
    page.next.push(await signed('One', '2026-11-20T11:00:00Z'), feed('Unsigned'));
    const hold = follow({ key });
    await page.rest();
    await page.pass(15);
    expect([headline(hold), code(hold)]).to.deep.equal(['One', 'signature-missing']);
  });
});

describe('an element that leaves', () => {
  it('last takes the request along', async () => {
    const { page, follow } = open();
    const slow = later();
    page.next.push(slow.answer);
    const [one, two] = [follow(), follow()];
    one.leave();
    await page.pass(0.05);
    expect(slow.isAborted(), 'another one waits for it').to.equal(false);
    two.leave();
    await page.pass(0.05);
    expect(slow.isAborted()).to.equal(true);
    expect(page.load).to.deep.equal({ timers: 0, listeners: 0 });
    expect([one.state.pending, one.state.problem]).to.deep.equal([false, undefined]);
  });

  it('leaves no timer and no listener behind, and is told nothing any more', async () => {
    const opened = open();
    const { page, follow } = opened;
    page.answer = feed('One');
    const hold = follow();
    await page.rest();
    hold.leave();
    await page.pass(1);
    const { changes } = opened;
    await page.wake(600);
    expect(page.load).to.deep.equal({ timers: 0, listeners: 0 });
    expect(page.asked).to.have.lengthOf(1);
    expect(opened.changes).to.equal(changes);
  });

  it('only to come back elsewhere has not left: nothing is stopped and nothing asked again', async () => {
    const { page, follow } = open();
    const slow = later();
    page.next.push(slow.answer);
    follow().leave();
    const moved = follow();
    await page.pass(0.05);
    expect(slow.isAborted()).to.equal(false);
    slow.come(feed('One'));
    await page.rest();
    expect(headline(moved)).to.equal('One');
    expect(page.asked).to.have.lengthOf(1);
  });

  it('may take half a second to come back, as frameworks do', async () => {
    const { page, follow } = open();
    const slow = later();
    page.next.push(slow.answer);
    follow().leave();
    await page.pass(0.5 / 60);
    follow();
    await page.pass(0.05);
    expect(slow.isAborted()).to.equal(false);
  });

  it('and comes back much later has its words at once, and asks when it is time', async () => {
    const { page, follow } = open();
    page.next.push(feed('One'), feed('Two'));
    follow().leave();
    await page.rest();
    await page.pass(0.5);
    const soon = follow();
    expect(page.asked, 'given up').to.have.lengthOf(1);
    expect(headline(soon)).to.equal('One');
    soon.leave();
    await page.pass(60);
    const hold = follow();
    expect(headline(hold)).to.equal('One');
    await page.pass(0);
    expect(headline(hold)).to.equal('Two');
  });

  it('and comes back while its request is being given up asks anew', async () => {
    const { page, follow } = open();
    const slow = later();
    page.next.push(slow.answer, feed('Two'));
    const first = follow();
    first.leave();
    const passing = page.pass(0.05);
    expect(slow.isAborted(), 'given up, though the request does not know it yet').to.equal(true);
    const hold = follow();
    await passing;
    expect(headline(hold)).to.equal('Two');
  });
});
