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
  const written = typeof date === 'string' && date.length === 10 ? date : londonDay(moment);
  const [year = '', month, number] = written.split('-');
  const { words } = wordsFor(lang);
  return fill(words.date, { day: Number(number), month: words.months[Number(month) - 1] ?? '', year });
}

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
