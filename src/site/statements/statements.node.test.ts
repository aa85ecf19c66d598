/** The statements say nothing that no test holds, and name what no test can hold. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

import { html } from 'lit';

import { toHtml } from '../../publish/static-html.js';
import { accessibility } from './accessibility.js';
import { dataProtection } from './data-protection.js';
import { marked, statementPages, statements } from './page.js';
import { claim, promises, type Sentence, type Statement } from './statement.js';

const root = resolve(import.meta.dirname, '../../..');

/** Titles of the tests in a file, as it writes them. */
const titlesIn = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:it|test)\(\s*(['`])(.+?)\1,/gms)].map(
    ([, , title = '']) => title.replaceAll('\\', ''),
  );

/** What is wrong with the proofs of a sentence. */
function unproven(sentence: Sentence): string[] {
  if (!('promise' in sentence)) return [];
  if (sentence.proofs.length === 0) return [`no test is named for: ${sentence.says}`];
  return sentence.proofs.flatMap(({ file, title }) => {
    if (!existsSync(join(root, file))) return [`there is no ${file}, named for: ${sentence.says}`];
    return titlesIn(file).includes(title) ? [] : [`${file} has no test “${title}”`];
  });
}

const sentencesOf = ({ sections }: Statement): Sentence[] =>
  sections.flatMap(({ sentences }) => [...sentences]);
const wordsOf = (statement: Statement): string =>
  [statement.opening, ...sentencesOf(statement).map(({ says }) => says)].join(' ');

for (const statement of statements) {
  describe(`the statement ${statement.path}`, () => {
    it('has a test for every claim', () => {
      assert.deepEqual(sentencesOf(statement).flatMap(unproven), []);
      assert.ok(sentencesOf(statement).filter((one) => 'promise' in one).length >= 8);
    });

    it('speaks as the school, in short sentences, without a raised voice', () => {
      const words = wordsOf(statement);
      assert.doesNotMatch(words, /!|guarantee|fully|100 ?%|compliant|certified/);
      for (const sentence of words.replace(/[*`]/g, '').split(/[.:;?] /))
        assert.ok(sentence.split(' ').length <= 27, sentence);
    });

    it('says that it is not legal advice, and leaves lines to fill in', () => {
      assert.match(statement.opening, /not legal advice/);
      assert.ok(statement.blanks.length >= 4);
      assert.ok(statement.blanks.some((blank) => /date/.test(blank)));
    });
  });
}

describe('a claim', () => {
  const missing = (proof: string) => unproven(claim(2, 'We say so.', proof));

  it('without a test is found', () => {
    assert.deepEqual(unproven(claim(2, 'We say so.')), ['no test is named for: We say so.']);
  });

  it('whose test was renamed or whose file is gone is found', () => {
    const file = 'site/statements/statements.node.test.ts';
    assert.deepEqual(missing(`${file} | without a test is found`), []);
    assert.match(missing(`${file} | was never written`).join(), /has no test “was never written”/);
    assert.match(missing('site/gone.test.ts | anything').join(), /there is no src\/site\/gone\.test\.ts/);
  });
});

describe('the statement on data protection', () => {
  it('names the entry as it is stored', () => {
    const source = readFileSync(join(root, 'src/alerts/hidden.ts'), 'utf8');
    assert.ok(source.includes('`online-safety-elements:hidden:${'));
    assert.ok(source.includes("setItem(name, '1')"));
    assert.match(wordsOf(dataProtection), /`online-safety-elements:hidden:`.*Its content is `1`/);
  });

  it('says each way that a page can ask another website', () => {
    for (const way of [/own website/, /another website/, /In a frame/, /Newer words and feeds/])
      assert.match(wordsOf(dataProtection), way);
    assert.match(wordsOf(dataProtection), /IP address, the time, the kind of browser/);
  });
});

describe('the statement on accessibility', () => {
  it('claims nothing for people who were not asked', () => {
    const [, untested] = accessibility.sections;
    assert.match(untested?.title ?? '', /not tested/);
    assert.match(wordsOf(accessibility), /No person who uses a screen reader.*We claim nothing about that/);
  });

  it('invents no address for faults', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    assert.equal(manifest['bugs'] ?? manifest['repository'], undefined, 'there is an address now: say it');
    assert.doesNotMatch(wordsOf(accessibility), /https?:|@/);
  });
});

describe('the pages', () => {
  const pages = statementPages(new Date('2026-11-20T12:00:00Z'));

  it('are one for each statement, and one that leads to them', async () => {
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['statements/', 'statements/data-protection/', 'statements/accessibility/'],
    );
    const list = await toHtml(html`${pages[0]?.body}`);
    for (const { path } of statements) assert.ok(list.includes(`href="../${path}"`), path);
  });

  it('hold every sentence with its promise, and explain each promise they name', async () => {
    for (const [index, statement] of statements.entries()) {
      const text = await toHtml(html`${pages[index + 1]?.body}`);
      for (const one of sentencesOf(statement))
        assert.ok(text.includes(await toHtml(html`${marked(one.says)}`)), one.says);
      for (const [number, says] of Object.entries(promises))
        assert.equal(
          text.includes(`<b>Promise ${number}:</b> ${says}`),
          text.includes(`rests">Promise ${number}`),
        );
    }
  });

  it('write no word as markup', async () => {
    assert.equal(
      await toHtml(html`${marked('**Own** file <b> `key:1` & more')}`),
      '<b>Own</b> file &lt;b&gt; <code>key:1</code> &amp; more',
    );
  });
});
