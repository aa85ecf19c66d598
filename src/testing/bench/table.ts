/** The figures of the bench as the tables of a page. */
import type { Bytes, Way } from './contenders.js';
import type { Leak } from './measure.js';
import { growth, median, range } from './statistics.js';

/** All figures of one way to make an element. Times are milliseconds, one for each round. */
export interface Figures {
  readonly way: Way;
  /** What a page loads once for it: script and style. */
  readonly code: Bytes;
  /** Markup of one card. */
  readonly markup: Bytes;
  /** Until all are drawn, by how many there are. */
  readonly mount: Readonly<Record<string, readonly number[]>>;
  /** Until 100 are dark. */
  readonly darken: readonly number[];
  /** The main thread's work for ten cards, on a processor four times as slow. */
  readonly thread: readonly number[];
  readonly shift: number;
  /** Kilobytes. */
  readonly heap: number;
  readonly leak: Leak;
}

/** One run of the bench. */
export interface Report {
  /** Day of the run, as a reader reads it. */
  readonly date: string;
  /** What it ran on, in a sentence. */
  readonly machine: string;
  readonly elements: Readonly<Record<string, readonly Figures[]>>;
}

const begin = '{/* The part below is written by npm run bench. */}';
const end = '{/* The part above is written by npm run bench. */}';

const figure = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** `12.3 (11.9 to 14.0), ×0.41`: median, range, and how it stands to ours. */
function timed(values: readonly number[], ours: readonly number[]): string {
  const [least, most] = range(values);
  const ratio = median(values) / median(ours);
  const stands = values === ours ? '' : `, ×${ratio.toFixed(2)}`;
  return `${figure(median(values))} (${figure(least)} to ${figure(most)})${stands}`;
}

const sized = (value: number, ours: number): string =>
  value === ours ? figure(value) : `${figure(value)}, ×${(value / ours).toFixed(2)}`;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Rows with cells as a table; the page's layout tool pads the cells. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function tablesOf(tag: string, all: readonly Figures[]): string {
  const [ours] = all;
  if (!ours) return '';
  const counts = Object.keys(ours.mount);
  const first = table(
    [
      'Way',
      'Script and style, kB',
      'with brotli',
      'One card in the page, bytes',
      ...counts.map((count) => `${count} drawn, ms`),
      'Growth',
    ],
    all.map(({ way, code, markup, mount }) => [
      way,
      kilobytes(code.raw),
      kilobytes(code.brotli),
      String(markup.raw),
      ...counts.map((count) => timed(mount[count] ?? [], ours.mount[count] ?? [])),
      growth(
        counts
          .filter((count) => Number(count) >= 10)
          .map((count) => [Number(count), median(mount[count] ?? [])] as const),
      ).toFixed(2),
    ]),
  );
  const second = table(
    [
      'Way',
      'Slow phone, 10 cards, ms',
      '100 turned dark, ms',
      'Layout shift',
      'Heap of one, kB',
      'Left after 50 rounds',
    ],
    all.map(({ way, thread, darken, shift, heap, leak }) => [
      way,
      timed(thread, ours.thread),
      timed(darken, ours.darken),
      shift.toFixed(3),
      sized(heap, ours.heap),
      `${figure(leak.kilobytes)} kB, ${leak.nodes} nodes, ${leak.listeners} listeners`,
    ]),
  );
  return `### \`<${tag}>\`\n\n${first}\n\n${second}`;
}

/** The written part of the page. */
export function describeReport({ date, machine, elements }: Report): string {
  const tables = Object.entries(elements).map(([tag, all]) => tablesOf(tag, all));
  return [`Measured on ${date}. ${machine}`, ...tables].join('\n\n');
}

/** The page with its written part replaced. A page without the two marks is a fault. */
export function withReport(page: string, report: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`The page needs the lines "${begin}" and "${end}", in that order.`);
  return `${page.slice(0, from + begin.length)}\n\n${report}\n\n${page.slice(to)}`;
}

/** The written part of a page, empty where there is none. */
export function reportIn(page: string): string {
  const [, after = ''] = page.split(begin);
  return after.split(end)[0]?.trim() ?? '';
}
