import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { number, text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import { printAlone } from '../../base/print-alone.js';
import '../../content/en/agreement.js';
import '../../content/en/controls.js';
import '../../content/en/resources.js';
import '../../content/en/tips.js';
import '../../content/sources/guides.js';
import * as content from '../../content/registry.js';
import { agreementView } from './parent-tips.agreement.js';
import {
  asked,
  controlNamed,
  firstOf,
  fitting,
  isByTopic,
  resourcesNamed,
  tipsAsked,
} from './parent-tips.asked.js';
import { controlsView, type Chosen, type ControlKind } from './parent-tips.controls.js';
import type { Own } from './parent-tips.frame.js';
import { resourcesView } from './parent-tips.resources.js';
import { startersView } from './parent-tips.starters.js';
import { parentTipsStyles } from './parent-tips.styles.js';
import { tipList } from './parent-tips.template.js';
import { viewStyles } from './parent-tips.views.styles.js';

const views = ['tips', 'starters', 'controls', 'resources', 'agreement'] as const;
const looks = ['list', 'buttons'] as const;

/**
 * Short numbered tips for parents and carers, with who gave them and why each helps; by `view` also words that open
 * a talk, a finder for parental controls, useful pages and guides, or a family agreement to print. Use it where a
 * school speaks to families; put the school's own tips in the `own` slot.
 *
 * What a reader picks stays in the element: it is not stored, not sent, and forgotten when the page is left.
 *
 * @tag parent-tips
 * @tagname parent-tips
 *
 * @slot - Fallback: what a reader sees until the element is ready.
 * @slot own - The school's own tips, shown after ours under the school's name, in every view.
 *
 * @cssprop [--parent-tips-accent=var(--safety-accent)] - Colour of numbers, links and rule. It is darkened or
 *   lightened until it can be read.
 *
 * @example
 * <parent-tips limit="3">Keep screens where you can see them. Talk early, and keep talking. Thank them for telling you.</parent-tips>
 */
export class ParentTipsElement extends SafetyElement {
  static override readonly tagName = 'parent-tips';
  static override styles: CSSResultGroup = [SafetyElement.styles, parentTipsStyles, viewStyles];

  /** `tips`, `starters` (words that open a talk), `controls` (finder for parental controls), `resources` (useful pages and guides) or `agreement` (family agreement to print). Default `tips`; another value is reported and `tips` is shown. */
  @property({ converter: text }) view?: string | undefined;

  /** Which tips: `police-2021` (the six of the police) or `guide` (ours, by topic). Default `guide` where a topic or an age is given, else `police-2021`; another value is reported and the default used. */
  @property({ converter: text }) set?: string | undefined;

  /**
   * One or more topics, with commas between: `video-chat`, `strangers`, `sharing-images`, `gaming`, `social-media`,
   * `parental-controls`, `talking`, `ai-companions`. Default all. An unknown topic is reported and left out. For
   * `tips` and `starters`.
   */
  @property({ converter: text }) topic?: string | undefined;

  /** Age band of the child: `0-5`, `6-10`, `11-13` or `14+`. Default all. An unknown band is reported and left out. For `tips` and `starters`. */
  @property({ converter: text }) age?: string | undefined;

  /** At most this many tips or starters, 1 or more. Default all. */
  @property({ converter: number }) limit?: number | undefined;

  /** For `controls`: the internet provider chosen at the start, by id, name or its first word: `bt-broadband`, `Sky Mobile`, `BT`. One we do not know is reported, and none is chosen. */
  @property({ converter: text }) provider?: string | undefined;

  /** For `controls`: the device or service chosen at the start, by id or name: `iphone-ipad`, `YouTube Kids`. One we do not know is reported, and none is chosen. */
  @property({ converter: text }) device?: string | undefined;

  /** For `resources`: which ones, by id, with commas between. Default all that are live. An unknown one is reported and left out. */
  @property({ converter: text }) resources?: string | undefined;

  /** For `resources`: `list` or `buttons`. Default `list`; another value is reported and `list` is used. */
  @property({ converter: text }) look?: string | undefined;

  /** Name of the school over its own tips. By default the settings'. */
  @property({ converter: text }) school?: string | undefined;

  /** Prints the page. Only tests and previews set it; a page leaves it to the browser. */
  @property({ attribute: false }) print: () => void = () => window.print();

  /** What was picked. Only here: not in storage, the address, the history or a form. */
  @state() private chosen: Chosen & { last?: ControlKind } = {};
  @state() private picked: ReadonlySet<string> = new Set();

  #internals = (this as Partial<HTMLElement>).attachInternals?.call(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#forget);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What the page says anew goes before what was chosen till then.
    if (changed.has('provider')) this.chosen = { ...this.chosen, provider: undefined };
    if (changed.has('device')) this.chosen = { ...this.chosen, device: undefined };
  }

  protected override content(scene: Scene): TemplateResult | undefined {
    const own: Own = {
      own: this.hasSlotted('own'),
      school: this.school ?? this.settings.school,
    };
    switch (this.oneOf(this.view, views, 'view')) {
      case 'starters':
        return this.#starters(scene, own);
      case 'controls':
        return this.#controls(scene, own);
      case 'resources':
        return this.#resources(scene, own);
      case 'agreement':
        return this.#agreement(scene, own);
      default:
        return this.#tips(scene, own);
    }
  }

  /** How the helpers of this element tell what was not understood. */
  #say = (code: string, message: string): void => this.report(code, message);

  #tips(scene: Scene, own: Own): TemplateResult | undefined {
    const found = tipsAsked(this, scene.lang, this.#say);
    if (!found) return undefined;
    const { topics, want } = found;
    const byTopic = isByTopic(found.set)
      ? { asked: topics, starters: fitting(content.starters(scene.lang).records, want) }
      : undefined;
    const local = content.localTips(scene.lang).filter(({ record }) => fitting(record.tips, want).length);
    return tipList(scene, { ...own, ...found, byTopic, local, fits: (all) => fitting(all, want) });
  }

  #starters(scene: Scene, own: Own): TemplateResult | undefined {
    const { records, lang, fellBack } = content.starters(scene.lang);
    if (!records.length) return undefined;
    const want = asked(this, this.#say);
    const fit = fitting(records, want);
    if (!fit.length) this.report('no-starters', `No starter fits ${want.text}. All are shown.`);
    const starters = firstOf(fit.length ? fit : records, this.limit, this.#say);
    return startersView(scene, { ...own, starters, lang, fellBack });
  }

  #controls(scene: Scene, own: Own): TemplateResult | undefined {
    const { records: controls, lang, fellBack } = content.controls(scene.lang);
    if (!controls.length) return undefined;
    const preset = (kind: ControlKind) => controlNamed(kind, this[kind], scene.lang, this.#say);
    const { provider, device, last } = this.chosen;
    return controlsView(scene, {
      ...own,
      controls,
      chosen: { provider: provider ?? preset('provider'), device: device ?? preset('device') },
      last,
      choose: (kind, id) => (this.chosen = { ...this.chosen, [kind]: id, last: kind }),
      limits: content
        .findTipSet('guide', scene.lang)
        ?.record.tips.find(({ id }) => id === 'guide-parental-controls-1'),
      lang,
      fellBack,
    });
  }

  #resources(scene: Scene, own: Own): TemplateResult | undefined {
    const { records, lang, fellBack } = content.resources(scene.lang);
    if (!records.length) return undefined;
    const local = content.localResources(scene.lang);
    const theirs = local.map(({ record }) => record);
    const named = resourcesNamed(this.resources, [...records, ...theirs], this.#say);
    return resourcesView(scene, {
      ...own,
      resources: named.filter((one) => !theirs.includes(one)),
      local: local.filter(({ record }) => named.includes(record)),
      instead: (id) => content.findResource(id, scene.lang)?.record,
      look: this.oneOf(this.look, looks, 'look'),
      lang,
      fellBack,
    });
  }

  #agreement(scene: Scene, own: Own): TemplateResult | undefined {
    const { records: themes, lang, fellBack } = content.agreement(scene.lang);
    if (!themes.length) return undefined;
    return agreementView(scene, {
      ...own,
      themes,
      picked: this.picked,
      pick: (id, isPicked) => {
        const others = [...this.picked].filter((one) => one !== id);
        this.picked = new Set(isPicked ? [...others, id] : others);
      },
      print: () => (this.#internals ? printAlone(this.#internals, this.print) : this.print()),
      lang,
      fellBack,
    });
  }

  #forget = (): void => {
    this.chosen = {};
    this.picked = new Set();
  };
}
