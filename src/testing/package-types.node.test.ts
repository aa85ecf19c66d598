/** Types of our tags in React, Vue and plain TypeScript, from the package as it is sent out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installPacked, type Packed } from './packed.js';

const root = resolve(import.meta.dirname, '../..');
const name = 'online-safety-elements';

let packed: Packed;
before(() => {
  packed = installPacked(['react', '@types/react', 'vue', '@vue/runtime-dom']);
  writeFileSync(join(packed.folder, 'package.json'), '{ "type": "module" }');
});
after(() => packed.remove());

/** What TypeScript says of one file, with every check on. */
function compile(file: string, text: string, options: readonly string[]): string {
  writeFileSync(join(packed.folder, file), text);
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes'];
  const target = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
  const modules = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--jsx', 'react-jsx'];
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...target, ...modules, ...options, file],
    { cwd: packed.folder, encoding: 'utf8' },
  );
  // Types of other packages have faults of their own, which are not judged here.
  return stdout
    .split('\n')
    .filter((line) => line && !/^(\s|node_modules\/(?!online-safety-elements)|\.\.\/)/.test(line))
    .join('\n');
}

const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

/** Asserts that each of these lines is refused, and nothing else. */
function assertRefused(
  file: string,
  text: string,
  parts: readonly string[],
  options: readonly string[],
): void {
  const said = compile(file, text, ['--skipLibCheck', ...options]);
  const lines = [...said.matchAll(/\((\d+),\d+\): error/g)].map(([, line]) => Number(line));
  assert.deepEqual(
    [...new Set(lines)],
    parts.map((part) => lineOf(text, part)),
    said,
  );
}

const inReact = `import type { ReactElement } from 'react';
import type {} from '${name}/react.js';
import type { AppRecord } from '${name}';

export const page = (own: AppRecord): ReactElement => (
  <safety-settings school="Hazel Lane Primary School" nation="england">
    <app-risk-card app="discord" child-age={10} heading-level="3" className="card" id="one">
      <p slot="advice">Join only private groups.</p>
    </app-risk-card>
    <app-risk-card childAge={10} record={own} onsafety-content={({ detail }) => console.log(detail.version)} />
    <safety-alert view="banner" headline="Talk about live video" preview
      onsafety-alert-hide={({ detail }) => console.log(detail.id?.toUpperCase(), detail.version.toFixed())} />
    <app-risk-list risk="live-video" onapp-risk-list-filter={({ detail }) => console.log(detail.filter.age, detail.count)} />
    <parent-tips limit="3" /><report-ceop for="child" exit ref={(element) => void element?.exitHref} />
  </safety-settings>
);
`;

const notInReact = `import type {} from '${name}/react.js';
export const page = [
  <app-risk-card key="1" child-age="ten" />,
  <app-risk-card key="2" ap="discord" />,
  <app-risk-card key="3" record={{ name: 'Discord' }} />,
  <safety-alert key="4" onsafety-alert-hide={({ detail }) => detail.name} />,
  <report-ceop key="5" exit="perhaps" />,
  <safety-settings key="6" nation="cornwall" />,
  <app-risk-cards key="7" />,
];
`;

describe('types for React', () => {
  it('know attributes, properties and events', () => {
    assert.equal(compile('react.tsx', inReact, []), '');
  });

  it('refuse a value, a name, an event and a tag that are not ours', () => {
    const parts = [1, 2, 3, 4, 5, 6, 7].map((key) => `key="${key}"`);
    assertRefused('not-react.tsx', notInReact, parts, []);
  });
});

const inVue = `import type { GlobalComponents } from 'vue';
import type {} from '${name}/vue.js';
import type { AppRiskCardElement } from '${name}';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const card: Props<'app-risk-card'> = { app: 'discord', childAge: 10, headingLevel: '3', class: 'card' };
export const alert: Props<'safety-alert'> = {
  headline: 'Talk about live video',
  onSafetyAlertHide: ({ detail }) => console.log(detail.id?.toUpperCase(), detail.version.toFixed()),
};
export const element = (card: InstanceType<GlobalComponents['app-risk-card']>): AppRiskCardElement => card;
export const written = <app-risk-card app="discord" child-age={10} onSafetyContent={({ detail }) => void detail.version} />;
`;

const notInVue = `import type { GlobalComponents } from 'vue';
import type {} from '${name}/vue.js';
type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
export const age: Props<'app-risk-card'> = { childAge: 'ten' };
export const alert: Props<'safety-alert'> = { onSafetyAlertHide: ({ detail }) => void detail.name };
export const nation: Props<'safety-settings'> = { nation: 'cornwall' };
export type Tag = GlobalComponents['app-risk-cards'];
export const written = <app-risk-card ap="discord" />;
`;

describe('types for Vue', () => {
  const jsx = ['--jsxImportSource', 'vue', '--jsx', 'preserve'];

  it('know attributes, properties and events', () => {
    assert.equal(compile('vue.tsx', inVue, jsx), '');
  });

  it('refuse a value, a name, an event and a tag that are not ours', () => {
    const parts = ["'ten'", 'detail.name', "'cornwall'", "['app-risk-cards']", 'ap="discord"'];
    assertRefused('not-vue.tsx', notInVue, parts, jsx);
  });
});

const inSvelte = `import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '${name}/svelte.js';

export const card: SvelteHTMLElements['app-risk-card'] = { app: 'discord', 'child-age': '10', childAge: 10, class: 'card' };
export const alert: SvelteHTMLElements['safety-alert'] = {
  'onsafety-alert-hide': ({ detail }) => console.log(detail.id?.toUpperCase(), detail.version.toFixed()),
};
`;

const notInSvelte = `import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from '${name}/svelte.js';
export const age: SvelteHTMLElements['app-risk-card'] = { 'child-age': 'ten' };
export const app: SvelteHTMLElements['app-risk-card'] = { ap: 'discord' };
export const alert: SvelteHTMLElements['safety-alert'] = { 'onsafety-alert-hide': ({ detail }) => detail.name };
export type Tag = SvelteHTMLElements['app-risk-cards'];
`;

describe('types for Svelte', () => {
  before(() => {
    // Svelte is not among our own tools: as much of its types as ours add to.
    const svelte = join(packed.folder, 'node_modules/svelte');
    mkdirSync(svelte, { recursive: true });
    writeFileSync(
      join(svelte, 'package.json'),
      '{ "name": "svelte", "type": "module", "exports": { "./elements": { "types": "./elements.d.ts" } } }',
    );
    writeFileSync(
      join(svelte, 'elements.d.ts'),
      `export interface HTMLAttributes<T extends EventTarget> { class?: string; id?: string; onclick?: (event: MouseEvent & { currentTarget: T }) => void }
export interface SvelteHTMLElements { div: HTMLAttributes<HTMLDivElement> }
`,
    );
  });

  it('know attributes, properties and events', () => {
    assert.equal(compile('svelte.ts', inSvelte, ['--skipLibCheck']), '');
  });

  it('refuse a value, a name, an event and a tag that are not ours', () => {
    const parts = ["'ten'", 'ap:', 'detail.name', "['app-risk-cards']"];
    assertRefused('not-svelte.ts', notInSvelte, parts, []);
  });
});

describe('types for each framework', () => {
  it('name every tag, and say what its attributes mean', () => {
    const tags = [
      'safety-alert',
      'app-risk-card',
      'app-risk-list',
      'parent-tips',
      'report-ceop',
      'safety-settings',
    ];
    for (const framework of ['react', 'vue', 'svelte']) {
      const text = readFileSync(join(packed.installed, `dist/${framework}.d.ts`), 'utf8');
      const missing = tags.filter((tag) => !text.includes(`'${tag}':`));
      assert.deepEqual(missing, [], framework);
    }
    const shared = readFileSync(join(packed.installed, 'dist/element-types.d.ts'), 'utf8').split('\n');
    const silent = shared.filter((line, i) => /^ {2}\S+: /.test(line) && !shared[i - 1]?.includes('/**'));
    assert.deepEqual(silent, []);
  });
});
