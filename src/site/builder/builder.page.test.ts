/** The front page as a new webmaster uses it, and its lines as they work on another website. Needs a build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import table from '../../embed/heights.json' with { type: 'json' };
import { systems } from '../../embed/systems.js';
import { tiers } from '../../embed/tiers.js';
import { askedHeaders, hostedSite, siteFolder } from '../../testing/hosted-site.js';
import {
  emptyStorage,
  openHarness,
  type Harness,
  type Site,
  type Visit,
  type VisitOptions,
} from '../../testing/page-harness.js';
import { shows } from './choice.js';
import type { Facts } from './facts.js';

const html = readFileSync(join(siteFolder, 'index.html'), 'utf8');
const school = (body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title></head><body>${body}</body></html>`;

/** In the page: the lines that are shown, by the place they go to. */
const linesShown = (): string[] =>
  [...document.querySelectorAll('.answer .part code')].map((code) => code.textContent ?? '');
const isReady = (): boolean =>
  (document.querySelector('.stage-box [lang]')?.shadowRoot?.querySelector('.el')?.getBoundingClientRect()
    .height ?? 0) > 0;
const drawnWords = (tag: string): string =>
  document.querySelector(tag)?.shadowRoot?.querySelector('.el')?.textContent?.replace(/\s+/g, ' ').trim() ??
  '';

for (const engine of enginesFromEnvironment()) {
  describe(`the builder in ${engine}`, () => {
    let harness: Harness;
    let here: Site;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
      here = await harness.site({}, hostedSite('/somewhere/'));
    });
    after(() => harness.close());

    const visiting = (url: string, options: VisitOptions, check: (visit: Visit) => Promise<void>) =>
      harness.visiting(engine, url, options, check);

    /** Opens the builder at a choice and gives what it shows. */
    async function chosen(fragment: string): Promise<string[]> {
      let lines: string[] = [];
      await visiting(here.url(`/somewhere/#${fragment}`), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        lines = await visit.evaluate(linesShown);
      });
      return lines;
    }

    /** Puts a body into a page of another origin, with the school's own copy of the file. */
    async function pasted(body: string, check: (visit: Visit) => Promise<void>): Promise<void> {
      const other = await harness.site(
        { '/': school(body) },
        { host: 'localhost', mount: { '/files/': join(siteFolder, '../cdn') } },
      );
      await visiting(other.url('/'), {}, check);
    }

    /** Presses Tab until the focus is where it should be. */
    async function tabTo(visit: Visit, selector: string): Promise<void> {
      for (let i = 0; i < 120; i += 1) {
        if (await visit.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await visit.press('Tab');
      }
      assert.fail(`${selector} cannot be reached with the keyboard`);
    }

    it('lets a new webmaster copy the card of an app with the keyboard alone, and it shows on their website', async () => {
      let lines: string[] = [];
      let shown = '';
      await visiting(here.url('/somewhere/'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        await tabTo(visit, 'input[name="show"]');
        await visit.press('ArrowDown');
        await visit.press('ArrowDown');
        await visit.until('the card is drawn', () =>
          /Discord/.test(
            document.querySelector('.stage-box app-risk-card')?.shadowRoot?.querySelector('.el')
              ?.textContent ?? '',
          ),
        );
        assert.equal(
          await visit.evaluate(() => document.activeElement?.getAttribute('value')),
          'app-risk-card',
          'the focus stays where it was',
        );
        // WordPress, as an administrator, is what stands there.
        assert.match(
          await visit.evaluate(
            () => document.querySelector<HTMLSelectElement>('#system')?.selectedOptions[0]?.text ?? '',
          ),
          /^WordPress, and I am an administrator/,
        );
        assert.equal(
          await visit.evaluate(() => document.querySelector('[role="status"]')?.textContent),
          'Lines for WordPress, and I am an administrator or editor: tag with your own file.',
        );
        await tabTo(visit, 'button[data-copy="part-0"]');
        await visit.press('Enter');
        await visit.until('the button answers', () =>
          /^(?:Copied|Selected)/.test(
            document.querySelector('button[data-copy="part-0"]')?.textContent ?? '',
          ),
        );
        lines = await visit.evaluate(linesShown);
        shown = await visit.evaluate(
          () => document.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '',
        );
        const { requests, console, pageErrors, cspReports, storage, storageWrites } = await visit.record();
        assert.deepEqual(
          { console, pageErrors, cspReports, storageWrites, storage },
          { console: [], pageErrors: [], cspReports: [], storageWrites: [], storage: emptyStorage },
        );
        assert.deepEqual(
          requests.filter((url) => !url.endsWith('icon.svg')).sort(),
          ['', 'assets/builder.css', 'assets/builder.js', 'assets/site.css']
            .map((path) => here.url(`/somewhere/${path}`))
            .sort(),
        );
      });
      assert.match(shown, /\/somewhere\/cdn\/[\d.]+\/online-safety-elements\.js$/);
      assert.equal(lines.length, 1);
      assert.match(
        lines[0] ?? '',
        /^<div>.*<app-risk-card app="discord">.*<\/app-risk-card><\/div>\n<p><a href="[^"]+">/,
      );
      await pasted(lines[0] ?? '', async (visit) => {
        await visit.until('the card is drawn', drawnWords, 'app-risk-card');
        assert.match(await visit.evaluate(drawnWords, 'app-risk-card'), /^Discord/);
        const { console, pageErrors } = await visit.record();
        assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] });
      });
    });

    it('shows each element itself, served from the top of a host too, and the element knows the site', async () => {
      const top = await harness.site({}, hostedSite('/'));
      await visiting(top.url('/'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        for (const { tag } of shows) {
          await visit.click(`input[name="show"][value="${tag}"]`);
          await visit.until(
            `${tag} is drawn`,
            (wanted) =>
              (document
                .querySelector(`.stage-box ${wanted}`)
                ?.shadowRoot?.querySelector('.el')
                ?.getBoundingClientRect().height ?? 0) > 0,
            tag,
          );
        }
        await visit.click('input[name="show"][value="parent-tips"]');
        const more = await visit.until(
          'the way to all tips is there',
          () =>
            document
              .querySelector('.stage-box parent-tips')
              ?.shadowRoot?.querySelector<HTMLAnchorElement>('.more a')?.href,
        );
        assert.equal(more, top.url('/tips/'));
        const { console, pageErrors, storageWrites } = await visit.record();
        assert.deepEqual(
          { console, pageErrors, storageWrites },
          { console: [], pageErrors: [], storageWrites: [] },
        );
      });
    });

    it('copies exactly the lines it shows, and marks them where it may not copy', async () => {
      await visiting(here.url('/somewhere/#show=parent-tips&system=html'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        await visit.click('button[data-copy="part-0"]');
        await visit.until(
          'the button answers',
          () => document.querySelector('button[data-copy="part-0"]')?.textContent === 'Copied',
        );
        // A person pastes: what really came into the clipboard stands there then.
        await visit.evaluate(() => {
          const field = document.createElement('textarea');
          field.id = 'paste';
          document.querySelector('h1')?.after(field);
        });
        await visit.click('#paste');
        await visit.press('Control+v');
        await visit.until(
          'something was pasted',
          () => document.querySelector<HTMLTextAreaElement>('#paste')?.value !== '',
        );
        const [came, shown] = await visit.evaluate(() => [
          document.querySelector<HTMLTextAreaElement>('#paste')?.value,
          document.querySelector('#part-0')?.textContent,
        ]);
        assert.equal(came, shown);
        await visit.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
        });
        await visit.click('button[data-copy="part-0"]');
        await visit.until('the lines are marked', () => getSelection()?.toString() !== '');
        const [marked, status, focused] = await visit.evaluate(() => [
          getSelection()?.toString(),
          document.querySelector('.status')?.textContent,
          document.activeElement?.id,
        ]);
        assert.equal(marked?.trim(), shown?.trim());
        assert.match(status ?? '', /^The lines are selected\. Press Ctrl\+C/);
        assert.equal(focused, 'part-0');
      });
    });

    it('gives lines with the file here, by its hash, that work on another website', async () => {
      const [lines = ''] = await chosen(
        'show=report-ceop&system=html&way=T2&room=on&s.dsl-phone=01632 960 117',
      );
      assert.match(lines, /^<div style="min-height:min\(100vh,.*integrity="sha384-/);
      await pasted(lines, async (visit) => {
        await visit.until('the panel is drawn', drawnWords, 'report-ceop');
        assert.match(await visit.evaluate(drawnWords, 'report-ceop'), /01632 960 117/);
        const [kept, needed] = await visit.evaluate(() => {
          const box = document.querySelector('report-ceop')!;
          return [
            parseFloat(getComputedStyle(box.parentElement!).minHeight) || box.parentElement!.clientHeight,
            Math.min(box.getBoundingClientRect().height, innerHeight),
          ];
        });
        assert.ok(kept >= needed, `${kept} px are kept, ${needed} px are needed`);
      });
    });

    it('gives an author of WordPress the address alone on its line', async () => {
      const [lines = ''] = await chosen('show=parent-tips&system=wordpress-author&o.topic=gaming');
      assert.equal(lines.split('\n')[0], here.url('/somewhere/tips/gaming/'));
      assert.match(lines.split('\n')[1] ?? '', /^<p><a href="[^"]+\/somewhere\/tips\/gaming\/">/);
    });

    it('gives a filtered editor a link that the script of the template turns into the box', async () => {
      const [script = '', link = ''] = await chosen('show=report-ceop&system=drupal&o.for=child');
      assert.match(script, / data-links="upgrade"/);
      assert.match(link, /^<p><a href="[^"]+\/report\/\?for=child">/);
      await pasted(`${link}${script}`, async (visit) => {
        await visit.until('the link has become the panel', drawnWords, 'report-ceop');
        assert.match(await visit.evaluate(drawnWords, 'report-ceop'), /999/);
      });
    });

    it('gives Wix a frame that shows the whole box', async () => {
      const [lines = ''] = await chosen('show=app-risk-card&system=wix&o.app=omegle');
      const height = table.frames['app-risk-card/?app=omegle'][0]!;
      assert.ok(lines.includes(` height="${height}"`), lines);
      await pasted(`<div class="narrow">${lines}</div>`, async (visit) => {
        await visit.setViewport(336, 900);
        await visit.until('the frame is there', () => document.querySelector('iframe') !== null);
        for (let i = 0; i < 100; i += 1) {
          const texts = await visit.evaluateInFrames(
            () => document.querySelector('app-risk-card')?.shadowRoot?.textContent ?? '',
          );
          if (texts.some((text) => text.includes('Omegle'))) return;
          await new Promise((done) => setImmediate(done));
        }
        assert.fail('the frame shows no card');
      });
    });

    it('speaks Welsh in the preview and in the lines, and says what stays English', async () => {
      await visiting(here.url('/somewhere/#show=report-ceop&system=html&language=cy'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        const [lines = ''] = await visit.evaluate(linesShown);
        assert.match(lines, /<report-ceop lang="cy">/);
        const [says, words] = await visit.evaluate(() => [
          document.querySelector('.ask')?.textContent ?? '',
          document.querySelector('.stage-box report-ceop')?.shadowRoot?.querySelector('h2')?.textContent ??
            '',
        ]);
        assert.match(says ?? '', /are in English until somebody has checked a translation/);
        assert.doesNotMatch(words ?? '', /Who to tell/);
      });
    });

    it('keeps what was chosen in the address, where no server sees it, and brings it back', async () => {
      await visiting(here.url('/somewhere/'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        await visit.evaluate(() =>
          document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
        );
        await visit.click('#school-school');
        await visit.type('Hazel Lane');
        await visit.press('Tab');
        await visit.until('the address has it', () => location.hash.includes('Hazel'));
        assert.match(await visit.evaluate(() => location.hash), /s\.school=Hazel\+Lane/);
        await visit.reload();
        await visit.until(
          'it is back',
          () => document.querySelector<HTMLInputElement>('#school-school')?.value === 'Hazel Lane',
        );
        const { served } = await visit.record();
        assert.ok(!JSON.stringify(served).includes('Hazel'), 'no server has seen the name');
      });
    });

    it('says what of a link it does not understand, and takes the rest', async () => {
      await visiting(
        here.url('/somewhere/#show=parent-tips&system=geocities&o.topic=gaming'),
        {},
        async (visit) => {
          await visit.until('the preview is drawn', isReady);
          const [problem, topic] = await visit.evaluate(() => [
            document.querySelector('#link-problems')?.textContent?.trim(),
            document.querySelector<HTMLSelectElement>('#option-topic')?.value,
          ]);
          assert.match(problem ?? '', /^The link asks for “system”/);
          assert.equal(topic, 'gaming');
        },
      );
    });

    it('asks for address and key of the words while the project has no key, and writes them', async () => {
      const key = `2026:${'A'.repeat(43)}`;
      await visiting(here.url('/somewhere/#show=report-ceop&system=html&words=fresh'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        await visit.click('#content');
        await visit.type('https://www.mereshire.example/words/');
        await visit.click('#contentKey');
        await visit.type(key);
        const lines = await visit.until(
          'the lines have both',
          (wanted) => {
            const text = document.querySelector('.answer .part code')?.textContent ?? '';
            return text.includes(wanted) && text;
          },
          `data-content="https://www.mereshire.example/words/" data-content-key="${key}"`,
        );
        assert.match(lines as string, /^<div><script/);
        const { requests } = await visit.record();
        assert.deepEqual(
          requests.filter((url) => url.includes('mereshire')),
          [],
          'the preview fetches nothing',
        );
      });
    });

    it('asks for nothing where the project has a key and the site knows its address', async () => {
      const facts = JSON.parse(
        (/data-facts="([^"]*)"/.exec(html)?.[1] ?? '')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ) as Facts;
      const pinned = JSON.stringify({ ...facts, pinned: [`2026:${'A'.repeat(43)}`] });
      const escaped = pinned.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      const keyed = await harness.site(
        {
          '/': {
            html: html.replace(/data-facts="[^"]*"/, () => `data-facts="${escaped}"`),
            headers: askedHeaders('/'),
          },
        },
        hostedSite('/'),
      );
      await visiting(keyed.url('/#show=report-ceop&system=html&words=fresh'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        assert.equal(await visit.evaluate(() => document.querySelector('#content')), null);
        const [lines = ''] = await visit.evaluate(linesShown);
        assert.ok(lines.includes(` data-content="${keyed.url('/content/')}"`), lines);
        assert.doesNotMatch(lines, /content-key/);
      });
    });

    it('fits on a narrow phone, opened in full, with targets for a finger', async () => {
      await visiting(
        here.url('/somewhere/#show=safety-alert&system=html&room=on&o.headline=Talk about live video'),
        { viewport: { width: 320, height: 640 } },
        async (visit) => {
          await visit.until('the preview is drawn', isReady);
          await visit.evaluate(() =>
            document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
          );
          const [width, small] = await visit.evaluate(() => [
            document.scrollingElement!.scrollWidth,
            [
              ...document.querySelectorAll(
                '#builder :is(.radio, .tick, select, button, summary, .segments label)',
              ),
            ]
              .filter((one) => {
                const { height } = one.getBoundingClientRect();
                return height > 0 && height < 43.5;
              })
              .map((one) => one.textContent?.trim().slice(0, 40)),
          ]);
          assert.ok(Number(width) <= 320, `the page is ${String(width)} px wide`);
          assert.deepEqual(small, []);
        },
      );
    });

    for (const [how, options] of [
      ['turned off', { javaScript: false }],
      ['forbidden', { scripts: 'blocked' }],
    ] as const satisfies readonly (readonly [string, VisitOptions])[]) {
      it(`has all lines in one list with script ${how}: every element, every way, every system`, async () => {
        await visiting(here.url('/somewhere/'), options, async (visit) => {
          const [shown, text] = await visit.evaluate(
            () =>
              [
                [...document.querySelectorAll<HTMLElement>('#all-lines pre')]
                  .filter((pre) => pre.getBoundingClientRect().height > 0)
                  .map(({ dataset }) => `${dataset['tag']} ${dataset['tier']}`),
                document.body.innerText.replace(/\s+/g, ' '),
              ] as const,
          );
          const wanted = shows.flatMap(({ tag }) =>
            tiers.filter((tier) => tier !== 'T5' || tag !== 'safety-alert').map((tier) => `${tag} ${tier}`),
          );
          assert.deepEqual([...new Set(shown)].sort(), wanted.sort());
          for (const { name, why, steps, check, ifStripped } of systems)
            for (const words of [name, why, ...steps, check, ifStripped])
              assert.ok(text.includes(words.replace(/\s+/g, ' ')), words);
          assert.ok(text.includes('write the address of this website'), 'the placeholder is named');
        });
      });
    }

    it('says of every system all that is known', async () => {
      await visiting(here.url('/somewhere/'), {}, async (visit) => {
        await visit.until('the preview is drawn', isReady);
        for (const { id, name, why, steps, check, ifStripped, evidence, notConfirmed } of systems) {
          await visit.evaluate((wanted) => {
            const select = document.querySelector<HTMLSelectElement>('#system')!;
            select.value = wanted;
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }, id);
          const text = await visit.evaluate(() =>
            (document.querySelector('.answer')?.textContent ?? '').replace(/\s+/g, ' '),
          );
          const wanted = [
            why,
            ...steps,
            check,
            ifStripped,
            ...evidence.map(({ what }) => what),
            ...notConfirmed,
          ];
          assert.deepEqual(
            wanted.filter((words) => !text.includes(words)),
            [],
            name,
          );
        }
      });
    });
  });
}
