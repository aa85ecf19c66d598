/// <reference types="vite/client" />
/** The page of an element: what it is for, one live example, all the manifest says, its acceptance list, all examples. */
import { Markdown, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import { createElement as h, Fragment, type ReactElement } from 'react';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { declarationOf, elementTables, readmeParts, type Manifest } from './element-tables.js';

const readmes = import.meta.glob<string>('../src/elements/*/README.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const text = (children: string): ReactElement => h(Markdown, null, children);

/** Storybook asks for this once for each file of stories; the tag is what the file names as its `component`. */
export function ElementPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  const tag = String(preparedMeta.component);
  const { about, acceptance } = readmeParts(readmes[`../src/elements/${tag}/README.md`] ?? '');
  return h(
    Fragment,
    null,
    h(Title),
    text(about),
    h(Primary),
    text(elementTables(declarationOf(manifest as Manifest, tag))),
    text(`## Acceptance list\n\n${acceptance}`),
    h(Stories, { title: 'All examples', includePrimary: false }),
  );
}
