/** The built file with `data-links="upgrade"` on whole pages: alone, and beside frameworks that draw the page themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { bundled } from '../testing/page-script.js';
import { hostedSite } from '../testing/hosted-site.js';
import { emptyStorage, openHarness, type Harness, type Site, type Visit } from '../testing/page-harness.js';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** React as a site's own build would bring it along, with a page that shows a link, takes it away and shows it again. */
const reactPage = (href: string): string => `
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function News() {
    const [isShown, show] = useState(true);
    window.show = show;
    return createElement('main', null, isShown
      ? createElement('p', null, createElement('a', { href: '${href}' }, 'Who to tell'))
      : 'Nothing');
  }
  createRoot(document.querySelector('#app')).render(createElement(News));
`;

const upgradedTags = () =>
  [...document.querySelectorAll('report-ceop, parent-tips, app-risk-card, app-risk-list')].map(
    (element) => `${element.localName}${element.shadowRoot?.querySelector('.el') ? '' : ' (not drawn)'}`,
  );
const isUpgraded = (count: number) =>
  [...document.querySelectorAll('[data-from-link]')].filter((one) => one.shadowRoot?.querySelector('.el'))
    .length === count;

for (const engine of enginesFromEnvironment()) {
  describe(`links on a website that asks for it, in ${engine}`, () => {
    let harness: Harness;
    let site: Site;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
      site = await harness.site({}, { ...hostedSite(), host: 'localhost' });
    });
    after(() => harness.close());

    const file = (): string => site.url(`/cdn/${version}/online-safety-elements.js`);
    const script = (more = 'data-links="upgrade"'): string =>
      `<script type="module" src="${file()}" ${more}></script>`;

    async function visiting(
      body: string,
      extra: Record<string, string>,
      check: (visit: Visit, url: string) => Promise<void>,
    ): Promise<void> {
      const files = Object.fromEntries(
        Object.entries(extra).map(([path, code]) => [path, { body: code, type: 'text/javascript' }]),
      );
      const host = await harness.site({
        '/': `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>News</title></head><body>${body}</body></html>`,
        ...files,
      });
      const visit = await harness.visit(engine, host.url('/'));
      try {
        await check(visit, host.url('/'));
      } finally {
        await visit.close();
        await host.close();
      }
    }

    it('become elements, with one file asked for and nothing stored or said', async () => {
      const body = `${script()}<p><a href="${site.url('/report/')}">Who to tell</a></p>
        <p>Read <a href="${site.url('/tips/')}">the tips</a> too.</p>
        <ul><li><a href="${site.url('/apps/discord/?view=summary')}">Discord</a></li></ul>`;
      await visiting(body, {}, async (visit, url) => {
        await visit.until('both are drawn', isUpgraded, 2);
        assert.deepEqual(await visit.evaluate(upgradedTags), ['report-ceop', 'app-risk-card']);
        const { requests, console, pageErrors, storage, storageWrites } = await visit.record();
        assert.deepEqual(requests, [url, file()]);
        assert.deepEqual(
          { console, pageErrors, storageWrites },
          { console: [], pageErrors: [], storageWrites: [] },
        );
        assert.deepEqual(storage, emptyStorage);
      });
    });

    it('stay links where nobody asks', async () => {
      const body = `${script('')}<p><a href="${site.url('/report/')}">Who to tell</a></p>`;
      await visiting(body, {}, async (visit) => {
        await visit.until('the file has run', () => customElements.get('report-ceop') !== undefined);
        await visit.settle();
        assert.deepEqual(await visit.evaluate(upgradedTags), []);
      });
    });

    it('stay links on a page that React draws, which takes them away and brings them back in peace', async () => {
      const code = await bundled(reactPage(site.url('/report/')));
      const body = `<div id="app"></div><script type="module" src="/page.js"></script>${script()}<p id="own"><a href="${site.url('/tips/')}">Tips</a></p>`;
      await visiting(body, { '/page.js': code }, async (visit) => {
        await visit.until('the link outside is drawn', isUpgraded, 1);
        for (const isShown of [false, true, false]) {
          await visit.evaluate(
            (next) => (window as unknown as { show: (is: boolean) => void }).show(next),
            isShown,
          );
          await visit.until(
            'React has drawn',
            (next) =>
              (document.querySelector('main a') !== null) === next ||
              (!next && document.querySelector('main')?.textContent === 'Nothing'),
            isShown,
          );
        }
        assert.deepEqual(await visit.evaluate(upgradedTags), ['parent-tips']);
        const { console, pageErrors } = await visit.record();
        assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] });
      });
    });

    it('come and go with a page that Vue draws, without an error or a loop', async () => {
      const code = `
        import { createApp, h, ref } from '/vue.js';
        const isShown = ref(true);
        window.show = (is) => (isShown.value = is);
        createApp({ render: () => h('main', isShown.value ? [h('p', [h('a', { href: '${site.url('/report/')}' }, 'Who to tell')])] : 'Nothing') }).mount('#app');
      `;
      const vue = readFileSync(join(root, 'node_modules/vue/dist/vue.runtime.esm-browser.prod.js'), 'utf8');
      const body = `<div id="app"></div><script type="module" src="/page.js"></script>${script()}`;
      await visiting(body, { '/page.js': code, '/vue.js': vue }, async (visit) => {
        await visit.until('Vue has drawn', isUpgraded, 1);
        for (const isShown of [true, false, true, false]) {
          await visit.evaluate(
            (next) => (window as unknown as { show: (is: boolean) => void }).show(next),
            isShown,
          );
          await visit.until(isShown ? 'it is drawn' : 'it is gone', isUpgraded, isShown ? 1 : 0);
        }
        const { console, pageErrors } = await visit.record();
        assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] });
      });
    });
  });
}
