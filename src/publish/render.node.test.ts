import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderTags } from './render.js';
import { run } from './commands.js';

const now = new Date('2026-11-20T12:00:00Z');

/** Runs the command; what it says comes back with its exit code. */
async function online(...words: string[]) {
  let [out, err] = ['', ''];
  const code = await run(['render', ...words], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => now,
  });
  assert.doesNotMatch(out + err, /\n\s+at .*:\d+:\d+/, 'no stack trace');
  return { code, out, err };
}

/** The words of what was drawn, without its style sheet. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<!--.*?-->|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Each element as a page would hold it, and words that it must show. */
const complete: [markup: string, words: RegExp][] = [
  ['<report-ceop for="child"></report-ceop>', /999.*CEOP/s],
  ['<report-ceop view="guide"></report-ceop>', /999/],
  ['<app-risk-card app="discord" child-age="10"></app-risk-card>', /Discord.*13/s],
  ['<app-risk-list state="closed"></app-risk-list>', /Omegle/],
  ['<parent-tips limit="3"></parent-tips>', /1.*2.*3/s],
  ['<parent-tips view="agreement"></parent-tips>', /family/i],
  ['<safety-alert level="warning" headline="Strangers ask for pictures"></safety-alert>', /Strangers ask/],
  ['<safety-alert view="banner" headline="Strangers ask for pictures"></safety-alert>', /Strangers ask/],
  ['<safety-settings school="Hazel Lane Primary School"></safety-settings>', /^ +$/],
];

describe('an element rendered in Node', () => {
  for (const [markup, words] of complete) {
    it(`is complete and has nothing to report: ${markup}`, async () => {
      const { code, out, err } = await online(markup);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
      assert.match(out, /<template shadowrootmode="open"><style>/);
      assert.match(wordsOf(out), words);
      assert.doesNotMatch(out, /undefined|\[object/);
    });
  }

  it('takes the language of the page, of itself, and of what it stands in', async () => {
    const inEnglish = await renderTags('<report-ceop></report-ceop>', { now });
    const inWelsh = await renderTags('<report-ceop></report-ceop>', { now, lang: 'cy' });
    const byItself = await renderTags('<report-ceop lang="cy"></report-ceop>', { now });
    const within = await renderTags(
      '<safety-settings lang="cy"><report-ceop></report-ceop></safety-settings>',
      { now },
    );
    assert.match(inEnglish, /<div class="el page" lang="?en-GB/);
    for (const html of [inWelsh, byItself, within]) {
      assert.match(html, /<div class="el page" lang="?cy/);
      assert.match(wordsOf(html), /diogelu|perygl/i);
    }
    assert.doesNotMatch(inWelsh, /<report-ceop lang/, 'what was not written is not added');
  });

  it('keeps its direction, which the page’s style sheet hands on', async () => {
    const html = await renderTags('<report-ceop lang="ar" dir="rtl"></report-ceop>', { now });
    assert.match(html, /^<report-ceop lang="ar" dir="rtl">/);
  });

  it('hears the settings around it, and those of an empty tag anywhere', async () => {
    const settings = 'school="Hazel Lane Primary School" dsl-phone="01632 960 117" dsl-name="The head"';
    const around = await renderTags(
      `<safety-settings ${settings}><report-ceop></report-ceop></safety-settings>`,
      { now },
    );
    const beside = await renderTags(
      `<report-ceop></report-ceop><safety-settings ${settings}></safety-settings>`,
      { now },
    );
    for (const html of [around, beside]) assert.match(html, /tel:\+?[\d]+/);
    for (const html of [around, beside]) assert.match(wordsOf(html), /01632 960 117/);
    const apart = await renderTags(
      `<safety-settings ${settings}><report-ceop></report-ceop></safety-settings><report-ceop for="child"></report-ceop>`,
      { now },
    );
    assert.equal(wordsOf(apart).split('01632 960 117').length, 2, 'not the one outside');
  });

  it('keeps its children, and has a slot for those that name one', async () => {
    const html = await renderTags(
      '<app-risk-card app="discord"><p slot="advice">Ask <a href="https://school.example/">us</a> &amp; others.</p></app-risk-card>',
      { now },
    );
    assert.match(html, /<slot name="advice">/);
    assert.match(
      html,
      /<\/template><p slot="advice">Ask <a href="https:\/\/school.example\/">us<\/a> &amp; others.<\/p>/,
    );
  });

  it('links to the hosted site where it is named', async () => {
    const { out } = await online(
      '<app-risk-card app="discord" view="summary"></app-risk-card>',
      '--site',
      'https://elements.example/',
    );
    assert.match(out, /https:\/\/elements\.example\/apps\/discord\//);
  });

  it('judges dates at the moment it is told', async () => {
    const markup =
      '<safety-alert headline="Strangers ask" issued="2026-11-01" expires="2026-11-30"></safety-alert>';
    const [before, after] = [
      await online(markup, '--now', '2026-11-20'),
      await online(markup, '--now', '2026-12-20'),
    ];
    assert.notEqual(wordsOf(before.out), wordsOf(after.out));
    assert.match(wordsOf(after.out), /ended/i);
  });
});

describe('what the command does not print', () => {
  const refused: [markup: string, told: RegExp][] = [
    ['<script>alert(1)</script>', /markup:1:1: <script> cannot be rendered/],
    [
      '<report-ceop><script>alert(1)</script></report-ceop>',
      /markup:1:14: <script> cannot be rendered. Inside our tags stand: a,/,
    ],
    ['<report-ceop><img src="x"></report-ceop>', /markup:1:14: <img> cannot be rendered/],
    ['<report-ceop onclick="alert(1)"></report-ceop>', /markup:1:14: <report-ceop> takes no "onclick"/],
    ['<report-ceop><p style="color:red">x</p></report-ceop>', /<p> takes no "style"/],
    [
      '<report-ceop><a href="javascript:alert(1)">x</a></report-ceop>',
      /href="javascript:alert\(1\)" is no address/,
    ],
    ['<report-ceop><a href="java&#115;cript:alert(1)">x</a></report-ceop>', /is no address/],
    ['<app-risk-card ap="discord"></app-risk-card>', /takes no "ap". Did you mean "app"\?/],
    ['<app-risk-crad></app-risk-crad>', /Did you mean <app-risk-card>\?/],
    ['<report-ceop for="child" for="parent"></report-ceop>', /"for" is there twice/],
    ['<report-ceop>\n  <p>In danger', /markup:2:3: <p> has no end\. Write <\/p>/],
    ['<report-ceop/>', /does not close a tag in HTML/],
    ['<report-ceop for="child', /is not closed here/],
    ['<report-ceop></p></report-ceop>', /<\/p> closes no open tag: <\/report-ceop> is next/],
    ['</report-ceop>', /<\/report-ceop> closes nothing/],
    ['Call 999', /"Call 999" stands outside a tag/],
    ['<!-- hello --><report-ceop></report-ceop>', /Leave comments out/],
    ['<report-ceop>3 < 4</report-ceop>', /Write &lt; where the sign is meant/],
    ['<report-ceop>caf&eacute;</report-ceop>', /&eacute; is not understood\. Write the letter itself/],
    ['<report-ceop>&#1114112;</report-ceop>', /&#1114112; is no sign/],
  ];
  for (const [markup, told] of refused) {
    it(`is ${JSON.stringify(markup)}`, async () => {
      const { code, out, err } = await online(markup);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err, told);
      assert.match(err, /Nothing is printed/);
    });
  }

  it('is a sign that would end an attribute or a text', async () => {
    const html = await renderTags(
      `<safety-alert headline='"><script>alert(1)</script>'>&lt;script&gt;</safety-alert>`,
      { now },
    );
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /headline="&quot;&gt;&lt;script&gt;/);
  });
});

describe('the command', () => {
  it('prints what it can, tells what an element reports, and ends with 1', async () => {
    const { code, out, err } = await online('<report-ceop for="uncle"></report-ceop>');
    assert.equal(code, 1);
    assert.match(err, /^\[report-ceop\] unknown-for: /);
    assert.match(wordsOf(out), /999/);
  });

  it('tells it each time it is run', async () => {
    for (let run = 0; run < 2; run += 1) {
      const { err } = await online('<app-risk-card app="nonsense">Words</app-risk-card>');
      assert.match(err, /unknown-app/);
    }
  });

  it('gives the console back', async () => {
    const { warn } = console;
    await online('<report-ceop for="uncle"></report-ceop>');
    await online('<nonsense>');
    assert.equal(console.warn, warn);
  });

  for (const [words, told] of [
    [[], /The markup is missing/],
    [['<report-ceop></report-ceop>', '--lang', 'not a language'], /--lang not a language is no language/],
    [['<report-ceop></report-ceop>', '--site', 'javascript:alert(1)'], /is no https address/],
    [['<report-ceop></report-ceop>', '--now', 'soon'], /is no date/],
  ] as const) {
    it(`does not understand ${JSON.stringify(words)}`, async () => {
      const { code, out, err } = await online(...words);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, told);
      assert.match(err, /online-safety render/);
    });
  }
});
