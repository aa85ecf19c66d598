import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { checkFacts } from './check-facts.js';

const now = new Date('2026-11-20T12:00:00Z');
const good: Record<string, string> = {
  id: 'strangers-asking',
  headline: 'Strangers are asking children for pictures',
  issuers: '[{ name: Mereshire Partnership, phone: 01632 960 240 }]',
  issued: '2026-11-18',
  expires: '2027-02-18',
};

/** What is found in a good alert with these fields changed; `undefined` takes one out. */
function found(change: Record<string, string | undefined>, body = '', at = now): [string, string][] {
  const head = Object.entries({ ...good, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  const file = readAlertFile(`---\n${head.join('\n')}\n---\n${body}`, 'alert.md');
  const all: [string, string][] = [];
  assert.ok(file.alert);
  checkFacts(file.alert, file, at, (weight, code, path, message) => {
    assert.match(message, /^["A-Z0-9].*[.?]$/s);
    all.push([`${weight} ${code} ${path}`, message]);
  });
  return all;
}
const told = (change: Record<string, string | undefined>, body = '', at = now) =>
  found(change, body, at).map(([what]) => what);

describe('the facts of an alert', () => {
  it('nothing is found in one that may go out', () => assert.deepEqual(told({}), []));
  it('it has a name that can be part of an address', () => {
    assert.deepEqual(told({ id: undefined }), ['error missing-id id']);
    for (const id of ['Two Words', 'UPPER', 'a--b', '-a', 'ünïcode', '../up', 'a/b', 'x'.repeat(81)])
      assert.deepEqual(told({ id }), ['error wrong-id id'], id);
  });
  it('its version begins with 1', () =>
    assert.deepEqual(told({ version: '0' }), ['error wrong-value version']));
  it('somebody sends it', () =>
    assert.deepEqual(told({ issuers: undefined }), ['error missing-issuer issuers']));
  it('the day it was sent is known', () =>
    assert.deepEqual(told({ issued: undefined }), ['error missing-issued issued']));
  it('it does not stand for ever', () =>
    assert.deepEqual(told({ expires: undefined }), ['error missing-end expires']));
  it('a review day will do', () =>
    assert.deepEqual(told({ expires: undefined, 'review-by': '2027-01-01' }), []));
  it('somebody can be asked', () =>
    assert.deepEqual(told({ issuers: '[{ name: Mereshire Partnership }]' }), ['warning no-contact issuers']));
});

describe('its dates', () => {
  it('the end comes after the beginning', () => {
    assert.deepEqual(told({ expires: '2026-11-17' }), [
      'error end-before-start expires',
      'warning date-past expires',
    ]);
    assert.deepEqual(told({ effective: '2027-03-01' }), ['error end-before-start expires']);
    assert.deepEqual(told({ issued: '2027-03-01', 'review-by': '2027-02-01' }), [
      'error end-before-start expires',
      'error end-before-start reviewBy',
    ]);
  });
  it('an alert of one day ends on the day it begins', () =>
    assert.deepEqual(told({ issued: '2026-11-20', expires: '2026-11-20' }), []));
  it('the end has passed', () =>
    assert.deepEqual(told({ issued: '2026-01-01', expires: '2026-11-19' }), ['warning date-past expires']));
  it('the review day has passed', () =>
    assert.deepEqual(told({ expires: undefined, 'review-by': '2026-11-19' }), [
      'warning date-past reviewBy',
    ]));
  it('on its last day it has not', () => assert.deepEqual(told({ expires: '2026-11-20' }), []));
});

describe('an alert that is taken back', () => {
  it('says since when and why', () => {
    assert.deepEqual(told({ withdrawn: 'yes' }), [
      'error withdrawn-without-date withdrawn',
      'error withdrawn-without-reason withdrawn',
    ]);
    assert.deepEqual(told({ withdrawn: '{ on: 2026-11-19 }' }), ['error withdrawn-without-reason withdrawn']);
    assert.deepEqual(told({ withdrawn: '{ on: 2026-11-19, reason: It was not true. }' }), []);
  });
});

describe('how people are reached', () => {
  it('the digits of a number are counted, with its nought', () => {
    assert.deepEqual(told({ issuers: '[{ name: A, phone: 01632960240 }]' }), []);
    assert.deepEqual(told({ issuers: '[{ name: A, phone: 0300 123 704 }]' }), [
      'error phone-not-valid issuers[0].phone',
    ]);
  });
  it('also of the number of a step', () =>
    assert.deepEqual(told({}, '## What you can do\n\n1. Call us. [call](tel:0300123704)'), [
      'error phone-not-valid actions[0].phone',
    ]));
  it('an e-mail address is one', () =>
    assert.deepEqual(told({ issuers: '[{ name: A, email: alerts at council }]' }), [
      'error email-not-valid issuers[0].email',
    ]));
});

describe('addresses', () => {
  const wrong: Record<string, Record<string, string>> = {
    href: { href: 'http://council.example/' },
    'issuers[0].href': { issuers: '[{ name: A, phone: 999, href: www.council.example }]' },
    'documents[0].href': { documents: '[{ href: "javascript:alert(1)" }]' },
    'offers[0].href': { offers: '[{ title: Clinic, href: /clinic }]' },
    'bsl.href': { bsl: '{ href: "https://video" }' },
    'translations[0].href': { translations: '[{ lang: pl, href: "https://a.example/a b" }]' },
    'replacedBy.href': { 'replaced-by': '{ headline: New, href: "data:text/html,x" }' },
    'response[0].source.href': { response: '[{ text: Half., source: { title: S, href: "//a.example/" } }]' },
  };
  for (const [path, change] of Object.entries(wrong))
    it(`are whole and begin with https: ${path}`, () =>
      assert.deepEqual(told(change), [`error not-https ${path}`]));

  it('of a step too', () =>
    assert.deepEqual(told({}, '## What you can do\n\n1. Look. [there](http://a.example/)'), [
      'error not-https actions[0].href',
    ]));
  it('may have a question and a part', () =>
    assert.deepEqual(told({ href: 'https://council.example/a?b=1&c=2#d' }), []));
});

describe('names of our records', () => {
  it('a page or guide there is not', () =>
    assert.deepEqual(told({ resources: '[ceop-education, nowhere]' }), [
      'error unknown-resource resources[1]',
    ]));
  it('one that has closed, with the one to use instead', () => {
    const [[what, message] = []] = found({ resources: '[net-aware]' });
    assert.equal(what, 'error resource-gone resources[0]');
    assert.match(message ?? '', /has closed\. Use "nspcc-online-safety" instead\./);
  });
  it('one that is not there any more', () =>
    assert.match(found({ resources: '[share-aware]' })[0]?.[1] ?? '', /could not be found any more/));
  it('an app that has closed, in words', () => {
    const [[what, message] = []] = found({ apps: '[omegle]' });
    assert.equal(what, 'warning closed-app apps[0]');
    assert.match(message ?? '', /^Omegle closed on 8 November 2023\./);
  });
  it('an app we know nothing of', () =>
    assert.deepEqual(told({ apps: '[chatter]' }), ['warning unknown-app apps[0]']));
  it('an app by another of its names', () => assert.deepEqual(told({ apps: '[Discord]' }), []));
  it('a recommendation stands beside its app', () => {
    assert.deepEqual(told({ recommendations: '[{ app: kik, text: Wait. }]' }), [
      'error recommendation-without-app recommendations[0]',
    ]);
    assert.deepEqual(told({ apps: '[discord]', recommendations: '[{ app: Discord, text: Wait. }]' }), []);
  });
});

describe('links in the text', () => {
  const linked = 'Read [the letter](https://council.example/letter.pdf).';
  it('would be lost, and are told', () => assert.deepEqual(told({}, linked), ['error link-lost text']));
  it('with the words, the address and where to put it', () =>
    assert.match(
      found({}, linked)[0]?.[1] ?? '',
      /"the letter" to https:\/\/council\.example\/letter\.pdf.*"documents:"/,
    ));
  it('are kept where a field holds them', () =>
    assert.deepEqual(told({ documents: '[{ href: https://council.example/letter.pdf }]' }, linked), []));
  it('are kept where one of our pages is named', () =>
    assert.deepEqual(
      told({ resources: '[ceop-education]' }, 'See [CEOP](https://www.ceopeducation.co.uk/parents/).'),
      [],
    ));
  it('to a number or an e-mail address stand in the words', () => {
    assert.deepEqual(told({}, 'Call [01632 960 240](tel:01632960240) or <alerts@mereshire.example>.'), []);
    assert.deepEqual(told({}, 'Call [us](tel:01632960240).'), ['error link-lost text']);
  });
});
