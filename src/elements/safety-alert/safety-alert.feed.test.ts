import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { FeedProblem } from '../../alerts/feed-controller.js';
import type { Scene } from '../../base/element.js';
import { wordsFor } from '../../i18n/index.js';
import { captureConsole } from '../../testing/console.js';
import './safety-alert.js';
import '../safety-settings/safety-settings.js';
import type { SafetyAlertElement } from './safety-alert.element.js';
import { feedNote } from './safety-alert.feed.js';

const now = new Date('2026-11-20T12:00:00Z');
let feeds = 0;

/** A server of one feed: what it answers can be changed, and what was asked of it is counted. */
function serve(first: () => Response | Promise<Response>) {
  const url = `https://feeds.example/${(feeds += 1)}.json`;
  const server = { url, asked: 0, answer: first };
  const before = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (asked !== url) return before(input, init);
    server.asked += 1;
    return Promise.resolve(server.answer());
  };
  return server;
}

const feed =
  (...records: ({ headline: string } & Record<string, unknown>)[]) =>
  () =>
    new Response(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Mereshire Safeguarding Children Partnership',
        items: records.map((record, i) => ({ id: String(i), _safety_alert: { id: `a${i}`, ...record } })),
      }),
      { headers: { 'content-type': 'application/feed+json' } },
    );

const down = () => Promise.reject(new TypeError('no network'));
const warning = { headline: 'Strangers ask for pictures', level: 'warning', issued: '2026-11-18' };
const advice = { headline: 'Talk about live video', level: 'advice', issued: '2026-11-19' };

const root = (element: Element) => element.shadowRoot!;
const words = (element: Element) => (root(element).textContent ?? '').replace(/\s+/g, ' ').trim();
const headlines = (element: Element) =>
  [...root(element).querySelectorAll('.headline, .say')].map((one) => one.textContent?.trim());

async function until(what: string, test: () => boolean): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain until ${what}`);
}

/** Draws it on the day of these tests, and waits until the feed has answered or failed. */
async function draw(template: ReturnType<typeof html>): Promise<SafetyAlertElement> {
  const box = await fixture(html`<div>${template}</div>`);
  const element = box.querySelector<SafetyAlertElement>('safety-alert')!;
  element.now = now;
  await element.updateComplete;
  return element;
}

describe('safety-alert with a feed', () => {
  const original = window.fetch.bind(window);
  afterEach(() => {
    window.fetch = original;
  });

  it('shows its alerts in their fixed order, the gravest first', async () => {
    const { url } = serve(feed(advice, warning));
    const element = await draw(html`<safety-alert src=${url}>See our alerts.</safety-alert>`);
    await until('the alerts are there', () => headlines(element).length === 2);
    expect(headlines(element)).to.deep.equal(['Strangers ask for pictures', 'Talk about live video']);
  });

  it('shows the fallback while it waits, and where nothing ever comes, with one report', async () => {
    const capture = captureConsole();
    const { url } = serve(down);
    const element = await draw(html`<safety-alert src=${url}>See our alerts.</safety-alert>`);
    expect(root(element).querySelector('slot')).not.to.equal(null);
    await until('the failure is told', () => capture.lines.length > 0);
    expect(root(element).querySelector('.el')).to.equal(null);
    expect(capture.problems).to.have.lengthOf(1);
    expect(capture.problems[0]).to.match(/^\[safety-alert\] feed-network: .* The fallback is shown\.$/);
  });

  it('shows a record in the tag until the feed has answered', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { url } = serve(() => new Promise((resolve) => (answer = resolve)));
    const element = await draw(
      html`<safety-alert src=${url}
        ><script type="application/json">
          { "headline": "Pasted with the page" }
        </script></safety-alert
      >`,
    );
    expect(headlines(element)).to.deep.equal(['Pasted with the page']);
    answer(feed(warning)());
    await until('the feed is there', () => headlines(element)[0] === 'Strangers ask for pictures');
    expect(headlines(element)).to.have.lengthOf(1);
  });

  it('asks once for several elements with the same feed, each with its own choice', async () => {
    const server = serve(
      feed(
        { ...warning, areas: ['Mereshire'], readers: ['parent'] },
        { ...advice, areas: ['Westmere'], readers: ['professional'] },
        { headline: 'For everyone', issued: '2026-11-01' },
      ),
    );
    const box = await fixture<HTMLElement>(
      html`<div>
        <safety-alert src=${server.url} area="Westmere"></safety-alert>
        <safety-alert src=${server.url} audience="parent"></safety-alert>
        <safety-alert src=${server.url} level="warning"></safety-alert>
        <safety-alert src=${server.url} alert-id="a1"></safety-alert>
        <safety-alert src=${server.url} limit="1" view="banner"></safety-alert>
      </div>`,
    );
    const all = [...box.querySelectorAll<SafetyAlertElement>('safety-alert')];
    for (const element of all) element.now = now;
    await until('all are drawn', () => all.every((element) => headlines(element).length > 0));
    expect(all.map(headlines)).to.deep.equal([
      ['Talk about live video', 'For everyone'],
      ['Strangers ask for pictures', 'For everyone'],
      ['Strangers ask for pictures'],
      ['Talk about live video'],
      ['Strangers ask for pictures'],
    ]);
    expect(server.asked).to.equal(1);
  });

  it('takes the feed of the settings where the tag has no words of its own', async () => {
    const { url } = serve(feed(warning));
    const box = await fixture<HTMLElement>(
      html`<safety-settings feed=${url}>
        <safety-alert></safety-alert>
        <safety-alert headline="Our own"></safety-alert>
      </safety-settings>`,
    );
    const [fed, own] = [...box.querySelectorAll<SafetyAlertElement>('safety-alert')] as [
      SafetyAlertElement,
      SafetyAlertElement,
    ];
    fed.now = own.now = now;
    await until('the feed is there', () => headlines(fed).length > 0);
    expect(headlines(fed)).to.deep.equal(['Strangers ask for pictures']);
    expect(headlines(own)).to.deep.equal(['Our own']);
  });

  it('says in a notice that nothing is in force; a banner takes no place for that', async () => {
    const { url } = serve(feed());
    const notice = await draw(html`<safety-alert src=${url}>Old words.</safety-alert>`);
    const banner = await draw(html`<safety-alert src=${url} view="banner">Old words.</safety-alert>`);
    await until('both are drawn', () => [notice, banner].every((one) => root(one).querySelector('.el')));
    expect(words(notice)).to.match(/^No alert is in force\. We last looked on \d/);
    expect(banner.getBoundingClientRect().height).to.equal(0);
  });

  it('in a banner leaves out what has ended, and tells what was called back while it would still hold', async () => {
    const { url } = serve(
      feed(
        { headline: 'Over', expires: '2026-11-01' },
        { headline: 'Called back', expires: '2026-12-01', withdrawn: { on: '2026-11-19' } },
        { headline: 'Called back long ago', expires: '2026-11-01', withdrawn: { on: '2026-10-01' } },
      ),
    );
    const element = await draw(html`<safety-alert src=${url} view="banner"></safety-alert>`);
    await until('it is drawn', () => headlines(element).length > 0);
    expect(headlines(element)).to.deep.equal(['Called back']);
    expect(words(element)).to.include('Withdrawn on 19 November 2026');
  });

  it('says of an entry of news what it does not tell', async () => {
    const { url } = serve(
      () =>
        new Response(
          '<rss version="2.0"><channel><title>School news</title><link>https://hazellane.example/</link><item><title>Phones in class</title><pubDate>Wed, 18 Nov 2026 09:00:00 GMT</pubDate><description>Please read.</description></item></channel></rss>',
        ),
    );
    const element = await draw(html`<safety-alert src=${url}></safety-alert>`);
    await until('it is drawn', () => headlines(element).length > 0);
    expect(words(element)).to.include('School news');
    expect(words(element)).to.include('Sent 18 November 2026');
    expect(words(element)).to.include('It does not say how serious it is, or when it ends.');
    const headings = [...root(element).querySelectorAll('h2, h3, h4')].map((one) => one.textContent?.trim());
    expect(headings, 'words without a title get no heading').not.to.include('');
  });

  it('shows nothing unsigned where it has a key, and tells the webmaster why', async () => {
    const capture = captureConsole();
    const { url } = serve(feed(warning));
    const element = await draw(
      html`<safety-alert src=${url} key="2026:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo">Call us.</safety-alert>`,
    );
    await until('the refusal is told', () => capture.lines.length > 0);
    expect(capture.problems[0]).to.match(/^\[safety-alert\] signature-missing: /);
    expect(root(element).querySelector('.el')).to.equal(null);
  });

  it('a limit that cannot be is reported, and the usual number is shown', async () => {
    const capture = captureConsole();
    const { url } = serve(feed(warning, advice));
    const element = await draw(html`<safety-alert src=${url} limit="0"></safety-alert>`);
    await until('it is drawn', () => headlines(element).length > 0);
    expect(headlines(element)).to.have.lengthOf(2);
    expect(capture.problems).to.deep.equal([
      '[safety-alert] limit: limit must be a whole number of 1 or more. The usual number is shown.',
    ]);
  });

  it('keeps the focus on the button of its alert when the order changes under it', async () => {
    const { url } = serve(feed(warning, advice));
    const element = await draw(html`<safety-alert src=${url} view="banner"></safety-alert>`);
    await until('both are drawn', () => headlines(element).length === 2);
    const named = () => (root(element).activeElement as HTMLElement | null)?.getAttribute('aria-label');
    root(element).querySelectorAll<HTMLElement>('button')[1]!.focus();
    const before = named();
    expect(before).to.include('Talk about live video');
    // The graver one has ended: the other stands first now.
    element.level = 'advice';
    element.now = new Date('2026-11-21T12:00:00Z');
    element.alertId = 'a1';
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['Talk about live video']);
    expect(named()).to.equal(before);
  });

  it('without src makes no request', async () => {
    let asked = 0;
    window.fetch = () => {
      asked += 1;
      return Promise.reject(new Error('asked'));
    };
    await draw(html`<safety-alert headline="Our own"></safety-alert>`);
    expect(asked).to.equal(0);
  });
});

describe('the last good words of a feed', () => {
  const scene = (lang: string): Scene => ({
    words: wordsFor(lang).words,
    lang,
    now,
    level: 2,
    shadow: true,
    page: () => undefined,
  });
  const note = (problem: FeedProblem | undefined, lang = 'en'): string => {
    const box = document.createElement('div');
    const state = { remarks: [], pending: false, updatedAt: new Date('2026-07-01T13:30:00Z'), problem };
    render(feedNote(scene(lang), state), box);
    return (box.textContent ?? '').replace(/\s+/g, ' ').trim();
  };

  it('say from when they are, by the clock of London, where newer ones could not be had', () =>
    expect(note({ code: 'feed-network', message: 'x', kind: 'late' })).to.equal(
      'We could not get newer words. These are from 1 July 2026, 2.30pm.',
    ));
  it('say so too where what came could not be trusted, in words nobody need fear', () =>
    expect(note({ code: 'signature-wrong', message: 'x', kind: 'refused' })).to.equal(
      'We could not make sure who sent the newest words. So these are the last ones that we could check, from 1 July 2026, 2.30pm.',
    ));
  it('say it in Welsh on a Welsh page', () =>
    expect(note({ code: 'feed-network', message: 'x', kind: 'late' }, 'cy')).to.match(/^Nid oedd modd/));
  it('say nothing while all is well', () => expect(note(undefined)).to.equal(''));
});
