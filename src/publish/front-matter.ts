import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Shape } from '../alerts/fields.js';
import { camel, kebab, type Found } from './problem.js';

/** Where each field stands: its path in the record (`issuers[0].phone`) and its line. */
export type Lines = Map<string, number>;

/** The head of a file, with the names of the record. */
export interface Head {
  value: Shape;
  lines: Lines;
  problems: Found[];
}

/** A file as head and body. */
export interface Halves {
  head: string;
  body: string;
  /** Line of the file in which the first line of each half stands. */
  headLine: number;
  bodyLine: number;
}

/** Cuts a Markdown file at its head, which stands between two lines of `---`; undefined where there is none. */
export function halves(text: string): Halves | undefined {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.trim() !== '');
  if (lines[from]?.trimEnd() !== '---') return undefined;
  const to = lines.findIndex((line, i) => i > from && line.trimEnd() === '---');
  if (to < 0) return undefined;
  return {
    head: lines.slice(from + 1, to).join('\n'),
    body: lines.slice(to + 1).join('\n'),
    headLine: from + 2,
    bodyLine: to + 2,
  };
}

/**
 * Reads YAML into the names of a record: `review-by` becomes `reviewBy`. All values stay as they are written, because
 * YAML would make a number of `01632960240` and lose its nought; the record's own reading knows what is a number.
 *
 * @param firstLine line of the file in which the YAML begins
 * @param verbatim top-level keys whose own keys are not names of fields: `reasons`
 */
export function readHead(yaml: string, firstLine: number, verbatim: readonly string[] = []): Head {
  const counter = new LineCounter();
  const lines: Lines = new Map();
  const problems: Found[] = [];
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line + firstLine - 1;
  const fault = (line: number, code: string, field: string, message: string) =>
    problems.push({ weight: 'error', code, line, field, message });
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  for (const { code, message, pos } of document.errors)
    fault(
      lineAt(pos[0]),
      'yaml',
      'head',
      code === 'DUPLICATE_KEY'
        ? 'This field stands in the head twice. Keep one.'
        : `The head cannot be read: ${message}. ${hints[code] ?? 'Look for a missing quote, colon or space there.'}`,
    );
  if (document.errors.length) return { value: {}, lines, problems };

  const read = (node: Node | null, path: string, verbatimHere: boolean): unknown => {
    const line = lineAt(node?.range?.[0]);
    if (isMap<Node, Node | null>(node)) {
      const pairs = node.items.map(({ key, value }): [string, unknown] => {
        const written = isScalar(key) ? String(key.value) : String(key);
        const name = verbatimHere ? written : camel(written);
        const at = path ? `${path}.${name}` : name;
        lines.set(at, lineAt(key.range?.[0]));
        // One spelling for each field: two would let a field stand there twice.
        if (!verbatimHere && /[A-Z]/.test(written))
          fault(lineAt(key.range?.[0]), 'unknown-field', written, `Write it as "${kebab(written)}".`);
        return [name, read(value, at, !path && verbatim.includes(name))];
      });
      return Object.fromEntries(pairs);
    }
    if (isSeq<Node | null>(node))
      return node.items.map((item, i) => {
        lines.set(`${path}[${i}]`, lineAt(item?.range?.[0]));
        return read(item, `${path}[${i}]`, verbatimHere);
      });
    if (isAlias(node)) {
      fault(line, 'yaml', path, `"*${node.source}" points to another place. Write the words out here.`);
      return undefined;
    }
    const text = isScalar(node) ? String(node.value).trim() : '';
    return text === '' ? undefined : text;
  };
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    fault(firstLine, 'yaml', 'head', 'The head must be lines like "headline: What it is about".');
    return { value: {}, lines, problems };
  }
  return { value: (root ? read(root, '', false) : {}) as Shape, lines, problems };
}

/** What to do about the faults that people make most. */
const hints: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put words that hold a colon and a space into quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon after the name of the field.',
  TAB_AS_INDENT: 'Indent with spaces, not with the tab key.',
  BAD_INDENT: 'Begin the lines of one list under one another.',
};

/** Line of a path, or of the nearest thing around it. */
export function lineOf(lines: Lines, path: string): number | undefined {
  for (let at = path; at; at = at.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]*)$/, ''))
    if (lines.has(at)) return lines.get(at);
  return undefined;
}
