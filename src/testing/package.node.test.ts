/** The package as npm would send it out, and the files of the CDN: reads dist/ as it was built. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { installPacked } from './packed.js';

import { pageParts } from '../base/tokens.js';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
for (const file of [
  'index.js',
  'index.d.ts',
  'custom-elements.json',
  'cdn/sri.json',
  'schema',
  'site/index.html',
]) {
  if (!existsSync(join(dist, file)))
    throw new Error(`dist/${file} is missing: these tests read what was built. Run: npm run build`);
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** `null` keeps files that a pattern would let through to ourselves. */
type Conditions = string | { types: string; default: string } | null;
const manifest = readJson(join(root, 'package.json')) as {
  name: string;
  version: string;
  main: string;
  module: string;
  types: string;
  customElements: string;
  'web-types': string;
  exports: Record<string, Conditions>;
  bin: Record<string, string>;
  sideEffects: string[];
  dependencies: Record<string, string>;
};
const { name, version } = manifest;

const tags = [
  'safety-alert',
  'app-risk-card',
  'app-risk-list',
  'parent-tips',
  'report-ceop',
  'safety-settings',
];
const cdnFiles = readdirSync(join(dist, 'cdn')).filter((file) => file.endsWith('.js'));
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));

/** A pattern of package.json, `./dist/cdn/*`, as an expression over paths in the package. */
const asPattern = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/^\.\//, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '(.+)')}$`,
  );

/** The package, packed and installed into an empty folder, with Lit beside it. */
let installed: string;
let folder: string;
let packed: readonly string[];
let tarball: Buffer;
let takeAway: () => void;

before(() => {
  const there = installPacked();
  ({ folder, installed, files: packed } = there);
  takeAway = () => there.remove();
  tarball = readFileSync(there.tarball);
});
after(() => takeAway());

/** Runs a module in plain Node, in the folder the package is installed in; what it prints is JSON. */
function inNode(code: string): unknown {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(output);
}

/** Every address a developer may import, patterns spelt out by the files that are there. */
function specifiers(): string[] {
  const own = Object.keys(manifest.exports).filter((path) => manifest.exports[path] === null);
  const isOwn = (path: string): boolean => own.some((pattern) => asPattern(pattern).test(path));
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (target === null) return [];
    const file = typeof target === 'string' ? target : target.default;
    if (!path.includes('*')) return [`${name}${path.slice(1)}`];
    const pattern = asPattern(file);
    const stars = packed.map((one) => pattern.exec(one)?.[1]).filter((star) => star !== undefined);
    assert.notEqual(stars.length, 0, `${path} leads to no file`);
    const addresses = stars
      .map((star) => path.slice(2).replace('*', star))
      .filter((address) => !isOwn(address));
    return addresses.map((address) => `${name}/${address}`);
  });
}

describe('what npm sends out', () => {
  it('is what a user needs, and nothing else', () => {
    const allowed: [RegExp, string][] = [
      [
        /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|LICENSE-CONTENT)$/,
        'what it is, what changed, the licences',
      ],
      [/^dist\/(index|define)\.(js|d\.ts|js\.map)$/, 'entries'],
      [/^dist\/(react|vue|svelte)\.(js|d\.ts)$|^dist\/element-types\.d\.ts$/, 'types for frameworks'],
      [
        /^dist\/(elements|parts|base|alerts|i18n|content)\/[\w./-]+\.(js|d\.ts|js\.map)$/,
        'modules, types and maps',
      ],
      [/^dist\/_virtual\/[\w./@-]+\.js$/, "the compiler's own helpers"],
      [/^dist\/cdn\/([\w-]+\.js|sri\.json)$/, 'files for a page'],
      [/^dist\/publish\/(online-safety\.js|LICENSES\.txt|README\.md)$/, "the publisher's command"],
      [/^dist\/(custom-elements|vscode\.html-custom-data|web-types)\.json$/, 'editor data'],
      [/^dist\/schema\/[\w-]+\.schema\.json$/, 'schemas'],
    ];
    const never = /(^|\/)(src|site|testing|stories)\/|\.(test|examples|stories)\.|(^|[^d])\.ts$|check/;
    const strange = packed.filter(
      (path) => !allowed.some(([pattern]) => pattern.test(path)) || never.test(path),
    );
    assert.deepEqual(strange, []);
    for (const [pattern, what] of allowed)
      assert.ok(
        packed.some((path) => pattern.test(path)),
        `no ${what}`,
      );
    for (const path of packed.filter((one) => one.endsWith('.map'))) {
      assert.ok(packed.includes(path.slice(0, -4)), `${path} is the map of nothing`);
    }
  });

  it('has a readme whose links do not lead into files that are left behind', () => {
    const readme = readFileSync(join(installed, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!);
    const known = new Set(packed);
    // npm shows these links against the repository; without one they lead nowhere.
    const dead = links.filter((path) => !known.has(path) && !existsSync(join(root, path)));
    assert.deepEqual(dead, []);
  });

  it('holds every file that package.json names', () => {
    const named = [
      manifest.main,
      manifest.module,
      manifest.types,
      manifest.customElements,
      manifest['web-types'],
      ...manifest.sideEffects,
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string' ? target : Object.values(target ?? {}),
      ),
    ];
    const missing = named.filter((path) => {
      const pattern = asPattern(path);
      return !packed.some((one) => pattern.test(one));
    });
    assert.deepEqual(missing, []);
  });

  it('says of exactly those modules that do something on import that they have side effects', () => {
    const registers = /^(\w+\.define\(|register\w*\(|waitForSettings\(\))/m;
    const modules = packed.filter((path) => /^dist\/(?!cdn\/|publish\/).*\.js$/.test(path));
    // These two do what the modules do that they import.
    const passOn = ['dist/define.js', 'dist/content/en/index.js'];
    const doing = modules.filter(
      (path) => passOn.includes(path) || registers.test(readFileSync(join(installed, path), 'utf8')),
    );
    assert.ok(doing.length > tags.length, `${doing.length} such modules`);
    const said = manifest.sideEffects.filter((path) => !/\/(cdn|publish)\//.test(path));
    assert.deepEqual(said.map((path) => path.replace('./', '')).sort(), doing.sort());
  });

  it('has nothing that publint finds', async () => {
    const { messages, pkg } = await publint({
      pkgDir: installed,
      pack: false,
      level: 'suggestion',
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that every bundler and Node find: it is ESM only, so require() is not judged', async () => {
    const modules = specifiers().map((address) => `.${address.slice(name.length)}`);
    const result = await checkPackage(createPackageFromTarballData(tarball), {
      includeEntrypoints: modules.filter((address) => /^\.\/(elements|content|i18n)\//.test(address)),
    });
    assert.ok(result.types, 'the package has types');
    // Node 10 and CommonJS cannot load an ESM package at all; CDN files are for a page and have no types.
    const problems = result.problems.filter(
      (problem) =>
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)) &&
        !('entrypoint' in problem && problem.entrypoint.startsWith('./cdn/')),
    );
    assert.deepEqual(
      problems.map((problem) =>
        [problem.kind, ...('entrypoint' in problem ? [problem.entrypoint, problem.resolutionKind] : [])].join(
          ' ',
        ),
      ),
      [],
    );
  });
});

describe('a developer who installs it', () => {
  it('can import every module of the package in plain Node, and find every file that is for a page', () => {
    const all = specifiers();
    assert.ok(all.length > 20, `${all.length} addresses`);
    const faults = inNode(`
      const faults = [];
      for (const address of ${JSON.stringify(all)}) {
        try {
          // Files of the CDN are served or copied, and run in a page alone.
          if (address.includes('/cdn/')) import.meta.resolve(address);
          else await import(address, address.endsWith('.json') ? { with: { type: 'json' } } : {});
        } catch (error) {
          faults.push(address + ': ' + error);
        }
      }
      console.log(JSON.stringify(faults));`);
    assert.deepEqual(faults, []);
  });

  it('gets the classes without registering them, and registers them by name or all at once', () => {
    const seen = inNode(`
      const names = ${JSON.stringify(tags)};
      const registered = () => names.filter((name) => globalThis.customElements?.get(name));
      const classes = await import('${name}');
      for (const tag of names) await import('${name}/elements/' + tag + '.element.js');
      const before = registered();
      await import('${name}/elements/report-ceop.js');
      const one = registered();
      await import('${name}/define.js');
      console.log(JSON.stringify({ classes: Object.keys(classes).sort(), before, one, all: registered() }));`);
    assert.deepEqual(seen, {
      classes: [
        'AppRiskCardElement',
        'AppRiskListElement',
        'ParentTipsElement',
        'ReportCeopElement',
        'SafetyAlertElement',
        'SafetySettingsElement',
        'settingsContext',
      ],
      before: [],
      one: ['report-ceop'],
      all: tags,
    });
  });

  it('gets types for elements, events and settings, with every check of TypeScript on', () => {
    writeFileSync(
      join(folder, 'main.ts'),
      `import { AppRiskCardElement, type SafetyAlertEventMap, type SafetyAlertHideDetail, type Settings } from '${name}';
import { english } from '${name}/content/en/index.js';
import { findApp, isOverdue, type AppRecord } from '${name}/content/records.js';
import { cy } from '${name}/i18n/cy.js';
import { day } from '${name}/i18n/format.js';
import { wordsFor, type Words } from '${name}/i18n/index.js';
import '${name}/define.js';
import '${name}/elements/report-ceop.js';

const card: AppRiskCardElement = document.createElement('app-risk-card');
card.childAge = 10;
const alert = document.querySelector('safety-alert')!;
alert.headline = 'Talk about live video';
alert.addEventListener('safety-alert-hide', (event) => {
  const { id, version }: SafetyAlertHideDetail = event.detail;
  console.log(id?.toUpperCase(), version.toFixed());
});
card.addEventListener('safety-content', ({ detail: { publisher } }) => console.log(publisher.name));
document.addEventListener('app-risk-list-filter', ({ detail }) => console.log(detail.filter.risk, detail.count));
const hidden = (events: SafetyAlertEventMap): string | undefined => events['safety-alert-hide'].detail.id;
const discord: AppRecord | undefined = findApp('discord', 'en')?.record;
console.log(hidden, discord && isOverdue(discord, new Date()), english.apps.length, cy.lang satisfies string);
const words: Words = wordsFor('cy').words;
console.log(words.checked, day('2026-11-20', 'en'));
// @ts-expect-error an alert has no such event
alert.addEventListener('safety-alert-close', ({ detail }) => detail);
// @ts-expect-error a record has no such field
discord?.stars;
const settings: Settings = { nation: 'wales' };
document.createElement('report-ceop').dslPhone = settings.dslPhone;
AppRiskCardElement.define('school-app-card');
// @ts-expect-error there is no such nation
settings.nation = 'cornwall';
// @ts-expect-error it is a number
card.childAge = 'ten';
`,
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const options = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom,dom.iterable',
      ];
      const { stdout, status } = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules/typescript/bin/tsc'),
          ...options,
          ...['--module', module!, '--moduleResolution', moduleResolution!, 'main.ts'],
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(status, 0, `with moduleResolution ${moduleResolution}:\n${stdout}`);
    }
  });

  it('cannot reach what the package keeps to itself', () => {
    const reached = inNode(`
      const reached = [];
      for (const path of ['base/element.js', 'dist/index.js', 'content/registry.js', 'content/en/routes.json.js', 'elements/report-ceop.template.js']) {
        await import('${name}/' + path).then(() => reached.push(path), () => {});
      }
      console.log(JSON.stringify(reached));`);
    assert.deepEqual(reached, []);
  });
});

describe('the manifest of the elements', () => {
  interface Named {
    name: string;
    description?: string;
  }
  interface Declaration {
    name: string;
    tagName?: string;
    description?: string;
    attributes?: Named[];
    events?: Named[];
    slots?: Named[];
    cssProperties?: Named[];
    cssParts?: Named[];
  }
  const { modules } = readJson(join(dist, 'custom-elements.json')) as {
    modules: { path: string; declarations: Declaration[] }[];
  };
  const declared = modules.flatMap(({ path, declarations }) => declarations.map((one) => ({ path, ...one })));
  const elements = declared.filter(({ tagName }) => tagName);
  const names = (list: Named[] | undefined): string[] => (list ?? []).map((one) => one.name).sort();

  /** What an element is written in: its own folder, and what all elements share. */
  function sourceOf(tag: string, kind: RegExp): string {
    const shared = filesUnder(join(root, 'src/parts'));
    return [...filesUnder(join(root, 'src/elements', tag)), ...shared]
      .filter((path) => kind.test(path) && !/\.(test|examples)\.ts$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
  }

  it('names the elements and the modules they are published in', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort());
    for (const { path, tagName } of elements) {
      assert.equal(path, `elements/${tagName}.element.js`);
      assert.ok(packed.includes(`dist/${path}`), `dist/${path} is in the package`);
    }
  });

  it('lists the attributes that each element observes, each with its meaning', () => {
    const observed = inNode(`
      const classes = await import('${name}');
      const byTag = Object.values(classes).filter((one) => one.tagName).map((one) => [one.tagName, [...one.observedAttributes].sort()]);
      console.log(JSON.stringify(Object.fromEntries(byTag)));`);
    assert.deepEqual(
      Object.fromEntries(elements.map(({ tagName, attributes }) => [tagName, names(attributes)])),
      observed,
    );
    const silent = elements.flatMap(({ tagName, attributes }) =>
      (attributes ?? [])
        .filter(({ description }) => !description)
        .map((attribute) => `${tagName} ${attribute.name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('lists the events that each element fires', () => {
    const shared = readFileSync(join(root, 'src/base/edition-controller.ts'), 'utf8');
    for (const { tagName = '', events } of elements) {
      const own = sourceOf(tagName, /\.element\.ts$/);
      // What the base class fires, every element of it does.
      const code = own.includes('extends SafetyElement') ? own + shared : own;
      const fired = [...code.matchAll(/new CustomEvent(?:<[^>]*>)?\(([^{]*)/g)].flatMap(([, name]) =>
        [...name!.matchAll(/'([\w-]+)'/g)].map(([, text]) => text!),
      );
      assert.deepEqual(names(events), fired.sort(), `events of <${tagName}>`);
    }
  });

  it('lists the slots that each element has', () => {
    for (const { tagName = '', slots } of elements) {
      const code = sourceOf(tagName, /(?<!styles)\.ts$/);
      const drawn = [...code.matchAll(/<slot\s+name="([\w-]+)"/g)].map(([, slot]) => slot!);
      // The base class draws the slot of the fallback.
      assert.deepEqual(names(slots), [...new Set(['', ...drawn])].sort(), `slots of <${tagName}>`);
    }
  });

  it('lists the style properties that each element takes, and the parts it shows', () => {
    for (const { tagName = '', cssProperties, cssParts } of elements) {
      const shared =
        tagName === 'safety-settings' ? '' : readFileSync(join(root, 'src/base/host.styles.ts'), 'utf8');
      const sheets = sourceOf(tagName, /\.styles\.ts$/) + shared;
      const used = [...sheets.matchAll(/var\(\s*(--[a-z][\w-]*)/g)].map(([, token]) => token!);
      assert.deepEqual(names(cssProperties), [...new Set(used)].sort(), `style properties of <${tagName}>`);
      // What is drawn is held against the same list in src/base/parts.test.ts.
      assert.deepEqual(names(cssParts), tagName === 'safety-settings' ? [] : [...pageParts].sort());
    }
  });

  it('points to schemas that are in the package', () => {
    const text = readFileSync(join(dist, 'custom-elements.json'), 'utf8');
    const named = [...new Set([...text.matchAll(/schema\/[\w-]+\.schema\.json/g)].map(([path]) => path))];
    assert.deepEqual(
      named.filter((path) => !packed.includes(`dist/${path}`)),
      [],
    );
  });

  it('is what the editor data say too', () => {
    const vscode = readJson(join(dist, 'vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: Named[] }[];
    };
    const web = readJson(join(dist, 'web-types.json')) as {
      name: string;
      version: string;
      contributions: { html: { elements: { name: string; attributes: Named[] }[] } };
    };
    const expected = Object.fromEntries(
      elements.map(({ tagName = '', attributes }): [string, string[]] => [tagName, names(attributes)]),
    );
    const read = (list: { name: string; attributes: Named[] }[]): Record<string, string[]> =>
      Object.fromEntries(list.map((one) => [one.name, names(one.attributes)]));
    assert.deepEqual(read(vscode.tags), expected);
    assert.deepEqual(read(web.contributions.html.elements), expected);
    assert.deepEqual({ name: web.name, version: web.version }, { name, version });
  });
});

describe('the files for a page', () => {
  type Sizes = { integrity: string; bytes: number; gzip: number; brotli: number };
  const table = readJson(join(dist, 'cdn/sri.json')) as Record<string, Sizes>;
  const brotli = (code: Buffer): number =>
    brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

  it('are one for each element and one for all, with hashes and sizes as sri.json says', () => {
    assert.deepEqual(
      [...cdnFiles].sort(),
      [...tags, 'online-safety-elements'].map((tag) => `${tag}.js`).sort(),
    );
    const measured = cdnFiles.map((file): [string, Sizes] => {
      const code = readFileSync(join(dist, 'cdn', file));
      const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
      return [
        file,
        { integrity, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotli(code) },
      ];
    });
    // Another release of Node may press a few bytes more out of a file; hash and length are exact.
    for (const [file, { integrity, bytes, gzip, brotli: small }] of measured) {
      const said = table[file];
      assert.deepEqual({ integrity: said?.integrity, bytes: said?.bytes }, { integrity, bytes }, file);
      assert.ok(Math.abs(said!.gzip - gzip) < 200 && Math.abs(said!.brotli - small) < 200, `${file}: sizes`);
    }
    assert.deepEqual(Object.keys(table).sort(), [...cdnFiles].sort());
  });

  it('are whole: no import, no code from text, no request of their own, no map', () => {
    const forbidden: [RegExp, string][] = [
      [/(?:^|[;}\n])\s*import\s*["'{*\w]/, 'imports another file'],
      [/\bimport\s*\(/, 'loads another file later'],
      [/\bexport\s*\{[^}]*\}\s*from/, 'passes on another file'],
      [/\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/, 'makes code from text'],
      [
        /\b(?:importScripts|sendBeacon)\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource|Image|Worker)\b/,
        'asks for something',
      ],
      [/\bdocument\s*\.\s*(?:cookie|write)/, 'writes a cookie or the page'],
      [/\bsessionStorage\b|\bindexedDB\b|\bcaches\b/, 'stores something'],
      [/sourceMappingURL/, 'asks developer tools for a map'],
      // Names of XML vocabularies look like addresses, and nobody goes there.
      [
        /["'`]http:\/\/(?!www\.w3\.org\/|purl\.org\/(?:rss\/1\.0|dc\/elements)\/)/,
        'names an address without encryption',
      ],
    ];
    const faults = cdnFiles.flatMap((file) => {
      const code = readFileSync(join(dist, 'cdn', file), 'utf8');
      return forbidden
        .filter(([pattern]) => pattern.test(code))
        .map(([pattern, what]) => `${file} ${what}: ${pattern.exec(code)?.[0]}`);
    });
    assert.deepEqual(faults, []);
  });

  it('fetch in one place, for what a page asks for, and the settings alone not at all', () => {
    const fetching = cdnFiles.flatMap((file) => {
      // The browser's function, and the one call of the page's world that stands for it.
      const calls = readFileSync(join(dist, 'cdn', file), 'utf8').match(/\bfetch\s*\(/g) ?? [];
      return calls.length ? [[file, calls.length]] : [];
    });
    const others = cdnFiles.filter((file) => file !== 'safety-settings.js');
    assert.deepEqual(
      fetching,
      others.map((file) => [file, 2]),
    );
  });

  it('store nothing but what a hidden banner needs, and only in the files that have the banner', () => {
    const storing = cdnFiles.filter((file) =>
      readFileSync(join(dist, 'cdn', file), 'utf8').includes('localStorage'),
    );
    assert.deepEqual(storing.sort(), ['online-safety-elements.js', 'safety-alert.js']);
  });

  it('stand on the hosted site byte for byte', () => {
    const hosted = join(dist, 'site/cdn', version);
    assert.deepEqual(readdirSync(hosted).sort(), readdirSync(join(dist, 'cdn')).sort());
    for (const file of readdirSync(hosted)) {
      assert.ok(
        readFileSync(join(hosted, file)).equals(readFileSync(join(dist, 'cdn', file))),
        `${file} is another file there`,
      );
    }
  });

  describe('are small', () => {
    interface Budget {
      brotli: number;
      goal?: number;
    }
    const { files } = readJson(join(import.meta.dirname, 'budgets.json')) as {
      files: Record<string, Budget>;
    };

    it('has a budget for each of them', () => {
      assert.deepEqual(Object.keys(files).sort(), [...cdnFiles].sort());
    });

    for (const file of cdnFiles) {
      it(`keeps ${file} within its budget, and the budget near the file`, () => {
        const budget = files[file]?.brotli ?? 0;
        const size = brotli(readFileSync(join(dist, 'cdn', file)));
        const sums = `${file} is ${size} bytes with brotli; its budget in src/testing/budgets.json is ${budget}`;
        assert.ok(size <= budget, `${sums}: ${size - budget} too many.`);
        assert.ok(size >= 0.8 * budget, `${sums}: more than a fifth of it is unused, so lower it.`);
      });
    }
  });
});

describe('names', () => {
  /** Lists that filters of content blockers hide, as whole words of a name. */
  const hidden = new Set(['share', 'social', 'ad', 'ads', 'popup', 'cookie', 'cookies']);
  const wordsOf = (text: string): string[] =>
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
  const isHidden = (text: string): boolean => wordsOf(text).some((word) => hidden.has(word));

  it('of published files are none that content blockers hide', () => {
    const ours = filesUnder(dist)
      .map((path) => path.slice(dist.length + 1))
      .filter((path) => !path.startsWith('site/docs/'));
    assert.ok(ours.length > 100);
    assert.deepEqual(ours.filter(isHidden), []);
    assert.deepEqual(packed.filter(isHidden), []);
  });

  it('of classes, parts and elements are none that content blockers hide', () => {
    const sources = filesUnder(join(root, 'src')).filter(
      (path) => /\.(ts|css)$/.test(path) && !/\.test\.ts$/.test(path),
    );
    const found = sources.flatMap((path) => {
      const code = readFileSync(path, 'utf8');
      const written = [
        ...[...code.matchAll(/\s(?:class|part|exportparts|id)="([^"]*)"/g)].map(([, value]) =>
          value!.replace(/\$\{[^}]*\}/g, ' '),
        ),
        ...[...code.matchAll(/\s(?:class|part)=\$\{([^}]*)\}/g)].flatMap(([, value]) =>
          [...value!.matchAll(/'([^']*)'/g)].map(([, text]) => text!),
        ),
        ...[...code.matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, value]) => value!),
        ...(/\.styles\.ts$|\.css$/.test(path)
          ? [...code.matchAll(/\.(-?[_a-z][\w-]*)(?=[^;{}]*\{)/gi)].map(([, value]) => value!)
          : []),
      ];
      return written.filter(isHidden).map((value) => `${basename(path)}: ${value}`);
    });
    assert.deepEqual(found, []);
  });
});
