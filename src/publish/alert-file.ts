import type { AlertRecord } from '../alerts/alert.js';
import { isObject, type Fault, type Shape } from '../alerts/fields.js';
import { readAlert } from '../alerts/parse.js';
import { englishTips } from '../content/en/tips.js';
import { halves, lineOf, readHead, type Lines } from './front-matter.js';
import { unknownFields } from './known-fields.js';
import { readBody } from './markdown.js';
import type { WrittenLink } from './markdown-text.js';
import { fieldName, type Found } from './problem.js';

/** Who made sure that it is true, when and how. For the editors alone. */
export interface Verified {
  by?: string | undefined;
  on?: string | undefined;
  how?: string | undefined;
}

/** An alert as its file gives it. */
export interface AlertFile {
  /** Path of the file, as the command was given it. */
  file: string;
  /** The record, as far as it could be read. */
  alert?: AlertRecord;
  /** Where each field stands. */
  lines: Lines;
  /** Links in the text, which the record holds elsewhere or not at all. */
  links: WrittenLink[];
  verified: Verified;
  /** By the name of a warning, why the alert is right as it is. */
  reasons: ReadonlyMap<string, string>;
  /** What is wrong with the file as such. */
  problems: Found[];
}

/**
 * Reads an alert from a Markdown file with a YAML head. The head holds the fields of the record with hyphens
 * (`review-by`), the text its words.
 *
 * @param file path of the file, for messages
 */
export function readAlertFile(text: string, file: string): AlertFile {
  const parts = halves(clean(text));
  if (!parts) {
    const message =
      'It has no head. Begin the file with a line of three hyphens, the fields, and another line of three hyphens; "online-safety alert new" writes one.';
    const problem: Found = { weight: 'error', code: 'no-head', line: 1, field: '', message };
    return { file, lines: new Map(), links: [], verified: {}, reasons: new Map(), problems: [problem] };
  }
  const head = readHead(parts.head, parts.headLine, ['reasons']);
  const story = readBody(parts.body, parts.bodyLine);
  const lines: Lines = new Map([...story.lines, ...head.lines]);
  const problems: Found[] = [...head.problems, ...story.problems];
  const say = (code: string, path: string, message: string) =>
    problems.push({ weight: 'error', code, line: lineOf(lines, path), field: fieldName(path), message });

  const { opening, closing, ...given } = story.body;
  const value: Shape = { ...head.value };
  for (const [name, words] of Object.entries(given)) {
    if (value[name] !== undefined)
      say('twice', name, 'It stands in the head and in the text. Keep one of the two.');
    value[name] = words;
  }
  if (opening ?? closing)
    value['letter'] = {
      ...(isObject(value['letter']) ? value['letter'] : {}),
      ...(opening && { opening }),
      ...(closing && { closing }),
    };
  problems.push(...unknownFields(value, lines));
  asMeant(value, say);
  const { verified, reasons } = editorialParts(value, say);
  if (typeof value['headline'] !== 'string') {
    say('missing-headline', 'headline', 'It has no headline. Say in one line what it is about.');
    // The other fields are judged all the same, so that one look tells all that is missing.
    value['headline'] = '?';
  }
  const { alert, faults } = readAlert(value);
  for (const fault of faults) say('wrong-value', fault.path, inHead(fault));
  return { file, ...(alert && { alert }), lines, links: story.links, verified, reasons, problems };
}

/** Without the marks of an editor's system: a byte order mark, Windows ends of lines, control characters. */
const clean = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- XML allows none of these, and no reader needs one
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

type Say = (code: string, path: string, message: string) => void;

/** Values that are no text, and the names of our own sets of tips. */
function asMeant(value: Shape, say: Say): void {
  const { version, withdrawn, tips } = value;
  if (typeof version === 'string' && /^-?\d+$/.test(version)) value['version'] = Number(version);
  if (withdrawn === 'true' || withdrawn === 'yes') value['withdrawn'] = true;
  if (withdrawn === 'false' || withdrawn === 'no') value['withdrawn'] = false;
  if (typeof tips !== 'string') return;
  const set = englishTips.tips.find(({ id }) => id === tips);
  value['tips'] = set && { by: set.by, items: set.tips.map(({ title, how }) => ({ do: title, how })) };
  if (!set)
    say(
      'unknown-tips',
      'tips',
      `There is no set of tips "${tips}". Known: ${englishTips.tips.map(({ id }) => id).join(', ')}.`,
    );
}

/** What is for the editors alone. The record's own reading knows none of it, so it goes no further. */
function editorialParts(value: Shape, say: Say): Pick<AlertFile, 'verified' | 'reasons'> {
  const { verified, reasons } = value;
  const text = (from: Shape, key: string) =>
    typeof from[key] === 'string' ? { [key]: from[key] } : undefined;
  if (verified !== undefined && !isObject(verified))
    say('wrong-value', 'verified', 'Write "by:", "on:" and "how:" under it.');
  if (reasons !== undefined && !isObject(reasons))
    say('wrong-value', 'reasons', 'Write under it the name of a warning, a colon and the reason.');
  const given = isObject(reasons) ? Object.entries(reasons) : [];
  return {
    verified: isObject(verified)
      ? { ...text(verified, 'by'), ...text(verified, 'on'), ...text(verified, 'how') }
      : {},
    reasons: new Map(
      given.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
    ),
  };
}

/** What the record's reading says, in the words of a YAML head. */
function inHead({ message }: Fault): string {
  const needs = /^must be an object with "(\w+)"$/.exec(message)?.[1];
  if (needs) return `Write at least "${needs}:" under it.`;
  if (message === 'must be a list in square brackets')
    return 'Write a list: [one, two], or a line with "- " for each.';
  if (message === 'must be text in quotes') return 'Write words here.';
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
