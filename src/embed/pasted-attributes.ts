import type { PastedTag } from './snippet.js';

/** On every element: from the base class, and the two of HTML that change what a reader sees of ours. */
const ofAll = ['heading-level', 'theme', 'site', 'lang', 'dir'] as const;

const own = {
  'safety-alert': [
    'view',
    'headline',
    'level',
    'summary',
    'issuer',
    'audience',
    'issued',
    'expires',
    'review-by',
    'apps',
    'href',
    'alert-id',
    'version',
    'preview',
    'back-href',
    'back-label',
    'src',
    'key',
    'refresh',
    'limit',
    'area',
  ],
  'app-risk-card': ['app', 'view', 'child-age', 'adviser'],
  'app-risk-list': ['search', 'age', 'risk', 'kind', 'state'],
  'parent-tips': [
    'view',
    'set',
    'topic',
    'age',
    'limit',
    'provider',
    'device',
    'resources',
    'look',
    'school',
  ],
  'report-ceop': [
    'view',
    'for',
    'school',
    'dsl-name',
    'dsl-role',
    'dsl-phone',
    'dsl-email',
    'dsl-hours',
    'referral-name',
    'referral-phone',
    'referral-hours',
    'referral-out-of-hours',
    'nation',
    'exit',
    'exit-href',
  ],
} as const satisfies Record<PastedTag, readonly string[]>;

/**
 * The attributes a tag may be pasted with: what its element reads, and nothing that could run or style a page. A test
 * compares the list with the elements themselves.
 */
export function attributesOf(tag: PastedTag): readonly string[] {
  return [...own[tag], ...ofAll];
}

/** Tags that can be pasted, in the order of the documentation. */
export const pastedTags = Object.keys(own) as PastedTag[];

/**
 * The attributes as given, or an error that names the first one the element does not know: a snippet with a misspelt
 * attribute would be pasted on a hundred pages before anyone looks at a console.
 */
export function checkedAttributes(
  tag: PastedTag,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = attributesOf(tag);
  const wrong = Object.keys(attributes).find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is not an attribute of <${tag}>. It takes: ${known.join(', ')}.`);
  return { ...attributes };
}
