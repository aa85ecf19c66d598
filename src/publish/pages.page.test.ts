/** The pages that `feed build` writes, in real browsers, under the strictest policy a host may have. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type axe from 'axe-core';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { openHarness, type Harness, type Visit, type VisitOptions } from '../testing/page-harness.js';
import { buildFeed, writeFeed } from './build-feed.js';

const root = resolve(import.meta.dirname, '../..');

const good = `---
id: strangers-asking
level: warning
headline: Strangers are asking children for pictures
issuers: [{ name: Mereshire Safeguarding Children Partnership, phone: 01632 960 240, email: alerts@mereshire.example }]
audience: parents and carers of children aged 8 to 13
issued: 2026-11-18
expires: 2027-02-18
apps: [discord, omegle]
resources: [ceop-education]
tips: police-2021
documents: [{ title: Letter to parents, href: https://www.mereshire.example/letter.pdf, type: PDF }]
verified: { by: Duty officer, on: 2026-11-17, how: Four schools told us. }
reasons: { naming-an-app: Parents need its settings., closed-app: Parents still ask. }
---
Strangers have asked children here for pictures.

## What you can do

1. **Talk tonight.** Ask who they chat with.
2. **Look together.** Do it side by side.

## What has happened

Many schools have told us. (Source: [Our count](https://www.mereshire.example/count), 2026-11-17)

- It begins in a game.

> Most children told no one at first.
> — Detective, Mereshire Police

## What we are doing

We work with the police.
`;
const withdrawn = good
  .replace('id: strangers-asking', 'id: taken-back\nwithdrawn: { on: 2026-11-19, reason: It was not true. }')
  .replace('Strangers are asking', 'A story about');

const paths = ['', 'alerts/strangers-asking/', 'alerts/taken-back/'];
let place: string;
let harness: Harness;

before(async () => {
  place = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(place, 'alerts'));
  writeFileSync(join(place, 'alerts/one.md'), good);
  writeFileSync(join(place, 'alerts/two.md'), withdrawn);
  const { problems, files } = await buildFeed({
    folder: join(place, 'alerts'),
    out: join(place, 'public'),
    base: 'https://www.mereshire.example/safety/',
    now: new Date('2026-11-20T12:00:00Z'),
  });
  assert.deepEqual(problems, []);
  writeFeed(join(place, 'public'), files);
  harness = await openHarness();
});
after(async () => {
  await harness.close();
  rmSync(place, { recursive: true, force: true });
});

const strict = { 'content-security-policy': "default-src 'none'; style-src 'self'" };
const serve = (headers: Record<string, string>) =>
  harness.site(
    { '/axe.js': { body: readFileSync(join(root, 'node_modules/axe-core/axe.min.js')) } },
    { mount: { '/safety/': { folder: join(place, 'public'), headers } } },
  );

for (const engine of enginesFromEnvironment()) {
  describe(`pages of alerts in ${engine}`, () => {
    const visiting = async (url: string, options: VisitOptions, test: (visit: Visit) => Promise<void>) => {
      const visit = await harness.visit(engine, url, options);
      try {
        await test(visit);
      } finally {
        await visit.close();
      }
    };

    it('are whole without script, and break no rule of the strictest policy', async () => {
      const site = await serve(strict);
      for (const path of paths)
        await visiting(site.url(`/safety/${path}`), { javaScript: false }, async (visit) => {
          const { requests, cspReports } = await visit.record();
          assert.deepEqual(cspReports, [], path);
          const asked = requests.map((url) => new URL(url).pathname).filter((url) => url !== '/favicon.ico');
          assert.deepEqual(
            [...new Set(asked)].sort(),
            ['/safety/assets/page.css', '/safety/assets/safety-alert.css', `/safety/${path}`].sort(),
          );
        });
    });

    for (const width of [280, 1100])
      it(`fit ${width} px without sideways scrolling`, async () => {
        const site = await serve({});
        for (const path of paths)
          await visiting(site.url(`/safety/${path}`), { viewport: { width, height: 900 } }, async (visit) => {
            const wide = await visit.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `${path} is ${wide} px too wide`);
          });
      });

    it('leave the alert its own look: its head stands where the page begins', async () => {
      const site = await serve({});
      const options = { viewport: { width: 1100, height: 900 } };
      await visiting(site.url('/safety/alerts/strangers-asking/'), options, async (visit) => {
        const lefts = await visit.evaluate(() =>
          ['.headline', '.do .lead', 'blockquote'].map((place) =>
            Math.round(document.querySelector(place)!.getBoundingClientRect().left),
          ),
        );
        assert.deepEqual(new Set(lefts).size, 1, lefts.join(', '));
      });
    });

    // axe judges the same rules everywhere.
    if (engine !== 'chromium') return;
    for (const colorScheme of ['light', 'dark'] as const)
      it(`have no fault that axe finds, ${colorScheme}`, async () => {
        const site = await serve({});
        for (const path of paths)
          await visiting(site.url(`/safety/${path}`), { colorScheme }, async (visit) => {
            const problems = await visit.evaluate(async () => {
              await new Promise((done, failed) => {
                const script = document.createElement('script');
                script.src = '/axe.js';
                script.onload = done;
                script.onerror = failed;
                document.head.append(script);
              });
              const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
                resultTypes: ['violations'],
              });
              return violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
              );
            });
            assert.deepEqual(problems, [], path);
          });
      });
  });
}
