import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { ContactWay, Fact, Route, Situation } from '../../content/types.js';
import { fill, fillWith } from '../../i18n/format.js';
import { exitButton, exitCover } from '../../parts/exit.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link, phone } from '../../parts/link.js';
import { ownPage } from '../../parts/own-page.js';
import { languageNote, overdueBand, sourceFold, sourceLine } from '../../parts/source-line.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import {
  contact,
  localOf,
  localRows,
  newest,
  pairs,
  schoolRow,
  sourcesOf,
  type ReportState,
} from './report-ceop.template.js';

/** Who answers the guide. An adult here is one to whom it happened. */
export type GuideReader = Situation['readers'][number];

export const guideReaders: readonly GuideReader[] = ['parent', 'child', 'professional', 'adult'];

/** What was answered so far. It lives in the element alone and goes with the page. */
export interface Answers {
  reader?: GuideReader | undefined;
  situation?: string | undefined;
  danger?: boolean | undefined;
}

/** Everything the guide is drawn from. */
export interface GuideState extends ReportState {
  situations: readonly Situation[];
  /** Language of the situations: they may have been translated without the routes. */
  situationsLang: string;
  answers: Answers;
  /** The reader is fixed by the page, so the first question is not asked. */
  fixed: boolean;
  answer: (answers: Answers) => void;
}

/** At most three short questions, then who to tell. Nothing is stored, sent or put into the address. */
export function guide(scene: Scene, state: GuideState): TemplateResult {
  const { words, level } = scene;
  const { answers, routes } = state;
  const known = state.situations.filter(({ readers }) => !answers.reader || readers.includes(answers.reader));
  const situation = known.find(({ id }) => id === answers.situation);
  const number =
    answers.reader === undefined ? 1 : situation === undefined ? 2 : answers.danger === undefined ? 3 : 4;
  const facts = [...known, ...routes];
  return html`<div class="in report guide" part="surface">
    ${overdueBand({ ...scene, page: () => undefined }, facts, 'report/')}
    <div class="head">${heading(level, 'title-s', words.reportTitle)}${exitButton(words, state.exit)}</div>
    ${languageNote(scene, state.fellBack)}
    ${
      number === 4 && answers.danger
        ? nothing
        : html`<p class="emergency slim"><span>${words.inDanger}</span> ${phone('999', fill(words.call, { number: '999' }), 'call')}</p>`
    }
    ${number === 4 && situation ? outcome(scene, state, situation) : question(scene, state, number, known)}
    ${newest(scene, facts)}
    <p class="quiet screen">${words.nothingKept}</p>
    <div class="folds">
      ${fold(words.wholeWay, wholeWay(scene, state, state.fixed ? known : state.situations))}
      ${sourceFold(scene, [...[...routes, ...localOf(state)].flatMap(sourcesOf), ...known.flatMap(sourcesOfSituation)])}
    </div>
    ${sourceLine(scene, facts)} ${ownPage(scene, 'report/', facts)} ${exitCover(words, state.exit)}
  </div>`;
}

const sourcesOfSituation = ({ sources, first, keep, never }: Situation) => [
  ...sources,
  ...[first, keep, never].flatMap((fact) => fact?.sources ?? []),
];

function question(
  scene: Scene,
  state: GuideState,
  number: number,
  known: readonly Situation[],
): TemplateResult {
  const { words, level } = scene;
  const { answers, answer, fixed } = state;
  const tongue = tongueOf(scene, state.situationsLang);
  const asked = { 1: words.whoAreYou, 2: words.whatHappened, 3: words.anyDanger }[number] ?? '';
  const rows: [string, Answers, Tongue][] =
    number === 1
      ? guideReaders.map((reader) => [words.readers[reader], { reader }, nothing])
      : number === 2
        ? known.map(({ id, choice }) => [choice, { ...answers, situation: id }, tongue])
        : [true, false].map((danger) => [
            danger ? words.yesDanger : words.noDanger,
            { ...answers, danger },
            nothing,
          ]);
  return html`<section class="stack ask screen">
    <p class="step">
      ${back(scene, state, number)}<span class="quiet">${fill(words.questionOf, { number: fixed ? number - 1 : number, total: fixed ? 2 : 3 })}</span>
    </p>
    <div class="asked" tabindex="-1">${heading(level + 1, 'title', asked)}</div>
    <ul class="choices">
      ${rows.map(
        ([label, next, lang]) =>
          html`<li><button type="button" lang=${lang} @click=${() => answer(next)}>${label}${icon('next')}</button></li>`,
      )}
    </ul>
  </section>`;
}

/** One step back, named by what was answered there; from the answer, by the last question. */
function back(scene: Scene, state: GuideState, number: number): TemplateResult | typeof nothing {
  const { words } = scene;
  const { answers, answer, fixed, situations } = state;
  const { reader, situation } = answers;
  if (number === 1 || (number === 2 && fixed)) return nothing;
  const [named, lang, before]: [string | undefined, Tongue, Answers] =
    number === 2
      ? [reader && words.readers[reader], nothing, {}]
      : number === 3
        ? [
            situations.find(({ id }) => id === situation)?.choice,
            tongueOf(scene, state.situationsLang),
            { reader },
          ]
        : [words.anyDanger, nothing, { reader, situation }];
  return html`<button class="backlink" type="button" @click=${() => answer(before)}>
    ${icon('back')}<span><span class="heard">${words.changeAnswer} </span><span lang=${lang}>${named}</span></span>
  </button>`;
}

/** Who takes it, the right one first. A child is sent to nobody who serves adults alone. */
function takers({ routes, answers }: GuideState, ids: readonly string[]): Route[] {
  const all = ids.map((id) => routes.find((route) => route.id === id)).filter((route) => route !== undefined);
  const own = answers.reader === 'child' ? all.filter(({ who }) => who.includes('child')) : all;
  return own.length ? own : all;
}

/** The right body first, what to do at once, then the others. */
function outcome(scene: Scene, state: GuideState, situation: Situation): TemplateResult {
  const { words, level } = scene;
  const { answers, answer, fixed, routes } = state;
  const tongue = tongueOf(scene, state.lang);
  const spoken = tongueOf(scene, state.situationsLang);
  const [main, ...more] = takers(
    state,
    (answers.reader === 'adult' && situation.adultRoutes) || situation.routes,
  );
  const others = main ? more : routes.filter(({ emergency }) => !emergency);
  const staff = answers.reader === 'professional';
  const under: Scene = { ...scene, level: Math.min(level + 1, 6) as Scene['level'] };
  const reader = answers.reader === 'adult' ? 'parent' : (answers.reader ?? 'parent');
  const school = answers.reader !== 'adult' && schoolRow(under, { ...state, reader });
  const facts: [string, Fact | undefined][] = [
    [words.doNow, situation.first],
    [words.keepThis, situation.keep],
    [words.neverThis, situation.never],
  ];
  return html`<section class="stack outcome">
    ${
      answers.danger
        ? html`<div class="emergency"><p class="figure" aria-hidden="true">999</p><div class="stack">
          <div class="asked" tabindex="-1">${heading(level + 1, 'lead', words.callFirst)}</div>
          <p>${phone('999', html`${icon('phone')}${fill(words.call, { number: '999' })}`, 'btn call')}</p>
        </div></div>`
        : nothing
    }
    <div class="stack">
      <p class="step screen">
        ${back(scene, state, 4)}<button class="backlink" type="button" @click=${() => answer(fixed ? { reader: answers.reader } : {})}>${words.startAgain}</button>
      </p>
      <div class="asked" tabindex="-1">${heading(level + 1, 'title', html`<span lang=${spoken}>${situation.choice}</span>`)}</div>
    </div>
    <div class="body">
      <div class="first">
        <div class="stack">
          ${facts.map(([label, fact]) => (fact ? html`<p><b>${label}</b> <span lang=${spoken}>${fact.text}</span></p>` : nothing))}
        </div>
        ${staff ? school : nothing} ${main ? tell(under, main, tongue) : nothing}
      </div>
      <div class="then">
        ${staff || !school ? nothing : school}
        ${
          others.length
            ? html`<section class="stack">
                ${heading(level + 2, 'lead', main ? words.alsoHelp : words.somethingElse)} ${pairs(others, tongue)}
              </section>`
            : nothing
        }
        ${localRows(under, { ...state, reader })}
      </div>
    </div>
  </section>`;
}

/** The body that takes this: what it does, the way to it, what it does not take. */
function tell(scene: Scene, route: Route, tongue: Tongue): TemplateResult {
  const [way, ...more] = route.ways;
  const other = [route.anonymous, route.notFor, route.next].filter((fact) => fact !== undefined);
  const noted = (one: ContactWay) => (one.note ? html` <span class="quiet">(${one.note})</span>` : nothing);
  return html`<section class="tell stack" lang=${tongue}>
    ${heading(scene.level + 1, 'lead', route.name)}
    ${route.fullName ? html`<p class="quiet full">${route.fullName}</p>` : nothing}
    <p>${route.scope.text}</p>
    ${way ? html`<p class="way">${mainWay(scene, way, route, tongue)}${noted(way)}</p>` : nothing}
    ${more.length ? html`<ul class="stack">${more.map((one) => html`<li>${contact(one, route)}${noted(one)}</li>`)}</ul>` : nothing}
    ${other.map(({ text }) => html`<p>${text}</p>`)}
  </section>`;
}

/** The first way to reach a body, as a button where pressing it is all there is to do. */
function mainWay({ words }: Scene, way: ContactWay, route: Route, tongue: Tongue): TemplateResult {
  if (way.by === 'web') return link(way.value, html`${way.label ?? route.name}${icon('out')}`, 'btn main');
  if (way.by !== 'phone') return contact(way, route);
  const number = html`<span class="tel">${way.value}</span>`;
  const call = html`<span lang=${tongue === nothing ? nothing : words.lang}>${fillWith(words.call, { number })}</span>`;
  return phone(way.value, html`${icon('phone')}${call}`, 'btn main');
}

/** All answers at once, with the ways to them, for those who would rather read than pick. */
function wholeWay(scene: Scene, state: GuideState, situations: readonly Situation[]): TemplateResult {
  const { words } = scene;
  // It stays the same whatever is picked above it.
  const whole: GuideState = { ...state, answers: state.fixed ? { reader: state.answers.reader } : {} };
  const listed = (ids: readonly string[]) =>
    takers(whole, ids).map((route, i) => html`${i ? ', ' : nothing}${inLine(route)}`);
  return html`<dl class="pairs all">
    ${situations.map(
      ({ choice, routes, adultRoutes }) =>
        html`<div>
          <dt lang=${tongueOf(scene, state.situationsLang)}>${choice}</dt>
          <dd lang=${tongueOf(scene, state.lang)}>
            ${listed(routes)} ${
              adultRoutes
                ? html`<span class="note"><span lang=${words.lang}>${words.ifAdult}</span> ${listed(adultRoutes)}</span>`
                : nothing
            }
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** A body and the way to it within a sentence. */
function inLine(route: Route): TemplateResult {
  const [way] = route.ways;
  if (way?.by === 'web') return link(way.value, route.name);
  return html`${route.name}${way ? html` ${contact(way, route)}` : nothing}`;
}
