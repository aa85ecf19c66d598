/** Our elements on pages with a style of their own: type, colours and places inside are the same numbers as on a bare page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { openHarness, type Harness, type Visit } from '../page-harness.js';
import { common, hostPage, ownFile, snippets, tags } from './host-page.js';
import { bareHost, hosts, type Host } from './hosts.js';
import { areDrawn, differences, fitTo, measure, openFolds, properties, type Part } from './measure.js';

const widths = [600, 300] as const;

for (const engine of enginesFromEnvironment()) {
  describe(`on the pages of others, in ${engine}`, () => {
    let harness: Harness;
    let visit: Visit | undefined;
    const bare = new Map<number, Part[]>();

    /** All parts of the elements on the page of a host, at each width. */
    async function measured(host: Host): Promise<Map<number, Part[]>> {
      const site = await harness.site(
        { '/': hostPage(host), '/host.css': { body: host.css }, '/common.css': { body: common } },
        ownFile,
      );
      // One window for all: a browser of its own for each page would take most of the time.
      if (visit) await visit.goto(site.url('/'));
      else visit = await harness.visit(engine, site.url('/'), { reducedMotion: true });
      await visit.until('all are drawn', areDrawn, tags);
      await visit.until('all folds are open', openFolds, tags);
      assert.equal(await visit.evaluate(() => document.compatMode === 'BackCompat'), host.isQuirky ?? false);
      const parts = new Map<number, Part[]>();
      for (const width of widths) {
        await visit.evaluate(fitTo, tags, width);
        parts.set(width, await visit.evaluate(measure, tags, properties));
      }
      await site.close();
      return parts;
    }

    before(async () => {
      harness = await openHarness({ engines: [engine] });
      for (const [width, parts] of await measured(bareHost)) bare.set(width, parts);
    });
    after(() => harness.close());

    it('there is something to compare: hundreds of parts, in wrappers of exactly the width asked for', () => {
      for (const width of widths) {
        const parts = bare.get(width)!;
        const wrappers = parts.filter(({ what }) => / div\.el/.test(what));
        assert.ok(parts.length > 700, `only ${parts.length} parts were measured`);
        assert.deepEqual(
          wrappers.map(({ place }) => Math.round(place[2]!)),
          wrappers.map(() => width),
        );
      }
    });

    it('a closed menu that a page makes invisible takes the elements inside it along, and the keyboard passes by', async () => {
      const menu = (lines: string): string => `<div class="box menu">${lines}</div><button>After</button>`;
      const site = await harness.site(
        {
          '/': hostPage(bareHost, menu(snippets[0]!)),
          '/host.css': { body: '.menu { visibility: hidden }' },
          '/common.css': { body: common },
        },
        ownFile,
      );
      await visit!.goto(site.url('/'));
      await visit!.until('it is drawn', areDrawn, ['report-ceop']);
      const seen = (): boolean[] =>
        [...document.querySelector('report-ceop')!.shadowRoot!.querySelectorAll('.el, h2, a, summary')].map(
          (element) => element.checkVisibility({ visibilityProperty: true }),
        );
      assert.deepEqual([...new Set(await visit!.evaluate(seen))], [false]);
      await visit!.press('Tab');
      assert.equal(await visit!.evaluate(() => document.activeElement?.textContent), 'After');
      await site.close();
    });

    for (const host of hosts) {
      it(`${host.name} changes nothing inside the elements`, async () => {
        for (const [width, parts] of await measured(host)) {
          const found = differences(bare.get(width)!, parts);
          assert.deepEqual(found.slice(0, 12), [], `${found.length} differences at ${width} px`);
        }
      });
    }
  });
}
