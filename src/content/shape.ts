import { shapes } from './shapes.js';

/** What is wrong with a value, and where in it: `ages/0/text`, or nothing for the value itself. */
export interface ShapeFault {
  readonly at: string;
  /** What stands in the message after the place: "is missing", "must be an https address". */
  readonly says: string;
}

/** Whether this is a day of the calendar: 2027-02-30 is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether this is a moment in universal time. */
function isMoment(value: unknown): boolean {
  const [day, time = ''] = typeof value === 'string' ? value.split('T') : [];
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/.test(time);
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
  level: [(value) => typeof value === 'number' && value >= 1, 'must be a number of 1 or more'],
  id: [matches(/^[a-z0-9]+(-[a-z0-9]+)*$/), 'must be a name in lower case with hyphens'],
  date: [isDay, 'must be a day such as 2027-03-01'],
  sourceDate: [matches(/^(\d{4}(-\d\d(-\d\d)?)?|undated)$/), 'must be a date, or the word undated'],
  address: [isAddress, 'must be an https address'],
  language: [matches(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i), 'must be a language tag such as en'],
  version: [
    matches(/^\d{4}\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])(\.[1-9]\d{0,3})?$/),
    'must be a version such as 2027.03.01',
  ],
  moment: [isMoment, 'must be a moment such as 2027-03-01T09:00:00Z'],
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
  const [sign] = form;
  if (sign === '*' || sign === '+') {
    if (!Array.isArray(value) || (sign === '+' && !value.length))
      return [{ at, says: `must be a list${sign === '+' ? ' that is not empty' : ''}` }];
    return value.flatMap((one, index) => shapeFaults(one, form.slice(1), join(at, String(index))));
  }
  const known = forms[form];
  if (known) return known[0](value) ? [] : [{ at, says: known[1] }];
  const shape = (shapes as Readonly<Record<string, string>>)[form] ?? form;
  if (shape.includes('|') && !shape.includes(' '))
    return shape.split('|').includes(value as string)
      ? []
      : [{ at, says: `must be one of ${shape.replaceAll('|', ', ')}` }];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ at, says: 'must be an object' }];
  const record = value as Record<string, unknown>;
  const faults = shape.split(' ').flatMap((field) => {
    const [, name = '', optional, inner = 'text'] = /^(\w+)(\?)?:?(.+)?$/.exec(field) ?? [];
    if (Object.hasOwn(record, name)) return shapeFaults(record[name], inner, join(at, name));
    return optional ? [] : [{ at: join(at, name), says: 'is missing' }];
  });
  const way = form === 'ContactWay' && !faults.length && ways[String(record['by'])];
  return way ? shapeFaults(record['value'], way, join(at, 'value')) : faults;
}

const join = (at: string, part: string) => (at ? `${at}/${part}` : part);
