import { expect } from '@open-wc/testing';

import './app-risk-list.js';
import { forgetReports } from '../../base/report.js';
import { english } from '../../content/en/index.js';
import { registerContent } from '../../content/registry.js';
import type { AppRecord } from '../../content/types.js';
import { captureConsole } from '../../testing/console.js';
import { click, focusedElement, press, type } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { AppRiskListElement, AppRiskListFilterDetail } from './app-risk-list.element.js';

const fallback = 'Advice on apps.';
const all = english.apps.length;

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

async function draw(html = '<app-risk-list>Advice on apps.</app-risk-list>'): Promise<AppRiskListElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html }, box);
  const element = box.querySelector('app-risk-list')!;
  await element.updateComplete;
  return element;
}

const root = (element: AppRiskListElement): ShadowRoot => element.shadowRoot!;
const names = (element: AppRiskListElement): string[] =>
  [...root(element).querySelectorAll('.entry-name')].map(({ textContent }) => textContent);
const count = (element: AppRiskListElement): string =>
  root(element).querySelector('[role="status"]')!.textContent.trim();
const field = (element: AppRiskListElement): HTMLInputElement => root(element).querySelector('input')!;
const choice = (element: AppRiskListElement, label: string): HTMLSelectElement =>
  [...root(element).querySelectorAll('label')]
    .find(({ textContent }) => textContent.trim().startsWith(label))!
    .querySelector('select')!;
const entry = (element: AppRiskListElement, name: string): HTMLDetailsElement =>
  [...root(element).querySelectorAll<HTMLDetailsElement>('.entry')].find(
    (one) => one.querySelector('.entry-name')?.textContent === name,
  )!;
const cards = (element: AppRiskListElement): number => root(element).querySelectorAll('.card').length;

async function choose(element: AppRiskListElement, label: string, value: string): Promise<void> {
  const select = choice(element, label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function search(element: AppRiskListElement, words: string): Promise<void> {
  field(element).value = words;
  field(element).dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** `toggle` comes in a task of its own. */
async function toggled(element: AppRiskListElement, name: string): Promise<void> {
  const fold = entry(element, name);
  const told = new Promise((resolve) => fold.addEventListener('toggle', resolve, { once: true }));
  fold.querySelector('summary')!.click();
  await told;
  await element.updateComplete;
}

/** A record a school might make, whole but small. */
const own = (id: string, part: Partial<AppRecord> = {}): AppRecord => ({
  ...english.apps.find((app) => app.id === 'discord')!,
  id,
  name: id,
  aliases: [],
  ...part,
});

describe('app-risk-list, what the page asks for', () => {
  it('without attributes it lists every app, in the order of names', async () => {
    const element = await draw();
    expect(names(element)).to.have.lengthOf(all);
    expect(names(element)).to.deep.equal(names(element).toSorted(new Intl.Collator('en').compare));
    expect(count(element)).to.equal(`${all} apps`);
  });

  it('a school shows the apps with live video, and the form says so', async () => {
    const element = await draw('<app-risk-list risk="live-video">Advice on apps.</app-risk-list>');
    const wanted = english.apps.filter(({ risks }) => risks.some(({ feature }) => feature === 'live-video'));
    expect(names(element)).to.have.members(wanted.map(({ name }) => name));
    expect(count(element)).to.equal(`${wanted.length} of ${all} apps`);
    expect(choice(element, 'Risk').value).to.equal('live-video');
  });

  it('search, age, kind and state are set by attributes too, capitals or not', async () => {
    for (const [attribute, label, value, some] of [
      ['age="10"', 'My child is', '10', 'Minecraft'],
      ['kind="Gaming"', 'Kind of app', 'gaming', 'Roblox'],
      ['state="closed"', 'Its state today', 'closed', 'Omegle'],
      ['state="changing"', 'Its state today', 'changing', 'TikTok'],
    ] as const) {
      const element = await draw(`<app-risk-list ${attribute}>${fallback}</app-risk-list>`);
      expect(choice(element, label).value, attribute).to.equal(value);
      expect(names(element), attribute).to.include(some);
      expect(names(element).length, attribute).to.be.lessThan(all);
    }
    const element = await draw(`<app-risk-list search="twiter">${fallback}</app-risk-list>`);
    expect(field(element).value).to.equal('twiter');
    expect(names(element)).to.deep.equal(['X']);
  });

  it('an age below those that are offered stands in the list where the page asked for it', async () => {
    const element = await draw(`<app-risk-list age="2">${fallback}</app-risk-list>`);
    expect(choice(element, 'My child is').selectedOptions[0]?.textContent).to.equal('2 years old');
    expect(choice(await draw(), 'My child is').options[1]?.textContent).to.equal('4 years old');
  });

  it('a value that is not understood is reported once and left out', async () => {
    const capture = captureConsole();
    for (let i = 0; i < 2; i += 1) {
      const element = await draw(
        `<app-risk-list age="eleven" risk="video" kind="apps" state="open">${fallback}</app-risk-list>`,
      );
      expect(names(element)).to.have.lengthOf(all);
    }
    expect(capture.lines.map(({ text }) => text.split('. It is')[0]?.slice(0, 60))).to.deep.equal([
      '[app-risk-list] age: age must be a whole number from 0 to 17',
      '[app-risk-list] unknown-risk: risk="video" is not one of tal',
      '[app-risk-list] unknown-kind: kind="apps" is not one of vide',
      '[app-risk-list] unknown-state: state="open" is not one of li',
    ]);
  });

  it('ages that cannot be are left out: 18, 7.5 and less than none', async () => {
    const capture = captureConsole();
    for (const age of ['18', '7.5', '-1']) {
      const element = await draw(`<app-risk-list age="${age}">${fallback}</app-risk-list>`);
      expect(names(element), age).to.have.lengthOf(all);
    }
    expect(capture.problems).to.have.lengthOf(1);
  });

  it('an attribute changed later wins over what was chosen', async () => {
    const element = await draw(`<app-risk-list risk="live-video">${fallback}</app-risk-list>`);
    await choose(element, 'Risk', '');
    expect(names(element)).to.have.lengthOf(all);
    element.setAttribute('state', 'adults-only');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Chatroulette', 'Kik', 'Monkey', 'OmeTV']);
    expect(choice(element, 'Risk').value).to.equal('live-video');
    element.removeAttribute('risk');
    await element.updateComplete;
    expect(choice(element, 'Risk').value).to.equal('');
  });
});

describe('app-risk-list, what a person does', () => {
  it('typing narrows the list letter by letter, and each count is said by a status that was there before', async () => {
    const element = await draw();
    const status = root(element).querySelector('[role="status"]');
    await click(field(element));
    await type('disc');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Discord']);
    expect(count(element)).to.equal(`1 of ${all} apps`);
    expect(root(element).querySelector('[role="status"]')).to.equal(status);
    expect(focusedElement()).to.equal(field(element));
    await press('Backspace');
    await press('Backspace');
    await element.updateComplete;
    expect(names(element).length).to.be.greaterThan(1);
  });

  it('selects narrow it further and widen it again', async () => {
    const element = await draw();
    await choose(element, 'Risk', 'live-video');
    const live = names(element).length;
    await choose(element, 'Kind of app', 'gaming');
    expect(names(element)).to.deep.equal(['Discord', 'Twitch']);
    await choose(element, 'Kind of app', '');
    expect(names(element)).to.have.lengthOf(live);
    await choose(element, 'Risk', '');
    expect(count(element)).to.equal(`${all} apps`);
  });

  it('a person’s change is told to the page, with filter and count', async () => {
    const element = await draw();
    const told: AppRiskListFilterDetail[] = [];
    document.body.addEventListener('app-risk-list-filter', ({ detail }) => told.push(detail), {
      once: false,
    });
    await search(element, 'discord');
    await choose(element, 'My child is', '12');
    await toggled(await draw(), 'Discord');
    expect(told.map(({ count: found }) => found)).to.deep.equal([1, 0]);
    expect(told[1]?.filter).to.include({ search: 'discord', age: 12 });
  });

  it('an attribute set by the page is no change by a person', async () => {
    const element = await draw();
    let told = 0;
    element.addEventListener('app-risk-list-filter', () => (told += 1));
    element.risk = 'live-video';
    await element.updateComplete;
    expect(told).to.equal(0);
  });

  it('where nothing fits it says so, offers all apps again, and puts the focus where a name is typed', async () => {
    const element = await draw(`<app-risk-list search="no app has this name">${fallback}</app-risk-list>`);
    expect(count(element)).to.equal(`0 of ${all} apps`);
    expect(root(element).querySelector('ul')).to.equal(null);
    const button = root(element).querySelector('button')!;
    expect(button.parentElement?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'No app fits. Check the spelling, or choose less. Show all apps',
    );
    button.focus();
    await press('Enter');
    await element.updateComplete;
    expect(names(element)).to.have.lengthOf(all);
    expect(field(element).value).to.equal('');
    expect(focusedElement()).to.equal(field(element));
  });

  it('an entry opens its card by Enter and by Space, and closes again; the focus stays', async () => {
    const element = await draw();
    const summary = entry(element, 'Among Us').querySelector('summary')!;
    expect(cards(element)).to.equal(0);
    summary.focus();
    for (const key of ['Enter', 'Space']) {
      for (const open of [true, false]) {
        const told = new Promise((resolve) =>
          summary.parentElement!.addEventListener('toggle', resolve, { once: true }),
        );
        await press(key);
        await told;
        await element.updateComplete;
        expect(entry(element, 'Among Us').open, key).to.equal(open);
        expect(cards(element), key).to.equal(open ? 1 : 0);
        expect(focusedElement()).to.equal(summary);
      }
    }
  });

  it('the card says all: the risks, the safest use, and whether the child is old enough', async () => {
    const element = await draw(`<app-risk-list age="13">${fallback}</app-risk-list>`);
    await toggled(element, 'Discord');
    const card = entry(element, 'Discord').querySelector('.card')!;
    expect(card.querySelector('h3')?.textContent).to.equal('Discord');
    expect(card.textContent)
      .to.contain('People who might contact them')
      .and.to.contain('Safest way to use it')
      .and.to.contain('A child of 13 is old enough for Discord');
  });

  it('a closed app shows when it closed, and no age', async () => {
    const element = await draw(`<app-risk-list search="omegle">${fallback}</app-risk-list>`);
    expect(
      entry(element, 'Omegle').querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim(),
    ).to.equal('Omegle Closed on 8 November 2023');
  });

  it('an age in the list says whose figure it is', async () => {
    const element = await draw();
    const ages = [...root(element).querySelectorAll('.age')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(ages).to.include.members(['13+ its own rules', '7+ PEGI', '16+ advice']);
    for (const age of ages) expect(age).to.match(/^\d+\+ (its own rules|PEGI|advice|app store)$/);
  });

  it('an opened card stays open through a filter that keeps it, and when it comes back', async () => {
    const element = await draw();
    await toggled(element, 'Discord');
    const card = entry(element, 'Discord').querySelector('.card');
    await choose(element, 'Kind of app', 'gaming');
    expect(entry(element, 'Discord').open).to.equal(true);
    expect(entry(element, 'Discord').querySelector('.card')).to.equal(card);
    await search(element, 'omegle');
    await search(element, '');
    expect(entry(element, 'Discord').open).to.equal(true);
    expect(cards(element)).to.equal(1);
  });

  it('the form does not move when the results change', async () => {
    const element = await draw();
    const places = () =>
      [...root(element).querySelectorAll('input, select, [role="status"]')].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return [x, y + window.scrollY, width, height].join();
      });
    for (const width of [280, 640, 1100]) {
      element.parentElement!.style.inlineSize = `${width}px`;
      const before = places();
      await search(element, 'no app has this name');
      expect(places(), `${width}`).to.deep.equal(before);
      await search(element, '');
      await choose(element, 'Risk', 'live-video');
      expect(places(), `${width}`).to.deep.equal(before);
      await choose(element, 'Risk', '');
    }
  });

  it('the keyboard comes by the search, the selects and then the entries', async () => {
    const element = await draw(`<app-risk-list state="closed">${fallback}</app-risk-list>`);
    const before = document.createElement('button');
    document.body.prepend(before);
    before.focus();
    const stops: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      await press('Tab');
      stops.push(
        focusedElement()?.closest('label, summary')?.querySelector('span, b')?.textContent ?? 'nowhere',
      );
    }
    expect(stops).to.deep.equal([
      'Name of the app or game',
      'My child is',
      'Risk',
      'Kind of app',
      'Its state today',
      'Omegle',
      'Skype',
    ]);
    expect(root(element).querySelector('form')).to.equal(null);
  });

  it('on paper the form is left out and the list stands', async function () {
    const element = await draw();
    const ran = await withPrintMedia(() => {
      expect(root(element).querySelector('.filters')?.getClientRects().length).to.equal(0);
      expect(entry(element, 'Discord').getClientRects().length).to.equal(1);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('what stands inside it is not touched, and nothing is stored or put into the address', async () => {
    const element = await draw();
    const before = [localStorage.length, sessionStorage.length, location.href, history.length].join();
    await search(element, 'discord');
    await choose(element, 'Risk', 'live-video');
    await toggled(element, 'Discord');
    expect(element.innerHTML).to.equal(fallback);
    expect(element.getAttributeNames()).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, location.href, history.length].join()).to.equal(
      before,
    );
  });
});

describe('app-risk-list, in a column', () => {
  it('no name is broken within a word, whatever the width', async () => {
    const element = await draw();
    for (let width = 280; width <= 760; width += 20) {
      element.parentElement!.style.inlineSize = `${width}px`;
      const wordHigh = [...root(element).querySelectorAll('.entry-name')].filter(
        (name) => name.getClientRects()[0]!.height > 24 * name.textContent.split(' ').length + 4,
      );
      expect(
        wordHigh.map(({ textContent }) => textContent),
        `${width} px`,
      ).to.deep.equal([]);
    }
  });
});

describe('app-risk-list, records of the page', () => {
  it('500 of them are searched and filtered, and only the open ones have a card drawn', async () => {
    const element = await draw();
    element.records = Array.from({ length: 500 }, (_, i) =>
      own(`school-app-${i}`, { name: `School app ${i}`, kinds: [i % 2 ? 'gaming' : 'social'] }),
    );
    await element.updateComplete;
    expect(count(element)).to.equal(`${all + 500} apps`);
    expect(cards(element)).to.equal(0);
    await search(element, 'school app 499');
    expect(names(element)).to.deep.equal(['School app 499']);
    await toggled(element, 'School app 499');
    expect(cards(element)).to.equal(1);
    await search(element, '');
    expect(names(element)).to.have.lengthOf(all + 500);
    expect(cards(element)).to.equal(1);
    await search(element, 'shcool app');
    await choose(element, 'Kind of app', 'gaming');
    await search(element, 'school app');
    expect(names(element)).to.have.lengthOf(250);
  });

  it('one with the id of ours goes before it', async () => {
    const element = await draw();
    element.records = [own('discord', { name: 'Discord at our school' })];
    await element.updateComplete;
    expect(count(element)).to.equal(`${all} apps`);
    expect(names(element)).to.include('Discord at our school').and.not.to.include('Discord');
  });

  it('one that is not whole is reported and left out; the rest stays', async () => {
    const capture = captureConsole();
    const element = await draw();
    element.records = [null, {}, { id: 'half', name: 'Half' }, own('whole')] as AppRecord[];
    await element.updateComplete;
    expect(count(element)).to.equal(`${all + 1} apps`);
    expect(names(element)).to.include('whole').and.not.to.include('Half');
    expect(capture.problems).to.deep.equal([
      '[app-risk-list] app-record: Record 1 of .records is not in the shape of schema/app.schema.json. It is left out.',
    ]);
    element.records = undefined;
    await element.updateComplete;
    expect(names(element)).to.have.lengthOf(all);
  });

  it('one leads to no page of the hosted site, which has none of it', async () => {
    const element = await draw(`<app-risk-list site="https://elements.example/">${fallback}</app-risk-list>`);
    element.now = new Date('2030-01-01T12:00:00Z');
    element.records = [own('school-app')];
    await element.updateComplete;
    for (const [name, has] of [
      ['school-app', false],
      ['Minecraft', true],
    ] as const) {
      await toggled(element, name);
      const links = [...entry(element, name).querySelectorAll('a')].map(({ href }) => href);
      expect(
        links.some((href) => href.startsWith('https://elements.example/apps/')),
        name,
      ).to.equal(has);
    }
  });
});

describe('app-risk-list, languages and content', () => {
  it('on a Welsh page it speaks Welsh, finds the same apps, and says that facts are in English', async () => {
    const element = await draw(
      `<div lang="cy"><app-risk-list risk="live-video">${fallback}</app-risk-list></div>`,
    );
    expect(root(element).querySelector('h2')?.textContent).to.equal('Dod o hyd i ap');
    expect(count(element)).to.match(/^\d+ o \d+ ap$/);
    expect(choice(element, 'Risg').selectedOptions[0]?.lang).to.equal('en');
    expect(root(element).textContent).to.contain('Mae hwn yn Saesneg.');
    await search(element, 'discord');
    await toggled(element, 'Discord');
    expect(entry(element, 'Discord').textContent).not.to.contain('Mae hwn yn Saesneg.');
    expect(
      entry(element, 'Discord').querySelector('.what')?.closest('[lang]')?.getAttribute('lang'),
    ).to.equal('en');
  });

  it('with its records withdrawn it keeps the fallback, and takes them up when they come', async () => {
    const element = await draw();
    try {
      registerContent({ lang: 'en', apps: [] });
      await element.updateComplete;
      expect(root(element).querySelector('.el')).to.equal(null);
    } finally {
      registerContent({ lang: 'en', apps: english.apps });
    }
    await element.updateComplete;
    expect(names(element)).to.have.lengthOf(all);
  });
});
