/** The harness judges all whole-page tests; here it is judged itself, in each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import {
  CannotDoError,
  canDo,
  emptyStorage,
  openHarness,
  type Engine,
  type Harness,
  type VisitOptions,
} from './page-harness.js';
import { enginesFromEnvironment } from '../../.scripts/browsers.js';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;

const matches = (query: string): boolean => matchMedia(query).matches;

for (const engine of enginesFromEnvironment()) {
  describe(`page harness in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    /** Opens the address, runs the check, and closes the visit whatever happens. */
    async function visiting(
      url: string,
      options: VisitOptions,
      check: (visit: Awaited<ReturnType<Harness['visit']>>) => Promise<void>,
    ): Promise<void> {
      const visit = await harness.visit(engine, url, options);
      try {
        await check(visit);
      } finally {
        await visit.close();
      }
    }

    it('says nothing about a quiet page', async () => {
      const site = await harness.site({
        '/': {
          html: page('<p>Quiet</p><script src="/quiet.js"></script>'),
          headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
        },
        '/quiet.js': { body: 'document.querySelector("p").dataset.ran = "yes";' },
      });
      await visiting(site.url('/'), {}, async (visit) => {
        const { served, ...seen } = await visit.record();
        assert.deepEqual(seen, {
          requests: [site.url('/'), site.url('/quiet.js')],
          console: [],
          pageErrors: [],
          cspReports: [],
          violations: [],
          storage: emptyStorage,
          storageWrites: [],
        });
        assert.deepEqual(
          served.map(({ method, path }) => `${method} ${path}`),
          ['GET /', 'GET /quiet.js'],
        );
        assert.equal(await visit.evaluate(() => document.querySelector('p')?.dataset['ran']), 'yes');
        assert.equal(await visit.evaluate(() => document.querySelectorAll('script').length), 1);
      });
    });

    it('sees everything that is stored, and what was stored and taken back', async () => {
      const script = `
        localStorage.setItem('seen', '1');
        localStorage.setItem('gone', '1');
        localStorage.removeItem('gone');
        sessionStorage.plain = '2';
        document.cookie = 'a=1';
        (async () => {
          await caches.open('box');
          const open = indexedDB.open('base', 1);
          open.onsuccess = () => { open.result.close(); document.title = 'stored'; };
        })();`;
      const site = await harness.site({
        '/': { html: page(`<script>${script}</script>`), headers: { 'set-cookie': 'hidden=1; HttpOnly' } },
      });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.until('the page has stored all', () => document.title === 'stored');
        const { storage, storageWrites } = await visit.record();
        assert.deepEqual(
          { ...storage, cookies: [...storage.cookies].sort() },
          {
            cookies: ['a=1', 'hidden=1'],
            localStorage: ['seen=1'],
            sessionStorage: ['plain=2'],
            indexedDB: ['base'],
            caches: ['box'],
          },
        );
        assert.deepEqual(storageWrites, [
          'localStorage.setItem seen',
          'localStorage.setItem gone',
          'localStorage.removeItem gone',
          'document.cookie a=1',
          'caches.open box',
          'indexedDB.open base',
        ]);
      });
    });

    it('keeps visits apart', async () => {
      const site = await harness.site({ '/': page('<p>Plain</p>') });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.evaluate(() => localStorage.setItem('left', 'behind'));
      });
      await visiting(site.url('/'), {}, async (visit) => {
        assert.deepEqual(await visit.storage(), emptyStorage);
      });
    });

    it('sees requests to other origins, also to hosts outside, and lets none of those out', async () => {
      const other = await harness.site({ '/pixel.gif': { body: '' } }, { host: 'localhost' });
      const script = `
        const quietly = promise => promise.catch(() => undefined);
        const all = ['http://plain.example/x', 'https://secure.example/y', '${other.url('/pixel.gif')}'];
        Promise.all(all.map(url => quietly(fetch(url, { mode: 'no-cors' })))).then(() => { document.title = 'asked'; });`;
      const site = await harness.site({ '/': page(`<script>${script}</script>`) });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.until('all requests have ended', () => document.title === 'asked');
        const { requests } = await visit.record();
        assert.deepEqual(
          [...requests].sort(),
          [
            site.url('/'),
            other.url('/pixel.gif'),
            'http://plain.example/x',
            engine === 'webkit' ? 'https://secure.example/' : 'https://secure.example/y',
          ].sort(),
        );
        assert.deepEqual(
          other.requests.map(({ path }) => path),
          ['/pixel.gif'],
        );
      });
    });

    it('sees a beacon sent while the page is left', async () => {
      const site = await harness.site({
        '/': page(`<script>addEventListener('pagehide', () => navigator.sendBeacon('/leaving'));</script>`),
        '/next': page('<p>Next</p>'),
        '/leaving': { status: 204 },
      });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.goto(site.url('/next'));
        const { requests } = await visit.record();
        assert.ok(requests.includes(site.url('/leaving')), `requests: ${requests.join(' ')}`);
      });
    });

    it('sees a CSP violation, by the report sent and by the page itself', async () => {
      const site = await harness.site({
        '/': {
          html: page('<img alt="" src="/picture.png"><p style="color: red">Red?</p>'),
          headers: { 'content-security-policy': "default-src 'none'" },
        },
      });
      await visiting(site.url('/'), {}, async (visit) => {
        const { cspReports, violations, requests } = await visit.record();
        const directives = cspReports.map(({ directive }) => directive).sort();
        assert.deepEqual(directives, ['img-src', 'style-src-attr']);
        assert.deepEqual(violations.map(({ directive }) => directive).sort(), directives);
        assert.equal(
          cspReports.find(({ directive }) => directive === 'img-src')?.blocked,
          site.url('/picture.png'),
        );
        assert.deepEqual(requests, [site.url('/')]);
      });
    });

    it('sees console lines and page errors, also those of earlier pages and of frames', async () => {
      const site = await harness.site({
        '/': page(`<script>
          console.warn('[safety] code:', { a: 1 });
          console.info('said');
          setTimeout(() => { throw new TypeError('broke'); });
          Promise.reject(new Error('refused'));
        </script><iframe src="/frame"></iframe>`),
        '/frame': page('<script>console.log("in the frame")</script>'),
        '/next': page('<script>console.error("next")</script>'),
      });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.settle();
        await visit.goto(site.url('/next'));
        const { console: lines, pageErrors } = await visit.record();
        const said = lines.filter(({ from }) => from === 'page').map(({ level, text }) => `${level} ${text}`);
        assert.equal(said.length, 4, said.join('\n'));
        assert.match(said.join('\n'), /^warn(ing)? \[safety\] code: /m);
        assert.match(said.join('\n'), /^info said$/m);
        assert.match(said.join('\n'), /^log in the frame$/m);
        assert.match(said.join('\n'), /^error next$/m);
        assert.deepEqual([...pageErrors].sort(), ['Error: refused', 'TypeError: broke']);
      });
    });

    it('shows the page as a reader without script has it', async () => {
      const site = await harness.site({
        '/': page('<p>Words</p><noscript><p>No script</p></noscript><script>document.title = "ran"</script>'),
      });
      await visiting(site.url('/'), { javaScript: false }, async (visit) => {
        assert.equal(await visit.evaluate(() => document.title), 'Page');
        assert.match(await visit.evaluate(() => document.body.innerText), /No script/);
      });
    });

    it('shows the page with script forbidden by its site', async () => {
      const site = await harness.site({
        '/': {
          html: page('<p>Words</p><script>document.title = "ran"</script><script src="/x.js"></script>'),
          headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline'" },
        },
        '/x.js': { body: 'document.title = "ran"' },
      });
      await visiting(site.url('/'), {}, async (visit) => {
        assert.equal(await visit.evaluate(() => document.title), 'ran');
      });
      await visiting(site.url('/'), { scripts: 'blocked' }, async (visit) => {
        assert.equal(await visit.evaluate(() => document.title), 'Page');
        assert.ok(!(await visit.record()).requests.includes(site.url('/x.js')));
      });
    });

    it('has two hosts that are truly foreign to each other', async () => {
      const open = { headers: { 'access-control-allow-origin': '*' } };
      const other = await harness.site(
        {
          '/closed.json': { body: '{}' },
          '/open.json': { body: '{}', ...open },
          '/frame': page('<p>Frame</p>'),
        },
        { host: 'localhost' },
      );
      const site = await harness.site({ '/': page(`<iframe src="${other.url('/frame')}"></iframe>`) });
      await visiting(site.url('/'), {}, async (visit) => {
        const reach = (url: string): Promise<string> =>
          fetch(url).then(
            () => 'read',
            () => 'refused',
          );
        assert.equal(await visit.evaluate(reach, other.url('/closed.json')), 'refused');
        assert.equal(await visit.evaluate(reach, other.url('/open.json')), 'read');
        assert.equal(
          await visit.evaluate(() => document.querySelector('iframe')?.contentDocument ?? null),
          null,
        );
        assert.equal(other.requests.find(({ path }) => path === '/open.json')?.origin, site.origin);
        const origins = await visit.evaluateInFrames(() => location.origin);
        assert.deepEqual(origins, [site.origin, other.origin]);
      });
    });

    it('gives viewport, colour scheme, reduced motion, and what else the engine can', async () => {
      const site = await harness.site({ '/': page('<p>Plain</p>') });
      const query = (options: VisitOptions, text: string, expected: boolean): Promise<void> =>
        visiting(site.url('/'), options, async (visit) => {
          assert.equal(await visit.evaluate(matches, text), expected, text);
        });
      await visiting(site.url('/'), { viewport: { width: 320, height: 640 } }, async (visit) => {
        assert.deepEqual(await visit.evaluate(() => [innerWidth, innerHeight]), [320, 640]);
        await visit.setViewport(1280, 900);
        assert.deepEqual(await visit.evaluate(() => [innerWidth, innerHeight]), [1280, 900]);
      });
      await query({}, '(prefers-color-scheme: dark)', false);
      await query({ colorScheme: 'dark', reducedMotion: true }, '(prefers-color-scheme: dark)', true);
      await query({ colorScheme: 'dark', reducedMotion: true }, '(prefers-reduced-motion: reduce)', true);
      if (canDo(engine, 'forcedColors')) await query({ forcedColors: true }, '(forced-colors: active)', true);
      else await assert.rejects(harness.visit(engine, site.url('/'), { forcedColors: true }), CannotDoError);
      if (canDo(engine, 'print')) await query({ media: 'print' }, 'print', true);
      else await assert.rejects(harness.visit(engine, site.url('/'), { media: 'print' }), CannotDoError);
      await visiting(site.url('/'), {}, async (visit) => {
        if (canDo(engine, 'pdf'))
          assert.equal(Buffer.from(await visit.pdf()).toString('latin1', 0, 4), '%PDF');
        else await assert.rejects(visit.pdf(), CannotDoError);
      });
    });

    it('presses real keys and clicks through shadow roots', async () => {
      const site = await harness.site({
        '/': page(`<input aria-label="name"><div id="host"></div><script>
          const root = document.getElementById('host').attachShadow({ mode: 'open' });
          root.innerHTML = '<button>Go</button>';
          root.firstChild.addEventListener('click', event => { document.title += event.isTrusted ? '+' : '-'; });
        </script>`),
      });
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.click('input');
        await visit.type('Ann');
        await visit.press('Tab');
        await visit.press('Enter');
        await visit.click('#host >> button');
        await visit.until('both clicks came', () => document.title === 'Page++');
        assert.equal(await visit.evaluate(() => document.querySelector('input')?.value), 'Ann');
        await assert.rejects(visit.click('#host >> a'), /nothing to click at "#host >> a"/);
      });
    });

    it('serves folders with right types, changes routes, and can be cut off', async () => {
      const site = await harness.site(
        { '/': page('<p>Plain</p>') },
        { mount: { '/files/': { folder: 'src/testing', headers: { 'x-from': 'mount' } } } },
      );
      await visiting(site.url('/'), {}, async (visit) => {
        const read = (url: string): Promise<string> =>
          fetch(url).then(
            async (answer) =>
              `${answer.status} ${answer.headers.get('x-from')} ${(await answer.text()).length > 0}`,
            () => 'no answer',
          );
        assert.equal(await visit.evaluate(read, '/files/README.md'), '200 mount true');
        assert.equal(await visit.evaluate(read, '/files/..%2f..%2fpackage.json'), '404 null true');
        assert.equal(await visit.evaluate(read, '/later'), '404 null true');
        site.route('/later', 'now');
        assert.equal(await visit.evaluate(read, '/later'), '200 null true');
        await site.close();
        assert.equal(await visit.evaluate(read, '/later'), 'no answer');
        await site.reopen();
        await site.reopen();
        assert.equal(await visit.evaluate(read, '/later'), '200 null true', 'at the same address');
      });
    });

    it('waits for a page whose answer the test holds back', async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const site = await harness.site({
        '/': page('<p>Early</p><script src="/slow.js"></script><p>Late</p>'),
        '/slow.js': () => held.then(() => ({ body: '' })),
      });
      await visiting(site.url('/'), { wait: 'nothing' }, async (visit) => {
        await visit.until(
          'the first words stand',
          () => document.querySelector('p')?.textContent === 'Early',
        );
        assert.equal(await visit.evaluate(() => document.querySelectorAll('p').length), 1);
        release();
        await visit.until('the rest stands', () => document.querySelectorAll('p').length === 2);
      });
    });
  });
}

it('covers at least one engine', () => {
  const engines: readonly Engine[] = enginesFromEnvironment();
  assert.ok(engines.length > 0);
});
