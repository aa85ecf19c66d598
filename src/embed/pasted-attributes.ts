import { attributeRules, pastedTags } from './attribute-rules.js';
import type { PastedTag } from './snippet.js';

export { pastedTags };

/** The names of the attributes a tag may be pasted with. */
export function attributesOf(tag: PastedTag): readonly string[] {
  return Object.keys(attributeRules(tag));
}

/**
 * The attributes as given, or an error that names the first one the element does not know: a snippet with a misspelt
 * attribute would be pasted on a hundred pages before anyone looks at a console.
 */
export function checkedAttributes(
  tag: PastedTag,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = attributesOf(tag);
  const wrong = Object.keys(attributes).find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is not an attribute of <${tag}>. It takes: ${known.join(', ')}.`);
  return { ...attributes };
}
