import type { ReactiveController, ReactiveElement } from 'lit';
import { inEdition, newestEdition, onNewerEdition, type Edition } from '../content/editions.js';
import { packsFor, type PackStamp } from '../content/registry.js';
import type { Publisher } from '../content/types.js';
import { nearestLanguage } from './language.js';

/** What `safety-content` tells: whose words an element has taken. */
export interface SafetyContentDetail {
  /** Version of the pack, e.g. `2027.03.01`. */
  version: string;
  /** When it was published, in universal time. */
  issued: string;
  publisher: Publisher;
  /** The language its words are in. */
  lang: string;
}

/** Events of every element that shows words, by name. */
export interface SafetyElementEventMap {
  'safety-content': CustomEvent<SafetyContentDetail>;
}

declare global {
  interface HTMLElementEventMap {
    'safety-content': SafetyElementEventMap['safety-content'];
  }
}

/** What touches an element: from then on its words are the reader's. */
const touches = ['pointerdown', 'keydown', 'input', 'change'] as const;

/** Until when elements that have drawn nothing yet wait with the words in their tag. */
let heldUntil = 0;

/** Controllers that watch where their elements are, by element. */
const watching = new Map<Element, EditionController>();
let observer: IntersectionObserver | undefined;
/** Whoever waits for a pack just now. */
const waits = new Set<symbol>();
/** Controllers of elements that are on the page. */
const connected = new Set<EditionController>();

/**
 * Says that a pack may come: from now on elements know whether they were in view or were touched, which decides what
 * they do when it comes. Call it as early as the page can: what was seen before is not known. Pages on which nobody
 * calls it pay nothing.
 *
 * @param hold milliseconds that elements which have drawn nothing yet wait for it, with the words in their tag: a pack in
 *   the browser's own cache comes in that time, and a card at the top of a page would else never show newer words
 * @returns ends the waiting; the last one to end it takes the observer down
 */
export function awaitContent(hold = 0): () => void {
  const wait = Symbol('awaitContent');
  if (hold && !waits.size) {
    heldUntil = performance.now() + hold;
    setTimeout(release, hold);
  }
  waits.add(wait);
  for (const controller of connected) controller.watch();
  return () => {
    if (!waits.delete(wait) || waits.size) return;
    release();
    for (const controller of connected) controller.rest();
  };
}

/** Lets those draw that waited. */
function release(): void {
  heldUntil = 0;
  for (const controller of connected) controller.drawNow();
}

/** One observer for the page, however many elements; none where a browser or a server has no such thing. */
function observe(element: Element, controller: EditionController): void {
  if (!globalThis.IntersectionObserver) return;
  observer ??= new IntersectionObserver(deliver);
  watching.set(element, controller);
  observer.observe(element);
}

function unobserve(element: Element): void {
  observer?.unobserve(element);
  watching.delete(element);
  if (watching.size) return;
  observer?.disconnect();
  observer = undefined;
}

function deliver(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) watching.get(target)?.look(isIntersecting);
}

/**
 * Which edition of the words an element draws from, and when it may take a newer one.
 *
 * An element that has not been drawn takes it at once, and so does one that was never in view and that nobody touched.
 * Any other keeps its words until the page is left: nothing changes under a reader. Nor does an element that lies
 * above the screen take it, or beside: a change of its height would move what is on the screen.
 */
export class EditionController implements ReactiveController {
  /** What the host is drawn from. */
  edition: Edition = newestEdition();
  #host: ReactiveElement;
  #stop: (() => void) | undefined;
  #told: readonly PackStamp[] = [];
  #touched = false;
  #seen = false;
  /** Nothing was on the screen before the observer began, or it has said since where the element is. */
  #sure = false;
  /** The observer has spoken: the page was laid out with the element in it. */
  #placed = false;
  #watched = false;
  /** It shows words of ours, and not only those in its tag. */
  #drawn = false;
  #held = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    this.#stop = onNewerEdition(() => this.consider());
    if (waits.size) this.watch();
    this.consider();
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#stop?.();
    this.#stop = undefined;
    this.unwatch();
  }

  /** The packs that the host's words come from, the national one first; none where they are those of the file. */
  get packs(): PackStamp[] {
    if (!this.edition.number) return [];
    return inEdition(this.edition, () => packsFor(nearestLanguage(this.#host)));
  }

  /** Whether to wait with the first drawing for a pack that may come at any moment. Asked once for each drawing. */
  isHeld(): boolean {
    this.#held = !this.#drawn && waits.size > 0 && performance.now() < heldUntil;
    return this.#held;
  }

  /** Draws where it waited. */
  drawNow(): void {
    if (this.#held) this.#host.requestUpdate();
  }

  /** Tells the page, once for each pack, that the host has taken its words. */
  hostUpdated(): void {
    if (this.#held) return;
    this.#drawn = true;
    const packs = this.packs;
    const taken = packs.filter((pack) => !this.#told.includes(pack));
    this.#told = packs;
    for (const { version, issued, publisher, lang } of taken) {
      const detail: SafetyContentDetail = { version, issued, publisher, lang };
      this.#host.dispatchEvent(new CustomEvent('safety-content', { detail }));
    }
  }

  /** A page that the back/forward cache brings back is a new view of it: what was seen before counts no more. */
  pageShown(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    const isWatched = this.#watched;
    this.unwatch();
    this.#seen = false;
    this.#sure = true;
    this.consider();
    this.#sure = false;
    // Observed anew, as an observer only tells of changes.
    if (isWatched) this.watch(true);
  }

  /** Begins to note whether the host is seen or touched. */
  watch(isNewView = false): void {
    if (this.#watched) return;
    this.#watched = true;
    this.#sure = isNewView || !this.#drawn;
    for (const name of touches) this.#host.addEventListener(name, this.#touch, { passive: true });
    observe(this.#host, this);
  }

  /** Nobody waits any longer: ends that, once it could be said whether the words may change. */
  rest(): void {
    if (this.#sure || this.edition === newestEdition()) this.unwatch();
  }

  /** Ends that. */
  unwatch(): void {
    if (!this.#watched) return;
    this.#watched = false;
    this.#sure = false;
    this.#placed = false;
    for (const name of touches) this.#host.removeEventListener(name, this.#touch);
    unobserve(this.#host);
  }

  /** The observer says where the host is. */
  look(isInView: boolean): void {
    this.#sure = true;
    this.#placed = true;
    if (isInView) this.#seen = true;
    this.consider();
    // Watched only until it could be said whether the words may change.
    if (!waits.size) this.unwatch();
  }

  /** Takes the newest edition where it may. */
  consider(): void {
    const newest = newestEdition();
    if (this.edition === newest) return;
    if (this.#drawn) {
      deliver(observer?.takeRecords() ?? []);
      if (this.edition === newest || !this.#mayChange()) return;
    }
    this.edition = newest;
    this.#host.requestUpdate();
  }

  #mayChange(): boolean {
    if (this.#seen || this.#touched || this.#isUsed()) return false;
    // Drawn before anybody waited: only the observer can say whether it is on the screen.
    if (!this.#sure) this.watch();
    return this.#sure && !(this.#placed && this.#isBefore());
  }

  /** Whether a reader is in it: the focus, or a fold that was opened. */
  #isUsed(): boolean {
    const { shadowRoot } = this.#host;
    // WebKit matches `:focus-within` only in the frame that has the keyboard; a reader may be about to return to it.
    const { activeElement = null } = this.#host.getRootNode() as Partial<DocumentOrShadowRoot>;
    return (
      this.#host.contains(activeElement) ||
      Boolean(shadowRoot?.activeElement ?? shadowRoot?.querySelector('details[open]'))
    );
  }

  /** Whether it lies above the screen, or beside: what is on the screen would move with it. */
  #isBefore(): boolean {
    const { top, bottom, left, right, height } = this.#host.getBoundingClientRect();
    if (!height || top >= innerHeight) return false;
    return bottom <= 0 || right <= 0 || left >= innerWidth;
  }

  #touch = (): void => {
    this.#touched = true;
  };
}
