import { expect } from '@open-wc/testing';
import { html, render } from 'lit';

import { fold } from './fold.js';

describe('a fold', () => {
  it('is closed, named by its title, and holds its content', () => {
    const box = document.createElement('div');
    render(fold('Set it up together', html`<p>Step one</p>`), box);
    const details = box.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.firstElementChild?.localName).to.equal('summary');
    expect(details.querySelector('summary')?.textContent).to.equal('Set it up together');
    expect(details.querySelector('p')?.textContent).to.equal('Step one');
  });
});
