/** Publishing, as far as it can be tried without publishing: workflows, notes, changesets. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const { version, scripts } = JSON.parse(text('package.json')) as {
  version: string;
  scripts: Record<string, string>;
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  needs?: string;
  environment?: string;
  'timeout-minutes'?: number;
}
interface Workflow {
  permissions?: unknown;
  jobs: Record<string, Job>;
  on: Record<string, unknown>;
}

const files = readdirSync(join(root, '.github/workflows'));
const workflow = (file: string): Workflow => parse(text(`.github/workflows/${file}`)) as Workflow;
const stepsOf = (file: string): Step[] => Object.values(workflow(file).jobs).flatMap(({ steps }) => steps);

/** An empty folder that goes away again. */
function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const file of files) {
  describe(`.github/workflows/${file}`, () => {
    it('gives no right to all, and each job only those it needs', () => {
      const { permissions, jobs } = workflow(file);
      assert.deepEqual(permissions, {});
      const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
      assert.deepEqual(
        Object.fromEntries(rights),
        file === 'ci.yml'
          ? { checks: { contents: 'read' } }
          : { build: { contents: 'read' }, npm: { 'id-token': 'write' }, files: { contents: 'write' } },
      );
    });

    it('pins every action to a commit, names its version, and leaves no credentials behind', () => {
      const lines = text(`.github/workflows/${file}`).match(/uses: .*/g) ?? [];
      assert.ok(lines.length > 0);
      for (const line of lines) assert.match(line, /^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      for (const { uses, with: options } of stepsOf(file))
        if (uses?.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false);
    });

    it('runs files and scripts that exist, ends some day, and puts no text of strangers into a shell', () => {
      for (const job of Object.values(workflow(file).jobs)) assert.ok(job['timeout-minutes']);
      for (const { run = '' } of stepsOf(file)) {
        assert.doesNotMatch(run, /\$\{\{/, 'values reach a shell as variables');
        for (const [path] of run.matchAll(/(?<=^|\s)\.\/?[\w.-]+\/[\w./-]+\.?\w*/g))
          if (!path.startsWith('./release/')) assert.ok(existsSync(join(root, path)), path);
        for (const [, name = ''] of run.matchAll(/npm run ([\w-]+)/g)) assert.ok(scripts[name], name);
      }
    });
  });
}

describe('the checks', () => {
  it('are those of the build server, for each push to main and each pull request', () => {
    assert.deepEqual(Object.keys(workflow('ci.yml').on), ['push', 'pull_request']);
    assert.ok(stepsOf('ci.yml').some(({ run }) => run === './.ci/run'));
    accessSync(join(root, '.ci/run'), constants.X_OK);
  });
});

describe('the release', () => {
  const { on, jobs } = workflow('release.yml');

  it('begins with a tag of a version, and with nothing else', () => {
    assert.deepEqual(on, { push: { tags: ['v*.*.*'] } });
  });

  it('is tested and built before it is published, and published before its files are put out', () => {
    const runs = jobs['build']!.steps.map(({ run }) => run);
    assert.ok(runs.indexOf('./.ci/run') < runs.indexOf('npm pack --pack-destination release'));
    assert.ok(runs.indexOf('./.ci/run') >= 0);
    assert.equal(jobs['npm']!.needs, 'build');
    assert.equal(jobs['files']!.needs, 'npm');
  });

  it('needs no token: npm trusts the workflow, and a person says yes', () => {
    const { steps, environment } = jobs['npm']!;
    assert.equal(environment, 'npm');
    assert.doesNotMatch(text('.github/workflows/release.yml'), /NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./);
    assert.ok(steps.some(({ run }) => run?.startsWith('npm publish ') && run.includes(' --provenance ')));
    assert.ok(Number(steps[0]?.with?.['node-version']) >= 23);
    assert.ok(steps.some(({ run }) => run === 'npm install --global npm@^11.5.1'));
  });

  it('puts the CDN files with their hashes beside the release', () => {
    assert.ok(jobs['build']!.steps.some(({ run }) => run === 'cp dist/cdn/*.js dist/cdn/sri.json release/'));
    const create = jobs['files']!.steps.find(({ run }) => run?.startsWith('gh release create'));
    assert.match(create?.run ?? '', /release\/\*\.js release\/sri\.json/);
  });
});

describe('the notes of a release', () => {
  /** The script on a project of that version and that CHANGELOG. */
  const notes = (tag: string, changelog: string, packed = '1.2.0') =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: packed }));
      writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
      const file = join(folder, 'NOTES.md');
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(root, '.scripts/release-notes.mjs'), tag, file],
        { encoding: 'utf8', env: { ...process.env, RELEASE_ROOT: folder } },
      );
      return { status, stderr, written: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
    });
  const changelog = '# Changelog\n\n## 1.2.0 – 26 March 2027\n\n- New.\n\n## 1.1.0 – 1 May 2026\n\n- Old.\n';

  it('are what the CHANGELOG says of that version', () => {
    assert.deepEqual(notes('v1.2.0', changelog), { status: 0, stderr: '', written: '- New.\n' });
  });

  it('a tag of another version is refused, with what to do', () => {
    const { status, stderr, written } = notes('v1.3.0', changelog);
    assert.equal(status, 1);
    assert.match(stderr, /package\.json says 1\.2\.0.*npx changeset version/s);
    assert.equal(written, undefined);
  });

  it('a version without words, or without a day, is refused', () => {
    assert.match(notes('v1.2.0', '# Changelog\n').stderr, /has no part "## 1\.2\.0/);
    assert.match(notes('v1.2.0', '## 1.2.0 – not yet published\n\n- New.\n').stderr, /Write the day/);
    assert.match(notes('v1.2.0', '## 1.2.0 – 26 March 2027\n\n').stderr, /says nothing/);
  });

  it('without a tag the way to use it is told', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, '.scripts/release-notes.mjs')], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /TAG FILE/);
  });
});

describe('changesets', () => {
  it('count a minor change to the next version, and leave the CHANGELOG to people', () => {
    inFolder((folder) => {
      for (const file of ['package.json', 'package-lock.json', 'CHANGELOG.md', '.changeset'])
        cpSync(join(root, file), join(folder, file), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      writeFileSync(
        join(folder, '.changeset/a-new-view.md'),
        '---\n"online-safety-elements": minor\n---\n\nA new view.\n',
      );
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(status, 0, `${stdout}${stderr}`);
      const [major, minor] = version.split('.').map(Number);
      const next = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
      assert.equal(next.version, `${major}.${minor! + 1}.0`);
      assert.equal(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'), text('CHANGELOG.md'));
      assert.deepEqual(readdirSync(join(folder, '.changeset')).sort(), ['README.md', 'config.json']);
    });
  });

  it('name this package and a size that exists', () => {
    for (const file of readdirSync(join(root, '.changeset'))) {
      if (!file.endsWith('.md') || file === 'README.md') continue;
      const [, head = ''] = /^---\n([\s\S]*?)---\n/.exec(text(`.changeset/${file}`)) ?? [];
      const sizes = (parse(head) ?? {}) as Record<string, string>;
      for (const [name, size] of Object.entries(sizes)) {
        assert.equal(name, 'online-safety-elements', file);
        assert.ok(['patch', 'minor', 'major'].includes(size), file);
      }
    }
  });
});

describe('CODEOWNERS', () => {
  it('gives each path a handle or a team, as GitHub asks, or gives none', () => {
    const rules = text('.github/CODEOWNERS')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    for (const rule of rules) assert.match(rule, /^\/\S+( @[\w-]+(\/[\w-]+)?)+$/);
  });

  it('names paths that are there', () => {
    const paths = [...text('.github/CODEOWNERS').matchAll(/^# {3}\/(\S+)/gm)].map(([, path]) => path!);
    assert.ok(paths.length > 5);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});

describe('the tarball', () => {
  it('holds the package and its words, and nothing of how it is made', () => {
    const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [packed] = JSON.parse(stdout || `"${stderr}"`) as { files: { path: string }[] }[];
    const paths = packed!.files.map(({ path }) => path);
    const tops = [...new Set(paths.map((path) => path.split('/')[0]!))].sort();
    assert.deepEqual(tops, [
      'CHANGELOG.md',
      'LICENSE',
      'LICENSE-CONTENT',
      'README.md',
      'dist',
      'package.json',
    ]);
    for (const needed of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cdn/sri.json',
      'dist/custom-elements.json',
    ])
      assert.ok(paths.includes(needed), needed);
    const strange = paths.filter((path) =>
      /^dist\/site\/|\.test\.|\.stories\.|\.examples\.|\.jwk$|\.env|tsbuildinfo/.test(path),
    );
    assert.deepEqual(strange, []);
  });
});
