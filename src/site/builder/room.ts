/** Heights in CSS pixels of an element that is 320, 480 and 768 px wide. */
export type Heights = readonly [phone: number, column: number, page: number];

/** Widths that heights are measured at, as in the table of frames. */
export const measuredWidths = [320, 480, 768] as const;

/**
 * The space that a page may leave at the sides of our box, both together. A height holds from the width it was measured
 * at upwards, so it is used from a screen that is wider by this.
 */
const sides = 64;

/**
 * A CSS length for `min-height` that is never below the height that is needed, on any width of the screen: a stair, each
 * step as high as at its narrow end, because an element is never higher where it is wider. What lies below the screen
 * cannot jump, so the room ends there.
 */
export function roomFor([phone, column, page]: Heights): string {
  const wide = Math.ceil(page);
  const middle = Math.max(Math.ceil(column), wide);
  const narrow = Math.max(Math.ceil(phone), middle);
  const [, atColumn, atPage] = measuredWidths;
  // A stair in one expression: left of its end the second part is far above the first, right of it below zero.
  const until = (height: number, width: number) => `min(${height}px,(${width + sides}px - 100vw)*9999)`;
  const steps = [
    `${wide}px`,
    ...(middle > wide ? [until(middle, atPage)] : []),
    ...(narrow > middle ? [until(narrow, atColumn)] : []),
  ];
  return `min(100vh,${steps.length > 1 ? `max(${steps.join(',')})` : steps[0]})`;
}
