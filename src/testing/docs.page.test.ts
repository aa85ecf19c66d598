/** The documentation as it was built: every page and every story of it is opened, and every play is played to its end. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { hostedSite } from './hosted-site.js';
import { openHarness, type Harness, type Site, type Visit } from './page-harness.js';

const docs = resolve(import.meta.dirname, '../../dist/site/docs');
if (!existsSync(join(docs, 'index.json')))
  throw new Error('dist/site/docs/ is missing: these tests read what was built. Run: npm run build');

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'docs' | 'story';
}
const entries = Object.values(
  (JSON.parse(readFileSync(join(docs, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }).entries,
);
const stories = entries.filter(({ type }) => type === 'story');
const pages = entries.filter(({ type }) => type === 'docs');

/** What Storybook keeps of the story it shows. */
interface Preview {
  currentRender?: { id: string; phase?: string };
  currentSelection?: { storyId: string };
}
declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: Preview;
  }
}

/** In the page: how far the story has come; `false` while it is on its way. */
const ending = (id: string): string | false => {
  const { phase, id: shown } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  if (document.body.classList.contains('sb-show-errordisplay'))
    return `error: ${document.querySelector('#error-message')?.textContent ?? ''}`;
  if (document.body.classList.contains('sb-show-nopreview')) return 'error: there is no such story';
  return shown === id && ['finished', 'errored', 'aborted'].includes(phase ?? '') ? (phase ?? '') : false;
};

describe('the documentation', () => {
  let harness: Harness;
  let site: Site;
  let visit: Visit;
  const address = (view: 'docs' | 'story', id: string): string =>
    site.url(`/docs/iframe.html?viewMode=${view}&id=${id}`);

  before(async () => {
    harness = await openHarness();
    site = await harness.site({}, hostedSite());
    visit = await harness.visit(harness.engines[0]!, address('docs', 'introduction--docs'), {
      viewport: { width: 1280, height: 900 },
    });
  });
  after(async () => {
    await visit?.close();
    await harness?.close();
  });

  /** New lines on the console and new errors since the last question. */
  let told = 0;
  async function complaints(): Promise<string[]> {
    const { console, pageErrors } = await visit.record();
    const all = [
      ...console.filter(({ level }) => ['warn', 'warning', 'error'].includes(level)).map(({ text }) => text),
      ...pageErrors,
    ];
    return all.slice(told, (told = all.length));
  }

  it('has a page for each element and each guide, and a story for each example', () => {
    const titles = pages.map(({ title }) => title);
    for (const tag of [
      'app-risk-card',
      'app-risk-list',
      'parent-tips',
      'report-ceop',
      'safety-alert',
      'safety-settings',
    ])
      assert.ok(titles.includes(`Elements/${tag}`), tag);
    for (const guide of ['Paste it', 'Place it in a CMS', 'Import it', 'Contribute', 'Content and upkeep'])
      assert.ok(titles.includes(`Guides/${guide}`), guide);
    assert.ok(stories.length > 70);
  });

  it('draws every story, plays its play to the end, and nothing is said on the console', async () => {
    const faults: string[] = [];
    for (const { id } of stories) {
      await visit.goto(address('story', id));
      const end = await visit.until(`the story ${id} ended`, ending, id);
      if (end !== 'finished') faults.push(`${id}: ${end}`);
      for (const line of await complaints()) faults.push(`${id}: ${line}`);
    }
    assert.deepEqual(faults, []);
  });

  it('has four stories in which a person uses an element', () => {
    const folder = resolve(docs, '../../../stories');
    const played = readdirSync(folder)
      .filter((file) => file.endsWith('.stories.ts'))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), 'utf8').matchAll(/story\('([^']+)', (\w+)\)/g)].map(
          ([, name, play]) => `${file.split('.')[0]} ${name}: ${play}`,
        ),
      );
    assert.deepEqual(played, [
      'app-risk-list all: searchTheList',
      'parent-tips agreement: pickPromises',
      'report-ceop guide: answerTheGuide',
      'safety-alert banner: hideAndBringBack',
    ]);
  });

  it('shows every page whole: a title, tables as tables, no dead link to another page', async () => {
    const ids = pages.map(({ id }) => id);
    const faults: string[] = [];
    for (const { id } of pages) {
      await visit.goto(address('docs', id));
      await visit.until(`the page ${id} is shown`, () =>
        document.querySelector('#storybook-docs h1') ? 'shown' : false,
      );
      const { bars, links } = await visit.evaluate(() => {
        const page = document.querySelector('#storybook-docs')!;
        return {
          bars: [...page.querySelectorAll('p')].some(({ textContent }) => /\|\s*:?-{3}/.test(textContent)),
          links: [...page.querySelectorAll('a[href*="?path=/docs/"]')].map(
            (link) => link.getAttribute('href') ?? '',
          ),
        };
      });
      if (bars) faults.push(`${id}: a table is shown as bars and dashes`);
      for (const link of links) {
        const to = /\?path=\/docs\/([\w-]+)/.exec(link)?.[1] ?? '';
        if (!ids.includes(to)) faults.push(`${id}: no page ${to}`);
      }
      for (const line of await complaints()) faults.push(`${id}: ${line}`);
    }
    assert.deepEqual(faults, []);
  });

  it('has on the page of an element what the manifest and its acceptance list say', async () => {
    await visit.goto(address('docs', 'elements-safety-alert--docs'));
    const read = (): string[] =>
      [...document.querySelectorAll('#storybook-docs h2')].map(({ textContent }) => textContent);
    await visit.until('the last heading is there', () =>
      [...document.querySelectorAll('#storybook-docs h2')].some(
        ({ textContent }) => textContent === 'All examples',
      ),
    );
    const headings = await visit.evaluate(read);
    for (const heading of ['When to use it', 'Attributes', 'Slots', 'Events', 'Tokens', 'Acceptance list'])
      assert.ok(headings.includes(heading), heading);
    const words = await visit.evaluate(() => document.querySelector('#storybook-docs')!.textContent);
    for (const said of [
      'heading-level',
      'safety-alert-hide',
      '--safety-accent',
      'letterhead',
      'Reading order',
    ])
      assert.ok(words.includes(said), said);
  });
});
