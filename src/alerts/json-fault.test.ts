import { expect } from '@open-wc/testing';

import { jsonFault } from './json-fault.js';

/** What the engine itself says of the place, as an offset; WebKit says none, and none says it of a text that ends early. */
function engineOffset(text: string): number | undefined {
  try {
    JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const offset = /at position (\d+)/.exec(message);
    if (offset) return Number(offset[1]);
    const place = /at line (\d+) column (\d+) of the JSON data/.exec(message);
    if (place) return offsetOf(text, { line: Number(place[1]), column: Number(place[2]) });
  }
  return undefined;
}

const offsetOf = (text: string, { line, column }: { line: number; column: number }): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1;

function isRefused(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

describe('the place where a JSON text breaks', () => {
  /** The mark ▸ stands where a person would look; it is taken out of the text. */
  const broken: [string, string][] = [
    ['a missing comma between fields', '{\n  "a": 1\n  ▸"b": 2\n}'],
    ['a missing comma in a list', '["a" ▸"b"]'],
    ['a comma after the last field', '{"a": 1,\n▸}'],
    ['a comma after the last item', '["a",▸]'],
    ['two commas', '["a",▸,"b"]'],
    ['a key without quotes', '{ ▸headline: "Take care" }'],
    ['single quotes', "{ ▸'headline': 'Take care' }"],
    ['curly quotes of a word processor', '{ ▸“headline”: "Take care" }'],
    ['a missing colon', '{ "headline" ▸"Take care" }'],
    ['an equals sign', '{ "headline" ▸= "Take care" }'],
    ['a key without a value', '{ "headline": ▸}'],
    ['a brace that is not closed', '{\n  "a": { "b": 1 }\n▸'],
    ['a list that is not closed', '{ "a": [1, 2 ▸}'],
    ['a bracket too many', '{ "a": [1, 2] }▸}'],
    ['a closing bracket first', '▸]'],
    ['the wrong closing bracket', '[1, 2▸}'],
    ['a text that is not closed', '{\n  "a": ▸"never ends,\n  "b": 2\n}'],
    ['a line break in a text', '{ "a": ▸"one\ntwo" }'],
    ['a control character in a text', '{ "a": ▸"one\u0007two" }'],
    ['a tab in a text', '{ "a": ▸"one\ttwo" }'],
    ['a backslash of a file path', '{ "a": ▸"C:\\letters" }'],
    ['a quote in a text', '{ "a": "he said "▸stop" to her" }'],
    ['words after the end', '{ "a": 1 }\n▸and more'],
    ['a second record', '{ "a": 1 }\n▸{ "a": 2 }'],
    ['nothing', '▸'],
    ['only blanks', ' \n ▸'],
    ['a remark', '{\n  ▸// the headline\n  "a": 1 }'],
    ['a number with a nought before', '[0▸1]'],
    ['a number with a plus', '[▸+1]'],
    ['a point without a figure', '[1▸.]'],
    ['a word of another language', '[▸True]'],
    ['undefined', '[▸undefined]'],
    ['a word with a letter too many', '[true▸r]'],
    ['a no-break space between fields', '{▸\u00a0"a": 1 }'],
    ['a mark of the byte order at the start', '▸\ufeff{}'],
    ['lines of Windows', '{\r\n  "a": 1\r\n  ▸"b": 2\r\n}'],
    ['a page in place of the record', '▸<!doctype html><title>Log in</title>'],
  ];
  for (const [what, marked] of broken) {
    it(`is found for ${what}`, () => {
      const at = marked.indexOf('▸');
      const text = marked.replace('▸', '');
      expect(isRefused(text), 'the browser refuses it too').to.equal(true);
      const before = text.slice(0, at).split('\n');
      expect(jsonFault(text)).to.deep.equal({ line: before.length, column: before.at(-1)!.length + 1 });
    });
  }

  it('is found in a text nested 20 000 deep, and in a text of a megabyte', () => {
    expect(jsonFault(`${'['.repeat(20_000)}x`)).to.deep.equal({ line: 1, column: 20_001 });
    expect(jsonFault(`["${'a'.repeat(1_000_000)}"\n"b"]`)).to.deep.equal({ line: 2, column: 1 });
  });

  /** Whatever sign is lost or doubled, or whatever stray sign comes in, somebody has to find it. */
  describe('in a record with one slip anywhere', () => {
    const record = JSON.stringify(
      {
        headline: 'Take care \\ "now" \u00e9',
        version: -1.5e3,
        list: [true, false, null, [], {}, ['a', { b: '\u2028' }]],
        empty: '',
      },
      undefined,
      2,
    );
    const slips: [string, (at: number) => string][] = [
      ['is lost', (at) => record.slice(0, at) + record.slice(at + 1)],
      ['is written twice', (at) => record.slice(0, at) + record[at]! + record.slice(at)],
      ['has a stray comma before it', (at) => `${record.slice(0, at)},${record.slice(at)}`],
      ['has a stray quote before it', (at) => `${record.slice(0, at)}"${record.slice(at)}`],
      ['has a line break before it', (at) => `${record.slice(0, at)}\n${record.slice(at)}`],
      ['is the last that was copied', (at) => record.slice(0, at + 1)],
    ];
    for (const [what, slip] of slips) {
      it(`a sign ${what}: the place is in the text, nothing before it is at fault, and the browser agrees`, () => {
        let refused = 0;
        for (let at = 0; at < record.length; at += 1) {
          const text = slip(at);
          if (!isRefused(text)) continue;
          refused += 1;
          const found = offsetOf(text, jsonFault(text));
          const shown = JSON.stringify(`${text.slice(0, found)}▸${text.slice(found)}`);
          expect(found, shown).to.be.within(0, text.length);
          // What stands on the lines before is in order, and must not be blamed.
          expect(found, shown).to.be.at.least(text.lastIndexOf('\n', at - 1) + 1);
          const engines = engineOffset(text);
          if (engines === undefined) continue;
          // An engine may name a sign inside the word or number at whose head we point, never one before it.
          const between = text.slice(found, engines);
          expect(between, shown).to.match(/^(?:"[^\n]*|[-\w.+]*|)$/s);
          expect(engines, shown).to.be.at.least(found);
        }
        expect(refused, 'slips that break the text').to.be.greaterThan(50);
      });
    }
  });
});
