/** Measures the frame pages in each engine and writes src/embed/heights.json, which the hosted site publishes. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { frameWidths, measureFrames, usualFrames } from '../src/testing/frame-heights.js';
import { openHarness } from '../src/testing/page-harness.js';
import { enginesFromEnvironment } from './browsers.js';

const file = resolve(import.meta.dirname, '../src/embed/heights.json');
const usage = `Usage: npm run heights

Measures how high each frame page of dist/site/ is at ${frameWidths.join(', ')} px, in the engines of OSE_ENGINES or all
three, and writes the highest of each to src/embed/heights.json. Build first: npm run build
`;

if (process.argv.length > 2) {
  process.stdout.write(usage);
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
const engines = enginesFromEnvironment();
const harness = await openHarness({ engines });
try {
  const frames = usualFrames();
  const measured: Record<string, number[]>[] = [];
  for (const engine of engines) {
    process.stdout.write(`${engine}: ${frames.length} frames … `);
    measured.push(await measureFrames(harness, engine, frames));
    process.stdout.write('done\n');
  }
  const highest = Object.fromEntries(
    frames.map((frame) => [
      frame,
      frameWidths.map((_, i) => Math.max(...measured.map((one) => one[frame]?.[i] ?? 0))),
    ]),
  );
  const about =
    'Heights of frames in CSS pixels, at each of the widths, with folds closed: the highest of the engines named. Written by npm run heights.';
  const rows = Object.entries(highest).map(
    ([frame, heights]) => `    ${JSON.stringify(frame)}: [${heights.join(', ')}]`,
  );
  writeFileSync(
    file,
    `{\n  "about": ${JSON.stringify(about)},\n  "engines": ${JSON.stringify(engines)},\n  "widths": [${frameWidths.join(', ')}],\n  "frames": {\n${rows.join(',\n')}\n  }\n}\n`,
  );
  process.stdout.write(`${file}\n`);
} finally {
  await harness.close();
}
