/**
 * The whole journey of an alert, as its people live it: a council writes, signs and publishes with the command as it is
 * sent out, and the pages of a school on another website show it with the file as it is sent out. One step builds on
 * the step before. Reads dist/ as it was built.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
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
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { snippet } from '../embed/snippet.js';
import { emptyStorage, openHarness, type Harness, type Site, type Visit } from '../testing/page-harness.js';

const dist = resolve(import.meta.dirname, '../../dist');
const command = join(dist, 'publish/online-safety.js');
const cdn = join(dist, 'cdn');
for (const file of [command, join(cdn, 'online-safety-elements.js')])
  if (!existsSync(file))
    throw new Error(`${file} is missing: these tests read what was built. Run: npm run build`);

const script = '/files/online-safety-elements.js';

interface Words {
  version?: number;
  step?: string;
  more?: string;
}

/** The alert the school's pages are about. */
const strangers = ({ version = 1, step = 'Talk tonight.', more = '' }: Words = {}): string => `---
id: strangers-asking
version: ${version}
level: warning
headline: Strangers are asking children for pictures
issuers: [{ name: Mereshire Safeguarding Children Partnership, phone: 01632 960 240 }]
audience: parents and carers of children aged 8 to 13
issued: 2026-11-18
expires: 2027-02-18
verified: { by: Duty officer, on: 2026-11-17, how: Four schools told us. }
${more}---
Strangers have asked children here for pictures.

## What you can do

1. **${step}** Ask who they chat with.

## What schools do {professional}

Tell your safeguarding lead the same day.
`;

/** A graver one beside it, so that a choice is one. */
const callers = `---
id: false-callers
level: danger
headline: People at the door are not from school
issuers: [{ name: Mereshire Police, phone: "101" }]
issued: 2026-11-18
expires: 2027-02-18
verified: { by: Duty officer, on: 2026-11-17, how: The police saw them. }
---
Two people go from door to door.

## What you can do

1. **Ask for a pass.** Ring the school first.
`;

/**
 * The page's own clock stands until the test moves it, and what was to run in more than two minutes runs when it is
 * due. So a page can be kept open for hours in no time. (Shorter pauses are real: WebKit’s driver has one of a minute.)
 */
const clock = (now: string): string => `<script>{
  const [Real, wait, stop] = [Date, setTimeout, clearTimeout];
  let now = Real.parse('${now}');
  const later = new Map();
  globalThis.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(now); }
    static now() { return now; }
  };
  globalThis.setTimeout = (run, pause, ...rest) => {
    if (!(pause > 120000)) return wait(run, pause, ...rest);
    const id = 1e9 + later.size;
    later.set(id, { at: now + pause, run });
    return id;
  };
  globalThis.clearTimeout = (id) => (later.has(id) ? later.set(id, undefined) : stop(id));
  globalThis.passHours = (hours) => {
    now += hours * 3600000;
    for (const [id, timer] of later)
      if (timer && timer.at <= now) { later.set(id, undefined); timer.run(); }
  };
}</script>`;

const passHours = (hours: number): void =>
  (globalThis as unknown as { passHours: (hours: number) => void }).passHours(hours);

/** In the page: what a reader sees of each alert element, the words of each alert apart. */
const seen = (): string[][] =>
  [...document.querySelectorAll('safety-alert')].map((element) => {
    const places = element.shadowRoot?.querySelectorAll<HTMLElement>('.one, .feednote') ?? [];
    const texts = [...places].map((place) => place.innerText);
    return (texts.length ? texts : [element.innerText]).map((text) => text.replace(/\s+/g, ' ').trim());
  });

const shows = (words: string): boolean =>
  [...document.querySelectorAll('safety-alert')].every((element) =>
    element.shadowRoot?.querySelector<HTMLElement>('.el')?.innerText.includes(words),
  );

const areReady = (): boolean =>
  [...document.querySelectorAll('safety-alert')].every((element) => element.shadowRoot !== null);

const fallback = 'Ask our school office about online safety.';

for (const engine of enginesFromEnvironment()) {
  describe(`the journey of an alert, in ${engine}`, () => {
    let harness: Harness;
    let place: string;
    let council: Site;
    let school: Site;
    let feed: string;
    const keys: string[] = [];
    /** As it was signed first. */
    let firstFeed: Buffer;
    let today = '2026-11-20';
    /** A parent who comes back again and again, and a page that a parent never closes. */
    let parent: Visit;
    let open: Visit;

    const at = (path: string): string => join(place, path);
    function run(...words: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
        cwd: place,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      return { status, said: stdout + stderr };
    }
    const build = () => run('feed', 'build', 'alerts', '--out', 'public', '--now', `${today}T09:00:00Z`);
    const sign = (kid: string) => run('feed', 'sign', 'public/feed.json', '--key', `keys/${kid}.jwk`);
    const did = ({ status, said }: ReturnType<typeof run>): void => assert.equal(status, 0, said);
    const publish = (kid: string): void => [build(), sign(kid)].forEach(did);
    /** Every published file and its bytes. */
    const published = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(at('public'), { recursive: true, encoding: 'utf8' })
          .filter((file) => statSync(at(`public/${file}`)).isFile())
          .map((file) => [file, readFileSync(at(`public/${file}`), 'latin1')]),
      );

    const page = (body: string): string =>
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title>${clock(`${today}T12:00:00Z`)}</head><body>${body}</body></html>`;
    const pasted = (attributes: Record<string, string>, src?: string): string =>
      snippet({ tag: 'safety-alert', src, attributes, fallback });
    /** The school's pages, as a webmaster pasted them. */
    const pages: Record<string, () => string> = {
      '/': () => pasted({ view: 'banner', src: feed, key: keys[0]! }, script),
      '/notice': () =>
        `<safety-settings feed="${feed}" feed-key="${keys[0]}"></safety-settings>${pasted({}, script)}`,
      '/letter': () =>
        pasted({ view: 'letter', 'alert-id': 'strangers-asking', src: feed, key: keys[0]! }, script),
      '/all': () =>
        ['banner', 'notice', 'letter']
          .map((view) => pasted({ view, 'alert-id': 'strangers-asking', src: feed, key: keys.join(' ') }))
          .join('\n') + pasted({ 'alert-id': 'strangers-asking', src: feed, key: keys.join(' ') }, script),
      '/unsigned': () => pasted({ src: feed.replace('.jws', '.json'), key: keys[0]! }, script),
      '/both-keys': () => pasted({ src: feed, key: keys.join(' ') }, script),
    };
    const three = ['/', '/notice', '/letter'];

    /** What the page asked for, one line for each request, and what our script said on the console. */
    async function told(visit: Visit) {
      const { served, requests, console, pageErrors, storage, storageWrites } = await visit.record();
      assert.deepEqual(pageErrors, []);
      const own = console.filter(({ from }) => from === 'page').map(({ text }) => text);
      return {
        served: served.map(({ url }) => url),
        requests,
        codes: own.map((text) => /^\[[\w-]+\] [\w-]+/.exec(text)?.[0] ?? text),
        storage,
        storageWrites,
      };
    }

    /** Opens a page for the first time, and sees what a reader sees once it has come to rest. */
    async function look(path: string): Promise<Awaited<ReturnType<typeof told>> & { words: string[][] }> {
      const visit = await harness.visit(engine, school.url(path));
      try {
        await visit.until('the elements are ready', areReady);
        const all = await told(visit);
        return { ...all, words: await visit.evaluate(seen) };
      } finally {
        await visit.close();
      }
    }

    /** The page that was left open is looked at again, so many hours later. */
    async function lookAgainAfter(hours: number): Promise<void> {
      await open.bringToFront();
      await open.evaluate(passHours, hours);
    }

    /** The pages have the webmaster's words, and say once why. */
    async function haveFallback(code: string, paths: readonly string[] = three): Promise<void> {
      for (const path of paths) {
        const { words, codes, storageWrites } = await look(path);
        assert.deepEqual([...new Set(words.flat())], [fallback], path);
        assert.deepEqual(
          { codes, storageWrites },
          { codes: [`[safety-alert] ${code}`], storageWrites: [] },
          path,
        );
      }
    }

    before(async () => {
      place = mkdtempSync(join(tmpdir(), 'journey-'));
      for (const folder of ['alerts', 'keys', 'public']) mkdirSync(at(folder));
      harness = await openHarness({ engines: [engine] });
      council = await harness.site(
        {},
        {
          host: 'localhost',
          mount: { '/safety/': { folder: at('public'), headers: { 'access-control-allow-origin': '*' } } },
        },
      );
      feed = council.url('/safety/feed.jws');
      school = await harness.site(
        Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, () => page(body())])),
        { mount: { '/files/': cdn } },
      );
    });
    after(async () => {
      await harness.close();
      rmSync(place, { recursive: true, force: true });
    });

    it('begins with a key, whose public half goes into the pages', () => {
      const { status, said } = run('key', 'new', '--out', 'keys/2026.jwk', '--kid', '2026');
      assert.equal(status, 0, said);
      keys.push(/key="(2026:[\w-]{43})"/.exec(said)![1]!);
    });

    // A server’s “not found” says nothing of other websites, so the page may not even read its number.
    it('leaves the pages their own words while nothing is published', () => haveFallback('feed-network'));

    it('lets nothing out that is not filled in, and all when it is', () => {
      writeFileSync(
        at('alerts/publisher.yaml'),
        `title: Mereshire alerts\nbase: ${council.url('/safety/')}\n`,
      );
      did(run('alert', 'new', '--id', 'strangers-asking', '--to', 'alerts/strangers.md'));
      assert.match(run('alert', 'check', 'alerts').said, /\[missing-headline\]/);
      assert.equal(build().status, 1);
      assert.deepEqual(published(), {});
      writeFileSync(at('alerts/strangers.md'), strangers());
      writeFileSync(at('alerts/callers.md'), callers);
      did(run('alert', 'check', 'alerts', '--now', today));
      publish('2026');
      firstFeed = readFileSync(at('public/feed.jws'));
    });

    it('shows it on all three pages, with one request for the feed and nothing stored or said', async () => {
      const [banner, notice, letter] = [await look('/'), await look('/notice'), await look('/letter')];
      assert.match(banner.words[0]![0]!, /Danger.*People at the door are not from school.*Hide this danger/i);
      assert.match(
        banner.words[0]![1]!,
        /Warning.*Strangers are asking children for pictures.*Hide this warning/i,
      );
      assert.match(notice.words[0]![0]!, /^Danger People at the door.*Ask for a pass\./);
      assert.match(
        notice.words[0]![1]!,
        /^Warning Strangers are asking.*Talk tonight\. Ask who they chat with\./,
      );
      assert.equal(letter.words[0]!.length, 1, 'the one that was chosen, not the graver one');
      assert.match(
        letter.words[0]![0]!,
        /18 November 2026 Dear parent or carer Warning: Strangers are asking/,
      );
      for (const [path, { words, served, requests, ...rest }] of [
        ['/', banner],
        ['/notice', notice],
        ['/letter', letter],
      ] as const) {
        assert.doesNotMatch(words.flat().join(' '), /Tell your safeguarding lead the same day|school office/);
        assert.deepEqual(served, [school.url(path), school.url(script), feed]);
        assert.deepEqual(requests, served);
        assert.deepEqual(rest, { codes: [], storage: emptyStorage, storageWrites: [] }, path);
      }
    });

    it('asks once for four elements that follow it', async () => {
      open = await harness.visit(engine, school.url('/all'));
      await open.until('all show it', shows, 'Strangers are asking');
      const { served, codes } = await told(open);
      assert.deepEqual(
        { served, codes },
        { served: [school.url('/all'), school.url(script), feed], codes: [] },
      );
    });

    it('is refused without its signature by a page that has a key', () =>
      haveFallback('signature-missing', ['/unsigned']));

    it('is stored nowhere until a parent hides the banner, and stays hidden when they come back', async () => {
      parent = await harness.visit(engine, school.url('/'));
      await parent.until('the banner is drawn', shows, 'Strangers are asking');
      assert.deepEqual((await told(parent)).storage, emptyStorage);
      await parent.click('safety-alert >> .one:nth-of-type(2) button');
      await parent.until('it is hidden', shows, 'Show the hidden warning');
      await parent.reload();
      await parent.until('it stays hidden', shows, 'Show the hidden warning');
      const { storage, codes } = await told(parent);
      const entry = 'online-safety-elements:hidden:strangers-asking:1=1';
      assert.deepEqual(
        { storage, codes },
        { storage: { ...emptyStorage, localStorage: [entry] }, codes: [] },
      );
    });

    it('cannot be changed under the same version: the command refuses, and nothing is published', () => {
      const before = published();
      writeFileSync(at('alerts/strangers.md'), strangers({ step: 'Talk this week.' }));
      today = '2026-11-21';
      const { status, said } = build();
      assert.equal(status, 1);
      assert.match(said, /strangers\.md:.*\[version-not-raised\].*version: 2/s);
      assert.deepEqual(published(), before);
    });

    it('brings the hidden banner back when it is corrected, and the new words to a page that stands open', async () => {
      const words = strangers({ version: 2, step: 'Talk this week.', more: 'updated: 2026-11-21\n' });
      writeFileSync(at('alerts/strangers.md'), words);
      publish('2026');
      await parent.reload();
      await parent.until('the banner is back', shows, 'Hide this warning');
      assert.deepEqual((await told(parent)).codes, []);
      const { words: letter } = await look('/letter');
      assert.match(letter[0]![0]!, /Talk this week\./);

      assert.match((await open.evaluate(seen))[1]![0]!, /Talk tonight\./);
      await lookAgainAfter(21);
      await open.until('the open page has asked again', () =>
        /Talk this week\./.test(
          document.querySelectorAll('safety-alert')[1]!.shadowRoot!.querySelector<HTMLElement>('.one')!
            .innerText,
        ),
      );
      const { served, codes } = await told(open);
      assert.deepEqual(
        { asked: served.filter((url) => url === feed).length, codes },
        { asked: 2, codes: [] },
      );
    });

    it('is believed under a new key by pages that have both, and by no other', async () => {
      const { status, said } = run('key', 'new', '--out', 'keys/2027.jwk', '--kid', '2027');
      assert.equal(status, 0, said);
      keys.push(/key="(2027:[\w-]{43})"/.exec(said)![1]!);
      did(sign('2027'));
      const { words, codes } = await look('/both-keys');
      assert.match(words[0]![1]!, /Talk this week\./);
      assert.deepEqual(codes, []);
      await haveFallback('signature-unknown-key', ['/']);
      did(sign('2026'));
    });

    it('says that it was taken back, when and why, on every page', async () => {
      const withdrawn = 'withdrawn: { on: 2026-11-22, reason: The story was not true. }\n';
      writeFileSync(at('alerts/strangers.md'), strangers({ version: 3, more: withdrawn }));
      today = '2026-11-22';
      publish('2026');
      const [banner, notice, letter] = [await look('/'), await look('/notice'), await look('/letter')];
      const taken = /^Withdrawn on 22 November 2026 Strangers are asking/i;
      assert.match(banner.words[0]![1]!, taken);
      for (const { words } of [notice, letter]) {
        assert.match(words[0]!.at(-1)!, taken);
        assert.match(words[0]!.at(-1)!, /The story was not true\./);
        assert.doesNotMatch(words[0]!.at(-1)!, /Talk this week/, 'its advice is folded away');
      }
      for (const { codes } of [banner, notice, letter]) assert.deepEqual(codes, []);
      await lookAgainAfter(24);
      await open.until('the open page says so', shows, 'Withdrawn on 22 November 2026');
    });

    it('is not believed when somebody altered it: new pages have their own words, an open one its last good', async () => {
      const good = readFileSync(at('public/feed.jws'), 'utf8');
      const [head = '', payload = '', signature = ''] = good.split('.');
      const altered = Buffer.from(payload, 'base64url').toString().replace('The story was not', 'It is all');
      writeFileSync(
        at('public/feed.jws'),
        [head, Buffer.from(altered).toString('base64url'), signature].join('.'),
      );
      await haveFallback('signature-wrong');
      const before = await open.evaluate(seen);
      await lookAgainAfter(1);
      await open.until('the open page says that it could not make sure', () =>
        /We could not make sure who sent the newest words/.test(
          document.querySelectorAll('safety-alert')[1]!.shadowRoot!.textContent,
        ),
      );
      const now = await open.evaluate(seen);
      assert.deepEqual(now[1]![0], before[1]![0]);
      assert.deepEqual((await told(open)).codes, ['[safety-alert] signature-wrong']);
      writeFileSync(at('public/feed.jws'), good);
    });

    it('cannot be brought back to an open page by an old copy, rightly signed as it was', async () => {
      const good = readFileSync(at('public/feed.jws'));
      writeFileSync(at('public/feed.jws'), firstFeed);
      const before = await open.evaluate(seen);
      await lookAgainAfter(3);
      await open.until('the page has asked again', () =>
        Boolean(document.querySelectorAll('safety-alert')[1]!.shadowRoot!.querySelector('.feednote')),
      );
      const { codes } = await told(open);
      assert.deepEqual(codes, ['[safety-alert] signature-wrong', '[safety-alert] feed-rolled-back']);
      assert.deepEqual((await open.evaluate(seen))[1]![0], before[1]![0]);
      writeFileSync(at('public/feed.jws'), good);
    });

    it('leaves the pages their own words while the server is down, with one report', async () => {
      await council.close();
      await haveFallback('feed-network');
      await haveFallback('feed-network', ['/all']);
      const before = await open.evaluate(seen);
      await lookAgainAfter(3);
      await open.until('the open page says how old its words are', () =>
        /We could not get newer words\. These are from 22 November 2026/.test(
          document.querySelectorAll('safety-alert')[1]!.shadowRoot!.textContent,
        ),
      );
      assert.deepEqual((await open.evaluate(seen))[1]![0], before[1]![0]);
    });

    it('is shown again when the server is back', async () => {
      await council.reopen();
      for (const path of three) {
        const { words, codes } = await look(path);
        assert.match(words[0]!.join(' '), /Withdrawn on 22 November 2026/i, path);
        assert.deepEqual(codes, [], path);
      }
      await lookAgainAfter(6);
      await open.until(
        'the open page has no excuse any more',
        () =>
          ![...document.querySelectorAll('safety-alert')].some((element) =>
            element.shadowRoot!.querySelector('.feednote'),
          ),
      );
      const { codes } = await told(open);
      assert.deepEqual(codes, [
        '[safety-alert] signature-wrong',
        '[safety-alert] feed-rolled-back',
        '[safety-alert] feed-network',
      ]);
    });
  });
}
