import { expect, fixture, html } from '@open-wc/testing';

import { click, focusedElement, press, type } from './input.js';
import {
  engineName,
  withColorScheme,
  withForcedColors,
  withPrintMedia,
  withReducedMotion,
  withViewport,
} from './media.js';

const matches = (query: string): boolean => matchMedia(query).matches;

describe('emulation in unit tests', () => {
  it('gives the viewport asked for, in every engine', async () => {
    const seen: number[] = [];
    const ran = await withViewport(320, 480, () => seen.push(innerWidth, innerHeight));
    expect(ran).to.equal(true);
    expect(seen).to.deep.equal([320, 480]);
    expect(innerWidth).to.equal(800);
  });

  const cases = [
    {
      name: 'dark',
      query: '(prefers-color-scheme: dark)',
      run: (fn: () => void) => withColorScheme('dark', fn),
    },
    { name: 'forced colours', query: '(forced-colors: active)', run: withForcedColors },
    { name: 'reduced motion', query: '(prefers-reduced-motion: reduce)', run: withReducedMotion },
    { name: 'print', query: 'print', run: withPrintMedia },
  ];
  for (const { name, query, run } of cases) {
    it(`${name}: in effect while the function runs, or honestly refused`, async () => {
      let during: boolean | undefined;
      expect(matches(query)).to.equal(false);
      const ran = await run(() => (during = matches(query)));
      expect(ran).to.equal(engineName() !== 'webkit');
      expect(during).to.equal(ran ? true : undefined);
      expect(matches(query)).to.equal(false);
    });
  }
});

describe('input in unit tests', () => {
  it('types, moves the focus with Tab and back, and activates with Enter', async () => {
    const trusted: boolean[] = [];
    const form = await fixture<HTMLElement>(
      html`<div>
        <input aria-label="name" /><button @click=${(event: Event) => trusted.push(event.isTrusted)}>Send</button>
      </div>`,
    );
    const field = form.querySelector('input')!;
    const button = form.querySelector('button')!;
    await click(field);
    await type('Ann Ö');
    expect(field.value).to.equal('Ann Ö');
    await press('Tab');
    expect(focusedElement()).to.equal(button);
    await press('Enter');
    await press('Space');
    await click(button);
    expect(trusted).to.deep.equal([true, true, true]);
    await press('Shift+Tab');
    expect(focusedElement()).to.equal(field);
  });
});
