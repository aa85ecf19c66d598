import { html, nothing, type TemplateResult } from 'lit';
import { isOverdue } from '../content/freshness.js';
import { source as sourceById, stampsOf } from '../content/registry.js';
import type { Checked } from '../content/types.js';
import type { Scene } from '../base/element.js';
import { day, fill, fillWith, languageName } from '../i18n/format.js';
import { fold } from './fold.js';
import { icon } from './icon.js';
import { link } from './link.js';
import { tongueOf } from './tongue.js';

/**
 * Of several records, the one whose check is oldest and the one whose review comes first: a line must not promise more.
 * A pack that records came with has a review day too: past it newer ones should have come.
 */
function weakest(records: readonly Checked[]): { checked: string; reviewBy: string } {
  return {
    checked: records.map(({ checked }) => checked).sort()[0] ?? '',
    reviewBy: [...records, ...stampsOf(records)].map(({ reviewBy }) => reviewBy).sort()[0] ?? '',
  };
}

/** Whether a record, or the pack it came with, is past its review day. */
export const isDue = (records: readonly Checked[], now: Date): boolean =>
  [...records, ...stampsOf(records)].some((one) => isOverdue(one, now));

/**
 * Says when the words were checked and when they will be again. Past that day the band above them speaks instead.
 * Words that came with a pack say of which day they are, and whose.
 * @param before words that go before, e.g. who gave the tips
 */
export function sourceLine(
  { words, now }: Scene,
  records: readonly Checked[],
  before: unknown = nothing,
): TemplateResult {
  const { checked, reviewBy } = weakest(records);
  return html`<p class="source">
    ${before} ${fill(words.checked, { date: day(checked, words.lang) })}
    ${isDue(records, now) ? nothing : fill(words.checkAgain, { date: day(reviewBy, words.lang) })}
    ${stampsOf(records).map(({ issued, publisher }) =>
      fillWith(words.wordsOf, {
        date: day(issued, words.lang),
        publisher: link(publisher.href, publisher.name),
      }),
    )}
  </p>`;
}

/** The band above words that are past their review date: the way to newer ones comes first. */
export function overdueBand(
  scene: Scene,
  records: readonly Checked[],
  path: string,
): TemplateResult | typeof nothing {
  if (!isDue(records, scene.now)) return nothing;
  const page = scene.page(path);
  const date = day(weakest(records).reviewBy, scene.words.lang);
  return html`<p class="state">${icon('changing')}<span>${page ? html`${link(page, scene.words.seeHosted)}. ` : nothing}${fill(scene.words.overdue, { date })}</span></p>`;
}

/** Every source behind a record, once each, with its date: facts can be traced from here in one more click. */
export function sourceFold(scene: Scene, ids: Iterable<string>): TemplateResult | typeof nothing {
  const { words } = scene;
  const sources = [...new Set(ids)].map(sourceById).filter((source) => source !== undefined);
  if (!sources.length) return nothing;
  return fold(
    words.sources,
    html`<ul class="stack">
      ${sources.map(({ title, publisher, dated, url }) => {
        const known = /^\d/.test(dated);
        const line = fill(known ? words.sourceDated : words.sourceUndated, {
          title,
          publisher,
          date: day(dated, words.lang),
        });
        return html`<li lang=${tongueOf(scene, 'en')}>${link(url, line)}</li>`;
      })}
    </ul>`,
  );
}

/** Says that the facts are in English where the page asked for another language. */
export function languageNote(scene: Scene, fellBack: boolean): TemplateResult | typeof nothing {
  if (!fellBack) return nothing;
  const { words, lang } = scene;
  return html`<p class="quiet">${fill(words.onlyIn, { language: languageName(lang, words.lang) })}</p>`;
}
