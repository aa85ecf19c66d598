/** What the statement on data protection says of other websites, seen from the other website; and the sheet of paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { snippet } from '../../embed/snippet.js';
import { hostedSite } from '../../testing/hosted-site.js';
import {
  openHarness,
  type Harness,
  type ServedRequest,
  type Visit,
  type VisitOptions,
} from '../../testing/page-harness.js';
import { statements } from './page.js';

const root = resolve(import.meta.dirname, '../../..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
const file = `/cdn/${version}/online-safety-elements.js`;

const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title></head><body>${body}</body></html>`;

const isDrawn = (): boolean =>
  Boolean(document.querySelector('report-ceop')?.shadowRoot?.querySelector('.el'));

for (const engine of enginesFromEnvironment()) {
  describe(`the statements in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    const visiting = (url: string, options: VisitOptions, check: (visit: Visit) => Promise<void>) =>
      harness.visiting(engine, url, options, check);

    /** A publisher's website that a reader has visited before, and that would know them again by a cookie. */
    const publisher = () => {
      const { mount } = hostedSite();
      return harness.site(
        { '/hello': { html: page('Hello'), headers: { 'set-cookie': 'reader=17; path=/' } } },
        { mount: mount, host: 'localhost' },
      );
    };

    /** What a website was asked for by a page of ours at a long address. */
    async function asked(body: (far: string) => string): Promise<readonly ServedRequest[]> {
      const far = await publisher();
      const school = await harness.site({ '/parents/help-for-ada': { html: page(body(far.url('/'))) } });
      let seen: readonly ServedRequest[] = [];
      await visiting(far.url('/hello'), {}, async (visit) => {
        await visit.goto(school.url('/parents/help-for-ada'));
        await visit.until('what comes from the publisher is there', () =>
          document.querySelector('iframe')
            ? true
            : Boolean(document.querySelector('report-ceop')?.shadowRoot?.querySelector('.el')),
        );
        seen = (await visit.record()).served.filter(
          ({ url, path }) => url.startsWith(far.url('/')) && path !== '/hello',
        );
      });
      return seen;
    }

    it('the website of the file sees a browser and the name of our website, no cookie and no page', async () => {
      const requests = await asked((far) =>
        snippet({ tag: 'report-ceop', src: new URL(file, far).href }).replace(
          'type="module"',
          'type="module" crossorigin="anonymous"',
        ),
      );
      assert.deepEqual(
        requests.map(({ path }) => path),
        [file],
      );
      const [{ method, headers, body } = assert.fail('nothing was asked')] = requests;
      assert.deepEqual([method, body], ['GET', '']);
      assert.equal(headers.cookie, undefined);
      assert.match(headers['user-agent'] ?? '', /Mozilla/);
      assert.doesNotMatch(headers.referer ?? '', /parents|ada/);
      assert.match(headers.referer ?? headers.origin ?? '', /^http:\/\/127\.0\.0\.1:\d+\/?$/);
    });

    it('the website of a frame sees a browser and the name of our website, and not which page', async () => {
      const requests = await asked(
        (far) =>
          `<iframe src="${far}embed/report-ceop/" title="Who to tell" width="320" height="600"></iframe>`,
      );
      const [frame] = requests;
      assert.equal(frame?.path, '/embed/report-ceop/');
      for (const { path, method, headers } of requests) {
        assert.equal(method, 'GET', path);
        assert.doesNotMatch(headers.referer ?? '', /parents|ada/, path);
      }
    });

    it('no element has a form, or a field for words about a person', async () => {
      const site = await harness.site(
        {
          '/': page(
            `<script type="module" src="${file}"></script><report-ceop></report-ceop><report-ceop view="guide"></report-ceop><app-risk-card app="discord"></app-risk-card><app-risk-list></app-risk-list><parent-tips></parent-tips><parent-tips view="controls"></parent-tips><parent-tips view="agreement"></parent-tips><safety-alert headline="Talk"></safety-alert>`,
          ),
        },
        hostedSite(),
      );
      await visiting(site.url('/'), {}, async (visit) => {
        await visit.until('the elements are drawn', isDrawn);
        const fields = await visit.evaluate(() =>
          [...document.querySelectorAll('*')]
            .flatMap(({ shadowRoot }) => [
              ...(shadowRoot?.querySelectorAll('form, input, textarea, select') ?? []),
            ])
            .map((field) => `${field.localName} ${field.getAttribute('type') ?? ''}`.trim()),
        );
        // A search for an app, lists to pick from, and promises to tick.
        assert.deepEqual([...new Set(fields)].sort(), ['input checkbox', 'input search', 'select']);
        assert.equal(fields.filter((field) => field === 'input search').length, 1);
      });
    });

    for (const { path, title, sections } of statements) {
      it(`${path} can be read whole without script, and the tests behind it are a fold`, async () => {
        const site = await harness.site({}, hostedSite());
        await visiting(site.url(`/${path}`), { javaScript: false }, async (visit) => {
          const text = await visit.evaluate(() => document.querySelector('main')?.innerText ?? '');
          assert.ok(text.includes(title));
          for (const { sentences } of sections)
            for (const { says } of sentences)
              assert.ok(
                text.replace(/\s+/g, ' ').includes(says.replace(/[*`]/g, '').replace(/\s+/g, ' ')),
                says,
              );
          assert.equal(
            await visit.evaluate(() => document.querySelector<HTMLDetailsElement>('details')?.open),
            false,
          );
        });
      });

      // Firefox packs its pages so that they cannot be counted, WebKit prints none.
      if (engine !== 'chromium') continue;
      it(`${path} fits one sheet of A4, with lines to write on`, async () => {
        const site = await harness.site({}, hostedSite());
        await visiting(site.url(`/${path}`), {}, async (visit) => {
          const paper = Buffer.from(await visit.pdf()).toString('latin1');
          assert.equal(paper.match(/\/Type\s*\/Page[^s]/g)?.length, 1, 'sheets');
        });
      });
    }
  });
}
