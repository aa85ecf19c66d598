/** Headers for every file whose path begins like this; `*` at the end stands for the rest. */
export interface HeaderRule {
  path: string;
  why?: string;
  headers: Record<string, string>;
}

const minute = 60;
const cache = (seconds: number, shared = seconds) =>
  `public, max-age=${seconds}${shared === seconds ? '' : `, s-maxage=${shared}`}`;

/** Everything comes from the site itself, nothing runs that is not a file of it. */
const policy = (framedBy: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** Any website may load it. */
const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * The headers of the hosted site. Where two rules meet, hosts join the values of a header with a comma, and of two
 * policies the browser keeps both: a rule for everything could not be loosened for frames
 * (https://developers.cloudflare.com/pages/configuration/headers/; both ways in the guide were run with nginx 1.22 and Apache 2.4). So each folder has its policy from one rule.
 *
 * @param folders of pages, e.g. `apps`
 */
export function headerRules(folders: readonly string[]): HeaderRule[] {
  const pages = folders.filter((folder) => folder !== 'content');
  const page = { 'Content-Security-Policy': policy("'self'"), 'Cache-Control': cache(5 * minute) };
  return [
    {
      path: '/*',
      headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
    },
    {
      path: '/cdn/*',
      why: 'A file under /cdn/<version>/ never changes and is never removed: pages of schools point to it.',
      headers: { ...open, 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
    {
      path: '/embed/*',
      why: 'The only pages that other websites may frame.',
      headers: {
        ...open,
        'Content-Security-Policy': policy('*'),
        'Cache-Control': cache(5 * minute),
      },
    },
    {
      path: '/content/*',
      why: 'Content packs, and the page about them: readers see new words within the hour.',
      headers: {
        ...open,
        'Content-Security-Policy': policy("'self'"),
        'Cache-Control': cache(60 * minute, 5 * minute),
      },
    },
    {
      path: '/feeds/*',
      why: 'Feeds of alerts: a warning, or a withdrawal, reaches readers within five minutes.',
      headers: { ...open, 'Cache-Control': cache(5 * minute, minute) },
    },
    { path: '/oembed/*', headers: { ...open, 'Cache-Control': cache(60 * minute) } },
    ...['/', '/index.html', '/404.html', ...pages.map((folder) => `/${folder}/*`)].map((path) => ({
      path,
      headers: page,
    })),
    { path: '/assets/*', headers: { 'Cache-Control': cache(5 * minute) } },
    {
      path: '/docs/*',
      why: 'The documentation is not ours to restrict further: it runs scripts written into its pages.',
      headers: { 'Content-Security-Policy': "frame-ancestors 'self'", 'Cache-Control': cache(5 * minute) },
    },
  ];
}

/** As a `_headers` file (Netlify, Cloudflare Pages). */
export function headersFile(rules: readonly HeaderRule[]): string {
  const block = ({ path, why, headers }: HeaderRule) =>
    [
      ...(why ? [`# ${why}`] : []),
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      '',
    ].join('\n');
  return `# For static hosts that read this file. Others need the same rules in their own words: see the guide on hosting.\n${rules.map(block).join('\n')}`;
}

/** Headers for one path, put together as hosts do: values of the same name joined with a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!matches) continue;
    for (const [name, value] of Object.entries(rule.headers)) {
      const key = name.toLowerCase();
      found[key] = found[key] === undefined ? value : `${found[key]}, ${value}`;
    }
  }
  return found;
}

/** Reads a `_headers` file back, as a host does. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}
