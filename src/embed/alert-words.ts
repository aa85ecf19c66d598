import { alertViews, type AlertRecord, type AlertViewName } from '../alerts/alert.js';
import type { Settings } from '../base/settings.js';
import { day, fill } from '../i18n/format.js';
import { wordsFor } from '../i18n/index.js';
import {
  aboutWords,
  appWords,
  blockWords,
  contactWords,
  helpWords,
  inquiryWords,
  issuersVoice,
  joined,
  offerWords,
  overWords,
  pageWords,
  responseWords,
  saidLink,
  sectionWords,
  stepWords,
  strong,
  tipWords,
  updateWords,
  type Said,
  type Telling,
} from './alert-word-parts.js';
import { dial, inline, write } from './inline-html.js';

/**
 * An alert as one line, with what its form says in its order. Drafts are not for readers, so they say nothing.
 *
 * @param lang     language of the page
 * @param view     as the tag has it; the words of a banner are those of the notice, which is all a reader gets then
 * @param settings the school's own people, for letter and briefing
 */
export function alertWords(alert: AlertRecord, lang: string, view?: string, settings: Settings = {}): string {
  if (alert.status === 'draft') return '';
  const { words } = wordsFor(lang);
  const say = issuersVoice(alert, lang);
  const name = viewNamed(view);
  const telling: Telling = { alert, view: name === 'banner' ? 'notice' : name, lang, words, say, settings };
  const isOver = Boolean(alert.withdrawn ?? alert.replacedBy);
  return joined(
    alert.status === 'exercise' && strong(words.exercise),
    ...(isOver ? overWords(telling) : forms[telling.view](telling)),
  );
}

/** The form an attribute names, as the element reads it. */
export const viewNamed = (view: string | undefined): AlertViewName =>
  alertViews.find((known) => known === view?.trim().toLowerCase()) ?? 'notice';

/**
 * The record as it goes into a page for families. What only staff are shown would stand there in the source, for
 * everyone to read; a briefing keeps it.
 */
export function recordFor(alert: AlertRecord, view: string | undefined): AlertRecord {
  if (viewNamed(view) === 'briefing') return alert;
  const isForFamilies = (part: {
    audience?: 'professional' | undefined;
    views?: AlertViewName[] | undefined;
  }) => part.audience !== 'professional' && (part.views?.some((name) => name !== 'briefing') ?? true);
  return {
    ...alert,
    sections: alert.sections.filter(isForFamilies),
    actions: alert.actions.filter(isForFamilies),
    recommendations: alert.recommendations.filter(isForFamilies),
  };
}

const forms: Record<AlertViewName, (telling: Telling) => Said[]> = {
  notice,
  banner: notice,
  briefing,
  letter,
};

function notice(telling: Telling): Said[] {
  return [
    ...aboutWords(telling),
    inquiryWords(telling),
    stepWords(telling),
    updateWords(telling),
    ...sectionWords(telling),
    offerWords(telling),
    tipWords(telling),
    responseWords(telling),
    appWords(telling),
    helpWords(telling.words, telling.lang),
    ...pageWords(telling),
    ...contactWords(telling),
  ];
}

/** For whom it is comes first: these words are not for families. */
function briefing(telling: Telling): Said[] {
  const { alert, words } = telling;
  const { urgency, severity, certainty } = alert;
  const rated = (term: string, value: string | false | undefined) => value && inline(`${term}: ${value}.`);
  return [
    strong(words.forStaff),
    `${words.briefing}.`,
    ...aboutWords(telling),
    inquiryWords(telling),
    rated(words.howSoon, urgency && words.urgencies[urgency]),
    rated(words.howBad, severity && words.severities[severity]),
    rated(words.howSure, certainty && words.certainties[certainty]),
    stepWords(telling, words.whatStaffDo),
    updateWords(telling),
    ...sectionWords(telling),
    responseWords(telling),
    offerWords(telling),
    tipWords(telling),
    ...localTeam(telling),
    ...leadFirst(telling),
    appWords(telling),
    ...pageWords(telling),
    ...contactWords(telling),
  ];
}

/** As on the paper: whose letter, of what day, to whom; what it says; who signs. */
function letter(telling: Telling): Said[] {
  const { alert, words, lang, say, settings } = telling;
  const { letter: parts, headline, issuers, issued, level, summary, expires, href } = alert;
  const date = parts?.on ?? issued;
  const subject = say(headline);
  const opening = parts?.opening.length ? parts.opening : [summary ?? ''];
  return [
    ...letterhead(telling),
    date && `${day(date, words.lang)}.`,
    `${parts?.salutation ? say(parts.salutation) : words.dearParent},`,
    `<strong>${level === 'information' ? subject : fill(words.subjectOf, { level: words.levels[level], headline: subject })}</strong>`,
    ...blockWords(telling, opening),
    inquiryWords(telling),
    updateWords(telling),
    ...sectionWords(telling),
    appWords(telling),
    stepWords(telling),
    tipWords(telling),
    responseWords(telling),
    offerWords(telling),
    ...pageWords(telling),
    helpWords(words, lang),
    leadInText(telling),
    ...blockWords(telling, parts?.closing ?? []),
    `${parts?.farewell ? say(parts.farewell) : words.sincerely},`,
    signers(telling, settings.school ? [inline(settings.school)] : issuers.map(({ name }) => say(name))),
    expires && inline(fill(words.inForceUntil, { date: day(expires, words.lang) })),
    href &&
      `${fill(words.checkChanges, { address: saidLink(href, href.replace(/^https?:\/\/|\/$/g, ''), inline) })}.`,
  ];
}

/** The school, else the issuer with its ways to be reached. */
function letterhead({ alert, say, settings }: Telling): Said[] {
  if (settings.school) return [`<strong>${inline(settings.school)}.</strong>`];
  const [issuer] = alert.issuers;
  if (!issuer) return [];
  const { name, href, phone, email } = issuer;
  const ways = [phone && dial(phone), email && write(email)].filter(Boolean).join(', ');
  return [`<strong>${saidLink(href, name, say)}.</strong>`, ways && `${ways}.`];
}

function signers({ alert, say }: Telling, otherwise: readonly string[]): Said {
  const signed = alert.signatories.map(({ name, role, body }) =>
    [name, role, body]
      .filter((line) => line !== undefined)
      .map(say)
      .join(', '),
  );
  const all = signed.length ? signed : otherwise;
  return all.length > 0 && `${all.join('; ')}.`;
}

const role = ({ words, settings: { dslRole, nation } }: Telling): string =>
  dslRole ?? words.roles[nation ?? 'england'];

const reach = ({ settings: { dslName, dslPhone, dslEmail, dslHours } }: Telling): string[] =>
  [
    dslName && inline(dslName),
    dslPhone && dial(dslPhone),
    dslEmail && write(dslEmail),
    dslHours && inline(dslHours.replace(/\.$/, '')),
  ].filter((way): way is string => Boolean(way));

/** Whom to ask at the school; without settings, at any school. */
function leadInText(telling: Telling): Said {
  const { words, settings } = telling;
  const { dslName, dslPhone, dslEmail } = settings;
  return (dslName ?? dslPhone ?? dslEmail)
    ? `${inline(fill(words.talkToLead, { role: role(telling) }))}: ${reach(telling).join(', ')}.`
    : `${words.talkToAnyLead}. ${inline(fill(words.talkToAnyLeadHow, { role: role(telling) }))}`;
}

function leadFirst(telling: Telling): Said[] {
  const { words } = telling;
  const ways = reach(telling).join(', ');
  return [
    strong(`${fill(words.leadFirst, { role: role(telling) })}.`),
    words.leadFirstHow,
    ways && `${ways}.`,
  ];
}

/** The council's team that takes worries about a child: only where the settings name it. */
function localTeam({ words, settings }: Telling): Said[] {
  const { referralName, referralPhone, referralHours, referralOutOfHours } = settings;
  if (!referralPhone && !referralOutOfHours) return [];
  return [
    strong(`${referralName ?? words.localTeam}.`),
    words.localTeamHow,
    referralPhone && `${dial(referralPhone)}.`,
    referralHours && inline(referralHours),
    referralOutOfHours && `${words.outOfHours} ${dial(referralOutOfHours)}.`,
  ];
}
