import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { alertViews, levels, type AlertRecord, type AlertState } from './alert.js';
import { readAlert } from './parse.js';
import { isChosen, standings, type Choice } from './set.js';

const now = new Date('2026-11-20T12:00:00Z');
const alert = (fields: { id?: string } & Record<string, unknown>): AlertRecord =>
  readAlert({ headline: fields.id ?? 'Take care', ...fields }).alert!;

/** Id (or headline), state and what takes its place, in the order they are shown. */
const seen = (records: AlertRecord[], at = now): string[] =>
  standings(records, at).standings.map(({ alert: { id, headline, replacedBy }, state }) =>
    [id ?? headline, state, replacedBy?.id].filter(Boolean).join(' '),
  );
const told = (records: AlertRecord[]): string[] => standings(records, now).faults.map(({ path }) => path);

describe('a set of alerts', () => {
  it('has one order, however it came: in force, called back, over; then the gravest; then the newest', () => {
    const records = [
      alert({ id: 'ended', level: 'danger', issued: '2026-10-01', expires: '2026-10-31' }),
      alert({ id: 'old-advice', level: 'advice', issued: '2026-11-01' }),
      alert({ id: 'withdrawn', level: 'danger', withdrawn: true }),
      alert({ id: 'danger', level: 'danger', issued: '2026-11-01' }),
      alert({ id: 'new-advice', level: 'advice', issued: '2026-11-18' }),
      alert({ id: 'changed-advice', level: 'advice', issued: '2026-10-01', updated: '2026-11-19' }),
      alert({ id: 'b-undated' }),
      alert({ id: 'a-undated' }),
      alert({ id: 'due', level: 'warning', reviewBy: '2026-11-01' }),
    ];
    const order = [
      'danger current',
      'due review-due',
      'changed-advice current',
      'new-advice current',
      'old-advice current',
      'a-undated current',
      'b-undated current',
      'withdrawn withdrawn',
      'ended ended',
    ];
    expect(seen(records)).to.deep.equal(order);
    expect(seen([...records].reverse())).to.deep.equal(order);
  });

  it('shows of one id the newest version alone', () => {
    const one = alert({ id: 'a', version: 1, headline: 'First words' });
    const two = alert({ id: 'a', version: 2, headline: 'Second words' });
    for (const records of [
      [one, two],
      [two, one],
    ])
      expect(standings(records, now).standings.map(({ alert: { headline } }) => headline)).to.deep.equal([
        'Second words',
      ]);
    expect(told([one, two])).to.deep.equal([]);
  });

  it('of two with the same id and version shows the newer date, and tells of it', () => {
    const old = alert({ id: 'a', headline: 'Old words', issued: '2026-11-01' });
    const young = alert({ id: 'a', headline: 'New words', issued: '2026-11-02' });
    for (const records of [
      [old, young],
      [young, old],
    ]) {
      expect(standings(records, now).standings.map(({ alert: { headline } }) => headline)).to.deep.equal([
        'New words',
      ]);
      expect(told(records)).to.deep.equal(['a']);
    }
  });

  it('keeps all that have no id', () => {
    expect(seen([alert({ headline: 'One' }), alert({ headline: 'Two' })])).to.have.lengthOf(2);
  });

  it('leads from a replaced alert to the one that took its place, with its day and address', () => {
    const older = alert({ id: 'older', issued: '2026-11-01' });
    const newer = alert({
      id: 'newer',
      headline: 'What we now know',
      href: 'https://mereshire.example/newer',
      issued: '2026-11-18',
      replaces: ['older'],
    });
    const { standings: all } = standings([older, newer], now);
    expect(all.map(({ state }) => state)).to.deep.equal(['current', 'replaced']);
    expect(all[1]?.alert.replacedBy).to.deep.equal({
      id: 'newer',
      headline: 'What we now know',
      href: 'https://mereshire.example/newer',
      on: '2026-11-18',
    });
    expect(older.replacedBy, 'the record itself is left as it is').to.equal(undefined);
  });

  it('leads through a chain to its end', () => {
    const records = [
      alert({ id: 'a' }),
      alert({ id: 'b', replaces: ['a'] }),
      alert({ id: 'c', replaces: ['b'] }),
    ];
    expect(seen(records)).to.deep.equal(['c current', 'a replaced c', 'b replaced c']);
  });

  it('of two that take the place of one leads to the newer', () => {
    const records = [
      alert({ id: 'a' }),
      alert({ id: 'young', issued: '2026-11-18', replaces: ['a'] }),
      alert({ id: 'old', issued: '2026-11-01', replaces: ['a'] }),
    ];
    expect(seen(records)).to.include('a replaced young');
    expect(seen([...records].reverse())).to.include('a replaced young');
  });

  it('lets none take a place before it is in effect, or while it is a draft', () => {
    const old = alert({ id: 'a' });
    expect(seen([old, alert({ id: 'b', effective: '2026-11-21', replaces: ['a'] })])).to.include('a current');
    expect(seen([old, alert({ id: 'b', status: 'draft', replaces: ['a'] })])).to.include('a current');
  });

  it('does not bring an alert back when the one in its place is withdrawn', () => {
    const records = [alert({ id: 'a' }), alert({ id: 'b', replaces: ['a'], withdrawn: true })];
    expect(seen(records)).to.deep.equal(['b withdrawn', 'a replaced b']);
  });

  it('shows all that replace each other in a circle, and tells of it', () => {
    const records = [
      alert({ id: 'a', replaces: ['b'] }),
      alert({ id: 'b', replaces: ['c'] }),
      alert({ id: 'c', replaces: ['a'] }),
      alert({ id: 'outside' }),
      alert({ id: 'self', replaces: ['self'] }),
    ];
    expect(seen(records)).to.deep.equal(['a', 'b', 'c', 'outside', 'self'].map((id) => `${id} current`));
    expect(told(records)).to.deep.equal(['replaces']);
  });

  it('leads from an alert before a circle into it', () => {
    const records = [
      alert({ id: 'before' }),
      alert({ id: 'a', replaces: ['before', 'b'] }),
      alert({ id: 'b', replaces: ['a'] }),
    ];
    expect(seen(records)).to.deep.equal(['a current', 'b current', 'before replaced a']);
  });

  it('believes an alert that says itself what took its place', () => {
    const records = [
      alert({ id: 'a', replacedBy: { headline: 'On another site' } }),
      alert({ id: 'b', replaces: ['a'] }),
    ];
    const old = standings(records, now).standings.find(({ alert: { id } }) => id === 'a');
    expect(old?.alert.replacedBy?.headline).to.equal('On another site');
  });

  it('is nothing to be afraid of when an id is named that is not there', () => {
    expect(seen([alert({ id: 'a', replaces: ['gone', ''] })])).to.deep.equal(['a current']);
  });
});

describe('alerts that were chosen', () => {
  const warning = alert({
    id: 'w',
    level: 'warning',
    areas: ['Mereshire', 'Westmere'],
    readers: ['parent', 'professional'],
    audience: 'Parents and carers of children aged 8 to 13',
  });
  const everywhere = alert({ id: 'e' });
  const cases: [what: string, choice: Choice, chosen: boolean, everywhere: boolean][] = [
    ['without a choice', {}, true, true],
    ['by id', { id: 'w' }, true, false],
    ['by a place, in any capitals', { area: ' mereshire ' }, true, true],
    ['by another place: one that names none is for all', { area: 'Eastmere' }, false, true],
    ['by its level', { level: 'warning' }, true, false],
    ['by a lower level', { level: 'advice' }, true, false],
    ['by a graver level', { level: 'danger' }, false, false],
    ['by a level nobody knows', { level: 'big' }, true, true],
    ['by a reader', { audience: 'parent' }, true, true],
    ['by another reader', { audience: 'Child' }, false, true],
    ['by words of its audience', { audience: 'aged 8 to 13' }, true, true],
    ['by other words', { audience: 'aged 14' }, false, true],
    [
      'by all at once',
      { audience: 'professional', area: 'Westmere', level: 'information', id: 'w' },
      true,
      false,
    ],
  ];
  for (const [what, choice, chosen, all] of cases) {
    it(what, () => {
      expect(isChosen(warning, choice)).to.equal(chosen);
      expect(isChosen(everywhere, choice)).to.equal(all);
    });
  }
});

describe('any set of alerts', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
  const date = day.map((moment) => moment.toISOString().slice(0, 10));
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const record = fc
    .record(
      {
        id,
        version: fc.integer({ min: 1, max: 3 }),
        status: fc.constantFrom('actual', 'draft', 'exercise'),
        level: fc.constantFrom(...levels),
        issued: date,
        effective: date,
        expires: date,
        reviewBy: date,
        replaces: fc.array(id, { maxLength: 3 }),
        withdrawn: fc.boolean(),
        actions: fc.constant([{ do: 'Talk', views: [...alertViews] }]),
      },
      { requiredKeys: ['id'] },
    )
    .map(alert);
  const set = fc.array(record, { maxLength: 12 });
  const run = { numRuns: 300, seed: 20_261_120 };

  it('loses no id, shows each once, and stands in the same order however it came', () => {
    fc.assert(
      fc.property(set, fc.infiniteStream(fc.nat()), (records, noise) => {
        const ids = seen(records).map((line) => line.split(' ')[0]);
        expect([...ids].sort()).to.deep.equal([...new Set(records.map((one) => one.id))].sort());
        // Of twins (same id, version and date) either may stand; without them the order is fixed.
        const twins = new Set(records.map((one) => `${one.id} ${one.version}`)).size < records.length;
        const shuffled = records
          .map((one) => ({ one, place: noise.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        if (!twins) expect(seen(shuffled)).to.deep.equal(seen(records));
      }),
      run,
    );
  });

  it('never says an alert is replaced by itself or by one that is not in effect', () => {
    fc.assert(
      fc.property(set, day, (records, at) => {
        const all = standings(records, at).standings;
        for (const { alert: old, state } of all) {
          if (state !== 'replaced') continue;
          const last = all.find((one) => one.alert.id === old.replacedBy?.id);
          expect(last?.alert.id).not.to.equal(old.id);
          expect(['draft', 'scheduled'] satisfies AlertState[]).not.to.include(last?.state);
        }
      }),
      run,
    );
  });

  it('never goes back: what has ended, or was withdrawn, is so at every later moment', () => {
    fc.assert(
      fc.property(record, day, fc.integer({ min: 0, max: 400 }), (one, at, days) => {
        const later = new Date(at.getTime() + days * 86_400_000);
        const [first] = standings([one], at).standings;
        const [second] = standings([one], later).standings;
        if (first && ['ended', 'withdrawn', 'draft'].includes(first.state))
          expect(second?.state).to.equal(first.state);
      }),
      run,
    );
  });
});
