import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { headerRules, headersFile, headersFor, readHeadersFile } from './headers.js';

const folders = ['apps', 'tips', 'report', 'fresh', 'demo', 'looks', 'statements'];
const rules = headerRules(folders);
const framedBy = (path: string): string[] =>
  [...(headersFor(rules, path)['content-security-policy'] ?? '').matchAll(/frame-ancestors ([^;]+)/g)].map(
    ([, who]) => who!,
  );

const guide = readFileSync(new URL('../../stories/guides/hosting.mdx', import.meta.url), 'utf8');

describe('the guide on hosting', () => {
  const blocks = { apache: /```apache\n([\s\S]*?)```/, nginx: /```nginx\n([\s\S]*?)```/ };
  for (const [server, pattern] of Object.entries(blocks)) {
    it(`gives ${server} every value that _headers has`, () => {
      const [, block = ''] = pattern.exec(guide) ?? [];
      for (const { path, headers } of rules)
        for (const [name, value] of Object.entries(headers))
          if (name.startsWith('Cross-Origin') || name.startsWith('Access')) continue;
          else assert.ok(block.includes(value), `${path}: ${name}: ${value}`);
      for (const folder of ['cdn', 'embed', 'content', 'feeds', 'oembed'])
        assert.match(block, new RegExp(`[(|^/]${folder}[|)/]`));
    });
  }
});

describe('the headers of the hosted site', () => {
  it('come out of the file as they were written into it', () => {
    const read = readHeadersFile(headersFile(rules));
    assert.deepEqual(
      read,
      rules.map(({ path, headers }) => ({ path, headers })),
    );
  });

  it('let any website frame the frame pages', () => {
    for (const path of ['/embed/report-ceop/', '/embed/app-risk-card/index.html'])
      assert.deepEqual(framedBy(path), ['*']);
  });

  it('let nobody else frame any other page', () => {
    for (const path of [
      '/',
      '/index.html',
      '/404.html',
      '/docs/',
      ...folders.map((folder) => `/${folder}/x/`),
    ])
      assert.deepEqual(framedBy(path), ["'self'"], path);
  });

  it('name each header once for each path: of two policies a browser keeps both', () => {
    for (const path of [
      '/',
      '/apps/discord/',
      '/embed/report-ceop/',
      '/cdn/1.0.0/a.js',
      '/docs/',
      '/feeds/a.json',
    ])
      for (const [name, value] of Object.entries(headersFor(rules, path)))
        if (name !== 'cache-control') assert.doesNotMatch(value, /,/, `${path}: ${name}`);
  });

  it('allow no script, style or frame that is not a file of the site', () => {
    for (const path of ['/', '/apps/discord/', '/embed/report-ceop/']) {
      const policy = headersFor(rules, path)['content-security-policy'] ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.doesNotMatch(policy, /unsafe|https?:/);
    }
  });

  const open: [string, RegExp][] = [
    ['/cdn/1.0.0/online-safety-elements.js', /^public, max-age=31536000, immutable$/],
    ['/embed/resize.js', /^public, max-age=300$/],
    ['/embed/heights.json', /^public, max-age=300$/],
    ['/content/content.en.jws', /^public, max-age=3600, s-maxage=300$/],
    ['/feeds/mereshire.json', /^public, max-age=300, s-maxage=60$/],
    ['/oembed/report.json', /^public, max-age=3600$/],
  ];
  for (const [path, cache] of open) {
    it(`let any website load ${path}, and say how long a copy may be kept`, () => {
      const headers = headersFor(rules, path);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.match(headers['cache-control'] ?? '', cache);
    });
  }

  it('keep pages to the site itself, and tell no other website who reads them', () => {
    const headers = headersFor(rules, '/apps/discord/');
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['x-frame-options'], undefined);
  });
});
