/** Emulation in Chromium (Node side), through its own protocol: puppeteer's wrapper knows no forced colours. */
import type { CDPSession, Page } from 'puppeteer-core';

import type { Emulation } from './firefox.js';

/** As root (containers, CI) Chromium has no sandbox; the rest keeps it from calling home. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // For any page with a field the browser itself asks Google what might be filled in.
  '--disable-features=AutofillServerCommunication',
];

interface State {
  readonly protocol: CDPSession;
  media: string;
  readonly features: Map<string, string>;
}

const states = new WeakMap<Page, Promise<State>>();

async function openState(page: Page): Promise<State> {
  return { protocol: await page.createCDPSession(), media: '', features: new Map() };
}

/** Sets what is given, puts back what is null, leaves what is absent. */
export async function emulateInChromium(page: Page, emulation: Emulation): Promise<void> {
  const pending = states.get(page) ?? openState(page);
  states.set(page, pending);
  const state = await pending;
  const { colorScheme, forcedColors, reducedMotion, media } = emulation;
  if (colorScheme !== undefined) state.features.set('prefers-color-scheme', colorScheme ?? '');
  if (forcedColors !== undefined) state.features.set('forced-colors', forcedColors ? 'active' : '');
  if (reducedMotion !== undefined)
    state.features.set('prefers-reduced-motion', reducedMotion ? 'reduce' : '');
  if (media !== undefined) state.media = media ?? '';
  // The command replaces everything set before, so all of it is sent each time.
  await state.protocol.send('Emulation.setEmulatedMedia', {
    media: state.media,
    features: [...state.features].map(([name, value]) => ({ name, value })),
  });
}
