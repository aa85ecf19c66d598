import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysUntilReview, isOverdue, londonDay } from './freshness.js';

describe('how fresh a record is', () => {
  const summer = { reviewBy: '2027-05-20' };
  const winter = { reviewBy: '2027-02-20' };

  it('stands through the whole of its review day in summer time', () => {
    assert.equal(isOverdue(summer, new Date('2027-05-20T22:59:59Z')), false);
  });

  it('is overdue when the next day begins in London, an hour before it does in Greenwich time', () => {
    assert.equal(isOverdue(summer, new Date('2027-05-20T23:00:00Z')), true);
  });

  it('is overdue at midnight in winter', () => {
    assert.equal(isOverdue(winter, new Date('2027-02-20T23:59:59Z')), false);
    assert.equal(isOverdue(winter, new Date('2027-02-21T00:00:00Z')), true);
  });

  it('judges the same moment alike wherever the reader is', () => {
    assert.equal(isOverdue(summer, new Date('2027-05-21T09:00:00+12:00')), false);
    assert.equal(isOverdue(summer, new Date('2027-05-20T16:00:00-07:00')), true);
  });

  it('writes the day as a record does', () => {
    assert.equal(londonDay(new Date('2026-03-09T10:00:00Z')), '2026-03-09');
    assert.equal(londonDay(new Date('2026-12-31T23:59:00Z')), '2026-12-31');
  });

  it('makes its calendar at most once, however many records ask', (context) => {
    const made = context.mock.method(Intl, 'DateTimeFormat');
    for (let i = 0; i < 50; i += 1) isOverdue(summer, new Date('2027-05-20T12:00:00Z'));
    assert.ok(made.mock.callCount() <= 1, `${made.mock.callCount()} were made`);
  });

  it('counts whole days to the review, across the change of the clocks too', () => {
    assert.equal(daysUntilReview(summer, new Date('2027-05-20T12:00:00Z')), 0);
    assert.equal(daysUntilReview(summer, new Date('2027-05-21T12:00:00Z')), -1);
    assert.equal(daysUntilReview({ reviewBy: '2027-03-29' }, new Date('2027-03-27T23:30:00Z')), 2);
  });
});
