import type { AlertRecord } from '../alerts/alert.js';
import { moment } from '../alerts/life.js';
import { standings, type Standing } from '../alerts/set.js';

const dayLong = 86_400_000;

/** Days an alert stays in the feed after it has ended, so that pages which show it can say so. */
export const daysAfterEnd = 30;
/** Days one without an end stays after it was withdrawn or replaced. */
export const daysAfterWithdrawal = 90;

/**
 * The moment an alert leaves the feed. One that has ended, was withdrawn or replaced stays until 30 days after its
 * end date; without such a date, until 90 days after it was withdrawn or replaced. One in force never leaves.
 */
export function leaves({ alert, state }: Standing): number {
  if (state !== 'ended' && state !== 'withdrawn' && state !== 'replaced') return Infinity;
  const end = moment(alert.expires, 'end');
  if (!Number.isNaN(end)) return end + daysAfterEnd * dayLong;
  const since = moment(state === 'withdrawn' ? alert.withdrawn?.on : alert.replacedBy?.on);
  return Number.isNaN(since) ? Infinity : since + daysAfterWithdrawal * dayLong;
}

/** What goes where at one moment. */
export interface Plan {
  /** In the feed, in its order. */
  feed: Standing[];
  /** With a page of their own. */
  pages: Standing[];
  /** Held back, because they are drafts or not in force yet. */
  held: Standing[];
}

/**
 * Sorts alerts by what is published of them.
 *
 * @param records all alerts, each with its address in `href`
 * @param withScheduled alerts that are not in force yet go out too: pages hide them until then, but anyone can read
 *   them in the feed
 */
export function plan(records: readonly AlertRecord[], now: Date, withScheduled: boolean): Plan {
  const all = standings(records, now).standings;
  const isHeld = ({ state }: Standing) => state === 'draft' || (state === 'scheduled' && !withScheduled);
  const out = all.filter((one) => !isHeld(one));
  return {
    feed: out.filter((one) => leaves(one) > now.getTime()),
    pages: out,
    held: all.filter(isHeld),
  };
}
