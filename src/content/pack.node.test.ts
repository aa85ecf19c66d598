import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { english } from './en/index.js';
import { compareVersions, readPack, type PackReading, type RefusalCode } from './pack.js';

const head = {
  schema: 1,
  lang: 'en',
  version: '2027.03.01',
  issued: '2027-03-01T09:00:00Z',
  reviewBy: '2027-06-01',
  publisher: { name: 'Online Safety Elements', href: 'https://elements.example/' },
  sources: [],
};
const now = new Date('2027-03-02T12:00:00Z');
const [discord, tiktok] = ['discord', 'tiktok'].map((id) => english.apps.find((app) => app.id === id)!);
const [police] = english.tips;

const read = (file: unknown, wants: { lang?: string; bundledIssued?: string } = {}): PackReading =>
  readPack(JSON.stringify(file), { lang: 'en', now, ...wants });

const good = (content: Record<string, unknown>, more: object = {}) => {
  const reading = read({ ...head, ...more, content });
  assert.ok(reading.pack, reading.refused?.message);
  return reading;
};
const told = (reading: PackReading): string[] => (reading.pack ? reading.faults.map(({ path }) => path) : []);

describe('a pack that cannot be used', () => {
  const refusals: [what: string, text: string, code: RefusalCode, said: RegExp][] = [
    [
      'a page that says "not found"',
      '<!doctype html><p>Not found</p>',
      'not-json',
      /not JSON: .*Check its address\.$/,
    ],
    ['nothing', '', 'not-json', /not JSON/],
    ['half a file', JSON.stringify({ ...head, content: {} }).slice(0, 80), 'not-json', /not JSON/],
    ['null', 'null', 'not-a-pack', /"schema", a number, and "content"/],
    ['a list', '[]', 'not-a-pack', /"schema"/],
    [
      'a feed of alerts',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [] }),
      'not-a-pack',
      /"schema"/,
    ],
    ['a pack without content', JSON.stringify(head), 'not-a-pack', /"content"/],
    ['a pack with a list for content', JSON.stringify({ ...head, content: [] }), 'not-a-pack', /"content"/],
    [
      'a format in words',
      JSON.stringify({ ...head, schema: '1', content: {} }),
      'not-a-pack',
      /"schema", a number/,
    ],
    [
      'a format of before the first',
      JSON.stringify({ ...head, schema: 0.5, content: {} }),
      'not-a-pack',
      /^schema of the pack must be/,
    ],
    [
      'nobody who publishes it',
      JSON.stringify({ ...head, publisher: {}, content: {} }),
      'not-a-pack',
      /^publisher\/name of the pack is missing\.$/,
    ],
    [
      'a version in words',
      JSON.stringify({ ...head, version: 'spring', content: {} }),
      'not-a-pack',
      /^version of the pack must be a version such as 2027/,
    ],
    [
      'a date for a moment',
      JSON.stringify({ ...head, issued: '2027-03-01', content: {} }),
      'not-a-pack',
      /^issued of the pack must be a moment/,
    ],
    [
      'yes for an overlay',
      JSON.stringify({ ...head, overlay: 'yes', content: {} }),
      'not-a-pack',
      /^overlay of the pack/,
    ],
    [
      'the next format',
      JSON.stringify({ ...head, schema: 2, content: {} }),
      'newer-schema',
      /format 2, and this script reads 1\. Update/,
    ],
    [
      'the next format, whose head is another',
      JSON.stringify({ schema: 2.1, content: {} }),
      'newer-schema',
      /format 2\.1/,
    ],
    ['Welsh', JSON.stringify({ ...head, lang: 'cy', content: {} }), 'other-language', /in cy, not in en/],
    [
      'a language that begins alike',
      JSON.stringify({ ...head, lang: 'eng', content: {} }),
      'other-language',
      /eng/,
    ],
    [
      'a clock that runs days ahead',
      JSON.stringify({ ...head, issued: '2027-03-03T12:00:01Z', content: {} }),
      'from-the-future',
      /2027-03-03T12:00:01Z, which is still to come/,
    ],
  ];
  for (const [what, text, code, said] of refusals)
    it(`is refused with the reason: ${what}`, () => {
      const { refused } = readPack(text, { lang: 'en', now });
      assert.equal(refused?.code, code);
      assert.match(refused?.message ?? '', said);
    });

  it('is refused when the words in the file are newer', () => {
    assert.equal(read({ ...head, content: {} }, { bundledIssued: '2027-03-02' }).refused?.code, 'older');
    assert.ok(
      read({ ...head, content: {} }, { bundledIssued: '2027-03-01' }).pack,
      'the same day is not older',
    );
  });

  it('is never a reason to throw, whatever the text is', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((content) => JSON.stringify({ ...head, content })),
    );
    const never = (text: string) => void readPack(text, { lang: 'en', now });
    fc.assert(fc.property(value, never), { seed: 1, numRuns: 1000 });
  });
});

describe('a pack that is not what was expected, but can be used', () => {
  it('may come up to a day early: clocks of servers and of readers differ', () =>
    assert.ok(read({ ...head, issued: '2027-03-03T11:59:00Z', content: {} }).pack));

  it('may be of a later version of the same format, with fields and lists not known yet', () => {
    const { pack, faults } = good(
      { apps: [{ ...discord, mood: 'blue' }], games: [{ id: 'chess' }], toString: [] },
      { schema: 1.3, colour: 'red', publisher: { name: 'A', logo: 1 } },
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(Object.keys(pack.content), ['apps']);
    assert.deepEqual(
      pack.content.apps?.map(({ id }) => id),
      ['discord'],
    );
  });

  it('may serve a country of its language', () => {
    assert.ok(read({ ...head, content: {} }, { lang: 'en-GB' }).pack);
    assert.ok(read({ ...head, lang: 'EN', content: {} }, { lang: 'en-gb' }).pack);
    assert.ok(read({ ...head, lang: 'en-GB', content: {} }, { lang: 'en' }).refused);
  });

  it('has what the page needs of its head', () => {
    const { pack } = good({});
    assert.deepEqual({ schema: 1, ...pack }, { ...head, overlay: false, content: {} });
  });
});

describe('a bad record in a good pack', () => {
  it('falls alone, with its path, its id and what was wrong', () => {
    const { pack, faults } = good({
      apps: [tiktok, { ...discord, what: { sources: ['a'] } }],
      routes: english.routes,
    });
    assert.deepEqual(pack.content.apps, [tiktok]);
    assert.equal(pack.content.routes?.length, english.routes.length);
    assert.deepEqual(faults, [
      {
        path: 'content/apps/1/what/text',
        message: 'content/apps/1/what/text is missing. The record (discord) is left out.',
      },
    ]);
  });

  it('falls alone inside a set of tips', () => {
    const [first, ...others] = police!.tips;
    const reading = good({ tips: [{ ...police, tips: [{ ...first, how: 7 }, ...others] }] });
    assert.deepEqual(reading.pack.content.tips?.[0]?.tips, others);
    assert.deepEqual(told(reading), ['content/tips/0/tips/0/how']);
  });

  it('takes its set along when it was the only tip of it', () => {
    const reading = good({ tips: [{ ...police, tips: [{ id: 'x' }] }, ...english.tips.slice(1)] });
    assert.deepEqual(reading.pack.content.tips, english.tips.slice(1));
    assert.deepEqual(told(reading), [
      'content/tips/0/tips/0/checked',
      'content/tips/0/tips',
      'content/tips/0/tips',
    ]);
  });

  it('may be a second one of the same id: the first stays', () => {
    const reading = good({ apps: [discord, { ...discord, name: 'Other' }] });
    assert.deepEqual(reading.pack.content.apps, [discord]);
    assert.deepEqual(told(reading), ['content/apps/1/id']);
  });

  it('may be no record at all', () =>
    assert.deepEqual(told(good({ apps: [null, discord, 'x'] })), ['content/apps/0', 'content/apps/2']));

  it('may be a source', () => {
    const source = { id: 'a', title: 'A', publisher: 'B', dated: 'undated' };
    const reading = good({}, { sources: [source, { ...source, id: 'b', url: 'http://b.example/' }] });
    assert.deepEqual(reading.pack.sources, [source]);
    assert.deepEqual(told(reading), ['sources/1/url']);
  });
});

describe('a list in a good pack', () => {
  it('that is not there leaves the page’s own, and so does one that is none', () => {
    const reading = good({ apps: { discord } });
    assert.deepEqual(reading.pack.content, {});
    assert.deepEqual(told(reading), ['content/apps']);
  });

  it('of which no record is good leaves the page’s own: too much is wrong with it', () => {
    const reading = good({ apps: [{ id: 'a' }, { id: 'b' }] });
    assert.deepEqual(reading.pack.content, {});
    assert.equal(told(reading).at(-1), 'content/apps');
  });

  it('may be empty on purpose', () => assert.deepEqual(good({ changes: [] }).pack.content, { changes: [] }));

  it('of sources may be missing: then none is brought', () => {
    const reading = read({ ...head, sources: undefined, content: {} });
    assert.deepEqual(reading.pack?.sources, []);
    assert.deepEqual(told(reading), ['sources']);
  });
});

describe('the words of a place', () => {
  const local = { overlay: true, publisher: { name: 'Mereshire Council' } };
  const [resource] = english.resources;
  const note = {
    app: 'discord',
    text: 'Two schools of ours had trouble.',
    href: 'https://mereshire.example/discord',
  };

  it('bring pages, tips, routes and notes on apps', () => {
    const reading = good(
      { resources: [resource], notes: [note], tips: english.tips, routes: english.routes.slice(5) },
      local,
    );
    assert.equal(reading.pack.overlay, true);
    assert.deepEqual(told(reading), []);
    assert.deepEqual(reading.pack.content.notes, [note]);
  });

  it('bring no facts on apps, and nothing else that is national', () => {
    const reading = good({ apps: [discord], features: english.features, notes: [note] }, local);
    assert.deepEqual(Object.keys(reading.pack.content), ['notes']);
    assert.deepEqual(told(reading), ['content/apps', 'content/features']);
    assert.match(reading.faults[0]?.message ?? '', /no place in local words/);
  });

  it('never say what 999 is', () => {
    const [first] = english.routes;
    const reading = good({ routes: [{ ...first, id: 'own-999' }, english.routes[6]] }, local);
    assert.deepEqual(
      reading.pack.content.routes?.map(({ id }) => id),
      ['childline'],
    );
    assert.deepEqual(told(reading), ['content/routes/0/emergency']);
  });

  it('may be older than the words in the file: they add, and take the place of nothing', () =>
    assert.ok(read({ ...head, ...local, content: {} }, { bundledIssued: '2028-01-01' }).pack));

  it('have notes that lead to https pages alone', () =>
    assert.deepEqual(told(good({ notes: [note, { ...note, href: 'javascript:alert(1)' }] }, local)), [
      'content/notes/1/href',
    ]));

  it('are the only ones with notes', () =>
    assert.deepEqual(told(good({ notes: [note] })), ['content/notes']));
});

describe('versions', () => {
  it('stand in the order of their days, then of their numbers', () => {
    const order = ['2026.12.31', '2027.03.01', '2027.03.01.2', '2027.03.01.10', '2027.03.02', '2027.11.01'];
    for (const [i, one] of order.entries())
      for (const [j, other] of order.entries())
        assert.equal(Math.sign(compareVersions(one, other)), Math.sign(i - j), `${one} ${other}`);
  });

  it('are the same when the first of a day has its number', () =>
    assert.equal(compareVersions('2027.03.01', '2027.03.01.1'), 0));
});
