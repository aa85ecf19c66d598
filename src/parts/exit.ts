import { html, nothing, type TemplateResult } from 'lit';
import { safeAddress } from '../base/address.js';
import type { ExitState } from '../base/exit.js';
import type { Words } from '../i18n/index.js';
import { icon } from './icon.js';

/** The way to leave a page at once. */
export interface Exit {
  /** Where to. */
  href: string;
  state: ExitState;
  leave: () => void;
}

/**
 * The button that leaves the page at once. It is a real link, so it works for every way of input. A browser tells the
 * page it leads to at most the website the reader came from, as it does for any link; where the link itself is
 * followed, in a new tab for one, not even that.
 */
export function exitButton(words: Words, exit: Exit | undefined): TemplateResult | typeof nothing {
  const href = safeAddress(exit?.href);
  if (!exit || !href) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    exit.leave();
  };
  return html`<a class="btn exit screen" href=${href} rel="nofollow noreferrer" @click=${go}>${icon('leave')}${words.leave}</a>`;
}

/**
 * What the exit needs beside its button: how it works and what it cannot do, words for a screen reader, and the cover
 * that blanks the page; see `showCover`.
 */
export function exitCover(words: Words, exit: Exit | undefined): TemplateResult | typeof nothing {
  if (!exit) return nothing;
  const { state } = exit;
  const said =
    typeof state === 'object'
      ? state.presses === 1
        ? words.pressOnce
        : words.pressTwice
      : { here: nothing, leaving: words.leaving, 'shut-in': words.shutIn }[state];
  return html`<p class="quiet screen">${words.leaveHow}</p>
    <p class=${state === 'shut-in' ? 'said' : 'heard'} role="status">${said}</p>
    <div class="cover ${state === 'leaving' ? 'on' : ''}" popover="manual"></div>`;
}
