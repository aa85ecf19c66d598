import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { engineNames } from '../../../.scripts/browsers.js';
import { faults, means, patternOf, type Fault } from './faults.js';
import { marksFrom } from './run.js';
import {
  between,
  markOf,
  markers,
  readMarks,
  readmeFile,
  root,
  tableOf,
  withTable,
  type Marks,
} from './table.js';

const marks = readMarks();
const readme = readFileSync(readmeFile, 'utf8');

describe('the list of faults', () => {
  it('has all twenty, each with a proof, and says what a person sees', () => {
    assert.deepEqual(
      faults.map(({ number }) => number),
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    for (const { number, seen, proofs } of faults) {
      assert.ok(seen.length > 30, `fault ${number}`);
      assert.ok(proofs.flatMap(({ titles }) => titles).length > 0, `fault ${number}`);
    }
  });

  it('names tests that stand in their files', () => {
    const missing = faults.flatMap(({ number, proofs }) =>
      proofs.flatMap(({ file, titles }) => {
        const text = readFileSync(join(root, file), 'utf8');
        // A title with a gap is a template in the file: `${host.name} changes nothing`.
        const written = [...text.matchAll(/\bit\(\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g)].map(
          ([, plain, template]) => (plain ?? template!).replace(/\$\{[^}]+\}/g, '*'),
        );
        return titles
          .filter((title) => !written.includes(title))
          .map((title) => `${number}: ${title} in ${file}`);
      }),
    );
    assert.deepEqual(missing, []);
  });

  it('leaves out an engine only with a reason', () => {
    for (const { not = {} } of faults)
      for (const reason of Object.values(not)) assert.ok(reason.length > 10, reason);
  });
});

describe('the table in the README of tests', () => {
  it('is what the list and the marks of the runs make. After a change of either: npm run faults -- --table', async () => {
    assert.equal(between(readme), await tableOf(faults, marks));
  });

  it('has no fault that failed', () => {
    const failed = faults.flatMap((fault) =>
      engineNames
        .filter((engine) => markOf(fault, engine, marks).startsWith('FAIL'))
        .map((engine) => `${fault.number} in ${engine}`),
    );
    assert.deepEqual(failed, []);
  });
});

describe('a mark', () => {
  const fault: Fault = {
    number: 3,
    seen: 'Nothing changes',
    proofs: [],
    not: { webkit: 'has no such thing' },
  };
  const found: Marks = {
    chromium: { on: '20 November 2026', faults: { 3: { passed: 2, failed: 0 } } },
    firefox: { on: '20 November 2026', faults: { 3: { passed: 1, failed: 1 } } },
  };

  it('says how many passed, how many failed, or why there are none', () => {
    assert.equal(markOf(fault, 'chromium', found), 'pass (2)');
    assert.equal(markOf(fault, 'firefox', found), 'FAIL (1 of 2)');
    assert.equal(markOf(fault, 'webkit', found), '– has no such thing');
    assert.equal(markOf(fault, 'chromium', {}), 'not run');
  });

  it('comes from the tests that bore a title of the list, in the file it names', () => {
    const [first] = faults;
    const [{ file, titles }] = first!.proofs as [Fault['proofs'][number]];
    const told = titles.map((name) => ({ file: join(root, file), name, passed: true }));
    const of = (some: typeof told) => marksFrom(some, 'chromium', 'today').faults['1'];
    assert.deepEqual(of(told), { passed: 2, failed: 0 });
    assert.deepEqual(of([told[0]!, { ...told[1]!, passed: false }]), { passed: 1, failed: 1 });
    assert.deepEqual(of([told[0]!]), { passed: 1, failed: 1 }, 'what did not run proves nothing');
    assert.deepEqual(of([told[0]!, { ...told[1]!, file: join(root, 'src/other.test.ts') }]), {
      passed: 1,
      failed: 1,
    });
  });

  it('is not made for an engine that cannot show the fault', () => {
    assert.equal(marksFrom([], 'webkit', 'today').faults['13'], undefined);
  });
});

describe('a title of the list', () => {
  it('means the test of that name, and with a gap every test of that shape', () => {
    assert.equal(means('works (twice)', 'works (twice)'), true);
    assert.equal(means('works (twice)', 'works (twice) here'), false);
    assert.equal(means('* changes nothing', 'Bootstrap 3 changes nothing'), true);
    assert.equal(means('* changes nothing', 'Bootstrap 3 changes nothing at all'), false);
    assert.equal(String(patternOf('a*b.')), '/^a.*b\\.$/');
  });
});

describe('a text with a table', () => {
  const text = `Before\n\n${markers[0]}\n\nold\n\n${markers[1]}\n\nAfter\n`;
  it('gets another one between its markers, and nothing else changes', () => {
    assert.equal(withTable(text, 'new'), text.replace('old', 'new'));
  });
  it('that has lost its markers is refused', () => {
    assert.equal(between('Before'), undefined);
    assert.throws(() => withTable('Before', 'new'), /lost the markers/);
  });
});
