/** Builds the CDN files once more somewhere else, and compares them with those in dist/cdn/, byte by byte. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { differences } from '../src/testing/reproduction.js';

const root = resolve(import.meta.dirname, '..');
const usage = `Usage: npm run reproduce [-- --quick]

Clones the last commit into an empty folder, runs npm ci and the step "cdn" of the build there, and compares each file with
dist/cdn/ of this tree. Build here first: npm run build -- --only cdn

  --quick  the files of this tree as they are, also those not committed, with the libraries installed here: in half a
           minute, and without a network
  --keep   leave the folder behind, to look into it
`;

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** All files of the tree that are not ignored, in a folder of another name and another depth. */
function copyTree(to: string): void {
  const files = run(root, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files) {
    if (!file || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

function cloneHead(to: string): void {
  const commit = run(root, 'git', 'rev-parse', 'HEAD').trim();
  if (run(root, 'git', 'status', '--porcelain', '--untracked-files=no'))
    process.stdout.write('This tree has changes that are not committed; they are not in the clone.\n');
  run(root, 'git', 'clone', '--quiet', '--no-hardlinks', root, to);
  run(to, 'git', 'checkout', '--quiet', commit);
  process.stdout.write(`clone of ${commit.slice(0, 7)}; npm ci …\n`);
  run(to, 'npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline');
}

function options(): { quick?: boolean | undefined; keep?: boolean | undefined } | undefined {
  try {
    const { values } = parseArgs({
      options: { quick: { type: 'boolean' }, keep: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (!values.help) return values;
    process.stdout.write(usage);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

function main(): void {
  const asked = options();
  if (!asked) return;
  if (!existsSync(join(root, 'dist/cdn/sri.json'))) {
    process.stderr.write('dist/cdn/ is missing. Run: npm run build -- --only cdn\n');
    process.exitCode = 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'a-second-build-'));
  const copy = join(folder, 'somewhere/else');
  try {
    mkdirSync(dirname(copy), { recursive: true });
    if (asked.quick) copyTree(copy);
    else cloneHead(copy);
    run(copy, process.execPath, '--import', 'tsx', '.scripts/build.ts', '--only', 'cdn');
    const { files, faults } = differences(join(root, 'dist/cdn'), join(copy, 'dist/cdn'));
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    process.stdout.write(
      faults.length
        ? `${faults.length} of ${files} files differ.\n`
        : `${files} files are the same, byte by byte.\n`,
    );
    process.exitCode = faults.length ? 1 : 0;
  } finally {
    if (asked.keep) process.stdout.write(`${copy}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

main();
