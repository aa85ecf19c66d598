/** What `online-safety render` prints, in real browsers: without script, and with it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openHarness, type Harness, type Site } from '../testing/page-harness.js';
import { renderTags } from './render.js';

const markup = `<safety-settings school="Hazel Lane Primary School" dsl-phone="01632 960 117">
<report-ceop>Call <a href="tel:999">999</a>.</report-ceop>
<app-risk-card app="discord"><p slot="advice">Join only private groups.</p></app-risk-card>
<parent-tips limit="2">Talk early.</parent-tips>
<safety-alert headline="Strangers ask for pictures" issued="2026-11-18">Talk with your child.</safety-alert>
<app-risk-list state="closed">Apps</app-risk-list>
</safety-settings>`;

let harness: Harness;
let site: Site;
before(async () => {
  harness = await openHarness();
  const html = await renderTags(markup, { now: new Date() });
  const page = (script: string) => ({
    html: `<!doctype html><html lang="en"><head><title>School</title>${script}</head><body><main>${html}</main></body></html>`,
  });
  site = await harness.site(
    { '/': page(''), '/live/': page('<script type="module" src="/cdn/online-safety-elements.js"></script>') },
    { mount: { '/cdn/': 'dist/cdn' } },
  );
});
after(() => harness?.close());

/** What a reader sees of each element: its words and its height, and how often it was drawn. */
function shown(): { tag: string; text: string; drawings: number; height: number; children: number }[] {
  return [
    ...document.querySelectorAll('report-ceop, app-risk-card, parent-tips, safety-alert, app-risk-list'),
  ].map((element) => ({
    tag: element.localName,
    text: (element.shadowRoot?.querySelector('.el')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    drawings: element.shadowRoot?.querySelectorAll('.el').length ?? 0,
    height: Math.round(element.getBoundingClientRect().height),
    children: element.childNodes.length,
  }));
}

describe('rendered HTML in a page', () => {
  it('shows the same before any script and after it, once, and reports nothing', async () => {
    for (const engine of harness.engines) {
      const plain = await harness.visit(engine, site.url('/'));
      const before = await plain.evaluate(shown);
      await plain.close();
      const live = await harness.visit(engine, site.url('/live/'));
      await live.until('the script has drawn', () =>
        Boolean(document.querySelector('app-risk-list')?.shadowRoot?.adoptedStyleSheets.length),
      );
      const now = await live.evaluate(shown);
      const { console, pageErrors } = await live.record();
      await live.close();
      assert.equal(before.length, 5, engine);
      for (const { tag, text, drawings } of before)
        assert.ok(text.length > 20 && drawings === 1, `${engine} ${tag}`);
      assert.deepEqual(now, before, `${engine}: nothing moved`);
      assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] }, engine);
    }
  });

  it('moves nothing when the script takes over', async (test) => {
    if (!harness.engines.includes('chromium')) return test.diagnostic('Only Chromium measures shifts.');
    const visit = await harness.visit('chromium', site.url('/live/'));
    await visit.until('the script has drawn', () =>
      Boolean(document.querySelector('app-risk-list')?.shadowRoot?.adoptedStyleSheets.length),
    );
    const shift = await visit.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    await visit.close();
    assert.equal(shift, 0);
  });
});
