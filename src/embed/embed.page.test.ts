/**
 * Bare pages that load the built file the way a school would, in each engine: what a reader sees, and what the page
 * asks, says and stores. Reads dist/ as it was built.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { readAlert } from '../alerts/parse.js';
import { wordsFor } from '../i18n/index.js';
import {
  canDo,
  emptyStorage,
  openHarness,
  type Engine,
  type Harness,
  type Visit,
  type VisitOptions,
  type VisitRecord,
} from '../testing/page-harness.js';
import { snippet, type PastedTag, type SnippetOptions } from './snippet.js';

const dist = resolve(import.meta.dirname, '../../dist');
const cdn = join(dist, 'cdn');
for (const file of [join(cdn, 'sri.json'), join(dist, 'custom-elements.json')]) {
  if (!existsSync(file))
    throw new Error(`${file} is missing: these tests read what was built. Run: npm run build`);
}

const name = 'online-safety-elements.js';
const code = readFileSync(join(cdn, name), 'utf8');
const table = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as Record<
  string,
  { integrity: string }
>;
const integrity = table[name]!.integrity;
const { version } = JSON.parse(readFileSync(resolve(dist, '../package.json'), 'utf8')) as { version: string };

/** Where the README tells a school to keep the file. */
const src = `/files/${name}`;
const ownFile = { mount: { '/files/': cdn } };
const tags: readonly PastedTag[] = ['report-ceop', 'app-risk-card', 'parent-tips', 'safety-alert'];
const allTags = [...tags, 'safety-settings'];

const page = (body: string, head = ''): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Online safety</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;

/** The four elements, each as its own pasted lines. The first brings the script along. */
function four(options: Pick<SnippetOptions, 'src' | 'integrity'> = { src }): string {
  const link = { href: 'https://www.ceop.police.uk/Safety-Centre/', text: 'CEOP Safety Centre' };
  return [
    snippet({ tag: 'report-ceop', ...options, link }),
    snippet({ tag: 'app-risk-card', attributes: { app: 'discord' }, link }),
    snippet({ tag: 'parent-tips', link }),
    snippet({
      tag: 'safety-alert',
      attributes: {
        level: 'warning',
        headline: 'Strangers ask for pictures',
        issuer: 'Hazel Lane Primary School',
      },
      fallback: 'Talk with your child about who they chat with.',
      link,
    }),
  ].join('\n');
}

/** A school's sentence with settings, as the README has it. */
const settings =
  '<safety-settings school="Hazel Lane Primary School" dsl-phone="01632 960 117" nation="england"></safety-settings>';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

/** In the page: whether the element has drawn something with a size into its shadow root. */
const isDrawn = (tag: string): boolean =>
  (document.querySelector(tag)?.shadowRoot?.querySelector('.el')?.getBoundingClientRect().height ?? 0) > 0;

const areDrawn = (wanted: readonly string[]): boolean =>
  wanted.every(
    (tag) =>
      (document.querySelector(tag)?.shadowRoot?.querySelector('.el')?.getBoundingClientRect().height ?? 0) >
      0,
  );

/** In the page: the words drawn inside the shadow root, those in folds too. */
const wordsIn = (tag: string): string =>
  (document.querySelector(tag)?.shadowRoot?.querySelector('.el')?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** In the page: text and ground of the surface of each element, as they are painted: `#14191b on #ffffff`. */
const coloursOf = (wanted: readonly string[]): string[] => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  // Without it Chromium gives advice on the console, which has to stay silent.
  const paint = canvas.getContext('2d', { willReadFrequently: true })!;
  const painted = (colour: string): string => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  return wanted.map((tag) => {
    const style = getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('.in')!);
    return `${painted(style.color)} on ${painted(style.backgroundColor)}`;
  });
};

const [lightSurface, darkSurface] = ['#14191b on #ffffff', '#eff3f3 on #12171a'];

/** In the page: the words of every place the selector finds that a reader can see, in order. */
const seenWords = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 0 &&
        height > 0
      );
    })
    .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** In the page: which of the tags run somebody's class. */
const registered = (wanted: readonly string[]): string[] => wanted.filter((tag) => customElements.get(tag));

/** Everything of the record that is silent on a page that keeps its promise. */
function heard({
  requests,
  console,
  pageErrors,
  cspReports,
  violations,
  storage,
  storageWrites,
}: VisitRecord) {
  return { requests, console, pageErrors, cspReports, violations, storage, storageWrites };
}

const silence = (...requests: string[]): ReturnType<typeof heard> => ({
  requests,
  console: [],
  pageErrors: [],
  cspReports: [],
  violations: [],
  storage: emptyStorage,
  storageWrites: [],
});

/** What our script and the page's own said on the console; the browser's remarks are left out. */
const said = ({ console }: VisitRecord): string[] =>
  console.filter(({ from }) => from === 'page').map(({ text }) => text);

/** `[tag] code` of every report. */
const codes = (record: VisitRecord): string[] =>
  said(record).map((text) => /^\[[\w-]+\] [\w-]+/.exec(text)?.[0] ?? text);

for (const engine of enginesFromEnvironment()) {
  describe(`pasted into a page, in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    const visiting = (url: string, options: VisitOptions, check: (visit: Visit) => Promise<void>) =>
      harness.visiting(engine, url, options, check);

    /** The page keeps its words: nothing of ours runs, and every fallback and every plain link can be read. */
    async function readsFallback(visit: Visit): Promise<void> {
      await visit.settle();
      assert.deepEqual(await visit.evaluate(registered, allTags), []);
      const [report, card, tips, alert] = await Promise.all(
        tags.map((tag) => visit.evaluate(seenWords, tag)),
      );
      assert.match(report?.[0] ?? '', /Call 999\. .*Report to CEOP/);
      assert.match(card?.[0] ?? '', /^Discord\. .*13 is Discord’s own lowest age/);
      assert.match(tips?.[0] ?? '', /^1\. .* 6\. /);
      assert.equal(
        alert?.[0],
        'Strangers ask for pictures Hazel Lane Primary School. Talk with your child about who they chat with.',
      );
      assert.deepEqual(await visit.evaluate(seenWords, 'report-ceop a[href="tel:999"]'), ['Call 999']);
      assert.deepEqual(await visit.evaluate(seenWords, 'body > p > a'), Array(4).fill('CEOP Safety Centre'));
    }

    describe('the promise', () => {
      for (const [policyName, policy] of [
        ['a strict policy that demands trusted types', `${strict}; require-trusted-types-for 'script'`],
        [
          'a strict policy that names the trusted types it allows',
          `${strict}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
        ],
      ] as const) {
        it(`shows all elements under ${policyName}, asking for one file, storing and saying nothing`, async () => {
          const site = await harness.site(
            {
              '/': {
                html: page(`${settings}\n${four()}`),
                headers: { 'content-security-policy': policy },
              },
            },
            ownFile,
          );
          await visiting(site.url('/'), {}, async (visit) => {
            await visit.until('all four are drawn', areDrawn, tags);
            assert.deepEqual(await visit.evaluate(registered, allTags), allTags);
            const [report, card, tips, alert] = await Promise.all(
              tags.map((tag) => visit.evaluate(wordsIn, tag)),
            );
            assert.match(report ?? '', /Call 999.*Report to CEOP.*Hazel Lane Primary School.*01632 960 117/);
            assert.match(card ?? '', /^Discord .*13\+/);
            assert.match(tips ?? '', /^Six ways to keep your child safer online/);
            assert.match(alert ?? '', /^Warning Strangers ask for pictures Hazel Lane Primary School/);
            const emergency = await visit.evaluate(() => {
              const link = document
                .querySelector('report-ceop')
                ?.shadowRoot?.querySelector('a[href="tel:999"]');
              return link?.checkVisibility({ visibilityProperty: true });
            });
            assert.equal(emergency, true, 'a way to call 999 can be seen');
            const looks = await visit.evaluate(
              (wanted) =>
                wanted.map((tag) => {
                  const root = document.querySelector(tag)?.shadowRoot;
                  const surface = getComputedStyle(root!.querySelector('.in')!);
                  return {
                    size: getComputedStyle(root!.querySelector('.el')!).fontSize,
                    rule: surface.borderTopWidth,
                    hasPadding: parseFloat(surface.paddingInlineStart) >= 16,
                  };
                }),
              tags,
            );
            assert.deepEqual(looks, Array(4).fill({ size: '16px', rule: '4px', hasPadding: true }));
            assert.deepEqual(await visit.evaluate(coloursOf, tags), Array(4).fill(lightSurface));
            assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
          });
        });
      }

      it('reads a whole record from inside its tag under a policy that forbids inline script', async () => {
        const record = readAlert({
          level: 'advice',
          headline: 'Video chat </script> & strangers',
          issuers: [{ name: 'Mereshire Police' }],
          actions: [{ do: 'Look at the list of contacts together.' }],
          apps: ['skype'],
        }).alert!;
        const site = await harness.site(
          {
            '/': {
              html: page(snippet({ tag: 'safety-alert', src, record })),
              headers: { 'content-security-policy': strict },
            },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('the alert is drawn', isDrawn, 'safety-alert');
          const words = await visit.evaluate(wordsIn, 'safety-alert');
          assert.match(
            words,
            /^Advice Video chat <\/script> & strangers .*Look at the list of contacts together\./,
          );
          assert.match(words, /Skype ?Closed on 5 May 2025/);
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });

      describe('with a feed', () => {
        const item = {
          id: 'a',
          title: 'Strangers ask for pictures',
          date_published: '2026-11-18T16:00:00Z',
          _safety_alert: { level: 'warning', issuers: [{ name: 'Mereshire Police' }] },
        };
        const feed = JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Mereshire alerts',
          items: [item],
        });

        /** A council whose feed any page may read, and which would know its reader again by a cookie. */
        const openCouncil = () =>
          harness.site(
            {
              '/': { html: page('Council'), headers: { 'set-cookie': 'reader=17' } },
              '/feed.json': { body: feed, headers: { 'access-control-allow-origin': '*' } },
            },
            { host: 'localhost' },
          );
        const openSchool = (address: string, policy: string) =>
          harness.site(
            {
              '/': {
                html: page(
                  snippet({
                    tag: 'safety-alert',
                    src,
                    attributes: { src: address },
                    fallback: 'Ask our office.',
                  }),
                ),
                headers: { 'content-security-policy': policy },
              },
            },
            ownFile,
          );

        it('asks for one file more, of the one origin the policy names, and says nothing of the reader', async () => {
          const council = await openCouncil();
          const address = council.url('/feed.json');
          const site = await openSchool(address, `${strict}; connect-src ${council.origin}`);
          await visiting(council.url('/'), {}, async (visit) => {
            assert.deepEqual((await visit.storage()).cookies, ['reader=17']);
            await visit.goto(site.url('/'));
            await visit.until('the alert is drawn', isDrawn, 'safety-alert');
            assert.match(
              await visit.evaluate(wordsIn, 'safety-alert'),
              /^Warning Strangers ask for pictures Mereshire Police/,
            );
            const record = await visit.record();
            const { requests, ...rest } = heard(record);
            assert.deepEqual(requests, [council.url('/'), site.url('/'), site.url(src), address]);
            // WebKit tells the cookies of the page alone, the others of all.
            const storage = { ...rest.storage, cookies: [] };
            assert.deepEqual({ ...rest, storage, requests: [] }, silence());
            const asked = record.served.filter(({ url }) => url === address);
            assert.equal(asked.length, 1, 'one request, and none before it to ask whether it may');
            const { method, headers } = asked[0]!;
            const { cookie, referer, authorization } = headers;
            assert.deepEqual(
              { method, cookie, referer, authorization },
              { method: 'GET', cookie: undefined, referer: undefined, authorization: undefined },
            );
          });
        });

        for (const [what, connect] of [
          ['no connect-src', ''],
          ['a connect-src that names another origin', '; connect-src https://mereshire.example'],
        ] as const) {
          it(`keeps the fallback under ${what}, with one report, and nothing is sent`, async () => {
            const council = await openCouncil();
            const site = await openSchool(council.url('/feed.json'), `${strict}${connect}`);
            await visiting(site.url('/'), {}, async (visit) => {
              await visit.until('the element is ready', () =>
                Boolean(document.querySelector('safety-alert')?.shadowRoot),
              );
              const record = await visit.record();
              assert.deepEqual(await visit.evaluate(seenWords, 'safety-alert'), ['Ask our office.']);
              assert.deepEqual(codes(record), ['[safety-alert] feed-network']);
              assert.match(said(record)[0]!, /connect-src of this page.* The fallback is shown\.$/);
              assert.deepEqual(record.requests, [site.url('/'), site.url(src)]);
              assert.deepEqual(
                { errors: record.pageErrors, council: council.requests },
                { errors: [], council: [] },
              );
            });
          });
        }
      });

      it('leaves every word of the page as the school wrote it', async () => {
        const body = `${settings}\n${four()}`;
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          const [now, written] = await visit.evaluate((text) => {
            const parsed = new DOMParser().parseFromString(text, 'text/html');
            return [document.body.innerHTML, parsed.body.innerHTML];
          }, page(body));
          assert.equal(now, written);
        });
      });
    });

    describe('when the file comes from another website', () => {
      const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

      /** A school's page on one site, the file on another. */
      async function twoSites(lines: (address: string) => string, headers: Record<string, string> = open) {
        const far = await harness.site(
          {},
          { host: 'localhost', mount: { '/cdn/': { folder: cdn, headers } } },
        );
        const address = far.url(`/cdn/${name}`);
        const site = await harness.site({ '/': page(lines(address)) });
        return { far, address, url: site.url('/') };
      }

      it('works with its hash', async () => {
        const { address, url } = await twoSites((from) => four({ src: from, integrity }));
        await visiting(url, {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.deepEqual(heard(await visit.record()), silence(url, address));
        });
      });

      it('works when an editor has dropped the crossorigin attribute: modules are always fetched that way', async () => {
        const { address, url } = await twoSites((from) =>
          four({ src: from, integrity }).replace(' crossorigin="anonymous"', ''),
        );
        await visiting(url, {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.deepEqual(heard(await visit.record()), silence(url, address));
        });
      });

      it('runs nothing and keeps words and links when the file is not the one that was pinned', async () => {
        const { url } = await twoSites((from) => four({ src: from, integrity: `sha384-${'A'.repeat(64)}` }));
        await visiting(url, {}, async (visit) => {
          await readsFallback(visit);
          const record = await visit.record();
          assert.deepEqual(said(record), []);
          assert.deepEqual(record.storageWrites, []);
        });
      });

      it('keeps words and links when that website does not allow others to load it', async () => {
        const { url } = await twoSites((from) => four({ src: from, integrity }), {});
        await visiting(url, {}, readsFallback);
      });

      it('keeps words and links when that website is down', async () => {
        const { far, url } = await twoSites((from) => four({ src: from, integrity }));
        await far.close();
        await visiting(url, {}, readsFallback);
      });
    });

    describe('without script', () => {
      it('keeps words and links when the file is not where the page says', async () => {
        const site = await harness.site({ '/': page(four()) });
        await visiting(site.url('/'), {}, async (visit) => {
          await readsFallback(visit);
          assert.deepEqual((await visit.record()).requests, [site.url('/'), site.url(src)]);
        });
      });

      it('keeps words and links when the website forbids scripts', async () => {
        const site = await harness.site({ '/': page(four()) }, ownFile);
        await visiting(site.url('/'), { scripts: 'blocked' }, readsFallback);
      });

      it('keeps words and links when the reader has turned scripts off', async () => {
        const site = await harness.site({ '/': page(four()) }, ownFile);
        await visiting(site.url('/'), { javaScript: false }, async (visit) => {
          assert.match(
            (await visit.evaluate(seenWords, 'report-ceop'))[0] ?? '',
            /Call 999\. .*Report to CEOP/,
          );
          assert.match((await visit.evaluate(seenWords, 'app-risk-card'))[0] ?? '', /^Discord\. /);
          assert.match((await visit.evaluate(seenWords, 'parent-tips'))[0] ?? '', /^1\. .* 6\. /);
          assert.equal((await visit.evaluate(seenWords, 'safety-alert')).length, 1);
          assert.equal((await visit.evaluate(seenWords, 'body > p > a')).length, 4);
        });
      });

      it('keeps the plain link outside the tag when the page hides elements that are not ready', async () => {
        const site = await harness.site({
          '/': page(four(), '<link rel="stylesheet" href="/page.css">'),
          '/page.css': { body: ':not(:defined) { display: none }' },
        });
        await visiting(site.url('/'), { scripts: 'blocked' }, async (visit) => {
          assert.deepEqual(
            await visit.evaluate(seenWords, 'report-ceop'),
            [],
            'the page hides the tag itself',
          );
          assert.deepEqual(
            await visit.evaluate(seenWords, 'body > p > a'),
            Array(4).fill('CEOP Safety Centre'),
          );
        });
      });

      it('can be read before a page lets scripts run, and is drawn then, in place', async () => {
        const site = await harness.site({ '/': page(four({})) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await readsFallback(visit);
          const written = await visit.evaluate(() => document.body.innerHTML);
          await visit.evaluate((address) => {
            const script = document.createElement('script');
            script.type = 'module';
            script.src = address;
            document.head.append(script);
          }, src);
          await visit.until('all four are drawn', areDrawn, tags);
          assert.equal(await visit.evaluate(() => document.body.innerHTML), written);
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });
    });

    describe('beside another copy of itself', () => {
      it('works when each pasted snippet brings the same script', async () => {
        const both = snippet({ tag: 'report-ceop', src }) + snippet({ tag: 'parent-tips', src });
        const site = await harness.site({ '/': page(both) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('both are drawn', areDrawn, ['report-ceop', 'parent-tips']);
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });

      it('says nothing when the same file stands in two folders', async () => {
        const body =
          '<safety-settings dsl-phone="01632 960 117"></safety-settings>' +
          snippet({ tag: 'report-ceop', src: '/old/elements.js' }) +
          snippet({ tag: 'parent-tips', src });
        const policy = `${strict}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
        const site = await harness.site(
          {
            '/': { html: page(body), headers: { 'content-security-policy': policy } },
            '/old/elements.js': { body: code },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('both are drawn', areDrawn, ['report-ceop', 'parent-tips']);
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /01632 960 117/);
          const { requests, ...rest } = heard(await visit.record());
          assert.deepEqual(
            [...requests].sort(),
            [site.url('/'), site.url(src), site.url('/old/elements.js')].sort(),
          );
          assert.deepEqual({ requests: [], ...rest }, silence());
        });
      });

      for (const order of [
        [name, 'report-ceop.js'],
        ['report-ceop.js', name],
      ]) {
        it(`says nothing when ${order[0]} comes before ${order[1]}`, async () => {
          const scripts = order
            .map((file) => `<script type="module" src="/files/${file}"></script>`)
            .join('');
          const body = '<safety-settings dsl-phone="01632 960 117"></safety-settings>' + four({});
          const site = await harness.site({ '/': page(body, scripts) }, ownFile);
          await visiting(site.url('/'), {}, async (visit) => {
            await visit.until('all four are drawn', areDrawn, tags);
            assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /01632 960 117/);
            const record = await visit.record();
            assert.deepEqual(said(record), []);
            assert.deepEqual(record.pageErrors, []);
          });
        });
      }

      it('tells the webmaster once per tag when another version was there first, and the page works', async () => {
        assert.ok(code.includes(version), 'the file carries its version');
        const scripts = `<script type="module" src="/old.js"></script><script type="module" src="${src}"></script>`;
        const site = await harness.site(
          { '/': page(settings + four({}), scripts), '/old.js': { body: code.replaceAll(version, '0.0.9') } },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /01632 960 117/);
          const record = await visit.record();
          assert.deepEqual(
            codes(record).sort(),
            [...allTags, 'app-risk-list'].map((tag) => `[${tag}] tag-taken`).sort(),
          );
          assert.match(said(record)[0]!, /version 0\.0\.9 of this package/);
          assert.deepEqual(record.pageErrors, []);
        });
      });

      it('keeps the page working when its policy lets only one copy make its trusted types', async () => {
        const policy = `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`;
        const scripts = `<script type="module" src="${src}"></script><script type="module" src="/old.js"></script>`;
        const site = await harness.site(
          {
            '/': { html: page(four({}), scripts), headers: { 'content-security-policy': policy } },
            '/old.js': { body: code },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          const { cspReports } = await visit.record();
          assert.deepEqual(
            cspReports.map(({ directive }) => directive),
            ['trusted-types'],
            'the second copy, and nothing else, was refused',
          );
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /Call 999/);
          assert.equal((await visit.evaluate(seenWords, 'body > p > a')).length, 4);
        });
      });

      it('keeps words and links when the page allows no trusted types at all', async () => {
        const site = await harness.site(
          {
            '/': {
              html: page(four()),
              headers: {
                'content-security-policy': `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`,
              },
            },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await readsFallback(visit);
        });
      });

      it('leaves a tag that another script took, says so once, and the other tags work', async () => {
        const site = await harness.site(
          {
            '/': page(four(), '<script src="/page.js"></script>'),
            '/page.js': {
              body: `customElements.define('app-risk-card', class extends HTMLElement {
                connectedCallback() { this.attachShadow({ mode: 'open' }).textContent = 'Our own card'; }
              });`,
            },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('the other three are drawn', areDrawn, [
            'report-ceop',
            'parent-tips',
            'safety-alert',
          ]);
          const card = await visit.evaluate(
            () => document.querySelector('app-risk-card')?.shadowRoot?.textContent,
          );
          assert.equal(card, 'Our own card');
          const record = await visit.record();
          assert.deepEqual(codes(record), ['[app-risk-card] tag-taken']);
          assert.match(said(record)[0]!, /another script registered <app-risk-card> first/);
          assert.deepEqual(record.pageErrors, []);
        });
      });
    });

    describe('when the markup is not what it should be', () => {
      it('keeps the fallback of an app it does not know, leaves out an unknown topic, and says each once', async () => {
        const body =
          snippet({
            tag: 'app-risk-card',
            src,
            attributes: { app: 'chatlantis' },
            fallback: 'Ask us about Chatlantis.',
          }) +
          snippet({ tag: 'app-risk-card', attributes: { app: 'zzz' }, fallback: 'Ask us about Zzz.' }) +
          snippet({ tag: 'parent-tips', attributes: { topic: 'homework' } });
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('the tips are drawn', isDrawn, 'parent-tips');
          assert.match(await visit.evaluate(wordsIn, 'parent-tips'), /^Six ways/);
          const fallbacks = await visit.evaluate(seenWords, 'app-risk-card');
          assert.deepEqual(fallbacks, ['Ask us about Chatlantis.', 'Ask us about Zzz.']);
          const record = await visit.record();
          assert.deepEqual(codes(record).sort(), [
            '[app-risk-card] unknown-app',
            '[parent-tips] unknown-topic',
          ]);
          assert.match(said(record).join('\n'), /app="chatlantis" is not known\. Known: .*discord/);
          assert.deepEqual(record.pageErrors, []);
        });
      });

      it('keeps the fallback of an alert whose record is broken, and names line and column', async () => {
        const body = `<div><script type="module" src="${src}"></script><safety-alert><script type="application/json">{
  "headline": "Strangers ask for pictures"
  "level": "warning"
}</script>Strangers ask for pictures. Talk with your child.</safety-alert></div>`;
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('the element is ready', () =>
            Boolean(document.querySelector('safety-alert')?.shadowRoot),
          );
          const record = await visit.record();
          const seen = await visit.evaluate(seenWords, 'safety-alert');
          assert.deepEqual(seen, ['Strangers ask for pictures. Talk with your child.']);
          assert.deepEqual(codes(record), ['[safety-alert] alert-record']);
          assert.match(said(record)[0]!, /line 3, column 3 is not JSON/);
          assert.deepEqual(record.pageErrors, []);
        });
      });

      /** Every element with every attribute it has, but for the one it cannot do without, written with this value. */
      function everyAttribute(value: string): string {
        interface Declaration {
          tagName?: string;
          attributes?: { name: string }[];
        }
        const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as {
          modules: { declarations: Declaration[] }[];
        };
        const needed: Record<string, string> = { app: 'discord', headline: 'Strangers ask for pictures' };
        const elements = manifest.modules
          .flatMap(({ declarations }) => declarations)
          .filter(({ tagName }) => allTags.includes(tagName ?? ''));
        assert.equal(elements.length, allTags.length);
        return elements
          .map(({ tagName = '', attributes = [] }) => {
            const written = attributes.map(
              (attribute) => `${attribute.name}="${needed[attribute.name] ?? value}"`,
            );
            return `<${tagName} ${written.join(' ')}>Words.</${tagName}>`;
          })
          .join('\n');
      }

      it('takes every attribute that an editor saved as attr="" for one that is not there', async () => {
        const script = `<script type="module" src="${src}"></script>`;
        const site = await harness.site({ '/': page(everyAttribute(''), script) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.match(await visit.evaluate(wordsIn, 'parent-tips'), /^Six ways/);
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });

      it('draws all elements though every attribute says "false", and reports each fault once', async () => {
        const script = `<script type="module" src="${src}"></script>`;
        const site = await harness.site({ '/': page(everyAttribute('false'), script) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          const record = await visit.record();
          assert.deepEqual(record.pageErrors, []);
          const reports = codes(record);
          for (const report of reports) assert.match(report, /^\[[\w-]+\] [\w-]+$/);
          assert.equal(new Set(reports).size, reports.length, `reported twice: ${reports.join(', ')}`);
          assert.ok(reports.includes('[report-ceop] unknown-view'));
        });
      });
    });

    describe('when the page changes', () => {
      it('speaks the language, and knows the school, of the place it was moved to', async () => {
        const body = `<safety-settings dsl-phone="01632 960 117">${snippet({ tag: 'report-ceop', src })}</safety-settings>
          <div lang="cy" dir="rtl"><safety-settings dsl-phone="01632 960 229"><p id="new">Ysgol</p></safety-settings></div>`;
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('it is drawn', isDrawn, 'report-ceop');
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /^Who to tell .*01632 960 117/);
          await visit.evaluate(() =>
            document.getElementById('new')?.after(document.querySelector('report-ceop')!),
          );
          const { reportTitle } = wordsFor('cy').words;
          await visit.until(
            'it speaks Welsh',
            (title) => document.querySelector('report-ceop')?.shadowRoot?.textContent?.includes(title),
            reportTitle,
          );
          const words = await visit.evaluate(wordsIn, 'report-ceop');
          assert.match(words, /01632 960 229/);
          assert.doesNotMatch(words, /01632 960 117/);
          const direction = await visit.evaluate(
            () =>
              getComputedStyle(document.querySelector('report-ceop')!.shadowRoot!.querySelector('.in')!)
                .direction,
          );
          assert.equal(direction, 'rtl');
          // Taken out and put back, as a page builder does it.
          await visit.evaluate(() => {
            const element = document.querySelector('report-ceop')!;
            const first = document.querySelector('safety-settings')!;
            element.remove();
            first.append(element);
          });
          await visit.until('it speaks English again', () =>
            /^\s*Who to tell/.test(
              document.querySelector('report-ceop')?.shadowRoot?.querySelector('.el')?.textContent ?? '',
            ),
          );
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /01632 960 117/);
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });

      it('says that an alert has ended when a reader comes back to the page after its last day', async (t) => {
        const clock = `
          let now = Date.parse('2026-11-20T12:00:00Z');
          const Real = Date;
          globalThis.Date = class extends Real {
            constructor(...given) { if (given.length) super(...given); else super(now); }
            static now() { return now; }
          };
          addEventListener('go-on', () => { now = Date.parse('2027-01-09T12:00:00Z'); });
          addEventListener('pageshow', (event) => { document.documentElement.dataset.kept = event.persisted; });`;
        const body = snippet({
          tag: 'safety-alert',
          src,
          attributes: { headline: 'Talk about live video', issued: '2026-11-16', expires: '2027-01-08' },
          fallback: 'Agree which rooms live video may be used in.',
        });
        const site = await harness.site(
          {
            '/': page(body, '<script src="/clock.js"></script>'),
            '/clock.js': { body: clock },
            '/next': page('<p>Next</p>'),
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('it is drawn', isDrawn, 'safety-alert');
          assert.match(
            await visit.evaluate(wordsIn, 'safety-alert'),
            /^Information .*In force until 8 January 2027\./,
          );
          await visit.evaluate(() => dispatchEvent(new Event('go-on')));
          assert.match(await visit.evaluate(wordsIn, 'safety-alert'), /^Information /);
          await visit.goto(site.url('/next'));
          await visit.back();
          await visit.until('it is drawn', isDrawn, 'safety-alert');
          if ((await visit.evaluate(() => document.documentElement.dataset['kept'])) !== 'true') {
            t.diagnostic(`${engine} did not keep the page; a pageshow event stands in for its return`);
            await visit.evaluate(() => {
              dispatchEvent(new Event('go-on'));
              dispatchEvent(new Event('pageshow'));
            });
          }
          await visit.until('it says so', () =>
            document
              .querySelector('safety-alert')
              ?.shadowRoot?.textContent?.includes('Ended on 8 January 2027'),
          );
        });
      });

      it('takes settings that come after the elements, and gives them up again', async () => {
        const site = await harness.site({ '/': page(four()) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /Talk to your child’s school/);
          await visit.evaluate((markup) => {
            document.body.insertAdjacentHTML('beforeend', markup);
          }, settings);
          await visit.until('the phone number stands there', () =>
            Boolean(
              document.querySelector('report-ceop')?.shadowRoot?.querySelector('a[href="tel:01632960117"]'),
            ),
          );
          assert.match(await visit.evaluate(wordsIn, 'report-ceop'), /at Hazel Lane Primary School/);
          await visit.evaluate(() => document.querySelector('safety-settings')?.remove());
          await visit.until(
            'the phone number is gone',
            () =>
              !document.querySelector('report-ceop')?.shadowRoot?.querySelector('a[href="tel:01632960117"]'),
          );
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });

      it('takes settings from the script tag, and what an element says itself goes before them', async () => {
        const script = `<script type="module" src="${src}" data-school="Hazel Lane Primary School"
          data-dsl-name="Deputy head teacher" data-dsl-phone="01632 960 117" data-nation="wales" data-theme="dark"
          data-site="https://elements.example/safe"></script>`;
        const body =
          '<report-ceop dsl-phone="01632 960 229">999</report-ceop><parent-tips limit="1">Tips</parent-tips>';
        const site = await harness.site({ '/': page(body, script) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('both are drawn', areDrawn, ['report-ceop', 'parent-tips']);
          const words = await visit.evaluate(wordsIn, 'report-ceop');
          assert.match(words, /Designated Safeguarding Person/);
          assert.match(words, /Hazel Lane Primary School.*Deputy head teacher.*01632 960 229/);
          assert.doesNotMatch(words, /01632 960 117/);
          const more = await visit.evaluate(
            () =>
              document.querySelector('parent-tips')!.shadowRoot!.querySelector<HTMLAnchorElement>('.more a')
                ?.href,
          );
          assert.deepEqual(await visit.evaluate(coloursOf, ['parent-tips']), [darkSurface]);
          assert.equal(more, 'https://elements.example/safe/tips/');
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
        });
      });
    });

    describe('on a page with a style of its own', () => {
      /** In the page: type and place of everything inside the shadow roots, place told from the element's own corner. */
      const measure = (wanted: readonly string[]): { what: string; place: number[]; style: string[] }[] => {
        const properties = [
          ...[
            'font-size',
            'font-weight',
            'font-style',
            'line-height',
            'letter-spacing',
            'word-spacing',
            'white-space',
          ],
          ...[
            'text-transform',
            'text-align',
            'text-indent',
            'text-decoration-line',
            'color',
            'background-color',
          ],
          ...['display', 'float', 'position', 'visibility', 'opacity', 'cursor'],
          ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
          ...[
            'padding-top',
            'padding-right',
            'padding-bottom',
            'padding-left',
            'border-top-width',
            'border-left-width',
          ],
        ];
        return wanted.flatMap((tag) => {
          const box = document.querySelector(tag)!.shadowRoot!.querySelector('.el')!;
          const zero = box.getBoundingClientRect();
          return [box, ...box.querySelectorAll('*')].map((element, i) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            return {
              what: `${tag} ${i} ${element.localName}.${element.getAttribute('class') ?? ''}`,
              // What is not drawn has no place.
              place: width + height > 0 ? [x - zero.x, y - zero.y, width, height] : [],
              style: properties.map((property) => `${property}: ${style.getPropertyValue(property)}`),
            };
          });
        });
      };

      const record = readAlert({
        level: 'danger',
        headline: 'Strangers ask for pictures',
        summary: 'Talk with your child about who they chat with.',
        issuers: [{ name: 'Mereshire Police', phone: '01632 960 240' }],
        issued: '2026-11-16',
        sections: [
          {
            title: 'What happened',
            blocks: ['One line.', { list: ['First', 'Second'] }, { quote: ['Words'] }],
          },
        ],
        actions: [{ do: 'Look at the contacts.', how: 'Do it together.' }],
        response: ['We look into it.'],
        apps: ['skype', 'discord'],
        resources: ['ceop-education'],
      }).alert!;

      const body = [
        snippet({ tag: 'report-ceop', src }),
        snippet({ tag: 'app-risk-card', attributes: { app: 'discord', 'child-age': '10' } }),
        snippet({ tag: 'parent-tips' }),
        snippet({ tag: 'safety-alert', record }),
      ]
        .map((lines) => `<div class="box">${lines}</div>`)
        .join('\n');
      const face = "body { font-family: 'Liberation Mono', monospace }";
      const bare = `${face} .box { width: 600px }`;
      // A rule for the root's own font size is the reader's and the page's to make: 62.5 % is the common one.
      const hostile = `${face}
        html { font-size: 62.5%; line-height: 4; word-spacing: 9px }
        * { color: red !important; line-height: 3 !important; letter-spacing: 2px !important; white-space: nowrap !important;
          text-transform: uppercase !important; margin: 9px !important; text-indent: 30px !important;
          text-align: right !important; font-weight: 900 !important; cursor: wait !important;
          background-color: yellow !important; box-sizing: content-box !important }
        body * { font-size: 40px !important }
        * { position: relative; float: none; border: 0; padding: 0; transition: none }
        a, button, summary, svg { color: lime !important; display: block !important; text-decoration: none !important }
        h1, h2, h3, h4 { font-size: 80px !important; background: blue !important }
        ul, ol, li { list-style: disc !important; padding: 50px !important }
        p, section, article, header, details { max-width: 90px !important; float: left !important }
        .in, .el, .btn, .title, .stack, .row, .icon { display: none !important }
        .box { width: 636px !important }`;

      const pages = {
        bare: { html: page(body, '<link rel="stylesheet" href="/page.css">'), css: bare },
        'hostile rules': { html: page(body, '<link rel="stylesheet" href="/page.css">'), css: hostile },
        'quirks mode, <base href> and hostile rules': {
          html: page(body, '<base href="/elsewhere/"><link rel="stylesheet" href="/page.css">').replace(
            '<!doctype html>\n',
            '',
          ),
          css: hostile,
        },
      };

      async function measured(which: keyof typeof pages) {
        const { html, css } = pages[which];
        const site = await harness.site({ '/': html, '/page.css': { body: css } }, ownFile);
        let result: ReturnType<typeof measure> = [];
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          result = await visit.evaluate(measure, tags);
          assert.equal(
            (await visit.evaluate(() => document.compatMode)) === 'BackCompat',
            which.startsWith('quirks'),
          );
          assert.deepEqual(
            heard(await visit.record()),
            silence(site.url('/'), site.url('/page.css'), site.url(src)),
          );
        });
        return result;
      }

      it('keeps the type, the colours and the place of all its parts', async () => {
        const expected = await measured('bare');
        assert.equal(expected[0]?.place[2], 600);
        assert.ok(expected.length > 300, `only ${expected.length} parts were measured`);
        for (const which of ['hostile rules', 'quirks mode, <base href> and hostile rules'] as const) {
          const found = await measured(which);
          assert.deepEqual(
            found.map(({ what }) => what),
            expected.map(({ what }) => what),
          );
          const changed = found.flatMap(({ what, place, style }, i) => {
            const { place: there, style: look } = expected[i]!;
            // In quirks mode a line with nothing but a link in it does not keep room for a line of text (quirks.spec.whatwg.org).
            const slack = which.startsWith('quirks') ? 4.1 : 0.1;
            const moved =
              place.length !== there.length || place.some((value, k) => Math.abs(value - there[k]!) > slack);
            return [
              ...(moved ? [`${what} stands at ${place.join(' ')}, not ${there.join(' ')}`] : []),
              ...style.filter((line, k) => line !== look[k]).map((line) => `${what} has ${line}`),
            ];
          });
          assert.deepEqual(changed.slice(0, 12), [], `under ${which}, ${changed.length} differences`);
        }
      });

      it('takes the face and the direction of the page', async () => {
        const css = "body { font-family: 'Liberation Serif', serif }";
        const site = await harness.site(
          {
            '/': page(four(), '<link rel="stylesheet" href="/page.css">').replace(
              '<html ',
              '<html dir="rtl" ',
            ),
            '/page.css': { body: css },
          },
          ownFile,
        );
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          const [own, ...ours] = await visit.evaluate(
            (wanted) =>
              [
                document.body,
                ...wanted.flatMap((tag) => [
                  ...document.querySelector(tag)!.shadowRoot!.querySelectorAll('.in, h2, p, a, summary'),
                ]),
              ].map((element) => getComputedStyle(element).fontFamily),
            tags,
          );
          assert.match(own ?? '', /Liberation Serif/);
          assert.deepEqual([...new Set(ours)], [own]);
          const directions = await visit.evaluate(
            (wanted) =>
              wanted.map(
                (tag) =>
                  getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('.in')!).direction,
              ),
            tags,
          );
          assert.deepEqual(directions, Array(4).fill('rtl'));
        });
      });

      it('is hidden where the page says hidden', async () => {
        const body = `<script type="module" src="${src}"></script><report-ceop hidden>999</report-ceop><parent-tips>Tips</parent-tips>`;
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('the tips are drawn', isDrawn, 'parent-tips');
          assert.equal(
            await visit.evaluate(() => document.querySelector('report-ceop')?.checkVisibility()),
            false,
          );
        });
      });

      it('is dark where the page says it can be dark and the reader wants it, and light where it does not', async () => {
        const site = await harness.site(
          {
            '/both': page(four(), '<meta name="color-scheme" content="light dark">'),
            '/light': page(four()),
          },
          ownFile,
        );
        await visiting(site.url('/both'), { colorScheme: 'dark' }, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          assert.deepEqual(await visit.evaluate(coloursOf, tags), Array(4).fill(darkSurface));
          await visit.goto(site.url('/light'));
          await visit.until('all four are drawn', areDrawn, tags);
          assert.deepEqual(await visit.evaluate(coloursOf, tags), Array(4).fill(lightSurface));
        });
      });
    });

    // WebKit cannot be asked for paper.
    const onPaper = (tests: () => void) => void (canDo(engine, 'print') && describe('on paper', tests));
    onPaper(() => {
      it('opens what is folded, leaves out buttons, and prints the address of every link', async () => {
        const attributes = {
          view: 'banner',
          headline: 'Talk about live video',
          href: 'https://school.example/news',
        };
        const body = `${four()}${snippet({ tag: 'safety-alert', attributes })}`;
        const site = await harness.site({ '/': page(body) }, ownFile);
        await visiting(site.url('/'), { media: 'print' }, async (visit) => {
          await visit.until('all four are drawn', areDrawn, tags);
          const { shut, folds, buttons, icons, bare, links } = await visit.evaluate(() => {
            const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
            const all = <T extends Element>(selector: string): T[] =>
              roots.flatMap((root) => [...root.querySelectorAll<T>(selector)]);
            // The panel of who to tell leaves its list of sources off the paper.
            const inside = all<HTMLElement>('details > :not(summary)').filter(
              (part) => !part.closest('.report > .folds'),
            );
            const withAddress = all<HTMLAnchorElement>('a[href^="http"]').filter(
              (link) => !link.closest('.source'),
            );
            return {
              folds: inside.length,
              shut: inside
                .filter(
                  (part) =>
                    part.getBoundingClientRect().height === 0 ||
                    !part.checkVisibility({ contentVisibilityAuto: true }),
                )
                .map((part) => part.closest('details')?.textContent?.slice(0, 40)),
              buttons: all('button').filter((button) => button.checkVisibility()).length,
              icons: all('summary .icon').filter((icon) => icon.checkVisibility()).length,
              links: withAddress.length,
              bare: withAddress
                .filter((link) => {
                  const { content } = getComputedStyle(link, '::after');
                  // Firefox tells the rule, the others what it comes to.
                  return !content.includes('attr(href)') && !content.includes(link.getAttribute('href')!);
                })
                .map((link) => link.textContent),
            };
          });
          assert.ok(folds > 8, `${folds} folds were looked at`);
          assert.deepEqual(shut, []);
          assert.equal(buttons, 0);
          assert.equal(icons, 0);
          assert.ok(links > 10, `${links} links were looked at`);
          assert.deepEqual(bare, []);
        });
      });
    });

    describe('the one thing that is stored', () => {
      it('is one key, written when a person hides the banner, and gone when they bring it back', async () => {
        const attributes = {
          view: 'banner',
          level: 'warning',
          headline: 'Talk about live video',
          'alert-id': 'live-video',
        };
        const body = snippet({ tag: 'safety-alert', src, attributes });
        const site = await harness.site({ '/': page(body) }, ownFile);
        const key = 'online-safety-elements:hidden:live-video:1';
        const button = (): string | undefined =>
          document.querySelector('safety-alert')?.shadowRoot?.querySelector('button')?.textContent?.trim();
        await visiting(site.url('/'), {}, async (visit) => {
          await visit.until('it is drawn', isDrawn, 'safety-alert');
          assert.deepEqual(heard(await visit.record()), silence(site.url('/'), site.url(src)));
          assert.equal(await visit.evaluate(button), 'Hide this warning');
          await visit.click('safety-alert >> button');
          await visit.until('the banner is folded away', isShow);
          const hidden = await visit.record();
          assert.deepEqual(hidden.storageWrites, [`localStorage.setItem ${key}`]);
          assert.deepEqual(hidden.storage, { ...emptyStorage, localStorage: [`${key}=1`] });

          await visit.reload();
          await visit.until('it is still folded away', isShow);
          assert.deepEqual((await visit.record()).storageWrites, [`localStorage.setItem ${key}`]);
          await visit.click('safety-alert >> button');
          await visit.until('the banner is back', () =>
            Boolean(document.querySelector('safety-alert')?.shadowRoot?.querySelector('.banner')),
          );
          const { requests, console, ...rest } = heard(await visit.record());
          assert.deepEqual(requests, [site.url('/'), site.url(src)]);
          assert.deepEqual(console, []);
          assert.deepEqual(rest.storage, emptyStorage);
          assert.deepEqual(rest.storageWrites, [
            `localStorage.setItem ${key}`,
            `localStorage.removeItem ${key}`,
          ]);
        });
        function isShow(): boolean {
          const shown = document
            .querySelector('safety-alert')
            ?.shadowRoot?.querySelector('button')
            ?.textContent?.trim();
          return shown === 'Show the hidden warning';
        }
      });

      it('is not needed: where a page may not store, hiding works and nothing is thrown', async () => {
        const attributes = { view: 'banner', headline: 'Talk about live video' };
        const body = snippet({ tag: 'safety-alert', src, attributes });
        const framed = `<iframe sandbox="allow-scripts" src="/inner" width="600" height="200" title="Alert"></iframe>`;
        const open = { headers: { 'access-control-allow-origin': '*' } };
        const site = await harness.site({
          '/': page(framed),
          '/inner': page(body),
          [src]: { body: code, ...open },
        });
        await visiting(site.url('/'), {}, async (visit) => {
          const labels = (): Promise<(string | undefined)[]> =>
            visit.evaluateInFrames(() =>
              document
                .querySelector('safety-alert')
                ?.shadowRoot?.querySelector('button')
                ?.textContent?.trim(),
            );
          const waitFor = async (label: string): Promise<void> => {
            for (let tries = 0; !(await labels()).includes(label); tries += 1) {
              assert.ok(tries < 200, `waited in vain for "${label}"; seen: ${String(await labels())}`);
              await visit.settle();
            }
          };
          await waitFor('Hide this information');
          await visit.evaluateInFrames(() =>
            document.querySelector('safety-alert')?.shadowRoot?.querySelector('button')?.click(),
          );
          await waitFor('Show the hidden information');
          const { pageErrors, storage } = await visit.record();
          assert.deepEqual(pageErrors, []);
          assert.deepEqual(storage, emptyStorage);
        });
      });
    });
  });
}

it('covers at least one engine', () => {
  const engines: readonly Engine[] = enginesFromEnvironment();
  assert.ok(engines.length > 0);
});
