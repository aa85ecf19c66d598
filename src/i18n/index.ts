import { cy } from './cy.js';
import { en } from './en.js';

/** The interface words of one language. English is the contract: what it has, every language has. */
export type Words = typeof en;

const packs = new Map<string, Words>([
  ['en', en],
  ['cy', cy],
]);

/** Adds or replaces the interface words of a language, by its tag in small letters. */
export function registerWords(lang: string, words: Words): void {
  packs.set(lang.toLowerCase(), words);
}

/**
 * The words for a `lang` value: that tag, else its base language, else English.
 * @returns the words and the language they really are in
 */
export function wordsFor(lang: string): { words: Words; lang: string } {
  const tag = lang.toLowerCase();
  const words = packs.get(tag) ?? packs.get(tag.split('-')[0] ?? '') ?? en;
  return { words, lang: words.lang };
}
