/** Contrast as the browser draws it: colours are painted and read back, so that every colour space and gamut counts. */

/** Two colours that stand on one another. */
export interface Pair {
  /** What a person would see. */
  readonly what: string;
  /** Any CSS colour. */
  readonly front: string;
  readonly back: string;
}

type Light = readonly [red: number, green: number, blue: number, alpha: number];

const seen = new Map<string, Light>();
let canvas: CanvasRenderingContext2D | null = null;

/** The colour as red, green, blue and alpha of sRGB, 0 to 255. Throws for what is no colour. */
export function painted(colour: string): Light {
  const known = seen.get(colour);
  if (known) return known;
  if (!CSS.supports('color', colour)) throw new Error(`"${colour}" is no colour.`);
  canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!canvas) throw new Error('There is no canvas to paint on.');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const light: Light = [red, green, blue, alpha];
  seen.set(colour, light);
  return light;
}

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance([red, green, blue]: Light): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Contrast ratio, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). What can be seen through counts as 1:
 * nobody knows what lies behind it.
 */
export function contrast({ front, back }: Pair): number {
  const [one, other] = [painted(front), painted(back)];
  if (one[3] < 255 || other[3] < 255) return 1;
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The first ground under a node that is not see-through; `transparent` where there is none inside its root. */
function groundOf(node: Element): string {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (painted(backgroundColor)[3] > 0) return backgroundColor;
  }
  return 'transparent';
}

/** Every text that is shown under `root`, with the ground it stands on; each pair of colours once. */
export function textPairs(root: ShadowRoot | Element): Pair[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pairs = new Map<string, Pair>();
  while (walker.nextNode()) {
    const { parentElement: node, textContent } = walker.currentNode;
    if (!node || !textContent?.trim() || node.getClientRects().length === 0) continue;
    const pair = {
      what: `“${textContent.trim().slice(0, 40)}”`,
      front: getComputedStyle(node).color,
      back: groundOf(node),
    };
    pairs.set(`${pair.front} ${pair.back}`, pair);
  }
  return [...pairs.values()];
}
