import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './app-risk-card.js';
import { forgetReports } from '../../base/report.js';
import type { AppRecord } from '../../content/types.js';
import { captureConsole } from '../../testing/console.js';
import { focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { AppRiskCardElement } from './app-risk-card.element.js';
import { knownAppIds } from '../../content/registry.js';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

/** The card as parsed from markup, on the day the records were checked unless another is given. */
async function draw(html: string, now = '2026-11-20T12:00:00Z'): Promise<AppRiskCardElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html, now }, box);
  const element = box.querySelector('app-risk-card')!;
  await element.updateComplete;
  return element;
}

const root = (element: AppRiskCardElement): ShadowRoot => element.shadowRoot!;
const said = (element: AppRiskCardElement): string => root(element).textContent.replace(/\s+/g, ' ').trim();
const find = (element: AppRiskCardElement, selector: string): string | undefined =>
  root(element).querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
const all = (element: AppRiskCardElement, selector: string): string[] =>
  [...root(element).querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
const isFallback = (element: AppRiskCardElement): boolean =>
  root(element).querySelector('.el') === null && root(element).querySelector('slot:not([name])') !== null;
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe('app-risk-card, which app', () => {
  it('an app we do not know: the fallback stays, and one report names those we know', async () => {
    const capture = captureConsole();
    const element = await draw('<app-risk-card app="nonsense">Ask us about this app.</app-risk-card>');
    await draw('<app-risk-card app="gibberish">Ask us about this app.</app-risk-card>');
    expect(isFallback(element)).to.equal(true);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(texts(capture.lines)).to.deep.equal([
      `[app-risk-card] unknown-app: app="nonsense" is not known. Known: ${knownAppIds('en').join(', ')}. The fallback is shown.`,
    ]);
  });

  it('no app at all, or app="": the fallback stays, and one report says what to write', async () => {
    const capture = captureConsole();
    for (const html of [
      '<app-risk-card>Words</app-risk-card>',
      '<app-risk-card app="">Words</app-risk-card>',
    ])
      expect(isFallback(await draw(html)), html).to.equal(true);
    expect(texts(capture.lines)).to.deep.equal([
      '[app-risk-card] no-app: Say which app: app="among-us". The fallback is shown.',
    ]);
  });

  it('another name, odd capitals, spaces and dots lead to the same card', async () => {
    for (const [app, name] of [
      ['Snap chat', 'Snapchat'],
      ['SNAPCHAT', 'Snapchat'],
      ['snap', 'Snapchat'],
      ['  Kik messenger ', 'Kik'],
      ['Face-Time', 'FaceTime'],
      ['Omegle.', 'Omegle'],
    ] as const) {
      expect(find(await draw(`<app-risk-card app="${app}">Words</app-risk-card>`), '.name'), app).to.equal(
        name,
      );
    }
  });

  it('another name is shown on the card, so that a reader knows it is the same app', async () => {
    expect(said(await draw('<app-risk-card app="snapchat">Words</app-risk-card>'))).to.contain(
      'Also called Snap.',
    );
  });

  it('a changed app attribute changes the card, to an unknown app and back too', async () => {
    const capture = captureConsole();
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    element.setAttribute('app', 'omegle');
    await element.updateComplete;
    expect(find(element, '.name')).to.equal('Omegle');
    element.setAttribute('app', 'nonsense');
    await element.updateComplete;
    expect(isFallback(element)).to.equal(true);
    element.app = 'kik';
    await element.updateComplete;
    expect(find(element, '.name')).to.equal('Kik');
    expect(capture.lines).to.have.lengthOf(1);
  });

  it('heading-level moves all headings of the card', async () => {
    const element = await draw('<app-risk-card app="discord" heading-level="4">Words</app-risk-card>');
    const levels = [...root(element).querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => !heading.closest('[hidden]'))
      .map(({ localName }) => localName);
    expect([...new Set(levels)]).to.deep.equal(['h4', 'h5']);
  });

  it('a heading level that cannot be is reported once, and 2 is used', async () => {
    const capture = captureConsole();
    for (const level of ['1', '7', '2.5', 'three']) {
      const element = await draw(
        `<app-risk-card app="discord" heading-level="${level}">Words</app-risk-card>`,
      );
      expect(root(element).querySelector('.name')?.localName, level).to.equal('h2');
    }
    expect(texts(capture.lines)).to.deep.equal([
      '[app-risk-card] heading-level: heading-level must be a whole number from 2 to 6. 2 is used.',
    ]);
  });

  it('an unknown view is reported once, and the whole card is shown; view="" is no fault', async () => {
    const capture = captureConsole();
    expect(
      root(await draw('<app-risk-card app="discord" view="">Words</app-risk-card>')).querySelector('.risks'),
    ).not.to.equal(null);
    expect(capture.lines).to.deep.equal([]);
    expect(
      root(await draw('<app-risk-card app="discord" view="tiny">Words</app-risk-card>')).querySelector(
        '.risks',
      ),
    ).not.to.equal(null);
    expect(texts(capture.lines)).to.deep.equal([
      '[app-risk-card] unknown-view: view="tiny" is not one of full, summary. "full" is used.',
    ]);
  });
});

describe('app-risk-card, the state of the app', () => {
  for (const [app, date] of [
    ['omegle', '8 November 2023'],
    ['skype', '5 May 2025'],
  ] as const) {
    for (const view of ['full', 'summary']) {
      it(`${app}, ${view}: closed is the first thing said, with no age, no chips and no way into the service`, async () => {
        const element = await draw(
          `<app-risk-card app="${app}" view="${view}" child-age="10">Words</app-risk-card>`,
        );
        expect(said(element).startsWith(`Closed on ${date}.`), said(element)).to.equal(true);
        expect(root(element).querySelector('.figure, .chips, .safest, .child')).to.equal(null);
        const hosts = [...root(element).querySelectorAll('a')].map(({ hostname }) => hostname);
        expect(hosts.filter((host) => host.includes(app))).to.deep.equal([]);
        expect(said(element)).to.contain('Did someone hurt your child there? You can still report it.');
      });
    }
  }

  it('the report link of a closed app goes to CEOP, or to the hosted page where that is known', async () => {
    const way = (element: AppRiskCardElement) =>
      root(element).querySelector('.after a')?.getAttribute('href');
    expect(way(await draw('<app-risk-card app="omegle">Words</app-risk-card>'))).to.equal(
      'https://www.ceop.police.uk/Safety-Centre/',
    );
    expect(
      way(await draw('<app-risk-card app="omegle" site="https://elements.example/x">Words</app-risk-card>')),
    ).to.equal('https://elements.example/x/report/');
  });

  it('an app for adults says so first, gives the reason, and no tips for safe use', async () => {
    const element = await draw('<app-risk-card app="kik">Words</app-risk-card>');
    expect(said(element).startsWith('For adults only.')).to.equal(true);
    expect(find(element, '.safest h3')).to.equal('Not for children');
    expect(said(element)).to.contain('Kik is for adults.').and.not.to.contain('Safest way to use it');
    expect(
      find(await draw('<app-risk-card app="kik" view="summary">Words</app-risk-card>'), '.card'),
    ).to.contain('Not for children. Kik is for adults.');
  });

  it('a note on changing rules stands only on the apps it names', async () => {
    expect(
      find(await draw('<app-risk-card app="snapchat">Words</app-risk-card>'), '.state.warning'),
    ).to.match(/^Rules are changing\. On 15 June 2026/);
    for (const app of ['discord', 'facetime', 'kik', 'omegle', 'skype'])
      expect(
        find(await draw(`<app-risk-card app="${app}">Words</app-risk-card>`), '.state.warning'),
        app,
      ).to.equal(undefined);
  });

  it('an age is never a bare number: it says whose figure it is', async () => {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    expect(find(element, '.keyed .figure')).to.equal('13+');
    expect(find(element, '.keyed')).to.contain('13 is Discord’s own lowest age.');
  });

  it('several ages stand in a fold, each with its source', async () => {
    const element = await draw('<app-risk-card app="kik">Words</app-risk-card>');
    const fold = [...root(element).querySelectorAll('details')].find(
      (one) => one.querySelector('summary')?.textContent.trim() === 'Ages',
    )!;
    expect(
      [...fold.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      '18+ Kik (its own rules): You must be 18 to open an account. Everyone in the UK must pass an age check.',
      '18+ Parent Zone (advice): Parent Zone, which advises parents, says 18 too.',
    ]);
  });

  it('past its review date it says so first, with the hosted page before everything else', async () => {
    const element = await draw(
      '<app-risk-card app="discord" site="https://elements.example/">Words</app-risk-card>',
      '2027-05-21T12:00:00Z',
    );
    expect(said(element)).to.match(/^See the newest version\. Our next check was due on 20 May 2027\./);
    expect(root(element).querySelector('a')?.getAttribute('href')).to.equal(
      'https://elements.example/apps/discord/',
    );
    expect(
      said(await draw('<app-risk-card app="discord">Words</app-risk-card>', '2027-05-20T12:00:00Z')),
    ).not.to.contain('was due');
  });
});

describe('app-risk-card, risks and help', () => {
  it('risks stand by name under four plain headings, in that order', async () => {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    expect(all(element, '.risk h3')).to.deep.equal([
      'Things they might see',
      'People who might contact them',
      'How they and others behave',
      'Money and pressure',
    ]);
    expect(all(element, '.risk:nth-child(2) li')).to.deep.equal(['Strangers', 'Private messages']);
  });

  it('the family tool’s name is the link, within its sentence', async () => {
    const link = root(await draw('<app-risk-card app="discord">Words</app-risk-card>')).querySelector(
      '.steps a',
    )!;
    expect(link.textContent).to.equal('Discord Family Center');
    expect(link.getAttribute('href')).to.equal('https://discord.com/safety-family-center');
    expect(link.closest('li')?.textContent).to.equal(
      'Open Discord Family Center on both phones and link them.',
    );
  });

  it('the summary leads to the whole card where the hosted site is known, and shows no dead link otherwise', async () => {
    const known = await draw(
      '<app-risk-card app="discord" view="summary" site="https://elements.example/">Words</app-risk-card>',
    );
    expect(root(known).querySelector('.more a')?.getAttribute('href')).to.equal(
      'https://elements.example/apps/discord/',
    );
    expect(
      find(await draw('<app-risk-card app="discord" view="summary">Words</app-risk-card>'), '.more'),
    ).to.equal(undefined);
  });

  it('folds open and shut from the keyboard, in reading order', async () => {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    const seen: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await press('Tab');
      seen.push(focusedElement()!.textContent.trim());
    }
    expect(seen).to.deep.equal([
      'Set it up together',
      'Block and report on Discord',
      'Why children like it',
      'Where these facts come from',
    ]);
    await press('Space');
    expect(root(element).querySelectorAll('details[open]')).to.have.lengthOf(1);
  });

  it('on paper the folds are open and addresses are written out', async function () {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    const ran = await withPrintMedia(() => {
      expect(root(element).querySelector('.steps')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(getComputedStyle(root(element).querySelector('.steps a')!, '::after').content).to.match(
        /attr\(href\)|discord\.com/,
      );
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('on paper no grid holds the parts between which a page may end: Chromium would draw one over the next', async function () {
    const element = await draw(
      '<app-risk-card app="discord" site="https://elements.example/">Words</app-risk-card>',
    );
    const shown = (part: string) => getComputedStyle(root(element).querySelector(part)!).display;
    expect(shown('.own-page')).to.equal('block');
    const ran = await withPrintMedia(() => {
      for (const part of ['.in', '.split', '.risks', '.folds']) expect(shown(part), part).to.equal('block');
      expect(shown('.own-page'), 'no use on paper').to.equal('none');
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('app-risk-card, the child’s age', () => {
  const tooYoung = (age: number) =>
    `Discord says 13 and over. A child of ${age} should not have an account there yet.`;
  const oldEnough = (age: number) =>
    `A child of ${age} is old enough for Discord by its own rules. Use the safest settings below.`;

  for (const [age, sentence] of [
    ['0', tooYoung(0)],
    ['12', tooYoung(12)],
    ['13', oldEnough(13)],
    ['17', oldEnough(17)],
  ] as const) {
    for (const view of ['full', 'summary']) {
      it(`a child of ${age} is judged plainly in the ${view} card`, async () => {
        expect(
          find(
            await draw(
              `<app-risk-card app="discord" view="${view}" child-age="${age}">Words</app-risk-card>`,
            ),
            '.child',
          ),
        ).to.equal(sentence);
      });
    }
  }

  it('an app for adults is not for any child', async () => {
    expect(
      find(await draw('<app-risk-card app="kik" child-age="17">Words</app-risk-card>'), '.child'),
    ).to.equal('Kik says 18 and over. A child of 17 should not have an account there yet.');
  });

  it('an age that cannot be is reported once and left out', async () => {
    const capture = captureConsole();
    for (const age of ['ten', '-1', '40', '18', '9.5', '1e3'])
      expect(
        find(await draw(`<app-risk-card app="discord" child-age="${age}">Words</app-risk-card>`), '.child'),
        age,
      ).to.equal(undefined);
    expect(texts(capture.lines)).to.deep.equal([
      '[app-risk-card] child-age: child-age must be a whole number from 0 to 17. It is left out.',
    ]);
  });

  it('child-age="" counts as not given, and is no fault', async () => {
    const capture = captureConsole();
    for (const age of ['', ' ']) {
      const element = await draw(`<app-risk-card app="discord" child-age="${age}">Words</app-risk-card>`);
      expect(find(element, '.child')).to.equal(undefined);
    }
    expect(capture.lines).to.deep.equal([]);
  });

  it('an age taken away takes the sentence with it', async () => {
    const element = await draw('<app-risk-card app="discord" child-age="10">Words</app-risk-card>');
    element.removeAttribute('child-age');
    await element.updateComplete;
    expect(find(element, '.child')).to.equal(undefined);
  });
});

describe('app-risk-card, the school’s advice', () => {
  const section = (element: AppRiskCardElement) => root(element).querySelector<HTMLElement>('.advice')!;

  it('advice that comes late is shown under the school’s name, and goes when it is removed', async () => {
    const element = await draw(
      '<safety-settings school="Hazel Lane"><app-risk-card app="discord">Words</app-risk-card></safety-settings>',
    );
    expect(section(element).hidden).to.equal(true);
    expect(section(element).getBoundingClientRect().height).to.equal(0);
    const advice = document.createElement('p');
    advice.slot = 'advice';
    advice.textContent = 'Wait until Year 9.';
    element.append(advice);
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(section(element).hidden).to.equal(false);
    expect(find(element, '.advice h3')).to.equal('What Hazel Lane advises');
    expect(advice.getBoundingClientRect().height).to.be.greaterThan(0);
    advice.remove();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(section(element).hidden).to.equal(true);
  });

  it('an adviser of its own is named instead of the school; without either it is our school', async () => {
    const advice = '<span slot="advice">Wait.</span>';
    expect(
      find(
        await draw(`<app-risk-card app="kik" adviser="Mereshire Council">${advice}</app-risk-card>`),
        '.advice h3',
      ),
    ).to.equal('What Mereshire Council advises');
    expect(find(await draw(`<app-risk-card app="kik">${advice}</app-risk-card>`), '.advice h3')).to.equal(
      'What our school advises',
    );
  });

  it('advice deeper inside, which is not the card’s own, opens nothing', async () => {
    const element = await draw(
      '<app-risk-card app="discord"><div><span slot="advice">Not ours.</span></div></app-risk-card>',
    );
    expect(section(element).hidden).to.equal(true);
  });

  it('stands on the card of a closed app too', async () => {
    const element = await draw(
      '<app-risk-card app="omegle"><span slot="advice">Block its copies.</span></app-risk-card>',
    );
    expect(section(element).hidden).to.equal(false);
  });
});

describe('app-risk-card, a record of one’s own', () => {
  const record: AppRecord = {
    id: 'class-page',
    name: 'Our class page',
    aliases: [],
    kinds: ['messaging'],
    state: { is: 'live', sources: [] },
    ages: [],
    what: { text: 'A page for our pupils.', sources: [] },
    risks: [
      { feature: 'user-made-content', sources: [] },
      { feature: 'no-such-risk', sources: [] },
    ],
    safest: [],
    safestInShort: 'look at it together.',
    afterClosing: [],
    checked: '2026-11-01',
    reviewBy: '2027-11-01',
    owner: 'computing lead',
  };

  it('goes before the app attribute, and the attribute comes back when it is taken away', async () => {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    element.record = record;
    await element.updateComplete;
    expect(find(element, '.name')).to.equal('Our class page');
    element.record = undefined;
    await element.updateComplete;
    expect(find(element, '.name')).to.equal('Discord');
  });

  for (const view of ['full', 'summary']) {
    it(`${view}: shows nothing empty and no link to a page that cannot exist`, async () => {
      const box = document.body.appendChild(document.createElement('main'));
      mountExample(
        {
          name: '',
          title: '',
          html: `<app-risk-card view="${view}" site="https://elements.example/">Words</app-risk-card>`,
          properties: { record },
          now: '2028-01-01T12:00:00Z',
        },
        box,
      );
      const element = box.querySelector('app-risk-card')!;
      await element.updateComplete;
      expect(all(element, '.chips li')).to.deep.equal(['Posts by anyone']);
      expect(all(element, 'a')).to.deep.equal([]);
      expect(all(element, '.fold')).to.deep.equal([]);
      expect(find(element, '.state')).to.equal(
        'Our next check was due on 1 November 2027. Some of this may be out of date.',
      );
    });
  }

  it('half a record never breaks the page: the fallback is shown, and one report says why', async () => {
    const capture = captureConsole();
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    element.record = { id: 'half', name: 'Half' } as AppRecord;
    await element.updateComplete;
    expect(isFallback(element)).to.equal(true);
    expect(capture.lines).to.have.lengthOf(1);
    expect(capture.lines[0]?.text).to.match(
      /^\[app-risk-card\] not-shown: The element could not be drawn, so its fallback is shown\. TypeError/,
    );
  });

  it('a link of its own may lead only where links may', async () => {
    const element = await draw('<app-risk-card app="discord">Words</app-risk-card>');
    element.record = {
      ...record,
      blockAndReport: { text: 'Block.', href: 'javascript:alert(1)', linkText: 'How', sources: [] },
    };
    await element.updateComplete;
    expect(root(element).querySelector('a')).to.equal(null);
    expect(said(element)).to.contain('Block. How.');
  });
});
