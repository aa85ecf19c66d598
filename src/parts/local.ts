import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../base/element.js';
import { isOverdue } from '../content/freshness.js';
import { stampsOf, type Local } from '../content/registry.js';
import type { LocalNote } from '../content/types.js';
import { day, fill } from '../i18n/format.js';
import { heading } from './heading.js';
import { link } from './link.js';
import { tongueOf } from './tongue.js';

/**
 * What a place adds, apart from our words and under the publisher's name: it is not ours, and it changes none of ours.
 * One part for each publisher; nothing where no place has anything to say.
 *
 * @param all the records of places
 * @param show how the records of one publisher are shown
 */
export function localParts<T extends object>(
  scene: Scene,
  all: readonly Local<T>[],
  show: (records: T[], lang: string, publisher: string) => unknown,
): TemplateResult[] {
  const { words, level } = scene;
  const names = [...new Set(all.map(({ publisher }) => publisher.name))];
  return names.map((name) => {
    const theirs = all.filter(({ publisher }) => publisher.name === name);
    const records = theirs.map(({ record }) => record);
    return html`<section class="local stack">
      ${heading(level + 1, 'sub', fill(words.localFrom, { publisher: name }))}
      ${show(records, theirs[0]?.lang ?? scene.lang, name)} ${dates(scene, records)}
    </section>`;
  });
}

/** Of which day the words of a place are, and whether newer ones should have come. */
function dates({ words, now }: Scene, records: readonly object[]): unknown {
  return stampsOf(records).map((stamp) => {
    const { issued, reviewBy, publisher } = stamp;
    const of = { date: day(issued, words.lang), publisher: publisher.name };
    const overdue = isOverdue(stamp, now) && fill(words.overdue, { date: day(reviewBy, words.lang) });
    return html`<p class="quiet">${fill(words.wordsOf, of)} ${overdue || nothing}</p>`;
  });
}

/** Local notes on one app. */
export const localNotesOn = (
  scene: Scene,
  app: string,
  notes: readonly Local<LocalNote>[],
): TemplateResult[] =>
  localParts(scene, notes, (records, lang, publisher) =>
    records.map(
      ({ text, href }) => html`<p lang=${tongueOf(scene, lang)}>${text}</p>
        ${href ? html`<p class="more">${link(href, fill(scene.words.localMore, { app, publisher }))}</p>` : nothing}`,
    ),
  );
