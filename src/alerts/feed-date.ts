import { isDate } from './fields.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of zones in RFC 822, section 5.1, in hours; BST is not among them, but British feeds write it. */
const zones: Record<string, number> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, BST: 1, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
}; // prettier-ignore

const mailDate =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d\d)(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*(?:([+-]\d\d):?(\d\d)|([a-z]+)))?)?(?:\s*\([^()]*\))?$/i;

/**
 * A date of a feed as records have it: of JSON and Atom by RFC 3339, of RSS by RFC 822. The browsers' own reading of
 * the latter differs, and all of them read 30 February as a day in March.
 *
 * @returns the date, or undefined where it is none
 */
export function feedDate(text: string): string | undefined {
  // RFC 3339 allows small letters and a blank between day and time.
  const plain = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[t ]/i, '$1T')
    .replace(/z$/, 'Z');
  return isDate(plain) ? plain : fromMail(plain);
}

function fromMail(text: string): string | undefined {
  const found = mailDate.exec(text);
  if (!found) return undefined;
  const [, day = '', month = '', year = '', hour, minute = '', second = '00', ahead, aheadMinutes, zone] =
    found;
  const number = months.indexOf(month.toLowerCase()) + 1;
  // RFC 2822, section 4.3: two digits are of this century below 50.
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`;
  const date = `${whole}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return isDate(date) ? date : undefined;
  // A zone nobody knows counts as UTC (RFC 2822, section 4.3).
  const hours = zones[zone?.toUpperCase() ?? ''] ?? 0;
  const offset = ahead ? `${ahead}:${aheadMinutes}` : `${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`;
  const moment = `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  return isDate(moment) ? new Date(moment).toISOString() : undefined;
}
