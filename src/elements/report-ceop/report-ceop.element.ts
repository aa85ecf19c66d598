import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { phoneAddress, safeAddress } from '../../base/address.js';
import { onOff, text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import { ExitController, replacePage, showCover } from '../../base/exit.js';
import { checkSettings } from '../../base/settings-page.js';
import type { Settings } from '../../base/settings.js';
import '../../content/en/routes.js';
import '../../content/en/situations.js';
import '../../content/sources/routes.js';
import { localRoutes, routes, situations } from '../../content/registry.js';
import type { Nation } from '../../content/types.js';
import { guide, type Answers } from './report-ceop.guide.js';
import { reportCeopStyles } from './report-ceop.styles.js';
import { linkLines, panel, routesIn, type Reader, type ReportState } from './report-ceop.template.js';

const views = ['panel', 'guide', 'link'] as const;
/** GOV.UK's own choice: a page everyone opens, with nothing about the reader in its address. */
const neutralPage = 'https://www.bbc.co.uk/weather';

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

  /** `panel` (all routes), `guide` (at most three questions, then who to tell) or `link` (two lines). Default `panel`; another value is reported and `panel` is shown. */
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

  /**
   * Shows a button that leaves the page at once; Shift pressed three times within five seconds does the same. For
   * pages on which a child or a parent reads about abuse. It replaces the page, but cannot clear the history.
   */
  @property({ type: Boolean, converter: onOff }) exit = false;

  /** Where the exit leads: an https address. Default a weather page; another kind of address is reported and the default used. */
  @property({ attribute: 'exit-href', converter: text }) exitHref?: string | undefined;

  /** What was answered in the guide. Only here: not in storage, the address, the history or a form. */
  @state() private answers: Answers = {};

  #exit = new ExitController(
    this,
    () => this.#exitTarget(),
    (address) => this.goTo(address),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
    this.#forget();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // No key may do what the page does not say.
    const cover = this.renderRoot.querySelector<HTMLElement>('.cover');
    this.#exit.listen(cover !== null && this.isConnected);
    showCover(cover, this.#exit.state === 'leaving');
  }

  protected override content(scene: Scene): TemplateResult | undefined {
    const settings = this.#own();
    const { records, lang, fellBack } = routes(scene.lang);
    const { nation } = settings;
    const reader = this.oneOf(this.for, readers, 'for');
    const state: ReportState = {
      reader,
      settings,
      routes: routesIn(records, nation),
      local: localRoutes(scene.lang).filter(({ record }) => !nation || record.nations.includes(nation)),
      lang,
      fellBack,
      exit: this.exit
        ? { href: this.#exitTarget(), state: this.#exit.state, leave: () => this.#exit.leave() }
        : undefined,
    };
    if (!state.routes.length) return undefined;
    const view = this.oneOf(this.view, views, 'view');
    if (view === 'link') return linkLines(scene, state);
    const asked = situations(scene.lang);
    // Questions without answers to pick would be a dead end.
    if (view === 'panel' || !asked.records.length) return panel(scene, state);
    return guide(scene, {
      ...state,
      situations: asked.records,
      situationsLang: asked.lang,
      fellBack: fellBack || asked.fellBack,
      fixed: Boolean(this.for),
      answers: this.for ? { ...this.answers, reader } : this.answers,
      answer: (answers) => this.#answer(answers),
    });
  }

  /** Puts another page in the place of this one; throws where a frame may not do that. Tests stay where they are. */
  protected goTo(address: string): void {
    replacePage(address);
  }

  /** The next question takes the focus: the button that was pressed is gone. */
  #answer(answers: Answers): void {
    this.answers = answers;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.asked')?.focus());
  }

  #forget = (): void => {
    // What was never asked needs no drawing anew.
    if (Object.keys(this.answers).length) this.answers = {};
  };

  #exitTarget(): string {
    const href = safeAddress(this.exitHref);
    if (href?.startsWith('https:')) return href;
    if (this.exitHref)
      this.report(
        'exit-href',
        `exit-href="${this.exitHref}" must be an https address. A weather page is used.`,
      );
    return neutralPage;
  }

  /** Settings from around, with this element's own attributes over them. */
  #own(): Settings {
    // Field by field: an element has a `content` of its own, which is no address of words.
    const { school, dslName, dslRole, dslPhone, dslEmail, dslHours, nation, site, theme } = this;
    const { referralName, referralPhone, referralHours, referralOutOfHours } = this;
    const lead = { school, dslName, dslRole, dslPhone, dslEmail, dslHours };
    const referral = { referralName, referralPhone, referralHours, referralOutOfHours };
    const own = checkSettings(this.localName, { ...lead, ...referral, nation, site, theme });
    const settings = { ...this.settings, ...own };
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
