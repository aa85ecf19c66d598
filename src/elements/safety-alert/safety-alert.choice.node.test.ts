import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { AlertRecord } from '../../alerts/alert.js';
import { readAlert } from '../../alerts/parse.js';
import '../../content/en/apps.js';
import {
  actionsFor,
  appsOf,
  isMeant,
  isPast,
  isUnsent,
  newestFirst,
  openOffers,
  sectionsFor,
} from './safety-alert.choice.js';

const alert = (fields: object): AlertRecord => readAlert({ headline: 'Take care', ...fields }).alert!;

describe('whom a part is meant for', () => {
  it('is everyone, where nothing is said', () => {
    for (const view of ['notice', 'banner', 'briefing', 'letter'] as const) assert.ok(isMeant({}, view));
  });

  it('is the forms that are named', () => {
    assert.ok(isMeant({ views: ['letter', 'notice'] }, 'letter'));
    assert.ok(!isMeant({ views: ['letter'] }, 'notice'));
  });

  it('is never a parent where it is meant for professionals, whatever forms are named', () => {
    for (const view of ['notice', 'banner', 'letter'] as const)
      for (const views of [undefined, ['notice', 'letter', 'banner']] as const)
        assert.ok(!isMeant({ audience: 'professional', views: views && [...views] }, view));
    assert.ok(isMeant({ audience: 'professional', views: ['letter'] }, 'briefing'));
  });
});

describe('steps', () => {
  const mixed = alert({ actions: [{ do: 'Talk.' }, { do: 'Refer.', audience: 'professional' }] });
  const words = (record: AlertRecord, view: 'notice' | 'briefing' | 'letter') =>
    actionsFor(record, view).map((action) => action.do);

  it('of a briefing are those for professionals, where there are any', () => {
    assert.deepEqual(words(mixed, 'briefing'), ['Refer.']);
    assert.deepEqual(words(alert({ actions: [{ do: 'Talk.' }] }), 'briefing'), ['Talk.']);
  });

  it('of a notice and a letter are the others', () => {
    assert.deepEqual(words(mixed, 'notice'), ['Talk.']);
    assert.deepEqual(words(mixed, 'letter'), ['Talk.']);
  });
});

describe('sections', () => {
  it('keep the issuer’s order', () => {
    const titles = ['c', 'a', 'b'];
    const record = alert({ sections: titles.map((title) => ({ title, blocks: ['x'] })) });
    assert.deepEqual(
      sectionsFor(record, 'notice').map(({ title }) => title),
      titles,
    );
  });
});

describe('offers', () => {
  const offers = [
    { title: 'past', on: '2026-11-19' },
    { title: 'today', on: '2026-11-20' },
    { title: 'going on', on: '2026-11-01', until: '2026-11-20' },
    { title: 'always' },
  ];
  const titles = (now?: string) =>
    openOffers(alert({ offers }), now === undefined ? undefined : new Date(now)).map(({ title }) => title);

  it('stay to the end of their last day in London', () => {
    assert.deepEqual(titles('2026-11-20T23:59:00Z'), ['today', 'going on', 'always']);
    assert.deepEqual(titles('2026-11-21T00:00:00Z'), ['always']);
  });

  it('are all there without a moment to judge them at', () => assert.equal(titles().length, 4));
});

describe('updates', () => {
  it('are told newest first, the record stays as it is', () => {
    const record = alert({
      updates: [
        { on: '2026-11-18', text: 'a' },
        { on: '2026-11-20T09:00', text: 'c' },
        { on: '2026-11-20', text: 'b' },
      ],
    });
    assert.equal(
      newestFirst(record)
        .map(({ text }) => text)
        .join(''),
      'cba',
    );
    assert.equal(record.updates.map(({ text }) => text).join(''), 'acb');
  });
});

describe('apps', () => {
  const record = alert({
    apps: ['discord', 'Blobchat'],
    recommendations: [
      { app: 'Discord', text: 'for all' },
      { app: 'omegle', text: 'letter', views: ['letter'] },
      { app: 'blobchat', text: 'unknown' },
    ],
  });
  const told = (view: 'notice' | 'letter') =>
    appsOf(record, view, 'en').map(({ id, app, advice }) => [app?.record.name ?? id, ...advice]);

  it('have the advice about them, by id, name or as they are written', () => {
    assert.deepEqual(told('notice'), [
      ['Discord', 'for all'],
      ['Blobchat', 'unknown'],
    ]);
  });

  it('that are only advised about in one form stand in that form', () => {
    assert.deepEqual(told('letter').at(-1), ['Omegle', 'letter']);
  });

  it('named twice stand once', () => {
    assert.equal(appsOf(alert({ apps: ['discord', 'Discord', 'DISCORD'] }), 'notice', 'en').length, 1);
  });
});

describe('a state', () => {
  it('is before, in force, or over', () => {
    assert.deepEqual(
      ['draft', 'scheduled', 'current', 'review-due', 'ended', 'replaced', 'withdrawn'].map((state) => {
        const known = state as Parameters<typeof isPast>[0];
        return isUnsent(known) ? 'before' : isPast(known) ? 'over' : 'in force';
      }),
      ['before', 'before', 'in force', 'in force', 'over', 'over', 'over'],
    );
  });
});
