/** Every example as readers set their browsers: wider spacing, zoom of 400 %; and its contrast as it is measured. */
import { expect } from '@open-wc/testing';

import '../../define.js';
import { mountExample, type Example } from '../../elements/example.js';
import { contrastOf } from '../axe.js';
import { withViewport } from '../media.js';
import { examplesOf } from './examples.js';
import { clipped, overflow, type ShadowHost } from './layout.js';

interface Drawn extends ShadowHost {
  readonly updateComplete: Promise<boolean>;
}

/** WCAG 1.4.12: what a reader may set without losing a word. A style sheet of the reader's goes into every root. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

async function show(example: Example, box: HTMLElement): Promise<Drawn> {
  document.body.append(box);
  mountExample(example, box);
  const element = box.querySelector<Drawn>(Object.keys(examplesOf).join(', '))!;
  await element.updateComplete;
  for (const fold of element.shadowRoot.querySelectorAll('details')) fold.open = true;
  await element.updateComplete;
  return element;
}

function page(width: string, colorScheme = 'light'): HTMLElement {
  const box = document.createElement('main');
  box.style.cssText = `inline-size: ${width}; color-scheme: ${colorScheme}; background: Canvas; color: CanvasText; font-family: sans-serif`;
  return box;
}

afterEach(() => document.body.replaceChildren());

for (const [tag, examples] of Object.entries(examplesOf)) {
  describe(`${tag}: every example`, () => {
    it('keeps every word where a reader sets lines, letters and words further apart', async function () {
      this.timeout(120_000);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spacing);
      for (const example of examples) {
        for (const width of ['320px', '640px']) {
          const element = await show(example, page(width));
          element.shadowRoot.adoptedStyleSheets.push(sheet);
          const { letterSpacing } = getComputedStyle(element.shadowRoot.querySelector('.el *')!);
          expect(parseFloat(letterSpacing), 'the sheet has come').to.be.greaterThan(1);
          expect([...overflow(element), ...clipped(element)], `${example.name}, ${width}`).to.deep.equal([]);
          document.body.replaceChildren();
        }
      }
    });

    it('reads in one column at a zoom of 400 %, with nothing to scroll sideways', async function () {
      this.timeout(120_000);
      // A window of 1280 × 1024 at 400 % is one of 320 × 256.
      const ran = await withViewport(320, 256, async () => {
        document.body.style.margin = '0';
        for (const example of examples) {
          const element = await show(example, page('auto'));
          const { scrollWidth } = document.documentElement;
          expect(scrollWidth, example.name).to.be.at.most(320);
          expect([...overflow(element), ...clipped(element)], example.name).to.deep.equal([]);
          const stuck = [...element.shadowRoot.querySelectorAll('.el *')].filter(
            (node) =>
              /fixed|sticky/.test(getComputedStyle(node).position) && node.getClientRects().length > 0,
          );
          expect(stuck, `${example.name}: nothing stays on a screen of 256 px`).to.deep.equal([]);
          document.body.replaceChildren();
        }
        document.body.style.margin = '';
      });
      expect(ran).to.equal(true);
    });

    for (const scheme of ['light', 'dark']) {
      it(`has body text of 7:1 and more, as it is measured, on a ${scheme} page`, async function () {
        this.timeout(300_000);
        for (const example of examples) {
          const element = await show(example, page('640px', scheme));
          const { body, undecided } = await contrastOf(element);
          expect(body.length, `${example.name}: texts measured`).to.be.greaterThan(0);
          expect(Math.min(...body), example.name).to.be.at.least(7);
          expect(undecided, example.name).to.deep.equal([]);
          document.body.replaceChildren();
        }
      });
    }
  });
}
