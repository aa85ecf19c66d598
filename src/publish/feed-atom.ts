import { Feed } from 'feed';
import { moment } from '../alerts/life.js';
import type { Standing } from '../alerts/set.js';
import { changedOn, pageAddress, type FeedHead } from './feed-json.js';
import { plainAlert, plainTitle } from './plain-alert.js';
import { escapeHtml, toPlainHtml } from './plain-writer.js';

/** The feed as Atom 1.0 (RFC 4287), for news readers: plain words, and the address of each alert's page. */
export function atomFeed({ title, base, lang, now }: FeedHead, feed: readonly Standing[]): string {
  const dated = (date: string | undefined): Date => new Date(moment(date) || now.getTime());
  const newest = Math.max(...feed.map(({ alert }) => dated(changedOn(alert)).getTime()));
  const atom = new Feed({
    id: base,
    title,
    link: base,
    language: lang,
    feedLinks: { atom: `${base}atom.xml` },
    updated: Number.isFinite(newest) ? new Date(newest) : now,
    generator: 'Online Safety Elements',
    author: { name: title, link: base },
  });
  for (const standing of feed) {
    const { alert } = standing;
    atom.addItem({
      // The library writes titles and summaries as HTML: a sign of the words must not become a tag.
      title: escapeHtml(plainTitle(standing)),
      id: pageAddress(base, alert.id),
      link: alert.href ?? pageAddress(base, alert.id),
      date: dated(changedOn(alert)),
      published: dated(alert.issued),
      author: alert.issuers.map(({ name }) => ({ name })),
      ...(alert.summary && { description: escapeHtml(alert.summary) }),
      content: toPlainHtml(plainAlert(standing, now)),
    });
  }
  return `${atom.atom1()}\n`;
}
