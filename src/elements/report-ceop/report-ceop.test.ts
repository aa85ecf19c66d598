import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './report-ceop.js';
import { forgetReports } from '../../base/report.js';
import { english } from '../../content/en/index.js';
import { registerContent } from '../../content/registry.js';
import { captureConsole } from '../../testing/console.js';
import { focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { ReportCeopElement } from './report-ceop.element.js';

const safetyCentre = 'https://www.ceop.police.uk/Safety-Centre/';
const fallback = 'In danger now? Call 999.';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

/** The element as parsed from markup, on the day the records were checked unless another is given. */
async function draw(html: string, now = '2026-11-20T12:00:00Z'): Promise<ReportCeopElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html, now }, box);
  const element = box.querySelector('report-ceop')!;
  await element.updateComplete;
  return element;
}

const root = (element: ReportCeopElement): ShadowRoot => element.shadowRoot!;
const said = (element: ReportCeopElement): string => root(element).textContent.replace(/\s+/g, ' ').trim();
const links = (element: ReportCeopElement): string[] =>
  [...root(element).querySelectorAll('a')].map((link) => link.getAttribute('href')!);
const headings = (element: ReportCeopElement): string[] =>
  [...root(element).querySelectorAll('h2, h3')].map(({ textContent }) => textContent.trim());
/** Situation and who helps, of the list that is open and of the one in the fold. */
const routes = (element: ReportCeopElement): Record<string, string> =>
  Object.fromEntries(
    [...root(element).querySelectorAll('.pairs > div')].map((pair) => [
      pair.querySelector('dt')!.textContent.trim(),
      pair.querySelector('dd')!.textContent.replace(/\s+/g, ' ').trim(),
    ]),
  );

describe('report-ceop, 999 and CEOP', () => {
  const views = ['panel', 'link'];
  const readers = ['parent', 'child', 'professional'];
  const days = {
    'on the day of the check': '2026-11-20T12:00:00Z',
    'years after it': '2030-01-01T12:00:00Z',
  };

  for (const view of views) {
    for (const reader of readers) {
      it(`999 is the first link in the ${view} for a ${reader}, whatever else is known`, async () => {
        for (const [when, now] of Object.entries(days)) {
          for (const more of [
            '',
            'site="https://elements.example/"',
            'dsl-phone="01632 960 117" referral-phone="01632 960 300"',
            'nation="scotland"',
          ]) {
            const element = await draw(
              `<report-ceop view="${view}" for="${reader}" ${more}>${fallback}</report-ceop>`,
              now,
            );
            expect(links(element)[0], `${when}, ${more}`).to.equal('tel:999');
            expect(root(element).querySelector('a')?.textContent.trim(), when).to.equal('Call 999');
          }
        }
      });
    }
  }

  it('999 is the first thing the keyboard reaches', async () => {
    await draw(
      `<a href="#before">before</a><report-ceop site="https://elements.example/">${fallback}</report-ceop>`,
      '2030-01-01T12:00:00Z',
    );
    document.querySelector('a')!.focus();
    await press('Tab');
    expect(focusedElement()?.getAttribute('href')).to.equal('tel:999');
  });

  it('the CEOP link goes to the Safety Centre, and leaves no trace of the page', async () => {
    for (const view of views) {
      const element = await draw(`<report-ceop view="${view}">${fallback}</report-ceop>`);
      const link = [...root(element).querySelectorAll('a')].find(({ href }) =>
        href.includes('ceop.police.uk'),
      )!;
      expect(link.getAttribute('href')).to.equal(safetyCentre);
      expect(link.rel).to.equal('noopener');
      expect(link.referrerPolicy).to.equal('no-referrer');
      expect(link.target).to.equal('');
    }
  });

  it('CEOP says what it takes, what it does not, and that a report is not anonymous', async () => {
    const row = root(await draw(`<report-ceop>${fallback}</report-ceop>`))
      .querySelector('.ceop')!
      .textContent.replace(/\s+/g, ' ');
    expect(row).to.contain('Someone online is being sexual with a child, or is trying to');
    expect(row).to.contain('It does not deal with bullying, fake accounts or hacking.');
    expect(row).to.contain('a report is not anonymous');
    expect(row).to.contain('Is the CEOP form closed? Call 101, or 999 if a child is in danger.');
  });

  it('people who cannot hear or speak, or who sign, find their way to 999 beside it', async () => {
    const band = root(await draw(`<report-ceop>${fallback}</report-ceop>`)).querySelector('.emergency')!;
    expect(band.textContent).to.contain('Dial 18000.').and.to.contain('text 999, if you have signed up');
    expect(band.querySelector('a[href="https://999bsl.co.uk/"]')?.textContent).to.equal(
      'Make a video call to 999 BSL',
    );
  });

  it('what happens after a report opens and shuts from the keyboard, and the focus stays', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    const fold = root(element).querySelector('details')!;
    fold.querySelector('summary')!.focus();
    await press('Enter');
    expect(fold.open).to.equal(true);
    expect(focusedElement()).to.equal(fold.querySelector('summary'));
    await press('Enter');
    expect(fold.open).to.equal(false);
  });

  it('is a set of links: no field, no form, no button that sends', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    expect(root(element).querySelector('form, input, textarea, select, button, iframe, img')).to.equal(null);
  });

  it('on paper the numbers stand, the folds are open and the red is left out', async function () {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    const ran = await withPrintMedia(() => {
      const band = getComputedStyle(root(element).querySelector('.emergency')!);
      expect(band.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(band.color).to.equal('rgb(0, 0, 0)');
      expect(
        root(element).querySelector<HTMLElement>('.ceop .fold p')!.getBoundingClientRect().height,
      ).to.be.greaterThan(0);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('report-ceop, who reads', () => {
  it('a member of staff sees their own lead straight after 999, before CEOP', async () => {
    const element = await draw(
      `<report-ceop for="professional" dsl-name="The deputy head" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
    );
    expect(headings(element)).to.deep.equal([
      'Who to tell',
      'A child is in danger right now',
      'Tell the safeguarding lead first',
      'Someone online is being sexual with a child, or is trying to',
      'Something else',
    ]);
    expect(links(element).slice(0, 4)).to.deep.equal([
      'tel:999',
      'https://999bsl.co.uk/',
      'tel:01632960117',
      safetyCentre,
    ]);
    expect(said(element)).to.contain('Do it today. Do not look into it yourself.');
  });

  it('a parent sees CEOP, then the school', async () => {
    const element = await draw(`<report-ceop dsl-phone="01632 960 117">${fallback}</report-ceop>`);
    expect(headings(element)).to.deep.equal([
      'Who to tell',
      'A child is in danger right now',
      'Someone online is being sexual with a child, or is trying to',
      'Talk to our safeguarding lead',
      'Something else',
    ]);
  });

  it('a child is told it is not their fault, and gets Childline first and nothing meant for adults', async () => {
    const element = await draw(`<report-ceop for="child">${fallback}</report-ceop>`);
    expect(said(element)).to.contain('Tell a teacher you trust It is not your fault.');
    expect(Object.keys(routes(element))[0]).to.equal('A child wants someone to talk to');
    const forAdults = english.routes
      .filter(({ who }) => !who.includes('child'))
      .map(({ situation }) => situation);
    expect(Object.keys(routes(element)).filter((situation) => forAdults.includes(situation))).to.deep.equal(
      [],
    );
  });

  it('without anything known of the school a parent is told whom to ask for at any school', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    expect(said(element)).to.contain(
      'Talk to your child’s school Ask for the head teacher or the safeguarding lead.',
    );
  });
});

describe('report-ceop, nations', () => {
  it('Scotland: no Report Fraud, the police for scams, and Scotland’s own title', async () => {
    const element = await draw(
      `<report-ceop nation="scotland" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
    );
    expect(links(element).filter((href) => href.includes('reportfraud'))).to.deep.equal([]);
    expect(routes(element)['A scam or stolen money']).to.equal('Police Scotland 101');
    expect(headings(element)).to.contain('Talk to our child protection coordinator');
  });

  it('Northern Ireland: its own teams, and its own title', async () => {
    const element = await draw(
      `<report-ceop nation="northern-ireland" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
    );
    expect(routes(element)['You think a child in Northern Ireland is being hurt']).to.equal(
      'Reach your Gateway team',
    );
    expect(
      routes(element)['A child in Northern Ireland needs a social worker tonight or this weekend'],
    ).to.match(/^Emergency social work 028 9504 9999/);
    expect(headings(element)).to.contain('Talk to our Designated Teacher for Child Protection');
  });

  it('Wales: Meic for a child, and the Welsh title', async () => {
    const element = await draw(
      `<report-ceop nation="wales" for="child" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
    );
    expect(routes(element)['A child or young person in Wales wants advice']).to.equal('Meic 080880 23456');
    expect(said(element)).to.contain('You can also ask for the Designated Safeguarding Person.');
  });

  it('England, or no nation at all: nothing that serves one other nation alone', async () => {
    for (const nation of ['', 'nation="england"']) {
      const element = await draw(`<report-ceop ${nation}>${fallback}</report-ceop>`);
      expect(said(element), nation).not.to.match(/Northern Ireland|in Wales|Police Scotland/);
      expect(routes(element)['A scam or stolen money'], nation).to.equal(
        'Report Fraud In Scotland, call the police on 101.',
      );
    }
  });

  it('an unknown nation is reported once, and England’s words are used', async () => {
    const capture = captureConsole();
    const element = await draw(
      `<report-ceop nation="France" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
    );
    await draw(`<report-ceop nation="Spain">${fallback}</report-ceop>`);
    element.requestUpdate();
    await element.updateComplete;
    expect(headings(element)).to.contain('Talk to our safeguarding lead');
    expect(capture.lines.map(({ text }) => text)).to.deep.equal([
      '[report-ceop] unknown-nation: "France" is not one of england, wales, scotland, northern-ireland. The words for England are shown.',
    ]);
  });
});

describe('report-ceop, values that are not understood', () => {
  it('an unknown view is reported once and the panel is shown', async () => {
    const capture = captureConsole();
    for (let i = 0; i < 2; i += 1) {
      const element = await draw(`<report-ceop view="guide-book">${fallback}</report-ceop>`);
      expect(root(element).querySelector('.report')).not.to.equal(null);
    }
    expect(capture.lines.map(({ text }) => text)).to.deep.equal([
      '[report-ceop] unknown-view: view="guide-book" is not one of panel, guide, link. "panel" is used.',
    ]);
  });

  it('an unknown reader is reported once and a parent is spoken to', async () => {
    const capture = captureConsole();
    const element = await draw(`<report-ceop for="teacher">${fallback}</report-ceop>`);
    expect(said(element)).to.contain('Talk to your child’s school');
    expect(capture.lines.map(({ text }) => text)).to.deep.equal([
      '[report-ceop] unknown-for: for="teacher" is not one of parent, child, professional. "parent" is used.',
    ]);
  });

  it('view="" is the panel and no fault; capitals do not matter', async () => {
    const { lines } = captureConsole();
    expect(
      root(await draw(`<report-ceop view="" for="" nation="">${fallback}</report-ceop>`)).querySelector(
        '.report',
      ),
    ).not.to.equal(null);
    expect(
      root(await draw(`<report-ceop view="LINK">${fallback}</report-ceop>`)).querySelector('.link'),
    ).not.to.equal(null);
    expect(lines).to.deep.equal([]);
  });

  it('a phone number with a digit lost is shown without a link, and reported once', async () => {
    const capture = captureConsole();
    const element = await draw(`<report-ceop dsl-phone="01632 960">${fallback}</report-ceop>`);
    await draw(`<report-ceop dsl-phone="0163">${fallback}</report-ceop>`);
    const number = [...root(element).querySelectorAll('.tel')].find(
      ({ textContent }) => textContent === '01632 960',
    )!;
    expect(number.localName).to.equal('span');
    expect(capture.lines.map(({ text }) => text)).to.deep.equal([
      '[report-ceop] phone-not-valid: "01632 960" is no UK phone number. It is shown, but cannot be called from the page. Check its digits.',
    ]);
  });

  it('an e-mail address that is none is shown without a link', async () => {
    const element = await draw(`<report-ceop dsl-email="javascript:alert(1)">${fallback}</report-ceop>`);
    expect(said(element)).to.contain('javascript:alert(1)');
    expect(links(element).filter((href) => !/^(https:|tel:|mailto:)/.test(href))).to.deep.equal([]);
  });
});

describe('report-ceop, the link view', () => {
  it('is two lines: 999, then the way to all others', async () => {
    const element = await draw(`<report-ceop view="link">${fallback}</report-ceop>`);
    expect([...root(element).querySelectorAll('p')].map(({ textContent }) => textContent)).to.deep.equal([
      'In danger right now? Call 999.',
      'Who to tell if something is wrong online',
    ]);
    expect(links(element)).to.deep.equal(['tel:999', safetyCentre]);
  });

  it('leads to the hosted page where that is known', async () => {
    const element = await draw(
      `<report-ceop view="link" site="https://elements.example/">${fallback}</report-ceop>`,
    );
    expect(links(element)).to.deep.equal(['tel:999', 'https://elements.example/report/']);
  });
});

describe('report-ceop, time', () => {
  it('past its review date it says so, with the newest version right after 999', async () => {
    const day = '2027-02-21T12:00:00Z';
    const element = await draw(
      `<report-ceop site="https://elements.example/">${fallback}</report-ceop>`,
      day,
    );
    expect(root(element).querySelector('.state')?.textContent.trim()).to.equal(
      'Our next check was due on 20 February 2027. Some of this may be out of date.',
    );
    const after = links(element).filter((href) => href !== 'https://999bsl.co.uk/');
    expect(after.slice(0, 2)).to.deep.equal(['tel:999', 'https://elements.example/report/']);
    expect(said(element)).not.to.contain('To be checked again by');
  });

  it('on the review day itself it still stands', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`, '2027-02-20T23:00:00Z');
    expect(root(element).querySelector('.state')).to.equal(null);
    expect(said(element)).to.contain('Checked 20 November 2026. To be checked again by 20 February 2027.');
  });

  it('the link view says it too, where no newer page is known', async () => {
    const late = '2030-01-01T12:00:00Z';
    expect(said(await draw(`<report-ceop view="link">${fallback}</report-ceop>`, late))).to.contain(
      'Our next check was due on',
    );
    expect(
      said(
        await draw(
          `<report-ceop view="link" site="https://elements.example/">${fallback}</report-ceop>`,
          late,
        ),
      ),
    ).not.to.contain('due on');
  });

  it('the band that says so stays within the link view, narrow and wide', async () => {
    const late = '2030-01-01T12:00:00Z';
    for (const width of [280, 640, 1100]) {
      const element = await draw(`<report-ceop view="link">${fallback}</report-ceop>`, late);
      element.parentElement!.style.inlineSize = `${width}px`;
      const [box, band] = ['.in', '.state'].map((part) =>
        root(element).querySelector(part)!.getBoundingClientRect(),
      );
      expect(
        [band!.left >= box!.left, band!.right <= box!.right, band!.top >= box!.top],
        `${width}`,
      ).to.deep.equal([true, true, true]);
      document.body.replaceChildren();
    }
  });

  it('a page that comes back from the back/forward cache is judged anew', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    const now = element.now!;
    now.setUTCFullYear(2031);
    window.dispatchEvent(new Event('pageshow'));
    await element.updateComplete;
    expect(root(element).querySelector('.state')).not.to.equal(null);
  });
});

describe('report-ceop, settings', () => {
  it('settings that come after the element reach it', async () => {
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    expect(said(element)).not.to.contain('Hazel Lane');
    const settings = document.createElement('safety-settings');
    settings.setAttribute('school', 'Hazel Lane Primary School');
    settings.setAttribute('dsl-phone', '01632 960 117');
    settings.setAttribute('nation', 'scotland');
    document.body.append(settings);
    await settings.updateComplete;
    await element.updateComplete;
    expect(said(element)).to.contain('For any worry about a child at Hazel Lane Primary School.');
    expect(links(element)).to.contain('tel:01632960117');
    expect(routes(element)['A scam or stolen money']).to.equal('Police Scotland 101');
    settings.remove();
    await element.updateComplete;
    expect(said(element)).not.to.contain('Hazel Lane');
  });

  it('an attribute of its own wins over the settings around it', async () => {
    const element = await draw(
      `<safety-settings school="Around" dsl-phone="01632 960 117" dsl-hours="All day."><report-ceop school="Own">${fallback}</report-ceop></safety-settings>`,
    );
    expect(said(element))
      .to.contain('For any worry about a child at Own.')
      .and.to.contain('01632 960 117')
      .and.to.contain('All day.');
  });

  it('the council’s line shows only where the site owner gave one', async () => {
    expect(
      said(await draw(`<report-ceop referral-name="Front door">${fallback}</report-ceop>`)),
    ).not.to.contain('Front door');
    const element = await draw(
      `<report-ceop referral-name="Front door" referral-phone="01632 960 300" referral-hours="Mornings." referral-out-of-hours="01632 960 301">${fallback}</report-ceop>`,
    );
    expect(said(element)).to.contain(
      'Front door For a child who may be at risk of harm. 01632 960 300 Mornings. At other times: 01632 960 301',
    );
  });

  it('a title of the school’s own is used as it is', async () => {
    const element = await draw(`<report-ceop dsl-role="safety team">${fallback}</report-ceop>`);
    expect(headings(element)).to.contain('Talk to our safety team');
  });
});

describe('report-ceop, no content', () => {
  after(() => registerContent({ lang: 'en', routes: english.routes }));

  it('with its routes withdrawn it keeps the fallback, and takes them up when they come', async () => {
    registerContent({ lang: 'en', routes: [] });
    const element = await draw(`<report-ceop>${fallback}</report-ceop>`);
    expect(root(element).querySelector('.el')).to.equal(null);
    expect(
      root(element)
        .querySelector('slot')
        ?.assignedNodes()
        .map(({ textContent }) => textContent),
    ).to.deep.equal([fallback]);
    registerContent({ lang: 'en', routes: english.routes });
    await element.updateComplete;
    expect(links(element)[0]).to.equal('tel:999');
    expect(root(element).querySelector('slot')).to.equal(null);
  });
});
