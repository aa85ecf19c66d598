/** The package as npm would send it out, for tests of what was built. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Packed {
  /** Folder of a project that has the package in its `node_modules`, with what the package needs beside it. */
  readonly folder: string;
  /** Where the package is there. */
  readonly installed: string;
  /** Paths of all files in it. */
  readonly files: readonly string[];
  readonly tarball: string;
  /** Takes the folder away. */
  remove(): void;
}

/**
 * Packs `dist/` as it was built, and lays it into an empty project.
 *
 * @param beside packages of ours that the project has too, as links
 */
export function installPacked(beside: readonly string[] = []): Packed {
  const { name, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    dependencies: Record<string, string>;
  };
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [sent] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, sent.filename);
  const modules = join(folder, 'node_modules');
  const installed = join(modules, name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const needed of [...Object.keys(dependencies), ...beside]) {
    mkdirSync(resolve(modules, needed, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', needed), join(modules, needed), 'dir');
  }
  return {
    folder,
    installed,
    files: sent.files.map(({ path }) => path),
    tarball,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
