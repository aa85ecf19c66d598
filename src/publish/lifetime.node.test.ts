import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlert } from '../alerts/parse.js';
import { standings } from '../alerts/set.js';
import { leaves as leavesAt, plan } from './lifetime.js';

const alert = (id: string, fields: object) =>
  readAlert({ id, headline: `Alert ${id}`, issued: '2026-11-01', ...fields }).alert!;
const at = (date: string) => new Date(`${date}T12:00:00Z`);
const leaves = (fields: object, now: string) => {
  const one = alert('a', fields);
  const moment = leavesAt(standings([one], at(now)).standings[0]!);
  return Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : 'never';
};

describe('an alert leaves the feed', () => {
  it('never while it is in force, or its review is due', () => {
    assert.equal(leaves({ expires: '2027-01-31' }, '2026-12-01'), 'never');
    assert.equal(leaves({ reviewBy: '2026-11-15' }, '2026-12-01'), 'never');
  });
  it('30 days after its end', () =>
    assert.equal(leaves({ expires: '2026-11-30' }, '2026-12-15'), '2026-12-31'));
  it('withdrawn: 30 days after its end date', () =>
    assert.equal(
      leaves({ expires: '2027-01-31', withdrawn: { on: '2026-11-05' } }, '2026-12-15'),
      '2027-03-03',
    ));
  it('withdrawn without an end date: 90 days after that day', () =>
    assert.equal(leaves({ withdrawn: { on: '2026-11-05' } }, '2026-12-15'), '2027-02-03'));
  it('withdrawn nobody knows when: never, because hiding it would be worse', () =>
    assert.equal(leaves({ withdrawn: true }, '2026-12-15'), 'never'));
  it('replaced: 90 days after the newer one began', () => {
    const old = alert('old', {});
    const newer = alert('new', { issued: '2026-12-01', replaces: ['old'] });
    const all = standings([old, newer], at('2026-12-15')).standings;
    assert.equal(
      new Date(leavesAt(all.find(({ alert: { id } }) => id === 'old')!)).toISOString().slice(0, 10),
      '2027-03-01',
    );
  });
});

describe('what goes where', () => {
  const all = [
    alert('current', { expires: '2027-01-31' }),
    alert('ended', { expires: '2026-11-15' }),
    alert('long-ended', { issued: '2025-01-01', expires: '2025-02-01' }),
    alert('draft', { status: 'draft' }),
    alert('scheduled', { effective: '2027-01-01', expires: '2027-02-01' }),
    alert('withdrawn', { withdrawn: { on: '2026-11-10', reason: 'Not true.' } }),
  ];
  const ids = (list: { alert: { id?: string | undefined } }[]) => list.map(({ alert: { id } }) => id);

  it('what is in force, and what has just ended or was taken back, is in the feed, in its order', () =>
    assert.deepEqual(ids(plan(all, at('2026-11-20'), false).feed), ['current', 'withdrawn', 'ended']));
  it('everything that was ever in force has a page', () =>
    assert.deepEqual(ids(plan(all, at('2026-11-20'), false).pages).sort(), [
      'current',
      'ended',
      'long-ended',
      'withdrawn',
    ]));
  it('drafts and what is to come are held back', () =>
    assert.deepEqual(ids(plan(all, at('2026-11-20'), false).held), ['scheduled', 'draft']));
  it('what is to come goes out where that is asked for, a draft never', () => {
    const { feed, held } = plan(all, at('2026-11-20'), true);
    assert.ok(ids(feed).includes('scheduled'));
    assert.deepEqual(ids(held), ['draft']);
  });
  it('of what is to come replaces nothing yet', () => {
    const newer = alert('newer', { effective: '2027-01-01', replaces: ['current'] });
    const { feed } = plan([all[0]!, newer], at('2026-11-20'), true);
    assert.equal(feed.find(({ alert: { id } }) => id === 'current')?.state, 'current');
  });
});
