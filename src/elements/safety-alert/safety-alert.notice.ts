import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { day, fill, fillWith } from '../../i18n/format.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { passOnRow } from '../../parts/pass-on.js';
import { actionsFor } from './safety-alert.choice.js';
import { appsNamed, facts } from './safety-alert.facts.js';
import { offers, response, story, tips, updates } from './safety-alert.story.js';
import {
  backLink,
  badge,
  bands,
  byLine,
  headline,
  inquiry,
  paragraph,
  regionName,
  reviewDue,
  steps,
  theirs,
  tone,
  voiceOf,
  whatToDo,
  type AlertView,
} from './safety-alert.template.js';

/** The alert as an article. */
export function notice(scene: Scene, view: AlertView): TemplateResult {
  const { alert, state } = view;
  return html`<article class="in notice ${tone(alert, state)}" part="surface" aria-label=${regionName(scene, alert)}>
    ${bands(scene, view)}
    <header class="stack top">
      ${backLink(scene, view)} ${badge(scene, view)} ${headline(scene, alert)} ${byLine(scene, view)}
      ${paragraph(voiceOf(scene, alert), alert.summary, 'what')}
      ${inquiry(scene, view)} ${reviewDue(scene, view)}
    </header>
    ${whatToDo(scene, view)}
    <div class="split">
      <div class="story">
        ${updates(scene, view)} ${story(scene, view)} ${offers(scene, view)} ${tips(scene, view)} ${response(scene, view)}
      </div>
      <div class="facts">${facts(scene, view)}</div>
    </div>
    ${passOnRow(scene.words, view.passOn)}
  </article>`;
}

/**
 * An alert that is over, in every form but the banner: the date first, why and what took its place, what is true
 * today, the old words folded away. It never just vanishes, and nobody is handed a letter that no longer holds.
 */
export function past(scene: Scene, view: AlertView): TemplateResult {
  const { words, level } = scene;
  const { alert } = view;
  const voice = voiceOf(scene, alert);
  const [issuer] = alert.issuers;
  const { withdrawn, replacedBy } = alert;
  const sent =
    issuer && alert.issued
      ? fillWith(words.outOfDate, {
          issuer: theirs(voice, issuer.name),
          date: day(alert.issued, words.lang),
        })
      : words.outOfDateShort;
  const why = [withdrawn?.reason, replacedBy?.reason].filter((reason) => reason !== undefined);
  return html`<article class="in notice past" part="surface" aria-label=${regionName(scene, alert)}>
    ${bands(scene, view)}
    <header class="stack top">
      ${backLink(scene, view)} ${badge(scene, view)} ${headline(scene, alert)}
      <p class="quiet">${sent}</p>
      ${why.map((reason) => paragraph(voice, reason))}
      ${replacedBy ? html`<p>${words.readNewer} ${theirs(voice, view.link(replacedBy.href, replacedBy.headline))}${replacedBy.on ? html`. ${fill(words.newerFrom, { date: day(replacedBy.on, words.lang) })}` : nothing}</p>` : nothing}
    </header>
    ${appsNamed(scene, view, words.trueToday, true)}
    ${fold(
      words.readOld,
      html`${paragraph(voice, alert.summary)}
        ${
          actionsFor(alert, view.view).length
            ? html`<section class="stack">${heading(level + 1, 'lead', words.whatYouCanDo)} ${steps(scene, view)}</section>`
            : nothing
        }
        ${updates(scene, view)} ${story(scene, view)} ${tips(scene, view)} ${response(scene, view)}`,
    )}
  </article>`;
}
