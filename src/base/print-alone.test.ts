import { expect } from '@open-wc/testing';

import { onlyWebKitCannot, withPrintMedia } from '../testing/media.js';
import { printAlone } from './print-alone.js';

class PrintedElement extends HTMLElement {
  internals = this.attachInternals();
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>Words of the element</p>';
  }
}
customElements.define('printed-element', PrintedElement);

const isSeen = (node: Element): boolean => node.getClientRects().length > 0;
const afterPrint = () => window.dispatchEvent(new Event('afterprint'));

afterEach(() => {
  afterPrint();
  document.body.replaceChildren();
});

describe('printing one element alone', () => {
  it('hides the page around it on paper, gives it the whole width, and puts all back', async function () {
    document.body.innerHTML =
      '<nav>Menu</nav><main><h1>School</h1><div style="width: 200px; height: 10px; overflow: hidden"><printed-element></printed-element></div></main>';
    const element = document.querySelector<PrintedElement>('printed-element')!;
    const page = document.body.innerHTML;
    const sheets = document.adoptedStyleSheets.length;
    let printed = 0;
    printAlone(element.internals, () => (printed += 1));
    expect(printed).to.equal(1);
    expect(element.matches(':state(printing)')).to.equal(true);
    expect(isSeen(document.querySelector('nav')!)).to.equal(true);
    const ran = await withPrintMedia(() => {
      expect(['nav', 'h1', 'div'].map((name) => isSeen(document.querySelector(name)!))).to.deep.equal([
        false,
        false,
        true,
      ]);
      expect(element.getBoundingClientRect().width).to.be.greaterThan(300);
    });
    if (!ran) onlyWebKitCannot('emulation');
    afterPrint();
    expect(element.matches(':state(printing)')).to.equal(false);
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    expect(document.body.innerHTML).to.equal(page);
  });

  it('inside another component the whole page is printed, not an empty sheet', async function () {
    const host = document.body.appendChild(document.createElement('div'));
    const element = document.createElement('printed-element') as PrintedElement;
    host.attachShadow({ mode: 'open' }).append(element);
    printAlone(element.internals, () => undefined);
    const ran = await withPrintMedia(() =>
      expect([isSeen(host), isSeen(element)]).to.deep.equal([true, true]),
    );
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('an engine that refuses the state still prints', () => {
    let printed = 0;
    const states = {
      add: () => {
        throw new SyntaxError('The name must start with two dashes.');
      },
      delete: () => false,
    };
    for (const internals of [{ states }, {}])
      printAlone(internals as unknown as ElementInternals, () => (printed += 1));
    expect(printed).to.equal(2);
  });

  it('pressed twice before the paper came, it leaves no sheet behind', () => {
    const element = document.body.appendChild(document.createElement('printed-element')) as PrintedElement;
    const sheets = document.adoptedStyleSheets.length;
    printAlone(element.internals, () => undefined);
    printAlone(element.internals, () => undefined);
    afterPrint();
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    expect(element.matches(':state(printing)')).to.equal(false);
  });
});
