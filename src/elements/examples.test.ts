import { expect } from '@open-wc/testing';

import '../define.js';
import { safeAddress } from '../base/address.js';
import { name, overflow } from '../testing/access/layout.js';
import { axeProblems } from '../testing/axe.js';
import { captureConsole } from '../testing/console.js';
import { focusedElement, press } from '../testing/input.js';
import { onlyWebKitCannot, withForcedColors, withPrintMedia, withReducedMotion } from '../testing/media.js';
import { appRiskCardExamples } from './app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from './app-risk-list/app-risk-list.examples.js';
import { mountExample, type Example } from './example.js';
import { parentTipsExamples } from './parent-tips/parent-tips.examples.js';
import { reportCeopExamples } from './report-ceop/report-ceop.examples.js';
import { safetyAlertExamples } from './safety-alert/safety-alert.examples.js';

const elements: Record<string, readonly Example[]> = {
  'safety-alert': safetyAlertExamples,
  'app-risk-card': appRiskCardExamples,
  'app-risk-list': appRiskListExamples,
  'parent-tips': parentTipsExamples,
  'report-ceop': reportCeopExamples,
};

/** An element of ours as it stands in the page. */
interface Drawn extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

const page = document.documentElement;

/** Puts an example on a page of that width, and waits until it is drawn. */
async function show(
  example: Example,
  width: string,
  prepare: (box: HTMLElement) => void = () => undefined,
): Promise<Drawn> {
  const box = document.createElement('main');
  box.style.cssText = `inline-size: ${width}; background: Canvas; color: CanvasText; font-family: sans-serif`;
  prepare(box);
  document.body.append(box);
  mountExample(example, box);
  const element = box.querySelector<Drawn>(Object.keys(elements).join(', '));
  if (!element) throw new Error(`The example ${example.name} holds no element.`);
  await element.updateComplete;
  return element;
}

/** Opens every fold, as a reader may: what is folded away must be sound too. */
function openFolds({ shadowRoot }: Drawn): void {
  for (const fold of shadowRoot.querySelectorAll('details')) fold.open = true;
}

const isSeen = (node: Element): boolean => node.getClientRects().length > 0;

/** Text beside the link in its own paragraph, list item or cell: the link is then part of a sentence. */
function isInText(link: Element): boolean {
  const block = link.closest('p, li, dd, dt');
  return block !== null && /[\p{L}\p{N}]/u.test(block.textContent.replace(link.textContent, ''));
}

/** The targets that a finger would miss. */
function smallTargets({ shadowRoot }: Drawn): string[] {
  // A box to tick is hit by its label as well.
  const hit = (node: Element) =>
    node.matches('[type="checkbox"], [type="radio"]') ? (node.closest('label') ?? node) : node;
  const height = (node: Element) => Math.round(hit(node).getBoundingClientRect().height * 10) / 10;
  const small: string[] = [];
  for (const target of shadowRoot.querySelectorAll('a[href], button, input, select, summary')) {
    if (!isSeen(target)) continue;
    const isPhone = target.getAttribute('href')?.startsWith('tel:') ?? false;
    const forFinger = !target.matches('a') || target.matches('.btn') || (isPhone && !isInText(target));
    const least = forFinger ? 44 : isInText(target) ? 0 : 24;
    if (height(target) < least) small.push(`${name(target)} is ${height(target)} px high, needs ${least}`);
  }
  return small;
}

/** Headings that jump over a level, and those that do not start where the element starts. */
function headingJumps({ shadowRoot }: Drawn, first: number): string[] {
  let before = first - 1;
  const jumps: string[] = [];
  for (const heading of shadowRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.localName.slice(1));
    if (level > before + 1 || level < first) jumps.push(`${name(heading)} after level ${before}`);
    before = level;
  }
  return jumps;
}

/** Links without a name, and those that lead where no link may. */
function badLinks({ shadowRoot }: Drawn): string[] {
  return [...shadowRoot.querySelectorAll('a')]
    .filter((link) => !link.textContent.trim() || !safeAddress(link.getAttribute('href') ?? undefined))
    .map((link) => link.outerHTML);
}

/** The ways a reader may meet an element. Each is checked with folds open. */
const scenes: readonly {
  name: string;
  width: string;
  prepare?: (box: HTMLElement) => void;
  fontSize?: string;
}[] = [
  { name: 'on a light page', width: '640px', prepare: (box) => (box.style.colorScheme = 'light') },
  { name: 'on a dark page', width: '640px', prepare: (box) => (box.style.colorScheme = 'dark') },
  { name: 'on a right-to-left page', width: '1100px', prepare: (box) => (box.dir = 'rtl') },
  { name: '320 px wide', width: '320px' },
  { name: 'at 200 % text', width: '640px', fontSize: '200%' },
];

for (const [tag, examples] of Object.entries(elements)) {
  describe(`${tag}: every example`, () => {
    afterEach(() => {
      page.style.fontSize = '';
      document.body.replaceChildren();
    });

    for (const scene of scenes) {
      it(`has no accessibility fault ${scene.name}`, async function () {
        this.timeout(300_000);
        page.style.fontSize = scene.fontSize ?? '';
        const faults: string[] = [];
        for (const example of examples) {
          const element = await show(example, scene.width, scene.prepare);
          openFolds(element);
          for (const fault of await axeProblems(element)) faults.push(`${example.name}: ${fault}`);
          document.body.replaceChildren();
        }
        expect(faults).to.deep.equal([]);
      });
    }

    it('has no accessibility fault in forced colours', async function () {
      this.timeout(300_000);
      const faults: string[] = [];
      const ran = await withForcedColors(async () => {
        for (const example of examples) {
          const element = await show(example, '640px');
          openFolds(element);
          for (const fault of await axeProblems(element)) faults.push(`${example.name}: ${fault}`);
          document.body.replaceChildren();
        }
      });
      if (!ran) onlyWebKitCannot('forced colours');
      expect(faults).to.deep.equal([]);
    });

    it('is drawn, not left on its fallback, and says nothing on the console', async () => {
      const { lines } = captureConsole();
      for (const example of examples) {
        const element = await show(example, '640px');
        expect(element.shadowRoot.querySelector('.el')?.textContent.trim(), example.name).to.be.a('string')
          .that.is.not.empty;
        document.body.replaceChildren();
      }
      expect(lines).to.deep.equal([]);
    });

    it('has headings that follow one another without a gap, from the level the page gives', async () => {
      for (const example of examples) {
        const element = await show(example, '640px');
        expect(headingJumps(element, 2), example.name).to.deep.equal([]);
        element.setAttribute('heading-level', '4');
        await element.updateComplete;
        expect(headingJumps(element, 4), `${example.name}, from level 4`).to.deep.equal([]);
        element.setAttribute('heading-level', '6');
        await element.updateComplete;
        expect(headingJumps(element, 6), `${example.name}, from level 6`).to.deep.equal([]);
        document.body.replaceChildren();
      }
    });

    it('has a name and an allowed address in every link', async () => {
      for (const example of examples) {
        expect(badLinks(await show(example, '640px')), example.name).to.deep.equal([]);
        document.body.replaceChildren();
      }
    });

    it('is walked through by the keyboard in reading order, and left again', async () => {
      const [example] = examples;
      const element = await show(example!, '640px');
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      document.body.prepend(before);
      document.body.append(after);
      before.focus();
      const stops = [
        ...element.shadowRoot.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
      ].filter(
        (stop) => stop.getClientRects().length > 0 && !stop.closest('details:not([open]) > :not(summary)'),
      );
      for (const stop of stops) {
        await press('Tab');
        expect(focusedElement()).to.equal(stop);
      }
      await press('Tab');
      expect(focusedElement()).to.equal(after);
    });

    it('shows where the keyboard is with a ring of two colours, on any ground', async function () {
      const [example] = examples;
      const element = await show(example!, '640px');
      const [first, second] = [document.createElement('button'), document.createElement('button')];
      document.body.prepend(first, second);
      first.focus();
      await press('Tab');
      // WebKit driven from outside does not call a key a key: there not even a button of the page matches.
      if (!second.matches(':focus-visible')) return onlyWebKitCannot('focus by key');
      await press('Tab');
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focusedElement()!);
      expect(focusedElement()?.getRootNode()).to.equal(element.shadowRoot);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
      expect(boxShadow).to.contain('7px');
    });

    it('does not move for a reader who asked for less motion', async function () {
      const moving: string[] = [];
      const ran = await withReducedMotion(async () => {
        for (const example of examples) {
          const element = await show(example, '640px');
          for (const node of element.shadowRoot.querySelectorAll('*')) {
            const { transitionDuration, animationName } = getComputedStyle(node);
            if (transitionDuration !== '0s' || animationName !== 'none')
              moving.push(`${example.name}: ${name(node)}`);
          }
          document.body.replaceChildren();
        }
      });
      if (!ran) onlyWebKitCannot('emulation');
      expect(moving).to.deep.equal([]);
    });

    it('has no button and nothing folded away on paper', async function () {
      const lost: string[] = [];
      const ran = await withPrintMedia(async () => {
        for (const example of examples) {
          const element = await show(example, '640px');
          const shut = [...element.shadowRoot.querySelectorAll('details')].filter((fold) => {
            const [, content] = fold.children;
            return isSeen(fold) && content && content.getBoundingClientRect().height === 0;
          });
          const buttons = [...element.shadowRoot.querySelectorAll('button')].filter(isSeen);
          lost.push(...[...shut, ...buttons].map((node) => `${example.name}: ${name(node)}`));
          document.body.replaceChildren();
        }
      });
      if (!ran) onlyWebKitCannot('emulation');
      expect(lost).to.deep.equal([]);
    });

    for (const [fontSize, widths] of [
      ['100%', ['280px', '320px', '640px', '1100px']],
      ['200%', ['320px', '640px']],
    ] as const) {
      it(`fits its place without sideways scrolling at ${fontSize} text`, async () => {
        page.style.fontSize = fontSize;
        for (const example of examples) {
          for (const width of widths) {
            for (const dir of ['ltr', 'rtl']) {
              const element = await show(example, width, (box) => (box.dir = dir));
              openFolds(element);
              expect(overflow(element), `${example.name}, ${width}, ${dir}`).to.deep.equal([]);
              document.body.replaceChildren();
            }
          }
        }
      });
    }

    it('gives a finger 44 px for buttons, folds and phone numbers, and other lone links 24 px', async () => {
      for (const example of examples) {
        for (const width of ['320px', '1100px']) {
          const element = await show(example, width);
          openFolds(element);
          expect(smallTargets(element), `${example.name}, ${width}`).to.deep.equal([]);
          document.body.replaceChildren();
        }
      }
    });
  });
}
