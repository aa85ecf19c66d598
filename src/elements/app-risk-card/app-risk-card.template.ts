import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Local } from '../../content/registry.js';
import type { AppRecord, ChangeNote, Fact, LocalNote, RiskFeature, RiskGroup } from '../../content/types.js';
import { day, fill } from '../../i18n/format.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link } from '../../parts/link.js';
import { localNotesOn } from '../../parts/local.js';
import { ownPage } from '../../parts/own-page.js';
import { riskIcon } from '../../parts/risk-icon.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { languageNote, overdueBand, sourceFold, sourceLine } from '../../parts/source-line.js';

/** Everything a card is drawn from. */
export interface CardState {
  app: AppRecord;
  /** Features by id, for the chips. */
  feature: (id: string) => RiskFeature | undefined;
  /** Language of the features, where it is not the record's: a school's own record names ours. */
  featureLang?: string | undefined;
  /** Dated notes on what may change for this app. */
  changes: readonly ChangeNote[];
  /** What places say about this app. */
  local?: readonly Local<LocalNote>[];
  lang: string;
  fellBack: boolean;
  /** Age of the reader's child, when the page knows it. */
  childAge: number | undefined;
  /** The slot with the issuer's own recommendation has something in it. */
  advised: boolean;
  /** Who recommends it: the school by default. */
  adviser: string | undefined;
}

const groups: readonly RiskGroup[] = ['content', 'contact', 'conduct', 'commerce'];

/** The whole card. */
export function full(scene: Scene, state: CardState): TemplateResult {
  const { app } = state;
  const tongue = tongueOf(scene, state.lang);
  const { words } = scene;
  if (app.state.is === 'closed') return closed(scene, state);
  return surface(
    scene,
    state,
    html`${who(scene, state, tongue)} ${childNote(scene, state)} ${advice(scene, state)} ${localNotesOn(scene, app.name, state.local ?? [])}
      <div class="split">
        <div class="risks">${groups.map((group) => riskGroup(scene, state, group, tongue))}</div>
        ${safest(scene, app, tongue)}
      </div>
      <div class="folds">
        ${setUp(scene, app, tongue)}
        ${
          app.blockAndReport
            ? fold(
                fill(words.blockAndReport, { app: app.name }),
                html`<p lang=${tongue}>
                ${app.blockAndReport.text} ${app.blockAndReport.href ? html`${link(app.blockAndReport.href, app.blockAndReport.linkText ?? app.name)}.` : nothing}
              </p>`,
              )
            : nothing
        }
        ${app.whyChildrenLikeIt ? fold(words.whyLiked, html`<p lang=${tongue}>${app.whyChildrenLikeIt.text}</p>`) : nothing}
        ${app.ages.length > 1 ? fold(words.ages, ages(scene, app, tongue)) : nothing} ${sourceFold(scene, sourcesOf(state))}
      </div>
      ${sourceLine(scene, [app, ...state.changes])} ${ownPage(scene, `apps/${app.id}/`, [app, ...state.changes])}`,
  );
}

/** An app we do not know: the page's own words, and the way to all apps where there is one. */
export function unknownApp(scene: Scene): TemplateResult | undefined {
  const all = scene.page('apps/');
  if (!all) return undefined;
  return html`<div class="in" part="surface"><slot></slot><p class="more">${link(all, scene.words.seeAllApps)}</p></div>`;
}

/** A third of the card: what it is, the risks by name, one line on the safest use. */
export function summary(scene: Scene, state: CardState): TemplateResult {
  const { app } = state;
  if (app.state.is === 'closed') return closed(scene, state);
  const { words } = scene;
  const tongue = tongueOf(scene, state.lang);
  const more = scene.page(`apps/${app.id}/`);
  const reason = app.notForChildren?.text;
  return surface(
    scene,
    state,
    html`${who(scene, state, tongue)} ${childNote(scene, state)} ${advice(scene, state)} ${localNotesOn(scene, app.name, state.local ?? [])}
      <ul class="chips" lang=${chipTongue(scene, state)}>
        ${app.risks.map(({ feature }) => state.feature(feature)).map((risk) => (risk ? chip(risk) : nothing))}
      </ul>
      ${reason ? html`<p><b>${words.notForChildren}.</b> <span lang=${tongue}>${reason}</span></p>` : nothing}
      ${!reason && app.safestInShort ? html`<p><b>${words.safestShort}</b> <span lang=${tongue}>${app.safestInShort}</span></p>` : nothing}
      ${more ? html`<p class="more">${link(more, fill(words.readAll, { app: app.name }))}</p>` : nothing}
      ${sourceLine(scene, [app, ...state.changes])}`,
  );
}

/** Closed means closed: no figure, no chips, no way in; what to do with copies and with harm done there. */
function closed(scene: Scene, state: CardState): TemplateResult {
  const { app } = state;
  const { words } = scene;
  const tongue = tongueOf(scene, state.lang);
  return surface(
    scene,
    state,
    html`${who(scene, state, tongue)} ${advice(scene, state)} ${localNotesOn(scene, app.name, state.local ?? [])}
      <div class="stack">
        ${app.afterClosing.map(({ text }) => html`<p lang=${tongue}>${text}</p>`)}
        <p class="after">${link(scene.page('report/') ?? 'https://www.ceop.police.uk/Safety-Centre/', words.youCanReport)}</p>
      </div>
      <div class="folds">${sourceFold(scene, sourcesOf(state))}</div>
      ${sourceLine(scene, [app])} ${ownPage(scene, `apps/${app.id}/`, [app])}`,
  );
}

function surface(scene: Scene, state: CardState, content: TemplateResult): TemplateResult {
  const { app, changes } = state;
  const { is } = app.state;
  const tone = is === 'closed' ? is : app.notForChildren ? 'adults-only' : changes.length ? 'changing' : is;
  return html`<div class="in card ${tone}" part="surface">
    ${stateBand(scene, state)} ${overdueBand(scene, [app, ...changes], `apps/${app.id}/`)} ${languageNote(scene, state.fellBack)} ${content}
  </div>`;
}

/** The state is the first thing where it is not simply live, then what may change. */
function stateBand(scene: Scene, state: CardState): unknown {
  const { words } = scene;
  const { app, changes } = state;
  const tongue = tongueOf(scene, state.lang);
  const { is, on, text } = app.state;
  return [
    is === 'live'
      ? app.notForChildren
        ? html`<p class="state grey">${icon('adults')}<span><b>${words.notForChildren}.</b></span></p>`
        : nothing
      : html`<p class="state grey">
          ${icon(is === 'adults-only' ? 'adults' : is === 'renamed' ? 'changing' : 'closed')}<span
            ><b>${on ? fill(words.on, { state: words.states[is], date: day(on, words.lang) }) : words.states[is]}.</b>
            <span lang=${tongue}>${text}</span></span
          >
        </p>`,
    changes.map(
      (note) =>
        html`<p class="state warning" lang=${tongue}>${icon('changing')}<span><b>${note.label}</b> ${note.text}</span></p>`,
    ),
  ];
}

/** Name, age figure with whose it is, what it is. Never a bare number. */
function who({ words, level }: Scene, { app }: CardState, tongue: Tongue): TemplateResult {
  const [age] = app.state.is === 'closed' ? [] : app.ages;
  const says = html`<p class="what" lang=${tongue}>${app.what.text}</p>
    ${app.aliases.length ? html`<p class="quiet">${fill(words.alsoCalled, { names: app.aliases.join(', ') })}</p>` : nothing}`;
  return html`<div class="who">
    ${heading(level, 'name', app.name)}
    ${
      age
        ? html`<div class="keyed">
          <p class="figure">${fill(words.years, { years: age.years })}</p>
          <div class="stack">${says}<p class="quiet" lang=${tongue}>${age.text}</p></div>
        </div>`
        : says
    }
  </div>`;
}

/** Says plainly when the child is under the app's own age, and what that means. */
function childNote({ words }: Scene, { app, childAge }: CardState): TemplateResult | typeof nothing {
  const age = app.ages.find(({ by }) => by === 'terms');
  if (childAge === undefined) return nothing;
  const values = { app: app.name, age: childAge, years: age?.years ?? 0 };
  const sentence =
    age && childAge < age.years
      ? words.tooYoung
      : app.notForChildren && childAge < 18
        ? words.noOneUnder
        : age
          ? words.oldEnough
          : undefined;
  return sentence ? html`<p class="child"><b>${fill(sentence, values)}</b></p>` : nothing;
}

/** The issuer's own recommendation stands apart, under the issuer's name: it is not ours. */
function advice(
  { words, level, shadow }: Scene,
  { advised, adviser }: CardState,
): TemplateResult | typeof nothing {
  if (!shadow) return nothing;
  return html`<section class="advice stack" ?hidden=${!advised}>
    ${heading(level + 1, 'sub', fill(words.issuerSays, { issuer: adviser ?? words.ourSchool }))}
    <slot name="advice"></slot>
  </section>`;
}

function chipTongue(scene: Scene, { lang, featureLang }: CardState): Tongue {
  return tongueOf(scene, featureLang ?? lang);
}

function riskGroup(
  scene: Scene,
  state: CardState,
  group: RiskGroup,
  tongue: Tongue,
): TemplateResult | typeof nothing {
  const { words, level } = scene;
  const { app, feature } = state;
  const risks = app.risks.filter((risk) => feature(risk.feature)?.group === group);
  if (!risks.length) return nothing;
  const notes = risks.map(({ note }) => note).filter(Boolean);
  return html`<section class="risk">
    ${heading(level + 1, 'sub', html`${icon(group)}${words.groups[group]}`)}
    <ul class="chips" lang=${chipTongue(scene, state)}>
      ${risks.map((risk) => feature(risk.feature)).map((known) => (known ? chip(known) : nothing))}
    </ul>
    ${notes.length ? html`<p class="quiet" lang=${tongue}>${notes.join(' ')}</p>` : nothing}
  </section>`;
}

/** A risk by its name; the drawing only repeats it. */
const chip = ({ id, chip: words }: RiskFeature): TemplateResult => html`<li>${riskIcon(id)}${words}</li>`;

function safest({ words, level }: Scene, app: AppRecord, tongue: Tongue): TemplateResult | typeof nothing {
  const reason = app.notForChildren;
  if (!reason && !app.safest.length) return nothing;
  const sign = icon(reason ? 'cross' : 'tick');
  const lines: readonly Fact[] = reason ? [reason, ...app.safest] : app.safest;
  return html`<section class="safest stack">
    ${heading(level + 1, 'lead', reason ? words.notForChildren : words.safest)}
    <ul class="ticks" lang=${tongue}>
      ${lines.map(({ text }) => html`<li>${sign}<span>${text}</span></li>`)}
    </ul>
  </section>`;
}

function setUp({ words }: Scene, app: AppRecord, tongue: Tongue): TemplateResult | typeof nothing {
  const tool = app.setUp;
  if (!tool) return nothing;
  return fold(
    words.setUp,
    html`<ol class="steps" lang=${tongue}>
        ${tool.steps.map(({ text }) => html`<li>${linked(text, tool.tool, tool.href)}</li>`)}
      </ol>
      ${tool.shows ? html`<p lang=${tongue}>${tool.shows.text}</p>` : nothing}`,
  );
}

/** A sentence in which the tool's name, where it stands, leads to the tool. */
function linked(sentence: string, name: string, href: string | undefined): unknown {
  const at = href ? sentence.indexOf(name) : -1;
  if (at < 0) return sentence;
  return html`${sentence.slice(0, at)}${link(href, name)}${sentence.slice(at + name.length)}`;
}

/** Every age by whose figure it is, with its condition and date. */
function ages({ words }: Scene, app: AppRecord, tongue: Tongue): TemplateResult {
  return html`<ul class="stack">
    ${app.ages.map(
      ({ years, by, who: source, text, dated }) =>
        html`<li>
          <b>${fill(words.years, { years })}</b> ${source} (${words.ageBy[by]}${dated ? html`, ${day(dated, words.lang)}` : nothing}):
          <span lang=${tongue}>${text}</span>
        </li>`,
    )}
  </ul>`;
}

function sourcesOf({ app, changes }: CardState): string[] {
  const facts = [
    app.what,
    app.whyChildrenLikeIt,
    app.notForChildren,
    ...app.safest,
    ...app.afterClosing,
    ...(app.setUp?.steps ?? []),
    app.setUp?.shows,
  ];
  return [app.state, app.blockAndReport, ...app.ages, ...app.risks, ...facts, ...changes].flatMap(
    (part) => part?.sources ?? [],
  );
}
