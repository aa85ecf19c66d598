import type { Failure, FeedAlert } from './feed-types.js';

/** What went wrong. `code` and `message` are for the webmaster's console, `kind` is for the words a reader sees. */
export interface FeedProblem extends Failure {
  /** `late`: newer words could not be fetched or read. `refused`: what came is not trusted. */
  kind: 'late' | 'refused';
}

/** Something a webmaster should know of a feed that is shown. */
export interface FeedRemark {
  code: 'feed-part' | 'feed-no-key';
  message: string;
}

/** What an element knows of its feed. */
export interface FeedState {
  /** The alerts of the last good answer, in the order of the feed; undefined until there is one. */
  alerts?: readonly FeedAlert[] | undefined;
  title?: string | undefined;
  /** When its publisher made it, where the feed says so. */
  issued?: string | undefined;
  /** When that answer came, or was last found unchanged. */
  updatedAt?: Date | undefined;
  /** Why the last try brought nothing. The alerts of the answer before stay. */
  problem?: FeedProblem | undefined;
  remarks: readonly FeedRemark[];
  /** A try is under way. */
  pending: boolean;
}

/** What stands wrong in the feed or about its signature, as against what kept it from coming. */
const distrust = new Set(['feed-undated', 'feed-from-future', 'feed-rolled-back']);

export const problemOf = ({ code, message }: Failure): FeedProblem => ({
  code,
  message,
  kind: /^(?:signature|key)-/.test(code) || distrust.has(code) ? 'refused' : 'late',
});
