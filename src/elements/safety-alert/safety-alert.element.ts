import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { alertViews, levels, type AlertRecord, type AlertViewName } from '../../alerts/alert.js';
import { FeedController, type FeedState } from '../../alerts/feed-controller.js';
import { isHidden, setHidden } from '../../alerts/hidden.js';
import { stateOf } from '../../alerts/life.js';
import { parseAlert, readAlert, type Reading } from '../../alerts/parse.js';
import type { Standing } from '../../alerts/set.js';
import { list, number, onOff, text } from '../../base/attributes.js';
import { SafetyElement, type SafetyElementEventMap, type Scene } from '../../base/element.js';
import { printAlone } from '../../base/print-alone.js';
import '../../content/en/briefs.js';
import '../../content/en/routes.js';
import '../../content/en/resources.js';
import { findBrief } from '../../content/registry.js';
import { link } from '../../parts/link.js';
import { banner } from './safety-alert.banner.js';
import { bannerStyles } from './safety-alert.banner.styles.js';
import { briefing } from './safety-alert.briefing.js';
import { isPast, isUnsent } from './safety-alert.choice.js';
import { chosenFrom, feedNote, noAlert, type Wanted } from './safety-alert.feed.js';
import { letter } from './safety-alert.letter.js';
import { letterStyles } from './safety-alert.letter.styles.js';
import { notice, past } from './safety-alert.notice.js';
import { PassingOn } from './safety-alert.pass-on.js';
import { safetyAlertStyles } from './safety-alert.styles.js';
import type { AlertView } from './safety-alert.template.js';

const forms: Record<AlertViewName, (scene: Scene, view: AlertView) => TemplateResult> = {
  notice,
  banner,
  briefing,
  letter,
};

/** Alerts to draw, and the feed they come from. */
export interface Found {
  alerts: readonly Standing[];
  slotted: boolean;
  feed?: FeedState;
}

/** What `safety-alert-hide` and `safety-alert-show` tell. */
export interface SafetyAlertHideDetail {
  id: string | undefined;
  version: number;
}

/** Events of the element, by name. */
export interface SafetyAlertEventMap extends SafetyElementEventMap {
  'safety-alert-hide': CustomEvent<SafetyAlertHideDetail>;
  'safety-alert-show': CustomEvent<SafetyAlertHideDetail>;
}

declare global {
  // They bubble and are composed, so that they are heard anywhere above too.
  interface GlobalEventHandlersEventMap {
    'safety-alert-hide': SafetyAlertEventMap['safety-alert-hide'];
    'safety-alert-show': SafetyAlertEventMap['safety-alert-show'];
  }
}

/**
 * A safeguarding alert: what it is about, who says so and until when, what the reader can do. Write it in
 * attributes and slots, or as a JSON record inside the tag, and show it as an article, as a line on top of a page, as
 * a briefing for staff or as a letter to parents. An alert past its end says so; the apps it names carry their state
 * of today.
 *
 * With `src` it shows the alerts of a feed (JSON Feed, Atom, RSS), and follows it while the page is open. Until the first
 * answer, and where none comes, it shows the record in the tag, else its fallback. An alert that is withdrawn in the feed
 * says so on the page.
 *
 * It is a labelled region with a heading, never `role="alert"`: it is there when the page loads, and screen readers
 * either miss such alerts or shout them (nvaccess/nvda#14990).
 *
 * @tag safety-alert
 * @tagname safety-alert
 *
 * @slot - Fallback; with a `headline` attribute, the story of the alert. A child with `slot="plain"` is read only
 *   without script: the headline and summary, which the attributes hold then. A `<script type="application/json">` in it
 *   holds a whole record instead.
 * @slot do - What the reader can do, where the alert is written in attributes.
 * @slot letterhead - The head of the letter, such as the school's own. By default the school of the settings, else the
 *   issuer with its ways to be reached.
 * @slot signature - A picture of the signature under the letter. By default there is room to sign.
 *
 * @cssprop [--safety-alert-accent=var(--safety-accent)] - Colour of links. It is darkened or lightened until it can
 *   be read. Level colours are fixed.
 *
 * @fires {CustomEvent<SafetyAlertHideDetail>} safety-alert-hide - A person hid the banner.
 * @fires {CustomEvent<SafetyAlertHideDetail>} safety-alert-show - A person brought the banner back.
 *
 * @example
 * <safety-alert level="warning" headline="Strangers are asking children for pictures" issued="2026-11-18">Talk with your child about who they chat with.</safety-alert>
 */
export class SafetyAlertElement extends SafetyElement {
  static override readonly tagName = 'safety-alert';
  static override styles: CSSResultGroup = [
    SafetyElement.styles,
    safetyAlertStyles,
    bannerStyles,
    letterStyles,
  ];

  /** `notice` (the article), `banner` (one line), `briefing` (for staff and partners) or `letter` (to parents, for A4). Default `notice`; another value is reported and `notice` is shown. */
  @property({ converter: text }) view?: string | undefined;

  /** What it is about, in one line. Without it, and without a record, the fallback is shown. */
  @property({ converter: text }) headline?: string | undefined;

  /**
   * `information`, `advice`, `warning` or `danger`. Default `information`; another value is reported. With a feed: only
   * alerts of that level or a graver one, by default all.
   */
  @property({ converter: text }) level?: string | undefined;

  /** One sentence under the headline. */
  @property({ converter: text }) summary?: string | undefined;

  /** Who sends the alert. By default the school of the settings. */
  @property({ converter: text }) issuer?: string | undefined;

  /**
   * For whom, in words: "parents and carers of children aged 8 to 13". With a feed: only alerts for `parent`, `child` or
   * `professional`, or with these words in their audience.
   */
  @property({ converter: text }) audience?: string | undefined;

  /** The day it was sent, `2026-11-18`. A date that cannot be read is reported and left out. */
  @property({ converter: text }) issued?: string | undefined;

  /** Its last day. After it the alert says that it has ended. */
  @property({ converter: text }) expires?: string | undefined;

  /** The day by which the issuer looks at it again. After it the alert says so. */
  @property({ attribute: 'review-by', converter: text }) reviewBy?: string | undefined;

  /** Ids of apps it names, with commas between: their state today is shown. An unknown one is reported and named as written. */
  @property({ converter: text }) apps?: string | undefined;

  /** Address of the whole story; the banner links to it. */
  @property({ converter: text }) href?: string | undefined;

  /**
   * Address of a feed. By default that of the settings, for an alert without words of its own. What cannot be fetched,
   * read or trusted is reported, and the last good words stay.
   */
  @property({ converter: text }) src?: string | undefined;

  /**
   * Public keys of the feed's publisher, `kid:key`, with spaces between. With one, only a feed that is signed with it is
   * shown. By default the settings', for their feed; without any a feed is believed unsigned.
   */
  @property({ converter: text }) key?: string | undefined;

  /** Minutes between two looks at the feed, 5 or more. Default 15. */
  @property({ converter: number }) refresh?: number | undefined;

  /** With a feed: at most so many alerts, 1 or more. Default 3 banners, 10 notices, one letter or briefing. */
  @property({ converter: number }) limit?: number | undefined;

  /** With a feed: only alerts for this place, as the publisher writes it, and those that name no place. */
  @property({ converter: text }) area?: string | undefined;

  /** Shows drafts and alerts that are not sent yet, with a line that says so. For editors: without it nothing is shown of them. */
  @property({ type: Boolean, converter: onOff }) preview = false;

  /** Address of the page before, for a link back at the top of notice and briefing. */
  @property({ attribute: 'back-href', converter: text }) backHref?: string | undefined;

  /** Words of that link. Default "Back". */
  @property({ attribute: 'back-label', converter: text }) backLabel?: string | undefined;

  /** Name of the alert that stays when its words change. A person's choice to hide it is kept under it. With a feed: only that alert. */
  @property({ attribute: 'alert-id', converter: text }) alertId?: string | undefined;

  /** Raise it when readers should see the alert again: a banner they hid comes back. Default 1. */
  @property({ converter: number }) version?: number | undefined;

  /** The whole alert as a record, in the shape of `schema/alert.schema.json`; it goes before attributes and children. */
  @property({ attribute: false }) record?: unknown;

  /** Prints the page. Only tests and previews set it; a page leaves it to the browser. */
  @property({ attribute: false }) print: () => void = () => window.print();

  #passingOn = new PassingOn(this, (of) => this.#print(of));
  /** Which of several alerts is printed. */
  #printed = 0;
  #feed = new FeedController(this, () => this.#wish());
  #internals = (this as Partial<HTMLElement>).attachInternals?.call(this);
  #children?: MutationObserver;
  readonly #readAgain = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    // A record in the tag is not slotted, so nothing else tells when a parser or an editor completes it.
    this.#children = new MutationObserver(this.#readAgain);
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#readAgain);
  }

  protected override content(scene: Scene): TemplateResult | undefined {
    const found = this.standings(scene);
    if (!found) return undefined;
    const name = this.oneOf(this.view, alertViews, 'view');
    const { feed } = found;
    const shown = found.alerts.filter(({ state }) => this.preview || !isUnsent(state));
    // By name: when a feed brings a new alert, the focus must stay on the button of the old one.
    const drawn = repeat(
      shown,
      ({ alert }) => alert.id ?? alert.headline,
      (standing, of) => {
        const view = this.#view(scene, standing, name, found.slotted, of);
        const form = isPast(standing.state) && name !== 'banner' ? past : forms[name];
        return html`<div class="one ${of === this.#printed ? 'printed' : ''}">${form(scene, view)}</div>`;
      },
    );
    if (!feed) return html`${drawn}`;
    return html`${drawn}${shown.length ? nothing : noAlert(scene, name, feed)}${shown.length || name !== 'banner' ? feedNote(scene, feed) : nothing}`;
  }

  /** Which feed to follow: one that is asked for, or that of the settings where the tag has no words. */
  #wish(): { src?: string | undefined; key?: string | undefined; refresh?: number | undefined } {
    const { feed, feedKey } = this.settings;
    if (this.record !== undefined && this.record !== null) return {};
    const src = this.src ?? (this.headline || this.#inline() ? undefined : feed);
    const key = this.key ?? (src === feed ? feedKey : undefined);
    return { src, key, refresh: this.refresh };
  }

  #inline(): Element | null | undefined {
    return this.querySelector?.(':scope > script[type="application/json"]');
  }

  /** What the feed has for this element; undefined while it has brought nothing. */
  #fromFeed(scene: Scene): Found | undefined {
    const feed = this.#feed.state;
    if (!feed) return undefined;
    const { problem, remarks, alerts } = feed;
    if (problem)
      this.report(
        problem.code,
        `${problem.message} ${alerts ? 'The last good words stay.' : 'The fallback is shown.'}`,
      );
    for (const { code, message } of remarks) this.report(code, message);
    if (!alerts) return undefined;
    const wanted: Wanted = {
      audience: this.audience,
      area: this.area,
      level: this.level && this.oneOf(this.level, levels, 'level'),
      id: this.alertId,
      view: this.oneOf(this.view, alertViews, 'view'),
      limit: this.#limit(),
      preview: this.preview,
    };
    const chosen = chosenFrom(alerts, wanted, scene.now);
    if (chosen.faults.length) this.report('feed-part', `${chosen.faults.join('; ')}.`);
    return { alerts: chosen.alerts, slotted: false, feed };
  }

  #limit(): number | undefined {
    const { limit } = this;
    if (limit === undefined || limit === null || (Number.isInteger(limit) && limit > 0))
      return limit ?? undefined;
    this.report('limit', 'limit must be a whole number of 1 or more. The usual number is shown.');
    return undefined;
  }

  /** The alerts to show, in their order; undefined leaves the fallback. */
  protected standings(scene: Scene): Found | undefined {
    const fed = this.#fromFeed(scene);
    if (fed) return fed;
    const script = this.#inline();
    const given = this.record ?? undefined;
    if (given === undefined && script && this.#isStreaming(script)) return undefined;
    const inline = script?.textContent;
    const slotted = given === undefined && !inline?.trim();
    if (slotted && !this.headline) {
      if (!this.#wish().src && this.childElementCount === 0 && !this.textContent?.trim())
        this.report('no-alert', 'Give the alert a headline, or a record in the tag.');
      return undefined;
    }
    const { alert, faults } = slotted
      ? this.#fromAttributes()
      : given === undefined
        ? parseAlert(inline ?? '')
        : readAlert(given);
    if (faults.length) {
      const all = faults.map(({ path, message }) => `${path} ${message}`).join('; ');
      this.report(
        alert ? 'alert-part' : 'alert-record',
        `${all}. ${alert ? 'The rest is shown.' : 'The fallback is shown.'}`,
      );
    }
    if (!alert) return undefined;
    return { alerts: [{ alert, state: stateOf(alert, scene.now) }], slotted };
  }

  /** All that one alert is drawn from. */
  #view(
    { words, lang }: Scene,
    { alert, state }: Standing,
    view: AlertViewName,
    slotted: boolean,
    of: number,
  ): AlertView {
    const unknown = alert.apps.filter((id) => !findBrief(id, lang));
    if (unknown.length)
      this.report('unknown-app', `apps="${unknown.join(', ')}" is not known here; it is named as written.`);
    return {
      alert,
      state,
      view,
      slotted,
      doSlot: this.hasSlotted('do'),
      ownHead: this.hasSlotted('letterhead'),
      ownSignature: this.hasSlotted('signature'),
      settings: this.settings,
      back: this.backHref && of === 0 ? { href: this.backHref, label: this.backLabel } : undefined,
      hidden: view === 'banner' && isHidden(alert),
      hide: () => this.#hide(alert, true, of),
      show: () => this.#hide(alert, false, of),
      passOn: this.#passingOn.row(alert, of, words),
      link,
    };
  }

  /** The parser is still inside the record, so that half of it may be missing. It is read once the page is parsed. */
  #isStreaming(script: Element): boolean {
    if (document.readyState !== 'loading') return false;
    for (let node: Node | null = script; node; node = node.parentNode) if (node.nextSibling) return false;
    document.addEventListener('DOMContentLoaded', this.#readAgain, { once: true });
    return true;
  }

  #fromAttributes(): Reading {
    const issuer = this.issuer ?? this.settings.school;
    return readAlert({
      id: this.alertId,
      version: this.version ?? undefined,
      level: this.oneOf(this.level, levels, 'level'),
      headline: this.headline,
      summary: this.summary,
      href: this.href,
      issuers: issuer ? [{ name: issuer }] : [],
      audience: this.audience,
      issued: this.issued,
      expires: this.expires,
      reviewBy: this.reviewBy,
      apps: list(this.apps),
    });
  }

  /** Hides or shows, remembers it, and keeps the focus where the button was: a person on the keyboard must not be thrown to the top. */
  #hide(alert: AlertRecord, hidden: boolean, of: number): void {
    setHidden(alert, hidden);
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll('.one')[of]?.querySelector<HTMLElement>('button')?.focus(),
    );
    const init = { detail: { id: alert.id, version: alert.version }, bubbles: true, composed: true };
    this.dispatchEvent(
      hidden
        ? new CustomEvent<SafetyAlertHideDetail>('safety-alert-hide', init)
        : new CustomEvent<SafetyAlertHideDetail>('safety-alert-show', init),
    );
  }

  /** Prints one alert without the page and the other alerts around it. */
  #print(of: number): void {
    this.#printed = of;
    this.requestUpdate();
    this.performUpdate();
    if (this.#internals) printAlone(this.#internals, this.print);
    else this.print();
  }
}
