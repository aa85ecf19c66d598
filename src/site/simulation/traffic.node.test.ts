import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playDay, viewsOf, type CacheRules, type World } from './traffic.js';

const world: World = {
  sites: 50,
  visitsPerSite: 20,
  peoplePerSite: 10,
  pagesPerVisit: 3,
  secondsPerPage: 40,
  hours: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 1 : 0)),
  edges: 4,
  bytes: 10_000,
  unchangedBytes: 200,
  changeAt: 12 * 3600,
  seed: 7,
};
const rules = (browser: number, between: number, whileAsking = 0): CacheRules => ({
  name: 'x',
  browser,
  between,
  whileAsking,
});
const always = rules(0, 0);

describe('a school day in many schools', () => {
  it('is the same day for the same number, and another for another', () => {
    assert.deepEqual(playDay(world, always), playDay(world, always));
    assert.notDeepEqual(viewsOf(world).time, viewsOf({ ...world, seed: 8 }).time);
  });

  it('has its views in order, in the hours that were asked for, one to three a visit', () => {
    const { time } = viewsOf(world);
    assert.deepEqual(time, Float64Array.from(time).sort());
    assert.ok(time.every((second) => second >= 8 * 3600 && second < 20 * 3600 + 2 * 40));
    assert.ok(time.length > 1000 && time.length <= 3000);
  });

  it('without caches asks the server for every page, whole the first time, and shows no old words', () => {
    const day = playDay(world, always);
    assert.equal(day.server.requests, day.views);
    assert.equal(day.asked.requests, day.views);
    assert.equal(Math.max(...day.old), 0);
    assert.equal(day.lastOld, 0);
    assert.ok(day.server.bytes < day.views * world.bytes, 'who has the words is told that nothing changed');
    assert.ok(
      day.server.bytes > day.views * world.unchangedBytes,
      'who has none, or old ones, gets the file',
    );
  });

  it('with a cache between asks the server once in each time and place at most', () => {
    const day = playDay(world, rules(0, 3600));
    assert.ok(day.server.requests <= 24 * world.edges);
    assert.equal(day.asked.requests, day.views, 'browsers still ask every time');
  });

  it('with a browser that keeps its copy asks less, and shows old words no longer than that', () => {
    const day = playDay(world, rules(600, 0));
    assert.ok(day.asked.requests < playDay(world, always).asked.requests);
    assert.ok(day.lastOld <= 10);
  });

  it('shows old words no longer than the longest of the two times: a browser counts the age of its copy', () => {
    const day = playDay(world, rules(600, 1800));
    assert.ok(day.lastOld > 10 && day.lastOld <= 30, String(day.lastOld));
  });

  it('shows them as long in whatever minute the words change: the places of a CDN do not ask in step', () => {
    const busy = { ...world, sites: 400, edges: 12, hours: Array.from({ length: 24 }, () => 1) };
    for (const changeAt of [12 * 3600, 12 * 3600 + 60, 12 * 3600 + 1800]) {
      const { old, lastOld } = playDay({ ...busy, changeAt }, rules(0, 3600));
      const middle = old.slice(25, 35).reduce((sum, share) => sum + share, 0) / 10;
      assert.ok(middle > 0.3 && middle < 0.7, `half of the hour after ${changeAt}: ${middle}`);
      assert.ok(lastOld >= 45 && lastOld <= 61, String(lastOld));
    }
  });

  it('may show them longer where a cache answers while it asks', () => {
    const without = playDay(world, rules(0, 60));
    const withIt = playDay(world, rules(0, 60, 7200));
    assert.ok(withIt.lastOld > without.lastOld);
    assert.ok(without.lastOld <= 1);
  });

  it('counts every request in one hour, and none twice', () => {
    const { asked, server } = playDay(world, rules(300, 60));
    for (const side of [asked, server]) {
      assert.equal(
        side.perHour.reduce((sum, one) => sum + one, 0),
        side.requests,
      );
      assert.ok(side.busiestMinute <= side.requests && side.busiestMinute > 0);
    }
  });

  it('an answer that nothing changed is counted as the small one it is', () => {
    const one = { ...world, sites: 1, peoplePerSite: 1, edges: 1 };
    const still = playDay({ ...one, changeAt: 86_400 }, always);
    assert.equal(still.server.bytes, still.views * world.unchangedBytes, 'the day before has brought it');
    const changed = playDay(one, always);
    assert.equal(changed.server.bytes, (changed.views - 1) * world.unchangedBytes + world.bytes);
  });
});
