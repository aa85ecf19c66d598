import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findApp, knownAppIds, routes, source } from './registry.js';

it('knows nothing before any content has come, and says so without a fault', () => {
  assert.equal(findApp('discord', 'en'), undefined);
  assert.deepEqual(routes('cy'), { records: [], lang: 'en', fellBack: false });
  assert.deepEqual(knownAppIds('en'), []);
  assert.equal(source('discord-terms'), undefined);
});
