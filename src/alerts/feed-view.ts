import type { Body } from './feed-request.js';
import { problemOf, type FeedRemark, type FeedState } from './feed-state.js';
import { readTrustedFeed, type TrustedFeed } from './feed-trust.js';
import { hasFailed, type Failure } from './feed-types.js';
import type { FeedWorld } from './feed-world.js';
import { moment } from './life.js';

/** One feed as elements with one key see it: what is taken and refused depends on the key. */
export class FeedView {
  state: FeedState = { remarks: [], pending: false };
  /** How often each listening element wants it, in milliseconds. */
  readonly listeners = new Map<() => void, number>();
  readonly #key: string;
  readonly #world: FeedWorld;
  /** When the newest feed was made that was taken. It outlives elements: a rollback may come at any time. */
  #newest: number | undefined;
  /** The text of the last good answer: most answers are the same again. */
  #text: string | undefined;
  #turn = 0;

  constructor(key: string, world: FeedWorld) {
    this.#key = key;
    this.#world = world;
  }

  begin(): void {
    this.#set({ pending: true });
  }

  /** The try was given up. */
  stop(): void {
    this.#set({ pending: false });
  }

  fail(failure: Failure): void {
    this.#set({ pending: false, problem: problemOf(failure) });
  }

  /** Reads an answer, which came at that moment. */
  async take({ text, contentType, url }: Body, at: Date): Promise<void> {
    const turn = (this.#turn += 1);
    const good = { pending: false, problem: undefined, updatedAt: at };
    if (text === this.#text) return this.#set(good);
    const feed = await readTrustedFeed(text, {
      contentType,
      base: url,
      key: this.#key,
      now: at,
      newest: this.#newest,
      subtle: this.#world.subtle,
    });
    // A newer answer was read meanwhile.
    if (turn !== this.#turn) return;
    if (hasFailed(feed)) return this.fail(feed);
    this.#text = text;
    this.#newest = moment(feed.issued);
    this.#set({
      ...good,
      alerts: feed.alerts,
      title: feed.title,
      issued: feed.issued,
      remarks: this.#remarks(feed),
    });
  }

  #remarks({ faults, isSigned }: TrustedFeed): FeedRemark[] {
    const remarks: FeedRemark[] = [];
    if (faults.length)
      remarks.push({
        code: 'feed-part',
        message: `${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}. The rest is shown.`,
      });
    if (isSigned && !this.#key)
      remarks.push({
        code: 'feed-no-key',
        message: 'The feed is signed. Ask its publisher for the public key and add key="…".',
      });
    return remarks;
  }

  #set(change: Partial<FeedState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners.keys()) listener();
  }
}
