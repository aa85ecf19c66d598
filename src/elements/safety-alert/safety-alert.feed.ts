import { html, nothing, type TemplateResult } from 'lit';
import type { AlertViewName } from '../../alerts/alert.js';
import type { FeedState } from '../../alerts/feed-controller.js';
import { moment } from '../../alerts/life.js';
import { isChosen, standings, type Choice, type Standing } from '../../alerts/set.js';
import type { Scene } from '../../base/element.js';
import { fill, when } from '../../i18n/format.js';
import { icon } from '../../parts/icon.js';
import { isUnsent } from './safety-alert.choice.js';

/** What an element asks of the alerts of its feed. */
export interface Wanted extends Choice {
  view: AlertViewName;
  /** At most so many. */
  limit: number | undefined;
  /** Drafts and alerts that are not sent yet, too. */
  preview: boolean;
}

/** Where nobody says how many: a page is not to be buried under old notices, nor a letter to be two. */
const usualLimit: Record<AlertViewName, number> = { banner: 3, notice: 10, briefing: 1, letter: 1 };

/** The alerts of a feed that are shown, in their order. */
export function chosenFrom(
  alerts: NonNullable<FeedState['alerts']>,
  wanted: Wanted,
  now: Date,
): { alerts: Standing[]; faults: string[] } {
  const { standings: all, faults } = standings(alerts, now);
  const chosen = all.filter(
    (standing) =>
      isChosen(standing.alert, wanted) &&
      (wanted.preview || !isUnsent(standing.state)) &&
      (wanted.view !== 'banner' || isForBanner(standing, now)),
  );
  return {
    alerts: chosen.slice(0, wanted.limit ?? usualLimit[wanted.view]),
    faults: faults.map(({ path, message }) => `${path} ${message}`),
  };
}

/** A banner tells what holds, and what was called back while it would still hold; a list of the past is no banner. */
function isForBanner({ alert, state }: Standing, now: Date): boolean {
  if (state === 'ended') return false;
  return (state !== 'withdrawn' && state !== 'replaced') || !(moment(alert.expires, 'end') <= now.getTime());
}

/** Says that the words are not the newest, in words nobody need fear; what was wrong stands on the console. */
export function feedNote({ words }: Scene, { problem, updatedAt }: FeedState): unknown {
  if (!problem || !updatedAt) return nothing;
  const sentence = problem.kind === 'refused' ? words.feedRefused : words.feedLate;
  const date = when(updatedAt.toISOString(), words.lang);
  return html`<p class="feednote quiet">${icon('ended')}<span>${fill(sentence, { date })}</span></p>`;
}

/** That there is nothing to warn of is an answer too, but not one for a banner. */
export function noAlert({ words }: Scene, view: AlertViewName, { updatedAt }: FeedState): TemplateResult {
  if (view === 'banner' || !updatedAt) return html``;
  const date = when(updatedAt.toISOString(), words.lang);
  return html`<p class="feednote quiet">${icon('information')}<span>${fill(words.noAlert, { date })}</span></p>`;
}
