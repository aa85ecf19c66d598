import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { compact, hashOf } from './compact.js';
import { againstLedger, entered, isUnchanged, readLedger, writeLedger } from './ledger.js';

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const file = (id: string, more = '', issued = '2026-11-18') =>
  readAlertFile(
    `---\nid: ${id}\nheadline: Strangers ask\nissuers: [{ name: Partnership }]\nissued: ${issued}\n${more}\n---\nWords.\n`,
    `${id}.md`,
  );
const alertOf = (...all: Parameters<typeof file>) => file(...all).alert!;
const ended = 'expires: 2027-02-18';

describe('the hash of an alert', () => {
  it('is the same for the same words in another order', () =>
    assert.equal(
      hashOf(alertOf('a', 'level: warning\nareas: [X]')),
      hashOf(alertOf('a', 'areas: [X]\nlevel: warning')),
    ));
  it('is another for other words, however small', () => {
    const first = hashOf(alertOf('a', ended));
    for (const change of ['expires: 2027-02-19', `${ended}\nlevel: warning`, `${ended}\nareas: [X]`])
      assert.notEqual(hashOf(alertOf('a', change)), first, change);
  });
  it('is not moved by the version or the day of the next review', () =>
    assert.equal(hashOf(alertOf('a', 'version: 7\nreview-by: 2027-01-01')), hashOf(alertOf('a'))));
  it('is not moved by what is for editors alone', () =>
    assert.equal(hashOf(alertOf('a', 'verified: { by: A }\nnotes: Secret')), hashOf(alertOf('a'))));
});

describe('a compact record', () => {
  it('has no field that says nothing', () =>
    assert.deepEqual(compact({ a: undefined, b: [], c: [{ d: undefined, e: 0 }], f: false, g: '' }), {
      c: [{ e: 0 }],
      f: false,
      g: '',
    }));
});

describe('the ledger', () => {
  const ledger = entered(new Map(), [alertOf('b', ended), alertOf('a', ended)], day('2026-11-20'));

  it('is written in the order of ids, and read as it was', () => {
    const text = writeLedger(ledger);
    assert.ok(text.indexOf('"a"') < text.indexOf('"b"'));
    assert.equal(writeLedger(readLedger(text)), text);
    assert.ok(isUnchanged(alertOf('a', ended), readLedger(text)));
  });

  it('keeps the first day and the newest words of an alert', () => {
    const next = entered(ledger, [alertOf('a', `${ended}\nversion: 2\nlevel: danger`)], day('2026-12-01'));
    assert.equal(next.get('a')?.since, '2026-11-20T12:00:00.000Z');
    assert.equal(next.get('a')?.version, 2);
    assert.equal(next.get('a')?.record.level, 'danger');
    assert.equal(ledger.get('a')?.version, 1, 'the old one is not changed');
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['another JSON', '{"items":[]}'],
    [
      'an entry that lacks its hash',
      '{"alerts":{"a":{"since":"x","version":1,"record":{"headline":"One"}}}}',
    ],
    ['an entry without a record', '{"alerts":{"a":{"since":"x","version":1,"hash":"y"}}}'],
  ] as const)
    it(`is never overwritten because it is broken: ${what}`, () =>
      assert.throws(() => readLedger(text), /Put the newest copy of \.published\.json back/));
});

describe('files against what was published', () => {
  const ledger = entered(new Map(), [alertOf('a', ended)], day('2026-11-20'));
  const told = (files: ReturnType<typeof file>[], on = '2026-12-01', whole = true) =>
    againstLedger(files, ledger, { now: day(on), whole, path: 'out/.published.json' }).map(
      ({ code, file: path, line, message }) => ({ what: `${path}:${line ?? ''} ${code}`, message }),
    );
  const whats = (...all: Parameters<typeof told>) => told(...all).map(({ what }) => what);

  it('the same words are fine', () => assert.deepEqual(told([file('a', ended)]), []));
  it('a new alert is fine', () => assert.deepEqual(told([file('a', ended), file('c', ended)]), []));
  it('changed words with a new version are fine', () =>
    assert.deepEqual(told([file('a', `${ended}\nversion: 2\nlevel: danger`)]), []));

  it('changed words need a new version', () => {
    const [problem] = told([file('a', `${ended}\nversion: 1\nlevel: danger`)]);
    assert.equal(problem?.what, 'a.md:7 version-not-raised');
    assert.match(problem?.message ?? '', /Write version: 2/);
  });
  it('a later review day needs none', () =>
    assert.deepEqual(told([file('a', `${ended}\nreview-by: 2027-01-01`)]), []));
  it('a version does not go back', () => {
    const raised = entered(ledger, [alertOf('a', `${ended}\nversion: 3\nlevel: danger`)], day('2026-11-21'));
    const [problem] = againstLedger([file('a', `${ended}\nversion: 2`)], raised, {
      now: day('2026-12-01'),
      whole: true,
      path: '',
    });
    assert.equal(problem?.code, 'version-too-low');
    assert.match(problem?.message ?? '', /Version 3 is already published\. Write 4\./);
  });

  it('an id is not used again for another alert', () => {
    const [problem] = told([file('a', 'expires: 2029-01-01', '2028-05-01')], '2028-05-02');
    assert.equal(problem?.what, 'a.md:2 id-used-before');
    assert.match(problem?.message ?? '', /“Strangers ask” of 18 November 2026\. Take another id/);
  });

  it('a published alert is not hidden again by a later beginning', () =>
    assert.deepEqual(whats([file('a', `${ended}\nversion: 2\neffective: 2027-01-15`)]), [
      'a.md:8 hidden-again',
    ]));

  it('one in force is not just taken away', () => {
    const [problem] = told([]);
    assert.equal(problem?.what, 'out/.published.json: removed-too-soon');
    assert.match(problem?.message ?? '', /has to stay in the feed, because/);
    assert.match(problem?.message ?? '', /write "withdrawn:" with "on:" and "reason:"/);
  });
  it('nor turned back into a draft', () =>
    assert.deepEqual(whats([file('a', `${ended}\nstatus: draft`)]), [
      'out/.published.json: removed-too-soon',
    ]));
  it('one that has ended stays for 30 days', () => {
    assert.match(told([], '2027-03-20')[0]?.message ?? '', /until 21 March 2027/);
    assert.deepEqual(told([], '2027-03-22'), []);
  });
  it('one that was withdrawn stays until its end date has passed', () => {
    const withdrawn = entered(
      ledger,
      [alertOf('a', `${ended}\nversion: 2\nwithdrawn: { on: 2026-11-25, reason: It was not true. }`)],
      day('2026-11-25'),
    );
    const codes = (on: string) =>
      againstLedger([], withdrawn, { now: day(on), whole: true, path: '' }).map(({ code }) => code);
    assert.deepEqual(codes('2027-02-17'), ['removed-too-soon']);
    assert.deepEqual(codes('2027-04-01'), []);
  });
  it('single files say nothing of what is missing among them', () =>
    assert.deepEqual(whats([], '2026-12-01', false), []));
});
