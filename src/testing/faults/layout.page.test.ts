/**
 * What moves on a phone when the script comes late: Chromium, 360 × 640, a processor four times slower, a slow network, a
 * script that comes when the page has long been painted. Only Chromium tells of layout shifts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import puppeteer, { type Browser } from 'puppeteer-core';

import { enginesFromEnvironment, ensureBrowsers } from '../../../.scripts/browsers.js';
import { snippet } from '../../embed/snippet.js';
import { chromiumArguments } from '../chromium.js';
import { openHarness, type Harness } from '../page-harness.js';
import { src } from '../hosts/host-page.js';

const code = readFileSync(
  resolve(import.meta.dirname, '../../../dist/cdn/online-safety-elements.js'),
  'utf8',
);
const tags = ['safety-alert', 'app-risk-card', 'parent-tips', 'report-ceop'] as const;
const attributes: Record<string, Record<string, string>> = {
  'safety-alert': {
    level: 'warning',
    headline: 'Strangers ask for pictures',
    summary: 'Talk with your child about who they chat with.',
    issuer: 'Hazel Lane Primary School',
    issued: '2026-11-16',
  },
  'app-risk-card': { app: 'discord' },
};

/** A school's page on a phone; a height kept for an element stands on the box around it. */
function page(room: Readonly<Record<string, number>> = {}): string {
  const boxes = tags.map((tag, i) => {
    const lines = snippet({
      tag,
      attributes: attributes[tag] ?? {},
      ...(i === 0 && { src }),
      link: { href: 'https://www.ceop.police.uk/Safety-Centre/', text: 'Who to tell. Call 999 in danger.' },
    });
    return room[tag] ? lines.replace('<div>', `<div style="min-height:${room[tag]}px">`) : lines;
  });
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Online safety</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 16px; font: 16px/1.5 sans-serif }</style></head>
<body><h1>Keeping children safe online</h1><p>At Hazel Lane Primary School we talk about this every term.</p>
${boxes.join('\n')}
<p>Words of the school after the elements.</p></body></html>`;
}

interface Seen {
  /** The layout-shift score: the sum of all shifts that no act of the reader caused. */
  score: number;
  /** At how many frames an element showed fewer than 20 letters, and how many frames there were. */
  emptyFrames: number;
  frames: number;
  heights: Record<string, number>;
}

/** In the page, before anything else of it: watches shifts, and the words of each element at every frame. */
function watch(wanted: readonly string[]): void {
  const seen = { score: 0, emptyFrames: 0, frames: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) seen.score += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const elements = wanted.map((tag) => document.querySelector<HTMLElement>(tag));
    // Before the parser has come so far there is nothing to hide.
    if (document.readyState !== 'loading') {
      seen.frames += 1;
      const isEmpty = (element: HTMLElement | null): boolean =>
        !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        (element.shadowRoot?.querySelector<HTMLElement>('.el') ?? element).innerText.trim().length < 20;
      if (elements.some(isEmpty)) seen.emptyFrames += 1;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const engines = enginesFromEnvironment();

describe('a page with four elements on a slow phone', () => {
  let harness: Harness | undefined;
  let browser: Browser | undefined;
  let room: Record<string, number> = {};
  let without: Seen;

  /** Visits the page; the script is sent only after the page was painted many times without it. */
  async function visit(html: string, scroll = false): Promise<Seen> {
    let send = (): void => undefined;
    const isSent = new Promise<void>((resolve) => (send = resolve));
    const site = await harness!.site({
      '/': html,
      [src]: () => isSent.then(() => ({ body: code, type: 'text/javascript' })),
    });
    const context = await browser!.createBrowserContext();
    const tab = await context.newPage();
    try {
      await tab.setViewport({
        width: 360,
        height: 640,
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
      });
      await tab.emulateCPUThrottling(4);
      await tab.emulateNetworkConditions({ download: 180_000, upload: 84_000, latency: 560 });
      await tab.evaluateOnNewDocument(
        `const __name = (target) => target; (${watch.toString()})(${JSON.stringify(tags)})`,
      );
      // A module holds back DOMContentLoaded, and the script comes only after the page has been looked at.
      void tab.goto(site.url('/')).catch(() => undefined);
      await tab.waitForFunction('window.seen?.frames > 30', { timeout: 30_000 });
      // Halfway down, as a reader who has begun to read: what is above must not push what is in view.
      if (scroll) await tab.evaluate('scrollTo(0, document.body.scrollHeight / 2)');
      send();
      await tab.waitForFunction(
        `${JSON.stringify(tags)}.every((tag) => (document.querySelector(tag)?.shadowRoot?.querySelector('.el')?.clientHeight ?? 0) > 0)`,
        { timeout: 30_000 },
      );
      return (await tab.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done({
        ...window.seen,
        heights: Object.fromEntries(${JSON.stringify(tags)}.map((tag) => [tag, document.querySelector(tag).closest('div').getBoundingClientRect().height])),
      }))))))`)) as Seen;
    } finally {
      await context.close();
      await site.close();
    }
  }

  before(async () => {
    if (!engines.includes('chromium')) return;
    harness = await openHarness({ engines: ['chromium'] });
    browser = await puppeteer.launch({
      executablePath: ensureBrowsers(['chromium']).chromium!,
      args: chromiumArguments,
    });
    without = await visit(page());
    room = without.heights;
  });
  after(async () => {
    await browser?.close();
    await harness?.close();
  });

  if (engines.includes('chromium')) {
    it('moves nothing when its height was kept, at the top and for a reader halfway down: the score is 0', async () => {
      for (const isHalfway of [false, true]) {
        const { score, frames } = await visit(page(room), isHalfway);
        assert.ok(frames > 20, `only ${frames} frames were looked at`);
        assert.equal(score, 0, isHalfway ? 'halfway down' : 'at the top');
      }
    });

    it('moves little without that: the score stays under its bound', (t) => {
      t.diagnostic(`layout-shift score without a kept height: ${without.score.toFixed(4)}`);
      console.log(`layout-shift score without a kept height: ${without.score.toFixed(4)}`);
      assert.ok(without.score < 0.5, `the score is ${without.score}`);
    });

    it('shows words at every frame, before the script has come and after', async () => {
      const { frames, emptyFrames } = await visit(page(room));
      assert.ok(frames > 20, `only ${frames} frames were looked at`);
      assert.equal(emptyFrames, 0);
      assert.equal(without.emptyFrames, 0);
    });
  } else {
    it('is measured in Chromium, the one engine that tells of shifts', () => assert.ok(engines.length > 0));
  }
});
