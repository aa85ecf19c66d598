/** What loading a feed needs of the page around it. Tests bring their own. */
export interface FeedWorld {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Runs it once after that many milliseconds, unless the returned function is called before. */
  schedule(milliseconds: number, run: () => void): () => void;
  /** Nobody looks, or there is no network: nothing is fetched again until that changes. */
  isAway(): boolean;
  /** Calls back whenever `isAway` may have changed, until the returned function is called. */
  onReturn(run: () => void): () => void;
  subtle?: SubtleCrypto | undefined;
}

/** The page itself. */
export const pageWorld: FeedWorld = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  schedule(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  isAway: () => document.visibilityState === 'hidden' || !navigator.onLine,
  onReturn(run) {
    // `pageshow`: the back/forward cache brings a page back as it was, its timers hours late.
    const places: [EventTarget, string][] = [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
      [window, 'pageshow'],
    ];
    for (const [place, event] of places) place.addEventListener(event, run);
    return () => {
      for (const [place, event] of places) place.removeEventListener(event, run);
    };
  },
};
