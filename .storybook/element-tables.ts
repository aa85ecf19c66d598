/** Turns what the manifest says of an element into the tables of its page. Pure: Markdown in, Markdown out. */

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** One element of the manifest, as far as its page shows it. */
export interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: Named[];
  members?: (Named & { kind: string; attribute?: string; parameters?: unknown[] })[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

/** A part of custom-elements.json. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/**
 * What the manifest says of a tag.
 *
 * @throws where there is no such tag: a page of an element that is not there must not be built
 */
export function declarationOf({ modules }: Manifest, tag: string): Declaration {
  const found = modules.flatMap(({ declarations = [] }) => declarations).find((one) => one.tagName === tag);
  if (!found) throw new Error(`custom-elements.json has no <${tag}>. Run: npm run build -- --only manifest`);
  return found;
}

/** A type as a person reads it: "undefined" goes without saying of an attribute, and `|` would end the cell. */
export const typeWords = (text = ''): string =>
  [...new Set(text.split('|').map((part) => part.trim()))]
    .filter((part) => part && part !== 'undefined')
    .join(' or ');

const cell = (text = ''): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text?: string): string => (text ? `\`${text}\`` : '');

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** Attributes, properties, methods, slots, events, parts and tokens of an element; what it has none of is left out. */
export function elementTables(element: Declaration): string {
  const {
    attributes = [],
    members = [],
    slots = [],
    events = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const own = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    table(
      'Attributes',
      ['Attribute', 'Meaning', 'Type'],
      attributes.map(({ name, description = '', type }) => [
        code(name),
        description,
        code(typeWords(type?.text)),
      ]),
    ),
    table(
      'Properties without an attribute',
      ['Property', 'Meaning', 'Type'],
      own.map(({ name, description = '', type }) => [code(name), description, code(typeWords(type?.text))]),
    ),
    table(
      'Methods',
      ['Method', 'Meaning'],
      methods.map(({ name, description = '' }) => [code(`${name}()`), description]),
    ),
    table(
      'Slots',
      ['Slot', 'Meaning'],
      slots.map(({ name, description = '' }) => [name ? code(name) : 'inside the tag', description]),
    ),
    table(
      'Events',
      ['Event', 'When', 'Type'],
      events.map(({ name, description = '', type }) => [code(name), description, code(type?.text)]),
    ),
    table(
      'Parts',
      ['Part', 'Meaning'],
      cssParts.map(({ name, description = '' }) => [code(name), description]),
    ),
    table(
      'Tokens',
      ['Token', 'Meaning', 'Default'],
      cssProperties.map(({ name, description = '', default: value }) => [
        code(name),
        description,
        code(value),
      ]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * The README of a folder as part of a page: without its title, and with links to files as their names, because the
 * files are not on the hosted site.
 */
export const readmeForPage = (readme: string): string =>
  readme
    .replace(/^# .*\n+/, '')
    .replace(/\[(`?)([^\]`]+)\1\]\((?!https?:|#|\?)[^)]*\)/g, '`$2`')
    .trim();

/** A README in two: what an element is for, and its acceptance list. */
export function readmeParts(readme: string): { about: string; acceptance: string } {
  const [about = '', acceptance = ''] = readmeForPage(readme).split(/^## Acceptance list$/m);
  return { about: about.trim(), acceptance: acceptance.trim() };
}
