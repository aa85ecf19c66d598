/** What a bundler makes of one import from the package as it is sent out. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { tags } from '../../vite.config.js';
import { installPacked, type Packed } from './packed.js';

const name = 'online-safety-elements';

let packed: Packed;
before(() => {
  packed = installPacked();
  writeFileSync(join(packed.folder, 'package.json'), '{ "type": "module" }');
});
after(() => packed.remove());

interface Bundle {
  /** Files of the package that have code in the bundle, by their paths in `dist/`. */
  readonly modules: readonly string[];
  readonly bytes: number;
  readonly brotli: number;
}

function bundleOf(code: string | Uint8Array, paths: readonly string[]): Bundle {
  const bytes = Buffer.from(code);
  const modules = paths.flatMap((path) => path.split(`${sep}${name}${sep}dist${sep}`)[1] ?? []);
  return { modules: modules.sort(), bytes: bytes.length, brotli: brotliCompressSync(bytes).length };
}

async function withVite(source: string): Promise<Bundle> {
  const entry = join(packed.folder, 'main.js');
  writeFileSync(entry, source);
  const built = await vite({
    root: packed.folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', rollupOptions: { input: entry }, modulePreload: false },
  });
  const [result] = [built].flat();
  assert.ok(result && 'output' in result);
  const chunks = result.output.filter((file) => file.type === 'chunk');
  const used = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength ? [path] : [])),
  );
  return bundleOf(chunks.map(({ code }) => code).join('\n'), used);
}

async function withEsbuild(source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: source, resolveDir: packed.folder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outfile: 'out.js',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput ? [path] : [],
  );
  return bundleOf(outputFiles[0]?.contents ?? '', used);
}

/** Elements that another one draws itself: the list of apps shows their cards. */
const drawnWith: Readonly<Record<string, readonly string[]>> = { 'app-risk-list': ['app-risk-card'] };

/** Lists of records that only one element needs. */
const recordsOf: Readonly<Record<string, readonly string[]>> = {
  'content/en/apps': ['app-risk-card', 'app-risk-list'],
  'content/en/briefs': ['safety-alert'],
  'content/en/tips': ['parent-tips'],
  'content/en/controls': ['parent-tips'],
  'content/en/agreement': ['parent-tips'],
  'content/en/situations': ['report-ceop'],
};

/** Modules that the import of one element should not have brought. */
function foreignTo(tag: string, { modules }: Bundle): string[] {
  const others = tags.filter((other) => other !== tag && !drawnWith[tag]?.includes(other));
  return modules.filter(
    (path) =>
      others.some((other) => path.startsWith(`elements/${other}.`)) ||
      // Whatever the list and the card share is style and template: the card itself is not registered.
      (drawnWith[tag] ?? []).some((other) =>
        new RegExp(`^elements/${other}(\\.element)?\\.js$`).test(path),
      ) ||
      Object.entries(recordsOf).some(
        ([records, owners]) => path.startsWith(`${records}.js`) && !owners.includes(tag),
      ),
  );
}

for (const [bundler, bundle] of Object.entries({ Vite: withVite, esbuild: withEsbuild })) {
  describe(`a bundle made with ${bundler}`, () => {
    for (const tag of tags) {
      it(`of <${tag}> has that element alone`, async () => {
        const made = await bundle(`import '${name}/elements/${tag}.js';`);
        console.log(`${bundler}, ${tag}: ${made.bytes} bytes, ${made.brotli} with brotli`);
        assert.ok(made.modules.includes(`elements/${tag}.element.js`), 'the element is in it');
        assert.deepEqual(foreignTo(tag, made), []);
      });
    }

    it('of one class from the index has that class alone, and registers nothing', async () => {
      const made = await bundle(
        `import { ReportCeopElement } from '${name}';\nReportCeopElement.define('school-report');`,
      );
      assert.deepEqual(foreignTo('report-ceop', made), []);
      assert.ok(!made.modules.includes('elements/report-ceop.js'));
    });

    it('of all elements keeps them all', async () => {
      const { modules } = await bundle(`import '${name}/define.js';`);
      const missing = tags.filter((tag) => !modules.includes(`elements/${tag}.js`));
      assert.deepEqual(missing, []);
    });

    it('of the types for a framework, or of an unused class, is empty', async () => {
      const { modules } = await bundle(
        `import '${name}/react.js';\nimport { ParentTipsElement } from '${name}';`,
      );
      assert.deepEqual(modules, []);
    });

    it('of records alone has no element, and finds what was registered', async () => {
      const { modules } = await bundle(
        `import '${name}/content/en/routes.js';\nimport { findRoute } from '${name}/content/records.js';\nconsole.log(findRoute('ceop', 'en'));`,
      );
      assert.deepEqual(
        modules.filter((path) => /^(elements|base|parts)\//.test(path)),
        [],
      );
      assert.ok(modules.includes('content/en/routes.js'));
    });
  });
}
