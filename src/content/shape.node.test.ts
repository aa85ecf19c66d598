import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { english } from './en/index.js';
import { readSchemas } from './schema/files.js';
import { shapesText } from './schema/shapes-text.js';
import { isDay, shapeFaults } from './shape.js';
import { shapes } from './shapes.js';
import { allSources } from './sources/index.js';

/** All records there are: kind, its schema and its shape. */
const records: [schema: string, shape: keyof typeof shapes, list: readonly object[]][] = [
  ['app', 'AppRecord', english.apps],
  ['tip-set', 'TipSet', english.tips],
  ['starter', 'Starter', english.starters],
  ['control', 'Control', english.controls],
  ['agreement-theme', 'AgreementTheme', english.agreement],
  ['route', 'Route', english.routes],
  ['situation', 'Situation', english.situations],
  ['resource', 'Resource', english.resources],
  ['risk-feature', 'RiskFeature', english.features],
  ['change-note', 'ChangeNote', english.changes],
  ['source', 'Source', allSources],
];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
// The plug-in is a CommonJS file: what `import` gives differs between Node and the types.
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
for (const schema of readSchemas().values()) ajv.addSchema(schema);

function schemaErrors(schema: string, record: unknown): ErrorObject[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  assert.ok(validate, schema);
  return validate(record) ? [] : [...(validate.errors ?? [])];
}

const says = (record: unknown, shape: string): string[] =>
  shapeFaults(record, shape).map(({ at, says }) => `${at} ${says}`);

describe('the table of shapes', () => {
  it('is up to date with the schemas', () => {
    const file = readFileSync(new URL('./shapes.ts', import.meta.url), 'utf8');
    assert.equal(file, shapesText(readSchemas()), 'Run: npm run generate');
  });

  it('cannot be written from a field of a kind it does not know', () => {
    const schemas = readSchemas();
    const route = schemas.get('route.schema.json') as { properties: Record<string, object> };
    route.properties['weight'] = { description: 'A weight.', type: 'null' };
    assert.throws(() => shapesText(schemas), /Route\.weight: shapes-text\.ts has no short form/);
  });

  it('names no shape and no form that is not there', () => {
    const known = new Set(['text', 'flag', 'count', 'level', 'id', 'date', 'sourceDate', 'address']);
    for (const form of ['language', 'version', 'moment', ...Object.keys(shapes)]) known.add(form);
    for (const [name, shape] of Object.entries(shapes))
      for (const field of shape.includes(' ') ? shape.split(' ') : []) {
        const form = field.split(':')[1]?.replace(/^[*+]/, '') ?? 'text';
        assert.ok(form.includes('|') || known.has(form), `${name}: ${field}`);
      }
  });
});

describe('the records of the file', () => {
  it('all have their shape', () => {
    for (const [, shape, list] of records)
      for (const record of list) assert.deepEqual(says(record, shape), [], JSON.stringify(record));
  });
});

describe('a record that is not right', () => {
  const discord = english.apps.find(({ id }) => id === 'discord')!;
  const ceop = english.routes.find(({ id }) => id === 'ceop')!;
  const faulty: [what: string, record: unknown, shape: string, said: string[]][] = [
    ['a text in its place', 'discord', 'AppRecord', [' must be an object']],
    ['nothing in its place', null, 'AppRecord', [' must be an object']],
    ['a list in its place', [], 'AppRecord', [' must be an object']],
    ['a field left out', { ...discord, what: undefined }, 'AppRecord', ['what must be an object']],
    [
      'a field inside left out',
      { ...discord, what: { sources: ['a'] } },
      'AppRecord',
      ['what/text is missing'],
    ],
    ['an empty text', { ...discord, name: '' }, 'AppRecord', ['name must be text']],
    [
      'no source',
      { ...discord, what: { text: 'A', sources: [] } },
      'AppRecord',
      ['what/sources must be a list that is not empty'],
    ],
    ['an object for a list', { ...discord, ages: {} }, 'AppRecord', ['ages must be a list']],
    [
      'a word that is not in the list',
      { ...discord, state: { is: 'gone', sources: ['a'] } },
      'AppRecord',
      ['state/is must be one of live, closed, renamed, adults-only'],
    ],
    [
      'a day that is none',
      { ...discord, checked: '2027-02-29' },
      'AppRecord',
      ['checked must be a day such as 2027-03-01'],
    ],
    [
      'half an age',
      { ...discord, ages: [{ ...discord.ages[0], years: 12.5 }] },
      'AppRecord',
      ['ages/0/years must be a whole number of 1 or more'],
    ],
    [
      'script for an address',
      { ...discord, setUp: { ...discord.setUp, href: 'javascript:alert(1)' } },
      'AppRecord',
      ['setUp/href must be an https address'],
    ],
    [
      'an address no browser can read',
      { ...discord, setUp: { ...discord.setUp, href: 'https://' } },
      'AppRecord',
      ['setUp/href must be an https address'],
    ],
    [
      'a way on the web that is no address',
      { ...ceop, ways: [{ ...ceop.ways[0], value: 'data:text/html,x' }] },
      'Route',
      ['ways/0/value must be an https address'],
    ],
    [
      'a number that is none',
      { ...ceop, ways: [{ by: 'phone', value: '101;ext=1', sources: ['a'] }] },
      'Route',
      ['ways/0/value must be a number to dial'],
    ],
    [
      'an e-mail address that is none',
      { ...ceop, ways: [{ by: 'email', value: 'x', sources: ['a'] }] },
      'Route',
      ['ways/0/value must be an e-mail address'],
    ],
    ['yes for true', { ...ceop, emergency: 'yes' }, 'Route', ['emergency must be true or false']],
  ];
  for (const [what, record, shape, said] of faulty)
    it(`is told by its place: ${what}`, () => assert.deepEqual(says(record, shape), said));

  it('is told by all its faults', () =>
    assert.deepEqual(says({ text: '', sources: ['A B'] }, 'Fact'), [
      'text must be text',
      'sources/0 must be a name in lower case with hyphens',
    ]));

  it('is not saved by what every object inherits', () =>
    assert.deepEqual(says(Object.create({ text: 'A', sources: ['a'] }), 'Fact'), [
      'text is missing',
      'sources is missing',
    ]));
});

describe('a record of a later version', () => {
  it('may have fields that are not known yet', () => {
    const [route] = english.routes;
    assert.deepEqual(says({ ...route, openOn: ['monday'], constructor: 1 }, 'Route'), []);
  });
});

describe('a day', () => {
  const days: [string, boolean][] = [
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-00-10', false],
    ['2027-1-1', false],
    ['27-01-01', false],
    ['2027-01-01T00:00', false],
  ];
  for (const [day, is] of days) it(`${day} is ${is ? 'one' : 'none'}`, () => assert.equal(isDay(day), is));
});

/** Every place in a value that can be changed: the holder and the key. */
function places(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [typeof holder, string],
    ...places(holder[key]),
  ]);
}

/** What an editor leaves to the schema and to check.ts: lengths, bounds, doubles, unknown fields, conditions. */
const leftToEditors = new Set([
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'maximum',
  'additionalProperties',
  'if',
]);

/** Fields for editors, which no page loads. */
const forEditors = (schema: string, key: string) =>
  key === 'owner' || (schema === 'source' && ['copy', 'kind'].includes(key));

describe('a record in which one place was changed', () => {
  const change = fc.record({
    of: fc.nat(),
    at: fc.nat(),
    place: fc.nat(),
    put: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(
        '',
        'x',
        'A word.',
        'https://a.example/',
        'http://a.example/',
        '2027-02-30',
        '2027-03-01',
        'closed',
        'other',
      ),
      fc.constantFrom<unknown>(0, 1, -1, 12.5, true, false, null),
      fc.constantFrom<unknown>([], ['a'], ['a', 'a'], [''], [{}], {}, { text: 'A', sources: ['a'] }),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  });

  it('is judged as the schemas judge it, but for what is left to editors', () => {
    let [taken, left] = [0, 0];
    const judge = ({ of, at, place, put }: { of: number; at: number; place: number; put?: unknown }) => {
      const [schema, shape, list] = records[of % records.length]!;
      const record = structuredClone(list[at % list.length]);
      const all = places(record).filter(([, key]) => !forEditors(schema, key));
      const [holder, key] = all[place % all.length]!;
      if (put === undefined && !Array.isArray(holder)) delete holder[key];
      else holder[key] = put ?? null;
      const faults = shapeFaults(record, shape);
      const errors = schemaErrors(schema, record);
      const grave = errors.filter(
        ({ keyword, schemaPath }) => !leftToEditors.has(keyword) && !/\/(then|else)\//.test(schemaPath),
      );
      if (faults.length) left += 1;
      else taken += 1;
      // A page must be able to use an address and a number; the schemas leave that to other checks.
      const stricter = faults.filter(({ says }) => !/https address|number to dial/.test(says));
      if (!errors.length) assert.deepEqual(stricter, [], `${schema}: refused, but fits its schema`);
      if (!faults.length) assert.deepEqual(grave, [], `${schema}: taken, but does not fit its schema`);
    };
    fc.assert(fc.property(change, judge), { seed: 20270301, numRuns: 5000 });
    assert.ok(taken > 300 && left > 300, `both happen: ${String(taken)} taken, ${String(left)} left`);
  });
});
