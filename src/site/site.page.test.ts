/** The hosted site as it was built, served from its own address and from a folder of somebody else's. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type axe from 'axe-core';
import { HtmlValidate } from 'html-validate';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { canDo, openHarness, type Harness, type Visit, type VisitOptions } from '../testing/page-harness.js';
import { askedHeaders, hostedSite } from '../testing/hosted-site.js';
import { omegleAlert, policeAppeal, schoolNotice } from './demo/records.js';
import type { AlertRecord } from '../alerts/alert.js';
import '../content/en/index.js';
import { findApp, findResource, findTipSet, knownAppIds, routes } from '../content/registry.js';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const folder = join(dist, 'site');
if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`${folder}/index.html is missing: these tests read what was built. Run: npm run build`);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const file = 'online-safety-elements.js';
const tags = ['report-ceop', 'parent-tips', 'app-risk-card', 'safety-alert'];

/** Our own pages: the documentation is Storybook's, the CDN files are no pages, frames have tests of their own. */
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !/^(docs|cdn|embed)\//.test(path))
  .sort();
/** As an address: `apps/discord/`. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** The site as a host serves it that follows `_headers`. */
const mounted = hostedSite;

/** Words as they are compared: how they are broken into lines and marked up does not matter. */
const bare = (text: string): string => text.replace(/\s+/g, '');

/** In the page: every word it holds, through shadow roots and slots, in folds too, but not what is not displayed. */
const allWords = (): string => {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE', 'HEAD'].includes(node.tagName)) return '';
    if (getComputedStyle(node).display === 'none') return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const inside = assigned.length > 0 ? assigned : [...(node.shadowRoot ?? node).childNodes];
    return `${inside.map(read).join('')} `;
  };
  return read(document.documentElement);
};

const areDrawn = (wanted: readonly string[]): boolean =>
  wanted.every((tag) =>
    [...document.querySelectorAll(tag)].every(
      (element) => (element.shadowRoot?.querySelector('.el')?.getBoundingClientRect().height ?? 0) > 0,
    ),
  );

function has(words: string, wanted: readonly string[], where: string): void {
  const missing = wanted.filter((text) => !bare(words).includes(bare(text)));
  assert.deepEqual(missing, [], `words that ${where} lacks`);
}

const forParents = ({ audience }: { audience?: 'professional' | undefined }): boolean =>
  audience !== 'professional';

/** What a reader of an alert must find, with script or without. */
function wordsOf(alert: AlertRecord): string[] {
  return [
    alert.headline,
    alert.summary ?? '',
    ...alert.issuers.flatMap(({ name, phone, email }) => [name, phone ?? '', email ?? '']),
    ...alert.actions.filter(forParents).flatMap((action) => [action.do, action.how ?? '']),
    ...alert.sections
      .filter(forParents)
      .flatMap(({ title, blocks }) => [title, ...blocks.filter((block) => typeof block === 'string')]),
    ...alert.response.filter((block) => typeof block === 'string'),
    ...alert.resources.map((id) => findResource(id, 'en')!.record.name),
    ...alert.apps.map((id) => findApp(id, 'en')!.record.name),
  ];
}

const tips = findTipSet('police-2021', 'en')!.record.tips;
const whoToTell = [
  'A child is in danger right now',
  '999',
  'Report to CEOP',
  'Childline',
  '0800 1111',
  'NSPCC',
  'Report Remove',
  '101',
];

/** Words of every block of the documents that were rebuilt, as their README lists them. */
const blocks = [
  ...readFileSync(new URL('demo/README.md', import.meta.url), 'utf8').matchAll(
    /^\| `([\w-]+)`\s*\|[^|]*\|[^|]*\|\s*([^|]*?)\s*\|$/gm,
  ),
].map(([, page = '', words = '']) => ({ page, words }));

const more: Record<string, string[]> = {
  'derbyshire-school': [
    ...wordsOf(schoolNotice),
    'For adults only',
    'FaceTime',
    ...tips.flatMap(({ title, how }) => [title, how]),
    ...whoToTell,
  ],
  'omegle-discord-notice': [...wordsOf(omegleAlert), 'Discord', ...whoToTell],
  'omegle-discord-briefing': ['For staff and partners', '01632 960 245'],
  'omegle-discord-letter': [
    ...omegleAlert.actions.filter(forParents).map((action) => action.do),
    ...(omegleAlert.tips?.items ?? []).flatMap((tip) => [tip.do, tip.how ?? '']),
    ...whoToTell,
  ],
  'police-appeal': wordsOf(policeAppeal),
};

/** Only a briefing says them. */
const notForParents = ['Contextual Safeguarding Hub', 'Fill in the child exploitation tool', 'task group'];

const demos = Object.fromEntries(
  Object.entries(more).map(([page, words]) => {
    const html = readFileSync(join(folder, 'demo', page, 'index.html'), 'utf8');
    return [
      `demo/${page}/`,
      {
        tags: tags.filter((tag) => html.includes(`<${tag}`)),
        words: [...words, ...blocks.filter((block) => block.page === page).map((block) => block.words)],
      },
    ];
  }),
);

for (const engine of enginesFromEnvironment()) {
  describe(`the hosted site in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    const visiting = (url: string, options: VisitOptions, check: (visit: Visit) => Promise<void>) =>
      harness.visiting(engine, url, options, check);

    it('keeps foreign hosts out, the console quiet and every page within 320 px', async () => {
      const site = await harness.site({}, mounted('/somewhere/'));
      await visiting(site.url('/somewhere/'), { viewport: { width: 320, height: 640 } }, async (visit) => {
        const wide: string[] = [];
        for (const path of pages.filter((one) => one !== '404.html')) {
          await visit.goto(site.url(`/somewhere/${addressOf(path)}`));
          await visit.until('all elements are drawn', areDrawn, tags);
          const width = await visit.evaluate(() => document.scrollingElement!.scrollWidth);
          if (width > 320) wide.push(`${path} is ${width} px wide`);
        }
        assert.deepEqual(wide, []);
        const { requests, console, pageErrors, cspReports, storageWrites } = await visit.record();
        assert.deepEqual(
          requests.filter((url) => !url.startsWith(site.url('/somewhere/'))),
          [],
        );
        assert.deepEqual(
          { console, pageErrors, cspReports, storageWrites },
          { console: [], pageErrors: [], cspReports: [], storageWrites: [] },
        );
      });
    });

    for (const [path, demo] of Object.entries(demos)) {
      it(`draws every element of ${path}, and every block has its words`, async () => {
        const site = await harness.site({}, mounted('/somewhere/'));
        await visiting(site.url(`/somewhere/${path}`), {}, async (visit) => {
          await visit.until('all elements are drawn', areDrawn, demo.tags);
          for (const tag of demo.tags) {
            assert.ok(
              await visit.evaluate((name) => document.querySelector(name) !== null, tag),
              `${tag} stands on the page`,
            );
          }
          const words = await visit.evaluate(allWords);
          has(words, demo.words, path);
          if (!path.includes('briefing')) {
            // What is written, too: the source of a page can be read.
            const source = readFileSync(join(folder, path, 'index.html'), 'utf8');
            for (const kept of notForParents) {
              assert.ok(!words.includes(kept), `${path} says “${kept}”`);
              assert.ok(!source.includes(kept), `the source of ${path} says “${kept}”`);
            }
          }
          const { console, pageErrors } = await visit.record();
          assert.deepEqual({ console, pageErrors }, { console: [], pageErrors: [] });
        });
      });

      for (const [how, options] of [
        ['script turned off', { javaScript: false }],
        ['script forbidden', { scripts: 'blocked' }],
      ] as const satisfies readonly (readonly [string, VisitOptions])[]) {
        it(`has the words of every block of ${path} with ${how}`, async () => {
          const site = await harness.site({}, mounted('/somewhere/'));
          await visiting(site.url(`/somewhere/${path}`), options, async (visit) => {
            has(await visit.evaluate(() => document.body.innerText), demo.words, `${path} with ${how}`);
          });
        });
      }

      // WebKit cannot be asked for paper.
      if (!canDo(engine, 'print')) continue;
      it(`has the words of every block of ${path} on paper`, async () => {
        const site = await harness.site({}, mounted('/'));
        await visiting(
          site.url(`/${path}`),
          { media: 'print', viewport: { width: 700, height: 1000 } },
          async (visit) => {
            await visit.until('all elements are drawn', areDrawn, demo.tags);
            has(await visit.evaluate(allWords), demo.words, `${path} on paper`);
            const width = await visit.evaluate(() => document.scrollingElement!.scrollWidth);
            assert.ok(width <= 700, `the page is ${width} px wide`);
            assert.ok((await visit.pdf()).length > 10_000);
          },
        );
      });
    }

    it('is complete without script: who to tell, tips, and a page for every app', async () => {
      const site = await harness.site({}, mounted('/somewhere/'));
      const expected: Record<string, string[]> = {
        'report/': routes('en')
          .records.filter(({ nations, who }) => nations.length >= 3 && who.includes('parent'))
          // The ways to 999 stand together, under the one situation they are for.
          .flatMap(({ situation, emergency, id, scope }) =>
            emergency && id !== 'emergency-999' ? scope.text : situation,
          ),
        'tips/': tips.flatMap(({ title, how, why }) => [title, how, why]),
        'apps/': knownAppIds('en').flatMap((id) => findApp(id, 'en')!.record.name),
      };
      for (const id of knownAppIds('en')) {
        const app = findApp(id, 'en')!.record;
        const closed = app.state.is === 'closed';
        const facts = closed ? app.afterClosing : [...app.ages, ...app.safest, ...(app.setUp?.steps ?? [])];
        expected[`apps/${id}/`] = [
          app.name,
          app.what.text,
          ...facts.map(({ text }) => text),
          app.notForChildren?.text ?? '',
          closed ? '' : (app.blockAndReport?.text ?? ''),
          closed ? '' : (app.whyChildrenLikeIt?.text ?? ''),
        ];
      }
      await visiting(site.url('/somewhere/'), { javaScript: false }, async (visit) => {
        for (const [path, words] of Object.entries(expected)) {
          await visit.goto(site.url(`/somewhere/${path}`));
          has(await visit.evaluate(allWords), words, path);
          assert.equal(
            await visit.evaluate(() => document.querySelectorAll('script[src]').length),
            // The list of apps has the directory where script runs.
            path === 'apps/' ? 1 : 0,
            `${path} has no script it needs`,
          );
          const links = await visit.evaluate(() => document.querySelectorAll('a[href="tel:999"]').length);
          if (path === 'report/') assert.ok(links > 0, 'a way to call 999');
        }
      });
    });

    // axe judges the same rules everywhere.
    if (engine !== 'chromium') return;
    describe('for everyone', () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 320]) {
          it(`has no fault that axe finds on any page, ${colorScheme}, ${width} px wide`, async () => {
            const site = await harness.site(
              { '/axe.js': { body: readFileSync(join(root, 'node_modules/axe-core/axe.min.js')) } },
              mounted('/'),
            );
            const options: VisitOptions = { colorScheme, viewport: { width, height: 900 } };
            await visiting(site.url('/'), options, async (visit) => {
              const found: string[] = [];
              for (const path of pages) {
                await visit.goto(site.url(`/${addressOf(path)}`));
                await visit.until('all elements are drawn', areDrawn, tags);
                const problems = await visit.evaluate(async () => {
                  await new Promise((done, failed) => {
                    const script = document.createElement('script');
                    script.src = '/axe.js';
                    script.onload = done;
                    script.onerror = failed;
                    document.head.append(script);
                  });
                  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
                    runOnly: [
                      'wcag2a',
                      'wcag2aa',
                      'wcag21a',
                      'wcag21aa',
                      'wcag22a',
                      'wcag22aa',
                      'best-practice',
                    ],
                    rules: { 'target-size': { enabled: true } },
                    resultTypes: ['violations'],
                  });
                  return violations.flatMap(({ id, nodes }) =>
                    nodes.map(({ target, any, all, none }) => {
                      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
                      return `${id}: ${target.flat().join(' >> ')}: ${why}`;
                    }),
                  );
                });
                found.push(...problems.map((problem) => `${path}: ${problem}`));
              }
              assert.deepEqual(found, []);
            });
          });
        }
      }
    });
  });
}

describe('the files of the hosted site', () => {
  it('have no dead link, no missing asset and no missing fragment', () => {
    const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
    const text = (value: string): string =>
      value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    const idsOf = (html: string): Set<string> =>
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    const dead: string[] = [];
    let links = 0;
    for (const path of pages) {
      // What is shown as code is text, not links.
      const html = read(path).replace(/<pre[\s\S]*?<\/pre>/g, '');
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const [target = '', fragment] = text(address).split('#');
        if (/^(?:https?|mailto|tel):/.test(target)) continue;
        links += 1;
        // Only the page for missing addresses may start from the top: it is shown at any depth.
        if (target.startsWith('/') && path !== '404.html')
          dead.push(`${path}: ${address} leaves the folder of the site`);
        const place =
          target === '' ? path : target.startsWith('/') ? target.slice(1) : join(dirname(path), target);
        const wanted = place === '' || place === '.' || /\/$/.test(place) ? join(place, 'index.html') : place;
        if (wanted.startsWith('..') || !existsSync(join(folder, wanted)))
          dead.push(`${path}: ${address} leads nowhere`);
        else if (fragment && !idsOf(read(wanted)).has(fragment))
          dead.push(`${path}: ${address} has no such place`);
      }
    }
    for (const sheet of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!sheet.endsWith('.css') || sheet.startsWith('docs/')) continue;
      for (const [, address = ''] of read(sheet).matchAll(/url\(\s*["']?([^"')]+)/g)) {
        if (!existsSync(join(folder, dirname(sheet), address)))
          dead.push(`${sheet}: ${address} leads nowhere`);
      }
    }
    assert.deepEqual(dead, []);
    assert.ok(links > 100, `${links} links were looked at`);
  });

  it('can all be reached from the front page', () => {
    const reached = new Set<string>();
    const queue = ['index.html'];
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const html = readFileSync(join(folder, path), 'utf8');
      for (const [, address = ''] of html.matchAll(/<a\s[^>]*href="([^"#]+)/g)) {
        if (/^\w+:|^\//.test(address)) continue;
        const place = join(dirname(path), address);
        const wanted = place.endsWith('/') || place === '.' ? join(place, 'index.html') : place;
        if (pages.includes(wanted)) queue.push(wanted);
      }
    }
    assert.deepEqual(
      pages.filter((path) => !reached.has(path)),
      ['404.html'],
    );
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: [
        'html-validate:standard',
        'html-validate:a11y',
        'html-validate:document',
        'html-validate:recommended',
      ],
      rules: {
        // How a page is laid out in its file is no fault of it.
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        // Numbers are held together by style; a no-break space would be copied along with them.
        'tel-non-breaking': 'off',
        // Lines to paste scroll in their <pre>: what scrolls takes the keyboard's focus, and that needs a role and a name.
        'prefer-native-element': ['error', { exclude: ['region'] }],
        // Asked of our own files by the hosted file's hash in the snippets; a page and its own assets come from one place.
        'require-sri': 'off',
      },
    });
    const faults: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(readFileSync(join(folder, path), 'utf8'), path);
      for (const { messages } of results) {
        faults.push(...messages.map(({ ruleId, line, message }) => `${path}:${line}: ${ruleId}: ${message}`));
      }
    }
    assert.deepEqual(faults, []);
  });

  it('hold the CDN files of this version as they were built, and the headers that let other websites load them', () => {
    const built = readdirSync(join(dist, 'cdn')).sort();
    assert.deepEqual(readdirSync(join(folder, 'cdn', version)).sort(), built);
    for (const name of built) {
      assert.ok(
        readFileSync(join(folder, 'cdn', version, name)).equals(readFileSync(join(dist, 'cdn', name))),
        `${relative(root, join(folder, 'cdn', version, name))} is not the file that was built`,
      );
    }
    assert.match(askedHeaders(`/cdn/${version}/${file}`)['cache-control'] ?? '', /immutable/);
  });
});
