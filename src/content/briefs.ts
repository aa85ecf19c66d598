import type { AppRecord } from './types.js';

/** What an alert says of an app it names: a page with an alert alone need not load whole records and their sources. */
export interface AppBrief {
  id: string;
  name: string;
  aliases: string[];
  state: Pick<AppRecord['state'], 'is' | 'on' | 'text'>;
  /** The first age alone. */
  ages: Pick<AppRecord['ages'][0], 'years' | 'by' | 'who'>[];
  what: Pick<AppRecord['what'], 'text'>;
  safestInShort?: string;
  notForChildren?: Pick<AppRecord['what'], 'text'>;
  /** A file with briefs alone knows by it how old its words are, and refuses an older pack. */
  checked: AppRecord['checked'];
}

/** The short form of a record. */
export function briefOf(app: AppRecord): AppBrief {
  const { id, name, aliases, state, ages, what, safestInShort, notForChildren, checked } = app;
  return {
    id,
    name,
    aliases,
    state: { is: state.is, ...(state.on && { on: state.on }), ...(state.text && { text: state.text }) },
    ages: ages.slice(0, 1).map(({ years, by, who }) => ({ years, by, who })),
    what: { text: what.text },
    ...(safestInShort && { safestInShort }),
    ...(notForChildren && { notForChildren: { text: notForChildren.text } }),
    checked,
  };
}
