import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../base/element.js';
import { isOverdue } from '../content/freshness.js';
import type { Checked, TipTopic } from '../content/types.js';
import { link } from './link.js';

/** Page of a topic. No address of ours says "social": filter lists hide such pages (easylist/easylist#15037). */
export const topicPath = (topic: TipTopic): string =>
  `tips/${topic === 'social-media' ? 'networks' : topic}/`;

/**
 * One quiet link to the page that says the same on its own, where the hosted site is known: a browser's translation
 * does not reach every shadow root, and a page of its own prints and is passed on whole.
 *
 * @param path  of a hosted page that holds the same words
 * @param records what is shown: past its date, the band above has this link already
 */
export function ownPage(
  scene: Scene,
  path: string,
  records: readonly Checked[] = [],
): TemplateResult | typeof nothing {
  // The hosted page itself is drawn without a shadow root, and needs no way to itself.
  const page = scene.shadow ? scene.page(path) : undefined;
  if (!page || records.some((record) => isOverdue(record, scene.now))) return nothing;
  return html`<p class="source own-page screen">${link(page, scene.words.ownPage)}</p>`;
}
