/**
 * Emulation in unit tests. Each `with…` function runs the test's function under the condition and then puts things
 * back. It resolves to `false`, without running the function, where the engine cannot do it: a test then calls
 * `onlyWebKitCannot`, so that no other engine passes unseen, or has the same by plain means that work everywhere (see README.md): `color-scheme: dark` on a
 * wrapper, a wrapper of fixed width, `html { font-size: 200% }`.
 */
import { executeServerCommand } from '@web/test-runner-commands';

import type { EmulateCommand } from './unit-runner.js';

type Engine = 'chromium' | 'firefox' | 'webkit';

export function engineName(): Promise<Engine> {
  return executeServerCommand<Engine, undefined>('engine-name');
}

/** A condition that could not be had is no fault in WebKit, which lacks it, and one in any other engine. */
export async function onlyWebKitCannot(what: string): Promise<void> {
  const engine = await engineName();
  if (engine !== 'webkit') throw new Error(`${engine} should be able to show this: ${what}.`);
}

async function withEmulation(on: EmulateCommand, off: EmulateCommand, fn: () => unknown): Promise<boolean> {
  const cannot = await executeServerCommand<string[], EmulateCommand>('engine-emulate', on);
  if (cannot.length > 0) return false;
  try {
    await nextFrame();
    await fn();
  } finally {
    await executeServerCommand('engine-emulate', off);
    await nextFrame();
  }
  return true;
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
