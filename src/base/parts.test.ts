/** The parts a page may style: those that are documented are drawn, and no others. */
import { expect } from '@open-wc/testing';

import '../define.js';
import { appRiskCardExamples } from '../elements/app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from '../elements/app-risk-list/app-risk-list.examples.js';
import { mountExample, type Example } from '../elements/example.js';
import { parentTipsExamples } from '../elements/parent-tips/parent-tips.examples.js';
import { reportCeopExamples } from '../elements/report-ceop/report-ceop.examples.js';
import { safetyAlertExamples } from '../elements/safety-alert/safety-alert.examples.js';
import { pageParts } from './tokens.js';

const elements: Record<string, readonly Example[]> = {
  'safety-alert': safetyAlertExamples,
  'app-risk-card': appRiskCardExamples,
  'app-risk-list': appRiskListExamples,
  'parent-tips': parentTipsExamples,
  'report-ceop': reportCeopExamples,
};

interface Drawn extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

/** Each part that the example shows, with the elements that have it. */
async function partsOf(tag: string, example: Example): Promise<[part: string, node: Element][]> {
  const box = document.createElement('main');
  document.body.append(box);
  mountExample(example, box);
  const drawn = [...box.querySelectorAll<Drawn>(tag)];
  for (const element of drawn) await element.updateComplete;
  return drawn.flatMap(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part]')].flatMap((node) =>
      [...node.part].map((part): [string, Element] => [part, node]),
    ),
  );
}

afterEach(() => document.body.replaceChildren());

for (const [tag, examples] of Object.entries(elements)) {
  it(`<${tag}> shows each documented part in an example, and no other`, async () => {
    const seen = new Set<string>();
    for (const example of examples) {
      for (const [part] of await partsOf(tag, example)) seen.add(part);
      document.body.replaceChildren();
    }
    expect([...seen].sort()).to.deep.equal([...pageParts].sort());
  });

  it(`<${tag}> has its ground as the surface, and its headings as the title, in every example`, async () => {
    for (const example of examples) {
      const parts = await partsOf(tag, example);
      for (const [part, node] of parts) {
        if (part === 'surface') expect(node.matches('.in, .letter'), example.name).to.equal(true);
        else expect(node.localName, example.name).to.match(/^h[2-6]$/);
      }
      document.body.replaceChildren();
    }
  });
}

it('a page that styles a part reaches it, and 999 keeps its red', async () => {
  const style = document.createElement('style');
  style.textContent =
    'report-ceop::part(title) { letter-spacing: 3px } report-ceop::part(surface) { border-end-end-radius: 9px }';
  document.body.append(style);
  const parts = await partsOf('report-ceop', {
    name: 'one',
    title: 'One',
    html: '<report-ceop>999</report-ceop>',
  });
  const look = (part: string) => getComputedStyle(parts.find(([name]) => name === part)![1]);
  expect(look('title').letterSpacing).to.equal('3px');
  expect(look('surface').borderEndEndRadius).to.equal('9px');
  const { shadowRoot } = document.querySelector<Drawn>('report-ceop')!;
  const emergency = shadowRoot.querySelector('.emergency')!;
  expect(emergency.closest('[part]')).to.equal(parts.find(([name]) => name === 'surface')![1]);
  expect(getComputedStyle(emergency).backgroundColor).to.equal('rgb(176, 0, 32)');
});
