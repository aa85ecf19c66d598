import { createContext } from '@lit/context';
import type { Nation } from '../content/types.js';

/** What a school or council says once for all elements. All of it is optional. */
export interface Settings {
  /** Name of the school or setting, as parents know it. */
  school?: string | undefined;
  /** Name of the safeguarding lead. */
  dslName?: string | undefined;
  /** Their title. Default: the title used in the nation, e.g. "Designated Safeguarding Person" in Wales. */
  dslRole?: string | undefined;
  /** A UK phone number. A number that cannot exist is shown as text, not as a link, and reported. */
  dslPhone?: string | undefined;
  dslEmail?: string | undefined;
  /** When they can be reached, in words: "School days, 8.30am to 4pm". */
  dslHours?: string | undefined;
  /** Council team that takes worries about a child, by its own name. */
  referralName?: string | undefined;
  referralPhone?: string | undefined;
  referralHours?: string | undefined;
  /** Phone number of the same team outside those hours. */
  referralOutOfHours?: string | undefined;
  /** Words and bodies differ. Default: England's title for the lead, and routes that hold for the whole UK. */
  nation?: Nation | undefined;
  /** Address of a feed of alerts: every alert that has no words of its own shows what is in it. */
  feed?: string | undefined;
  /** Public keys that feed is signed with, `kid:key`, with spaces between. Without one it is believed unsigned. */
  feedKey?: string | undefined;
  /** Address of newer words: a folder, or one `.jws` file. Without it nothing is fetched. */
  content?: string | undefined;
  /** Public keys those words are signed with, `kid:key`, with spaces between. Default: the keys in the file. */
  contentKey?: string | undefined;
  /** The one version of them that is taken, e.g. `2027.03.01`. Default: the newest. */
  contentVersion?: string | undefined;
  /** Address of the words of a council or trust: a folder, or one `.jws` file. They stand beside the national ones. */
  localContent?: string | undefined;
  /** Public keys the words of the place are signed with. Without them they are not loaded. */
  localContentKey?: string | undefined;
  /** Where the hosted site is, when the script did not come from it. */
  site?: string | undefined;
  /** `light` or `dark`; by default the page's own colour scheme. */
  theme?: 'light' | 'dark' | undefined;
}

/** Registered symbol: elements of two copies of this package on a page hear the same settings. */
export const settingsContext = createContext<Settings | undefined>(Symbol.for('online-safety-settings'));

export const nations: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
export const themes = ['light', 'dark'] as const;

/** Names of all settings, as properties. Their attributes are the same words in kebab-case. */
export const settingNames = [
  'school',
  'dslName',
  'dslRole',
  'dslPhone',
  'dslEmail',
  'dslHours',
  'referralName',
  'referralPhone',
  'referralHours',
  'referralOutOfHours',
  'nation',
  'feed',
  'feedKey',
  'content',
  'contentKey',
  'contentVersion',
  'localContent',
  'localContentKey',
  'site',
  'theme',
] as const satisfies readonly (keyof Settings)[];

/** Settings as they come from attributes: any text. */
export type RawSettings = { [Name in keyof Settings]?: string | undefined };

/** Only the settings that were given: what is absent must not hide what an outer source says. */
export function given(values: RawSettings): Settings {
  return Object.fromEntries(settingNames.filter((name) => values[name]).map((name) => [name, values[name]]));
}
