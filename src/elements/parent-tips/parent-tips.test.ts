import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './parent-tips.js';
import { forgetReports } from '../../base/report.js';
import { english } from '../../content/en/index.js';
import { registerContent } from '../../content/registry.js';
import { captureConsole } from '../../testing/console.js';
import { focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { ParentTipsElement } from './parent-tips.element.js';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

/** The tips as parsed from markup, on the day the records were checked unless another is given. */
async function draw(html: string, now = '2026-11-20T12:00:00Z'): Promise<ParentTipsElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html, now }, box);
  const element = box.querySelector('parent-tips')!;
  await element.updateComplete;
  return element;
}

const root = (element: ParentTipsElement): ShadowRoot => element.shadowRoot!;
const find = (element: ParentTipsElement, selector: string): string | undefined =>
  root(element).querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
/** The numbers a reader sees, and those a screen reader says. */
const numbers = (element: ParentTipsElement): [number[], number[]] => {
  const items = [...root(element).querySelectorAll<HTMLLIElement>('.tiplist > li')];
  return [
    items.map((item) => Number(item.querySelector('.figure')?.textContent)),
    items.map(({ value }) => value),
  ];
};
const shown = (element: ParentTipsElement): number[] => numbers(element)[0];
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe('parent-tips, which tips', () => {
  it('all six without a word, each with its number, what to do and how', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    expect(shown(element)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(find(element, 'h2')).to.equal('Six ways to keep your child safer online');
    expect(find(element, '.tiplist > li h3')).to.equal('Keep screens where you can see them');
    expect(find(element, '.tiplist > li p')).to.equal(
      'With young children, use phones and tablets in the room you are in.',
    );
  });

  it('one topic, several topics, and an age', async () => {
    for (const [attributes, expected] of [
      ['topic="parental-controls"', [4, 6]],
      ['topic="gaming, parental-controls"', [1, 2, 4, 5, 6]],
      ['topic=" gaming ,, parental-controls, "', [1, 2, 4, 5, 6]],
      ['age="14+"', [2, 3, 5, 6]],
      ['age="0-5, 6-10"', [1, 2, 3, 4, 5, 6]],
      ['topic="parental-controls" age="11-13"', [6]],
      ['topic="ai-companions"', [2]],
      ['topic=""', [1, 2, 3, 4, 5, 6]],
      ['topic="talking" limit="2"', [2, 3]],
    ] as const) {
      const element = await draw(`<parent-tips set="police-2021" ${attributes}>Talk.</parent-tips>`);
      expect(numbers(element), attributes).to.deep.equal([[...expected], [...expected]]);
    }
  });

  it('numbers stay those of the whole list, for eye and ear, and the line below says so', async () => {
    const element = await draw('<parent-tips set="police-2021" age="14+">Talk.</parent-tips>');
    expect(numbers(element)).to.deep.equal([
      [2, 3, 5, 6],
      [2, 3, 5, 6],
    ]);
    expect(root(element).querySelector('.figure')?.getAttribute('aria-hidden')).to.equal('true');
    expect(find(element, '.source')).to.contain('The numbers are those of the whole list.');
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.source')).not.to.contain('The numbers');
  });

  it('the title counts in words what is shown', async () => {
    for (const [limit, title] of [
      [1, 'One way to keep your child safer online'],
      [2, 'Two ways to keep your child safer online'],
      [3, 'Three ways to keep your child safer online'],
      [99, 'Six ways to keep your child safer online'],
    ] as const)
      expect(find(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`), 'h2')).to.equal(title);
  });

  it('who gave them, when, and what we did to the words stands at the end', async () => {
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.source')).to.equal(
      'Tips from the Police Safer Schools Partnership, 25 March 2021, in plainer words. Tip 4 was brought up to date. Checked 20 November 2026. To be checked again by 20 May 2027.',
    );
  });

  it('part of the tips leads to all of them where the hosted site is known', async () => {
    const link = (element: ParentTipsElement) => root(element).querySelector('.more a')?.getAttribute('href');
    expect(
      link(await draw('<parent-tips limit="3" site="https://elements.example">Talk.</parent-tips>')),
    ).to.equal('https://elements.example/tips/');
    expect(link(await draw('<parent-tips limit="3">Talk.</parent-tips>'))).to.equal(undefined);
    expect(link(await draw('<parent-tips site="https://elements.example">Talk.</parent-tips>'))).to.equal(
      undefined,
    );
  });

  it('past their review date they say so, before the title', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>', '2027-05-21T12:00:00Z');
    expect(root(element).querySelector('.tips')?.textContent.trim()).to.match(
      /^Our next check was due on 20 May 2027\./,
    );
    expect(find(element, '.source')).not.to.contain('To be checked again');
  });

  it('with its tips withdrawn it keeps the fallback', async () => {
    registerContent({ lang: 'en', tips: [] });
    try {
      const element = await draw('<parent-tips>Talk.</parent-tips>');
      expect(root(element).querySelector('.el')).to.equal(null);
      expect(root(element).querySelector('slot')?.assignedNodes()).to.have.lengthOf(1);
    } finally {
      registerContent({ lang: 'en', tips: english.tips });
    }
  });
});

describe('parent-tips, values that are not understood', () => {
  it('an unknown topic is reported once; the rest is used', async () => {
    const capture = captureConsole();
    const element = await draw(
      '<parent-tips set="police-2021" topic="nonsense, parental-controls, Gaming">Talk.</parent-tips>',
    );
    expect(shown(element)).to.deep.equal([1, 2, 4, 5, 6]);
    await draw('<parent-tips topic="rubbish">Talk.</parent-tips>');
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-topic: topic="nonsense" is not one of video-chat, strangers, sharing-images, gaming, social-media, parental-controls, talking, ai-companions. It is left out.',
    ]);
  });

  it('nothing but unknown topics: all tips are shown', async () => {
    const capture = captureConsole();
    expect(shown(await draw('<parent-tips topic="nonsense">Talk.</parent-tips>'))).to.deep.equal([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(capture.lines).to.have.lengthOf(1);
  });

  it('an unknown age is reported once and left out', async () => {
    const capture = captureConsole();
    expect(
      shown(
        await draw('<parent-tips set="police-2021" age="15" topic="parental-controls">Talk.</parent-tips>'),
      ),
    ).to.deep.equal([4, 6]);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-age: age="15" is not one of 0-5, 6-10, 11-13, 14+. It is left out.',
    ]);
  });

  it('a limit that cannot be is reported once, and all tips are shown', async () => {
    const capture = captureConsole();
    for (const limit of ['0', '2.5', '-3', 'three', 'Infinity'])
      expect(shown(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`)), limit).to.deep.equal([
        1, 2, 3, 4, 5, 6,
      ]);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] limit: limit must be a whole number of 1 or more. All tips are shown.',
    ]);
  });

  it('limit="" counts as not given, 99 as all, and neither is a fault', async () => {
    const { lines } = captureConsole();
    for (const limit of ['', ' ', '99'])
      expect(shown(await draw(`<parent-tips limit="${limit}">Talk.</parent-tips>`)), limit).to.deep.equal([
        1, 2, 3, 4, 5, 6,
      ]);
    expect(lines).to.deep.equal([]);
  });

  it('topic and age that no tip fits together: all are shown, and one report says so', async () => {
    const capture = captureConsole();
    const controls = english.tips.map((set) => ({
      ...set,
      tips: set.tips.filter(({ number }) => number !== 6),
    }));
    registerContent({ lang: 'en', tips: controls });
    try {
      expect(
        shown(
          await draw(
            '<parent-tips set="police-2021" topic="parental-controls" age="14+">Talk.</parent-tips>',
          ),
        ),
      ).to.deep.equal([1, 2, 3, 4, 5]);
      await draw('<parent-tips set="police-2021" topic="parental-controls" age="11-13">Talk.</parent-tips>');
    } finally {
      registerContent({ lang: 'en', tips: english.tips });
    }
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] no-tips: No tip fits topic="parental-controls" age="14+". All are shown.',
    ]);
  });
});

describe('parent-tips, reading', () => {
  it('why a tip helps opens and shuts from the keyboard, one tip at a time, and the focus stays', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    const [first, second] = root(element).querySelectorAll('details');
    await press('Tab');
    await press('Enter');
    expect([first?.open, second?.open]).to.deep.equal([true, false]);
    expect(focusedElement()).to.equal(first?.querySelector('summary'));
    await press('Tab');
    expect(focusedElement()).to.equal(second?.querySelector('summary'));
  });

  it('an open reason stays open when the number of tips changes', async () => {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    root(element).querySelector('details')!.open = true;
    element.limit = 3;
    await element.updateComplete;
    expect(shown(element)).to.deep.equal([1, 2, 3]);
    expect(root(element).querySelector('details')!.open).to.equal(true);
  });

  it('is an ordered list for a screen reader, with a heading for each tip', async () => {
    const element = await draw('<parent-tips heading-level="3">Talk.</parent-tips>');
    expect(root(element).querySelector('ol.tiplist')).not.to.equal(null);
    expect(root(element).querySelectorAll('.tiplist > li h4')).to.have.lengthOf(6);
    expect(root(element).querySelector('h3.title')).not.to.equal(null);
  });

  it('on paper every reason stands below its tip, without its fold', async function () {
    const element = await draw('<parent-tips>Talk.</parent-tips>');
    const ran = await withPrintMedia(() => {
      expect(getComputedStyle(root(element).querySelector('.why > summary')!).display).to.equal('none');
      expect(root(element).querySelector('.why > p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('parent-tips, the school’s own tips', () => {
  it('own tips that come late stand after ours, under the school’s name, and go when removed', async () => {
    const element = await draw(
      '<safety-settings school="Hazel Lane"><parent-tips>Talk.</parent-tips></safety-settings>',
    );
    const own = root(element).querySelector<HTMLElement>('.own')!;
    expect([own.hidden, own.getBoundingClientRect().height]).to.deep.equal([true, 0]);
    const tip = document.createElement('p');
    tip.slot = 'own';
    tip.textContent = 'Come to our evening.';
    element.append(tip);
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(own.hidden).to.equal(false);
    expect(find(element, '.own h3')).to.equal('From Hazel Lane');
    const last = [...root(element).querySelectorAll('.tiplist > li')].at(-1)!;
    expect(tip.getBoundingClientRect().top).to.be.greaterThan(last.getBoundingClientRect().bottom);
    tip.remove();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(own.hidden).to.equal(true);
  });

  it('a school of its own is named; without any it is our school', async () => {
    const own = '<span slot="own">Ask us.</span>';
    expect(find(await draw(`<parent-tips school="Oak School">${own}</parent-tips>`), '.own h3')).to.equal(
      'From Oak School',
    );
    expect(find(await draw(`<parent-tips>${own}</parent-tips>`), '.own h3')).to.equal('From our school');
  });
});

/** The groups a reader sees: their headings, with the numbers under each. */
const groups = (element: ParentTipsElement): [string, number[]][] =>
  [...root(element).querySelectorAll('.tiplist')].map((list) => [
    list.closest('.topic')?.querySelector('.what')?.textContent ?? '',
    [...list.querySelectorAll<HTMLLIElement>(':scope > li')].map(({ value }) => value),
  ]);
const all = (element: ParentTipsElement, selector: string): string[] =>
  [...root(element).querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
const guide = english.tips.find(({ id }) => id === 'guide')!;

describe('parent-tips by topic', () => {
  it('stand under a heading for each main topic, numbered from 1 in each', async () => {
    const element = await draw('<parent-tips set="guide">Talk.</parent-tips>');
    expect(find(element, 'h2')).to.equal('Tips by topic');
    const shownGroups = groups(element);
    expect(shownGroups.map(([topic]) => topic)).to.deep.equal([
      'Video chat',
      'Strangers online',
      'Sharing pictures',
      'Gaming',
      'Social media',
      'Parental controls',
      'Talking together',
      'AI and chatbots',
    ]);
    for (const [topic, own] of shownGroups) expect(own, topic).to.deep.equal(own.map((_, i) => i + 1));
    expect(all(element, '.topic > h3')).to.have.lengthOf(8);
    expect(all(element, '.tiplist h4')).to.have.lengthOf(guide.tips.length);
  });

  it('one topic is the title; a tip found through another of its topics stands under its own, with its own number', async () => {
    const element = await draw('<parent-tips topic="gaming" age="6-10">Talk.</parent-tips>');
    expect(find(element, 'h2')).to.equal('Gaming');
    expect(groups(element)).to.deep.equal([
      ['', [1, 2, 3, 4, 5]],
      ['Video chat', [5]],
      ['Strangers online', [2, 3]],
      ['Talking together', [1, 2]],
    ]);
    expect(find(element, '.tiplist > li:nth-child(4) h3')).to.equal(
      'Choose a player name that gives nothing away',
    );
    expect(find(element, '.source')).to.contain('The numbers are those of the whole list of each topic.');
  });

  it('tip 4 of Gaming is the same tip, whatever the page asked for', async () => {
    const fourth = 'Choose a player name that gives nothing away';
    for (const attributes of ['set="guide"', 'topic="gaming"', 'topic="strangers"', 'age="14+"']) {
      const element = await draw(`<parent-tips ${attributes}>Talk.</parent-tips>`);
      const tip = [...root(element).querySelectorAll<HTMLLIElement>('.tiplist > li')].find(
        ({ textContent }) => textContent.includes(fourth),
      );
      expect([tip?.value, tip?.querySelector('.figure')?.textContent], attributes).to.deep.equal([4, '4']);
    }
  });

  it('several topics keep the title of the set, and a limit leaves the topics that were asked for', async () => {
    const several = await draw('<parent-tips topic="gaming, talking" limit="7">Talk.</parent-tips>');
    expect(find(several, 'h2')).to.equal('Tips by topic');
    expect(groups(several)).to.deep.equal([
      ['Gaming', [1, 2, 3, 4, 5]],
      ['Talking together', [1, 2]],
    ]);
    const one = await draw('<parent-tips topic="gaming" limit="2">Talk.</parent-tips>');
    expect(groups(one)).to.deep.equal([['', [1, 2]]]);
  });

  it('a topic or an age asks for them, a set goes before, and a set that is not known is reported once', async () => {
    const capture = captureConsole();
    const titles: (string | undefined)[] = [];
    for (const attributes of [
      '',
      'age="14+"',
      'topic="ai-companions"',
      'set="GUIDE"',
      'set="police-2021" age="14+"',
      'set="ofsted"',
      'set="ofsted" topic="gaming"',
    ])
      titles.push(find(await draw(`<parent-tips ${attributes}>Talk.</parent-tips>`), 'h2'));
    expect(titles).to.deep.equal([
      'Six ways to keep your child safer online',
      'Tips by topic',
      'AI and chatbots',
      'Tips by topic',
      'Four ways to keep your child safer online',
      'Six ways to keep your child safer online',
      'Gaming',
    ]);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-set: set="ofsted" is not one of police-2021, guide. "police-2021" is used.',
    ]);
  });

  it('each says what to do tonight, in a quiet line under how', async () => {
    const element = await draw('<parent-tips topic="gaming" limit="1">Talk.</parent-tips>');
    expect(all(element, '.tiplist > li p').slice(0, 2)).to.deep.equal([
      'Sit beside them for a round, and let them teach you.',
      'Tonight: Ask for a ten-minute tour of their favourite game.',
    ]);
    const quiet = root(element).querySelector('.tiplist .quiet')!;
    expect(quiet.textContent).to.contain('Tonight');
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.tiplist .quiet')).to.equal(undefined);
  });

  it('words that open a talk, for that topic and age, stand in a fold after the tips', async () => {
    const element = await draw('<parent-tips topic="gaming" age="0-5">Talk.</parent-tips>');
    expect(find(element, '.folds .fold summary')).to.equal('Ways to start talking');
    expect(all(element, '.sayings > li')).to.deep.equal([
      'Will you teach me how to play your favourite game?',
    ]);
    expect(find(await draw('<parent-tips>Talk.</parent-tips>'), '.sayings')).to.equal(undefined);
    expect(
      find(await draw('<parent-tips topic="ai-companions" age="0-5">Talk.</parent-tips>'), '.sayings'),
    ).to.equal(undefined);
  });

  it('each fact is two clicks from its source: the fold, then the link', async () => {
    for (const attributes of [
      '',
      'topic="gaming"',
      'view="starters"',
      'view="resources"',
      'view="agreement"',
      'view="controls" device="xbox"',
    ]) {
      const element = await draw(`<parent-tips ${attributes}>Talk.</parent-tips>`);
      const fold = [...root(element).querySelectorAll('.folds .fold')].at(-1)!;
      expect(fold.querySelector('summary')?.textContent, attributes).to.equal('Where these facts come from');
      expect(fold.querySelectorAll('li a[href^="https:"]').length, attributes).to.be.greaterThan(0);
    }
  });
});

describe('parent-tips view="starters"', () => {
  it('says what to say, by topic, age and limit', async () => {
    const element = await draw('<parent-tips view="starters" topic="ai-companions">Talk.</parent-tips>');
    expect(find(element, 'h2')).to.equal('Ways to start talking');
    expect(all(element, '.sayings > li')).to.deep.equal([
      'Which AI tools do you use, and what do you like about them?',
      'Could a chatbot be a friend? What is different about a real one?',
    ]);
    const few = await draw('<parent-tips view="starters" age="14+" limit="3">Talk.</parent-tips>');
    expect(all(few, '.sayings > li')).to.have.lengthOf(3);
  });

  it('where none fits, all are shown and one report says so', async () => {
    const capture = captureConsole();
    const element = await draw(
      '<parent-tips view="starters" topic="ai-companions" age="0-5">Talk.</parent-tips>',
    );
    expect(all(element, '.sayings > li')).to.have.lengthOf(english.starters.length);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] no-starters: No starter fits topic="ai-companions" age="0-5". All are shown.',
    ]);
  });
});

/** Picks an option as a reader does: the value, then the event. */
async function choose(element: ParentTipsElement, id: string, value: string): Promise<void> {
  const select = root(element).querySelector<HTMLSelectElement>(`select#${id}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const chosenIn = (element: ParentTipsElement): string[] =>
  [...root(element).querySelectorAll('select')].map(({ value }) => value);

describe('parent-tips view="controls"', () => {
  it('asks for provider and device by two named lists, the providers in two groups', async () => {
    const element = await draw('<parent-tips view="controls">Talk.</parent-tips>');
    const [provider, device] = root(element).querySelectorAll('select');
    expect(provider?.labels[0]?.textContent).to.equal('Who brings your internet?');
    expect(device?.labels[0]?.textContent).to.equal('What does your child use?');
    expect([...provider!.querySelectorAll('optgroup')].map(({ label }) => label)).to.deep.equal([
      'Broadband at home',
      'Mobile network',
    ]);
    const kinds = (kind: string) => english.controls.filter((control) => control.kind === kind).length;
    expect(provider!.querySelectorAll('optgroup > option')).to.have.lengthOf(kinds('provider'));
    expect(device!.options).to.have.lengthOf(kinds('device') + 1);
    for (const select of [provider!, device!])
      expect(select.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('with nothing chosen it invites, lists every name in a fold, and says where filters stop', async () => {
    const element = await draw('<parent-tips view="controls">Talk.</parent-tips>');
    expect(find(element, '.what')).to.equal('Choose what you have. You then get the steps for it.');
    expect(find(element, '[role=status]')).to.equal('');
    const listed = find(element, '.folds .fold') ?? '';
    for (const { name } of english.controls) expect(listed).to.contain(name);
    expect(root(element).querySelectorAll('.folds .fold:first-child a')).to.have.lengthOf(0);
    expect(find(element, '.limits')).to.contain('A home filter stops at your wi-fi.');
  });

  it('shows tool, steps, reach and what we could not confirm for each that is chosen, and says so', async () => {
    const element = await draw('<parent-tips view="controls">Talk.</parent-tips>');
    await choose(element, 'provider', 'bt-broadband');
    expect(find(element, '[role=status]')).to.equal('Steps for BT broadband');
    expect(all(element, '.found h3')).to.deep.equal(['Steps for BT broadband']);
    expect(all(element, '.found .steps > li')).to.have.lengthOf(4);
    expect(all(element, '.found dt')).to.deep.equal(['What it covers', 'What it does not cover']);
    expect(find(element, '.found')).to.contain('We could not confirm the address of BT’s help page');
    expect(find(element, '.limits')).to.contain('A home filter stops at your wi-fi.');
    await choose(element, 'device', 'disney-plus');
    expect(find(element, '[role=status]')).to.equal('Steps for Disney+');
    expect(all(element, '.found h3')).to.deep.equal(['Steps for BT broadband', 'Steps for Disney+']);
    expect(all(element, '.found section > p:not(.quiet)')).to.deep.equal([
      'What to use: BT Parental Controls.',
      'What to use: Junior Mode. It used to be Kids Profile.',
    ]);
    expect(root(element).querySelector('.found a')?.textContent).to.equal('Junior Mode');
    await choose(element, 'device', 'android');
    expect(all(element, '.found section > p')).to.include('What to use: Google Family Link. Part of Google.');
    await choose(element, 'device', '');
    await choose(element, 'provider', '');
    expect(find(element, '[role=status]')).to.equal('');
    expect(find(element, '.what')).to.equal('Choose what you have. You then get the steps for it.');
  });

  it('the list that was used keeps the focus, and the rest of the page stays where it was', async () => {
    const element = await draw('<parent-tips view="controls">Talk.</parent-tips>');
    const select = root(element).querySelector<HTMLSelectElement>('select#device')!;
    select.focus();
    await choose(element, 'device', 'xbox');
    expect(focusedElement()).to.equal(select);
  });

  it('a page can choose beforehand by id or name; a reader and a later word of the page go before', async () => {
    const element = await draw(
      '<parent-tips view="controls" provider=" bt BROADBAND " device="iphone-ipad">Talk.</parent-tips>',
    );
    expect(chosenIn(element)).to.deep.equal(['bt-broadband', 'iphone-ipad']);
    expect(find(element, '[role=status]')).to.equal('');
    await choose(element, 'device', 'xbox');
    expect(chosenIn(element)).to.deep.equal(['bt-broadband', 'xbox']);
    element.device = 'mac';
    await element.updateComplete;
    expect(chosenIn(element)).to.deep.equal(['bt-broadband', 'mac']);
  });

  it('the first word of a name is enough, as people write it', async () => {
    for (const [provider, id] of [
      ['BT', 'bt-broadband'],
      ['sky', 'sky-broadband'],
      ['Virgin', 'virgin-media'],
      ['EE', 'ee-broadband'],
      ['Three', 'three-mobile'],
    ]) {
      const element = await draw(`<parent-tips view="controls" provider="${provider}">Talk.</parent-tips>`);
      expect(chosenIn(element), provider).to.deep.equal([id, '']);
    }
  });

  it('a provider or device that is not known, or of the other kind, is reported once and not chosen', async () => {
    const capture = captureConsole();
    for (const attributes of [
      'provider="Rabbit"',
      'provider="xbox"',
      'device="bt-broadband"',
      'device="" provider=" "',
    ]) {
      const element = await draw(`<parent-tips view="controls" ${attributes}>Talk.</parent-tips>`);
      expect(chosenIn(element), attributes).to.deep.equal(['', '']);
    }
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-provider: provider="Rabbit" is not known. Write an id or a name as the finder lists it. None is chosen.',
      '[parent-tips] unknown-device: device="bt-broadband" is not known. Write an id or a name as the finder lists it. None is chosen.',
    ]);
  });
});

describe('parent-tips view="resources"', () => {
  const live = english.resources.filter(({ state }) => state === 'live');

  it('shows all that are live, each with what it is for and who runs it', async () => {
    const element = await draw('<parent-tips view="resources">Talk.</parent-tips>');
    expect(all(element, '.resource-list a')).to.deep.equal(live.map(({ name }) => name));
    expect(all(element, '.resource-list > li:first-child > *')).to.deep.equal([
      'CEOP Education',
      'Advice for parents on keeping children safe from sexual abuse online',
      'Run by: National Crime Agency. It used to be Thinkuknow.',
    ]);
  });

  it('one that has closed or was not confirmed says so and names what to use; no link name comes twice', async () => {
    const element = await draw(
      '<parent-tips view="resources" resources="net-aware, share-aware, nspcc-online-safety, net-aware, real-love-rocks, cheshire-police">Talk.</parent-tips>',
    );
    expect(all(element, '.resource-list > li > h3.lead')).to.deep.equal([
      'Net Aware',
      'Share Aware',
      'NSPCC online safety',
      'Real Love Rocks',
      'Cheshire Police on child abuse online',
    ]);
    expect(all(element, '.gone')).to.deep.equal([
      'It has closed. Use NSPCC online safety instead.',
      'We could not confirm that it is still there. Use NSPCC online safety instead.',
      'We could not confirm that it is still there. Use CEOP Education instead.',
      'We could not confirm that it is still there. Use CEOP Education instead.',
    ]);
    expect(all(element, '.resource-list a')).to.deep.equal(['NSPCC online safety', 'CEOP Education']);
  });

  it('as buttons each is 44 px high, and a look that is not known is reported', async () => {
    const capture = captureConsole();
    const element = await draw('<parent-tips view="resources" look="buttons">Talk.</parent-tips>');
    const buttons = [...root(element).querySelectorAll('.resource-list a.btn')];
    expect(buttons).to.have.lengthOf(live.length);
    for (const button of buttons) expect(button.getBoundingClientRect().height).to.be.at.least(44);
    const tiles = await draw('<parent-tips view="resources" look="tiles">Talk.</parent-tips>');
    expect(root(tiles).querySelector('.resource-list.list')).not.to.equal(null);
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-look: look="tiles" is not one of list, buttons. "list" is used.',
    ]);
  });

  it('an unknown resource is reported once and left out; with none left all live ones stand', async () => {
    const capture = captureConsole();
    expect(
      all(
        await draw('<parent-tips view="resources" resources="teapot, Childnet">Talk.</parent-tips>'),
        '.resource-list a',
      ),
    ).to.deep.equal(['Childnet']);
    expect(
      all(
        await draw('<parent-tips view="resources" resources="teapot">Talk.</parent-tips>'),
        '.resource-list a',
      ),
    ).to.have.lengthOf(live.length);
    expect(texts(capture.lines)).to.have.lengthOf(1);
    expect(texts(capture.lines)[0]).to.match(
      /^\[parent-tips\] unknown-resource: resources="teapot" is not known\. Known: ceop-education, .*It is left out\.$/,
    );
  });

  it('on paper the address stands beside the name', async function () {
    for (const look of ['list', 'buttons']) {
      const element = await draw(`<parent-tips view="resources" look="${look}">Talk.</parent-tips>`);
      const ran = await withPrintMedia(() => {
        const link = root(element).querySelector('.resource-list a')!;
        // Firefox tells the rule, the others what it comes to.
        expect(getComputedStyle(link, '::after').content, look).to.match(/ceopeducation|attr\(href\)/);
      });
      if (!ran) onlyWebKitCannot('emulation');
    }
  });
});

const promises = (element: ParentTipsElement): HTMLInputElement[] => [
  ...root(element).querySelectorAll<HTMLInputElement>('input[type=checkbox]'),
];

describe('parent-tips view="agreement"', () => {
  const isSeen = (node: Element) => node.getClientRects().length > 0;
  const seen = (element: ParentTipsElement, selector: string): string[] =>
    [...root(element).querySelectorAll(selector)].filter(isSeen).map(({ textContent }) => textContent.trim());

  it('has a group for each part, with a question and promises to tick, each 44 px high and named', async () => {
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    const parts = [...root(element).querySelectorAll('fieldset')];
    expect(parts.map((part) => part.querySelector('legend')?.textContent.trim())).to.deep.equal(
      english.agreement.map(({ title }) => title),
    );
    expect(parts[0]?.querySelector('p')?.textContent.replace(/\s+/g, ' ')).to.equal(
      'Talk about it: Which room feels right for calls and games?',
    );
    expect(promises(element)).to.have.lengthOf(english.agreement.flatMap(({ prompts }) => prompts).length);
    for (const { labels } of promises(element)) {
      expect(labels?.[0]?.textContent.trim()).to.match(/\.$/);
      expect(labels?.[0]?.getBoundingClientRect().height).to.be.at.least(44);
    }
    expect(seen(element, '.paper')).to.deep.equal([]);
  });

  it('on paper only the picked promises stand, with empty lines for our own, names and dates', async function () {
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    promises(element)[1]?.click();
    promises(element)[5]?.click();
    await element.updateComplete;
    const ran = await withPrintMedia(() => {
      expect(seen(element, '.promises > li')).to.deep.equal([
        'We make video calls in a room we share.',
        'We chat and call only with people we know in real life.',
      ]);
      expect(seen(element, 'legend')).to.deep.equal(['Where and when', 'The people we talk to']);
      expect(seen(element, '.blank')).to.deep.equal([
        'Our own promise:',
        'Our own promise:',
        'Our names:',
        '',
        'Date:',
        'We look at it again on:',
      ]);
      expect(seen(element, 'input, button')).to.deep.equal([]);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('on paper every promise stands where none was picked', async function () {
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    promises(element)[0]?.click();
    promises(element)[0]?.click();
    await element.updateComplete;
    const ran = await withPrintMedia(() => {
      expect(seen(element, '.promises > li')).to.have.lengthOf(promises(element).length);
      expect(seen(element, 'legend')).to.have.lengthOf(english.agreement.length);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('the button prints the agreement without the page around it, and without sources and dates', async function () {
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    const menu = document.body.appendChild(document.createElement('nav'));
    menu.textContent = 'Menu of the school';
    const printed: boolean[] = [];
    element.print = () => printed.push(element.matches(':state(printing)'));
    root(element).querySelector('button')!.click();
    expect(printed).to.deep.equal([true]);
    const ran = await withPrintMedia(() => {
      expect([isSeen(menu), isSeen(element)]).to.deep.equal([false, true]);
      expect(seen(element, '.folds, .source')).to.deep.equal([]);
      expect(seen(element, 'fieldset')).to.have.lengthOf(english.agreement.length);
    });
    if (!ran) onlyWebKitCannot('emulation');
    window.dispatchEvent(new Event('afterprint'));
    expect(element.matches(':state(printing)')).to.equal(false);
  });

  it('says that nothing is kept, and keeps nothing', async () => {
    const stored = () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      location.href,
      history.length,
    ];
    const before = stored();
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    const written = element.outerHTML;
    for (const box of promises(element)) box.click();
    await element.updateComplete;
    expect(find(element, '.stack.screen')).to.contain('Nothing you pick here is sent or kept.');
    expect(root(element).querySelector('form')).to.equal(null);
    const finder = await draw('<parent-tips view="controls">Talk.</parent-tips>');
    await choose(finder, 'provider', 'bt-broadband');
    expect(stored()).to.deep.equal(before);
    expect([element.outerHTML, finder.outerHTML]).to.deep.equal([
      written,
      '<parent-tips view="controls">Talk.</parent-tips>',
    ]);
  });
});

describe('parent-tips, what a reader picked', () => {
  it('is forgotten when the page is left, so that the next reader of a shared screen starts anew', async () => {
    const agreement = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    const finder = await draw('<parent-tips view="controls" provider="o2">Talk.</parent-tips>');
    promises(agreement)[3]?.click();
    await choose(finder, 'provider', 'giffgaff');
    await choose(finder, 'device', 'xbox');
    window.dispatchEvent(new Event('pagehide'));
    await Promise.all([agreement.updateComplete, finder.updateComplete]);
    expect(promises(agreement).filter(({ checked }) => checked)).to.deep.equal([]);
    expect(chosenIn(finder)).to.deep.equal(['o2', '']);
    expect(find(finder, '[role=status]')).to.equal('');
  });

  it('stays when the element is moved on the page, and a moved element still forgets', async () => {
    const element = await draw('<parent-tips view="agreement">Talk.</parent-tips>');
    promises(element)[3]?.click();
    document.body.appendChild(document.createElement('section')).append(element);
    await element.updateComplete;
    expect(
      promises(element)
        .map(({ checked }) => checked)
        .indexOf(true),
    ).to.equal(3);
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    expect(promises(element).some(({ checked }) => checked)).to.equal(false);
  });
});

describe('parent-tips, any view', () => {
  const views = ['tips', 'starters', 'controls', 'resources', 'agreement'];

  it('an unknown view is reported once, and the tips are shown', async () => {
    const capture = captureConsole();
    for (const view of ['quiz', 'QUIZ'])
      expect(shown(await draw(`<parent-tips view="${view}">Talk.</parent-tips>`))).to.have.lengthOf(6);
    expect(find(await draw('<parent-tips view="Agreement">Talk.</parent-tips>'), 'h2')).to.equal(
      'Our family agreement',
    );
    expect(texts(capture.lines)).to.deep.equal([
      '[parent-tips] unknown-view: view="quiz" is not one of tips, starters, controls, resources, agreement. "tips" is used.',
    ]);
  });

  it('the school’s own words stand in every view', async () => {
    for (const view of views) {
      const element = await draw(
        `<parent-tips view="${view}" school="Oak School"><span slot="own">Ask us.</span></parent-tips>`,
      );
      expect(find(element, '.own h3'), view).to.equal('From Oak School');
      expect(element.querySelector('span')!.getBoundingClientRect().height, view).to.be.greaterThan(0);
    }
  });

  it('without its records it keeps the fallback', async () => {
    const { tips, starters, controls, resources, agreement } = english;
    registerContent({ lang: 'en', tips: [], starters: [], controls: [], resources: [], agreement: [] });
    try {
      for (const view of views) {
        const element = await draw(`<parent-tips view="${view}">Talk.</parent-tips>`);
        expect(root(element).querySelector('.el'), view).to.equal(null);
      }
    } finally {
      registerContent({ lang: 'en', tips, starters, controls, resources, agreement });
    }
  });

  it('past the review date each says so, before its title', async () => {
    for (const view of views) {
      const element = await draw(`<parent-tips view="${view}">Talk.</parent-tips>`, '2028-01-01T12:00:00Z');
      expect(root(element).querySelector('.in')?.textContent.trim(), view).to.match(
        /^Our next check was due on/,
      );
    }
  });
});
