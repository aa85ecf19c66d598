import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Tip, TipSet } from '../../content/types.js';
import { day, fill, fillWith } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link } from '../../parts/link.js';
import { tongueOf } from '../../parts/tongue.js';
import { languageNote, overdueBand, sourceLine } from '../../parts/source-line.js';

/** Everything the tips are drawn from. */
export interface TipsState {
  set: TipSet;
  /** Those to show, in their order. */
  tips: readonly Tip[];
  lang: string;
  fellBack: boolean;
  /** The slot with the school's own tips has something in it. */
  own: boolean;
  school: string | undefined;
}

/** A numbered list of tips, the school's own after it, and who says so. */
export function tipList(scene: Scene, state: TipsState): TemplateResult {
  const { words, level } = scene;
  const { set, tips, lang, fellBack, own, school } = state;
  const tongue = tongueOf(scene, lang);
  const all = scene.page('tips/');
  const said = (text: string) => html`<span lang=${tongue}>${text}</span>`;
  const part = tips.length < set.tips.length;
  return html`<div class="in tips">
    ${overdueBand(scene, [set, ...tips], 'tips/')}
    <header class="head">${heading(level, 'title', title(scene, tips.length))}</header>
    ${languageNote(scene, fellBack)}
    <ol class="tiplist" lang=${tongue}>
      ${tips.map((tip) => oneTip(scene, tip))}
    </ol>
    ${
      scene.shadow
        ? html`<section class="own stack" ?hidden=${!own}>
          ${heading(level + 1, 'lead', school ? fill(words.ownTipsOf, { school }) : words.ownTips)}
          <slot name="own"></slot>
        </section>`
        : nothing
    }
    ${part && all ? html`<p class="more">${link(all, words.seeAllTips)}</p>` : nothing}
    ${sourceLine(
      scene,
      [set, ...tips],
      html`${fillWith(words.tipsBy, { by: said(set.by), date: day(set.issued, words.lang), note: said(set.note) })} ${part ? words.tipNumbers : nothing}`,
    )}
  </div>`;
}

function title({ words }: Scene, count: number): string {
  const form = new Intl.PluralRules(words.lang).select(count);
  return fill(words.tipsTitle[form], { count: words.numbers[count] ?? count });
}

/** The number is the tip's own, so that "tip 4" means the same on every page; `value` tells it to a screen reader too. */
function oneTip({ words, level }: Scene, tip: Tip): TemplateResult {
  return html`<li value=${tip.number}>
    <span class="figure" aria-hidden="true">${tip.number}</span>
    <div class="stack">
      ${heading(level + 1, 'lead', tip.title)}
      <p>${tip.how}</p>
      <details class="why"><summary><span lang=${words.lang}>${words.whyItHelps}</span>${icon('down')}</summary><p>${tip.why}</p></details>
    </div>
  </li>`;
}
