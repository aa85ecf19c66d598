import type { AlertRecord, Block } from '../alerts/alert.js';
import { safeAddress } from '../base/address.js';
import { findResource, findRoute } from '../content/registry.js';
import type { AppRecord } from '../content/types.js';
import {
  actionsFor,
  appsOf,
  newestFirst,
  sectionsFor,
} from '../elements/safety-alert/safety-alert.choice.js';
import { stateWords } from '../elements/safety-alert/safety-alert.facts.js';
import { dates } from '../elements/safety-alert/safety-alert.template.js';
import { day, directionOf, fill, languageName, names, ownName, when } from '../i18n/format.js';
import { wordsFor, type Words } from '../i18n/index.js';
import { anchor, dial, escapeHtml, inline, write } from './inline-html.js';

/** An alert as one line, with what the notice says in its order. Drafts are not for readers, so they say nothing. */
export function alertWords(alert: AlertRecord, lang: string): string {
  if (alert.status === 'draft') return '';
  const { words } = wordsFor(lang);
  const say = issuersVoice(alert, lang);
  const parts = [
    alert.status === 'exercise' && strong(words.exercise),
    ...(alert.withdrawn || alert.replacedBy
      ? overWords(alert, words, say)
      : [headWordsOf(alert, words, say), ...storyWords(alert, words, say), ...factWords(alert, lang, say)]),
  ];
  return parts.filter(Boolean).join(' ');
}

type Said = string | false | undefined;
/** Writes words of the issuer, marked where they are in another language than the page. */
type Say = (text: string) => string;

const strong = (title: string): string => `<strong>${inline(title)}</strong>`;
const joined = (...parts: Said[]): string => parts.filter(Boolean).join(' ');
/** A title, and what is under it where there is anything. */
const under = (title: string, all: readonly string[]): Said => all.length > 0 && joined(title, ...all);

function issuersVoice({ lang: own }: AlertRecord, lang: string): Say {
  if (!own || own.split('-')[0] === lang.split('-')[0]) return inline;
  const dir = directionOf(own) === 'rtl' ? ' dir="rtl"' : '';
  return (text) => `<span lang="${escapeHtml(own)}"${dir}>${inline(text)}</span>`;
}

/** A link with words of the issuer in it. */
function saidLink(href: string | undefined, text: string, say: Say): string {
  const address = safeAddress(href);
  return address ? `<a href="${escapeHtml(address)}">${say(text)}</a>` : say(text);
}

/** An alert that was called back or replaced: why, what took its place, what is true today. Its advice is over. */
function overWords(alert: AlertRecord, words: Words, say: Say): Said[] {
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

/** Who says what to whom, when and until when, and what to do. */
function headWordsOf(alert: AlertRecord, words: Words, say: Say): string {
  const { headline, issuers, audience, areas, summary, inquiry } = alert;
  const steps = actionsFor(alert, 'notice').map((action) =>
    joined(
      action.href ? saidLink(action.href, action.do, say) : say(action.do),
      action.how && say(action.how),
      action.phone && `${dial(action.phone)}.`,
    ),
  );
  return joined(
    `<strong>${say(headline)}</strong>`,
    ...issuers.map(({ name, href }) => `${saidLink(href, name, say)}.`),
    inline(dates({ words }, alert)),
    audience && fill(words.forWhom, { audience: say(audience) }),
    areas.length > 0 && fill(words.inAreas, { areas: names(areas.map(say), words.lang) }),
    summary && say(summary),
    inquiry && words.inquiry[inquiry.state],
    inquiry?.reference && inline(fill(words.quoteReference, { reference: inquiry.reference })),
    under(strong(words.whatYouCanDo), steps),
  );
}

/** What has changed, what happened, what help is offered, tips, what is done about it. */
function storyWords(alert: AlertRecord, words: Words, say: Say): Said[] {
  const { tips, response, offers } = alert;
  const blocks = (all: readonly Block[]) => all.map((block) => plain(block, words, say));
  const times = ({ on, until }: AlertRecord['offers'][number]) =>
    on && until && on !== until
      ? fill(words.fromTo, { from: when(on, words.lang), to: when(until, words.lang) })
      : (on ?? until) && `${when(on ?? until ?? '', words.lang)}.`;
  return [
    under(
      strong(words.updates),
      newestFirst(alert).map(({ on, text }) => `${when(on, words.lang)}: ${say(text)}`),
    ),
    ...sectionsFor(alert, 'notice').map(({ title, blocks: all }) =>
      joined(`<strong>${say(title)}</strong>`, ...blocks(all)),
    ),
    under(
      strong(words.offers),
      offers.map((offer) =>
        joined(
          `${saidLink(offer.href, offer.title, say)}.`,
          times(offer),
          offer.where && `${say(offer.where)}.`,
          offer.text && say(offer.text),
        ),
      ),
    ),
    tips &&
      joined(
        strong(tips.by ? fill(words.offersTips, { by: tips.by }) : words.alertTips),
        ...tips.items.map((tip, i) => `${i + 1}. ${joined(say(tip.do), tip.how && say(tip.how))}`),
      ),
    under(strong(words.whatWeDo), blocks(response)),
  ];
}

/** Apps with their state, where to get help, pages, documents, other languages, who to ask. */
function factWords(alert: AlertRecord, lang: string, say: Say): Said[] {
  const { words } = wordsFor(lang);
  const { issuers, documents, bsl, translations, resources } = alert;
  const pages = resources.flatMap((id) => findResource(id, lang)?.record ?? []);
  const title = (text: string) => strong(`${text}:`);
  return [
    under(
      title(words.appsNamed),
      appsOf(alert, 'notice', lang).map(({ id, app, advice }) =>
        joined(
          `${inline(app?.record.name ?? id)}.`,
          app && appLine(app.record, words),
          ...advice.map((text) =>
            joined(
              issuers[0] ? inline(fill(words.recommends, { issuer: issuers[0].name })) : words.advisedHere,
              say(text),
            ),
          ),
        ),
      ),
    ),
    helpWords(words, lang),
    under(
      title(words.moreAbout),
      [listed(pages.map(({ href, name }) => anchor(href, name)))].filter(Boolean),
    ),
    under(
      title(words.documents),
      [
        listed(
          documents.map(({ title: name, href, type, size, on, lang: tongue, note }) => {
            const about = [type, size, on && day(on, words.lang), tongue && languageName(tongue, words.lang)];
            const known = about.filter(Boolean).join(', ');
            return joined(saidLink(href, name, say), known && inline(`(${known})`), note && say(note));
          }),
        ),
      ].filter(Boolean),
    ),
    bsl && `${bsl.title ? saidLink(bsl.href, bsl.title, say) : anchor(bsl.href, words.signVideo)}.`,
    under(
      title(words.otherLanguages),
      [
        listed(
          translations.map(
            ({ lang: tongue, href }) =>
              `<span lang="${escapeHtml(tongue)}">${anchor(href, ownName(tongue))}</span>`,
          ),
        ),
      ].filter(Boolean),
    ),
    ...issuers.map(({ phone, email, hours }) =>
      joined([phone && dial(phone), email && write(email)].filter(Boolean).join(', '), hours && say(hours)),
    ),
  ];
}

const listed = (items: readonly string[]): string => (items.length ? `${items.join(', ')}.` : '');

/** The state of an app, or its age, and what it is. */
function appLine(app: AppRecord, words: Words): string {
  const { state, ages, what } = app;
  const [age] = ages;
  const today =
    state.is === 'live'
      ? age && `${fill(words.andOverBy, { years: age.years, by: words.ageBy[age.by] })}.`
      : `${stateWords(words, state.is, state.on)}.`;
  return inline(joined(today, what.text));
}

/** The numbers to call: 999, Childline, NSPCC. */
function helpWords(words: Words, lang: string): string {
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
