/** What lies in the hosted site, read as files: sizes, frame pages, and a site that knows its address. Needs a build. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import budgets from '../testing/budgets.json' with { type: 'json' };
import { siteFolder } from '../testing/hosted-site.js';
import { buildSite } from './build.js';

const read = (file: string, folder = siteFolder): string => readFileSync(join(folder, file), 'utf8');
const htmlFiles = (folder: string, under: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && under.test(file))
    .sort();
const packed = (file: string): number => gzipSync(readFileSync(join(siteFolder, file)), { level: 9 }).length;

const hosted = htmlFiles(siteFolder, /^(?:apps|tips|report|fresh|looks|statements)\/|^404\.html$/);
const frames = htmlFiles(siteFolder, /^embed\//);

/** A file a page loads, as a path in the site. */
const loadedBy = (page: string): string[] =>
  [...read(page).matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)].map(
    ([, address = '']) =>
      address.startsWith('/') ? address.slice(1) : relative('.', join(dirname(page), address)),
  );

describe('what a phone has to load', () => {
  it('is little: each hosted page with its style sheets stays within its budget', () => {
    const heavy = hosted.flatMap((page) => {
      const sheets = loadedBy(page).filter((file) => file.endsWith('.css'));
      const bytes = [page, ...sheets].map(packed).reduce((sum, one) => sum + one, 0);
      return bytes > budgets.pages.page.gzip ? [`${page}: ${bytes} bytes`] : [];
    });
    assert.deepEqual(heavy, []);
  });

  it('is little for a frame page without its element, and for the script of the page around it', () => {
    for (const page of frames) {
      const own = [page, ...loadedBy(page).filter((file) => file.startsWith('embed/'))];
      const bytes = own.map(packed).reduce((sum, one) => sum + one, 0);
      assert.ok(bytes <= budgets.pages.frame.gzip, `${page}: ${bytes} bytes`);
    }
    assert.ok(packed('embed/resize.js') <= budgets.pages.resize.gzip, `${packed('embed/resize.js')} bytes`);
  });
});

describe('the frame pages', () => {
  it('are there for every element that can be framed', () => {
    assert.deepEqual(
      frames,
      ['app-risk-card', 'app-risk-list', 'parent-tips', 'report-ceop', 'safety-alert'].map(
        (tag) => `embed/${tag}/index.html`,
      ),
    );
  });

  it('load only what is there, and link to pages that are there', () => {
    for (const page of frames) {
      for (const file of loadedBy(page)) assert.ok(existsSync(join(siteFolder, file)), `${page}: ${file}`);
      for (const [, address = ''] of read(page).matchAll(/<a href="(\.\.[^"]+)"/g))
        assert.ok(existsSync(join(siteFolder, dirname(page), address, 'index.html')), `${page}: ${address}`);
    }
  });

  it('run their own script before the element, so that it is drawn once', () => {
    for (const page of frames)
      assert.match(
        loadedBy(page)
          .filter((file) => file.endsWith('.js'))
          .join(' '),
        /^embed\/frame\.js cdn\/\S+$/,
      );
  });

  it('are kept out of search engines, which have the hosted pages', () => {
    for (const page of frames) assert.match(read(page), /<meta name="robots" content="noindex">/);
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      rules: {
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'tel-non-breaking': 'off',
        'require-sri': 'off',
      },
    });
    for (const page of frames) {
      const { results } = await validator.validateString(read(page), page);
      assert.deepEqual(
        results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${page}: ${ruleId}: ${message}`),
        ),
        [],
      );
    }
  });
});

describe('a site that does not know its address', () => {
  it('names none: no canonical link, no sitemap, no oEmbed', () => {
    for (const file of ['sitemap.xml', 'robots.txt', 'oembed'])
      assert.equal(existsSync(join(siteFolder, file)), false, file);
    for (const page of hosted) assert.doesNotMatch(read(page), /rel="(?:canonical|alternate)"|og:url/);
  });
});

describe('a site that knows its address', () => {
  const site = 'https://safety.example/online/';
  let folder: string;
  let pages: string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hosted-site-'));
    await buildSite(folder, { site });
    pages = htmlFiles(folder, /^(?:apps|tips|report|fresh|looks|statements|content)\/|^index\.html$/);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const addressOf = (page: string): string => `${site}${page.replace(/index\.html$/, '')}`;

  it('names the address of every page, once', () => {
    for (const page of pages) {
      const html = read(page, folder);
      const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]+)">/g)].map(([, href]) => href);
      assert.deepEqual(canonical, [addressOf(page)]);
      assert.ok(html.includes(`<meta property="og:url" content="${addressOf(page)}">`), page);
    }
  });

  it('lists all of them in its sitemap, and no other', () => {
    const listed = [...read('sitemap.xml', folder).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => href);
    assert.deepEqual(listed.sort(), pages.map(addressOf).sort());
    assert.match(read('robots.txt', folder), /^Sitemap: https:\/\/safety\.example\/online\/sitemap\.xml$/m);
  });

  it('leads WordPress from each page to an answer that leads back to it', () => {
    let answers = 0;
    for (const page of pages) {
      const [, href] =
        /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(read(page, folder)) ??
        [];
      if (!href) continue;
      answers += 1;
      const answer = JSON.parse(read(href.slice(site.length), folder)) as { html: string };
      assert.ok(answer.html.startsWith(`<blockquote><a href="${addressOf(page)}">`), href);
    }
    assert.ok(answers >= 40, `${answers} answers`);
  });

  it('says of every page what it is, in a form that is understood', () => {
    for (const page of pages) {
      const [, text = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read(page, folder)) ?? [];
      const data = JSON.parse(text) as Record<string, unknown>;
      assert.equal(data['@context'], 'https://schema.org');
      assert.equal(data['url'], addressOf(page));
    }
  });

  it('helps where there is no page, with links from the top of the site', () => {
    const html = read('404.html', folder);
    assert.match(html, /href="tel:999"/);
    assert.match(html, /href="https:\/\/www\.ceop\.police\.uk\/Safety-Centre\/"/);
    for (const path of ['report/', 'apps/', 'tips/', 'apps/discord/', 'assets/site.css'])
      assert.ok(html.includes(`"/online/${path}"`), path);
    assert.doesNotMatch(html, /canonical|ld\+json/);
  });
});
