import { shapes } from './shapes.js';

/** Name of a shape a record can have, e.g. `AppRecord`. */
export type ShapeName = keyof typeof shapes;

/** What is wrong with a value, and where in it: `ages/0/text`, or nothing for the value itself. */
export interface ShapeFault {
  readonly at: string;
  /** What stands in the message after the place: "is missing", "must be an https address". */
  readonly says: string;
}

/** A list of allowed words, or fields with their forms. */
type Shape = readonly string[] | Readonly<Record<string, string>>;

/** Whether this is a day of the calendar: 2027-02-30 is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether this is an https address that a browser can read too. */
export function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || !value.startsWith('https://')) return false;
  try {
    return Boolean(new URL(value));
  } catch {
    return false;
  }
}

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

/** Forms by name: what they take, and how that is said. */
const forms: Record<string, readonly [(value: unknown) => boolean, string]> = {
  text: [(value) => typeof value === 'string' && value !== '', 'must be text'],
  flag: [(value) => typeof value === 'boolean', 'must be true or false'],
  count: [(value) => Number.isInteger(value) && Number(value) > 0, 'must be a whole number of 1 or more'],
  id: [matches(/^[a-z0-9]+(-[a-z0-9]+)*$/), 'must be a name in lower case with hyphens'],
  date: [isDay, 'must be a day such as 2027-03-01'],
  sourceDate: [matches(/^(\d{4}(-\d\d(-\d\d)?)?|undated)$/), 'must be a date, or the word undated'],
  address: [isAddress, 'must be an https address'],
  number: [matches(/^\+?[\d ()-]+$/), 'must be a number to dial'],
  mail: [matches(/^[^@\s]+@[^@\s]+\.[^@\s]+$/), 'must be an e-mail address'],
};

/** What the value of a way to reach a service must be, by the kind of way. */
const ways: Record<string, string> = { phone: 'number', text: 'number', web: 'address', email: 'mail' };

/**
 * What is wrong with a value, by the table that is generated from the schemas. It asks for what a page needs to show
 * a record safely: all fields of the right kind, addresses that may become links, words that are in the list. Lengths
 * and what only an editor should be told are left to check.ts, and fields it does not know are left alone.
 *
 * @returns the first fault of each field; none for a value that may be shown
 */
export function shapeFaults(value: unknown, form: string, at = ''): ShapeFault[] {
  if (/^[*+]/.test(form)) {
    const isList = Array.isArray(value) && (form[0] === '*' || value.length > 0);
    if (!isList)
      return [{ at, says: form[0] === '*' ? 'must be a list' : 'must be a list that is not empty' }];
    return value.flatMap((one, index) => shapeFaults(one, form.slice(1), join(at, String(index))));
  }
  const known = forms[form];
  if (known) return known[0](value) ? [] : [{ at, says: known[1] }];
  const shape: Shape = shapes[form as ShapeName];
  if (isWords(shape))
    return shape.includes(value as string) ? [] : [{ at, says: `must be one of ${shape.join(', ')}` }];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ at, says: 'must be an object' }];
  const record = value as Record<string, unknown>;
  const faults = Object.entries(shape).flatMap(([field, inner]) => {
    const name = field.replace('?', '');
    const has = Object.hasOwn(record, name);
    if (!has) return field === name ? [{ at: join(at, name), says: 'is missing' }] : [];
    return shapeFaults(record[name], inner, join(at, name));
  });
  const way = form === 'ContactWay' && !faults.length && ways[String(record['by'])];
  return way ? shapeFaults(record['value'], way, join(at, 'value')) : faults;
}

const isWords = (shape: Shape): shape is readonly string[] => Array.isArray(shape);

const join = (at: string, part: string) => (at ? `${at}/${part}` : part);
