/** A page's own script with the libraries it names, as a site's build would bring it along (Node side). */
import { join, resolve } from 'node:path';

import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * One module that needs nothing else.
 *
 * @param code the page's script, with its imports by package name
 * @param mode `development` keeps the warnings that frameworks give
 */
export async function bundled(
  code: string,
  mode: 'production' | 'development' = 'production',
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      // Vue asks for these; without them it says so on the console.
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [
      {
        name: 'page',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('page.js') ? join(root, 'page.js') : undefined),
        load: (id) => (id === join(root, 'page.js') ? code : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry: 'page.js', formats: ['es'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}
