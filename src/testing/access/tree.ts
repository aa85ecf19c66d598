/** The tree that assistive technology is given, in one form for all engines, as text that a person can read. */

/** One thing in the tree. */
export interface AccessNode {
  /** Its role by its ARIA name; `text` for words, `summary` for the handle of a fold, which ARIA has no name for. */
  readonly role: string;
  /** What it is called; of `text`, the words. */
  readonly name: string;
  /** What is said beside the name: `level 2`, `expanded`, `checked`, `value "…"`. */
  readonly states: readonly string[];
  readonly children: readonly AccessNode[];
}

/** Boxes that say nothing by themselves: what is in them counts for what is around them. */
const silent = new Set(['', 'generic', 'none', 'presentation']);

/** How much of running text is kept: enough to find the place. The words themselves are held by other tests. */
const textLength = 40;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const shortened = (text: string): string =>
  text.length > textLength ? `${text.slice(0, textLength).trimEnd()}…` : text;

/** Takes silent boxes away, and joins words that stand side by side. */
function flattened(nodes: readonly AccessNode[]): AccessNode[] {
  const flat = nodes.flatMap((node) =>
    silent.has(node.role) ? flattened(node.children) : [{ ...node, children: flattened(node.children) }],
  );
  const joined: AccessNode[] = [];
  for (const node of flat) {
    const last = joined.at(-1);
    if (node.role === 'text' && last?.role === 'text')
      joined[joined.length - 1] = { ...last, name: `${last.name} ${node.name}` };
    else joined.push(node);
  }
  return joined.filter(({ role, name }) => role !== 'text' || tidy(name));
}

/** Whether the words of its children are its name, so that they need not be written twice. */
const isSaid = (node: AccessNode): boolean => Boolean(tidy(node.name)) && node.role !== 'text';

const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '');

function linesOf(node: AccessNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (node.role === 'text') return [`${indent}text: ${shortened(tidy(node.name))}`];
  const [only] = node.children;
  // A paragraph, cell or item of words alone is one line.
  const isPlain = node.children.length === 1 && only?.role === 'text';
  const repeats = isPlain && isSaid(node) && squeezed(node.name).includes(squeezed(only.name));
  const name = tidy(node.name) ? ` "${tidy(node.name)}"` : '';
  const words = isPlain && !repeats ? `: ${shortened(tidy(only.name))}` : '';
  const states = node.states.length > 0 ? ` (${node.states.join(', ')})` : '';
  const line = `${indent}${node.role}${name}${states}${words}`;
  return [line, ...(isPlain ? [] : node.children.flatMap((child) => linesOf(child, depth + 1)))];
}

/** The tree as text: a line for each thing, `role "name" (states): words`, indented by what it stands in. */
export function describeTree(nodes: readonly AccessNode[]): string {
  return flattened(nodes)
    .flatMap((node) => linesOf(node, 0))
    .join('\n');
}

/** The first thing with this role, wherever it stands. */
export function findRole(nodes: readonly AccessNode[], role: string): AccessNode | undefined {
  for (const node of nodes) {
    const found = node.role === role ? node : findRole(node.children, role);
    if (found) return found;
  }
  return undefined;
}
