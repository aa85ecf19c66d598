import { daysUntilReview } from './freshness.js';
import type { ContentPack } from './registry.js';
import type { Checked, IsoDate, Source } from './types.js';

/** One record as its keepers see it. */
export interface RecordLine {
  /** `apps/discord` */
  record: string;
  owner: string;
  checked: IsoDate;
  reviewBy: IsoDate;
  /** Days left; below 0 it is overdue. */
  days: number;
  /** How many sources it rests on. */
  sources: number;
}

/** A link that a reader or an editor may follow, and who names it. */
export interface LinkLine {
  url: string;
  records: string[];
}

/** How fresh the content is. */
export interface ContentReport {
  now: IsoDate;
  /** All records, the one due first first. */
  records: RecordLine[];
  overdue: RecordLine[];
  /** Due within `soon` days. */
  dueSoon: RecordLine[];
  /** Records that rest on one source alone. */
  singleSource: RecordLine[];
  links: LinkLine[];
}

function walk(value: unknown, visit: (key: string, text: string) => void, key = ''): void {
  if (typeof value === 'string') visit(key, value);
  else if (Array.isArray(value)) for (const part of value) walk(part, visit, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) walk(part, visit, name);
}

/**
 * What is due, what rests on one source alone, and every link.
 *
 * @param soon records due within so many days are listed apart
 */
export function contentReport(
  pack: ContentPack,
  sources: readonly Source[],
  { now, soon = 30 }: { now: Date; soon?: number },
): ContentReport {
  const links = new Map<string, Set<string>>();
  const named = (url: string, record: string) => links.set(url, (links.get(url) ?? new Set()).add(record));
  const records = Object.entries(pack)
    .filter(([kind]) => kind !== 'lang')
    .flatMap(([kind, list]) =>
      (list as readonly Checked[]).map((one): RecordLine => {
        const record = `${kind}/${one.id}`;
        const cited = new Set<string>();
        walk(one, (key, text) => {
          if (key === 'sources') cited.add(text);
          if (text.startsWith('https://')) named(text, record);
        });
        const { owner, checked, reviewBy } = one;
        return { record, owner, checked, reviewBy, days: daysUntilReview(one, now), sources: cited.size };
      }),
    );
  for (const { id, url } of sources) if (url) named(url, `sources/${id}`);
  records.sort((a, b) => a.days - b.days || a.record.localeCompare(b.record));
  return {
    now: now.toISOString().slice(0, 10),
    records,
    overdue: records.filter(({ days }) => days < 0),
    dueSoon: records.filter(({ days }) => days >= 0 && days <= soon),
    singleSource: records.filter(({ sources: count }) => count === 1),
    links: [...links]
      .map(([url, by]) => ({ url, records: [...by].sort() }))
      .sort((a, b) => a.url.localeCompare(b.url)),
  };
}
