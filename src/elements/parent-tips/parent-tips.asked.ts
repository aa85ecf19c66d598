import { list } from '../../base/attributes.js';
import { ageBands, controls, findControl, findTipSet, knownTopics } from '../../content/registry.js';
import type { AgeBand, Control, Resource, Tip, TipSet, TipTopic } from '../../content/types.js';

/** Tells a webmaster what was not understood. */
type Report = (code: string, message: string) => void;

/** What tips and starters are asked for; an empty list asks for all. */
export interface Asked {
  topics: readonly TipTopic[];
  ages: readonly AgeBand[];
  /** The two attributes as they were written. */
  text: string;
}

interface Written {
  topic?: string | undefined;
  age?: string | undefined;
}

/** The topics and ages of the attributes; unknown ones are reported and left out. */
export function asked({ topic, age }: Written, report: Report): Asked {
  return {
    topics: known(topic, knownTopics, 'topic', report),
    ages: known(age, ageBands, 'age', report),
    text: `topic="${topic ?? ''}" age="${age ?? ''}"`,
  };
}

function known<T extends string>(
  value: string | undefined,
  all: readonly T[],
  attribute: 'topic' | 'age',
  report: Report,
): T[] {
  const wanted = list(value);
  const unknown = wanted.filter((one) => !all.includes(one.toLowerCase() as T));
  if (unknown.length)
    report(
      `unknown-${attribute}`,
      `${attribute}="${unknown.join(', ')}" is not one of ${all.join(', ')}. It is left out.`,
    );
  return all.filter((one) => wanted.some((word) => word.toLowerCase() === one));
}

/** Those that fit a topic and an age that were asked for. */
export function fitting<T extends Pick<Tip, 'topics' | 'ages'>>(
  records: readonly T[],
  { topics, ages }: Asked,
): T[] {
  return records.filter(
    (record) =>
      (!topics.length || record.topics.some((topic) => topics.includes(topic))) &&
      (!ages.length || record.ages.some((age) => ages.includes(age))),
  );
}

/** Tips as they were asked for. */
export interface TipsAsked {
  set: TipSet;
  tips: readonly Tip[];
  /** Topics asked for, where tips of theirs were found. */
  topics: readonly TipTopic[];
  want: Asked;
  lang: string;
  fellBack: boolean;
}

/**
 * The tips an element with these attributes shows, in its order: the six of the police without a topic or an age,
 * else ours by topic, unless the set is named. Undefined where there are none at all.
 */
export function tipsAsked(
  written: Written & { set?: string | undefined; limit?: number | undefined },
  lang: string,
  report: Report,
): TipsAsked | undefined {
  const want = asked(written, report);
  const usual = want.topics.length || want.ages.length ? 'guide' : 'police-2021';
  const wanted = written.set?.toLowerCase() || usual;
  const isKnown = ['police-2021', 'guide'].includes(wanted);
  if (!isKnown)
    report('unknown-set', `set="${written.set}" is not one of police-2021, guide. "${usual}" is used.`);
  const found = findTipSet(isKnown ? wanted : usual, lang);
  if (!found) return undefined;
  const { record: set, ...spoken } = found;
  const fit = fitting(set.tips, want);
  if (!fit.length) report('no-tips', `No tip fits ${want.text}. All are shown.`);
  const topics = fit.length ? want.topics : [];
  const tips = fit.length ? fit : set.tips;
  const inOrder = isByTopic(set) ? mainFirst(tips, topics) : tips;
  return { set, tips: firstOf(inOrder, written.limit, report), topics, want, ...spoken };
}

/** Whether a set is shown, and numbered, by main topic. */
export const isByTopic = ({ id }: TipSet): boolean => id === 'guide';

/** Tips with a main topic that was asked for come before those that only touch on it: a limit cuts the others. */
function mainFirst(tips: readonly Tip[], topics: readonly TipTopic[]): Tip[] {
  const isMain = ({ topics: [main] }: Tip) => main !== undefined && topics.includes(main);
  return [...tips.filter(isMain), ...tips.filter((tip) => !isMain(tip))];
}

/** At most so many; a limit that cannot be is reported, and all are shown. */
export function firstOf<T>(records: readonly T[], limit: number | undefined, report: Report): readonly T[] {
  if (limit === undefined || limit === null) return records;
  if (Number.isInteger(limit) && limit > 0) return records.slice(0, limit);
  report('limit', `limit must be a whole number of 1 or more. All tips are shown.`);
  return records;
}

/**
 * The id of a control of that kind, by id, name or old name. The first word of a name is enough, and means the first
 * of them: people write "BT" for BT broadband. One that is not known is reported.
 */
export function controlNamed(
  kind: Control['kind'],
  idOrName: string | undefined,
  lang: string,
  report: Report,
): string | undefined {
  if (!idOrName) return undefined;
  const word = `${idOrName.trim().toLowerCase()} `;
  const control =
    findControl(idOrName, lang)?.record ??
    controls(lang, { kind }).records.find(({ name }) => name.toLowerCase().startsWith(word));
  if (control?.kind === kind) return control.id;
  report(
    `unknown-${kind}`,
    `${kind}="${idOrName}" is not known. Write an id or a name as the finder lists it. None is chosen.`,
  );
  return undefined;
}

/** The resources of those ids, each once, in the order they were asked for; all live ones without a word. */
export function resourcesNamed(
  value: string | undefined,
  all: readonly Resource[],
  report: Report,
): Resource[] {
  const wanted = [...new Set(list(value?.toLowerCase()))];
  const found = wanted.map((id) => all.find((one) => one.id === id));
  const unknown = wanted.filter((_, i) => !found[i]);
  if (unknown.length)
    report(
      'unknown-resource',
      `resources="${unknown.join(', ')}" is not known. Known: ${all.map(({ id }) => id).join(', ')}. It is left out.`,
    );
  const shown = found.filter((one) => one !== undefined);
  return shown.length ? shown : all.filter(({ state }) => state === 'live');
}
