import type { AlertRecord } from '../alerts/alert.js';
import type { Settings } from '../base/settings.js';
import { wordsFor } from '../i18n/index.js';
import {
  fileAddress,
  fileName,
  frameAddress,
  pageAddress,
  reportAddress,
  upgradeAddress,
} from './hosted-address.js';
import { linkWords, titleWords } from './link-words.js';
import { checkedAttributes } from './pasted-attributes.js';
import { optionNames } from './options.js';
import {
  escapeHtml,
  paragraphLink,
  settingsAttributes,
  settingsPairs,
  snippet,
  type PastedTag,
} from './snippet.js';

/**
 * The ways into a page, from what every editor keeps to what only a developer has:
 * T0 a plain link, T1 the school's own copy of the file, T2 the hosted file with its hash, T3 links that a script in
 * the site's template turns into elements, T4 a frame, T5 the page's address on a line of its own, T6 npm.
 */
export const tiers = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const;
export type Tier = (typeof tiers)[number];

/** Where a part of a snippet goes. */
export type Place = 'page' | 'template' | 'terminal' | 'module';

export interface SnippetPart {
  /** `page`: the editor of the page. `template`: once, in the code of the whole site. `terminal`, `module`: a developer's. */
  place: Place;
  lines: string;
}

export interface TierOptions {
  tier: Tier;
  tag: PastedTag;
  /** Attributes of the tag, in the order they are written; `''` for one without a value. Others than the element's own are an error. */
  attributes?: Readonly<Record<string, string>>;
  /** The record of an alert. A link and a frame can carry its headline, level, summary, issuer and dates only. */
  record?: AlertRecord | undefined;
  /** Address of the hosted site, `https://safety.example/`. */
  origin: string;
  /** Version of the hosted file and of the package, `1.2.3`. */
  version: string;
  /** Hash of that version's file, for T2 and T3: `sha384-…`. */
  integrity?: string | undefined;
  /** Height of the frame in CSS pixels at the narrowest width, for T4. */
  height?: number | undefined;
  /** Address of the school's own copy of the file. Default for T1 `/files/online-safety-elements.js`; for T3 the hosted file. */
  src?: string | undefined;
  /** The school's own people, for readers without script. Default those of `pageSettings`. */
  settings?: Settings | undefined;
  /**
   * What the lines say for the whole page: on the script tag for T1, T2 and T3, as `<safety-settings>` for T6. A frame
   * takes of it what its element knows; a link can carry none of it.
   */
  pageSettings?: Settings | undefined;
  /** Room that the box around the tag keeps until the element is drawn, as a CSS `min-height`, for T1, T2 and T6. */
  room?: string | undefined;
  /** Inline HTML inside the tag in place of the key words of our records. */
  fallback?: string | undefined;
  /** Language of the words. Default `en`. */
  lang?: string;
}

/**
 * What is pasted on a tier, part by part. Every tier holds a plain link with the key advice in its words, alone in a
 * paragraph, because that is what survives every filter we know of.
 *
 * @throws Error that names what is missing or not allowed: an unknown attribute or app, T2 without a hash, T4 without a
 *   height, T5 for an alert without a page of its own.
 */
export function snippetFor(options: TierOptions): SnippetPart[] {
  const { tier, origin, version, integrity, src } = options;
  const asked = { ...options, attributes: checkedAttributes(options.tag, options.attributes ?? {}) };
  const link = plainLink(asked);
  const page = (...lines: string[]): SnippetPart => ({ place: 'page', lines: lines.join('\n') });
  switch (tier) {
    case 'T0':
      return [page(link)];
    case 'T1':
      return [page(elementLine(asked, src ?? `/files/${fileName}`), link)];
    case 'T2':
      if (!integrity) throw new Error('A file from another website needs its hash: give "integrity".');
      return [page(elementLine(asked, fileAddress(origin, version), integrity), link)];
    case 'T3':
      return [{ place: 'template', lines: templateScript(asked) }, page(plainLink(asked, true))];
    case 'T4':
      return [page(frameLine(asked), link)];
    case 'T5':
      return [page(bareAddress(asked), link)];
    case 'T6':
      return [
        { place: 'terminal', lines: `npm install --save-exact online-safety-elements@${version}` },
        { place: 'module', lines: moduleLines(asked) },
        page(elementLine(asked), link),
      ];
  }
}

type Asked = TierOptions & { attributes: Record<string, string> };

/**
 * The link that stands in every tier, alone in its paragraph. An alert without a page of its own leads to who to tell,
 * in the same paragraph as its words: a link that stood alone there would be turned into that panel, without the alert.
 */
function plainLink(asked: Asked, isUpgraded = false): string {
  const { tag, origin, lang } = asked;
  const head = headOf(asked);
  const address = pageAddress(origin, tag, head, lang);
  if (address)
    return paragraphLink(isUpgraded ? upgradeAddress(address, tag, head) : address, linkWords(asked));
  return paragraphLink(reportAddress(origin), wordsFor(lang ?? 'en').words.reportLink, linkWords(asked));
}

/** The address alone on its line, where the website's system fetches what the page says about itself. */
function bareAddress(asked: Asked): string {
  const { origin, tag, lang } = asked;
  const address = pageAddress(origin, tag, headOf(asked), lang);
  if (!address)
    throw new Error(
      'An alert can be pasted as an address only when it has a page of its own: give "href", a whole https address.',
    );
  return address;
}

/** The tag in its box, with the script before it where it has to be brought along. */
function elementLine(asked: Asked, src?: string, integrity?: string): string {
  const { tag, attributes, record, pageSettings, settings = pageSettings, fallback, lang, room } = asked;
  return snippet({
    ...{ tag, attributes, record, settings, pageSettings, fallback, src, integrity, room },
    ...(lang && { lang }),
  });
}

/**
 * The script for the site's template. `data-links="upgrade"` is the site's consent that links are turned into
 * elements. A school's own copy must be told where the hosted site is, for only links that lead there are meant.
 */
function templateScript({ origin, version, integrity, src, pageSettings }: Asked): string {
  const file = src ?? fileAddress(origin, version);
  if (!src && !integrity) throw new Error('A file from another website needs its hash: give "integrity".');
  const hash = !src && integrity ? ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"` : '';
  const site = origin.endsWith('/') ? origin : `${origin}/`;
  const settings = settingsAttributes({ ...pageSettings, ...(src && { site }) }, 'data-');
  return `<script type="module" src="${escapeHtml(file)}"${hash} data-links="upgrade"${settings}></script>`;
}

/** One import for each tag that stands in the lines for the page. */
function moduleLines({ tag, pageSettings }: Asked): string {
  const tags = settingsAttributes(pageSettings) ? ['safety-settings', tag] : [tag];
  return tags.map((one) => `import 'online-safety-elements/elements/${one}.js';`).join('\n');
}

/** The frame, in a box of its own as WordPress leaves it. The height is the one that cuts nothing off. */
function frameLine(asked: Asked): string {
  const { tag, origin, height } = asked;
  if (!height || !Number.isInteger(height) || height < 1)
    throw new Error(
      `A frame needs the height that cuts nothing off, in whole pixels: got ${String(height)}.`,
    );
  const address = frameAddress(origin, tag, { ...schoolsOwn(asked), ...headOf(asked) });
  const title = escapeHtml(titleWords(asked));
  return `<div><iframe src="${escapeHtml(address)}" title="${title}" width="100%" height="${height}" loading="lazy"></iframe></div>`;
}

/** Of the settings, what the element in a frame can be told by its address. Its own attributes win. */
function schoolsOwn({ tag, pageSettings }: Asked): Record<string, string> {
  const names = optionNames(tag, 'frame');
  return Object.fromEntries(settingsPairs(pageSettings).filter(([name]) => names.includes(name)));
}

/** Attributes for an address: a whole record does not fit into one, its head does. */
function headOf({ attributes, record }: Asked): Record<string, string> {
  if (!record) return attributes;
  const { headline, level, summary, issued, expires, reviewBy, href, id, apps, issuers } = record;
  const head = {
    headline,
    level,
    summary,
    issuer: issuers.map(({ name }) => name).join(', '),
    issued,
    expires,
    'review-by': reviewBy,
    apps: apps.join(', '),
    href,
    'alert-id': id,
  };
  const given = Object.entries(head).filter((entry): entry is [string, string] => Boolean(entry[1]));
  // As in the element: the record goes before attributes of the same name.
  return { ...attributes, ...Object.fromEntries(given) };
}
