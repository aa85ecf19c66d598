/** Writes the folder of a new element: class, registration, template, styles, examples, tests, acceptance list, stories. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { elementFolder, faultOfTag, namesOf } from './element-folder.js';

const root = resolve(import.meta.dirname, '..');
const usage = `Usage: npm run new-element -- TAG

Writes src/elements/TAG/ and stories/TAG.stories.ts: a small element that works, with examples, tests and an acceptance
list. It passes all checks at once; then change it into what you need.

  TAG     small letters in two words or more, with hyphens: school-contact
  --help  show this
`;

/** What only a person can decide: whether and how it is published. */
const next = (tag: string): string => `Next:
  npx wtr --files src/elements/${tag}/${tag}.test.ts
  npm run storybook

When it is to be published, name it where all elements are named:
  src/index.ts, src/define.ts        export and register ${namesOf(tag).pascal}Element
  src/embed/cdn/${tag}.ts            its own file for pages
  vite.config.ts, package.json       the list of tags; exports and sideEffects
  src/elements/example.ts, examples.test.ts, stories.node.test.ts   its examples, for the tests of all elements
  README.md, CHANGELOG.md            one row, one line
`;

async function write(tag: string): Promise<void> {
  for (const [path, text] of Object.entries(elementFolder(tag))) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(`\n${next(tag)}`);
}

const [tag, ...others] = process.argv.slice(2);
if (tag === '--help') process.stdout.write(usage);
else {
  const taken = readdirSync(join(root, 'src/elements'));
  const fault = tag && !others.length ? faultOfTag(tag, taken) : 'Say one tag.';
  if (fault) {
    process.stderr.write(`${fault}\n\n${usage}`);
    process.exitCode = 2;
  } else await write(tag!);
}
