/** The table of faults in the README of tests: from the list, and from the marks of the runs. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import prettier from 'prettier';

import { engineNames, type Engine } from '../../../.scripts/browsers.js';
import type { Fault } from './faults.js';

export const root = resolve(import.meta.dirname, '../../..');
export const readmeFile = join(root, 'src/testing/README.md');
export const marksFile = join(import.meta.dirname, 'marks.json');

/** What a run found in one engine: for each fault how many tests passed and failed, and on which day. */
export interface EngineMarks {
  readonly on: string;
  readonly faults: Readonly<Record<string, { readonly passed: number; readonly failed: number }>>;
}
export type Marks = Partial<Record<Engine, EngineMarks>>;

export const readMarks = (): Marks => JSON.parse(readFileSync(marksFile, 'utf8')) as Marks;

/** `pass (3)`, `FAIL (1 of 3)`, `not run`, or why it cannot be shown there. */
export function markOf({ number, not }: Fault, engine: Engine, marks: Marks): string {
  const reason = not?.[engine];
  if (reason) return `– ${reason}`;
  const { passed = 0, failed = 0 } = marks[engine]?.faults[number] ?? {};
  if (failed > 0) return `FAIL (${failed} of ${passed + failed})`;
  return passed > 0 ? `pass (${passed})` : 'not run';
}

const title = (engine: string): string =>
  engine.replace(/^./, (letter) => letter.toUpperCase()).replace('Webkit', 'WebKit');

/** The table as it stands in the README, between the two markers. */
export async function tableOf(list: readonly Fault[], marks: Marks): Promise<string> {
  const rows = list.map((fault) => [
    String(fault.number),
    fault.seen,
    ...engineNames.map((engine) => markOf(fault, engine, marks)),
    [...new Set(fault.proofs.map(({ file }) => `\`${file.replace('src/', '')}\``))].join(', '),
  ]);
  const head = ['', 'What a person sees', ...engineNames.map(title), 'Tests'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const days = [...new Set(engineNames.map((engine) => marks[engine]?.on).filter(Boolean))];
  const text = `${lines.join('\n')}\n\nIn brackets: how many tests. Run on ${days.join(' and ')}.\n`;
  const options = await prettier.resolveConfig(readmeFile);
  return (await prettier.format(text, { ...options, parser: 'markdown' })).trim();
}

export const markers = ['<!-- made by: npm run faults -->', '<!-- end of what was made -->'] as const;

/** What stands between the markers of a text, or undefined where they are missing. */
export function between(text: string): string | undefined {
  const [start, end] = markers.map((marker) => text.indexOf(marker)) as [number, number];
  return start < 0 || end < start ? undefined : text.slice(start + markers[0].length, end).trim();
}

/** The text with another table between its markers. */
export function withTable(text: string, table: string): string {
  const old = between(text);
  if (old === undefined) throw new Error('The README has lost the markers of its table of faults.');
  const start = text.indexOf(markers[0]) + markers[0].length;
  return `${text.slice(0, start)}\n\n${table}\n\n${text.slice(text.indexOf(markers[1]))}`;
}
