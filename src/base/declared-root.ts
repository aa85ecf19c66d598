import { adoptStyles, type LitElement } from 'lit';

/**
 * Empties the root that a server has drawn (declarative shadow DOM), for the element to draw into anew. Lit would draw
 * beside what is there. It is done in the same task as the first drawing, so that a reader sees no step between.
 *
 * Nothing of the server’s drawing is kept and compared: it may be a day old, in another language or without the settings
 * of the page, and Lit throws where the two differ.
 *
 * @returns the root, or undefined where the page has none for the element
 */
export function emptiedRoot(host: LitElement): ShadowRoot | undefined {
  const root = host.shadowRoot;
  // Lit’s shim for servers has a root that is never drawn into.
  if (!root?.replaceChildren) return undefined;
  // eslint-disable-next-line no-restricted-syntax -- its own root, not the page’s tree
  root.replaceChildren();
  adoptStyles(root, (host.constructor as typeof LitElement).elementStyles);
  return root;
}
