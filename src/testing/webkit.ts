/**
 * WebKit for tests (Node side): the virtual screen it needs, its driver process, and a small W3C WebDriver client.
 *
 * WebKitGTK has no headless mode and no protocol that shows console or network, so what it can be asked is less
 * than in the other engines. What can be set only when it starts (dark, reduced motion, script off, proxy) is an
 * option of `startWebKit`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import type { Browsers } from '../../.scripts/browsers.js';
import { manageProcess } from './processes.js';

let sharedDisplay: Promise<string> | undefined;

/** The X display to use: the one we were given, else an `Xvfb` of our own that lives as long as this process. */
export function ensureDisplay(browsers: Browsers): Promise<string> {
  sharedDisplay ??= process.env['DISPLAY'] ? Promise.resolve(process.env['DISPLAY']) : startDisplay(browsers);
  return sharedDisplay;
}

async function startDisplay({ xvfb }: Browsers): Promise<string> {
  if (!xvfb) throw new Error('WebKit needs a screen: set DISPLAY or install Xvfb.');
  // With -displayfd the server itself picks a free display and says which, so two runs cannot collide.
  const child = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp', '-noreset'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  manageProcess(child);
  child.unref();
  const number = await Promise.race([
    readLine(child.stdio[3] as Readable),
    once(child, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it was ready.'))),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ]);
  process.env['DISPLAY'] = `:${number}`;
  return `:${number}`;
}

/** The whole line is awaited: a server whose reader leaves between the number and the line end dies of it. */
async function readLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const data of stream) {
    text += String(data);
    if (text.includes('\n')) break;
  }
  return text.trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port found.');
  return address.port;
}

export interface WebKitOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly javaScript?: boolean;
  /** Address of a proxy for every request, those to this machine too. */
  readonly proxy?: string;
  readonly pageLoadStrategy?: 'normal' | 'eager' | 'none';
}

/**
 * GTK reads reduced motion from its settings file, and its toolbar keeps the window at least 447 px wide unless a
 * user style sheet takes the widgets' sizes away: without it no phone width could be tested.
 */
function writeGtkSettings(folder: string, { reducedMotion }: WebKitOptions): void {
  mkdirSync(join(folder, 'gtk-3.0'), { recursive: true });
  writeFileSync(
    join(folder, 'gtk-3.0', 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\ngtk-cursor-blink=0\n`,
  );
  writeFileSync(
    join(folder, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n',
  );
}

function browserArguments(options: WebKitOptions): string[] {
  return [
    '--automation',
    '--full-screen',
    ...(options.colorScheme === 'dark' ? ['--dark-mode'] : []),
    ...(options.javaScript === false ? ['--enable-javascript=false'] : []),
    ...(options.proxy ? [`--proxy=${options.proxy}`] : []),
  ];
}

/** Starts one driver and one browser window. Takes about a second. */
export async function startWebKit(browsers: Browsers, options: WebKitOptions = {}): Promise<WebKitSession> {
  if (!browsers.webkit) throw new Error('WebKit was not found on this machine.');
  const display = await ensureDisplay(browsers);
  const settings = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  writeGtkSettings(settings, options);
  const port = await freePort();
  const driver = spawn(browsers.webkit.driver, [`--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: settings, NO_AT_BRIDGE: '1' },
  });
  const managed = manageProcess(driver);
  const stop = (): void => {
    managed.stop();
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    const client = new WebDriverClient(`http://127.0.0.1:${port}`);
    await client.waitUntilReady(10_000);
    const capabilities = {
      'webkitgtk:browserOptions': { binary: browsers.webkit.browser, args: browserArguments(options) },
      pageLoadStrategy: options.pageLoadStrategy ?? 'normal',
      timeouts: { script: 60_000, pageLoad: 60_000 },
    };
    // The driver waits for ever for a browser that could not start, for instance without its screen.
    const created = (await client
      .send('POST', '/session', { capabilities: { alwaysMatch: capabilities } }, startLimitMilliseconds)
      .catch((error: unknown) => {
        throw new Error(`WebKit did not start on display ${display}.`, { cause: error });
      })) as { sessionId: string };
    return new WebKitSession(client, created.sessionId, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** Longer than any page or script may take (`timeouts` of the session), so that only a dead browser meets it. */
const requestLimitMilliseconds = 90_000;
const startLimitMilliseconds = 30_000;

class WebDriverClient {
  readonly #server: string;

  constructor(server: string) {
    this.#server = server;
  }

  async send(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    limit = requestLimitMilliseconds,
  ): Promise<unknown> {
    const response = await fetch(this.#server + path, {
      method,
      signal: AbortSignal.timeout(limit),
      ...(method === 'POST' && {
        body: JSON.stringify(body ?? {}),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const fault = value as { error?: string; message?: string } | null;
    throw new Error(
      `WebKit refused ${method} ${path.replace(/^\/session\/[^/]+/, '')}: ${fault?.error} ${fault?.message}`,
    );
  }

  async waitUntilReady(milliseconds: number): Promise<void> {
    const deadline = performance.now() + milliseconds;
    for (;;) {
      try {
        await this.send('GET', '/status');
        return;
      } catch (error) {
        if (performance.now() > deadline)
          throw new Error('WebKitWebDriver did not start in time.', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }
}

/** Names as in `KeyboardEvent.key`, to the code points WebDriver gives them. */
const webDriverKeys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

function webDriverKey(name: string): string {
  const code = webDriverKeys[name] ?? (name.length === 1 ? name : undefined);
  if (code === undefined)
    throw new Error(`Unknown key "${name}". Known: one character, ${Object.keys(webDriverKeys).join(', ')}.`);
  return code;
}

export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
}

export class WebKitSession {
  readonly #client: WebDriverClient;
  readonly #path: string;
  readonly #stop: () => void;

  constructor(client: WebDriverClient, sessionId: string, stop: () => void) {
    this.#client = client;
    this.#path = `/session/${sessionId}`;
    this.#stop = stop;
  }

  /** Any other command of WebDriver, by its path below the session. */
  async send(method: 'GET' | 'POST', path: string, body?: object, limit?: number): Promise<unknown> {
    return this.#client.send(method, this.#path + path, body, limit);
  }

  async goto(url: string): Promise<void> {
    await this.#client.send('POST', `${this.#path}/url`, { url });
  }

  async back(): Promise<void> {
    await this.#client.send('POST', `${this.#path}/back`);
  }

  async reload(): Promise<void> {
    await this.#client.send('POST', `${this.#path}/refresh`);
  }

  async url(): Promise<string> {
    return (await this.#client.send('GET', `${this.#path}/url`)) as string;
  }

  /** Runs a function in the page; waits for a promise it returns. Arguments and result must survive JSON. */
  async evaluate<Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const values = args.map((value) => JSON.stringify(value)).join(', ');
    return (await this.evaluateText(`(${fn.toString()})(${values})`)) as Awaited<Result>;
  }

  /** The same for an expression given as text. */
  async evaluateText(expression: string): Promise<unknown> {
    const script = `
      const done = arguments[arguments.length - 1];
      (async () => ${expression})().then(
        value => done({ value }),
        error => done({ fault: error instanceof Error ? error.name + ': ' + error.message : String(error) }),
      );`;
    const answer = (await this.#client.send('POST', `${this.#path}/execute/async`, { script, args: [] })) as {
      value?: unknown;
      fault?: string;
    };
    if (answer.fault !== undefined) throw new Error(`In the page (webkit): ${answer.fault}`);
    return answer.value;
  }

  /** Evaluates in the page and in every frame below it; frames that cannot be entered are left out. */
  async evaluateInAllFrames(expression: string): Promise<unknown[]> {
    const results: unknown[] = [];
    const enter = async (depth: number): Promise<void> => {
      results.push(await this.evaluateText(expression));
      const count = depth < 4 ? await this.evaluate(() => window.frames.length) : 0;
      for (let id = 0; id < count; id += 1) {
        try {
          await this.#client.send('POST', `${this.#path}/frame`, { id });
        } catch {
          continue;
        }
        await enter(depth + 1);
        await this.#client.send('POST', `${this.#path}/frame/parent`);
      }
    };
    await enter(0);
    return results;
  }

  /** Sets the size of the page area (the window has no bars) and waits until the page has taken it. */
  async setViewport(width: number, height: number): Promise<void> {
    await this.#client.send('POST', `${this.#path}/window/rect`, { width, height });
    const deadline = performance.now() + 5_000;
    for (;;) {
      const size = await this.evaluate(() => [window.innerWidth, window.innerHeight] as const);
      if (size[0] === width && size[1] === height) return;
      if (performance.now() > deadline) {
        throw new Error(`webkit: asked for a page of ${width} × ${height}, got ${size.join(' × ')}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Presses one key, or a chord such as `Shift+Tab`. */
  async press(chord: string): Promise<void> {
    const keys = (chord === '+' ? ['+'] : chord.split('+')).map(webDriverKey);
    await this.#actions({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }

  /** Clicks at a point of the page area. */
  async click(x: number, y: number): Promise<void> {
    await this.#actions({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async #actions(source: object): Promise<void> {
    await this.#client.send('POST', `${this.#path}/actions`, { actions: [source] });
  }

  async cookies(): Promise<BrowserCookie[]> {
    return (await this.#client.send('GET', `${this.#path}/cookie`)) as BrowserCookie[];
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#client.send('GET', `${this.#path}/screenshot`)) as string, 'base64');
  }

  async close(): Promise<void> {
    try {
      await this.#client.send('DELETE', this.#path);
    } catch {
      // Already gone; the driver's process group is ended below in any case.
    }
    this.#stop();
  }
}
