/** Measures one way to make a card in Chromium (Node side). Each figure has a page of its own, as a reader has. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';

import type { Site } from '../page-harness.js';
import type { Contender, Drawing } from './contenders.js';

declare global {
  interface Window {
    bench: {
      /** Puts so many cards into the page; milliseconds until all are drawn and laid out. */
      mount: (count: number) => Promise<number>;
      /** Turns all of them dark; milliseconds until that is laid out. */
      darken: () => Promise<number>;
      unmount: () => void;
    };
    shifts: number;
  }
}

/** In every page: puts cards in and out. It is text, so that no loader adds to it. */
const runner = ({ one, darken }: Contender): string => `
  const host = document.querySelector('main');
  const one = ${JSON.stringify(one)};
  const settled = async (start) => {
    for (const card of host.children) await card.updateComplete;
    host.getBoundingClientRect();
    return performance.now() - start;
  };
  window.bench = {
    mount(count) {
      const start = performance.now();
      host.innerHTML = one.repeat(count);
      return settled(start);
    },
    darken() {
      const start = performance.now();
      for (const card of host.children) { ${darken} }
      return settled(start);
    },
    unmount() { host.replaceChildren(); },
  };`;

const frame = (inside: string, after: string): string => `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/style.css">
<script>window.shifts = 0; new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.shifts += shift.value;
}).observe({ type: 'layout-shift', buffered: true });</script>
<h1>Keeping children safe online</h1><main>${inside}</main><p>Words of the school below.</p>
<script type="module" src="/script.js"></script><script type="module">${after}</script></html>`;

/** The pages of one contender: empty to measure in, and with ten cards as a page of a school has them. */
export function pagesOf(contender: Contender): Record<string, string | { body: string; type: string }> {
  return {
    '/': frame('', runner(contender)),
    '/ten': frame(contender.one.repeat(10), ''),
    '/one': frame(contender.one, ''),
    '/script.js': { body: contender.script, type: 'text/javascript' },
    '/style.css': { body: contender.style, type: 'text/css' },
  };
}

/** What is left after cards were put in and taken out many times. */
export interface Leak {
  readonly kilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function withPage<T>(
  browser: Browser,
  url: string,
  use: (page: Page, session: CDPSession) => Promise<T>,
  prepare: (session: CDPSession) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await prepare(session);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    return await use(page, session);
  } finally {
    await context.close();
  }
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const told = await session.send('Performance.getMetrics');
  return Object.fromEntries(told.metrics.map(({ name, value }) => [name, value]));
}

/** Numbers of the memory after everything that nobody holds was thrown away. */
async function swept(session: CDPSession): Promise<Record<string, number>> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  return metrics(session);
}

const settle = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');

/** Milliseconds until so many are drawn in a fresh page, and until all are dark. */
export function timeCards(
  browser: Browser,
  site: Site,
  count: number,
): Promise<{ mount: number; darken: number }> {
  return withPage(browser, site.url('/'), async (page) => {
    await page.evaluate('document.fonts.ready');
    const mount = Number(await page.evaluate(`bench.mount(${count})`));
    const darken = Number(await page.evaluate('bench.darken()'));
    return { mount, darken };
  });
}

/** Milliseconds of work on a slow phone until ten cards stand, from the first byte of the page on. */
export function timeThread(browser: Browser, site: Site): Promise<number> {
  return withPage(
    browser,
    site.url('/ten'),
    async (page, session) => {
      await settle(page);
      return ((await metrics(session))['TaskDuration'] ?? 0) * 1000;
    },
    async (session) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    },
  );
}

/** How far words of the page move while the card comes. */
export function measureShift(browser: Browser, site: Site): Promise<number> {
  return withPage(browser, site.url('/one'), async (page) => {
    await settle(page);
    return Number(await page.evaluate('window.shifts'));
  });
}

const cardsForHeap = 200;

/** Kilobytes of script memory a card takes. */
export function measureHeap(browser: Browser, site: Site): Promise<number> {
  return withPage(browser, site.url('/'), async (page, session) => {
    // The first one brings what all have in common.
    await page.evaluate('bench.mount(1)');
    const before = await swept(session);
    await page.evaluate(`bench.mount(${cardsForHeap + 1})`);
    await settle(page);
    const after = await swept(session);
    return ((after['JSHeapUsedSize'] ?? 0) - (before['JSHeapUsedSize'] ?? 0)) / cardsForHeap / 1024;
  });
}

/** What stays behind after 50 rounds of 20 cards, beside what the first five rounds left. */
export function measureLeak(browser: Browser, site: Site): Promise<Leak> {
  return withPage(browser, site.url('/'), async (page, session) => {
    const rounds = (count: number) =>
      page.evaluate(`(async () => {
        for (let i = 0; i < ${count}; i += 1) { await bench.mount(20); bench.unmount(); }
      })()`);
    await rounds(5);
    await settle(page);
    const before = await swept(session);
    await rounds(50);
    await settle(page);
    const after = await swept(session);
    const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    return {
      kilobytes: more('JSHeapUsedSize') / 1024,
      nodes: more('Nodes'),
      listeners: more('JSEventListeners'),
    };
  });
}

/** What our element draws, as plain markup and rules: the other ways show the same. */
export function readDrawing(browser: Browser, site: Site): Promise<Drawing> {
  return withPage(browser, site.url('/'), async (page) => {
    await page.evaluate('bench.mount(1)');
    return (await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector('main').firstElementChild;
      const copy = shadowRoot.querySelector('.el').cloneNode(true);
      for (const slot of copy.querySelectorAll('slot')) slot.remove();
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
      const comments = [];
      while (walker.nextNode()) comments.push(walker.currentNode);
      for (const comment of comments) comment.remove();
      const html = copy.outerHTML.replace(/>\\s+</g, '> <');
      const css = shadowRoot.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n');
      return { html, css };
    })()`)) as Drawing;
  });
}
