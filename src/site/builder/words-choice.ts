import { readKeys } from '../../alerts/signature.js';
import { packAddress } from '../../base/content-request.js';
import type { Settings } from '../../base/settings.js';
import type { Choice } from './choice.js';

/** What decides whether newer words can be had without asking for anything. */
export interface WordsSource {
  /** Address of this website, where it is known. */
  origin?: string | undefined;
  /** Public keys in the file. */
  pinned: readonly string[];
}

/** What the question about the words comes to. */
export interface WordsAnswer {
  /** Settings to write; none where the words are frozen or something is missing. */
  settings: Pick<Settings, 'content' | 'contentKey'>;
  /** What is wrong with the address, and with the key, in words for the person who typed them. */
  addressProblem?: string | undefined;
  keyProblem?: string | undefined;
}

/** Whether a person must say where newer words come from. */
export const mustAsk = ({ origin, pinned }: WordsSource): boolean => !origin || pinned.length === 0;

/**
 * The settings for the words, checked by the functions that the elements themselves use. Without the file's own key or
 * without an address of this website, both must be given: nobody's words are taken on trust.
 */
export function wordsAnswer(
  { words, content, contentKey }: Pick<Choice, 'words' | 'content' | 'contentKey'>,
  source: WordsSource,
): WordsAnswer {
  if (words === 'frozen') return { settings: {} };
  if (!mustAsk(source)) return { settings: { content: `${source.origin}content/` } };
  const address = content.trim();
  const key = contentKey.trim();
  const addressProblem = badAddress(address);
  const keyProblem = key || source.pinned.length === 0 ? badKey(key) : undefined;
  if (addressProblem ?? keyProblem) return { settings: {}, addressProblem, keyProblem };
  return { settings: { content: address, ...(key && { contentKey: key }) } };
}

function badAddress(address: string): string | undefined {
  if (!address) return 'Write the address that the publisher of the words gave you.';
  // A page by https is what they will stand in; a path is one on the website they are pasted into.
  const place = packAddress({ src: address, lang: 'en' }, 'https://school.example/', 'https:');
  return place.code && place.message;
}

function badKey(key: string): string | undefined {
  if (!key) return 'Write the key that the publisher gave you. Without it the words could be anybody’s.';
  const { keys, unread } = readKeys(key);
  if (unread.length || keys.length === 0)
    return `“${(unread[0] ?? key).slice(0, 40)}” is no key. A key is a name, a colon and 43 letters and digits, such as 2026:11qYAY…`;
  return undefined;
}
