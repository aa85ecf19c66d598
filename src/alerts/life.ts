import type { AlertRecord, AlertState } from './alert.js';

/**
 * The moment a date begins (or, for a last day, ends) in London. A bare date is a day there: an alert that expires
 * on 30 September is in force until that midnight, summer time or not.
 */
export function moment(date: string | undefined, edge: 'start' | 'end' = 'start'): number {
  if (!date) return NaN;
  if (date.length !== 10) return Date.parse(date);
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight)) return NaN;
  const from = edge === 'end' ? midnight + 86_400_000 : midnight;
  return from - londonOffset(from);
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** London is on UTC or one hour ahead; at midnight UTC its clock shows 0 or 1. */
function londonOffset(utcMidnight: number): number {
  return Number(london.format(utcMidnight - 1)) === 0 ? 3_600_000 : 0;
}

/**
 * Where an alert stands at `now`. Withdrawn and replaced outlive every date; a date that cannot be read counts as
 * not given, because hiding a warning is the worse fault.
 */
export function stateOf(alert: AlertRecord, now: Date): AlertState {
  const at = now.getTime();
  if (alert.withdrawn) return 'withdrawn';
  if (alert.replacedBy) return 'replaced';
  if (moment(alert.expires, 'end') <= at) return 'ended';
  if (moment(alert.effective ?? alert.issued) > at) return 'scheduled';
  if (moment(alert.reviewBy, 'end') <= at) return 'review-due';
  return 'current';
}
