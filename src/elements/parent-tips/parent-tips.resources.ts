import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import type { Local } from '../../content/registry.js';
import type { Resource } from '../../content/types.js';
import { fillWith } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { link } from '../../parts/link.js';
import { localParts } from '../../parts/local.js';
import { tongueOf, type Tongue } from '../../parts/tongue.js';
import { frame, type Own } from './parent-tips.frame.js';

/** Everything the pages and guides are drawn from. */
export interface ResourcesState extends Own {
  resources: readonly Resource[];
  /** Those of a place, besides. */
  local?: readonly Local<Resource>[];
  /** What to use instead of one that is gone. */
  instead: (id: string) => Resource | undefined;
  look: 'list' | 'buttons';
  lang: string;
  fellBack: boolean;
}

/** Pages and guides: what each is for, who runs it, and what to use instead of one that is gone. */
export function resourcesView(scene: Scene, state: ResourcesState): TemplateResult {
  const { resources, local = [], look, lang } = state;
  const tongue = tongueOf(scene, lang);
  const under: Scene = { ...scene, level: Math.min(scene.level + 1, 6) as Scene['level'] };
  // Two links of one name would be heard as two different things.
  const linked = new Set(resources.filter(({ href }) => href).map(({ id }) => id));
  const list = (some: readonly Resource[], at: Scene, spoken: Tongue) =>
    html`<ul class="resource-list ${look}" lang=${spoken}>
      ${some.map((resource) => one(at, state, resource, spoken, linked))}
    </ul>`;
  return frame(
    scene,
    {
      ...state,
      kind: 'resources',
      title: scene.words.resourcesTitle,
      records: resources,
      sources: [...resources, ...local.map(({ record }) => record)].flatMap(({ sources }) => sources),
    },
    html`${list(resources, scene, tongue)}
    ${localParts(scene, local, (records, spoken) => list(records, under, tongueOf(scene, spoken)))}`,
  );
}

function one(
  { words, level }: Scene,
  { look, instead }: ResourcesState,
  resource: Resource,
  tongue: Tongue,
  linked: Set<string>,
): TemplateResult {
  const { name, href, forWhat, by, formerly, state, useInstead } = resource;
  const said = (text: unknown) => html`<span lang=${tongue}>${text}</span>`;
  const other = state === 'live' || !useInstead ? undefined : instead(useInstead);
  const otherName = other && !linked.has(other.id) ? link(other.href, other.name) : other?.name;
  if (other) linked.add(other.id);
  return html`<li class="stack">
    ${
      href && look === 'buttons'
        ? html`<p>${link(href, name, 'btn')}</p>`
        : heading(level + 1, 'lead', href ? link(href, name) : name)
    }
    ${
      state === 'live'
        ? nothing
        : html`<p class="gone" lang=${words.lang}><b>${state === 'closed' ? words.hasClosed : words.notConfirmed}</b> ${
            other ? fillWith(words.useInstead, { name: said(otherName) }) : nothing
          }</p>`
    }
    <p>${forWhat}</p>
    <p class="quiet" lang=${words.lang}>
      ${fillWith(words.runBy, { name: said(by) })}. ${formerly ? fillWith(words.usedToBe, { name: said(formerly) }) : nothing}
    </p>
  </li>`;
}
