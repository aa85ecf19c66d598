/**
 * Unit tests in real browsers. The engines are chosen by OSE_ENGINES (comma list of chromium, firefox, webkit; default
 * all three). One file: `npx wtr --files src/parts/source-line.test.ts`.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { tsImport } from 'tsx/esm/api';

const { ensureBrowsers, enginesFromEnvironment } = await tsImport('./.scripts/browsers.ts', import.meta.url);
const { chromiumArguments } = await tsImport('./src/testing/chromium.ts', import.meta.url);
const { firefoxArguments, firefoxPreferences } = await tsImport('./src/testing/firefox.ts', import.meta.url);
const { WebKitLauncher, commandsPlugin, consoleGuardPlugin, totalsReporter } = await tsImport(
  './src/testing/unit-runner.ts',
  import.meta.url,
);

const engines = enginesFromEnvironment();
const browsers = ensureBrowsers(engines);
const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

// The runner listens once for each command under way; more than ten is no leak.
EventEmitter.defaultMaxListeners = 100;

// The runner erases lines even where output goes to a file or a build log; there it would erase other lines.
if (!process.stdout.isTTY) {
  const write = process.stdout.write.bind(process.stdout);
  // eslint-disable-next-line no-control-regex -- these are the control characters to take out
  const erasing = /\x1b\[(?:2K|1A|G)/g;
  process.stdout.write = (chunk, ...rest) =>
    write(typeof chunk === 'string' ? chunk.replace(erasing, '') : chunk, ...rest);
}

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: browsers.chromium, args: chromiumArguments },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: browsers.firefox,
        args: firefoxArguments,
        extraPrefsFirefox: firefoxPreferences,
      },
    }),
  webkit: () => new WebKitLauncher(browsers),
};

export default {
  files: ['src/**/*.test.ts', '!src/**/*.node.test.ts', '!src/**/*.page.test.ts'],
  nodeResolve: true,
  browsers: engines.map((engine) => launchers[engine]()),
  // One file at a time (focus and emulation belong to the whole window) and one engine after another: side by side on a
  // small machine WebKit waits so long for the test server that commands run out of time.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // The matrix of all examples is long in WebKit; the runner ends a file that is stuck in one test much earlier.
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  plugins: [
    // `esnext`: the engines run today's JavaScript; decorators and class fields follow tsconfig.json.
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      define: { __VERSION__: JSON.stringify(version) },
    }),
    consoleGuardPlugin(),
    commandsPlugin(),
  ],
  // Tests run Lit's development build for its warnings; its greeting alone is not one.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  staticLogging: process.stdout.isTTY !== true,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), totalsReporter()],
};
