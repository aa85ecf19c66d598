import type { Page } from './shell.js';

/** Which pages belong together, and the licence of their words. */
const license = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a search engine is told of a page, as JSON-LD (https://schema.org/WebPage): when its words were checked, and that
 * they may be reused. Not `FAQPage` and not `SpecialAnnouncement`: these pages are neither.
 *
 * @param site address of the hosted site, where it is known
 */
export function pageData({ title, description, lang = 'en-GB', checked, path }: Page, site?: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description,
    inLanguage: lang,
    isAccessibleForFree: true,
    license,
    ...(checked && { dateModified: checked, lastReviewed: checked }),
    ...(site && { url: `${site}${path}`, isPartOf: { '@type': 'WebSite', url: site } }),
  };
}

/** All pages for search engines (https://www.sitemaps.org/protocol.html). Only whole addresses are allowed in it. */
export function siteMap(pages: readonly Page[], site: string): string {
  const rows = pages.map(({ path, checked }) => {
    const dated = checked ? `<lastmod>${checked}</lastmod>` : '';
    return `  <url><loc>${site}${path}</loc>${dated}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('\n')}
</urlset>
`;
}

/**
 * The address of the hosted site as whoever builds it gives it, with a slash at its end.
 *
 * @throws Error that says what to write, for anything but a whole https address (http on this machine)
 */
export function siteAddress(given: string | undefined): string | undefined {
  if (!given?.trim()) return undefined;
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : undefined;
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) || url.search || url.hash)
    throw new Error(
      `"${given}" is not the address of a site. Write it whole, such as --site https://safety.example/ (or SITE_ORIGIN).`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
