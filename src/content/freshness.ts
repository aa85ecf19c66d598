import type { Checked, IsoDate } from './types.js';

/** Made once: to make one takes a browser longer than to draw a card, and each record of a panel asks for the day. */
let calendar: Intl.DateTimeFormat | undefined;

/** The day it is in the United Kingdom at that moment, wherever the reader's own clock stands. */
export function londonDay(now: Date): IsoDate {
  const numbers: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
  calendar ??= new Intl.DateTimeFormat('en-GB', { ...numbers, timeZone: 'Europe/London' });
  return calendar.format(now).split('/').reverse().join('-');
}

/** Whether the review day has passed. On the day itself the record still stands. */
export const isOverdue = (record: Pick<Checked, 'reviewBy'>, now: Date): boolean =>
  londonDay(now) > record.reviewBy;

/** Whole days left until the review day: 0 on the day, below 0 once it has passed. */
export const daysUntilReview = (record: Pick<Checked, 'reviewBy'>, now: Date): number =>
  (Date.parse(record.reviewBy) - Date.parse(londonDay(now))) / 86_400_000;
