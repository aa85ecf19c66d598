import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingLevel } from '../base/element.js';

/** Kinds that name a whole element, or the question a reader is asked: a page may style them as the part `title`. */
const titles: readonly string[] = ['title', 'title-s', 'name', 'headline', 'subject'];

/** A heading of the given depth; deeper than 6 stays 6. Spelt out, because a tag name cannot be a template value. */
export function heading(level: number, kind: string, content: unknown): TemplateResult {
  const part = titles.includes(kind) ? 'title' : nothing;
  switch (level as HeadingLevel) {
    case 2:
      return html`<h2 class=${kind} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${kind} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${kind} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${kind} part=${part}>${content}</h5>`;
    default:
      return html`<h6 class=${kind} part=${part}>${content}</h6>`;
  }
}
