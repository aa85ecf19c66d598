import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Scene } from '../../base/element.js';
import type { AppKind, AppRecord, RiskFeature } from '../../content/types.js';
import { day, fill } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { ownPage } from '../../parts/own-page.js';
import { languageNote } from '../../parts/source-line.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { full, type CardState } from '../app-risk-card/app-risk-card.template.js';
import type { AppFilter } from './app-risk-list.filter.js';

/** Everything the list is drawn from. */
export interface ListState {
  apps: readonly AppRecord[];
  /** How many there are without any filter. */
  total: number;
  filter: AppFilter;
  features: readonly RiskFeature[];
  featureLang: string;
  kinds: readonly AppKind[];
  fellBack: boolean;
  /** Ids of the entries that are open: only these have their card drawn, so that 500 records stay light. */
  open: ReadonlySet<string>;
  /** Records of the page itself, by id: the hosted site has no page of these. */
  own: ReadonlyMap<string, AppRecord>;
  card: (app: AppRecord) => CardState;
  change: (filter: AppFilter) => void;
  reset: () => void;
  toggle: (id: string, open: boolean) => void;
}

const states = ['live', 'changing', 'adults-only', 'closed', 'renamed'] as const;

/** The form, the count, the entries. */
export function directory(scene: Scene, state: ListState): TemplateResult {
  const { words, level } = scene;
  const { apps, total } = state;
  const filtered = apps.length < total;
  return html`<div class="in list" part="surface">
    ${heading(level, 'title', words.listTitle)} ${languageNote(scene, state.fellBack)} ${filters(scene, state)}
    <p class="count" role="status">${fill(filtered ? words.countOf : words.countAll, { count: apps.length, total })}</p>
    ${
      apps.length
        ? html`<ul class="entries">
          ${repeat(
            apps,
            ({ id }) => id,
            (app) => html`<li>${entry(scene, state, app)}</li>`,
          )}
        </ul>`
        : html`<p>${words.noneFits} <button class="btn plain screen" type="button" @click=${state.reset}>${words.showAllApps}</button></p>`
    }
    ${ownPage(scene, 'apps/')}
  </div>`;
}

/** No form is sent: each change narrows the list at once. */
function filters(scene: Scene, state: ListState): TemplateResult {
  const { words } = scene;
  const { filter, features, kinds, change } = state;
  const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value || undefined;
  const select = <T extends string>(
    name: keyof AppFilter,
    label: string,
    options: readonly (readonly [T, string])[],
    lang: Tongue = nothing,
  ) => html`<label
    ><span id="by-${name}">${label}</span>
    <select aria-labelledby="by-${name}" @change=${(event: Event) => change({ ...filter, [name]: name === 'age' ? numberOf(value(event)) : value(event) })}>
      <option value="" .selected=${filter[name] === undefined}>${words.any}</option>
      ${options.map(([id, text]) => html`<option value=${id} lang=${lang} .selected=${String(filter[name]) === id}>${text}</option>`)}
    </select></label
  >`;
  // From the age children start school; a younger one only where the page asked for it.
  const years = Array.from({ length: 18 }, (_, age) => age).filter((age) => age >= 4 || age === filter.age);
  const ages = years.map((age) => [String(age), fill(words.yearsOld, { age })] as const);
  // Fields are named by the words alone: of a label around one WebKit also reads what stands in it, and its buttons.
  return html`<div class="filters" role="search" aria-label=${words.listTitle}>
    <label class="wide"
      ><span id="by-name">${words.searchApps}</span
      ><input type="search" aria-labelledby="by-name" autocomplete="off" .value=${filter.search ?? ''} @input=${(event: Event) => change({ ...filter, search: value(event) })}
    /></label>
    ${select('age', words.childIs, ages)}
    ${select(
      'risk',
      words.hasRisk,
      features.map(({ id, chip }) => [id, chip] as const),
      tongueOf(scene, state.featureLang),
    )}
    ${select(
      'kind',
      words.kindOf,
      kinds.map((kind) => [kind, words.kinds[kind]] as const),
    )}
    ${select(
      'state',
      words.stateNow,
      states.map(
        (id) => [id, id === 'live' || id === 'changing' ? words.statesInList[id] : words.states[id]] as const,
      ),
    )}
  </div>`;
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** One line per app; its card is drawn when it is opened. */
function entry(scene: Scene, { open, own, card, toggle }: ListState, app: AppRecord): TemplateResult {
  const { words, page } = scene;
  const [age] = app.state.is === 'closed' ? [] : app.ages;
  const { is, on } = app.state;
  const state =
    is === 'live'
      ? undefined
      : on
        ? fill(words.on, { state: words.states[is], date: day(on, words.lang) })
        : words.states[is];
  const isOpen = open.has(app.id);
  const inside: Scene = {
    ...scene,
    level: Math.min(scene.level + 1, 6) as Scene['level'],
    shadow: false,
    page: (path) => (own.has(app.id) && path.startsWith('apps/') ? undefined : page(path)),
  };
  return html`<details
    class="entry"
    ?open=${isOpen}
    @toggle=${(event: Event) => toggle(app.id, (event.target as HTMLDetailsElement).open)}
  >
    <summary>
      <b class="entry-name" lang=${own.has(app.id) ? nothing : tongueOf(scene, card(app).lang)}>${app.name}</b>
      ${age ? html`<span class="age"><b>${fill(words.years, { years: age.years })}</b> <span class="quiet">${words.ageBy[age.by]}</span></span>` : nothing}
      ${state ? html`<span class="now quiet">${state}</span>` : nothing}
      ${icon('down')}
    </summary>
    ${isOpen ? full(inside, card(app)) : nothing}
  </details>`;
}
