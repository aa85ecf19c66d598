import { expect } from '@open-wc/testing';

import '../parent-tips/parent-tips.js';
import '../report-ceop/report-ceop.js';
import './safety-settings.js';
import { forgetReports } from '../../base/report.js';
import { captureConsole } from '../../testing/console.js';
import { axeProblems } from '../../testing/axe.js';
import { SafetySettingsElement } from './safety-settings.element.js';

beforeEach(forgetReports);
afterEach(async () => {
  document.body.replaceChildren();
  await Promise.resolve();
});

type Drawn = HTMLElement & { updateComplete: Promise<boolean> };

/** Puts markup on the page and waits until all of ours in it is drawn. */
async function draw(html: string): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement('main'));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  box.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  await drawn();
  return box;
}

async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const element of document.querySelectorAll<Drawn>('safety-settings, report-ceop, parent-tips'))
    await element.updateComplete;
}

const said = (element: Element | null): string =>
  element?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const everything =
  'school="Hazel Lane" dsl-name="The deputy head" dsl-role="safety lead" dsl-phone="01632 960 117" dsl-email="safe@hazellane.example" dsl-hours="Mornings." referral-name="Front door" referral-phone="01632 960 300" referral-hours="Weekdays." referral-out-of-hours="01632 960 301" nation="scotland" site="https://elements.example/" theme="dark"';

describe('safety-settings', () => {
  it('each attribute reaches the elements it stands around', async () => {
    const box = await draw(
      `<safety-settings ${everything}><report-ceop>Call 999</report-ceop></safety-settings>`,
    );
    const panel = box.querySelector('report-ceop')!;
    for (const words of [
      'at Hazel Lane',
      'The deputy head',
      'our safety lead',
      '01632 960 117',
      'safe@hazellane.example',
      'Mornings.',
    ])
      expect(said(panel)).to.contain(words);
    for (const words of ['Front door', '01632 960 300', 'Weekdays.', '01632 960 301', 'Police Scotland'])
      expect(said(panel)).to.contain(words);
    expect(panel.shadowRoot?.querySelector('.el.dark')).not.to.equal(null);
    panel.setAttribute('view', 'link');
    await drawn();
    expect(panel.shadowRoot?.querySelector('a[href="https://elements.example/report/"]')).not.to.equal(null);
  });

  it('around elements it speaks for those alone', async () => {
    const box = await draw(
      '<safety-settings dsl-name="Mrs Hazel"><report-ceop id="in">a</report-ceop></safety-settings><report-ceop id="out">b</report-ceop>',
    );
    expect(said(box.querySelector('#in'))).to.contain('Mrs Hazel');
    expect(said(box.querySelector('#out'))).not.to.contain('Mrs Hazel');
  });

  it('empty, it speaks for the whole page, before it and after it, until it is taken away', async () => {
    const box = await draw(
      '<report-ceop id="before">a</report-ceop><safety-settings dsl-name="Mrs Hazel"> </safety-settings><report-ceop id="after">b</report-ceop>',
    );
    for (const id of ['#before', '#after']) expect(said(box.querySelector(id)), id).to.contain('Mrs Hazel');
    box.querySelector('safety-settings')!.remove();
    await drawn();
    for (const id of ['#before', '#after'])
      expect(said(box.querySelector(id)), id).not.to.contain('Mrs Hazel');
  });

  it('has no box and no look of its own: what it holds is laid out as if it were not there', async () => {
    const box = await draw('<safety-settings dsl-name="Mrs Hazel"><p>One</p><p>Two</p></safety-settings>');
    box.style.cssText = 'display: flex; inline-size: 600px';
    const settings = box.querySelector('safety-settings')!;
    expect(getComputedStyle(settings).display).to.equal('contents');
    const [one, two] = box.querySelectorAll('p');
    expect(two!.getBoundingClientRect().top).to.equal(one!.getBoundingClientRect().top);
    expect(said(settings)).to.equal('');
    expect(await axeProblems(box)).to.deep.equal([]);
  });

  it('empty, it leaves no gap on the page', async () => {
    const box = await draw('<safety-settings dsl-name="Mrs Hazel"></safety-settings>');
    expect(box.getBoundingClientRect().height).to.equal(0);
  });

  it('hidden hides what it holds', async () => {
    const box = await draw('<safety-settings dsl-name="Mrs Hazel" hidden><p>One</p></safety-settings>');
    expect(box.querySelector('p')!.getClientRects()).to.have.lengthOf(0);
  });

  it('is nothing to the keyboard or a screen reader', async () => {
    const box = await draw('<safety-settings dsl-name="Mrs Hazel"></safety-settings>');
    const settings = box.querySelector('safety-settings')!;
    expect(settings.matches('[role], [tabindex], [aria-label]')).to.equal(false);
    settings.focus();
    expect(document.activeElement).not.to.equal(settings);
  });

  it('a changed attribute, or property, changes what the elements say', async () => {
    const box = await draw(
      '<safety-settings dsl-name="Mrs Hazel"><report-ceop>a</report-ceop></safety-settings>',
    );
    const settings = box.querySelector('safety-settings')!;
    settings.setAttribute('dsl-name', 'Mr Oak');
    await drawn();
    expect(said(box.querySelector('report-ceop')))
      .to.contain('Mr Oak')
      .and.not.to.contain('Mrs Hazel');
    settings.dslName = undefined;
    settings.nation = 'scotland';
    await drawn();
    expect(said(box.querySelector('report-ceop')))
      .to.contain('Police Scotland')
      .and.not.to.contain('Mr Oak');
  });

  it('elements added into it, or moved out of it, hear where they are', async () => {
    const box = await draw('<safety-settings dsl-name="Mrs Hazel"><p>Text</p></safety-settings>');
    const panel = document.createElement('report-ceop');
    box.querySelector('safety-settings')!.append(panel);
    await drawn();
    expect(said(panel)).to.contain('Mrs Hazel');
    box.append(panel);
    await drawn();
    expect(said(panel)).not.to.contain('Mrs Hazel');
  });

  it('an unknown nation and theme are reported once each, under its own name, and the rest holds', async () => {
    const capture = captureConsole();
    const box = await draw(
      '<safety-settings dsl-name="Mrs Hazel" nation="Britain" theme="pink"><report-ceop>a</report-ceop></safety-settings>',
    );
    expect(said(box.querySelector('report-ceop')))
      .to.contain('Mrs Hazel')
      .and.to.contain('safeguarding lead');
    expect(capture.lines.map(({ text }) => text)).to.deep.equal([
      '[safety-settings] unknown-nation: "Britain" is not one of england, wales, scotland, northern-ireland. The words for England are shown.',
      '[safety-settings] unknown-theme: "pink" is not one of light, dark. The page\'s own colours are followed.',
    ]);
  });

  it('empty attributes hide nothing that settings around it say', async () => {
    const { lines } = captureConsole();
    const box = await draw(
      '<safety-settings dsl-name="Mrs Hazel"><safety-settings dsl-name="" nation="" theme="" dsl-hours="Mornings."><report-ceop>a</report-ceop></safety-settings></safety-settings>',
    );
    expect(said(box.querySelector('report-ceop')))
      .to.contain('Mrs Hazel')
      .and.to.contain('Mornings.');
    expect(lines).to.deep.equal([]);
  });

  it('never writes to what it holds', async () => {
    const inner = '<report-ceop>Call <a href="tel:999">999</a></report-ceop><p>Text</p>';
    const box = await draw(`<safety-settings dsl-name="Mrs Hazel">${inner}</safety-settings>`);
    expect(box.querySelector('safety-settings')!.innerHTML).to.equal(inner);
  });

  it('made by a script, copied, and adopted from another document it does the same', async () => {
    const made = document.createElement('safety-settings');
    made.setAttribute('dsl-name', 'Mrs Hazel');
    made.append(document.createElement('report-ceop'));
    const other = document.implementation.createHTMLDocument();
    const foreign = other.importNode(made, true);
    other.body.append(foreign);
    document.body.append(made, made.cloneNode(true), document.adoptNode(foreign));
    await drawn();
    expect(
      [...document.querySelectorAll('report-ceop')].map((panel) => said(panel).includes('Mrs Hazel')),
    ).to.deep.equal([true, true, true]);
  });

  it('with properties set before its script came', async () => {
    const late = document.createElement('late-safety-settings');
    Object.assign(late, { dslName: 'Mrs Hazel' });
    late.append(document.createElement('report-ceop'));
    document.body.append(late);
    await drawn();
    expect(SafetySettingsElement.define('late-safety-settings')).to.equal(true);
    await drawn();
    expect(said(late.querySelector('report-ceop'))).to.contain('Mrs Hazel');
  });
});
