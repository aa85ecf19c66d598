/**
 * Whole ways through an element with the keyboard alone. After each press the test says where the focus is: a reader who
 * cannot see the screen, or cannot hold a mouse, has nothing else to go by.
 */
import { expect } from '@open-wc/testing';

import '../../define.js';
import { mountExample } from '../../elements/example.js';
import { ReportCeopElement } from '../../elements/report-ceop/report-ceop.element.js';
import { en } from '../../i18n/en.js';
import { fill } from '../../i18n/format.js';
import { focusedElement, press, type } from '../input.js';

/** An element of ours as it stands in the page. */
interface Drawn extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

/** Where it leads nobody is taken: the tests have to stay. */
class Staying extends ReportCeopElement {
  gone: string[] = [];
  declare readonly shadowRoot: ShadowRoot;
  protected override goTo(address: string): void {
    this.gone.push(address);
  }
}
Staying.define('journey-report-ceop');

const kinds: Readonly<Record<string, string>> = {
  a: 'link',
  summary: 'fold',
  select: 'list',
  input: 'field',
  div: 'words',
};

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What has the focus, as a person would say it: `link "Call 999"`. */
function focus(): string {
  const node = focusedElement();
  if (!node || node === document.body) return 'nothing';
  const label = (node as HTMLInputElement).labels?.[0];
  const named = label?.querySelector(':scope > span:not([aria-hidden])') ?? label ?? node;
  const kind = node.matches('[type="checkbox"]') ? 'box' : (kinds[node.localName] ?? node.localName);
  return `${kind} "${tidy(node.getAttribute('aria-label') ?? named.textContent)}"`;
}

/** Puts the element between two buttons of the page, and the focus on the first. */
async function begin(html: string): Promise<Drawn> {
  const box = mountExample({ name: 'journey', title: 'Journey', html });
  const [before, after] = ['before', 'after'].map((word) => {
    const button = document.createElement('button');
    button.textContent = word;
    return button;
  });
  document.body.append(before!, box, after!);
  const element = box.querySelector<Drawn>('*')!;
  await element.updateComplete;
  before!.focus();
  return element;
}

/** Presses the keys one after the other; each is answered by what has the focus then. */
async function go(element: Drawn, steps: readonly (readonly [key: string, focus: string])[]): Promise<void> {
  for (const [number, [key, expected]] of steps.entries()) {
    await press(key);
    await element.updateComplete;
    // A fold tells of itself a task after it opened, and what is in it is drawn then.
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(focus(), `step ${number + 1}, ${key}`).to.equal(expected);
  }
}

/** Presses Tab until the focus is there, at most so many times; says what it met. */
async function tabTo(element: Drawn, wanted: string, most: number): Promise<string[]> {
  const met: string[] = [];
  while (met.length < most) {
    await press('Tab');
    await element.updateComplete;
    met.push(focus());
    if (met.at(-1) === wanted) return met;
  }
  throw new Error(`${wanted} was not reached by ${most} presses: ${met.join('; ')}`);
}

const find = <T extends HTMLElement = HTMLElement>(element: Drawn, selector: string): T =>
  element.shadowRoot.querySelector<T>(selector)!;
const said = (element: Drawn): string => tidy(find(element, '[role="status"]').textContent);
const isOpen = (): boolean => (focusedElement()?.parentElement as HTMLDetailsElement).open;

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

const after = 'button "after"';
const sources = `fold "${en.sources}"`;

describe('with the keyboard alone', () => {
  it('an app is found by its name, its card opened, and its sources read', async () => {
    const element = await begin('<app-risk-list>Apps</app-risk-list>');
    await go(element, [['Tab', `field "${en.searchApps}"`]]);
    await type('discord');
    await element.updateComplete;
    expect(focus()).to.equal(`field "${en.searchApps}"`);
    expect(said(element)).to.match(/^1 of \d+ /);
    const entry = `fold "${tidy(find(element, '.entry summary').textContent)}"`;
    expect(entry).to.contain('Discord');
    await go(element, [
      ['Tab', `list "${en.childIs}"`],
      ['Tab', `list "${en.hasRisk}"`],
      ['Tab', `list "${en.kindOf}"`],
      ['Tab', `list "${en.stateNow}"`],
      ['Tab', entry],
      ['Enter', entry],
    ]);
    expect(isOpen()).to.equal(true);
    await tabTo(element, sources, 30);
    await go(element, [['Enter', sources]]);
    expect(isOpen()).to.equal(true);
    await press('Tab');
    expect(focusedElement()?.matches('a[href^="https:"]')).to.equal(true);
    await go(element, [
      ['Shift+Tab', sources],
      ['Space', sources],
    ]);
    expect(isOpen()).to.equal(false);
    await tabTo(element, after, 3);
  });

  it('a search that finds nothing leads back to all apps', async () => {
    const element = await begin('<app-risk-list search="no app has this name">Apps</app-risk-list>');
    await tabTo(element, `button "${en.showAllApps}"`, 6);
    await go(element, [['Enter', `field "${en.searchApps}"`]]);
    expect(said(element)).to.match(/^\d+ apps/);
  });

  it('an alert is hidden and brought back, and the way goes on from there', async () => {
    const headline = 'Strangers are asking children for pictures';
    const element = await begin(
      `<safety-alert view="banner" level="warning" alert-id="journey" headline="${headline}">Talk.</safety-alert>`,
    );
    const named = (hide: string) => `button "${fill(en.hideNamed, { hide, headline })}"`;
    await go(element, [
      ['Tab', named(en.hide.warning)],
      ['Enter', named(en.show.warning)],
      ['Space', named(en.hide.warning)],
      ['Tab', after],
      ['Shift+Tab', named(en.hide.warning)],
    ]);
  });

  it('the guide is answered, read, and taken back question by question', async () => {
    const element = await begin('<report-ceop view="guide">In danger now? Call 999.</report-ceop>');
    const back = (answer: string) => `button "${en.changeAnswer} ${answer}"`;
    await go(element, [
      ['Tab', `link "${fill(en.call, { number: '999' })}"`],
      ['Tab', `button "${en.readers.parent}"`],
      ['Enter', `words "${en.whatHappened}"`],
      ['Shift+Tab', back(en.readers.parent)],
    ]);
    const choice = tidy(element.shadowRoot.querySelectorAll('.choices button')[3]!.textContent);
    await tabTo(element, `button "${choice}"`, 6);
    await go(element, [
      ['Enter', `words "${en.anyDanger}"`],
      ['Tab', `button "${en.yesDanger}"`],
      ['Tab', `button "${en.noDanger}"`],
      ['Space', `words "${choice}"`],
      ['Shift+Tab', `button "${en.startAgain}"`],
      ['Shift+Tab', back(en.anyDanger)],
      ['Enter', `words "${en.anyDanger}"`],
      ['Shift+Tab', back(choice)],
      ['Enter', `words "${en.whatHappened}"`],
      ['Shift+Tab', back(en.readers.parent)],
      ['Enter', `words "${en.whoAreYou}"`],
    ]);
  });

  it('in danger the words to call 999 come first, and start again is near', async () => {
    const element = await begin(
      '<report-ceop view="guide" for="child">In danger now? Call 999.</report-ceop>',
    );
    const call = `link "${fill(en.call, { number: '999' })}"`;
    const first = `button "${tidy(find(element, '.choices button').textContent)}"`;
    await go(element, [
      ['Tab', call],
      ['Tab', first],
      ['Enter', `words "${en.anyDanger}"`],
      ['Tab', `button "${en.yesDanger}"`],
      ['Enter', `words "${en.callFirst}"`],
      ['Tab', call],
      ['Tab', `button "${en.changeAnswer} ${en.anyDanger}"`],
      ['Tab', `button "${en.startAgain}"`],
      ['Enter', `words "${en.whatHappened}"`],
    ]);
  });

  it('the finder is set, tells its steps aloud, and keeps the focus', async () => {
    const element = await begin('<parent-tips view="controls">Talk.</parent-tips>');
    const [provider, device] = [`list "${en.yourProvider}"`, `list "${en.yourDevice}"`];
    await go(element, [
      ['Tab', provider],
      ['ArrowDown', provider],
    ]);
    expect(find<HTMLSelectElement>(element, '#provider').selectedIndex).to.equal(1);
    expect(said(element)).to.contain(find(element, '#provider option:checked').textContent);
    await go(element, [
      ['Tab', device],
      ['ArrowDown', device],
    ]);
    expect(said(element)).to.contain(find(element, '#device option:checked').textContent);
    await tabTo(element, sources, 10);
    await go(element, [['Enter', sources]]);
    expect(isOpen()).to.equal(true);
    await tabTo(element, after, 80);
  });

  it('promises are picked and the agreement printed', async () => {
    const element = await begin('<parent-tips view="agreement">Talk.</parent-tips>');
    let printed = 0;
    Object.assign(element, { print: () => (printed += 1) });
    const boxes = [...element.shadowRoot.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
    const [first, second] = boxes.map((box) => `box "${tidy(box.closest('label')!.textContent)}"`);
    await go(element, [
      ['Tab', first!],
      ['Space', first!],
      ['Tab', second!],
      ['Space', second!],
      ['Space', second!],
    ]);
    expect(boxes.map(({ checked }) => checked).slice(0, 3)).to.deep.equal([true, false, false]);
    const print = `button "${en.printAgreement}"`;
    expect(await tabTo(element, print, boxes.length)).to.have.lengthOf(boxes.length - 1);
    await go(element, [['Enter', print]]);
    expect(printed).to.equal(1);
    await go(element, [
      ['Tab', sources],
      ['Tab', after],
    ]);
  });

  it('the page is left by the link, and by Shift pressed three times wherever the focus is', async () => {
    const element = (await begin(
      '<journey-report-ceop exit>In danger now? Call 999.</journey-report-ceop>',
    )) as Staying;
    await go(element, [['Tab', `link "${en.leave}"`]]);
    await tabTo(element, sources, 40);
    await go(element, [
      ['Shift', sources],
      ['Shift', sources],
    ]);
    expect(said(element)).to.equal(en.pressOnce);
    expect(element.gone).to.have.lengthOf(0);
    await press('Shift');
    expect(element.gone).to.have.lengthOf(1);
  });

  it('Enter on the link leaves at once', async () => {
    const element = (await begin(
      '<journey-report-ceop exit>In danger now? Call 999.</journey-report-ceop>',
    )) as Staying;
    await go(element, [['Tab', `link "${en.leave}"`]]);
    await press('Enter');
    expect(element.gone).to.have.lengthOf(1);
  });
});
