import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { html } from 'lit';
import { build } from 'vite';
import { openContent } from './content.js';
import { demoPages } from './demo/pages.js';
import { frameFiles } from './frames.js';
import type { Manifest } from './builder/controls.js';
import { frontPage } from './builder/front-page.js';
import { headerRules, headersFile } from './headers.js';
import { elementSheets, freshPage, hostedPages } from './hosted.js';
import { findApp, knownAppIds } from '../content/registry.js';
import { paperStyles } from '../publish/paper.styles.js';
import { oembedFor, oembedPath } from './oembed.js';
import { lookSheet } from './looks/look.js';
import { looksPage } from './looks/page.js';
import { siteAddress, siteMap } from './page-data.js';
import { renderPage, type Page } from './shell.js';
import { statementPages } from './statements/page.js';
import { siteScriptBuild } from '../../vite.config.js';

const here = import.meta.dirname;
const root = resolve(here, '../..');

/** Hashes and sizes of the CDN files, as the build left them. */
export type Integrity = Record<string, { integrity: string; bytes: number; gzip: number; brotli: number }>;

/** Folders that hold pages. */
const pageFolders = ['apps', 'tips', 'report', 'fresh', 'demo', 'looks', 'statements'];

/** A reader in need may land here by a link of years ago: help first, then the way to what was looked for. */
const notFound = (root: string) => html`<h1>There is no page here</h1>
  <p><strong>In danger right now?</strong> Call <a href="tel:999">999</a>. To report someone who is being sexual with a child online, go to the <a href="https://www.ceop.police.uk/Safety-Centre/">CEOP Safety Centre</a>.</p>
  <p>The address may be mistyped, or the page has moved. Try one of these:</p>
  <ul class="plain">
    <li><a href="${root}report/">Who to tell if something is wrong online</a></li>
    <li><a href="${root}tips/">Tips for parents and carers</a></li>
    <li><a href="${root}apps/">Apps that families ask about</a></li>
    <li><a href=${root}>Lines to paste into your website</a></li>
  </ul>
  <h2>Looking for an app?</h2>
  <p>${knownAppIds('en').map((id, i) => html`${i ? ', ' : ''}<a href="${root}apps/${id}/">${findApp(id, 'en')?.record.name}</a>`)}</p>`;

/** What a build may be told. */
export interface SiteOptions {
  /** The day records are judged at. Default today. */
  now?: Date;
  /** Where the site will be, `https://safety.example/`. Without it pages name no address of their own, and there is no sitemap and no oEmbed. */
  site?: string | undefined;
  /** File with the private key that the words are signed with. Without one they are not signed. */
  keyFile?: string | undefined;
}

/**
 * Writes the hosted site as static files. CDN files of older versions in the folder stay: pages point to them.
 *
 * @param out the folder of the site
 */
export async function buildSite(
  out: string,
  { now = new Date(), site: given, keyFile }: SiteOptions = {},
): Promise<void> {
  const site = siteAddress(given);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const cdn = join(root, 'dist/cdn');
  if (!existsSync(join(cdn, 'sri.json'))) throw new Error('dist/cdn/ is missing. Run: npm run build');
  const integrity = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8')) as Integrity;
  const manifestFile = join(root, 'dist/custom-elements.json');
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing. Run: npm run build`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

  for (const folder of [...pageFolders, 'assets', 'embed', 'oembed'])
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
    frontPage({ version, integrity, manifest, now, site }),
    ...hostedPages(now, version),
    freshPage(now),
    looksPage(now, version),
    ...statementPages(now),
    content.page,
  ];
  for (const page of pages) write(`${page.path}index.html`, await renderPage(page, site));
  writeForSite(pages, site, write, (file) => rmSync(join(out, file), { force: true }));
  // A host shows it at any address, however deep: its links start from the top of the site.
  const top = site ? new URL(site).pathname : '/';
  for (const [path, html] of Object.entries(demoPages({ version }))) write(`demo/${path}/index.html`, html);
  write(
    '404.html',
    await renderPage({
      path: '',
      title: 'There is no page here',
      description: 'The page you asked for does not exist.',
      styles: ['site.css'],
      root: top,
      body: notFound(top),
    }),
  );
  for (const [name, css] of Object.entries(elementSheets)) write(`assets/${name}`, css);
  for (const file of ['icon.svg', 'statements/statements.css', 'builder/builder.css'])
    cpSync(join(here, file), join(out, 'assets', basename(file)));
  write('assets/site.css', paperStyles + readFileSync(join(here, 'site.css'), 'utf8'));
  write('assets/looks.css', readFileSync(join(here, 'looks/looks.css'), 'utf8') + lookSheet());
  cpSync(join(here, 'demo/school.css'), join(out, 'demo/school.css'));
  for (const [path, text] of Object.entries(await frameFiles(version))) write(path, text);
  for (const name of ['frame.css', 'heights.json'])
    cpSync(join(root, 'src/embed', name), join(out, 'embed', name));
  write('_headers', headersFile(headerRules(pageFolders)));
  await build(siteScriptBuild(join(here, 'builder/builder.ts'), join(out, 'assets')));
  await script(join(here, 'looks/copy.ts'), join(out, 'assets'));
  for (const name of ['frame', 'resize'])
    await script(join(root, `src/embed/${name}.ts`), join(out, 'embed'));
}

/** What needs whole addresses: a map for search engines, and answers for websites that ask by oEmbed. */
function writeForSite(
  pages: readonly Page[],
  site: string | undefined,
  write: (path: string, text: string) => void,
  remove: (path: string) => void,
): void {
  if (!site) {
    // Left by an earlier build that knew the address.
    for (const file of ['sitemap.xml', 'robots.txt']) remove(file);
    return;
  }
  write('sitemap.xml', siteMap(pages, site));
  write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`);
  for (const page of pages) {
    const answer = oembedFor(page, site);
    if (answer) write(oembedPath(page.path), `${JSON.stringify(answer, null, 2)}\n`);
  }
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
