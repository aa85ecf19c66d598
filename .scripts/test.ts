/**
 * Everything that must hold before a change is taken: `npm test`. See the help text below for the options.
 *
 * All steps run even after one has failed, so that one run shows all faults. The last line on stdout is always
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { manageProcess } from '../src/testing/processes.js';
import { ensureDisplay } from '../src/testing/webkit.js';
import {
  UsageError,
  describeBrowsers,
  engineNames,
  ensureBrowsers,
  enginesFromEnvironment,
  parseEngines,
  type Engine,
} from './browsers.js';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly does: string;
  /** Steps that must not have failed before this one in the same run. */
  readonly needs?: readonly string[];
  run(): Promise<Totals>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** A step that neither ends nor fails must not hold a build machine for ever. */
const stepLimitMinutes = 50;

const passed = (): Totals => ({ passed: 1, failed: 0, skipped: 0 });
const failed = (count = 1): Totals => ({ passed: 0, failed: count, skipped: 0 });
const sum = (all: readonly Totals[]): Totals => ({
  passed: all.reduce((total, part) => total + part.passed, 0),
  failed: all.reduce((total, part) => total + part.failed, 0),
  skipped: all.reduce((total, part) => total + part.skipped, 0),
});

/** Runs a command with its output shown as it comes; resolves to whether it succeeded. */
function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    const managed = manageProcess(child);
    const limit = setTimeout(() => {
      console.log(
        `Ended after ${stepLimitMinutes} minutes without a result: ${basename(command)} ${args.join(' ')}`,
      );
      void managed.stopGently(5_000);
    }, stepLimitMinutes * 60_000);
    const finish = (hasSucceeded: boolean): void => {
      clearTimeout(limit);
      resolve(hasSucceeded);
    };
    child.once('error', (error) => {
      console.log(error.message);
      finish(false);
    });
    child.once('exit', (code) => finish(code === 0));
  });
}

/** A step that is one command counts as one test. */
async function check(command: string, ...args: string[]): Promise<Totals> {
  return (await runCommand(command, args)) ? passed() : failed();
}

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name}`,
  );
}

/** The test files of one kind, narrowed by `--file`. */
function testFiles(folders: readonly string[], kind: 'node' | 'unit' | 'page'): string[] {
  const isKind = (file: string): boolean =>
    kind === 'unit'
      ? /\.test\.ts$/.test(file) && !/\.(node|page)\.test\.ts$/.test(file)
      : file.endsWith(`.${kind}.test.ts`);
  return folders
    .flatMap(filesUnder)
    .filter(isKind)
    .filter((file) => wantedFiles.length === 0 || wantedFiles.some((text) => file.includes(text)))
    .sort();
}

function noFiles(): Totals {
  console.log(
    wantedFiles.length > 0 ? `No test file here matches ${wantedFiles.join(', ')}.` : 'There are no tests.',
  );
  return failed();
}

/** Runs a test command that writes its totals to the file named by OSE_TOTALS, and reads them back. */
async function countedRun(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  read: (text: string) => Totals,
): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'test-totals-'));
  const file = join(folder, 'totals.json');
  try {
    const hasSucceeded = await runCommand(command, args, { ...env, OSE_TOTALS: file });
    const totals = existsSync(file) ? read(readFileSync(file, 'utf8')) : failed(0);
    if (totals.passed + totals.failed === 0) {
      console.log('No test ran.');
      return failed();
    }
    // A run may break after its last test: that is a failure too, though no test has it.
    return hasSucceeded || totals.failed > 0 ? totals : sum([totals, failed()]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nodeTests(
  files: readonly string[],
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Totals> {
  const args = [
    ...['--import', 'tsx', '--import', './.scripts/globals.ts'],
    ...['--test', '--test-reporter=./.scripts/node-test/reporter.mjs', ...options],
  ];
  return countedRun(process.execPath, [...args, ...files], env, (text) => JSON.parse(text) as Totals);
}

/** Tests of the built package read `dist/`; after a failed build they would judge an old one. */
const readsBuild = (file: string): boolean =>
  /^(?:package|readme\.node)/.test(basename(file)) && file.startsWith('src/testing/');

async function runNodeTests(): Promise<Totals> {
  const files = testFiles(['src', '.scripts'], 'node');
  if (files.length === 0) return noFiles();
  const unrunnable = failedSteps.has('build') ? files.filter(readsBuild) : [];
  for (const file of unrunnable) console.log(`${file}: not run, the build failed.`);
  const runnable = files.filter((file) => !unrunnable.includes(file));
  return sum([failed(unrunnable.length), ...(runnable.length > 0 ? [await nodeTests(runnable)] : [])]);
}

async function runUnitTests(): Promise<Totals> {
  const files = testFiles(['src'], 'unit');
  if (files.length === 0) return noFiles();
  const args = wantedFiles.length > 0 ? ['--files', ...files] : [];
  return countedRun(bin('wtr'), args, { OSE_ENGINES: engines.join(',') }, (text) => {
    const byEngine = JSON.parse(text) as Partial<Record<Engine, Totals>>;
    for (const engine of engines) {
      const { passed = 0, failed = 0 } = byEngine[engine] ?? {};
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
    }
    // An engine that ran nothing is a failure of its own, even if the others passed.
    return sum(engines.map((engine) => byEngine[engine] ?? failed()));
  });
}

async function runPageTests(): Promise<Totals> {
  const files = testFiles(['src'], 'page');
  if (files.length === 0) return noFiles();
  return nodeTests(files, ['--test-concurrency=1'], { OSE_ENGINES: engines.join(',') });
}

async function findEngines(): Promise<Totals> {
  try {
    const browsers = ensureBrowsers(engines);
    console.log(describeBrowsers(engines, browsers));
    // One screen for all steps that follow; it ends with this process.
    if (engines.includes('webkit')) await ensureDisplay(browsers);
    return passed();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return failed();
  }
}

const schemaGenerator = 'src/content/schema/generate.ts';

const steps: readonly Step[] = [
  { name: 'browsers', does: 'the browser engines are installed', run: findEngines },
  {
    name: 'format',
    does: 'every file has the agreed layout',
    run: () => check(bin('prettier'), '--check', '.'),
  },
  { name: 'lint', does: 'code rules', run: () => check(bin('eslint'), '.') },
  { name: 'types', does: 'TypeScript', run: () => check(bin('tsc'), '--noEmit') },
  {
    name: 'generated',
    does: 'generated files match their sources',
    run: async () =>
      existsSync(join(root, schemaGenerator))
        ? check(bin('tsx'), schemaGenerator, '--check')
        : { passed: 0, failed: 0, skipped: 0 },
  },
  { name: 'build', does: 'the package and the hosted site', run: () => check('npm', 'run', 'build') },
  { name: 'node', does: 'tests in Node: *.node.test.ts', run: runNodeTests },
  { name: 'unit', does: 'tests in each engine: *.test.ts', needs: ['browsers'], run: runUnitTests },
  {
    name: 'pages',
    does: 'whole pages in each engine: *.page.test.ts',
    needs: ['browsers', 'build'],
    run: runPageTests,
  },
  {
    name: 'consumers',
    does: 'projects that install the package, in Chromium',
    needs: ['browsers', 'build'],
    run: () => check('npm', 'run', 'consumers'),
  },
];

const stepNames = steps.map(({ name }) => name);

const help = `Runs all checks and tests. The last line is "N passed, N failed"; exit 0 means that none failed.

  npm test -- [options]

  --engine NAME   use this browser engine only (repeatable): ${engineNames.join(', ')}
                  (default: all three, or the comma list in OSE_ENGINES)
  --only STEP     run this step only (repeatable): ${stepNames.join(', ')}
  --file TEXT     in the test steps, run only files whose path contains TEXT (repeatable; use with --only)
  --list          list the steps
  --help          show this text

  npm test -- --only unit --engine firefox --file src/parts/`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      file: { type: 'string', multiple: true, default: [] },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.filter((name) => !stepNames.includes(name));
  if (unknown.length > 0)
    throw new UsageError(`Unknown step: ${unknown.join(', ')}. Allowed: ${stepNames.join(', ')}.`);
  const chosenEngines = values.engine.length > 0 ? parseEngines(values.engine) : enginesFromEnvironment();
  return { ...values, engines: chosenEngines };
}

function readOptionsOrExit(): ReturnType<typeof readOptions> {
  try {
    return readOptions();
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}

const options = readOptionsOrExit();
const { engines, file: wantedFiles } = options;
const failedSteps = new Set<string>();

function isChosen({ name }: Step): boolean {
  if (options.only.length === 0 || options.only.includes(name)) return true;
  // Steps that need a browser bring the look for one along, so that a missing engine is named as such.
  const needsBrowsers = steps.some(
    (step) => options.only.includes(step.name) && step.needs?.includes('browsers'),
  );
  return name === 'browsers' && needsBrowsers;
}

async function runStep(step: Step): Promise<Totals> {
  const start = performance.now();
  console.log(`\n▶ ${step.name}: ${step.does}`);
  const hindrance = step.needs?.find((name) => failedSteps.has(name));
  if (hindrance) console.log(`Not run: step "${hindrance}" failed. Counted as failed.`);
  const totals = hindrance ? failed() : await step.run();
  if (totals.failed > 0) failedSteps.add(step.name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  const mark = totals.failed > 0 ? '✖' : '✔';
  console.log(
    `${mark} ${step.name}: ${totals.passed} passed, ${totals.failed} failed${skipped} (${seconds} s)`,
  );
  return totals;
}

async function main(): Promise<void> {
  if (options.help || options.list) {
    console.log(options.help ? help : steps.map(({ name, does }) => `${name.padEnd(10)} ${does}`).join('\n'));
    return;
  }
  const results: Totals[] = [];
  for (const step of steps.filter(isChosen)) results.push(await runStep(step));
  const totals = sum(results);
  if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

await main();
// The screen for WebKit would keep the process alive.
process.exit();
