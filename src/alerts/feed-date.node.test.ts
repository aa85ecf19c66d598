import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedDate } from './feed-date.js';
import { isDate } from './fields.js';

describe('a date of a feed', () => {
  const good: [what: string, text: string, date: string][] = [
    ['RFC 3339', '2026-11-18T09:00:00Z', '2026-11-18T09:00:00Z'],
    ['RFC 3339 with an offset', '2026-11-18T09:00:00+01:00', '2026-11-18T09:00:00+01:00'],
    ['RFC 3339 with parts of a second', '2026-11-18T09:00:00.123Z', '2026-11-18T09:00:00.123Z'],
    ['RFC 3339 in small letters', '2026-11-18t09:00:00z', '2026-11-18T09:00:00Z'],
    ['RFC 3339 with a blank in place of the T', '2026-11-18 09:00:00Z', '2026-11-18T09:00:00Z'],
    ['a day alone', ' 2026-11-18 ', '2026-11-18'],
    ['RFC 822', 'Wed, 18 Nov 2026 09:00:00 GMT', '2026-11-18T09:00:00.000Z'],
    ['RFC 822 without the day of the week', '18 Nov 2026 09:00:00 GMT', '2026-11-18T09:00:00.000Z'],
    ['RFC 822 without seconds', 'Wed, 18 Nov 2026 09:00 GMT', '2026-11-18T09:00:00.000Z'],
    ['RFC 822 with an offset', 'Wed, 18 Nov 2026 09:00:00 +0200', '2026-11-18T07:00:00.000Z'],
    [
      'RFC 822 with an offset and a remark',
      'Wed, 18 Nov 2026 09:00:00 +0000 (GMT)',
      '2026-11-18T09:00:00.000Z',
    ],
    ['RFC 822 with two digits of the year', 'Wed, 18 Nov 26 09:00:00 UT', '2026-11-18T09:00:00.000Z'],
    ['RFC 822 of the last century', '18 Nov 98 09:00:00 Z', '1998-11-18T09:00:00.000Z'],
    ['an American zone', 'Wed, 18 Nov 2026 09:00:00 EST', '2026-11-18T14:00:00.000Z'],
    [
      'British Summer Time, as British feeds write it',
      'Wed, 1 Jul 2026 09:00:00 BST',
      '2026-07-01T08:00:00.000Z',
    ],
    ['a zone nobody knows, as UTC', 'Wed, 18 Nov 2026 09:00:00 XYZ', '2026-11-18T09:00:00.000Z'],
    ['a month in full', 'Wednesday, 18 November 2026 9:00:00 GMT', '2026-11-18T09:00:00.000Z'],
    ['a day of RFC 822 without a time', '18 Nov 2026', '2026-11-18'],
    ['a zone that takes it into another day', 'Wed, 18 Nov 2026 23:30:00 -0100', '2026-11-19T00:30:00.000Z'],
  ];
  for (const [what, text, date] of good) {
    it(`is read: ${what}`, () => {
      assert.equal(feedDate(text), date);
      assert.ok(isDate(date), 'and records take it');
    });
  }

  const bad = [
    '',
    'yesterday',
    '18/11/2026',
    'Wed, 31 Feb 2026 09:00:00 GMT',
    'Wed, 30 Feb 2026',
    'Wed, 18 Nov 2026 25:00:00 GMT',
    'Wed, 18 Foo 2026 09:00:00 GMT',
    '2026-02-30T09:00:00Z',
    '2026-11-18T09:00:00+99:99',
    'Wed, 18 Nov 2026 09:00:00 +9999',
    '1763456400',
    'Wed Nov 18 2026 09:00:00',
  ];
  for (const text of bad) it(`is none: "${text}"`, () => assert.equal(feedDate(text), undefined));

  it('is judged in no time, however long the text', () => {
    const start = performance.now();
    for (const text of [
      ' '.repeat(1e5),
      `Wed, 18 Nov 2026 ${' '.repeat(1e5)}(`,
      'a'.repeat(1e5),
      '('.repeat(1e5),
    ])
      assert.equal(feedDate(text), undefined);
    assert.ok(performance.now() - start < 500);
  });
});
