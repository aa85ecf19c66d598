/** The CDN files are a function of the source: whoever builds them anywhere gets the hashes that pages name. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

import { differences } from './reproduction.js';

const root = resolve(import.meta.dirname, '../..');

const reproduce = (...options: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', '.scripts/reproduce.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
  });

describe('a second build', () => {
  it('in another folder gives the same CDN files, byte by byte', () => {
    const { status, stdout, stderr } = reproduce('--quick');
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /^\d+ files are the same, byte by byte\.$/m);
  });

  it('is refused with an option that is not known, and the options are told', () => {
    const { status, stderr } = reproduce('--fast');
    assert.equal(status, 2);
    assert.match(stderr, /--quick/);
  });
});

describe('two folders', () => {
  function folders(first: Record<string, string>, second: Record<string, string>) {
    const folder = mkdtempSync(join(tmpdir(), 'two-builds-'));
    for (const [name, files] of Object.entries({ first, second })) {
      mkdirSync(join(folder, name));
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    }
    try {
      return differences(join(folder, 'first'), join(folder, 'second'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('with the same files are the same', () => {
    assert.deepEqual(folders({ 'a.js': 'x', 'sri.json': '{}' }, { 'a.js': 'x', 'sri.json': '{}' }), {
      files: 2,
      faults: [],
    });
  });

  it('with another byte are told apart, with the words around it', () => {
    const { faults } = folders({ 'a.js': 'built in /home/one' }, { 'a.js': 'built in /home/two' });
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, /^a\.js: differs: "built in \/home\/one" here, "built in \/home\/two" there$/);
  });

  it('where one has more to say at the end of a file are told apart', () => {
    assert.equal(folders({ 'a.js': 'x' }, { 'a.js': 'xy' }).faults.length, 1);
  });

  it('where a file is missing in either say which', () => {
    const { files, faults } = folders({ 'a.js': 'x' }, { 'b.js': 'x' });
    assert.equal(files, 2);
    assert.deepEqual(faults, ['a.js: not in the second build', 'b.js: only in the second build']);
  });
});
