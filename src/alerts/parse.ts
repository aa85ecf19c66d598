import {
  alertTypes,
  levels,
  type AlertDocument,
  type AlertRecord,
  type Block,
  type Issuer,
  type Recommendation,
  type Section,
} from './alert.js';
import { jsonFault } from './json-fault.js';

/** A part of the record that was not understood. It is left out; the rest stands. */
export interface Fault {
  /** Where: `actions[2].do` */
  path: string;
  /** What was wrong and what to do. */
  message: string;
}

/** The record as far as it could be read, or nothing at all, and every fault. */
export interface Reading {
  alert?: AlertRecord;
  faults: Fault[];
}

type Shape = Record<string, unknown>;

const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const date = /^(\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A real day: browsers read 30 February as 2 March, and each reads month 0 in its own way. */
function isDate(text: string): boolean {
  const day = date.exec(text)?.[1];
  if (!day || Number.isNaN(Date.parse(text))) return false;
  const start = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
}

/** Reads an alert from JSON text. Broken JSON is told with its line and column. */
export function parseAlert(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column } = jsonFault(text);
    return {
      faults: [
        {
          path: `line ${line}, column ${column}`,
          message: 'is not JSON. Look for a missing comma, quote or bracket there',
        },
      ],
    };
  }
  return readAlert(value);
}

/** Reads an alert from any value, field by field: what is wrong is dropped and told, what is right stays. */
export function readAlert(value: unknown): Reading {
  const faults: Fault[] = [];
  const fault = (path: string, message: string) => void faults.push({ path, message });
  if (!isObject(value)) {
    fault('record', 'must be one object in curly brackets');
    return { faults };
  }
  const root: Shape = value;

  function text(from: Shape, key: string, path = key): string | undefined {
    const found = from[key];
    if (found === undefined || found === null) return undefined;
    if (typeof found === 'string') return found.trim() || undefined;
    fault(path, 'must be text in quotes');
    return undefined;
  }
  function day(key: string, from: Shape = root, path = key): string | undefined {
    const found = text(from, key, path);
    if (found === undefined || isDate(found)) return found;
    fault(path, `"${found}" must be a date like 2026-11-18`);
    return undefined;
  }
  function oneOf<T extends string>(key: string, known: readonly T[], usual: T): T {
    const found = text(root, key);
    if (found === undefined) return usual;
    if (known.includes(found as T)) return found as T;
    fault(key, `"${found}" must be one of ${known.join(', ')}`);
    return usual;
  }
  /** Every item that `read` understands; the others are dropped alone. */
  function items<T>(
    from: Shape,
    key: string,
    read: (item: unknown, path: string) => T | undefined,
    path = key,
  ): T[] {
    const found = from[key];
    if (found === undefined || found === null) return [];
    if (!Array.isArray(found)) {
      fault(path, 'must be a list in square brackets');
      return [];
    }
    return found
      .map((item, i) => read(item, `${path}[${i}]`))
      .filter((item): item is T & {} => item !== undefined);
  }
  const line = (item: unknown, path: string): string | undefined => {
    if (typeof item === 'string' && item.trim()) return item.trim();
    fault(path, 'must be text in quotes');
    return undefined;
  };
  /** An object with a text that cannot be missing. */
  function object<T>(need: string, build: (from: Shape, needed: string, path: string) => T | undefined) {
    return (item: unknown, path: string): T | undefined => {
      const needed = isObject(item) ? text(item, need, `${path}.${need}`) : undefined;
      if (isObject(item) && needed) return build(item, needed, path);
      fault(path, `must be an object with "${need}"`);
      return undefined;
    };
  }
  /** Parts for professionals are kept from parents, so a word that is not understood must be told. */
  function sectionFor(from: Shape, path: string): Section['audience'] {
    const found = text(from, 'audience', path);
    if (found === undefined || found === 'professional') return found;
    fault(path, `"${found}" must be "professional" or left out. The part is shown to everyone`);
    return undefined;
  }
  function recommendation(from: Shape, app: string, path: string): Recommendation | undefined {
    const advice = text(from, 'text', `${path}.text`);
    if (advice) return { app, text: advice };
    fault(path, 'must be an object with "text"');
    return undefined;
  }
  /** `true` is what an editor in a hurry writes: an alert called back must not go on as if it stood. */
  function withdrawal(): AlertRecord['withdrawn'] {
    const found = root['withdrawn'];
    if (found === undefined || found === null || found === false) return undefined;
    if (isObject(found))
      return { on: day('on', found, 'withdrawn.on'), reason: text(found, 'reason', 'withdrawn.reason') };
    if (found === true) return {};
    fault('withdrawn', 'must be true or an object with "on" and "reason"');
    return undefined;
  }
  const block = (item: unknown, path: string): Block | undefined => {
    if (isObject(item) && 'list' in item) return { list: items(item, 'list', line, `${path}.list`) };
    if (isObject(item) && 'quote' in item) {
      const by = text(item, 'by', `${path}.by`);
      const role = text(item, 'role', `${path}.role`);
      return { quote: items(item, 'quote', line, `${path}.quote`), ...(by && { by }), ...(role && { role }) };
    }
    return line(item, path);
  };

  const headline = text(root, 'headline');
  if (!headline) {
    fault('headline', 'is missing: an alert needs at least a headline');
    return { faults };
  }
  const version = root['version'] ?? 1;
  if (!Number.isInteger(version)) fault('version', 'must be a whole number. 1 is used');
  const replacedBy = root['replacedBy'];
  const alert: AlertRecord = {
    id: text(root, 'id'),
    version: Number.isInteger(version) ? (version as number) : 1,
    type: oneOf('type', alertTypes, 'alert'),
    level: oneOf('level', levels, 'information'),
    headline,
    summary: text(root, 'summary'),
    href: text(root, 'href'),
    issuers: items(
      root,
      'issuers',
      object<Issuer>('name', (from, name, path) => ({
        name,
        phone: text(from, 'phone', `${path}.phone`),
        email: text(from, 'email', `${path}.email`),
        hours: text(from, 'hours', `${path}.hours`),
      })),
    ),
    audience: text(root, 'audience'),
    issued: day('issued'),
    effective: day('effective'),
    expires: day('expires'),
    reviewBy: day('reviewBy'),
    sections: items(
      root,
      'sections',
      object<Section>('title', (from, title, path) => ({
        title,
        blocks: items(from, 'blocks', block, `${path}.blocks`),
        audience: sectionFor(from, `${path}.audience`),
      })),
    ),
    actions: items(
      root,
      'actions',
      object('do', (from, todo, path) => ({ do: todo, how: text(from, 'how', `${path}.how`) })),
    ),
    response: items(root, 'response', block),
    apps: items(root, 'apps', line),
    recommendations: items(root, 'recommendations', object('app', recommendation)),
    resources: items(root, 'resources', line),
    documents: items(
      root,
      'documents',
      object<AlertDocument>('href', (from, href, path) => ({
        href,
        title: text(from, 'title', `${path}.title`) ?? href,
        type: text(from, 'type', `${path}.type`),
        size: text(from, 'size', `${path}.size`),
      })),
    ),
    withdrawn: withdrawal(),
    replacedBy:
      replacedBy === undefined || replacedBy === null
        ? undefined
        : object('headline', (from, newer, path) => ({
            headline: newer,
            href: text(from, 'href', `${path}.href`),
          }))(replacedBy, 'replacedBy'),
  };
  return { alert, faults };
}
