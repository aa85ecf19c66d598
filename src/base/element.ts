import { ContextConsumer } from '@lit/context';
import {
  adoptStyles,
  html,
  LitElement,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { inEdition } from '../content/editions.js';
import { onContentChange } from '../content/registry.js';
import { wordsFor, type Words } from '../i18n/index.js';
import { asMeant, number, text } from './attributes.js';
import { startContent } from './content-source.js';
import { emptiedRoot } from './declared-root.js';
import { define } from './define.js';
import { EditionController } from './edition-controller.js';
import { hostStyles } from './host.styles.js';
import { nearestLanguage, watchLanguage } from './language.js';
import { report } from './report.js';
import { settingsContext, themes, type Settings } from './settings.js';
import { hostedPage } from './site.js';
import { judgeTokens } from './tokens.js';
import { version } from './version.js';

// The events belong to what a class is typed as, wherever it is imported from.
export type { SafetyContentDetail, SafetyElementEventMap } from './edition-controller.js';

/** What a template needs besides its record: the words, the language it was asked for, the day, and how deep it stands. */
export interface Scene {
  words: Words;
  /** The page's language at this element, e.g. `en-GB`. */
  lang: string;
  /** The moment everything dated is judged at. */
  now: Date;
  /** Level of the element's own heading, 2 to 6. */
  level: HeadingLevel;
  /** Drawn in a shadow root, where slots take the page's children; a hosted page has none. */
  shadow: boolean;
  /** Address of a hosted page, where the hosted site is known. */
  page: (path: string) => string | undefined;
}

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * What every element shares: fallback children until there is something better, the words of the nearest
 * language, settings from around it, dates judged anew when the page comes back, and faults that are reported
 * instead of thrown.
 *
 * @fires {CustomEvent<SafetyContentDetail>} safety-content - The element has taken the words of a pack that came after
 *   the page; it does not bubble.
 *
 * @csspart surface - The ground an element stands on, with its border: for a border or a shadow of your own. What you
 *   change here is not corrected.
 * @csspart title - Headings that name the element, the alert or the app: for a letter or a weight of your own. What you
 *   change here is not corrected.
 *
 * @cssprop [--safety-accent=#0b5260] - The one colour a school sets. Any CSS colour. It is made darker on a light page
 *   and lighter on a dark one until it can be read (7:1), never see-through and never as strong as the red of 999. What
 *   is no colour counts as not set.
 * @cssprop [--safety-ground=light-dark(#fff, #12171a)] - Ground of the surface. Any CSS colour. It keeps its hue and is
 *   brought near to white, or near to black on a dark page. What is no colour gives white, or black.
 * @cssprop [--safety-tint=light-dark(#f3f5f5, #1b2225)] - Ground of bands and chips; where only the ground is set, it
 *   follows that. Any CSS colour. It keeps its hue and is brought to a pale tint, or a dark one on a dark page. What is no
 *   colour gives the default.
 * @cssprop [--safety-radius=6px] - Roundness of corners. A length from 0 to 1em; more counts as 1em, less as 0. What is
 *   no length gives the default.
 */
export abstract class SafetyElement extends LitElement {
  static readonly version = version;
  /** The tag the class is documented under. */
  static readonly tagName: string;
  static override styles: CSSResultGroup = hostStyles;

  /**
   * Registers the class.
   * @param tag another tag name, where the documented one is taken
   * @param registry another registry
   */
  static define(tag: string = this.tagName, registry?: CustomElementRegistry): boolean {
    return define(tag, this as unknown as CustomElementConstructor, registry);
  }

  #settings = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  #edition = new EditionController(this);
  #stop: (() => void)[] = [];

  /** Level of the element's heading, 2 to 6; headings inside follow it. Anything else is reported, and 2 is used. */
  @property({ converter: number, attribute: 'heading-level' }) headingLevel?: number | undefined = 2;

  /** `light` or `dark` for this element alone. By default the settings', else the page's own colour scheme. */
  @property({ converter: text }) theme?: string | undefined;

  /** Where the hosted site is. By default the settings', else where the script came from. */
  @property({ converter: text }) site?: string | undefined;

  /** The moment dates are judged at. Only tests and previews set it; a page leaves it to the clock. */
  @property({ attribute: false }) now?: Date | undefined;

  override connectedCallback(): void {
    judgeTokens();
    // A moved element must not keep what its old place told it.
    this.#settings.value = undefined;
    super.connectedCallback();
    const renew = () => this.requestUpdate();
    // The back/forward cache brings a page back without running its scripts: dates may have passed meanwhile.
    const shown = (event: PageTransitionEvent) => {
      this.#edition.pageShown(event);
      renew();
    };
    window.addEventListener('pageshow', shown);
    this.#stop = [
      watchLanguage(renew),
      onContentChange(renew),
      () => window.removeEventListener('pageshow', shown),
    ];
    if (this.hasUpdated) this.#settleIn();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = emptiedRoot(this) ?? super.createRenderRoot();
    // Children may come after the element: parsers stream, editors and frameworks add later.
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  /** After a move: the nearest `lang` may be another, and a trip through another document loses the styles. */
  #settleIn(): void {
    this.requestUpdate();
    const root = this.shadowRoot;
    if (!root || root.adoptedStyleSheets.length) return;
    try {
      adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    } catch {
      // Sheets belong to the document they were made in; in another one the words stand without them.
    }
  }

  /** Settings from around this element; empty without any. */
  get settings(): Settings {
    return this.#settings.value ?? {};
  }

  /**
   * Version of the pack that the words come from, e.g. `2027.03.01`; undefined while they are those of the file. It
   * changes only when the element takes a pack, which `safety-content` tells.
   */
  get contentVersion(): string | undefined {
    return this.#edition.packs.find(({ overlay }) => !overlay)?.version;
  }

  /** Frameworks set the text of an attribute as a property; from here on it is what the attribute would be. */
  protected override willUpdate(changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    const values = this as unknown as Record<PropertyKey, unknown>;
    for (const name of changed.keys()) {
      const meant = asMeant(values[name], elementProperties.get(name)?.converter);
      if (meant !== values[name]) values[name] = meant;
    }
  }

  // All of an update is inside: lists are drawn only when Lit puts them in.
  protected override performUpdate(): void {
    void startContent(this.settings, nearestLanguage(this));
    inEdition(this.#edition.edition, () => super.performUpdate());
  }

  /** Whether the page gives a child for that slot. On a server an element does not see its children. */
  protected hasSlotted(name: string): boolean {
    return Boolean(this.querySelector?.(`:scope > [slot="${name}"]`));
  }

  /** What to show, or undefined for the fallback children. May throw: the reader then sees the fallback. */
  protected abstract content(scene: Scene): TemplateResult | undefined;

  /** One console report per page and code, under the name the webmaster wrote. */
  protected report(code: string, message: string): void {
    report(this.localName, code, message);
  }

  /** `value` where it is one of `allowed`, else the first of them, with a report. No value is no fault. */
  protected oneOf<T extends string>(value: string | undefined, allowed: readonly T[], attribute: string): T {
    const [first] = allowed as readonly [T, ...T[]];
    if (!value) return first;
    const found = allowed.find((known) => known === value.toLowerCase());
    if (found) return found;
    this.report(
      `unknown-${attribute}`,
      `${attribute}="${value}" is not one of ${allowed.join(', ')}. "${first}" is used.`,
    );
    return first;
  }

  override render(): TemplateResult {
    const fallback = html`<slot></slot>`;
    if (this.#edition.isHeld()) return fallback;
    try {
      const lang = nearestLanguage(this);
      const { words, lang: spoken } = wordsFor(lang);
      const site = this.site ?? this.settings.site;
      const content = this.content({
        words,
        lang,
        now: this.now ?? new Date(),
        level: this.#level(),
        shadow: true,
        page: (path) => hostedPage(path, site),
      });
      if (!content) return fallback;
      const theme = this.oneOf(this.theme ?? this.settings.theme, ['page', ...themes], 'theme');
      return html`<div class="el ${theme}" lang=${spoken}>${content}</div>`;
    } catch (error) {
      this.report('not-shown', `The element could not be drawn, so its fallback is shown. ${String(error)}`);
      return fallback;
    }
  }

  #level(): HeadingLevel {
    const level = this.headingLevel ?? 2;
    if (Number.isInteger(level) && level >= 2 && level <= 6) return level as HeadingLevel;
    this.report('heading-level', `heading-level must be a whole number from 2 to 6. 2 is used.`);
    return 2;
  }
}
