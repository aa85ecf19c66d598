import { compareVersions, type ContentLists, type ContentPack, type ContentPart } from './lists.js';
import type { Pack, PackFault, PackLists, PackStamp } from './lists.js';
import { localOf, nearestOverlays, withoutClashes, type Local, type LocalKind } from './local.js';
import type { Checked, Route, Source } from './types.js';

/**
 * All that could be said at one moment: the words in the file, and the packs that had come by then. An element keeps
 * its edition, so that nothing changes under a reader because a newer one has come.
 */
export interface Edition {
  /** 0 is the words in the file; each pack makes the next. */
  readonly number: number;
  /** National packs, by language in small letters. */
  readonly packs: ReadonlyMap<string, Pack>;
  /** Words of places, in the order they came. */
  readonly overlays: readonly Pack[];
}

/** What the file brings: late parts and translations belong to every edition. */
const bundled = new Map<string, ContentPack>();
const bundledSources = new Map<string, Source>();
const nothing = {
  apps: [],
  tips: [],
  starters: [],
  controls: [],
  agreement: [],
  routes: [],
  situations: [],
  resources: [],
  features: [],
  changes: [],
};

let newest: Edition = { number: 0, packs: new Map(), overlays: [] };
/** The edition of the element that is being drawn. */
let drawn: Edition | undefined;
const contentListeners = new Set<() => void>();
const editionListeners = new Set<() => void>();
/** Which pack a record came with. */
const stamps = new WeakMap<object, PackStamp>();

const tell = (listeners: Set<() => void>) => {
  for (const listener of [...listeners]) listener();
};

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Adds lists to a language, in place of those of the same kind it had. Elements on the page are told. */
export function registerContent(part: ContentPart): void {
  const tag = part.lang.toLowerCase();
  bundled.set(tag, { ...nothing, ...bundled.get(tag), ...part });
  tell(contentListeners);
}

/** Adds sources, which serve every language. */
export function registerSources(list: readonly Source[]): void {
  for (const source of list) bundledSources.set(source.id, source);
}

/** Calls `listener` whenever content is added that every edition has. The function returned ends that. */
export const onContentChange = (listener: () => void): (() => void) => listen(contentListeners, listener);

/** Calls `listener` whenever a pack has made a newer edition. The function returned ends that. */
export const onNewerEdition = (listener: () => void): (() => void) => listen(editionListeners, listener);

/** The edition with all that has come by now. */
export const newestEdition = (): Edition => newest;

/** The edition that answers: that of the element being drawn, else the newest. */
const current = (): Edition => drawn ?? newest;

/**
 * Runs `draw` with an edition in place: all the registry answers meanwhile comes from that one. Only what runs at once
 * is inside; a promise is not waited for.
 */
export function inEdition<T>(edition: Edition, draw: () => T): T {
  const before = drawn;
  drawn = edition;
  try {
    return draw();
  } finally {
    drawn = before;
  }
}

/**
 * Makes a newer edition of a pack that was read and whose signature is right. What elements show does not change
 * until they take it. A pack that is not newer than the one there is of its kind and language is left out.
 *
 * @returns whether there is a newer edition, and what was left out because it would change a national fact
 */
export function addPack(pack: Pack): { added: boolean; faults: PackFault[] } {
  const tag = pack.lang.toLowerCase();
  const isSame = (other: Pack) =>
    other.publisher.name === pack.publisher.name && other.lang.toLowerCase() === tag;
  const there = pack.overlay ? newest.overlays.find(isSame) : newest.packs.get(tag);
  if (there && compareVersions(pack.version, there.version) <= 0) return { added: false, faults: [] };
  const faults: PackFault[] = [];
  const sourceIds = [...newest.packs.values()].flatMap(({ sources }) => sources.map(({ id }) => id));
  const added = pack.overlay
    ? withoutClashes(pack, national(), [...bundledSources.keys(), ...sourceIds], faults)
    : pack;
  stampAll(added);
  newest = {
    number: newest.number + 1,
    packs: pack.overlay ? newest.packs : new Map([...newest.packs, [tag, added]]),
    overlays: pack.overlay ? [...newest.overlays.filter((other) => !isSame(other)), added] : newest.overlays,
  };
  tell(editionListeners);
  return { added: true, faults };
}

function stampAll(pack: Pack): void {
  const { lang, version, issued, reviewBy, publisher, overlay } = pack;
  const stamp: PackStamp = { lang, version, issued, reviewBy, publisher, overlay };
  for (const record of Object.values(pack.content).flat()) stamps.set(record, stamp);
  for (const tip of pack.content.tips?.flatMap(({ tips }) => tips) ?? []) stamps.set(tip, stamp);
}

/** The packs that these records came with, each once; none for the words in the file. */
export const stampsOf = (records: readonly object[]): PackStamp[] => [
  ...new Set(records.flatMap((record) => stamps.get(record) ?? [])),
];

/** What is said in one language, by the edition that answers. */
const merged = new WeakMap<Pack, { from: ContentPack | undefined; content: ContentPack }>();

/** All lists of a language tag in small letters; undefined where there are none. */
export function contentIn(tag: string): ContentPack | undefined {
  const own = bundled.get(tag);
  const pack = current().packs.get(tag);
  if (!pack) return own;
  const known = merged.get(pack);
  if (known && known.from === own) return known.content;
  const lists: Partial<ContentLists> = pack.content;
  const content: ContentPack = {
    ...nothing,
    ...own,
    ...lists,
    lang: pack.lang,
    // An app that newer words leave out must not live on in short.
    briefs: lists.apps ? [] : (own?.briefs ?? []),
    routes: lists.routes ? withEssentials(lists.routes, own?.routes ?? []) : (own?.routes ?? []),
  };
  merged.set(pack, { from: own, content });
  return content;
}

/**
 * Who to tell by a pack, with 999, the ways to reach it without speaking, and CEOP where they are in the file: first
 * and whole. A pack may say them anew, but not leave them out, nor take them from anyone.
 */
function withEssentials(routes: readonly Route[], own: readonly Route[]): Route[] {
  const kept = own
    .filter(({ essential }) => essential)
    .map((old) => {
      const copy = routes.find(({ id }) => id === old.id);
      return copy && serves(copy, old) ? copy : old;
    });
  return [...kept, ...routes.filter(({ id }) => !kept.some((one) => one.id === id))];
}

/** Whether the new copy still is for everyone the old one was for, and as urgent. */
const serves = (copy: Route, old: Route): boolean =>
  copy.emergency === old.emergency &&
  copy.ways[0]?.by === old.ways[0]?.by &&
  old.nations.every((nation) => copy.nations.includes(nation)) &&
  old.who.every((reader) => copy.who.includes(reader));

/** The source of that id; undefined when there is none. A place cannot change what a national id leads to. */
export function source(id: string): Source | undefined {
  const { packs, overlays } = current();
  const of = (pack: Pack) => pack.sources.find((one) => one.id === id);
  return first(packs.values(), of) ?? bundledSources.get(id) ?? first(overlays, of);
}

function first<T, R>(all: Iterable<T>, pick: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = pick(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day the newest record of the file in that language was checked; a pack from before it brings nothing new. */
export function bundledIssued(lang: string): string | undefined {
  const lists = Object.values(bundled.get(lang.toLowerCase()) ?? {}).filter(Array.isArray);
  const days = (lists.flat() as Partial<Checked>[]).flatMap(({ checked }) => checked ?? []);
  return days.sort().at(-1);
}

/** All that is national, in every language there is: the words in the file and those of packs. */
const national = (): PackLists[] => [
  ...bundled.values(),
  ...[...current().packs.values()].map(({ content }) => content),
];

/** What places say of one kind, in the nearest of the languages given, without what has the id of a national record. */
export const localRecords = <K extends LocalKind>(
  kind: K,
  tags: readonly string[],
): Local<NonNullable<PackLists[K]>[number]>[] => localOf(current().overlays, national(), kind, tags);

/** The packs whose words answer in the nearest of the languages given: the national one, then those of places. */
export function packsIn(tags: readonly string[]): PackStamp[] {
  const nearest = first(tags, (tag) => current().packs.get(tag));
  return [...(nearest ? [nearest] : []), ...nearestOverlays(current().overlays, tags)];
}
