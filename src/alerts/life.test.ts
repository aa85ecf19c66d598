import { expect } from '@open-wc/testing';

import type { AlertRecord, AlertState } from './alert.js';
import { isOpen, moment, stateOf } from './life.js';
import { readAlert } from './parse.js';

const alert = (fields: Partial<AlertRecord>): AlertRecord => ({
  ...readAlert({ headline: 'Take care' }).alert!,
  ...fields,
});

const at = (fields: Partial<AlertRecord>, now: string): AlertState => stateOf(alert(fields), new Date(now));

/** The last moment before, and the moment itself. */
const justBefore = (now: string): string => new Date(Date.parse(now) - 1).toISOString();

describe('the moment of a date', () => {
  const iso = (date: string, edge: 'start' | 'end'): string => new Date(moment(date, edge)).toISOString();
  const days: [string, string, string, string][] = [
    ['a winter day', '2026-12-01', '2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z'],
    ['a summer day', '2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'],
    [
      'the short day the clocks go forward',
      '2027-03-28',
      '2027-03-28T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
    ],
    ['the long day the clocks go back', '2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
    ['the day after they went forward', '2027-03-29', '2027-03-28T23:00:00.000Z', '2027-03-29T23:00:00.000Z'],
    ['the day after they went back', '2026-10-26', '2026-10-26T00:00:00.000Z', '2026-10-27T00:00:00.000Z'],
    ['New Year', '2027-01-01', '2027-01-01T00:00:00.000Z', '2027-01-02T00:00:00.000Z'],
  ];
  for (const [what, date, start, end] of days) {
    it(`is London's midnight: ${what}`, () => {
      expect(iso(date, 'start')).to.equal(start);
      expect(iso(date, 'end')).to.equal(end);
    });
  }

  it('with a clock time is that moment, at either edge', () => {
    expect(iso('2026-07-01T10:00+02:00', 'start')).to.equal('2026-07-01T08:00:00.000Z');
    expect(iso('2026-07-01T10:00+02:00', 'end')).to.equal('2026-07-01T08:00:00.000Z');
  });

  const walls: [string, string, string, string][] = [
    ['in winter', '2026-12-01T16:30', '2026-12-01T16:30:00.000Z', '2026-12-01T16:30:00.000Z'],
    ['in summer', '2026-07-01T16:30', '2026-07-01T15:30:00.000Z', '2026-07-01T15:30:00.000Z'],
    ['with seconds', '2026-07-01T16:30:20.5', '2026-07-01T15:30:20.500Z', '2026-07-01T15:30:20.500Z'],
    ['that the clocks jump over', '2027-03-28T01:30', '2027-03-28T01:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['that they show twice', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    [
      'just before they show it twice',
      '2026-10-25T00:59',
      '2026-10-24T23:59:00.000Z',
      '2026-10-24T23:59:00.000Z',
    ],
    ['just after', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z', '2026-10-25T02:00:00.000Z'],
  ];
  for (const [what, date, start, end] of walls) {
    it(`without an offset is what the clocks in London show: a time ${what}`, () => {
      expect(iso(date, 'start')).to.equal(start);
      expect(iso(date, 'end')).to.equal(end);
    });
  }

  it('that nobody can read is none', () => {
    for (const date of [undefined, '', 'tomorrow', 'not a date', '2026-13-45', 'a date longer than ten']) {
      expect(moment(date), date).to.be.NaN;
      expect(moment(date, 'end'), date).to.be.NaN;
    }
  });
});

describe('an alert', () => {
  it('without dates is current, always', () => {
    expect(at({}, '1999-01-01T00:00Z')).to.equal('current');
    expect(at({}, '2099-01-01T00:00Z')).to.equal('current');
  });

  it('with an end is in force until midnight of that day in London, in winter', () => {
    expect(at({ expires: '2026-12-01' }, justBefore('2026-12-02T00:00Z'))).to.equal('current');
    expect(at({ expires: '2026-12-01' }, '2026-12-02T00:00Z')).to.equal('ended');
  });

  it('and in summer, when London is an hour ahead', () => {
    expect(at({ expires: '2026-07-01' }, justBefore('2026-07-01T23:00Z'))).to.equal('current');
    expect(at({ expires: '2026-07-01' }, '2026-07-01T23:00Z')).to.equal('ended');
  });

  it('with an end at a moment ends at that moment', () => {
    expect(at({ expires: '2026-11-20T17:00+01:00' }, justBefore('2026-11-20T16:00Z'))).to.equal('current');
    expect(at({ expires: '2026-11-20T17:00+01:00' }, '2026-11-20T16:00Z')).to.equal('ended');
  });

  it('is scheduled until the day it is sent begins in London', () => {
    expect(at({ issued: '2026-07-01' }, justBefore('2026-06-30T23:00Z'))).to.equal('scheduled');
    expect(at({ issued: '2026-07-01' }, '2026-06-30T23:00Z')).to.equal('current');
  });

  it('is scheduled by the day it takes effect where that is not the day it was sent', () => {
    const dates = { issued: '2026-11-18', effective: '2026-11-20T09:00Z' };
    expect(at(dates, '2026-11-20T08:49Z')).to.equal('scheduled');
    expect(at(dates, '2026-11-20T09:00Z')).to.equal('current');
    expect(at({ issued: '2026-11-22', effective: '2026-11-20' }, '2026-11-21T09:00Z')).to.equal('current');
  });

  it('that takes effect at a moment is shown by a clock that is ten minutes slow, not by one that is slower', () => {
    const dates = { effective: '2026-11-20T09:00Z' };
    expect(at(dates, '2026-11-20T08:50Z')).to.equal('current');
    expect(at(dates, '2026-11-20T08:49:59Z')).to.equal('scheduled');
  });

  it('that is a draft is one, whatever else it says', () => {
    const draft = { status: 'draft', withdrawn: {}, expires: '2026-01-01' } as const;
    expect(at(draft, '2026-11-20T09:00Z')).to.equal('draft');
    expect(at({ status: 'exercise' }, '2026-11-20T09:00Z')).to.equal('current');
  });

  it('is due for review after its review day', () => {
    expect(at({ reviewBy: '2026-12-01' }, '2026-12-01T23:59Z')).to.equal('current');
    expect(at({ reviewBy: '2026-12-01' }, '2026-12-02T00:00Z')).to.equal('review-due');
  });

  it('with dates nobody can read counts as without them: hiding a warning is the worse fault', () => {
    const dates = {
      issued: 'next week',
      effective: 'not a date',
      expires: 'last year!',
      reviewBy: '2026-99-99',
    };
    expect(at(dates, '2026-11-20T12:00Z')).to.equal('current');
  });

  describe('of which several things are true', () => {
    const now = '2026-11-20T12:00Z';
    const over = { expires: '2026-11-01' };
    const due = { reviewBy: '2026-10-01' };
    const later = { effective: '2027-01-01' };
    const replaced = { replacedBy: { headline: 'The newer one' } };
    const withdrawn = { withdrawn: {} };
    const cases: [AlertState, string, Partial<AlertRecord>][] = [
      ['withdrawn', 'withdrawn, replaced, ended', { ...withdrawn, ...replaced, ...over, ...due }],
      ['withdrawn', 'withdrawn before it began', { ...withdrawn, ...later }],
      ['replaced', 'replaced, ended, due', { ...replaced, ...over, ...due }],
      ['replaced', 'replaced before it began', { ...replaced, ...later }],
      ['ended', 'ended, due', { ...over, ...due }],
      ['ended', 'ended before it began', { ...over, ...later }],
      ['scheduled', 'to come, and its review already past', { ...later, ...due }],
      ['review-due', 'due, not ended', { ...due, expires: '2027-11-01' }],
    ];
    for (const [state, what, fields] of cases) {
      it(`is ${state}: ${what}`, () => expect(at(fields, now)).to.equal(state));
    }
  });
});

describe('an offer', () => {
  const open = (fields: { on?: string; until?: string }, now: string): boolean =>
    isOpen({ title: 'Clinic', ...fields }, new Date(now));

  it('drops off when its day in London is over', () => {
    expect(open({ on: '2026-07-01' }, justBefore('2026-07-01T23:00Z'))).to.equal(true);
    expect(open({ on: '2026-07-01' }, '2026-07-01T23:00Z')).to.equal(false);
  });

  it('of several days stays to the last', () => {
    expect(open({ on: '2026-12-01', until: '2026-12-03' }, '2026-12-03T12:00Z')).to.equal(true);
    expect(open({ on: '2026-12-01', until: '2026-12-03' }, '2026-12-04T00:00Z')).to.equal(false);
  });

  it('without a date, or with one nobody can read, stays', () => {
    expect(open({}, '2099-01-01T00:00Z')).to.equal(true);
    expect(open({ on: 'soon' }, '2099-01-01T00:00Z')).to.equal(true);
  });
});
