import { feedDate } from './feed-date.js';
import type { RawFeed } from './feed-json.js';
import type { Entry, Failure, Item, Written } from './feed-types.js';
import type { Fault } from './fields.js';
import { foreignAddress, line, refused } from './foreign.js';
import { bareHandlers, markupRefused, parseMarkup, plainText } from './markup.js';

const contentModule = 'http://purl.org/rss/1.0/modules/content/';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

/**
 * What an XML or HTML text says it is, after the XML declaration and comments: its document type, else the name of its
 * first element without a prefix.
 */
export function kindOf(text: string): { doctype?: string; root?: string } {
  let at = 0;
  // Step by step: one expression for all of it could be made to try every way of dividing a thousand comments.
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const ending = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (!ending) break;
    const end = text.indexOf(ending, at + 2);
    if (end < 0) return {};
    at = end + ending.length;
  }
  const [, doctype, root] =
    /^<(?:!doctype\s+([\w:-]+)|(?:\w+:)?([a-z][\w-]*))/i.exec(text.slice(at, at + 100)) ?? [];
  return { ...(doctype && { doctype }), ...(root && { root }) };
}

/** Reads Atom 1.0 (RFC 4287) or RSS (2.0; 1.0 has the same parts) as entries. Give it nothing with a document type. */
export function readXmlFeed(text: string, base: string): RawFeed | Failure {
  // The text is decoded already; a declaration of another encoding would only mislead the parser.
  const document = parseMarkup(bareHandlers(text.replace(/^\s*<\?xml[^>]*\?>/, '')), 'application/xml');
  if (!document)
    return {
      code: 'feed-markup',
      message: `The feed ${markupRefused} Or use a JSON feed.`,
    };
  const root = document.documentElement;
  const error = document.getElementsByTagName('parsererror')[0];
  if (error)
    return {
      code: 'feed-xml',
      message: `The feed is broken XML${placeOf(error)}. Check it with a feed validator.`,
    };
  const faults: Fault[] = [];
  if (root.localName === 'feed') return atom(root, base, faults);
  return rss(root, base, faults);
}

/** Chromium and WebKit say "on line 3 at column 5", Firefox "Line Number 3, Column 5". */
function placeOf(error: Element): string {
  const found = /line (?:number )?(\d+)\D+column (\d+)/i.exec(error.textContent ?? '');
  return found ? ` at line ${found[1]}, column ${found[2]}` : '';
}

/** Children of a name in the namespace of their parent, or in the one given: `media:title` is no `title`. */
const children = (parent: Element, name: string, space = parent.namespaceURI): Element[] =>
  [...parent.children].filter((child) => child.localName === name && child.namespaceURI === space);

const child = (parent: Element, name: string, space?: string): Element | undefined =>
  children(parent, name, space)[0];

function text(parent: Element, name: string, space?: string): string | undefined {
  return child(parent, name, space)?.textContent?.trim() || undefined;
}

function date(
  parent: Element,
  name: string,
  path: string,
  faults: Fault[],
  space?: string,
): string | undefined {
  const found = text(parent, name, space);
  if (found === undefined) return undefined;
  const read = feedDate(found);
  if (!read)
    faults.push({
      path: `${path}.${name}`,
      message: `"${line(found).slice(0, 80)}" is no date of a feed, such as 2026-11-18T09:00:00Z or Wed, 18 Nov 2026 09:00:00 GMT. It is left out`,
    });
  return read;
}

function link(
  found: string | null | undefined,
  base: string,
  path: string,
  faults: Fault[],
): string | undefined {
  if (!found?.trim()) return undefined;
  const href = foreignAddress(found.trim(), base);
  if (!href) faults.push(refused(`${path}.link`, found));
  return href;
}

/** Relative links of Atom are read against `xml:base`, each against the one around it. */
function baseOf(element: Element, base: string): string {
  const outer = element.parentElement ? baseOf(element.parentElement, base) : base;
  const own = element.getAttribute('xml:base');
  return own === null ? outer : (foreignAddress(own, outer) ?? outer);
}

/** A text construct of Atom, section 3.1. */
function written(element: Element | undefined): Written | undefined {
  if (!element || element.hasAttribute('src')) return undefined;
  const type = element.getAttribute('type') ?? 'text';
  if (type === 'xhtml') return { node: element };
  const found = element.textContent ?? '';
  if (type === 'html' || type === 'text/html') return { markup: found };
  return type === 'text' || type === 'text/plain' ? { text: found } : undefined;
}

function alternate(element: Element, base: string, path: string, faults: Fault[]): string | undefined {
  const found = children(element, 'link').find(
    (one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  return found && link(found.getAttribute('href'), baseOf(found, base), path, faults);
}

function atom(root: Element, base: string, faults: Fault[]): RawFeed {
  const titled = written(child(root, 'title'));
  const title = (titled && plainText(titled)) || undefined;
  const issuers = title ? [{ name: title, href: alternate(root, base, 'feed', faults) }] : [];
  const lang = root.getAttribute('xml:lang') ?? undefined;
  return {
    kind: 'atom',
    title,
    issued: date(root, 'updated', 'feed', faults),
    faults,
    items: children(root, 'entry').map((entry, i): Item => {
      const path = `entry[${i}]`;
      const published = date(entry, 'published', path, faults);
      const updated = date(entry, 'updated', path, faults);
      return {
        path,
        entry: {
          id: text(entry, 'id'),
          title: written(child(entry, 'title')),
          excerpt: written(child(entry, 'summary')),
          body: written(child(entry, 'content')),
          href: alternate(entry, base, path, faults),
          issued: published ?? updated,
          updated: published && updated !== published ? updated : undefined,
          lang: entry.getAttribute('xml:lang') ?? lang,
          issuers,
        },
      };
    }),
  };
}

function rss(root: Element, base: string, faults: Fault[]): RawFeed {
  const channel = [...root.children].find(({ localName }) => localName === 'channel') ?? root;
  const title = line(text(channel, 'title') ?? '') || undefined;
  const issuers = title ? [{ name: title, href: link(text(channel, 'link'), base, 'channel', faults) }] : [];
  const lang = text(channel, 'language');
  const own = [...children(channel, 'item'), ...(channel === root ? [] : [...root.children])];
  return {
    kind: 'rss',
    title,
    issued: date(channel, 'lastBuildDate', 'channel', faults) ?? date(channel, 'pubDate', 'channel', faults),
    faults,
    items: own
      .filter(({ localName }) => localName === 'item')
      .map((item, i): Item => ({
        path: `item[${i}]`,
        entry: rssEntry(item, `item[${i}]`, base, lang, issuers, faults),
      })),
  };
}

function rssEntry(
  item: Element,
  path: string,
  base: string,
  lang: string | undefined,
  issuers: Entry['issuers'],
  faults: Fault[],
): Entry {
  const markup = (name: string, space?: string): Written | undefined => {
    const found = text(item, name, space);
    return found === undefined ? undefined : { markup: found };
  };
  const guid = child(item, 'guid');
  const id = guid?.textContent?.trim() || undefined;
  // A guid is the address of the entry unless it says otherwise.
  const permanent =
    guid?.getAttribute('isPermaLink') !== 'false' && /^https?:/.test(id ?? '') ? id : undefined;
  const address = text(item, 'link') ?? permanent;
  const long = markup('encoded', contentModule);
  const short = markup('description');
  return {
    id: id ?? address,
    title: markup('title'),
    excerpt: long && short,
    body: long ?? short,
    href: link(address, base, path, faults),
    issued: date(item, 'pubDate', path, faults) ?? date(item, 'date', path, faults, dublinCore),
    lang,
    issuers,
  };
}
