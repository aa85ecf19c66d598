/**
 * The console in tests. Every test file imports this module first (the test server sees to it). A warning or an error
 * that no test asked for fails the test in which it was printed; `captureConsole()` asks for it.
 */
export type ConsoleLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

export interface ConsoleLine {
  readonly level: ConsoleLevel;
  readonly text: string;
}

export interface ConsoleCapture {
  /** What was printed since the capture began, oldest first. */
  readonly lines: readonly ConsoleLine[];
  /** The texts of warnings and errors only. */
  readonly problems: readonly string[];
  /** Ends the capture. A capture still open when its test ends is ended by itself. */
  restore(): void;
}

const levels: readonly ConsoleLevel[] = ['debug', 'info', 'log', 'warn', 'error'];
const captures: ConsoleLine[][] = [];
let uncaught: string[] = [];

/** Lit greets once per page in its development build. Its other warnings are faults of ours. */
const isLitGreeting = (text: string): boolean => text.startsWith('Lit is in dev mode');

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function watch(level: ConsoleLevel): void {
  const original = console[level].bind(console);
  console[level] = (...values: unknown[]): void => {
    const text = values.map(textOf).join(' ');
    const capture = captures.at(-1);
    if (capture) {
      capture.push({ level, text });
      return;
    }
    original(...values);
    if ((level === 'warn' || level === 'error') && !isLitGreeting(text))
      uncaught.push(`console.${level}: ${text}`);
  };
}

/** Records console lines instead of printing them, until `restore()` or the end of the test. */
export function captureConsole(): ConsoleCapture {
  const lines: ConsoleLine[] = [];
  captures.push(lines);
  return {
    lines,
    get problems() {
      return lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ text }) => text);
    },
    restore() {
      const index = captures.indexOf(lines);
      if (index >= 0) captures.splice(index, 1);
    },
  };
}

function failOnUncaught(when: string): void {
  if (uncaught.length === 0) return;
  const lines = uncaught;
  uncaught = [];
  throw new Error(`Printed ${when} without captureConsole():\n  ${lines.join('\n  ')}`);
}

type TestFunction = (this: unknown, done?: (error?: unknown) => void) => unknown;

/**
 * The test's own function is wrapped rather than checked in an afterEach hook: a hook that throws ends the whole file
 * and the tests after it would never be counted.
 */
function guardTest(test: { fn?: TestFunction; title: string }): void {
  const body = test.fn;
  if (!body) return;
  const check = (): void => {
    captures.length = 0;
    failOnUncaught('in this test');
  };
  test.fn =
    body.length > 0
      ? function (this: unknown, done) {
          return body.call(this, (error) => {
            if (error) return done?.(error);
            try {
              check();
              done?.();
            } catch (problem) {
              done?.(problem);
            }
          });
        }
      : async function (this: unknown) {
          failOnUncaught('before this test, outside any test,');
          await body.call(this);
          check();
        };
}

for (const level of levels) watch(level);

beforeEach(function () {
  captures.length = 0;
  guardTest(this.currentTest as unknown as { fn?: TestFunction; title: string });
});

// Late lines, such as those of elements removed after the last test, still fail the file.
after(() => failOnUncaught('after the last test'));
