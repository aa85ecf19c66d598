import { moment, stateOf } from '../alerts/life.js';
import { standings } from '../alerts/set.js';
import { isDate } from '../alerts/fields.js';
import type { AlertFile } from './alert-file.js';
import { checkFacts, type Say } from './check-facts.js';
import { checkPeople } from './check-people.js';
import { checkWords } from './check-words.js';
import { lineOf } from './front-matter.js';
import { againstLedger, isUnchanged, type Ledger } from './ledger.js';
import { fieldName, inOrder, nearest, type Found, type Problem } from './problem.js';

/** How alerts are judged. */
export interface CheckOptions {
  now: Date;
  /** Languages every alert should be in. */
  languages?: readonly string[];
  /** What was published before, and the path of that list. */
  ledger?: Ledger;
  ledgerPath?: string;
  /** The files are a whole folder: an id that none of them has does not exist. */
  whole?: boolean;
}

/** Names of all warnings, under which a reason may be given. */
export const warningCodes = [
  'not-verified',
  'naming-an-app',
  'graphic-detail',
  'child-identifiable',
  'hard-to-read',
  'no-actions',
  'no-contact',
  'missing-translation',
  'closed-app',
  'unknown-app',
  'date-past',
] as const;

/**
 * Checks alerts as an editor would before publishing them.
 *
 * @returns every problem, by file, errors first; without errors and warnings they may go out
 */
export function checkAlerts(files: readonly AlertFile[], options: CheckOptions): Problem[] {
  const { ledger = new Map(), now, whole = false, ledgerPath = '' } = options;
  const problems = files.flatMap((file) =>
    problemsOf(file, { ...options, ledger }).map((found) => ({ ...found, file: file.file })),
  );
  return [
    ...problems,
    ...doubles(files),
    ...replacements(files, ledger, now, whole),
    ...againstLedger(files, ledger, { now, whole, path: ledgerPath }),
  ].sort(inOrder);
}

/** What is wrong with one file by itself. */
function problemsOf(from: AlertFile, options: CheckOptions & { ledger: Ledger }): Found[] {
  const { alert, lines, reasons } = from;
  if (!alert) return from.problems;
  const found: Found[] = [];
  const say: Say = (weight, code, path, message, line = lineOf(lines, path)) =>
    found.push({ weight, code, line, field: fieldName(path), message });
  checkFacts(alert, from, options.now, say);
  checkWords(alert, from, options.languages ?? [], say);
  checkPeople(alert, from, say);
  const settled = isUnchanged(alert, options.ledger);
  const isOver = ['ended', 'withdrawn', 'replaced'].includes(stateOf(alert, options.now));
  const open = found.flatMap((problem): Found[] => {
    // These very words went out already: they were decided on then. A date that has passed is told and stops nothing.
    if (settled && problem.code === 'date-past') return [{ ...problem, weight: 'note' }];
    if (settled && (isOver || problem.weight === 'warning')) return [];
    return problem.weight === 'warning' && reasons.has(problem.code) ? [] : [problem];
  });
  return [...from.problems, ...open, ...idleReasons(from, found, settled)];
}

/** Reasons that answer nothing: the fault is mended, or its name is misspelt. */
function idleReasons({ reasons, lines }: AlertFile, found: readonly Found[], settled: boolean): Found[] {
  return [...reasons.keys()].flatMap((code): Found[] => {
    if (found.some((problem) => problem.code === code && problem.weight === 'warning')) return [];
    const path = `reasons.${code}`;
    const at = { line: lineOf(lines, path), field: fieldName(path) };
    if ((warningCodes as readonly string[]).includes(code))
      return settled
        ? []
        : [
            {
              weight: 'note',
              code: 'reason-not-needed',
              ...at,
              message: 'Nothing is warned about under this name. Take the reason out.',
            },
          ];
    const meant = nearest(code, warningCodes);
    const message = `There is no warning of this name. ${meant ? `Did you mean "${meant}"?` : `Known: ${warningCodes.join(', ')}.`}`;
    return [{ weight: 'error', code: 'unknown-reason', ...at, message }];
  });
}

function doubles(files: readonly AlertFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, alert, lines }): Problem[] => {
    const id = alert?.id;
    if (id === undefined) return [];
    const other = first.get(id);
    first.set(id, other ?? file);
    if (other === undefined) return [];
    const message = `${other} has the id "${id}" too. Give one of the two another.`;
    return [{ weight: 'error', code: 'duplicate-id', file, line: lineOf(lines, 'id'), field: 'id', message }];
  });
}

/** Alerts that take the place of others: the others must be there, and no two may replace each other. */
function replacements(files: readonly AlertFile[], ledger: Ledger, now: Date, whole: boolean): Problem[] {
  const known = new Set([...files.map(({ alert }) => alert?.id), ...ledger.keys()]);
  const problems = files.flatMap(({ file, alert, lines }) =>
    (alert?.replaces ?? []).flatMap((id, i): Problem[] => {
      const path = `replaces[${i}]`;
      const at = { weight: 'error' as const, file, line: lineOf(lines, path), field: fieldName(path) };
      if (id === alert?.id)
        return [{ ...at, code: 'replacement-loop', message: 'It replaces itself. Name the older alert.' }];
      if (known.has(id) || !whole) return [];
      const meant = nearest(
        id,
        [...known].filter((one) => one !== undefined && one !== alert?.id) as string[],
      );
      return [
        {
          ...at,
          code: 'unknown-replaced',
          message: `There is no alert "${id}". ${meant ? `Did you mean "${meant}"?` : 'Name the id of an alert of this folder.'}`,
        },
      ];
    }),
  );
  const records = files.flatMap(({ alert }) => (alert ? [alert] : []));
  const loops = standings(records, now).faults.filter(({ path }) => path === 'replaces');
  for (const { message } of loops) {
    const ids = message.split(' replace each other')[0]?.split(', ') ?? [];
    const at = files.find(({ alert }) => alert?.id !== undefined && ids.includes(alert.id));
    if (at && ids.length > 1)
      problems.push({
        weight: 'error',
        code: 'replacement-loop',
        file: at.file,
        line: lineOf(at.lines, 'replaces'),
        field: 'replaces',
        message: `${ids.join(', ')} replace each other in a circle. Only the newer one names the older one.`,
      });
  }
  return problems;
}

/** Whether these problems let the alerts go out. */
export const mayGoOut = (problems: readonly Problem[]): boolean =>
  problems.every(({ weight }) => weight === 'note');

/**
 * Moment of a `--now` option: a day (its noon), a time on the clocks of London, or a moment with its offset.
 * @returns undefined where it is none of them
 */
export function momentOf(text: string): Date | undefined {
  if (!isDate(text)) return undefined;
  return new Date(moment(text.length === 10 ? `${text}T12:00` : text));
}
