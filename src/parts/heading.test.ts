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

  it('is a part that a page can style where it names the whole, and no other heading is', () => {
    const box = document.createElement('div');
    for (const [kind, part] of [
      ['title', 'title'],
      ['headline', 'title'],
      ['name', 'title'],
      ['lead', null],
    ] as const)
      for (const level of [2, 3, 4, 5, 6]) {
        render(heading(level, kind, 'Who to tell'), box);
        expect(box.firstElementChild?.getAttribute('part'), `${kind}, level ${level}`).to.equal(part);
      }
  });
});
