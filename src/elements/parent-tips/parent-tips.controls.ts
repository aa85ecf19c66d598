import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Control, Tip } from '../../content/types.js';
import { fill, fillWith, names } from '../../i18n/format.js';
import { fold } from '../../parts/fold.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { link } from '../../parts/link.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { frame, type Own } from './parent-tips.frame.js';

export type ControlKind = Control['kind'];

/** Ids of what is chosen. They live in the element alone and go with the page. */
export type Chosen = Partial<Record<ControlKind, string | undefined>>;

/** Everything the finder is drawn from. */
export interface FinderState extends Own {
  controls: readonly Control[];
  chosen: Chosen;
  /** What the reader chose last, to be said aloud; nothing until then. */
  last: ControlKind | undefined;
  choose: (kind: ControlKind, id: string) => void;
  /** The tip that says where each kind of control stops. */
  limits: Tip | undefined;
  lang: string;
  fellBack: boolean;
}

const kinds = ['provider', 'device'] as const;
const lines = ['broadband', 'mobile'] as const;

/** The parental control of a provider and of a device, by choice. Nothing chosen is stored or sent. */
export function controlsView(scene: Scene, state: FinderState): TemplateResult {
  const { words } = scene;
  const { controls, chosen, last, limits, lang } = state;
  const tongue = tongueOf(scene, lang);
  const shown = kinds
    .map((kind) => controls.find(({ id }) => id === chosen[kind]))
    .filter((control) => control !== undefined);
  const name = last && shown.find(({ kind }) => kind === last)?.name;
  const said = name && fillWith(words.stepsFor, { name: html`<span lang=${tongue}>${name}</span>` });
  return frame(
    scene,
    {
      ...state,
      kind: 'controls',
      title: words.controlsTitle,
      records: [...(shown.length ? shown : controls), ...(limits ? [limits] : [])],
      sources: [...shown.flatMap(sourcesOf), ...(limits?.sources ?? [])],
      folds: shown.length ? nothing : fold(words.allControls, allNames(scene, controls, tongue)),
    },
    html`${
      scene.shadow
        ? html`<div class="finder screen">
            <div class="stack">
              <label for="provider">${words.yourProvider}</label>
              ${choice(scene, state, 'provider', tongue)}
            </div>
            <div class="stack">
              <label for="device">${words.yourDevice}</label>
              ${choice(scene, state, 'device', tongue)}
            </div>
            <p class="quiet">${words.nothingKept}</p>
          </div>`
        : nothing
    }
      <p class="heard" role="status">${said ?? nothing}</p>
      ${shown.length ? html`<div class="found">${shown.map((control) => steps(scene, control, tongue))}</div>` : html`<p class="what screen">${words.findSteps}</p>`}
      ${limits ? html`<p class="limits" lang=${tongue}>${icon('information')}<span>${limits.why}</span></p>` : nothing}`,
  );
}

const sourcesOf = ({ steps, covers, doesNotCover }: Control) =>
  [...steps, covers, doesNotCover].flatMap(({ sources }) => sources);

const byLine = (controls: readonly Control[], line: 'broadband' | 'mobile') =>
  controls.filter(({ of }) => of?.includes(line));

const ofKind = (controls: readonly Control[], wanted: ControlKind) =>
  controls.filter(({ kind }) => kind === wanted);

function choice(
  { words }: Scene,
  { controls, chosen, choose }: FinderState,
  kind: ControlKind,
  tongue: Tongue,
): TemplateResult {
  const option = ({ id, name }: Control) =>
    html`<option value=${id} lang=${tongue} .selected=${id === chosen[kind]}>${name}</option>`;
  const onChange = ({ target }: Event) => choose(kind, (target as HTMLSelectElement).value);
  return html`<select id=${kind} autocomplete="off" @change=${onChange}>
    <option value="" .selected=${!chosen[kind]}>${words.choose}</option>
    ${
      kind === 'provider'
        ? lines.map(
            (line) =>
              html`<optgroup label=${words.providerKinds[line]}>${byLine(controls, line).map(option)}</optgroup>`,
          )
        : ofKind(controls, 'device').map(option)
    }
  </select>`;
}

/** What can be found here, for a reader who would not choose, and for search. */
function allNames({ words }: Scene, controls: readonly Control[], tongue: Tongue): TemplateResult {
  const row = (label: string, records: readonly Control[]) =>
    html`<p><b>${label}:</b> <span lang=${tongue}>${names(
      records.map(({ name }) => name),
      words.lang,
    )}</span></p>`;
  return html`${lines.map((line) => row(words.providerKinds[line], byLine(controls, line)))} ${row(words.devicesAndServices, ofKind(controls, 'device'))}`;
}

/** One control: what to use, the steps, what it covers and what it leaves open. */
function steps(scene: Scene, control: Control, tongue: Tongue): TemplateResult {
  const { words, level } = scene;
  const { name, tool, href, formerly, partOf, covers, doesNotCover, notFound } = control;
  const said = (text: unknown) => html`<span lang=${tongue}>${text}</span>`;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', fillWith(words.stepsFor, { name: said(name) }))}
    <p>
      ${fillWith(words.useTool, { tool: html`<b lang=${tongue}>${href ? link(href, tool) : tool}</b>` })}.
      ${formerly ? fillWith(words.usedToBe, { name: said(formerly) }) : nothing} ${partOf ? fill(words.partOf, { name: partOf }) : nothing}
    </p>
    <ol class="steps" lang=${tongue}>
      ${control.steps.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
    <dl class="reach">
      <div><dt>${words.covers}</dt><dd lang=${tongue}>${covers.text}</dd></div>
      <div><dt>${words.doesNotCover}</dt><dd lang=${tongue}>${doesNotCover.text}</dd></div>
    </dl>
    ${notFound ? html`<p class="quiet" lang=${tongue}>${notFound}</p>` : nothing}
  </section>`;
}
