import { feedDate } from './feed-date.js';
import { hasFailed, type Entry, type Failure, type Feed, type Item, type Written } from './feed-types.js';
import { Fields, isObject, type Fault, type Shape } from './fields.js';
import { foreignAddress, foreignValue, line, refused } from './foreign.js';
import { jsonFault } from './json-fault.js';
import { readAlert } from './parse.js';

/** A feed whose items are still to be chosen from. */
export type RawFeed = Omit<Feed, 'alerts'> & { items: Item[] };

/**
 * Reads a JSON Feed, version 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * An item with `_safety_alert` is an alert; fields of the item fill what the record leaves out. Any other item is an
 * entry. `_safety_feed.issued` says when the feed was made.
 */
export function readJsonFeed(text: string, base: string): RawFeed | Failure {
  const root = parsed(text);
  if (hasFailed(root)) return root;
  const { value } = root;
  const version = isObject(value) ? value['version'] : undefined;
  const items = isObject(value) ? value['items'] : undefined;
  if (typeof version !== 'string' || !/jsonfeed\.org\/version\/1/.test(version) || !Array.isArray(items)) {
    const one = isObject(value) && 'headline' in value;
    return {
      code: 'feed-unknown',
      message: one
        ? 'This is one alert record and no feed. Put it into the tag, or into the items of a JSON Feed.'
        : 'This is JSON, but no JSON Feed: it needs "version": "https://jsonfeed.org/version/1.1" and a list "items".',
    };
  }
  const faults: Fault[] = [];
  const feed = new Fields(value as Shape, faults);
  const made = feed.raw('_safety_feed');
  const title = feed.text('title');
  const lang = feed.text('language');
  const issuers = issuersOf(title && line(title), feed, base);
  return {
    kind: 'json',
    title: title && line(title),
    issued: isObject(made) ? day(new Fields(made, faults, '_safety_feed'), 'issued') : undefined,
    faults,
    items: items.flatMap((item: unknown, i): Item | [] => {
      const path = `items[${i}]`;
      if (isObject(item)) return read(item, path, base, lang, issuers, faults);
      faults.push({ path, message: 'must be an object in curly brackets. It is left out' });
      return [];
    }),
  };
}

function parsed(text: string): { value: unknown } | Failure {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { line: row, column } = jsonFault(text);
    return {
      code: 'feed-json',
      message: `The feed is broken at line ${row}, column ${column}. Look for a missing comma, quote or bracket there.`,
    };
  }
}

/** The website speaks, not the person who typed: names of people are not for a notice. */
function issuersOf(title: string | undefined, feed: Fields, base: string): Entry['issuers'] {
  const home = feed.text('home_page_url');
  return title ? [{ name: title, href: home && foreignAddress(home, base) }] : [];
}

function day(fields: Fields, key: string): string | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  const date = feedDate(text);
  return (
    date ?? fields.fault(key, `"${line(text)}" must be a date like 2026-11-18T09:00:00Z. It is left out`)
  );
}

function read(
  item: Shape,
  path: string,
  base: string,
  lang: string | undefined,
  issuers: Entry['issuers'],
  faults: Fault[],
): Item | [] {
  const fields = new Fields(item, faults, path);
  const id = fields.raw('id');
  const href = address(fields, 'url', path, base, faults);
  const issued = day(fields, 'date_published');
  const updated = day(fields, 'date_modified');
  const common = {
    // Version 1.1 asks for text and for numbers to be read as text.
    id: typeof id === 'number' ? String(id) : fields.text('id'),
    href,
    issued: issued ?? updated,
    updated: updated === issued ? undefined : updated,
    lang: fields.text('language') ?? lang,
  };
  const record = fields.raw('_safety_alert');
  if (isObject(record)) return alertOf(record, `${path}._safety_alert`, base, faults, fields, common);
  if (record !== undefined)
    fields.fault('_safety_alert', 'must be an object in curly brackets. The item is read as news');
  const entry: Entry = {
    ...common,
    href: href ?? address(fields, 'external_url', path, base, faults),
    title: words(fields, 'title', 'text'),
    excerpt: words(fields, 'summary', 'text'),
    body: words(fields, 'content_html', 'markup') ?? words(fields, 'content_text', 'text'),
    issuers,
    documents: fields.list('attachments', (file, at) => {
      const found = isObject(file) ? new Fields(file, faults, at) : undefined;
      const title = found?.text('title');
      const url = found && title ? address(found, 'url', at, base, faults) : undefined;
      return title && url ? { title: line(title), href: url } : undefined;
    }),
  };
  return { path, entry };
}

function words(fields: Fields, key: string, as: 'text' | 'markup'): Written | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  return as === 'text' ? { text } : { markup: text };
}

function address(
  fields: Fields,
  key: string,
  path: string,
  base: string,
  faults: Fault[],
): string | undefined {
  const found = fields.text(key);
  if (found === undefined) return undefined;
  const href = foreignAddress(found, base);
  if (!href) faults.push(refused(`${path}.${key}`, found));
  return href;
}

function alertOf(
  record: Shape,
  path: string,
  base: string,
  faults: Fault[],
  fields: Fields,
  common: Pick<Entry, 'id' | 'href' | 'issued' | 'updated' | 'lang'>,
): Item | [] {
  const own = foreignValue(record, base, faults, path) as Shape;
  const usual = {
    ...common,
    headline: fields.text('title'),
    summary: fields.text('summary'),
  };
  for (const [key, value] of Object.entries(usual)) own[key] ??= line(value ?? '');
  const { alert, faults: found } = readAlert(own);
  for (const { path: at, message } of found) faults.push({ path: `${path}.${at}`, message });
  return alert ? { path, alert } : [];
}
