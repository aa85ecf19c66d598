/** The elements that an address may ask for: a link that is upgraded, or a frame. */
export type AddressedTag = 'report-ceop' | 'app-risk-card' | 'app-risk-list' | 'parent-tips' | 'safety-alert';

/** What an address asks of an element, and what it asked that no address may ask. */
export interface AskedOptions {
  attributes: Record<string, string>;
  /** Names of what is left out, as they were written. */
  refused: string[];
}

const anyOf = (...values: string[]) => new RegExp(`^(?:${values.join('|')})$`);
const id = /^[a-z0-9][a-z0-9-]{0,39}$/;
const ids = /^[a-z0-9][a-z0-9-]{0,39}(?:,[a-z0-9][a-z0-9-]{0,39}){0,19}$/;
const smallNumber = /^\d{1,2}$/;

const everywhere = { 'heading-level': /^[2-6]$/, theme: anyOf('light', 'dark') };

/** Choices among what we have: harmless from anyone. */
const choices: Record<AddressedTag, Record<string, RegExp>> = {
  'report-ceop': {
    ...everywhere,
    view: anyOf('panel', 'guide', 'link'),
    for: anyOf('parent', 'child', 'professional'),
    nation: anyOf('england', 'wales', 'scotland', 'northern-ireland'),
    exit: anyOf('', 'true', 'false'),
  },
  'app-risk-card': { ...everywhere, app: id, view: anyOf('full', 'summary'), 'child-age': smallNumber },
  'app-risk-list': { ...everywhere, age: smallNumber, risk: id, kind: id, state: id },
  'parent-tips': {
    ...everywhere,
    view: anyOf('tips', 'starters', 'controls', 'resources', 'agreement'),
    set: id,
    topic: ids,
    age: anyOf('0-5', '6-10', '11-13', '14\\+'),
    limit: smallNumber,
    provider: id,
    device: id,
    resources: ids,
    look: anyOf('list', 'buttons'),
  },
  'safety-alert': {
    ...everywhere,
    view: anyOf('notice', 'banner', 'briefing', 'letter'),
    // A feed of the same site only: a path, without host and without a way up.
    src: /^\/?[a-z0-9_-]+(?:[/.][a-z0-9_-]+)*\.(?:json|xml|atom|rss|jws)$/,
    audience: id,
    area: id,
    level: anyOf('information', 'advice', 'warning', 'danger'),
    limit: smallNumber,
  },
};

/**
 * Words of whoever made the address: names, numbers, a headline. Anyone can write an address, and nothing of ours may
 * say what a stranger put into it. Inside a frame they are taken, because the page around it answers for them and could
 * as well write them itself; in a link, and in a frame page that is opened on its own, they are refused.
 */
const ownWords: Record<AddressedTag, readonly string[]> = {
  'report-ceop': [
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
    'exit-href',
  ],
  'app-risk-card': ['adviser'],
  'app-risk-list': ['search'],
  'parent-tips': ['school'],
  'safety-alert': [
    'headline',
    'summary',
    'issuer',
    'issued',
    'expires',
    'review-by',
    'apps',
    'href',
    'alert-id',
    'version',
  ],
};

/** One line of text. Where it becomes a link it goes through `safeAddress` as every address does. */
const words = /^[^\p{Cc}]{1,500}$/u;

/** Where an address is read: a link on somebody's page, a frame inside one, or a frame page opened on its own. */
export type AddressPlace = 'link' | 'frame' | 'alone';

/** Names of the attributes that an address may set on this element. */
export function optionNames(tag: AddressedTag, place: AddressPlace): string[] {
  return [...Object.keys(choices[tag]), ...(place === 'frame' ? ownWords[tag] : [])];
}

/** A value as people write it: `Video-Chat, gaming`. In an address a plus sign stands for a space: `14+` comes as `14 `. */
function plainValue(name: string, value: string): string {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/g, ',');
  return name === 'age' && plain === '14' && value !== plain ? '14+' : plain;
}

/**
 * Reads attributes for an element from the query of an address.
 *
 * @param except names that mean something else here and are passed over, such as a frame's `lang`
 */
export function optionsFrom(
  tag: AddressedTag,
  query: URLSearchParams,
  place: AddressPlace,
  except: readonly string[] = [],
): AskedOptions {
  const attributes: Record<string, string> = {};
  const refused: string[] = [];
  for (const [name, value] of query) {
    if (except.includes(name)) continue;
    const plain = plainValue(name, value);
    const rule = Object.hasOwn(choices[tag], name) ? choices[tag][name] : undefined;
    if (rule?.test(plain)) attributes[name] = plain;
    else if (place === 'frame' && ownWords[tag].includes(name) && words.test(value.trim()))
      attributes[name] = value.trim();
    else refused.push(name);
  }
  return { attributes, refused };
}

/** What to tell a webmaster about options that were refused. Names are cut: an address can hold any length. */
export function refusal(tag: AddressedTag, refused: readonly string[], place: AddressPlace): string {
  const where = { link: 'A link', frame: 'The frame', alone: 'This page, opened on its own,' }[place];
  const names = refused.map((name) => `"${name.slice(0, 40)}"`).join(', ');
  return `${where} asks for ${names}, which is no option here or has a value that is not understood. It is left out. An address may set: ${optionNames(tag, place).join(', ')}.`;
}
