import { nothing } from 'lit';
import type { Scene } from '../base/element.js';

/** `lang` value for words of a record: only where they are in another language than the interface around them. */
export type Tongue = string | typeof nothing;

/** Marks English facts on, say, a Welsh page, so that a screen reader speaks them in English. */
export function tongueOf({ words }: Scene, lang: string): Tongue {
  return lang.split('-')[0] === words.lang.split('-')[0] ? nothing : lang;
}
