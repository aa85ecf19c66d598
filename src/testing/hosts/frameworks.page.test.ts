/**
 * Our elements on pages that a framework draws, wakes up and draws again: React 19, Vue 3 and Turbo, in their
 * development builds where those warn. Neither the words the page wrote nor the numbers inside may change.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

import { createElement, type ReactNode } from 'react';
import { renderToString as reactToString } from 'react-dom/server';
import { createSSRApp, h } from 'vue';
import { renderToString as vueToString } from 'vue/server-renderer';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { bundled } from '../page-script.js';
import { openHarness, type Harness, type Visit } from '../page-harness.js';
import { common, hostPage, ownFile, src } from './host-page.js';
import { bareHost } from './hosts.js';
import { areDrawn, differences, fitTo, measure, openFolds, properties, type Part } from './measure.js';

const shown = ['report-ceop', 'parent-tips'];
const link = 'https://www.ceop.police.uk/Safety-Centre/';

/** What the page says, for React and Vue alike: `h(tag, attributes, children)`. */
const tree = `(h, notes) => h('div', { id: 'page' }, [
  h('div', { key: 'a', class: 'box' }, [h('report-ceop', { key: 'a', exit: '' }, [
    'In danger? Call ', h('a', { key: 'a', href: 'tel:999' }, '999'), '.'])]),
  h('div', { key: 'b', class: 'box' }, [h('parent-tips', { key: 'b', limit: '2' }, ['Talk together.'])]),
  h('p', { key: 'c' }, [h('a', { key: 'c', href: '${link}' }, notes)]),
])`;
type Draw = (h: (...args: never[]) => unknown, notes: string) => unknown;
const draw = runInNewContext(tree) as Draw;

const reactScript = `
  import { createElement } from 'react';
  import { hydrateRoot } from 'react-dom/client';
  const draw = ${tree};
  const h = (tag, { class: className, ...rest }, children) => createElement(tag, { ...rest, className }, children);
  const root = hydrateRoot(document.querySelector('#app'), draw(h, 'CEOP'), {
    onRecoverableError: (error) => console.error('hydration: ' + error.message),
  });
  window.drawAgain = (notes) => root.render(draw(h, notes));
`;

const vueScript = `
  import { createSSRApp, h, ref } from 'vue';
  const notes = ref('CEOP');
  const draw = ${tree};
  const app = createSSRApp({ render: () => draw(h, notes.value) });
  app.mount('#app');
  window.drawAgain = (words) => (notes.value = words);
`;

const frameworks = [
  {
    name: 'React 19',
    code: reactScript,
    html: () => {
      const h = (tag: string, { class: className, ...rest }: Record<string, string>, children: ReactNode) =>
        createElement(tag, { ...rest, ...(className && { className }) }, children);
      return Promise.resolve(reactToString(draw(h as never, 'CEOP') as ReactNode));
    },
  },
  {
    name: 'Vue 3',
    code: vueScript,
    html: () => vueToString(createSSRApp({ render: () => draw(h as never, 'CEOP') as never })),
  },
];

const script = `<script type="module" src="${src}"></script>`;
/** As a browser writes it: with a value to every attribute. */
const asRead = (html: string): string => html.replaceAll(' exit>', ' exit="">');
const drawAgain = (notes: string): void =>
  (window as unknown as { drawAgain: (notes: string) => void }).drawAgain(notes);
const linkText = (): string | null | undefined => document.querySelector('p > a')?.textContent;
const markup = (): string => document.querySelector('#page')?.outerHTML ?? '';

for (const engine of enginesFromEnvironment()) {
  describe(`on pages that a framework draws, in ${engine}`, () => {
    let harness: Harness;
    let bare: Part[];

    async function visiting<T>(
      routes: Record<string, string | { body: string; type: string }>,
      check: (visit: Visit) => Promise<T>,
    ): Promise<T> {
      const site = await harness.site(
        { '/host.css': { body: '' }, '/common.css': { body: common }, ...routes },
        ownFile,
      );
      const visit = await harness.visit(engine, site.url('/'), { reducedMotion: true });
      try {
        return await check(visit);
      } finally {
        await visit.close();
        await site.close();
      }
    }

    async function measured(visit: Visit): Promise<Part[]> {
      await visit.until('both are drawn', areDrawn, shown);
      await visit.until('all folds are open', openFolds, shown);
      await visit.evaluate(fitTo, shown, 600);
      return visit.evaluate(measure, shown, properties);
    }

    before(async () => {
      harness = await openHarness({ engines: [engine] });
      const html = await frameworks[1]!.html();
      bare = await visiting({ '/': hostPage(bareHost, script + html) }, measured);
      assert.ok(bare.length > 150, `only ${bare.length} parts were measured`);
    });
    after(() => harness.close());

    for (const { name, code, html } of frameworks) {
      for (const first of ['our script', 'the framework'] as const) {
        it(`${name} wakes its page up and draws it again without a warning, ${first} first: the page’s words stay as written`, async () => {
          const page = { body: await bundled(code, 'development'), type: 'text/javascript' };
          const written = asRead(await html());
          const own = '<script type="module" src="/page.js"></script>';
          const body = `${first === 'our script' ? script : ''}<div id="app">${written}</div>${own}${first === 'our script' ? '' : script}`;
          await visiting({ '/': hostPage(bareHost, body), '/page.js': page }, async (visit) => {
            await visit.until('both are drawn', areDrawn, shown);
            await visit.until('the page is awake', () => 'drawAgain' in window);
            assert.equal(await visit.evaluate(markup), written);
            for (const notes of ['Report to CEOP', 'CEOP']) {
              await visit.evaluate(drawAgain, notes);
              await visit.until(
                'it is drawn again',
                (text) => document.querySelector('p > a')?.textContent === text,
                notes,
              );
            }
            assert.equal(await visit.evaluate(markup), written);
            assert.deepEqual(differences(bare, await measured(visit)).slice(0, 12), []);
            const { console, pageErrors } = await visit.record();
            const remarks = console.filter(({ level }) => ['warn', 'warning', 'error'].includes(level));
            assert.deepEqual({ remarks, pageErrors }, { remarks: [], pageErrors: [] });
          });
        });
      }
    }

    it('Turbo changes pages and brings them back from its memory: each element is drawn once, its words as written', async () => {
      const turbo = await bundled("import '@hotwired/turbo';");
      const head = `<script type="module" src="/turbo.js"></script>${script}`;
      const written = asRead(await frameworks[1]!.html());
      const next = '<p><a id="next" href="/next">Next</a></p>';
      await visiting(
        {
          '/': hostPage({ ...bareHost, head }, written + next),
          '/next': hostPage({ ...bareHost, head }, '<p><a href="/">The next page</a></p>'),
          '/turbo.js': { body: turbo, type: 'text/javascript' },
        },
        async (visit) => {
          await visit.until('both are drawn', areDrawn, shown);
          await visit.evaluate(() => void Object.assign(window, { isSamePage: true }));
          await visit.click('#next');
          await visit.until(
            'the next page is there',
            () => location.pathname === '/next' && !document.querySelector('#page'),
          );
          assert.equal(await visit.evaluate(linkText), 'The next page');
          // Back to a copy that Turbo made of the page before, and then forward by a request anew.
          for (const way of ['back', 'link'] as const) {
            if (way === 'back') await visit.evaluate(() => void history.back());
            else {
              await visit.evaluate(() => void history.forward());
              await visit.until('the next page is there', () => !document.querySelector('#page'));
              await visit.click('p > a');
            }
            await visit.until(
              'the page is back',
              () => location.pathname === '/' && document.querySelector('#page') !== null,
            );
            assert.deepEqual(differences(bare, await measured(visit)).slice(0, 12), [], way);
            assert.equal(
              await visit.evaluate(
                () => document.querySelector('#page')!.querySelectorAll('report-ceop').length,
              ),
              1,
            );
            assert.equal(
              await visit.evaluate(() => document.querySelector('report-ceop')!.outerHTML),
              /<report-ceop.*<\/report-ceop>/.exec(written)?.[0],
            );
          }
          assert.equal(await visit.evaluate(() => 'isSamePage' in window), true, 'Turbo did the changes');
          const { console, pageErrors } = await visit.record();
          assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] });
        },
      );
    });
  });
}
