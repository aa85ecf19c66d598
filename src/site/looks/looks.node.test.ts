/** The page of looks: what is shown as lines is what is used, and all of it can be read without script. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { html } from 'lit';

import { pageTokens } from '../../base/tokens.js';
import { toHtml } from '../../publish/static-html.js';
import { contrastOf, linesOf, looks, lookSheet, pasted } from './look.js';
import { looksPage } from './page.js';

const now = new Date('2026-11-20T12:00:00Z');
const page = looksPage(now, '9.9.9');
const text = await toHtml(html`${page.body}`);

describe('the three looks', () => {
  it('are a primary school, an academy and a council, each with a face of type of its own', () => {
    assert.deepEqual(
      looks.map(({ kind }) => kind),
      ['A primary school', 'A secondary academy', 'A council'],
    );
    assert.equal(new Set(looks.map(({ own }) => own['font-family'])).size, 3);
  });

  it('use faces on the reader’s own device, and nothing from anywhere else', () => {
    for (const { own, tokens } of looks)
      for (const value of Object.values({ ...own, ...tokens })) assert.doesNotMatch(value, /url|http|import/);
    for (const { own } of looks) assert.match(own['font-family'] ?? '', /(?:sans-serif|serif)$/);
  });

  it('are two light ones and a dark one, and one has a colour that nobody could read', () => {
    assert.deepEqual(
      looks.map(({ own }) => own['color-scheme']),
      ['light', 'dark', 'light'],
    );
    const contrasts = looks.map(({ tokens, paper }) => contrastOf(tokens['--safety-accent'] ?? '', paper));
    assert.ok(contrasts[0]! < 3, 'yellow on cream fails');
    assert.ok(contrasts[2]! > 7, 'plum on white does not');
  });

  it('set no token that there is not, and the paper they are judged on is the one they set', () => {
    for (const { tokens, paper } of looks) {
      for (const name of Object.keys(tokens)) assert.ok(name in pageTokens, name);
      assert.equal(paper, tokens['--safety-ground'] ?? '#ffffff');
    }
  });
});

describe('the lines of a look', () => {
  it('are those that its example uses', () => {
    const sheet = lookSheet();
    for (const look of looks) {
      const [, used = ''] = new RegExp(`\\.look-${look.id} \\.stage \\{([^}]*)\\}`).exec(sheet) ?? [];
      const lines = linesOf(look).split('\n').slice(1, -1);
      assert.equal(lines.length, Object.keys(look.tokens).length);
      for (const line of lines) assert.ok(used.includes(line), line);
    }
  });

  it('stand on the page as they are copied, each with a button', () => {
    for (const look of looks) {
      assert.ok(text.includes(`<code>${linesOf(look)}</code>`), look.id);
      assert.match(text, new RegExp(`data-lines="lines-${look.id}" hidden`));
      assert.match(text, new RegExp(`id="lines-${look.id}" tabindex="0" dir="ltr"`));
    }
  });
});

describe('the page of looks', () => {
  it('has the elements with their words, in the shape that a school pastes', () => {
    for (const look of looks)
      for (const lines of pasted(look, now)) {
        assert.ok(text.includes(lines), lines.slice(0, 80));
        assert.match(lines, /^<div><[\w-]+[^>]*>.{40,}<\/[\w-]+><\/div>\n<p><a href="\.\.\//);
      }
    for (const tag of ['parent-tips', 'report-ceop', 'app-risk-card', 'safety-alert'])
      assert.ok(text.includes(`<${tag}`), tag);
  });

  it('says in words what became of each colour', () => {
    assert.match(text, /#f5b800 has 1\.\d to 1 on this paper: too faint for words/);
    assert.match(text, /#3d8bff has \d\.\d to 1 on this paper\. It was made a little stronger/);
    assert.match(text, /#5b2a6b has 1\d\.\d to 1 on this paper\. More than 7 to 1/);
  });

  it('lists every token, and no other', () => {
    const listed = [...text.matchAll(/<th scope="row"><code>(--[\w-]+)<\/code>/g)].map(([, name]) => name);
    assert.deepEqual(listed, Object.keys(pageTokens));
  });

  it('has a notice that has not ended on the day of the build', () => {
    const later = new Date('2031-02-03T12:00:00Z');
    assert.match(pasted(looks[2]!, later).join(''), /issued="2031-02-03" expires="2031-05-04"/);
  });
});

describe('contrast', () => {
  it('is 21 for black on white, 1 for the same, and the same both ways', () => {
    assert.equal(contrastOf('#000000', '#ffffff').toFixed(2), '21.00');
    assert.equal(contrastOf('#777777', '#777777'), 1);
    assert.equal(contrastOf('#f5b800', '#fffdf6'), contrastOf('#fffdf6', '#f5b800'));
    // https://webaim.org/resources/contrastchecker/ gives 4.54 for this well-known pair.
    assert.equal(contrastOf('#767676', '#ffffff').toFixed(2), '4.54');
  });
});
