/**
 * What assistive technology is given for every example, in each engine, against what is held in snapshots/. After a
 * change of words or looks: `npm run access`, and read what changed before you commit it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openHarness, type Harness, type Site } from '../page-harness.js';
import { examplesOf } from './examples.js';
import { examplesSite, firstDifference, readTrees, snapshotOf } from './read.js';

const harness: Harness = await openHarness();
let site: Site;
before(async () => {
  site = await examplesSite(harness);
});
after(() => harness.close());

for (const engine of harness.engines) {
  describe(`in ${engine}`, () => {
    for (const tag of Object.keys(examplesOf)) {
      it(`${tag}: a screen reader is given what the snapshot holds`, async () => {
        const held = snapshotOf(tag, engine);
        assert.ok(held, 'nothing is held: run npm run access');
        assert.equal(firstDifference(held, await readTrees(harness, site, engine, tag)), undefined);
      });
    }
  });
}
