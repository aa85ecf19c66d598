import { html } from 'lit';
import type { AlertRecord, AlertViewName } from '../alerts/alert.js';
import { moment } from '../alerts/life.js';
import type { Standing } from '../alerts/set.js';
import { SafetyAlertElement } from '../elements/safety-alert/safety-alert.element.js';
import { isPast } from '../elements/safety-alert/safety-alert.choice.js';
import { letter } from '../elements/safety-alert/safety-alert.letter.js';
import { notice, past } from '../elements/safety-alert/safety-alert.notice.js';
import type { AlertView } from '../elements/safety-alert/safety-alert.template.js';
import type { Scene } from '../base/element.js';
import type { Settings } from '../base/settings.js';
import { day, fill } from '../i18n/format.js';
import { wordsFor } from '../i18n/index.js';
import { compact } from './compact.js';
import { pageAddress, type FeedHead } from './feed-json.js';
import { pageStyles } from './page.styles.js';
import { plainTitle } from './plain-alert.js';
import { escapeHtml } from './plain-writer.js';
import { link } from '../parts/link.js';
import { scoped, toHtml } from './static-html.js';

/** Style sheets of the pages, by their place in the folder of the feed. */
export const sheets: Readonly<Record<string, string>> = {
  'assets/page.css': pageStyles,
  'assets/safety-alert.css': scoped(SafetyAlertElement.styles),
};

interface Shell {
  head: FeedHead;
  /** Way to the folder of the feed: `../../`. */
  root: string;
  /** Address of this page. */
  address: string;
  title: string;
  description: string;
  lang: string;
  /** More lines of the head, as HTML. */
  more?: string;
  body: string;
  foot: string;
}

/** A page that is complete without script and asks for nothing but its two style sheets. */
function page({ head, root, address, title, description, lang, more = '', body, foot }: Shell): string {
  const [safeTitle, safeFeed] = [title, head.title].map(escapeHtml);
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${safeTitle}</title>
    <meta name="description" content="${escapeHtml(description)}">
    <link rel="canonical" href="${escapeHtml(address)}">
    <link rel="stylesheet" href="${root}assets/page.css">
    <link rel="stylesheet" href="${root}assets/safety-alert.css">
    <link rel="alternate" type="application/feed+json" title="${safeFeed}" href="${root}feed.json">
    <link rel="alternate" type="application/atom+xml" title="${safeFeed}" href="${root}atom.xml">${more}
  </head>
  <body>
    <header><h1${lang === head.lang ? '' : ` lang="${escapeHtml(head.lang)}"`}><a href="${root}">${safeFeed}</a></h1></header>
    <main>${body}</main>
    <footer><p>${foot}</p></footer>
  </body>
</html>
`;
}

/**
 * What search engines are told, as schema.org's SpecialAnnouncement (https://schema.org/SpecialAnnouncement). No
 * sign of it can end the data block: every "<" is written as its code.
 */
function announcement(alert: AlertRecord, head: FeedHead, address: string): string {
  const data = compact({
    '@context': 'https://schema.org',
    '@type': 'SpecialAnnouncement',
    name: alert.headline,
    text: alert.summary ?? alert.headline,
    url: address,
    datePosted: alert.issued,
    dateModified: alert.updated,
    expires: alert.withdrawn?.on ?? alert.expires,
    inLanguage: alert.lang ?? head.lang,
    webFeed: `${head.base}feed.json`,
    audience: alert.audience && { '@type': 'Audience', audienceType: alert.audience },
    spatialCoverage: alert.areas.map((name) => ({ '@type': 'Place', name })),
    publisher: alert.issuers.map(({ name, href, phone, email }) => ({
      '@type': 'Organization',
      name,
      url: href,
      telephone: phone,
      email,
    })),
  });
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const none = (): undefined => undefined;

/** What a page without script is drawn from: nothing can be hidden, sent or slotted. */
const still = ({ alert, state }: Standing, view: AlertViewName, settings: Settings): AlertView => ({
  alert,
  state: state === 'scheduled' ? 'current' : state,
  view,
  settings,
  slotted: false,
  doSlot: false,
  ownHead: false,
  ownSignature: false,
  back: undefined,
  hidden: false,
  hide: none,
  show: none,
  passOn: undefined,
  link,
});

/** One that is published before its moment is shown as it will be then. */
function sceneOf({ alert, state }: Standing, lang: string, now: Date): Scene {
  const at = state === 'scheduled' ? moment(alert.effective ?? alert.issued) : now.getTime();
  return {
    words: wordsFor(lang).words,
    lang,
    now: new Date(at),
    level: 2,
    shadow: false,
    page: none,
  };
}

async function drawn(
  standing: Standing,
  view: AlertViewName,
  lang: string,
  now: Date,
  settings: Settings,
): Promise<string> {
  const form = isPast(standing.state) ? past : view === 'letter' ? letter : notice;
  const content = form(sceneOf(standing, lang, now), still(standing, view, settings));
  return toHtml(
    html`<div class="ose"><div class="el page" lang=${wordsFor(lang).lang}>${content}</div></div>`,
  );
}

/** Whether an alert is meant to be a letter as well: it has parts of one, or somebody signs it. */
export const isLetter = ({ alert: { letter: parts, signatories } }: Standing): boolean =>
  parts !== undefined || signatories.length > 0;

/** A letter on a page of its own, to be printed: one file that brings its style along. */
export async function letterPage(
  standing: Standing,
  { lang: usual, now, settings = {} }: { lang: string; now: Date; settings?: Settings },
): Promise<string> {
  const { alert } = standing;
  const lang = alert.lang ?? usual;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(plainTitle(standing))}</title>
    <style>
${pageStyles}
${sheets['assets/safety-alert.css'] ?? ''}
    </style>
  </head>
  <body>
    <main>${await drawn(standing, 'letter', lang, now, settings)}</main>
  </body>
</html>
`;
}

/** The page of one alert, as its notice shows it. */
export async function alertPage(head: FeedHead, standing: Standing): Promise<string> {
  const { alert } = standing;
  const lang = alert.lang ?? head.lang;
  const { words } = wordsFor(lang);
  const body = await drawn(standing, 'notice', lang, head.now, {});
  const address = pageAddress(head.base, alert.id);
  const others = alert.translations.map(
    (other) =>
      `\n    <link rel="alternate" hreflang="${escapeHtml(other.lang)}" href="${escapeHtml(other.href)}">`,
  );
  const data = `\n    <script type="application/ld+json">${announcement(alert, head, address)}</script>`;
  return page({
    head,
    root: '../../',
    address,
    title: `${plainTitle(standing)} – ${head.title}`,
    description: alert.summary ?? alert.headline,
    lang,
    more: `${others.join('')}${data}`,
    body,
    foot: [
      `<a href="../../">${escapeHtml(words.allAlerts)}</a>`,
      ...(isLetter(standing) ? [`<a href="letter/">${escapeHtml(words.asLetter)}</a>`] : []),
    ].join(' · '),
  });
}

/** The list of all alerts, those in force first. */
export function listPage(head: FeedHead, standings: readonly Standing[]): string {
  const { words } = wordsFor(head.lang);
  const shown = standings.filter(({ state }) => state !== 'scheduled' && state !== 'draft');
  const inForce = shown.filter(({ state }) => state === 'current' || state === 'review-due');
  const over = shown.filter((standing) => !inForce.includes(standing));
  const line = (standing: Standing) => {
    const { alert } = standing;
    const lang = alert.lang && alert.lang !== head.lang ? ` lang="${escapeHtml(alert.lang)}"` : '';
    const sent = alert.issued ? fill(words.sentOn, { date: day(alert.issued, words.lang) }) : '';
    const about = [`${words.levels[alert.level]}.`, sent].filter(Boolean).join(' ');
    return `<li><a href="alerts/${alert.id ?? ''}/"${lang}>${escapeHtml(plainTitle(standing))}</a> <span class="quiet">${escapeHtml(about)}</span></li>`;
  };
  const list = (all: readonly Standing[]) =>
    `<ul class="alerts">\n${all.map((one) => `      ${line(one)}`).join('\n')}\n    </ul>`;
  const body = [
    `<h2>${escapeHtml(words.alertsInForce)}</h2>`,
    inForce.length ? list(inForce) : `<p>${escapeHtml(words.noAlerts)}</p>`,
    ...(over.length ? [`<h2>${escapeHtml(words.alertsOver)}</h2>`, list(over)] : []),
  ].join('\n    ');
  return page({
    head,
    root: './',
    address: head.base,
    title: head.title,
    description: `${head.title}: ${inForce.map(({ alert }) => alert.headline).join('. ') || words.noAlerts}`,
    lang: head.lang,
    body: `\n    ${body}\n    `,
    foot: `<a href="atom.xml">${escapeHtml(words.followAlerts)}</a>`,
  });
}
