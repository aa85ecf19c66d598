import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { icon } from '../../parts/icon.js';
import { leadFirst, referralLine } from '../../parts/local-help.js';
import { passOnRow } from '../../parts/pass-on.js';
import { appsNamed, contact, documents, resources, signVideo, translations } from './safety-alert.facts.js';
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
  tone,
  voiceOf,
  whatToDo,
  type AlertView,
} from './safety-alert.template.js';

/** The same record for staff and partners: everything, with what parents do not get, and whom to tell locally. */
export function briefing(scene: Scene, view: AlertView): TemplateResult {
  const { words } = scene;
  const { alert, state, settings } = view;
  return html`<article class="in notice briefing ${tone(alert, state)}" part="surface" aria-label=${regionName(scene, alert)}>
    ${bands(scene, view)}
    <p class="state staff">${icon('contact')}<b>${words.forStaff}</b></p>
    <header class="stack top">
      ${backLink(scene, view)}
      <p class="lead">${words.briefing}</p>
      ${badge(scene, view)} ${headline(scene, alert)} ${byLine(scene, view)}
      ${paragraph(voiceOf(scene, alert), alert.summary, 'what')}
      ${inquiry(scene, view)} ${reviewDue(scene, view)} ${weight(scene, view)}
    </header>
    ${whatToDo(scene, view, words.whatStaffDo)}
    <div class="split">
      <div class="story">
        ${updates(scene, view)} ${story(scene, view)} ${response(scene, view)} ${offers(scene, view)} ${tips(scene, view)}
      </div>
      <div class="facts">
        ${referralLine(scene, settings)} ${leadFirst(scene, settings)} ${appsNamed(scene, view)} ${resources(scene, view)}
        ${documents(scene, view)} ${signVideo(scene, view)} ${translations(scene, view)} ${contact(scene, view)}
      </div>
    </div>
    ${passOnRow(words, view.passOn)}
  </article>`;
}

/** How soon, how bad, how sure (CAP 1.2, 3.2.2), in words that need no standard to read. */
function weight({ words }: Scene, { alert }: AlertView): TemplateResult | typeof nothing {
  const { urgency, severity, certainty } = alert;
  const rows = [
    urgency && [words.howSoon, words.urgencies[urgency]],
    severity && [words.howBad, words.severities[severity]],
    certainty && [words.howSure, words.certainties[certainty]],
  ].filter((row) => row !== undefined);
  if (!rows.length) return nothing;
  return html`<dl class="weight">
    ${rows.map(([term, value]) => html`<div><dt class="quiet">${term}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}
