import { momentOf } from './check.js';
import { languageList } from './publisher-file.js';

/** Where a command says what it did, and what is wrong. */
export interface Voice {
  out: (text: string) => void;
  err: (text: string) => void;
  /** The moment of the run, where no `--now` is given. */
  now: () => Date;
}

/** Values of options by name; text where an option takes one. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** A fault of how the command was written: exit code 2, with the way to use it. */
export class UsageFault extends Error {}

/** Text of an option, where it was given one. */
export const textIn = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** Text of an option that cannot be left out. @throws UsageFault without it */
export function needed(values: Values, name: string, why: string): string {
  const value = textIn(values, name);
  if (!value) throw new UsageFault(`--${name} is missing: ${why}.`);
  return value;
}

/** A word of a fixed list. @throws UsageFault where it is another */
export function oneOf<T extends string>(values: Values, name: string, known: readonly T[]): T | undefined {
  const value = textIn(values, name);
  const found = known.find((one) => one === value);
  if (value !== undefined && !found)
    throw new UsageFault(`--${name} ${value} is not known. Take one of ${known.join(', ')}.`);
  return found;
}

/** The moment to judge at. @throws UsageFault where it is no date */
export function nowIn(values: Values, voice: Voice): Date {
  const text = textIn(values, 'now');
  const now = text === undefined ? voice.now() : momentOf(text);
  if (!now) throw new UsageFault(`--now ${text} is no date. Write it like 2026-11-20.`);
  return now;
}

/** Languages asked for; undefined where the option was not given. @throws UsageFault where one is none */
export function languagesIn(values: Values): string[] | undefined {
  const text = textIn(values, 'languages');
  if (text === undefined) return undefined;
  const { languages, wrong } = languageList(text);
  if (wrong.length) throw new UsageFault(`--languages: "${wrong.join(', ')}" is no language. Write cy,pl.`);
  return languages;
}
