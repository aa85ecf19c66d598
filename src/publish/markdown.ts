import type { ListItem, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { alertViews, type Action, type AlertViewName, type Block, type Section } from '../alerts/alert.js';
import { wordsFor } from '../i18n/index.js';
import type { Lines } from './front-matter.js';
import { block, fault, isComment, lineIn, point, words, type Findings } from './markdown-text.js';

/** What the text under the head gives to the record. Parts that do not stand in it are left out. */
export interface Body {
  summary?: string;
  sections?: Section[];
  actions?: Action[];
  response?: Block[];
  opening?: Block[];
  closing?: Block[];
}

/** The body, where each part stands, and what was found on the way. */
export interface BodyReading extends Pick<Findings, 'problems' | 'links'> {
  body: Body;
  lines: Lines;
}

const inSmall = (title: string): string => title.toLowerCase().replace(/['’]/g, '’').trim();
const both = (pick: (words: ReturnType<typeof wordsFor>['words']) => string): string[] =>
  ['en', 'cy'].map((lang) => inSmall(pick(wordsFor(lang).words)));

/** Titles that have a place of their own in the record, in English and in Welsh. */
const reserved = {
  actions: both(({ whatYouCanDo }) => whatYouCanDo),
  response: both(({ whatWeDo }) => whatWeDo),
  opening: ['opening of the letter', 'agoriad y llythyr'],
  closing: ['end of the letter', 'diwedd y llythyr'],
};

/**
 * Reads the text of an alert. What stands before the first title is the summary; `## Titles` begin the parts.
 * Nothing is lost without a word: what a record cannot hold is an error with its line.
 *
 * @param firstLine line of the file in which the text begins
 */
export function readBody(markdown: string, firstLine: number): BodyReading {
  const found: Findings = { problems: [], links: [], offset: firstLine - 1 };
  const body: Body = {};
  const lines: Lines = new Map();
  const { children } = fromMarkdown(markdown);
  const starts = children.flatMap((node, i) => (node.type === 'heading' ? [i] : []));
  summary(children.slice(0, starts[0] ?? children.length), body, lines, found);
  for (const [i, start] of starts.entries())
    part(children.slice(start, starts[i + 1] ?? children.length), body, lines, found);
  return { body, lines, problems: found.problems, links: found.links };
}

function summary(nodes: readonly Nodes[], body: Body, lines: Lines, found: Findings): void {
  const blocks = nodes.flatMap((node) => {
    const read = block(node, found, 'summary');
    return read === undefined ? [] : [{ node, read }];
  });
  for (const [i, { node, read }] of blocks.entries()) {
    if (i === 0 && typeof read === 'string') {
      body.summary = read;
      lines.set('summary', lineIn(node, found) ?? 0);
    } else {
      fault(
        node,
        found,
        'no-title',
        'summary',
        'Before the first title stands one paragraph, the summary. Put a line with "## " and a title before this.',
      );
    }
  }
}

function part(nodes: readonly Nodes[], body: Body, lines: Lines, found: Findings): void {
  const [heading, ...content] = nodes;
  if (heading?.type !== 'heading') return;
  const { title, audience, views } = titled(heading.children, heading, found);
  if (heading.depth !== 2)
    fault(
      heading,
      found,
      'markdown',
      title,
      heading.depth === 1
        ? 'The headline stands in the head, as "headline:". Titles of parts begin with "## ".'
        : 'Parts have no parts of their own. Begin the title with "## ".',
    );
  if (!title) return fault(heading, found, 'no-title', 'text', 'The title is empty. Write one after "## ".');
  const line = lineIn(heading, found) ?? 0;
  const name = inSmall(title);
  const blocks = () =>
    content.map((node) => block(node, found, title)).filter((one): one is Block => one !== undefined);
  if (reserved.actions.includes(name)) {
    lines.set('actions', lines.get('actions') ?? line);
    const actions = content.flatMap((node) => steps(node, found, title));
    if (!content.some(({ type }) => type !== 'html')) empty(heading, found, title);
    for (const { action, at } of actions) {
      body.actions = [...(body.actions ?? []), { ...action, audience, views }];
      lines.set(`actions[${body.actions.length - 1}]`, at);
    }
    return;
  }
  const read = blocks();
  if (!read.length) empty(heading, found, title);
  const own = (['response', 'opening', 'closing'] as const).find((key) => reserved[key].includes(name));
  if (!own) {
    body.sections = [...(body.sections ?? []), { title, blocks: read, audience, views }];
    lines.set(`sections[${body.sections.length - 1}]`, line);
    return;
  }
  if (audience ?? views)
    fault(
      heading,
      found,
      'wrong-marker',
      title,
      'This part is the same for everyone. Take the mark in { } away.',
    );
  if (body[own]) fault(heading, found, 'twice', title, 'This part stands there twice. Make one of the two.');
  body[own] = read;
  lines.set(own === 'response' ? own : `letter.${own}`, line);
}

const empty = (heading: Nodes, found: Findings, title: string): void =>
  fault(
    heading,
    found,
    'empty-part',
    title,
    'Nothing stands under this title. Write it, or take the title out.',
  );

/** A title and the mark at its end: `{professional}`, or the forms it is for, `{letter, briefing}`. */
function titled(
  nodes: readonly PhrasingContent[],
  heading: Nodes,
  found: Findings,
): { title: string; audience?: 'professional'; views?: AlertViewName[] } {
  const whole = words(nodes, found, 'title').trim();
  const mark = /^(.*?)\s*\{([^{}]*)\}$/.exec(whole);
  if (!mark) return { title: whole };
  const [, title = '', inside = ''] = mark;
  const names = inside.split(/[\s,]+/).filter(Boolean);
  const views = names.filter((name): name is AlertViewName => alertViews.includes(name as AlertViewName));
  const strange = names.filter((name) => name !== 'professional' && !views.includes(name as AlertViewName));
  if (strange.length || !names.length)
    fault(
      heading,
      found,
      'wrong-marker',
      title,
      `{${inside}} is not known. Write {professional}, or the forms it is for: ${alertViews.join(', ')}.`,
    );
  return {
    title,
    // A mark that is not understood must not show a part to everyone.
    ...(names.includes('professional') || strange.length ? { audience: 'professional' as const } : {}),
    ...(views.length ? { views } : {}),
  };
}

/** What a reader can do: one step for each item of the list. */
function steps(node: Nodes, found: Findings, title: string): { action: Action; at: number }[] {
  if (node.type === 'list')
    return node.children.flatMap((item) => {
      const action = step(item, found, title);
      return action ? [{ action, at: lineIn(item, found) ?? 0 }] : [];
    });
  if (!isComment(node))
    fault(
      node,
      found,
      'not-a-list',
      title,
      'Only a list can stand here. Begin the first step with "1. ", the next with "2. ".',
    );
  return [];
}

/** The first words in bold, or the first sentence, are the instruction; the rest says how. A link is its page or number. */
function step(item: ListItem, found: Findings, title: string): Action | undefined {
  const inItem: Findings = { ...found, links: [] };
  const whole = point(item, inItem, title);
  if (!whole) {
    fault(item, found, 'empty-part', title, 'This step is empty. Write what to do, or take it out.');
    return undefined;
  }
  const [first] = item.children;
  const [opening] = first?.type === 'paragraph' ? first.children : [];
  const bold =
    opening?.type === 'strong' ? words(opening.children, { ...inItem, problems: [], links: [] }, title) : '';
  const todo = bold || (/^.+?[.?](?=\s|$)/.exec(whole)?.[0] ?? whole);
  const how = whole
    .slice(todo.length)
    .replace(/^\s*[:–—-]?\s*/, '')
    .trim();
  const [link, ...more] = inItem.links;
  const phone = link && /^tel:(.+)$/i.exec(link.href)?.[1];
  // More than one address has no place in a step: the others are looked for elsewhere, like any link in the text.
  found.links.push(...more);
  return { do: todo.trim(), how: how || undefined, href: phone ? undefined : link?.href, phone };
}
