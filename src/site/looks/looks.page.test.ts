/** The page of looks in real browsers: the swatches tell the truth, and the words can be read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { hostedSite } from '../../testing/hosted-site.js';
import { openHarness, type Harness, type Visit, type VisitOptions } from '../../testing/page-harness.js';
import { contrastOf, linesOf, looks } from './look.js';

const areDrawn = (): boolean => {
  const elements = [...document.querySelectorAll('.stage *')].filter(({ localName }) =>
    localName.includes('-'),
  );
  return elements.length === 5 && elements.every(({ shadowRoot }) => shadowRoot?.querySelector('.el'));
};

/** In the page: a colour of CSS as it is painted, `#rrggbb`. */
const seenColours = (id: string): Record<'asked' | 'used' | 'link' | 'ground', string> => {
  const hex = (colour: string): string => {
    const paint = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const look = document.querySelector(`.look-${id}`)!;
  const roots = [...look.querySelectorAll('.stage *')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const first = (selector: string) =>
    getComputedStyle(roots.map((root) => root.querySelector(selector)).find(Boolean)!);
  return {
    asked: hex(getComputedStyle(look.querySelector('.asked')!).backgroundColor),
    used: hex(getComputedStyle(look.querySelector('.used')!).backgroundColor),
    link: hex(first('a:not(.btn)').color),
    ground: hex(first('.in').backgroundColor),
  };
};

for (const engine of enginesFromEnvironment()) {
  describe(`the page of looks in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    async function visiting(options: VisitOptions, check: (visit: Visit) => Promise<void>): Promise<void> {
      const site = await harness.site({}, hostedSite());
      const visit = await harness.visit(engine, site.url('/looks/'), options);
      try {
        await check(visit);
      } finally {
        await visit.close();
      }
    }

    for (const colorScheme of ['light', 'dark'] as const)
      it(`has swatches of what is set and of what is used, to a reader who likes it ${colorScheme}`, async () => {
        await visiting({ colorScheme }, async (visit) => {
          await visit.until('the elements are drawn', areDrawn);
          for (const { id, tokens, paper } of looks) {
            const { asked, used, link, ground } = await visit.evaluate(seenColours, id);
            assert.equal(asked, tokens['--safety-accent'], id);
            assert.equal(used, link, `${id}: the swatch is the colour of links`);
            assert.ok(contrastOf(link, ground) >= 7, `${id}: ${link} on ${ground}`);
            assert.ok(contrastOf(ground, paper) < 1.02, `${id}: ${ground} is the paper ${paper}`);
          }
        });
      });

    it('copies the lines it shows', async () => {
      await visiting({}, async (visit) => {
        await visit.until('the buttons are ready', () =>
          Boolean(document.querySelector('button[data-lines]:not([hidden])')),
        );
        await visit.click('button[data-lines="lines-academy"]');
        await visit.until(
          'the button answers',
          () => document.querySelector('button[data-lines="lines-academy"]')?.textContent === 'Copied',
        );
        const heard = await visit.evaluate(() => document.querySelector('.status')?.textContent);
        assert.equal(heard, 'Lines for the look of Northgate Academy: copied.');
        const lines = await visit.evaluate(() => document.querySelector('#lines-academy')?.textContent);
        assert.equal(lines, linesOf(looks[1]!));
        await visit.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
        });
        await visit.click('button[data-lines="lines-council"]');
        await visit.until(
          'the lines are marked',
          () => getSelection()?.toString().includes('#5b2a6b') ?? false,
        );
      });
    });

    it('has its words without script, and no button that does nothing', async () => {
      await visiting({ javaScript: false }, async (visit) => {
        const text = await visit.evaluate(() => document.querySelector('main')?.innerText ?? '');
        for (const look of looks) {
          assert.ok(text.includes(look.name));
          assert.ok(text.includes(look.page.words));
          for (const line of linesOf(look).split('\n')) assert.ok(text.includes(line.trim()), line);
        }
        assert.match(text, /Keep screens where you can see them/);
        assert.match(text, /Call 999/);
        assert.equal(
          await visit.evaluate(
            () =>
              [...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length,
          ),
          0,
        );
      });
    });
  });
}
