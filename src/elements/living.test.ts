import { expect } from '@open-wc/testing';

import { forgetReports } from '../base/report.js';
import { english } from '../content/en/index.js';
import { captureConsole } from '../testing/console.js';
import { newSigner, packOf, type Signer } from '../testing/pack-kit.js';
import './app-risk-card/app-risk-card.js';
import './parent-tips/parent-tips.js';
import './report-ceop/report-ceop.js';
import './safety-settings/safety-settings.js';

const root = document.createElement('main');
const ownFetch = window.fetch.bind(window);
const asked: string[] = [];
let signer: Signer;
let count = 0;

/** What the words of a pack say Discord is. */
const saying = (text: string): object => ({
  apps: english.apps.map((app) => (app.id === 'discord' ? { ...app, what: { ...app.what, text } } : app)),
});
const pack = (text: string): string =>
  packOf(`2027.01.01.${(count += 1)}`, saying(text), { issued: new Date().toISOString() });

const frames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

/** The network of the page; what it gives is in the hands of the test. */
function network(answer: (url: string) => Promise<Response>): void {
  window.fetch = (input) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    return answer(url);
  };
}

async function put(html: string): Promise<void> {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  root.append(...[...body.childNodes].map((node) => document.importNode(node, true)));
  await frames();
}
const said = (id: string): string =>
  root.querySelector(`#${id}`)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
const settings = (folder: string): string =>
  `<safety-settings content="https://words.example/${folder}/" content-key="${signer.key}"></safety-settings>`;
const card = (id: string): string => `<app-risk-card id="${id}" app="discord"></app-risk-card>`;

describe('elements on a page that asks for newer words', () => {
  before(async () => {
    signer = await newSigner('2027');
  });
  beforeEach(() => {
    scrollTo(0, 0);
    document.body.append(root);
    asked.length = 0;
    forgetReports();
  });
  afterEach(async () => {
    window.fetch = ownFetch;
    root.replaceChildren();
    root.remove();
    await frames();
  });

  it('ask once for all, and those the reader has not seen show the words', async () => {
    const signed = await signer.sign(pack('New words.'));
    network(() => Promise.resolve(new Response(signed)));
    await put(
      `${settings('one')}<report-ceop></report-ceop><div style="height: 500vh"></div>${card('far')}<parent-tips></parent-tips>`,
    );
    while (!said('far').includes('New words.')) await frames();
    expect(asked).to.deep.equal(['https://words.example/one/content.en.jws']);
    await put(card('later'));
    expect(said('later')).to.contain('New words.');
    expect(asked).to.have.lengthOf(1);
  });

  it('show their fallback until the words have come, and then draw them at once, on the first screen too', async () => {
    const signed = await signer.sign(pack('First words.'));
    let send: (response: Response) => void = () => undefined;
    network(() => new Promise((resolve) => (send = resolve)));
    await put(`${settings('held')}<app-risk-card id="near" app="discord">Words in the tag.</app-risk-card>`);
    const near = root.querySelector('#near')!;
    expect(near.shadowRoot!.querySelector('.el'), 'nothing is drawn yet').to.equal(null);
    expect((near as HTMLElement).innerText).to.equal('Words in the tag.');
    send(new Response(signed));
    while (!near.shadowRoot!.querySelector('.el')) await frames();
    expect(said('near')).to.contain('First words.');
  });

  it('draw their own words when none have come in a second', async () => {
    network(() => new Promise(() => undefined));
    await put(`${settings('never')}${card('near')}`);
    while (!root.querySelector('#near')!.shadowRoot!.querySelector('.el')) await frames();
    expect(said('near')).to.contain('Discord');
  });

  it('ask also when the settings come after them, and keep what is in view', async () => {
    const signed = await signer.sign(pack('Newer words.'));
    let send: (response: Response) => void = () => undefined;
    network(() => new Promise((resolve) => (send = resolve)));
    await put(`${card('near')}<div style="height: 500vh"></div>${card('far')}`);
    const before = said('near');
    await put(settings('two'));
    send(new Response(signed));
    while (!said('far').includes('Newer words.')) await frames();
    expect(said('near')).to.equal(before);
    expect(asked).to.have.lengthOf(1);
  });

  it('say once what was wrong when nothing comes, and show the words they have', async () => {
    network(() => Promise.reject(new TypeError('offline')));
    const capture = captureConsole();
    await put(`${settings('three')}${card('one')}${card('two')}<report-ceop></report-ceop>`);
    while (!capture.problems.length) await frames();
    await frames();
    expect(capture.problems).to.have.lengthOf(1);
    expect(capture.problems[0]).to.match(/^\[safety-settings\] content-network: /);
    expect(said('one')).to.contain('Discord');
  });

  it('ask nobody where the page does not wish it', async () => {
    network(() => Promise.reject(new TypeError('nobody asked')));
    await put(
      `<safety-settings school="Hazel Lane"></safety-settings>${card('one')}<report-ceop></report-ceop>`,
    );
    await frames();
    expect(asked).to.deep.equal([]);
  });
});
