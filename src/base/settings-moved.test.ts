import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import '../elements/safety-settings/safety-settings.js';
import { SafetyElement } from './element.js';
import type { Settings } from './settings.js';

class HearingElement extends SafetyElement {
  static override readonly tagName = 'settings-moved-test';
  heard: Settings = {};
  protected override content(): TemplateResult {
    this.heard = this.settings;
    return html`<p>${this.settings.school}</p>`;
  }
}
HearingElement.define();

const root = document.createElement('main');
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Settings around something of the page, so that they never speak for all of it. */
function around(attributes: Record<string, string>, ...children: Element[]): HTMLElement {
  const element = document.createElement('safety-settings');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(document.createElement('p'), ...children);
  return element;
}

/**
 * In a file of its own: once any settings have spoken for the page, whoever leaves a wrapper is answered by these.
 * Here nobody answers, and an element has to forget by itself.
 */
describe('on a page where no settings speak for all of it', () => {
  beforeEach(() => document.body.append(root));
  afterEach(() => {
    root.replaceChildren();
    root.remove();
  });

  it('an element moved out of its settings forgets them', async () => {
    const element = new HearingElement();
    root.append(around({ school: 'Hazel Lane' }, element));
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Hazel Lane' });
    root.append(element);
    await settled();
    expect(element.heard).to.deep.equal({});
  });

  it('settings moved out of others forget these, and so do the elements in them', async () => {
    const element = new HearingElement();
    const inner = around({ school: 'Ash Road' }, element);
    root.append(around({ nation: 'wales' }, inner));
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Ash Road', nation: 'wales' });
    root.append(inner);
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Ash Road' });
  });
});
