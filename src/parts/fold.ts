import { html, type TemplateResult } from 'lit';
import { icon } from './icon.js';

/** A part that opens on demand. Paper has no folds: print opens it. */
export function fold(title: unknown, content: unknown): TemplateResult {
  return html`<details class="fold"><summary>${title}${icon('down')}</summary><div class="stack fold-body">${content}</div></details>`;
}
