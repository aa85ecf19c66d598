import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { build } from 'vite';

import type { Engine, Harness, Visit } from '../page-harness.js';
import { pieces } from './corpus.js';
import { nodeCleaners } from './in-node.js';
import { lookAt, type Find } from './left.js';

/** What is left, by cleaner, tier and case: the names of what was found, with spaces between. */
export type Left = Record<string, Record<string, Record<string, string>>>;

let bundled: Promise<string> | undefined;

/** The editors as one script, made once of the packages that are installed. */
const editorsScript = (): Promise<string> => (bundled ??= bundleEditors());

async function bundleEditors(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), formats: ['es'], fileName: 'editors' },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('The editors could not be bundled.');
  return output.output[0].code;
}

/** Opens a page with the editors in it, and hands it over; the page is closed afterwards. */
export async function withEditors<Result>(
  harness: Harness,
  engine: Engine,
  use: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const site = await harness.site({
    '/': '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editors</title></head><body><script type="module" src="/editors.js"></script></body></html>',
    '/editors.js': { body: await editorsScript() },
  });
  const visit = await harness.visit(engine, site.url('/'));
  try {
    await visit.until('the editors are there', () => window.cleaners !== undefined);
    return await use(visit);
  } finally {
    await visit.close();
  }
}

/** Names of the cleaners this browser has. */
export function cleanersIn(visit: Visit): Promise<string[]> {
  return visit.evaluate(() =>
    Object.entries(window.cleaners ?? {})
      .filter(([, clean]) => clean !== undefined)
      .map(([name]) => name),
  );
}

/** What a browser's cleaner makes of each piece of HTML. */
export function cleaned(visit: Visit, cleaner: string, html: readonly string[]): Promise<string[]> {
  return visit.evaluate((name, all) => window.cleaners![name]!(all), cleaner, html);
}

/** Sends every piece through every cleaner there is in this browser and in Node, and looks at what comes out. */
export async function survival(visit: Visit): Promise<Left> {
  const html = pieces.map((piece) => piece.html);
  const left: Left = {};
  for (const [name, clean] of Object.entries(nodeCleaners))
    left[name] = table(await found(visit, html.map(clean)));
  for (const name of await cleanersIn(visit))
    left[name] = table(await found(visit, await cleaned(visit, name, html)));
  return left;
}

/** What is found in the outcome for each of the pieces, in their order. */
function found(visit: Visit, outcome: readonly string[]): Promise<Find[][]> {
  const looked = pieces.map(({ options, words, link, src }, i) => ({
    html: outcome[i] ?? '',
    tag: options.tag,
    attributes: { ...options.attributes },
    words,
    link,
    src,
  }));
  return visit.evaluate(lookAt, looked);
}

function table(all: readonly Find[][]): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [i, { tier, name }] of pieces.entries()) (rows[tier] ??= {})[name] = (all[i] ?? []).join(' ');
  return rows;
}

/** The versions of the packages that were asked, for saying what a figure holds for. */
export function packageVersions(): Record<string, string> {
  const root = resolve(import.meta.dirname, '../../..');
  const names = [
    'tinymce',
    'ckeditor5',
    '@tiptap/core',
    '@tiptap/starter-kit',
    'quill',
    'dompurify',
    'sanitize-html',
  ];
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(resolve(root, 'node_modules', name, 'package.json'), 'utf8');
      return [name, (JSON.parse(text) as { version: string }).version];
    }),
  );
}
