import type { ContentLists, Pack, PackFault, PackLists } from './lists.js';
import { shapeFaults, type ShapeFault } from './shape.js';
import type { shapes } from './shapes.js';
import type { Source } from './types.js';

export { compareVersions, type Pack, type PackFault, type PackLists, type PackStamp } from './lists.js';

/** Why nothing of a pack is used. */
export type RefusalCode =
  /** The text is not JSON: often a page of the website that says "not found". */
  | 'not-json'
  /** JSON, but its head is not that of a pack. */
  | 'not-a-pack'
  /** A format that this code does not know. */
  | 'newer-schema'
  /** Words in another language than the one asked for. */
  | 'other-language'
  /** Published more than a day from now: one of the clocks is wrong, or the date is. */
  | 'from-the-future'
  /** Older than the words in the file itself. */
  | 'older';

/** What is asked of a pack. */
export interface PackWants {
  /** The language asked for, e.g. `en`; a pack in `cy` also serves `cy-GB`. */
  lang: string;
  /** The moment it is read at. */
  now: Date;
  /** When the words in the file were last checked (see `bundledIssued` of the registry); an older pack is refused. */
  bundledIssued?: string | undefined;
}

/** What reading gave: a pack and what was left out of it, or why none of it is used. */
export type PackReading =
  | { readonly pack: Pack; readonly faults: readonly PackFault[]; readonly refused?: undefined }
  | { readonly refused: { readonly code: RefusalCode; readonly message: string }; readonly pack?: undefined };

/** The whole number of the format this code reads. */
const format = 1;

/** Kinds of records, and the shape of each. */
const kinds: Record<keyof ContentLists | 'notes', ShapeName> = {
  apps: 'AppRecord',
  tips: 'TipSet',
  starters: 'Starter',
  controls: 'Control',
  agreement: 'AgreementTheme',
  routes: 'Route',
  situations: 'Situation',
  resources: 'Resource',
  features: 'RiskFeature',
  changes: 'ChangeNote',
  notes: 'LocalNote',
};

/** What the words of a place may bring. */
const localKinds = ['tips', 'routes', 'resources', 'notes'];

type ShapeName = keyof typeof shapes;
type Fields = Record<string, unknown>;

/**
 * Reads a pack. It never throws: a pack that cannot be used is refused with the reason, and a bad record in a good
 * pack falls alone, with its path. Unknown fields and unknown kinds of lists are left alone: a later version of the
 * same format may have them.
 */
export function readPack(text: string, { lang, now, bundledIssued }: PackWants): PackReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('not-json', `The pack is not JSON: ${(error as Error).message}. Check its address.`);
  }
  const file = fields(value);
  const content = fields(file?.['content']);
  const { schema } = file ?? {};
  if (!file || !content || typeof schema !== 'number')
    return refuse('not-a-pack', 'A pack needs "schema", a number, and "content". Check its address.');
  if (schema >= format + 1)
    return refuse(
      'newer-schema',
      `The pack is in format ${schema}, and this script reads ${format}. Update the script.`,
    );
  const [wrong] = shapeFaults(file, 'PackHead');
  if (wrong) return refuse('not-a-pack', `${wrong.at} of the pack ${wrong.says}.`);
  const { version, issued, reviewBy, publisher, overlay = false } = file as unknown as Pack;
  const spoken = String(file['lang']);
  if (!`${lang}-`.toLowerCase().startsWith(`${spoken}-`.toLowerCase()))
    return refuse('other-language', `The pack is in ${spoken}, not in ${lang}.`);
  const at = Date.parse(issued);
  if (at > now.getTime() + 86_400_000)
    return refuse('from-the-future', `The pack was issued at ${issued}, which is still to come.`);
  if (!overlay && bundledIssued && at < Date.parse(bundledIssued))
    return refuse(
      'older',
      `The pack was issued at ${issued}, before the script’s own words: ${bundledIssued}.`,
    );
  const faults: PackFault[] = [];
  const pack: Pack = {
    lang: spoken,
    version,
    issued,
    reviewBy,
    publisher,
    overlay,
    sources: (sound(file['sources'], 'Source', 'sources', faults) ?? []) as Source[],
    content: listsOf(content, overlay, faults),
  };
  return { pack, faults };
}

const refuse = (code: RefusalCode, message: string): PackReading => ({ refused: { code, message } });

const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

function listsOf(content: Fields, overlay: boolean, faults: PackFault[]): PackLists {
  const lists: Record<string, unknown[]> = {};
  for (const [kind, shape] of Object.entries(kinds)) {
    if (!Object.hasOwn(content, kind)) continue;
    const path = `content/${kind}`;
    if (overlay ? !localKinds.includes(kind) : kind === 'notes') {
      const message = `${path} has no place in ${overlay ? 'local' : 'national'} words. It is left out.`;
      faults.push({ path, message });
      continue;
    }
    const records = sound(content[kind], shape, path, faults, overlay);
    if (records) lists[kind] = records;
  }
  return lists;
}

/**
 * The good records of a list. Undefined where it is no list, or where none of its records is good: so much is wrong
 * then that the words which are there already are the better ones.
 */
function sound(
  list: unknown,
  shape: ShapeName,
  path: string,
  faults: PackFault[],
  overlay = false,
): unknown[] | undefined {
  const say = (at: string, says: string, what = 'It is left out.') =>
    void faults.push({ path: at, message: `${at} ${says}. ${what}` });
  if (!Array.isArray(list)) return void say(path, 'must be a list');
  const ids = new Set<unknown>();
  const good = list.flatMap((raw: unknown, index) => {
    const at = `${path}/${index}`;
    const record = shape === 'TipSet' ? withSoundTips(raw, at, faults) : raw;
    const id = fields(record)?.['id'];
    const [fault] = [...shapeFaults(record, shape), ...moreFaults(record, shape, overlay)];
    const again = id !== undefined && ids.has(id) && { at: 'id', says: 'stands there twice' };
    const wrong = fault ?? again;
    if (wrong) {
      const named = typeof id === 'string' ? ` (${id})` : '';
      say(`${at}${wrong.at && `/${wrong.at}`}`, wrong.says, `The record${named} is left out.`);
      return [];
    }
    ids.add(id);
    return [record];
  });
  if (good.length || !list.length) return good;
  return void say(path, 'has no good record', 'The words of the page stay.');
}

/** A set of tips with those of its tips that are good: a bad one falls alone. */
function withSoundTips(raw: unknown, at: string, faults: PackFault[]): unknown {
  const set = fields(raw);
  if (!Array.isArray(set?.['tips'])) return raw;
  return { ...set, tips: sound(set['tips'], 'Tip', `${at}/tips`, faults) ?? [] };
}

/** Only the national words say what 999 is. */
function moreFaults(record: unknown, shape: ShapeName, overlay: boolean): ShapeFault[] {
  if (!overlay || shape !== 'Route' || !fields(record)?.['emergency']) return [];
  return [{ at: 'emergency', says: 'must be false in local words' }];
}
