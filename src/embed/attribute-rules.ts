import type { PastedTag } from './snippet.js';

/**
 * Who may set an attribute, and to what.
 *
 * - a pattern: a choice among what we have, harmless from anyone, so an address may ask for it
 * - `words`: words of whoever wrote them (names, numbers, a headline). A page says them, or a frame inside one
 * - `page`: for whoever writes the tag into a page alone
 */
export type AttributeRule = RegExp | 'words' | 'page';

const anyOf = (...values: string[]) => new RegExp(`^(?:${values.join('|')})$`);
const id = /^[a-z0-9][a-z0-9-]{0,39}$/;
const ids = /^[a-z0-9][a-z0-9-]{0,39}(?:,[a-z0-9][a-z0-9-]{0,39}){0,19}$/;
const smallNumber = /^\d{1,2}$/;

/** On every element: from the base class, and the two of HTML that change what a reader sees of ours. */
const ofAll = {
  'heading-level': /^[2-6]$/,
  theme: anyOf('light', 'dark'),
  site: 'page',
  // In an address they are the frame page's, which passes them on by its own.
  lang: 'page',
  dir: 'page',
} as const satisfies Record<string, AttributeRule>;

const own: Record<PastedTag, Readonly<Record<string, AttributeRule>>> = {
  'safety-alert': {
    view: anyOf('notice', 'banner', 'briefing', 'letter'),
    headline: 'words',
    level: anyOf('information', 'advice', 'warning', 'danger'),
    summary: 'words',
    issuer: 'words',
    audience: id,
    issued: 'words',
    expires: 'words',
    'review-by': 'words',
    apps: 'words',
    href: 'words',
    'alert-id': 'words',
    version: 'words',
    preview: 'page',
    'back-href': 'page',
    'back-label': 'page',
    // A feed of the same site only: a path, without host and without a way up.
    src: /^\/?[a-z0-9_-]+(?:[/.][a-z0-9_-]+)*\.(?:json|xml|atom|rss|jws)$/,
    key: 'page',
    refresh: 'page',
    limit: smallNumber,
    area: id,
  },
  'app-risk-card': {
    app: id,
    view: anyOf('full', 'summary'),
    'child-age': smallNumber,
    adviser: 'words',
  },
  'app-risk-list': { search: 'words', age: smallNumber, risk: id, kind: id, state: id },
  'parent-tips': {
    view: anyOf('tips', 'starters', 'controls', 'resources', 'agreement'),
    set: id,
    topic: ids,
    age: anyOf('0-5', '6-10', '11-13', '14\\+'),
    limit: smallNumber,
    provider: id,
    device: id,
    resources: ids,
    look: anyOf('list', 'buttons'),
    school: 'words',
  },
  'report-ceop': {
    view: anyOf('panel', 'guide', 'link'),
    for: anyOf('parent', 'child', 'professional'),
    school: 'words',
    'dsl-name': 'words',
    'dsl-role': 'words',
    'dsl-phone': 'words',
    'dsl-email': 'words',
    'dsl-hours': 'words',
    'referral-name': 'words',
    'referral-phone': 'words',
    'referral-hours': 'words',
    'referral-out-of-hours': 'words',
    nation: anyOf('england', 'wales', 'scotland', 'northern-ireland'),
    exit: anyOf('', 'true', 'false'),
    'exit-href': 'words',
  },
};

/** Tags that can be pasted, in the order of the documentation. */
export const pastedTags = Object.keys(own) as PastedTag[];

/**
 * Every attribute a tag may have in a page, each with its rule: what its element reads, and nothing that could run or
 * style a page. A test compares the list with the elements themselves.
 */
export function attributeRules(tag: PastedTag): Readonly<Record<string, AttributeRule>> {
  return { ...own[tag], ...ofAll };
}
