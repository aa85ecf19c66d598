import { expect } from '@open-wc/testing';
import { html, render } from 'lit';

import { link, mail, phone } from './link.js';

function drawn(content: unknown): Element {
  const box = document.createElement('div');
  render(content, box);
  return box.firstElementChild!;
}

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('a link to another website', () => {
  it('keeps from it where the reader comes from', () => {
    const element = drawn(link('https://www.ceop.police.uk/Safety-Centre/', 'Report to CEOP'));
    expect(element.localName).to.equal('a');
    expect(element.textContent).to.equal('Report to CEOP');
    expect(attributesOf(element)).to.deep.equal({
      href: 'https://www.ceop.police.uk/Safety-Centre/',
      rel: 'noopener',
      referrerpolicy: 'no-referrer',
    });
  });

  it('carries a kind for its style where one is given', () => {
    expect(drawn(link('/a', 'a', 'btn')).className).to.equal('btn');
  });

  it('may hold drawn words', () => {
    expect(drawn(link('/a', html`<b>bold</b>`)).querySelector('b')?.textContent).to.equal('bold');
  });

  for (const href of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '', undefined]) {
    it(`is only its words where the address is ${JSON.stringify(href) ?? 'missing'}`, () => {
      const element = drawn(link(href, 'Read more', 'btn'));
      expect(element.localName).to.equal('span');
      expect(element.textContent).to.equal('Read more');
      expect(attributesOf(element)).to.deep.equal({ class: 'btn' });
    });
  }

  it('stops being one when its address turns bad', () => {
    const box = document.createElement('div');
    render(link('/good', 'words'), box);
    render(link('javascript:alert(1)', 'words'), box);
    expect(box.querySelector('a')).to.equal(null);
    expect(box.textContent).to.equal('words');
  });

  it('never lets words become markup', () => {
    expect(drawn(link('/a', '<img src=x onerror=alert(1)>')).childElementCount).to.equal(0);
  });
});

describe('a phone number', () => {
  it('dials', () => {
    const element = drawn(phone('0800 1111'));
    expect(attributesOf(element)).to.deep.equal({ class: 'tel', href: 'tel:08001111' });
    expect(element.textContent).to.equal('0800 1111');
  });

  it('dials from other words too', () => {
    const element = drawn(phone('999', 'Call 999', 'btn call'));
    expect(attributesOf(element)).to.deep.equal({ class: 'btn call', href: 'tel:999' });
    expect(element.textContent).to.equal('Call 999');
  });

  it('that cannot exist stays text, so that nobody dials it', () => {
    const element = drawn(phone('0300 123 704'));
    expect(element.localName).to.equal('span');
    expect(element.textContent).to.equal('0300 123 704');
    expect(attributesOf(element)).to.deep.equal({ class: 'tel' });
  });
});

describe('an e-mail address', () => {
  it('opens a message', () => {
    const element = drawn(mail('dsl@hazel-lane.sch.uk'));
    expect(attributesOf(element)).to.deep.equal({ href: 'mailto:dsl@hazel-lane.sch.uk' });
    expect(element.textContent).to.equal('dsl@hazel-lane.sch.uk');
  });

  it('that is none stays text', () => {
    const element = drawn(mail('ask at the office'));
    expect(element.localName).to.equal('span');
    expect(element.textContent).to.equal('ask at the office');
  });
});
