import type { AlertRecord, Block, Section } from '../alerts/alert.js';
import { isOpen } from '../alerts/life.js';
import type { Standing } from '../alerts/set.js';
import { mailAddress, phoneAddress, safeAddress } from '../base/address.js';
import '../content/en/apps.js';
import '../content/en/resources.js';
import '../content/en/routes.js';
import { findApp, findResource, findRoute } from '../content/registry.js';
import { day, fill, names } from '../i18n/format.js';
import { wordsFor, type Words } from '../i18n/index.js';

/** A run of words, with the address it leads to where it is a link. */
export type Run = string | { text: string; href: string | undefined };

/** A piece of an alert for readers that know no more than paragraphs: news readers, e-mail, a search engine. */
export type Piece =
  { title: string } | { runs: Run[] } | { points: Run[][]; numbered: boolean } | { quote: string[] };

/** What says in a title that an alert no longer stands, or is only an exercise. */
export function plainTitle({ alert, state }: Standing): string {
  const { words } = wordsFor(alert.lang ?? 'en-GB');
  const headline =
    alert.status === 'exercise' ? fill(words.exerciseTitled, { headline: alert.headline }) : alert.headline;
  const said = stateInWords(alert, state, words);
  return said ? `${said}: ${headline}` : headline;
}

function stateInWords(alert: AlertRecord, state: Standing['state'], words: Words): string | undefined {
  if (state === 'withdrawn')
    return alert.withdrawn?.on
      ? fill(words.withdrawnOn, { date: day(alert.withdrawn.on, words.lang) })
      : words.withdrawn;
  if (state === 'replaced') return words.replaced;
  return state === 'ended' ? fill(words.endedOn, { date: day(alert.expires ?? '', words.lang) }) : undefined;
}

/**
 * An alert in plain pieces, with what its notice tells families and nothing that is meant for professionals. Of one
 * that is over only that is told, and what took its place: its advice must not go round again.
 */
export function plainAlert({ alert, state }: Standing, now: Date): Piece[] {
  const { words } = wordsFor(alert.lang ?? 'en-GB');
  const over = stateInWords(alert, state, words);
  if (over) return overPieces(alert, over, words);
  const { issued, expires, issuers, audience } = alert;
  const dates = [
    issued && fill(words.sentOn, { date: day(issued, words.lang) }),
    expires && fill(words.inForceUntil, { date: day(expires, words.lang) }),
    audience && fill(words.forWhom, { audience }),
  ];
  const who = names(
    issuers.map(({ name }) => name),
    words.lang,
  );
  return [
    runs([`${words.levels[alert.level]}. ${who}. ${dates.filter(Boolean).join(' ')}`.trim()]),
    ...(state === 'review-due'
      ? [runs([fill(words.reviewDueSince, { date: day(alert.reviewBy ?? '', words.lang) })])]
      : []),
    ...(alert.summary ? [runs([alert.summary])] : []),
    ...list(words.whatYouCanDo, actions(alert), true),
    ...alert.updates.map(({ on, text }) => runs([`${day(on, words.lang)}: ${text}`])),
    ...alert.sections
      .filter(isForFamilies)
      .flatMap(({ title, blocks }) => [{ title }, ...blocks.flatMap(ofBlock)]),
    ...titled(words.whatWeDo, alert.response.flatMap(ofBlock)),
    ...offers(alert, now, words),
    ...tips(alert),
    ...list(words.appsNamed, apps(alert, words), false),
    ...recommendations(alert, words),
    ...list(words.getHelp, help(words), false),
    ...list(words.moreAbout, resources(alert), false),
    ...list(words.documents, documents(alert), false),
    ...contacts(alert, words),
  ];
}

/** Parts for professionals, and for other forms, have no place in what anyone subscribes to. */
const isForFamilies = ({ audience, views }: Pick<Section, 'audience' | 'views'>): boolean =>
  audience !== 'professional' && (!views || views.includes('notice'));

const runs = (all: Run[]): Piece => ({ runs: all });
const titled = (title: string, pieces: Piece[]): Piece[] => (pieces.length ? [{ title }, ...pieces] : []);
const list = (title: string, points: Run[][], numbered: boolean): Piece[] =>
  titled(title, points.length ? [{ points, numbered }] : []);
const dial = (number: string): Run => ({ text: number, href: phoneAddress(number) });

function overPieces(alert: AlertRecord, over: string, words: Words): Piece[] {
  const { withdrawn, replacedBy, issued } = alert;
  const [issuer] = alert.issuers;
  const old =
    issuer && issued
      ? fill(words.outOfDate, { issuer: issuer.name, date: day(issued, words.lang) })
      : words.outOfDateShort;
  return [
    runs([`${over}. ${old}`]),
    ...(withdrawn?.reason ? [runs([withdrawn.reason])] : []),
    ...(replacedBy
      ? [runs([`${words.readNewer} `, { text: replacedBy.headline, href: safeAddress(replacedBy.href) }])]
      : []),
  ];
}

const actions = ({ actions: all }: AlertRecord): Run[][] =>
  all
    .filter(isForFamilies)
    .map(({ do: todo, how, href, phone }) => [
      [todo, how].filter(Boolean).join(' '),
      ...(href ? [' ', { text: href, href: safeAddress(href) }] : []),
      ...(phone ? [' ', dial(phone)] : []),
    ]);

function ofBlock(part: Block): Piece[] {
  if (typeof part === 'string') return [runs([part])];
  if ('list' in part) return [{ points: part.list.map((item) => [item]), numbered: false }];
  if ('text' in part) {
    const { title, href, on } = part.source;
    return [
      runs([
        `${part.text} (`,
        { text: title, href: safeAddress(href) },
        `${on ? `, ${day(on, 'en-GB')}` : ''})`,
      ]),
    ];
  }
  const who = [part.by, part.role].filter(Boolean).join(', ');
  return [{ quote: [...part.quote, ...(who ? [`— ${who}`] : [])] }];
}

function offers(alert: AlertRecord, now: Date, words: Words): Piece[] {
  return alert.offers
    .filter((offer) => isOpen(offer, now))
    .map(({ title, text, on, where, href }) => {
      const parts = [title, on && day(on, words.lang), where, text].filter(Boolean).join('. ');
      return runs([parts, ...(href ? [' ', { text: href, href: safeAddress(href) }] : [])]);
    });
}

function tips({ tips: set }: AlertRecord): Piece[] {
  if (!set) return [];
  const points = set.items.map(({ do: todo, how }): Run[] => [[todo, how].filter(Boolean).join('. ')]);
  const by = set.by && `${set.by.charAt(0).toUpperCase()}${set.by.slice(1)}`;
  return [...(by ? [{ title: by }] : []), { points, numbered: true }];
}

/** Apps with their state on the day the feed was made: an old alert must not send anyone to a closed service. */
const apps = (alert: AlertRecord, words: Words): Run[][] =>
  alert.apps.map((id) => {
    const app = findApp(id, words.lang)?.record;
    if (!app) return [id];
    const { is, on } = app.state;
    if (is === 'live') return [app.name];
    const said = on
      ? fill(words.on, { state: words.states[is], date: day(on, words.lang) })
      : words.states[is];
    return [`${app.name}. ${said}.`];
  });

/** Whom to call, as in the notice. */
function help(words: Words): Run[][] {
  const line = (before: string, id: string): Run[][] => {
    const route = findRoute(id, words.lang)?.record;
    const number = route?.ways.find(({ by }) => by === 'phone')?.value;
    const name = route && id !== 'emergency-999' ? `${route.name} ` : '';
    return number ? [[`${before} ${name}`, dial(number)]] : [];
  };
  return [
    ...line(words.helpDanger, 'emergency-999'),
    ...line(words.helpChild, 'childline'),
    ...line(words.helpAdult, 'nspcc'),
  ];
}

function recommendations(alert: AlertRecord, words: Words): Piece[] {
  const issuer = alert.issuers[0]?.name ?? '';
  return alert.recommendations
    .filter(({ views }) => isForFamilies({ audience: undefined, views }))
    .map(({ app, text }) => {
      const name = findApp(app, words.lang)?.record.name ?? app;
      return runs([`${name}. ${fill(words.recommends, { issuer })} ${text}`]);
    });
}

const resources = (alert: AlertRecord): Run[][] =>
  alert.resources.flatMap((id) => {
    const found = findResource(id, alert.lang ?? 'en')?.record;
    return found ? [[{ text: found.name, href: safeAddress(found.href) }, `: ${found.forWhat}`]] : [];
  });

const documents = (alert: AlertRecord): Run[][] =>
  alert.documents.map(({ title, href, type, size }) => {
    const about = [type, size].filter(Boolean).join(', ');
    return [{ text: title, href: safeAddress(href) }, ...(about ? [` (${about})`] : [])];
  });

function contacts({ issuers }: AlertRecord, words: Words): Piece[] {
  return issuers
    .filter(({ phone, email }) => phone ?? email)
    .map(({ name, phone, email, hours }) =>
      runs([
        `${fill(words.ask, { name })}: `,
        ...(phone ? [dial(phone)] : []),
        ...(phone && email ? [', '] : []),
        ...(email ? [{ text: email, href: mailAddress(email) }] : []),
        ...(hours ? [`. ${hours}`] : []),
      ]),
    );
}
