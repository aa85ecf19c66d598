import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { highest, readMessage, written } from './frame-message.js';

describe('a message between a frame and the page around it', () => {
  for (const message of [{ height: 640 }, { ask: true as const }, { fits: true }, { fits: false }]) {
    it(`comes through: ${JSON.stringify(message)}`, () =>
      assert.deepEqual(readMessage(structuredClone(written(message))), message));
  }

  it('is no higher than any page of ours', () =>
    assert.deepEqual(readMessage(written({ height: 1e9 })), { height: highest }));

  const others: unknown[] = [
    undefined,
    null,
    'online-safety-frame',
    640,
    [],
    {},
    { type: 'online-safety-frame', height: 640 },
    { type: 'online-safety-frame', version: 2, height: 640 },
    { type: 'online-safety-frame', version: '1', height: 640 },
    { type: 'embed-size', version: 1, height: 640 },
    { ...written({ height: 640.5 }) },
    { ...written({ height: 0 }) },
    { ...written({ height: -1 }) },
    { ...written({ height: Number.NaN }) },
    { ...written({ height: Number.POSITIVE_INFINITY }) },
    { type: 'online-safety-frame', version: 1, height: '640' },
    { type: 'online-safety-frame', version: 1, ask: 1 },
    { type: 'online-safety-frame', version: 1, fits: 'yes' },
  ];
  for (const [i, other] of others.entries())
    it(`anything else is passed over (${i}: ${JSON.stringify(other)})`, () =>
      assert.equal(readMessage(other), undefined));
});
