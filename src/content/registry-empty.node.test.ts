import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  agreement,
  controls,
  findApp,
  findControl,
  knownAppIds,
  routes,
  source,
  starters,
} from './registry.js';

it('knows nothing before any content has come, and says so without a fault', () => {
  assert.equal(findApp('discord', 'en'), undefined);
  assert.deepEqual(routes('cy'), { records: [], lang: 'en', fellBack: false });
  for (const list of [starters, controls, agreement])
    assert.deepEqual(list('cy'), { records: [], lang: 'en', fellBack: false });
  assert.equal(findControl('bt-broadband', 'en'), undefined);
  assert.deepEqual(knownAppIds('en'), []);
  assert.equal(source('discord-terms'), undefined);
});
