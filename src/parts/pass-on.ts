import { html, nothing, type TemplateResult } from 'lit';
import { emailFor, type Passed } from '../base/pass-on.js';
import type { Words } from '../i18n/index.js';
import { icon } from './icon.js';

/** What the quiet last row of a notice offers. */
export interface PassOn {
  /** What is passed on; without it there is only printing. */
  passed: Passed | undefined;
  /** The device has a sheet to send it with. */
  canSend: boolean;
  send: () => void;
  copy: () => void;
  print: () => void;
  /** What the last press did, in words. */
  said: string | undefined;
}

/**
 * Ways to pass on what was read: the device's own sheet, the link, an e-mail, paper. No network's button and no
 * script of others. It is for the screen: paper has no buttons.
 */
export function passOnRow(words: Words, row: PassOn | undefined): TemplateResult | typeof nothing {
  // A page without script has no use for buttons.
  if (!row) return nothing;
  const { passed, canSend, said } = row;
  return html`<footer class="pass screen">
    ${passed && canSend ? html`<button class="btn plain" type="button" @click=${row.send}>${icon('send')}${words.send}</button>` : nothing}
    ${passed ? html`<button class="btn plain" type="button" @click=${row.copy}>${icon('copy')}${words.copyLink}</button><a class="btn plain" href=${emailFor(passed)}>${icon('mail')}${words.byEmail}</a>` : nothing}
    <button class="btn plain" type="button" @click=${row.print}>${icon('print')}${words.printThis}</button>
    <p class="quiet" role="status">${said}</p>
  </footer>`;
}
