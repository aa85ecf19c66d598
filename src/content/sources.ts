import sources from './sources.json' with { type: 'json' };
import type { Source } from './types.js';

/** The source of that id; undefined when there is none. */
// JSON comes in as plain strings: the check proves that the values are the ones the type allows.
export const sourceById = (id: string): Source | undefined =>
  (sources as Source[]).find((source) => source.id === id);
