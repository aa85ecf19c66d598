/**
 * Finds the three browser engines the tests drive, and as root on Debian or Ubuntu installs the missing ones.
 *
 * Browsers are system packages: `npm ci` cannot bring them. A missing engine always fails the run and names
 * the one command that installs it; no engine is ever left out quietly.
 *
 *   tsx .scripts/browsers.ts [--engine NAME]... [--install] [--help]
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engineNames)[number];

export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
}

export interface Browsers {
  readonly chromium?: string;
  readonly firefox?: string;
  readonly webkit?: WebKitPaths;
  /** The virtual screen server; WebKit has no headless mode and needs it where there is no screen. */
  readonly xvfb?: string;
}

export class UsageError extends Error {}

const macApp = (name: string, binary = name): string => `/Applications/${name}.app/Contents/MacOS/${binary}`;

const usualPaths = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    macApp('Google Chrome'),
    macApp('Chromium'),
  ],
  firefox: ['firefox-esr', 'firefox', macApp('Firefox', 'firefox')],
  webkitDriver: ['WebKitWebDriver', '/usr/libexec/webkit2gtk-4.1/WebKitWebDriver'],
  xvfb: ['Xvfb'],
};

const debianPackages: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const pathVariables: Record<Engine, string> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
  webkit: 'WEBKIT_DRIVER_PATH (and WEBKIT_BROWSER_PATH for MiniBrowser)',
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first candidate that can be run: a bare name is looked up in PATH, anything else is taken as a path. */
function firstExecutable(candidates: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return candidates
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find(isExecutable);
}

/** An environment variable that points nowhere is an error, not a reason to look elsewhere. */
function fromEnvironment(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isExecutable(path))
    throw new UsageError(`${variable} is set to ${path}, which is not an executable file.`);
  return path;
}

function miniBrowserPaths(): string[] {
  const roots = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/libexec'].filter(existsSync);
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  return ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].flatMap((version) =>
    folders.flatMap((folder) => [join(folder, version, 'MiniBrowser'), join(folder, 'MiniBrowser')]),
  );
}

export function findBrowsers(): Browsers {
  const chromium = fromEnvironment('CHROMIUM_PATH') ?? firstExecutable(usualPaths.chromium);
  const firefox = fromEnvironment('FIREFOX_PATH') ?? firstExecutable(usualPaths.firefox);
  const driver = fromEnvironment('WEBKIT_DRIVER_PATH') ?? firstExecutable(usualPaths.webkitDriver);
  const browser = fromEnvironment('WEBKIT_BROWSER_PATH') ?? miniBrowserPaths().find(isExecutable);
  const xvfb = firstExecutable(usualPaths.xvfb);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && browser && { webkit: { driver, browser } }),
    ...(xvfb && { xvfb }),
  };
}

/** What an engine still lacks on this machine, in words; an empty list means it can run. */
function missingParts(engine: Engine, found: Browsers): string[] {
  if (engine !== 'webkit') return found[engine] ? [] : [engine];
  const needsScreen = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && !found.xvfb;
  return [
    ...(found.webkit ? [] : ['webkit (WebKitWebDriver and MiniBrowser)']),
    ...(needsScreen ? ['Xvfb (a screen for webkit)'] : []),
  ];
}

function isDebianLike(): boolean {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && firstExecutable(['apt-get']) !== undefined;
}

function packagesFor(engines: readonly Engine[]): string[] {
  // A machine without fonts draws every letter as a box: widths and contrast would be measured on boxes.
  const fonts = existsSync('/usr/share/fonts/truetype') ? [] : ['fonts-liberation'];
  return [...engines.flatMap((engine) => debianPackages[engine]), ...fonts];
}

/** The one command that brings the missing engines on this machine. */
export function installCommand(engines: readonly Engine[]): string {
  if (isDebianLike()) {
    return `sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${packagesFor(engines).join(' ')}'`;
  }
  if (process.platform === 'darwin') {
    const casks = engines
      .filter((engine) => engine !== 'webkit')
      .map((name) => (name === 'chromium' ? 'google-chrome' : name));
    const brew = casks.length > 0 ? `brew install --cask ${casks.join(' ')}` : '';
    const linux = engines.includes('webkit')
      ? 'webkit runs on Linux only (WebKitGTK): choose the others with --engine, and leave webkit to CI'
      : '';
    return [brew, linux].filter(Boolean).join('; ');
  }
  return `install ${engines.join(', ')} with your system's package manager, or set ${engines.map((engine) => pathVariables[engine]).join(', ')}`;
}

export class MissingBrowserError extends Error {
  constructor(engines: readonly Engine[], parts: readonly string[]) {
    super(`Not found: ${parts.join(', ')}.\nTo install: ${installCommand(engines)}`);
  }
}

function apt(args: readonly string[]): void {
  console.log(`> apt-get ${args.join(' ')}`);
  const result = spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0)
    throw new Error(`apt-get ${args.join(' ')} failed (exit ${result.status ?? 'none'}).`);
}

/** Finds the engines; installs what is missing where it may (root on Debian or Ubuntu), else throws with the command to run. */
export function ensureBrowsers(engines: readonly Engine[]): Browsers {
  const isMissing = (engine: Engine): boolean => missingParts(engine, found).length > 0;
  let found = findBrowsers();
  let missing = engines.filter(isMissing);
  if (missing.length > 0 && isDebianLike() && process.getuid?.() === 0) {
    console.log(`Installing for ${missing.join(', ')}: this happens once per machine.`);
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', ...packagesFor(missing)]);
    found = findBrowsers();
    missing = engines.filter(isMissing);
  }
  if (missing.length > 0)
    throw new MissingBrowserError(
      missing,
      missing.flatMap((engine) => missingParts(engine, found)),
    );
  return found;
}

/** Reads a list of engine names; nothing given means all three. Throws with the allowed names on a wrong one. */
export function parseEngines(names: readonly string[]): Engine[] {
  const asked = names.map((name) => name.trim()).filter(Boolean);
  const unknown = asked.filter((name) => !(engineNames as readonly string[]).includes(name));
  if (unknown.length > 0) {
    throw new UsageError(`Unknown engine: ${unknown.join(', ')}. Allowed: ${engineNames.join(', ')}.`);
  }
  return asked.length === 0 ? [...engineNames] : engineNames.filter((name) => asked.includes(name));
}

/** The engines chosen by the environment variable OSE_ENGINES (comma list; default all three). */
export function enginesFromEnvironment(): Engine[] {
  return parseEngines((process.env['OSE_ENGINES'] ?? '').split(','));
}

export function describeBrowsers(engines: readonly Engine[], found: Browsers): string {
  const lines = engines.map((engine) => {
    const place =
      engine === 'webkit' ? found.webkit && `${found.webkit.driver}, ${found.webkit.browser}` : found[engine];
    return `${engine.padEnd(9)} ${place ?? 'not found'}`;
  });
  if (engines.includes('webkit'))
    lines.push(`${'screen'.padEnd(9)} ${process.env['DISPLAY'] ?? found.xvfb ?? 'not found'}`);
  return lines.join('\n');
}

const help = `Prints where the browser engines are. Exit 0: all found; 1: one is missing; 2: wrong option.

  tsx .scripts/browsers.ts [options]

  --engine NAME   look for this engine only (repeatable): ${engineNames.join(', ')}
  --install       as root on Debian or Ubuntu, install what is missing
  --help          show this text

  Paths of your own: CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH, WEBKIT_BROWSER_PATH`;

function main(): number {
  try {
    const { values } = parseArgs({
      options: {
        engine: { type: 'string', multiple: true, default: [] },
        install: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(help);
      return 0;
    }
    const engines = parseEngines(values.engine);
    const found = values.install ? ensureBrowsers(engines) : findBrowsers();
    console.log(describeBrowsers(engines, found));
    const missing = engines.filter((engine) => missingParts(engine, found).length > 0);
    if (missing.length === 0) return 0;
    console.error(`To install: ${installCommand(missing)}`);
    return 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    console.error(isUsage ? `${message}\n\n${help}` : message);
    return isUsage ? 2 : 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
