import type { AlertRecord, AlertState, Offer } from './alert.js';

const hour = 3_600_000;
/** A clock that is a little slow must not hold back an alert that takes effect at a moment. */
const slowClock = 10 * 60_000;

/**
 * The moment a date begins (or, for a last day, ends) in London. A bare date is a day there: an alert that expires
 * on 30 September is in force until that midnight, summer time or not. A time without an offset is what the clocks
 * in London show. In the hour they show twice it begins at the first and ends at the second, so that a warning stands
 * too long rather than too short.
 */
export function moment(date: string | undefined, edge: 'start' | 'end' = 'start'): number {
  if (!date) return NaN;
  if (/(Z|[+-]\d\d:\d\d)$/.test(date) && date.length > 10) return Date.parse(date);
  if (date.length > 10) return londonTime(date, edge);
  return londonTime(`${edge === 'end' ? dayAfter(date) : date}T00:00`, 'start');
}

function dayAfter(date: string): string {
  const next = Date.parse(`${date}T00:00Z`) + 24 * hour;
  return Number.isNaN(next) ? '' : new Date(next).toISOString().slice(0, 10);
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** London is on UTC or one hour ahead. */
const londonOffset = (at: number): number =>
  Number(london.format(at)) === new Date(at).getUTCHours() ? 0 : hour;

function londonTime(wall: string, edge: 'start' | 'end'): number {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  const summer = asUtc - hour;
  const inSummer = londonOffset(summer) === hour;
  const inWinter = londonOffset(asUtc) === 0;
  // A time the clocks jump over is neither; it is read as if they had not moved yet.
  if (inSummer && inWinter) return edge === 'start' ? summer : asUtc;
  return inSummer ? summer : asUtc;
}

/**
 * Where an alert stands at `now`. Withdrawn and replaced outlive every date; a date that cannot be read counts as
 * not given, because hiding a warning is the worse fault.
 */
export function stateOf(alert: AlertRecord, now: Date): AlertState {
  const at = now.getTime();
  if (alert.status === 'draft') return 'draft';
  if (alert.withdrawn) return 'withdrawn';
  if (alert.replacedBy) return 'replaced';
  if (moment(alert.expires, 'end') <= at) return 'ended';
  const from = alert.effective ?? alert.issued;
  if (moment(from) > at + (from && from.length > 10 ? slowClock : 0)) return 'scheduled';
  if (moment(alert.reviewBy, 'end') <= at) return 'review-due';
  return 'current';
}

/** Whether an offer or event is still to come, or goes on. One without a date stays. */
export function isOpen({ on, until }: Offer, now: Date): boolean {
  return !(moment(until ?? on, 'end') <= now.getTime());
}
