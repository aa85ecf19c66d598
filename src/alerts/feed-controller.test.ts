import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { FeedPage } from '../testing/feed-page.js';
import { FeedController, type FeedWish } from './feed-controller.js';
import { Feeds } from './feed-source.js';

const src = 'https://mereshire.example/feed.json';
const other = 'https://council.example/feed.json';
const feed = (headline: string): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ _safety_alert: { headline } }] });

let page: FeedPage;
let feeds: Feeds;

/** As plain as an element with a feed can be. */
class NoticeProbe extends LitElement {
  wish: FeedWish = { src };
  readonly feed = new FeedController(
    this,
    () => this.wish,
    () => feeds,
  );
  override render(): TemplateResult {
    const { alerts, problem, pending } = this.feed.state ?? {};
    return html`<p>${alerts?.map(({ headline }) => headline) ?? (pending ? '…' : (problem?.code ?? 'fallback'))}</p>`;
  }
}
customElements.define('notice-probe', NoticeProbe);

const seen = (probe: NoticeProbe): string => probe.shadowRoot?.textContent?.trim() ?? '';

async function settled(probe: NoticeProbe): Promise<string> {
  await page.rest();
  await probe.updateComplete;
  return seen(probe);
}

describe('an element with a feed', () => {
  let probe: NoticeProbe;
  beforeEach(() => {
    page = new FeedPage();
    page.answer = feed('One');
    feeds = new Feeds(page);
    probe = new NoticeProbe();
    page.isBusy = () => probe.feed.state?.pending ?? false;
  });

  const shown = async (): Promise<string> => {
    await fixture(html`${probe}`);
    return settled(probe);
  };

  it('asks for nothing until it is in a document', async () => {
    probe.requestUpdate();
    await page.rest();
    expect(page.asked).to.deep.equal([]);
    expect(await shown()).to.equal('One');
    expect(page.asked).to.deep.equal([src]);
  });

  it('asks for nothing without an address', async () => {
    for (const wish of [{}, { src: '' }, { src: '  ' }, { key: 'x' }]) {
      probe.wish = wish;
      expect(await shown()).to.equal('fallback');
    }
    expect(page.asked).to.deep.equal([]);
    expect(probe.feed.state).to.equal(undefined);
  });

  it('shows that it waits, then the words', async () => {
    await fixture(html`${probe}`);
    expect(seen(probe)).to.equal('…');
    expect(await settled(probe)).to.equal('One');
  });

  it('says what is wrong with an address, without asking', async () => {
    probe.wish = { src: 'javascript:alert(1)' };
    expect(await shown()).to.equal('feed-address');
    expect(probe.feed.state).to.have.nested.property('problem.kind', 'late');
    expect(page.asked).to.deep.equal([]);
  });

  it('follows another address from its next update on: the words of the old one are gone at once', async () => {
    await shown();
    page.answer = feed('Two');
    probe.wish = { src: other };
    probe.requestUpdate();
    await probe.updateComplete;
    expect(seen(probe)).to.equal('…');
    expect(await settled(probe)).to.equal('Two');
    expect(page.asked).to.deep.equal([src, other]);
    await page.pass(15);
    expect(page.asked, 'nobody asks for the old one any more').to.deep.equal([src, other, other]);
  });

  it('is judged anew by another key, without another request: words it does not cover are gone', async () => {
    await shown();
    probe.wish = { src, key: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    probe.requestUpdate();
    expect(await settled(probe)).to.equal('signature-missing');
    probe.wish = { src };
    probe.requestUpdate();
    expect(await settled(probe)).to.equal('One');
    expect(page.asked).to.deep.equal([src]);
  });

  it('lets the feed go when the address is taken away', async () => {
    await shown();
    probe.wish = {};
    probe.requestUpdate();
    expect(await settled(probe)).to.equal('fallback');
    await page.pass(60);
    expect(page.asked).to.have.lengthOf(1);
    expect(page.load).to.deep.equal({ timers: 0, listeners: 0 });
  });

  it('that is moved goes on without another request', async () => {
    await shown();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(probe);
    expect(await settled(probe)).to.equal('One');
    await page.pass(1);
    expect(page.asked).to.have.lengthOf(1);
    await page.pass(15);
    expect(page.asked).to.have.lengthOf(2);
  });

  it('that is taken out in the middle of a request gives it up, and nothing is drawn late', async () => {
    let isAborted = false;
    page.next.push(
      ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => {
            isAborted = true;
            reject(new DOMException('Aborted', 'AbortError'));
          }),
        ),
    );
    await fixture(html`${probe}`);
    probe.remove();
    await page.pass(0.1);
    expect(isAborted).to.equal(true);
    expect(page.load).to.deep.equal({ timers: 0, listeners: 0 });
    expect(probe.feed.state).to.equal(undefined);
  });

  it('shares its request with the others on the page', async () => {
    const more = [new NoticeProbe(), new NoticeProbe()];
    await fixture(html`${more}`);
    expect(await shown()).to.equal('One');
    expect(more.map(seen)).to.deep.equal(['One', 'One']);
    expect(page.asked).to.have.lengthOf(1);
  });

  it('passes on how often it wants to be asked', async () => {
    probe.wish = { src, refresh: 60 };
    await shown();
    await page.pass(59);
    expect(page.asked).to.have.lengthOf(1);
    await page.pass(2);
    expect(page.asked).to.have.lengthOf(2);
  });

  it('is drawn again for each change, and only then', async () => {
    await shown();
    let updates = 0;
    const count = { hostUpdated: (): void => void (updates += 1) };
    probe.addController(count);
    await page.pass(10);
    await probe.updateComplete;
    expect(updates).to.equal(0);
    page.answer = feed('Two');
    await page.pass(6);
    expect(await settled(probe)).to.equal('Two');
    expect(updates).to.be.within(1, 2);
  });
});
