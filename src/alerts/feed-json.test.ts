import { expect } from '@open-wc/testing';
import { readFeed, type Feed, type FeedAlert } from './feed.js';
import { readAlert } from './parse.js';
import { standings } from './set.js';

const base = 'https://mereshire.example/alerts/feed.json';

function feedOf(feed: object): Feed {
  const read = readFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }), { base });
  if ('code' in read) throw new Error(`${read.code}: ${read.message}`);
  return read;
}

const alertsOf = (...items: unknown[]): FeedAlert[] => feedOf({ items }).alerts;
const paths = ({ faults }: Feed): string[] => faults.map(({ path }) => path);

describe('a JSON Feed', () => {
  it('tells its title and when it was made', () => {
    const feed = feedOf({
      title: ' Mereshire \n alerts ',
      items: [],
      _safety_feed: { about: 'https://online-safety.example/', issued: '2026-11-20T12:00:00Z' },
    });
    expect(feed).to.deep.equal({
      kind: 'json',
      title: 'Mereshire alerts',
      issued: '2026-11-20T12:00:00Z',
      alerts: [],
      faults: [],
    });
  });

  it('of version 1.0 is read, and with www in the version', () => {
    for (const version of [
      'https://jsonfeed.org/version/1',
      'https://www.jsonfeed.org/version/1.1',
      'http://jsonfeed.org/version/1.0',
    ])
      expect(feedOf({ version, items: [{ title: 'One' }] }).alerts, version).to.have.lengthOf(1);
  });

  it('says where a date of its own is none', () => {
    const feed = feedOf({ items: [], _safety_feed: { issued: 'today' } });
    expect(feed.issued).to.equal(undefined);
    expect(paths(feed)).to.deep.equal(['_safety_feed.issued']);
  });

  it('passes over extensions of others, and next_url is not followed', () => {
    expect(
      feedOf({ items: [], next_url: 'https://mereshire.example/2', _other: { a: 1 }, hubs: [] }).faults,
    ).to.deep.equal([]);
  });
});

describe('an item with an alert', () => {
  it('is that record, whole', () => {
    const record = {
      id: 'chat-2026',
      version: 3,
      level: 'danger',
      headline: 'Strangers ask for pictures',
      issued: '2026-11-18',
      expires: '2026-12-18',
      issuers: [{ name: 'Mereshire Council', href: 'https://mereshire.example/' }],
      sections: [
        { title: 'What we know', blocks: ['One', { list: ['Two'] }, { quote: ['Three'], by: 'A parent' }] },
      ],
      actions: [{ do: 'Talk with your child.' }],
      apps: ['discord'],
    };
    const [alert] = alertsOf({ id: 'x', title: 'Y', _safety_alert: record });
    expect(alert).to.deep.equal(readAlert(record).alert);
    expect(alert).not.to.have.property('news');
  });

  it('takes from the item what the record leaves out', () => {
    const feed = feedOf({
      language: 'en-GB',
      items: [
        {
          id: 'chat',
          url: '/alerts/chat/',
          title: 'Take care',
          summary: 'In short',
          date_published: '2026-11-18T09:00:00+00:00',
          date_modified: '2026-11-19T09:00:00Z',
          language: 'cy',
          content_html: '<p>For other readers</p>',
          _safety_alert: { level: 'warning' },
        },
      ],
    });
    expect(feed.faults).to.deep.equal([]);
    expect(feed.alerts[0]).to.include({
      id: 'chat',
      href: 'https://mereshire.example/alerts/chat/',
      headline: 'Take care',
      summary: 'In short',
      issued: '2026-11-18T09:00:00+00:00',
      updated: '2026-11-19T09:00:00Z',
      lang: 'cy',
      level: 'warning',
    });
    expect(feed.alerts[0]?.sections).to.deep.equal([]);
  });

  it('goes by the record where both say something, and by the language of the feed where neither does', () => {
    const [one, two] = feedOf({
      language: 'en-GB',
      items: [
        { id: 'i', title: 'T', language: 'pl', _safety_alert: { id: 'r', headline: 'H', lang: 'cy' } },
        { title: 'T', _safety_alert: {} },
      ],
    }).alerts;
    expect(one).to.include({ id: 'r', headline: 'H', lang: 'cy' });
    expect(two).to.include({ headline: 'T', lang: 'en-GB' });
  });

  it('may have a number as its id', () =>
    expect(alertsOf({ id: 7, title: 'T', _safety_alert: {} })[0]?.id).to.equal('7'));

  it('without a headline anywhere is left out alone, and told', () => {
    const feed = feedOf({
      items: [
        { title: 'One', _safety_alert: {} },
        { title: 'Two', _safety_alert: {} },
        'three',
        { _safety_alert: { level: 'danger' } },
        { title: 'Five', _safety_alert: { level: 'red', actions: [{ how: 'x' }] } },
        null,
        { title: 'Seven', _safety_alert: 'yes' },
      ],
    });
    expect(feed.alerts.map(({ headline }) => headline)).to.deep.equal(['One', 'Two', 'Five', 'Seven']);
    expect(paths(feed)).to.deep.equal([
      'items[2]',
      'items[3]._safety_alert.headline',
      'items[4]._safety_alert.level',
      'items[4]._safety_alert.actions[0]',
      'items[5]',
      'items[6]._safety_alert',
    ]);
    expect(feed.alerts[3]?.news, 'no record, so nothing is known of its level').to.equal(true);
  });

  it('reads addresses against the feed, wherever they stand in the record', () => {
    const [alert] = alertsOf({
      _safety_alert: {
        headline: 'H',
        href: 'chat/',
        issuers: [{ name: 'N', href: '//council.example/x' }],
        documents: [{ title: 'D', href: '../letter.pdf' }],
        actions: [
          { do: 'Call', href: 'tel:999' },
          { do: 'Write', href: 'mailto:help@mereshire.example' },
        ],
        sections: [{ title: 'S', blocks: [{ text: 'Claim', source: { title: 'Src', href: '?q=1' } }] }],
      },
    });
    expect(alert?.href).to.equal('https://mereshire.example/alerts/chat/');
    expect(alert?.issuers[0]?.href).to.equal('https://council.example/x');
    expect(alert?.documents[0]?.href).to.equal('https://mereshire.example/letter.pdf');
    expect(alert?.actions.map(({ href }) => href)).to.deep.equal([
      'tel:999',
      'mailto:help@mereshire.example',
    ]);
    expect(JSON.stringify(alert?.sections)).to.contain('https://mereshire.example/alerts/feed.json?q=1');
  });

  const hostile = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://mereshire.example/1',
    'file:///etc/passwd',
    'https://ceop.police.uk@other.example/',
    'https://user:word@other.example/',
    'http://',
    'https://[',
  ];
  for (const href of hostile) {
    it(`loses an address that must not become a link, and nothing else: ${JSON.stringify(href)}`, () => {
      const feed = feedOf({
        items: [
          {
            url: href,
            title: 'H',
            _safety_alert: { href, bsl: { href }, documents: [{ title: 'D', href }] },
          },
        ],
      });
      expect(feed.alerts[0]).to.include({ headline: 'H', href: undefined, bsl: undefined });
      expect(feed.alerts[0]?.documents).to.deep.equal([]);
      expect(paths(feed)).to.include.members([
        'items[0].url',
        'items[0]._safety_alert.href',
        'items[0]._safety_alert.bsl.href',
      ]);
    });
  }

  it('with names that mean something to JavaScript changes nothing outside of itself', () => {
    const text = `{"version":"https://jsonfeed.org/version/1.1","__proto__":{"items":[]},"items":[{"__proto__":{"title":"P"},"_safety_alert":{"headline":"H","__proto__":{"level":"danger"},"constructor":{"prototype":{"bad":1}},"toString":"x","sections":[{"__proto__":{"title":"S"},"blocks":[]}]}}]}`;
    const read = readFeed(text, { base }) as Feed;
    expect(read.alerts[0]).to.include({ headline: 'H', level: 'information' });
    expect(read.alerts[0]?.sections).to.deep.equal([]);
    expect(({} as { bad?: unknown }).bad).to.equal(undefined);
    expect(Object.getPrototypeOf(read.alerts[0])).to.equal(Object.prototype);
  });

  it('with something nested without end in it loses only that', () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const text = `{"version":"https://jsonfeed.org/version/1.1","items":[{"_safety_alert":{"headline":"H","x":${deep},"href":"/a"}},{"title":"B"}]}`;
    const feed = readFeed(text, { base });
    expect('code' in feed ? feed : feed.alerts.map(({ headline }) => headline)).to.deep.equal(['H', 'B']);
  });

  it('keeps emoji and right-to-left words, and loses control characters', () => {
    const [alert] = alertsOf({
      _safety_alert: {
        headline: '👩‍👧 احذر\u0000 \u202enow\u202c',
        summary: '\ud800Half',
        apps: ['dis\u0007cord'],
      },
    });
    expect(alert?.headline).to.equal('👩‍👧 احذر now\u202c');
    expect(alert?.summary).to.equal('Half');
    expect(alert?.apps).to.deep.equal(['discord']);
  });

  it('keeps markup as the text it is', () => {
    expect(alertsOf({ _safety_alert: { headline: '<b>Now</b>' } })[0]?.headline).to.equal('<b>Now</b>');
  });

  it('dated in the future, twice the same, or replaced is judged with its set, not here', () => {
    const now = new Date('2026-11-20T12:00Z');
    const alerts = alertsOf(
      { _safety_alert: { id: 'a', headline: 'Soon', effective: '2027-01-01' } },
      { _safety_alert: { id: 'b', headline: 'Old words', version: 1 } },
      { _safety_alert: { id: 'b', headline: 'New words', version: 2 } },
      { id: 'n', title: 'News' },
    );
    const set = standings(alerts, now).standings;
    expect(set.map(({ alert, state }) => [alert.headline, state])).to.deep.equal([
      ['New words', 'current'],
      ['News', 'current'],
      ['Soon', 'scheduled'],
    ]);
  });
});

describe('an item without an alert', () => {
  it('is a dated notice, and says that it is news', () => {
    const feed = feedOf({
      title: 'Mereshire news',
      home_page_url: 'https://mereshire.example/',
      items: [
        {
          id: 'https://mereshire.example/1',
          url: 'https://mereshire.example/1',
          title: 'Safer Internet Day',
          content_html:
            '<p>First.</p><p>Second.</p><h2>Where</h2><p>At <a href="javascript:x">school</a>.</p>',
          date_published: '2026-11-18T09:00:00Z',
          attachments: [
            { url: '/letter.pdf', title: 'Letter', mime_type: 'application/pdf' },
            { url: '/sound.mp3', mime_type: 'audio/mpeg' },
            { url: 'javascript:x', title: 'Bad', mime_type: 'text/html' },
          ],
        },
      ],
    });
    expect(feed.alerts).to.deep.equal([
      {
        ...readAlert({
          id: 'https://mereshire.example/1',
          href: 'https://mereshire.example/1',
          headline: 'Safer Internet Day',
          summary: 'First.',
          issued: '2026-11-18T09:00:00Z',
          issuers: [{ name: 'Mereshire news', href: 'https://mereshire.example/' }],
          documents: [{ title: 'Letter', href: 'https://mereshire.example/letter.pdf' }],
        }).alert,
        sections: [
          { title: '', blocks: ['Second.'] },
          { title: 'Where', blocks: ['At school.'] },
        ],
        news: true,
      },
    ]);
    expect(paths(feed)).to.deep.equal(['items[0].attachments[2].url']);
  });

  it('keeps its mark when a set of alerts is put in order', () => {
    const alerts = alertsOf(
      { id: 'n', title: 'News' },
      { _safety_alert: { id: 'a', headline: 'Alert', replaces: ['n'] } },
    );
    const [, news] = standings(alerts, new Date('2026-11-20T12:00Z')).standings;
    expect(news).to.have.nested.property('alert.news', true);
    expect(news?.state).to.equal('replaced');
  });

  it('cannot be marked by a record', () => {
    expect(alertsOf({ _safety_alert: { headline: 'H', news: true } })[0]).not.to.have.property('news');
  });

  it('has its summary once: an excerpt gives way to the paragraph it is the beginning of', () => {
    const [cut, own, only] = alertsOf(
      { title: 'A', summary: 'Look at the [...]', content_html: '<p>Look at the settings.</p><p>More.</p>' },
      { title: 'B', summary: 'In short.', content_html: '<p>At length.</p>' },
      { title: 'C', summary: 'Only this.' },
    );
    expect([cut?.summary, cut?.sections]).to.deep.equal([
      'Look at the settings.',
      [{ title: '', blocks: ['More.'] }],
    ]);
    expect([own?.summary, own?.sections]).to.deep.equal([
      'In short.',
      [{ title: '', blocks: ['At length.'] }],
    ]);
    expect([only?.summary, only?.sections]).to.deep.equal(['Only this.', []]);
  });

  it('without a title takes its first words as headline', () => {
    const long =
      'Talk with your child about who they meet in games, what they say there, and what to do when it feels wrong at any time.';
    const [short, cut] = alertsOf(
      { content_text: 'Be kind.\n\nAlways.' },
      { content_html: `<p>${long} ${long}</p>` },
    );
    expect(short?.headline).to.equal('Be kind.');
    expect(cut?.headline)
      .to.match(/^Talk with .*…$/)
      .and.have.length.below(122);
  });

  it('without any words is left out, and told', () => {
    const feed = feedOf({
      items: [
        { id: '1', url: 'https://mereshire.example/' },
        { content_html: '<img src=x>' },
        { title: 'Words' },
      ],
    });
    expect(feed.alerts).to.have.lengthOf(1);
    expect(paths(feed)).to.deep.equal(['items[0]', 'items[1]']);
  });

  it('loses a date that is none, and tells it', () => {
    const feed = feedOf({
      items: [{ title: 'A', date_published: '18 November', date_modified: '2026-11-19T09:00:00Z' }],
    });
    expect(feed.alerts[0]?.issued, 'the day it was changed is a day, too').to.equal('2026-11-19T09:00:00Z');
    expect(paths(feed)).to.deep.equal(['items[0].date_published']);
  });

  it('that stands there twice is shown once, by its newer date', () => {
    const alerts = alertsOf(
      { id: '1', title: 'Old', date_published: '2026-11-17T09:00:00Z' },
      { id: '1', title: 'New', date_published: '2026-11-18T09:00:00Z' },
      { id: '1', title: 'Oldest', date_published: '2026-11-16T09:00:00Z' },
      { title: 'No id' },
      { title: 'No id' },
    );
    expect(alerts.map(({ headline }) => headline)).to.deep.equal(['New', 'No id', 'No id']);
  });

  it('names the website and not the person who wrote it', () => {
    const feed = feedOf({
      title: 'News',
      author: { name: 'A Person' },
      items: [{ title: 'A', authors: [{ name: 'B Person' }] }],
    });
    expect(JSON.stringify(feed)).not.to.contain('Person');
  });
});
