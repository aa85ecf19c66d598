import { html, nothing, type TemplateResult } from 'lit';
import type { AlertRecord, AlertState, AlertViewName } from '../../alerts/alert.js';
import type { Scene } from '../../base/element.js';
import type { Settings } from '../../base/settings.js';
import { day, directionOf, fill, fillWith, when } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link, phone } from '../../parts/link.js';
import type { PassOn } from '../../parts/pass-on.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { actionsFor, isPast } from './safety-alert.choice.js';

/** Everything an alert is drawn from. */
export interface AlertView {
  alert: AlertRecord;
  state: AlertState;
  /** The form it is drawn in: what is meant for others is left out. */
  view: AlertViewName;
  /** The alert came from attributes: the children are its story. */
  slotted: boolean;
  /** The `do` slot has something in it. */
  doSlot: boolean;
  /** The page brings a letterhead, a signature of its own. */
  ownHead: boolean;
  ownSignature: boolean;
  /** What the school says of itself, for the letter and the briefing. */
  settings: Settings;
  /** The way back to the page before, over the first alert. */
  back: { href: string; label: string | undefined } | undefined;
  /** A person hid the banner. */
  hidden: boolean;
  hide: () => void;
  show: () => void;
  passOn: PassOn;
  /** Draws a link; the letter counts them, to print each address once. */
  link: typeof link;
}

/** Language and direction of the issuer's words, and those of ours between them. */
export interface Voice {
  lang: Tongue;
  dir: 'rtl' | typeof nothing;
  oursLang: Tongue;
  oursDir: 'ltr' | typeof nothing;
}

/**
 * How the issuer's words are marked: by the record's language, else the page's, where the words of the interface are
 * in another one. A Polish alert must not be spoken with an English voice; Urdu must not be set from the left.
 */
export function voiceOf(scene: Scene, alert: AlertRecord): Voice {
  const lang = tongueOf(scene, alert.lang ?? scene.lang);
  const isOther = lang !== nothing;
  const isRtl = isOther && directionOf(lang) === 'rtl';
  return {
    lang,
    dir: isRtl ? 'rtl' : nothing,
    oursLang: isOther ? scene.words.lang : nothing,
    oursDir: isRtl ? 'ltr' : nothing,
  };
}

/** Words of the issuer within a line of ours. */
export function theirs({ lang, dir }: Voice, content: unknown): TemplateResult {
  return html`<span lang=${lang} dir=${dir}>${content}</span>`;
}

/** Words of ours within a line of the issuer's. */
export function ours({ oursLang, oursDir }: Voice, content: unknown): TemplateResult {
  return html`<span lang=${oursLang} dir=${oursDir}>${content}</span>`;
}

/** Parts in a row: 'A, B and C', each of which may be a link. */
export function inRow(scene: Scene, parts: readonly unknown[]): unknown {
  if (parts.length < 2) return parts[0];
  const before = parts.slice(0, -1).map((part, i) => [i ? ', ' : nothing, part]);
  return fillWith(scene.words.and, { before, last: parts.at(-1) });
}

/** Name of the region the alert is, for a list of regions. */
export const regionName = ({ words }: Scene, { headline }: AlertRecord): string =>
  fill(words.alertRegion, { headline });

/** The headline as the issuer wrote it, set from the side their language begins at. */
export function headline(scene: Scene, alert: AlertRecord): TemplateResult {
  const { lang, dir } = voiceOf(scene, alert);
  return html`<div lang=${lang} dir=${dir}>${heading(scene.level, 'headline', alert.headline)}</div>`;
}

/** A paragraph of the issuer. */
export function paragraph({ lang, dir }: Voice, text: string | undefined, kind?: string): unknown {
  return text === undefined ? nothing : html`<p class=${kind ?? nothing} lang=${lang} dir=${dir}>${text}</p>`;
}

/** Class that colours the rule on top. */
export function tone(alert: AlertRecord, state: AlertState): string {
  return isPast(state) ? 'past' : alert.level;
}

/** What must be read before anything else: that it is no alert at all, or not one yet. */
export function bands({ words }: Scene, { alert, state }: AlertView): unknown {
  const from = alert.effective ?? alert.issued;
  const unsent = {
    draft: words.draft,
    scheduled: from && fill(words.shownFrom, { date: when(from, words.lang) }),
  };
  const preview = state === 'draft' || state === 'scheduled' ? unsent[state] : undefined;
  return [
    preview ? html`<p class="state grey">${icon('ended')}<b>${preview}</b></p>` : nothing,
    alert.status === 'exercise'
      ? html`<p class="state">${icon('information')}<b>${words.exercise}</b></p>`
      : nothing,
  ];
}

/** The way back, where the page gives one. */
export function backLink({ words }: Scene, { back }: AlertView): TemplateResult | typeof nothing {
  if (!back) return nothing;
  return html`<p class="after screen">${link(back.href, html`${icon('back')}${back.label ?? words.back}`, 'backlink')}</p>`;
}

/** Level or state: a word and an icon; the colour only repeats them. */
export function badge({ words }: Scene, { alert, state }: AlertView): unknown {
  const dated = (sentence: string, date: string | undefined, bare: string) =>
    date ? fill(sentence, { date: day(date, words.lang) }) : bare;
  switch (state) {
    case 'ended':
      return html`<p class="level">${icon('ended')} ${dated(words.endedOn, alert.expires, words.endedOn)}</p>`;
    case 'withdrawn':
      return html`<p class="level">${icon('closed')} ${dated(words.withdrawnOn, alert.withdrawn?.on, words.withdrawn)}</p>`;
    case 'replaced':
      return html`<p class="level">${icon('changing')} ${dated(words.replacedOn, alert.replacedBy?.on, words.replaced)}</p>`;
    default:
      return html`<p class="level">${icon(alert.level)} ${words.levels[alert.level]}${alert.type === 'appeal' ? html` · ${words.appeal}` : nothing}</p>
        ${state === 'review-due' ? html`<p class="level due">${icon('ended')} ${words.reviewDue}</p>` : nothing}`;
  }
}

/** When it was sent, from when, until when, and when it changed. A date that is not known has no label either. */
export function dates({ words }: Pick<Scene, 'words'>, alert: AlertRecord): string {
  const { type, issued, effective, expires, onset, updated } = alert;
  const dated = (sentence: string, date: string) => fill(sentence, { date: when(date, words.lang) });
  const from = effective && effective !== issued ? effective : undefined;
  return [
    issued && dated(words.sentOn, issued),
    from && dated(words.inForceFrom, from),
    expires ? dated(words.inForceUntil, expires) : type === 'standing' && words.noEnd,
    onset && dated(words.beganOn, onset),
    updated && updated !== issued && dated(words.changedOn, updated),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who says so, when, until when, for whom and where. */
export function byLine(scene: Scene, view: AlertView): TemplateResult | typeof nothing {
  const { words } = scene;
  const { alert } = view;
  const voice = voiceOf(scene, alert);
  const { issuers, audience, areas } = alert;
  const dated = dates(scene, alert);
  const said = (sentence: string, name: string, text: string) =>
    fillWith(sentence, { [name]: theirs(voice, text) });
  const where = areas.map((area) => theirs(voice, area));
  if (!issuers.length && !dated && !audience && !areas.length) return nothing;
  return html`<div class="by quiet">
    ${issuers.length ? html`<p class="who">${inRow(scene, issuerNames(scene, view))}</p>` : nothing}
    ${dated ? html`<p>${dated}</p>` : nothing}
    ${
      audience || areas.length
        ? html`<p>${audience ? said(words.forWhom, 'audience', audience) : nothing} ${areas.length ? fillWith(words.inAreas, { areas: inRow(scene, where) }) : nothing}</p>`
        : nothing
    }
  </div>`;
}

/** Each issuer by name, with its own website. */
export function issuerNames(scene: Scene, view: AlertView): TemplateResult[] {
  const { lang, dir } = voiceOf(scene, view.alert);
  return view.alert.issuers.map(
    ({ name, href }) => html`<b lang=${lang} dir=${dir}>${href ? view.link(href, name) : name}</b>`,
  );
}

/** Of an appeal: whether it is still open, and the number to give. */
export function inquiry(scene: Scene, { alert }: AlertView): TemplateResult | typeof nothing {
  const { words } = scene;
  if (!alert.inquiry) return nothing;
  const { state, reference } = alert.inquiry;
  return html`<p>
    ${words.inquiry[state]}
    ${reference ? fillWith(words.quoteReference, { reference: html`<b class="reference">${reference}</b>` }) : nothing}
  </p>`;
}

/** Says that nobody has looked at it again in time. */
export function reviewDue({ words }: Scene, { alert, state }: AlertView): TemplateResult | typeof nothing {
  if (state !== 'review-due') return nothing;
  return html`<p class="quiet">${fill(words.reviewDueSince, { date: day(alert.reviewBy ?? '', words.lang) })}</p>`;
}

/** What the reader can do: the band that goes edge to edge. */
export function whatToDo(
  scene: Scene,
  view: AlertView,
  title = scene.words.whatYouCanDo,
): TemplateResult | typeof nothing {
  const { slotted, doSlot, alert } = view;
  if (!slotted && !actionsFor(alert, view.view).length) return nothing;
  return html`<section class="do stack" ?hidden=${slotted && !doSlot}>
    ${heading(scene.level + 1, 'lead', title)}
    ${slotted ? html`<slot name="do"></slot>` : steps(scene, view)}
  </section>`;
}

/** The steps themselves, numbered. */
export function steps(scene: Scene, view: AlertView): TemplateResult {
  const { lang, dir } = voiceOf(scene, view.alert);
  return html`<ol class="steps" lang=${lang} dir=${dir}>
    ${actionsFor(view.alert, view.view).map(
      (action) =>
        html`<li><b>${action.href ? view.link(action.href, action.do) : action.do}</b> ${action.how} ${action.phone ? phone(action.phone) : nothing}</li>`,
    )}
  </ol>`;
}
