/** The way out of a page at once, as the element shows it. Where it leads nobody is taken: the tests have to stay. */
import { expect } from '@open-wc/testing';

import { forgetReports } from '../../base/report.js';
import { captureConsole } from '../../testing/console.js';
import { click, focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { ReportCeopElement } from './report-ceop.element.js';

/** Where a page would have been replaced. */
let gone: string[] = [];
let isShutIn = false;

class StayingElement extends ReportCeopElement {
  protected override goTo(address: string): void {
    if (isShutIn) throw new DOMException('A frame may not do that.', 'SecurityError');
    gone.push(address);
  }
}
StayingElement.define('staying-report-ceop');

beforeEach(() => {
  forgetReports();
  gone = [];
  isShutIn = false;
});
afterEach(() => document.body.replaceChildren());

async function draw(attributes = 'exit', view = 'panel'): Promise<StayingElement> {
  const box = document.body.appendChild(document.createElement('main'));
  const parsed = new DOMParser().parseFromString(
    `<staying-report-ceop view="${view}" ${attributes}>In danger now? Call 999.</staying-report-ceop>`,
    'text/html',
  );
  box.append(document.importNode(parsed.body.firstElementChild!, true));
  const element = box.firstElementChild as StayingElement;
  element.now = new Date('2026-11-20T12:00:00Z');
  await element.updateComplete;
  return element;
}

const find = (element: StayingElement, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const exit = (element: StayingElement): HTMLAnchorElement => find(element, '.exit') as HTMLAnchorElement;
const status = (element: StayingElement): string => find(element, '[role="status"]')!.textContent.trim();
const cover = (element: StayingElement): HTMLElement => find(element, '.cover')!;
const isBlank = (element: StayingElement): boolean => {
  const { left, top, width, height } = cover(element).getBoundingClientRect();
  // Without the scroll bar, which no page can cover.
  const { clientWidth, clientHeight } = document.documentElement;
  return (
    [left, top, width, height].join() === [0, 0, clientWidth, clientHeight].join() &&
    document.elementFromPoint(innerWidth / 2, innerHeight / 2) === element
  );
};

async function shift(times: number, element: StayingElement): Promise<void> {
  for (let i = 0; i < times; i += 1) await press('Shift');
  await element.updateComplete;
}

describe('report-ceop exit, off unless asked for', () => {
  it('without it there is no button, no cover, and Shift three times does nothing', async () => {
    for (const attributes of ['', 'exit="false"', 'exit-href="https://weather.example/"']) {
      const element = await draw(attributes);
      for (const part of ['.exit', '.cover', '[role="status"]'])
        expect(find(element, part), attributes).to.equal(null);
      await shift(3, element);
      expect(gone, attributes).to.deep.equal([]);
    }
  });

  it('exit="" and exit="true" both show it, in every view, and it can be taken away again', async () => {
    for (const view of ['panel', 'guide', 'link']) {
      for (const attribute of ['exit', 'exit="true"']) {
        const element = await draw(attribute, view);
        expect(exit(element).textContent.trim(), view).to.equal('Leave this page');
        element.removeAttribute('exit');
        await element.updateComplete;
        expect(exit(element), view).to.equal(null);
        await shift(3, element);
      }
    }
    expect(gone).to.deep.equal([]);
  });

  it('says how it works and what it does not do', async () => {
    for (const view of ['panel', 'guide', 'link']) {
      expect((await draw('exit', view)).shadowRoot!.textContent).to.contain(
        'Press Shift three times to leave this page at once. It opens another page instead. It does not clear your history.',
      );
    }
  });

  it('is not on paper', async function () {
    const element = await draw();
    const ran = await withPrintMedia(() => {
      expect(exit(element).getClientRects().length).to.equal(0);
      expect(element.shadowRoot!.querySelector('.in')!.textContent).to.contain('999');
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('report-ceop exit, leaving', () => {
  it('Shift three times leaves, and each press says how many are left', async () => {
    const element = await draw();
    expect(status(element)).to.equal('');
    const said: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await shift(1, element);
      said.push(status(element));
    }
    expect(said).to.deep.equal([
      'Press Shift two more times to leave this page.',
      'Press Shift once more to leave this page.',
      'Leaving this page.',
    ]);
    expect(gone).to.deep.equal(['https://www.bbc.co.uk/weather']);
  });

  it('a click leaves, and so does Enter on the link', async () => {
    const element = await draw();
    await click(exit(element));
    const other = await draw();
    exit(other).focus();
    expect(focusedElement()).to.equal(exit(other));
    await press('Enter');
    expect(gone).to.have.lengthOf(2);
    expect(element.isConnected).to.equal(true);
  });

  it('the page is blank at once: nothing of it is seen while the other comes', async () => {
    const element = await draw();
    const words = document.body.appendChild(document.createElement('div'));
    words.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
    expect(isBlank(element)).to.equal(false);
    await shift(3, element);
    expect(isBlank(element)).to.equal(true);
    const { backgroundColor, display } = getComputedStyle(cover(element));
    expect(display).to.equal('block');
    expect(backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('before that it hides nothing of the page', async () => {
    const element = await draw();
    await shift(2, element);
    expect(cover(element).getClientRects().length).to.equal(0);
    expect(isBlank(element)).to.equal(false);
  });

  it('after a move within the page it still works, taken out it hears nothing', async () => {
    const element = await draw();
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    await shift(3, element);
    expect(gone).to.deep.equal([]);
    document.body.append(element);
    await element.updateComplete;
    await shift(3, element);
    expect(gone).to.have.lengthOf(1);
  });

  it('a page that comes back from the back/forward cache is seen again', async () => {
    const element = await draw();
    await shift(3, element);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    expect(isBlank(element)).to.equal(false);
    expect(status(element)).to.equal('');
  });

  it('in a frame that may not leave, nothing stays covered, and the words how to close it are seen and said', async () => {
    isShutIn = true;
    const element = await draw();
    const place = find(element, '[role="status"]')!;
    await shift(3, element);
    expect(isBlank(element)).to.equal(false);
    expect(find(element, '[role="status"]')).to.equal(place);
    expect(status(element)).to.equal(
      'This page cannot leave by itself here. Close the tab: press Ctrl and W, or Cmd and W on a Mac.',
    );
    expect(place.getBoundingClientRect().height).to.be.greaterThan(10);
    await click(exit(element));
    expect(isBlank(element)).to.equal(false);
    expect(gone).to.deep.equal([]);
  });
});

describe('report-ceop exit, where it leads', () => {
  it('by default to a weather page, without telling it where the reader came from', async () => {
    const link = exit(await draw());
    expect(link.getAttribute('href')).to.equal('https://www.bbc.co.uk/weather');
    expect(link.rel).to.equal('nofollow noreferrer');
    expect(link.target).to.equal('');
  });

  it('to another https page where the page names one', async () => {
    const element = await draw('exit exit-href=" https://weather.example/today "');
    expect(exit(element).getAttribute('href')).to.equal('https://weather.example/today');
    exit(element).click();
    expect(gone).to.deep.equal(['https://weather.example/today']);
  });

  it('never to an address of another kind: that is reported once, and the weather page used', async () => {
    const capture = captureConsole();
    for (const href of [
      'javascript:alert(1)',
      'http://weather.example/',
      'mailto:a@b.example',
      'weather',
      '//x',
    ]) {
      const element = await draw(`exit exit-href="${href}"`);
      expect(exit(element).getAttribute('href'), href).to.equal('https://www.bbc.co.uk/weather');
      exit(element).click();
    }
    expect(new Set(gone)).to.deep.equal(new Set(['https://www.bbc.co.uk/weather']));
    expect(capture.problems).to.deep.equal([
      '[staying-report-ceop] exit-href: exit-href="javascript:alert(1)" must be an https address. A weather page is used.',
    ]);
  });
});
