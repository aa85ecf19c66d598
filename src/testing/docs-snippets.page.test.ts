/** Every block of HTML in the documents, put on a page and looked at: what people are told to paste is drawn. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { documents, read } from './documents.js';
import { openHarness, type Harness } from './page-harness.js';

const fences = documents.flatMap((path) =>
  read(path)
    .fences.filter(({ language, notRun }) => language === 'html' && !notRun)
    .map(({ code, line }) => ({ code, where: `${path}:${line}` })),
);

/** Loads our own build, whatever address a school or a council has for it; hashes of examples are no hashes. */
const here = (code: string): string =>
  code
    .replace(/src="[^"]*?(\/cdn\/[\d.]+\/|\/)([\w-]+\.js)"/g, (_, folder: string, file: string) =>
      folder === '/' ? `src="/files/${file}"` : `src="${folder}${file}"`,
    )
    .replace(/ integrity="sha384-…" crossorigin="anonymous"/g, '');

/** Without a script of its own it stands on a page that has one. */
const page = (code: string): string =>
  `<!doctype html><html lang="en"><title>Snippet</title><body>${code.includes('<script') ? '' : '<script type="module" src="/files/online-safety-elements.js"></script>'}${here(code)}`;

/** What an example cannot have: a server at its made-up address, and the whole of a key. */
const madeUp = /^\[[\w-]+\] (?:feed|content|local-content)-[\w-]+:/;

describe('HTML in the documents', () => {
  let harness: Harness;
  before(async () => {
    harness = await openHarness();
  });
  after(async () => {
    await harness?.close();
  });

  it('is there', () => {
    assert.ok(fences.length > 12);
  });

  for (const { code, where } of fences) {
    it(`${where}: is drawn, and nothing is said on the console`, async () => {
      // A file that lies where a hosted site puts it knows that site; one in a folder of the school does not.
      const [hosted = '/files/'] = /\/cdn\/[\d.]+\//.exec(code) ?? [];
      const mount = { '/files/': 'dist/cdn', [hosted]: 'dist/cdn' };
      const site = await harness.site({ '/': page(code) }, { mount });
      const visit = await harness.visit(harness.engines[0]!, site.url('/'));
      try {
        const undrawn = (): string[] =>
          [...document.querySelectorAll<HTMLElement>('*')]
            .filter(({ localName }) => localName.includes('-'))
            .filter(
              (element) => !element.shadowRoot?.querySelector('.el, slot') || !element.matches(':defined'),
            )
            .map(({ localName }) => localName);
        await visit.settle();
        assert.deepEqual(await visit.evaluate(undrawn), []);
        const { console, pageErrors } = await visit.record();
        const said = console
          .filter(({ from, text }) => from === 'page' && !madeUp.test(text))
          .map(({ text }) => text);
        assert.deepEqual([...said, ...pageErrors], []);
      } finally {
        await visit.close();
      }
    });
  }
});
