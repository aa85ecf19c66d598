import { expect } from '@open-wc/testing';

import './report-ceop.js';
import { forgetReports } from '../../base/report.js';
import { english } from '../../content/en/index.js';
import { registerContent } from '../../content/registry.js';
import type { Route, Situation } from '../../content/types.js';
import { captureConsole } from '../../testing/console.js';
import { focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { en } from '../../i18n/en.js';
import { mountExample } from '../example.js';
import { routesIn } from './report-ceop.template.js';
import type { ReportCeopElement } from './report-ceop.element.js';
import { guideReaders, type GuideReader } from './report-ceop.guide.js';

const { situations } = english;
const fallback = 'In danger now? Call 999.';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

async function draw(attributes = '', now = '2026-11-20T12:00:00Z'): Promise<ReportCeopElement> {
  const box = document.body.appendChild(document.createElement('main'));
  const html = `<report-ceop view="guide" ${attributes}>${fallback}</report-ceop>`;
  mountExample({ name: '', title: '', html, now }, box);
  const element = box.querySelector('report-ceop')!;
  await element.updateComplete;
  return element;
}

const root = (element: ReportCeopElement): ShadowRoot => element.shadowRoot!;
const words = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const said = (element: ReportCeopElement): string => words(root(element).querySelector('.el'));
const links = (element: ReportCeopElement): string[] =>
  [...root(element).querySelectorAll('a:not(.exit)')].map((link) => link.getAttribute('href')!);
const choices = (element: ReportCeopElement): string[] =>
  [...root(element).querySelectorAll('.choices button')].map(words);
const asked = (element: ReportCeopElement): string => words(root(element).querySelector('.asked'));
/** The body that comes first in the answer. */
const first = (element: ReportCeopElement): string => words(root(element).querySelector('.tell h4'));

async function push(element: ReportCeopElement, label: string): Promise<void> {
  const button = [...root(element).querySelectorAll('button')].find((one) => words(one).endsWith(label));
  if (!button) throw new Error(`There is no button "${label}" in: ${said(element)}`);
  button.click();
  await element.updateComplete;
  // The focus follows once the question is drawn.
  await Promise.resolve();
}

async function answer(element: ReportCeopElement, ...labels: string[]): Promise<ReportCeopElement> {
  for (const label of labels) await push(element, label);
  return element;
}

const isAsked = (reader: GuideReader) => (situation: Situation) => situation.readers.includes(reader);

/** The route a record names first for that reader, where the nation has it and, for a child, where it serves children. */
function firstRoute(
  situation: Situation,
  reader: GuideReader,
  routes: readonly Route[] = routesIn(english.routes, undefined),
): Route {
  const ids = (reader === 'adult' && situation.adultRoutes) || situation.routes;
  return ids
    .map((id) => routes.find((route) => route.id === id))
    .find((route) => route !== undefined && (reader !== 'child' || route.who.includes('child')))!;
}

describe('the guide leads every reader to the right body', () => {
  for (const reader of guideReaders) {
    it(`${reader}: every answer has the body of its record first, and 999 before it in danger`, async () => {
      const element = await draw();
      for (const situation of situations.filter(isAsked(reader))) {
        for (const danger of [en.yesDanger, en.noDanger]) {
          const what = `${situation.id}, ${danger}`;
          await answer(element, en.readers[reader], situation.choice, danger);
          expect(first(element), what).to.equal(firstRoute(situation, reader).name);
          expect(links(element)[0], what).to.equal('tel:999');
          expect(root(element).querySelectorAll('.emergency'), what).to.have.lengthOf(1);
          expect(said(element).includes('Call 999 first'), what).to.equal(danger === en.yesDanger);
          await push(element, en.startAgain);
        }
      }
    });

    it(`${reader}: the first way of the body is there to press, and what to do now before it`, async () => {
      for (const situation of situations.filter(isAsked(reader))) {
        const element = await answer(await draw(), en.readers[reader], situation.choice, en.noDanger);
        const [way] = firstRoute(situation, reader).ways;
        const link = root(element).querySelector('.tell .way')!.firstElementChild!;
        const address = way!.by === 'web' ? way!.value : `tel:${way!.value.replaceAll(' ', '')}`;
        expect(link.getAttribute('href'), situation.id).to.equal(address);
        const { first: now } = situation;
        if (now) expect(said(element).indexOf(now.text)).to.be.below(said(element).indexOf(words(link)));
        document.body.replaceChildren();
      }
    });
  }

  it('a child is sent to nobody who serves adults alone', async () => {
    const adultsOnly = english.routes.filter(({ who }) => !who.includes('child'));
    for (const situation of situations.filter(isAsked('child'))) {
      const element = await answer(await draw('for="child"'), situation.choice, en.noDanger);
      const answered = [...root(element).querySelectorAll('.outcome a')]
        .map((link) => link.getAttribute('href'))
        .join();
      for (const { id, ways } of adultsOnly.filter(({ ways: [way] }) => way?.value !== '101'))
        expect(answered, `${situation.id}: ${id}`).not.to.contain(ways[0]!.value.replaceAll(' ', ''));
      expect(said(element)).to.contain('Tell a teacher you trust');
      document.body.replaceChildren();
    }
  });

  it('a grown-up to whom it happened gets bodies for adults, and no teacher', async () => {
    const element = await answer(
      await draw(),
      en.readers.adult,
      'A nude picture has been passed on or put online',
      en.noDanger,
    );
    expect(first(element)).to.equal('Revenge Porn Helpline');
    expect(words(root(element).querySelector('.outcome'))).not.to.match(/school|teacher/i);
    const answered = [...root(element).querySelectorAll('.outcome a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(answered).to.deep.equal(['tel:03456000459', 'https://revengepornhelpline.org.uk/', 'tel:101']);
  });

  it('school staff see their own safeguarding lead first, with the number of the school', async () => {
    const element = await answer(
      await draw('dsl-name="The deputy head" dsl-phone="01632 960 117"'),
      en.readers.professional,
      'Someone asked for sexual chat, pictures or video',
      en.noDanger,
    );
    expect([...root(element).querySelectorAll('.outcome h3, .outcome h4')].map(words)).to.deep.equal([
      'Someone asked for sexual chat, pictures or video',
      'Tell the safeguarding lead first',
      'CEOP',
      'They can help too',
    ]);
    expect(links(element).slice(0, 3)).to.deep.equal([
      'tel:999',
      'tel:01632960117',
      'https://www.ceop.police.uk/Safety-Centre/',
    ]);
  });

  it('a device at work is asked about only of those who work', async () => {
    for (const reader of guideReaders) {
      const element = await answer(await draw(), en.readers[reader]);
      expect(choices(element).includes('I found such pictures on a device at work'), reader).to.equal(
        reader === 'professional',
      );
    }
  });

  it('in Scotland a scam goes to the police there; elsewhere to Report Fraud', async () => {
    for (const [nation, name] of [
      ['scotland', 'Police Scotland'],
      ['wales', 'Report Fraud'],
      ['', 'Report Fraud'],
    ] as const) {
      const element = await answer(
        await draw(`nation="${nation}"`),
        en.readers.parent,
        'A scam, stolen money or a hacked account',
        en.noDanger,
      );
      expect(first(element), nation).to.equal(name);
      document.body.replaceChildren();
    }
  });
});

describe('the guide asks little', () => {
  it('three questions, each with its number, and never a fourth', async () => {
    const element = await draw();
    expect(asked(element)).to.equal('Who are you?');
    expect(choices(element)).to.deep.equal(Object.values(en.readers));
    expect(said(element)).to.contain('Question 1 of 3');
    await push(element, en.readers.parent);
    expect(asked(element)).to.equal('What has happened?');
    expect(said(element)).to.contain('Question 2 of 3');
    await push(element, 'Bullying, or a fake account');
    expect(asked(element)).to.equal('Is anyone in danger right now?');
    expect(said(element)).to.contain('Question 3 of 3');
    await push(element, en.noDanger);
    expect(root(element).querySelector('.ask')).to.equal(null);
  });

  it('for="…" answers the first, which leaves two', async () => {
    for (const reader of ['parent', 'child', 'professional'] as const) {
      const element = await draw(`for="${reader}"`);
      expect(asked(element), reader).to.equal('What has happened?');
      expect(said(element), reader).to.contain('Question 1 of 2');
      expect(root(element).querySelector('.backlink'), reader).to.equal(null);
      await push(element, 'Bullying, or a fake account');
      expect(said(element), reader).to.contain('Question 2 of 2');
      await push(element, en.noDanger);
      await push(element, en.startAgain);
      expect(asked(element), reader).to.equal('What has happened?');
      document.body.replaceChildren();
    }
  });

  it('999 is the first link at every step, with and without a way out, in time and overdue', async () => {
    for (const attributes of ['', 'exit', 'site="https://elements.example/"']) {
      for (const now of ['2026-11-20T12:00:00Z', '2030-01-01T12:00:00Z']) {
        const element = await draw(attributes, now);
        const what = `${attributes} ${now}`;
        for (const label of [en.readers.parent, 'Bullying, or a fake account', en.noDanger, '']) {
          expect(links(element)[0], what).to.equal('tel:999');
          if (label) await push(element, label);
        }
      }
    }
  });

  it('back goes to the question before, and says so to a screen reader', async () => {
    const element = await answer(await draw(), en.readers.child, 'Bullying, or a fake account', en.noDanger);
    const back = () => root(element).querySelector<HTMLButtonElement>('.backlink')!;
    for (const [label, question] of [
      ['Is anyone in danger right now?', 'Is anyone in danger right now?'],
      ['Bullying, or a fake account', 'What has happened?'],
      ['I am under 18', 'Who are you?'],
    ] as const) {
      expect(words(back())).to.equal(`Change this answer: ${label}`);
      await push(element, label);
      expect(asked(element)).to.equal(question);
    }
    expect(back()).to.equal(null);
  });

  it('start again begins with the first question, and nothing is picked', async () => {
    const element = await answer(await draw(), en.readers.child, 'Bullying, or a fake account', en.yesDanger);
    await push(element, en.startAgain);
    expect(asked(element)).to.equal('Who are you?');
    expect(root(element).querySelector('[aria-pressed], [aria-checked], :checked')).to.equal(null);
  });

  it('each new question takes the focus, in danger the words to call 999 first', async () => {
    const element = await draw();
    const seen: string[] = [];
    root(element).querySelector<HTMLButtonElement>('.choices button')!.focus();
    for (let i = 0; i < 2; i += 1) {
      await press('Enter');
      await element.updateComplete;
      seen.push(words(focusedElement()));
      await press('Tab');
      if (i === 0) await press('Shift+Tab');
      root(element).querySelector<HTMLButtonElement>('.choices button')!.focus();
    }
    await press('Space');
    await element.updateComplete;
    seen.push(words(focusedElement()));
    expect(seen).to.deep.equal(['What has happened?', 'Is anyone in danger right now?', 'Call 999 first']);
    await push(element, en.startAgain);
    expect(words(focusedElement())).to.equal('Who are you?');
  });

  it('it takes no focus before anything was picked', async () => {
    await draw();
    expect(focusedElement()).to.equal(document.body);
  });
});

describe('the guide keeps nothing', () => {
  it('not in storage, address, history, cookies, nor on the element or in a field a browser would fill again', async () => {
    const kept = () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        location.href,
        history.length,
        history.state,
        document.cookie,
      ]);
    const before = kept();
    const element = await draw();
    const written = element.outerHTML;
    await answer(element, en.readers.child, 'Bullying, or a fake account', en.noDanger);
    expect(kept()).to.equal(before);
    expect(element.outerHTML).to.equal(written);
    expect(root(element).querySelector('input, select, textarea, form')).to.equal(null);
    expect(said(element)).to.contain('Nothing you pick here is sent or kept.');
    await push(element, en.startAgain);
    expect(kept()).to.equal(before);
  });

  it('a page that is left forgets, also where the back/forward cache would keep it', async () => {
    const element = await answer(await draw(), en.readers.child, 'Someone may hurt themselves', en.noDanger);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(asked(element)).to.equal('Who are you?');
  });

  it('taken out of the page it forgets, and listens no more', async () => {
    const element = await answer(await draw(), en.readers.child);
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(asked(element)).to.equal('Who are you?');
  });

  it('a copy knows nothing of what was picked', async () => {
    const element = await answer(await draw(), en.readers.child);
    const copy = element.cloneNode(true) as ReportCeopElement;
    document.body.append(copy);
    await copy.updateComplete;
    expect(asked(copy)).to.equal('Who are you?');
  });
});

describe('the whole way as text', () => {
  const rows = (element: ReportCeopElement) =>
    [...root(element).querySelectorAll('.all > div')].map((row) => ({
      choice: words(row.querySelector('dt')),
      who: words(row.querySelector('dd')),
    }));

  it('lists everything that can happen, with the bodies in their order and the ways to them', async () => {
    const element = await draw();
    expect(words(root(element).querySelector('.fold summary'))).to.equal('See all answers at once');
    expect(rows(element).map(({ choice }) => choice)).to.deep.equal(situations.map(({ choice }) => choice));
    expect(rows(element)[0]?.who).to.equal(
      'CEOP, Police 101, Childline 0800 1111, NSPCC 0808 800 5000 If it happened to someone of 18 or over: Police 101, Samaritans 116 123',
    );
    const ways = [...root(element).querySelectorAll('.all a')].map((link) => link.getAttribute('href'));
    expect(ways).to.include.members(['https://www.ceop.police.uk/Safety-Centre/', 'tel:08001111', 'tel:101']);
  });

  it('stays whole whatever is picked', async () => {
    const element = await draw();
    const before = rows(element);
    for (const label of [en.readers.child, 'Bullying, or a fake account', en.noDanger]) {
      await push(element, label);
      expect(rows(element)).to.deep.equal(before);
    }
  });

  it('on a page for children holds what children are asked, and nobody for adults alone', async () => {
    const element = await draw('for="child"');
    expect(rows(element).map(({ choice }) => choice)).to.deep.equal(
      situations.filter(isAsked('child')).map(({ choice }) => choice),
    );
    expect(words(root(element).querySelector('.all'))).not.to.match(/NSPCC|Report Fraud|Stop It Now/);
  });

  it('is what a printed guide shows: no question, no button', async function () {
    const element = await draw('exit');
    const ran = await withPrintMedia(() => {
      expect(root(element).querySelector('.ask')?.getClientRects().length).to.equal(0);
      expect(root(element).querySelector('.exit')?.getClientRects().length).to.equal(0);
      expect(root(element).querySelector('.all')!.getBoundingClientRect().height).to.be.greaterThan(100);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('the guide and its records', () => {
  const put = (list: readonly Situation[]) => registerContent({ lang: 'en', situations: list });
  afterEach(() => put(situations));
  const [one] = situations as [Situation];

  it('a body that is not known is passed over', async () => {
    put([{ ...one, routes: ['no-such-body', 'iwf'] }]);
    const element = await answer(await draw(), en.readers.parent, one.choice, en.noDanger);
    expect(first(element)).to.equal('IWF');
    expect(words(root(element).querySelector('.all dd'))).to.match(/^IWF/);
  });

  it('with no body known the answer still says who can help', async () => {
    put([{ ...one, routes: ['no-such-body'] }]);
    const element = await answer(await draw(), en.readers.parent, one.choice, en.yesDanger);
    expect(first(element)).to.equal('');
    expect(links(element)[0]).to.equal('tel:999');
    expect(links(element)).to.include('https://www.ceop.police.uk/Safety-Centre/');
  });

  it('without anything to ask about the panel is shown', async () => {
    put([]);
    const element = await draw();
    expect(root(element).querySelector('.ceop')).not.to.equal(null);
    expect(root(element).querySelector('.ask')).to.equal(null);
  });

  it('what was picked and is gone from the records is asked again', async () => {
    const element = await answer(await draw(), en.readers.parent, one.choice, en.noDanger);
    put(situations.slice(1));
    await element.updateComplete;
    expect(asked(element)).to.equal('What has happened?');
  });

  it('situations past their review date are said to be so, and 999 stays before the way to newer words', async () => {
    const element = await draw('site="https://elements.example/"', '2027-02-21T12:00:00Z');
    expect(words(root(element).querySelector('.state'))).to.contain('Our next check was due on');
    expect(links(element).slice(0, 2)).to.deep.equal(['tel:999', 'https://elements.example/report/']);
  });

  it('an unknown reader is reported, and the questions are those for a parent', async () => {
    const capture = captureConsole();
    const element = await draw('for="teacher"');
    expect(asked(element)).to.equal('What has happened?');
    expect(capture.problems).to.have.lengthOf(1);
    element.remove();
  });
});

describe('the guide in other languages', () => {
  it('on a Welsh page asks in Welsh, marks English facts, and says that they are English', async () => {
    const box = document.body.appendChild(document.createElement('main'));
    box.lang = 'cy';
    mountExample(
      { name: '', title: '', html: `<report-ceop view="guide" nation="wales">${fallback}</report-ceop>` },
      box,
    );
    const element = box.querySelector('report-ceop')!;
    await element.updateComplete;
    expect(asked(element)).to.equal('Pwy ydych chi?');
    expect(said(element)).to.contain('Mae hwn yn Saesneg.');
    await push(element, 'Rwyf o dan 18 oed');
    const choice = root(element).querySelector('.choices button')!;
    expect(choice.getAttribute('lang')).to.equal('en');
    await push(element, words(choice));
    await push(element, 'Oes, neu nid wyf yn siŵr');
    expect(said(element)).to.contain('Ffoniwch 999 yn gyntaf');
    expect(root(element).querySelector('.tell')?.getAttribute('lang')).to.equal('en');
    expect(root(element).querySelector('.outcome h3 [lang]')?.getAttribute('lang')).to.equal('en');
    expect(links(element)[0]).to.equal('tel:999');
  });

  it('situations in a language that has no routes of its own are marked as what they are', async () => {
    registerContent({
      lang: 'cy',
      situations: situations.map((situation) => ({ ...situation, choice: `Cy ${situation.choice}` })),
    });
    try {
      const box = document.body.appendChild(document.createElement('main'));
      box.lang = 'cy';
      mountExample(
        { name: '', title: '', html: `<report-ceop view="guide" for="child">${fallback}</report-ceop>` },
        box,
      );
      const element = box.querySelector('report-ceop')!;
      await element.updateComplete;
      expect(choices(element)[0]).to.match(/^Cy /);
      expect(root(element).querySelector('.choices button')?.getAttribute('lang')).to.equal(null);
      expect(said(element)).to.contain('Mae hwn yn Saesneg.');
    } finally {
      registerContent({ lang: 'cy', situations: [] });
    }
  });
});
