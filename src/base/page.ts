import type { PackAnswer } from './content-request.js';
import type { Settings } from './settings.js';

/**
 * What all copies of this package on one page share. It lives under a registered symbol, because a page may
 * load the CDN file twice, or two of the one-element files, and each copy has its own modules.
 */
interface PageState {
  /** `tag code` of every console report made on this page. */
  reported: Set<string>;
  /** Settings that speak for the whole page, by who gave them (a script tag, an empty `<safety-settings>`). */
  layers: Map<object, Settings>;
  /** Set by the first copy that needs it; see settings-page.ts. */
  publish?: () => void;
  /** A ContextRoot waits on this page for providers that come late. */
  rooted?: boolean;
  /** What came from the address of a pack: each is asked for once. A copy of an older version made no such map. */
  packs?: Map<string, Promise<PackAnswer>>;
}

const key = Symbol.for('online-safety-elements');

/** The shared state of this page; made when first asked for. */
export function pageState(): PageState {
  const holder = globalThis as { [key]?: PageState };
  return (holder[key] ??= { reported: new Set(), layers: new Map() });
}
