import { isObject } from '../alerts/fields.js';
import type { AlertRecord } from '../alerts/alert.js';
import { stateOf } from '../alerts/life.js';
import { readAlert } from '../alerts/parse.js';
import { standings } from '../alerts/set.js';
import { day } from '../i18n/format.js';
import type { AlertFile } from './alert-file.js';
import { compact, hashOf } from './compact.js';
import { lineOf } from './front-matter.js';
import { leaves } from './lifetime.js';
import type { Problem } from './problem.js';

/** What was published under one id. */
export interface LedgerEntry {
  /** When its first version went out. */
  since: string;
  /** The newest version, and the hash of its words. */
  version: number;
  hash: string;
  /** The record as it went out, so that its page can be made again when its file is gone. */
  record: AlertRecord;
}

/**
 * Every alert that was ever published. It stands beside the feed, and must be kept with it: an id is never used for
 * another alert, and changed words have a new version, because people's hidden banners are kept under both.
 */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Name of the ledger's file in the folder of the feed. */
export const ledgerFile = '.published.json';

const about =
  'What was published, by id. online-safety feed build reads and writes it. Keep it, also when files of alerts are deleted.';

/** Reads a ledger. @throws Error that says what to do where the text is none */
export function readLedger(text: string): Ledger {
  const remedy = `It is not the list that "feed build" wrote. Put the newest copy of ${ledgerFile} back.`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(remedy);
  }
  const alerts = isObject(value) ? value['alerts'] : undefined;
  if (!isObject(alerts)) throw new Error(remedy);
  const entries = Object.entries(alerts).map(([id, entry]): [string, LedgerEntry] => {
    const { since, version, hash, record } = isObject(entry) ? entry : {};
    const { alert } = readAlert(record);
    if (typeof since !== 'string' || typeof version !== 'number' || typeof hash !== 'string' || !alert)
      throw new Error(remedy);
    return [id, { since, version, hash, record: alert }];
  });
  return new Map(entries);
}

/** The ledger as text, in the order of ids. */
export function writeLedger(ledger: Ledger): string {
  const sorted = [...ledger].sort(([a], [b]) => (a < b ? -1 : 1));
  const alerts = Object.fromEntries(
    sorted.map(([id, entry]) => [id, { ...entry, record: compact(entry.record) }]),
  );
  return `${JSON.stringify({ about, alerts }, null, 2)}\n`;
}

/** The ledger after these alerts went out. */
export function entered(ledger: Ledger, published: readonly AlertRecord[], now: Date): Ledger {
  const next = new Map(ledger);
  for (const record of published) {
    const { id, version } = record;
    if (id === undefined) continue;
    const since = ledger.get(id)?.since ?? now.toISOString();
    next.set(id, { since, version, hash: hashOf(record), record });
  }
  return next;
}

/** Whether these very words went out already: nobody is asked about them again. */
export const isUnchanged = (alert: AlertRecord, ledger: Ledger): boolean =>
  ledger.get(alert.id ?? '')?.hash === hashOf(alert);

/**
 * What the ledger knows against these files.
 *
 * @param whole the files are all there are: what is missing among them was taken away
 */
export function againstLedger(
  files: readonly AlertFile[],
  ledger: Ledger,
  { now, whole, path }: { now: Date; whole: boolean; path: string },
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, alert, lines } of files) {
    const entry = ledger.get(alert?.id ?? '');
    if (!alert || !entry || alert.status === 'draft') continue;
    const say = (code: string, field: string, message: string) =>
      problems.push({ weight: 'error', code, file, line: lineOf(lines, field), field, message });
    if (entry.record.issued?.slice(0, 10) !== alert.issued?.slice(0, 10))
      say(
        'id-used-before',
        'id',
        `"${alert.id}" was the alert “${entry.record.headline}” of ${day(entry.record.issued ?? entry.since, 'en')}. Take another id. If it is the same alert, keep its "issued" and write the day of the change into "updated".`,
      );
    else if (stateOf(alert, now) === 'scheduled' && stateOf(entry.record, now) !== 'scheduled')
      say(
        'hidden-again',
        lines.has('effective') ? 'effective' : 'issued',
        'It is published and in force already; from a later day pages would hide it until then. Keep the day. To take it back, write "withdrawn:" with "on:" and "reason:".',
      );
    else if (alert.version < entry.version)
      say(
        'version-too-low',
        'version',
        `Version ${entry.version} is already published. Write ${entry.version + 1}.`,
      );
    else if (alert.version === entry.version && entry.hash !== hashOf(alert))
      say(
        'version-not-raised',
        lines.has('version') ? 'version' : 'id',
        `Its words are not those that were published as version ${entry.version}. Write version: ${entry.version + 1}, so that people who hid the old words see the new ones.`,
      );
  }
  if (!whole) return problems;
  const there = new Set(
    files.filter(({ alert }) => alert?.status !== 'draft').map(({ alert }) => alert?.id ?? ''),
  );
  const records = [...ledger.values()].map(({ record }) => record);
  for (const standing of standings(records, now).standings) {
    const { id = '', headline } = standing.alert;
    const until = leaves(standing);
    if (there.has(id) || until <= now.getTime()) continue;
    const last = Number.isFinite(until) ? ` until ${day(new Date(until), 'en')}` : '';
    problems.push({
      weight: 'error',
      code: 'removed-too-soon',
      file: path,
      field: id,
      message: `“${headline}” was published and has to stay in the feed${last}, because pages still show it. Put its file back. To take the alert back, write "withdrawn:" with "on:" and "reason:" into it.`,
    });
  }
  return problems;
}
