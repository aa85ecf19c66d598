import type { AlertRecord, AlertViewName, Block } from '../alerts/alert.js';
import { safeAddress } from '../base/address.js';
import type { Settings } from '../base/settings.js';
import { findResource, findRoute } from '../content/registry.js';
import type { AppBrief } from '../content/briefs.js';
import {
  actionsFor,
  appsOf,
  newestFirst,
  sectionsFor,
} from '../elements/safety-alert/safety-alert.choice.js';
import { stateWords } from '../elements/safety-alert/safety-alert.facts.js';
import { dates } from '../elements/safety-alert/safety-alert.template.js';
import { day, directionOf, fill, languageName, names, ownName, when } from '../i18n/format.js';
import type { Words } from '../i18n/index.js';
import { anchor, dial, escapeHtml, inline, write } from './inline-html.js';

/** All that the words of one alert are made of. */
export interface Telling {
  alert: AlertRecord;
  /** The form the words stand for: what is meant for others is left out. */
  view: AlertViewName;
  /** Language of the page. */
  lang: string;
  words: Words;
  say: Say;
  /** What the school or the team says of itself. */
  settings: Settings;
}

export type Said = string | false | undefined;
/** Writes words of the issuer, marked where they are in another language than the page. */
export type Say = (text: string) => string;

export const strong = (title: string): string => `<strong>${inline(title)}</strong>`;
export const joined = (...parts: Said[]): string => parts.filter(Boolean).join(' ');
/** A title, and what is under it where there is anything. */
export const under = (title: string, all: readonly string[]): Said => all.length > 0 && joined(title, ...all);

export function issuersVoice({ lang: own }: AlertRecord, lang: string): Say {
  if (!own || own.split('-')[0] === lang.split('-')[0]) return inline;
  const dir = directionOf(own) === 'rtl' ? ' dir="rtl"' : '';
  return (text) => `<span lang="${escapeHtml(own)}"${dir}>${inline(text)}</span>`;
}

/** A link with words of the issuer in it. */
export function saidLink(href: string | undefined, text: string, say: Say): string {
  const address = safeAddress(href);
  return address ? `<a href="${escapeHtml(address)}">${say(text)}</a>` : say(text);
}

/** An alert that was called back or replaced: why, what took its place, what is true today. Its advice is over. */
export function overWords({ alert, words, say }: Telling): Said[] {
  const { withdrawn, replacedBy, headline, issuers, issued } = alert;
  const dated = (sentence: string, bare: string, on: string | undefined) =>
    strong(`${on ? fill(sentence, { date: day(on, words.lang) }) : bare}.`);
  const [issuer] = issuers;
  return [
    withdrawn
      ? dated(words.withdrawnOn, words.withdrawn, withdrawn.on)
      : dated(words.replacedOn, words.replaced, replacedBy?.on),
    withdrawn?.reason && say(withdrawn.reason),
    replacedBy?.reason && say(replacedBy.reason),
    replacedBy && `${words.readNewer} ${saidLink(replacedBy.href, replacedBy.headline, say)}.`,
    `<strong>${say(headline)}</strong>`,
    issuer && issued
      ? inline(fill(words.outOfDate, { issuer: issuer.name, date: day(issued, words.lang) }))
      : words.outOfDateShort,
  ];
}

/** Who says it to whom, when and until when. */
export function aboutWords({ alert, words, say }: Telling): Said[] {
  const { headline, issuers, audience, areas, summary } = alert;
  return [
    `<strong>${say(headline)}</strong>`,
    ...issuers.map(({ name, href }) => `${saidLink(href, name, say)}.`),
    inline(dates({ words }, alert)),
    audience && fill(words.forWhom, { audience: say(audience) }),
    areas.length > 0 && fill(words.inAreas, { areas: names(areas.map(say), words.lang) }),
    summary && say(summary),
  ];
}

/** Of an appeal: whether it is still open, and the number to give. */
export function inquiryWords({ alert: { inquiry }, words }: Telling): Said {
  if (!inquiry) return false;
  const { state, reference } = inquiry;
  return joined(words.inquiry[state], reference && inline(fill(words.quoteReference, { reference })));
}

/** What the reader of that form can do. */
export function stepWords({ alert, view, words, say }: Telling, title = words.whatYouCanDo): Said {
  const steps = actionsFor(alert, view).map((action) =>
    joined(
      action.href ? saidLink(action.href, action.do, say) : say(action.do),
      action.how && say(action.how),
      action.phone && `${dial(action.phone)}.`,
    ),
  );
  return under(strong(title), steps);
}

/** What has changed, the newest first. */
export const updateWords = ({ alert, words, say }: Telling): Said =>
  under(
    strong(words.updates),
    newestFirst(alert).map(({ on, text }) => `${when(on, words.lang)}: ${say(text)}`),
  );

/** The titled parts, in the issuer's order. */
export const sectionWords = (telling: Telling): Said[] =>
  sectionsFor(telling.alert, telling.view).map(({ title, blocks }) =>
    joined(`<strong>${telling.say(title)}</strong>`, ...blockWords(telling, blocks)),
  );

/** Help and events, with their days. */
export function offerWords({ alert, words, say }: Telling): Said {
  const times = ({ on, until }: AlertRecord['offers'][number]) =>
    on && until && on !== until
      ? fill(words.fromTo, { from: when(on, words.lang), to: when(until, words.lang) })
      : (on ?? until) && `${when(on ?? until ?? '', words.lang)}.`;
  return under(
    strong(words.offers),
    alert.offers.map((offer) =>
      joined(
        `${saidLink(offer.href, offer.title, say)}.`,
        times(offer),
        offer.where && `${say(offer.where)}.`,
        offer.text && say(offer.text),
      ),
    ),
  );
}

/** Numbered tips, and who gives them. */
export function tipWords({ alert: { tips }, words, say }: Telling): Said {
  if (!tips) return false;
  const items = tips.items.map((tip, i) => `${i + 1}. ${joined(say(tip.do), tip.how && say(tip.how))}`);
  return joined(strong(tips.by ? fill(words.offersTips, { by: tips.by }) : words.alertTips), ...items);
}

/** What the issuer does about it. */
export const responseWords = (telling: Telling): Said =>
  under(strong(telling.words.whatWeDo), blockWords(telling, telling.alert.response));

/** Apps with their state today, and the issuer's own advice. The letter has them in its text, without a title. */
export function appWords({ alert, view, lang, words, say }: Telling): Said {
  const [issuer] = alert.issuers;
  const says = issuer ? inline(fill(words.recommends, { issuer: issuer.name })) : words.advisedHere;
  const apps = appsOf(alert, view, lang).map(({ id, app, advice }) =>
    joined(
      `${inline(app?.record.name ?? id)}.`,
      app && appLine(app.record, words),
      ...advice.map((text) => joined(says, say(text))),
    ),
  );
  return view === 'letter' ? joined(...apps) : under(titled(words.appsNamed), apps);
}

/** Pages, documents, the signed video, other languages. */
export function pageWords({ alert, lang, words, say }: Telling): Said[] {
  const { documents, bsl, translations, resources } = alert;
  const pages = resources.flatMap((id) => findResource(id, lang)?.record ?? []);
  const files = documents.map(({ title, href, type, size, on, lang: tongue, note }) => {
    const about = [type, size, on && day(on, words.lang), tongue && languageName(tongue, words.lang)];
    const known = about.filter(Boolean).join(', ');
    return joined(saidLink(href, title, say), known && inline(`(${known})`), note && say(note));
  });
  const tongues = translations.map(
    ({ lang: tongue, href }) => `<span lang="${escapeHtml(tongue)}">${anchor(href, ownName(tongue))}</span>`,
  );
  return [
    listed(
      titled(words.moreAbout),
      pages.map(({ href, name }) => anchor(href, name)),
    ),
    listed(titled(words.documents), files),
    bsl && `${bsl.title ? saidLink(bsl.href, bsl.title, say) : anchor(bsl.href, words.signVideo)}.`,
    listed(titled(words.otherLanguages), tongues),
  ];
}

/** Whom to ask: the issuers with their ways to be reached. */
export const contactWords = ({ alert, say }: Telling): Said[] =>
  alert.issuers.map(({ phone, email, hours }) =>
    joined([phone && dial(phone), email && write(email)].filter(Boolean).join(', '), hours && say(hours)),
  );

const titled = (text: string): string => strong(`${text}:`);
const listed = (title: string, items: readonly string[]): Said =>
  items.length > 0 && `${title} ${items.join(', ')}.`;

/** Running text of the issuer. */
export const blockWords = ({ words, say }: Telling, blocks: readonly Block[]): string[] =>
  blocks.map((block) => plain(block, words, say));

/** The state of an app, or its age, and what it is. */
function appLine(app: AppBrief, words: Words): string {
  const { state, ages, what } = app;
  const [age] = ages;
  const today =
    state.is === 'live'
      ? age && `${fill(words.andOverBy, { years: age.years, by: words.ageBy[age.by] })}.`
      : `${stateWords(words, state.is, state.on)}.`;
  return inline(joined(today, what.text));
}

/** The numbers to call: 999, Childline, NSPCC. */
export function helpWords(words: Words, lang: string): string {
  const line = (before: string, id: string) => {
    const route = findRoute(id, lang)?.record;
    const way = route?.ways.find(({ by }) => by === 'phone');
    if (!route || !way) return '';
    return id === 'emergency-999'
      ? `${before} ${anchor('tel:999', fill(words.call, { number: way.value }))}.`
      : `${before} ${inline(route.name)} ${dial(way.value)}.`;
  };
  return joined(
    line(words.helpDanger, 'emergency-999'),
    line(words.helpChild, 'childline'),
    line(words.helpAdult, 'nspcc'),
  );
}

function plain(block: Block, words: Words, say: Say): string {
  if (typeof block === 'string') return say(block);
  if ('list' in block) return block.list.map(say).join(' ');
  if ('text' in block) {
    const { title, href, on } = block.source;
    return `${say(block.text)} (${saidLink(href, title, say)}${on ? `, ${day(on, words.lang)}` : ''})`;
  }
  const who = [block.by, block.role].filter(Boolean).join(', ');
  return joined(...block.quote.map(say), who && `(${say(who)})`);
}
