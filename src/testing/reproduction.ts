/** Whether two builds gave the same files (Node side). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Comparison {
  /** How many files were compared: all of both folders. */
  files: number;
  /** What differs, one line each; empty where both are the same byte by byte. */
  faults: string[];
}

const hash = (file: string): string => createHash('sha384').update(readFileSync(file)).digest('base64');

/** Around the first byte that differs, so that its cause can be seen: a path, a date, an order. */
function around(first: Buffer, second: Buffer): string {
  const at = first.findIndex((byte, i) => byte !== second[i]);
  const from = Math.max(0, (at < 0 ? Math.min(first.length, second.length) : at) - 30);
  const cut = (all: Buffer): string => JSON.stringify(all.subarray(from, from + 70).toString('utf8'));
  return `${cut(first)} here, ${cut(second)} there`;
}

/** Compares all files of two folders, by name and by bytes. */
export function differences(here: string, there: string): Comparison {
  const names = [...new Set([...readdirSync(here), ...readdirSync(there)])].sort();
  const faults = names.flatMap((name) => {
    const [one, two] = [join(here, name), join(there, name)];
    if (!existsSync(one)) return [`${name}: only in the second build`];
    if (!existsSync(two)) return [`${name}: not in the second build`];
    return hash(one) === hash(two)
      ? []
      : [`${name}: differs: ${around(readFileSync(one), readFileSync(two))}`];
  });
  return { files: names.length, faults };
}
