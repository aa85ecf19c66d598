import { given, type Settings } from '../base/settings.js';
import type { AlertRecord } from '../alerts/alert.js';
import '../content/en/index.js';
import { findApp, findRoute, knownAppIds } from '../content/registry.js';
import type { AppRecord, Tip } from '../content/types.js';
import { isByTopic, tipsAsked } from '../elements/parent-tips/parent-tips.asked.js';
import { day, fill } from '../i18n/format.js';
import { wordsFor, type Words } from '../i18n/index.js';
import { alertWords, recordFor } from './alert-words.js';
import { anchor, dial, escapeHtml, inline, write } from './inline-html.js';

export { escapeHtml };

/** The elements a webmaster can paste. */
export type PastedTag = 'safety-alert' | 'app-risk-card' | 'app-risk-list' | 'parent-tips' | 'report-ceop';

export interface SnippetOptions {
  tag: PastedTag;
  /** Attributes of the tag, in the order they are written; `''` for one without a value. */
  attributes?: Record<string, string>;
  /** The record of an alert, written into its tag; what is for staff alone goes into a briefing only. */
  record?: AlertRecord | undefined;
  /** Address of the script. Leave it out where the page has it already. */
  src?: string | undefined;
  /** Its hash, with the address of another site only: a school that keeps its own copy will put a newer one there. */
  integrity?: string | undefined;
  /** The school's own people, for readers without script; with it the element asks `<safety-settings>`. */
  settings?: Settings | undefined;
  /**
   * Settings for the whole page, written on the script tag as `data-` attributes, or before the tag as
   * `<safety-settings>` where the lines bring no script.
   */
  pageSettings?: Settings | undefined;
  /** `min-height` of the box around the tag, in CSS: room that is kept until the element is drawn. */
  room?: string | undefined;
  /** Inline HTML that is read while there is no script. By default the key words of our records. */
  fallback?: string | undefined;
  /** A plain link outside the tag: it stays when an editor strips everything else. */
  link?: { href: string; text: string } | undefined;
  /** Language of the words. */
  lang?: string;
}

/** What WordPress and HTML itself would not leave inside a line of text. */
const block =
  /<\/?(?:address|article|aside|blockquote|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>])/i;

/**
 * Writes what is pasted, in the one shape that survives the editors of school sites: the tag inside a `<div>`, all
 * of it on one line, inside the tag only text and inline elements, a plain link after it in a paragraph of its own.
 * With block children or line breaks inside the tag WordPress closes the tag early and the words fall out of it.
 */
export function snippet(options: SnippetOptions): string {
  const { tag, attributes = {}, record, src, integrity, link, pageSettings, room } = options;
  const fallback = [headWords(options), options.fallback ?? fallbackWords(options)].filter(Boolean).join(' ');
  if (/[\r\n]/.test(fallback) || block.test(fallback)) {
    throw new Error(
      `The fallback of <${tag}> must be one line of text and inline elements, or WordPress breaks the tag: ${fallback}`,
    );
  }
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : asAttribute(name, value),
  );
  const hash = integrity ? ` integrity="${escapeHtml(integrity)}" crossorigin="anonymous"` : '';
  // The script tag is what is kept where anything of ours is: an empty tag of its own would be taken for a leftover.
  const script = src
    ? `<script type="module" src="${escapeHtml(src)}"${hash}${settingsAttributes(pageSettings, 'data-')}></script>`
    : settingsTag(pageSettings);
  // No end tag can stand inside the data block: every "<" is written as its code. It comes after the words: CKEditor 5,
  // Quill, WordPress and Drupal take its tag away and show its text, and nobody should have to read past that.
  const data = record
    ? `<script type="application/json">${JSON.stringify(recordFor(record, attributes['view'])).replaceAll('<', '\\u003c')}</script>`
    : '';
  // Pages whose policy forbids it lose the room and nothing else.
  const kept = room ? asAttribute('style', `min-height:${room}`) : '';
  const first = `<div${kept}>${script}<${tag}${written.join('')}>${fallback}${data}</${tag}></div>`;
  return link ? `${first}\n${paragraphLink(link.href, link.text)}` : first;
}

const asAttribute = (name: string, value: string): string => ` ${name}="${inline(value)}"`;

/** Settings that are given, each with the name of its attribute: `['dsl-phone', '…']`. */
export function settingsPairs(settings: Settings = {}): [string, string][] {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries(given(settings) as Record<string, string>).map(([name, value]) => [
    kebab(name),
    value,
  ]);
}

/** Settings as attributes, ` data-dsl-phone="…"`, in the order of the settings. */
export function settingsAttributes(settings?: Settings, prefix: '' | 'data-' = ''): string {
  return settingsPairs(settings)
    .map(([name, value]) => asAttribute(`${prefix}${name}`, value))
    .join('');
}

/** Empty, it speaks for the whole page. */
function settingsTag(settings?: Settings): string {
  const written = settingsAttributes(settings);
  return written && `<safety-settings${written}></safety-settings>`;
}

/**
 * A plain link in a paragraph: what every editor keeps.
 *
 * @param before words before the link. Without them it stands alone, and a script can tell it from one in a sentence.
 */
export function paragraphLink(href: string, words: string, before = ''): string {
  return `<p>${[inline(before), anchor(href, words)].filter(Boolean).join(' ')}</p>`;
}

/** The key words of an element as inline HTML, from the same records the element shows. */
export function fallbackWords(options: SnippetOptions): string {
  const { tag, attributes = {}, record, settings, lang = 'en' } = options;
  switch (tag) {
    case 'report-ceop':
      return reportWords(lang, settings);
    case 'app-risk-card':
      return appWords(attributes['app'] ?? '', lang);
    case 'app-risk-list':
      return listWords(lang);
    case 'parent-tips':
      return tipWords(attributes, lang);
    case 'safety-alert':
      return record ? alertWords(record, lang, attributes['view'], settings) : '';
  }
}

/**
 * Headline and summary of an alert that is written in attributes, for readers without script. The element has no
 * slot of that name, so with script they are not read twice.
 */
function headWords({ tag, attributes = {}, record }: SnippetOptions): string {
  const { headline, summary, issuer } = attributes;
  if (tag !== 'safety-alert' || record || !headline) return '';
  const about = [summary, issuer && `${issuer}.`].filter(Boolean).join(' ');
  return `<span slot="plain"><strong>${inline(headline)}</strong> ${inline(about)}</span>`;
}

function reportWords(lang: string, settings: Settings = {}): string {
  const { words } = wordsFor(lang);
  const ways = (id: string) => findRoute(id, lang)?.record;
  const [danger, ceop] = [ways('emergency-999'), ways('ceop')];
  const others = ['report-remove', 'iwf', 'childline', 'nspcc', 'police-101']
    .map(ways)
    .filter((route) => route !== undefined);
  const lines = [
    danger &&
      `<strong>${escapeHtml(danger.situation)}?</strong> ${anchor('tel:999', fill(words.call, { number: '999' }))}.`,
    ceop &&
      `<strong>${escapeHtml(ceop.situation)}?</strong> ${anchor(ceop.ways[0]?.value, ceop.ways[0]?.label ?? ceop.name)}. ${escapeHtml(ceop.notFor?.text ?? '')}`,
    ...others.map(({ situation, name, fullName, ways: [way] }) =>
      way
        ? `<strong>${escapeHtml(situation)}?</strong> ${way.by === 'web' ? anchor(way.value, way.label ?? fullName ?? name) : `${escapeHtml(name)} ${dial(way.value)}`}.`
        : '',
    ),
    schoolWords(settings, words),
  ];
  return lines.filter(Boolean).join(' ');
}

/** The safeguarding lead, who without script would be nowhere: settings show nothing by themselves. */
function schoolWords(
  { school, dslRole, nation, dslName, dslPhone, dslEmail, dslHours }: Settings,
  words: Words,
): string {
  if (!dslName && !dslPhone && !dslEmail) return '';
  const title = fill(words.talkToLead, { role: dslRole ?? words.roles[nation ?? 'england'] });
  const reach = [dslPhone && dial(dslPhone), dslEmail && write(dslEmail)].filter(Boolean).join(', ');
  const who = [dslName, school].filter(Boolean).join(', ');
  return [
    `<strong>${inline(title)}.</strong>`,
    who && `${inline(who)}.`,
    reach && `${reach}.`,
    inline(dslHours ?? ''),
  ]
    .filter(Boolean)
    .join(' ');
}

function appWords(id: string, lang: string): string {
  const { words } = wordsFor(lang);
  const app = findApp(id, lang)?.record;
  if (!app) throw new Error(`There is no record of an app "${id}".`);
  const { is } = app.state;
  const advice = app.notForChildren ? [app.notForChildren] : is === 'closed' ? app.afterClosing : app.safest;
  const parts = [
    stateWords(app, words),
    app.what.text,
    is === 'closed' ? '' : (app.ages[0]?.text ?? ''),
    ...advice.map(({ text }) => text),
  ];
  return `<strong>${inline(app.name)}.</strong> ${escapeHtml(parts.filter(Boolean).join(' '))}`;
}

/** Every app by name, and what has become of those that are not as they were. */
function listWords(lang: string): string {
  const { words } = wordsFor(lang);
  const apps = knownAppIds(lang)
    .map((id) => findApp(id, lang)?.record)
    .filter((app) => app !== undefined);
  const named = apps.map((app) => {
    const state = stateWords(app, words);
    return state ? `${app.name}: ${state}` : `${app.name}.`;
  });
  return `<strong>${inline(words.listTitle)}.</strong> ${inline(named.join(' '))}`;
}

/** Closed means closed, without script too; nothing of an app that is as it always was. */
export function stateWords({ state: { is, on } }: AppRecord, words: Words): string {
  if (is === 'live') return '';
  return on
    ? `${fill(words.on, { state: words.states[is], date: day(on, words.lang) })}.`
    : `${words.states[is]}.`;
}

/** The tips the element would show: without script a reader must not get others. */
function tipWords(attributes: Record<string, string>, lang: string): string {
  const { topic, age, set } = attributes;
  const limit = Number(attributes['limit'] || NaN);
  const found = tipsAsked({ topic, age, set, limit: limit > 0 ? limit : undefined }, lang, () => undefined);
  const { words } = wordsFor(lang);
  // Ours have numbers in each topic: a number alone would stand for several tips.
  const number = ({ number, topics: [main] }: Tip) =>
    found && isByTopic(found.set) && main ? `${words.topics[main]} ${number}` : number;
  return (found?.tips ?? [])
    .map((tip) => `<strong>${number(tip)}. ${escapeHtml(tip.title)}.</strong> ${escapeHtml(tip.how)}`)
    .join(' ');
}
