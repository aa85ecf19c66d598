/** A new element, made in a copy of the project, passes every check before anybody changed a line of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

import { elementFolder, faultOfTag, namesOf } from '../../.scripts/element-folder.js';
import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { copyTree } from './tree-copy.js';

const tag = 'school-contact';

describe('npm run new-element', () => {
  const { folder, remove } = copyTree();
  after(remove);
  const bin = (name: string): string => join(folder, 'node_modules/.bin', name);
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        OSE_ENGINES: enginesFromEnvironment()[0],
        OSE_TOTALS: '',
        NODE_TEST_CONTEXT: '',
      },
    });
    return { status, told: `${stdout}${stderr}` };
  };
  const passes = (command: string, ...args: string[]): void => {
    const { status, told } = run(command, ...args);
    assert.equal(status, 0, told);
  };
  const places = [`src/elements/${tag}`, `stories/${tag}.stories.ts`];

  it('writes every file of the anatomy, and says what comes next', () => {
    const { status, told } = run(bin('tsx'), '.scripts/new-element.ts', tag);
    assert.equal(status, 0, told);
    for (const file of ['element.ts', 'ts', 'template.ts', 'styles.ts', 'examples.ts', 'test.ts'])
      assert.ok(existsSync(join(folder, `src/elements/${tag}/${tag}.${file}`)), file);
    assert.ok(existsSync(join(folder, `src/elements/${tag}/README.md`)));
    assert.match(told, /src\/define\.ts/);
    for (const path of Object.keys(elementFolder(tag))) assert.ok(told.includes(path), path);
  });

  it('writes them laid out, linted and typed', () => {
    passes(bin('prettier'), '--check', ...places);
    passes(bin('eslint'), ...places);
    passes(bin('tsc'), '--noEmit');
  });

  it('writes an acceptance list whose tests exist', () => {
    passes(process.execPath, '--import', 'tsx', '--test', 'src/elements/readme.node.test.ts');
  });

  it('writes tests that pass in a browser', () => {
    const { status, told } = run(bin('wtr'), '--files', `src/elements/${tag}/${tag}.test.ts`);
    assert.equal(status, 0, told);
    assert.match(told, /7 passed/);
  });

  it('does not write over an element that is there', () => {
    const before = readFileSync(join(folder, 'src/elements/report-ceop/report-ceop.ts'), 'utf8');
    const { status, told } = run(bin('tsx'), '.scripts/new-element.ts', 'report-ceop');
    assert.equal(status, 2);
    assert.match(told, /There is <report-ceop> already/);
    assert.equal(readFileSync(join(folder, 'src/elements/report-ceop/report-ceop.ts'), 'utf8'), before);
  });
});

describe('the tag of a new element', () => {
  it('has two words or more, in small letters', () => {
    for (const wrong of ['contact', 'School-Contact', 'school_contact', 'school-', 'school-2', '../x-y'])
      assert.match(faultOfTag(wrong, []) ?? '', /Write small letters/, wrong);
    assert.equal(faultOfTag('school-contact', []), undefined);
  });

  it('has no word that filter lists hide', () => {
    for (const hidden of ['share-row', 'school-ad', 'social-links'])
      assert.match(faultOfTag(hidden, []) ?? '', /Filter lists/, hidden);
    assert.equal(faultOfTag('head-lead', []), undefined);
  });

  it('is written in two ways in code', () => {
    assert.deepEqual(namesOf('app-risk-list'), { camel: 'appRiskList', pascal: 'AppRiskList' });
  });
});
