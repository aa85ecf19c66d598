import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { briefOf } from './briefs.js';
import { englishBriefs } from './en/briefs.js';
import { english } from './en/index.js';
import { allSources } from './sources/index.js';
import {
  bundledIssued,
  ageBands,
  agreement,
  changesFor,
  controls,
  feature,
  findApp,
  findBrief,
  findControl,
  findResource,
  findRoute,
  findTipSet,
  knownAppIds,
  knownTopics,
  onContentChange,
  registerContent,
  registerSources,
  resources,
  routes,
  source,
  starters,
  tips,
  type ContentPack,
} from './registry.js';

/** A language that has nothing yet; tests use different tags, as the registry remembers. */
const nothing = (lang: string): ContentPack => ({
  lang,
  apps: [],
  tips: [],
  starters: [],
  controls: [],
  agreement: [],
  routes: [],
  situations: [],
  resources: [],
  features: [],
  changes: [],
});

describe('the registry', () => {
  beforeEach(() => {
    registerContent(english);
    registerSources(allSources);
  });

  it('finds an app by its id, its name, another name, and however it is typed', () => {
    for (const name of ['snapchat', 'Snapchat', 'snap chat', 'SNAP-CHAT', ' Snap.Chat ', 'Snap']) {
      assert.equal(findApp(name, 'en')?.record.id, 'snapchat', name);
    }
    assert.equal(findApp('face time', 'en')?.record.id, 'facetime');
  });

  it('tells of an app in short where no whole record is there, by its other names too', () => {
    registerContent({ ...nothing('x-brief'), briefs: englishBriefs.briefs });
    for (const name of ['snapchat', 'Snap', 'snap chat'])
      assert.equal(findBrief(name, 'x-brief')?.record.name, 'Snapchat', name);
    assert.equal(findBrief('omegle', 'x-brief')?.record.state.on, '2023-11-08');
    assert.equal(findBrief('myspace', 'x-brief'), undefined);
  });

  it('tells it from the whole record where that is there: it may be newer', () => {
    const [old] = englishBriefs.briefs;
    const app = english.apps.find(({ id }) => id === old?.id)!;
    registerContent({
      ...nothing('x-newer'),
      briefs: englishBriefs.briefs,
      apps: [{ ...app, state: { is: 'closed', on: '2027-01-01', sources: [] } }],
    });
    assert.deepEqual(findBrief(app.id, 'x-newer')?.record.state, { is: 'closed', on: '2027-01-01' });
    assert.equal(findBrief('discord', 'x-newer')?.record.name, 'Discord');
  });

  it('has every app in short, as its record says it today', () => {
    assert.deepEqual(englishBriefs.briefs, english.apps.map(briefOf));
    for (const brief of englishBriefs.briefs) assert.equal(JSON.stringify(brief).includes('sources'), false);
    // An alert alone has no other words to tell an old pack by.
    const days = english.apps.map(({ checked }) => checked).sort();
    registerContent({ lang: 'x-alert', briefs: englishBriefs.briefs });
    assert.equal(bundledIssued('x-alert'), days.at(-1));
  });

  it('gives undefined for an id nobody knows', () => {
    for (const id of ['myspace', '', '...']) {
      assert.equal(findApp(id, 'en'), undefined, id);
      assert.equal(findControl(id, 'en'), undefined, id);
    }
    assert.equal(findTipSet('none', 'en'), undefined);
    assert.equal(findRoute('none', 'en'), undefined);
    assert.equal(findResource('none', 'en'), undefined);
    assert.equal(feature('none', 'en'), undefined);
    assert.equal(source('none'), undefined);
  });

  it('answers a page in British English from the English records, which is no falling back', () => {
    const answer = findRoute('ceop', 'en-GB');
    assert.deepEqual([answer?.lang, answer?.fellBack], ['en', false]);
  });

  it('answers in English and says so while a language has not come', () => {
    const before = routes('pl');
    assert.deepEqual([before.lang, before.fellBack], ['en', true]);
    assert.equal(before.records[0]?.id, 'emergency-999');
  });

  it('answers in the language once its content comes late', () => {
    const polish = { ...english, lang: 'pl' };
    assert.equal(findApp('discord', 'pl-PL')?.fellBack, true);
    registerContent(polish);
    assert.deepEqual(
      [findApp('discord', 'pl-PL')?.lang, findApp('discord', 'pl-PL')?.fellBack],
      ['pl', false],
    );
    assert.deepEqual([routes('pl').lang, routes('pl').fellBack], ['pl', false]);
  });

  it('falls back for one record that a language lacks, and only for that one', () => {
    const discord = english.apps.find(({ id }) => id === 'discord');
    assert.ok(discord);
    registerContent({ ...nothing('cy'), apps: [{ ...discord, aliases: [] }] });
    assert.equal(findApp('discord', 'cy')?.fellBack, false);
    assert.equal(findApp('kik', 'cy')?.fellBack, true);
  });

  it('finds a Welsh record by a name that only the English record lists', () => {
    const kik = english.apps.find(({ id }) => id === 'kik');
    assert.ok(kik);
    registerContent({ ...nothing('cy'), apps: [{ ...kik, name: 'Kik yn Gymraeg', aliases: [] }] });
    assert.equal(findApp('Kik Messenger', 'cy')?.record.name, 'Kik yn Gymraeg');
  });

  it('shows the whole English list of who to tell rather than half of one in another language', () => {
    registerContent({ ...nothing('ro'), routes: english.routes.slice(0, 3) });
    const answer = routes('ro');
    assert.deepEqual([answer.lang, answer.fellBack], ['en', true]);
    assert.equal(answer.records.length, english.routes.length);
  });

  it('lets the newest content of a language win', () => {
    const [first] = english.apps;
    assert.ok(first);
    registerContent({ ...english, apps: [{ ...first, name: 'New name' }] });
    assert.equal(findApp(first.id, 'en')?.record.name, 'New name');
    assert.deepEqual(knownAppIds('en'), [first.id]);
  });

  it('tells a listener once for each change, and no more after it has gone', () => {
    let told = 0;
    const listener = () => (told += 1);
    const stop = onContentChange(listener);
    onContentChange(listener);
    registerContent(english);
    assert.equal(told, 1);
    stop();
    registerContent(english);
    assert.equal(told, 1);
  });

  it('lets a listener leave while all are being told', () => {
    const seen: string[] = [];
    const stopFirst = onContentChange(() => {
      seen.push('first');
      stopFirst();
    });
    const stopSecond = onContentChange(() => seen.push('second'));
    registerContent(english);
    stopSecond();
    assert.deepEqual(seen, ['first', 'second']);
  });

  it('keeps the true numbers of tips when they are filtered', () => {
    const ofPolice = (want?: Parameters<typeof tips>[1]) =>
      tips('en', want)
        .records.filter(({ id }) => id.startsWith('police-2021-'))
        .map(({ number }) => number);
    assert.deepEqual(ofPolice(), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(ofPolice({ age: '14+' }), [2, 3, 5, 6]);
    assert.deepEqual(ofPolice({ topic: 'parental-controls', age: '6-10' }), [4, 6]);
  });

  it('gives the tips of all sets, the police’s first', () => {
    const ids = tips('en').records.map(({ id }) => id);
    assert.equal(ids[0], 'police-2021-1');
    assert.equal(ids[6], 'guide-video-chat-1');
    assert.equal(findTipSet('guide', 'en')?.record.title, 'Tips by topic');
  });

  it('gives the words that open a talk, for a topic, for an age, for both', () => {
    assert.equal(starters('en').records.length, english.starters.length);
    const both = starters('en', { topic: 'ai-companions', age: '11-13' }).records;
    assert.ok(both.length > 0 && both.length < english.starters.length);
    for (const { topics, ages } of both)
      assert.ok(topics.includes('ai-companions') && ages.includes('11-13'));
    assert.deepEqual(starters('en', { topic: 'ai-companions', age: '0-5' }).records, []);
  });

  it('gives the controls of providers and of devices, each on its own and all at once', () => {
    const [all, providers, devices] = [
      controls('en'),
      controls('en', { kind: 'provider' }),
      controls('en', { kind: 'device' }),
    ].map(({ records }) => records);
    assert.deepEqual([...(providers ?? []), ...(devices ?? [])], all);
    assert.ok(providers?.every(({ of }) => of?.length));
    assert.ok(devices?.every(({ of }) => of === undefined));
  });

  it('finds a control by its id, its name, its old name, and however it is typed', () => {
    for (const name of ['ee-mobile', 'EE mobile', 'eemobile', 'Content Lock'])
      assert.equal(findControl(name, 'en')?.record.id, 'ee-mobile', name);
    assert.equal(findControl('Disney+', 'en')?.record.tool, 'Junior Mode');
  });

  it('gives the whole family agreement, or the English one where a language has half of it', () => {
    assert.equal(agreement('en').records.length, english.agreement.length);
    registerContent({ ...nothing('lv'), agreement: english.agreement.slice(0, 2) });
    assert.deepEqual([agreement('lv').lang, agreement('lv').fellBack], ['en', true]);
    assert.equal(agreement('lv').records.length, english.agreement.length);
  });

  it('has a tip and a starter for every topic and every age that can be asked for', () => {
    for (const topic of knownTopics) {
      assert.ok(tips('en', { topic }).records.length, topic);
      assert.ok(starters('en', { topic }).records.length, topic);
    }
    for (const age of ageBands) {
      assert.ok(tips('en', { age }).records.length, age);
      assert.ok(starters('en', { age }).records.length, age);
    }
  });

  it('gives the dated note for an app it touches, and none for another', () => {
    assert.equal(changesFor('snapchat', 'en').records.length, 1);
    assert.equal(changesFor('omegle', 'en').records.length, 0);
  });

  it('finds pages, risks and sources', () => {
    assert.equal(findResource('ceop-education', 'en')?.record.formerly, 'Thinkuknow');
    assert.equal(feature('talk-to-strangers', 'en')?.record.chip, 'Strangers');
    assert.equal(source('letter-2021')?.kind, 'document');
    assert.equal(findTipSet('police-2021', 'en')?.record.tips.length, 6);
    assert.ok(resources('en').records.length > 0);
  });

  it('cannot be changed through what it has given out', () => {
    (routes('en').records as unknown[]).length = 0;
    assert.equal(routes('en').records.length, english.routes.length);
    assert.throws(() => (knownTopics as string[]).push('cats'));
  });
});

describe('a page with one element', () => {
  it('keeps what another element registered when more of the same language comes', () => {
    registerContent({ lang: 'en', routes: english.routes });
    registerContent({ lang: 'en', tips: english.tips });
    registerContent({ lang: 'en', controls: english.controls });
    assert.equal(routes('en').records.length, english.routes.length);
    assert.equal(findTipSet('police-2021', 'en')?.record.tips.length, 6);
    assert.equal(controls('en').records.length, english.controls.length);
  });
});
