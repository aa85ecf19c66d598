import { html, nothing, type TemplateResult } from 'lit';
import type { AlertRecord, Block } from '../../alerts/alert.js';
import type { Scene } from '../../base/element.js';
import { day, fill, fillWith, when } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { newestFirst, openOffers, sectionsFor } from './safety-alert.choice.js';
import { ours, theirs, voiceOf, type AlertView } from './safety-alert.template.js';

/** What has changed since it was sent. */
export function updates(scene: Scene, { alert }: AlertView): TemplateResult | typeof nothing {
  const { words, level } = scene;
  if (!alert.updates.length) return nothing;
  const voice = voiceOf(scene, alert);
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.updates)}
    <ul class="dated">
      ${newestFirst(alert).map(({ on, text }) => html`<li><b>${when(on, words.lang)}</b> ${theirs(voice, text)}</li>`)}
    </ul>
  </section>`;
}

/** The story: what stands in the tag, or the sections of the record that are meant for this form. */
export function story(scene: Scene, view: AlertView): unknown {
  if (view.slotted) return html`<slot></slot>`;
  const { lang, dir } = voiceOf(scene, view.alert);
  return sectionsFor(view.alert, view.view).map(
    ({ title, blocks }) =>
      html`<section class="stack" lang=${lang} dir=${dir}>
        ${title ? heading(scene.level + 1, 'lead', title) : nothing} ${blocks.map((part) => block(scene, view, part))}
      </section>`,
  );
}

/** What the issuer does about it. */
export function response(scene: Scene, view: AlertView): TemplateResult | typeof nothing {
  const { alert } = view;
  if (!alert.response.length) return nothing;
  const { lang, dir } = voiceOf(scene, alert);
  return html`<section class="stack">
    ${heading(scene.level + 1, 'lead', scene.words.whatWeDo)}
    <div class="stack" lang=${lang} dir=${dir}>${alert.response.map((part) => block(scene, view, part))}</div>
  </section>`;
}

/** Help and events that are still to come: past ones have dropped off. */
export function offers(scene: Scene, view: AlertView): TemplateResult | typeof nothing {
  const { words, level, now } = scene;
  const open = openOffers(view.alert, now);
  if (!open.length) return nothing;
  const voice = voiceOf(scene, view.alert);
  const { lang, dir } = voice;
  const dated = ({ on, until }: AlertRecord['offers'][number]) =>
    on && until && on !== until
      ? fill(words.fromTo, { from: when(on, words.lang), to: when(until, words.lang) })
      : on
        ? `${when(on, words.lang)}.`
        : until
          ? fill(words.untilDay, { date: when(until, words.lang) })
          : undefined;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.offers)}
    <ul class="dated" lang=${lang} dir=${dir}>
      ${open.map((offer) => {
        const date = dated(offer);
        return html`<li>
          <b>${offer.href ? view.link(offer.href, offer.title) : offer.title}</b>
          ${date || offer.where ? html`<p class="quiet">${date ? ours(voice, date) : nothing} ${offer.where}</p>` : nothing}
          ${offer.text ? html`<p>${offer.text}</p>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Numbered tips under the name of who gives them. */
export function tips(scene: Scene, { alert }: AlertView): TemplateResult | typeof nothing {
  const { words, level } = scene;
  if (!alert.tips) return nothing;
  const voice = voiceOf(scene, alert);
  const { lang, dir } = voice;
  const { by, items } = alert.tips;
  const title = by ? fillWith(words.offersTips, { by: theirs(voice, by) }) : words.alertTips;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', title)}
    <ol class="steps" lang=${lang} dir=${dir}>
      ${items.map((tip) => html`<li><b>${tip.do}</b> ${tip.how}</li>`)}
    </ol>
  </section>`;
}

/** One block of running text. */
export function block(scene: Scene, view: AlertView, part: Block): TemplateResult {
  if (typeof part === 'string') return html`<p>${part}</p>`;
  if ('list' in part) {
    return html`<ul class="bullets">
      ${part.list.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  }
  if ('text' in part) {
    const { title, href, on } = part.source;
    const date = on ? ours(voiceOf(scene, view.alert), day(on, scene.words.lang)) : undefined;
    return html`<p>${part.text} <span class="quiet">(${href ? view.link(href, title) : title}${date ? html`, ${date}` : nothing})</span></p>`;
  }
  const who = [part.by, part.role].filter(Boolean).join(', ');
  return html`<blockquote>
    ${part.quote.map((line) => html`<p>${line}</p>`)} ${who ? html`<footer class="quiet">${who}</footer>` : nothing}
  </blockquote>`;
}
