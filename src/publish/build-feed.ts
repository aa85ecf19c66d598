import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AlertRecord } from '../alerts/alert.js';
import type { Standing } from '../alerts/set.js';
import { day } from '../i18n/format.js';
import { checkAlerts, mayGoOut } from './check.js';
import { atomFeed } from './feed-atom.js';
import { jsonFeed, pageAddress, type FeedHead } from './feed-json.js';
import { isInside, readGiven, whyNot } from './files.js';
import { UserFault } from './keys.js';
import { entered, ledgerFile, readLedger, writeLedger, type Ledger } from './ledger.js';
import { plan } from './lifetime.js';
import { alertPage, isLetter, letterPage, listPage, sheets } from './pages.js';
import { inOrder, type Problem } from './problem.js';
import { baseAddress } from './publisher-file.js';

/** What `feed build` is asked for. */
export interface FeedOrder {
  /** Folder of the alerts. */
  folder: string;
  /** Folder the files are written to. */
  out: string;
  base?: string | undefined;
  title?: string | undefined;
  languages?: readonly string[] | undefined;
  withScheduled?: boolean | undefined;
  now: Date;
}

/** What came of it. */
export interface FeedResult {
  problems: Problem[];
  /** Files to write by their path in the folder, the ledger last; none where a problem stops the feed. */
  files: ReadonlyMap<string, string>;
  /** What was done, in sentences. */
  told: string[];
}

/** The ledger of a folder; an empty one where nothing was published yet. @throws UserFault where it is broken */
export function ledgerOf(out: string): Ledger {
  const path = join(out, ledgerFile);
  if (!existsSync(path)) return new Map();
  try {
    return readLedger(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserFault(`${path}: ${whyNot(error)}`);
  }
}

/**
 * Builds a feed and its pages, without writing them. The same alerts, ledger and moment give the same bytes.
 *
 * @throws UserFault where the order itself cannot be followed
 */
export async function buildFeed(order: FeedOrder): Promise<FeedResult> {
  const { folder, out, now } = order;
  refuseFolders(folder, out);
  const { files, publisher, problems, whole } = readGiven([folder]);
  if (!whole) throw new UserFault(`${folder}: Give the folder of the alerts, so that none is left out.`);
  const base = baseAddress(order.base ?? publisher.base ?? '');
  if (!base)
    throw new UserFault(
      'Say where the files will be served from: --base https://council.example/alerts/, or "base:" in publisher.yaml. It must begin with https://.',
    );
  const ledger = ledgerOf(out);
  const languages = order.languages ?? publisher.languages;
  const ledgerPath = join(out, ledgerFile);
  const found = [...problems, ...checkAlerts(files, { now, languages, ledger, ledgerPath, whole })];
  // A draft may be half written: it goes nowhere, so only its status and its id count.
  const drafts = new Set(files.filter(({ alert }) => alert?.status === 'draft').map(({ file }) => file));
  const counts = ({ file, field, code }: Problem) =>
    !drafts.has(file) || field === 'status' || code === 'duplicate-id';
  const counted = found.filter(counts).sort(inOrder);
  if (!mayGoOut(counted)) return { problems: counted, files: new Map(), told: [] };

  const head: FeedHead = {
    title: order.title ?? publisher.title ?? 'Safety alerts',
    base,
    lang: publisher.lang,
    now,
  };
  const records = files.flatMap(({ alert }) => (alert ? [alert] : []));
  const ids = new Set(records.map(({ id }) => id));
  const archived = [...ledger].flatMap(([id, { record }]) => (ids.has(id) ? [] : [record]));
  const addressed = (record: AlertRecord) => ({
    ...record,
    href: record.href ?? pageAddress(base, record.id),
  });
  const { feed, pages, held } = plan(
    [...records, ...archived].map(addressed),
    now,
    order.withScheduled ?? false,
  );
  const shown = new Set(pages.map(({ alert }) => alert.id));
  const written = new Map<string, string>(Object.entries(sheets));
  for (const standing of pages) {
    const folderOf = `alerts/${standing.alert.id ?? ''}/`;
    written.set(`${folderOf}index.html`, await alertPage(head, standing));
    if (isLetter(standing)) written.set(`${folderOf}letter/index.html`, await letterPage(standing, head));
  }
  written.set('index.html', listPage(head, pages));
  written.set(
    'atom.xml',
    atomFeed(
      head,
      feed.filter(({ state }) => state !== 'scheduled'),
    ),
  );
  const json = jsonFeed(head, feed);
  const tooLarge = sizeProblem(json, join(out, 'feed.json'));
  if (tooLarge) return { problems: [...counted, tooLarge], files: new Map(), told: [] };
  written.set('feed.json', json);
  const published = records.filter(({ id }) => shown.has(id));
  written.set(ledgerFile, writeLedger(entered(ledger, published, now)));
  return { problems: counted, files: written, told: tell(feed, pages, held, out) };
}

/** Pages stop reading a feed at 512 kB, so that a broken server cannot fill a phone; signed, it grows by a third. */
const mostBytes = 384_000;

function sizeProblem(json: string, file: string): Problem | undefined {
  const bytes = Buffer.byteLength(json);
  if (bytes <= mostBytes) return undefined;
  const message = `It would have ${Math.ceil(bytes / 1000)} kB, and pages read no more than ${mostBytes / 1000} kB. Give alerts an end, shorten them, or publish two feeds from two folders.`;
  return { weight: 'error', code: 'feed-too-large', file, field: '', message };
}

/** Writes what was built. The ledger comes last: if anything fails before, the next build does it all again. */
export function writeFeed(out: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(out, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch (error) {
      throw new UserFault(`${file}: ${whyNot(error)}`);
    }
  }
}

/** A folder that would be spoilt, or would show the world what is for editors. */
function refuseFolders(folder: string, out: string): void {
  if (isInside(folder, out))
    throw new UserFault(
      `${folder} lies in ${out}, which is put on the web with all your notes. Write the feed into a folder of its own.`,
    );
  const foreign = ['index.html', 'feed.json'].find((name) => existsSync(join(out, name)));
  if (foreign && !existsSync(join(out, ledgerFile)))
    throw new UserFault(
      `${join(out, foreign)} is there and was not made by "feed build" (or ${ledgerFile} is lost: put its newest copy back). Choose an empty folder.`,
    );
}

function tell(
  feed: readonly Standing[],
  pages: readonly Standing[],
  held: readonly Standing[],
  out: string,
): string[] {
  const inForce = feed.filter(({ state }) => state === 'current' || state === 'review-due').length;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return [
    `${join(out, 'feed.json')}: ${count(feed.length, 'alert')}, ${inForce} in force. ${count(pages.length, 'page')}.`,
    ...held.map(({ alert, state }) =>
      state === 'draft'
        ? `Held back: ${alert.id ?? alert.headline} is a draft.`
        : `Held back: ${alert.id ?? alert.headline} begins on ${day(alert.effective ?? alert.issued ?? '', 'en')}. Build again then.`,
    ),
    ...(existsSync(join(out, 'feed.jws'))
      ? [
          `${join(out, 'feed.jws')} still holds the feed before this one. Sign again: online-safety feed sign.`,
        ]
      : []),
  ];
}
