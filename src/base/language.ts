/**
 * The nearest `lang` at or above a node, through shadow roots; English where the page says nothing. An empty one,
 * which editors leave behind, says nothing either. Outside a browser an element knows its own `lang` alone.
 */
export function nearestLanguage(node: Element): string {
  // On a server an element sees nothing around it.
  if (!node.closest) return node.getAttribute('lang') || 'en';
  let at: Element | null = node;
  while (at) {
    const holder: Element | null = at.closest('[lang]:not([lang=""])');
    const value = holder?.getAttribute('lang');
    if (value) return value;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back whenever any `lang` attribute of the document changes: one observer for the page, however many
 * elements, and none once the last has left.
 *
 * @returns a function that stops it
 */
export function watchLanguage(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const tell of listeners) tell();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      observer?.disconnect();
      observer = undefined;
    }
  };
}
