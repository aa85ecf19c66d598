/** The cleaners that run in Node: the one that many systems are built with, and the lists of those that run elsewhere. */
import sanitizeHtml from 'sanitize-html';

import { localGovDrupal, wordPressAuthor, type AllowList } from '../../embed/allow-lists.js';

/** WordPress and Drupal take the tags of a script and leave its text, so text is left in all but what is asked for. */
function byList({ tags, protocols }: AllowList): (html: string) => string {
  return (html) =>
    sanitizeHtml(html, {
      allowedTags: Object.keys(tags),
      allowedAttributes: Object.fromEntries(Object.entries(tags).map(([tag, names]) => [tag, [...names]])),
      allowedSchemes: [...protocols],
      nonTextTags: [],
    });
}

/** By name, as in the table of what is left. */
export const nodeCleaners: Readonly<Record<string, (html: string) => string>> = {
  untouched: (html) => html,
  'sanitize-html': (html) => sanitizeHtml(html),
  // What its own README shows for sites that let editors place pictures and frames.
  'sanitize-html-frames': (html) =>
    sanitizeHtml(html, {
      allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'iframe'],
      allowedAttributes: {
        ...sanitizeHtml.defaults.allowedAttributes,
        '*': ['class', 'id', 'title', 'lang', 'dir'],
        iframe: ['src', 'title', 'width', 'height', 'loading', 'allowfullscreen'],
      },
    }),
  'wordpress-author': byList(wordPressAuthor),
  'localgov-drupal': byList(localGovDrupal),
};
