import { safeAddress } from '../base/address.js';
import { UserFault } from './keys.js';
import { nearest } from './problem.js';

/** A fault in markup, with the line and column it is at. */
class UserFaultAt extends UserFault {
  constructor(text: string, at: number, message: string) {
    const before = text.slice(0, at).split('\n');
    super(`markup:${before.length}:${(before.at(-1) ?? '').length + 1}: ${message}`);
  }
}

/** A tag as it was written, with what is in it. */
export interface Tag {
  readonly name: string;
  /** Values as they are meant: `&amp;` is `&`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Tag | string)[];
}

/** Tags of HTML that may stand inside ours: the words a reader sees without script. */
const plainTags = [
  'a',
  'b',
  'blockquote',
  'br',
  'div',
  'em',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'i',
  'li',
  'ol',
  'p',
  'span',
  'strong',
  'ul',
];
/** What they may carry, and ours besides their own attributes. */
const plainAttributes = ['slot', 'lang', 'dir'];
const ours = [...plainAttributes, 'id', 'class', 'hidden'];

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * Reads markup of our tags. It is read strictly: whatever a browser would have to guess at is refused, and so is every
 * tag and attribute that is neither ours nor plain words.
 *
 * @param known attributes of our tags, by tag
 * @throws UserFault with the place, what is wrong and what to do
 */
export function readMarkup(text: string, known: ReadonlyMap<string, readonly string[]>): (Tag | string)[] {
  let at = 0;
  const refuse = (message: string, place = at): never => {
    throw new UserFaultAt(text, place, message);
  };

  function words(): string {
    const from = at;
    while (at < text.length && text[at] !== '<') at += 1;
    return meaning(text.slice(from, at), from);
  }

  function meaning(written: string, from: number): string {
    return written.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string, offset: number) => {
      if (name.startsWith('#')) {
        const code = Number(`${/^#x/i.test(name) ? '0x' : ''}${name.replace(/^#x?/i, '')}`);
        return code > 0 && code <= 0x10ffff
          ? String.fromCodePoint(code)
          : refuse(`${whole} is no sign.`, from + offset);
      }
      return signs[name] ?? refuse(`${whole} is not understood. Write the letter itself.`, from + offset);
    });
  }

  function attributesOf(name: string): Map<string, string> {
    const allowed = known.has(name)
      ? [...(known.get(name) ?? []), ...ours]
      : [...plainAttributes, ...(name === 'a' ? ['href'] : [])];
    const found = new Map<string, string>();
    const pattern = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
    for (;;) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) return found;
      const [whole, written = '', double, single, bare] = match;
      const attribute = written.toLowerCase();
      const place = at + whole.search(/\S/);
      if (!allowed.includes(attribute)) {
        const meant = nearest(attribute, allowed);
        refuse(
          `<${name}> takes no "${written}". ${meant ? `Did you mean "${meant}"?` : `It takes: ${allowed.join(', ')}.`}`,
          place,
        );
      }
      if (found.has(attribute)) refuse(`"${written}" is there twice. Leave one of them out.`, place);
      const value = meaning(double ?? single ?? bare ?? '', place);
      if (attribute === 'href' && name === 'a' && !safeAddress(value))
        refuse(`href="${value}" is no address that a page may link to. Take https:, mailto: or tel:.`, place);
      found.set(attribute, value);
      at += whole.length;
    }
  }

  function tag(inside: boolean): Tag {
    const from = at;
    const match = /^<([a-z][\w-]*)/i.exec(text.slice(at));
    if (!match)
      refuse(
        text.startsWith('<!--', at)
          ? 'Leave comments out.'
          : '"<" begins no tag. Write &lt; where the sign is meant.',
      );
    const name = match?.[1]?.toLowerCase() ?? '';
    if (!known.has(name) && !(inside && plainTags.includes(name))) {
      const meant = nearest(name, [...known.keys()]);
      const take = inside
        ? `Inside our tags stand: ${plainTags.join(', ')}`
        : `Our tags are: ${[...known.keys()].join(', ')}`;
      refuse(`<${name}> cannot be rendered. ${meant ? `Did you mean <${meant}>?` : `${take}.`}`);
    }
    at += match?.[0].length ?? 0;
    const attributes = attributesOf(name);
    const end = /^\s*(\/?)>/.exec(text.slice(at));
    if (!end)
      refuse(`<${name}> is not closed here. Write > after its attributes, and quotes around each value.`);
    at += end?.[0].length ?? 0;
    if (name === 'br') return { name, attributes, children: [] };
    if (end?.[1]) refuse(`<${name}/> does not close a tag in HTML. Write <${name}></${name}>.`, from);
    const children = nodes(name);
    if (at >= text.length) refuse(`<${name}> has no end. Write </${name}>.`, from);
    at += /^<\/[^>]*>/.exec(text.slice(at))?.[0].length ?? 0;
    return { name, attributes, children };
  }

  /** All up to the end of the tag they stand in. */
  function nodes(parent?: string): (Tag | string)[] {
    const found: (Tag | string)[] = [];
    while (at < text.length) {
      if (text[at] !== '<') {
        const said = words();
        if (!parent && said.trim())
          refuse(`"${said.trim()}" stands outside a tag. Put it into one of ours.`, at - 1);
        found.push(said);
        continue;
      }
      const closing = /^<\/([^\s>]*)\s*>/.exec(text.slice(at));
      if (!closing) {
        found.push(tag(parent !== undefined));
        continue;
      }
      if (closing[1]?.toLowerCase() === parent) return found;
      refuse(
        parent
          ? `</${closing[1]}> closes no open tag: </${parent}> is next.`
          : `</${closing[1]}> closes nothing.`,
      );
    }
    return found;
  }

  return nodes();
}
