import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlert } from '../alerts/parse.js';
import { standings } from '../alerts/set.js';
import { atomFeed } from './feed-atom.js';
import { changedOn, jsonFeed, pageAddress } from './feed-json.js';

const now = new Date('2026-11-20T12:00:00Z');
const head = { title: 'Mereshire alerts', base: 'https://mereshire.example/', lang: 'en-GB', now };
const record = (fields: object) =>
  readAlert({
    id: 'a',
    headline: 'Strangers ask',
    issued: '2026-11-18',
    issuers: [{ name: 'Mereshire Partnership', href: 'https://partnership.example/' }],
    href: 'https://mereshire.example/alerts/a/',
    ...fields,
  }).alert!;
const feed = (...all: object[]) => standings(all.map(record), now).standings;

interface Item {
  id: string;
  title: string;
  date_published: string;
  date_modified: string;
  content_html: string;
  content_text: string;
  _safety_alert: object;
  [name: string]: unknown;
}
const json = (...all: object[]) =>
  JSON.parse(jsonFeed(head, feed(...all))) as { items: Item[]; [name: string]: unknown };

describe('the JSON feed', () => {
  it('says what it is, where it is, and when it was made', () => {
    const { items, ...about } = json({});
    assert.deepEqual(about, {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Mereshire alerts',
      home_page_url: 'https://mereshire.example/',
      feed_url: 'https://mereshire.example/feed.json',
      language: 'en-GB',
      _safety_feed: { about: 'https://mereshire.example/', issued: '2026-11-20T12:00:00.000Z' },
    });
    assert.equal(items.length, 1);
  });

  it('holds for each alert what every reader of feeds knows', () => {
    const { content_html, content_text, _safety_alert, ...rest } = json({
      summary: 'A summary.',
      level: 'danger',
      areas: ['Mereshire'],
      lang: 'cy',
    }).items[0]!;
    assert.deepEqual(rest, {
      id: 'https://mereshire.example/alerts/a/',
      url: 'https://mereshire.example/alerts/a/',
      title: 'Strangers ask',
      summary: 'A summary.',
      date_published: '2026-11-18T00:00:00.000Z',
      date_modified: '2026-11-18T00:00:00.000Z',
      authors: [{ name: 'Mereshire Partnership', url: 'https://partnership.example/' }],
      tags: ['Perygl', 'Mereshire'],
      language: 'cy',
    });
    assert.match(content_html, /^<p>/);
    assert.doesNotMatch(content_text, /</);
    assert.ok(_safety_alert);
  });

  it('holds the whole record, so that a page reads back what was written', () => {
    const fields = {
      version: 4,
      type: 'appeal',
      level: 'warning',
      sections: [{ title: 'For staff', blocks: ['Words.'], audience: 'professional' }],
      offers: [{ title: 'Clinic', on: '2027-01-01' }],
      letter: { salutation: 'Dear all', opening: ['Hello.'] },
      signatories: [{ role: 'Independent Chair' }],
    };
    const { alert, faults } = readAlert(json(fields).items[0]?._safety_alert);
    assert.deepEqual(faults, []);
    assert.deepEqual(alert, record(fields));
  });

  it('holds no empty fields', () =>
    assert.deepEqual(Object.keys(json({}).items[0]?._safety_alert ?? {}).sort(), [
      'headline',
      'href',
      'id',
      'issued',
      'issuers',
      'level',
      'status',
      'type',
      'version',
    ]));

  it('says of a replaced alert what took its place', () => {
    const [newer, old] = json(
      { issued: '2026-11-01' },
      { id: 'b', headline: 'Newer', replaces: ['a'], href: 'https://mereshire.example/alerts/b/' },
    ).items;
    assert.equal(newer?.title, 'Newer');
    assert.equal(old?.title, 'Replaced: Strangers ask');
    assert.deepEqual((old?._safety_alert as { replacedBy: object }).replacedBy, {
      id: 'b',
      headline: 'Newer',
      href: 'https://mereshire.example/alerts/b/',
      on: '2026-11-18',
    });
  });

  it('may be empty', () => assert.deepEqual(json().items, []));
});

describe('when an alert last changed', () => {
  for (const [what, fields, on] of [
    ['sent', {}, '2026-11-18'],
    ['updated', { updated: '2026-11-19' }, '2026-11-19'],
    ['taken back', { updated: '2026-11-19', withdrawn: { on: '2026-11-20' } }, '2026-11-20'],
    ['no date at all', { issued: undefined }, undefined],
  ] as const)
    it(what, () => assert.equal(changedOn(record(fields)), on));
  it('a day in summer begins an hour before midnight of the world’s clock', () =>
    assert.equal(json({ issued: '2026-07-01' }).items[0]?.date_published, '2026-06-30T23:00:00.000Z'));
});

describe('the Atom feed', () => {
  const atom = (...all: object[]) => atomFeed(head, feed(...all));

  it('names itself and each alert by its address', () => {
    const xml = atom({});
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/,
    );
    assert.match(xml, /<link rel="self" href="https:\/\/mereshire\.example\/atom\.xml"\/>/);
    assert.match(xml, /<entry>[\s\S]*<id>https:\/\/mereshire\.example\/alerts\/a\/<\/id>/);
    assert.match(xml, /<published>2026-11-18T00:00:00\.000Z<\/published>/);
  });

  it('says when its newest alert changed, not when it was made: a reader asks for nothing new', () =>
    assert.match(
      atom({}, { id: 'b', updated: '2026-11-19' }),
      /^[\s\S]*?<updated>2026-11-19T00:00:00\.000Z<\/updated>/,
    ));

  it('lets no sign of the words become XML or a tag', () => {
    const xml = atom({
      headline: 'A <b> & ]]> "c"',
      summary: ']]><script>',
      href: 'https://a.example/?b=1&c=2',
    });
    // A parser that knows nothing of us has to read back what was written.
    const title = /<entry>\s*<title type="html">([\s\S]*?)<\/title>/.exec(xml)?.[1] ?? '';
    const text = title.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
    assert.equal(text, 'A &lt;b&gt; &amp; ]]&gt; &quot;c&quot;');
    assert.match(xml, /<link href="https:\/\/a\.example\/\?b=1&amp;c=2"\/>/);
    assert.doesNotMatch(xml, /<script/);
  });

  it('may be empty, and is then as new as its making', () =>
    assert.match(atom(), /<updated>2026-11-20T12:00:00\.000Z<\/updated>/));
});

it('a page has the address of its id', () =>
  assert.equal(pageAddress('https://a.example/x/', 'b'), 'https://a.example/x/alerts/b/'));
