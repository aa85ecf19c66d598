import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readAlertFile, type AlertFile } from './alert-file.js';
import { UserFault } from './keys.js';
import type { Problem } from './problem.js';
import { publisherFile, readPublisher, type Publisher } from './publisher-file.js';

/** Why a file could not be used, in plain words: Node's own name a code and a system call. */
export function whyNot(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: 'It is not there. Look at its name and folder.',
    EACCES: 'You may not read or write it. Ask whoever looks after this computer.',
    EISDIR: 'It is a folder, not a file.',
    ENOTDIR: 'A part of its path is a file, not a folder.',
    EEXIST: 'It is there already, and is not written over. Choose another name, or move it away.',
    ENOSPC: 'The disk is full.',
  };
  return known[code ?? ''] ?? (error as Error).message;
}

/** Bytes of a file. @throws UserFault that names it */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserFault(`${file}: ${whyNot(error)}`);
  }
}

/** Text of a file. @throws UserFault that names it */
export const textOf = (file: string): string => bytesOf(file).toString('utf8');

/** Alerts of a folder and of those in it, in the order of their paths. Names that begin with `_` or `.` are passed over. */
function alertPaths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^[._]/.test(name) && !/^readme\.md$/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return alertPaths(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
}

/** What was found at the paths of a command. */
export interface Given {
  files: AlertFile[];
  publisher: Publisher;
  problems: Problem[];
  /** One whole folder was given. */
  whole: boolean;
}

/**
 * Reads the files and folders of a command. A folder's own `publisher.yaml` is read too; so is the one beside a file.
 *
 * @throws UserFault where a path leads nowhere
 */
export function readGiven(paths: readonly string[]): Given {
  const problems: Problem[] = [];
  let publisher: Publisher = { languages: [], lang: 'en-GB' };
  const seen = new Set<string>();
  const files = paths.flatMap((path) => {
    const isFolder = statOf(path).isDirectory();
    const settings = join(isFolder ? path : join(path, '..'), publisherFile);
    if (existsSync(settings) && !seen.has(resolve(settings))) {
      seen.add(resolve(settings));
      const read = readPublisher(textOf(settings));
      publisher = read.publisher;
      problems.push(...read.problems.map((found) => ({ ...found, file: settings })));
    }
    if (!isFolder && !path.endsWith('.md'))
      throw new UserFault(
        `${path}: An alert is a Markdown file, whose name ends in .md. "online-safety alert new" writes one.`,
      );
    const all = isFolder ? alertPaths(path) : [path];
    if (!all.length)
      problems.push({
        weight: 'note',
        code: 'no-alerts',
        file: path,
        field: '',
        message: 'There is no alert in this folder.',
      });
    return all;
  });
  const whole = paths.length === 1 && statOf(paths[0] ?? '').isDirectory();
  return {
    files: [...new Set(files)].map((file) => readAlertFile(textOf(file), file)),
    publisher,
    problems,
    whole,
  };
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw new UserFault(`${path}: ${whyNot(error)}`);
  }
}

/** Whether a path lies in a folder, or is it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(way) !== way);
}
