import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import table from '../../embed/heights.json' with { type: 'json' };
import { measuredWidths, roomFor, type Heights } from './room.js';

/** What a browser makes of the expression on a screen: its own arithmetic, read again by the simplest means. */
function onScreen(expression: string, width: number, height: number): number {
  const read = (text: string): number => {
    const call = /^(min|max)\((.*)\)$/.exec(text);
    if (call?.[2] !== undefined && closes(call[2]))
      return Math[call[1] as 'min' | 'max'](...parts(call[2]).map(read));
    const stair = /^\((\d+)px - 100vw\)\*9999$/.exec(text);
    if (stair) return (Number(stair[1]) - width) * 9999;
    if (text === '100vh') return height;
    const [, pixels] = /^(\d+)px$/.exec(text) ?? [];
    assert.ok(pixels, `not understood: ${text}`);
    return Number(pixels);
  };
  return read(expression);
}
const closes = (text: string): boolean => {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
};
function parts(text: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

/** The most an element can need at a width: what was measured at the next narrower one. */
const needed = ([phone, column, page]: Heights, width: number): number =>
  width >= measuredWidths[2] ? page : width >= measuredWidths[1] ? column : phone;

describe('room that is kept for an element', () => {
  const falling = fc
    .tuple(
      fc.integer({ min: 40, max: 6000 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
    )
    .map(([page, more, most]): Heights => [page + more + most, page + more, page]);

  it('is never below what is needed on any screen, with up to 64 px beside the box', () => {
    fc.assert(
      fc.property(
        falling,
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 0, max: 64 }),
        fc.integer({ min: 300, max: 2000 }),
        (heights, screen, beside, high) => {
          const kept = onScreen(roomFor(heights), screen, high);
          const box = Math.max(320, screen - beside);
          assert.ok(kept >= Math.min(needed(heights, box), high), `${kept} px at ${screen} px`);
        },
      ),
    );
  });

  it('holds for every frame of the measured table', () => {
    for (const [frame, measured] of Object.entries(table.frames)) {
      const heights = measured as unknown as Heights;
      for (const [i, width] of measuredWidths.entries())
        assert.ok(onScreen(roomFor(heights), width + 64, 10_000) >= heights[i]!, frame);
    }
  });

  it('is no more than the screen', () => {
    assert.equal(onScreen(roomFor([1833, 1775, 1409]), 360, 640), 640);
  });

  it('is no more than the element needs, on a phone and on a wide screen', () => {
    const room = roomFor([472, 352, 256]);
    assert.equal(onScreen(room, 360, 900), 472);
    assert.equal(onScreen(room, 640, 900), 352);
    assert.equal(onScreen(room, 1280, 900), 256);
  });

  it('is written shortly where the height is the same on every width', () => {
    assert.equal(roomFor([86, 86, 86]), 'min(100vh,86px)');
    assert.equal(roomFor([110, 86, 86]), 'min(100vh,max(86px,min(110px,(544px - 100vw)*9999)))');
    assert.equal(
      roomFor([472.2, 352, 255.5]),
      'min(100vh,max(256px,min(352px,(832px - 100vw)*9999),min(473px,(544px - 100vw)*9999)))',
    );
  });

  it('trusts the higher figure where a wide one was measured higher', () => {
    assert.equal(roomFor([90, 100, 120]), 'min(100vh,120px)');
  });

  it('survives in an attribute: no quotation mark, no sign of HTML, no line break', () => {
    assert.doesNotMatch(roomFor([3, 2, 1]), /["'<>&\n;]/);
  });
});
