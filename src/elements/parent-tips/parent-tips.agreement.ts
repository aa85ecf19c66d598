import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { AgreementTheme } from '../../content/types.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { frame, type Own } from './parent-tips.frame.js';

/** Everything the agreement is drawn from. */
export interface AgreementState extends Own {
  themes: readonly AgreementTheme[];
  /** Ids of the promises that are picked. They live in the element alone and go with the page. */
  picked: ReadonlySet<string>;
  pick: (id: string, isPicked: boolean) => void;
  print: () => void;
  lang: string;
  fellBack: boolean;
}

/** Promises a family picks together and prints. Paper has the picked ones, or all, and room to write. */
export function agreementView(scene: Scene, state: AgreementState): TemplateResult {
  const { words, shadow } = scene;
  const { themes, picked, print, lang } = state;
  const tongue = tongueOf(scene, lang);
  return frame(
    scene,
    {
      ...state,
      kind: 'agreement',
      title: words.agreementTitle,
      records: themes,
      sources: themes.flatMap(({ sources }) => sources),
    },
    html`<div class="stack screen">
        <p class="what">${words.agreementHow}</p>
        <p class="quiet">${words.agreementPaper} ${shadow ? words.nothingKept : nothing}</p>
      </div>
      <div class="themes ${picked.size ? 'some' : ''}">
        ${themes.map((theme) => part(scene, state, theme, tongue))}
      </div>
      <div class="signed paper">
        <p class="blank">${words.agreementNames}</p>
        <p class="blank"></p>
        <p class="blank half">${words.agreementDate}</p>
        <p class="blank half">${words.agreementAgain}</p>
      </div>
      ${shadow ? html`<p class="screen"><button class="btn main" type="button" @click=${print}>${words.printAgreement}</button></p>` : nothing}`,
  );
}

function part(
  { words, level, shadow }: Scene,
  { picked, pick }: AgreementState,
  { title, talk, prompts }: AgreementTheme,
  tongue: Tongue,
): TemplateResult {
  const isUsed = prompts.some(({ id }) => picked.has(id));
  const box = (id: string) =>
    shadow
      ? html`<input type="checkbox" .checked=${picked.has(id)} @change=${({ target }: Event) => pick(id, (target as HTMLInputElement).checked)}>`
      : nothing;
  return html`<fieldset class="theme ${isUsed ? 'used' : ''}">
    <legend lang=${tongue}>${heading(level + 1, 'lead', title)}</legend>
    <p class="quiet">${words.talkAbout} <span lang=${tongue}>${talk}</span></p>
    <ul class="promises" lang=${tongue}>
      ${prompts.map(
        ({ id, text }) =>
          html`<li class=${picked.has(id) ? 'used' : nothing}><label>${box(id)}<span class="mark" aria-hidden="true">${picked.has(id) ? icon('tick') : nothing}</span><span>${text}</span></label></li>`,
      )}
    </ul>
    <p class="blank paper">${words.ownPromise}</p>
  </fieldset>`;
}
