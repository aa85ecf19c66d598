import type { AlertRecord } from '../alerts/alert.js';
import '../content/en/index.js';
import { findApp, findRoute } from '../content/registry.js';
import { tipsAsked } from '../elements/parent-tips/parent-tips.asked.js';
import { fill } from '../i18n/format.js';
import { wordsFor } from '../i18n/index.js';
import { stateWords, type PastedTag } from './snippet.js';

/** What the words are written from: a tag as it is pasted. */
export interface Pasted {
  tag: PastedTag;
  attributes?: Readonly<Record<string, string>>;
  record?: AlertRecord | undefined;
  lang?: string;
}

/** A sentence in a row of sentences. A full stop after a question would be one sign too many. */
const sentence = (text: string | undefined): string =>
  text ? (/[.?…]$/.test(text) ? text : `${text}.`) : '';

const row = (...sentences: (string | undefined)[]): string =>
  sentences.map(sentence).filter(Boolean).join(' ');

/**
 * The words of the plain link, with the key advice in them. Some filters take the tag away with all that is in it (the
 * browser's own `setHTML` does), some take a frame: then these words are all a reader gets. What the link leads to
 * comes first, for people who go through a page by its links.
 */
export function linkWords({ tag, attributes = {}, record, lang = 'en' }: Pasted): string {
  const { words } = wordsFor(lang);
  switch (tag) {
    case 'report-ceop': {
      const ceop = findRoute('ceop', lang)?.record;
      const call = `${words.inDanger} ${fill(words.call, { number: '999' })}`;
      return row(words.reportLink, call, ceop?.ways[0]?.label ?? ceop?.name);
    }
    case 'app-risk-card': {
      const app = findApp(attributes['app'] ?? '', lang)?.record;
      if (!app) throw new Error(`There is no record of an app "${attributes['app'] ?? ''}".`);
      return row(fill(words.readAll, { app: app.name }), stateWords(app, words), app.what.text);
    }
    case 'app-risk-list':
      return row(words.listTitle, words.seeAllApps);
    case 'parent-tips': {
      const { topic, age, set } = attributes;
      const first = tipsAsked({ topic, age, set }, lang, () => undefined)?.tips[0];
      return row(words.tipsTitle.zero, first?.title);
    }
    case 'safety-alert': {
      const { headline, summary } = record ?? attributes;
      return row(headline, summary);
    }
  }
}

/** What a frame is called, for people who hear the page: every frame needs a name of its own. */
export function titleWords({ tag, attributes = {}, record, lang = 'en' }: Pasted): string {
  const { words } = wordsFor(lang);
  switch (tag) {
    case 'report-ceop':
      return words.reportTitle;
    case 'app-risk-card':
      return findApp(attributes['app'] ?? '', lang)?.record.name ?? '';
    case 'app-risk-list':
      return words.listTitle;
    case 'parent-tips':
      return words.tipsTitle.zero;
    case 'safety-alert':
      return fill(words.alertRegion, { headline: record?.headline ?? attributes['headline'] ?? '' });
  }
}
