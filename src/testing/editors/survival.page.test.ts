/**
 * Every snippet through the editors and filters of school and council sites, in each engine. What is left must always
 * hold the key advice and a link that works, and must be what `src/embed/survival.json` says.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../../.scripts/browsers.js';
import { openHarness, type Harness } from '../page-harness.js';
import { cases, pastedTiers, pieces } from './corpus.js';
import { finds } from './left.js';
import { nodeCleaners } from './in-node.js';
import { cleaned, cleanersIn, packageVersions, survival, withEditors, type Left } from './run.js';

interface Written {
  finds: Record<string, string>;
  versions: Record<string, string>;
  left: Left;
}

const written = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../embed/survival.json'), 'utf8'),
) as Written;

const renew = 'src/embed/survival.json is out of date. Run: npm run survival';

/** Safari’s engine has no `setHTML` yet. */
const isMissing = (engine: string, cleaner: string): boolean => engine === 'webkit' && cleaner === 'set-html';

describe('the file of what is left', () => {
  it('speaks of all cleaners, tiers and cases there are, in the versions that are installed', () => {
    assert.deepEqual(written.versions, packageVersions(), renew);
    assert.deepEqual(written.finds, finds, renew);
    for (const [cleaner, rows] of Object.entries(written.left)) {
      assert.deepEqual(Object.keys(rows), pastedTiers, `${cleaner}: ${renew}`);
      for (const row of Object.values(rows))
        assert.deepEqual(
          Object.keys(row),
          cases.map(({ name }) => name),
          renew,
        );
    }
    for (const name of Object.keys(nodeCleaners)) assert.ok(written.left[name], `${name}: ${renew}`);
  });
});

for (const engine of enginesFromEnvironment()) {
  describe(`snippets in the editors of school sites, in ${engine}`, () => {
    let harness: Harness;
    let left: Left = {};
    let spoiled: string[] = [];
    const expected = Object.keys(written.left).filter((cleaner) => !isMissing(engine, cleaner));

    before(async () => {
      harness = await openHarness({ engines: [engine] });
      await withEditors(harness, engine, async (visit) => {
        left = await survival(visit);
        // A snippet as a careless change would make it: all its words inside the tag, no link beside it.
        const careless = '<div><report-ceop>Call 999. Report to CEOP.</report-ceop></div>';
        if ((await cleanersIn(visit)).includes('set-html'))
          spoiled = await cleaned(visit, 'set-html', [careless]);
      });
    });
    after(() => harness.close());

    it('have gone through every cleaner that this browser has', () => {
      assert.deepEqual(Object.keys(left).sort(), [...expected].sort());
    });

    for (const cleaner of expected) {
      it(`${cleaner} leaves the key advice and a link that works, whatever was pasted`, () => {
        for (const { tier, name } of pieces) {
          const found = left[cleaner]?.[tier]?.[name]?.split(' ') ?? [];
          assert.ok(found.includes('words'), `${tier} of ${name}: the key advice is gone`);
          assert.ok(found.includes('link'), `${tier} of ${name}: the link is gone`);
        }
      });

      it(`${cleaner} leaves what the table of systems says it leaves`, () => {
        assert.deepEqual(left[cleaner], written.left[cleaner], renew);
      });
    }

    it('would be lost without the plain link beside the tag', () => {
      // Nothing to show where the browser has no such filter.
      assert.deepEqual(spoiled, isMissing(engine, 'set-html') ? [] : ['<div></div>']);
    });
  });
}
