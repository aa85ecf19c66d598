import type { AlertRecord } from '../alerts/alert.js';
import { moment } from '../alerts/life.js';
import type { Standing } from '../alerts/set.js';
import { wordsFor } from '../i18n/index.js';
import { compact } from './compact.js';
import { plainAlert, plainTitle } from './plain-alert.js';
import { toPlainHtml, toPlainText } from './plain-writer.js';

/** What a feed says of itself. */
export interface FeedHead {
  title: string;
  /** Address the files are served from, with a slash at its end. */
  base: string;
  lang: string;
  /** The moment it is made. */
  now: Date;
}

/** Address of an alert's own page. */
export const pageAddress = (base: string, id: string | undefined): string => `${base}alerts/${id ?? ''}/`;

/** The moment a date begins, as RFC 3339 wants it. */
const stamp = (date: string | undefined): string | undefined => {
  const at = moment(date);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** When an alert last changed: its own word for it, else the day it was taken back, else when it was sent. */
export const changedOn = ({
  updated,
  withdrawn,
  replacedBy,
  effective,
  issued,
}: AlertRecord): string | undefined =>
  [updated, withdrawn?.on, replacedBy?.on, issued ?? effective]
    .filter((date) => date !== undefined)
    .sort((a, b) => moment(b) - moment(a))[0];

function item({ title, base, now, lang }: FeedHead, standing: Standing): object {
  const { alert } = standing;
  const pieces = plainAlert(standing, now);
  return {
    id: pageAddress(base, alert.id),
    url: alert.href,
    title: plainTitle(standing),
    summary: alert.summary,
    content_html: toPlainHtml(pieces),
    content_text: toPlainText(pieces),
    date_published: stamp(alert.issued),
    date_modified: stamp(changedOn(alert)),
    authors: (alert.issuers.length ? alert.issuers : [{ name: title, href: undefined }]).map(
      ({ name, href }) => ({ name, url: href }),
    ),
    tags: [wordsFor(alert.lang ?? lang).words.levels[alert.level], ...alert.areas],
    language: alert.lang ?? lang,
    _safety_alert: compact(alert),
  };
}

/**
 * The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Each item holds the whole record in
 * `_safety_alert`; `_safety_feed` says when the feed was made, so that an old copy can be told from a new one.
 */
export function jsonFeed(head: FeedHead, feed: readonly Standing[]): string {
  const { title, base, lang, now } = head;
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: base,
    feed_url: `${base}feed.json`,
    language: lang,
    _safety_feed: { about: base, issued: now.toISOString() },
    items: feed.map((standing) => compact(item(head, standing))),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
