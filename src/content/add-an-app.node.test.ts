/** "Add an app in ten minutes", as the README of this folder tells it, done step by step in a copy of the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

import { copyTree } from '../testing/tree-copy.js';

const readme = readFileSync(resolve(import.meta.dirname, 'README.md'), 'utf8');

interface Record {
  id: string;
  name: string;
  aliases?: string[];
  ages: { sources: string[] }[];
  what: { text: string; sources: string[] };
}

describe('an app, added as the README says', () => {
  const { folder, remove } = copyTree();
  after(remove);
  const place = (path: string): string => join(folder, 'src/content', path);
  const json = (path: string): unknown => JSON.parse(readFileSync(place(path), 'utf8'));
  const write = (path: string, value: unknown): void =>
    writeFileSync(place(path), `${JSON.stringify(value, null, 2)}\n`);
  const tsx = (script: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_TEST_CONTEXT: '' },
    });
    return { status, told: `${stdout}${stderr}` };
  };
  const check = () => tsx('src/content/check-cli.ts');
  const mereChat = (): Record => ({
    ...(json('en/apps/discord.json') as Record),
    id: 'mere-chat',
    name: 'Mere Chat',
    aliases: [],
  });

  it('the README names each step that follows here', () => {
    for (const step of [
      'sources/apps.json',
      'en/apps/discord.json',
      'en/apps.ts',
      'npm run generate',
      'check-cli.ts',
    ])
      assert.ok(readme.includes(step), step);
  });

  it('steps 1 to 4: a source, a copy of a record, one import and one name', () => {
    const sources = json('sources/apps.json') as { id: string; url: string; title: string }[];
    const [first] = sources;
    write('sources/apps.json', [
      ...sources,
      { ...first, id: 'mere-chat-terms', url: 'https://merechat.example/terms', title: 'Mere Chat: terms' },
    ]);
    write('en/apps/mere-chat.json', mereChat());
    const list = readFileSync(place('en/apps.ts'), 'utf8');
    const named = list
      .replace(
        /^(import discord from .*)$/m,
        "$1\nimport mereChat from './apps/mere-chat.json' with { type: 'json' };",
      )
      .replace(/^(\s+)discord,$/m, '$1discord,\n$1mereChat,');
    assert.notEqual(named, list);
    writeFileSync(place('en/apps.ts'), named);
  });

  it('step 5: the short forms are written anew, with the new app in them', () => {
    const { status, told } = tsx('src/content/schema/generate.ts');
    assert.equal(status, 0, told);
    assert.match(readFileSync(place('en/briefs.json'), 'utf8'), /Mere Chat/);
  });

  it('step 6: the check finds nothing to put right', () => {
    const { status, told } = check();
    assert.match(told, /Nothing to put right\./);
    assert.equal(status, 0);
  });

  /** The record with one fault, and what the check says of it. */
  function said(change: (record: Record & { [field: string]: unknown }) => void): string {
    const record = mereChat() as Record & { [field: string]: unknown };
    change(record);
    write('en/apps/mere-chat.json', record);
    const { status, told } = check();
    write('en/apps/mere-chat.json', mereChat());
    assert.equal(status, 1, told);
    return told;
  }

  it('a source that is not known is named, with the record that names it', () => {
    const told = said((record) => (record.what.sources = ['nobody-knows']));
    assert.match(told, /mere-chat/);
    assert.match(told, /nobody-knows/);
  });

  it('a field that is not known, and one that is missing, are named', () => {
    assert.match(
      said((record) => (record['colour'] = 'blue')),
      /mere-chat.*colour|colour.*mere-chat/s,
    );
    assert.match(
      said((record) => delete record['checked']),
      /checked/,
    );
  });

  it('shouting is found in the words', () => {
    assert.match(
      said((record) => (record.what.text = 'Children like it!')),
      /mere-chat/,
    );
  });
});
