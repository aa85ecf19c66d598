/** Where a link may stand alone. */
const holders = new Set(['P', 'LI']);

/** What editors wrap a link in when a person makes it bold. */
const wrappers = new Set(['STRONG', 'EM', 'B', 'I', 'U', 'SPAN', 'FONT', 'SMALL', 'MARK']);

/** Navigation, controls, and what only looks like a link: there a person wants to go somewhere. */
const ways = [
  'nav',
  'menu',
  'header',
  'footer',
  'button',
  'summary',
  'label',
  ...['navigation', 'menu', 'menubar', 'toolbar', 'tablist', 'button', 'banner', 'contentinfo'].map(
    (role) => `[role=${role}]`,
  ),
  '.menu',
  '.nav',
  '.navbar',
  '.breadcrumb',
  '.breadcrumbs',
  '.button',
  '.btn',
  '.wp-element-button',
].join();

/**
 * Places where an editor keeps a page that is being written: what it finds there it saves. An editor that edits the
 * page in place marks its body; most others also make it `contenteditable`.
 */
const editors = [
  '.mce-content-body',
  '.ck-editor__editable',
  '.cke_editable',
  '.ProseMirror',
  '.ql-editor',
  '.editor-styles-wrapper',
  '.block-editor-block-list__layout',
  '.elementor-editor-active',
  '.et-fb',
  '.fl-builder-edit',
  '.vc_editor',
  '.sqs-edit-mode',
  '.layout-builder',
  'textarea',
].join();

/** Roots that a framework takes over after the page was read: they must find what the server wrote. */
const hydrated = '#__next, #__nuxt, #___gatsby, astro-island, [data-reactroot], [data-server-rendered]';

/** Only white space beside it; line breaks and comments are none, editors leave them behind. */
export function isAlone(node: Element): boolean {
  return [...(node.parentNode?.childNodes ?? [])].every(
    (other) =>
      other === node ||
      other instanceof Comment ||
      other instanceof HTMLBRElement ||
      (other instanceof Text && /^[\s\u200b]*$/.test(other.data)),
  );
}

/** Whether somebody writes in this part of the page. */
export function isEdited(node: Element): boolean {
  return (
    document.designMode === 'on' ||
    (node instanceof HTMLElement && node.isContentEditable) ||
    node.closest(editors) !== null
  );
}

/**
 * React and Angular keep each node they made and take it out of the parent they put it into: one that was moved makes
 * them throw (facebook/react#11538). Their pages import the elements.
 */
const isOwned = (node: object): boolean =>
  Object.keys(node).some((key) => key.startsWith('__react') || key === '__ngContext__');

/**
 * What stands alone with this link in a paragraph or list item: the link itself or the one element around it.
 * Undefined for a link in a sentence, in navigation, in a page that is being written or that a framework keeps.
 */
export function loneAround(link: HTMLAnchorElement): Element | undefined {
  // A picture that is a link, and a download, are wanted as they are.
  if (!link.textContent.trim() || link.hasAttribute('download')) return undefined;
  let lone: Element = link;
  let parent = link.parentElement;
  if (parent && wrappers.has(parent.tagName) && isAlone(link)) {
    lone = parent;
    parent = parent.parentElement;
  }
  if (!parent || !holders.has(parent.tagName) || !isAlone(lone)) return undefined;
  if (link.closest(ways) || link.closest(hydrated) || isEdited(link)) return undefined;
  return [link, lone, parent].some(isOwned) ? undefined : lone;
}
