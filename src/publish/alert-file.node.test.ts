import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { headFields } from './known-fields.js';
import { newAlert } from './new-alert.js';

const file = (head: string, body = '') => readAlertFile(`---\n${head}\n---\n${body}`, 'alert.md');
const told = (head: string, body = '') =>
  file(`headline: One\n${head}`, body).problems.map(({ code, line, field }) => `${line} ${code} ${field}`);
const messages = (head: string) => file(`headline: One\n${head}`).problems.map(({ message }) => message);

describe('a file becomes a record', () => {
  it('with the words of its text and the fields of its head', () => {
    const { alert, problems } = file(
      'id: one\nversion: 3\nheadline: Strangers ask\nreview-by: 2027-01-01\nissuers: [{ name: Council }]\nletter: { salutation: Dear families }',
      'Summary.\n\n## What you can do\n\n1. Talk.\n\n## A part\n\nWords.\n\n## End of the letter\n\nThank you.\n',
    );
    assert.deepEqual(problems, []);
    assert.equal(alert?.version, 3);
    assert.equal(alert?.reviewBy, '2027-01-01');
    assert.equal(alert?.summary, 'Summary.');
    assert.equal(alert?.actions[0]?.do, 'Talk.');
    assert.equal(alert?.sections[0]?.title, 'A part');
    assert.equal(alert?.letter?.salutation, 'Dear families');
    assert.deepEqual(alert?.letter?.closing, ['Thank you.']);
  });

  it('from Windows, with a byte order mark and signs no reader sees', () => {
    const { alert, problems } = readAlertFile(
      '\uFEFF---\r\nheadline: One\u0007\r\n---\r\nSummary\r\nhere.\r\n',
      'alert.md',
    );
    assert.deepEqual(problems, []);
    assert.equal(alert?.headline, 'One');
    assert.equal(alert?.summary, 'Summary here.');
  });

  it('with one of our sets of tips by its name', () => {
    const { alert } = file('headline: One\ntips: police-2021');
    assert.equal(alert?.tips?.by, 'the Police Safer Schools Partnership');
    assert.equal(alert?.tips?.items.length, 6);
    assert.deepEqual(alert?.tips?.items[0], {
      do: 'Keep screens where you can see them',
      how: 'With young children, use phones and tablets in the room you are in.',
    });
  });

  it('with tips of its own', () =>
    assert.deepEqual(file('headline: One\ntips: { by: Us, items: [{ do: Talk }] }').alert?.tips, {
      by: 'Us',
      items: [{ do: 'Talk', how: undefined }],
    }));

  it('withdrawn by one word, and not withdrawn by "no"', () => {
    assert.deepEqual(file('headline: One\nwithdrawn: yes').alert?.withdrawn, {});
    assert.equal(file('headline: One\nwithdrawn: no').alert?.withdrawn, undefined);
  });

  it('without anything that is for editors alone', () => {
    const { alert, verified, reasons, problems } = file(
      'headline: One\nverified: { by: Officer, on: 2026-11-17, how: A call }\nreasons: { no-contact: Ask the school. }\nnotes: Secret',
    );
    assert.deepEqual(problems, []);
    assert.doesNotMatch(JSON.stringify(alert), /Officer|Ask the school|Secret/);
    assert.deepEqual(verified, { by: 'Officer', on: '2026-11-17', how: 'A call' });
    assert.equal(reasons.get('no-contact'), 'Ask the school.');
  });

  it('a reason without words is none', () =>
    assert.equal(file('headline: One\nreasons: { no-contact: }').reasons.has('no-contact'), false));
});

describe('what is wrong is told with line, field and remedy', () => {
  it('a file without a head', () => {
    const { alert, problems } = readAlertFile('Just words.', 'alert.md');
    assert.equal(alert, undefined);
    assert.match(problems[0]?.message ?? '', /"online-safety alert new" writes one/);
  });

  it('a headline that is missing: everything else is judged all the same', () => {
    const { alert, problems } = file('issued: tomorrow');
    assert.ok(alert);
    assert.deepEqual(problems.map(({ code }) => code).sort(), ['missing-headline', 'wrong-value']);
  });

  it('a misspelt field, with the one that was meant', () => {
    assert.deepEqual(told('expirse: 2027-01-01'), ['3 unknown-field expirse']);
    assert.match(messages('expirse: 2027-01-01')[0] ?? '', /Did you mean "expires"\?/);
    assert.match(messages('reviewby: 2027-01-01')[0] ?? '', /Did you mean "review-by"\?/);
  });

  it('one inside another, with what is known there', () => {
    assert.deepEqual(told('issuers:\n  - name: A\n    tel: 1'), ['5 unknown-field issuers, item 1, tel']);
    assert.match(
      messages('issuers:\n  - name: A\n    mobile: 1')[0] ?? '',
      /Known here: name, href, phone, email, hours/,
    );
    assert.deepEqual(told('replaced-by: { headline: New, url: x }'), ['3 unknown-field replaced-by, url']);
    assert.deepEqual(told('response: [{ text: Half., source: { title: S, link: x } }]'), [
      '3 unknown-field response, item 1, source, link',
    ]);
  });

  it('a field of nobody near', () =>
    assert.match(messages('colour: red')[0] ?? '', /Known here: .*headline.*verified/));

  it('what every object has is no field', () =>
    assert.deepEqual(told('constructor: x'), ['3 unknown-field constructor']));

  it('wrong values, in the words of a head', () => {
    assert.deepEqual(messages('issuers: Council'), [
      'Write a list: [one, two], or a line with "- " for each.',
    ]);
    assert.deepEqual(messages('issuers: [Council]'), ['Write at least "name:" under it.']);
    assert.deepEqual(messages('level: grave'), [
      '"grave" must be one of information, advice, warning, danger.',
    ]);
    assert.deepEqual(messages('issued: 18 November'), ['"18 November" must be a date like 2026-11-18.']);
    assert.deepEqual(messages('version: two'), ['Must be a whole number. 1 is used.']);
    assert.deepEqual(messages('audience: [parents]'), ['Write words here.']);
    assert.deepEqual(told('documents:\n  - title: A\n  - href: https://a.example/'), [
      '4 wrong-value documents, item 1',
    ]);
  });

  it('a set of tips there is not', () =>
    assert.match(messages('tips: police')[0] ?? '', /Known: police-2021, guide/));

  it('a field that stands in the head and in the text', () => {
    assert.deepEqual(told('summary: One', 'Two.'), ['3 twice summary']);
    assert.deepEqual(told('actions: [{ do: A }]', '## What you can do\n\n1. B.'), ['3 twice actions']);
  });

  it('reasons and verified that are no lists of fields', () =>
    assert.deepEqual(told('reasons: because\nverified: yes'), [
      '4 wrong-value verified',
      '3 wrong-value reasons',
    ]));

  it('what the text and the head have to say, all at once', () =>
    assert.deepEqual(told('level: grave', '![x](y)'), ['5 image summary', '3 wrong-value level']));
});

describe('the alert to fill in', () => {
  it('is read without a fault of its own, but for what is missing', () => {
    const { problems } = readAlertFile(newAlert({ id: 'one', level: 'danger', type: 'appeal' }), 'new.md');
    assert.deepEqual([...new Set(problems.map(({ code }) => code))].sort(), [
      'empty-part',
      'missing-headline',
      'wrong-value',
    ]);
  });

  it('takes what is known of it', () => {
    const { alert } = readAlertFile(newAlert({ id: 'one', level: 'danger', type: 'appeal' }), 'new.md');
    assert.deepEqual(
      [alert?.id, alert?.level, alert?.type, alert?.status],
      ['one', 'danger', 'appeal', 'actual'],
    );
  });

  it('names fields that there are', () => {
    const names = [...newAlert({}).matchAll(/^(?:# )?([a-z-]+):/gm)].map(([, name]) => name!);
    assert.deepEqual(
      names.filter((name) => !headFields.includes(name)),
      [],
    );
  });
});
