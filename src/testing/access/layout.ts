/** What a reader sees of the layout of an element, through its shadow root. */

/** An element with an open shadow root. */
export interface ShadowHost extends HTMLElement {
  readonly shadowRoot: ShadowRoot;
}

/** `button "Hide this warning" 40 px`: enough to find it. */
export const name = (node: Element): string =>
  `${node.localName} "${node.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;

/** Words that run over the edge of the element, though their box does not. */
function wordsOut({ shadowRoot }: ShadowHost, left: number, right: number): string[] {
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const out: string[] = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const isOut = [...range.getClientRects()].some(
      (box) => box.width > 0 && (box.right > right + 1 || box.left < left - 1),
    );
    if (isOut) out.push(`"${walker.currentNode.textContent}" runs out`);
  }
  return out;
}

/** What scrolls sideways, or stands out of the element. Bands go edge to edge, so inner boxes are not asked. */
export function overflow(element: ShadowHost): string[] {
  const { left, right } = element.getBoundingClientRect();
  const isOut = (node: Element) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
  };
  const isWide = (node: Element) => node.scrollWidth > node.clientWidth;
  const nodes = [...element.shadowRoot.querySelectorAll<HTMLElement>('.el *:not(svg *)')];
  return [
    ...[element, ...element.shadowRoot.querySelectorAll('.el, .in')]
      .filter(isWide)
      .map((node) => `${name(node)} scrolls: ${node.scrollWidth} in ${node.clientWidth}`),
    ...nodes.filter(isOut).map((node) => `${name(node)} stands out`),
    ...wordsOut(element, left, right),
  ];
}

/** Scroll boxes and boxes that cut off what does not fit, with words in them that nobody can see. */
export function clipped({ shadowRoot }: ShadowHost): string[] {
  const isCut = (node: HTMLElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(node);
    const isHigh = overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1;
    const isWide = overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1;
    return isHigh || isWide;
  };
  // Words for a screen reader alone are drawn in one pixel; a field scrolls what is typed into it.
  return [...shadowRoot.querySelectorAll<HTMLElement>('.el *:not(svg *, .heard, .heard *, input, select)')]
    .filter((node) => node.getClientRects().length > 0 && isCut(node))
    .map((node) => `${name(node)} is cut off`);
}
