import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import jsQR from 'jsqr';
import { qrCode } from './qr.js';

const drawn = (address: string): string =>
  collectResultSync(render(qrCode(address, 'Scan this code'))).replace(/<!--.*?-->/g, '');

/** What a camera sees: the shapes painted one after another on a grey page, some pixels for each module. */
function photograph(svg: string, scale = 4): { data: Uint8ClampedArray; side: number } {
  const modules = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const side = modules * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(128);
  const paint = (x: number, y: number, width: number, height: number, shade: number): void => {
    for (let row = y * scale; row < (y + height) * scale; row += 1)
      for (let column = x * scale; column < (x + width) * scale; column += 1)
        data.set([shade, shade, shade, 255], (row * side + column) * 4);
  };
  const ground = /<rect width="(\d+)" height="(\d+)" fill="#fff">/.exec(svg);
  paint(0, 0, Number(ground?.[1]), Number(ground?.[2]), 255);
  const path = /<path fill="#000" d="([^"]+)">/.exec(svg)?.[1] ?? '';
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    paint(Number(x), Number(y), Number(width), 1, 0);
  return { data, side };
}

function scanned(svg: string): string | undefined {
  const { data, side } = photograph(svg);
  return jsQR(data, side, side)?.data;
}

describe('a code to scan', () => {
  for (const address of [
    'https://mereshire.example/bsl',
    'https://mereshire.example/bsl/chat-apps?from=paper&size=large#video',
    `https://mereshire.example/${'a-long-way/'.repeat(20)}`,
    'https://mereshire.example/%D9%BE',
  ]) {
    it(`opens ${address.slice(0, 60)}`, () => assert.equal(scanned(drawn(address)), address));
  }

  it('is not read when a part of it is missing: the test would see a wrong drawing', () => {
    const svg = drawn('https://mereshire.example/bsl');
    const shapes = svg.split('M');
    assert.equal(scanned(shapes.slice(0, shapes.length / 2).join('M') + '"></path></svg>'), undefined);
  });

  it('has four white modules around it, and dark ones on white whatever the page looks like', () => {
    const svg = drawn('https://mereshire.example/bsl');
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(x) + Number(width),
    ]);
    assert.ok(runs.length > 100);
    assert.equal(Math.min(...runs.map(([x = 0]) => x)), 4);
    assert.equal(Math.min(...runs.map(([, y = 0]) => y)), 4);
    assert.equal(Math.max(...runs.map(([, , end = 0]) => end)), side - 4);
    assert.equal(Math.max(...runs.map(([, y = 0]) => y)) + 1, side - 4);
    assert.doesNotMatch(svg, /currentColor|style=/);
  });

  it('is a picture with a name', () => {
    assert.match(drawn('https://mereshire.example/'), /role="img" aria-label="Scan this code"/);
  });
});
