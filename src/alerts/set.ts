import { levels, readers, type AlertRecord, type AlertState } from './alert.js';
import type { Fault } from './fields.js';
import { moment, stateOf } from './life.js';

/** An alert among others, at one moment. */
export interface Standing {
  /** With `replacedBy` set where another alert of the set takes its place. */
  alert: AlertRecord;
  state: AlertState;
}

/** Which alerts of a feed to show. What is left out chooses nothing away. */
export interface Choice {
  /** `parent`, `child`, `professional`, or words that stand in an alert's audience. */
  audience?: string | undefined;
  /** A place, as the issuer names it. Alerts that name no place are for all of them. */
  area?: string | undefined;
  /** That level, and all that are graver. */
  level?: string | undefined;
  id?: string | undefined;
}

/**
 * A set of alerts at one moment: of each id the newest version, each with its state, in the order they are shown. An
 * alert that another one replaces leads to the last of that chain; alerts that replace each other in a circle all
 * stay, because none of them can be the older one.
 */
export function standings(
  records: readonly AlertRecord[],
  now: Date,
): { standings: Standing[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const newest = newestVersions(records, faults);
  const newer = replacements(newest, now, faults);
  const all = newest.map((record): Standing => {
    const last = lastOf(record, newer);
    const alert =
      last === record || record.replacedBy
        ? record
        : {
            ...record,
            replacedBy: { id: last.id, headline: last.headline, href: last.href, on: begins(last) },
          };
    return { alert, state: stateOf(alert, now) };
  });
  return { standings: all.sort(inOrder), faults };
}

const begins = ({ effective, issued }: AlertRecord): string | undefined => effective ?? issued;
const since = (alert: AlertRecord): number => moment(alert.updated ?? begins(alert)) || 0;

function newestVersions(records: readonly AlertRecord[], faults: Fault[]): AlertRecord[] {
  const byId = new Map<string, AlertRecord>();
  const kept: AlertRecord[] = [];
  for (const record of records) {
    if (record.id === undefined) {
      kept.push(record);
      continue;
    }
    const other = byId.get(record.id);
    if (other?.version === record.version)
      faults.push({
        path: record.id,
        message: `version ${record.version} stands there twice. The newer date is shown`,
      });
    if (
      !other ||
      record.version > other.version ||
      (record.version === other.version && since(record) > since(other))
    )
      byId.set(record.id, record);
  }
  return [...kept, ...byId.values()];
}

type Newer = Map<AlertRecord, AlertRecord>;

/** For each alert the one that takes its place. One that is not in effect yet takes no place. */
function replacements(records: readonly AlertRecord[], now: Date, faults: Fault[]): Newer {
  const newer: Newer = new Map();
  const byId = new Map(records.flatMap((record) => (record.id === undefined ? [] : [[record.id, record]])));
  for (const record of records) {
    if (['draft', 'scheduled'].includes(stateOf(record, now))) continue;
    for (const id of record.replaces) {
      const old = byId.get(id);
      const rival = old && newer.get(old);
      if (old && (!rival || since(record) >= since(rival))) newer.set(old, record);
    }
  }
  const circle = records.filter((record) => comesBack(record, newer));
  for (const record of circle) newer.delete(record);
  if (circle.length)
    faults.push({
      path: 'replaces',
      message: `${circle.map(({ id }) => id).join(', ')} replace each other in a circle. All of them are shown`,
    });
  return newer;
}

/** Whether a chain of replacements leads back to where it began. */
function comesBack(record: AlertRecord, newer: Newer): boolean {
  const met = new Set<AlertRecord>();
  for (let at = newer.get(record); at && !met.has(at); at = newer.get(at)) {
    if (at === record) return true;
    met.add(at);
  }
  return false;
}

function lastOf(record: AlertRecord, newer: Newer): AlertRecord {
  let last = record;
  for (let next = newer.get(last); next; next = newer.get(last)) last = next;
  return last;
}

/** Alerts in force first, those called back after them, those that are over last. */
const ranks: Record<AlertState, number> = {
  current: 0,
  'review-due': 0,
  withdrawn: 1,
  replaced: 2,
  ended: 3,
  scheduled: 4,
  draft: 5,
};

/** A fixed order, whatever order a feed has: state, then the gravest, then the newest, then the id. */
function inOrder(a: Standing, b: Standing): number {
  return (
    ranks[a.state] - ranks[b.state] ||
    levels.indexOf(b.alert.level) - levels.indexOf(a.alert.level) ||
    since(b.alert) - since(a.alert) ||
    key(a.alert).localeCompare(key(b.alert), 'en')
  );
}

const key = ({ id, headline }: AlertRecord): string => id ?? headline;
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether an alert is among those chosen. */
export function isChosen(alert: AlertRecord, { audience, area, level, id }: Choice): boolean {
  if (id && alert.id !== id) return false;
  if (area && alert.areas.length && !alert.areas.some((place) => same(place, area))) return false;
  const least = levels.findIndex((known) => level && same(known, level));
  if (levels.indexOf(alert.level) < least) return false;
  return !audience || isFor(alert, audience.trim().toLowerCase());
}

function isFor({ readers: meant, audience }: AlertRecord, wanted: string): boolean {
  const reader = readers.find((known) => known === wanted);
  if (reader) return !meant.length || meant.includes(reader);
  return !audience || audience.toLowerCase().includes(wanted);
}
