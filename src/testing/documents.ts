/** Documents taken apart: what they tell people to type, paste and open. For the tests of the documentation (Node side). */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
for (const file of ['custom-elements.json', 'index.js', 'define.js']) {
  if (!existsSync(join(dist, file)))
    throw new Error(`dist/${file} is missing: these tests read what was built. Run: npm run build`);
}

/** What package.json says, as far as documents speak of it. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  engines: { node: string };
  scripts: Record<string, string>;
  bin: Record<string, string>;
  exports: Record<string, string | { default: string } | null>;
};

interface Named {
  name: string;
  description?: string;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  slots?: Named[];
}
/** Attributes and slots of each element, as the manifest has them. */
export const elements = new Map(
  (
    JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as {
      modules: { declarations: Declaration[] }[];
    }
  ).modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName, attributes = [], slots = [] }) =>
      tagName ? [[tagName, { attributes, slots }] as const] : [],
    ),
);

/** A block of code in a document. */
export interface Fence {
  language: string;
  code: string;
  /** Why nothing runs it, as the document says above it; empty where it is run. */
  notRun: string;
  /** Line of the document it begins at. */
  line: number;
}

/** Stands in a paragraph of its own above a block, for readers and for the tests: `_Not run by our tests: why._` */
const marker = /_Not run by our tests: ([^_]+)_\n\n$/;

/** A document, taken apart. */
export function read(path: string) {
  const text = readFileSync(join(root, path), 'utf8');
  const fences = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = '', 2: code = '' }): Fence => ({
      language,
      code,
      notRun: marker.exec(text.slice(0, index))?.[1] ?? '',
      line: text.slice(0, index).split('\n').length,
    }),
  );
  const prose = text.replace(/^```\w*\n[\s\S]*?^```$/gm, '');
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!.replaceAll('\\|', '|'));
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)|<(https?:[^>\s]+)>/g)].map(
    ([, link, bare]) => (link ?? bare)!,
  );
  const of = (language: string): string[] =>
    fences.filter((fence) => fence.language === language).map(({ code }) => code);
  return { text, prose, inline, links, fences, of };
}

/** Every document with code in it: guides, decisions, the READMEs of all folders, and those at the top. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['stories', 'src', '.changeset'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mdx') || /(^|\/)README\.md$/.test(file))
      .map((file) => `${folder}/${file}`)
      .sort(),
  ),
];

const helps = new Map<string, string>();
/** What a script says for `--help`. */
export function help(script: string): string {
  const known = helps.get(script);
  if (known !== undefined) return known;
  const text = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--import', './.scripts/globals.ts', script, '--help'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  helps.set(script, text);
  return text;
}

/** The script of ours that a line of package.json runs. */
const ours = (line: string): string | undefined => /^tsx (?:--import \S+ )?(\S+\.ts)$/.exec(line)?.[1];

/** Each command of a document, `a && b` in two. */
export function commandsOf({ inline, of }: ReturnType<typeof read>): string[] {
  const lines = [...of('sh').flatMap((code) => code.split('\n')), ...inline];
  return lines
    .flatMap((line) => line.split('&&').map((command) => command.trim()))
    .filter((command) => /^(npm|npx|node) /.test(command));
}

/** What is wrong with a command, or nothing. */
export function faultOf(command: string): string | undefined {
  const [program, ...words] = command.split(/\s+/);
  const withOptions = (script: string, options: readonly string[]): string | undefined => {
    const said = options.length > 0 ? help(script) : '';
    const unknown = options.find((word) =>
      !word.startsWith('-')
        ? !new RegExp(`\\b${word}\\b`).test(said) &&
          !existsSync(join(root, word)) &&
          !/^\d{4}-\d\d-\d\d$|^https:/.test(word)
        : !said.includes(word),
    );
    return unknown && `its --help does not say "${unknown}"`;
  };
  if (program === 'npx') {
    const [tool = '', file, ...options] = words;
    const own = manifest.bin[tool];
    if (own) return help(own).includes(file ?? '') ? undefined : `its --help does not say "${file}"`;
    if (!existsSync(join(root, 'node_modules/.bin', tool))) return `there is no tool "${tool}"`;
    if (tool !== 'tsx') {
      const missing = words.slice(1).find((word) => word.includes('/') && !existsSync(join(root, word)));
      return missing && `there is no ${missing}`;
    }
    if (!file || !existsSync(join(root, file))) return `there is no ${file}`;
    return withOptions(file, options);
  }
  if (program !== 'npm') return 'no such program is checked';
  const [first = ''] = words;
  if (first === 'ci') return words.length === 1 ? undefined : 'it takes nothing';
  if (first === 'install')
    return [undefined, manifest.name].includes(words.find((word, i) => i > 0 && !word.startsWith('-')))
      ? undefined
      : `the package is called ${manifest.name}`;
  // npm's own, which tell about or publish what is packed.
  if (['pack', 'publish', 'deprecate'].includes(first)) return undefined;
  const name = first === 'run' ? (words[1] ?? '') : first;
  const line = manifest.scripts[name];
  if (!line) return `package.json has no script "${name}"`;
  const rest = words.slice(first === 'run' ? 2 : 1);
  if (rest.length === 0) return undefined;
  if (rest[0] !== '--') return 'options of a script stand after "--"';
  const script = ours(line);
  return script ? withOptions(script, rest.slice(1)) : 'its options are not known here';
}
