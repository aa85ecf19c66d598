/** Frame pages on other people's websites, served with exactly the headers of `_headers`. Reads dist/ as it was built. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { frameWidths, measureFrames } from '../testing/frame-heights.js';
import { hostedSite } from '../testing/hosted-site.js';
import {
  emptyStorage,
  openHarness,
  type Harness,
  type Site,
  type Visit,
  type VisitOptions,
} from '../testing/page-harness.js';
import heights from './heights.json' with { type: 'json' };

/** A school's page with frames in it. */
const school = (body: string, head = ''): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Online safety at Hazel Lane Primary School</title>
${head}
</head>
<body style="margin:0">
${body}
</body>
</html>
`;

/** In a frame: what a reader gets of it. The page around it answers with undefined parts. */
const inside = () => {
  const content = document.querySelector('.frame');
  const root = document.scrollingElement!;
  const element = content?.firstElementChild;
  return {
    tag: element?.localName ?? '',
    attributes: element?.getAttributeNames() ?? [],
    drawn: (element?.shadowRoot?.querySelector('.el')?.getBoundingClientRect().height ?? 0) > 0,
    words: (element?.shadowRoot?.querySelector('.el')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    height: Math.ceil(content?.getBoundingClientRect().height ?? 0),
    view: root.clientHeight,
    isWide: root.scrollWidth > root.clientWidth,
    canScroll: getComputedStyle(document.documentElement).overflowY !== 'hidden',
    fits: document.documentElement.hasAttribute('data-fits'),
    isSite: document.querySelector('.site-head') !== null,
    lang: document.documentElement.lang,
  };
};
type Inside = ReturnType<typeof inside>;

async function insideFrames(visit: Visit): Promise<Inside[]> {
  return (await visit.evaluateInFrames(inside)).filter(({ tag }) => Boolean(tag));
}

/** Waits until the frames are as the test wants them, and gives what is in them. */
async function framesWhen(visit: Visit, what: string, is: (frames: Inside[]) => boolean): Promise<Inside[]> {
  let frames: Inside[] = [];
  for (let i = 0; i < 200; i += 1) {
    frames = await insideFrames(visit);
    if (frames.length > 0 && is(frames)) return frames;
    await visit.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  throw new Error(
    `Waited in vain until ${what}: ${JSON.stringify(frames.map((one) => ({ ...one, words: one.words.slice(0, 60) })))}`,
  );
}
const allDrawn = (count: number) => (frames: Inside[]) =>
  frames.length === count && frames.every(({ drawn }) => drawn);

for (const engine of enginesFromEnvironment()) {
  describe(`a frame on another website, in ${engine}`, () => {
    let harness: Harness;
    let site: Site;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
      site = await harness.site({}, { ...hostedSite('/online/'), host: 'localhost' });
    });
    after(() => harness.close());

    const frame = (query: string, more = 'width="100%" height="400"'): string =>
      `<iframe src="${site.url(`/online/embed/${query}`)}" title="Online safety" ${more}></iframe>`;
    const resizer = (): string =>
      `<script type="module" src="${site.url('/online/embed/resize.js')}"></script>`;

    /** Opens a school's page on a site of its own. */
    async function visiting(
      body: string,
      options: VisitOptions & { headers?: Record<string, string> },
      check: (visit: Visit) => Promise<void>,
    ): Promise<void> {
      const { headers = {}, ...visit } = options;
      const host = await harness.site({ '/': { html: school(body), headers } });
      const opened = await harness.visit(engine, host.url('/'), visit);
      try {
        await check(opened);
      } finally {
        await opened.close();
        await host.close();
      }
    }

    it('shows the element, asks only the site for files, stores nothing and says nothing', async () => {
      await visiting(frame('report-ceop/?view=panel'), {}, async (visit) => {
        const [shown] = await framesWhen(visit, 'the element is drawn', allDrawn(1));
        assert.match(shown!.words, /^Who to tell .*Call 999/);
        const { requests, console, pageErrors, cspReports, storage, storageWrites } = await visit.record();
        assert.deepEqual(
          requests.slice(1).filter((url) => !url.startsWith(site.url('/online/'))),
          [],
        );
        assert.deepEqual(
          { console, pageErrors, cspReports, storageWrites },
          { console: [], pageErrors: [], cspReports: [], storageWrites: [] },
        );
        assert.deepEqual(storage, emptyStorage);
      });
    });

    it('shows nothing of the front page or any other page of the site', async () => {
      const others = ['', 'report/', 'apps/discord/', 'demo/police-appeal/', '404.html']
        .map((path) => `<iframe src="${site.url(`/online/${path}`)}" title="Page"></iframe>`)
        .join('');
      await visiting(others + frame('report-ceop/'), {}, async (visit) => {
        await framesWhen(visit, 'the frame that may be shown is drawn', allDrawn(1));
        await visit.settle();
        const pages = await visit.evaluateInFrames(() => ({
          isSite: document.querySelector('.site-head, .head, .hero') !== null,
        }));
        assert.deepEqual(
          pages.filter(({ isSite }) => isSite),
          [],
        );
      });
    });

    it('takes options from its address, words of the school too, and refuses the rest with one report', async () => {
      const query =
        'report-ceop/?for=child&school=Hazel%20Lane%20Primary%20School&dsl-phone=01632%20960%20117&lang=cy&onload=x&style=y';
      await visiting(frame(query), {}, async (visit) => {
        const [shown] = await framesWhen(visit, 'the element is drawn', allDrawn(1));
        assert.deepEqual(shown!.attributes.sort(), ['dsl-phone', 'for', 'school']);
        assert.match(shown!.words, /01632 960 117/);
        assert.equal(shown!.lang, 'cy');
        const { console } = await visit.record();
        assert.deepEqual(
          console.map(({ text }) => /^\[[\w-]+\] [\w-]+: The frame asks for "onload", "style"/.test(text)),
          [true],
        );
      });
    });

    it('says no word of a stranger when it is opened on its own', async () => {
      const visit = await harness.visit(
        engine,
        site.url('/online/embed/report-ceop/?dsl-phone=01632%20960%20999&school=A%20Stranger'),
      );
      try {
        const [shown] = await framesWhen(visit, 'the element is drawn', allDrawn(1));
        assert.doesNotMatch(shown!.words, /01632|Stranger/);
        assert.match(
          (await visit.record()).console[0]?.text ?? '',
          /refused-option: This page, opened on its own/,
        );
      } finally {
        await visit.close();
      }
    });

    it('can be read in the sandbox of a WordPress page, where it has no origin', async () => {
      await visiting(
        frame('report-ceop/', 'sandbox="allow-scripts" width="600" height="400"'),
        {},
        async (visit) => {
          if (engine === 'webkit') {
            // To WebKit 'self' is no address where there is no origin, so nothing runs: the plain words are read.
            await visit.settle();
            const words = await visit.evaluateInFrames(() => document.body.innerText);
            assert.match(
              words.join(' '),
              /Call 999\. .*Report to CEOP.*Who to tell if something is wrong online/s,
            );
            return;
          }
          const [shown] = await framesWhen(visit, 'the element is drawn', allDrawn(1));
          assert.match(shown!.words, /Call 999/);
          const { pageErrors } = await visit.record();
          assert.deepEqual(pageErrors, []);
        },
      );
    });

    it('keeps its words and links without script', async () => {
      const expected: Record<string, RegExp> = {
        'report-ceop/': /Call 999.*Report to CEOP.*Childline/s,
        'parent-tips/': /1\. .*6\. /s,
        'app-risk-card/?app=discord': /Discord.*WhatsApp/s,
        'app-risk-list/': /Discord.*WhatsApp/s,
        'safety-alert/': /whoever sent it.*Call 999/s,
      };
      for (const [query, words] of Object.entries(expected)) {
        const visit = await harness.visit(engine, site.url(`/online/embed/${query}`), { javaScript: false });
        try {
          const { text, links } = await visit.evaluate(() => ({
            text: document.body.innerText,
            links: [...document.querySelectorAll('a')].map(({ href }) => href),
          }));
          assert.match(text, words);
          assert.ok(
            links.some((href) => new RegExp(`^${site.url('/online/')}(?:report|tips|apps)/$`).test(href)),
            query,
          );
        } finally {
          await visit.close();
        }
      }
    });

    describe('without the script for the page around it', () => {
      for (const query of [
        'report-ceop/',
        'parent-tips/',
        'app-risk-card/?app=discord',
        'app-risk-list/',
        'safety-alert/',
      ]) {
        it(`nothing of ${query} is cut off at 320 px with text at 200 %: it scrolls`, async () => {
          await visiting(frame(query), { viewport: { width: 320, height: 640 } }, async (visit) => {
            await framesWhen(visit, 'the frame is there', ([one]) => one!.height > 0);
            await visit.evaluateInFrames(() => {
              if (document.querySelector('.frame')) document.documentElement.style.fontSize = '200%';
            });
            const [shown] = await framesWhen(visit, 'the text has grown', ([one]) => one!.height > 400);
            assert.equal(shown!.isWide, false, 'nothing stands out at the side');
            assert.equal(shown!.canScroll, true);
          });
        });
      }
    });

    describe('with the script for the page around it', () => {
      const isFitted = ({ fits, height, view }: Inside) => fits && height === view;

      it('has the height of its content, each frame its own, and follows it up and down', async () => {
        const body = [
          frame('report-ceop/?view=link'),
          frame('app-risk-card/?app=omegle'),
          frame('parent-tips/?limit=3'),
          resizer(),
        ].join('\n');
        await visiting(body, { viewport: { width: 480, height: 800 } }, async (visit) => {
          const all = (frames: Inside[]) => allDrawn(3)(frames) && frames.every(isFitted);
          const first = await framesWhen(visit, 'all have their height', all);
          assert.equal(new Set(first.map(({ height }) => height)).size, 3, 'three heights');
          await visit.evaluateInFrames(() => {
            for (const fold of document
              .querySelector('parent-tips')
              ?.shadowRoot?.querySelectorAll('details') ?? [])
              fold.open = true;
          });
          const tips = (frames: Inside[]) => frames.find(({ tag }) => tag === 'parent-tips')!;
          const closed = tips(first).height;
          const opened = await framesWhen(
            visit,
            'it has grown with its folds',
            (frames) => all(frames) && tips(frames).height > closed + 100,
          );
          assert.ok(tips(opened).height > closed);
          await visit.evaluateInFrames(() => {
            for (const fold of document
              .querySelector('parent-tips')
              ?.shadowRoot?.querySelectorAll('details') ?? [])
              fold.open = false;
          });
          await framesWhen(
            visit,
            'it is as before',
            (frames) => all(frames) && tips(frames).height === closed,
          );
        });
      });

      it('does not grow by itself, even with the script loaded twice', async () => {
        const other = `<script type="module" src="${site.url('/online/embed/resize.js?again')}"></script>`;
        await visiting(
          frame('report-ceop/') + resizer() + other,
          { viewport: { width: 320, height: 640 } },
          async (visit) => {
            const [shown] = await framesWhen(
              visit,
              'it has its height',
              (frames) => allDrawn(1)(frames) && frames.every(isFitted),
            );
            const later = await visit.evaluate(async () => {
              const iframe = document.querySelector('iframe')!;
              const seen = new Set<number>();
              for (let i = 0; i < 60; i += 1) {
                await new Promise((done) => setTimeout(done, 16));
                seen.add(iframe.clientHeight);
              }
              return [...seen];
            });
            assert.deepEqual(later, [shown!.height]);
          },
        );
      });

      it('shows everything at 320 px with text at 200 %', async () => {
        await visiting(
          frame('report-ceop/') + resizer(),
          { viewport: { width: 320, height: 640 } },
          async (visit) => {
            const [small] = await framesWhen(
              visit,
              'it has its height',
              (frames) => allDrawn(1)(frames) && frames.every(isFitted),
            );
            await visit.evaluateInFrames(() => {
              if (document.querySelector('.frame')) document.documentElement.style.fontSize = '200%';
            });
            const [large] = await framesWhen(visit, 'it has grown', (frames) =>
              frames.every((one) => isFitted(one) && one.height > small!.height * 1.5),
            );
            assert.equal(large!.isWide, false);
          },
        );
      });

      it('keeps its scroll bar where the page around it allows less', async () => {
        await visiting(
          frame('report-ceop/', 'width="100%" style="max-height: 300px"') + resizer(),
          { viewport: { width: 320, height: 640 } },
          async (visit) => {
            const [shown] = await framesWhen(visit, 'it is drawn', allDrawn(1));
            await visit.settle();
            assert.equal(await visit.evaluate(() => document.querySelector('iframe')!.clientHeight), 300);
            assert.equal(shown!.canScroll, true);
            assert.equal((await insideFrames(visit))[0]!.fits, false);
          },
        );
      });

      it('believes no frame of another site, and no page that is not in a frame here', async () => {
        const forger = await harness.site({
          '/': `<script>
            for (const target of [parent, ...Array.from(parent.frames)])
              target.postMessage({ type: 'online-safety-frame', version: 1, height: 5000 }, '*');
          </script>`,
        });
        const forged = `<iframe id="forger" src="${forger.url('/')}" title="Another" height="50"></iframe>`;
        await visiting(resizer() + frame('report-ceop/?view=link') + forged, {}, async (visit) => {
          await framesWhen(visit, 'ours has its height', (frames) => frames.every(isFitted));
          await visit.settle();
          const seen = await visit.evaluate(() =>
            [...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight),
          );
          assert.ok(
            seen.every((height) => height < 1000),
            seen.join(),
          );
          assert.equal(seen[1], 50);
        });
      });

      it('works under a policy that allows the site and no style attribute', async () => {
        const policy = `default-src 'none'; script-src ${site.origin}; style-src 'self'; frame-src ${site.origin}`;
        await visiting(
          frame('report-ceop/?view=link') + resizer(),
          { headers: { 'content-security-policy': policy } },
          async (visit) => {
            await framesWhen(
              visit,
              'it has its height',
              (frames) => allDrawn(1)(frames) && frames.every(isFitted),
            );
          },
        );
      });
    });

    // Last: it leaves a window open that other visits would lie behind.
    it('opens its links outside the frame, and the school’s page stays', async () => {
      await visiting(frame('report-ceop/?view=link'), {}, async (visit) => {
        await framesWhen(visit, 'the element is drawn', allDrawn(1));
        // WebKit's driver cannot press a key inside a frame of another site.
        if (engine !== 'webkit') {
          await visit.evaluateInFrames(() => {
            const links = document
              .querySelector('report-ceop')
              ?.shadowRoot?.querySelectorAll<HTMLElement>('.linkline a');
            links?.[0]?.focus();
          });
          await visit.press('Enter');
          await visit.settle();
          const { requests } = await visit.record();
          assert.ok(requests.includes(site.url('/online/report/')), requests.join('\n'));
        }
        const [shown] = await insideFrames(visit);
        assert.equal(shown?.tag, 'report-ceop', 'the frame is where it was');
        const bases = await visit.evaluateInFrames(() => document.querySelector('base')?.target ?? '');
        assert.deepEqual(bases, ['', '_blank']);
      });
    });
  });
}

describe('the table of heights', () => {
  it('holds still: no frame is more than a tenth higher or lower than it says', async () => {
    const harness = await openHarness({ engines: ['chromium'] });
    try {
      const table = heights.frames as Record<string, number[]>;
      assert.deepEqual(heights.widths, [...frameWidths]);
      const sample = [
        'report-ceop/',
        'report-ceop/?view=guide',
        'app-risk-card/?app=discord',
        'app-risk-card/?app=discord&view=summary',
        'app-risk-list/',
        'parent-tips/',
        'parent-tips/?topic=gaming',
      ];
      const measured = await measureFrames(harness, 'chromium', sample);
      const off = sample.flatMap((frame) =>
        frameWidths.flatMap((width, i) => {
          const [is, says] = [measured[frame]?.[i] ?? 0, table[frame]?.[i] ?? 0];
          return Math.abs(is - says) > Math.max(64, says / 10)
            ? [`${frame} at ${width} px: is ${is}, the table says ${says}`]
            : [];
        }),
      );
      assert.deepEqual(off, [], 'Run: npm run heights');
    } finally {
      await harness.close();
    }
  });
});
