/** Names of the tokens a page may set for all elements, with what each is when nothing is set, by colour scheme. */
export const pageTokens = {
  '--safety-accent': '#0b5260',
  '--safety-ground': 'light-dark(#fff, #12171a)',
  '--safety-tint': 'light-dark(#f3f5f5, #1b2225)',
  '--safety-radius': '6px',
} as const;

/** Names of the parts that a page may style with `::part()`; every element has both. */
export const pageParts = ['surface', 'title'] as const;

/**
 * What a page says, read as what it should be. A custom property takes any text, and a wrong one takes every colour made
 * of it along: `--safety-accent: bleu` left a white word on no button at all. A registered property takes only a
 * colour or a length, else its initial value (https://www.w3.org/TR/css-properties-values-api-1/#calculation-of-computed-values).
 * The names a page writes are not registered: they are the page's own. These are ours, and stand on our wrapper alone.
 */
const judged: readonly PropertyDefinition[] = [
  { name: '--_safety-accent', syntax: '<color>', inherits: false, initialValue: '#0b5260' },
  { name: '--_safety-ground', syntax: '<color>', inherits: false, initialValue: '#fff' },
  { name: '--_safety-tint', syntax: '<color>', inherits: false, initialValue: '#f3f5f5' },
  { name: '--_safety-radius', syntax: '<length>', inherits: false, initialValue: '6px' },
];

let isDone = false;

/**
 * Has the browser judge the tokens. Once for a page, when the first element comes. Another copy of this package may
 * have been first, and an old browser cannot: then a wrong value is merely not caught.
 */
export function judgeTokens(): void {
  if (isDone) return;
  isDone = true;
  for (const token of judged) {
    try {
      CSS.registerProperty(token);
    } catch {
      // Registered already, or registerProperty is missing.
    }
  }
}
