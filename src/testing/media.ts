/**
 * Emulation in unit tests. Each `with…` function runs the test's function under the condition and then puts things
 * back. It resolves to `false`, without running the function, where the engine cannot do it: a test then calls
 * `onlyWebKitCannot`, so that no other engine passes unseen, or has the same by plain means that work everywhere (see README.md): `color-scheme: dark` on a
 * wrapper, a wrapper of fixed width, `html { font-size: 200% }`.
 */
import { executeServerCommand } from '@web/test-runner-commands';

import type { EmulateCommand } from './unit-runner.js';

type Engine = 'chromium' | 'firefox' | 'webkit';

/** Read here and not asked of the test server: an answer that never comes costs a test. */
export function engineName(): Engine {
  const { userAgent } = navigator;
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/** A condition that could not be had is no fault in WebKit, which lacks it, and one in any other engine. */
export function onlyWebKitCannot(what: string): void {
  const engine = engineName();
  if (engine !== 'webkit') throw new Error(`${engine} should be able to show this: ${what}.`);
}

async function withEmulation(on: EmulateCommand, off: EmulateCommand, fn: () => unknown): Promise<boolean> {
  // WebKit has a size and nothing else to set: no need to ask.
  if (engineName() === 'webkit' && !on.viewport) return false;
  const cannot = await emulate(on);
  if (cannot.length > 0) return false;
  try {
    await nextFrame();
    await fn();
  } finally {
    await emulate(off);
    await nextFrame();
  }
  return true;
}

/**
 * On a busy machine a message to the test server or its answer is lost now and then in WebKit. To ask for the same
 * condition twice does no harm, so it is asked once more before the test is given up.
 */
async function emulate(command: EmulateCommand): Promise<string[]> {
  try {
    return await executeServerCommand<string[], EmulateCommand>('engine-emulate', command);
  } catch (error) {
    if (!String(error).includes('Did not receive a server response')) throw error;
    return executeServerCommand<string[], EmulateCommand>('engine-emulate', command);
  }
}

/** Media queries and resize observers answer with the next frame. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Works in all engines. */
export function withViewport(width: number, height: number, fn: () => unknown): Promise<boolean> {
  return withEmulation({ viewport: { width, height } }, { viewport: null }, fn);
}

/** Not in WebKit. */
export function withColorScheme(colorScheme: 'light' | 'dark', fn: () => unknown): Promise<boolean> {
  return withEmulation({ colorScheme }, { colorScheme: null }, fn);
}

/** Not in WebKit, which has no forced colours. */
export function withForcedColors(fn: () => unknown): Promise<boolean> {
  return withEmulation({ forcedColors: true }, { forcedColors: null }, fn);
}

/** Not in WebKit. */
export function withReducedMotion(fn: () => unknown): Promise<boolean> {
  return withEmulation({ reducedMotion: true }, { reducedMotion: null }, fn);
}

/** Not in WebKit. Style rules of `@media print` only: no pages are made. */
export function withPrintMedia(fn: () => unknown): Promise<boolean> {
  return withEmulation({ media: 'print' }, { media: null }, fn);
}
