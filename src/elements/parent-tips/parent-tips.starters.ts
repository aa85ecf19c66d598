import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Starter } from '../../content/types.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { frame, type Own } from './parent-tips.frame.js';

/** Everything the words that open a talk are drawn from. */
export interface StartersState extends Own {
  starters: readonly Starter[];
  lang: string;
  fellBack: boolean;
}

/** Words that open a talk, large enough to read out at the table. */
export function startersView(scene: Scene, state: StartersState): TemplateResult {
  const { starters, lang } = state;
  return frame(
    scene,
    {
      ...state,
      kind: 'starters',
      title: scene.words.startersTitle,
      records: starters,
      sources: starters.flatMap(({ sources }) => sources),
    },
    sayings(starters, tongueOf(scene, lang)),
  );
}

/** The words alone; the mark before each is drawn by the style sheet. */
export function sayings(starters: readonly Starter[], tongue: Tongue): TemplateResult {
  return html`<ul class="sayings" lang=${tongue}>
    ${starters.map(({ text }) => html`<li>${text}</li>`)}
  </ul>`;
}
