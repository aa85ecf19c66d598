import { lineOf, readHead } from './front-matter.js';
import { fieldName, nearest, type Found } from './problem.js';

/** What is said once for all alerts of a folder, in its file `publisher.yaml`. */
export interface Publisher {
  /** Title of the feed. */
  title?: string;
  /** Address the built files are served from. */
  base?: string;
  /** Languages every alert should be in. */
  languages: string[];
  /** Language of the feed and its list of alerts, where an alert names none. Default `en-GB`. */
  lang: string;
}

/** Name of that file. */
export const publisherFile = 'publisher.yaml';

const known = ['title', 'base', 'languages', 'lang'] as const;
const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** `cy,pl` as a list. What is no language is told. */
export function languageList(text: string): { languages: string[]; wrong: string[] } {
  const all = text.split(/[\s,]+/).filter(Boolean);
  return { languages: all.filter((one) => tag.test(one)), wrong: all.filter((one) => !tag.test(one)) };
}

/** Reads `publisher.yaml`. All fields may be left out. */
export function readPublisher(text: string): { publisher: Publisher; problems: Found[] } {
  const { value, lines, problems } = readHead(text.replace(/\r\n?/g, '\n'), 1);
  const publisher: Publisher = { languages: [], lang: 'en-GB' };
  const say = (code: string, name: string, message: string) =>
    problems.push({ weight: 'error', code, line: lineOf(lines, name), field: fieldName(name), message });
  for (const [name, given] of Object.entries(value)) {
    if (given === undefined) continue;
    if (!known.some((field) => field === name)) {
      const meant = nearest(name, known);
      say(
        'unknown-field',
        name,
        `There is no such field. ${meant ? `Did you mean "${meant}"?` : `Known: ${known.join(', ')}.`}`,
      );
    } else if (name === 'languages') {
      const { languages, wrong } = languageList(Array.isArray(given) ? given.join(' ') : textOf(given));
      publisher.languages = languages;
      if (wrong.length)
        say('wrong-value', name, `"${wrong.join(', ')}" is no language. Write tags: [cy, pl].`);
    } else if (typeof given !== 'string') {
      say('wrong-value', name, 'Write words here.');
    } else if (name === 'lang') {
      if (tag.test(given)) publisher.lang = given;
      else say('wrong-value', name, `"${given}" is no language. Write a tag such as en-GB or cy.`);
    } else if (name === 'title') publisher.title = given;
    else publisher.base = given;
  }
  return { publisher, problems };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '{}');

/**
 * The address files are served from, with a slash at its end.
 * @returns undefined where it is no https address; http is taken for a trial on this machine alone
 */
export function baseAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, href, search, hash } = new URL(text);
  const here = hostname === 'localhost' || hostname === '127.0.0.1';
  if ((protocol !== 'https:' && !(protocol === 'http:' && here)) || search || hash) return undefined;
  return href.endsWith('/') ? href : `${href}/`;
}
