import type { Pack, PackFault, PackLists } from './lists.js';
import type { Publisher } from './types.js';

/** What words of a place may bring. */
export type LocalKind = 'tips' | 'routes' | 'resources' | 'notes';

/** A record of a place, and whose it is. */
export interface Local<T> {
  readonly record: T;
  readonly publisher: Publisher;
  /** The language it is in. */
  readonly lang: string;
}

/** As much of a record as tells it from others: notes have an app and no id, sets of tips have tips inside. */
interface Named {
  readonly id?: string;
  readonly app?: string;
  readonly tips?: readonly { readonly id: string }[];
}

const idsOf = ({ id, tips = [] }: Named): string[] => [...(id ? [id] : []), ...tips.map((tip) => tip.id)];

const namedIn = (lists: PackLists, kind: LocalKind): readonly Named[] => lists[kind] ?? [];

/** Ids that a place may not use: those of the national records of that kind. */
const taken = (national: readonly PackLists[], kind: LocalKind): ReadonlySet<string> =>
  new Set(national.flatMap((lists) => namedIn(lists, kind).flatMap(idsOf)));

const isFree = (ids: ReadonlySet<string>) => (record: Named) => !idsOf(record).some((id) => ids.has(id));

/**
 * The words of a place without what has the id of a national record, or of a national source: they add, and never
 * change a fact. What is left out is told in `faults`.
 */
export function withoutClashes(
  pack: Pack,
  national: readonly PackLists[],
  sourceIds: readonly string[],
  faults: PackFault[],
): Pack {
  const free = <T extends Named>(records: readonly T[], ids: ReadonlySet<string>, list: string): T[] => {
    for (const { id } of records.filter((record) => !isFree(ids)(record))) {
      const path = `${list}/${id ?? ''}`;
      const message = `${path} has the id of a national record, which words of a place cannot change. It is left out; give it an id of its own.`;
      faults.push({ path, message });
    }
    return records.filter(isFree(ids));
  };
  const { tips, routes, resources, notes } = pack.content;
  return {
    ...pack,
    sources: free(pack.sources, new Set(sourceIds), 'sources'),
    content: {
      ...(notes && { notes }),
      ...(tips && { tips: free(tips, taken(national, 'tips'), 'content/tips') }),
      ...(routes && { routes: free(routes, taken(national, 'routes'), 'content/routes') }),
      ...(resources && { resources: free(resources, taken(national, 'resources'), 'content/resources') }),
    },
  };
}

/** The words of places, of each publisher in one language, the nearest of those given. */
export function nearestOverlays(overlays: readonly Pack[], tags: readonly string[]): Pack[] {
  const publishers = [...new Set(overlays.map(({ publisher }) => publisher.name))];
  return publishers.flatMap((name) => {
    const theirs = overlays.filter(({ publisher }) => publisher.name === name);
    const found = tags.map((tag) => theirs.find(({ lang }) => lang.toLowerCase() === tag));
    return found.find((pack) => pack !== undefined) ?? [];
  });
}

/** What places say of one kind. What has since become the id of a national record stays out. */
export function localOf<K extends LocalKind>(
  overlays: readonly Pack[],
  national: readonly PackLists[],
  kind: K,
  tags: readonly string[],
): Local<NonNullable<PackLists[K]>[number]>[] {
  if (!overlays.length) return [];
  const ids = taken(national, kind);
  return nearestOverlays(overlays, tags).flatMap(({ lang, publisher, content }) => {
    const records = (content[kind] ?? []) as NonNullable<PackLists[K]>[number][];
    return records.filter(isFree(ids)).map((record) => ({ record, lang, publisher }));
  });
}
