/**
 * The way out of a page on real pages, by real keys, in each engine: the page is replaced, "back" does not return to
 * it, and a frame that may not leave says so. Reads dist/cdn/ as it was built.
 *
 * No page leaves this machine, so the other page never comes; that it was asked for is what is seen.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { emptyStorage, openHarness, type Harness, type Visit } from '../testing/page-harness.js';

const cdn = resolve(import.meta.dirname, '../../dist/cdn');
if (!existsSync(join(cdn, 'report-ceop.js')))
  throw new Error(`${cdn}/report-ceop.js is missing: these tests read what was built. Run: npm run build`);

const files = { mount: { '/files/': cdn } };
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const help = (attributes: string): string =>
  page(
    'Help',
    // Room to click into without meeting a link.
    `<p style="block-size: 400px">Help for children</p><script type="module" src="/files/report-ceop.js"></script><report-ceop ${attributes}>In danger now? Call <a href="tel:999">999</a>.</report-ceop>`,
  );
const policy = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'",
};

/** What a reader sees of the exit, in the page or the frame it stands in; nothing where there is none. */
const seen = (): { words: string; isBlank: boolean } | undefined => {
  const root = document.querySelector('report-ceop')?.shadowRoot;
  const status = root?.querySelector<HTMLElement>('[role="status"]');
  const cover = root?.querySelector('.cover');
  return status && cover
    ? { words: status.innerText.trim(), isBlank: cover.getClientRects().length > 0 }
    : undefined;
};
const isDrawn = () => document.querySelector('report-ceop')?.shadowRoot?.querySelector('.report') !== null;

const shutIn = {
  words: 'This page cannot leave by itself here. Close the tab: press Ctrl and W, or Cmd and W on a Mac.',
  isBlank: false,
};

for (const engine of enginesFromEnvironment()) {
  describe(`leaving a page at once in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    /** Whether the weather page was asked for; of a foreign https address WebKit gives only the host. */
    async function asked(visit: Visit): Promise<boolean> {
      const { requests } = await visit.record();
      return requests.some((url) => url.startsWith('https://weather.example/'));
    }

    async function shift(visit: Visit, times: number): Promise<void> {
      for (let i = 0; i < times; i += 1) await visit.press('Shift');
    }

    it('Shift three times replaces the page: "back" leads to the one before, and nothing was stored', async () => {
      const site = await harness.site(
        {
          '/before': page('Before', '<p>Before</p>'),
          '/help': { html: help('exit exit-href="https://weather.example/"'), headers: policy },
        },
        files,
      );
      const visit = await harness.visit(engine, site.url('/before'));
      try {
        await visit.goto(site.url('/help'));
        await visit.until('it is drawn', isDrawn);
        await visit.click('p');
        await shift(visit, 2);
        await visit.until(
          'one press is left',
          () =>
            document.querySelector('report-ceop')?.shadowRoot?.querySelector('[role="status"]')
              ?.textContent === 'Press Shift once more to leave this page.',
        );
        assert.equal(await asked(visit), false);
        const { storage, storageWrites, cspReports } = await visit.record();
        assert.deepEqual([storage, storageWrites, cspReports], [emptyStorage, [], []]);
        await shift(visit, 1);
        assert.equal(await asked(visit), true);
        await visit.back();
        await visit.until('the page before is there', () => document.title === 'Before');
      } finally {
        await visit.close();
      }
    });

    it('the link does the same by the keyboard', async () => {
      const site = await harness.site(
        {
          '/before': page('Before', '<p>Before</p>'),
          '/help': help('exit exit-href="https://weather.example/"'),
        },
        files,
      );
      const visit = await harness.visit(engine, site.url('/before'));
      try {
        await visit.goto(site.url('/help'));
        await visit.until('it is drawn', isDrawn);
        await visit.evaluate(() =>
          document.querySelector('report-ceop')?.shadowRoot?.querySelector<HTMLElement>('.exit')?.focus(),
        );
        await visit.press('Enter');
        assert.equal(await asked(visit), true);
        await visit.back();
        await visit.until('the page before is there', () => document.title === 'Before');
      } finally {
        await visit.close();
      }
    });

    it('a page that did not ask for it stays, however often Shift is pressed', async () => {
      const site = await harness.site({ '/': help('exit-href="https://weather.example/"') }, files);
      const visit = await harness.visit(engine, site.url('/'));
      try {
        await visit.until('it is drawn', isDrawn);
        await visit.click('p');
        await shift(visit, 4);
        assert.equal(await asked(visit), false);
        assert.equal(await visit.evaluate(() => document.title), 'Help');
      } finally {
        await visit.close();
      }
    });

    /** The help page in a frame of another website, with the focus in it. */
    async function framed(sandbox: string): Promise<Visit> {
      // A frame without an origin may load a module only where the server allows every origin.
      const inner = await harness.site(
        { '/': help('exit exit-href="https://weather.example/"') },
        {
          mount: { '/files/': { folder: cdn, headers: { 'access-control-allow-origin': '*' } } },
          host: 'localhost',
        },
      );
      const outer = await harness.site({
        '/': page(
          'School',
          `<iframe title="Help" ${sandbox} src="${inner.url('/')}" width="600" height="500"></iframe>`,
        ),
      });
      const visit = await harness.visit(engine, outer.url('/'));
      const deadline = performance.now() + 10_000;
      while (!(await visit.evaluateInFrames(seen)).some(Boolean)) {
        if (performance.now() > deadline) throw new Error(`${engine}: the frame was not drawn.`);
        await visit.settle();
      }
      await visit.click('iframe');
      return visit;
    }

    it('from a frame the whole page is left, not the frame alone', async () => {
      const visit = await framed('');
      try {
        await shift(visit, 3);
        assert.equal(await asked(visit), true);
        assert.notEqual(await visit.evaluate(() => document.title).catch(() => ''), 'School');
      } finally {
        await visit.close();
      }
    });

    for (const sandbox of ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"']) {
      it(`a frame with ${sandbox} may not leave: nothing stays covered, and it says how to close the page`, async () => {
        const visit = await framed(sandbox);
        try {
          await shift(visit, 3);
          await visit.settle();
          const [found] = (await visit.evaluateInFrames(seen)).filter(Boolean);
          assert.deepEqual(found, shutIn);
          assert.equal(await visit.evaluate(() => document.title), 'School');
          assert.equal(await asked(visit), false);
        } finally {
          await visit.close();
        }
      });
    }
  });
}
