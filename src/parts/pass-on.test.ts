import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import { wordsFor } from '../i18n/index.js';
import { passOnRow, type PassOn } from './pass-on.js';

const { words } = wordsFor('en');

/** The row with buttons that note what was pressed. */
async function row(more: Partial<PassOn> = {}): Promise<{ row: Element; pressed: string[] }> {
  const pressed: string[] = [];
  const press = (name: string) => () => void pressed.push(name);
  const box = await fixture(
    html`<div>${passOnRow(words, {
      passed: { title: 'Stay safe', href: 'https://mereshire.example/a' },
      canSend: true,
      send: press('send'),
      copy: press('copy'),
      print: press('print'),
      said: undefined,
      ...more,
    })}</div>`,
  );
  return { row: box.firstElementChild!, pressed };
}

const names = (row: Element): string[] =>
  [...row.querySelectorAll('button, a')].map(({ textContent }) => textContent.trim());

describe('the row that passes an alert on', () => {
  it('offers the device’s sheet, the link, an e-mail and paper', async () => {
    expect(names((await row()).row)).to.deep.equal(['Send to someone', 'Copy link', 'E-mail', 'Print']);
  });

  it('has no button for a sheet the device lacks', async () => {
    expect(names((await row({ canSend: false })).row)).to.deep.equal(['Copy link', 'E-mail', 'Print']);
  });

  it('without an address is for printing alone', async () => {
    expect(names((await row({ passed: undefined })).row)).to.deep.equal(['Print']);
  });

  it('does what its buttons say, once each', async () => {
    const { row: drawn, pressed } = await row();
    for (const button of drawn.querySelectorAll('button')) button.click();
    expect(pressed).to.deep.equal(['send', 'copy', 'print']);
  });

  it('has its status on the page before it speaks, or a screen reader would miss the first words', async () => {
    const silent = (await row()).row.querySelector('[role="status"]')!;
    expect(silent.textContent).to.equal('');
    const spoken = (await row({ said: words.copied })).row.querySelector('[role="status"]')!;
    expect(spoken.textContent).to.equal('The link is copied.');
  });

  it('is for the screen, and no filter list knows its name', async () => {
    const { row: drawn } = await row();
    expect(drawn.classList.contains('screen')).to.equal(true);
    const classes = [drawn, ...drawn.querySelectorAll('*')].flatMap(({ classList }) => [...classList]);
    expect(classes.filter((name) => /share|social|cookie|popup/.test(name))).to.deep.equal([]);
  });
});
