/**
 * Feeds on whole pages, in each engine: under policies that demand Trusted Types, from another website, and what goes
 * over the wire.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { openHarness, type Harness, type Route, type Visit } from '../testing/page-harness.js';
import type { FeedState } from './feed-state.js';

const root = resolve(import.meta.dirname, '../..');

/** The probe and Lit in one file, as the CDN files are. */
async function probeFile(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/testing/feed-probe.ts', formats: ['es'], fileName: 'probe' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  assert.equal(chunk?.type, 'chunk');
  return chunk.code;
}

const ran = `document.title='ran'`;
const attack = `<p onclick="${ran}">First.</p><h2>Where</h2><p>At school.</p><img src="/picture.png" style="color:red" onerror="${ran}"/><script>${ran}</script><svg xmlns="http://www.w3.org/2000/svg" onload="${ran}"><script>${ran}</script></svg>`;
const escaped = attack.replaceAll('<', '&lt;');

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Mereshire news</title>
<item><title>Safer Internet Day</title><description>${escaped}</description></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Mereshire news</title>
<entry><title>Safer Internet Day</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${attack}</div></content></entry></feed>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Mereshire alerts',
  _safety_feed: { issued: '2026-11-20T12:00:00Z' },
  items: [
    { _safety_alert: { headline: 'Take care', level: 'danger' } },
    { title: 'Safer Internet Day', content_html: attack },
    { title: 'One', content_html: '<p>More &amp; more.</p>' },
  ],
});

const page = (probe: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title><script type="module" src="/probe.js"></script></head><body>${probe}</body></html>`;
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *";
const demanding = `${strict}; require-trusted-types-for 'script'`;

const isDone = (): boolean => {
  const text = document.querySelector('feed-probe')?.shadowRoot?.textContent ?? '';
  return text.includes('"pending":false');
};
const stateIn = (): string => document.querySelector('feed-probe')?.shadowRoot?.textContent ?? '';
const demandsTypes = (): boolean => 'trustedTypes' in window;

type State = Omit<FeedState, 'updatedAt'> & { updatedAt?: string };

for (const engine of enginesFromEnvironment()) {
  describe(`a feed on a page, in ${engine}`, () => {
    let harness: Harness;
    let probe: string;
    before(async () => {
      probe = await probeFile();
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    /** Opens the page with a feed of its own website, and gives what the element knows once it has come to rest. */
    async function shown(
      policy: string | undefined,
      feed: Route,
      check: (state: State, visit: Visit) => Promise<void> | void,
      attributes = 'src="/feed"',
    ): Promise<void> {
      const site = await harness.site({
        '/': {
          html: page(`<feed-probe ${attributes}></feed-probe>`),
          ...(policy && { headers: { 'content-security-policy': policy } }),
        },
        '/probe.js': { body: probe },
        '/feed': feed,
      });
      const visit = await harness.visit(engine, site.url('/'));
      try {
        await visit.until('the feed has come or failed', isDone);
        await check(JSON.parse(await visit.evaluate(stateIn)) as State, visit);
        assert.equal(await visit.evaluate(() => document.title), 'School', 'nothing of the feed ran');
      } finally {
        await visit.close();
        await site.close();
      }
    }

    const whole = [{ title: 'Where', blocks: ['At school.'] }];

    for (const [what, policy] of [
      ['no policy', undefined],
      ['a strict policy', strict],
      ['a policy that demands trusted types', demanding],
      [
        'a policy that names the trusted types it allows',
        `${demanding}; trusted-types lit-html 'allow-duplicates'`,
      ],
    ] as const) {
      it(`is read with its headings under ${what}; nothing of it runs, loads or breaks a rule`, async () => {
        for (const body of [rss, atom, json]) {
          await shown(policy, { body }, async ({ alerts, problem, remarks }, visit) => {
            assert.deepEqual([problem, remarks], [undefined, []]);
            const news = alerts?.find(({ headline }) => headline === 'Safer Internet Day');
            assert.deepEqual([news?.summary, news?.sections], ['First.', whole]);
            const { cspReports, violations, pageErrors, console, requests } = await visit.record();
            assert.deepEqual([cspReports, violations, pageErrors, console], [[], [], [], []]);
            assert.deepEqual(requests.map((url) => new URL(url).pathname), ['/', '/probe.js', '/feed']); // prettier-ignore
          });
        }
      });
    }

    describe('where the page allows Lit its policy once and no second one', () => {
      const policy = `${demanding}; trusted-types lit-html`;

      it('alerts are whole, markup of news is read as plain text, and the webmaster is told once', async () => {
        await shown(policy, { body: json }, async ({ alerts, problem, remarks }, visit) => {
          assert.equal(problem, undefined);
          assert.deepEqual(
            alerts?.map(({ headline }) => headline),
            ['Take care', 'Safer Internet Day', 'One'],
          );
          if (!(await visit.evaluate(demandsTypes))) return;
          assert.deepEqual(
            [alerts?.[1]?.summary, alerts?.[1]?.sections],
            ['First.', [{ title: '', blocks: ['Where', 'At school.'] }]],
          );
          assert.equal(alerts?.[2]?.summary, 'More & more.');
          assert.deepEqual(
            remarks.map(({ code }) => code),
            ['feed-part'],
          );
          assert.match(remarks[0]?.message ?? '', /trusted-types lit-html 'allow-duplicates'/);
          const { cspReports, pageErrors } = await visit.record();
          assert.deepEqual(pageErrors, []);
          assert.deepEqual(cspReports.map(({ directive }) => directive).sort(), [
            'require-trusted-types-for',
            'trusted-types',
          ]);
        });
      });

      it('a feed of XML cannot be read, and it says why', async () => {
        await shown(policy, { body: rss }, async ({ alerts, problem }, visit) => {
          if (!(await visit.evaluate(demandsTypes))) return assert.equal(alerts?.length, 1);
          assert.equal(problem?.code, 'feed-markup');
          assert.equal(problem?.kind, 'late');
          assert.match(problem?.message ?? '', /trusted-types lit-html 'allow-duplicates'/);
        });
      });
    });

    it('is read where types are named, but not demanded', async () => {
      await shown(`${strict}; trusted-types lit-html`, { body: rss }, ({ alerts }) =>
        assert.deepEqual(alerts?.[0]?.sections, whole),
      );
    });

    it('is not fetched where the page forbids it, and that is all that happens', async () => {
      await shown(
        strict.replace('connect-src *', "connect-src 'none'"),
        { body: json },
        async ({ alerts, problem }, visit) => {
          assert.deepEqual([alerts, problem?.code], [undefined, 'feed-network']);
          const { pageErrors, requests } = await visit.record();
          assert.deepEqual([pageErrors, requests.filter((url) => url.endsWith('/feed'))], [[], []]);
        },
      );
    });

    it('of another website needs its leave, and learns nothing of the reader', async () => {
      for (const allows of [true, false]) {
        const other = await harness.site(
          {
            '/feed.json': {
              body: json,
              headers: { 'set-cookie': 'a=1', ...(allows && { 'access-control-allow-origin': '*' }) },
            },
          },
          { host: 'localhost' },
        );
        await shown(
          strict,
          '',
          async ({ alerts, problem }, visit) => {
            assert.deepEqual(
              [alerts?.length, problem?.code],
              allows ? [3, undefined] : [undefined, 'feed-network'],
            );
            const { served, storage, storageWrites } = await visit.record();
            const asked = served.filter(({ path }) => path === '/feed.json');
            assert.equal(asked.length, 1, 'one request, and none before it to ask whether it may');
            assert.equal(asked[0]?.method, 'GET');
            assert.deepEqual([asked[0]?.headers.cookie, asked[0]?.headers.referer], [undefined, undefined]);
            assert.deepEqual(
              [storage.localStorage, storage.sessionStorage, storage.cookies, storageWrites],
              [[], [], [], []],
            );
          },
          `src="${other.url('/feed.json')}"`,
        );
        await other.close();
      }
    });

    it('that has not changed is not sent again: the browser keeps it and asks', async () => {
      let sent = 0;
      const feed: Route = ({ headers }) => {
        if (headers['if-none-match'] === '"1"') return { status: 304, headers: { etag: '"1"' } };
        sent += 1;
        return {
          body: json,
          type: 'application/feed+json',
          headers: { etag: '"1"', 'cache-control': 'max-age=3600' },
        };
      };
      await shown(strict, feed, async (_, visit) => {
        await visit.goto(await visit.evaluate(() => location.href));
        await visit.until('the feed has come again', isDone);
        assert.equal((JSON.parse(await visit.evaluate(stateIn)) as State).alerts?.length, 3);
        const { served } = await visit.record();
        assert.equal(served.filter(({ path }) => path === '/feed').length, 2, 'it asked both times');
        // WebKit under automation keeps nothing on disk, so it has no copy to ask about.
        assert.equal(sent, engine === 'webkit' ? 2 : 1);
      });
    });

    it('that was signed by the command of Node is taken, altered it is refused', async () => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const { x = '' } = publicKey.export({ format: 'jwk' });
      const text = `${Buffer.from('{"alg":"EdDSA","kid":"2026"}').toString('base64url')}.${Buffer.from(json).toString('base64url')}`;
      const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
      // The feed says 2026-11-20, and the browser’s clock is what it is: years later it is still no feed of the future.
      const attributes = `src="/feed" key="2026:${x}"`;
      await shown(demanding, { body: `${text}.${signature}`, type: 'application/jose' }, ({ alerts, problem }) => {
        if (Date.now() > Date.parse('2026-11-19T12:00:00Z')) assert.deepEqual([alerts?.length, problem], [3, undefined]);
        else assert.equal(problem?.code, 'feed-from-future');
      }, attributes); // prettier-ignore
      await shown(demanding, { body: `${text.slice(0, -4)}AAAA.${signature}` }, ({ alerts, problem }) => {
        assert.deepEqual([alerts, problem?.code, problem?.kind], [undefined, 'signature-wrong', 'refused']);
      }, attributes); // prettier-ignore
    });
  });
}
