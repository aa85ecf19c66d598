/** A part of a record that was not understood. It is left out; the rest stands. */
export interface Fault {
  /** Where: `actions[2].do` */
  path: string;
  /** What was wrong and what to do. */
  message: string;
}

/** Any object, as JSON gives it. */
export type Shape = Record<string, unknown>;

export const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const date = /^(\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** A real day: browsers read 30 February as 2 March, and each reads month 0 in its own way. */
export function isDate(text: string): boolean {
  const day = date.exec(text)?.[1];
  if (!day || Number.isNaN(Date.parse(text))) return false;
  const start = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day);
}

/**
 * Reads the fields of one object. What is wrong is dropped and told in `faults`, what is right stays; `null` counts as
 * left out, because forms and spreadsheets write it.
 */
export class Fields {
  constructor(
    private readonly from: Shape,
    readonly faults: Fault[],
    private readonly path = '',
  ) {}

  #at(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  fault(key: string, message: string): undefined {
    this.faults.push({ path: key ? this.#at(key) : this.path, message });
    return undefined;
  }

  raw(key: string): unknown {
    return this.from[key] ?? undefined;
  }

  text(key: string): string | undefined {
    const found = this.raw(key);
    if (found === undefined) return undefined;
    if (typeof found === 'string') return found.trim() || undefined;
    return this.fault(key, 'must be text in quotes');
  }

  day(key: string): string | undefined {
    const found = this.text(key);
    if (found === undefined || isDate(found)) return found;
    return this.fault(key, `"${found}" must be a date like 2026-11-18`);
  }

  whole(key: string, usual: number): number {
    const found = this.raw(key) ?? usual;
    if (Number.isInteger(found)) return found as number;
    this.fault(key, `must be a whole number. ${usual} is used`);
    return usual;
  }

  oneOf<T extends string>(key: string, known: readonly T[]): T | undefined {
    const found = this.text(key);
    if (found === undefined || known.includes(found as T)) return found as T | undefined;
    return this.fault(key, `"${found}" must be one of ${known.join(', ')}`);
  }

  /** Every item that `read` understands; the others are dropped alone. */
  list<T>(key: string, read: (item: unknown, path: string) => T | undefined): T[] {
    const found = this.raw(key);
    if (found === undefined) return [];
    if (!Array.isArray(found)) {
      this.fault(key, 'must be a list in square brackets');
      return [];
    }
    return found
      .map((item, i) => read(item, `${this.#at(key)}[${i}]`))
      .filter((item): item is T & {} => item !== undefined);
  }

  texts(key: string): string[] {
    return this.list(key, (item, path) => {
      if (typeof item === 'string' && item.trim()) return item.trim();
      this.faults.push({ path, message: 'must be text in quotes' });
      return undefined;
    });
  }

  /** Words of a fixed list; without any, undefined. */
  words<T extends string>(key: string, known: readonly T[]): T[] | undefined {
    const words = this.list(key, (item, path) => {
      if (known.includes(item as T)) return item as T;
      this.faults.push({ path, message: `must be one of ${known.join(', ')}` });
      return undefined;
    });
    return words.length ? words : undefined;
  }

  /** An object under that key, with a text that cannot be missing. */
  object<T>(
    key: string,
    need: string,
    build: (fields: Fields, needed: string) => T | undefined,
  ): T | undefined {
    const found = this.raw(key);
    return found === undefined ? undefined : this.#built(found, this.#at(key), need, build);
  }

  /** A list of objects, each with a text that cannot be missing. */
  objects<T>(key: string, need: string, build: (fields: Fields, needed: string) => T | undefined): T[] {
    return this.list(key, (item, path) => this.#built(item, path, need, build));
  }

  #built<T>(
    item: unknown,
    path: string,
    need: string,
    build: (fields: Fields, needed: string) => T | undefined,
  ): T | undefined {
    const fields = isObject(item) ? new Fields(item, this.faults, path) : undefined;
    const needed = fields?.text(need);
    if (fields && needed) return build(fields, needed);
    this.faults.push({ path, message: `must be an object with "${need}"` });
    return undefined;
  }
}
