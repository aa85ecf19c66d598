import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { toHtml } from '../publish/static-html.js';
import { oembedPath } from './oembed.js';
import { pageData } from './page-data.js';

/** A whole page of the hosted site. */
export interface Page {
  /** Address inside the site, ending in a slash: `apps/discord/`; empty for the front page. */
  path: string;
  title: string;
  /** One sentence for search results and previews. */
  description: string;
  /** Style sheets under assets/, by name. */
  styles: string[];
  /** Module scripts under assets/, by name. */
  scripts?: string[];
  body: unknown;
  lang?: string;
  /** Day of the oldest check behind the words, `2026-11-20`. */
  checked?: string;
  /** Frame page with the same words, below `embed/`: `app-risk-card/?app=discord`. */
  frame?: string;
  /** Way to the root of the site, where a page does not stand at its own address. */
  root?: string;
}

/** Way from a page up to the root of the site: the site may be served from any folder of any host. */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').filter(Boolean).length) || './';

/**
 * The page as HTML, complete without script.
 *
 * @param site address of the hosted site, where it is known: only then a page can name its own address
 */
export async function renderPage(page: Page, site?: string): Promise<string> {
  const text = await toHtml(wholePage(page, site));
  if (page.root) return text;
  // A data block, which no policy stops. Lit puts nothing into a script, and nothing in it can end it.
  const data = JSON.stringify(pageData(page, site)).replaceAll('<', '\\u003c');
  return text.replace('</head>', () => `  <script type="application/ld+json">${data}</script>\n  </head>`);
}

function wholePage(page: Page, site: string | undefined): unknown {
  const root = page.root ?? toRoot(page.path);
  const { title, description, lang = 'en-GB' } = page;
  const name = 'Online Safety Elements';
  const own = site && !page.root ? `${site}${page.path}` : undefined;
  return html`<!doctype html>
<html lang=${lang}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${page.path ? `${title} – ${name}` : title}</title>
    <meta name="description" content=${description}>
    <meta property="og:title" content=${title}>
    <meta property="og:description" content=${description}>
    <meta property="og:type" content="website">
    <meta property="og:site_name" content=${name}>
    <meta property="og:locale" content=${lang.replace('-', '_')}>
    ${
      own
        ? html`<meta property="og:url" content=${own}>
    <link rel="canonical" href=${own}>
    ${page.frame ? html`<link rel="alternate" type="application/json+oembed" href="${site}${oembedPath(page.path)}" title=${title}>` : nothing}`
        : nothing
    }
    <link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
    ${page.styles.map((style) => html`<link rel="stylesheet" href="${root}assets/${style}">`)}
    ${(page.scripts ?? []).map((script) => html`<script type="module" src="${root}assets/${script}"></script>`)}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="site-head">
      <a class="mark" href=${root}><svg class="glyph" viewBox="0 0 32 24" aria-hidden="true"><path d="M9 4 2.5 12 9 20M23 4l6.5 8L23 20M19 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z"></path></svg>${name}</a>
      <nav aria-label="Site">
        <a href="${root}report/">Who to tell</a>
        <a href="${root}apps/">Apps</a>
        <a href="${root}tips/">Tips</a>
        <a href="${root}docs/">For developers</a>
      </nav>
    </header>
    <main id="main">${page.body}</main>
    <footer class="site-foot"><p><a href="${root}content/">Words</a>: CC BY 4.0. Code: MIT. This site sets no cookies and counts nobody.</p>
      <p class="foot-links"><a href="${root}fresh/">How fresh is this?</a> <a href="${root}looks/">In your school’s colours</a> <a href="${root}statements/">Statements to keep</a></p></footer>
  </body>
</html>
`;
}
