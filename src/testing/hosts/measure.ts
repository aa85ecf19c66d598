/** Numbers about what is inside our elements, and in words where two pages differ. */

/** One element inside a shadow root. */
export interface Part {
  /** Such as `parent-tips h3 ‘Tip 1’`. */
  readonly what: string;
  /** Left, top, width, height in px from the corner of the wrapper; empty where nothing is drawn. */
  readonly place: readonly number[];
  /** Computed values in the order of `properties`. */
  readonly style: readonly string[];
}

/** What is compared: everything a page's type and boxes can pass on, above all what children inherit. */
export const properties: readonly string[] = [
  ...[
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'font-stretch',
    'font-variant-caps',
    'font-kerning',
  ],
  ...['font-variant-numeric', 'font-feature-settings', 'line-height', 'letter-spacing', 'word-spacing'],
  ...['text-transform', 'text-align', 'text-indent', 'text-shadow', 'text-decoration-line', 'text-rendering'],
  ...[
    'white-space',
    'word-break',
    'overflow-wrap',
    'hyphens',
    'tab-size',
    'direction',
    'writing-mode',
    'quotes',
  ],
  ...[
    'color',
    'background-color',
    'background-image',
    'fill',
    'stroke',
    'stroke-width',
    'opacity',
    'color-scheme',
  ],
  ...['caret-color', 'accent-color', 'cursor', 'visibility', 'pointer-events', 'list-style-type'],
  ...['list-style-position', 'border-collapse', 'orphans', 'widows'],
  ...[
    'display',
    'float',
    'clear',
    'position',
    'box-sizing',
    'overflow-x',
    'vertical-align',
    'align-self',
    'order',
  ],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...[
    'border-top-width',
    'border-right-width',
    'border-bottom-width',
    'border-left-width',
    'border-top-color',
  ],
  ...[
    'border-top-left-radius',
    'box-shadow',
    'outline-style',
    'max-width',
    'min-height',
    'transition-duration',
  ],
];

/** In the page: whether every element of these tags has drawn something. */
export const areDrawn = (wanted: readonly string[]): boolean => {
  const found = [...document.querySelectorAll(wanted.join())];
  const isDrawn = (element: Element): boolean =>
    (element.shadowRoot?.querySelector('.el')?.getBoundingClientRect().height ?? 0) > 0;
  return found.length >= wanted.length && found.every(isDrawn);
};

/**
 * In the page: opens every fold, and says whether all are open and filled. A list draws what is in a fold only when it is
 * opened, so this is asked again until it is true.
 */
export const openFolds = (wanted: readonly string[]): boolean => {
  const folds = [...document.querySelectorAll(wanted.join())].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('details') ?? []),
  ]);
  const isFilled = (fold: HTMLDetailsElement): boolean =>
    fold.open &&
    [...fold.children].some(({ localName, textContent }) => localName !== 'summary' && textContent);
  const isDone = folds.every(isFilled);
  for (const fold of folds) fold.open = true;
  return isDone;
};

/**
 * In the page: gives each `.box` the width at which the wrapper inside is exactly as wide as
 * wanted. A page may add padding and borders around us; what is inside has to be compared at one width.
 */
export const fitTo = (wanted: readonly string[], width: number): void => {
  for (const element of document.querySelectorAll(wanted.join())) {
    const wrapper = element.shadowRoot?.querySelector<HTMLElement>('.el');
    const box = element.closest<HTMLElement>('.box');
    if (!wrapper || !box) continue;
    box.style.setProperty('box-sizing', 'border-box', 'important');
    let given = width;
    for (let turn = 0; turn < 4; turn += 1) {
      box.style.setProperty('width', `${given}px`, 'important');
      given += width - wrapper.getBoundingClientRect().width;
    }
    // Laid out afresh, as on a page that came in this width: WebKit keeps the height of some words from the width before.
    const display = box.style.display;
    box.style.setProperty('display', 'none', 'important');
    box.getBoundingClientRect();
    box.style.display = display;
  }
};

/** In the page: the parts of every element of these tags, in order. */
export const measure = (wanted: readonly string[], names: readonly string[]): Part[] =>
  [...document.querySelectorAll(wanted.join())].flatMap((host) => {
    const box = host.shadowRoot?.querySelector('.el');
    if (!box) return [{ what: `${host.localName} is not drawn`, place: [], style: [] }];
    const zero = box.getBoundingClientRect();
    return [box, ...box.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30);
      const called = element.getAttribute('class');
      return {
        what: `${host.localName} ${element.localName}${called ? `.${called.replace(/\s+/g, '.')}` : ''} ‘${words}’`,
        place: width > 0 && height > 0 ? [x - zero.x, y - zero.y, width, height] : [],
        style: names.map((name) => style.getPropertyValue(name)),
      };
    });
  });

const sides = ['left', 'top', 'width', 'height'] as const;
const round = (value: number): string => `${Math.round(value * 100) / 100}px`;

/**
 * Every difference as a sentence: `parent-tips h3 ‘Tip 1’: font-size 20px on a bare page, 12.5px on this page`.
 *
 * @param slack by how many px a place may differ; fractions of a px come from rounding
 */
export function differences(
  bare: readonly Part[],
  found: readonly Part[],
  { names = properties, slack = 0.1 }: { names?: readonly string[]; slack?: number } = {},
): string[] {
  const here = found.map(({ what }) => what);
  const lost = bare.findIndex(({ what }, i) => what !== here[i]);
  if (lost >= 0 || bare.length !== found.length) {
    const at = lost >= 0 ? lost : bare.length;
    return [
      `${bare[at]?.what ?? 'nothing'} on a bare page, ${here[at] ?? 'nothing'} in its place on this page`,
    ];
  }
  return bare.flatMap((part, i) => {
    const other = found[i]!;
    const moved =
      part.place.length !== other.place.length
        ? [
            `${part.what}: ${part.place.length ? 'drawn' : 'not drawn'} on a bare page, ${other.place.length ? 'drawn' : 'not drawn'} on this page`,
          ]
        : part.place.flatMap((value, k) =>
            Math.abs(value - other.place[k]!) > slack
              ? [
                  `${part.what}: ${sides[k]} ${round(value)} on a bare page, ${round(other.place[k]!)} on this page`,
                ]
              : [],
          );
    const changed = part.style.flatMap((value, k) =>
      value === other.style[k]
        ? []
        : [`${part.what}: ${names[k]} ${value} on a bare page, ${other.style[k]} on this page`],
    );
    return [...changed, ...moved];
  });
}
