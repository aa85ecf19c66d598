import { expect } from '@open-wc/testing';

import '../safety-settings/safety-settings.js';
import './safety-alert.js';
import { forgetReports } from '../../base/report.js';
import { captureConsole } from '../../testing/console.js';
import { click, focusedElement, press } from '../../testing/input.js';
import { onlyWebKitCannot, withPrintMedia } from '../../testing/media.js';
import { mountExample } from '../example.js';
import type { SafetyAlertElement, SafetyAlertHideDetail } from './safety-alert.element.js';

beforeEach(() => {
  forgetReports();
  localStorage.clear();
});
afterEach(() => document.body.replaceChildren());

const today = '2026-11-20T12:00:00Z';

/** All alerts of the markup, on that day. */
async function drawAll(html: string, now = today): Promise<SafetyAlertElement[]> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html, now }, box);
  const alerts = [...box.querySelectorAll('safety-alert')];
  for (const alert of alerts) {
    alert.now = new Date(now);
    await alert.updateComplete;
  }
  return alerts;
}

async function draw(html: string, now = today): Promise<SafetyAlertElement> {
  const [alert] = await drawAll(html, now);
  return alert!;
}

/** An alert whose record stands inside the tag. */
const inside = (record: unknown, attributes = ''): string =>
  `<safety-alert ${attributes}><script type="application/json">${typeof record === 'string' ? record : JSON.stringify(record)}</script>Fallback.</safety-alert>`;

const root = (alert: SafetyAlertElement): ShadowRoot => alert.shadowRoot!;
const said = (alert: SafetyAlertElement): string => root(alert).textContent.replace(/\s+/g, ' ').trim();
const find = (alert: SafetyAlertElement, selector: string): string | undefined =>
  root(alert).querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
const all = (alert: SafetyAlertElement, selector: string): string[] =>
  [...root(alert).querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
const isFallback = (alert: SafetyAlertElement): boolean => root(alert).querySelector('.el') === null;
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

/** After a change of children: their observer speaks first, then the element draws. */
async function settled(alert: SafetyAlertElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await alert.updateComplete;
}

describe('safety-alert, from attributes', () => {
  it('shows the level as a word, the headline, who says so, when, until when, for whom, and the story', async () => {
    const alert = await draw(
      '<safety-alert level="warning" headline="Strangers ask for pictures" summary="Talk tonight." issuer="Hazel Lane" audience="all families" issued="2026-11-18" expires="2027-02-18" apps="discord">The story.<span slot="do">Ask who they chat with.</span></safety-alert>',
    );
    expect(find(alert, '.level')).to.equal('Warning');
    expect(find(alert, 'h2')).to.equal('Strangers ask for pictures');
    expect(all(alert, '.by p')).to.deep.equal([
      'Hazel Lane',
      'Sent 18 November 2026. In force until 18 February 2027.',
      'For all families.',
    ]);
    expect(find(alert, '.what')).to.equal('Talk tonight.');
    expect(find(alert, '.do h3')).to.equal('What you can do');
    expect(alert.querySelector('span')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(
      root(alert)
        .querySelector<HTMLSlotElement>('.story slot')
        ?.assignedNodes()
        .map(({ textContent }) => textContent),
    ).to.deep.equal(['The story.']);
    expect(all(alert, '.applist li')).to.deep.equal([
      'Discord13 and over (its own rules) An app for chatting by text, voice or video. Many people use it while they play games.',
    ]);
  });

  it('is a named region with a heading, and never shouts', async () => {
    for (const view of ['notice', 'banner']) {
      const alert = await draw(
        `<safety-alert view="${view}" level="danger" headline="Stay inside">Words.</safety-alert>`,
      );
      // The one status tells what a press of "Copy link" did, and is silent until then.
      expect(
        [...root(alert).querySelectorAll('[role="alert"], [aria-live], :not(.pass) > [role="status"]')].map(
          ({ outerHTML }) => outerHTML,
        ),
        view,
      ).to.deep.equal([]);
      expect(root(alert).querySelector('[role="status"]')?.textContent ?? '', view).to.equal('');
      expect(root(alert).querySelector('[aria-label="Safety alert: Stay inside"]'), view).not.to.equal(null);
      expect(alert.getAttribute('role'), view).to.equal(null);
    }
  });

  it('the school of the settings sends it, unless it names an issuer', async () => {
    const [first, second] = await drawAll(
      '<safety-settings school="Hazel Lane"><safety-alert headline="One">a</safety-alert><safety-alert headline="Two" issuer="The council">b</safety-alert></safety-settings>',
    );
    expect(find(first!, '.by')).to.equal('Hazel Lane');
    expect(find(second!, '.by')).to.equal('The council');
  });

  it('what is not given leaves nothing empty behind', async () => {
    const alert = await draw('<safety-alert headline="Only this">Story.</safety-alert>');
    expect(find(alert, '.level')).to.equal('Information');
    expect(root(alert).querySelectorAll('.by, .what, .applist')).to.have.lengthOf(0);
    expect(root(alert).querySelector<HTMLElement>('.do')!.hidden).to.equal(true);
    expect(
      [...root(alert).querySelectorAll('p:not([role="status"]), h2, h3, li')].filter(
        ({ textContent }) => !textContent.trim(),
      ),
    ).to.deep.equal([]);
  });

  it('without a headline the fallback stays; an alert with nothing in it at all is reported once', async () => {
    const capture = captureConsole();
    expect(isFallback(await draw('<safety-alert>Just words.</safety-alert>'))).to.equal(true);
    expect(isFallback(await draw('<safety-alert headline="">Just words.</safety-alert>'))).to.equal(true);
    expect(capture.lines).to.deep.equal([]);
    await draw('<safety-alert></safety-alert>');
    await draw('<safety-alert level="danger"> </safety-alert>');
    expect(texts(capture.lines)).to.deep.equal([
      '[safety-alert] no-alert: Give the alert a headline, or a record in the tag.',
    ]);
  });

  it('an unknown level, view and date are reported once each, and safe ones are used', async () => {
    const capture = captureConsole();
    const alert = await draw(
      '<safety-alert level="red" view="poster" headline="Words" issued="30/11/2026" expires="2026-02-30">Story.</safety-alert>',
    );
    expect(find(alert, '.level')).to.equal('Information');
    expect(root(alert).querySelector('.notice')).not.to.equal(null);
    expect(root(alert).querySelector('.by')).to.equal(null);
    expect(texts(capture.lines)).to.deep.equal([
      '[safety-alert] unknown-level: level="red" is not one of information, advice, warning, danger. "information" is used.',
      '[safety-alert] alert-part: issued "30/11/2026" must be a date like 2026-11-18; expires "2026-02-30" must be a date like 2026-11-18. The rest is shown.',
      '[safety-alert] unknown-view: view="poster" is not one of notice, banner, briefing, letter. "notice" is used.',
    ]);
  });

  it('empty attributes count as not given', async () => {
    const { lines } = captureConsole();
    const alert = await draw(
      '<safety-alert headline="Words" view="" level="" summary="" issuer="" audience="" issued="" expires="" review-by="" apps="" href="" alert-id="" version="">Story.</safety-alert>',
    );
    expect(find(alert, 'h2')).to.equal('Words');
    expect(lines).to.deep.equal([]);
  });

  it('an app we do not know is named as it is written, and reported once', async () => {
    const capture = captureConsole();
    const alert = await draw('<safety-alert headline="Words" apps="Blobchat, discord">Story.</safety-alert>');
    expect(all(alert, '.applist b')).to.deep.equal(['Blobchat', 'Discord']);
    expect(texts(capture.lines)).to.deep.equal([
      '[safety-alert] unknown-app: apps="Blobchat" is not known here; it is named as written.',
    ]);
  });

  it('a headline changed on the page is a headline changed for the reader', async () => {
    const alert = await draw('<safety-alert headline="Before">Story.</safety-alert>');
    alert.setAttribute('headline', 'After');
    await alert.updateComplete;
    expect(find(alert, 'h2')).to.equal('After');
  });

  it('steps that come late open their band, and shut it when they go', async () => {
    const alert = await draw('<safety-alert headline="Words">Story.</safety-alert>');
    const band = root(alert).querySelector<HTMLElement>('.do')!;
    const steps = document.createElement('p');
    steps.slot = 'do';
    steps.textContent = 'Ask tonight.';
    alert.append(steps);
    await settled(alert);
    expect(band.hidden).to.equal(false);
    steps.remove();
    await settled(alert);
    expect(band.hidden).to.equal(true);
  });
});

describe('safety-alert, from a record', () => {
  const record = {
    id: 'full',
    level: 'advice',
    headline: 'Talk about live video',
    summary: 'Children call strangers.',
    issuers: [
      {
        name: 'The partnership',
        phone: '01632 960 240',
        email: 'alerts@mereshire.example',
        hours: 'Mornings.',
      },
    ],
    issued: '2026-11-18',
    actions: [{ do: 'Ask.', how: 'Tonight.' }, { do: 'Look together.' }],
    sections: [
      {
        title: 'What happened',
        blocks: [
          'A story.',
          { list: ['One.', 'Two.'] },
          { quote: ['“Well done.”'], by: 'Independent Chair', role: 'the Partnership' },
        ],
      },
      { title: 'For schools only', blocks: ['Hidden from parents.'], audience: 'professional' },
    ],
    response: ['We work with schools.'],
    apps: ['discord'],
    recommendations: [{ app: 'Discord', text: 'Wait until 13.' }],
    resources: ['childnet', 'no-such-page'],
    documents: [
      { title: 'Letter', href: 'https://mereshire.example/letter.pdf', type: 'PDF', size: '1 page' },
    ],
  };

  it('shows every part in its order, the issuer’s advice as the issuer’s, and nothing meant for professionals', async () => {
    const alert = await draw(inside(record));
    expect(all(alert, 'h2, h3')).to.deep.equal([
      'Talk about live video',
      'What you can do',
      'What happened',
      'What we are doing',
      'Apps named here',
      'Get help',
      'Read more',
      'Documents',
      'Ask The partnership',
    ]);
    expect(all(alert, '.steps li')).to.deep.equal(['Ask. Tonight.', 'Look together.']);
    expect(all(alert, '.bullets li')).to.deep.equal(['One.', 'Two.']);
    expect(find(alert, 'blockquote footer')).to.equal('Independent Chair, the Partnership');
    expect(find(alert, '.recommends')).to.equal('The partnership says: Wait until 13.');
    expect(said(alert)).to.contain('Letter (PDF, 1 page)').and.not.to.contain('Hidden from parents');
    expect(all(alert, '.ways a')).to.deep.equal(['01632 960 240', 'alerts@mereshire.example']);
    expect(find(alert, '.facts')).to.contain('In danger right now: Call 999');
  });

  it('the record property goes before a record in the tag, and the tag comes back when it is taken away', async () => {
    const alert = await draw(inside({ headline: 'In the tag' }));
    alert.record = { headline: 'Set by a developer' };
    await alert.updateComplete;
    expect(find(alert, 'h2')).to.equal('Set by a developer');
    for (const none of [undefined, null]) {
      alert.record = none;
      await alert.updateComplete;
      expect(find(alert, 'h2'), String(none)).to.equal('In the tag');
    }
  });

  it('a record in the tag goes before attributes', async () => {
    expect(find(await draw(inside({ headline: 'In the tag' }, 'headline="In an attribute"')), 'h2')).to.equal(
      'In the tag',
    );
  });

  it('broken JSON keeps the fallback, with one report that names line and column', async () => {
    const capture = captureConsole();
    const alert = await draw(inside('{\n  "headline": "Words"\n  "level": "danger"\n}'));
    expect(isFallback(alert)).to.equal(true);
    expect(
      root(alert)
        .querySelector('slot')
        ?.assignedNodes()
        .map(({ textContent }) => textContent),
    ).to.contain('Fallback.');
    alert.requestUpdate();
    await alert.updateComplete;
    expect(texts(capture.lines)).to.deep.equal([
      '[safety-alert] alert-record: line 3, column 3 is not JSON. Look for a missing comma, quote or bracket there. The fallback is shown.',
    ]);
  });

  it('a record that is no object, or has no headline, keeps the fallback and says why', async () => {
    for (const [text, why] of [
      ['[1]', 'record must be one object in curly brackets'],
      ['null', 'record must be one object in curly brackets'],
      ['{"summary":"Words"}', 'headline is missing: an alert needs at least a headline'],
    ] as const) {
      forgetReports();
      const capture = captureConsole();
      expect(isFallback(await draw(inside(text))), text).to.equal(true);
      expect(texts(capture.lines)).to.deep.equal([
        `[safety-alert] alert-record: ${why}. The fallback is shown.`,
      ]);
      capture.restore();
    }
  });

  it('a partly wrong record shows what is right, and one report names every fault', async () => {
    const capture = captureConsole();
    const alert = await draw(
      inside({
        headline: 'Words',
        version: 'two',
        level: 'red',
        issued: 'yesterday',
        actions: [{ do: 'Ask.' }, { how: 'No do.' }, 'text'],
        sections: [{ title: 'Good', blocks: ['Right.', 7] }, { blocks: [] }],
        documents: [{ title: 'No address' }],
        apps: 'discord',
      }),
    );
    expect(all(alert, '.steps li')).to.deep.equal(['Ask.']);
    expect(said(alert)).to.contain('Good Right.');
    expect(find(alert, '.level')).to.equal('Information');
    expect(capture.lines).to.have.lengthOf(1);
    const report = capture.lines[0]!.text;
    expect(report)
      .to.match(/^\[safety-alert\] alert-part: /)
      .and.to.match(/\. The rest is shown\.$/);
    for (const path of [
      'version',
      'level',
      'issued',
      'actions[1]',
      'actions[2]',
      'sections[0].blocks[1]',
      'sections[1]',
      'documents[0]',
      'apps',
    ])
      expect(report).to.contain(path);
  });

  it('addresses that may not be links stay words, wherever they stand', async () => {
    const bad = 'javascript:alert(1)';
    const alert = await draw(
      inside({
        ...record,
        href: bad,
        documents: [{ title: 'Bad document', href: bad }],
        replacedBy: undefined,
        issuers: [{ name: 'X', phone: '1', email: bad }],
      }),
    );
    const banner = await draw(inside({ ...record, href: bad }, 'view="banner"'));
    const replaced = await draw(
      inside({ ...record, replacedBy: { headline: 'Newer', href: 'data:text/html,x' } }),
    );
    for (const one of [alert, banner, replaced]) {
      const addresses = [...root(one).querySelectorAll('[href]')].map((link) => link.getAttribute('href')!);
      expect(addresses.filter((address) => !/^(https:|tel:|mailto:)/.test(address))).to.deep.equal([]);
    }
    expect(said(alert)).to.contain('Bad document');
    expect(find(banner, '.say')).to.equal('Talk about live video');
    expect(said(replaced)).to.contain('Read the newer alert: Newer');
    expect(
      find(
        await draw(`<safety-alert view="banner" headline="Words" href="${bad}">x</safety-alert>`),
        '.say a',
      ),
    ).to.equal(undefined);
  });

  it('markup in a record is shown as text', async () => {
    const alert = await draw(
      inside({
        headline: '<img src=x onerror=alert(1)>',
        sections: [{ title: '<b>T</b>', blocks: ['<i>x</i>'] }],
      }),
    );
    expect(find(alert, 'h2')).to.equal('<img src=x onerror=alert(1)>');
    expect(root(alert).querySelector('img, i')).to.equal(null);
  });
});

describe('safety-alert, a record that arrives in pieces', () => {
  it('a record put into the tag after the element was drawn, and replaced later', async () => {
    const alert = await draw('<safety-alert>Fallback.</safety-alert>');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"headline":"First"}';
    alert.prepend(script);
    await settled(alert);
    expect(find(alert, 'h2')).to.equal('First');
    script.textContent = '{"headline":"Second"}';
    await settled(alert);
    expect(find(alert, 'h2')).to.equal('Second');
    (script.firstChild as Text).data = '{"headline":"Third"}';
    await settled(alert);
    expect(find(alert, 'h2')).to.equal('Third');
    script.remove();
    await settled(alert);
    expect(isFallback(alert)).to.equal(true);
  });

  it('a slow page brings half of the record first: nothing is reported, and the whole is shown when it is there', async function () {
    // A module loaded into a second document takes its time on a busy machine.
    this.timeout(60_000);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const page = frame.contentDocument!;
    const view = frame.contentWindow as unknown as Window & typeof globalThis;
    const reports: string[] = [];
    page.open();
    view.console.warn = (text: string) => void (text.startsWith('[') && reports.push(text));
    const module = new URL('./safety-alert.js', import.meta.url).href.replace(/\.js$/, '.ts');
    page.write(`<!doctype html><html lang="en"><script type="module" async src="${module}"></script><body>`);
    await view.customElements.whenDefined('safety-alert');
    page.write('<safety-alert><script type="application/json">{"headline":"In two ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const alert = page.querySelector<SafetyAlertElement>('safety-alert');
    expect(alert?.shadowRoot?.querySelector('h2') ?? null).to.equal(null);
    page.write('pieces"}</' + 'script>Fallback.</safety-alert>');
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const whole = page.querySelector<SafetyAlertElement>('safety-alert')!;
    await whole.updateComplete;
    expect(whole.shadowRoot?.querySelector('h2')?.textContent).to.equal('In two pieces');
    expect(reports).to.deep.equal([]);
  });
});

describe('safety-alert, its life', () => {
  const record = {
    id: 'life',
    level: 'warning',
    headline: 'Words',
    summary: 'Old summary.',
    issuers: [{ name: 'The council' }],
    issued: '2026-11-18',
    sections: [{ title: 'Then', blocks: ['It was so.'] }],
  };

  it('before it is sent nothing is shown, not even the fallback', async () => {
    for (const view of ['notice', 'banner']) {
      const alert = await draw(inside({ ...record, effective: '2026-11-21' }, `view="${view}"`));
      expect(said(alert)).to.equal('');
      expect(alert.getBoundingClientRect().height).to.equal(0);
    }
  });

  it('on its day it is current, to the end of its last day in London', async () => {
    const dated = { ...record, effective: '2026-11-20', expires: '2027-06-30' };
    for (const now of ['2026-11-20T00:00:00Z', '2027-06-30T22:59:00Z'])
      expect(find(await draw(inside(dated), now), '.level'), now).to.equal('Warning');
    expect(find(await draw(inside(dated), '2027-06-30T23:00:00Z'), '.level')).to.equal(
      'Ended on 30 June 2027',
    );
  });

  it('past its review date it says so and stays', async () => {
    const alert = await draw(inside({ ...record, reviewBy: '2026-11-19' }));
    expect(all(alert, '.level')).to.deep.equal(['Warning', 'Review due']);
    expect(said(alert)).to.contain(
      'This was due to be looked at again on 19 November 2026. Some of it may be out of date.',
    );
    expect(said(alert)).to.contain('It was so.');
  });

  it('ended: the date first, what is true today, the old words folded away', async () => {
    const alert = await draw(inside({ ...record, expires: '2026-11-19', apps: ['omegle', 'discord'] }));
    expect(said(alert)).to.match(
      /^Ended on 19 November 2026 Words The council sent this on 18 November 2026\. Its advice is out of date\./,
    );
    expect(root(alert).querySelector('.do')).to.equal(null);
    expect(find(alert, 'h3')).to.equal('What is true today');
    expect(all(alert, '.applist li')).to.deep.equal([
      'OmegleClosed on 8 November 2023',
      'Discord13 and over (its own rules)',
    ]);
    const fold = root(alert).querySelector('details')!;
    expect(fold.open).to.equal(false);
    expect(fold.textContent).to.contain('Old summary.').and.to.contain('It was so.');
  });

  it('ended without apps: headings in the fold still follow one another', async () => {
    const alert = await draw(inside({ ...record, expires: '2026-11-19' }));
    expect(
      [...root(alert).querySelectorAll('h2, h3, h4, h5, h6')].map(({ localName }) => localName),
    ).to.deep.equal(['h2', 'h3']);
  });

  it('ended without a date or issuer it still says that its advice is out of date', async () => {
    expect(said(await draw(inside({ headline: 'Words', expires: '2026-11-19' })))).to.contain(
      'The advice in this alert is out of date.',
    );
  });

  it('replaced: leads to the newer alert', async () => {
    const alert = await draw(
      inside({
        ...record,
        replacedBy: { headline: 'What we now know', href: 'https://mereshire.example/2' },
      }),
    );
    expect(find(alert, '.level')).to.equal('Replaced');
    expect(root(alert).querySelector('a[href="https://mereshire.example/2"]')?.textContent).to.equal(
      'What we now know',
    );
  });

  it('withdrawn: when and why, whatever its dates say', async () => {
    const alert = await draw(
      inside({
        ...record,
        expires: '2026-11-19',
        withdrawn: { on: '2026-11-19', reason: 'It was another area.' },
      }),
    );
    expect(find(alert, '.level')).to.equal('Withdrawn on 19 November 2026');
    expect(said(alert)).to.contain('It was another area.');
    expect(find(await draw(inside({ ...record, withdrawn: {} })), '.level')).to.equal('Withdrawn');
  });

  it('its state is told in the banner too', async () => {
    for (const [extra, level] of [
      [{ expires: '2026-11-19' }, 'Ended on 19 November 2026'],
      [{ withdrawn: { on: '2026-11-19' } }, 'Withdrawn on 19 November 2026'],
      [{ replacedBy: { headline: 'Newer' } }, 'Replaced'],
    ] as const)
      expect(find(await draw(inside({ ...record, ...extra }, 'view="banner"')), '.level')).to.equal(level);
  });

  it('a page left open past the end of an alert says so when it is shown again', async () => {
    const alert = await draw(inside({ ...record, expires: '2026-11-30' }));
    alert.now!.setUTCFullYear(2027);
    window.dispatchEvent(new Event('pageshow'));
    await alert.updateComplete;
    expect(find(alert, '.level')).to.equal('Ended on 30 November 2026');
  });

  it('an app the old alert names is told in its state of today, under an old name too', async () => {
    const alert = await draw(inside({ ...record, expires: '2022-01-01', apps: ['Skype', 'kik'] }));
    expect(all(alert, '.applist li')).to.deep.equal(['SkypeClosed on 5 May 2025', 'KikFor adults only']);
  });

  it('on paper the old words are unfolded and the buttons are gone', async function () {
    const old = await draw(inside({ ...record, expires: '2026-11-19' }));
    const banner = await draw(inside({ ...record, id: 'paper' }, 'view="banner"'));
    const ran = await withPrintMedia(() => {
      expect(root(old).querySelector('.fold-body')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(getComputedStyle(root(banner).querySelector('button')!).display).to.equal('none');
    });
    if (!ran) onlyWebKitCannot('emulation');
  });
});

describe('safety-alert, hiding a banner', () => {
  /** Each test has an alert of its own: a person’s choice lasts as long as the page. */
  const banner = (id: string, more = '') =>
    `<safety-alert view="banner" level="warning" headline="Words ${id}" alert-id="${id}" ${more}>Story.</safety-alert>`;
  const button = (alert: SafetyAlertElement) => root(alert).querySelector('button')!;
  const stored = () => Object.keys(localStorage);

  it('the button names what it hides; hidden, a way to bring it back stands in its place', async () => {
    const alert = await draw(banner('names'));
    expect(button(alert).textContent.trim()).to.equal('Hide this warning');
    await click(button(alert));
    await alert.updateComplete;
    expect(said(alert)).to.equal('Show the hidden warning');
    await click(button(alert));
    await alert.updateComplete;
    expect(find(alert, '.say')).to.equal('Words names');
  });

  it('from the keyboard the focus stays on the button that comes in its place', async () => {
    const alert = await draw(`<a href="#a">before</a>${banner('focus')}<a href="#b">after</a>`);
    document.querySelector('a')!.focus();
    await press('Tab');
    expect(focusedElement()).to.equal(button(alert));
    for (const words of ['Show the hidden warning', 'Hide this warning']) {
      await press('Enter');
      await alert.updateComplete;
      await Promise.resolve();
      expect(focusedElement()?.textContent.trim()).to.equal(words);
    }
    await press('Tab');
    expect(focusedElement()?.textContent).to.equal('after');
  });

  it('tells the page what was hidden and shown, through component borders', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const alert = document.createElement('safety-alert');
    Object.assign(alert, { view: 'banner', headline: 'Words', alertId: 'event', version: 3 });
    host.attachShadow({ mode: 'open' }).append(alert);
    await alert.updateComplete;
    const heard: [string, SafetyAlertHideDetail][] = [];
    const listen = (event: CustomEvent<SafetyAlertHideDetail>) => void heard.push([event.type, event.detail]);
    document.addEventListener('safety-alert-hide', listen);
    document.addEventListener('safety-alert-show', listen);
    button(alert).click();
    await alert.updateComplete;
    button(alert).click();
    document.removeEventListener('safety-alert-hide', listen);
    document.removeEventListener('safety-alert-show', listen);
    expect(heard).to.deep.equal([
      ['safety-alert-hide', { id: 'event', version: 3 }],
      ['safety-alert-show', { id: 'event', version: 3 }],
    ]);
  });

  it('nothing is stored until a person acts, one entry after hiding, none after bringing it back', async () => {
    const alert = await draw(banner('storage'));
    expect(stored()).to.deep.equal([]);
    button(alert).click();
    await alert.updateComplete;
    expect(stored()).to.deep.equal(['online-safety-elements:hidden:storage:1']);
    button(alert).click();
    await alert.updateComplete;
    expect(stored()).to.deep.equal([]);
  });

  it('hidden once, it is hidden when the page comes again; a raised version shows it again', async () => {
    button(await draw(banner('again'))).click();
    document.body.replaceChildren();
    const alert = await draw(banner('again'));
    expect(said(alert)).to.equal('Show the hidden warning');
    alert.setAttribute('version', '2');
    await alert.updateComplete;
    expect(find(alert, '.say')).to.equal('Words again');
    expect(said(await draw(banner('again', 'version="1"')))).to.equal('Show the hidden warning');
  });

  it('hides nothing of the notice of the same alert', async () => {
    button(await draw(banner('both'))).click();
    expect(
      find(await draw('<safety-alert headline="Words both" alert-id="both">Story.</safety-alert>'), 'h2'),
    ).to.equal('Words both');
  });

  it('two banners are hidden one by one', async () => {
    const [first, second] = await drawAll(banner('one') + banner('two'));
    button(first!).click();
    await first!.updateComplete;
    second!.requestUpdate();
    await second!.updateComplete;
    expect([said(first!), find(second!, '.say')]).to.deep.equal(['Show the hidden warning', 'Words two']);
  });

  it('an alert without an id is told apart by its words', async () => {
    const html = (headline: string) => `<safety-alert view="banner" headline="${headline}">x</safety-alert>`;
    button(await draw(html('No id, first'))).click();
    expect(said(await draw(html('No id, first')))).to.equal('Show the hidden information');
    expect(find(await draw(html('No id, second')), '.say')).to.equal('No id, second');
  });

  it('where storage is refused it is hidden for as long as the page is open', async () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    const real = Object.getOwnPropertyDescriptors(Storage.prototype);
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const alert = await draw(banner('refused'));
      button(alert).click();
      await alert.updateComplete;
      expect(said(alert)).to.equal('Show the hidden warning');
      expect(said(await draw(banner('refused')))).to.equal('Show the hidden warning');
    } finally {
      Object.defineProperties(Storage.prototype, { getItem: real.getItem, setItem: real.setItem });
    }
  });

  it('every level has its own words for hiding and showing', async () => {
    for (const [level, hide, show] of [
      ['information', 'Hide this information', 'Show the hidden information'],
      ['advice', 'Hide this advice', 'Show the hidden advice'],
      ['warning', 'Hide this warning', 'Show the hidden warning'],
      ['danger', 'Hide this danger notice', 'Show the hidden danger notice'],
    ] as const) {
      const alert = await draw(
        `<safety-alert view="banner" level="${level}" headline="Level ${level}">x</safety-alert>`,
      );
      expect(find(alert, 'button')).to.equal(hide);
      button(alert).click();
      await alert.updateComplete;
      expect(find(alert, 'button')).to.equal(show);
    }
  });
});
