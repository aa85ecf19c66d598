import type { Fault } from './fields.js';
import type { Entry, FeedAlert } from './feed-types.js';
import { line } from './foreign.js';
import { plainText, readMarkup } from './markup.js';
import { readAlert } from './parse.js';

const longestHeadline = 120;

/**
 * An ordinary entry as a dated notice. Its level is the lowest and it has no end, because nobody said either; `news`
 * marks it, so that the reader can be told.
 *
 * @returns the notice, or undefined (with a fault) where there are no words at all
 */
export function noticeOf(entry: Entry, path: string, faults: Fault[]): FeedAlert | undefined {
  const { title, excerpt, body, id, lang, ...fields } = entry;
  const parts = body ? readMarkup(body) : [];
  const summary = takeSummary(excerpt ? plainText(excerpt) : '', parts[0]?.blocks ?? []);
  const headline =
    (title && plainText(title)) || shortened(summary) || shortened(parts.map((part) => part.title).join(' '));
  if (!headline) {
    faults.push({ path, message: 'has neither a title nor words. It is left out' });
    return undefined;
  }
  const { alert } = readAlert({ ...fields, id: line(id ?? ''), lang: line(lang ?? ''), headline, summary });
  if (!alert) return undefined;
  // Sections are set here, because the words before the first heading have no title of their own.
  return { ...alert, sections: parts.filter(({ blocks }) => blocks.length), news: true };
}

/**
 * The summary: the excerpt, or the first paragraph, which is then taken out of the blocks. An excerpt that is only the
 * beginning of that paragraph, as most websites make it, gives way to the whole of it.
 */
function takeSummary(excerpt: string, blocks: unknown[]): string {
  const [first] = blocks;
  if (typeof first !== 'string') return excerpt;
  const beginning = excerpt.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)$/, '');
  if (!first.startsWith(beginning)) return excerpt;
  blocks.shift();
  return first;
}

function shortened(text: string): string {
  if (text.length <= longestHeadline) return text;
  return `${text.slice(0, longestHeadline).replace(/\s+\S*$/, '')}…`;
}
