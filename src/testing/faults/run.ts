/** Runs the tests that prove the faults, and writes their marks into marks.json and the README of tests. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { engineNames, parseEngines, type Engine } from '../../../.scripts/browsers.js';
import { day } from '../../i18n/format.js';
import { faults, means, patternOf } from './faults.js';
import { marksFile, readMarks, readmeFile, root, tableOf, withTable, type EngineMarks } from './table.js';

const help = `Runs every test that src/testing/faults/faults.ts names, in each engine, and writes what passed into
src/testing/faults/marks.json and the table in src/testing/README.md. Build first: npm run build.

  npm run faults -- [options]

  --engine NAME   run in this engine only and keep the marks of the others (repeatable): ${engineNames.join(', ')}
  --table         run nothing; write the table anew from the marks there are
  --help          show this text
`;

interface Told {
  file: string;
  name: string;
  passed: boolean;
}

/** Runs all named tests in one engine; each is told with its name, as the reporter saw it. */
function runIn(engine: Engine): Told[] {
  const proofs = faults.filter(({ not }) => !not?.[engine]).flatMap((fault) => fault.proofs);
  const files = [...new Set(proofs.map(({ file }) => file))];
  const folder = mkdtempSync(join(tmpdir(), 'fault-marks-'));
  try {
    return files.flatMap((file) => {
      const told = join(folder, 'told.json');
      const titles = proofs.filter((proof) => proof.file === file).flatMap((proof) => proof.titles);
      const patterns = [...new Set(titles)].map((title) => `--test-name-pattern=${patternOf(title)}`);
      const args = [
        ...['--import', 'tsx', '--import', './.scripts/globals.ts', '--test', '--test-concurrency=1'],
        ...['--test-reporter=./.scripts/node-test/reporter.mjs', ...patterns, file],
      ];
      const env = { ...process.env, OSE_ENGINES: engine, OSE_TOLD: told };
      spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
      return JSON.parse(readFileSync(told, 'utf8')) as Told[];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The marks of one engine. A title that no test bore counts as failed: what did not run proves nothing. */
export function marksFrom(told: readonly Told[], engine: Engine, on: string): EngineMarks {
  const marks = faults
    .filter(({ not }) => !not?.[engine])
    .map(({ number, proofs }) => {
      const found = proofs.flatMap(({ file, titles }) =>
        titles.flatMap((title) => {
          const ran = told.filter(
            (one) => relative(root, resolve(root, one.file)) === file && means(title, one.name),
          );
          return ran.length > 0 ? ran.map(({ passed }) => passed) : [false];
        }),
      );
      const passed = found.filter(Boolean).length;
      return [number, { passed, failed: found.length - passed }] as const;
    });
  return { on, faults: Object.fromEntries(marks) };
}

/** Runs the command; the number is the exit code: 0 all passed, 1 one failed, 2 a wrong option. */
async function run(args: readonly string[]): Promise<number> {
  let engines: readonly Engine[];
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        engine: { type: 'string', multiple: true, default: [] },
        table: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    engines = values.table ? [] : values.engine.length > 0 ? parseEngines(values.engine) : engineNames;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  const today = day(new Date().toISOString().slice(0, 10), 'en-GB');
  for (const engine of engines) {
    const found = marksFrom(runIn(engine), engine, today);
    // After each engine, and onto what stands there then: a run that is broken off keeps what it has, and one for
    // another engine may have ended meanwhile.
    const marks = { ...readMarks(), [engine]: found };
    writeFileSync(marksFile, `${JSON.stringify(marks, null, 2)}\n`);
  }
  const marks = readMarks();
  writeFileSync(readmeFile, withTable(readFileSync(readmeFile, 'utf8'), await tableOf(faults, marks)));
  const failed = Object.values(marks).some((one) =>
    Object.values(one.faults).some((mark) => mark.failed > 0),
  );
  return failed ? 1 : 0;
}

if (process.argv[1] && import.meta.filename === process.argv[1])
  process.exitCode = await run(process.argv.slice(2));
