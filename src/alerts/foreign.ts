import { isObject, type Fault } from './fields.js';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);
/** No field of a record lies deeper. */
const deepest = 8;

/**
 * Text of strangers without what only does harm in a page: control characters, halves of a character, and the marks
 * that turn the order of letters around (U+202D, U+202E), with which an address can be made to look like another one.
 * Marks and isolates that right-to-left text needs stay.
 */
export const tidy = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\u202d\u202e\ufeff]/gu, '');

/** In one line, blanks collapsed as a browser shows them. */
export const line = (text: string): string => tidy(text).replace(/\s+/g, ' ').trim();

/**
 * The whole address of a link in a feed, read against the feed and not against the page that shows it; undefined
 * where it must not become a link. A name before the host (`https://ceop.police.uk@other.example/`) only deceives.
 */
export function foreignAddress(value: string, base: string): string | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const { protocol, username, password, href } = new URL(value, base);
  return allowed.has(protocol) && !username && !password ? href : undefined;
}

/**
 * A copy of foreign JSON in which every text is tidy and every `href` is a safe, whole address. An address that is
 * refused is left out and told.
 */
export function foreignValue(
  value: unknown,
  base: string,
  faults: Fault[],
  path: string,
  depth = 0,
): unknown {
  if (typeof value === 'string') return tidy(value);
  if (depth > deepest) return undefined;
  if (Array.isArray(value))
    return value.map((item, i) => foreignValue(item, base, faults, `${path}[${i}]`, depth + 1));
  if (!isObject(value)) return value;
  // `fromEntries` makes `__proto__` a field like any other; an assignment would set the prototype.
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const at = `${path}.${key}`;
      if (key !== 'href' || typeof field !== 'string')
        return [key, foreignValue(field, base, faults, at, depth + 1)];
      const href = foreignAddress(field, base);
      if (!href) faults.push(refused(at, field));
      return [key, href];
    }),
  );
}

/** The fault of an address that was left out. */
export const refused = (path: string, address: string): Fault => ({
  path,
  message: `"${tidy(address).slice(0, 80)}" is no address a page may link to. Use one that begins with https://`,
});
