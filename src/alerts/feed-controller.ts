import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedAddress } from './feed-request.js';
import { Feeds, usualRefresh, type FeedHold } from './feed-source.js';
import { problemOf, type FeedState } from './feed-state.js';
import { hasFailed } from './feed-types.js';
import { pageWorld } from './feed-world.js';

export type { FeedProblem, FeedRemark, FeedState } from './feed-state.js';

/** What an element wants of its feed. */
export interface FeedWish {
  /** Address of the feed, as the webmaster wrote it. Without one there is no feed, and no request. */
  src?: string | undefined;
  /** Public keys of the publisher. */
  key?: string | undefined;
  /** Minutes between requests. Default 15, never less than 5. */
  refresh?: number | undefined;
}

let feedsOfPage: Feeds | undefined;
/** Made at the first feed: a page without one runs nothing of it. */
const pageFeeds = (): Feeds => (feedsOfPage ??= new Feeds(pageWorld));

/**
 * Keeps an element up to date with a feed while it is in a document. It asks for what `wish` says before every update
 * of the element, so a changed address or key needs no more than the update that follows from it.
 */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wish: () => FeedWish;
  readonly #feeds: () => Feeds;
  #isConnected = false;
  #followed = '';
  #hold: FeedHold | undefined;
  #failed: FeedState | undefined;

  constructor(host: ReactiveControllerHost, wish: () => FeedWish, feeds: () => Feeds = pageFeeds) {
    this.#host = host;
    this.#wish = wish;
    this.#feeds = feeds;
    host.addController(this);
  }

  /** What is known of the feed; undefined where the element has none. */
  get state(): FeedState | undefined {
    return this.#failed ?? this.#hold?.state;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
  }

  #follow(): void {
    if (!this.#isConnected) return;
    const { src, key = '', refresh } = this.#wish();
    const wanted = src?.trim() ? [src.trim(), key.trim(), refresh].join('\n') : '';
    if (wanted === this.#followed) return;
    const before = this.#hold;
    this.#hold = this.#failed = undefined;
    this.#followed = wanted;
    if (src && wanted) this.#begin(src.trim(), key.trim(), refresh);
    // After the new one: where only the key changes, the source must not close in between.
    before?.leave();
  }

  #begin(src: string, key: string, refresh: number | undefined): void {
    const address = feedAddress(src, document.baseURI, location.protocol);
    if (hasFailed(address)) this.#failed = { problem: problemOf(address), remarks: [], pending: false };
    else
      this.#hold = this.#feeds().follow(address.url, key, (refresh ?? 0) * 60_000 || usualRefresh, () =>
        this.#host.requestUpdate(),
      );
  }

  #leave(): void {
    this.#hold?.leave();
    this.#hold = this.#failed = undefined;
    this.#followed = '';
  }
}
