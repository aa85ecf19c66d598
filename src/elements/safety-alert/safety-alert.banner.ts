import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { fill } from '../../i18n/format.js';
import { icon } from '../../parts/icon.js';
import { isPast } from './safety-alert.choice.js';
import { badge, bands, regionName, theirs, tone, voiceOf, type AlertView } from './safety-alert.template.js';

/**
 * One line on top of a page. Several stand under one another, each with a button of its own that says what it hides:
 * in a list of buttons "Hide this warning" twice is no answer.
 */
export function banner(scene: Scene, view: AlertView): TemplateResult {
  const { words } = scene;
  const { alert, state, hidden } = view;
  const voice = voiceOf(scene, alert);
  const named = (hide: string) => fill(words.hideNamed, { hide, headline: alert.headline });
  if (hidden) {
    const show = words.show[alert.level];
    return html`<div class="brought screen"><button class="btn plain" type="button" aria-label=${named(show)} @click=${view.show}>${show}</button></div>`;
  }
  const hide = words.hide[alert.level];
  const what = alert.href ? view.link(alert.href, alert.headline) : alert.headline;
  const newer = isPast(state) ? alert.replacedBy : undefined;
  return html`<section class="in banner ${tone(alert, state)}" part="surface" aria-label=${regionName(scene, alert)}>
    ${state === 'draft' || state === 'scheduled' ? bands(scene, { ...view, alert: { ...alert, status: 'actual' } }) : nothing}
    <div class="line">
      ${alert.status === 'exercise' ? html`<p class="level due">${icon('information')} ${words.exerciseShort}</p>` : nothing}
      ${badge(scene, view)}
      ${
        newer
          ? html`<p class="say">${theirs(voice, what)}. <span class="newer">${words.readNewer} ${theirs(voice, view.link(newer.href, newer.headline))}</span></p>`
          : html`<p class="say" lang=${voice.lang} dir=${voice.dir}>${what}</p>`
      }
      <button class="btn plain screen" type="button" aria-label=${named(hide)} @click=${view.hide}>${icon('cross')}${hide}</button>
    </div>
  </section>`;
}
