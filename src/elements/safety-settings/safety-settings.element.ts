import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { text } from '../../base/attributes.js';
import { emptiedRoot } from '../../base/declared-root.js';
import { define } from '../../base/define.js';
import { checkSettings, providePageSettings } from '../../base/settings-page.js';
import { settingsContext, type Settings } from '../../base/settings.js';
import { version } from '../../base/version.js';
import type { Nation } from '../../content/types.js';

/**
 * What a school or council says once: its name, its safeguarding lead, the council's line, the nation. Around
 * other elements it speaks for those; empty, it speaks for the whole page. Every element works without it, and an
 * element's own attribute wins.
 *
 * Elements that are ready before it get its values when it comes.
 *
 * @tag safety-settings
 * @tagname safety-settings
 *
 * @slot - The elements it speaks for. They are shown as they are.
 *
 * @example
 * <safety-settings school="Hazel Lane Primary School" dsl-phone="01632 960 117" nation="england"></safety-settings>
 */
export class SafetySettingsElement extends LitElement {
  static readonly version = version;
  static readonly tagName = 'safety-settings';
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /**
   * Registers the class.
   * @param tag another tag name, where the documented one is taken
   * @param registry another registry
   */
  static define(tag: string = this.tagName, registry?: CustomElementRegistry): boolean {
    return define(tag, this, registry);
  }

  /** Name of the school or setting, as parents know it. */
  @property({ converter: text }) school?: string | undefined;

  /** Name of the safeguarding lead. */
  @property({ attribute: 'dsl-name', converter: text }) dslName?: string | undefined;

  /** Their title. By default the title used in the nation: "Designated Safeguarding Person" in Wales. */
  @property({ attribute: 'dsl-role', converter: text }) dslRole?: string | undefined;

  /** Their UK phone number, in any grouping. */
  @property({ attribute: 'dsl-phone', converter: text }) dslPhone?: string | undefined;

  /** Their e-mail address. */
  @property({ attribute: 'dsl-email', converter: text }) dslEmail?: string | undefined;

  /** When they can be reached, in words: "School days, 8.30am to 4pm." */
  @property({ attribute: 'dsl-hours', converter: text }) dslHours?: string | undefined;

  /** Name of the council team that takes worries about a child. */
  @property({ attribute: 'referral-name', converter: text }) referralName?: string | undefined;

  /** The team's phone number. */
  @property({ attribute: 'referral-phone', converter: text }) referralPhone?: string | undefined;

  /** When that number is answered, in words. */
  @property({ attribute: 'referral-hours', converter: text }) referralHours?: string | undefined;

  /** The number for all other times. */
  @property({ attribute: 'referral-out-of-hours', converter: text }) referralOutOfHours?: string | undefined;

  /** `england`, `wales`, `scotland` or `northern-ireland`. Another value is reported, and England's words are used. */
  @property({ converter: text }) nation?: Nation | undefined;

  /** Address of a feed of alerts. Every `<safety-alert>` without words or a `src` of its own shows what is in it. */
  @property({ converter: text }) feed?: string | undefined;

  /** Public keys the feed is signed with, `kid:key`, with spaces between. By default a feed is believed unsigned. */
  @property({ attribute: 'feed-key', converter: text }) feedKey?: string | undefined;

  /** Address of newer words for all elements of the page: a folder, or one `.jws` file. By default nothing is fetched. */
  @property({ converter: text }) content?: string | undefined;

  /** Public keys those words are signed with, `kid:key`, with spaces between. By default the keys in the file. */
  @property({ attribute: 'content-key', converter: text }) contentKey?: string | undefined;

  /** The one version of them that is taken, such as 2027.03.01. By default the newest. */
  @property({ attribute: 'content-version', converter: text }) contentVersion?: string | undefined;

  /** Address of the words of a council or trust, which stand beside ours: a folder, or one `.jws` file. */
  @property({ attribute: 'local-content', converter: text }) localContent?: string | undefined;

  /** Public keys the words of the place are signed with. Without them those are not loaded. */
  @property({ attribute: 'local-content-key', converter: text }) localContentKey?: string | undefined;

  /** Address of the hosted site, where the script was not loaded from it. */
  @property({ converter: text }) site?: string | undefined;

  /** `light` or `dark`. By default elements follow the page's own colour scheme. */
  @property({ converter: text }) theme?: 'light' | 'dark' | undefined;

  #wraps = false;
  #outer = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  #provider = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    providePageSettings(this, undefined);
  }

  override connectedCallback(): void {
    this.#outer.value = undefined;
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const own = checkSettings(this.localName, this);
    this.#provider.setValue({ ...this.#outer.value, ...own } satisfies Settings);
    // A wrapper whose children were moved out must not begin to speak for the whole page.
    this.#wraps ||= this.childElementCount > 0;
    providePageSettings(this, this.isConnected && !this.#wraps ? own : undefined);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return emptiedRoot(this) ?? super.createRenderRoot();
  }

  override render(): TemplateResult {
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }
}
