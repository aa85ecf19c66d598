import { requestFeed, usualLimits, type Body, type FeedLimits } from './feed-request.js';
import type { FeedState } from './feed-state.js';
import { hasFailed, type Failure } from './feed-types.js';
import { FeedView } from './feed-view.js';
import type { FeedWorld } from './feed-world.js';

const minute = 60_000;
export const usualRefresh = 15 * minute;
/** A page asks no more often, whatever its webmaster writes. */
export const leastRefresh = 5 * minute;
const longestBackoff = 2 * 60 * minute;
const longestWait = 24 * 60 * minute;
/** A move takes an element out and puts it in again, in frameworks not always at once. */
const grace = 1000;

/** An element's hold on a feed. */
export interface FeedHold {
  readonly state: FeedState;
  leave(): void;
}

/**
 * All feeds of a page. Elements with one address cause one request, whatever their keys and filters.
 */
export class Feeds {
  readonly #sources = new Map<string, FeedSource>();
  readonly #world: FeedWorld;
  readonly #limits: FeedLimits;

  constructor(world: FeedWorld, limits: FeedLimits = usualLimits) {
    this.#world = world;
    this.#limits = limits;
  }

  /**
   * Follows a feed until `leave()` is called.
   *
   * @param url     from `feedAddress`
   * @param key     public keys, empty for none
   * @param refresh milliseconds between requests; the shortest of all elements counts, five minutes at least
   * @param changed called after every change of the state
   */
  follow(url: string, key: string, refresh: number, changed: () => void): FeedHold {
    let source = this.#sources.get(url);
    // It stays when the last element leaves: one that comes back shows what was good and asks no earlier for it.
    if (!source) this.#sources.set(url, (source = new FeedSource(url, this.#world, this.#limits)));
    return source.follow(key, refresh, changed);
  }
}

/** One address. */
class FeedSource {
  readonly #views = new Map<string, FeedView>();
  readonly #url: string;
  readonly #world: FeedWorld;
  readonly #limits: FeedLimits;
  /** What the last request brought. */
  #answer: Failure | { body: Body; at: Date } | undefined;
  #failures = 0;
  /** When to ask next. */
  #due: number | undefined;
  #request: AbortController | undefined;
  #stopTimer = (): void => undefined;
  #stopWatching: (() => void) | undefined;
  #stopClosing = (): void => undefined;

  constructor(url: string, world: FeedWorld, limits: FeedLimits) {
    this.#url = url;
    this.#world = world;
    this.#limits = limits;
  }

  follow(key: string, refresh: number, changed: () => void): FeedHold {
    const view = this.#view(key);
    // One function may follow twice, when an element changes its key and comes back to it.
    const listener = (): void => changed();
    view.listeners.set(listener, Math.min(longestWait, Math.max(leastRefresh, refresh || usualRefresh)));
    this.#open();
    return {
      get state() {
        return view.state;
      },
      leave: () => {
        view.listeners.delete(listener);
        this.#stopClosing();
        if (!this.#listened().length) this.#stopClosing = this.#world.schedule(grace, () => this.#close());
      },
    };
  }

  #view(key: string): FeedView {
    let view = this.#views.get(key);
    if (view) return view;
    this.#views.set(key, (view = new FeedView(key, this.#world)));
    // What has come for another key is judged by this one, without another request.
    if (this.#answer && hasFailed(this.#answer)) view.fail(this.#answer);
    if (this.#request || (this.#answer && !hasFailed(this.#answer))) view.begin();
    if (this.#answer && !hasFailed(this.#answer)) void view.take(this.#answer.body, this.#answer.at);
    return view;
  }

  #listened(): FeedView[] {
    return [...this.#views.values()].filter(({ listeners }) => listeners.size);
  }

  #open(): void {
    this.#stopClosing();
    this.#stopWatching ??= this.#world.onReturn(() => this.#arm());
    // The first request waits for nothing: in a page opened in the background the words are there when it is looked at.
    if (this.#due === undefined && !this.#request) void this.#load();
    else this.#arm();
  }

  #close(): void {
    this.#request?.abort();
    this.#stopTimer();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** Sets the timer anew: for when it is due, or not at all while nobody looks. */
  #arm(): void {
    this.#stopTimer();
    if (this.#request || this.#world.isAway() || !this.#listened().length) return;
    this.#stopTimer = this.#world.schedule(
      Math.max(0, (this.#due ?? 0) - this.#world.now()),
      () => void this.#load(),
    );
  }

  async #load(): Promise<void> {
    this.#stopTimer();
    const request = (this.#request = new AbortController());
    for (const view of this.#views.values()) view.begin();
    const answer = await requestFeed(this.#url, this.#world, this.#limits, request.signal);
    const at = new Date(this.#world.now());
    this.#request = undefined;
    if (request.signal.aborted) {
      // Nobody waited for it any more; who comes next asks anew.
      this.#due = undefined;
      for (const view of this.#views.values()) view.stop();
      if (this.#listened().length) this.#open();
      return;
    }
    if (hasFailed(answer)) {
      this.#answer = answer;
      this.#failures += 1;
      this.#due = at.getTime() + this.#pause(answer.retryAfter);
      // Without a network, or frozen in the back/forward cache, the request says nothing of the server.
      if (answer.code === 'feed-network' && this.#world.isAway()) this.#due = at.getTime();
      for (const view of this.#views.values()) view.fail(answer);
    } else {
      this.#failures = 0;
      this.#due = at.getTime() + this.#pause();
      this.#answer = { body: answer, at };
      await Promise.all([...this.#views.values()].map((view) => view.take(answer, at)));
    }
    this.#arm();
  }

  /** Until the next request: the shortest wish, a little earlier or later than other pages, longer after failures. */
  #pause(retryAfter?: number): number {
    const wishes = this.#listened().flatMap(({ listeners }) => [...listeners.values()]);
    const refresh = wishes.length ? Math.min(...wishes) : usualRefresh;
    const backoff = Math.min(refresh * 2 ** this.#failures, Math.max(refresh, longestBackoff));
    const pause = backoff * (0.9 + 0.2 * this.#world.random());
    return Math.max(leastRefresh, pause, Math.min(retryAfter ?? 0, longestWait));
  }
}
