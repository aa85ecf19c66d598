/**
 * Writes what the CHANGELOG says of a version, and refuses a tag that does not fit: another version than package.json,
 * or one whose part of the CHANGELOG has no day yet. Plain JavaScript: it runs before anything is installed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const usage = 'Usage: node .scripts/release-notes.mjs TAG FILE\n';

/** @returns {string} what is wrong, or nothing; the notes are written then */
function release(tag, file) {
  const root = process.env['RELEASE_ROOT'] ?? resolve(import.meta.dirname, '..');
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  if (tag !== `v${version}`)
    return `The tag is ${tag}, but package.json says ${version}. Run "npx changeset version", commit, and tag that commit v${version}.`;
  const changelog = readFileSync(resolve(root, 'CHANGELOG.md'), 'utf8');
  const part = changelog.split(/^## /m).find((text) => text.startsWith(`${version} `));
  if (!part)
    return `CHANGELOG.md has no part "## ${version} – <day>". Write there what a webmaster should know.`;
  const [title = '', ...lines] = part.split('\n');
  if (!/ – \d{1,2} \w+ \d{4}$/.test(title))
    return `CHANGELOG.md says "## ${title}". Write the day: "## ${version} – 26 March 2027".`;
  const notes = lines.join('\n').trim();
  if (!notes) return `CHANGELOG.md says nothing of ${version}.`;
  writeFileSync(file, `${notes}\n`);
  return '';
}

const [tag, file] = process.argv.slice(2);
if (!tag || !file) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const fault = release(tag, file);
  if (fault) {
    process.stderr.write(`${fault}\n`);
    process.exitCode = 1;
  }
}
