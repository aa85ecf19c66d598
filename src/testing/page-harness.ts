/**
 * Whole pages in real browsers (Node side): serves pages on true origins with any headers, opens them in Chromium,
 * Firefox or WebKit, and tells what happened: every request, console line, error, CSP report and stored byte.
 *
 *   const harness = await openHarness();
 *   const site = await harness.site({ '/': { html, headers } }, { mount: { '/cdn/': 'dist/cdn' } });
 *   const visit = await harness.visit('firefox', site.url('/'), { viewport: { width: 320, height: 640 } });
 *   const seen = await visit.record();
 *
 * Nothing leaves this machine: other hosts are written down and refused. README.md says what each engine cannot do.
 */
import { writeFile } from 'node:fs/promises';

import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';

import {
  enginesFromEnvironment,
  ensureBrowsers,
  type Browsers,
  type Engine,
} from '../../.scripts/browsers.js';
import { accessTreeInChromium } from './access/tree-chromium.js';
import { accessTreeInFirefox } from './access/tree-firefox.js';
import { accessTreeInWebKit } from './access/tree-webkit.js';
import type { AccessNode } from './access/tree.js';
import { chromiumArguments, emulateInChromium } from './chromium.js';
import {
  emulateInFirefox,
  firefoxArguments,
  firefoxPreferences,
  setScriptInFirefox,
  type Emulation,
} from './firefox.js';
import { pressChord } from './keys.js';
import { installRecorder, type PageRecord } from './page-recorder.js';
import {
  Site,
  VisitProxy,
  isFavicon,
  isHarnessPath,
  type CspReport,
  type Route,
  type ServedRequest,
  type ServedVisit,
  type SiteOptions,
} from './page-site.js';
import { ensureDisplay, startWebKit, type WebKitSession } from './webkit.js';

export type { Engine } from '../../.scripts/browsers.js';
export type { CspReport, Reply, Route, ServedRequest, Site, SiteOptions } from './page-site.js';

export interface VisitOptions {
  /** Size of the page area. Default 1000 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Not in WebKit, which has none. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** `print` shows the page by its print rules. Not in WebKit. */
  readonly media?: 'screen' | 'print';
  /** Script off in the browser, as a reader may have it: `noscript` shows. Default on. */
  readonly javaScript?: boolean;
  /** Script on but forbidden: the page is served with an additional CSP `script-src 'none'`. */
  readonly scripts?: 'allowed' | 'blocked';
  /** What to wait for: the load event, the parsed document, or nothing. Default `load`. */
  readonly wait?: 'load' | 'parsed' | 'nothing';
  /** `false` leaves the page without our recorder; then WebKit shows no console lines, errors or writes. */
  readonly recorder?: boolean;
}

export interface ConsoleLine {
  readonly level: string;
  readonly text: string;
  /** `browser`: the browser's own remark (failed load, CSP refusal), which WebKit does not show. */
  readonly from: 'page' | 'browser';
}

export interface Storage {
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly indexedDB: readonly string[];
  readonly caches: readonly string[];
}

type StoredHere = Omit<Storage, 'cookies'>;

export interface VisitRecord {
  /**
   * Every address the browser asked for, once each, the page itself first. Of a foreign https address WebKit gives
   * only the host.
   */
  readonly requests: readonly string[];
  /** The requests that reached our own sites, with method and headers. */
  readonly served: readonly ServedRequest[];
  readonly console: readonly ConsoleLine[];
  readonly pageErrors: readonly string[];
  /** Reports the browser sent. */
  readonly cspReports: readonly CspReport[];
  /** Violations as the page itself was told of them (recorder). */
  readonly violations: PageRecord['violations'];
  /** What is stored now, in the page and in all its frames. */
  readonly storage: Storage;
  /** Every attempt to store something, even if taken back (recorder). `localStorage.x = 1` is seen in `storage` only. */
  readonly storageWrites: readonly string[];
}

export const emptyStorage: Storage = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  indexedDB: [],
  caches: [],
};

export class CannotDoError extends Error {
  constructor(engine: Engine, what: string) {
    super(`${engine} cannot do this: ${what}.`);
  }
}

const webkitCannot = ['forcedColors', 'print', 'pdf'] as const;

/** Whether a test can ask this of an engine; `openHarness().visit` throws `CannotDoError` when it cannot. */
export function canDo(engine: Engine, what: 'forcedColors' | 'print' | 'pdf'): boolean {
  return engine !== 'webkit' || !webkitCannot.includes(what);
}

/**
 * A page function as text. The loader that runs these tests marks inner functions with a helper that the page does
 * not have, so it goes along.
 */
function pageText(fn: (...args: never[]) => unknown, args: readonly unknown[] = []): string {
  const values = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value)));
  return `(() => { const __name = target => target; return (${fn.toString()})(${values.join(', ')}); })()`;
}

const recorderText = pageText(installRecorder);

/**
 * @param hasPromises false where the page's scripts are off in Firefox: it then runs no job of a promise, also of ours.
 *   What can be asked by promises alone, no such page can have written.
 */
function readStored(hasPromises: boolean): Promise<StoredHere> | StoredHere {
  // Each of these throws in a sandboxed frame; what cannot be reached cannot have been written.
  const keysOf = (open: () => globalThis.Storage): string[] => {
    try {
      return Object.entries(open()).map(([key, value]) => `${key}=${String(value)}`);
    } catch {
      return [];
    }
  };
  const namesOf = async (read: () => Promise<string[]>): Promise<string[]> => {
    try {
      return await read();
    } catch {
      return [];
    }
  };
  const stored = (indexed: string[], cached: string[]): StoredHere => ({
    localStorage: keysOf(() => localStorage),
    sessionStorage: keysOf(() => sessionStorage),
    indexedDB: indexed,
    caches: cached,
  });
  if (!hasPromises) return stored([], []);
  return Promise.all([
    namesOf(async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
    namesOf(() => caches.keys()),
  ]).then(([databases, cacheNames]) => stored(databases, cacheNames));
}

const emptyPageRecord = (): PageRecord => ({ console: [], errors: [], storageWrites: [], violations: [] });

function merged(records: readonly (PageRecord | null)[]): PageRecord {
  const all = records.filter((record) => record !== null);
  return {
    console: all.flatMap((record) => record.console),
    errors: all.flatMap((record) => record.errors),
    storageWrites: all.flatMap((record) => record.storageWrites),
    violations: all.flatMap((record) => record.violations),
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What one engine must be able to do for a visit. */
interface Driver {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  evaluate(text: string): Promise<unknown>;
  evaluateInFrames(text: string): Promise<unknown[]>;
  setViewport(width: number, height: number): Promise<void>;
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  cookies(): Promise<{ name: string; value: string }[]>;
  screenshot(): Promise<Uint8Array>;
  pdf(): Promise<Uint8Array>;
  accessTree(): Promise<AccessNode[]>;
  /** Whether promises settle in the page. */
  readonly hasPromises: boolean;
  close(): Promise<void>;
  /** As told by the engine's protocol; undefined where there is none. */
  readonly requests: readonly string[] | undefined;
  readonly console: readonly ConsoleLine[] | undefined;
  readonly pageErrors: readonly string[] | undefined;
}

const pollMilliseconds = 25;
const quietMilliseconds = 250;
const settleDeadlineMilliseconds = 10_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Visit {
  readonly engine: Engine;
  readonly #driver: Driver;
  readonly #state: VisitState;
  readonly #proxy: VisitProxy;
  readonly #onClose: () => void;
  /** What pages left behind by `goto` had recorded: a recorder ends with its page. */
  #earlier: PageRecord = emptyPageRecord();

  constructor(engine: Engine, driver: Driver, state: VisitState, proxy: VisitProxy, onClose: () => void) {
    this.engine = engine;
    this.#driver = driver;
    this.#state = state;
    this.#proxy = proxy;
    this.#onClose = onClose;
  }

  /** Runs a function in the page and waits for its result; arguments and result must survive JSON. */
  async evaluate<Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.#driver.evaluate(pageText(fn, args))) as Awaited<Result>;
  }

  /** Runs a function in the page and in all frames below it, the page's result first. */
  async evaluateInFrames<Result>(fn: () => Result): Promise<Awaited<Result>[]> {
    return (await this.#driver.evaluateInFrames(pageText(fn))) as Awaited<Result>[];
  }

  /** Waits until the function gives a true value in the page, and returns it. */
  async until<Args extends readonly unknown[], Result>(
    what: string,
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const deadline = performance.now() + settleDeadlineMilliseconds;
    for (;;) {
      // While a page is being replaced there is nothing to evaluate in.
      const value = await this.evaluate(fn, ...args).catch((error: unknown) => ({ error }));
      const fault = value !== null && typeof value === 'object' && 'error' in value ? value.error : undefined;
      if (value && fault === undefined) return value as Awaited<Result>;
      if (performance.now() > deadline) {
        throw new Error(`${this.engine}: waited in vain until ${what}.`, { cause: fault });
      }
      await pause(pollMilliseconds);
    }
  }

  async goto(url: string): Promise<void> {
    await this.#keepRecord();
    await this.#driver.goto(url);
  }

  async back(): Promise<void> {
    await this.#keepRecord();
    await this.#driver.back();
  }

  async reload(): Promise<void> {
    await this.#keepRecord();
    await this.#driver.reload();
  }

  /** Shows the page where that of a later visit stands before it: Firefox hides all but one, and tells them so. */
  async bringToFront(): Promise<void> {
    await this.#driver.bringToFront();
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.#driver.setViewport(width, height);
  }

  /** Presses one key by its `KeyboardEvent.key` name, or a chord such as `Shift+Tab`. */
  async press(chord: string): Promise<void> {
    await this.#driver.press(chord);
  }

  async type(text: string): Promise<void> {
    await this.#driver.type(text);
  }

  /** Clicks in the middle of the element; ` >> ` steps into a shadow root: `report-ceop >> a`. */
  async click(selector: string): Promise<void> {
    const box = await this.evaluate((path) => {
      let element: Element | null = null;
      for (const step of path.split(' >> ')) {
        const scope: ParentNode | null = element ? element.shadowRoot : document;
        element = scope?.querySelector(step) ?? null;
        if (!element) return null;
      }
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      return element?.getBoundingClientRect().toJSON() as {
        x: number;
        y: number;
        width: number;
        height: number;
      };
    }, selector);
    if (!box || box.width === 0 || box.height === 0)
      throw new Error(`${this.engine}: nothing to click at "${selector}".`);
    await this.#driver.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async screenshot(path: string): Promise<void> {
    await writeFile(path, await this.#driver.screenshot());
  }

  /** The page on paper, as a PDF file. Not in WebKit. */
  async pdf(): Promise<Uint8Array> {
    return this.#driver.pdf();
  }

  /** What assistive technology is given: the whole page, in WebKit its `main`. The page needs a `main`. */
  async accessTree(): Promise<AccessNode[]> {
    return this.#driver.accessTree();
  }

  /** Everything seen so far, after the page has come to rest (nothing asked or said for a quarter of a second). */
  async record(): Promise<VisitRecord> {
    await this.settle();
    const page = merged([this.#earlier, await this.#readRecorder()]);
    const { served, cspReports } = this.#state;
    return {
      requests: this.#requests(),
      served: [...served],
      console: [
        ...(this.#driver.console ?? page.console.map((line) => ({ ...line, from: 'page' as const }))),
      ],
      pageErrors: [...(this.#driver.pageErrors ?? page.errors)],
      cspReports: [...cspReports],
      violations: page.violations.filter(({ blocked }) => !isFavicon(blocked)),
      storage: await this.storage(),
      storageWrites: page.storageWrites,
    };
  }

  /** Waits until the page neither asks nor says anything for a while. */
  async settle(): Promise<void> {
    const deadline = performance.now() + settleDeadlineMilliseconds;
    for (;;) {
      const now = performance.now();
      if (now - this.#state.lastActivity > quietMilliseconds || now > deadline) return;
      await pause(pollMilliseconds);
    }
  }

  async storage(): Promise<Storage> {
    const { hasPromises } = this.#driver;
    const frames = (await this.#driver.evaluateInFrames(pageText(readStored, [hasPromises]))) as StoredHere[];
    return {
      cookies: (await this.#driver.cookies()).map(({ name, value }) => `${name}=${value}`),
      localStorage: unique(frames.flatMap((frame) => frame.localStorage)),
      sessionStorage: unique(frames.flatMap((frame) => frame.sessionStorage)),
      indexedDB: unique(frames.flatMap((frame) => frame.indexedDB)),
      caches: unique(frames.flatMap((frame) => frame.caches)),
    };
  }

  async close(): Promise<void> {
    this.#onClose();
    await this.#driver.close();
  }

  /**
   * What went through the proxy was truly asked for; the protocol also names requests that the page's CSP stopped. But
   * of https addresses the proxy knows the host alone, and there the protocol has the rest.
   */
  #requests(): string[] {
    const full = (url: string): string[] => {
      const known = url.startsWith('https:')
        ? (this.#driver.requests ?? []).filter((told) => told.startsWith(url))
        : [];
      return known.length > 0 ? known : [url];
    };
    return unique(this.#proxy.asked.flatMap(full)).filter((url) => !isHarnessPath(url) && !isFavicon(url));
  }

  async #readRecorder(): Promise<PageRecord> {
    const records = await this.#driver.evaluateInFrames(pageText(() => window.__pageRecord ?? null));
    return merged(records as (PageRecord | null)[]);
  }

  async #keepRecord(): Promise<void> {
    this.#earlier = merged([this.#earlier, await this.#readRecorder()]);
  }
}

interface VisitState extends ServedVisit {
  lastActivity: number;
}

const waitUntil = { load: 'load', parsed: 'domcontentloaded', nothing: 'domcontentloaded' } as const;

function pageErrorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // From Firefox the name comes within the message, under the name "Error".
  const isNamed = /^([A-Z]\w*|Content-Security-Policy): /.test(error.message);
  return isNamed ? error.message : `${error.name}: ${error.message}`;
}

/** Chromium and Firefox: one browser for all visits, each visit in a profile of its own. */
async function openPuppeteerVisit(
  engine: 'chromium' | 'firefox',
  browser: Browser,
  state: VisitState,
  proxy: VisitProxy,
  options: VisitOptions,
): Promise<Driver> {
  const context: BrowserContext = await browser.createBrowserContext({
    proxyServer: proxy.address,
    // Chromium's word for: our own machine's addresses too. Firefox has a preference for that.
    ...(engine === 'chromium' && { proxyBypassList: ['<-loopback>'] }),
  });
  const page: Page = await context.newPage();
  const requests: string[] = [];
  const lines: ConsoleLine[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    state.touch();
    requests.push(request.url());
  });
  page.on('requestfinished', () => state.touch());
  page.on('requestfailed', () => state.touch());
  page.on('console', (message) => {
    state.touch();
    const from = message.args().length > 0 ? 'page' : 'browser';
    lines.push({ level: message.type(), text: message.text(), from });
  });
  page.on('pageerror', (error) => {
    state.touch();
    const text = pageErrorText(error);
    // Firefox reports what a CSP or another website refused as if it were an error of the page's script.
    if (!/^(Content-Security-Policy|Error: Cross-Origin Request Blocked): /.test(text)) errors.push(text);
    else if (!text.includes('/favicon.ico')) lines.push({ level: 'error', text, from: 'browser' });
  });

  const { width, height } = options.viewport ?? { width: 1000, height: 800 };
  const emulation: Emulation = {
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.forcedColors && { forcedColors: true }),
    ...(options.reducedMotion && { reducedMotion: true }),
    ...(options.media && { media: options.media }),
  };
  await page.setViewport({ width, height });
  await (engine === 'firefox' ? emulateInFirefox : emulateInChromium)(page, emulation);
  if (options.recorder !== false) await page.evaluateOnNewDocument(recorderText);
  if (options.javaScript === false) {
    if (engine === 'firefox') await setScriptInFirefox(page, false);
    else await page.setJavaScriptEnabled(false);
  }
  const wait = options.wait ?? 'load';
  const navigate = async (going: Promise<unknown>): Promise<void> => {
    if (wait === 'nothing') void going.catch(() => undefined);
    else await going;
  };
  const navigation = { waitUntil: waitUntil[wait], timeout: 60_000 };
  return {
    requests,
    console: lines,
    pageErrors: errors,
    goto: (url) => navigate(page.goto(url, navigation)),
    back: () => navigate(page.goBack(navigation)),
    reload: () => navigate(page.reload(navigation)),
    bringToFront: () => page.bringToFront(),
    evaluate: (text) => page.evaluate(text),
    async evaluateInFrames(text) {
      const results = await Promise.all(
        page.frames().map((frame) => frame.evaluate(text).catch(() => undefined)),
      );
      return results.filter((result) => result !== undefined);
    },
    setViewport: (newWidth, newHeight) => page.setViewport({ width: newWidth, height: newHeight }),
    press: (chord) => pressChord(page, chord),
    type: (text) => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    cookies: () => context.cookies(),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf({ printBackground: true }),
    accessTree: () => (engine === 'firefox' ? accessTreeInFirefox : accessTreeInChromium)(page),
    hasPromises: engine === 'chromium' || options.javaScript !== false,
    close: () => context.close(),
  };
}

/** WebKit: a browser of its own for each visit, as most conditions can be set only when it starts. */
async function openWebKitVisit(
  browsers: Browsers,
  proxy: VisitProxy,
  options: VisitOptions,
): Promise<Driver> {
  if (options.forcedColors) throw new CannotDoError('webkit', 'forced colours');
  if (options.media === 'print') throw new CannotDoError('webkit', 'print media');
  const wait = options.wait ?? 'load';
  const session: WebKitSession = await startWebKit(browsers, {
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.reducedMotion && { reducedMotion: true }),
    ...(options.javaScript !== undefined && { javaScript: options.javaScript }),
    proxy: `http://${proxy.address}`,
    pageLoadStrategy: ({ load: 'normal', parsed: 'eager', nothing: 'none' } as const)[wait],
  });
  const { width, height } = options.viewport ?? { width: 1000, height: 800 };
  await session.setViewport(width, height);
  return {
    requests: undefined,
    console: undefined,
    pageErrors: undefined,
    goto: (url) => session.goto(url),
    back: () => session.back(),
    reload: () => session.reload(),
    // Each visit has a window of its own.
    bringToFront: () => Promise.resolve(),
    evaluate: (text) => session.evaluateText(text),
    evaluateInFrames: (text) => session.evaluateInAllFrames(text),
    setViewport: (newWidth, newHeight) => session.setViewport(newWidth, newHeight),
    press: (chord) => session.press(chord),
    type: (text) => session.type(text),
    click: (x, y) => session.click(x, y),
    cookies: () => session.cookies(),
    screenshot: () => session.screenshot(),
    pdf: () => Promise.reject(new CannotDoError('webkit', 'PDF')),
    accessTree: () => accessTreeInWebKit(session),
    hasPromises: true,
    close: () => session.close(),
  };
}

function newState(engine: Engine, options: VisitOptions): VisitState {
  const canRecord =
    options.recorder !== false && options.javaScript !== false && options.scripts !== 'blocked';
  const state: VisitState = {
    // The other engines take the recorder through their protocol and get the page exactly as written.
    inject: engine === 'webkit' && canRecord ? recorderText : undefined,
    blockScripts: options.scripts === 'blocked',
    served: [],
    cspReports: [],
    lastActivity: performance.now(),
    touch(): void {
      state.lastActivity = performance.now();
    },
  };
  return state;
}

export class Harness {
  /** The engines to test in: those of OSE_ENGINES, or all three. */
  readonly engines: readonly Engine[];
  readonly #browsers: Browsers;
  readonly #running = new Map<Engine, Promise<Browser>>();
  readonly #open = new Set<Visit>();
  readonly #sites: Site[] = [];

  constructor(engines: readonly Engine[], browsers: Browsers) {
    this.engines = engines;
    this.#browsers = browsers;
  }

  /** Opens a site of its own origin. */
  async site(routes: Readonly<Record<string, Route>>, options: SiteOptions = {}): Promise<Site> {
    const site = await Site.open(routes, options);
    this.#sites.push(site);
    return site;
  }

  /** Opens the address in a browser with nothing stored and nothing cached. */
  async visit(engine: Engine, url: string, options: VisitOptions = {}): Promise<Visit> {
    const state = newState(engine, options);
    const proxy = await VisitProxy.open(
      (origin) => this.#sites.find((site) => site.origin === origin),
      state,
    );
    try {
      const driver = await this.#openDriver(engine, state, proxy, options);
      const visit: Visit = new Visit(engine, driver, state, proxy, () => {
        this.#open.delete(visit);
        proxy.close();
      });
      this.#open.add(visit);
      await driver.goto(url);
      return visit;
    } catch (error) {
      proxy.close();
      throw error;
    }
  }

  /** Opens the address, runs the check, and closes the visit whatever happens. */
  async visiting(
    engine: Engine,
    url: string,
    options: VisitOptions,
    check: (visit: Visit) => Promise<void>,
  ): Promise<void> {
    const visit = await this.visit(engine, url, options);
    try {
      await check(visit);
    } finally {
      await visit.close();
    }
  }

  /** Ends all visits, browsers and sites. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map((visit) => visit.close()));
    await Promise.all([...this.#running.values()].map(async (browser) => (await browser).close()));
    await Promise.all(this.#sites.map((site) => site.close()));
  }

  async #openDriver(
    engine: Engine,
    state: VisitState,
    proxy: VisitProxy,
    options: VisitOptions,
  ): Promise<Driver> {
    if (engine === 'webkit') return openWebKitVisit(this.#browsers, proxy, options);
    return openPuppeteerVisit(engine, await this.#browser(engine), state, proxy, options);
  }

  #browser(engine: 'chromium' | 'firefox'): Promise<Browser> {
    const running = this.#running.get(engine) ?? this.#launch(engine);
    this.#running.set(engine, running);
    return running;
  }

  #launch(engine: 'chromium' | 'firefox'): Promise<Browser> {
    const executablePath = this.#browsers[engine];
    if (!executablePath) throw new Error(`This harness was opened without ${engine}.`);
    return engine === 'chromium'
      ? puppeteer.launch({ executablePath, args: chromiumArguments })
      : puppeteer.launch({
          browser: 'firefox',
          executablePath,
          args: firefoxArguments,
          extraPrefsFirefox: { ...firefoxPreferences, 'network.proxy.allow_hijacking_localhost': true },
        });
  }
}

/** Call `close()` when done: in `after()` of the test file. */
export async function openHarness(options: { readonly engines?: readonly Engine[] } = {}): Promise<Harness> {
  const engines = options.engines ?? enginesFromEnvironment();
  const browsers = ensureBrowsers(engines);
  if (engines.includes('webkit')) await ensureDisplay(browsers);
  return new Harness(engines, browsers);
}
