import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

import type { AppRecord, ChangeNote } from '../../content/types.js';
import { filterApps, type AppFilter } from './app-risk-list.filter.js';

const folder = new URL('../../content/en/apps/', import.meta.url);
const ours = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AppRecord,
);

type Part = Partial<Pick<AppRecord, 'aliases' | 'kinds' | 'state' | 'ages' | 'risks' | 'notForChildren'>>;

/** An app with what the filter looks at. */
const app = (name: string, part: Part = {}): AppRecord =>
  ({
    id: name.toLowerCase().replace(/\W+/g, '-'),
    name,
    aliases: [],
    kinds: ['social'],
    state: { is: 'live', sources: [] },
    ages: [],
    risks: [],
    ...part,
  }) as unknown as AppRecord;

const age = (years: number, by: AppRecord['ages'][number]['by'] = 'terms'): AppRecord['ages'][number] => ({
  years,
  by,
  who: '',
  text: '',
  sources: [],
});
const is = (state: AppRecord['state']['is']): AppRecord['state'] => ({ is: state, sources: [] });

const named = (apps: readonly AppRecord[], filter: AppFilter, notes: readonly ChangeNote[] = []): string[] =>
  filterApps(apps, filter, notes, 'en-GB').map(({ name }) => name);

describe('search by name', () => {
  it('no search, or one without a letter or figure, gives every app', () => {
    for (const search of [undefined, '', '  ', '?!'])
      assert.equal(named(ours, { search }).length, ours.length, `${search}`);
  });

  it('finds a whole name, a part of one, and an old one', () => {
    assert.deepEqual(named(ours, { search: 'Discord' }), ['Discord']);
    assert.deepEqual(named(ours, { search: 'cord' }), ['Discord']);
    assert.deepEqual(named(ours, { search: 'Twitter' }), ['X']);
    assert.deepEqual(named(ours, { search: 'Yellow' }), ['Yubo']);
  });

  it('capitals, accents, spaces and punctuation do not matter', () => {
    for (const search of ['TIK TOK', 'tik-tok', 'Tík.Tok'])
      assert.deepEqual(named(ours, { search }), ['TikTok']);
    assert.deepEqual(named(ours, { search: 'character ai' }), ['Character.AI']);
  });

  it('finds a name with a letter wrong, missing, doubled or swapped', () => {
    for (const search of ['Discort', 'Disord', 'Disccord', 'Dicsord', 'discrod'])
      assert.deepEqual(named(ours, { search }), ['Discord'], search);
    for (const search of ['Omegel', 'Omeglle', 'Omigle'])
      assert.deepEqual(named(ours, { search }), ['Omegle'], search);
  });

  it('an old name may be written wrong too', () => {
    assert.deepEqual(named(ours, { search: 'Twiter' }), ['X']);
  });

  it('forgives two slips only from seven letters on', () => {
    assert.deepEqual(named([app('Instagram')], { search: 'Intsagrm' }), ['Instagram']);
    assert.deepEqual(named([app('Instagram')], { search: 'Intsagr' }), [], 'three slips');
    assert.deepEqual(named([app('Reddit')], { search: 'Redit' }), ['Reddit']);
    assert.deepEqual(named([app('Reddit')], { search: 'Rebit' }), []);
  });

  it('forgives nothing in words of three letters and fewer', () => {
    assert.deepEqual(named([app('Kik'), app('NGL'), app('X')], { search: 'kim' }), []);
    assert.deepEqual(named([app('Kik'), app('NGL'), app('X')], { search: 'ngi' }), []);
    assert.deepEqual(named([app('Kik'), app('NGL'), app('X')], { search: 'y' }), []);
    assert.deepEqual(named([app('Kik'), app('NGL'), app('X')], { search: 'kik' }), ['Kik']);
  });

  it('what is almost the name is shown only where nothing holds what was typed', () => {
    const apps = [app('Steam'), app('Stream')];
    assert.deepEqual(named(apps, { search: 'steam' }), ['Steam']);
    assert.deepEqual(named(apps, { search: 'steem' }), ['Steam']);
    assert.deepEqual(named(apps, { search: 'straem' }), ['Stream']);
  });

  it('finds names in other scripts', () => {
    const apps = [app('微信', { aliases: ['WeChat'] }), app('ВКонтакте')];
    assert.deepEqual(named(apps, { search: '微' }), ['微信']);
    assert.deepEqual(named(apps, { search: 'вконтакт' }), ['ВКонтакте']);
  });
});

describe('age of the child', () => {
  it('leaves in what lets a child of that age in, on the birthday itself too', () => {
    const apps = [app('Seven', { ages: [age(7, 'pegi')] }), app('Thirteen', { ages: [age(13)] })];
    assert.deepEqual(named(apps, { age: 6 }), []);
    assert.deepEqual(named(apps, { age: 7 }), ['Seven']);
    assert.deepEqual(named(apps, { age: 12 }), ['Seven']);
    assert.deepEqual(named(apps, { age: 13 }), ['Seven', 'Thirteen']);
  });

  it('leaves out what has no known age: silence is no leave', () => {
    assert.deepEqual(named([app('Unknown')], { age: 17 }), []);
  });

  it('goes by the app’s own rules before a store or advice, whatever stands first', () => {
    assert.deepEqual(
      named([app('Both', { ages: [age(9, 'store'), age(16, 'advised'), age(13)] })], { age: 12 }),
      [],
    );
    assert.deepEqual(named([app('Both', { ages: [age(16, 'advised'), age(13)] })], { age: 13 }), ['Both']);
  });

  it('leaves out what is closed, for adults only or not for children, and keeps what has a new name', () => {
    const ages = [age(4)];
    const reason = { text: 'No.', sources: [] };
    assert.deepEqual(
      named(
        [
          app('Closed', { ages, state: is('closed') }),
          app('Adults', { ages, state: is('adults-only') }),
          app('Not for children', { ages, notForChildren: reason }),
          app('Renamed', { ages, state: is('renamed') }),
        ],
        { age: 17 },
      ),
      ['Renamed'],
    );
  });
});

describe('risk, kind and state', () => {
  const apps = [
    app('Live', { risks: [{ feature: 'live-video', sources: [] }], kinds: ['gaming', 'social'] }),
    app('Calm', { kinds: ['gaming'] }),
    app('Gone', { state: is('closed') }),
  ];
  const note = { apps: ['calm'] } as ChangeNote;

  it('keeps the apps with the risk', () => {
    assert.deepEqual(named(apps, { risk: 'live-video' }), ['Live']);
  });

  it('keeps the apps of the kind, one of several too', () => {
    assert.deepEqual(named(apps, { kind: 'social' }), ['Gone', 'Live']);
    assert.deepEqual(named(apps, { kind: 'gaming' }), ['Calm', 'Live']);
  });

  it('keeps the apps in the state; changing are those that a dated note names', () => {
    assert.deepEqual(named(apps, { state: 'closed' }), ['Gone']);
    assert.deepEqual(named(apps, { state: 'live' }), ['Calm', 'Live']);
    assert.deepEqual(named(apps, { state: 'changing' }, [note]), ['Calm']);
    assert.deepEqual(named(apps, { state: 'changing' }), []);
  });

  it('what is asked together must hold together', () => {
    assert.deepEqual(named(apps, { kind: 'gaming', risk: 'live-video' }), ['Live']);
    assert.deepEqual(named(apps, { kind: 'gaming', state: 'closed' }), []);
  });
});

describe('order and many', () => {
  it('stands in the order of names as the language has it, and leaves the records as they were', () => {
    const apps = ['Zoom', 'apple', 'Éclair', 'Banana'].map((name) => app(name));
    const before = [...apps];
    assert.deepEqual(named(apps, {}), ['apple', 'Banana', 'Éclair', 'Zoom']);
    assert.deepEqual(apps, before);
  });

  it('reads each of 500 records once for a search, and asks the rest only of those it found', () => {
    const reads = { aliases: 0, ages: 0 };
    const counted = <K extends keyof typeof reads>(record: AppRecord, key: K): AppRecord => {
      const value = record[key];
      return Object.defineProperty(record, key, {
        get: () => {
          reads[key] += 1;
          return value;
        },
      });
    };
    const many = Array.from({ length: 500 }, (_, i) =>
      counted(counted(app(`${String.fromCharCode(97 + (i % 26))} app ${i}`), 'aliases'), 'ages'),
    );
    assert.deepEqual(named(many, { search: 'g app 110', age: 10 }), []);
    assert.equal(reads.aliases, 500);
    assert.ok(reads.ages <= 2, `${reads.ages}`);
  });
});
