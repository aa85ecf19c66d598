import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Settings } from '../../base/settings.js';
import type { Local } from '../../content/registry.js';
import type { Checked, ContactWay, Nation, Route } from '../../content/types.js';
import { fill } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { exitButton, exitCover, type Exit } from '../../parts/exit.js';
import { fold } from '../../parts/fold.js';
import { link, mail, phone } from '../../parts/link.js';
import { localParts } from '../../parts/local.js';
import { ownPage } from '../../parts/own-page.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { isDue, languageNote, overdueBand, sourceFold, sourceLine } from '../../parts/source-line.js';

/** Who reads: what comes first differs. */
export type Reader = 'parent' | 'child' | 'professional';

/** Everything the panel is drawn from. */
export interface ReportState {
  reader: Reader;
  settings: Settings;
  /** Routes that hold in the reader's nation, in the order of the records. */
  routes: readonly Route[];
  /** Language of the routes, and whether it is not the one asked for. */
  lang: string;
  fellBack: boolean;
  /** Who to tell in a place, besides. */
  local?: readonly Local<Route>[];
  /** The way to leave the page at once, where the page asked for one. */
  exit: Exit | undefined;
}

/** The routes most readers need, in the order of the panel; the rest wait in a fold. */
const first: Record<Reader, readonly string[]> = {
  parent: ['report-remove', 'iwf', 'childline', 'nspcc', 'police-101', 'report-fraud', 'fraud-scotland'],
  child: ['childline', 'report-remove', 'iwf', 'meic', 'police-101'],
  professional: [
    'report-remove',
    'iwf',
    'police-101',
    'nspcc',
    'childline',
    'report-fraud',
    'fraud-scotland',
  ],
};

/**
 * Routes for one nation. Without a nation: those for at least three of the four; the panel then says beside them
 * where people in the fourth go.
 */
export function routesIn(routes: readonly Route[], nation: Nation | undefined): Route[] {
  return routes.filter(({ nations }) => (nation ? nations.includes(nation) : nations.length >= 3));
}

const isFor = (reader: Reader) => (route: Route) => route.who.includes(reader);

/** The whole panel: 999, CEOP, the school, everyone else. */
export function panel(scene: Scene, state: ReportState): TemplateResult {
  const { words, level } = scene;
  const { routes, reader, lang, fellBack } = state;
  const tongue = tongueOf(scene, lang);
  const byId = (id: string) => routes.find((route) => route.id === id);
  const ceop = byId('ceop');
  const school = schoolRow(scene, state);
  const others = routes.filter((route) => !route.emergency && route.id !== 'ceop' && isFor(reader)(route));
  const near = first[reader]
    .map((id) => others.find((route) => route.id === id))
    .filter((route) => route !== undefined);
  const far = others.filter((route) => !near.includes(route));
  return html`<div class="in report" part="surface">
    ${overdueBand({ ...scene, page: () => undefined }, routes, 'report/')}
    <div class="head">${heading(level, 'title', words.reportTitle)}${exitButton(words, state.exit)}</div>
    ${languageNote(scene, fellBack)}
    <div class="body">
      <div class="first">
        ${emergencyBand(scene, routes, tongue)} ${newest(scene, routes)} ${reader === 'professional' ? school : nothing}
        ${ceop ? ceopRow(scene, ceop, tongue) : nothing}
      </div>
      <div class="then">
        ${reader === 'professional' ? nothing : school} ${councilRow(scene, state)} ${localRows(scene, state)}
        <section class="row">
          <p class="margin" aria-hidden="true">${words.othersMargin}</p>
          <div class="stack">
            ${heading(level + 1, 'lead', words.somethingElse)} ${pairs(near, tongue)}
            ${far.length ? fold(words.moreHelp, pairs(far, tongue)) : nothing}
          </div>
        </section>
      </div>
    </div>
    <div class="folds">${sourceFold(scene, [...routes, ...localOf(state)].flatMap(sourcesOf))}</div>
    ${sourceLine(scene, routes)} ${ownPage(scene, 'report/', routes)} ${exitCover(words, state.exit)}
  </div>`;
}

/** The newer page of words that are past their date. Its link stands after 999, which never ages. */
export function newest(scene: Scene, routes: readonly Checked[]): TemplateResult | typeof nothing {
  const page = isDue(routes, scene.now) ? scene.page('report/') : undefined;
  return page ? html`<p class="more">${link(page, scene.words.seeHosted)}</p>` : nothing;
}

/** Two lines for places where a panel is too much: 999, then the way to all others. The exit is a third where asked for. */
export function linkLines(scene: Scene, { routes, lang, fellBack, exit }: ReportState): TemplateResult {
  const { words } = scene;
  const ceop = routes.find(({ id }) => id === 'ceop');
  const inside = scene.page('report/');
  // The only fact here is an address: words in the reader's own language need no note.
  const english = fellBack && tongueOf(scene, lang) === nothing;
  return html`<div class="in link" part="surface">
    ${ceop && !inside ? overdueBand(scene, [ceop], 'report/') : nothing} ${languageNote(scene, english)}
    <p>${words.inDanger} ${phone('999', fill(words.call, { number: '999' }))}.</p>
    <p class="linkline">${link(inside ?? ceop?.ways[0]?.value, words.reportLink)}</p>
    ${exit ? html`<p class="screen">${exitButton(words, exit)}</p>` : nothing} ${exitCover(words, exit)}
  </div>`;
}

export const localOf = ({ local = [] }: ReportState): Route[] => local.map(({ record }) => record);

/** Every source behind a route. */
export function sourcesOf(route: Route): string[] {
  const facts = [route.scope, route.notFor, route.anonymous, route.next];
  return [...facts.flatMap((fact) => fact?.sources ?? []), ...route.ways.flatMap(({ sources }) => sources)];
}

/** The one filled red: nothing else may look like it. */
function emergencyBand({ words, level }: Scene, routes: readonly Route[], tongue: Tongue): TemplateResult {
  const [call, ...relays] = routes.filter((route) => route.emergency);
  if (!call) return html``;
  return html`<section class="emergency">
    <p class="figure" aria-hidden="true">999</p>
    <div class="stack" lang=${tongue}>
      ${heading(level + 1, 'lead', call.situation)}
      <div lang=${words.lang}>${phone('999', html`${icon('phone')}${fill(words.call, { number: '999' })}`, 'btn call')}</div>
      <p>
        ${call.scope.text} ${relays.map((route) => html`${route.scope.text} ${route.ways.map((way) => (way.by === 'web' ? html`${contact(way, route)}. ` : nothing))}`)}
      </p>
    </div>
  </section>`;
}

function ceopRow({ words, level }: Scene, ceop: Route, tongue: Tongue): TemplateResult {
  const way = ceop.ways[0];
  return html`<section class="row ceop">
    <p class="margin" aria-hidden="true">CEOP</p>
    <div class="stack" lang=${tongue}>
      ${heading(level + 1, 'lead', ceop.situation)}
      <p>${ceop.scope.text}</p>
      ${way ? html`<div>${link(way.value, html`${way.label}${icon('out')}`, 'btn main')}</div>` : nothing}
      <p class="quiet">${[ceop.anonymous, ceop.notFor].map((fact) => (fact ? html`${fact.text} ` : nothing))}</p>
      ${fold(
        html`<span lang=${words.lang}>${words.whatNext}</span>`,
        html`<p>${ceop.next?.text}</p>
          <p lang=${words.lang}>${words.formClosed}</p>`,
      )}
    </div>
  </section>`;
}

/** The school's own person; without settings, whom to ask for at any school. */
export function schoolRow(scene: Scene, { settings, reader }: ReportState): TemplateResult {
  const { words, level, lang } = scene;
  const { school, dslName, dslPhone, dslEmail, dslHours } = settings;
  const role = settings.dslRole ?? words.roles[settings.nation ?? 'england'];
  const known = dslName ?? dslPhone ?? dslEmail;
  const any = !known && !settings.dslRole;
  const title = {
    professional: words.leadFirst,
    child: words.tellTeacher,
    parent: any ? words.talkToAnyLead : words.talkToLead,
  }[reader];
  const help = any ? words.talkToAnyLeadHow : school ? words.anyWorryAt : words.anyWorry;
  const how = { professional: words.leadFirstHow, child: words.tellTeacherHow, parent: help }[reader];
  return html`<section class="row">
    <p class="margin" aria-hidden="true">${words.schoolMargin}</p>
    <div class="stack">
      ${heading(level + 1, 'lead', fill(title, { role }))}
      <p>${fill(how, { role, school: school ?? '' })}</p>
      ${dslName ? html`<p>${dslName}</p>` : nothing}
      ${(dslPhone ?? dslEmail) ? html`<p class="ways">${dslPhone ? phone(dslPhone) : nothing}${dslEmail ? mail(dslEmail) : nothing}</p>` : nothing}
      ${dslHours ? html`<p class="quiet" lang=${tongueOf(scene, lang)}>${dslHours}</p>` : nothing}
    </div>
  </section>`;
}

/** The council's own line: numbers differ from place to place, so it shows only where the site owner gave one. */
function councilRow(scene: Scene, { settings }: ReportState): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const { referralName, referralPhone, referralHours, referralOutOfHours } = settings;
  if (!referralPhone && !referralOutOfHours) return nothing;
  return html`<section class="row">
    <p class="margin" aria-hidden="true">${words.councilMargin}</p>
    <div class="stack">
      ${heading(level + 1, 'lead', referralName ?? words.localTeam)}
      <p>${words.localTeamHow}</p>
      ${referralPhone ? html`<p class="ways">${phone(referralPhone)}</p>` : nothing}
      ${referralHours ? html`<p class="quiet" lang=${tongueOf(scene, lang)}>${referralHours}</p>` : nothing}
      ${referralOutOfHours ? html`<p class="quiet">${words.outOfHours} ${phone(referralOutOfHours)}</p>` : nothing}
    </div>
  </section>`;
}

/** What a council or a trust adds with a pack of its own. */
export function localRows(
  scene: Scene,
  { local = [], reader }: ReportState,
): TemplateResult | typeof nothing {
  const theirs = local.filter(({ record }) => isFor(reader)(record));
  if (!theirs.length) return nothing;
  return html`<section class="row">
    <p class="margin" aria-hidden="true">${scene.words.localMargin}</p>
    <div class="stack">
      ${localParts(scene, theirs, (routes, lang) => pairs(routes, tongueOf(scene, lang)))}
    </div>
  </section>`;
}

/** Situation on one side, who helps on the other: a parent knows what happened, not who deals with it. */
export function pairs(routes: readonly Route[], tongue: Tongue): TemplateResult {
  return html`<dl class="pairs" lang=${tongue}>
    ${routes.map((route) => html`<div><dt>${route.situation}</dt><dd>${whoHelps(route)}</dd></div>`)}
  </dl>`;
}

function whoHelps(route: Route): TemplateResult {
  const [main] = route.ways;
  if (!main) return html`${route.name}`;
  const named = main.by === 'web' ? nothing : html`${route.name} `;
  // A number to text needs its word; a body that does not serve all four nations says where else to go.
  const note = main.by === 'text' ? main.note : route.nations.length < 4 ? route.notFor?.text : undefined;
  return html`${named}${contact(main, route)} ${note ? html`<span class="note">${note}</span>` : nothing}`;
}

/** One way to reach a body. */
export function contact(way: ContactWay, route: Route): TemplateResult {
  switch (way.by) {
    case 'phone':
      return phone(way.value);
    case 'email':
      return mail(way.value);
    case 'web':
      return link(way.value, way.label ?? route.fullName ?? route.name);
    default:
      return html`<span class="tel">${way.value}</span>`;
  }
}
