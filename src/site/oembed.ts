import heights from '../embed/heights.json' with { type: 'json' };
import { escapeHtml } from '../embed/snippet.js';
import type { Page } from './shell.js';

/** What a website that asks for it by oEmbed 1.0 is told of a hosted page (https://oembed.com/). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds an answer may be kept. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

/** The width WordPress gives where a theme says nothing. */
const width = 600;

/** WordPress makes every frame from 200 to 1000 px high (`wp_filter_oembed_result` and its script). */
const [lowest, highest] = [200, 1000];

/** Place of a page's answer in the site: `apps/discord/` has `oembed/apps/discord.json`. */
export const oembedPath = (path: string): string => `oembed/${path.replace(/\/$/, '')}.json`;

/** The height of a frame at the width, from the measured table: that of the next narrower column, so nothing is cut off. */
function heightOf(frame: string): number {
  const found = (heights.frames as Record<string, number[]>)[frame];
  const column = heights.widths.findLastIndex((one) => one <= width);
  return Math.min(Math.max(found?.[column] ?? highest, lowest), highest);
}

/**
 * The answer for a page, or undefined for a page without a frame.
 *
 * Of another website's HTML, WordPress keeps a blockquote, links and a frame, nothing else, and puts the frame into a
 * sandbox in which no link and no phone number works. It shows the frame only after that has sent a secret back; ours
 * never does. So what is read is the blockquote, and its links are alive: that is why the first help stands in it.
 *
 * @param site address of the hosted site, with a slash at its end
 */
export function oembedFor(page: Page, site: string): OEmbed | undefined {
  if (!page.frame) return undefined;
  const link = (href: string, words: string) => `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
  const title = escapeHtml(page.title);
  const height = heightOf(page.frame);
  const words = [
    `${link(`${site}${page.path}`, page.title)}. ${escapeHtml(page.description)}`,
    `In danger right now? Call ${link('tel:999', '999')}.`,
    `Is someone online being sexual with a child, or trying to? ${link('https://www.ceop.police.uk/Safety-Centre/', 'Report to CEOP')}.`,
    `Children can call Childline on ${link('tel:08001111', '0800 1111')}.`,
  ].join(' ');
  const src = escapeHtml(`${site}embed/${page.frame}`);
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: 'Online Safety Elements',
    provider_url: site,
    cache_age: 86_400,
    html: `<blockquote>${words}</blockquote><iframe src="${src}" title="${title}" width="${width}" height="${height}" frameborder="0"></iframe>`,
    width,
    height,
  };
}
