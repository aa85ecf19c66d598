import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';

const src = fileURLToPath(new URL('../', import.meta.url));

/** Every code a page can be told, as the source writes it. */
function codesInSource(): Set<string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(base|elements|parts|alerts|embed)\/.*\.ts$/.test(file) && !/\.test\.ts$/.test(file),
  );
  const text = files.map((file) => readFileSync(src + file, 'utf8')).join('\n');
  const codes = [...text.matchAll(/\breport\(\s*(?:[\w.]+,\s*)?'([a-z-]+)'/g)].map(([, code]) => code ?? '');
  const chosen = [...text.matchAll(/\breport\(\s*alert \? '([a-z-]+)' : '([a-z-]+)'/g)].flatMap(
    ([, one, other]) => [one ?? '', other ?? ''],
  );
  // `oneOf(value, list, 'view')` reports `unknown-view`.
  const listed = [...text.matchAll(/this\.oneOf\([^;]*?'([a-z-]+)'\)/g)].map(
    ([, attribute]) => `unknown-${attribute ?? ''}`,
  );
  // Newer words are refused with a code that is handed on; those of signature and pack stand in their own types.
  const refused = [
    ...text.matchAll(/refuse\(\s*'(content-[a-z-]+)'/g),
    ...text.matchAll(/(?:'feed-[a-z-]+':|\?\?) '(content-[a-z-]+)'/g),
  ];
  const typed = [
    ['alerts/signature.ts', /^ {2}\| '((?:signature|key)-[a-z-]+)'/gm],
    ['content/pack.ts', /^ {2}\| '([a-z-]+)'/gm],
  ] as const;
  const ofPacks = typed.flatMap(([file, one]) =>
    [...readFileSync(src + file, 'utf8').matchAll(one)].map(([, code]) => `content-${code ?? ''}`),
  );
  return new Set([...codes, ...chosen, ...listed, ...refused.map(([, code]) => code ?? ''), ...ofPacks]);
}

it('explains every code that a webmaster can meet on the console, and no other', () => {
  const table =
    readFileSync(new URL('README.md', import.meta.url), 'utf8').split('## Console reports')[1] ?? '';
  const explained = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code]) => code ?? ''),
  );
  const codes = codesInSource();
  assert.ok(codes.size > 15, 'the codes were found');
  for (const code of codes)
    assert.ok(explained.includes(code), `README.md of base/ does not explain ${code}`);
  const built = [
    'unknown-topic',
    'unknown-age',
    'unknown-provider',
    'unknown-device',
    'unknown-risk',
    'unknown-kind',
    'unknown-state',
  ];
  for (const code of explained)
    assert.ok(codes.has(code) || built.includes(code), `${code} is explained, but nothing reports it`);
});
