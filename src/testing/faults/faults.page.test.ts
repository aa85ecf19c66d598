/** The faults that embedded elements meet on real pages, where no other test shows them. The list is in faults.ts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { common, hostPage, ownFile, snippets, src, tags } from '../hosts/host-page.js';
import { bareHost } from '../hosts/hosts.js';
import { areDrawn, differences, fitTo, measure, openFolds, properties, type Part } from '../hosts/measure.js';
import { canDo, openHarness, type Harness, type Visit, type VisitOptions } from '../page-harness.js';

/** In the page: parts inside the elements that stand out of their wrapper, or hold more than they show. */
const standOut = (wanted: readonly string[]): string[] =>
  [...document.querySelectorAll(wanted.join())].flatMap((host) => {
    const wrapper = host.shadowRoot!.querySelector('.el')!;
    const frame = wrapper.getBoundingClientRect();
    return [...wrapper.querySelectorAll('*:not(svg *)')].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const isSeen = width > 1 && height > 1;
      const isOut = isSeen && (left < frame.left - 1 || right > frame.right + 1);
      const isCut =
        isSeen &&
        getComputedStyle(element).overflow !== 'visible' &&
        element.scrollHeight > element.clientHeight + 1 &&
        !/^(select|input|option)$/.test(element.localName);
      return isOut || isCut
        ? [`${host.localName} ${element.localName} ‘${element.textContent.trim().slice(0, 30)}’`]
        : [];
    });
  });

for (const engine of enginesFromEnvironment()) {
  describe(`faults of embedded elements, in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    async function visiting<T>(
      body: string | undefined,
      css: string,
      check: (visit: Visit) => Promise<T>,
      options: VisitOptions = {},
    ): Promise<T> {
      const site = await harness.site(
        { '/': hostPage(bareHost, body), '/host.css': { body: css }, '/common.css': { body: common } },
        ownFile,
      );
      const visit = await harness.visit(engine, site.url('/'), { reducedMotion: true, ...options });
      try {
        return await check(visit);
      } finally {
        await visit.close();
        await site.close();
      }
    }

    it('a page whose script waits for the first touch can be read before, and is drawn after it', async () => {
      // As WP Rocket does it: the type is taken away until the reader does something (wp-media/wp-rocket#4001).
      const body = snippets
        .join('\n')
        .replace('type="module"', 'type="rocketlazyloadscript" data-rocket-type="module"');
      await visiting(body, '', async (visit) => {
        const words = await visit.evaluate(
          (wanted) => wanted.map((tag) => document.querySelector<HTMLElement>(tag)?.innerText ?? ''),
          tags,
        );
        assert.match(words[0]!, /Call 999/);
        assert.deepEqual(
          words.filter((text) => text.length < 40),
          [],
        );
        await visit.evaluate(() => {
          const start = () => {
            const waiting = document.querySelector<HTMLScriptElement>('script[data-rocket-type]')!;
            const script = document.createElement('script');
            script.type = waiting.dataset['rocketType']!;
            script.src = waiting.src || waiting.getAttribute('src')!;
            waiting.replaceWith(script);
          };
          addEventListener('click', start, { once: true });
        });
        await visit.click('body');
        await visit.until('all are drawn', areDrawn, tags);
        assert.deepEqual((await visit.record()).pageErrors, []);
      });
    });

    it('a reader’s own text spacing makes the elements taller, and cuts nothing off at 320 px', async () => {
      // WCAG 2.2, 1.4.12. A reader’s style sheet reaches into shadow roots; a sheet adopted there stands for it.
      await visiting(
        undefined,
        'body { margin: 0 }',
        async (visit) => {
          await visit.until('all are drawn', areDrawn, tags);
          await visit.until('all folds are open', openFolds, tags);
          const heights = (wanted: readonly string[]): number[] =>
            [...document.querySelectorAll(wanted.join())].map((one) => one.getBoundingClientRect().height);
          const before = await visit.evaluate(heights, tags);
          await visit.evaluate((wanted) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
              p { margin-block-end: 2em !important }`);
            for (const { shadowRoot } of document.querySelectorAll(wanted.join()))
              shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
          }, tags);
          const after = await visit.evaluate(heights, tags);
          assert.ok(
            after.every((height, i) => height > before[i]!),
            `${before.join()} became ${after.join()}`,
          );
          assert.deepEqual(await visit.evaluate(standOut, tags), []);
        },
        { viewport: { width: 320, height: 800 } },
      );
    });

    it('a page at 200 % text, right to left and in a language we do not speak, is whole at 320 px', async () => {
      await visiting(
        `<div lang="ar" dir="rtl">${snippets.join('\n')}</div>`,
        'html { font-size: 200% } body { margin: 0 }',
        async (visit) => {
          await visit.until('all are drawn', areDrawn, tags);
          await visit.until('all folds are open', openFolds, tags);
          assert.deepEqual(await visit.evaluate(standOut, tags), []);
          const spoken = await visit.evaluate(
            (wanted) =>
              [...document.querySelectorAll(wanted.join())].map((host) => {
                const wrapper = host.shadowRoot!.querySelector('.el')!;
                const { direction, fontSize } = getComputedStyle(wrapper);
                return `${wrapper.getAttribute('lang')} ${direction} ${fontSize}`;
              }),
            tags,
          );
          assert.deepEqual([...new Set(spoken)], ['en-GB rtl 32px']);
        },
        { viewport: { width: 320, height: 800 } },
      );
    });

    if (canDo(engine, 'forcedColors')) {
      it('in forced colours every surface keeps its border and every button its edge', async () => {
        await visiting(
          undefined,
          '',
          async (visit) => {
            await visit.until('all are drawn', areDrawn, tags);
            const bare = await visit.evaluate(
              (wanted) =>
                [...document.querySelectorAll(wanted.join())].flatMap((host) =>
                  [...host.shadowRoot!.querySelectorAll('.in, .btn')]
                    .filter((element) => element.getClientRects().length > 0)
                    .filter((element) => {
                      const style = getComputedStyle(element);
                      const width = parseFloat(style.borderTopWidth);
                      return width < 1 || /rgba\(.*, 0\)|transparent/.test(style.borderTopColor);
                    })
                    .map((element) => `${host.localName} .${element.className}`),
                ),
              tags,
            );
            assert.deepEqual(bare, []);
          },
          { forcedColors: true },
        );
      });
    }

    it('no class, part or tag has a name that content blockers hide', async () => {
      // Lists hide by class, even where it is innocent: easylist/easylist#15037.
      await visiting(undefined, '', async (visit) => {
        await visit.until('all are drawn', areDrawn, tags);
        await visit.until('all folds are open', openFolds, tags);
        const names = await visit.evaluate(
          (wanted) => [
            ...new Set(
              [...document.querySelectorAll(wanted.join())].flatMap((host) =>
                [host, ...host.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
                  element.localName,
                  element.id,
                  ...element.classList,
                  ...(element.getAttribute('part') ?? '').split(/\s+/),
                ]),
              ),
            ),
          ],
          tags,
        );
        assert.ok(names.length > 60, `only ${names.length} names were seen`);
        assert.deepEqual(
          names.filter((name) => /(^|[-_])(share|social|ads?|popup|cookies?|banner-ad)([-_]|$)/i.test(name)),
          [],
        );
      });
    });

    describe('in trees that pages make', () => {
      /** The numbers of one element that the page’s script has put somewhere. */
      const measured = async (visit: Visit): Promise<Part[]> => {
        await visit.until('it is drawn', () => {
          const all = [
            ...(document.querySelector('school-part')?.shadowRoot ?? document).querySelectorAll(
              'report-ceop',
            ),
          ];
          return all.length === 1 && (all[0]?.shadowRoot?.querySelector('.el')?.clientHeight ?? 0) > 0;
        });
        await visit.until('all folds are open', openFolds, ['report-ceop']);
        await visit.evaluate(fitTo, ['report-ceop'], 600);
        return visit.evaluate(measure, ['report-ceop'], properties);
      };
      const box = `<div class="box" id="box">${snippets[0]!}</div>`;
      const plain = (visit: Visit) => measured(visit);

      for (const [name, change] of [
        [
          'copied, with the first one thrown away',
          () => {
            const first = document.querySelector('#box')!;
            first.replaceWith(first.cloneNode(true));
          },
        ],
        [
          'adopted into a frame’s document and back',
          () => {
            const frame = document.body.appendChild(document.createElement('iframe'));
            const first = document.querySelector('#box')!;
            frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(first));
            document.body.prepend(document.adoptNode(first));
            frame.remove();
          },
        ],
        [
          'written anew by innerHTML',
          () => {
            const first = document.querySelector('#box')!;
            first.outerHTML = String(first.outerHTML);
          },
        ],
      ] as const) {
        it(`an element ${name} has the same numbers, and its words as written`, async () => {
          const expected = await visiting(box, '', plain);
          await visiting(box, '', async (visit) => {
            await visit.until('it is drawn', areDrawn, ['report-ceop']);
            const written = await visit.evaluate(() => document.querySelector('report-ceop')!.outerHTML);
            await visit.evaluate(change);
            assert.deepEqual(differences(expected, await measured(visit)).slice(0, 12), []);
            assert.equal(
              await visit.evaluate(() => document.querySelector('report-ceop')!.outerHTML),
              written,
            );
            assert.deepEqual((await visit.record()).pageErrors, []);
          });
        });
      }

      it('an element inside the shadow root of a page’s own component has the same numbers', async () => {
        const expected = await visiting(box, '', plain);
        const body = `<script type="module" src="${src}"></script><school-part></school-part>`;
        await visiting(body, '', async (visit) => {
          await visit.evaluate((face) => {
            const root = document.querySelector('school-part')!.attachShadow({ mode: 'open' });
            const style = document.createElement('style');
            style.textContent = `* { letter-spacing: 3px; color: red; line-height: 3; box-sizing: content-box } ${face}`;
            const part = document.createElement('div');
            part.className = 'box';
            part.append(document.createElement('report-ceop'));
            root.append(style, part);
          }, common);
          await visit.until('it is drawn', () =>
            Boolean(
              document
                .querySelector('school-part')
                ?.shadowRoot?.querySelector('report-ceop')
                ?.shadowRoot?.querySelector('.el'),
            ),
          );
          // The measuring looks in the document: the component's root stands in for it.
          await visit.evaluate(() => {
            const root = document.querySelector('school-part')!.shadowRoot!;
            Object.assign(document, { querySelectorAll: root.querySelectorAll.bind(root) });
          });
          assert.deepEqual(differences(expected, await measured(visit)).slice(0, 12), []);
        });
      });

      it('an element inside contenteditable has the same numbers, is not edited inside, and the saved HTML is as it was', async () => {
        const expected = await visiting(box, '', plain);
        const edited = `<div id="editor" contenteditable="true"><p>Before.</p>${box}<p id="last">After</p></div>`;
        await visiting(edited, '', async (visit) => {
          const saved = (): string => document.querySelector('#editor')!.innerHTML;
          // The editor's own words take letters: after a press on our heading Firefox writes where the editor's caret was.
          const asTyped = (html: string): string =>
            html.replace('<p>xBefore.</p>', '<p>Before.</p>').replace(/>[Afterx]+<\/p>$/, '>After</p>');
          await visit.until('it is drawn', areDrawn, ['report-ceop']);
          const written = await visit.evaluate(saved);
          const inside = (): string => document.querySelector('report-ceop')!.shadowRoot!.textContent;
          const words = await visit.evaluate(inside);
          await visit.click('report-ceop >> h2');
          await visit.type('x');
          assert.equal(await visit.evaluate(inside), words);
          assert.equal(asTyped(await visit.evaluate(saved)), written);
          await visit.click('#last');
          await visit.type('x');
          const typed = await visit.evaluate(saved);
          assert.match(typed, /<p id="last">A?f?t?e?r?x/, 'a letter typed outside is written');
          assert.equal(asTyped(typed), written);
          await visit.evaluate((before) => {
            document.querySelector('#last')!.textContent = before;
          }, 'After');
          assert.deepEqual(differences(expected, await measured(visit)).slice(0, 12), []);
        });
      });
    });
  });
}
