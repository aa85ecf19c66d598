import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { inEdition, newestEdition, onNewerEdition } from './editions.js';
import { english } from './en/index.js';
import {
  addPack,
  allApps,
  bundledIssued,
  changes,
  findApp,
  findBrief,
  findRoute,
  localNotes,
  localResources,
  localRoutes,
  localTips,
  onContentChange,
  packsFor,
  registerContent,
  registerSources,
  resources,
  routes,
  source,
  stampsOf,
  tips,
  type Pack,
} from './registry.js';
import { allSources } from './sources/index.js';
import type { Route } from './types.js';

let count = 0;

/** A pack newer than all before it; the registry remembers them. */
function pack(content: Pack['content'], fields: Partial<Pack> = {}): Pack {
  count += 1;
  return {
    lang: 'en',
    version: `2027.03.01.${String(count)}`,
    issued: '2027-03-01T09:00:00Z',
    reviewBy: '2027-06-01',
    publisher: { name: 'Online Safety Elements' },
    overlay: false,
    sources: [],
    content,
    ...fields,
  };
}

const council = {
  overlay: true,
  publisher: { name: 'Mereshire Council', href: 'https://mereshire.example/' },
};
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const essential = ids(english.routes.filter((route) => route.essential));
const route = (id: string): Route => english.routes.find((one) => one.id === id)!;
const discord = english.apps.find(({ id }) => id === 'discord')!;
const bundled = newestEdition();

beforeEach(() => {
  registerContent(english);
  registerSources(allSources);
  // The lists of the file again, as a newer pack: tests do not hear of each other.
  const lists = Object.entries(english).filter(([kind]) => kind !== 'lang');
  addPack(pack(Object.fromEntries(lists)));
});

describe('a newer edition', () => {
  it('is made by a pack, and tells those who listen, who need not listen to the end', () => {
    const told: number[] = [];
    const stop = onNewerEdition(() => told.push(newestEdition().number));
    const { number } = newestEdition();
    assert.equal(addPack(pack({})).added, true);
    stop();
    addPack(pack({}));
    assert.deepEqual(told, [number + 1]);
  });

  it('is no change of what every edition has', () => {
    let told = 0;
    const stop = onContentChange(() => (told += 1));
    addPack(pack({ apps: [] }));
    stop();
    assert.equal(told, 0);
  });

  it('answers where nothing is being drawn, and the older one where it is', () => {
    const older = newestEdition();
    addPack(pack({ apps: [{ ...discord, name: 'Discord of 2027' }] }));
    const name = () => findApp('discord', 'en')?.record.name;
    assert.equal(name(), 'Discord of 2027');
    assert.equal(inEdition(older, name), 'Discord');
    assert.equal(inEdition(bundled, name), 'Discord');
    assert.equal(
      inEdition(older, () => inEdition(newestEdition(), name) ?? ''),
      'Discord of 2027',
      'one inside another',
    );
    assert.equal(name(), 'Discord of 2027', 'and out again');
  });

  it('is left again when drawing fails', () => {
    const older = newestEdition();
    addPack(pack({ apps: [{ ...discord, name: 'After the fault' }] }));
    assert.throws(() =>
      inEdition(older, () => {
        throw new Error('a template');
      }),
    );
    assert.equal(findApp('discord', 'en')?.record.name, 'After the fault');
  });

  it('is not made by the same pack once more, nor by an older one', () => {
    const newer = pack({ apps: [discord] });
    assert.equal(addPack(newer).added, true);
    const { number } = newestEdition();
    assert.equal(addPack({ ...newer, content: { apps: [] } }).added, false);
    assert.equal(addPack({ ...newer, version: '2026.12.31' }).added, false);
    assert.equal(newestEdition().number, number);
    assert.deepEqual(ids(allApps('en').records), ['discord']);
  });
});

describe('a list of a pack', () => {
  it('is whole: what it leaves out is gone, in short as well', () => {
    registerContent({ lang: 'en', briefs: [{ ...discord, id: 'kik', name: 'Kik' }] });
    addPack(pack({ apps: [discord], changes: [] }));
    assert.deepEqual(ids(allApps('en').records), ['discord']);
    assert.equal(findApp('kik', 'en'), undefined);
    assert.equal(findBrief('kik', 'en'), undefined);
    assert.equal(findBrief('discord', 'en')?.record.name, 'Discord');
    assert.deepEqual(changes('en').records, []);
  });

  it('that is not there leaves that of the file', () => {
    addPack(pack({ apps: [discord] }));
    assert.deepEqual(ids(resources('en').records), ids(english.resources));
    assert.deepEqual(ids(routes('en').records), ids(english.routes));
  });

  it('takes what the file brings late where it has no such list of its own', () => {
    addPack(pack({ apps: [discord] }));
    assert.equal(routes('en').records.length, english.routes.length);
    registerContent({ lang: 'en', routes: english.routes.slice(0, 6) });
    assert.equal(routes('en').records.length, 6);
    assert.deepEqual(ids(allApps('en').records), ['discord']);
  });
});

describe('999 and CEOP', () => {
  it('are marked in the records of the file, and nothing else is', () =>
    assert.deepEqual(essential, ['emergency-999', 'relay-18000', 'text-999', 'bsl-999', 'ceop']));

  it('stay, and come first, in a pack that leaves them out', () => {
    addPack(pack({ routes: [route('childline')] }));
    assert.deepEqual(ids(routes('en').records), [...essential, 'childline']);
    addPack(pack({ routes: [] }));
    assert.deepEqual(ids(routes('en').records), essential);
    assert.equal(findRoute('ceop', 'en')?.record, route('ceop'));
  });

  it('come first whatever the order of the pack', () => {
    const urgent = { ...route('childline'), id: 'new-line', emergency: true };
    addPack(pack({ routes: [urgent, ...[...english.routes].reverse()] }));
    assert.deepEqual(ids(routes('en').records).slice(0, 6), [...essential, 'new-line']);
  });

  it('may be said anew', () => {
    const ceop = { ...route('ceop'), situation: 'Something sexual happened online' };
    addPack(pack({ routes: [ceop] }));
    assert.equal(findRoute('ceop', 'en')?.record, ceop);
  });

  const worse: [string, string, Partial<Route>][] = [
    ['not urgent', 'emergency-999', { emergency: false }],
    ['only for some nations', 'ceop', { nations: ['england'] }],
    ['not for children', 'ceop', { who: ['parent', 'professional'] }],
    ['a web page first instead of a call', 'emergency-999', { ways: route('ceop').ways }],
  ];
  for (const [what, id, fields] of worse)
    it(`stay as the file says them where a pack says them worse: ${what}`, () => {
      addPack(pack({ routes: [{ ...route(id), ...fields }] }));
      assert.equal(findRoute(id, 'en')?.record, route(id));
    });

  it('answer in English where a Welsh pack lacks them: half a list would hide them', () => {
    addPack(pack({ routes: [route('childline')] }, { lang: 'cy' }));
    assert.deepEqual([routes('cy').lang, routes('cy').fellBack], ['en', true]);
    assert.equal(findRoute('ceop', 'cy')?.lang, 'en');
    assert.equal(findRoute('childline', 'cy')?.lang, 'cy');
  });
});

describe('words that came with a pack', () => {
  it('say which one, and words of the file say none', () => {
    const newer = pack({
      apps: [{ ...discord }],
      tips: structuredClone<typeof english.tips>(english.tips),
    });
    addPack(newer);
    const app = findApp('discord', 'en')!.record;
    const [tip] = tips('en').records;
    const [stamp] = stampsOf([app]);
    assert.deepEqual([stamp?.version, stamp?.publisher.name], [newer.version, 'Online Safety Elements']);
    assert.deepEqual(stampsOf([app, tip!, app]), [stamp], 'once each');
    registerContent({ lang: 'en', routes: structuredClone<typeof english.routes>(english.routes) });
    addPack(pack({ apps: [app] }));
    assert.deepEqual(stampsOf([bundledRoute()]), []);
  });

  const bundledRoute = () => inEdition(bundled, () => findRoute('ceop', 'en')!.record);

  it('rest on the pack’s sources first, then on those of the file', () => {
    const [known] = allSources;
    const newer = { ...known!, title: 'The new edition of the guide' };
    addPack(pack({}, { sources: [newer, { ...newer, id: 'only-in-the-pack' }] }));
    assert.equal(source(known!.id)?.title, 'The new edition of the guide');
    assert.equal(source('only-in-the-pack')?.id, 'only-in-the-pack');
    assert.equal(source(allSources[1]!.id), allSources[1]);
    assert.equal(
      inEdition(bundled, () => source('only-in-the-pack')),
      undefined,
    );
  });

  it('are of the pack of the nearest language', () => {
    addPack(pack({}, { lang: 'cy', publisher: { name: 'Cyngor' } }));
    const names = (lang: string) => packsFor(lang).map(({ publisher }) => publisher.name);
    assert.equal(names('cy-GB')[0], 'Cyngor');
    assert.equal(names('en-GB')[0], 'Online Safety Elements');
    assert.equal(names('pl')[0], 'Online Safety Elements');
    assert.deepEqual(
      inEdition(bundled, () => packsFor('en')),
      [],
    );
  });

  it('can be told from older ones by the day the file was checked', () => {
    registerContent({
      lang: 'x-day',
      apps: [{ ...discord, checked: '2027-01-04' }],
      routes: [route('ceop')],
    });
    assert.equal(bundledIssued('x-day'), '2027-01-04');
    assert.equal(bundledIssued('X-DAY'), '2027-01-04');
    assert.equal(bundledIssued('x-none'), undefined);
  });
});

describe('the words of a place', () => {
  const helper: Route = { ...route('childline'), id: 'mereshire-families', name: 'Mereshire family line' };
  const page = { ...english.resources[0]!, id: 'mereshire-guide' };
  const set = {
    ...english.tips[0]!,
    id: 'mereshire-tips',
    tips: [{ ...english.tips[0]!.tips[0]!, id: 'mereshire-1' }],
  };
  const note = { app: 'discord', text: 'Two of our schools had trouble there.' };

  it('lie beside the national ones, under the publisher’s name, and change none of them', () => {
    const before = [allApps('en'), routes('en'), resources('en'), tips('en')];
    const { faults } = addPack(
      pack({ routes: [helper], resources: [page], tips: [set], notes: [note] }, council),
    );
    assert.deepEqual(faults, []);
    assert.deepEqual([allApps('en'), routes('en'), resources('en'), tips('en')], before);
    const whose = { lang: 'en', publisher: council.publisher };
    assert.deepEqual(localNotes('discord', 'en-GB'), [{ record: note, ...whose }]);
    assert.deepEqual(localNotes('kik', 'en'), []);
    assert.deepEqual(localRoutes('en'), [{ record: helper, ...whose }]);
    assert.deepEqual(localResources('en'), [{ record: page, ...whose }]);
    assert.deepEqual(localTips('en'), [{ record: set, ...whose }]);
    assert.deepEqual(
      stampsOf([note]).map(({ publisher }) => publisher.name),
      ['Mereshire Council'],
    );
    assert.deepEqual(
      packsFor('en').map(({ overlay }) => overlay),
      [false, true],
    );
    assert.deepEqual(
      inEdition(bundled, () => localRoutes('en')),
      [],
    );
  });

  it('cannot take the id of a national record: that one alone is left out, and told', () => {
    const own = { ...set, id: 'own-set', tips: [english.tips[0]!.tips[0]!] };
    const { added, faults } = addPack(
      pack({ routes: [{ ...helper, id: 'ceop' }, helper], tips: [own, set], notes: [note] }, council),
    );
    assert.equal(added, true);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['content/tips/own-set', 'content/routes/ceop'],
    );
    assert.match(faults[0]?.message ?? '', /has the id of a national record.*give it an id of its own\.$/);
    assert.deepEqual(ids(localRoutes('en').map(({ record }) => record)), ['mereshire-families']);
    assert.deepEqual(ids(localTips('en').map(({ record }) => record)), ['mereshire-tips']);
  });

  it('give way when a national record comes to have their id', () => {
    addPack(pack({ resources: [page] }, council));
    addPack(pack({ resources: [...english.resources, page] }));
    assert.deepEqual(localResources('en'), []);
  });

  it('cannot say where a national fact comes from', () => {
    const [known] = allSources;
    const { faults } = addPack(
      pack(
        {},
        {
          ...council,
          sources: [
            { ...known!, title: 'Ours' },
            { ...known!, id: 'mereshire-page' },
          ],
        },
      ),
    );
    assert.deepEqual(
      faults.map(({ path }) => path),
      [`sources/${known!.id}`],
    );
    assert.notEqual(source(known!.id)?.title, 'Ours');
    assert.equal(source('mereshire-page')?.id, 'mereshire-page');
  });

  it('of two places stand side by side, each in its newest version and in one language', () => {
    addPack(pack({ notes: [{ ...note, text: 'Old.' }] }, council));
    addPack(pack({ notes: [note] }, council));
    addPack(pack({ notes: [{ ...note, text: 'Yn Gymraeg.' }] }, { ...council, lang: 'cy' }));
    addPack(
      pack(
        { notes: [{ ...note, text: 'Ours.' }] },
        { overlay: true, publisher: { name: 'Hazel Lane Trust' } },
      ),
    );
    const texts = (lang: string) => localNotes('discord', lang).map(({ record }) => record.text);
    assert.deepEqual(texts('en').sort(), ['Ours.', note.text]);
    assert.deepEqual(texts('cy').sort(), ['Ours.', 'Yn Gymraeg.']);
  });
});
