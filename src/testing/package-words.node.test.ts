import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const dist = resolve(import.meta.dirname, '../../dist');

/** Details that sources contradict, that are out of date, or that lead somewhere dangerous: never in what we publish. */
const doNotPrint: [text: string, why: string][] = [
  ['07786 209697', 'an old text number of PAPYRUS'],
  ['07860 039967', 'an old text number of PAPYRUS'],
  ['88247', 'a text number of PAPYRUS seen in one place only'],
  ['88858', 'a text number of the NSPCC, last seen in 2011'],
  ['0808 808 4994', 'The Mix: no longer a phone line'],
  ['84001', 'a text number of Meic from 2020'],
  ['0300 123 704"', 'a council’s number with a digit missing'],
  ['thinkyouknow.com', 'a wrong address for Thinkuknow, owner unknown'],
  ['omegle.com', 'closed'],
  ['ome.tv', 'video chat with strangers'],
  ['monkey.app', 'video chat with strangers'],
  ['chatroulette.com', 'video chat with strangers'],
  ['wizzapp', 'not for children'],
  ['ngl.link', 'not for children'],
  ['nationalonlinesafety.com', 'renamed; the guides’ address is not confirmed'],
  ['actionfraud', 'replaced by Report Fraud on 4 December 2025'],
  ['reportharmfulcontent.com', 'not proved to be running'],
];

/** What a page loads and what a reader opens: scripts and pages, without the documentation. */
function published(): [file: string, text: string][] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^(?:cdn\/.*\.js|site\/(?!docs\/|cdn\/).*\.html)$/.test(file))
    .map((file) => [file, readFileSync(join(dist, file), 'utf8').toLowerCase()]);
}

describe('what is published', () => {
  const all = published();

  it('was built', () =>
    assert.ok(all.length > 40, `${String(all.length)} files in dist/. Run: npm run build`));

  for (const [text, why] of doNotPrint) {
    it(`never says ${text}: ${why}`, () => {
      assert.deepEqual(
        all.filter(([, content]) => content.includes(text.toLowerCase())).map(([file]) => file),
        [],
      );
    });
  }
});
