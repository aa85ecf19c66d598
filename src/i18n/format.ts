import { londonDay } from '../content/freshness.js';
import { wordsFor } from './index.js';

/** Fills `{name}` places in a sentence. A sentence stays whole in the word files, so that a translator can turn it round. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * Like `fill`, but a place may hold a template. A Welsh sentence with an English part in it can so mark that part
 * with its language.
 */
export function fillWith(sentence: string, values: Record<string, unknown>): unknown[] {
  return sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : (values[part] ?? `{${part}}`)));
}

/**
 * '8 November 2023' in the language of the words, by their own names of the months: Chromium's Intl has no Welsh and
 * would write US English. A bare date is a day, not a moment, so no time zone turns it into its neighbour. A moment
 * is told by the clock of London.
 *
 * @param date `2023-11-08`, `2023-11` for a month, or a Date
 * @returns the day in words; text that is no date comes back as it is
 */
export function day(date: string | Date, lang: string): string {
  const inMonth = typeof date === 'string' && /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date);
  if (inMonth) return `${wordsFor(lang).words.months[Number(inMonth[2]) - 1]} ${inMonth[1]}`;
  if (typeof date === 'string' && !/^\d{4}-\d\d-\d\d(?:T|$)/.test(date)) return date;
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return String(date);
  // Without an offset it is what the clocks in London show already, wherever the reader is.
  const isWall = typeof date === 'string' && !hasOffset(date);
  const written = isWall ? date.slice(0, 10) : londonDay(moment);
  const [year = '', month, number] = written.split('-');
  const { words } = wordsFor(lang);
  return fill(words.date, { day: Number(number), month: words.months[Number(month) - 1] ?? '', year });
}

/**
 * The day, and the time of day where the date has one: '2 December 2026, 6.30pm', by the clock of London. For what a
 * person must be at: an event at the right day and the wrong hour is missed.
 */
export function when(date: string, lang: string): string {
  const on = day(date, lang);
  if (on === date || date.length <= 10) return on;
  const clock = hasOffset(date) ? londonClock.format(new Date(date)) : date.slice(11, 16);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const { words } = wordsFor(lang);
  const spoken = `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}`;
  const part = hour < 12 ? words.morning : hour < 18 ? words.afternoon : words.evening;
  return `${on}, ${fill(part, { time: spoken })}`;
}

const hasOffset = (date: string): boolean => date.length > 10 && /(?:Z|[+-]\d\d:\d\d)$/.test(date);

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Names in a row: 'A, B and C'. Chromium's Intl would join Welsh ones in English. */
export function names(all: readonly string[], lang: string): string {
  const last = all.at(-1) ?? '';
  return all.length < 2
    ? last
    : fill(wordsFor(lang).words.and, { before: all.slice(0, -1).join(', '), last });
}

/** Name of a language in another: 'Polish' for `pl` in English; the tag itself where it is not known. */
export function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * Name of a language in that language itself: 'Polski' for `pl`. Who cannot read the page finds their own by it. The
 * tag itself where the engine has no name.
 */
export function ownName(tag: string): string {
  // An engine that lacks the language would name it in the reader's: Chromium has no Welsh.
  const base = tag.split('-')[0]?.toLowerCase() ?? '';
  const rare: Record<string, string> = { cy: 'Cymraeg', gd: 'Gàidhlig', ga: 'Gaeilge', kw: 'Kernewek' };
  try {
    const known = Intl.DisplayNames.supportedLocalesOf([tag]).length > 0;
    const name = known ? languageName(tag, tag) : (rare[base] ?? languageName(tag, 'en'));
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** Scripts that are written from right to left. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand']);

/**
 * Direction of a language, by the script it is mostly written in: `rtl` for Arabic, Urdu, Pashto. By script, because
 * not every engine knows directions (`Intl.Locale.prototype.getTextInfo`), and Punjabi has one of each (`pa-Arab`).
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
