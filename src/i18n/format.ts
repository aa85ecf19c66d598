/** Fills `{name}` places in a sentence. A sentence stays whole in the word files, so that a translator can turn it round. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * '8 November 2023' in the language of the words. A bare date is a day, not a moment: it is read at noon UTC so that
 * no time zone turns it into its neighbour. A moment is told by the clock of London.
 *
 * @param date `2023-11-08`, or a Date
 * @returns the day in words; text that is no date comes back as it is
 */
export function day(date: string | Date, lang: string): string {
  const moment = typeof date === 'string' ? new Date(date.length === 10 ? `${date}T12:00Z` : date) : date;
  if (Number.isNaN(moment.getTime())) return String(date);
  let format = dayFormats.get(lang);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
    dayFormats.set(lang, format);
  }
  return format.format(moment);
}

/** Name of a language in another: 'Polish' for `pl` in English; the tag itself where it is not known. */
export function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
