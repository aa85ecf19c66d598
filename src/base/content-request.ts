import { feedAddress, requestFeed, type FeedLimits } from '../alerts/feed-request.js';
import { hasFailed, type FeedCode } from '../alerts/feed-types.js';
import type { FeedWorld } from '../alerts/feed-world.js';
import { pageState } from './page.js';

/** Why the words at an address are not used. The table in README.md of this room explains each. */
export interface ContentRefusal {
  code: `content-${string}`;
  /** What was wrong, where, and what to do. */
  message: string;
}

/** What an address of a pack gave: its text, unchecked. */
export type PackAnswer = { text: string; code?: undefined } | ContentRefusal;

/** A megabyte: four times what all words have today. The publisher’s Cache-Control says how old a copy may be. */
export const packLimits: FeedLimits = { bytes: 1024 * 1024, milliseconds: 10_000, cache: 'default' };

/** As `shapes` have it. Checked before it becomes part of an address: `../` must not lead elsewhere. */
const versionForm = /^\d{4}\.(0[1-9]|1[0-2])\.(0[1-9]|[12]\d|3[01])(\.[1-9]\d{0,3})?$/;

/** What is asked for. */
export interface PackPlace {
  /** A folder, or one `.jws` file, as the webmaster wrote it. */
  src: string;
  /** The language of the words. */
  lang: string;
  /** The one version that is taken. */
  version?: string | undefined;
}

const refuse = (code: ContentRefusal['code'], message: string): ContentRefusal => ({ code, message });

/**
 * The whole address of a pack.
 *
 * @param base   against which it is read
 * @param scheme of the page, such as `https:`
 */
export function packAddress(
  { src, lang, version }: PackPlace,
  base: string,
  scheme: string,
): { url: string; code?: undefined } | ContentRefusal {
  if (version && !versionForm.test(version))
    return refuse(
      'content-version',
      `"${version.slice(0, 40)}" is no version of the words. Write it like 2027.03.01, or leave it out for the newest.`,
    );
  const found = feedAddress(src, base, scheme);
  if (hasFailed(found)) {
    const shown = src.slice(0, 120);
    return found.code === 'feed-not-https'
      ? refuse(
          'content-not-https',
          `"${shown}" could be held back on the way. Use an address that begins with https://.`,
        )
      : refuse(
          'content-address',
          `"${shown}" is no address of words. Use that of a folder or of a .jws file, beginning with https://.`,
        );
  }
  const url = new URL(found.url);
  if (!url.pathname.endsWith('.jws'))
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${version ? `${version}/` : ''}content.${lang}.jws`;
  return { url: url.href };
}

/** Asks for the text of a pack, once for each address however many elements and copies of the script there are. */
export function requestPack(url: string, world: FeedWorld): Promise<PackAnswer> {
  const page = pageState();
  page.packs ??= new Map();
  const known = page.packs.get(url);
  if (known) return known;
  const answer = request(url, world);
  page.packs.set(url, answer);
  return answer;
}

async function request(url: string, world: FeedWorld): Promise<PackAnswer> {
  const body = await requestFeed(url, world, packLimits, new AbortController().signal);
  if (!hasFailed(body)) return { text: body.text };
  const { code, message } = body;
  return refuse(codes[code] ?? 'content-network', code === 'feed-too-large' ? tooLarge(url) : message);
}

const tooLarge = (url: string): string =>
  `${url} has more than ${packLimits.bytes / 1024} kB. Look at the address; a publisher takes records out.`;

const codes: Partial<Record<FeedCode, ContentRefusal['code']>> = {
  'feed-status': 'content-status',
  'feed-slow': 'content-slow',
  'feed-too-large': 'content-too-large',
  'feed-not-https': 'content-not-https',
};
