import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { isOverdue, londonDay } from './freshness.js';
import type { ContentPack } from './registry.js';
import { readSchemas } from './schema/files.js';
import type { Checked, ContactWay, Source } from './types.js';

/** What can be wrong with a record. */
export type ProblemCode =
  | 'missing-source'
  | 'unknown-source'
  | 'not-https'
  | 'phone-not-valid'
  | 'unknown-id'
  | 'past-review'
  | 'duplicate-id'
  | 'schema'
  | 'exclamation-mark'
  | 'shouting'
  | 'straight-quote'
  | 'date-order';

/** One thing that is wrong, said so that an editor can put it right. */
export interface Problem {
  /** Where the record stands, e.g. `en/apps/discord`. */
  record: string;
  /** Which part of it, e.g. `ages/0/text`; empty when it is the whole record. */
  field: string;
  code: ProblemCode;
  /** What is wrong, where, and what to do. */
  message: string;
}

/** A record of some kind with the place it stands in. */
interface Placed {
  place: string;
  schema: string;
  record: { id: string };
}

/** Numbers of fewer digits than a subscriber's. They are real, though no phone number library takes them. */
const shortNumbers = ['999', '101', '111', '18000', '18001 101', '116 123', '85258'];

/** Words that are written in capitals because that is their spelling, or because a reader must type them so. */
const capitals = [
  'CEOP',
  'NSPCC',
  'KCSIE',
  'PEGI',
  'BBFC',
  'PAPYRUS',
  'HOPELINE',
  'SHOUT',
  'ERYICA',
  'UKCIS',
  'BSL',
  'NHS',
  'ASUS',
  'ITVX',
  'VOXI',
];

/**
 * Checks everything we say before it goes out. No problem means: every record has the right shape, every fact
 * names a source there is, every number can be dialled, every name leads somewhere and no review is overdue.
 * @param now the moment review dates are judged at
 */
export function checkContent(
  packs: readonly ContentPack[],
  sources: readonly Source[],
  { now }: { now: Date },
): Problem[] {
  const valid = validators();
  const problems: Problem[] = [];
  for (const placed of [...sources.map(placeSource), ...packs.flatMap(placeAll)]) {
    problems.push(
      ...shapeProblems(placed, valid),
      ...wordProblems(placed),
      ...sourceProblems(placed, sources),
    );
    problems.push(...phoneProblems(placed), ...dateProblems(placed, now));
  }
  problems.push(...doubles('sources', sources));
  for (const pack of packs) {
    const sound = soundPart(pack, valid);
    problems.push(...packDoubles(sound), ...nameProblems(sound, [pack, ...packs]));
  }
  return problems;
}

/** The records that have the right shape: the names inside the others cannot be looked up until that is put right. */
function soundPart(pack: ContentPack, valid: (schema: string) => ValidateFunction): ContentPack {
  const fits = (schema: string) => (record: unknown) => valid(schema)(record);
  return {
    ...pack,
    apps: pack.apps.filter(fits('app')),
    tips: pack.tips.filter(fits('tip-set')),
    controls: pack.controls.filter(fits('control')),
    agreement: pack.agreement.filter(fits('agreement-theme')),
    changes: pack.changes.filter(fits('change-note')),
  };
}

const placeSource = (record: Source): Placed => ({ place: `sources/${record.id}`, schema: 'source', record });

/** Every record of a pack. Tips are judged with their set for shape, and on their own for their dates. */
function placeAll(pack: ContentPack): Placed[] {
  const put = (kind: string, schema: string, records: readonly { id: string }[]) =>
    records.map((record) => ({ place: `${pack.lang}/${kind}/${record.id}`, schema, record }));
  return [
    ...put('apps', 'app', pack.apps),
    ...put('tips', 'tip-set', pack.tips),
    ...put('starters', 'starter', pack.starters),
    ...put('controls', 'control', pack.controls),
    ...put('agreement', 'agreement-theme', pack.agreement),
    ...put('routes', 'route', pack.routes),
    ...put('situations', 'situation', pack.situations),
    ...put('resources', 'resource', pack.resources),
    ...put('features', 'risk-feature', pack.features),
    ...put('changes', 'change-note', pack.changes),
  ];
}

/** Judges a value by the schema of that name, such as `app` or `pack`. */
export function validators(): (schema: string) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  // The plug-in is a CommonJS file: what `import` gives differs between Node and the types.
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const schema of readSchemas().values()) ajv.addSchema(schema);
  return (schema) => {
    const validate = ajv.getSchema(`${schema}.schema.json`);
    if (!validate) throw new Error(`There is no src/content/schema/${schema}.schema.json.`);
    return validate;
  };
}

function shapeProblems(
  { place, schema, record }: Placed,
  valid: (schema: string) => ValidateFunction,
): Problem[] {
  const validate = valid(schema);
  if (validate(record)) return [];
  // "if" only says that one of the conditions failed; the conditions speak for themselves.
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => shapeProblem(place, schema, error));
}

function shapeProblem(record: string, schema: string, error: ErrorObject): Problem {
  const field = error.instancePath.slice(1);
  const params = error.params as Record<string, unknown>;
  const lacksSources =
    (error.keyword === 'minItems' && /(^|\/)sources$/.test(field)) || params['missingProperty'] === 'sources';
  if (lacksSources) {
    const message = `${where(record, field)} names no source. Add the id of at least one record in sources/.`;
    return { record, field, code: 'missing-source', message };
  }
  if (params['pattern'] === '^https://') {
    const message = `${where(record, field)} is not an https address. Use the address that starts with https://, or leave the link out.`;
    return { record, field, code: 'not-https', message };
  }
  const more = params['additionalProperty'] ?? params['missingProperty'] ?? params['allowedValues'] ?? '';
  const named = Array.isArray(more) ? more.join(', ') : typeof more === 'string' ? more : '';
  const message = `${where(record, field)} ${error.message ?? 'is not right'}${named && ` (${named})`}. See schema/${schema}.schema.json.`;
  return { record, field, code: 'schema', message };
}

const where = (record: string, field: string) => (field ? `${record}, ${field}` : record);

/** Every text in a record with the path to it. */
function texts(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, [...path, key]));
}

/** Fields a reader never reads as words: addresses, numbers, ids. */
const notWords = new Set(['id', 'sources', 'url', 'href', 'value', 'feature', 'useInstead', 'apps']);

function wordProblems({ place, record }: Placed): Problem[] {
  const problems: Problem[] = [];
  for (const { path, text } of texts(record)) {
    if (path.some((part) => notWords.has(part))) continue;
    const field = path.join('/');
    const say = (code: ProblemCode, message: string) =>
      problems.push({ record: place, field, code, message: `${where(place, field)} ${message}` });
    if (text.includes('!'))
      say('exclamation-mark', 'has an exclamation mark. End the sentence with a full stop.');
    if (/['"]/.test(text))
      say(
        'straight-quote',
        'has a straight quotation mark. Write ’ for an apostrophe and ‘ ’ for a quotation.',
      );
    const loud = shouted(text);
    if (loud)
      say(
        'shouting',
        `shouts: “${loud}”. Write it in small letters, or explain the short form and add it to the list in check.ts.`,
      );
    const wrong = (text.match(/\b0[\d ]{8,}\d\b/g) ?? []).find((number) => !dials(number));
    if (wrong)
      say(
        'phone-not-valid',
        `has a phone number that cannot be dialled: ${wrong}. Compare it with the source, digit by digit.`,
      );
  }
  return problems;
}

/** The first words in capitals that are no known short form. */
function shouted(text: string): string | undefined {
  const long = text.match(/\b[A-Z]{4,}\b/g) ?? [];
  const rows = text.match(/\b[A-Z]{2,}(?: [A-Z]{2,})+\b/g) ?? [];
  const known = (words: string) => words.split(' ').every((word) => capitals.includes(word) || word === 'UK');
  return [...rows, ...long].find((words) => !known(words));
}

function sourceProblems({ place, record }: Placed, sources: readonly Source[]): Problem[] {
  return texts(record)
    .filter(({ path, text }) => path.at(-2) === 'sources' && !sources.some(({ id }) => id === text))
    .map(({ path, text }) => ({
      record: place,
      field: path.join('/'),
      code: 'unknown-source',
      message: `${where(place, path.join('/'))} names the source “${text}”, which is not in sources/. Add it there, or correct the id.`,
    }));
}

const dials = (number: string) => shortNumbers.includes(number) || isValidPhoneNumber(number, 'GB');

function phoneProblems({ place, record }: Placed): Problem[] {
  const { ways = [] } = record as { ways?: readonly ContactWay[] };
  return ways.flatMap(({ by, value }, index) => {
    if ((by !== 'phone' && by !== 'text') || dials(value)) return [];
    const field = `ways/${String(index)}/value`;
    const message = `${where(place, field)}: “${value}” is no number that can be dialled in the UK. Compare it with the source, digit by digit.`;
    return [{ record: place, field, code: 'phone-not-valid' as const, message }];
  });
}

function dateProblems({ place, record }: Placed, now: Date): Problem[] {
  const { tips = [] } = record as { tips?: readonly Checked[] };
  return [
    ...datesOf(place, '', record, now),
    ...tips.flatMap((tip, index) => datesOf(place, `tips/${String(index)}/`, tip, now)),
  ];
}

function datesOf(place: string, prefix: string, record: { id: string }, now: Date): Problem[] {
  const { checked, reviewBy } = record as Partial<Checked>;
  // A source has no review day of its own: the records that rest on it have.
  if (typeof checked !== 'string' || typeof reviewBy !== 'string') return [];
  const problems: Problem[] = [];
  const say = (name: string, code: ProblemCode, message: string) =>
    problems.push({
      record: place,
      field: prefix + name,
      code,
      message: `${where(place, prefix + name)} ${message}`,
    });
  if (reviewBy <= checked)
    say(
      'reviewBy',
      'date-order',
      `is ${reviewBy}, which is not after the check on ${checked}. Correct one of the two.`,
    );
  if (checked > londonDay(now))
    say('checked', 'date-order', `is ${checked}, which is still to come. Write the day the check was made.`);
  if (isOverdue({ reviewBy }, now))
    say(
      'reviewBy',
      'past-review',
      `is ${reviewBy}, which has passed. Compare the record with its sources, then move both dates.`,
    );
  return problems;
}

function doubles(place: string, records: readonly { id: string }[]): Problem[] {
  const ids = records.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({
    record: `${place}/${id}`,
    field: 'id',
    code: 'duplicate-id',
    message: `${place}/${id} stands there twice. Give one of the two another id, or take it out.`,
  }));
}

function packDoubles(pack: ContentPack): Problem[] {
  const { lang, ...kinds } = pack;
  const inKinds = Object.entries(kinds).flatMap(([kind, records]) => doubles(`${lang}/${kind}`, records));
  const tips = kinds.tips.flatMap((set) => set.tips);
  const prompts = kinds.agreement.flatMap((theme) => theme.prompts);
  return [
    ...inKinds,
    ...doubles(`${lang}/tips`, tips),
    ...doubles(`${lang}/agreement`, prompts),
    ...nameDoubles(`${lang}/apps`, 'aliases', kinds.apps, ({ name, aliases }) => [name, ...aliases]),
    ...nameDoubles(`${lang}/controls`, 'name', kinds.controls, ({ name, formerly = name }) => [
      name,
      formerly,
    ]),
  ];
}

/** A name that leads to two apps, or to two controls, would show a parent the wrong one. */
function nameDoubles<T extends { id: string }>(
  place: string,
  field: string,
  records: readonly T[],
  names: (record: T) => readonly string[],
): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const one of records) {
    const { id } = one;
    const keys = new Map(
      [id, ...names(one)].map((other) => [other.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), other]),
    );
    for (const [key, other] of keys) {
      const owner = owners.get(key) ?? id;
      owners.set(key, owner);
      if (owner === id) continue;
      const record = `${place}/${id}`;
      const message = `${record}, ${field}: “${other}” is also a name of ${owner}. Leave it with the one that most people mean.`;
      problems.push({ record, field, code: 'duplicate-id', message });
    }
  }
  return problems;
}

/** Ids that lead nowhere. English stands behind every language, so a name may stand there. */
function nameProblems(pack: ContentPack, packs: readonly ContentPack[]): Problem[] {
  const behind = packs.filter(({ lang }) => lang === pack.lang || lang === 'en');
  const ids = (pick: (one: ContentPack) => readonly { id: string }[]) =>
    behind.flatMap(pick).map(({ id }) => id);
  const features = ids((one) => one.features);
  const apps = ids((one) => one.apps);
  const resources = ids((one) => one.resources);
  const problems: Problem[] = [];
  const need = (known: string[], id: string | undefined, record: string, field: string, file: string) => {
    if (id === undefined || known.includes(id)) return;
    const message = `${record}, ${field} names “${id}”, which is not in ${file}. Correct the id, or add the record.`;
    problems.push({ record, field, code: 'unknown-id', message });
  };
  const { lang } = pack;
  for (const app of pack.apps)
    app.risks.forEach((risk, index) =>
      need(
        features,
        risk.feature,
        `${lang}/apps/${app.id}`,
        `risks/${String(index)}/feature`,
        'features.json',
      ),
    );
  for (const note of pack.changes)
    note.apps.forEach((app, index) =>
      need(apps, app, `${lang}/changes/${note.id}`, `apps/${String(index)}`, 'the apps folder'),
    );
  const known = ids((one) => one.routes);
  for (const { id, routes, adultRoutes } of pack.situations)
    for (const [field, list] of Object.entries({ routes, adultRoutes }))
      list?.forEach((route, index) =>
        need(known, route, `${lang}/situations/${id}`, `${field}/${String(index)}`, 'routes.json'),
      );
  for (const { id, useInstead } of pack.resources)
    need(resources, useInstead, `${lang}/resources/${id}`, 'useInstead', 'resources.json');
  return problems;
}
