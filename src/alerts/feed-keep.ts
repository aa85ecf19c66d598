import type { Item } from './feed-types.js';

/** How many items of a feed are kept where it has more. */
export const mostItems = 200;

/**
 * What is kept of a feed that has more items than anyone reads: every alert of level warning or danger; every alert
 * that changes another one (withdrawn, replacing, or of an id that stands there more than once), because without it the
 * other would stand again; and of the rest the newest. The body has an upper bound anyway (`limits`), so an attacker
 * gains nothing by many warnings.
 *
 * @returns the items kept, in the order of the feed
 */
export function kept(items: readonly Item[], most = mostItems): Item[] {
  const once = withoutOldEntries(items);
  if (once.length <= most) return once;
  const seen = new Map<string, number>();
  for (const item of once) {
    const id = idOf(item);
    if (id) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  const rest = once.filter((item) => !mustStay(item, seen)).sort((a, b) => since(b) - since(a));
  const dropped = new Set(rest.slice(Math.max(0, most - (once.length - rest.length))));
  return once.filter((item) => !dropped.has(item));
}

const idOf = (item: Item): string | undefined => ('alert' in item ? item.alert : item.entry).id;

function since(item: Item): number {
  const { updated, issued } = 'alert' in item ? item.alert : item.entry;
  // Only for choosing, so that a day without its zone may be some hours off.
  return Date.parse(updated ?? issued ?? '') || 0;
}

function mustStay(item: Item, seen: ReadonlyMap<string, number>): boolean {
  if ('entry' in item) return false;
  const { id, level, withdrawn, replaces, replacedBy } = item.alert;
  if (level === 'warning' || level === 'danger') return true;
  return Boolean(withdrawn ?? replacedBy ?? (replaces.length || (id && seen.get(id)! > 1)));
}

/** Of entries with one id the newest: Atom keeps every state of an entry under it (RFC 4287, section 4.1.1). */
function withoutOldEntries(items: readonly Item[]): Item[] {
  const newest = new Map<string, Item>();
  for (const item of items) {
    const id = idOf(item);
    const other = id && newest.get(id);
    if (id && 'entry' in item && (!other || since(item) > since(other))) newest.set(id, item);
  }
  return items.filter((item) => 'alert' in item || !item.entry.id || newest.get(item.entry.id) === item);
}
