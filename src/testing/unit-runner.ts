/**
 * What the unit test runner needs beside its own parts (Node side): a WebKit launcher, commands that tests give to
 * the browser they run in, the console guard put into every test file, and the totals for `npm test`.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

import type {
  BrowserLauncher,
  Reporter,
  TestRunnerPlugin,
  TestSession,
  TestSuiteResult,
} from '@web/test-runner';
import type { Page } from 'puppeteer-core';

import type { Browsers, Engine } from '../../.scripts/browsers.js';
import { emulateInChromium } from './chromium.js';
import { emulateInFirefox, type Emulation } from './firefox.js';
import { pressChord } from './keys.js';
import { startWebKit, type WebKitSession } from './webkit.js';

/**
 * Each test file runs in a frame: a frame can take any width, and its media queries follow. Each has a window of its own,
 * because one that had shown dozens of files in turn crashed, and took all later files with it.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'webkit';
  // One file at a time: two frames in one window would take the focus from each other.
  readonly concurrency = 1;
  readonly #browsers: Browsers;
  readonly #active = new Map<string, string>();
  #window: Promise<WebKitSession> | undefined;

  constructor(browsers: Browsers) {
    this.#browsers = browsers;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#window ??= this.#open(new URL(url).origin);
    const session = await this.#window;
    this.#active.set(id, url);
    await session.evaluate(
      (frameId, src) => {
        const frame = document.createElement('iframe');
        frame.id = frameId;
        frame.src = src;
        document.body.append(frame);
      },
      frameIdOf(id),
      url,
    );
  }

  async #open(origin: string): Promise<WebKitSession> {
    const session = await startWebKit(this.#browsers);
    await session.setViewport(800, 600);
    await session.goto(`${origin}/?mode=iframe`);
    return session;
  }

  isActive(id: string): boolean {
    return this.#active.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#active.get(id);
  }

  async stopSession(id: string): Promise<object> {
    this.#active.delete(id);
    await this.#closeWindow();
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('There is no debug window for WebKit: use Chromium or Firefox.'));
  }

  stop(): Promise<void> {
    return this.#closeWindow();
  }

  /** A window that crashed cannot be closed in good order. */
  async #closeWindow(): Promise<void> {
    const window = this.#window;
    this.#window = undefined;
    const session = await window?.catch(() => undefined);
    await session?.close().catch(() => undefined);
  }

  async setFrameSize(id: string, width: number, height: number): Promise<void> {
    const session = await this.#window;
    await session?.evaluate(
      (frameId, size) => Object.assign(document.getElementById(frameId)!.style, size),
      frameIdOf(id),
      { width: `${width}px`, height: `${height}px` },
    );
  }

  async withFocusedFrame(id: string, action: (session: WebKitSession) => Promise<void>): Promise<void> {
    const session = await this.#window;
    if (!session) throw new Error('The WebKit window is not open.');
    await session.evaluate((frameId) => {
      const frame = document.getElementById(frameId) as HTMLIFrameElement;
      if (document.activeElement !== frame) frame.contentWindow?.focus();
    }, frameIdOf(id));
    await action(session);
  }
}

const frameIdOf = (sessionId: string): string => `test-${sessionId}`;

export interface EmulateCommand extends Emulation {
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

export type InputCommand =
  | { readonly press: string }
  | { readonly type: string }
  | { readonly click: { readonly x: number; readonly y: number } };

const usualViewport = { width: 800, height: 600 };

/** Answers with what this engine cannot do; an empty list means all of it is in effect. */
async function emulate(
  browser: BrowserLauncher,
  sessionId: string,
  command: EmulateCommand,
): Promise<string[]> {
  const { viewport, ...emulation } = command;
  const size = viewport === null ? usualViewport : viewport;
  if (browser instanceof WebKitLauncher) {
    if (size) await browser.setFrameSize(sessionId, size.width, size.height);
    return Object.keys(emulation);
  }
  const page = pageOf(browser, sessionId);
  if (size) await page.setViewport(size);
  await (browser.name === 'Firefox' ? emulateInFirefox : emulateInChromium)(page, emulation);
  return [];
}

function pageOf(browser: BrowserLauncher, sessionId: string): Page {
  return (browser as unknown as { getPage(id: string): Page }).getPage(sessionId);
}

async function input(browser: BrowserLauncher, sessionId: string, command: InputCommand): Promise<void> {
  if (browser instanceof WebKitLauncher) {
    await browser.withFocusedFrame(sessionId, async (session) => {
      if ('press' in command) await session.press(command.press);
      else if ('type' in command) await session.type(command.type);
      else await session.click(command.click.x, command.click.y);
    });
    return;
  }
  const page = pageOf(browser, sessionId);
  if ('press' in command) await pressChord(page, command.press);
  else if ('type' in command) await page.keyboard.type(command.type);
  else await page.mouse.click(command.click.x, command.click.y);
}

export function commandsPlugin(): TestRunnerPlugin {
  return {
    name: 'engine-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'engine-emulate')
        return emulate(session.browser, session.id, payload as EmulateCommand);
      if (command === 'engine-input') {
        await input(session.browser, session.id, payload as InputCommand);
        return true;
      }
      return undefined;
    },
  };
}

/** Every test file starts by importing the console guard, on its first line so that line numbers stay. */
export function consoleGuardPlugin(): TestRunnerPlugin {
  return {
    name: 'console-guard',
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      return { body: `import '/src/testing/console.ts'; ${String(context.body)}` };
    },
  };
}

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

function addSuite(totals: Totals, suite: TestSuiteResult): void {
  for (const test of suite.tests) {
    if (test.skipped) totals.skipped += 1;
    else if (test.passed) totals.passed += 1;
    else totals.failed += 1;
  }
  for (const inner of suite.suites) addSuite(totals, inner);
}

/** A file that broke outside its tests, or holds none, counts as one failed test: it must not pass unseen. */
function totalsOf(session: TestSession): Totals {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  if (session.testResults) addSuite(totals, session.testResults);
  const isEmpty = totals.passed + totals.failed + totals.skipped === 0;
  if ((!session.passed && totals.failed === 0) || isEmpty) totals.failed += 1;
  return totals;
}

const describeTotals = ({ passed, failed, skipped }: Totals): string =>
  [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
    .filter(Boolean)
    .join(', ');

/** Prints one line per test file as it ends, and writes the totals per engine to the file named by OSE_TOTALS. */
export function totalsReporter(): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const parts = sessionsForTestFile.map(
        (session) => `${session.browser.name} ${describeTotals(totalsOf(session))}`,
      );
      logger.log(`${relative(process.cwd(), testFile)}: ${parts.join(' · ')}`);
      const isEmpty = sessionsForTestFile.some((session) => session.passed && totalsOf(session).failed > 0);
      if (isEmpty) logger.error(`${relative(process.cwd(), testFile)} holds no tests.`);
    },
    onTestRunFinished({ sessions }) {
      const totals: Partial<Record<Engine, Totals>> = {};
      for (const session of sessions) {
        const engine = session.browser.name.toLowerCase() as Engine;
        const sum = (totals[engine] ??= { passed: 0, failed: 0, skipped: 0 });
        const own = totalsOf(session);
        sum.passed += own.passed;
        sum.failed += own.failed;
        sum.skipped += own.skipped;
      }
      if (process.env['OSE_TOTALS']) writeFileSync(process.env['OSE_TOTALS'], JSON.stringify(totals));
    },
  };
}
