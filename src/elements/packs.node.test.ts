import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import fc from 'fast-check';
import type { TemplateResult } from 'lit';
import type { Scene } from '../base/element.js';
import { inEdition, newestEdition } from '../content/editions.js';
import { english } from '../content/en/index.js';
import { readPack, type Pack } from '../content/pack.js';
import * as content from '../content/registry.js';
import { registerSources } from '../content/registry.js';
import { allSources } from '../content/sources/index.js';
import { wordsFor } from '../i18n/index.js';
import { filterApps } from './app-risk-list/app-risk-list.filter.js';
import { full, summary, type CardState } from './app-risk-card/app-risk-card.template.js';
import { directory } from './app-risk-list/app-risk-list.template.js';
import { agreementView } from './parent-tips/parent-tips.agreement.js';
import { controlsView } from './parent-tips/parent-tips.controls.js';
import { resourcesView } from './parent-tips/parent-tips.resources.js';
import { startersView } from './parent-tips/parent-tips.starters.js';
import { tipList } from './parent-tips/parent-tips.template.js';
import { guide } from './report-ceop/report-ceop.guide.js';
import { linkLines, panel } from './report-ceop/report-ceop.template.js';

registerSources(allSources);
const bundled = newestEdition();

const lang = 'en-GB';
const scene: Scene = {
  words: wordsFor(lang).words,
  lang,
  now: new Date('2027-03-02T12:00:00Z'),
  level: 2,
  // As the hosted site draws it: slots have no meaning there.
  shadow: false,
  page: (path) => `https://elements.example/${path}`,
};
const nothingDone = () => undefined;
const own = { own: false, school: undefined };
const spoken = { lang: 'en', fellBack: false };

function card(app: CardState['app']): CardState {
  return {
    ...spoken,
    app,
    feature: (id) => content.feature(id, lang)?.record,
    changes: content.changesFor(app.id, lang).records,
    local: content.localNotes(app.id, lang),
    childAge: 9,
    advised: false,
    adviser: undefined,
  };
}

function listOf(apps: readonly CardState['app'][]): TemplateResult {
  const features = content.features(lang).records;
  const filter = { search: 'snap', age: 12, risk: features[0]?.id };
  const fit = filterApps(apps, filter, content.changes(lang).records, 'en');
  return directory(scene, {
    apps: [...apps, ...fit].slice(0, 5),
    total: apps.length,
    filter,
    features,
    featureLang: 'en',
    kinds: ['gaming'],
    fellBack: false,
    open: new Set(apps.slice(0, 2).map(({ id }) => id)),
    own: new Map(),
    card,
    change: nothingDone,
    reset: nothingDone,
    toggle: nothingDone,
  });
}

/** What the elements show of a kind: all that a page could be asked to draw with its records. */
const drawings: Record<string, () => TemplateResult[]> = {
  apps: () => {
    const apps = content.allApps(lang).records;
    return [
      ...apps.slice(0, 3).flatMap((app) => [full(scene, card(app)), summary(scene, card(app))]),
      listOf(apps),
    ];
  },
  tips: () => {
    const local = content.localTips(lang);
    const sets = english.tips.flatMap(({ id }) => content.findTipSet(id, lang)?.record ?? []);
    return sets.flatMap((set) =>
      [undefined, { asked: [set.tips[0]!.topics[0]!], starters: [] }].map((byTopic) =>
        tipList(scene, { ...own, ...spoken, set, tips: set.tips, byTopic, local }),
      ),
    );
  },
  starters: () => [startersView(scene, { ...own, ...spoken, starters: content.starters(lang).records })],
  controls: () => {
    const controls = content.controls(lang).records;
    const [first] = controls;
    const chosen = { provider: first?.id, device: first?.id };
    const state = {
      ...own,
      ...spoken,
      controls,
      chosen,
      last: first?.kind,
      choose: nothingDone,
      limits: undefined,
    };
    return [controlsView(scene, state)];
  },
  agreement: () => [
    agreementView(scene, {
      ...own,
      ...spoken,
      themes: content.agreement(lang).records,
      picked: new Set(),
      pick: nothingDone,
      print: nothingDone,
    }),
  ],
  routes: () => {
    const routes = content.routes(lang).records;
    const local = content.localRoutes(lang);
    const state = { ...spoken, settings: {}, routes, local, exit: undefined };
    const situations = content.situations(lang).records;
    const answered = [{}, ...situations.slice(0, 3).map(({ id }) => ({ situation: id, danger: false }))];
    return (['parent', 'child', 'professional'] as const).flatMap((reader) => [
      panel(scene, { ...state, reader }),
      linkLines(scene, { ...state, reader }),
      ...answered.map((answers) =>
        guide(scene, {
          ...state,
          reader,
          situations,
          situationsLang: 'en',
          fixed: true,
          answers: { reader, ...answers },
          answer: nothingDone,
        }),
      ),
    ]);
  },
  resources: () =>
    (['list', 'buttons'] as const).map((look) =>
      resourcesView(scene, {
        ...own,
        ...spoken,
        resources: content.resources(lang).records,
        local: content.localResources(lang),
        instead: (id) => content.findResource(id, lang)?.record,
        look,
      }),
    ),
};
drawings['situations'] = drawings['routes']!;
drawings['features'] = drawings['apps']!;
drawings['changes'] = drawings['apps']!;

/** Every drawing of a kind, as the hosted site would write it; throws where a page would show its fallback. */
const draw = (kind: string): string[] =>
  drawings[kind]!().map((template) => collectResultSync(render(template)));

let count = 0;
const head = {
  schema: 1,
  lang: 'en',
  issued: '2027-03-01T09:00:00Z',
  reviewBy: '2027-06-01',
  publisher: { name: 'Online Safety Elements' },
  sources: [],
};

/** A pack as text, read, added, and what was left out of it. */
function arrives(lists: Record<string, unknown>, more: object = {}): { pack: Pack; faults: number } {
  count += 1;
  const file = { ...head, version: `2027.03.01.${String(count)}`, content: lists, ...more };
  const reading = readPack(JSON.stringify(file), { lang, now: scene.now });
  assert.ok(reading.pack, reading.refused?.message);
  content.addPack(reading.pack);
  return { pack: reading.pack, faults: reading.faults.length };
}

function places(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [typeof holder, string],
    ...places(holder[key]),
  ]);
}

/** The records of a kind with the one at the place first, so that it is drawn, and changed in one place. */
function changed(records: readonly object[], at: number, place: number, put: unknown): object[] {
  const first = at % records.length;
  const record = structuredClone(records[first]!);
  const all = places(record);
  const [holder, key] = all[place % all.length]!;
  if (put === undefined && !Array.isArray(holder)) delete holder[key];
  else holder[key] = put ?? null;
  return [record, ...records.filter((_, index) => index !== first)];
}

describe('whatever a pack brings', () => {
  const kinds = [
    'apps',
    'tips',
    'starters',
    'controls',
    'agreement',
    'routes',
    'situations',
    'resources',
    'features',
    'changes',
  ] as const;
  const change = fc.record({
    at: fc.nat(),
    place: fc.nat(),
    put: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom<unknown>(
        '',
        'x',
        'https://a.example/',
        'closed',
        'adults-only',
        'gone',
        0,
        1,
        true,
        false,
        null,
      ),
      fc.constantFrom<unknown>([], ['a'], {}, { text: 'A', sources: ['a'] }, [{ text: 'A', sources: ['a'] }]),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  });

  for (const kind of kinds)
    it(`is drawn without a fault where reading took it: ${kind}`, () => {
      let whole = 0;
      const judge = ({ at, place, put }: { at: number; place: number; put?: unknown }) => {
        const { faults } = arrives({ [kind]: changed(english[kind], at, place, put) });
        // What reading left out is not drawn.
        if (faults && kind !== 'tips') return;
        whole += 1;
        for (const text of draw(kind))
          assert.ok(!text.includes('[object Object]') && !text.includes('>undefined<'));
      };
      fc.assert(fc.property(change, judge), { seed: 20270301, numRuns: 90, includeErrorInReport: true });
      assert.ok(whole > 4, `${String(whole)} changes were taken`);
      arrives({ [kind]: english[kind] });
    });

  for (const kind of kinds)
    it(`is drawn without a fault where it is next to nothing: ${kind}`, () => {
      arrives({ [kind]: [] });
      for (const each of ['apps', 'resources', 'routes', 'starters']) draw(each);
      arrives({ [kind]: english[kind] });
    });

  it('leaves 999 and CEOP on the panel', () => {
    arrives({ routes: [english.routes.at(-1)], situations: [] });
    for (const text of draw('routes').filter((_, index) => index % 5 === 0)) {
      assert.match(text, /href="tel:999"/);
      assert.match(text, /https:\/\/www\.ceop\.police\.uk/);
    }
    arrives({ routes: english.routes, situations: english.situations });
  });
});

describe('the words of a place', () => {
  const council = {
    overlay: true,
    publisher: { name: 'Mereshire Council', href: 'https://mereshire.example/' },
  };
  const words = (text: string) =>
    text
      .replace(/<!--[^>]*-->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('stand on the card apart from ours, under their own name and day', () => {
    arrives({ apps: english.apps });
    arrives(
      {
        notes: [
          { app: 'discord', text: 'Two of our schools had trouble.', href: 'https://mereshire.example/d' },
        ],
      },
      council,
    );
    const discord = content.findApp('discord', lang)!.record;
    const text = collectResultSync(render(full(scene, card(discord))));
    assert.match(
      words(text),
      /From Mereshire Council Two of our schools had trouble\. More about Discord from Mereshire Council Words of 1 March 2027, from Mereshire Council\./,
    );
    assert.match(words(text), /Words of 1 March 2027, from Online Safety Elements\s*\./);
    const other = collectResultSync(render(full(scene, card(content.findApp('kik', lang)!.record))));
    assert.ok(!other.includes('Mereshire'));
  });

  it('stand beside ours on the panel, among the tips and among the pages', () => {
    const route = {
      ...english.routes.find(({ id }) => id === 'childline'),
      id: 'mereshire-line',
      situation: 'You live in Mereshire',
    };
    const page = { ...english.resources[0], id: 'mereshire-guide', name: 'Mereshire guide' };
    const [first] = english.tips;
    const set = {
      ...first,
      id: 'mereshire-tips',
      title: 'Tips from Mereshire',
      tips: [{ ...first!.tips[0], id: 'm-1' }],
    };
    arrives({ routes: [route], resources: [page], tips: [set] }, council);
    const said = (kind: string) => words(draw(kind)[0]!);
    assert.match(said('routes'), /Local From Mereshire Council You live in Mereshire Childline/);
    assert.match(said('resources'), /From Mereshire Council Mereshire guide/);
    assert.match(said('tips'), /From Mereshire Council Tips from Mereshire/);
  });

  it('say that newer ones are overdue, while ours are not', () => {
    arrives({ notes: [{ app: 'discord', text: 'A local word.' }] }, { ...council, reviewBy: '2027-03-01' });
    const discord = content.findApp('discord', lang)!.record;
    const text = words(collectResultSync(render(full(scene, card(discord)))));
    assert.match(text, /from Mereshire Council\. Our next check was due on 1 March 2027\./);
    assert.equal(text.match(/was due/g)?.length, 1);
  });

  it('are not there for an element that keeps the words of the file', () => {
    const text = inEdition(bundled, () => draw('routes')[0]!);
    assert.ok(!text.includes('Mereshire'));
  });
});
