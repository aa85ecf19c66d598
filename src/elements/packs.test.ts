import { expect } from '@open-wc/testing';

import { awaitContent } from '../base/edition-controller.js';
import { english } from '../content/en/index.js';
import { readPack } from '../content/pack.js';
import { addPack } from '../content/registry.js';
import { axeProblems } from '../testing/axe.js';
import { click } from '../testing/input.js';
import type { AppRiskCardElement } from './app-risk-card/app-risk-card.js';
import './app-risk-card/app-risk-card.js';
import type { AppRiskListElement } from './app-risk-list/app-risk-list.js';
import './app-risk-list/app-risk-list.js';
import './parent-tips/parent-tips.js';
import './report-ceop/report-ceop.js';

const root = document.createElement('main');
let count = 0;

/** A pack arrives as text, is read and added; `said` stands for what it says of Discord. */
function packComes(content: object, more: object = {}): void {
  count += 1;
  const file = {
    schema: 1,
    lang: 'en',
    version: `2027.03.01.${count}`,
    issued: '2027-03-01T09:00:00Z',
    reviewBy: '2027-06-01',
    publisher: { name: 'Online Safety Elements', href: 'https://elements.example/packs/' },
    sources: [],
    content,
    ...more,
  };
  const { pack, refused } = readPack(JSON.stringify(file), {
    lang: 'en',
    now: new Date('2027-03-02T12:00Z'),
  });
  if (!pack) throw new Error(refused?.message);
  addPack(pack);
}

const discord = english.apps.find(({ id }) => id === 'discord')!;
const others = english.apps.filter(({ id }) => id !== 'discord');
/** What is true of Discord in the pack: it has closed. */
const closed = {
  ...discord,
  state: { is: 'closed', on: '2027-02-01', sources: discord.state.sources },
  ages: [],
  safest: [],
  afterClosing: [{ text: 'Delete the app from your child’s phone.', sources: discord.state.sources }],
  setUp: undefined,
  blockAndReport: undefined,
};
const note = {
  app: 'discord',
  text: 'Two of our schools had trouble there.',
  href: 'https://mereshire.example/discord',
};
const council = {
  overlay: true,
  publisher: { name: 'Mereshire Council', href: 'https://mereshire.example/' },
};

const frames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
const textOf = (element: Element): string =>
  (element.shadowRoot?.querySelector('.el')?.textContent ?? '').replace(/\s+/g, ' ');

async function put<T extends HTMLElement>(tag: string, attributes: Record<string, string> = {}): Promise<T> {
  const element = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { now: new Date('2027-03-02T12:00Z') });
  root.append(element);
  await frames();
  return element;
}

describe('a page pasted long ago', () => {
  let stop: () => void;
  beforeEach(() => {
    scrollTo(0, 0);
    document.body.append(root);
    stop = awaitContent();
    packComes({ apps: english.apps, routes: english.routes });
  });
  afterEach(() => {
    stop();
    root.replaceChildren();
    root.remove();
  });

  it('shows that an app has closed, of which day the words are and whose', async () => {
    packComes({ apps: [closed, ...others] });
    const card = await put<AppRiskCardElement>('app-risk-card', { app: 'discord' });
    expect(textOf(card)).to.contain('Closed on 1 February 2027.');
    expect(textOf(card)).to.contain('Words of 1 March 2027, from Online Safety Elements.');
    expect(card.contentVersion).to.equal(`2027.03.01.${count}`);
    expect(await axeProblems(card)).to.deep.equal([]);
  });

  it('keeps a card as it is that a reader has before them', async () => {
    const card = await put<AppRiskCardElement>('app-risk-card', { app: 'discord' });
    const [text, version] = [textOf(card), card.contentVersion];
    packComes({ apps: [closed, ...others] });
    card.requestUpdate();
    await frames();
    expect(textOf(card)).to.equal(text);
    expect(card.contentVersion).to.equal(version);
  });

  it('opens an entry of a list that is being read with the words of that list, not with newer ones', async () => {
    const list = await put<AppRiskListElement>('app-risk-list', { search: 'discord' });
    packComes({ apps: [closed, ...others], changes: [] });
    await click(list.shadowRoot!.querySelector('summary')!);
    await frames();
    const entry = list.shadowRoot!.querySelector('.entry')!;
    expect(entry.querySelector('.figure')?.textContent).to.equal('13+');
    expect(entry.textContent).not.to.contain('Closed');
    expect(entry.querySelector('.fold:last-of-type li'), 'its sources are there').not.to.equal(null);
  });

  it('has 999 and CEOP whatever came', async () => {
    packComes({ routes: [english.routes.find(({ id }) => id === 'childline')] });
    const panel = await put('report-ceop');
    expect(panel.shadowRoot!.querySelector('a[href="tel:999"]')).not.to.equal(null);
    expect(panel.shadowRoot!.querySelector('a[href^="https://www.ceop.police.uk/"]')).not.to.equal(null);
    expect(textOf(panel)).to.contain('Childline');
  });

  it('has local notes on a card, apart from ours and under the name of the council', async () => {
    packComes({ notes: [note] }, council);
    const card = await put('app-risk-card', { app: 'discord' });
    const local = card.shadowRoot!.querySelector('.local')!;
    expect(local.querySelector('h3')?.textContent).to.equal('From Mereshire Council');
    expect(local.querySelector<HTMLAnchorElement>('.more a')?.href).to.equal(
      'https://mereshire.example/discord',
    );
    expect(local.textContent).to.contain('Words of 1 March 2027, from Mereshire Council.');
    expect(await axeProblems(card)).to.deep.equal([]);
    const summary = await put('app-risk-card', { app: 'discord', view: 'summary' });
    expect(textOf(summary)).to.contain('Two of our schools');
    const other = await put('app-risk-card', { app: 'kik' });
    expect(other.shadowRoot!.querySelector('.local')).to.equal(null);
  });

  it('has the tips, pages and lines of the place beside the national ones', async () => {
    const [first] = english.tips;
    packComes(
      {
        routes: [
          {
            ...english.routes.find(({ id }) => id === 'childline'),
            id: 'mereshire-line',
            situation: 'You live in Mereshire',
          },
        ],
        resources: [
          {
            ...english.resources[0],
            id: 'mereshire-guide',
            name: 'Mereshire guide',
            href: 'https://mereshire.example/guide',
          },
        ],
        tips: [
          {
            ...first,
            id: 'mereshire-tips',
            title: 'Tips from Mereshire',
            tips: [{ ...first!.tips[0], id: 'm-1', topics: ['gaming'] }],
          },
        ],
      },
      council,
    );
    const panel = await put('report-ceop');
    expect(textOf(panel)).to.contain('From Mereshire Council You live in Mereshire');
    const guide = await put('report-ceop', { view: 'guide', for: 'parent' });
    expect(textOf(guide), 'not before anything was said').not.to.contain('You live in Mereshire');
    for (const next of ['.choices button', '.choices li:last-child button']) {
      await click(guide.shadowRoot!.querySelector(next)!);
      await frames();
    }
    expect(textOf(guide)).to.contain('From Mereshire Council You live in Mereshire');
    expect(await axeProblems(guide)).to.deep.equal([]);
    const pages = await put('parent-tips', { view: 'resources' });
    expect(textOf(pages)).to.contain('From Mereshire Council Mereshire guide');
    const tips = await put('parent-tips');
    expect(textOf(tips)).to.contain('Tips from Mereshire');
    const strangers = await put('parent-tips', { topic: 'strangers' });
    expect(textOf(strangers), 'only where they fit').not.to.contain('Tips from Mereshire');
    const one = await put('parent-tips', { view: 'resources', resources: 'mereshire-guide' });
    expect(one.shadowRoot!.querySelectorAll('.resource-list > li')).to.have.length(1);
    for (const element of [panel, pages, tips]) expect(await axeProblems(element)).to.deep.equal([]);
  });
});
