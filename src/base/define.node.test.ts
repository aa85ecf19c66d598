import assert from 'node:assert/strict';
import { it, mock } from 'node:test';

import { define } from './define.js';

it('does nothing, and says nothing, where there is no registry of elements: in Node', () => {
  const warn = mock.method(console, 'warn', () => undefined);
  assert.equal(globalThis.customElements, undefined);
  assert.equal(define('report-ceop', class {} as unknown as CustomElementConstructor), false);
  assert.equal(warn.mock.callCount(), 0);
});
