import type { Link, List, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Block } from '../alerts/alert.js';
import { isDate } from '../alerts/fields.js';
import type { Found } from './problem.js';

/** A link in the text. The record holds no markup, so its address must stand somewhere else too. */
export interface WrittenLink {
  text: string;
  href: string;
  line: number | undefined;
}

/** What a reading has found besides the words. */
export interface Findings {
  problems: Found[];
  links: WrittenLink[];
  /** Line of the file in which the Markdown begins, less one. */
  offset: number;
}

/** Line of a piece of Markdown in the file. */
export const lineIn = (node: Nodes, { offset }: Findings): number | undefined =>
  node.position && node.position.start.line + offset;

/** Tells an error at a piece of Markdown. */
export function fault(at: Nodes, found: Findings, code: string, field: string, message: string): void {
  found.problems.push({ weight: 'error', code, line: lineIn(at, found), field, message });
}

const refused: Partial<Record<Nodes['type'], [string, string]>> = {
  image: [
    'image',
    'Pictures cannot be part of an alert. Say in words what it shows, or name its page in "documents".',
  ],
  html: [
    'html',
    'HTML cannot be part of an alert. Write Markdown: a line with "## " before a title, "- " before a point.',
  ],
  footnoteReference: [
    'markdown',
    'Footnotes cannot be part of an alert. Write the source into the sentence.',
  ],
  imageReference: ['image', 'Pictures cannot be part of an alert. Say in words what it shows.'],
  linkReference: ['markdown', 'Write the address of the link beside its words: [words](https://…).'],
};

/** A comment is a note from one editor to another. */
export const isComment = (node: Nodes): boolean =>
  node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim());

/**
 * The words of a line, without markup: bold and italics give their words. What would be lost with the markup is told.
 *
 * @param field the part of the text it stands in, for the message
 */
export function words(nodes: readonly PhrasingContent[], found: Findings, field: string): string {
  return nodes
    .map((node): string => {
      if (isComment(node)) return '';
      const no = refused[node.type];
      if (no) {
        fault(node, found, no[0], field, no[1]);
        return '';
      }
      if (node.type === 'break') return ' ';
      if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\s+/g, ' ');
      if (node.type === 'link') {
        const text = words(node.children, found, field);
        found.links.push({ text, href: node.url, line: lineIn(node, found) });
        return text;
      }
      return 'children' in node ? words(node.children, found, field) : '';
    })
    .join('');
}

/** Whether a paragraph holds nothing but notes between editors. */
const isSilent = (node: Paragraph): boolean => node.children.every(isComment);

/** One block of a section, or nothing where it was refused. */
export function block(node: Nodes, found: Findings, field: string): Block | undefined {
  switch (node.type) {
    case 'paragraph':
      return isSilent(node) ? undefined : (cited(node, found, field) ?? text(node, found, field));
    case 'list':
      return points(node, found, field);
    case 'blockquote':
      return quote(node.children, found, field);
    case 'html':
      if (!isComment(node)) fault(node, found, 'html', field, refused.html?.[1] ?? '');
      return undefined;
    case 'code':
      fault(
        node,
        found,
        'markdown',
        field,
        'These lines are read as program code. Take the spaces in front of them away.',
      );
      return undefined;
    case 'thematicBreak':
      fault(
        node,
        found,
        'markdown',
        field,
        'A line across the page cannot be part of an alert. Begin a new part with "## " and a title.',
      );
      return undefined;
    default:
      fault(
        node,
        found,
        'markdown',
        field,
        'This cannot be part of an alert. Write paragraphs, points or a quotation.',
      );
      return undefined;
  }
}

/** Tables are plain paragraphs to standard Markdown: without this they would come out as rows of strokes. */
const table = /\|\s*:?-{2,}:?\s*(\||$)/;

function text(node: Paragraph, found: Findings, field: string): string | undefined {
  const said = words(node.children, found, field).trim();
  if (!table.test(said)) return said || undefined;
  fault(
    node,
    found,
    'table',
    field,
    'Tables cannot be part of an alert. Write each row as a point of a list.',
  );
  return undefined;
}

/** A paragraph that ends in `(Source: [title](address), date)`. */
function cited(node: Paragraph, found: Findings, field: string): Block | undefined {
  const whole = words(node.children, { ...found, problems: [], links: [] }, field).trim();
  const parts = /^(.+?)\s*\(Source:\s*([^()]+?)(?:,\s*(\d{4}-\d\d-\d\d))?\)\.?$/.exec(whole);
  if (!parts) return undefined;
  const [, said = '', title = '', on] = parts;
  if (on && !isDate(on)) {
    fault(node, found, 'wrong-value', field, `"${on}" is no day there is. Write it like 2026-11-18.`);
    return undefined;
  }
  const links = node.children.filter((child): child is Link => child.type === 'link');
  const source = links.at(-1);
  // Links before the source are as much in need of a place as any other.
  words(
    node.children.filter((child) => child !== source),
    found,
    field,
  );
  return { text: said, source: { title, href: source?.url, on } };
}

/** The words of one point. A list in a list is refused, because the record has one level. */
export function point(item: ListItem, found: Findings, field: string): string {
  return item.children
    .map((child): string => {
      if (child.type === 'paragraph') return text(child, found, field) ?? '';
      if (isComment(child)) return '';
      fault(
        child,
        found,
        'markdown',
        field,
        'A point holds one line of words. Write what stands inside it as a point of its own.',
      );
      return '';
    })
    .join(' ')
    .trim();
}

function points(node: List, found: Findings, field: string): Block | undefined {
  if (node.ordered)
    fault(
      node,
      found,
      'numbered-list',
      field,
      'Numbers are for "What you can do" alone. Begin these points with "- ".',
    );
  const list = node.children.map((item) => point(item, found, field)).filter(Boolean);
  return list.length ? { list } : undefined;
}

/** A quotation. Its last line may say who said it: `— Role, body`. */
function quote(children: readonly Nodes[], found: Findings, field: string): Block | undefined {
  const lines = children.flatMap((child): string[] => {
    if (child.type === 'paragraph') {
      // The line with the speaker may follow without an empty line: it is then in the same paragraph.
      const rows = words(split(child.children), found, field).split('\u0000');
      const last = rows.length > 1 && dash.test(rows.at(-1)?.trim() ?? '') ? rows.pop() : undefined;
      return [rows.join(' ').trim(), ...(last ? [last.trim()] : [])].filter(Boolean);
    }
    if (!isComment(child))
      fault(child, found, 'markdown', field, 'A quotation holds paragraphs alone. Write it without lists.');
    return [];
  });
  const speaker = dash.test(lines.at(-1) ?? '') ? lines.pop()?.replace(dash, '') : undefined;
  if (!lines.length) return undefined;
  const [by, ...role] = speaker?.split(/,\s*/) ?? [];
  return { quote: lines, by: by || undefined, role: role.join(', ') || undefined };
}

const dash = /^(?:—|–|--?)\s*/;

/** Marks the ends of lines, which Markdown holds for blanks. */
function split(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return { type: 'text', value: '\u0000' };
    return node.type === 'text' ? { ...node, value: node.value.replace(/\s*\n\s*/g, '\u0000') } : node;
  });
}
