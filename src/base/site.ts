import { safeAddress } from './address.js';

/**
 * The hosted site's address when this very file was loaded from it: `…/cdn/<version>/<file>.js`. The address is
 * never built in, because whoever runs the site chooses it.
 */
const ownSite = /^(https?:.*\/)cdn\/[^/]+\/[^/]+\.js(?:[?#].*)?$/.exec(import.meta.url)?.[1];

/**
 * Address of a page of the hosted site, or undefined where the site is not known: then no such link is shown.
 *
 * @param path e.g. `apps/discord/`
 * @param site where the site is, from the element or its settings
 */
export function hostedPage(path: string, site: string | undefined): string | undefined {
  const given = safeAddress(site);
  // `https//typo.example` is a relative address to a browser, and no place for a site.
  const base = given && /^https?:\/\//i.test(given) ? given : ownSite;
  if (!base) return undefined;
  return new URL(path, base.endsWith('/') ? base : `${base}/`).href;
}
