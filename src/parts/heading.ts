import { html, type TemplateResult } from 'lit';
import type { HeadingLevel } from '../base/element.js';

/** A heading of the given depth; deeper than 6 stays 6. Spelt out, because a tag name cannot be a template value. */
export function heading(level: number, kind: string, content: unknown): TemplateResult {
  switch (level as HeadingLevel) {
    case 2:
      return html`<h2 class=${kind}>${content}</h2>`;
    case 3:
      return html`<h3 class=${kind}>${content}</h3>`;
    case 4:
      return html`<h4 class=${kind}>${content}</h4>`;
    case 5:
      return html`<h5 class=${kind}>${content}</h5>`;
    default:
      return html`<h6 class=${kind}>${content}</h6>`;
  }
}
