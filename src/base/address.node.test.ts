import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { safeAddress } from './address.js';

describe('safeAddress where there is no page, in the build of the hosted site', () => {
  it('keeps relative addresses as they are', () => assert.equal(safeAddress('../report/'), '../report/'));
  it('refuses the same as in a page', () => assert.equal(safeAddress('java\nscript:alert(1)'), undefined));
});
