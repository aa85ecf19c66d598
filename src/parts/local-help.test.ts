import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import type { Scene } from '../base/element.js';
import type { Settings } from '../base/settings.js';
import { wordsFor } from '../i18n/index.js';
import { leadFirst, leadInText, leadRole, referralLine } from './local-help.js';

const scene: Scene = {
  words: wordsFor('en').words,
  lang: 'en-GB',
  now: new Date('2026-11-20T12:00:00Z'),
  level: 2,
  shadow: true,
  page: () => undefined,
};

async function drawn(part: unknown): Promise<{ words: string; box: Element }> {
  const box = await fixture(html`<div>${part}</div>`);
  return { box, words: box.textContent.replace(/\s+/g, ' ').trim() };
}

describe('the safeguarding lead', () => {
  it('has the title of the nation, or the school’s own', () => {
    expect(leadRole(scene, {})).to.equal('safeguarding lead');
    expect(leadRole(scene, { nation: 'wales' })).to.equal('Designated Safeguarding Person');
    expect(leadRole(scene, { nation: 'wales', dslRole: 'deputy head' })).to.equal('deputy head');
  });

  it('stands in running text with all ways that are known, and none that are not', async () => {
    const all: Settings = {
      dslName: 'The deputy head',
      dslPhone: '01632 960 117',
      dslEmail: 'safeguarding@hazellane.example',
      dslHours: 'School days.',
    };
    expect((await drawn(leadInText(scene, all))).words).to.equal(
      'Talk to our safeguarding lead: The deputy head, 01632 960 117, safeguarding@hazellane.example, School days.',
    );
    expect((await drawn(leadInText(scene, { dslPhone: '01632 960 117' }))).words).to.equal(
      'Talk to our safeguarding lead: 01632 960 117',
    );
  });

  it('is whom to ask for, where the school is not known', async () => {
    expect((await drawn(leadInText(scene, { school: 'Hazel Lane' }))).words).to.equal(
      'Talk to your child’s school. Ask for the head teacher or the safeguarding lead. They can help with any worry about a child.',
    );
  });

  it('is told first by staff, with links that dial and write', async () => {
    const { box, words } = await drawn(
      leadFirst(scene, { dslPhone: '01632 960 117', dslEmail: 'safeguarding@hazellane.example' }),
    );
    expect(words).to.match(/^Tell the safeguarding lead first Do it today\. Do not look into it yourself\./);
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:01632960117',
      'mailto:safeguarding@hazellane.example',
    ]);
  });

  it('leaves nothing empty where only the title is known', async () => {
    const { box } = await drawn(leadFirst(scene, {}));
    expect([...box.querySelectorAll('p')].filter(({ textContent }) => !textContent.trim())).to.have.lengthOf(
      0,
    );
  });
});

describe('the council’s line', () => {
  it('has its own name, number, hours and the number for other times', async () => {
    const { words } = await drawn(
      referralLine(scene, {
        referralName: 'Front Door',
        referralPhone: '01632 960 300',
        referralHours: 'Monday to Friday.',
        referralOutOfHours: '01632 960 301',
      }),
    );
    expect(words).to.equal(
      'Front Door For a child who may be at risk of harm. 01632 960 300 Monday to Friday. At other times: 01632 960 301',
    );
  });

  it('is not there without a number: they differ from place to place', async () => {
    expect((await drawn(referralLine(scene, { referralName: 'Front Door' }))).words).to.equal('');
  });

  it('has a plain name where the council gives none', async () => {
    expect((await drawn(referralLine(scene, { referralOutOfHours: '01632 960 301' }))).words).to.match(
      /^Tell the local children’s team/,
    );
  });
});
