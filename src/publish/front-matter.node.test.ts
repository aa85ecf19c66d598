import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { halves, lineOf, readHead } from './front-matter.js';

const told = (yaml: string) =>
  readHead(yaml, 2).problems.map(({ code, line, field }) => `${line} ${code} ${field}`);

describe('a file is cut at its head', () => {
  it('with the line in which each half begins', () =>
    assert.deepEqual(halves('---\nid: one\n---\nWords.\n'), {
      head: 'id: one',
      body: 'Words.\n',
      headLine: 2,
      bodyLine: 4,
    }));

  it('where empty lines stand before it', () => {
    const parts = halves('\n\n---\nid: one\n---\n');
    assert.equal(parts?.headLine, 4);
    assert.equal(parts?.bodyLine, 6);
  });

  it('at its first end: a line across the text below is no end of the head', () =>
    assert.equal(halves('---\nid: one\n---\nOne\n\n---\n\nTwo')?.body, 'One\n\n---\n\nTwo'));

  it('and not where there is none, or where it has no end', () => {
    assert.equal(halves('# A title\n\nWords.'), undefined);
    assert.equal(halves('---\nid: one\n\nWords.'), undefined);
    assert.equal(halves(''), undefined);
  });
});

describe('a head is read', () => {
  it('with the names of the record', () =>
    assert.deepEqual(readHead('review-by: 2027-01-01\nreplaced-by:\n  headline: New', 2).value, {
      reviewBy: '2027-01-01',
      replacedBy: { headline: 'New' },
    }));

  it('with every value as it is written: no nought is lost, no word turns into yes or no', () =>
    assert.deepEqual(
      readHead(
        'issuers:\n  - { name: Council, phone: 01632960240 }\nlang: no\nissued: 2026-11-18\nheadline: 999\nareas: [0x10, ~, 1e3]',
        2,
      ).value,
      {
        issuers: [{ name: 'Council', phone: '01632960240' }],
        lang: 'no',
        issued: '2026-11-18',
        headline: '999',
        areas: ['0x10', '~', '1e3'],
      },
    ));

  it('with an empty value as one that is left out', () =>
    assert.deepEqual(readHead('headline:\nsummary: ""\nissuers:\n  - name:', 2).value, {
      headline: undefined,
      summary: undefined,
      issuers: [{ name: undefined }],
    }));

  it('with the line of each field, however deep', () => {
    const { lines } = readHead('id: one\nissuers:\n  - name: A\n    phone: 1\n  - name: B\n', 2);
    assert.equal(lineOf(lines, 'id'), 2);
    assert.equal(lineOf(lines, 'issuers[0].phone'), 5);
    assert.equal(lineOf(lines, 'issuers[1]'), 6);
    assert.equal(
      lineOf(lines, 'issuers[1].email'),
      6,
      'a field that is missing is told where its item stands',
    );
    assert.equal(lineOf(lines, 'expires'), undefined);
  });

  it('with names of warnings left as they are', () =>
    assert.deepEqual(readHead('reasons:\n  naming-an-app: It helps.', 2, ['reasons']).value, {
      reasons: { 'naming-an-app': 'It helps.' },
    }));

  it('without touching what every object has', () => {
    const { value } = readHead('__proto__:\n  polluted: yes\nid: one', 2);
    assert.equal((value as { polluted?: string }).polluted, undefined);
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it('as empty where nothing stands in it', () => assert.deepEqual(readHead('', 2).value, {}));
});

describe('a head that cannot be read is told with its line', () => {
  it('a colon in the words', () => {
    const [problem] = readHead('id: one\nheadline: Alert: strangers ask', 2).problems;
    assert.equal(problem?.line, 3);
    assert.match(problem?.message ?? '', /Put words that hold a colon and a space into quotation marks/);
  });
  it('a tab', () => assert.match(readHead('issuers:\n\t- name: A', 2).problems[0]?.message ?? '', /spaces/));
  it('a quote without its end', () =>
    assert.deepEqual(
      told('id: one\nheadline: "One').map((text) => text.slice(2, 6)),
      ['yaml'],
    ));
  it('a field that stands there twice', () =>
    assert.match(readHead('id: one\nid: two', 2).problems[0]?.message ?? '', /twice/));
  it('the spelling of the record', () =>
    assert.deepEqual(told('id: one\nreviewBy: 2027-01-01'), ['3 unknown-field reviewBy']));
  it('a star, which would fetch words from another place', () =>
    assert.deepEqual(told('summary: &a Words\nheadline: *a'), ['3 yaml headline']));
  it('a list or words in place of fields', () => {
    assert.deepEqual(told('- one\n- two'), ['2 yaml head']);
    assert.deepEqual(told('just words'), ['2 yaml head']);
  });
});
