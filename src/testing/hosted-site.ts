/** The hosted site as it was built, served with exactly the headers its `_headers` file asks for (Node side). */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { headersFor, readHeadersFile } from '../site/headers.js';
import type { SiteOptions } from './page-site.js';

/** Where it was built. */
export const siteFolder = resolve(import.meta.dirname, '../../dist/site');
if (!existsSync(join(siteFolder, 'index.html')))
  throw new Error(`${siteFolder}/index.html is missing: these tests read what was built. Run: npm run build`);

const rules = readHeadersFile(readFileSync(join(siteFolder, '_headers'), 'utf8'));

/** The headers a host that follows `_headers` sends with this path. */
export const askedHeaders = (path: string): Record<string, string> => headersFor(rules, path);

/**
 * Options for `harness.site`.
 *
 * @param at the folder of the host that the site lies in, `/` or `/somewhere/`
 */
export function hostedSite(at = '/', folder = siteFolder): SiteOptions & { mount: object } {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    mount: {
      ...Object.fromEntries(
        folders.map(({ name }) => [
          `${at}${name}/`,
          { folder: join(folder, name), headers: askedHeaders(`/${name}/x`) },
        ]),
      ),
      [at]: { folder, headers: askedHeaders('/') },
    },
  };
}
