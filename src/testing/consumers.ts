/**
 * Small real projects that use the package: each is copied to a temporary folder, installed with what `npm pack` would send
 * out, built, and opened in Chromium. `npm run consumers`, or `npm run consumers -- --only react`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tags } from '../../vite.config.js';
import { openHarness, type Harness, type Visit } from './page-harness.js';
import { installPacked, type Packed } from './packed.js';

interface Consumer {
  /** Tags that its page registers. */
  readonly tags: readonly string[];
  /** What its server or build writes into the page before any script. */
  readonly written?: RegExp;
  /** Whether a banner is hidden with the mouse, and its event must arrive. */
  readonly hides: boolean;
}

const consumers: Readonly<Record<string, Consumer>> = {
  script: { tags, hides: true },
  vite: { tags: ['app-risk-card'], hides: false },
  react: { tags: ['safety-alert'], written: /<safety-alert [^>]*heading-level="3"[^>]*>Talk/, hides: true },
  vue: { tags: ['safety-alert'], written: /<safety-alert [^>]*heading-level="3"[^>]*>Talk/, hides: true },
};

/** Runs a command in a project. @throws with all it said where it fails */
function run(folder: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', npm_config_update_notifier: 'false' },
    timeout: 240_000,
  });
  if (status === 0) return;
  const said = `${stdout}${stderr}`;
  const unreachable = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(said);
  throw new Error(
    unreachable
      ? `npm could not reach its registry for ${command} ${args.join(' ')}. Check the network, or "npm config get registry", and run again.\n${said}`
      : `${command} ${args.join(' ')} failed:\n${said}`,
  );
}

/** Copies, installs and builds a project; its page and files are then in the folder that comes back. */
function built(name: string, folder: string, { tarball, installed }: Packed): string {
  cpSync(join(import.meta.dirname, 'consumers', name), folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) {
    cpSync(join(installed, 'dist/cdn'), join(folder, 'files'), { recursive: true });
    return folder;
  }
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run(folder, 'npm', ['ci', ...quiet]);
  run(folder, 'npm', ['install', '--no-save', ...quiet, tarball]);
  run(folder, 'npm', ['run', 'build']);
  return join(folder, 'dist');
}

/** Whether the tree inside <main> is still what was served: nothing of ours writes to it. */
async function isAsServed(): Promise<boolean> {
  const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const inMain = (page: Document) => page.querySelector('main')?.innerHTML.trim();
  return inMain(served) === inMain(document);
}

const registered = (all: readonly string[]): string[] => all.filter((tag) => customElements.get(tag));

async function check(visit: Visit, { tags: own, hides }: Consumer): Promise<void> {
  await visit.until('an element is drawn', () =>
    Boolean(document.querySelector('main')?.querySelector('app-risk-card, safety-alert')?.shadowRoot),
  );
  assert.deepEqual(await visit.evaluate(registered, tags), own, 'elements that are registered');
  const words = await visit.evaluate(() =>
    [...document.querySelectorAll('app-risk-card, safety-alert')].map(
      (element) => element.shadowRoot?.querySelector('.el')?.textContent?.trim().length ?? 0,
    ),
  );
  assert.ok(
    words.length > 0 && words.every((length) => length > 20),
    `words that are drawn: ${words.join(', ')}`,
  );
  assert.equal(await visit.evaluate(isAsServed), true, 'the page’s own tree is as it was served');
  if (hides) {
    // A framework takes the page over in tasks of its own, after the element has drawn.
    await visit.settle();
    await visit.evaluate(() =>
      document.querySelector('safety-alert')?.shadowRoot?.querySelector('button')?.click(),
    );
    const heard = await visit.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.deepEqual(heard, ['one'], 'the event of the banner, with its detail');
  }
  const { console: lines, pageErrors } = await visit.record();
  const loud = lines.filter(({ level }) => /warn|error/.test(level)).map(({ text }) => text);
  assert.deepEqual([...loud, ...pageErrors], [], 'warnings and errors on the console');
}

async function consume(name: string, consumer: Consumer, packed: Packed, harness: Harness): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `consumer-${name}-`));
  try {
    const dist = built(name, folder, packed);
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    if (consumer.written) assert.match(html, consumer.written, 'what the server wrote');
    const [place] = readdirSync(dist).filter((one) => one === 'assets' || one === 'files');
    assert.ok(place, 'scripts beside the page');
    const code = readdirSync(join(dist, place)).map((file) => readFileSync(join(dist, place, file), 'utf8'));
    const others = tags.filter((tag) => !consumer.tags.includes(tag));
    const foreign = others.filter((tag) =>
      code.some((text) => new RegExp(`tagName\\s*=\\s*["'\`]${tag}`).test(text)),
    );
    assert.deepEqual(foreign, [], 'elements that nobody asked for');
    const site = await harness.site({ '/': { html } }, { mount: { [`/${place}/`]: join(dist, place) } });
    const visit = await harness.visit('chromium', site.url('/'));
    await check(visit, consumer).finally(() => visit.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const help = `Installs the package into small projects, builds them and opens them in Chromium.

  npm run consumers                      all: ${Object.keys(consumers).join(', ')}
  npm run consumers -- --only react      one of them; may be given again
  npm run consumers -- --help            show this
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = values.only?.find((name) => !(name in consumers));
  if (unknown !== undefined) {
    console.error(`There is no consumer "${unknown}". There are: ${Object.keys(consumers).join(', ')}.`);
    return 2;
  }
  const packed = installPacked();
  const harness = await openHarness({ engines: ['chromium'] });
  let failed = 0;
  try {
    for (const [name, consumer] of Object.entries(consumers)) {
      if (values.only && !values.only.includes(name)) continue;
      const from = performance.now();
      const fault = await consume(name, consumer, packed, harness).then(
        () => undefined,
        (error: unknown) => error as Error,
      );
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      console.log(`${fault ? '✖' : '✔'} ${name} (${seconds} s)${fault ? `: ${fault.message}` : ''}`);
      if (fault) failed += 1;
    }
  } finally {
    await harness.close();
    packed.remove();
  }
  return failed ? 1 : 0;
}

process.exitCode = await main();
