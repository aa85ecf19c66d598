import type { Block } from './alert.js';
import { line } from './foreign.js';
import type { Written } from './feed-types.js';

/** Words under a heading; those before the first heading have an empty title. */
export interface MarkupPart {
  title: string;
  blocks: Block[];
}

interface Policy {
  createHTML(markup: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): Policy;
}

let policy: Policy | undefined;
let isPrepared = false;
let isRefused = false;

/**
 * Parses text into a document that is never shown: nothing in it runs or loads.
 *
 * Parsing is guarded by Trusted Types, although of an inert document only text is read. Where a page demands them it
 * must allow Lit's policy in any case, so ours goes under the same name (`trusted-types lit-html 'allow-duplicates'`).
 * It is made at the first feed that needs it, after Lit's own: where only one is allowed, that one is Lit's.
 *
 * @returns the document, or undefined where the page refuses it, or where there is no parser (Node)
 */
export function parseMarkup(markup: string, type: 'text/html' | 'application/xml'): Document | undefined {
  // One refusal is one line on the webmaster's console; a thousand entries must not make a thousand.
  if (isRefused) return undefined;
  try {
    preparePolicy();
    // TypeScript knows no trusted text.
    const trusted = (policy?.createHTML(markup) ?? markup) as string;
    return new DOMParser().parseFromString(trusted, type);
  } catch {
    isRefused = true;
    return undefined;
  }
}

function preparePolicy(): void {
  if (isPrepared) return;
  isPrepared = true;
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    policy = factory?.createPolicy('lit-html', { createHTML: (markup) => markup });
  } catch {
    // The page may name policies without demanding them: then plain text is parsed.
  }
}

/** What a webmaster has to do then. */
export const markupRefused =
  "has markup, which the policy of this page forbids to read. Add to it: trusted-types lit-html 'allow-duplicates'.";

/** Whether this page refused to parse markup: it is then read as plain text. */
export const isMarkupRefused = (): boolean => isRefused;

/** Foreign words in one line, without markup. */
export function plainText(written: Written): string {
  if ('text' in written) return line(written.text);
  return readMarkup(written)
    .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)])
    .filter(Boolean)
    .join(' ');
}

const wordsOf = (block: Block): string | string[] =>
  typeof block === 'string'
    ? block
    : 'list' in block
      ? block.list
      : 'quote' in block
        ? block.quote
        : block.text;

/**
 * Foreign words as blocks of our own: paragraphs, lists, quotes, and a part for each heading. No node and no attribute
 * of the source survives; links keep their words.
 */
export function readMarkup(written: Written): MarkupPart[] {
  if ('text' in written) return [{ title: '', blocks: paragraphs(written.text) }];
  const node =
    'node' in written
      ? written.node
      : /[<&]/.test(written.markup) && parseMarkup(bareTags(written.markup), 'text/html')?.body;
  if (!node)
    return [{ title: '', blocks: paragraphs('markup' in written ? withoutTags(written.markup) : '') }];
  return new Reader().read(node);
}

const paragraphs = (text: string): string[] =>
  text
    .split(/[\n\r]+/)
    .map(line)
    .filter(Boolean);

const nothing =
  /^(?:script|style|template|iframe|frame|object|embed|applet|svg|math|form|input|button|select|textarea|canvas|audio|video|noscript|noembed|noframes|head|title|link|meta)$/;
const boundary =
  /^(?:p|div|section|article|header|footer|main|aside|nav|figure|figcaption|table|caption|tr|dl|dt|dd|pre|hr|address|details|summary|fieldset|legend)$/;
/** Browsers nest HTML no deeper than about this; XML has no such bound. */
const deepest = 500;

/** Walks through foreign nodes and takes their words along. */
class Reader {
  readonly #parts: MarkupPart[] = [{ title: '', blocks: [] }];
  #line = '';
  /** Where lines go inside of a list, quote or heading. */
  #group: string[] | undefined;
  #isList = false;

  read(node: Node): MarkupPart[] {
    this.#inside(node, 0);
    this.#end();
    return this.#parts.reduce<MarkupPart[]>((kept, part) => {
      // A heading over nothing is a line of the part before it.
      if (part.blocks.length || !kept.length) kept.push(part);
      else kept.at(-1)!.blocks.push(part.title);
      return kept;
    }, []);
  }

  #inside(node: Node, depth: number): void {
    if (depth > deepest) return;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE)
        this.#line += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(child as Element, depth + 1);
    }
  }

  #element(element: Element, depth: number): void {
    const name = element.localName.toLowerCase();
    if (nothing.test(name)) return;
    if (/^h[1-6]$/.test(name)) this.#heading(element, depth);
    else if (name === 'ul' || name === 'ol') this.#listOrQuote(element, depth, true);
    else if (name === 'blockquote') this.#listOrQuote(element, depth, false);
    else if (name === 'br') this.#line += this.#isList ? ' ' : '\n';
    else if (name === 'li') this.#between(element, depth, () => this.#end());
    else if (boundary.test(name)) this.#between(element, depth, () => this.#break());
    else if (name === 'td' || name === 'th') this.#between(element, depth, () => (this.#line += ' '));
    else this.#inside(element, depth);
  }

  #between(element: Element, depth: number, mark: () => void): void {
    mark();
    this.#inside(element, depth);
    mark();
  }

  #listOrQuote(element: Element, depth: number, isList: boolean): void {
    // A list in a list gives its items to the outer one, a list in a quote its lines.
    if (this.#group) return this.#between(element, depth, () => this.#break());
    const lines = this.#lines(element, depth, isList);
    if (lines.length) this.#parts.at(-1)!.blocks.push(isList ? { list: lines } : { quote: lines });
  }

  #heading(element: Element, depth: number): void {
    if (this.#group) return this.#between(element, depth, () => this.#break());
    const title = this.#lines(element, depth, false).join(' ');
    if (title) this.#parts.push({ title, blocks: [] });
  }

  #lines(element: Element, depth: number, isList: boolean): string[] {
    this.#end();
    const lines: string[] = [];
    this.#group = lines;
    this.#isList = isList;
    this.#inside(element, depth);
    this.#end();
    this.#group = undefined;
    this.#isList = false;
    return lines;
  }

  /** Paragraphs inside of a list item are one item. */
  #break(): void {
    if (this.#isList) this.#line += ' ';
    else this.#end();
  }

  #end(): void {
    (this.#group ?? this.#parts.at(-1)!.blocks).push(...paragraphs(this.#line));
    this.#line = '';
  }
}

/**
 * A comment, an element whose inside is no markup, or a tag. Each alternative ends at the end of the text, if at nothing
 * before: one that could fail there would be tried again from every `<`.
 */
const piece =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<(script|style|iframe|textarea|title|xmp|noembed|noframes)(?=[\s/>])[^]*?(?:<\/\1\b[^>]*(?:>|$)|$)|<(\/?[a-z][^\s/>]*)(?:=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$)|[^>])*(?:>|$)/gi;

/**
 * Markup without attributes. Nothing of a parsed document runs; but Chromium reports every `onclick` and `style` in it
 * as a breach of the page's policy, and a webmaster would look for an attack on their own page.
 */
const bareTags = (markup: string): string =>
  markup.replace(piece, (_, _raw, name: string | undefined) => (name ? `<${name}>` : ' '));

/** The same for XML, whose other attributes are needed: the names of these are changed. */
export const bareHandlers = (xml: string): string =>
  xml.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(on\w+|style)(?=\s*=)/gi, ' no-$1'));

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', pound: '£',
}; // prettier-ignore

/**
 * Markup as plain lines, for a page that refuses to parse it. It is shown as text whatever is left, so this is about
 * reading well, not about safety.
 */
function withoutTags(markup: string): string {
  return bareTags(markup)
    .replace(/[\n\r]+/g, ' ')
    .replace(/<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|br|dt|dd)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, ten: string, hex: string, name: string) => {
        const code = ten ? Number(ten) : parseInt(hex, 16);
        return name ? (entities[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    );
}
