import { expect } from '@open-wc/testing';
import type { Block } from './alert.js';
import { plainText, readMarkup } from './markup.js';

const blocks = (markup: string): Block[] => readMarkup({ markup })[0]!.blocks;

describe('foreign HTML', () => {
  it('gives its paragraphs, and text around them', () => {
    expect(
      blocks('Before <p>One <b>bold</b>\n  word.</p><div>Two<div>Three</div></div> after'),
    ).to.deep.equal(['Before', 'One bold word.', 'Two', 'Three', 'after']);
  });

  it('gives paragraphs that are never closed, as browsers read them', () => {
    expect(blocks('<p>One<p>Two')).to.deep.equal(['One', 'Two']);
  });

  it('reads a line break as the end of a paragraph, but not in a list', () => {
    expect(blocks('One<br>Two<br><br>Three<ul><li>Four<br>five</li></ul>')).to.deep.equal([
      'One',
      'Two',
      'Three',
      { list: ['Four five'] },
    ]);
  });

  it('gives lists; a list in a list and paragraphs in an item keep their order', () => {
    expect(
      blocks('<ol><li><p>One</p><p>more</p></li><li>Two<ul><li>Inner</li></ul></li></ol>'),
    ).to.deep.equal([{ list: ['One more', 'Two', 'Inner'] }]);
  });

  it('gives quotes with their lines', () => {
    expect(blocks('<blockquote><p>One</p><ul><li>Two</li></ul><h3>Three</h3></blockquote>')).to.deep.equal([
      { quote: ['One', 'Two', 'Three'] },
    ]);
  });

  it('leaves out lists and quotes without words', () => {
    expect(blocks('<ul></ul><blockquote> </blockquote><ol><li></li></ol>One')).to.deep.equal(['One']);
  });

  it('makes sections of headings', () => {
    expect(
      readMarkup({
        markup: '<p>Lead</p><h2>What <i>we</i> know</h2><p>One</p><h3>What to do</h3><ul><li>Two</li></ul>',
      }),
    ).to.deep.equal([
      { title: '', blocks: ['Lead'] },
      { title: 'What we know', blocks: ['One'] },
      { title: 'What to do', blocks: [{ list: ['Two'] }] },
    ]);
  });

  it('keeps the words of a heading with nothing under it', () => {
    expect(readMarkup({ markup: '<p>Lead</p><h2>Sent by the council</h2>' })).to.deep.equal([
      { title: '', blocks: ['Lead', 'Sent by the council'] },
    ]);
  });

  it('reads tables row by row and definition lists line by line', () => {
    expect(
      blocks(
        '<table><tr><th>Age</th><td>13</td></tr><tr><th>App</th><td>Any</td></tr></table><dl><dt>A</dt><dd>B</dd></dl>',
      ),
    ).to.deep.equal(['Age 13', 'App Any', 'A', 'B']);
  });

  it('reads names of characters, and what only looks like one', () => {
    expect(
      blocks('<p>Tom &amp; Jerry&rsquo;s &pound;5 &#8211; &#x1F600; &nosuch; 1 &lt; 2</p>'),
    ).to.deep.equal(['Tom & Jerry’s £5 – 😀 &nosuch; 1 < 2']);
  });

  it('keeps emoji and words that run from right to left, and takes out marks that turn letters around', () => {
    expect(blocks('<p>👩‍👧 احذر \u2067שלום\u2069 \u202egnp.exe\u202d \u0000\u0007</p>')).to.deep.equal([
      '👩‍👧 احذر \u2067שלום\u2069 gnp.exe',
    ]);
  });

  it('gives the words of links and images nothing: no address, no attribute', () => {
    const text = JSON.stringify(
      readMarkup({
        markup:
          '<p onclick="x()" style="color:red">Go <a href="javascript:alert(1)" title="t">here</a><img src=x onerror=alert(1) alt="picture"></p>',
      }),
    );
    expect(text).to.equal('[{"title":"","blocks":["Go here"]}]');
  });

  it('keeps words after tags that are written badly', () => {
    for (const markup of [
      '<p class="a>b">One</p><p>Two</p>',
      "<p title='<script>'>One</p><p>Two</p>",
      '<p class="x"">One</p><p>Two</p>',
      '<p a=b c"d>One</p><p/>Two',
      '<p>One<!--></p><p>Two<!---></p>',
      '<p\nclass\n=\n"x">One</p\n><P>Two',
      '<p onclick="a(\'<p>\')" style=x>One</p><p>Two',
      '<script-x>One</script-x><p>Two</p>',
    ])
      expect(blocks(markup), markup).to.deep.equal(['One', 'Two']);
  });

  it('is read in no time, whatever it is stuffed with', () => {
    const start = performance.now();
    for (const part of [
      '<a ',
      '<a "',
      '<a b="',
      '<!--',
      '<script>',
      '</script',
      '<script></script',
      '<a b=\'"',
      '&',
      '<',
      '&#',
    ])
      readMarkup({ markup: part.repeat(500_000 / part.length) });
    // About a tenth of a second; minutes, if each tag were looked for to the end of the text.
    expect(performance.now() - start).to.be.lessThan(15_000);
  });

  const silent = [
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<iframe src="https://other.example/">words</iframe>',
    '<svg><text>words</text><script>alert(1)</script></svg>',
    '<math><mtext>words</mtext></math>',
    '<template><p>words</p></template>',
    '<form><label>words</label><input value="words"><button>words</button></form>',
    '<object data="x">words</object>',
    '<noscript><p>words</p></noscript>',
    '<textarea>words</textarea>',
    '<title>words</title>',
    '<!-- <p>words --!>',
    '<script>if (a<b) "words"</script >',
    '<STYLE type="a>b">words</style>',
    '<!-- words -->',
    '<svg><foreignObject><p>words</p></foreignObject></svg>',
  ];
  for (const markup of silent)
    it(`gives nothing of ${markup}`, () =>
      expect(blocks(`<p>Before</p>${markup}<p>After</p>`)).to.deep.equal(['Before', 'After']));

  const tricks: [string, string][] = [
    ['an element that comes back as markup', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['a comment that is no comment', '<!--><img src=x onerror=alert(1)>--><p>x</p>'],
    ['markup in a title', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    [
      'markup that changes when it is parsed twice',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    ],
  ];
  for (const [what, markup] of tricks) {
    it(`runs and loads nothing: ${what}`, async () => {
      const page = globalThis as { markupRan?: number };
      const text = JSON.stringify(readMarkup({ markup: markup.replaceAll('alert(1)', 'markupRan=1') }));
      await new Promise((resolve) => setTimeout(resolve));
      expect(page.markupRan).to.equal(undefined);
      expect(text).to.be.a('string');
    });
  }

  it('nested ten thousand deep is read without an end in the stack', () => {
    const deep = `${'<div>'.repeat(10_000)}inside${'</div>'.repeat(10_000)}<p>after</p>`;
    expect(plainText({ markup: deep })).to.be.a('string');
    expect(plainText({ markup: `${'<ul><li>'.repeat(10_000)}inside` })).to.be.a('string');
    expect(plainText({ markup: `${'<b>'.repeat(10_000)}inside` })).to.be.a('string');
  });
});

describe('foreign plain text', () => {
  it('is read line by line, and markup in it stays text', () => {
    expect(readMarkup({ text: 'One <b>two</b>\r\n\r\n Three ' })).to.deep.equal([
      { title: '', blocks: ['One <b>two</b>', 'Three'] },
    ]);
    expect(plainText({ text: ' One \n two ' })).to.equal('One two');
  });
});
