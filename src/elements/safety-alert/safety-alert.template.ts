import { html, nothing, type TemplateResult } from 'lit';
import type { AlertRecord, AlertState, Block } from '../../alerts/alert.js';
import type { Scene } from '../../base/element.js';
import { findBrief, findResource, findRoute } from '../../content/registry.js';
import { day, fill, fillWith, names } from '../../i18n/format.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link, mail, phone } from '../../parts/link.js';
import { languageNote } from '../../parts/source-line.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';

/** Everything an alert is drawn from. */
export interface AlertView {
  alert: AlertRecord;
  state: AlertState;
  /** The alert came from attributes: the children are its story. */
  slotted: boolean;
  /** The `do` slot has something in it. */
  doSlot: boolean;
  /** A person hid the banner. */
  hidden: boolean;
  hide: () => void;
  show: () => void;
}

/**
 * `lang` of the issuer's words: the page's, where the words of the interface are in another language. A Polish alert
 * must not be spoken with an English voice.
 */
function issuersTongue(scene: Scene): Tongue {
  return tongueOf(scene, scene.lang);
}

/** The headline as the issuer wrote it. */
function headline(scene: Scene, alert: AlertRecord): TemplateResult {
  return heading(scene.level, 'headline', html`<span lang=${issuersTongue(scene)}>${alert.headline}</span>`);
}

/** One line on top of a page. */
export function banner(scene: Scene, view: AlertView): TemplateResult {
  const { words } = scene;
  const { alert, state, hidden } = view;
  if (state === 'scheduled') return html``;
  if (hidden) {
    return html`<div class="back screen"><button class="btn plain" type="button" @click=${view.show}>${words.show[alert.level]}</button></div>`;
  }
  return html`<section class="in banner ${tone(alert, state)}" aria-label=${fill(words.alertRegion, { headline: alert.headline })}>
    <div class="line">
      ${badge(scene, alert, state)}
      <p class="say" lang=${issuersTongue(scene)}>${alert.href ? link(alert.href, alert.headline) : alert.headline}</p>
      <button class="btn plain screen" type="button" @click=${view.hide}>${icon('cross')}${words.hide[alert.level]}</button>
    </div>
  </section>`;
}

/** The alert as an article. */
export function notice(scene: Scene, view: AlertView): TemplateResult {
  const { words } = scene;
  const { alert, state } = view;
  if (state === 'scheduled') return html``;
  if (state === 'ended' || state === 'replaced' || state === 'withdrawn') return past(scene, view);
  return html`<article class="in notice ${tone(alert, state)}" aria-label=${fill(words.alertRegion, { headline: alert.headline })}>
    <header class="stack top">
      ${badge(scene, alert, state)} ${headline(scene, alert)} ${byLine(scene, alert)}
      ${alert.summary ? html`<p class="what" lang=${issuersTongue(scene)}>${alert.summary}</p>` : nothing}
      ${state === 'review-due' ? html`<p class="quiet">${fill(words.reviewDueSince, { date: day(alert.reviewBy ?? '', words.lang) })}</p>` : nothing}
    </header>
    ${whatToDo(scene, view)}
    <div class="split">
      <div class="story stack">${story(scene, view)}</div>
      <div class="facts stack">
        ${appsNamed(scene, alert)} ${help(scene)} ${resources(scene, alert)} ${documents(scene, alert)} ${contact(scene, alert)}
      </div>
    </div>
  </article>`;
}

/** An alert that is over: the date first, what is true today, the old words folded away. It never just vanishes. */
function past(scene: Scene, view: AlertView): TemplateResult {
  const { words } = scene;
  const { alert, state } = view;
  const tongue = issuersTongue(scene);
  const [issuer] = alert.issuers;
  const { withdrawn, replacedBy } = alert;
  return html`<article class="in notice past" aria-label=${fill(words.alertRegion, { headline: alert.headline })}>
    <header class="stack top">
      ${badge(scene, alert, state)} ${headline(scene, alert)}
      <p class="quiet">
        ${issuer && alert.issued ? fill(words.outOfDate, { issuer: issuer.name, date: day(alert.issued, words.lang) }) : words.outOfDateShort}
      </p>
      ${withdrawn?.reason ? html`<p lang=${tongue}>${withdrawn.reason}</p>` : nothing}
      ${replacedBy ? html`<p>${words.readNewer} <span lang=${tongue}>${link(replacedBy.href, replacedBy.headline)}</span></p>` : nothing}
    </header>
    ${appsNamed(scene, alert, words.trueToday)}
    ${fold(
      words.readOld,
      html`${alert.summary ? html`<p lang=${tongue}>${alert.summary}</p>` : nothing} ${story(scene, view)}`,
    )}
  </article>`;
}

function tone(alert: AlertRecord, state: AlertState): string {
  return state === 'current' || state === 'review-due' ? alert.level : 'past';
}

/** Level or state: a word and an icon; the colour only repeats them. */
function badge({ words }: Scene, alert: AlertRecord, state: AlertState): TemplateResult {
  const dated = (sentence: string, date: string | undefined, bare: string) =>
    date ? fill(sentence, { date: day(date, words.lang) }) : bare;
  switch (state) {
    case 'ended':
      return html`<p class="level">${icon('ended')}${dated(words.endedOn, alert.expires, words.endedOn)}</p>`;
    case 'withdrawn':
      return html`<p class="level">${icon('closed')}${dated(words.withdrawnOn, alert.withdrawn?.on, words.withdrawn)}</p>`;
    case 'replaced':
      return html`<p class="level">${icon('changing')}${words.replaced}</p>`;
    default:
      return html`<p class="level">${icon(alert.level)}${words.levels[alert.level]}</p>
        ${state === 'review-due' ? html`<p class="level due">${icon('ended')}${words.reviewDue}</p>` : nothing}`;
  }
}

/** Who says so, when, until when, for whom. A date that is not known has no label either. */
function byLine(scene: Scene, alert: AlertRecord): TemplateResult | typeof nothing {
  const { words } = scene;
  const tongue = issuersTongue(scene);
  const { issuers, issued, expires, audience } = alert;
  const dates = [
    issued && fill(words.sentOn, { date: day(issued, words.lang) }),
    expires && fill(words.inForceUntil, { date: day(expires, words.lang) }),
  ].filter(Boolean);
  if (!issuers.length && !dates.length && !audience) return nothing;
  return html`<div class="by quiet">
    ${
      issuers.length
        ? html`<p><b lang=${tongue}>${names(
            issuers.map(({ name }) => name),
            words.lang,
          )}</b></p>`
        : nothing
    }
    ${dates.length ? html`<p>${dates.join(' ')}</p>` : nothing} ${audience ? html`<p>${fillWith(words.forWhom, { audience: html`<span lang=${tongue}>${audience}</span>` })}</p>` : nothing}
  </div>`;
}

function whatToDo(scene: Scene, { alert, slotted, doSlot }: AlertView): TemplateResult | typeof nothing {
  const { words, level } = scene;
  const { actions } = alert;
  if (!slotted && !actions.length) return nothing;
  return html`<section class="do stack" ?hidden=${slotted && !doSlot}>
    ${heading(level + 1, 'lead', words.whatYouCanDo)}
    ${
      slotted
        ? html`<slot name="do"></slot>`
        : html`<ol class="steps" lang=${issuersTongue(scene)}>
          ${actions.map((action) => html`<li><b>${action.do}</b> ${action.how}</li>`)}
        </ol>`
    }
  </section>`;
}

function story(scene: Scene, { alert, slotted }: AlertView): unknown {
  const { words, level } = scene;
  const tongue = issuersTongue(scene);
  if (slotted) return html`<slot></slot>`;
  const forParents = alert.sections.filter(({ audience }) => audience !== 'professional');
  return [
    forParents.map(
      ({ title, blocks }) =>
        html`<section class="stack" lang=${tongue}>${heading(level + 1, 'lead', title)} ${blocks.map(block)}</section>`,
    ),
    alert.response.length
      ? html`<section class="stack">
          ${heading(level + 1, 'lead', words.whatWeDo)}
          <div class="stack" lang=${tongue}>${alert.response.map(block)}</div>
        </section>`
      : nothing,
  ];
}

function block(part: Block): TemplateResult {
  if (typeof part === 'string') return html`<p>${part}</p>`;
  if ('list' in part) {
    return html`<ul class="bullets">
      ${part.list.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  }
  if ('text' in part) {
    const { title, href, on } = part.source;
    return html`<p>${part.text} <span class="quiet">(${href ? link(href, title) : title}${on ? `, ${day(on, 'en-GB')}` : nothing})</span></p>`;
  }
  const who = [part.by, part.role].filter(Boolean).join(', ');
  return html`<blockquote>
    ${part.quote.map((line) => html`<p>${line}</p>`)} ${who ? html`<footer class="quiet">${who}</footer>` : nothing}
  </blockquote>`;
}

/** Apps the alert names, each with its state today: an old alert must not send anyone to a closed service. */
function appsNamed(
  scene: Scene,
  alert: AlertRecord,
  title = scene.words.appsNamed,
): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const apps = alert.apps.map((id) => ({ id, app: findBrief(id, lang)?.record }));
  if (!apps.length) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', title)}
    <ul class="applist">
      ${apps.map(({ id, app }) => {
        if (!app) return html`<li><b>${id}</b></li>`;
        const page = scene.page(`apps/${app.id}/`);
        const advice = alert.recommendations.filter(
          ({ app: about }) => findBrief(about, lang)?.record === app,
        );
        return html`<li>
          ${page ? link(page, app.name, 'app') : html`<b class="app">${app.name}</b>`}<span class="quiet">${stateToday(scene, app)}</span>
          ${advice.map(
            ({ text }) =>
              html`<p class="recommends"><b>${fill(words.recommends, { issuer: alert.issuers[0]?.name ?? '' })}</b> <span lang=${issuersTongue(scene)}>${text}</span></p>`,
          )}
        </li>`;
      })}
    </ul>
  </section>`;
}

function stateToday({ words }: Scene, app: NonNullable<ReturnType<typeof findBrief>>['record']): unknown {
  const { is, on } = app.state;
  const [age] = app.ages;
  if (is !== 'live') {
    return html`${icon(is === 'closed' ? 'closed' : is === 'renamed' ? 'changing' : 'adults')}${
      on ? fill(words.on, { state: words.states[is], date: day(on, words.lang) }) : words.states[is]
    }`;
  }
  return age ? fill(words.andOver, { years: age.years }) : nothing;
}

function help({ words, level, lang }: Scene): TemplateResult {
  const number = (id: string) => findRoute(id, lang)?.record;
  const line = (before: string, id: string) => {
    const route = number(id);
    const way = route?.ways.find(({ by }) => by === 'phone');
    return way && route
      ? html`<li>${before} ${id === 'emergency-999' ? phone(way.value, fill(words.call, { number: way.value })) : html`${route.name} ${phone(way.value)}`}</li>`
      : nothing;
  };
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.getHelp)}
    <ul class="stack">
      ${line(words.helpDanger, 'emergency-999')} ${line(words.helpChild, 'childline')} ${line(words.helpAdult, 'nspcc')}
    </ul>
  </section>`;
}

function resources(scene: Scene, alert: AlertRecord): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const found = alert.resources.map((id) => findResource(id, lang)).filter((item) => item !== undefined);
  if (!found.length) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.moreAbout)} ${languageNote(
      scene,
      found.some(({ fellBack }) => fellBack),
    )}
    <ul class="stack">
      ${found.map(({ record, lang: spoken }) => html`<li lang=${tongueOf(scene, spoken)}>${link(record.href, record.name)}: ${record.forWhat}</li>`)}
    </ul>
  </section>`;
}

function documents(scene: Scene, { documents: list }: AlertRecord): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  const { words, level } = scene;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.documents)}
    <ul class="stack">
      ${list.map(({ title, href, type, size }) => {
        const about = [type, size].filter(Boolean).join(', ');
        return html`<li lang=${issuersTongue(scene)}>${link(href, title)} ${about ? html`<span class="quiet">(${about})</span>` : nothing}</li>`;
      })}
    </ul>
  </section>`;
}

function contact(scene: Scene, { issuers }: AlertRecord): unknown {
  const { words, level } = scene;
  return issuers
    .filter(({ phone: number, email }) => number ?? email)
    .map(
      ({ name, phone: number, email, hours }) =>
        html`<section class="stack">
          ${heading(level + 1, 'lead', fill(words.ask, { name }))}
          <p class="ways">${number ? phone(number) : nothing}${email ? mail(email) : nothing}</p>
          ${hours ? html`<p class="quiet" lang=${issuersTongue(scene)}>${hours}</p>` : nothing}
        </section>`,
    );
}
