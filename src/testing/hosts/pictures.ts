/** Takes pictures of a school's page under each host style, for people to look at. They are not kept. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { snippet } from '../../embed/snippet.js';
import { openHarness } from '../page-harness.js';
import { hostPage, ownFile, src, tags } from './host-page.js';
import { bareHost, hosts, type Host } from './hosts.js';
import { areDrawn } from './measure.js';

const help = `Takes a picture of a page with the elements under each host style, in Chromium, 900 and 320 px wide.

  npx tsx --import ./.scripts/globals.ts src/testing/hosts/pictures.ts FOLDER

FOLDER may also be given by PICTURES. Run it after npm run build -- --only cdn.
`;

const widths = [900, 320] as const;

/** A page as a school has it: words of its own, then one of each element in its shorter form. */
function schoolPage({ classes = '', ...host }: Host): string {
  const pasted = [
    snippet({
      tag: 'safety-alert',
      src,
      attributes: {
        level: 'warning',
        headline: 'Strangers ask for pictures',
        summary: 'Talk with your child about who they chat with.',
        issuer: 'Hazel Lane Primary School',
        issued: '2026-11-16',
      },
    }),
    snippet({ tag: 'parent-tips', attributes: { limit: '2' } }),
    snippet({ tag: 'app-risk-card', attributes: { app: 'discord', view: 'summary' } }),
    snippet({ tag: 'app-risk-list', attributes: { search: 'roblox' } }),
    snippet({ tag: 'report-ceop', attributes: { view: 'link' } }),
  ];
  const body = `<div class="box ${classes}">
<h1>Keeping children safe online</h1>
<p>At Hazel Lane Primary School we talk about this every term. <a href="/more">Read more</a>.</p>
${pasted.join('\n')}
<p>Words of the school after the elements.</p>
</div>`;
  return hostPage(host, body);
}

/** Runs the command; the number is the exit code: 0 done, 2 a wrong option. */
async function run([folder = process.env['PICTURES']]: readonly string[]): Promise<number> {
  if (!folder || folder.startsWith('-')) {
    process.stderr.write(help);
    return folder === '--help' ? 0 : 2;
  }
  mkdirSync(folder, { recursive: true });
  const harness = await openHarness({ engines: ['chromium'] });
  try {
    for (const host of [bareHost, ...hosts]) {
      const site = await harness.site(
        {
          '/': schoolPage(host),
          '/host.css': { body: host.css },
          '/common.css': { body: '.box { margin: 16px auto; max-width: 720px }' },
        },
        ownFile,
      );
      for (const width of widths) {
        const visit = await harness.visit('chromium', site.url('/'), { viewport: { width, height: 800 } });
        await visit.until('all are drawn', areDrawn, tags);
        const height = await visit.evaluate(() => document.scrollingElement!.scrollHeight);
        await visit.setViewport(width, Math.min(height, 8_000));
        const name = `${host.name.replace(/[^\w]+/g, '-').toLowerCase()}-${width}.png`;
        await visit.screenshot(join(folder, name));
        console.log(join(folder, name));
        await visit.close();
      }
      await site.close();
    }
    return 0;
  } finally {
    await harness.close();
  }
}

process.exitCode = await run(process.argv.slice(2));
