import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import sanitizeHtml from 'sanitize-html';

import heights from '../embed/heights.json' with { type: 'json' };
import { hostedPages } from './hosted.js';
import { oembedFor, oembedPath } from './oembed.js';
import { pageData, siteAddress, siteMap } from './page-data.js';

const site = 'https://safety.example/online/';
const pages = hostedPages(new Date('2026-11-20'), '1.0.0');
const answers = pages.map((page) => ({ page, answer: oembedFor(page, site)! }));

/**
 * What WordPress leaves of the HTML of a provider it does not know: `wp_filter_oembed_result` in
 * wp-includes/embed.php, read on 20 November 2026.
 */
const wordPress: Record<string, readonly string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

describe('the answer to oEmbed', () => {
  it('is there for every page with words of an element, each at its own place', () => {
    assert.ok(pages.length > 40);
    assert.deepEqual(
      pages.filter((page) => !oembedFor(page, site)).map(({ path }) => path),
      [],
    );
    assert.equal(new Set(pages.map(({ path }) => oembedPath(path))).size, pages.length);
    assert.equal(oembedPath('apps/discord/'), 'oembed/apps/discord.json');
  });

  for (const { page, answer } of answers) {
    it(`comes through WordPress unchanged: ${page.path}`, () => {
      const left = sanitizeHtml(answer.html, {
        allowedTags: Object.keys(wordPress),
        allowedAttributes: wordPress as Record<string, string[]>,
        allowedSchemes: ['https', 'http', 'tel'],
      });
      assert.equal(left.replaceAll('"', "'"), answer.html.replaceAll('"', "'"));
      // The expression by which WordPress finds the two parts, and refuses an answer without a frame.
      assert.match(answer.html, /^<blockquote>.*?<\/blockquote><iframe.*?><\/iframe>$/);
      assert.doesNotMatch(answer.html, /\n/);
    });
  }

  it('has help in the words that are read: 999, CEOP and Childline as links, and the page first', () => {
    for (const { page, answer } of answers) {
      const [quote = ''] = answer.html.split('</blockquote>');
      const links = [...quote.matchAll(/<a href="([^"]+)">/g)].map(([, href]) => href);
      assert.deepEqual(links, [
        `${site}${page.path}`,
        'tel:999',
        'https://www.ceop.police.uk/Safety-Centre/',
        'tel:08001111',
      ]);
      assert.ok(quote.includes('Call <a href="tel:999">999</a>'));
    }
  });

  it('is as the standard wants it, and within what WordPress shows', () => {
    for (const { page, answer } of answers) {
      assert.equal(answer.version, '1.0');
      assert.equal(answer.type, 'rich');
      assert.ok(answer.title && answer.provider_name);
      assert.ok(answer.height >= 200 && answer.height <= 1000, `${page.path}: ${answer.height}`);
      assert.match(answer.html, new RegExp(`width="${answer.width}" height="${answer.height}"`));
      assert.ok(answer.html.includes(`<iframe src="${site}embed/${page.frame!.replaceAll('&', '&amp;')}"`));
    }
  });

  it('takes the height from the table of measured heights', () => {
    const skype = answers.find(({ page }) => page.path === 'apps/skype/')!;
    assert.equal(skype.answer.height, heights.frames['app-risk-card/?app=skype'][1]);
  });

  it('writes no word of ours as markup', () => {
    const odd = {
      path: 'x/',
      title: 'A "b" <c>',
      description: "d & 'e'",
      styles: [],
      body: '',
      frame: 'report-ceop/',
    };
    const { html } = oembedFor(odd, site)!;
    assert.match(html, /title="A &quot;b&quot; &lt;c&gt;"/);
    assert.match(html, /d &amp; &#39;e&#39;/);
  });

  it('is none for a page without a frame', () =>
    assert.equal(
      oembedFor({ path: 'fresh/', title: 'x', description: 'y', styles: [], body: '' }, site),
      undefined,
    ));
});

describe('what search engines are told', () => {
  it('names the day of the oldest check, and the address where it is known', () => {
    const page = pages.find(({ path }) => path === 'apps/discord/')!;
    const data = pageData(page, site) as Record<string, unknown>;
    assert.equal(data['@type'], 'WebPage');
    assert.match(String(data['lastReviewed']), /^\d{4}-\d\d-\d\d$/);
    assert.equal(data['dateModified'], data['lastReviewed']);
    assert.equal(data['url'], `${site}apps/discord/`);
    assert.equal('url' in pageData(page), false);
  });

  it('lists every page once, with its day', () => {
    const map = siteMap(pages, site);
    const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    assert.deepEqual(
      listed,
      pages.map(({ path }) => `${site}${path}`),
    );
    assert.equal([...map.matchAll(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)].length, pages.length);
  });
});

describe('the address of the site', () => {
  for (const [given, is] of [
    ['https://safety.example', 'https://safety.example/'],
    [' https://safety.example/online ', 'https://safety.example/online/'],
    ['http://localhost:4173/', 'http://localhost:4173/'],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    it(`${String(given)} is ${String(is)}`, () => assert.equal(siteAddress(given), is));

  for (const wrong of [
    'safety.example',
    '/online/',
    'http://safety.example/',
    'ftp://safety.example/',
    'https://safety.example/?a',
    'https://safety.example/#a',
  ])
    it(`refuses ${wrong} and says what to write`, () =>
      assert.throws(
        () => siteAddress(wrong),
        /is not the address of a site\. Write it whole, such as --site https/,
      ));
});
