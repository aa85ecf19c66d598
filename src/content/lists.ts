import type { AppBrief } from './briefs.js';
import type {
  AgreementTheme,
  AppRecord,
  ChangeNote,
  Control,
  IsoDate,
  LocalNote,
  Publisher,
  Resource,
  RiskFeature,
  Route,
  Situation,
  Source,
  Starter,
  TipSet,
} from './types.js';

/** What we say, by kind. */
export interface ContentLists {
  readonly apps: readonly AppRecord[];
  readonly tips: readonly TipSet[];
  readonly starters: readonly Starter[];
  readonly controls: readonly Control[];
  readonly agreement: readonly AgreementTheme[];
  readonly routes: readonly Route[];
  readonly situations: readonly Situation[];
  readonly resources: readonly Resource[];
  readonly features: readonly RiskFeature[];
  readonly changes: readonly ChangeNote[];
}

/** Everything we say in one language. */
export interface ContentPack extends ContentLists {
  /** Language tag, e.g. `en` or `cy`. */
  readonly lang: string;
  /** Apps in short, for pages that load no whole records. */
  readonly briefs?: readonly AppBrief[];
}

/** Some of what we say in one language: a page with one element need not load the records of the others. */
export type ContentPart = Pick<ContentPack, 'lang'> & Partial<ContentPack>;

/** Which words they are: what a reader is told of the pack they came from. */
export interface PackStamp {
  readonly lang: string;
  /** Year, month, day with points, as in `2027.03.01`; a second one of that day is `2027.03.01.2`. */
  readonly version: string;
  /** When it was published, in universal time. */
  readonly issued: string;
  /** The last day before a newer one is due. */
  readonly reviewBy: IsoDate;
  readonly publisher: Publisher;
  /** Whether these are the words of a place, which lie over the national ones. */
  readonly overlay: boolean;
}

/** Lists of a pack: the national ones; those of a place bring resources, routes, tips and notes alone. */
export type PackLists = Partial<ContentLists> & { readonly notes?: readonly LocalNote[] };

/** Words that may be newer than those in the file, once they have been read. Its signature is not its own business. */
export interface Pack extends PackStamp {
  readonly sources: readonly Source[];
  readonly content: PackLists;
}

/** What was wrong with one part of a pack that is used all the same. */
export interface PackFault {
  /** Where it stands, e.g. `content/apps/3/what/text`. */
  readonly path: string;
  /** What was wrong, where, and what is shown instead. */
  readonly message: string;
}

/**
 * Order of two versions: below 0 where `a` is the older, above 0 where it is the newer, 0 where they are the same.
 * Parts are compared as numbers from the left, so that the tenth pack of a day comes after the second.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = [0, 1, 2, 3].find((part) => (left[part] ?? 1) !== (right[part] ?? 1)) ?? 3;
  return (left[at] ?? 1) - (right[at] ?? 1);
}
