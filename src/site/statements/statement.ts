/** A test that would fail if a sentence were no longer true. */
export interface Proof {
  /** Its file, from the root of the project. */
  readonly file: string;
  /** Its title as the file writes it; a gap that the file fills in stands as `${…}`. */
  readonly title: string;
}

/** What a sentence rests on. Only a claim speaks of what our files do, and so needs tests. */
export type Sentence =
  | { readonly says: string; readonly promise: PromiseNumber; readonly proofs: readonly Proof[] }
  | {
      readonly says: string;
      /** `web`: how browsers and servers work. `advice`: what we suggest. `limit`: what we do not claim. */
      readonly rests: 'web' | 'advice' | 'limit';
    };

export interface Section {
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A text for a school to keep with its papers. */
export interface Statement {
  /** Address inside the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Said before all else: what the text is, and what it is not. */
  readonly opening: string;
  /** What the school writes in by hand. */
  readonly blanks: readonly string[];
  readonly sections: readonly Section[];
}

/** What we promise of every element; each is held by tests. */
export const promises = {
  1: 'The words come first: they can be read without script.',
  2: 'Nothing hides, nothing throws, nothing phones home.',
  7: 'One file, one exact version, your own copy first.',
  8: 'For everyone: WCAG 2.2 AA and more.',
} as const;

export type PromiseNumber = keyof typeof promises;

/** A claim about a promise, and the tests that hold it: `file title` with a bar between. */
export function claim(promise: PromiseNumber, says: string, ...proofs: readonly string[]): Sentence {
  const read = (proof: string): Proof => {
    const [file = '', title = ''] = proof.split(' | ');
    return { file: `src/${file}`, title };
  };
  return { says, promise, proofs: proofs.map(read) };
}
