import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Three presses within this many milliseconds leave, as on GOV.UK's "Exit this page". */
const within = 5000;

/** How a reader leaves at once. */
export type ExitState =
  /** Nothing happens. */
  | 'here'
  /** Shift was pressed once or twice; so many presses are left. */
  | { presses: number }
  /** The page is blank and the other is on its way. */
  | 'leaving'
  /** This frame may not replace the page it stands in: the reader has to close it. */
  | 'shut-in';

/**
 * Puts another page in the place of this one, the whole of it where this one is a frame. Chromium, Firefox and WebKit
 * all throw at once where a frame may not do that; see embed/exit.page.test.ts.
 */
export function replacePage(address: string): void {
  (window.top ?? window).location.replace(address);
}

/**
 * Leaves the page at once: blanks it, then replaces it, so that "back" does not return here. It follows GOV.UK's
 * research (https://design-system.service.gov.uk/components/exit-this-page/): a link, Shift three times, no Escape
 * key, which browsers and screen readers use themselves. It cannot clear the history, and says so.
 */
export class ExitController implements ReactiveController {
  state: ExitState = 'here';
  #host: ReactiveControllerHost;
  #presses: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOn = false;
  #target: () => string;
  #go: (address: string) => void;

  /**
   * @param host the element that shows the exit
   * @param target where to go
   * @param go how to go there; throws where the reader cannot be taken away
   */
  constructor(
    host: ReactiveControllerHost,
    target: () => string,
    go: (address: string) => void = replacePage,
  ) {
    this.#host = host;
    this.#target = target;
    this.#go = go;
    host.addController(this);
  }

  /** Listens for Shift only while the exit is shown. */
  listen(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    const change = isOn ? 'addEventListener' : 'removeEventListener';
    // On the way down: a page that stops keys from rising must not stop this one.
    window[change]('keydown', this.#onKey as EventListener, true);
    window[change]('pointerdown', this.#forgetPresses, true);
    window[change]('pageshow', this.#onReturn as EventListener);
    if (!isOn) this.#forgetPresses();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.listen(false);
  }

  /** Blanks the page and goes. */
  leave(): void {
    this.#forgetPresses();
    this.#become('leaving');
    try {
      this.#go(this.#target());
    } catch {
      // A sandboxed frame may not move the page around it. Leaving this frame alone would look like an escape.
      this.#become('shut-in');
    }
  }

  #become(state: ExitState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #onKey = (event: KeyboardEvent): void => {
    // Once the page is blank no key may bring it back.
    if (this.state === 'leaving' || this.state === 'shut-in') return;
    const { key, repeat, timeStamp, ctrlKey, altKey, metaKey } = event;
    // Shift within a capital letter or a shortcut (Alt and Shift change the keyboard's language) is no wish to leave.
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) return this.#forgetPresses();
    if (repeat) return;
    const presses = [...this.#presses.filter((at) => timeStamp - at < within), timeStamp];
    if (presses.length === 3) return this.leave();
    this.#forgetPresses();
    this.#presses = presses;
    this.#timer = setTimeout(this.#forgetPresses, within);
    this.#become({ presses: 3 - presses.length });
  };

  /** Back from the other page: the back/forward cache kept ours blank. */
  #onReturn = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#become('here');
  };

  #forgetPresses = (): void => {
    clearTimeout(this.#timer);
    this.#presses = [];
    if (typeof this.state === 'object') this.#become('here');
  };
}

/** Lays the cover above everything on the page, whatever the page stacks, or takes it away. */
export function showCover(cover: HTMLElement | null, isShown: boolean): void {
  // Without a top layer the cover's own rules have to do.
  if (!cover?.isConnected || !('showPopover' in cover)) return;
  if (cover.matches(':popover-open') !== isShown) cover.togglePopover(isShown);
}
