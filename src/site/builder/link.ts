import { findSystem } from '../../embed/systems.js';
import { tiers, type Tier } from '../../embed/tiers.js';
import { languages, optionsOf, shows, withOption, type Choice } from './choice.js';
import type { Controls } from './controls.js';

/** A choice that was read from an address, and what in it could not be read. */
export interface ReadChoice {
  choice: Choice;
  /** What was left out, in words for the person who followed the link. */
  problems: string[];
}

/** One line of text. */
const plainText = /^[^\p{Cc}]{1,500}$/u;

/**
 * The choice as the fragment of an address, without `#`. A fragment never leaves the browser: names and numbers of a
 * school that stand in it reach no server and no log.
 */
export function toFragment(choice: Choice): string {
  const { show, system, way, language, school, words, content, contentKey, room } = choice;
  const pairs: [string, string | undefined][] = [
    ['show', show],
    ['system', system],
    ['way', way],
    ['language', language === 'en' ? undefined : language],
    ['words', words === 'frozen' ? undefined : words],
    ['content', words === 'fresh' ? content : undefined],
    ['content-key', words === 'fresh' ? contentKey : undefined],
    ['room', room ? 'on' : undefined],
    ...Object.entries(optionsOf(choice)).map(([name, value]): [string, string] => [`o.${name}`, value]),
    ...Object.entries(school).map(([name, value]): [string, string] => [`s.${name}`, value]),
  ];
  const given = pairs.filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(given).toString();
}

/** Whether a fragment is a choice, and not a place on the page. */
export const isChoice = (fragment: string): boolean => /^#?[\w.-]+=/.test(fragment);

/**
 * Reads a choice from a fragment. What cannot be read is left out and named; the rest holds.
 *
 * @param fragment with or without `#`
 * @param from     what holds where the fragment says nothing
 */
export function fromFragment(fragment: string, from: Choice, controls: Controls): ReadChoice {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const problems: string[] = [];
  const show = shows.find(({ tag }) => tag === query.get('show'))?.tag ?? from.show;
  // A link says all of its options: what was shown before must not come into them.
  let choice: Choice = { ...from, show, options: { ...from.options, [show]: {} }, school: {} };
  const refuse = (name: string) => {
    problems.push(
      `The link asks for “${name.slice(0, 40)}” with a value that is not known here. It is left out.`,
    );
  };
  for (const [name, value] of query) {
    const changed = plainText.test(value) ? read(choice, name, value, controls) : undefined;
    if (changed) choice = changed;
    else refuse(name);
  }
  const required = from.options[show]?.['app'];
  if (show === 'app-risk-card' && !optionsOf(choice)['app'] && required)
    choice = withOption(choice, 'app', required);
  return { choice, problems };
}

/** The choice with one part of the fragment, or undefined where it is not understood. */
function read(choice: Choice, name: string, value: string, controls: Controls): Choice | undefined {
  switch (name) {
    case 'show':
      return shows.some(({ tag }) => tag === value) ? choice : undefined;
    case 'system':
      return findSystem(value) && { ...choice, system: value };
    case 'way': {
      const way = tiers.find((tier): tier is Tier => tier === value);
      return way && { ...choice, way };
    }
    case 'language': {
      const known = languages.find(({ lang }) => lang === value);
      return known && { ...choice, language: known.lang };
    }
    case 'words':
      return value === 'fresh' || value === 'frozen' ? { ...choice, words: value } : undefined;
    case 'content':
      return { ...choice, content: value };
    case 'content-key':
      return { ...choice, contentKey: value };
    case 'room':
      return value === 'on' ? { ...choice, room: true } : undefined;
    default:
      return readValue(choice, name, value, controls);
  }
}

function readValue(choice: Choice, name: string, value: string, controls: Controls): Choice | undefined {
  const [, group, attribute = ''] = /^([os])\.(.+)$/.exec(name) ?? [];
  const control = (group === 'o' ? controls.options[choice.show] : group === 's' ? controls.school : []).find(
    (one) => one.name === attribute,
  );
  if (!control) return undefined;
  const { kind, values } = control;
  const parts = kind === 'records' ? value.split(',') : [value];
  if (values && !parts.every((part) => values.some((one) => one.value === part))) return undefined;
  if (kind === 'switch' && value !== 'on') return undefined;
  if (kind === 'number' && !/^\d{1,4}$/.test(value)) return undefined;
  return group === 'o'
    ? withOption(choice, attribute, value)
    : { ...choice, school: { ...choice.school, [attribute]: value } };
}
