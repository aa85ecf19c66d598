import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject } from '../alerts/fields.js';
import { localKinds, type LocalWords } from './content-pack.js';
import { textOf, whyNot } from './files.js';
import { UserFault } from './keys.js';

const parts = [...localKinds, 'sources'] as const;
type Part = (typeof parts)[number];
const readable = /\.(?:json|ya?ml)$/;

/**
 * Reads the words of a place: one file with `content` and `sources`, or a folder with a file for each list
 * (`notes.yaml`, `routes.json`, `sources.yaml`). JSON and YAML are both read.
 *
 * @throws UserFault that names the file, and what to do
 */
export function readLocalWords(path: string): LocalWords {
  const lists = isFolder(path) ? listsOfFolder(path) : listsOfFile(path);
  const { sources = [], ...content } = Object.fromEntries(lists) as Partial<Record<Part, object[]>>;
  if (!Object.keys(content).length)
    throw new UserFault(`${path}: There are no words in it. Write one of ${localKinds.join(', ')}.`);
  return { sources, content };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UserFault(`${path}: ${whyNot(error)}`);
  }
}

function listsOfFolder(folder: string): [Part, object[]][] {
  const files = readdirSync(folder)
    .filter((name) => !/^[._]/.test(name) && !/^readme\.md$/i.test(name))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    const part = partOf(name.replace(readable, ''));
    if (!part || !readable.test(name))
      throw new UserFault(
        `${file}: It is none of ${parts.map((one) => `${one}.yaml`).join(', ')}. Rename it, or move it away.`,
      );
    return [part, listIn(read(file), file)];
  });
}

function listsOfFile(file: string): [Part, object[]][] {
  const whole = read(file);
  if (!isObject(whole) || !isObject(whole['content']))
    throw new UserFault(`${file}: It needs "content", with one of ${localKinds.join(', ')} in it.`);
  const lists = Object.entries(whole['content']).map(([name, list]): [Part, object[]] => {
    const part = partOf(name);
    if (!part || part === 'sources')
      throw new UserFault(`${file}: content/${name} has no place in the words of a council or trust.`);
    return [part, listIn(list, `${file}, content/${name}`)];
  });
  const { sources } = whole;
  return sources === undefined ? lists : [...lists, ['sources', listIn(sources, `${file}, sources`)]];
}

const partOf = (name: string): Part | undefined => parts.find((part) => part === name);

function listIn(value: unknown, where: string): object[] {
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw new UserFault(`${where}: It must be a list of records.`);
}

/** JSON is YAML, but for tabs; YAML tells line and column of what is wrong. */
function read(file: string): unknown {
  const text = textOf(file);
  try {
    return file.endsWith('.json') ? JSON.parse(text) : parse(text);
  } catch (error) {
    throw new UserFault(`${file}: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}
