import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { phoneAddress } from '../../base/address.js';
import { text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import { checkSettings } from '../../base/settings-page.js';
import type { Settings } from '../../base/settings.js';
import '../../content/en/routes.js';
import '../../content/sources/routes.js';
import { routes } from '../../content/registry.js';
import type { Nation } from '../../content/types.js';
import { reportCeopStyles } from './report-ceop.styles.js';
import { linkLines, panel, routesIn, type Reader, type ReportState } from './report-ceop.template.js';

const views = ['panel', 'link'] as const;
const readers: readonly Reader[] = ['parent', 'child', 'professional'];

/**
 * Who to tell when something is wrong online: 999 first, CEOP with its true scope, the school's own person, and
 * the right body for each other harm. Use it on every page that speaks of online safety.
 *
 * It is a set of links. It collects nothing, asks for nothing and sends nothing.
 *
 * @tag report-ceop
 * @tagname report-ceop
 *
 * @slot - Fallback: what a reader sees until the element is ready, and whenever it cannot be. Put a way to 999 and
 *   a plain link to CEOP in it.
 *
 * @cssprop [--report-ceop-accent=var(--safety-accent)] - Colour of links, button and rule. It is darkened or
 *   lightened until it can be read.
 *
 * @example
 * <report-ceop>In danger now? Call <a href="tel:999">999</a>. <a href="https://www.ceop.police.uk/Safety-Centre/">Report to CEOP</a></report-ceop>
 */
export class ReportCeopElement extends SafetyElement {
  static override readonly tagName = 'report-ceop';
  static override styles: CSSResultGroup = [SafetyElement.styles, reportCeopStyles];

  /** `panel` (all routes) or `link` (two lines). Default `panel`; another value is reported and `panel` is shown. */
  @property({ converter: text }) view?: string | undefined;

  /** Who reads: `parent`, `child` or `professional` (their own safeguarding lead comes first). Default `parent`. */
  @property({ converter: text }) for?: string | undefined;

  /** Name of the school or setting. By default the settings'. */
  @property({ converter: text }) school?: string | undefined;

  /** Name of the safeguarding lead. By default the settings'. */
  @property({ attribute: 'dsl-name', converter: text }) dslName?: string | undefined;

  /** Their title. By default the title used in the nation. */
  @property({ attribute: 'dsl-role', converter: text }) dslRole?: string | undefined;

  /** Their UK phone number. One that cannot exist is shown without a link, and reported. */
  @property({ attribute: 'dsl-phone', converter: text }) dslPhone?: string | undefined;

  /** Their e-mail address. */
  @property({ attribute: 'dsl-email', converter: text }) dslEmail?: string | undefined;

  /** When they can be reached, in words. */
  @property({ attribute: 'dsl-hours', converter: text }) dslHours?: string | undefined;

  /** Name of the council team that takes worries about a child. */
  @property({ attribute: 'referral-name', converter: text }) referralName?: string | undefined;

  /** The team's phone number. */
  @property({ attribute: 'referral-phone', converter: text }) referralPhone?: string | undefined;

  /** When that number is answered, in words. */
  @property({ attribute: 'referral-hours', converter: text }) referralHours?: string | undefined;

  /** The number for all other times. */
  @property({ attribute: 'referral-out-of-hours', converter: text }) referralOutOfHours?: string | undefined;

  /** `england`, `wales`, `scotland` or `northern-ireland`: titles and bodies differ. By default the settings'. */
  @property({ converter: text }) nation?: Nation | undefined;

  protected override content(scene: Scene): TemplateResult | undefined {
    const settings = this.#own();
    const { records, lang, fellBack } = routes(scene.lang);
    const { nation } = settings;
    const state: ReportState = {
      reader: this.oneOf(this.for, readers, 'for'),
      settings,
      routes: routesIn(records, nation),
      lang,
      fellBack,
    };
    if (!state.routes.length) return undefined;
    return this.oneOf(this.view, views, 'view') === 'link' ? linkLines(scene, state) : panel(scene, state);
  }

  /** Settings from around, with this element's own attributes over them. */
  #own(): Settings {
    const settings = { ...this.settings, ...checkSettings(this.localName, this) };
    for (const name of ['dslPhone', 'referralPhone', 'referralOutOfHours'] as const) {
      const number = settings[name];
      if (number && !phoneAddress(number)) {
        this.report(
          'phone-not-valid',
          `"${number}" is no UK phone number. It is shown, but cannot be called from the page. Check its digits.`,
        );
      }
    }
    return settings;
  }
}
