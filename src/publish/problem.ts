/** Something about an alert that its editor should know before anyone reads it. */
export interface Problem {
  /**
   * An `error` must be mended. A `warning` needs a decision: mend it, or write the reason into the head. A `note` is
   * told and stops nothing.
   */
  weight: 'error' | 'warning' | 'note';
  /** Name of the fault, under which a reason can be given: `naming-an-app`. */
  code: string;
  /** Path of the file as the command was given it. */
  file: string;
  /** Line in the file, counted from 1, where there is one. */
  line?: number | undefined;
  /** Field as it stands in the head (`issuers, item 1, phone`), or the place in the text. */
  field: string;
  /** What is wrong, and what to do. */
  message: string;
}

/** A problem whose file is not known yet. */
export type Found = Omit<Problem, 'file'>;

/** `reviewBy` as it is written in the head of a file: `review-by`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `review-by` as the record names it: `reviewBy`. */
export const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A path in a record, `issuers[0].reviewBy`, in the words of the head: `issuers, item 1, review-by`. */
export const fieldName = (path: string): string =>
  kebab(path)
    .replace(/\[(\d+)\]/g, (_, index: string) => `, item ${Number(index) + 1}`)
    .replaceAll('.', ', ');

/** One line of the report. A warning says how its decision is recorded. */
export function inWords({ weight, code, file, line, field, message }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const decide =
    weight === 'warning' ? ` If it is right as it is, say why in the head: reasons: { ${code}: "…" }` : '';
  return `${place}: ${weight} [${code}] ${field ? `${field}: ` : ''}${message}${decide}`;
}

/** Errors first, then by place. */
export function inOrder(a: Problem, b: Problem): number {
  const weights = ['error', 'warning', 'note'];
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}

/**
 * The known word that was probably meant, for "did you mean": the nearest by letters to change, where at most a third
 * of them differ.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const best = known
    .map((name) => ({ name, steps: distance(plain(word), plain(name)) }))
    .sort((a, b) => a.steps - b.steps)[0];
  return best && best.steps <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
