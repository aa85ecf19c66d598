import { expect } from '@open-wc/testing';
import { render } from 'lit';

import { icon, type IconName } from './icon.js';

function drawn(name: IconName): SVGElement {
  const box = document.createElement('div');
  render(icon(name), box);
  return box.querySelector('svg')!;
}

describe('an icon', () => {
  it('is hidden from screen readers and from the tab key: the word beside it speaks', () => {
    const { attributes } = drawn('danger');
    expect(attributes.getNamedItem('aria-hidden')?.value).to.equal('true');
    expect(attributes.getNamedItem('focusable')?.value).to.equal('false');
  });

  it('is really drawn, inside its grid of 24', () => {
    const svg = drawn('phone');
    document.body.append(svg);
    const { x, y, width, height } = svg.querySelector('path')!.getBBox();
    svg.remove();
    expect(Math.min(width, height)).to.be.greaterThan(10);
    expect(x).to.be.at.least(0);
    expect(y).to.be.at.least(0);
    expect(Math.max(x + width, y + height)).to.be.at.most(24);
  });

  it('turns round on right-to-left pages only where it points somewhere', () => {
    expect(drawn('out').classList.contains('flip')).to.equal(true);
    expect(drawn('down').classList.contains('flip')).to.equal(false);
    expect(drawn('tick').classList.contains('flip')).to.equal(false);
  });
});
