import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { differences, type Part } from './measure.js';

const names = ['font-size', 'color'];
const part = (what: string, place: number[], ...style: string[]): Part => ({ what, place, style });
const heading = part('parent-tips h3 ‘Tip 1’', [16, 40, 500, 24], '20px', 'rgb(0, 0, 0)');
const line = part('parent-tips p ‘How’', [16, 70, 500, 24], '16px', 'rgb(0, 0, 0)');

const told = (found: readonly Part[]): string[] => differences([heading, line], found, { names });

describe('two pages compared', () => {
  it('say nothing when all is the same, a rounded fraction of a px aside', () => {
    assert.deepEqual(told([heading, { ...line, place: [16.05, 70, 500, 24] }]), []);
  });

  it('name the part, the property and both values', () => {
    assert.deepEqual(told([{ ...heading, style: ['12.5px', 'rgb(0, 0, 0)'] }, line]), [
      'parent-tips h3 ‘Tip 1’: font-size 20px on a bare page, 12.5px on this page',
    ]);
  });

  it('name where a part stands', () => {
    assert.deepEqual(told([heading, { ...line, place: [16, 79, 400.5, 24] }]), [
      'parent-tips p ‘How’: top 70px on a bare page, 79px on this page',
      'parent-tips p ‘How’: width 500px on a bare page, 400.5px on this page',
    ]);
  });

  it('say that a part is gone from sight, or came into it', () => {
    assert.deepEqual(told([heading, { ...line, place: [] }]), [
      'parent-tips p ‘How’: drawn on a bare page, not drawn on this page',
    ]);
    assert.deepEqual(differences([{ ...line, place: [] }], [line], { names }), [
      'parent-tips p ‘How’: not drawn on a bare page, drawn on this page',
    ]);
  });

  it('that hold other parts are told by the first that differs, and nothing is compared askew', () => {
    assert.deepEqual(told([line, heading]), [
      'parent-tips h3 ‘Tip 1’ on a bare page, parent-tips p ‘How’ in its place on this page',
    ]);
    assert.deepEqual(told([heading]), [
      'parent-tips p ‘How’ on a bare page, nothing in its place on this page',
    ]);
    assert.deepEqual(told([heading, line, line]), [
      'nothing on a bare page, parent-tips p ‘How’ in its place on this page',
    ]);
  });
});
