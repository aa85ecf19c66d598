import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

it('every defence in the table of threats names a test that exists', () => {
  const guide = readFileSync(join(root, 'stories/guides/keys-and-threats.mdx'), 'utf8');
  const rows = guide.split('## Threats')[1]?.match(/^\|(?! *(?:-|Attacker)).*\|$/gm) ?? [];
  assert.ok(rows.length > 10, 'the table was found');
  for (const row of rows) {
    const [, file = '', name = ''] = /`(src\/[^`]+\.test\.ts)` “([^”]+)”(?: *\|)$/.exec(row) ?? [];
    assert.ok(file && existsSync(join(root, file)), `no test file in: ${row}`);
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\\', '');
    assert.ok(
      ['it', 'test'].some((fn) => text.includes(`${fn}('${name}'`)),
      `${file} has no test “${name}”`,
    );
  }
});
