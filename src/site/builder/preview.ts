import { html, type TemplateResult } from 'lit';
import type { PastedTag } from '../../embed/snippet.js';
import { measuredWidths, type Heights } from './room.js';

/** What the preview shows: the element as it will be pasted. */
export interface Shown {
  tag: PastedTag;
  attributes: Readonly<Record<string, string>>;
  /** Settings by their attributes' names. */
  settings: Readonly<Record<string, string>>;
}

export const stageWidths = ['phone', 'column', 'page'] as const;
export type StageWidth = (typeof stageWidths)[number];
export const stageColours = ['device', 'light', 'dark'] as const;
export type StageColours = (typeof stageColours)[number];

/** How a person looks at the preview. Nothing of it goes into the lines. */
export interface Look {
  width: StageWidth;
  colours: StageColours;
}

/** Writes the attributes that differ, so that an element that stands is not drawn anew for what stayed. */
function setAll(element: Element, wanted: Readonly<Record<string, string>>): void {
  for (const name of element.getAttributeNames())
    if (!Object.hasOwn(wanted, name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Shows the element in a box: the one that is there, changed, or a new one for another tag. */
function showIn(box: Element, { tag, attributes, settings }: Shown): void {
  const around = box.firstElementChild ?? document.createElement('safety-settings');
  const there = around.firstElementChild;
  const element = there?.localName === tag ? there : document.createElement(tag);
  setAll(around, settings);
  setAll(element, attributes);
  if (element !== there) around.replaceChildren(element);
  if (!box.firstElementChild) box.append(around);
}

/**
 * The product itself on a stage, and three boxes nobody sees in which its height is measured at the widths of the
 * table of frames.
 */
export class Preview {
  readonly stage = document.createElement('div');
  readonly measures = document.createElement('div');
  #boxes: HTMLElement[];
  #heights: Heights | undefined;

  /** @param tell is called with the heights whenever they have changed */
  constructor(tell: (heights: Heights) => void) {
    this.stage.className = 'stage-box';
    this.measures.className = 'measures';
    this.measures.inert = true;
    this.#boxes = measuredWidths.map((width) => {
      const box = document.createElement('div');
      box.className = `measure measure-${width}`;
      this.measures.append(box);
      return box;
    });
    const observer = new ResizeObserver(() => {
      const [phone = 0, column = 0, page = 0] = this.#boxes.map((box) =>
        Math.ceil(box.getBoundingClientRect().height),
      );
      // Nothing is drawn yet, or the page is on paper.
      if (!phone || !column || !page) return;
      const [wasPhone, wasColumn, wasPage] = this.#heights ?? [];
      if (phone === wasPhone && column === wasColumn && page === wasPage) return;
      this.#heights = [phone, column, page];
      tell(this.#heights);
    });
    for (const box of this.#boxes) observer.observe(box);
  }

  /** Shows this, in place. */
  show(shown: Shown): void {
    for (const box of [this.stage, ...this.#boxes]) showIn(box, shown);
  }
}

const widthNames: Record<StageWidth, string> = { phone: 'Phone', column: 'Column', page: 'Page' };
const colourNames: Record<StageColours, string> = { device: 'As here', light: 'Light', dark: 'Dark' };

/** The preview with what a person can change about their view of it. */
export function previewTemplate(
  { stage, measures }: Preview,
  look: Look,
  take: (look: Look) => void,
): TemplateResult {
  const group = <T extends string>(
    name: string,
    legend: string,
    values: readonly T[],
    names: Record<T, string>,
    chosen: T,
    choose: (value: T) => void,
  ) =>
    html`<fieldset class="segments">
      <legend>${legend}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            /><span>${names[value]}</span></label
          >`,
      )}
    </fieldset>`;
  return html`<section class="seen" aria-labelledby="seen-title">
    <h2 id="seen-title">How it will look</h2>
    <div class="look">
      ${group('width', 'Width', stageWidths, widthNames, look.width, (width) => take({ ...look, width }))}
      ${group('colours', 'Colours', stageColours, colourNames, look.colours, (colours) => take({ ...look, colours }))}
    </div>
    <div class="stage stage-${look.width} colours-${look.colours}" tabindex="0" role="region" aria-label="Preview">
      ${stage}
    </div>
    ${measures}
  </section>`;
}
