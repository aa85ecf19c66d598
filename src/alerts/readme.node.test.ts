/** What README.md of this room says is so. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';
import { readFeed } from './feed.js';

const room = fileURLToPath(new URL('./', import.meta.url));
const readme = readFileSync(`${room}README.md`, 'utf8');
const modules = readdirSync(room).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));

it('its feed is read, and fills the record as the table says', () => {
  const [, example = ''] = /```json\n([^]*?)```/.exec(readme) ?? [];
  const feed = readFeed(example, { base: 'https://mereshire.example/feed.json' });
  assert.ok(!('code' in feed), JSON.stringify(feed));
  assert.deepEqual(feed.faults, []);
  assert.equal(feed.issued, '2026-11-20T12:00:00Z');
  const [alert] = feed.alerts;
  assert.deepEqual(
    [alert?.id, alert?.href, alert?.level, alert?.version, alert?.issued, alert?.lang, alert?.expires],
    ['video-chat-2026', 'https://mereshire.example/alerts/video-chat-2026/', 'warning', 2, '2026-11-18T16:00:00Z', 'en-GB', '2026-12-18'],
  ); // prettier-ignore
  assert.equal(alert?.headline, 'Strangers ask children for pictures in video chats');
});

it('it explains every code of a feed, and no other', () => {
  const source = modules
    .filter((file) => /^(?:feed|signature)/.test(file))
    .map((file) => readFileSync(room + file, 'utf8'))
    .join('\n');
  const codes = new Set(
    [...source.matchAll(/'((?:feed|signature|key)-[a-z-]+)'/g)].map(([, code]) => code ?? ''),
  );
  const table = readme.split('## Codes')[1] ?? '';
  const explained = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code ?? '');
  assert.ok(codes.size > 20);
  assert.deepEqual(explained.toSorted(), [...codes].sort());
});

it('it names every module of the room, and none that is gone', () => {
  const files = readme.split('## An element')[0] ?? '';
  const named = [...files.matchAll(/`([\w.-]+\.(?:ts|json))`/g)].map(([, file]) => file ?? '');
  for (const file of named) assert.ok(existsSync(room + file), `${file} is gone`);
  for (const file of modules) assert.ok(named.includes(file), `${file} is not named`);
});
