import { safeAddress } from '../base/address.js';
import '../content/en/index.js';
import { findApp, knownTopics } from '../content/registry.js';
import type { PastedTag } from './snippet.js';

type Attributes = Readonly<Record<string, string>>;

/** `https://safety.example` and `https://safety.example/` name the same site. */
const siteAddress = (origin: string): string => (origin.endsWith('/') ? origin : `${origin}/`);

/**
 * Path of the hosted page that says the same as the element, complete without script, with the slash at its end; an
 * alert has none, for only its issuer can publish it.
 */
export function hostedPath(tag: PastedTag, attributes: Attributes, lang = 'en'): string | undefined {
  switch (tag) {
    case 'report-ceop':
      return 'report/';
    case 'app-risk-list':
      return 'apps/';
    case 'app-risk-card': {
      const app = findApp(attributes['app'] ?? '', lang)?.record;
      if (!app) throw new Error(`There is no record of an app "${attributes['app'] ?? ''}".`);
      return `apps/${app.id}/`;
    }
    case 'parent-tips': {
      const topic = knownTopics.find((known) => known === attributes['topic']?.toLowerCase());
      // "social" in a path: filter lists would hide the page.
      if (topic) return `tips/${topic === 'social-media' ? 'networks' : topic}/`;
      return 'tips/';
    }
    case 'safety-alert':
      return undefined;
  }
}

/**
 * Address of that page; of an alert, of its issuer's own page in `href`. Undefined for an alert whose page is not given
 * or cannot become a link.
 */
export function pageAddress(
  origin: string,
  tag: PastedTag,
  attributes: Attributes,
  lang?: string,
): string | undefined {
  if (tag === 'safety-alert') return webAddress(attributes['href']);
  return new URL(hostedPath(tag, attributes, lang) ?? '', siteAddress(origin)).href;
}

/** The page with the attributes its path does not name as the query, for a script that makes an element of the link. */
export function upgradeAddress(address: string, tag: PastedTag, attributes: Attributes): string {
  const named: readonly string[] = tag === 'app-risk-card' ? ['app'] : tag === 'parent-tips' ? ['topic'] : [];
  // An alert's page is its issuer's, and no script of ours turns it into anything.
  if (tag === 'safety-alert') return address;
  return withQuery(
    address,
    Object.entries(attributes).filter(([name]) => !named.includes(name)),
  );
}

function withQuery(address: string, pairs: readonly (readonly [string, string])[]): string {
  const url = new URL(address);
  for (const [name, value] of pairs) url.searchParams.append(name, value);
  return url.href;
}

/** Where who to tell is told: it helps whatever a page is about. */
export function reportAddress(origin: string): string {
  return new URL('report/', siteAddress(origin)).href;
}

/** Address of the frame of an element: `embed/<tag>/`, its attributes as the query. A bare attribute has an empty value. */
export function frameAddress(origin: string, tag: PastedTag, attributes: Attributes): string {
  return withQuery(new URL(`embed/${tag}/`, siteAddress(origin)).href, Object.entries(attributes));
}

/** Address of the file with all elements on the hosted site, in one version that never changes. */
export function fileAddress(origin: string, version: string): string {
  return new URL(`cdn/${version}/${fileName}`, siteAddress(origin)).href;
}

/** The file with all elements. */
export const fileName = 'online-safety-elements.js';

/** A whole address of a web page, or undefined: a link in somebody's page has no other base to stand on. */
function webAddress(text: string | undefined): string | undefined {
  const address = safeAddress(text);
  return address && /^https?:\/\/\S/i.test(address) ? address : undefined;
}
