import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readAlert } from '../alerts/parse.js';
import { knownAppIds, knownTopics } from '../content/registry.js';
import { linkWords, titleWords, type Pasted } from './link-words.js';

describe('the words of the plain link', () => {
  it('of report-ceop say where it leads, then 999, then CEOP', () => {
    assert.equal(
      linkWords({ tag: 'report-ceop' }),
      'Who to tell if something is wrong online. In danger right now? Call 999. Report to CEOP.',
    );
  });

  it('of an app are its name and what it is', () => {
    assert.match(
      linkWords({ tag: 'app-risk-card', attributes: { app: 'discord' } }),
      /^Read all about Discord\. An app for chatting/,
    );
  });

  it('of an app that has closed say so, and of one for adults too', () => {
    assert.match(
      linkWords({ tag: 'app-risk-card', attributes: { app: 'omegle' } }),
      /^Read all about Omegle\. Closed on 8 November 2023\. /,
    );
    assert.match(
      linkWords({ tag: 'app-risk-card', attributes: { app: 'kik' } }),
      /^Read all about Kik\. For adults only\. /,
    );
  });

  it('of the tips hold the first tip the element would show', () => {
    assert.match(linkWords({ tag: 'parent-tips' }), /^Ways to keep your child safer online\. Keep screens/);
    assert.match(
      linkWords({ tag: 'parent-tips', attributes: { topic: 'gaming' } }),
      /Play the game with your child\.$/,
    );
  });

  it('of an alert are its headline and summary, from attributes or from its record', () => {
    const attributes = { headline: 'Who is calling?', summary: 'In video chat.' };
    assert.equal(linkWords({ tag: 'safety-alert', attributes }), 'Who is calling? In video chat.');
    const record = readAlert({ headline: 'Take care', summary: 'Look twice.' }).alert!;
    assert.equal(linkWords({ tag: 'safety-alert', record, attributes }), 'Take care. Look twice.');
    assert.equal(linkWords({ tag: 'safety-alert' }), '', 'an alert of a feed has no words of its own');
  });

  it('are Welsh on a Welsh page, with the names that do not change', () => {
    assert.match(linkWords({ tag: 'report-ceop', lang: 'cy' }), /^Wrth bwy i ddweud .*999.*CEOP/);
  });

  it('cannot be written for an app there is no record of', () => {
    assert.throws(() => linkWords({ tag: 'app-risk-card' }), /no record of an app ""/);
  });

  const every: Pasted[] = [
    { tag: 'report-ceop' },
    { tag: 'app-risk-list' },
    ...knownAppIds('en').map((app): Pasted => ({ tag: 'app-risk-card', attributes: { app } })),
    ...knownTopics.map((topic): Pasted => ({ tag: 'parent-tips', attributes: { topic } })),
  ];
  it('are whole sentences with one sign at the end of each, in every language', () => {
    for (const lang of ['en', 'cy', 'pl']) {
      for (const one of every) {
        const text = linkWords({ ...one, lang });
        assert.match(text, /[.?…]$/, text);
        assert.doesNotMatch(text, /[.?][.?]|\s{2}|undefined|[{}]/, text);
      }
    }
  });

  it('are short enough to be heard: at most 45 words', () => {
    for (const one of every) {
      const text = linkWords(one);
      assert.ok(text.split(' ').length <= 45, text);
    }
  });
});

describe('the name of a frame', () => {
  it('says what is in it, and is never empty', () => {
    assert.equal(titleWords({ tag: 'report-ceop' }), 'Who to tell');
    assert.equal(titleWords({ tag: 'app-risk-card', attributes: { app: 'discord' } }), 'Discord');
    assert.equal(titleWords({ tag: 'app-risk-list' }), 'Find an app');
    assert.equal(titleWords({ tag: 'parent-tips' }), 'Ways to keep your child safer online');
    assert.equal(
      titleWords({ tag: 'safety-alert', attributes: { headline: 'Take care' } }),
      'Safety alert: Take care',
    );
    const record = readAlert({ headline: 'Look twice' }).alert!;
    assert.equal(titleWords({ tag: 'safety-alert', record }), 'Safety alert: Look twice');
  });

  it('is that of the app’s record, whatever name it was asked for by', () => {
    assert.equal(titleWords({ tag: 'app-risk-card', attributes: { app: 'DISCORD' } }), 'Discord');
  });
});
