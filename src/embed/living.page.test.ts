/**
 * Two years of a page that was pasted once: the pinned file with its hash, and newer words asked for. The packs are made
 * by the publisher’s command; the page’s clock is moved by a script that stands before ours. Reads dist/ as it was built.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { emptyStorage, openHarness, type Harness, type Route, type Visit } from '../testing/page-harness.js';

const dist = resolve(import.meta.dirname, '../../dist');
const command = join(dist, 'publish/online-safety.js');
const cdn = join(dist, 'cdn');
for (const file of [command, join(cdn, 'sri.json')])
  if (!existsSync(file))
    throw new Error(`${file} is missing: these tests read what was built. Run: npm run build`);
const { integrity } = (
  JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as Record<string, { integrity: string }>
)['online-safety-elements.js']!;

const place = mkdtempSync(join(tmpdir(), 'living-'));
after(() => rmSync(place, { recursive: true, force: true }));

/** The publisher types it; what the command says comes back. */
const types = (...words: string[]): string =>
  execFileSync(process.execPath, [command, ...words], { cwd: place, encoding: 'utf8', stdio: 'pipe' });

/** Makes a key and gives its public half. */
const newKey = (kid: string): string =>
  /key="([^"]+)"/.exec(types('key', 'new', '--out', `${kid}.jwk`, '--kid', kid))?.[1] ?? '';

type Records = { id: string; [field: string]: unknown }[];
interface Words {
  content: { apps: Records; routes: Records };
}

/** A pack of that day: built, edited as a publisher’s editors would have edited the records, signed. */
function publish(day: string, kid: string, edit: (words: Words) => void): string {
  const [version, now] = [day.replaceAll('-', '.'), `${day}T12:00:00Z`];
  const out = join(place, `${day}-${kid}`);
  types('content', 'build', '--out', out, '--version', version, '--issued', `${day}T09:00:00Z`, '--now', now, '--review-by', reviewOf(day)); // prettier-ignore
  const file = join(out, 'content.en.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Words;
  edit(words);
  writeFileSync(file, JSON.stringify(words));
  types('content', 'sign', file, '--key', `${kid}.jwk`, '--now', now);
  return readFileSync(join(out, 'content.en.jws'), 'utf8');
}
const reviewOf = (day: string): string =>
  new Date(Date.parse(day) + 120 * 86_400_000).toISOString().slice(0, 10);

const discord = ({ content }: Words) => content.apps.find(({ id }) => id === 'discord')!;
const childline = ({ content }: Words) => content.routes.find(({ id }) => id === 'childline')!;

function close(words: Words): void {
  const app = discord(words);
  const { sources } = app['state'] as { sources: string[] };
  app['state'] = { is: 'closed', on: '2027-02-01', sources };
  app['ages'] = [];
  app['safest'] = [];
  app['afterClosing'] = [{ text: 'Delete the app from your child’s phone.', sources }];
  for (const field of ['setUp', 'blockAndReport', 'safestInShort']) delete app[field];
}
function renumber(words: Words): void {
  close(words);
  const [way] = childline(words)['ways'] as { value: string }[];
  way!.value = '116 123';
}

/** The school’s page: a clock of the test, the pinned file, settings, a card and a panel with the words for no script. */
const page = (now: string, key: string, more = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title><script src="/clock.js?${now}"></script></head><body>
<script type="module" src="/cdn/online-safety-elements.js" integrity="${integrity}" crossorigin="anonymous"></script>
<safety-settings content="/words/" content-key="${key}"${more}></safety-settings>
<app-risk-card app="discord">Discord</app-risk-card>
<report-ceop>In danger now? Call <a href="tel:999">999</a>.</report-ceop></body></html>`;

/** Moves `Date` to the day in its own address; time goes on from there. */
const clock = `(() => { const Real = Date, shift = Real.parse(document.currentScript.src.split('?')[1]) - Real.now();
globalThis.Date = class extends Real { constructor(...of) { if (of.length) super(...of); else super(Real.now() + shift); } static now() { return Real.now() + shift; } }; })();`;

const policy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'",
};

const seen = (): { card: string; panel: string; version: string | undefined } | undefined => {
  const [card, panel] = ['app-risk-card', 'report-ceop'].map((tag) =>
    document.querySelector<HTMLElement & { contentVersion?: string }>(tag),
  );
  const text = (of: HTMLElement | null | undefined) =>
    (of?.shadowRoot?.querySelector('.el')?.textContent ?? '').replace(/\s+/g, ' ');
  return text(card) && text(panel)
    ? { card: text(card), panel: text(panel), version: card?.contentVersion }
    : undefined;
};
type Seen = NonNullable<ReturnType<typeof seen>>;

const keys = { first: newKey('2026'), second: newKey('2028') };
const packs = {
  closed: publish('2027-03-01', '2026', close),
  number: publish('2027-06-01', '2026', renumber),
  rotated: publish('2028-03-01', '2028', renumber),
};
/** Signature and words do not belong together. */
const broken = `${packs.closed.split('\n')[0]}\n${packs.number.split('\n')[1]}`;

for (const engine of enginesFromEnvironment()) {
  describe(`a page over two years, in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    /** Opens the page on that day, with what the publisher’s server gives, and waits until all has come to rest. */
    async function on(
      day: string,
      words: Route | undefined,
      check: (seen: Seen, lines: string[], visit: Visit) => Promise<void> | void,
      key = keys.first,
      more = '',
    ): Promise<void> {
      let asked = 0;
      const path = more ? '/words/2027.03.01/content.en.jws' : '/words/content.en.jws';
      const site = await harness.site(
        {
          '/': { html: page(`${day}T12:00:00Z`, key, more), headers: policy },
          [`/clock.js?${day}T12:00:00Z`]: { body: clock, type: 'text/javascript' },
          [path]: (request) => {
            asked += 1;
            if (words === undefined) return { status: 503, body: 'down' };
            return typeof words === 'function' ? words(request) : words;
          },
        },
        { mount: { '/cdn/': { folder: cdn, headers: { 'access-control-allow-origin': '*' } } } },
      );
      const visit = await harness.visit(engine, site.url('/'));
      try {
        await visit.until('the elements are drawn', seen);
        await visit.record();
        const { console, storage, storageWrites, cspReports, pageErrors, requests } = await visit.record();
        const shown = await visit.evaluate(seen);
        assert.ok(shown);
        await check(shown, console.map(({ text }) => text).filter((text) => text.includes('[safety-settings')), visit); // prettier-ignore
        assert.match(shown.panel, /999/, 'help is always there');
        assert.equal(asked, 1, 'one request');
        assert.deepEqual(
          requests.map((url) => new URL(url).pathname).sort(),
          ['/', '/cdn/online-safety-elements.js', '/clock.js', path].sort(),
        );
        assert.deepEqual([storage, storageWrites], [emptyStorage, []], 'nothing is stored');
        assert.deepEqual([cspReports, pageErrors], [[], []]);
      } finally {
        await visit.close();
        await site.close();
      }
    }

    const signed = (body: string): Route => ({ body, type: 'application/jose' });
    const isOurs = ({ card, version }: Seen): void => {
      assert.ok(!version, 'the words of the file');
      assert.doesNotMatch(card, /Closed on/);
      assert.match(card, /13\+/);
    };

    it('March 2027: an app has closed, and the page says so, of which day and whose its words are', () =>
      on('2027-03-02', signed(packs.closed), ({ card, panel, version }, lines) => {
        assert.deepEqual([version, lines], ['2027.03.01', []]);
        assert.match(card, /Closed on 1 February 2027/);
        assert.match(card, /Words of 1 March 2027, from Online Safety Elements/);
        assert.match(panel, /0800 1111/);
      }));

    it('June 2027: a number has changed', () =>
      on('2027-06-02', signed(packs.number), ({ panel, version }, lines) => {
        assert.deepEqual([version, lines], ['2027.06.01', []]);
        assert.match(panel, /116 123/);
        assert.doesNotMatch(panel, /0800 1111/);
      }));

    it('a page frozen at a version keeps it', () =>
      on(
        '2027-06-02',
        signed(packs.closed),
        ({ card, version }, lines) => {
          assert.deepEqual([version, lines], ['2027.03.01', []]);
          assert.match(card, /Closed on/);
        },
        keys.first,
        ' content-version="2027.03.01"',
      ));

    it('July 2027: a pack whose signature is broken is refused, and the page has its own words', () =>
      on('2027-07-01', signed(broken), (shown, lines) => {
        isOurs(shown);
        assert.equal(lines.length, 1);
        assert.match(lines[0]!, /content-signature-wrong/);
      }));

    it('November 2027: an old pack served again says of which day it is, and that a newer one was due', () =>
      on('2027-11-20', signed(packs.closed), ({ card, version }) => {
        assert.equal(version, '2027.03.01');
        assert.match(card, /Words of 1 March 2027/);
        assert.match(card, /was due/);
      }));

    it('March 2028: the key was changed; pages that have both keys go on, one with the old alone keeps its words', async () => {
      await on(
        '2028-03-02',
        signed(packs.rotated),
        ({ version }, lines) => assert.deepEqual([version, lines], ['2028.03.01', []]),
        `${keys.first} ${keys.second}`,
      );
      await on('2028-03-02', signed(packs.rotated), (shown, lines) => {
        isOurs(shown);
        assert.equal(lines.length, 1);
        assert.match(lines[0]!, /content-signature-unknown-key/);
      });
    });

    it('November 2028: the publisher’s server is down; the page has its own words, and says that checks are due', () =>
      on('2028-11-20', undefined, (shown, lines) => {
        isOurs(shown);
        assert.equal(lines.length, 1);
        assert.match(lines[0]!, /content-status.*503/);
      }));

    it('a pack that comes late changes nothing under a reader who has the page in view', async () => {
      let send: () => void = () => undefined;
      const comes = new Promise<void>((done) => (send = done));
      const site = await harness.site(
        {
          '/': { html: page('2027-03-02T12:00:00Z', keys.first), headers: policy },
          '/clock.js?2027-03-02T12:00:00Z': { body: clock, type: 'text/javascript' },
          '/words/content.en.jws': async () => {
            await comes;
            return { body: packs.closed, type: 'application/jose' };
          },
        },
        { mount: { '/cdn/': { folder: cdn, headers: { 'access-control-allow-origin': '*' } } } },
      );
      const visit = await harness.visit(engine, site.url('/'));
      try {
        const before = await visit.until('the elements are drawn', seen);
        await visit.evaluate(() => {
          const link = document
            .querySelector('app-risk-card')
            ?.shadowRoot?.querySelector<HTMLElement>('a, summary');
          link?.focus();
        });
        send();
        await visit.record();
        // A card put in afterwards shows that the words have come.
        await visit.evaluate(() => {
          const card = document.createElement('app-risk-card');
          card.setAttribute('app', 'discord');
          card.id = 'later';
          document.body.append(card);
        });
        await visit.until('the newer words are there', () =>
          document.querySelector('#later')?.shadowRoot?.textContent?.includes('Closed on'),
        );
        assert.equal((await visit.evaluate(seen))?.card, before?.card);
      } finally {
        await visit.close();
        await site.close();
      }
    });
  });
}
