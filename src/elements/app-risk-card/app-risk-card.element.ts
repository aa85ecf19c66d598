import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { number, text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import '../../content/en/apps.js';
import '../../content/sources/apps.js';
import { changesFor, feature, findApp, knownAppIds, localNotes } from '../../content/registry.js';
import type { AppRecord } from '../../content/types.js';
import { appRiskCardStyles } from './app-risk-card.styles.js';
import { full, summary, unknownApp, type CardState } from './app-risk-card.template.js';

const views = ['full', 'summary'] as const;

/**
 * What a parent needs to know about one app: what it is, its state now, ages by whose figure they are, risks by
 * name, the safest use, how to block and report there, and where all that comes from. Use one per app named on a
 * page; a card of an app that has closed says so.
 *
 * @tag app-risk-card
 * @tagname app-risk-card
 *
 * @slot - Fallback: what a reader sees until the element is ready, and whenever the app is not known.
 * @slot advice - The school's or issuer's own recommendation about this app. It stands apart, under its own name.
 *
 * @cssprop [--app-risk-card-accent=var(--safety-accent)] - Colour of links, figures and rule. It is darkened or
 *   lightened until it can be read.
 *
 * @example
 * <app-risk-card app="discord">Discord is for ages 13 and over. Join only private groups of people you know.</app-risk-card>
 */
export class AppRiskCardElement extends SafetyElement {
  static override readonly tagName = 'app-risk-card';
  static override styles: CSSResultGroup = [SafetyElement.styles, appRiskCardStyles];

  /** Id, name or old name of an app we know: `discord`, `Snap chat`. One we do not know is reported, and the fallback stays. */
  @property({ converter: text }) app?: string | undefined;

  /** `full` or `summary`. Default `full`; another value is reported and `full` is shown. */
  @property({ converter: text }) view?: string | undefined;

  /** Age of the child in whole years, 0 to 17. The card then says plainly whether the child is under the app's age. */
  @property({ attribute: 'child-age', converter: number }) childAge?: number | undefined;

  /** Who gives the advice in the `advice` slot. By default the school of the settings. */
  @property({ converter: text }) adviser?: string | undefined;

  /** A school's own record of an app, in the shape of `schema/app.schema.json`; it goes before `app`. */
  @property({ attribute: false }) record?: AppRecord | undefined;

  protected override content(scene: Scene): TemplateResult | undefined {
    const found = this.record
      ? { record: this.record, lang: scene.lang, fellBack: false }
      : this.#find(scene.lang);
    if (!found) return unknownApp(scene);
    const { record: app, lang, fellBack } = found;
    const state: CardState = {
      app,
      lang,
      fellBack,
      feature: (id) => feature(id, scene.lang)?.record,
      featureLang: feature(app.risks[0]?.feature ?? '', scene.lang)?.lang,
      changes: app.state.is === 'closed' ? [] : changesFor(app.id, scene.lang).records,
      local: localNotes(app.id, scene.lang),
      childAge: this.#age(),
      advised: this.hasSlotted('advice'),
      adviser: this.adviser ?? this.settings.school,
    };
    // The hosted site has no page of a school's own record.
    const at: Scene = this.record
      ? { ...scene, page: (path) => (path.startsWith('apps/') ? undefined : scene.page(path)) }
      : scene;
    return this.oneOf(this.view, views, 'view') === 'summary' ? summary(at, state) : full(at, state);
  }

  #find(lang: string): ReturnType<typeof findApp> {
    if (!this.app) {
      this.report('no-app', `Say which app: app="${knownAppIds(lang)[0]}". The fallback is shown.`);
      return undefined;
    }
    const found = findApp(this.app, lang);
    if (!found)
      this.report(
        'unknown-app',
        `app="${this.app}" is not known. Known: ${knownAppIds(lang).join(', ')}. The fallback is shown.`,
      );
    return found;
  }

  #age(): number | undefined {
    const age = this.childAge;
    if (age === undefined || age === null) return undefined;
    if (Number.isInteger(age) && age >= 0 && age < 18) return age;
    this.report('child-age', `child-age must be a whole number from 0 to 17. It is left out.`);
    return undefined;
  }
}
