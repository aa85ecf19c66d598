import type { KeyInput, Page } from 'puppeteer-core';

/** Presses one key by its `KeyboardEvent.key` name, or a chord such as `Shift+Tab` (Node side, Chromium and Firefox). */
export async function pressChord(page: Page, chord: string): Promise<void> {
  const names = chord === '+' ? ['+'] : chord.split('+');
  const keys = names.map((name) => (name === 'Space' ? ' ' : name)) as KeyInput[];
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}
