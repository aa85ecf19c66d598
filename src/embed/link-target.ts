import { knownTopics } from '../content/registry.js';
import { topicPath } from '../parts/own-page.js';
import { optionsFrom, type AddressedTag } from './options.js';

/** What a link to a hosted page becomes. */
export interface LinkTarget {
  tag: AddressedTag;
  attributes: Record<string, string>;
  /** Names in the query that are left out. */
  refused: string[];
}

const pages: ReadonlyMap<string, AddressedTag> = new Map([
  ['report/', 'report-ceop'],
  ['tips/', 'parent-tips'],
  ['apps/', 'app-risk-list'],
]);

/** The element that says what a hosted page says, by the page's path within the site, or undefined where none does. */
function elementOf(path: string): Pick<LinkTarget, 'tag' | 'attributes'> | undefined {
  const [, app] = /^apps\/([a-z0-9][a-z0-9-]{0,39})\/$/.exec(path) ?? [];
  if (app) return { tag: 'app-risk-card', attributes: { app } };
  const topic = knownTopics.find((known) => topicPath(known) === path);
  if (topic) return { tag: 'parent-tips', attributes: { topic } };
  const tag = pages.get(path);
  return tag && { tag, attributes: {} };
}

/**
 * Reads the address of a link: is it a page of the hosted site, which element stands for it, and with which options.
 * A link to a place within a page means that place, and stays a link.
 *
 * @param site address of the hosted site, as `hostedPage('')` gives it
 */
export function linkTarget(href: string, site: string): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const { origin, pathname, searchParams, hash } = new URL(href);
  const home = new URL(site);
  if (origin !== home.origin || hash || !pathname.startsWith(home.pathname)) return undefined;
  const written = pathname.slice(home.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  const found = elementOf(!written || written.endsWith('/') ? written : `${written}/`);
  if (!found) return undefined;
  const { attributes, refused } = optionsFrom(found.tag, searchParams, 'link');
  // The path says which page it is; its query can only say how it is shown.
  return { tag: found.tag, attributes: { ...attributes, ...found.attributes }, refused };
}
