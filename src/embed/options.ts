import { attributeRules } from './attribute-rules.js';
import type { PastedTag } from './snippet.js';

/** The elements that an address may ask for: a link that is upgraded, or a frame. */
export type AddressedTag = PastedTag;

/** What an address asks of an element, and what it asked that no address may ask. */
export interface AskedOptions {
  attributes: Record<string, string>;
  /** Names of what is left out, as they were written. */
  refused: string[];
}

/** One line of text. Where it becomes a link it goes through `safeAddress` as every address does. */
const words = /^[^\p{Cc}]{1,500}$/u;

/** Where an address is read: a link on somebody's page, a frame inside one, or a frame page opened on its own. */
export type AddressPlace = 'link' | 'frame' | 'alone';

/**
 * Names of the attributes that an address may set on this element. Words of whoever made the address are among them in a
 * frame only: anyone can write an address, and nothing of ours may say what a stranger put into it. Inside a frame they
 * are taken, because the page around it answers for them and could as well write them itself; in a link, and in a frame
 * page that is opened on its own, they are refused.
 */
export function optionNames(tag: AddressedTag, place: AddressPlace): string[] {
  return Object.entries(attributeRules(tag))
    .filter(([, rule]) => rule instanceof RegExp || (rule === 'words' && place === 'frame'))
    .map(([name]) => name);
}

/** A value as people write it: `Video-Chat, gaming`. In an address a plus sign stands for a space: `14+` comes as `14 `. */
function plainValue(name: string, value: string): string {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/g, ',');
  return name === 'age' && plain === '14' && value !== plain ? '14+' : plain;
}

/**
 * Reads attributes for an element from the query of an address.
 *
 * @param except names that mean something else here and are passed over, such as a frame's `lang`
 */
export function optionsFrom(
  tag: AddressedTag,
  query: URLSearchParams,
  place: AddressPlace,
  except: readonly string[] = [],
): AskedOptions {
  const attributes: Record<string, string> = {};
  const refused: string[] = [];
  const rules = attributeRules(tag);
  for (const [name, value] of query) {
    if (except.includes(name)) continue;
    const plain = plainValue(name, value);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule instanceof RegExp && rule.test(plain)) attributes[name] = plain;
    else if (place === 'frame' && rule === 'words' && words.test(value.trim()))
      attributes[name] = value.trim();
    else refused.push(name);
  }
  return { attributes, refused };
}

/** What to tell a webmaster about options that were refused. Names are cut: an address can hold any length. */
export function refusal(tag: AddressedTag, refused: readonly string[], place: AddressPlace): string {
  const where = { link: 'A link', frame: 'The frame', alone: 'This page, opened on its own,' }[place];
  const names = refused.map((name) => `"${name.slice(0, 40)}"`).join(', ');
  return `${where} asks for ${names}, which is no option here or has a value that is not understood. It is left out. An address may set: ${optionNames(tag, place).join(', ')}.`;
}
