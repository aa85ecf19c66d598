import { briefOf, type AppBrief } from './briefs.js';
import { contentIn, localRecords, packsIn } from './editions.js';
import type { ContentPack, PackStamp } from './lists.js';
import type { Local } from './local.js';
import type {
  AgeBand,
  AgreementTheme,
  AppRecord,
  ChangeNote,
  Control,
  LocalNote,
  Resource,
  RiskFeature,
  Route,
  Situation,
  Starter,
  Tip,
  TipSet,
  TipTopic,
} from './types.js';

export {
  addPack,
  bundledIssued,
  onContentChange,
  registerContent,
  registerSources,
  source,
  stampsOf,
} from './editions.js';
export type { ContentPack, ContentPart, Pack, PackStamp } from './lists.js';
export type { Local } from './local.js';

interface Spoken {
  /** The language of the answer. */
  readonly lang: string;
  /** Whether that is English although another language was asked for. */
  readonly fellBack: boolean;
}

/** One record, and the language it is in. */
export interface Answer<T> extends Spoken {
  readonly record: T;
}

/** Several records, all in one language. */
export interface Answers<T> extends Spoken {
  readonly records: readonly T[];
}

/** Topics that `tips` and `starters` can filter by. */
export const knownTopics: readonly TipTopic[] = Object.freeze<TipTopic[]>([
  'video-chat',
  'strangers',
  'sharing-images',
  'gaming',
  'social-media',
  'parental-controls',
  'talking',
  'ai-companions',
]);

/** Ages that `tips` and `starters` can filter by. */
export const ageBands: readonly AgeBand[] = Object.freeze<AgeBand[]>(['0-5', '6-10', '11-13', '14+']);

/** The tags that may answer, nearest first: `en-GB`, then `en`; `cy-GB`, then `cy`, then `en`. */
function tagsNear(lang: string): string[] {
  const tags: string[] = [];
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))
    tags.push(tag);
  return [...new Set([...tags, 'en'])];
}

/** The words that may answer, nearest first, each with what a pack of the edition made of them. */
const near = (lang: string): ContentPack[] => tagsNear(lang).flatMap((tag) => contentIn(tag) ?? []);

const isEnglish = (lang: string) => /^(en\b|$)/i.test(lang);

const spoken = (pack: ContentPack, asked: string): Spoken => ({
  lang: pack.lang,
  fellBack: isEnglish(pack.lang) && !isEnglish(asked),
});

type Choice<T> = (pack: ContentPack) => readonly T[];

function find<T extends { id: string }>(id: string, lang: string, choose: Choice<T>): Answer<T> | undefined {
  for (const pack of near(lang)) {
    const record = choose(pack).find((one) => one.id === id);
    if (record) return { record, ...spoken(pack, lang) };
  }
  return undefined;
}

/**
 * A list is answered in one language. A language that lacks an entry the English list has does not answer:
 * a half-translated list of who to tell would hide the rest without a word.
 */
function list<T extends { id: string }>(lang: string, choose: Choice<T>): Answers<T> {
  const able = near(lang);
  const english = contentIn('en');
  const wanted = english ? choose(english) : [];
  const pack =
    able.find((one) => wanted.every(({ id }) => choose(one).some((record) => record.id === id))) ?? able[0];
  return pack
    ? { records: [...choose(pack)], ...spoken(pack, lang) }
    : { records: [], lang: 'en', fellBack: false };
}

const squash = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function findNamed<T extends { id: string }>(
  idOrName: string,
  lang: string,
  choose: Choice<T>,
  names: (record: T) => readonly string[],
): Answer<T> | undefined {
  const wanted = squash(idOrName);
  if (!wanted) return undefined;
  // A name may stand only in the English record, so the name is looked up first and the language after.
  const named = near(lang)
    .flatMap(choose)
    .find((record) => [record.id, ...names(record)].some((known) => squash(known) === wanted));
  return named && find(named.id, lang, choose);
}

/** The app of that id, name, old name or common misspelling; capitals, spaces and punctuation don't matter. */
export const findApp = (idOrAlias: string, lang: string): Answer<AppRecord> | undefined =>
  findNamed(
    idOrAlias,
    lang,
    ({ apps }) => apps,
    ({ name, aliases }) => [name, ...aliases],
  );

/** The same in short. Where whole records are there, they are what it is taken from: they may be newer. */
export const findBrief = (idOrAlias: string, lang: string): Answer<AppBrief> | undefined =>
  findNamed(
    idOrAlias,
    lang,
    ({ apps, briefs = [] }) => [
      ...apps.map(briefOf),
      ...briefs.filter(({ id }) => !apps.some((app) => app.id === id)),
    ],
    ({ name, aliases }) => [name, ...aliases],
  );

/** A whole set of tips, e.g. `police-2021`. */
export const findTipSet = (id: string, lang: string): Answer<TipSet> | undefined =>
  find(id, lang, (pack) => pack.tips);

/** What tips and starters are asked for; a side that is left out takes all. */
interface Want {
  topic?: TipTopic | undefined;
  age?: AgeBand | undefined;
}

const fits =
  ({ topic, age }: Want) =>
  ({ topics, ages }: Pick<Tip, 'topics' | 'ages'>): boolean =>
    (!topic || topics.includes(topic)) && (!age || ages.includes(age));

/** Tips of all sets, in their order, those that fit the topic and the age. Each set has numbers of its own. */
export function tips(lang: string, want: Want = {}): Answers<Tip> {
  const all = list(lang, (pack) => pack.tips.flatMap((set) => set.tips));
  return { ...all, records: all.records.filter(fits(want)) };
}

/** Words that open a talk, those that fit the topic and the age. */
export function starters(lang: string, want: Want = {}): Answers<Starter> {
  const all = list(lang, (pack) => pack.starters);
  return { ...all, records: all.records.filter(fits(want)) };
}

/** Parental controls, of one kind or of both. */
export function controls(
  lang: string,
  { kind }: { kind?: Control['kind'] | undefined } = {},
): Answers<Control> {
  const all = list(lang, (pack) => pack.controls);
  return { ...all, records: all.records.filter((control) => !kind || control.kind === kind) };
}

/** The control of that id, name or old name; capitals, spaces and punctuation don't matter. */
export const findControl = (idOrName: string, lang: string): Answer<Control> | undefined =>
  findNamed(
    idOrName,
    lang,
    (pack) => pack.controls,
    ({ name, formerly = '' }) => [name, formerly],
  );

/** The parts of the family agreement. */
export const agreement = (lang: string): Answers<AgreementTheme> => list(lang, (pack) => pack.agreement);

/** The route of that id, e.g. `ceop`. */
export const findRoute = (id: string, lang: string): Answer<Route> | undefined =>
  find(id, lang, (pack) => pack.routes);

/** All routes, the most urgent first. */
export const routes = (lang: string): Answers<Route> => list(lang, (pack) => pack.routes);

/** What can happen online, and who takes it. */
export const situations = (lang: string): Answers<Situation> => list(lang, (pack) => pack.situations);

/** The page or guide of that id. */
export const findResource = (id: string, lang: string): Answer<Resource> | undefined =>
  find(id, lang, (pack) => pack.resources);

/** All pages and guides. */
export const resources = (lang: string): Answers<Resource> => list(lang, (pack) => pack.resources);

/** The risk of that id, e.g. `random-pairing`. */
export const feature = (id: string, lang: string): Answer<RiskFeature> | undefined =>
  find(id, lang, (pack) => pack.features);

/** Dated notes that stand on the card of the app of that id. */
export function changesFor(appId: string, lang: string): Answers<ChangeNote> {
  const all = list(lang, (pack) => pack.changes);
  return { ...all, records: all.records.filter(({ apps }) => apps.includes(appId)) };
}

/** Every app there is a record of. */
export const allApps = (lang: string): Answers<AppRecord> => list(lang, (pack) => pack.apps);

/** Every risk, by its name. */
export const features = (lang: string): Answers<RiskFeature> => list(lang, (pack) => pack.features);

/** Every dated note on what may change. */
export const changes = (lang: string): Answers<ChangeNote> => list(lang, (pack) => pack.changes);

/** Ids of the apps there are records for, to name them in a message. */
export const knownAppIds = (lang: string): string[] => [
  ...new Set(near(lang).flatMap(({ apps }) => apps.map(({ id }) => id))),
];

/** The language words come in where this one is asked for: the nearest there are any in. */
export const answeredIn = (lang: string): string => near(lang)[0]?.lang ?? 'en';

/** The packs that words in this language come from, the national one first; none where they are those of the file. */
export const packsFor = (lang: string): PackStamp[] => packsIn(tagsNear(lang));

/** What places say about the app of that id: it stands beside our words, under their names. */
export const localNotes = (appId: string, lang: string): Local<LocalNote>[] =>
  localRecords('notes', tagsNear(lang)).filter(({ record }) => record.app === appId);

/** Who to tell in a place, besides the national routes. */
export const localRoutes = (lang: string): Local<Route>[] => localRecords('routes', tagsNear(lang));

/** Pages and guides of a place. */
export const localResources = (lang: string): Local<Resource>[] => localRecords('resources', tagsNear(lang));

/** Sets of tips of a place, each with numbers of its own. */
export const localTips = (lang: string): Local<TipSet>[] => localRecords('tips', tagsNear(lang));
