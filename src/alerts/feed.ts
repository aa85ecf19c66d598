import { noticeOf } from './feed-entry.js';
import { readJsonFeed, type RawFeed } from './feed-json.js';
import { kept } from './feed-keep.js';
import { hasFailed, type Failure, type Feed, type FeedAlert } from './feed-types.js';
import { kindOf, readXmlFeed } from './feed-xml.js';
import type { Fault } from './fields.js';
import { line } from './foreign.js';
import { isMarkupRefused, markupRefused } from './markup.js';

export type { Failure, Feed, FeedAlert, FeedCode } from './feed-types.js';

const isFeed = /^(?:feed|rss|RDF)$/;

/** More than these help nobody to mend a feed. */
const mostFaults = 20;

export interface FeedOptions {
  /** The `Content-Type` of the answer. It only words a failure: servers are often wrong about it. */
  contentType?: string | undefined;
  /** Address of the feed, against which its links are read. */
  base: string;
}

/**
 * Reads a feed of alerts: JSON Feed with `_safety_alert`, or any JSON Feed, Atom or RSS as dated notices. What kind it
 * is shows in its text. One bad item is left out and told; the others stay. Nothing is ever thrown.
 */
export function readFeed(text: string, options: FeedOptions): Feed | Failure {
  try {
    const raw = rawFeed(text.replace(/^\ufeff/, ''), options);
    return hasFailed(raw) ? raw : finished(raw);
  } catch (error) {
    // A text nested deeper than an engine's parser goes ends here.
    return { code: 'feed-unknown', message: `The feed could not be read. ${String(error).slice(0, 200)}` };
  }
}

function rawFeed(text: string, { contentType, base }: FeedOptions): RawFeed | Failure {
  const [first] = text.trimStart();
  if (!first) return { code: 'feed-empty', message: 'The answer is empty. Publish the feed again.' };
  if (first === '{' || first === '[') return readJsonFeed(text, base);
  const { doctype, root = '' } = kindOf(text);
  const isPage = /^html$/i.test(doctype ?? root);
  if (isPage || (root && !isFeed.test(root) && /html/i.test(contentType ?? '')))
    return {
      code: 'feed-is-page',
      message:
        'The answer is a web page and no feed: the news page, perhaps, or a log-in. Use the address of the feed.',
    };
  // Refused before anything is parsed: entities that grow without end are declared there.
  if (doctype)
    return {
      code: 'feed-doctype',
      message: 'The feed has a document type (<!DOCTYPE …>). Take it out.',
    };
  if (isFeed.test(root)) return readXmlFeed(text, base);
  if (/json/i.test(contentType ?? '')) return readJsonFeed(text, base);
  return {
    code: 'feed-unknown',
    message: `The answer is no feed. It begins: ${line(text.slice(0, 200)).slice(0, 40)}`,
  };
}

function finished({ items, ...feed }: RawFeed): Feed {
  const faults: Fault[] = [...feed.faults];
  const staying = kept(items);
  if (staying.length < items.length)
    faults.push({
      path: 'feed',
      message: `has ${items.length} items. The newest are shown, and all warnings`,
    });
  const alerts = staying.flatMap((item): FeedAlert | [] =>
    'alert' in item ? item.alert : (noticeOf(item.entry, item.path, faults) ?? []),
  );
  if (isMarkupRefused() && alerts.some(({ news }) => news))
    faults.push({
      path: 'feed',
      message: `${markupRefused} Headings and lists are shown as plain words`,
    });
  const more = faults.length - mostFaults;
  if (more > 0) faults.splice(mostFaults, more, { path: 'feed', message: `has ${more} more faults` });
  return { ...feed, alerts, faults };
}
