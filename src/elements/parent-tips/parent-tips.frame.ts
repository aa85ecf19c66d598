import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Checked } from '../../content/types.js';
import { fill } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { ownPage } from '../../parts/own-page.js';
import { languageNote, overdueBand, sourceFold, sourceLine } from '../../parts/source-line.js';

/** The school's own words, which stand in every view. */
export interface Own {
  /** The slot with the school's own tips has something in it. */
  own: boolean;
  school: string | undefined;
}

/** What stands around every view. */
export interface Frame extends Own {
  kind: 'tips' | 'starters' | 'controls' | 'resources' | 'agreement';
  title: unknown;
  /** Everything shown, to say how fresh it is. */
  records: readonly Checked[];
  /** Ids of what it all rests on. */
  sources: Iterable<string>;
  fellBack: boolean;
  /** Folds before that of the sources. */
  folds?: unknown;
  /** Words that go before the dates, e.g. who gave the tips. */
  before?: unknown;
  /** Path of the hosted page that says the same, where there is one. */
  page?: string | undefined;
}

/** One surface: whether it is overdue, the title, the view, the school's own words, where it all comes from. */
export function frame(scene: Scene, around: Frame, view: TemplateResult): TemplateResult {
  const { kind, title, records, sources, fellBack, folds = nothing, before = nothing, page } = around;
  return html`<div class="in ${kind}" part="surface">
    ${overdueBand(scene, records, 'tips/')}
    <div class="head">${heading(scene.level, 'title', title)}</div>
    ${languageNote(scene, fellBack)} ${view} ${ownWords(scene, around)}
    <div class="folds">${folds}${sourceFold(scene, sources)}</div>
    ${sourceLine(scene, records, before)} ${page ? ownPage(scene, page, records) : nothing}
  </div>`;
}

function ownWords({ words, level, shadow }: Scene, { own, school }: Own): TemplateResult | typeof nothing {
  if (!shadow) return nothing;
  return html`<section class="own stack" ?hidden=${!own}>
    ${heading(level + 1, 'lead', school ? fill(words.ownTipsOf, { school }) : words.ownTips)}
    <slot name="own"></slot>
  </section>`;
}
