import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { english } from '../content/en/index.js';
import { readPack } from '../content/pack.js';
import { readSchemas } from '../content/schema/files.js';
import { allSources } from '../content/sources/index.js';
import type { AppRecord } from '../content/types.js';
import { buildPack, packText, type PackWishes } from './content-pack.js';

const wishes: PackWishes = {
  lang: 'en',
  version: '2027.03.01',
  issued: '2027-03-01T09:00:00Z',
  publisher: { name: 'Online Safety Elements', href: 'https://elements.example/packs/' },
};
const now = new Date('2027-03-02T08:00:00Z');

/** Whether the pack fits its schema; undefined when it does. */
function schemaFaults(pack: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const schema of readSchemas().values()) ajv.addSchema(schema);
  const validate = ajv.getSchema('pack.schema.json');
  assert.ok(validate);
  return validate(pack) ? undefined : validate.errors;
}

const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)]
    : [];

describe('a pack of all our words', () => {
  it('fits its schema, and a page reads all of it', () => {
    const pack = buildPack(wishes);
    assert.equal(schemaFaults(pack), undefined);
    const reading = readPack(packText(pack), { lang: 'en', now });
    assert.ok(reading.pack);
    assert.deepEqual(reading.faults, []);
    for (const [kind, records] of Object.entries(reading.pack.content))
      assert.equal(records.length, english[kind as 'apps'].length, kind);
    assert.equal(reading.pack.sources.length, allSources.length);
  });

  it('says what the records say, field by field, apart from what is for editors', () => {
    const { content } = buildPack(wishes);
    const [first] = english.apps;
    const [copy] = content.apps as AppRecord[];
    assert.deepEqual({ ...copy, owner: first?.owner }, first);
  });

  it('holds nothing that only editors need', () => {
    const pack = buildPack(wishes);
    const keys = new Set(keysIn(pack));
    assert.ok(!keys.has('owner') && !keys.has('copy'));
    for (const source of pack.sources) assert.ok(!('kind' in source));
    assert.ok(keys.has('kind'), 'the kind of a control stays: a reader picks by it');
  });

  it('has the same bytes each time, in whatever order the sources come', () => {
    const again = buildPack({ ...wishes, sources: [...allSources].reverse() });
    assert.equal(packText(again), packText(buildPack(wishes)));
    assert.deepEqual(Object.keys(again), [
      'schema',
      'lang',
      'version',
      'issued',
      'reviewBy',
      'publisher',
      'sources',
      'content',
    ]);
  });

  it('is due when the first of its records is, not counting those that are overdue on its day', () => {
    const [one, two] = english.apps;
    assert.ok(one && two);
    const nothing = { tips: [], starters: [], controls: [], agreement: [], routes: [], situations: [] };
    const content = {
      ...nothing,
      lang: 'en',
      resources: [],
      features: [],
      changes: [],
      apps: [
        { ...one, reviewBy: '2027-02-28' },
        { ...two, reviewBy: '2027-03-01' },
      ],
    };
    assert.equal(buildPack({ ...wishes, content }).reviewBy, '2027-03-01');
    assert.equal(buildPack({ ...wishes, content, reviewBy: '2027-04-01' }).reviewBy, '2027-04-01');
    const issued = '2027-03-02T00:00:00Z';
    assert.throws(() => buildPack({ ...wishes, content, issued }), /past its review/);
  });

  it('brings only sources that something rests on', () => {
    const content = { ...english, apps: english.apps.filter(({ id }) => id === 'discord') };
    const ids = buildPack({ ...wishes, content }).sources.map((source) => (source as { id: string }).id);
    assert.ok(ids.length < allSources.length);
    for (const id of english.apps.find(({ id }) => id === 'discord')?.state.sources ?? [])
      assert.ok(ids.includes(id), id);
  });

  it('is light enough for a phone', () => {
    const bytes = brotliCompressSync(packText(buildPack(wishes))).length;
    assert.ok(bytes < 70_000, `${String(bytes)} bytes with brotli`);
  });
});

describe('wishes that are not right', () => {
  const refusals: [string, Partial<PackWishes>, RegExp][] = [
    ['a version by month alone', { version: '2027.03' }, /^version of the pack must be a version/],
    ['a version of a day that a calendar has not', { version: '2027.13.01' }, /^version/],
    ['a local time', { issued: '2027-03-01T09:00:00+01:00' }, /^issued of the pack must be a moment/],
    ['a publisher without a name', { publisher: { name: '' } }, /^publisher\/name/],
    [
      'a page of the publisher that is not safe',
      { publisher: { name: 'A', href: 'http://a.example' } },
      /https/,
    ],
    ['a language the words are not in', { lang: 'cy' }, /the words are in "en"/],
    ['a review on no day', { reviewBy: '2027-02-30' }, /^reviewBy/],
  ];
  for (const [what, wrong, message] of refusals)
    it(`are refused with the reason: ${what}`, () =>
      assert.throws(
        () => buildPack({ ...wishes, ...wrong }),
        (error: Error) => {
          assert.ok(error instanceof RangeError);
          assert.match(error.message, message);
          return true;
        },
      ));
});
