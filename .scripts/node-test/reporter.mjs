/**
 * Reporter for node:test: one line per file as it ends, every failure in full, and the totals as JSON in the file
 * named by OSE_TOTALS. Only tests are counted, not the suites around them. The file named by OSE_TOLD gets each test by name.
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

const totals = { passed: 0, failed: 0, skipped: 0 };
const files = new Map();
const told = [];

function countsOf(file) {
  if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: 0 });
  return files.get(file);
}

function count(file, kind) {
  countsOf(file)[kind] += 1;
  totals[kind] += 1;
}

/** Node reports a file as a test of its own when it holds none, or when it broke outside its tests. */
const isWholeFile = ({ name, nesting, file }) =>
  nesting === 0 && /\.[cm]?[jt]s$/.test(name) && (!file || resolve(name) === resolve(file));

function failureOf({ name, file, details }) {
  const error = details.error?.cause ?? details.error;
  const text = typeof error === 'string' ? error : inspect(error, { depth: 6 });
  return `\n✖ ${name}${file ? ` (${relative(process.cwd(), file)})` : ''}\n  ${text.replaceAll('\n', '\n  ')}\n\n`;
}

function lineOf(file, { passed, failed, skipped }) {
  const parts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return `${relative(process.cwd(), file)}: ${parts.filter(Boolean).join(', ')}\n`;
}

/** The line about a file that has ended. A file in which nothing was counted fails: it must not pass unseen. */
function closeFile(file) {
  const { passed, failed, skipped } = countsOf(file);
  if (passed + failed + skipped > 0) return lineOf(file, countsOf(file));
  count(file, 'failed');
  return `\n✖ ${relative(process.cwd(), file)} holds no tests.\n\n${lineOf(file, countsOf(file))}`;
}

export default async function* report(source) {
  let current;
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && /^(Warning|Error)/.test(data.message)) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = resolve(data.file ?? data.name);
    if (current && current !== file) yield closeFile(current);
    current = file;
    const hasFailed = type === 'test:fail';
    // A suite, a file, or a test with tests inside fails by those, and they have been counted.
    if (hasFailed && data.details.error?.failureType === 'subtestsFailed') continue;
    if (!hasFailed && (data.details?.type === 'suite' || isWholeFile(data))) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      count(file, 'skipped');
    } else if (hasFailed) {
      told.push({ file, name: data.name, passed: false });
      count(file, 'failed');
      yield failureOf(data);
    } else {
      told.push({ file, name: data.name, passed: true });
      count(file, 'passed');
    }
  }
  if (current) yield closeFile(current);
  if (process.env.OSE_TOTALS) writeFileSync(process.env.OSE_TOTALS, JSON.stringify(totals));
  if (process.env.OSE_TOLD) writeFileSync(process.env.OSE_TOLD, JSON.stringify(told));
}
