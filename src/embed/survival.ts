import data from './survival.json' with { type: 'json' };
import type { Tier } from './tiers.js';

/** Names of the editors and filters that snippets were sent through. */
export type Cleaner = keyof typeof data.left;

/** One thing that was looked for in what a cleaner left. */
export type Find = keyof typeof data.finds;

/** Names of all cleaners. */
export const cleaners = Object.keys(data.left) as Cleaner[];

/** Versions of the packages that were asked. */
export const testedVersions: Readonly<Record<string, string>> = data.versions;

/**
 * What was left of every snippet of a tier by a cleaner: only what held for all elements, for a system is described
 * once and not for each of them. An alert that carries its whole record is left out of it: that one is for people who
 * can edit HTML.
 */
export function leftBy(cleaner: Cleaner, tier: Tier): Find[] {
  const byTier: Partial<Record<Tier, Readonly<Record<string, string>>>> = data.left[cleaner];
  const found = Object.entries(byTier[tier] ?? {})
    .filter(([name]) => name !== 'safety-alert with its record')
    .map(([, names]) => names.split(' '));
  const [first = []] = found;
  return first.filter((name) => found.every((names) => names.includes(name))) as Find[];
}
