import { expect } from '@open-wc/testing';
import { readFeed, type Feed, type FeedAlert } from './feed.js';

const base = 'https://mereshire.example/news/feed.xml';

function feedOf(text: string): Feed {
  const read = readFeed(text, { base });
  if ('code' in read) throw new Error(`${read.code}: ${read.message}`);
  return read;
}

const rssText = (items: string, channel = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Mereshire &amp; Hazel Lane</title><link>https://mereshire.example/</link>
<atom:link href="https://mereshire.example/news/feed.xml" rel="self"/>${channel}${items}</channel></rss>`;
const atomText = (entries: string, more = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${more}><title type="html">Mereshire &lt;b&gt;news&lt;/b&gt;</title><link href="/"/>${entries}</feed>`;

const one = (text: string): FeedAlert => feedOf(text).alerts[0]!;
const item = (inside: string): FeedAlert => one(rssText(`<item><title>A</title>${inside}</item>`));
const entry = (inside: string, more?: string): FeedAlert =>
  one(atomText(`<entry><title>A</title>${inside}</entry>`, more));
const paths = ({ faults }: Feed): string[] => faults.map(({ path }) => path);

describe('an RSS feed', () => {
  it('is read as dated notices', () => {
    const feed = feedOf(
      rssText(
        `<item><title>Safer Internet Day</title><link>https://mereshire.example/1</link><guid isPermaLink="false">n-1</guid>
         <pubDate>Wed, 18 Nov 2026 09:00:00 GMT</pubDate><description>Short words […]</description>
         <content:encoded><![CDATA[<p>Short words and more.</p><h2>Where</h2><ul><li>At school</li></ul>]]></content:encoded></item>`,
        '<language>en-gb</language><lastBuildDate>Fri, 20 Nov 2026 12:00:00 GMT</lastBuildDate>',
      ),
    );
    expect(feed).to.deep.include({
      kind: 'rss',
      title: 'Mereshire & Hazel Lane',
      issued: '2026-11-20T12:00:00.000Z',
      faults: [],
    });
    expect(feed.alerts[0]).to.deep.include({
      id: 'n-1',
      headline: 'Safer Internet Day',
      summary: 'Short words and more.',
      href: 'https://mereshire.example/1',
      issued: '2026-11-18T09:00:00.000Z',
      lang: 'en-gb',
      level: 'information',
      expires: undefined,
      issuers: [
        {
          name: 'Mereshire & Hazel Lane',
          href: 'https://mereshire.example/',
          phone: undefined,
          email: undefined,
          hours: undefined,
        },
      ],
      sections: [{ title: 'Where', blocks: [{ list: ['At school'] }] }],
      news: true,
    });
  });

  it('has titles in three kinds of writing', () => {
    const titles = [
      'A &amp; B',
      '<![CDATA[A & B]]>',
      'A &amp;amp; B',
      '<![CDATA[<b>A</b> &amp; B]]>',
      'A & B'.replace('&', '&#38;'),
    ];
    for (const title of titles)
      expect(one(rssText(`<item><title>${title}</title></item>`)).headline, title).to.equal('A & B');
  });

  it('keeps words of other modules out: a title of a picture is no title', () => {
    expect(item('<media:title>Picture</media:title><media:description>Words</media:description>')).to.include(
      { headline: 'A', summary: undefined },
    );
  });

  it('takes the address from a guid that is one', () => {
    expect(item('<guid>https://mereshire.example/9</guid>').href).to.equal('https://mereshire.example/9');
    expect(item('<guid isPermaLink="false">https://mereshire.example/9</guid>').href).to.equal(undefined);
    expect(item('<guid>tag:mereshire.example,2026:9</guid>').href).to.equal(undefined);
  });

  it('reads a relative link against the feed', () =>
    expect(item('<link>1.html</link>').href).to.equal('https://mereshire.example/news/1.html'));

  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://a@b.example/'])
    it(`drops ${address} and tells it`, () => {
      const feed = feedOf(rssText(`<item><title>A</title><link>${address}</link></item>`));
      expect(feed.alerts[0]?.href).to.equal(undefined);
      expect(paths(feed)).to.deep.equal(['item[0].link']);
    });

  it('takes the date of Dublin Core where it has no other', () => {
    expect(item('<dc:date>2026-11-18T09:00:00Z</dc:date>').issued).to.equal('2026-11-18T09:00:00Z');
  });

  it('drops a bad date, tells it, and keeps the rest', () => {
    const feed = feedOf(
      rssText(
        '<item><title>A</title><pubDate>Wed, 31 Feb 2026 09:00:00 GMT</pubDate></item><item><title>B</title></item>',
      ),
    );
    expect(feed.alerts.map(({ headline, issued }) => [headline, issued])).to.deep.equal([['A', undefined], ['B', undefined]]); // prettier-ignore
    expect(paths(feed)).to.deep.equal(['item[0].pubDate']);
  });

  it('leaves out an item without words, alone', () => {
    const feed = feedOf(
      rssText('<item/><item><title>B</title></item><item><title> </title><description/></item>'),
    );
    expect(feed.alerts.map(({ headline }) => headline)).to.deep.equal(['B']);
    expect(paths(feed)).to.deep.equal(['item[0]', 'item[2]']);
  });

  it('of version 1.0 has its items beside the channel', () => {
    const feed = feedOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>News</title><link>https://mereshire.example/</link></channel><item rdf:about="y"><title>A</title><link>https://mereshire.example/a</link></item></rdf:RDF>`,
    );
    expect(feed).to.deep.include({ kind: 'rss', title: 'News' });
    expect(feed.alerts[0]).to.include({ headline: 'A', href: 'https://mereshire.example/a' });
  });

  it('with hostile markup gives words alone', () => {
    const text = JSON.stringify(
      item(
        '<description>&lt;p onclick=x&gt;Words&lt;script&gt;alert(1)&lt;/script&gt;&lt;iframe src=x&gt;&lt;/iframe&gt;&lt;a href="javascript:x"&gt;link&lt;/a&gt;&lt;/p&gt;</description>',
      ),
    );
    expect(text)
      .to.contain('Words link')
      .and.not.match(/[<>]|script|onclick/);
  });

  it('keeps emoji, and words that run from right to left', () => {
    expect(one(rssText('<item><title>😀 احذر שלום</title></item>')).headline).to.equal('😀 احذر שלום');
  });

  it('without a channel or with nothing in it is empty, and no failure', () => {
    expect(feedOf('<rss/>').alerts).to.deep.equal([]);
    expect(feedOf('<rss><channel/></rss>').alerts).to.deep.equal([]);
  });
});

describe('an Atom feed', () => {
  it('is read as dated notices', () => {
    const feed = feedOf(
      atomText(
        `<updated>2026-11-20T12:00:00Z</updated><entry><title>Safer Internet Day</title><id>urn:1</id><link rel="enclosure" href="/x.mp3"/><link href="one"/>
         <published>2026-11-18T09:00:00Z</published><updated>2026-11-19T09:00:00Z</updated>
         <author><name>A Person</name></author><summary>In short.</summary><content type="html">&lt;p&gt;At length.&lt;/p&gt;</content></entry>`,
        'xml:lang="en-GB"',
      ),
    );
    expect(feed).to.deep.include({
      kind: 'atom',
      title: 'Mereshire news',
      issued: '2026-11-20T12:00:00Z',
      faults: [],
    });
    expect(feed.alerts[0]).to.deep.include({
      id: 'urn:1',
      headline: 'Safer Internet Day',
      summary: 'In short.',
      href: 'https://mereshire.example/news/one',
      issued: '2026-11-18T09:00:00Z',
      updated: '2026-11-19T09:00:00Z',
      lang: 'en-GB',
      sections: [{ title: '', blocks: ['At length.'] }],
      news: true,
    });
    expect(JSON.stringify(feed)).not.to.contain('Person');
  });

  it('has content in XHTML, nested in the feed itself', () => {
    const xhtml =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>two</em>.</p><h2>Head</h2><blockquote>Said</blockquote><script>alert(1)</script><svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg></div></content>';
    const alert = entry(xhtml);
    expect(alert.summary).to.equal('One two.');
    expect(alert.sections).to.deep.equal([{ title: 'Head', blocks: [{ quote: ['Said'] }] }]);
  });

  it('with XHTML nested without end is refused as XML, or loses only that', () => {
    const deep = `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${'<b>'.repeat(60_000)}x${'</b>'.repeat(60_000)}</div></content>`;
    const feed = readFeed(atomText(`<entry><title>A</title>${deep}</entry><entry><title>B</title></entry>`), {
      base,
    });
    expect('code' in feed ? feed.code : feed.alerts.length).to.be.oneOf(['feed-xml', 2]);
  });

  it('has content as plain text, in which markup stays text', () => {
    expect(entry('<content type="text">1 &lt; 2 &amp; &lt;b&gt;</content>').summary).to.equal('1 < 2 & <b>');
  });

  it('passes over content of another kind, or from another place', () => {
    expect(entry('<content type="image/png">iVBOR</content>').summary).to.equal(undefined);
    expect(entry('<content src="https://other.example/" type="text/html"/>').summary).to.equal(undefined);
  });

  it('reads links against xml:base, each against the one around it', () => {
    expect(entry('<link href="x"/>', 'xml:base="https://other.example/a/"').href).to.equal(
      'https://other.example/a/x',
    );
    const nested = one(
      atomText(
        '<entry xml:base="b/"><title>A</title><link xml:base="c/" rel="alternate" href="x"/></entry>',
        'xml:base="/a/"',
      ),
    );
    expect(nested.href).to.equal('https://mereshire.example/a/b/c/x');
    expect(entry('<link href="x"/>', 'xml:base="javascript:x"').href, 'a base that is no address').to.equal(
      'https://mereshire.example/news/x',
    );
  });

  it('whose entry was never changed has no date of a change', () => {
    expect(entry('<updated>2026-11-19T09:00:00Z</updated>')).to.include({
      issued: '2026-11-19T09:00:00Z',
      updated: undefined,
    });
  });

  it('keeps of one entry its newest state', () => {
    const state = (title: string, day: string): string =>
      `<entry><id>1</id><title>${title}</title><updated>${day}T09:00:00Z</updated></entry>`;
    const feed = feedOf(atomText(state('Old', '2026-11-17') + state('New', '2026-11-18')));
    expect(feed.alerts.map(({ headline }) => headline)).to.deep.equal(['New']);
  });

  it('takes no part from another namespace', () => {
    expect(entry('<x:summary xmlns:x="urn:x">Not this</x:summary>').summary).to.equal(undefined);
  });
});
