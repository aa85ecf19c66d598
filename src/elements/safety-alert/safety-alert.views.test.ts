import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './safety-alert.js';
import { forgetReports } from '../../base/report.js';
import { painted } from '../../testing/contrast.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { SafetyAlertElement } from './safety-alert.element.js';
import { fullRecord, urdu } from './safety-alert.records.js';

beforeEach(() => {
  forgetReports();
  localStorage.clear();
});
afterEach(() => document.body.replaceChildren());

const people =
  'school="Hazel Lane Primary School" dsl-name="The deputy head" dsl-phone="01632 960 117" referral-name="Front Door" referral-phone="01632 960 300" referral-hours="All day." referral-out-of-hours="01632 960 301"';

/** The alert of that record on that day, in a school's page. */
async function draw(
  record: object,
  attributes = '',
  { now = '2026-11-20T12:00:00Z', settings = '', inside = 'Fallback.' } = {},
): Promise<SafetyAlertElement> {
  const box = document.body.appendChild(document.createElement('main'));
  const html = `<safety-alert ${attributes}><script type="application/json">${JSON.stringify(record)}</script>${inside}</safety-alert>`;
  const whole = settings ? `<safety-settings ${settings}>${html}</safety-settings>` : html;
  mountExample({ name: '', title: '', html: whole, now }, box);
  const alert = box.querySelector('safety-alert')!;
  await alert.updateComplete;
  return alert;
}

const root = (alert: SafetyAlertElement): ShadowRoot => alert.shadowRoot!;
const tidy = ({ textContent }: Node): string => (textContent ?? '').replace(/\s+/g, ' ').trim();
const said = (alert: SafetyAlertElement): string => tidy(root(alert));
const find = (alert: SafetyAlertElement, selector: string): string | undefined => {
  const found = root(alert).querySelector(selector);
  return found ? tidy(found) : undefined;
};
const all = (alert: SafetyAlertElement, selector: string): string[] =>
  [...root(alert).querySelectorAll(selector)].map(tidy);
const addresses = (alert: SafetyAlertElement): string[] =>
  [...root(alert).querySelectorAll('a')].map((link) => link.getAttribute('href')!);

const forStaff = /screening tool|What partners need|names of well-known games|what a child has told you/;
const minimal = { headline: 'Take care', issued: '2026-11-18' };

describe('safety-alert, the notice of a full record', () => {
  it('has every part in the order a parent needs them', async () => {
    const alert = await draw(fullRecord);
    expect(all(alert, 'h2, h3')).to.deep.equal([
      'Strangers are asking children for pictures on chat apps',
      'What you can do',
      'What has changed',
      'What happened',
      'How many children',
      'Help and events',
      'The Police Safer Schools Partnership offers these tips',
      'What we are doing',
      'Apps named here',
      'Get help',
      'Read more',
      'Documents',
      'British Sign Language',
      'In other languages',
      'Ask Mereshire Safeguarding Children Partnership',
      'Ask Mereshire Police',
    ]);
  });

  it('says who with their own websites, when, until when, since when, for whom and where', async () => {
    const alert = await draw(fullRecord);
    expect(all(alert, '.by p')).to.deep.equal([
      'Mereshire Safeguarding Children Partnership and Mereshire Police',
      'Sent 18 November 2026. In force until 18 February 2027. It began on 7 September 2026. Last changed 19 November 2026, 3.30pm.',
      'For parents and carers of children aged 8 to 13. In Mereshire and Vale of Hazel.',
    ]);
    expect(
      [...root(alert).querySelectorAll('.who a')].map((link) => link.getAttribute('href')),
    ).to.deep.equal(['https://mereshire.example/', 'https://police.mereshire.example/']);
  });

  it('has not a word that is meant for staff', async () => {
    expect(said(await draw(fullRecord))).not.to.match(forStaff);
  });

  it('leaves out parts meant for other forms', async () => {
    const sections = [
      { title: 'Letter only', blocks: ['a'], views: ['letter'] },
      { title: 'Notice only', blocks: ['b'], views: ['notice'] },
    ];
    const actions = [{ do: 'Sign the slip.', views: ['letter'] }, { do: 'Talk.' }];
    const alert = await draw({ ...minimal, sections, actions });
    expect(said(alert))
      .to.contain('Notice only')
      .and.not.to.match(/Letter only|Sign the slip/);
  });

  it('a step may lead to a page or a phone', async () => {
    const actions = [
      { do: 'Report it.', href: 'https://mereshire.example/report', phone: '01632 960 250' },
      { do: 'Nowhere.', href: 'javascript:alert(1)' },
    ];
    const alert = await draw({ ...minimal, actions });
    expect(find(alert, '.do a[href="https://mereshire.example/report"]')).to.equal('Report it.');
    expect(find(alert, '.do a[href="tel:01632960250"]')).to.equal('01632 960 250');
    expect(addresses(alert).filter((address) => address.includes('alert(1)'))).to.deep.equal([]);
  });

  it('tells what changed, the newest first', async () => {
    expect(all(await draw(fullRecord), '.dated')[0]).to.equal(
      '19 November 2026, 3.30pm The police now know which groups the messages came from.19 November 2026 Two more schools have told us about it.',
    );
  });

  it('says where a figure is from', async () => {
    expect(said(await draw(fullRecord))).to.contain(
      '24 children in one setting have been affected. (Mereshire schools survey, 16 November 2026)',
    );
  });

  it('an event has its day, hour and place, and drops off when it is past', async () => {
    const before = await draw(fullRecord);
    expect(said(before))
      .to.contain('Parental controls evening 2 December 2026, 6.30pm. Hazel Lane Primary School')
      .and.to.contain('Small groups for children 9 November 2026 to 18 December 2026. Ask your school.')
      .and.not.to.contain('An evening that is over');
    const after = await draw(fullRecord, '', { now: '2026-12-20T12:00:00Z' });
    expect(said(after)).not.to.match(/Help and events|Parental controls evening|Small groups/);
  });

  it('an app has its state today, what it is, its age and whose figure that is, and the issuer’s advice apart', async () => {
    const alert = await draw(fullRecord);
    expect(all(alert, '.applist li')).to.deep.equal([
      'Discord13 and over (its own rules) An app for chatting by text, voice or video. Many people use it while they play games. Mereshire Safeguarding Children Partnership says: Wait until your child is 13.',
      'OmegleClosed on 8 November 2023 A website that put you on video or text chat with a stranger, picked by chance.',
    ]);
    expect(all(alert, '.recommends')).to.have.lengthOf(1);
  });

  it('advice without an issuer, and about an app it does not name otherwise, is still told', async () => {
    const alert = await draw({
      ...minimal,
      apps: [],
      recommendations: [{ app: 'Discord', text: 'Wait until 13.' }],
    });
    expect(find(alert, '.recommends')).to.equal('Advice in this alert: Wait until 13.');
  });

  it('documents have kind, size, day, language and note', async () => {
    const alert = await draw(fullRecord);
    expect(said(alert))
      .to.contain('Letter to parents (PDF, 1 page, 18 November 2026) Large print on request.')
      .and.to.contain('Letter to parents (PDF, Polish)');
    expect(root(alert).querySelector('a[href$="letter-pl.pdf"]')!.getAttribute('hreflang')).to.equal('pl');
  });

  it('other languages stand under their own names, in their own direction', async () => {
    const alert = await draw(fullRecord);
    expect(
      [...root(alert).querySelectorAll('.tongue')].map((link) => [
        link.getAttribute('hreflang'),
        link.firstElementChild!.getAttribute('lang'),
        link.firstElementChild!.getAttribute('dir'),
        tidy(link),
      ]),
    ).to.deep.equal([
      ['pl', 'pl', 'ltr', 'Polski'],
      ['ur', 'ur', 'rtl', 'اردو'],
    ]);
  });

  it('an appeal says so, whether it is open, and what number to give', async () => {
    for (const [state, words] of [
      ['ongoing', 'The inquiry is still open. If you call about it, give this number: MP/7.'],
      ['closed', 'The inquiry is closed. If you call about it, give this number: MP/7.'],
    ]) {
      const alert = await draw({ ...minimal, type: 'appeal', inquiry: { state, reference: 'MP/7' } });
      expect(find(alert, '.level')).to.equal('Information · Appeal');
      expect(said(alert)).to.contain(words);
    }
  });

  it('a standing notice without an end says so', async () => {
    expect(find(await draw({ ...minimal, type: 'standing' }), '.by')).to.contain(
      'In force until further notice.',
    );
    expect(find(await draw(minimal), '.by')).to.equal('Sent 18 November 2026.');
  });

  it('on paper the video has a code to scan with its address beside it, on the screen only the link', async function () {
    const alert = await draw(fullRecord);
    const code = root(alert).querySelector('.qr')!;
    expect(code.getBoundingClientRect().height).to.equal(0);
    expect(code.getAttribute('aria-label')).to.equal(
      'Scan this code with a phone to open mereshire.example/bsl/chat-apps',
    );
    const ran = await withPrintMedia(() => {
      expect(code.getBoundingClientRect().width).to.be.greaterThan(80);
      expect(find(alert, '.where')).to.equal('mereshire.example/bsl/chat-apps');
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('a video at an address that may not be a link has no code', async () => {
    const alert = await draw({ ...minimal, bsl: { href: 'javascript:alert(1)' } });
    expect(root(alert).querySelectorAll('.qr')).to.have.lengthOf(0);
  });
});

describe('safety-alert, the way back', () => {
  it('is a link at the top of notice and briefing, in the words of the page', async () => {
    for (const view of ['notice', 'briefing']) {
      const alert = await draw(minimal, `view="${view}" back-href="/news/" back-label="Back to news"`);
      const [first] = root(alert).querySelectorAll('a');
      expect([first!.getAttribute('href'), tidy(first!)], view).to.deep.equal(['/news/', 'Back to news']);
    }
    expect(find(await draw(minimal, 'back-href="/news/"'), '.backlink')).to.equal('Back');
  });

  it('is not in a letter or a banner, nor without an address', async () => {
    for (const attributes of [
      'view="letter" back-href="/a"',
      'view="banner" back-href="/a"',
      'back-label="Back"',
    ])
      expect(find(await draw(minimal, attributes), '.backlink'), attributes).to.equal(undefined);
  });
});

describe('safety-alert, before it is sent', () => {
  const draft = { ...minimal, status: 'draft' };
  const scheduled = { ...minimal, effective: '2026-12-03' };

  it('shows nothing in any form, not even the fallback', async () => {
    for (const record of [draft, scheduled])
      for (const view of ['notice', 'banner', 'briefing', 'letter']) {
        const alert = await draw(record, `view="${view}"`);
        expect(said(alert), view).to.equal('');
        expect(root(alert).querySelectorAll('slot'), view).to.have.lengthOf(0);
      }
  });

  it('in a preview says first that it is not sent, or from when it is shown', async () => {
    for (const view of ['notice', 'banner', 'briefing', 'letter']) {
      expect(said(await draw(draft, `view="${view}" preview`)), view).to.match(/^Draft: not sent yet/);
      expect(said(await draw(scheduled, `view="${view}" preview=""`)), view).to.match(
        /^Will be shown from 3 December 2026/,
      );
    }
  });

  it('preview="false" is no preview', async () => {
    expect(said(await draw(draft, 'preview="false"'))).to.equal('');
  });
});

describe('safety-alert, an exercise', () => {
  it('says so before anything else, in every form', async () => {
    for (const view of ['notice', 'briefing', 'letter'])
      expect(said(await draw({ ...fullRecord, status: 'exercise' }, `view="${view}"`)), view).to.match(
        /^This is an exercise\. It is not a real alert\./,
      );
    expect(said(await draw({ ...fullRecord, status: 'exercise' }, 'view="banner"'))).to.match(
      /^Exercise Warning /,
    );
  });
});

describe('safety-alert, the briefing', () => {
  it('is marked as not for parents, and has a title', async () => {
    const alert = await draw(fullRecord, 'view="briefing"');
    expect(said(alert)).to.match(
      /^For staff and partners\. Please do not send it to families\. Briefing for partners/,
    );
  });

  it('says how soon, how bad and how sure in plain words, and nothing where it is not given', async () => {
    const alert = await draw(fullRecord, 'view="briefing"');
    expect(all(alert, '.weight dt')).to.deep.equal([
      'How soon to act',
      'How bad it could be',
      'How sure we are',
    ]);
    expect(all(alert, '.weight dd')).to.deep.equal(['Soon', 'Great harm', 'Likely']);
    expect(find(await draw(minimal, 'view="briefing"'), '.weight')).to.equal(undefined);
  });

  it('has the steps for professionals, with link and phone; without any, those for all', async () => {
    const alert = await draw(fullRecord, 'view="briefing"');
    expect(all(alert, '.do li b')).to.deep.equal([
      'Complete the exploitation screening tool.',
      'Tell the police what a child has told you about these groups.',
    ]);
    expect(find(alert, '.do a[href="https://mereshire.example/tool"]')).to.be.a('string');
    expect(find(alert, '.do a[href="tel:01632960250"]')).to.equal('01632 960 250');
    const plain = await draw({ ...minimal, actions: [{ do: 'Talk.' }] }, 'view="briefing"');
    expect(all(plain, '.do li b')).to.deep.equal(['Talk.']);
  });

  it('has all sections in the issuer’s order, those for professionals among them', async () => {
    expect(all(await draw(fullRecord, 'view="briefing"'), '.story h3')).to.deep.equal([
      'What has changed',
      'What happened',
      'How many children',
      'What partners need to know',
      'What we are doing',
      'Help and events',
      'The Police Safer Schools Partnership offers these tips',
    ]);
  });

  it('names the local line with its hours, and the school’s own lead', async () => {
    const alert = await draw(fullRecord, 'view="briefing"', { settings: people });
    expect(said(alert))
      .to.contain(
        'Front Door For a child who may be at risk of harm. 01632 960 300 All day. At other times: 01632 960 301',
      )
      .and.to.contain(
        'Tell the safeguarding lead first Do it today. Do not look into it yourself. The deputy head 01632 960 117',
      );
  });
});

describe('safety-alert, the letter', () => {
  const letter = (record: object, options = {}) => draw(record, 'view="letter"', options);

  it('reads as a letter from head to signature', async () => {
    const alert = await letter({ ...minimal, level: 'warning', issuers: [{ name: 'The partnership' }] });
    expect(said(alert)).to.match(
      /^The partnership 18 November 2026 Dear parent or carer Warning: Take care Get help In danger right now: Call 999 .* Yours sincerely The partnership Print$/,
    );
  });

  it('has its parts in the order of a letter, and not a word for staff', async () => {
    const alert = await letter(fullRecord, { settings: people });
    expect(all(alert, 'h2, h3')).to.deep.equal([
      'Warning: Strangers are asking children for pictures on chat apps',
      'What has changed',
      'What happened',
      'What you can do',
      'The Police Safer Schools Partnership offers these tips',
      'What we are doing',
      'Help and events',
      'Read more',
      'Documents',
      'British Sign Language',
      'In other languages',
      'Get help',
      'Web addresses in this letter',
    ]);
    expect(said(alert)).not.to.match(forStaff);
    expect(said(alert))
      .to.contain('They also let strangers in.')
      .and.to.contain('You are not the only family who asks.');
    expect(all(alert, '.signers p')).to.deep.equal([
      'Independent ChairMereshire Safeguarding Children Partnership',
      'Chief InspectorMereshire Police',
    ]);
  });

  it('has advice about an app that is meant for the letter alone, and closed apps say so first', async () => {
    const text = said(await letter(fullRecord));
    expect(text)
      .to.contain('Omegle. Closed on 8 November 2023. A website')
      .and.to.contain('Do not let your child use any site of that name.')
      .and.to.contain('Discord. 13 and over (its own rules). An app');
  });

  it('comes from the school of the settings, else from the issuer with its ways', async () => {
    const issuers = [
      {
        name: 'The partnership',
        phone: '01632 960 240',
        email: 'a@mereshire.example',
        href: 'https://mereshire.example/',
      },
    ];
    expect(find(await letter({ ...minimal, issuers }, { settings: people }), '.letterhead')).to.equal(
      'Hazel Lane Primary School',
    );
    expect(find(await letter({ ...minimal, issuers }), '.letterhead')).to.equal(
      'The partnership01632 960 240a@mereshire.examplemereshire.example',
    );
  });

  it('takes the page’s own head and signature', async () => {
    const alert = await letter(fullRecord, {
      inside: '<b slot="letterhead">Our head</b><i slot="signature">Our name</i>',
    });
    for (const name of ['letterhead', 'signature'])
      expect(alert.querySelector(`[slot="${name}"]`)!.getBoundingClientRect().height, name).to.be.greaterThan(
        0,
      );
    expect(find(alert, '.letter-name')).to.equal(undefined);
    expect(root(alert).querySelectorAll('.sign-room')).to.have.lengthOf(0);
  });

  it('uses the letter’s own date, salutation, opening, closing and farewell', async () => {
    const text = said(
      await letter({
        ...minimal,
        summary: 'The summary.',
        letter: {
          on: '2026-11-19',
          salutation: 'Dear families',
          opening: ['The opening.'],
          closing: ['The closing.'],
          farewell: 'With best wishes',
        },
      }),
    );
    expect(text).to.match(
      /19 November 2026 Dear families Take care The opening\. .* The closing\. With best wishes/,
    );
    expect(text).not.to.contain('The summary.');
  });

  it('says whom to talk to at any school, where it does not know the school', async () => {
    expect(said(await letter(minimal))).to.contain(
      'Talk to your child’s school. Ask for the head teacher or the safeguarding lead.',
    );
    expect(said(await letter(minimal, { settings: people }))).to.contain(
      'Talk to our safeguarding lead: The deputy head, 01632 960 117',
    );
  });

  it('on paper has each address once, at the end, and no button', async function () {
    const alert = await letter(fullRecord, { settings: people });
    const list = all(alert, '.addresses li');
    expect(new Set(list).size).to.equal(list.length);
    const led = addresses(alert).filter((address) => address.startsWith('https:'));
    const shown = ['https://mereshire.example/alerts/chat-apps', 'https://mereshire.example/bsl/chat-apps'];
    expect([...list].sort()).to.deep.equal(
      [...new Set(led)].filter((address) => !shown.includes(address)).sort(),
    );
    const ran = await withPrintMedia(() => {
      for (const link of root(alert).querySelectorAll('a[href^="http"]'))
        expect(getComputedStyle(link, '::after').content, link.outerHTML).to.be.oneOf(['none', 'normal']);
      expect(root(alert).querySelector('.addresses')!.getBoundingClientRect().height).to.be.greaterThan(20);
      expect(root(alert).querySelector('.pass')!.getClientRects()).to.have.lengthOf(0);
    });
    if (!ran) onlyWebKitCannot('emulation');
  });

  it('is black on white on a dark page too', async () => {
    document.body.style.colorScheme = 'dark';
    const alert = await letter(fullRecord);
    const { color, backgroundColor } = getComputedStyle(root(alert).querySelector('.letter')!);
    document.body.style.colorScheme = '';
    expect([painted(color), painted(backgroundColor)]).to.deep.equal([
      [20, 25, 27, 255],
      [255, 255, 255, 255],
    ]);
  });
});

describe('safety-alert, an alert that is over', () => {
  const ways = [
    [{ expires: '2026-11-19' }, 'Ended on 19 November 2026'],
    [{ withdrawn: { on: '2026-11-19', reason: 'Another area.' } }, 'Withdrawn on 19 November 2026'],
    [
      {
        replacedBy: {
          headline: 'Newer',
          href: 'https://mereshire.example/2',
          on: '2026-11-19',
          reason: 'More is known.',
        },
      },
      'Replaced on 19 November 2026',
    ],
  ] as const;

  it('is a short dated notice in every form but the banner, with the old words folded', async () => {
    for (const [extra, level] of ways)
      for (const view of ['notice', 'briefing', 'letter']) {
        const alert = await draw({ ...fullRecord, ...extra }, `view="${view}"`);
        expect(find(alert, '.level'), view).to.equal(level);
        expect(root(alert).querySelectorAll('.letter, .pass, .do'), view).to.have.lengthOf(0);
        expect(find(alert, 'details'), view).to.contain(
          view === 'briefing' ? 'screening tool' : 'Ask which apps they chat on',
        );
        if (view !== 'briefing') expect(said(alert)).not.to.match(forStaff);
      }
  });

  it('says why, and what took its place and when', async () => {
    expect(said(await draw({ ...minimal, ...ways[1][0] }))).to.contain('Another area.');
    expect(said(await draw({ ...minimal, ...ways[2][0] }))).to.contain(
      'More is known. Read the newer alert: Newer. It was sent on 19 November 2026.',
    );
  });

  it('the banner of a replaced one leads to the newer', async () => {
    const alert = await draw({ ...minimal, ...ways[2][0] }, 'view="banner"');
    expect(find(alert, '.say')).to.equal('Take care. Read the newer alert: Newer');
    expect(addresses(alert)).to.deep.equal(['https://mereshire.example/2']);
  });
});

describe('safety-alert, in another language than the page', () => {
  it('every word of the issuer is marked with its language, and set from its own side', async () => {
    for (const view of ['notice', 'banner', 'briefing', 'letter']) {
      const alert = await draw(urdu, `view="${view}"`);
      const walker = document.createTreeWalker(root(alert), NodeFilter.SHOW_TEXT);
      let seen = 0;
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (!/[\u0600-\u06ff]/.test(text.data)) continue;
        seen += 1;
        const marked = text.parentElement!.closest('[lang]')!;
        expect(marked.getAttribute('lang'), text.data).to.equal('ur');
        expect(text.parentElement!.matches(':dir(rtl)'), text.data).to.equal(true);
      }
      expect(seen, view).to.be.greaterThan(0);
    }
  });

  it('the words of the interface stay English, from the left', async () => {
    const alert = await draw(urdu);
    const title = root(alert).querySelector('.do h3')!;
    expect(title.closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
    expect(title.matches(':dir(ltr)')).to.equal(true);
  });

  it('a record in the language of the page is not marked again', async () => {
    const alert = await draw({ ...minimal, lang: 'en' });
    expect(
      [...root(alert).querySelectorAll('[lang]')].map((node) => node.getAttribute('lang')),
    ).to.deep.equal(['en-GB']);
  });
});
