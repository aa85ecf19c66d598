import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { html } from 'lit';
import { build } from 'vite';
import { demoPages } from './demo/pages.js';
import { frameFiles } from './frames.js';
import { frontPage } from './front-page.js';
import { headerRules, headersFile } from './headers.js';
import { elementSheets, freshPage, hostedPages } from './hosted.js';
import { renderPage, type Page } from './shell.js';

const here = import.meta.dirname;
const root = resolve(here, '../..');

/** Hashes and sizes of the CDN files, as the build left them. */
export type Integrity = Record<string, { integrity: string; bytes: number; gzip: number; brotli: number }>;

/** Folders that hold pages. */
const pageFolders = ['apps', 'tips', 'report', 'fresh', 'demo'];

const notFound = html`<h1>There is no page here</h1>
  <p>The address may be mistyped, or the page has moved.</p>
  <ul>
    <li><a href="/report/">Who to tell if something is wrong online</a></li>
    <li><a href="/apps/">Apps that families ask about</a></li>
    <li><a href="/tips/">Tips for parents and carers</a></li>
  </ul>
  <p>In danger right now? Call <a href="tel:999">999</a>.</p>`;

/**
 * Writes the hosted site as static files. CDN files of older versions in the folder stay: pages point to them.
 *
 * @param out the folder of the site
 * @param now the day records are judged at
 */
export async function buildSite(out: string, now: Date = new Date()): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(join(cdn, 'sri.json'))) throw new Error('dist/cdn/ is missing. Run: npm run build');
  const integrity = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as Integrity;

  for (const folder of [...pageFolders, 'assets', 'embed', 'oembed'])
    rmSync(join(out, folder), { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };

  cpSync(cdn, join(out, 'cdn', version), { recursive: true });
  const pages: Page[] = [
    frontPage({ version, integrity, now }),
    ...hostedPages(now, version),
    freshPage(now),
  ];
  for (const page of pages) write(`${page.path}index.html`, await renderPage(page));
  for (const [path, html] of Object.entries(demoPages({ version }))) write(`demo/${path}/index.html`, html);
  write(
    '404.html',
    await renderPage({
      path: '',
      title: 'There is no page here',
      description: 'The page you asked for does not exist.',
      styles: ['site.css'],
      // A host shows it at any address, however deep.
      root: '/',
      body: notFound,
    }),
  );
  for (const [name, css] of Object.entries(elementSheets)) write(`assets/${name}`, css);
  for (const file of ['site.css', 'icon.svg']) cpSync(join(here, file), join(out, 'assets', file));
  cpSync(join(here, 'demo/school.css'), join(out, 'demo/school.css'));
  for (const [path, text] of Object.entries(await frameFiles(version))) write(path, text);
  cpSync(join(root, 'src/embed/frame.css'), join(out, 'embed/frame.css'));
  write('_headers', headersFile(headerRules(pageFolders)));
  await script(join(here, 'front.ts'), join(out, 'assets'));
  for (const name of ['frame', 'resize'])
    await script(join(root, `src/embed/${name}.ts`), join(out, 'embed'));
}

/** One script of the site as one file. */
async function script(entry: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: () => `${basename(entry, '.ts')}.js` },
      rollupOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
}
