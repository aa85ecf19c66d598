/** Bundles a module of ours for a page of a test (Node side), from its source: nothing has to be built before. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { build, type InlineConfig, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** How to bundle. */
export interface BundleOptions {
  /** As small as it can be. Default false. */
  readonly minify?: boolean;
  /** Names of packages that stay imports. Default none. */
  readonly external?: readonly string[];
}

/** The list of side effects in package.json names published files; in the source every import that is written is meant. */
const keepImports: Plugin = {
  name: 'keep-imports',
  transform: {
    order: 'post',
    handler: (code, id) =>
      id.startsWith(`${root}/src/`) ? { code, map: null, moduleSideEffects: true } : undefined,
  },
};

/**
 * One self-contained ES module.
 *
 * @param entry path of the module below the top folder, or its whole path
 */
export async function bundle(
  entry: string,
  { minify = false, external = [] }: BundleOptions = {},
): Promise<string> {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const config: InlineConfig = {
    root,
    configFile: false,
    plugins: [keepImports],
    publicDir: false,
    logLevel: 'error',
    define: { __VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      minify: false,
      lib: { entry: resolve(root, entry), formats: ['es'], fileName: 'bundle' },
      rollupOptions: {
        external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { codeSplitting: false, minify },
      },
    },
  };
  const outputs = [await build(config)].flat() as { output: { type: string; code?: string }[] }[];
  const chunks = outputs.flatMap(({ output }) => output.filter(({ type }) => type === 'chunk'));
  if (chunks.length !== 1 || !chunks[0]?.code)
    throw new Error(`${entry} became ${chunks.length} files; one was wanted.`);
  return chunks[0].code;
}
