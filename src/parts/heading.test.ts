import { expect } from '@open-wc/testing';
import { html, render } from 'lit';

import { heading } from './heading.js';

describe('a heading', () => {
  const tags = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6', 7: 'h6', 8: 'h6' };
  for (const [level, tag] of Object.entries(tags)) {
    it(`of level ${level} is an ${tag}`, () => {
      const box = document.createElement('div');
      render(heading(Number(level), 'lead', html`Who <i>to</i> tell`), box);
      expect(box.childElementCount).to.equal(1);
      expect(box.firstElementChild?.localName).to.equal(tag);
      expect(box.firstElementChild?.className).to.equal('lead');
      expect(box.textContent).to.equal('Who to tell');
    });
  }
});
