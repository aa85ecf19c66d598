import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import { addPack, feature, registerContent, type Pack } from '../content/registry.js';
import type { RiskFeature } from '../content/types.js';
import { press } from '../testing/input.js';
import { awaitContent, type SafetyContentDetail } from './edition-controller.js';
import { SafetyElement, type Scene } from './element.js';

const chipOf = (chip: string): RiskFeature[] => [
  {
    id: 'strangers',
    checked: '2027-02-01',
    reviewBy: '2027-08-01',
    owner: 'editor',
    label: chip,
    chip,
    group: 'contact',
    alsoIn: [],
    sources: ['one'],
  },
];

/** Shows one word of ours, with a fold and a field as the real ones have. */
class EditionElement extends SafetyElement {
  static override readonly tagName = 'edition-test';
  drawings = 0;
  protected override content(scene: Scene): TemplateResult {
    this.drawings += 1;
    return html`<p>${feature('strangers', scene.lang)?.record.chip}</p>
      <details><summary>More</summary>Words in the fold</details>
      <input aria-label="Name" />`;
  }
}

const root = document.createElement('main');
const stops: (() => void)[] = [];
let day = 0;

/** A newer pack with its number as its word, as it comes from the network after its signature was checked. */
function packComes(fields: Partial<Pack> = {}): string {
  day += 1;
  const word = `word ${day}`;
  addPack({
    lang: 'en',
    version: `2027.03.01.${day}`,
    issued: '2027-03-01T09:00:00Z',
    reviewBy: '2027-06-01',
    publisher: { name: 'Mereshire Council' },
    overlay: false,
    sources: [],
    content: { features: chipOf(word) },
    ...fields,
  });
  return word;
}

/** The observer has spoken when two frames have passed. */
const frames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

const make = (): EditionElement => document.createElement('edition-test') as EditionElement;
const wordOf = (element: EditionElement): string | undefined =>
  element.renderRoot.querySelector('p')?.textContent;

/** Something so high that what follows it is out of view. */
function tall(): HTMLElement {
  const box = document.createElement('div');
  box.style.height = '300vh';
  return box;
}

/** An element at the top of the page, and one far below the screen. */
async function two(): Promise<{ near: EditionElement; far: EditionElement }> {
  const [near, far] = [make(), make()];
  root.append(near, tall(), far);
  await frames();
  return { near, far };
}

describe('newer words', () => {
  before(() => {
    registerContent({ lang: 'en', features: chipOf('word 0') });
    customElements.define('edition-test', EditionElement);
  });
  beforeEach(() => {
    scrollTo(0, 0);
    document.body.append(root);
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    root.replaceChildren();
    root.remove();
  });
  const wait = (): number => stops.push(awaitContent());
  const shown = async (element: EditionElement): Promise<string | undefined> => {
    await frames();
    await element.updateComplete;
    return wordOf(element);
  };

  it('are shown at once by an element that comes after them', async () => {
    const word = packComes();
    const element = make();
    root.append(element);
    await element.updateComplete;
    expect(wordOf(element)).to.equal(word);
    expect(element.drawings, 'and drawn once').to.equal(1);
  });

  it('are shown by an element that is on the page, but was not drawn when they came', async () => {
    wait();
    const element = make();
    root.append(element);
    const word = packComes();
    await element.updateComplete;
    expect(wordOf(element)).to.equal(word);
    expect(element.drawings).to.equal(1);
  });

  it('are waited for a moment by what has drawn nothing, and then drawn once, though it is in view', async () => {
    stops.push(awaitContent(5000));
    const element = make();
    element.textContent = 'Words in the tag';
    root.append(element);
    await frames();
    expect(wordOf(element), 'the words in the tag stand meanwhile').to.equal(undefined);
    expect(element.renderRoot.querySelector('slot')).not.to.equal(null);
    const word = packComes();
    for (const stop of stops.splice(0)) stop();
    expect(await shown(element)).to.equal(word);
  });

  it('that do not come in that moment change nothing any more: what was drawn stays', async () => {
    stops.push(awaitContent(30));
    const element = make();
    root.append(element);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = await shown(element);
    expect(before).not.to.equal(undefined);
    packComes();
    expect(await shown(element)).to.equal(before);
  });

  it('are not waited for by an element that has drawn before', async () => {
    const element = make();
    root.append(element);
    await frames();
    const before = wordOf(element);
    stops.push(awaitContent(5000));
    element.requestUpdate();
    await element.updateComplete;
    expect(wordOf(element)).to.equal(before);
  });

  it('are shown by an element whose script comes late', async () => {
    wait();
    root.append(document.createElement('edition-late-test'));
    const word = packComes();
    await frames();
    customElements.define('edition-late-test', class extends EditionElement {});
    const element = root.querySelector<EditionElement>('edition-late-test')!;
    expect(await shown(element)).to.equal(word);
  });

  it('leave an element in view as it is, and are taken by one that nobody has seen', async () => {
    wait();
    const { near, far } = await two();
    const old = wordOf(near);
    const word = packComes();
    expect(await shown(near)).to.equal(old);
    expect(await shown(far)).to.equal(word);
  });

  it('are taken by an element that was drawn, but never painted', async () => {
    wait();
    const element = make();
    root.append(element);
    await element.updateComplete;
    const word = packComes();
    expect(await shown(element)).to.equal(word);
  });

  it('wait for the observer where nobody had said that they may come', async () => {
    const { near, far } = await two();
    const old = wordOf(near);
    const word = packComes();
    expect(wordOf(far), 'not before it is known where the element is').to.equal(old);
    expect(await shown(far)).to.equal(word);
    expect(await shown(near)).to.equal(old);
  });

  it('that come at once and end the waiting are still taken when the observer has spoken', async () => {
    const { near, far } = await two();
    const [was, end] = [wordOf(near), awaitContent()];
    const word = packComes();
    end();
    expect(await shown(far)).to.equal(word);
    expect(await shown(near)).to.equal(was);
  });

  it('leave an element as it is that was in view, also when it is out of view again', async () => {
    wait();
    const { far } = await two();
    const old = wordOf(far);
    far.scrollIntoView();
    await frames();
    scrollTo(0, 0);
    await frames();
    packComes();
    expect(await shown(far)).to.equal(old);
  });

  it('leave an element above the screen as it is: what is on the screen would move', async () => {
    wait();
    const [above, here] = [make(), make()];
    root.append(tall(), above, tall(), here);
    // As a page that is opened at a place in it.
    here.scrollIntoView();
    await frames();
    const old = wordOf(above);
    packComes();
    expect(await shown(above)).to.equal(old);
  });

  it('leave an element as it is that has the focus inside', async () => {
    wait();
    const { far } = await two();
    const old = wordOf(far);
    far.renderRoot.querySelector('input')?.focus({ preventScroll: true });
    packComes();
    expect(await shown(far)).to.equal(old);
  });

  it('leave an element as it is that has a fold open, though it was opened before anybody waited', async () => {
    const { far } = await two();
    far.renderRoot.querySelector('details')!.open = true;
    wait();
    const old = wordOf(far);
    packComes();
    expect(await shown(far)).to.equal(old);
  });

  for (const touch of ['pointerdown', 'keydown', 'input', 'change']) {
    it(`leave an element as it is after a ${touch} in it`, async () => {
      wait();
      const { far } = await two();
      const old = wordOf(far);
      const event = new Event(touch, { bubbles: true, composed: true });
      far.renderRoot.querySelector('input')?.dispatchEvent(event);
      packComes();
      expect(await shown(far)).to.equal(old);
    });
  }

  it('leave what a reader typed as it is', async () => {
    wait();
    const { far } = await two();
    far.renderRoot.querySelector('input')?.focus({ preventScroll: true });
    await press('a');
    far.renderRoot.querySelector('input')?.blur();
    const old = wordOf(far);
    packComes();
    expect(await shown(far)).to.equal(old);
    expect(far.renderRoot.querySelector('input')?.value).to.equal('a');
  });

  it('leave an element as it is that was moved after it was seen', async () => {
    wait();
    const { near } = await two();
    const old = wordOf(near);
    root.append(near);
    await frames();
    packComes();
    expect(await shown(near)).to.equal(old);
  });

  it('are taken by an element that was moved out of sight before anyone saw it', async () => {
    wait();
    const element = make();
    root.append(element);
    root.append(tall(), element);
    const word = packComes();
    expect(await shown(element)).to.equal(word);
  });

  it('are not taken while an element is off the page, and when it is put back out of view they are', async () => {
    wait();
    const { far } = await two();
    const old = wordOf(far);
    far.remove();
    const word = packComes();
    expect(await shown(far)).to.equal(old);
    root.append(far);
    expect(await shown(far)).to.equal(word);
  });

  it('are taken when the back/forward cache brings the page back, and then kept', async () => {
    wait();
    const { near } = await two();
    const word = packComes();
    expect(await shown(near)).not.to.equal(word);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await shown(near)).to.equal(word);
    packComes();
    expect(await shown(near), 'in view again').to.equal(word);
  });

  it('are not taken by what was seen and left again after the page came back', async () => {
    wait();
    const { far } = await two();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const old = wordOf(far);
    far.scrollIntoView();
    await frames();
    scrollTo(0, 0);
    await frames();
    packComes();
    expect(await shown(far)).to.equal(old);
  });

  it('that come between the painting and the word of the observer leave what was painted as it is', async () => {
    const element = make();
    // The observer made first speaks first, at the same moment.
    const early = new IntersectionObserver(() => packComes());
    early.observe(element);
    wait();
    root.append(element);
    await element.updateComplete;
    const old = wordOf(element);
    expect(await shown(element)).to.equal(old);
    early.disconnect();
  });

  it('are not taken by the first showing of a page, which is no return to it', async () => {
    wait();
    const { near } = await two();
    const old = wordOf(near);
    packComes();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(await shown(near)).to.equal(old);
  });

  it('do not come under the focus with the back/forward cache', async () => {
    wait();
    const { near } = await two();
    const old = wordOf(near);
    near.renderRoot.querySelector('input')?.focus();
    packComes();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await shown(near)).to.equal(old);
  });

  it('do not change what an element draws anew for another reason', async () => {
    wait();
    const { near } = await two();
    const old = wordOf(near);
    packComes();
    near.requestUpdate();
    expect(await shown(near)).to.equal(old);
  });

  it('are told once by each element that takes them, to nobody above it', async () => {
    wait();
    const { near, far } = await two();
    const told: string[] = [];
    const details: SafetyContentDetail[] = [];
    root.addEventListener('safety-content', () => told.push('root'));
    near.addEventListener('safety-content', () => told.push('near'));
    far.addEventListener('safety-content', (event) => {
      told.push('far');
      details.push(event.detail);
    });
    const before = near.contentVersion;
    packComes();
    await frames();
    far.requestUpdate();
    await frames();
    expect(told).to.deep.equal(['far']);
    expect(details).to.deep.equal([
      {
        version: `2027.03.01.${day}`,
        issued: '2027-03-01T09:00:00Z',
        publisher: { name: 'Mereshire Council' },
        lang: 'en',
      },
    ]);
    expect(far.contentVersion).to.equal(`2027.03.01.${day}`);
    expect(near.contentVersion, 'unchanged, as its words are').to.equal(before);
  });

  it('of a place are told beside the national ones, and are no version of those', async () => {
    wait();
    const { far } = await two();
    const national = far.contentVersion;
    const names: string[] = [];
    far.addEventListener('safety-content', (event) => names.push(event.detail.publisher.name));
    packComes({ overlay: true, publisher: { name: 'Hazel Lane Trust' }, content: {} });
    await frames();
    expect(names).to.deep.equal(['Hazel Lane Trust']);
    expect(far.contentVersion).to.equal(national);
  });
});

describe('a page on which nobody waits for newer words', () => {
  it('pays for no observer, and one that waits pays for one, until it has ended', async () => {
    const real = window.IntersectionObserver;
    let [made, ended] = [0, 0];
    window.IntersectionObserver = class extends real {
      constructor(...all: ConstructorParameters<typeof real>) {
        super(...all);
        made += 1;
      }
      override disconnect(): void {
        ended += 1;
        super.disconnect();
      }
    };
    document.body.append(root);
    try {
      root.append(make(), make());
      await frames();
      expect(made).to.equal(0);
      const [first, second] = [awaitContent(), awaitContent()];
      root.append(make());
      await frames();
      expect(made, 'one for all').to.equal(1);
      first();
      first();
      expect(ended, 'another still waits').to.equal(0);
      second();
      expect(ended).to.equal(1);
    } finally {
      window.IntersectionObserver = real;
      root.replaceChildren();
      root.remove();
    }
  });
});
