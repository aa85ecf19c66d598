import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { number, text } from '../../base/attributes.js';
import { SafetyElement, type SafetyElementEventMap, type Scene } from '../../base/element.js';
import '../../content/en/apps.js';
import { allApps, changes, features, localNotes } from '../../content/registry.js';
import '../../content/sources/apps.js';
import type { AppKind, AppRecord, ChangeNote, RiskFeature } from '../../content/types.js';
import { appRiskCardStyles } from '../app-risk-card/app-risk-card.styles.js';
import { filterApps, type AppFilter } from './app-risk-list.filter.js';
import { appRiskListStyles } from './app-risk-list.styles.js';
import { directory } from './app-risk-list.template.js';

const kinds: readonly AppKind[] = [
  'video-chat',
  'messaging',
  'social',
  'gaming',
  'live-streaming',
  'random-chat',
];
const states = ['live', 'changing', 'adults-only', 'closed', 'renamed'] as const;

/** Whether a record a page made has all that the list and its cards need. */
function isWhole(record: Partial<AppRecord> | null | undefined): record is AppRecord {
  if (!record) return false;
  const { id, name, state, what, checked, reviewBy, aliases, kinds, ages, risks, safest, afterClosing } =
    record;
  return (
    [id, name, state?.is, what?.text, checked, reviewBy].every((one) => typeof one === 'string' && one) &&
    [aliases, kinds, ages, risks, safest, afterClosing].every(Array.isArray)
  );
}

/** What `app-risk-list-filter` tells. */
export interface AppRiskListFilterDetail {
  filter: AppFilter;
  /** How many apps fit. */
  count: number;
}

/** Events of the element, by name. */
export interface AppRiskListEventMap extends SafetyElementEventMap {
  'app-risk-list-filter': CustomEvent<AppRiskListFilterDetail>;
}

declare global {
  // They bubble and are composed, so that they are heard anywhere above too.
  interface GlobalEventHandlersEventMap {
    'app-risk-list-filter': AppRiskListEventMap['app-risk-list-filter'];
  }
}

/**
 * The directory of apps: search by name, narrow by age, risk, kind and state, open an entry to read its card. A
 * school can show a part of it by attributes, such as "apps with live video".
 *
 * @tag app-risk-list
 * @tagname app-risk-list
 *
 * @slot - Fallback: what a reader sees until the element is ready. Put a link to the list of the hosted site in it.
 *
 * @cssprop [--app-risk-list-accent=var(--safety-accent)] - Colour of links, figures and rule. It is darkened or
 *   lightened until it can be read.
 *
 * @fires {CustomEvent<AppRiskListFilterDetail>} app-risk-list-filter - A person changed a filter.
 *
 * @example
 * <app-risk-list risk="live-video"><a href="https://elements.example/apps/">Apps that families ask about</a></app-risk-list>
 */
export class AppRiskListElement extends SafetyElement {
  static override readonly tagName = 'app-risk-list';
  static override styles: CSSResultGroup = [SafetyElement.styles, appRiskCardStyles, appRiskListStyles];

  /** Part of a name to begin with. */
  @property({ converter: text }) search?: string | undefined;

  /** Age of the child in whole years, 0 to 17: only apps that let a child of that age in. Another value is reported and left out. */
  @property({ converter: number }) age?: number | undefined;

  /** Id of a risk: `live-video`, `talk-to-strangers`. An unknown one is reported and left out. */
  @property({ converter: text }) risk?: string | undefined;

  /** `video-chat`, `messaging`, `social`, `gaming`, `live-streaming` or `random-chat`. An unknown one is reported and left out. */
  @property({ converter: text }) kind?: string | undefined;

  /** `live`, `changing`, `adults-only`, `closed` or `renamed`. An unknown one is reported and left out. */
  @property({ converter: text }) state?: string | undefined;

  /**
   * More records, such as a school's own, in the shape of `schema/app.schema.json`. One with the id of ours goes
   * before it; one that is not whole is reported and left out.
   */
  @property({ attribute: false }) records?: readonly AppRecord[] | undefined;

  /** What the reader chose; the attributes until then. */
  @state() private chosen?: AppFilter | undefined;

  @state() private open: ReadonlySet<string> = new Set();

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A page that sets a filter anew means it: what was chosen before gives way.
    if (['search', 'age', 'risk', 'kind', 'state'].some((name) => changed.has(name))) this.chosen = undefined;
  }

  protected override content(scene: Scene): TemplateResult | undefined {
    const { records, lang, fellBack } = allApps(scene.lang);
    const own = this.#own();
    const all = [...records.filter(({ id }) => !own.has(id)), ...own.values()];
    if (!all.length) return undefined;
    const notes = changes(scene.lang).records;
    const risks = features(scene.lang);
    const filter = this.chosen ?? this.#asked(risks.records);
    return directory(scene, {
      apps: filterApps(all, filter, notes, scene.words.lang),
      total: all.length,
      filter,
      features: risks.records,
      featureLang: risks.lang,
      kinds,
      fellBack: records.length > 0 && fellBack,
      open: this.open,
      own,
      card: (app) => ({
        app,
        lang: own.has(app.id) ? scene.lang : lang,
        // The list has said so already.
        fellBack: false,
        feature: (id) => risks.records.find((one) => one.id === id),
        featureLang: risks.lang,
        changes: app.state.is === 'closed' ? [] : notes.filter(({ apps }) => apps.includes(app.id)),
        local: localNotes(app.id, scene.lang),
        childAge: filter.age,
        advised: false,
        adviser: undefined,
      }),
      change: (next) => this.#change(next, all, notes, scene),
      reset: () => this.#reset(all, notes, scene),
      toggle: (id, isOpen) => this.#toggle(id, isOpen),
    });
  }

  /** The page's own records that are whole, by id. */
  #own(): Map<string, AppRecord> {
    const own = new Map<string, AppRecord>();
    for (const [i, record] of (this.records ?? []).entries()) {
      if (isWhole(record)) own.set(record.id, record);
      else
        this.report(
          'app-record',
          `Record ${i + 1} of .records is not in the shape of schema/app.schema.json. It is left out.`,
        );
    }
    return own;
  }

  /** The filter that the attributes ask for, without what is not understood. */
  #asked(risks: readonly RiskFeature[]): AppFilter {
    const { search, age } = this;
    const known = <T extends string>(
      value: string | undefined,
      allowed: readonly T[],
      name: string,
    ): T | undefined => {
      const found = allowed.find((one) => one === value?.toLowerCase());
      if (value && !found)
        this.report(
          `unknown-${name}`,
          `${name}="${value}" is not one of ${allowed.join(', ')}. It is left out.`,
        );
      return found;
    };
    const isAge = Number.isInteger(age) && Number(age) >= 0 && Number(age) < 18;
    if (age !== undefined && age !== null && !isAge)
      this.report('age', 'age must be a whole number from 0 to 17. It is left out.');
    return {
      search,
      age: isAge ? age : undefined,
      risk: known(
        this.risk,
        risks.map(({ id }) => id),
        'risk',
      ),
      kind: known(this.kind, kinds, 'kind'),
      state: known(this.state, states, 'state'),
    };
  }

  #change(filter: AppFilter, all: readonly AppRecord[], notes: readonly ChangeNote[], scene: Scene): void {
    this.chosen = filter;
    const count = filterApps(all, filter, notes, scene.words.lang).length;
    this.dispatchEvent(
      new CustomEvent<AppRiskListFilterDetail>('app-risk-list-filter', {
        detail: { filter, count },
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** All apps again. The button that was pressed is gone, so the focus goes to where a name is typed. */
  #reset(all: readonly AppRecord[], notes: readonly ChangeNote[], scene: Scene): void {
    this.#change({}, all, notes, scene);
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  #toggle(id: string, isOpen: boolean): void {
    if (this.open.has(id) === isOpen) return;
    const open = new Set(this.open);
    if (isOpen) open.add(id);
    else open.delete(id);
    this.open = open;
  }
}
