type Next = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'end';

/**
 * Where a JSON text breaks the grammar (RFC 8259). Chromium's and Firefox's own messages name a place, each in its
 * own words, and WebKit's names none; a webmaster who lost a comma needs it in every browser.
 *
 * @param text what `JSON.parse` refused
 * @returns line and column of the first fault, counted from 1
 */
export function jsonFault(text: string): { line: number; column: number } {
  // Only these four are blank in JSON: a no-break space from a word processor looks like one and is a fault.
  // A string may end at the end of a line only by mistake, so the fault is where the text stops fitting.
  const token =
    // eslint-disable-next-line no-control-regex -- JSON forbids exactly these inside a string
    /[ \t\n\r]*(?:([[{}\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
  /** Open brackets, innermost last. */
  const open: string[] = [];
  /** What may come next: a value, a key, a colon, a comma or the closing bracket, nothing. */
  let next = 'value' as Next;
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [, mark, string] = found;
    if (mark === '{' || mark === '[') {
      if (!next.startsWith('value')) break;
      open.push(mark);
      next = mark === '{' ? 'key-or-end' : 'value-or-end';
    } else if (mark === '}' || mark === ']') {
      const may = next === 'comma' || next === (mark === '}' ? 'key-or-end' : 'value-or-end');
      if (!may || open.at(-1) !== (mark === '}' ? '{' : '[')) break;
      open.pop();
      next = open.length ? 'comma' : 'end';
    } else if (mark === ',') {
      if (next !== 'comma') break;
      next = open.at(-1) === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (next !== 'colon') break;
      next = 'value';
    } else if (string && next.startsWith('key')) {
      next = 'colon';
    } else if (next.startsWith('value')) {
      next = open.length ? 'comma' : 'end';
    } else {
      break;
    }
    at = token.lastIndex;
  }
  const before = text.slice(0, at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
