import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { checkAlerts, mayGoOut, momentOf, warningCodes, type CheckOptions } from './check.js';
import { entered } from './ledger.js';

const now = new Date('2026-11-20T12:00:00Z');
const good = (id: string, more = '') =>
  readAlertFile(
    `---
id: ${id}
headline: Strangers ask for pictures
issuers: [{ name: Mereshire Partnership, phone: 01632 960 240 }]
issued: 2026-11-18
expires: 2027-02-18
verified: { by: Duty officer, on: 2026-11-17, how: A call. }
${more}
---
Words.

## What you can do

1. Talk with your child.
`,
    `${id}.md`,
  );
const told = (files: ReturnType<typeof good>[], options: Partial<CheckOptions> = {}) =>
  checkAlerts(files, { now, ...options }).map(
    ({ weight, code, file, line }) => `${file}:${line ?? ''} ${weight} ${code}`,
  );

describe('alerts are checked together', () => {
  it('nothing is found in good ones', () => assert.deepEqual(told([good('a'), good('b')]), []));

  it('the same id twice', () =>
    assert.deepEqual(
      checkAlerts([good('a'), { ...good('a'), file: 'copy.md' }], { now }).map(({ file, message }) => [
        file,
        message,
      ]),
      [['copy.md', 'a.md has the id "a" too. Give one of the two another.']],
    ));

  it('one that replaces what is not there, with the one that was meant', () => {
    const files = [good('strangers-asking'), good('b', 'replaces: [strangers-askin]')];
    const [problem] = checkAlerts(files, { now, whole: true });
    assert.equal(problem?.code, 'unknown-replaced');
    assert.equal(problem?.line, 8);
    assert.match(problem?.message ?? '', /Did you mean "strangers-asking"\?/);
  });

  it('one file alone cannot know what the others are called', () =>
    assert.deepEqual(told([good('b', 'replaces: [a]')]), []));

  it('one that replaces what was published and is gone', () => {
    const ledger = entered(new Map(), [good('a').alert!], now);
    assert.deepEqual(
      told([good('b', 'replaces: [a]')], {
        whole: true,
        ledger,
        now: new Date('2027-06-01T12:00:00Z'),
      }).filter((line) => line.includes('replaced')),
      [],
    );
  });

  it('one that replaces itself', () =>
    assert.deepEqual(
      told([good('a', 'replaces: [a]')], { whole: true })[0],
      'a.md:8 error replacement-loop',
    ));

  it('two that replace each other', () =>
    assert.deepEqual(told([good('a', 'replaces: [b]'), good('b', 'replaces: [a]')], { whole: true }), [
      'a.md:8 error replacement-loop',
    ]));

  it('errors come first, file by file', () =>
    assert.deepEqual(
      told([good('b', 'apps: [discord]\nhref: http://b.example/'), good('a', 'apps: [discord]')]),
      ['a.md:8 warning naming-an-app', 'b.md:9 error not-https', 'b.md:8 warning naming-an-app'],
    ));
});

describe('a warning is decided', () => {
  it('by a reason under its name', () =>
    assert.deepEqual(told([good('a', 'apps: [discord]\nreasons: { naming-an-app: It helps. }')]), []));

  it('not by an empty reason', () =>
    assert.deepEqual(told([good('a', 'apps: [discord]\nreasons: { naming-an-app: }')]), [
      'a.md:8 warning naming-an-app',
    ]));

  it('a reason for nothing is told, and stops nothing', () => {
    const problems = checkAlerts([good('a', 'reasons: { naming-an-app: It helps. }')], { now });
    assert.deepEqual(
      problems.map(({ weight, code, field }) => [weight, code, field]),
      [['note', 'reason-not-needed', 'reasons, naming-an-app']],
    );
    assert.ok(mayGoOut(problems));
  });

  it('a reason under a misspelt name is an error, with the name that was meant', () => {
    const [problem] = checkAlerts([good('a', 'apps: [discord]\nreasons: { naming-app: It helps. }')], {
      now,
    });
    assert.equal(problem?.code, 'unknown-reason');
    assert.match(problem?.message ?? '', /Did you mean "naming-an-app"\?/);
  });

  it('no reason answers an error', () =>
    assert.deepEqual(told([good('a', 'href: http://a.example/\nreasons: { not-https: It is old. }')]), [
      'a.md:8 error not-https',
      'a.md:9 error unknown-reason',
    ]));

  it('neither errors nor open warnings let an alert out', () => {
    assert.equal(mayGoOut(checkAlerts([good('a', 'apps: [discord]')], { now })), false);
    assert.equal(mayGoOut(checkAlerts([good('a', 'href: x')], { now })), false);
  });
});

describe('words that are published already', () => {
  const later = new Date('2027-01-20T12:00:00Z');
  const over = new Date('2027-03-01T12:00:00Z');
  const alert = good('a', 'apps: [discord]');
  const ledger = entered(new Map(), [alert.alert!], now);

  it('are not asked about again', () => assert.deepEqual(told([alert], { now: later, ledger }), []));

  it('are asked about when they change', () => {
    const changed = good('a', 'version: 2\napps: [discord, kik]');
    assert.deepEqual(told([changed], { now: later, ledger }), ['a.md:9 warning naming-an-app']);
  });

  it('an end that has passed is a note, which holds back no other alert', () =>
    assert.deepEqual(told([alert], { now: over, ledger }), ['a.md:6 note date-past']));

  it('a page of ours that has gone meanwhile is an error while the alert is in force, and none after', () => {
    const gone = good('a', 'resources: [net-aware]');
    const known = entered(new Map(), [gone.alert!], now);
    assert.deepEqual(told([gone], { now: later, ledger: known }), ['a.md:8 error resource-gone']);
    assert.deepEqual(told([gone], { now: over, ledger: known }), ['a.md:6 note date-past']);
  });
});

describe('names of warnings', () => {
  it('are those the checks give', () => {
    const bad = readAlertFile(
      '---\nid: a\nheadline: One\nissued: 2026-01-01\nexpires: 2026-02-01\nissuers: [{ name: Hazel Lane School }]\napps: [omegle, chatter]\n---\nTwo children were tortured.\n',
      'a.md',
    );
    const hard = readAlertFile(
      `---\nid: b\nheadline: One\n---\n${'Safeguarding practitioners recommend comprehensive communication. '.repeat(8)}`,
      'b.md',
    );
    const given = checkAlerts([bad, hard], { now, languages: ['cy'] }).filter(
      ({ weight }) => weight === 'warning',
    );
    assert.deepEqual([...new Set(given.map(({ code }) => code))].sort(), [...warningCodes].sort());
  });
});

describe('the moment of --now', () => {
  it('a day is its noon', () =>
    assert.equal(momentOf('2026-11-20')?.toISOString(), '2026-11-20T12:00:00.000Z'));
  it('a time is what the clocks in London show', () =>
    assert.equal(momentOf('2026-07-01T09:00')?.toISOString(), '2026-07-01T08:00:00.000Z'));
  it('a moment is itself', () =>
    assert.equal(momentOf('2026-07-01T09:00:00+02:00')?.toISOString(), '2026-07-01T07:00:00.000Z'));
  it('anything else is none', () => {
    for (const text of ['tomorrow', '2026-02-30', '20/11/2026', ''])
      assert.equal(momentOf(text), undefined, text);
  });
});
