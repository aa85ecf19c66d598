import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { list, number, text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import '../../content/en/tips.js';
import { ageBands, findTipSet, knownTopics } from '../../content/registry.js';
import type { AgeBand, Tip, TipTopic } from '../../content/types.js';
import { parentTipsStyles } from './parent-tips.styles.js';
import { tipList } from './parent-tips.template.js';

/**
 * Short numbered tips for parents and carers, with who gave them and why each helps. Use it where a school speaks
 * to families; put the school's own tips in the `own` slot.
 *
 * @tag parent-tips
 * @tagname parent-tips
 *
 * @slot - Fallback: what a reader sees until the element is ready.
 * @slot own - The school's own tips, shown after ours under the school's name.
 *
 * @cssprop [--parent-tips-accent=var(--safety-accent)] - Colour of numbers, links and rule. It is darkened or
 *   lightened until it can be read.
 *
 * @example
 * <parent-tips limit="3">Keep screens where you can see them. Talk early, and keep talking. Thank them for telling you.</parent-tips>
 */
export class ParentTipsElement extends SafetyElement {
  static override readonly tagName = 'parent-tips';
  static override styles: CSSResultGroup = [SafetyElement.styles, parentTipsStyles];

  /**
   * One or more topics, with commas between: `video-chat`, `strangers`, `sharing-images`, `gaming`, `social-media`,
   * `parental-controls`, `talking`, `ai-companions`. Default all. An unknown topic is reported and left out.
   */
  @property({ converter: text }) topic?: string | undefined;

  /** Age band of the child: `0-5`, `6-10`, `11-13` or `14+`. Default all. An unknown band is reported and left out. */
  @property({ converter: text }) age?: string | undefined;

  /** At most this many tips, 1 or more. Default all. */
  @property({ converter: number }) limit?: number | undefined;

  /** Name of the school over its own tips. By default the settings'. */
  @property({ converter: text }) school?: string | undefined;

  protected override content(scene: Scene): TemplateResult | undefined {
    const found = findTipSet('police-2021', scene.lang);
    if (!found) return undefined;
    const { record: set, lang, fellBack } = found;
    const topics = this.#known(list(this.topic), knownTopics, 'topic');
    const ages = this.#known(list(this.age), ageBands, 'age');
    const fits = (tip: Tip) =>
      (!topics.length || tip.topics.some((topic) => topics.includes(topic))) &&
      (!ages.length || tip.ages.some((age) => ages.includes(age)));
    let tips = set.tips.filter(fits);
    if (!tips.length) {
      this.report(
        'no-tips',
        `No tip fits topic="${this.topic ?? ''}" age="${this.age ?? ''}". All are shown.`,
      );
      tips = set.tips;
    }
    return tipList(scene, {
      set,
      tips: tips.slice(0, this.#most()),
      lang,
      fellBack,
      own: this.querySelector(':scope > [slot="own"]') !== null,
      school: this.school ?? this.settings.school,
    });
  }

  #known<T extends TipTopic | AgeBand>(
    asked: string[],
    known: readonly T[],
    attribute: 'topic' | 'age',
  ): T[] {
    const unknown = asked.filter((value) => !known.includes(value.toLowerCase() as T));
    if (unknown.length) {
      this.report(
        `unknown-${attribute}`,
        `${attribute}="${unknown.join(', ')}" is not one of ${known.join(', ')}. It is left out.`,
      );
    }
    return known.filter((value) => asked.some((one) => one.toLowerCase() === value));
  }

  #most(): number | undefined {
    const { limit } = this;
    if (limit === undefined || limit === null) return undefined;
    if (Number.isInteger(limit) && limit > 0) return limit;
    this.report('limit', `limit must be a whole number of 1 or more. All tips are shown.`);
    return undefined;
  }
}
