/**
 * What systems of school and council sites let through, as data: the part of their lists that our snippets can meet. The
 * systems themselves do not run here; `src/testing/editors/` applies these lists to what is pasted.
 */

/** A filter of tags: what is not listed goes, and the text inside it stays. */
export interface AllowList {
  /** Where the list stands, and of which day. */
  source: string;
  /** Attributes by tag. */
  tags: Readonly<Record<string, readonly string[]>>;
  /** Kinds of address a link may have. */
  protocols: readonly string[];
}

/** Kept on every tag by WordPress, of those that HTML has for every tag. */
const wordPressGlobal = ['class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role'];

/**
 * WordPress, for posts of people without the right to unfiltered HTML: authors and contributors, and on a multisite
 * everyone but its super administrators. The list has no script, no iframe and no custom tag.
 */
export const wordPressAuthor: AllowList = {
  source:
    'WordPress/wordpress-develop, src/wp-includes/kses.php ($allowedposttags, _wp_add_global_attributes), commit 00173ee, read on 20 November 2026',
  tags: {
    a: ['href', 'rel', 'rev', 'name', 'target', 'download', ...wordPressGlobal],
    ...Object.fromEntries(
      ['p', 'div', 'span', 'h2', 'h3', 'li'].map((tag) => [tag, ['align', ...wordPressGlobal]]),
    ),
    ...Object.fromEntries(
      ['strong', 'b', 'em', 'i', 'br', 'ul', 'ol', 'blockquote'].map((tag) => [tag, wordPressGlobal]),
    ),
  },
  protocols: ['http', 'https', 'mailto', 'tel'],
};

/**
 * LocalGov Drupal's text format "WYSIWYG" as it is installed. Not even `div` is in it. Which kinds of address the site
 * lets through is set elsewhere and not confirmed: only web addresses are counted on.
 */
export const localGovDrupal: AllowList = {
  source:
    'localgovdrupal/localgov_core, modules/localgov_media/config/optional/filter.format.wysiwyg.yml, commit 052b59a, read on 20 November 2026',
  tags: {
    a: ['class', 'hreflang', 'title', 'href', 'data-entity-type', 'data-entity-uuid'],
    p: ['class'],
    span: ['dir'],
    ol: ['type', 'start'],
    ul: ['class', 'type'],
    blockquote: ['cite'],
    h2: ['id'],
    h3: ['id'],
    br: [],
    strong: [],
    em: [],
    u: [],
    li: [],
  },
  protocols: ['http', 'https'],
};

/**
 * `ValidElements` of the rich text editor in Umbraco 13, which is TinyMCE: our part of the list, in TinyMCE's own way of
 * writing. Source: umbraco/UmbracoDocs, 13/umbraco-cms/reference/configuration/richtexteditorsettings.md, commit
 * 15fbab4, read on 20 November 2026.
 */
export const umbraco13Elements = [
  '+a[id|style|rel|dir|lang|type|name|href|target|title|class]',
  '-strong/-b[class|style]',
  '-em/-i[class|style]',
  '#p[id|style|dir|class|align]',
  '-ol[class|reversed|start|style|type]',
  '-ul[class|style]',
  '-li[class|style]',
  'br[class]',
  '-blockquote[dir|style|class]',
  '-div[id|dir|class|align|style]',
  '-span[class|align|style]',
  '-h2[id|dir|class|align|style]',
  '-h3[id|dir|class|align|style]',
  'iframe[*]',
].join(',');
