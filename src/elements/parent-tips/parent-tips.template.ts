import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Local } from '../../content/registry.js';
import type { Starter, Tip, TipSet, TipTopic } from '../../content/types.js';
import { day, fill, fillWith } from '../../i18n/format.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link } from '../../parts/link.js';
import { localParts } from '../../parts/local.js';
import { topicPath } from '../../parts/own-page.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { frame, type Own } from './parent-tips.frame.js';
import { sayings } from './parent-tips.starters.js';

/** Everything the tips are drawn from. */
export interface TipsState extends Own {
  set: TipSet;
  /** Those to show, in their order. */
  tips: readonly Tip[];
  lang: string;
  fellBack: boolean;
  /** Sets of places, with tips that fit what was asked for. */
  local?: readonly Local<TipSet>[];
  /** Which of their tips fit. */
  fits?: (tips: readonly Tip[]) => readonly Tip[];
  /** For a set that is shown by topic. */
  byTopic?:
    | {
        /** The topics the page asked for. */
        asked: readonly TipTopic[];
        /** Words that open a talk about them. */
        starters: readonly Starter[];
      }
    | undefined;
}

/** Numbered tips, in one list or by topic, the school's own after them, and who says so. */
export function tipList(scene: Scene, state: TipsState): TemplateResult {
  const { words } = scene;
  const { set, tips, lang, byTopic, local = [] } = state;
  const tongue = tongueOf(scene, lang);
  const theirs = local.flatMap(({ record }) => [record, ...record.tips]);
  // The hosted page of the tips holds the six alone.
  const all = byTopic ? undefined : scene.page('tips/');
  const part = tips.length < set.tips.length;
  const starters = byTopic?.starters ?? [];
  return frame(
    scene,
    {
      ...state,
      kind: 'tips',
      title: title(scene, state),
      records: [set, ...tips, ...starters],
      sources: [set, ...tips, ...starters, ...theirs].flatMap(({ sources }) => sources),
      page: ownPath(part, byTopic?.asked),
      folds: starters.length ? fold(words.startersTitle, sayings(starters, tongue)) : nothing,
      before: html`${by(scene, set, tongue)} ${part ? (byTopic ? words.tipNumbersOfTopic : words.tipNumbers) : nothing}`,
    },
    html`${byTopic ? groups(scene, state, byTopic.asked) : oneList(scene, state, tips, scene.level + 1)}
      ${part && all ? html`<p class="more">${link(all, words.seeAllTips)}</p>` : nothing}
      ${localParts(scene, local, (sets, spoken) => sets.map((one) => localSet(scene, state, one, spoken)))}`,
  );
}

/** Who gave the tips, when, and what was done to them. */
function by({ words }: Scene, { by, issued, note }: TipSet, tongue: Tongue): unknown[] {
  const said = (text: string) => html`<span lang=${tongue}>${text}</span>`;
  return fillWith(words.tipsBy, { by: said(by), date: day(issued, words.lang), note: said(note) });
}

/** A set of a place: its own title, its own numbers. */
function localSet(scene: Scene, state: TipsState, set: TipSet, lang: string): TemplateResult {
  const tongue = tongueOf(scene, lang);
  const tips = state.fits?.(set.tips) ?? set.tips;
  return html`<p lang=${tongue}><b>${set.title}</b></p>
    ${oneList(scene, { ...state, lang }, tips, scene.level + 2)}
    <p class="quiet">${by(scene, set, tongue)}</p>`;
}

/** The six, or all of one topic, have a page of their own; a part of the six has the way to all of them instead. */
function ownPath(part: boolean, topics: readonly TipTopic[] | undefined): string | undefined {
  if (!topics) return part ? undefined : 'tips/';
  const [topic, other] = topics;
  return topic && !other ? topicPath(topic) : 'tips/';
}

/** One topic is the title itself; else the set has one, or the six are counted. */
function title(scene: Scene, { set, tips, lang, byTopic }: TipsState): unknown {
  const { words } = scene;
  if (byTopic) {
    const [topic, other] = byTopic.asked;
    return topic && !other
      ? words.topics[topic]
      : html`<span lang=${tongueOf(scene, lang)}>${set.title}</span>`;
  }
  const count = tips.length;
  const form = new Intl.PluralRules(words.lang).select(count);
  return fill(words.tipsTitle[form], { count: words.numbers[count] ?? count });
}

/** Each tip stands under its main topic, whatever else it is about, so that "tip 4 of Gaming" is true on every page. */
function groups(scene: Scene, state: TipsState, asked: readonly TipTopic[]): TemplateResult[] {
  const { words, level } = scene;
  const found = new Map<TipTopic, Tip[]>();
  for (const tip of state.tips) {
    const [main] = tip.topics;
    if (main) found.set(main, [...(found.get(main) ?? []), tip]);
  }
  const isTitle = (topic: TipTopic) => asked.length === 1 && topic === asked[0];
  return [...found].map(([topic, tips]) =>
    isTitle(topic)
      ? oneList(scene, state, tips, level + 1)
      : html`<section class="topic">
          ${heading(level + 1, 'what', words.topics[topic])} ${oneList(scene, state, tips, level + 2)}
        </section>`,
  );
}

function oneList(scene: Scene, { lang }: TipsState, tips: readonly Tip[], level: number): TemplateResult {
  return html`<ol class="tiplist" lang=${tongueOf(scene, lang)}>
    ${tips.map((tip) => oneTip(scene, tip, level, lang))}
  </ol>`;
}

/** The number is the tip's own, so that "tip 4" means the same on every page; `value` tells it to a screen reader too. */
function oneTip(scene: Scene, tip: Tip, level: number, lang: string): TemplateResult {
  const { words } = scene;
  const tonight = tip.tonight && html`<span lang=${tongueOf(scene, lang)}>${tip.tonight}</span>`;
  return html`<li value=${tip.number}>
    <span class="figure" aria-hidden="true">${tip.number}</span>
    <div class="stack">
      ${heading(level, 'lead', tip.title)}
      <p>${tip.how}</p>
      ${tonight ? html`<p class="quiet" lang=${words.lang}>${fillWith(words.tonight, { what: tonight })}</p>` : nothing}
      <details class="why"><summary><span lang=${words.lang}>${words.whyItHelps}</span>${icon('down')}</summary><p>${tip.why}</p></details>
    </div>
  </li>`;
}
