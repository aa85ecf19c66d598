import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { transform } from 'lightningcss';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const { version, dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** Tags, in the order of the documentation. */
export const tags = [
  'safety-alert',
  'app-risk-card',
  'app-risk-list',
  'parent-tips',
  'report-ceop',
  'safety-settings',
] as const;

/** The list of side effects in package.json names published files; in the source every import that is written is meant. */
function keepImports(): Plugin {
  return {
    name: 'keep-imports',
    transform: {
      order: 'post',
      handler: (code, id) =>
        id.startsWith(`${root}/src/`) ? { code, map: null, moduleSideEffects: true } : undefined,
    },
  };
}

/** Style sheets are template literals, which no minifier looks into. */
function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return;
      const small = code.replace(/css`([^`]*)`/g, (_, sheet: string) => {
        if (sheet.includes('${')) this.error(`${id}: style sheets hold no expressions`);
        const { code: sheetCode } = transform({ filename: id, code: Buffer.from(sheet), minify: true });
        return `css\`${sheetCode.toString().replaceAll('\\', '\\\\')}\``;
      });
      return { code: small, map: null };
    },
  };
}

/** Templates are indented for people; a page needs one space of it, where words may stand side by side. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.(template|element)\.ts$|\/parts\//.test(id)) return;
      return { code: code.replace(/([>}])\s*\n\s*(?=[<$])/g, '$1 '), map: null };
    },
  };
}

/**
 * Records carry what editors need (who owns them, by what copy a source was read); a parent's phone need not load
 * it. What a reader sees stays: text, links, dates, titles of sources.
 */
function slimRecords(): Plugin {
  const forEditors = new Set(['owner']);
  // Of a source alone: the kind of a control says whether it is a provider's or a device's.
  const ofSources = new Set([...forEditors, 'copy', 'kind']);
  return {
    name: 'slim-records',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/content\/.*\.json$/.test(id) || id.includes('/schema/')) return;
      const dropped = id.includes('/content/sources/') ? ofSources : forEditors;
      const kept = JSON.stringify(JSON.parse(code), (key, value: unknown) =>
        dropped.has(key) ? undefined : value,
      );
      return { code: kept, map: null };
    },
  };
}

/** The file with everything holds the whole records of apps, from which the short ones are taken. */
function withoutBriefs(): Plugin {
  return {
    name: 'without-briefs',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith('/content/en/briefs.json') ? { code: '[]', map: null } : undefined),
  };
}

interface Bundled {
  name: string;
  version: string;
  license: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

/** Licences of everything that was bundled, in a text file beside it: each asks that its words go along. */
function licences(): Plugin {
  const addressOf = ({ repository }: Bundled) =>
    typeof repository === 'object' ? repository.url : repository;
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
      const packages = [...new Set(folders)].map((folder) => {
        const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Bundled;
        const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
        return { about, text: file && readFileSync(join(folder, file), 'utf8').trim() };
      });
      /** Of a package without the text: that of its repository, or the common text of MIT with its author. */
      const borrowed = (about: Bundled): string => {
        const near = packages.find(
          (one) => one.text && addressOf(about) && addressOf(one.about) === addressOf(about),
        );
        if (near?.text) return near.text;
        if (about.license !== 'MIT')
          throw new Error(
            `${about.name} holds no text of its licence, ${about.license}. Find it and add it.`,
          );
        const author = typeof about.author === 'object' ? about.author.name : (about.author ?? about.name);
        const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
        return ours.replace(/^Copyright .*$/m, () => `Copyright (c) ${author}`).trim();
      };
      const texts = packages.map(
        ({ about, text }) =>
          `${about.name} ${about.version} (${about.license})\n\n${text ?? borrowed(about)}\n`,
      );
      const source = texts.sort().join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
    },
  };
}

const shared: InlineConfig = {
  root,
  plugins: [keepImports()],
  configFile: false,
  define: { __VERSION__: JSON.stringify(version) },
  publicDir: false,
  logLevel: 'warn',
};

/** Modules a developer may import, by the path they are published under: where they lie in `src/`, without the ending. */
export const publicModules: Readonly<Record<string, string>> = {
  ...sameNames(['index', 'define', 'content/records']),
  ...Object.fromEntries(
    tags.flatMap((tag) => [
      [`elements/${tag}`, `elements/${tag}/${tag}`],
      [`elements/${tag}.element`, `elements/${tag}/${tag}.element`],
    ]),
  ),
  ...sameNames(modulesIn('content/en')),
  ...sameNames(modulesIn('content/sources')),
  ...sameNames(['i18n/cy', 'i18n/en', 'i18n/format', 'i18n/index']),
};

function sameNames(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function modulesIn(folder: string): string[] {
  const files = readdirSync(join(root, 'src', folder)).filter((file) => file.endsWith('.ts'));
  return files.map((file) => `${folder}/${basename(file, '.ts')}`);
}

/** npm modules: one file per module, Lit outside, as written apart from types. */
export function npmBuild(): InlineConfig {
  const entries = Object.fromEntries(
    Object.entries(publicModules).map(([name, file]) => [name, `src/${file}.ts`]),
  );
  return {
    ...shared,
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: entries, formats: ['es'] },
      rollupOptions: {
        external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: 'src',
          // src/elements/<tag>/<tag>.element.ts is published as elements/<tag>.element.js
          entryFileNames: ({ name }) => `${name.replace(/^elements\/[^/]+\//, 'elements/')}.js`,
        },
      },
    },
  };
}

/** CDN files: one self-contained ES module each, so that one integrity hash covers everything that runs. */
export function cdnBuild(entry: string): InlineConfig {
  return {
    ...shared,
    json: { stringify: false },
    plugins: [
      keepImports(),
      minifyStyles(),
      minifyTemplates(),
      slimRecords(),
      ...(basename(entry) === 'online-safety-elements.ts' ? [withoutBriefs()] : []),
    ],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      sourcemap: false,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: () => `${basename(entry, '.ts')}.js` },
      // Library builds keep white space for bundlers to come; nothing comes after this file.
      rollupOptions: { output: { codeSplitting: false, minify: true } },
    },
  };
}

/**
 * A script of the hosted site that shows the elements themselves: all of them, our words and one copy of Lit in one file,
 * as in the file that schools paste.
 */
export function siteScriptBuild(entry: string, outDir: string): InlineConfig {
  const { plugins = [], build = {}, ...rest } = cdnBuild(entry);
  return { ...rest, plugins: [...plugins, withoutBriefs()], build: { ...build, outDir } };
}

/** The publisher's command: one file for Node with all libraries inside, so that it needs nothing installed. */
export function publishBuild(): InlineConfig {
  return {
    ...shared,
    plugins: [keepImports(), minifyStyles(), minifyTemplates(), slimRecords(), licences()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/publish/online-safety.ts',
      outDir: 'dist/publish',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: false,
      rollupOptions: {
        output: {
          codeSplitting: false,
          entryFileNames: 'online-safety.js',
          banner: '#!/usr/bin/env node',
        },
      },
    },
  };
}

export default defineConfig(npmBuild());
