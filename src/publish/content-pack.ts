import { english } from '../content/en/index.js';
import { shapeFaults } from '../content/shape.js';
import { allSources } from '../content/sources/index.js';
import type { ContentLists, ContentPack } from '../content/lists.js';
import type { LocalKind } from '../content/local.js';
import type { Checked, Publisher, Source } from '../content/types.js';

/** What a pack is made of. */
export interface PackWishes {
  /** The language of the words; `en` unless other content is given. */
  lang: string;
  /** `2027.03.01`, and `2027.03.01.2` for a second one of that day. */
  version: string;
  /** When it is published, in universal time: `2027-03-01T09:00:00Z`. */
  issued: string;
  /** Who publishes it; readers see the name. */
  publisher: Publisher;
  /** The last day before a newer one is due. By default the first review day of its records that is still to come. */
  reviewBy?: string;
  /** The words. By default all of ours in English. */
  content?: ContentPack;
  /** Where they come from. By default all our sources. */
  sources?: readonly Source[];
}

/** The file of a pack; `schema/pack.schema.json` says what each field means. */
export interface PackFile {
  schema: 1;
  lang: string;
  version: string;
  issued: string;
  reviewBy: string;
  publisher: Publisher;
  /** The words of a place. */
  overlay?: true;
  sources: object[];
  content: Partial<Record<keyof ContentLists | 'notes', object[]>>;
}

/** The words of a place, before they are a pack. */
export interface LocalWords {
  /** Where they come from, besides our own sources, which they may name too. */
  sources: readonly object[];
  content: Partial<Record<LocalKind, readonly object[]>>;
}

/** Kinds in the order of the file. */
const kinds = [
  'apps',
  'tips',
  'starters',
  'controls',
  'agreement',
  'routes',
  'situations',
  'resources',
  'features',
  'changes',
] as const satisfies readonly (keyof ContentLists)[];

/** What the words of a place may bring, in the order of the file. */
export const localKinds = ['notes', 'tips', 'routes', 'resources'] as const satisfies readonly LocalKind[];

/** Fields for editors, which no page loads; the CDN files leave out the same. The open-data files keep them. */
const forEditors = ['owner'];
const ofSources = [...forEditors, 'copy', 'kind'];

/**
 * The national words as a pack, ready to be signed: what a reader sees, without what only editors need, and only the
 * sources that something rests on. The same wishes give the same bytes once it is written with `packText`.
 *
 * @throws RangeError where a wish is not right; the message says which
 */
export function buildPack(wishes: PackWishes): PackFile {
  const { lang, version, issued, publisher, content = english, sources = allSources } = wishes;
  if (content.lang !== lang)
    throw new RangeError(
      `lang is "${lang}", but the words are in "${content.lang}". Give words in "${lang}".`,
    );
  const head = { schema: 1 as const, lang, version, issued };
  const reviewBy = wishes.reviewBy ?? firstReview(content, issued);
  const by = { name: publisher.name, ...(publisher.href && { href: publisher.href }) };
  const [wrong] = shapeFaults({ ...head, reviewBy, publisher: by }, 'PackHead');
  if (wrong) throw new RangeError(`${wrong.at} of the pack ${wrong.says}.`);
  const lists = Object.fromEntries(kinds.map((kind) => [kind, slim(content[kind], forEditors)]));
  const used = new Set(sourceIds(lists));
  const known = [...sources].filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...head,
    reviewBy,
    publisher: by,
    sources: slim(known, ofSources),
    content: lists,
  };
}

/**
 * The words of a place as a pack: they stand beside the national ones, under the name of the publisher.
 *
 * @throws RangeError where a wish is not right; the message says which
 */
export function buildOverlay(
  { lang, version, issued, publisher, reviewBy }: Omit<PackWishes, 'content' | 'sources'>,
  { sources, content }: LocalWords,
): PackFile {
  const head = { schema: 1 as const, lang, version, issued, reviewBy: reviewBy ?? firstDay(content, issued) };
  const by = { name: publisher.name, ...(publisher.href && { href: publisher.href }) };
  const whole = { ...head, publisher: by, overlay: true as const };
  const [wrong] = shapeFaults(whole, 'PackHead');
  if (wrong) throw new RangeError(`${wrong.at} of the pack ${wrong.says}.`);
  const lists = localKinds.flatMap((kind) =>
    content[kind] ? [[kind, slim(content[kind], forEditors)] as const] : [],
  );
  return { ...whole, sources: slim(sources, ofSources), content: Object.fromEntries(lists) };
}

/** The first review day of local words; notes have none. */
function firstDay(content: LocalWords['content'], issued: string): string {
  const records = Object.values(content).flat() as Partial<Checked & { tips: Checked[] }>[];
  const days = records.flatMap(({ reviewBy, tips = [] }) => [
    ...(reviewBy ? [reviewBy] : []),
    ...tips.map((tip) => tip.reviewBy),
  ]);
  const next = days.filter((day) => day >= issued.slice(0, 10)).sort()[0];
  if (next) return next;
  throw new RangeError('No record says when it must be looked at again. Say so with --review-by.');
}

/** The bytes of a pack: no white space, as it is loaded by telephones, and a line end. */
export const packText = (pack: PackFile): string => `${JSON.stringify(pack)}\n`;

/** Records without the fields named, at any depth; the order of fields is that of the records. */
function slim(records: readonly object[], without: readonly string[]): object[] {
  const text = JSON.stringify(records, (key, value: unknown) => (without.includes(key) ? undefined : value));
  return JSON.parse(text) as object[];
}

/** Every id that stands in a list called `sources`. */
function sourceIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'sources' && Array.isArray(part) ? (part as string[]) : sourceIds(part),
  );
}

/** The first review day that is not before the day of issue: what is overdue already says so by itself. */
function firstReview(content: ContentPack, issued: string): string {
  const records: readonly Checked[] = kinds.flatMap((kind): readonly Checked[] => content[kind]);
  const tips = content.tips.flatMap((set) => set.tips);
  const days = [...records, ...tips].map(({ reviewBy }) => reviewBy);
  const next = days.filter((day) => day >= issued.slice(0, 10)).sort()[0];
  if (next) return next;
  throw new RangeError(`Every record is past its review on ${issued}. Check them, or say reviewBy yourself.`);
}
