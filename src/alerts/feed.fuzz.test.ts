import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { AlertRecord } from './alert.js';
import { decoded } from './feed-bytes.js';
import { feedDate } from './feed-date.js';
import { readFeed } from './feed.js';
import { isDate } from './fields.js';
import { readKeys, verify } from './signature.js';

const base = 'https://mereshire.example/feed.json';
/** Fixed, so that a run that fails fails again. */
const runs = { seed: 20_261_120, numRuns: 300 };

/** Every address of a record, by the names its fields have. */
function addresses(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === 'href' && typeof field === 'string' ? [field] : addresses(field),
  );
}

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(texts)
      : [];

/** What must hold whatever was read. */
function isSound(text: string, contentType?: string): void {
  const feed = readFeed(text, { base, contentType });
  if ('code' in feed) {
    expect(feed.message).to.have.length.above(10);
    return;
  }
  for (const alert of feed.alerts) {
    expect(alert.headline.trim()).to.not.equal('');
    for (const href of addresses(alert)) expect(href).to.match(/^(?:https?|mailto|tel):/);
    for (const date of [alert.issued, alert.updated, alert.expires])
      if (date) expect(isDate(date), date).to.equal(true);
  }
  for (const text of texts(feed.alerts)) expect(text).to.not.match(/(?![\t\n\r])[\p{Cc}\p{Cs}\u202e]/u);
  for (const { path, message } of feed.faults)
    expect([path, message].every((words) => words.length > 2)).to.equal(true);
}

const address = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.constantFrom(
    'javascript:alert(1)',
    ' java\tscript:x',
    'data:text/html,x',
    '//x.example',
    'tel:999',
    'mailto:a@b.example',
    '\u0000https://x.example',
    'https://a@b.example',
  ),
);
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<b>x</b>', '<script>x</script>', '\u202e', '😀', '', ' '),
);
const date = fc.oneof(
  fc.string(),
  fc.date().map((day) => (Number.isNaN(day.getTime()) ? 'x' : day.toISOString())),
  fc.constantFrom('2026-02-30', 'Wed, 18 Nov 2026 09:00:00 GMT'),
);

const record: fc.Arbitrary<Partial<Record<keyof AlertRecord, unknown>>> = fc.record(
  {
    headline: fc.oneof(words, fc.jsonValue()),
    level: fc.constantFrom('danger', 'warning', 'nothing', 7),
    href: address,
    issued: date,
    expires: date,
    issuers: fc.array(fc.record({ name: words, href: address })),
    documents: fc.array(fc.record({ title: words, href: address })),
    actions: fc.array(fc.record({ do: words, href: fc.oneof(address, fc.jsonValue()) })),
    sections: fc.array(
      fc.record({
        title: words,
        blocks: fc.array(
          fc.oneof(
            words,
            fc.jsonValue(),
            fc.record({ text: words, source: fc.record({ title: words, href: address }) }),
          ),
        ),
      }),
    ),
    replacedBy: fc.record({ headline: words, href: address }),
    withdrawn: fc.jsonValue(),
    tips: fc.jsonValue(),
    letter: fc.jsonValue(),
    bsl: fc.record({ href: address }),
  },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    id: fc.oneof(words, fc.nat()),
    url: address,
    external_url: address,
    title: fc.oneof(words, fc.jsonValue()),
    summary: words,
    content_html: words,
    content_text: words,
    date_published: date,
    date_modified: fc.oneof(date, fc.jsonValue()),
    attachments: fc.oneof(fc.jsonValue(), fc.array(fc.record({ url: address, title: words }))),
    _safety_alert: fc.oneof(record, fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const feedOf = (items: unknown, more: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...more, items });

const good = [
  feedOf([
    {
      id: '1',
      title: 'A',
      url: '/a',
      content_html: '<p>One</p>',
      _safety_alert: { headline: 'H', level: 'danger', href: 'https://x.example/' },
    },
  ]),
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title><item><title>A</title><link>https://x.example/</link><pubDate>Wed, 18 Nov 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>One</p><h2>Two</h2>]]></content:encoded></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/"><title>N</title><updated>2026-11-20T12:00:00Z</updated><entry><title type="html">A</title><link href="a"/><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p></div></content></entry></feed>',
];
const slips = [
  '',
  '<',
  '>',
  '&',
  '"',
  '{',
  '}',
  ',',
  ':',
  '\u0000',
  '<!DOCTYPE x>',
  ']]>',
  'javascript:',
  '\ud800',
  'é',
  '-->',
  '<svg>',
  '</p>',
];

describe('whatever comes in place of a feed', () => {
  it('any text is read or refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(undefined, 'text/html', 'application/json'),
        isSound,
      ),
      runs,
    );
  });

  it('any bytes are a text', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => new Uint8Array(array));
    fc.assert(
      fc.property(
        bytes,
        fc.oneof(fc.string(), fc.constantFrom('text/xml; charset=utf-16', 'a/b; charset=windows-1252')),
        (array, type) => isSound(decoded(array, type)),
      ),
      runs,
    );
  });

  it('any JSON is read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => isSound(JSON.stringify(value))),
      runs,
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => isSound(feedOf(value))),
      runs,
    );
  });

  it('any items give alerts with a headline and safe addresses alone', () => {
    const more = fc.record(
      {
        title: fc.oneof(words, fc.jsonValue()),
        home_page_url: address,
        language: fc.jsonValue(),
        _safety_feed: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.jsonValue()), { maxLength: 5 }), more, (items, rest) =>
        isSound(feedOf(items, rest)),
      ),
      runs,
    );
  });

  it('any markup gives words alone', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul><li>',
      '</ul>',
      '<h2>',
      '</h2>',
      '<blockquote>',
      '<svg>',
      '</svg>',
      '<style>',
      '<script>',
      '</script>',
      '<table><td>',
      '<br>',
      '<!--',
      '-->',
      '<math>',
      '<template>',
      '<a href="javascript:x">',
      '&lt;',
      '&#0;',
      'words',
      '😀',
      '<noscript>',
      '<select>',
      '<iframe>',
      '</div>',
      '<plaintext>',
      '<base href="https://x.example/">',
    );
    const markup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markup, (html) =>
        isSound(feedOf([{ title: 'T', content_html: html }, { content_html: html }])),
      ),
      runs,
    );
  });

  for (const [i, text] of good.entries()) {
    it(`a good feed with slips anywhere is read or refused: ${['JSON', 'RSS', 'Atom'][i]}`, () => {
      const slip = fc.record({ at: fc.nat(text.length), lost: fc.nat(20), put: fc.constantFrom(...slips) });
      fc.assert(
        fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (all) =>
          isSound(
            all.reduce((now, { at, lost, put }) => now.slice(0, at) + put + now.slice(at + lost), text),
          ),
        ),
        runs,
      );
    });
  }

  it('any text is a date of records, or none', () => {
    const parts = fc.constantFrom(
      'Wed, ',
      '18',
      '31',
      '0',
      ' Nov ',
      ' Feb ',
      '2026',
      '26',
      ' 09:00',
      ':61',
      ' GMT',
      ' +0100',
      ' XYZ',
      'T',
      'Z',
      '-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          const read = feedDate(text);
          expect(read === undefined || isDate(read), text).to.equal(true);
        },
      ),
      { ...runs, numRuns: 3000 },
    );
  });

  it('no text but a signed one is taken for one, and any text is no reason to throw', async () => {
    const key = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const token =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const altered = fc
      .record({
        at: fc.nat(token.length),
        lost: fc.nat(3),
        put: fc.constantFrom('', 'A', '.', '=', 'é', ' '),
      })
      .map(({ at, lost, put }) => token.slice(0, at) + put + token.slice(at + lost))
      .filter((text) => text !== token);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), altered),
        fc.oneof(fc.constant(key), fc.string()),
        async (text, keys) => {
          expect(await verify(text, keys)).to.have.property('code');
          expect(readKeys(keys)).to.have.property('unread');
        },
      ),
      runs,
    );
  });
});
