import type { Evidence } from './system.js';

const on = '2026-11-20';

/** Each piece of evidence once; systems name those that hold for them. */
export const sources = {
  wordPressTried: {
    how: 'tried',
    what: 'Stored by an administrator or an editor, script, tag, link and frame were all kept. Stored by an author, script, tag and frame were gone; the words inside the tag and the links stayed, phone links too.',
    source: 'WordPress 6.1 with the theme Twenty Twenty-Three',
    on,
  },
  wordPressShape: {
    how: 'tried',
    what: 'Outside a Custom HTML block, only one shape kept its structure: the tag inside a div, all on one line, with text and inline elements in it.',
    source: 'WordPress 6.1 with the theme Twenty Twenty-Three',
    on,
  },
  wordPressOembed: {
    how: 'tried',
    what: 'An address alone on its line, pasted by an author, became a quotation with working links, phone links too. The frame stayed out of sight.',
    source: 'WordPress 6.1 with the theme Twenty Twenty-Three',
    on,
  },
  wordPressKses: {
    how: 'read',
    what: 'The list of tags for authors has no script, no frame and no custom tag.',
    source: 'WordPress/wordpress-develop, src/wp-includes/kses.php',
    on,
  },
  wordPressRights: {
    how: 'read',
    what: 'Code is kept for administrators and editors of a single site, and taken away from authors without a word.',
    source: 'WordPress/gutenberg, issue 20177',
    on,
  },
  wordPressMultisite: {
    how: 'read',
    what: 'On a multisite only the super administrator may store code.',
    source: 'WordPress changeset 12630; WordPress/gutenberg, issue 15763',
    on,
  },
  localGovFormat: {
    how: 'read',
    what: 'The text format that is installed keeps text, lists, tables and links; no script, no frame, no div.',
    source: 'localgovdrupal/localgov_core, modules/localgov_media/config/optional/filter.format.wysiwyg.yml',
    on,
  },
  ckEditorUnwraps: {
    how: 'read',
    what: 'CKEditor 5 takes away a tag it does not know and keeps its text.',
    source: 'ckeditor/ckeditor5, issues 13343 and 11432',
    on,
  },
  umbracoElements: {
    how: 'read',
    what: 'The list of valid elements has frames with all attributes, and div without data attributes; no script and no custom tag.',
    source: 'umbraco/UmbracoDocs, 13/umbraco-cms/reference/configuration/richtexteditorsettings.md',
    on,
  },
  wixHtml: {
    how: 'read',
    what: 'The HTML element puts what is pasted into a sandboxed frame.',
    source: 'dev.wix.com, HTML component',
    on,
  },
  wixElement: {
    how: 'read',
    what: 'A custom element can be added by the address of its file and its tag, with a premium plan.',
    source: 'dev.wix.com, custom element',
    on,
  },
  squarespaceThird: {
    how: 'told',
    what: 'Code can be added on paid plans, but not on the plan called Personal.',
    source: 'squareranked.com',
    on,
  },
  googleSites: {
    how: 'read',
    what: 'Pasted code runs in an inner frame, whose policy refused a script from elsewhere. A page can be framed by its address.',
    source:
      'betagouv/mon-entreprise, issue 1603; souramoo/commentoplusplus, issue 147; forkphorus, issue 189',
    on,
  },
  sharePointFrames: {
    how: 'read',
    what: 'Only frames of websites that the administrator has allowed are shown; the attribute "allow" is taken away.',
    source:
      'learn.microsoft.com, ScriptSafeExternalEmbedding; SharePoint/sp-dev-docs, issues 10736 and 10571',
    on,
  },
  sharePointScript: {
    how: 'read',
    what: 'Since 1 March 2026 a content security policy is enforced, and web parts that ran pasted scripts no longer do.',
    source: 'pnp/sp-dev-fx-extensions, issue 1834; README of SPJS/ModernCEWP',
    on,
  },
  tinyMceAddresses: {
    how: 'measured',
    what: 'TinyMCE, even where it is told to keep every tag, rewrites an address that begins with a slash, so that the file is not found from other folders. Set relative_urls to false, or use a whole address of another website.',
    source: 'TinyMCE in src/embed/survival.json: tinymce-all-allowed',
    on,
  },
} as const satisfies Record<string, Evidence>;
