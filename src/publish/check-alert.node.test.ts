import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkAlert } from './check-alert.js';

const now = new Date('2026-11-20T12:00:00Z');
const good = {
  headline: 'Strangers are asking children for pictures',
  level: 'warning',
  issuers: [{ name: 'Mereshire Safeguarding Children Partnership', phone: '01632 960 240' }],
  issued: '2026-11-18',
  expires: '2027-02-18',
  actions: [{ do: 'Talk with your child.' }],
  apps: ['discord'],
};
const check = (change: object) =>
  checkAlert(JSON.stringify({ ...good, ...change }), now).map(({ weight, field }) => `${weight} ${field}`);

describe('an editor checks an alert', () => {
  it('finds nothing in an alert that may go out', () => assert.deepEqual(check({}), []));
  it('wants to know who sends it', () =>
    assert.deepEqual(check({ issuers: [] }), ['error issuers', 'warning issuers']));
  it('wants the day it was sent', () => assert.deepEqual(check({ issued: undefined }), ['error issued']));
  it('lets no alert stand for ever', () =>
    assert.deepEqual(check({ expires: undefined }), ['error expires']));
  it('takes a review day instead of an end', () =>
    assert.deepEqual(check({ expires: undefined, reviewBy: '2027-01-01' }), []));
  it('sees an end before the beginning', () =>
    assert.deepEqual(check({ issued: '2027-03-01' }), ['error expires']));
  it('counts the digits of a phone number', () =>
    assert.deepEqual(check({ issuers: [{ name: 'Council', phone: '0300 123 704' }] }), [
      'error issuers[0].phone',
    ]));
  it('reads an e-mail address', () =>
    assert.deepEqual(check({ issuers: [{ name: 'Council', email: 'alerts at council' }] }), [
      'error issuers[0].email',
    ]));
  it('lets no address through that is not https', () =>
    assert.deepEqual(
      check({ href: 'http://council.example/', documents: [{ href: 'javascript:alert(1)' }] }),
      ['error href', 'error documents[0].href'],
    ));
  it('knows every page it names', () =>
    assert.deepEqual(check({ resources: ['ceop-education', 'nowhere'] }), ['error resources[1]']));
  it('asks what the reader can do', () => assert.deepEqual(check({ actions: [] }), ['warning actions']));
  it('warns that an app has closed, or is not known', () =>
    assert.deepEqual(check({ apps: ['omegle', 'chatter'] }), ['warning apps[0]', 'warning apps[1]']));
  it('warns that the end has passed', () =>
    assert.deepEqual(check({ issued: '2026-01-01', expires: '2026-02-01' }), ['warning expires']));
  it('names the line and column of broken JSON', () =>
    assert.deepEqual(
      checkAlert('{\n  "headline": "One"\n  "level": "warning"\n}', now).map(({ field }) => field),
      ['line 3, column 3'],
    ));
});

describe('the command', () => {
  const cwd = resolve(import.meta.dirname, '../..');
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/publish/cli.ts', ...words], {
      cwd,
      encoding: 'utf8',
    });

  it('says file, field and remedy, and fails on an error', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'alert-')), 'alert.json');
    writeFileSync(file, JSON.stringify({ ...good, expires: undefined }));
    const { status, stdout } = run('alert', 'check', file);
    assert.equal(status, 1);
    assert.match(stdout, /alert\.json: error: expires: It would stand for ever/);
  });

  it('goes on with the next file when one cannot be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'alert-')), 'alert.json');
    writeFileSync(file, JSON.stringify({ ...good, expires: '2999-01-01' }));
    const { status, stdout, stderr } = run('alert', 'check', 'nowhere.json', file);
    assert.equal(status, 1);
    assert.match(stderr, /nowhere\.json: error: it cannot be read/);
    assert.match(stdout, /alert\.json: nothing to mend/);
  });

  it('answers --help, and refuses what it does not understand with the way to use it', () => {
    const help = execFileSync(process.execPath, ['--import', 'tsx', 'src/publish/cli.ts', '--help'], {
      cwd,
      encoding: 'utf8',
    });
    assert.match(help, /alert check FILE/);
    const { status, stderr } = run('alert', 'chek', 'x.json');
    assert.equal(status, 2);
    assert.match(stderr, /"alert chek x.json" is not understood/);
  });
});
