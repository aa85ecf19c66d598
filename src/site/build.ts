import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { html } from 'lit';
import { build } from 'vite';
import { openContent } from './content.js';
import { demoPages } from './demo/pages.js';
import { frontPage } from './front-page.js';
import { elementSheets, freshPage, hostedPages } from './hosted.js';
import { renderPage, type Page } from './shell.js';

const here = import.meta.dirname;
const root = resolve(here, '../..');

/** Hashes and sizes of the CDN files, as the build left them. */
export type Integrity = Record<string, { integrity: string; bytes: number; gzip: number; brotli: number }>;

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
 * @param keyFile file with the private key that the words are signed with; without one they are not signed
 */
export async function buildSite(out: string, now: Date = new Date(), keyFile?: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(join(cdn, 'sri.json'))) throw new Error('dist/cdn/ is missing. Run: npm run build');
  const integrity = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as Integrity;

  for (const folder of ['apps', 'tips', 'report', 'fresh', 'demo', 'assets'])
    rmSync(join(out, folder), { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };

  cpSync(cdn, join(out, 'cdn', version), { recursive: true });
  // Signed packs of older versions in the folder stay too.
  const content = await openContent(out, now, keyFile);
  for (const [path, text] of Object.entries(content.files)) write(path, text);
  const pages: Page[] = [
    frontPage({ version, integrity, now }),
    ...hostedPages(now, version),
    freshPage(now),
    content.page,
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
  cpSync(join(here, '_headers'), join(out, '_headers'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(out, 'assets'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: join(here, 'front.ts'), formats: ['es'], fileName: () => 'front.js' },
    },
  });
}
