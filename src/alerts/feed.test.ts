import { expect } from '@open-wc/testing';
import { readFeed, type Failure, type Feed } from './feed.js';

const base = 'https://mereshire.example/alerts/feed.json';
const read = (text: string, contentType?: string): Feed | Failure => readFeed(text, { base, contentType });

function feedOf(text: string, contentType?: string): Feed {
  const feed = read(text, contentType);
  if ('code' in feed) throw new Error(`${feed.code}: ${feed.message}`);
  return feed;
}

function failureOf(text: string, contentType?: string): Failure {
  const failure = read(text, contentType);
  if ('code' in failure) return failure;
  throw new Error('It was read.');
}

const json = (items: unknown[], more: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Mereshire alerts', items, ...more });
const alertItem = (fields: object): object => ({ _safety_alert: fields });

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

/** What takes a tenth of a second may take much longer on a busy build machine; what grows with the square, minutes. */
const slowest = 10_000;

describe('what kind a feed is', () => {
  const types = [
    undefined,
    'text/html; charset=utf-8',
    'text/plain',
    'application/octet-stream',
    'application/json',
    'application/xml',
  ];
  for (const type of types) {
    it(`shows in its text, whatever the server calls it: ${type ?? 'nothing'}`, () => {
      expect(feedOf(json([]), type).kind).to.equal('json');
      expect(feedOf(rss(''), type).kind).to.equal('rss');
      expect(feedOf('<feed xmlns="http://www.w3.org/2005/Atom"/>', type).kind).to.equal('atom');
      expect(feedOf('<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', type).kind).to.equal('atom');
    });
  }

  it('shows behind a mark of the byte order, blanks, comments and a declaration', () => {
    expect(feedOf(`\ufeff${json([])}`).kind).to.equal('json');
    expect(feedOf(` \n\t${json([])}`).kind).to.equal('json');
    expect(feedOf(`\ufeff${rss('')}`).kind).to.equal('rss');
    expect(feedOf('<!-- made <rss> by --> <?style x?>\n<rss><channel/></rss>').kind).to.equal('rss');
    expect(
      feedOf('<?xml version="1.0" encoding="utf-16"?><rss><channel/></rss>').kind,
      'decoded already',
    ).to.equal('rss');
  });
});

describe('a feed that is none', () => {
  const cases: [what: string, code: string, text: string, type?: string][] = [
    ['an empty answer', 'feed-empty', ''],
    ['blanks', 'feed-empty', ' \n\ufeff'],
    ['a web page', 'feed-is-page', '<!doctype html><title>Log in</title>'],
    ['an old web page', 'feed-is-page', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><html></html>'],
    ['a page without a document type', 'feed-is-page', '<html lang="en"><body>Log in</body></html>'],
    ['a page in XML', 'feed-is-page', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['a piece of a page', 'feed-is-page', '<div>Gone</div>', 'text/html'],
    ['broken JSON', 'feed-json', '{\n "items": [1 2]}'],
    ['JSON that ends early', 'feed-json', '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id"'],
    ['a word where JSON is promised', 'feed-json', 'Not found', 'application/json'],
    ['broken XML', 'feed-xml', '<rss><channel><title>News</channel></rss>'],
    [
      'XML with a name of a character that XML does not know',
      'feed-xml',
      rss('<item><title>A&nbsp;B</title></item>'),
    ],
    ['XML that ends early', 'feed-xml', '<rss><channel><item>'],
    ['a document type', 'feed-doctype', '<!DOCTYPE rss><rss><channel/></rss>'],
    ['JSON of another kind', 'feed-unknown', '{"items": []}'],
    ['a list', 'feed-unknown', '[]'],
    ['a JSON Feed without items', 'feed-unknown', '{"version": "https://jsonfeed.org/version/1.1"}'],
    [
      'items that are no list',
      'feed-unknown',
      '{"version": "https://jsonfeed.org/version/1.1", "items": {"0": {}}}',
    ],
    ['a version of the future', 'feed-unknown', '{"version": "https://jsonfeed.org/version/2", "items": []}'],
    ['other XML', 'feed-unknown', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
    ['XML of a name like html', 'feed-unknown', '<htmlish/>'],
    ['words', 'feed-unknown', 'Service unavailable'],
    ['a comment without an end', 'feed-unknown', '<!-- <rss><channel/></rss>'],
    ['null', 'feed-unknown', 'null'],
    ['an archive', 'feed-unknown', 'PK\u0003\u0004'],
  ];
  for (const [what, code, text, type] of cases)
    it(`has a code of its own: ${what}`, () => {
      const failure = failureOf(text, type);
      expect(failure.code).to.equal(code);
      expect(failure.message).to.match(/^[A-Z].*[.]|It begins: /);
    });

  it('names line and column of broken JSON', () => {
    expect(failureOf('{\n "items": [1 2]}').message).to.contain('line 2, column 14');
  });

  it('names the line of broken XML', () => {
    expect(failureOf('<rss>\n<channel>\n<title>News</channel></rss>').message).to.match(/line 3/);
  });

  it('says where one alert record belongs', () => {
    expect(failureOf('{"headline": "Take care"}').message).to.match(/^This is one alert record/);
  });

  it('with a document type is not even parsed: a billion laughs cost nothing', () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('');
    const bomb = `<?xml version="1.0"?><!-- x --><!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]><rss><channel><title>&l9;</title></channel></rss>`;
    const start = performance.now();
    expect(failureOf(bomb).code).to.equal('feed-doctype');
    expect(performance.now() - start).to.be.lessThan(slowest);
  });

  it('is told from one that has a document type as words of an entry', () => {
    const feed = feedOf(
      rss('<item><title>A</title><description><![CDATA[<!DOCTYPE html><p>B</p>]]></description></item>'),
    );
    expect(feed.alerts[0]?.summary).to.equal('B');
  });

  it('costs nothing to tell, whatever it is stuffed with', () => {
    const start = performance.now();
    for (const text of [
      '<!---->'.repeat(60_000),
      '<?a?>'.repeat(80_000),
      ' '.repeat(500_000),
      '['.repeat(500_000),
      '<'.repeat(500_000),
      '{"a":'.repeat(80_000),
    ])
      expect(read(`${text}x`)).to.have.property('code');
    expect(performance.now() - start).to.be.lessThan(slowest);
  });
});

describe('a feed with more items than anyone reads', () => {
  const day = (i: number): string => new Date(Date.UTC(2020, 0, 1) + i * 3_600_000).toISOString();

  it('of 10 000 alerts is read without a pause that anyone would notice', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => alertItem({ id: `a${i}`, headline: `H${i}` }));
    const start = performance.now();
    const { alerts } = feedOf(json(items));
    expect(performance.now() - start).to.be.lessThan(slowest);
    expect(alerts).to.have.lengthOf(200);
  });

  it('of 10 000 entries is read without a pause that anyone would notice', () => {
    const items = Array.from(
      { length: 10_000 },
      (_, i) => `<item><title>T${i}</title><description>&lt;p&gt;</description></item>`,
    );
    const start = performance.now();
    const { alerts } = feedOf(rss(items.join('')));
    expect(performance.now() - start).to.be.lessThan(slowest);
    expect(alerts).to.have.lengthOf(200);
  });

  it('keeps the newest, in the order of the feed, and says that there were more', () => {
    const items = Array.from({ length: 300 }, (_, i) => alertItem({ headline: `H${i}`, issued: day(i) }));
    const { alerts, faults } = feedOf(json(items));
    expect(alerts.map(({ headline }) => headline)).to.deep.equal(
      Array.from({ length: 200 }, (_, i) => `H${i + 100}`),
    );
    expect(faults).to.deep.equal([
      { path: 'feed', message: 'has 300 items. The newest are shown, and all warnings' },
    ]);
  });

  it('loses no warning, however old it is and however many there are', () => {
    const old = Array.from({ length: 250 }, (_, i) =>
      alertItem({ headline: `W${i}`, level: i % 2 ? 'warning' : 'danger', issued: '2001-01-01' }),
    );
    const young = Array.from({ length: 250 }, (_, i) => alertItem({ headline: `H${i}`, issued: day(i) }));
    const { alerts } = feedOf(json([...young, ...old]));
    expect(alerts.filter(({ level }) => level !== 'information')).to.have.lengthOf(250);
    expect(alerts).to.have.lengthOf(250);
  });

  it('keeps what changes another alert: the other would stand again', () => {
    const young = Array.from({ length: 300 }, (_, i) =>
      alertItem({ id: `y${i}`, headline: `H${i}`, issued: day(i) }),
    );
    const changing = [
      alertItem({ id: 'a', headline: 'Newer and calmer', version: 2, issued: '2001-01-01' }),
      alertItem({ id: 'a', headline: 'Old danger', level: 'danger', issued: '2000-01-01' }),
      alertItem({ id: 'b', headline: 'Called back', withdrawn: true, issued: '2001-01-01' }),
      alertItem({ id: 'c', headline: 'Takes the place', replaces: ['y1'], issued: '2001-01-01' }),
      alertItem({
        id: 'd',
        headline: 'Gives place',
        replacedBy: { headline: 'Other' },
        issued: '2001-01-01',
      }),
    ];
    const { alerts } = feedOf(json([...young, ...changing]));
    expect(alerts).to.have.lengthOf(200);
    expect(alerts.slice(-5).map(({ headline }) => headline)).to.deep.equal([
      'Newer and calmer', 'Old danger', 'Called back', 'Takes the place', 'Gives place',
    ]); // prettier-ignore
  });

  it('counts faults that nobody would read to their end', () => {
    const { faults } = feedOf(json(Array.from({ length: 500 }, () => 'bad')));
    expect(faults).to.have.lengthOf(21);
    expect(faults.at(-1)).to.deep.equal({ path: 'feed', message: 'has 480 more faults' });
  });
});
