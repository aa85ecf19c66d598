/** What a school may set can be read, whatever it sets: measured from the colours the browser really uses. */
import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';

import '../define.js';
import { mountExample, type Example } from '../elements/example.js';
import { contrast, painted, textPairs, type Pair } from '../testing/contrast.js';

/** All that an accent, a ground and a tint colour: chips, bands, figures, buttons, folds, 999. */
const shown: readonly Example[] = [
  { name: 'who', title: 'Who to tell', html: '<report-ceop exit>999</report-ceop>' },
  { name: 'app', title: 'An app', html: '<app-risk-card app="discord">Discord</app-risk-card>' },
  { name: 'list', title: 'Apps', html: '<app-risk-list>Apps</app-risk-list>' },
  { name: 'tips', title: 'Tips', html: '<parent-tips>Tips</parent-tips>' },
  {
    name: 'alert',
    title: 'An alert',
    html: '<safety-alert headline="Talk about live video" summary="Before the holidays." level="warning" issued="2026-11-01">Talk</safety-alert>',
  },
];

interface Drawn extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

const tags = 'safety-alert, app-risk-card, app-risk-list, parent-tips, report-ceop';

/** The elements on a page of that colour scheme. The page's own words are magenta: none of them may come through. */
async function page(scheme: 'light' | 'dark', examples = shown): Promise<HTMLElement> {
  const box = document.createElement('main');
  box.style.cssText = `color-scheme: ${scheme}; color: magenta; background: magenta; inline-size: 640px`;
  document.body.append(box);
  for (const example of examples) {
    const place = document.createElement('div');
    box.append(place);
    mountExample(example, place);
  }
  for (const element of elementsIn(box)) await element.updateComplete;
  return box;
}

const elementsIn = (box: HTMLElement): Drawn[] => [...box.querySelectorAll<Drawn>(tags)];

const inside = (box: HTMLElement, selector: string): HTMLElement => {
  for (const { shadowRoot } of elementsIn(box)) {
    const found = shadowRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  throw new Error(`Nothing is drawn at ${selector}.`);
};

/** Boundaries that matter, with what they stand on. */
function edges(box: HTMLElement): Pair[] {
  const style = (selector: string) => getComputedStyle(inside(box, selector));
  const ground = style('.in').backgroundColor;
  const { borderBlockStartColor: rule, color: ink } = style('.report');
  return [
    { what: 'the rule on top', front: rule, back: ground },
    { what: 'the edge of a field', front: style('input').borderBlockStartColor, back: ground },
    {
      what: 'the edge of a button',
      front: style('.btn:not(.main, .call, .plain)').borderBlockStartColor,
      back: ground,
    },
    { what: 'the main button', front: style('.btn.main').backgroundColor, back: ground },
    { what: 'the ring of the focus', front: ink, back: ground },
    { what: 'the level of an alert', front: style('.level').borderBlockStartColor, back: ground },
    { what: 'an icon of a tick', front: style('.ticks .icon').color, back: style('.safest').backgroundColor },
  ];
}

/** What cannot be read or seen, with how it measures. */
function faults(box: HTMLElement, texts: readonly Pair[], where: string): string[] {
  const low = (least: number) => (pair: Pair) => contrast(pair) < least;
  const line = (pair: Pair) =>
    `${where}: ${pair.what}: ${contrast(pair).toFixed(2)} (${pair.front} on ${pair.back})`;
  return [...texts.filter(low(7)), ...edges(box).filter(low(3))].map(line);
}

const everyText = (box: HTMLElement): Pair[] =>
  elementsIn(box).flatMap(({ shadowRoot }) => textPairs(shadowRoot));

/** Texts of each kind, for grids too large to measure every word of every element each time. */
function kindsOfText(box: HTMLElement): Pair[] {
  const back = (selector: string) => getComputedStyle(inside(box, selector)).backgroundColor;
  const front = (selector: string) => getComputedStyle(inside(box, selector)).color;
  const [ground, tint] = [back('.in'), back('.safest')];
  return [ground, tint].flatMap((on) => [
    { what: 'words', front: front('.report'), back: on },
    { what: 'quiet words', front: front('.source'), back: on },
    { what: 'a link', front: front('.linkline a, .pairs a'), back: on },
    { what: 'a figure', front: front('.keyed .figure'), back: on },
    { what: 'the main button', front: front('.btn.main'), back: back('.btn.main') },
  ]);
}

/** Hue by lightness by chroma, far past what a screen can show. */
const grid = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].flatMap((lightness) =>
  [0, 0.08, 0.2, 0.4].flatMap((chroma) =>
    Array.from({ length: chroma ? 18 : 1 }, (_, turn) => `oklch(${lightness} ${chroma} ${turn * 20})`),
  ),
);

const named =
  'black white gray silver red maroon crimson tomato orange gold yellow khaki olive lime green teal aqua cyan turquoise skyblue blue navy indigo violet magenta purple pink hotpink beige chocolate rebeccapurple CanvasText Canvas LinkText AccentColor'.split(
    ' ',
  );

const odd = [
  'transparent',
  'rgb(0 0 0 / 0)',
  'rgb(255 255 0 / 0.1)',
  '#ff000080',
  'oklch(0.9 0.3 120 / 5%)',
  'oklch(none none none)',
  'color(display-p3 1 0 0)',
  'lab(50 150 -150)',
  'light-dark(yellow, navy)',
  'color-mix(in srgb, red, transparent)',
  'currentColor',
];

const wrong = [
  'bleu',
  '#12',
  '12px',
  'url(red.png)',
  'red blue',
  '""',
  'var(--not-there)',
  'initial',
  'inherit',
];

afterEach(() => document.body.replaceChildren());

for (const scheme of ['light', 'dark'] as const) {
  describe(`a school’s colour on a ${scheme} page`, () => {
    for (const token of ['--safety-accent', '--safety-ground', '--safety-tint']) {
      it(`can be read in ${token} at every hue, lightness and strength`, async function () {
        this.timeout(120_000);
        const box = await page(scheme);
        const found: string[] = [];
        for (const colour of grid) {
          box.style.setProperty(token, colour);
          found.push(...faults(box, kindsOfText(box), colour));
        }
        expect(found).to.deep.equal([]);
        expect(grid.length).to.be.greaterThan(400);
      });

      it(`can be read in ${token} by name, see-through, odd or wrong: every word of every element`, async function () {
        this.timeout(120_000);
        const box = await page(scheme);
        const found: string[] = [];
        for (const colour of [...named, ...odd, ...wrong]) {
          box.style.setProperty(token, colour);
          found.push(...faults(box, everyText(box), colour));
        }
        expect(found).to.deep.equal([]);
      });
    }
  });
}

describe('a token', () => {
  const look = (box: HTMLElement) => ({
    link: getComputedStyle(inside(box, '.linkline a, .pairs a')).color,
    ground: getComputedStyle(inside(box, '.in')).backgroundColor,
    tint: getComputedStyle(inside(box, '.safest')).backgroundColor,
    corner: getComputedStyle(inside(box, '.in')).borderEndEndRadius,
  });

  it('that is no colour, or no length, counts as not set', async () => {
    const box = await page('light');
    const usual = look(box);
    for (const token of ['--safety-accent', '--safety-ground', '--safety-tint', '--safety-radius'])
      for (const value of ['bleu', 'red blue', 'url(x)']) {
        box.style.setProperty(token, value);
        expect(look(box), `${token}: ${value}`).to.deep.equal(usual);
        box.style.removeProperty(token);
      }
  });

  it('of one element wins over that of the page, and of the others it changes nothing', async () => {
    const box = await page('light');
    const usual = look(box).link;
    box.style.setProperty('--report-ceop-accent', 'darkgreen');
    expect(look(box).link).not.to.equal(usual);
    const other = getComputedStyle(inside(box, '.more a, .backlink, .why > summary')).color;
    expect(other).to.equal(usual);
    box.style.setProperty('--safety-accent', 'purple');
    const green = look(box).link;
    box.style.removeProperty('--report-ceop-accent');
    expect(look(box).link).not.to.equal(green);
  });

  it('for the corners stays between square and round, and the inner corners go with it', async () => {
    const box = await page('light');
    const corners = (value: string) => {
      box.style.setProperty('--safety-radius', value);
      return [look(box).corner, getComputedStyle(inside(box, '.chips li')).borderStartStartRadius];
    };
    expect(corners('0px')).to.deep.equal(['0px', '0px']);
    expect(corners('12px')).to.deep.equal(['12px', '8px']);
    expect(corners('-4px')).to.deep.equal(['0px', '0px']);
    expect(corners('10rem')[0]).to.equal('16px');
  });

  it('for the ground alone takes the tint along, and a letter stays white', async () => {
    const box = await page('light');
    const { tint } = look(box);
    box.style.setProperty('--safety-ground', '#fff3d6');
    expect(look(box).tint).not.to.equal(tint);
    expect(look(box).ground).not.to.equal(look(box).tint);
    const alert = inside(box, '.notice').getRootNode() as ShadowRoot;
    alert.host.setAttribute('view', 'letter');
    await (alert.host as Drawn).updateComplete;
    expect(getComputedStyle(inside(box, '.letter')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('follows the theme of an element that stands on a page of the other one', async () => {
    const box = await page('light');
    for (const element of elementsIn(box)) {
      element.setAttribute('theme', 'dark');
      await element.updateComplete;
    }
    box.style.setProperty('--safety-accent', 'light-dark(maroon, yellow)');
    expect(faults(box, everyText(box), 'dark elements, light page')).to.deep.equal([]);
    expect(contrast({ what: '', front: look(box).ground, back: 'black' })).to.be.lessThan(1.3);
  });
});

describe('a browser that is too old', () => {
  /** The elements as a browser draws them that does not know a function: unknown words instead of it. */
  async function without(scheme: 'light' | 'dark', what: string): Promise<HTMLElement> {
    const box = await page(scheme);
    for (const element of elementsIn(box)) {
      const { elementStyles } = element.constructor as typeof LitElement;
      const text = elementStyles.map((style) => (style as CSSResult).cssText).join('\n');
      expect(text, 'what is taken away is there').to.contain(what);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text.replaceAll(what, `not-known-${what}`));
      element.shadowRoot.adoptedStyleSheets = [sheet];
    }
    return box;
  }

  for (const what of ['light-dark(', 'oklch(from', 'oklch(from currentcolor'])
    for (const scheme of ['light', 'dark'] as const)
      it(`without ${what} shows every word so that it can be read, on a ${scheme} page`, async () => {
        const box = await without(scheme, what);
        for (const colour of ['yellow', 'bleu', 'transparent']) {
          box.style.setProperty('--safety-accent', colour);
          expect(faults(box, everyText(box), colour)).to.deep.equal([]);
        }
      });

  it('has the one light look, or our own colour', async () => {
    const box = await without('dark', 'light-dark(');
    box.style.setProperty('--safety-accent', 'purple');
    const look = (selector: string) => painted(getComputedStyle(inside(box, selector)).color);
    expect(painted(getComputedStyle(inside(box, '.in')).backgroundColor)).to.deep.equal(painted('#fff'));
    expect(look('.pairs a')).to.deep.equal(painted('#004b59'));
    document.body.replaceChildren();
    const other = await without('dark', 'oklch(from');
    expect(painted(getComputedStyle(inside(other, '.pairs a')).color)).to.deep.equal(painted('#91d0e0'));
  });
});
