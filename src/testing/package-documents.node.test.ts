/** Every block of code in every document is run, checked or typed, or says above itself why it is not. Reads dist/. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transform } from 'lightningcss';
import { parse } from 'yaml';

import { readSchemas } from '../content/schema/files.js';
import { documents, elements, faultOf, read, root, type Fence } from './documents.js';

/** What is done with a block, by its language. A language that is not here needs a check of its own first. */
const languages: Record<string, string> = {
  sh: 'each command exists, with its options',
  html: 'tags and attributes exist; drawn in a browser by docs-snippets.page.test.ts',
  js: 'types against the built package',
  ts: 'types against the built package',
  json: 'parsed, and checked where it is a record',
  css: 'parsed',
  yaml: 'parsed',
  markdown: 'run by package-publish.node.test.ts',
  apache: 'compared with the headers of the site by site/headers.node.test.ts',
  nginx: 'compared with the headers of the site by site/headers.node.test.ts',
};

interface Place extends Fence {
  where: string;
}
const fences: Place[] = documents.flatMap((path) =>
  read(path).fences.map((fence) => ({ ...fence, where: `${path}:${fence.line}` })),
);
const run = (...wanted: string[]): Place[] =>
  fences.filter(({ language, notRun }) => wanted.includes(language) && !notRun);

describe('blocks of code', () => {
  it('are found: guides, READMEs of all folders, and those at the top', () => {
    for (const path of ['README.md', 'stories/guides/paste-it.mdx', 'src/alerts/README.md'])
      assert.ok(
        fences.some(({ where }) => where.startsWith(path)),
        path,
      );
    assert.ok(fences.length > 40);
  });

  it('each have a language that something checks', () => {
    const unknown = fences.filter(({ language, notRun }) => !notRun && !(language in languages));
    assert.deepEqual(
      unknown.map(({ where, language }) => `${where}: "${language}"`),
      [],
    );
  });

  it('that are not run say why, in words a reader can use', () => {
    const marked = fences.filter(({ notRun }) => notRun);
    assert.ok(marked.length > 0);
    for (const { notRun, where } of marked) assert.match(notRun, /^\w.{10,}\.$/, where);
  });
});

describe('commands', () => {
  /** Programs of the machine: what they do with addresses and folders of a reader is not ours to try. */
  const systems = ['cp', 'curl'];
  const lines = run('sh').flatMap(({ code, where }) =>
    code
      .split('\n')
      .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
      .map((command) => ({ command: command.trim(), where }))
      .filter(({ command }) => command && !systems.includes(command.split(' ')[0] ?? '')),
  );

  it('of ours and of npm exist, with options that exist', () => {
    const faults = lines
      .filter(({ command }) => !command.startsWith('online-safety '))
      .flatMap(({ command, where }) => {
        const fault = faultOf(command);
        return fault ? [`${where}: ${command}: ${fault}`] : [];
      });
    assert.deepEqual(faults, []);
  });

  it('of publishers are in the help of online-safety', () => {
    const help = execFileSync(process.execPath, [join(root, 'dist/publish/online-safety.js'), '--help'], {
      encoding: 'utf8',
    });
    const ours = lines.filter(({ command }) => command.startsWith('online-safety '));
    assert.ok(ours.length > 5);
    const faults = ours.filter(({ command }) => {
      const [, group = '', verb = ''] = command.split(/\s+/);
      return !help.includes(group) || (/^[a-z]+$/.test(verb) && !help.includes(`${group} ${verb}`));
    });
    assert.deepEqual(faults, []);
  });
});

describe('HTML to paste', () => {
  it('uses tags and attributes that exist, on the script tag too', () => {
    const settings = elements.get('safety-settings')!.attributes.map(({ name }) => `data-${name}`);
    const ofScript = ['type', 'src', 'integrity', 'crossorigin', 'data-links', ...settings];
    const everywhere = ['slot', 'id', 'class', 'lang', 'dir', 'hidden'];
    const faults = run('html').flatMap(({ code, where }) =>
      [...code.matchAll(/<([a-z]+-[a-z-]+|script)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].flatMap(
        ([, tag = '', written = '']) => {
          const known = tag === 'script' ? ofScript : elements.get(tag)?.attributes.map(({ name }) => name);
          if (!known) return [`${where}: there is no <${tag}>`];
          return [...written.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)]
            .map(([, name = '']) => name)
            .filter((name) => ![...known, ...everywhere].includes(name))
            .map((name) => `${where}: <${tag}> has no ${name}`);
        },
      ),
    );
    assert.deepEqual(faults, []);
  });
});

describe('code', () => {
  it('for developers is typed against the package as it was built', () => {
    // Inside the package, so that its own name leads to its own exports.
    mkdirSync(join(root, '.cache'), { recursive: true });
    const folder = mkdtempSync(join(root, '.cache/snippets-'));
    try {
      const names = run('js', 'ts').map(({ code, language, where }) => {
        const name = `${where.replace(/[^\w]+/g, '-')}.${language}`;
        writeFileSync(join(folder, name), `${code}\nexport {};\n`);
        return name;
      });
      assert.ok(names.length > 3);
      const options = {
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'bundler',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        strict: true,
        allowJs: true,
        checkJs: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      };
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: options, files: names }),
      );
      const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('in CSS and YAML is read without a fault', () => {
    for (const { code, where } of run('css'))
      assert.doesNotThrow(
        () => transform({ filename: where, code: Buffer.from(code), errorRecovery: false }),
        where,
      );
    for (const { code, where } of run('yaml')) assert.ok(parse(code), where);
  });

  it('in JSON is read, and a pack has the shape of its schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const schema of readSchemas().values()) ajv.addSchema(schema);
    for (const { code, where } of run('json')) {
      const value = JSON.parse(code) as Record<string, unknown>;
      assert.ok(value, where);
      if (!('publisher' in value)) continue;
      const valid = ajv.getSchema('pack.schema.json')!;
      assert.ok(valid(value), `${where}: ${ajv.errorsText(valid.errors)}`);
    }
  });
});
