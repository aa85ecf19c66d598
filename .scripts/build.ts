/**
 * Builds everything that is published: npm modules and types, CDN files with their hashes, the publisher's command, the
 * element manifest and editor data, schemas, the hosted site and its documentation.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import './globals.js';
import { siteAddress } from '../src/site/page-data.js';
import { writeFrameworkTypes } from './framework-types.js';
import { cdnBuild, npmBuild, publicModules, publishBuild, tags } from '../vite.config.js';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
let siteOrigin: string | undefined;
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const steps: Record<string, { does: string; run: () => Promise<void> | void }> = {
  modules: { does: 'npm modules, one file per module, in dist/', run: modules },
  types: { does: 'type declarations beside them', run: types },
  cdn: { does: 'self-contained CDN files and sri.json in dist/cdn/', run: cdn },
  publish: { does: 'the command online-safety in dist/publish/', run: publish },
  manifest: { does: 'custom-elements.json, editor data, types for frameworks', run: manifest },
  schema: { does: 'JSON Schemas in dist/schema/', run: schema },
  site: { does: 'the hosted site in dist/site/', run: site },
  docs: { does: 'Storybook in dist/site/docs/', run: docs },
};

function help(): string {
  const list = Object.entries(steps).map(([name, { does }]) => `  ${name.padEnd(10)}${does}`);
  return `Usage: npm run build [-- --only STEP ...]\n\nWithout options every step runs, in this order:\n${list.join('\n')}\n\n  --site ADDRESS  where the hosted site will be (or SITE_ORIGIN): its pages then name their own addresses, and\n                  sitemap.xml and oEmbed are written\n`;
}

async function main(): Promise<void> {
  let only: string[];
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        site: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return void process.stdout.write(help());
    only = values.only ?? [];
    siteOrigin = siteAddress(values.site ?? process.env['SITE_ORIGIN']);
  } catch (error) {
    return refuse((error as Error).message);
  }
  const unknown = only.find((name) => !(name in steps));
  if (unknown) return refuse(`There is no step "${unknown}".`);
  if (!only.length) rmSync(dist, { recursive: true, force: true });
  for (const [name, { does, run }] of Object.entries(steps)) {
    if (only.length && !only.includes(name)) continue;
    const from = performance.now();
    process.stdout.write(`build ${name}: ${does} … `);
    await run();
    process.stdout.write(`${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n\n${help()}`);
  process.exitCode = 2;
}

async function modules(): Promise<void> {
  await build(npmBuild());
}

/** tsc writes declarations in the folders of the source; elements are published one level higher. */
function types(): void {
  const temporary = join(dist, '.types');
  execFileSync(
    bin('tsc'),
    [
      '-p',
      'tsconfig.build.json',
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--stripInternal',
      '--outDir',
      temporary,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const from = join(temporary, 'src');
  const published = new Set(
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')),
  );
  const place = (file: string) => file.replace(/^elements\/[^/]+\//, 'elements/');
  // Only what the public entries lead to: tests and tools declare types too.
  const wanted = Object.values(publicModules).map((file) => `${file}.d.ts`);
  const done = new Set<string>();
  for (let file = wanted.pop(); file; file = wanted.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const source = readFileSync(join(from, file), 'utf8');
    const moved = source.replace(/(["'])(\.{1,2}\/[^"']+)\.js\1/g, (_, quote: string, to: string) => {
      const target = relative(from, resolve(dirname(join(from, file)), to));
      if (existsSync(join(from, `${target}.d.ts`))) wanted.push(`${target}.d.ts`);
      const near = relative(dirname(place(file)), place(`${target}.js`));
      return `${quote}${near.startsWith('.') ? near : `./${near}`}${quote}`;
    });
    mkdirSync(dirname(join(dist, place(file))), { recursive: true });
    writeFileSync(join(dist, place(file)), moved);
  }
  rmSync(temporary, { recursive: true });
  for (const tag of tags)
    if (!published.has(`elements/${tag}.js`)) throw new Error(`dist/elements/${tag}.js is missing`);
}

async function cdn(): Promise<void> {
  rmSync(join(dist, 'cdn'), { recursive: true, force: true });
  for (const entry of readdirSync(join(root, 'src/embed/cdn')))
    await build(cdnBuild(join(root, 'src/embed/cdn', entry)));
  const files = readdirSync(join(dist, 'cdn')).filter((file) => file.endsWith('.js'));
  const table = files.sort().map((file) => {
    const code = readFileSync(join(dist, 'cdn', file));
    return [
      file,
      {
        integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
        bytes: code.length,
        gzip: gzipSync(code, { level: 9 }).length,
        brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
      },
    ];
  });
  writeFileSync(join(dist, 'cdn', 'sri.json'), `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
}

async function publish(): Promise<void> {
  await build(publishBuild());
  chmodSync(join(dist, 'publish/online-safety.js'), 0o755);
  cpSync(join(root, 'src/publish/README.md'), join(dist, 'publish/README.md'));
}

function manifest(): void {
  execFileSync(bin('cem'), ['analyze', '--config', '.scripts/manifest.config.mjs', '--quiet'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFrameworkTypes(dist);
}

function schema(): void {
  cpSync(join(root, 'src/content/schema'), join(dist, 'schema'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
  cpSync(join(root, 'src/alerts/alert.schema.json'), join(dist, 'schema/alert.schema.json'));
}

async function site(): Promise<void> {
  const { buildSite } = await import('../src/site/build.js');
  // The key is never an option of the command line: the name of the file would stand in the logs of a build server.
  await buildSite(join(dist, 'site'), { site: siteOrigin, keyFile: process.env['CONTENT_KEY_FILE'] });
}

function docs(): void {
  execFileSync(
    bin('storybook'),
    ['build', '--quiet', '--disable-telemetry', '--output-dir', 'dist/site/docs'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
    },
  );
}

await main();
