/**
 * The servers behind the page harness (Node side): sites made of a route table and mounted folders, the endpoint that
 * collects CSP reports, and the proxy through which each visit goes: it hands the requests to our sites and lets
 * nothing out of this machine.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

export type ReplyHeaders = Readonly<Record<string, string | readonly string[]>>;

export interface Reply {
  readonly html?: string;
  readonly body?: string | Buffer;
  /** Media type of `body`; default by the extension of the path. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: ReplyHeaders;
}

/** A reply, an HTML text, or a function of the request; a function may return a promise that the test settles. */
export type Route = string | Reply | ((request: ServedRequest) => string | Reply | Promise<string | Reply>);

export interface Mount {
  readonly folder: string;
  readonly headers?: ReplyHeaders;
}

export interface SiteOptions {
  /** Path prefix, beginning and ending with a slash, to a folder (from the project's root). */
  readonly mount?: Readonly<Record<string, string | Mount>>;
  /** Two hosts are two sites to a browser (storage, cookies); two ports on one host are two origins only. */
  readonly host?: '127.0.0.1' | 'localhost';
}

export interface ServedRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly url: string;
  /** The Origin header, if any. */
  readonly origin: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface CspReport {
  readonly document: string;
  readonly directive: string;
  readonly blocked: string;
  readonly disposition: string;
}

/** What the server must know about the visit a request belongs to. */
export interface ServedVisit {
  /** Script text to put first into every HTML page, or undefined. */
  readonly inject: string | undefined;
  readonly blockScripts: boolean;
  readonly served: ServedRequest[];
  readonly cspReports: CspReport[];
  /** Called when something happens: the page is not at rest. */
  touch(): void;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const reportPath = '/__harness/csp';
const nonce = 'harness-recorder';

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');
export const isHarnessPath = (url: string): boolean => pathOf(url).startsWith('/__harness/');
/** Browsers ask for it by themselves, whatever the page says. */
export const isFavicon = (url: string): boolean => pathOf(url) === '/favicon.ico';

function directivesOf(policy: string): Map<string, string> {
  const parts = policy
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  return new Map(
    parts.map((part) => [part.split(/\s+/)[0]!.toLowerCase(), part.split(/\s+/).slice(1).join(' ')]),
  );
}

const policyText = (directives: Map<string, string>): string =>
  [...directives].map(([name, value]) => `${name} ${value}`.trim()).join('; ');

/**
 * The policy as sent: with our report address, unless it has one, and in WebKit with a nonce for the recorder. Neither
 * changes what the page's own code may do.
 */
function preparedPolicy(policy: string, visit: ServedVisit | undefined): string {
  const directives = directivesOf(policy);
  if (!directives.has('report-uri') && !directives.has('report-to')) {
    directives.set('report-uri', reportPath);
  }
  const governing = ['script-src-elem', 'script-src', 'default-src'].find((name) => directives.has(name));
  if (visit?.inject && governing) {
    const sources = directives.get(governing) ?? '';
    const allowsInline = sources.includes("'unsafe-inline'") && !/'(nonce|sha\d+)-/.test(sources);
    const name = governing === 'default-src' ? 'script-src' : governing;
    if (!allowsInline)
      directives.set(name, `${sources.replace("'none'", '').trim()} 'nonce-${nonce}'`.trim());
  }
  return policyText(directives);
}

function preparedHeaders(
  headers: ReplyHeaders,
  isHtml: boolean,
  visit: ServedVisit | undefined,
): [string, string[]][] {
  const entries = Object.entries(headers).map(([name, value]): [string, string[]] => {
    const values = typeof value === 'string' ? [value] : [...value];
    const isPolicy = /^content-security-policy(-report-only)?$/i.test(name);
    return [name, isPolicy ? values.map((policy) => preparedPolicy(policy, visit)) : values];
  });
  if (!isHtml || !visit?.blockScripts) return entries;
  const own = entries.find(([name]) => name.toLowerCase() === 'content-security-policy');
  if (own) own[1].push("script-src 'none'");
  else entries.push(['content-security-policy', ["script-src 'none'"]]);
  return entries;
}

/** Puts the recorder before everything else of the page; it takes its own tag out again. */
function withRecorder(html: string, script: string): string {
  const tag = `<script nonce="${nonce}">document.currentScript.remove();${script.replaceAll('</script', '<\\/script')}</script>`;
  for (const place of [/<head[^>]*>/i, /<html[^>]*>/i, /<!doctype[^>]*>/i]) {
    const match = place.exec(html);
    if (match)
      return html.slice(0, match.index + match[0].length) + tag + html.slice(match.index + match[0].length);
  }
  return tag + html;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

type RawReport = Record<string, unknown>;

/** One shape for `report-uri` (kebab-case, wrapped) and `report-to` (camelCase, a list). */
function readReports(text: string): CspReport[] {
  const parsed = JSON.parse(text) as RawReport | RawReport[];
  return [parsed].flat().flatMap((report) => {
    const raw = (report['csp-report'] ?? report['body'] ?? {}) as Record<string, string | undefined>;
    const directive =
      raw['effective-directive'] ?? raw['effectiveDirective'] ?? raw['violated-directive'] ?? '';
    return {
      document: raw['document-uri'] ?? raw['documentURL'] ?? '',
      directive: directive.split(' ')[0] ?? '',
      blocked: raw['blocked-uri'] ?? raw['blockedURL'] ?? '',
      disposition: raw['disposition'] ?? 'enforce',
    };
  });
}

export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

export class Site {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** All requests to this site from all visits, oldest first. */
  readonly requests: ServedRequest[] = [];
  readonly #server: Server;
  readonly #routes: Map<string, Route>;
  readonly #mounts: readonly (readonly [string, Mount])[];

  static async open(routes: Readonly<Record<string, Route>>, options: SiteOptions): Promise<Site> {
    const server = createServer();
    const port = await listen(server);
    return new Site(server, `http://${options.host ?? '127.0.0.1'}:${port}`, routes, options);
  }

  private constructor(
    server: Server,
    origin: string,
    routes: Readonly<Record<string, Route>>,
    { mount = {} }: SiteOptions,
  ) {
    this.origin = origin;
    this.#server = server;
    this.#routes = new Map(Object.entries(routes));
    this.#mounts = Object.entries(mount).map(([prefix, value]) => {
      if (!prefix.startsWith('/') || !prefix.endsWith('/')) {
        throw new Error(`Mount "${prefix}" must begin and end with a slash.`);
      }
      return [prefix, typeof value === 'string' ? { folder: value } : value] as const;
    });
    server.on('request', (request, response) => void this.answer(request, response));
  }

  get isOpen(): boolean {
    return this.#server.listening;
  }

  url(path: string): string {
    return new URL(path, this.origin).href;
  }

  /** Adds or changes a route while the site is up. */
  route(path: string, route: Route): void {
    this.#routes.set(path, route);
  }

  /** After this the site's address refuses connections: the CDN is down, the network is cut. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Takes connections again at the same address, after `close()`. */
  async reopen(): Promise<void> {
    if (this.#server.listening) return;
    this.#server.listen(Number(new URL(this.origin).port), '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async answer(request: IncomingMessage, response: ServerResponse, visit?: ServedVisit): Promise<void> {
    try {
      await this.#answer(request, response, visit);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    visit: ServedVisit | undefined,
  ): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const body = await bodyOf(request);
    visit?.touch();
    if (url.pathname === reportPath) {
      visit?.cspReports.push(...readReports(body).filter(({ blocked }) => !isFavicon(blocked)));
      response.writeHead(204).end();
      return;
    }
    const { method = 'GET', headers } = request;
    const served = {
      method,
      path: url.pathname + url.search,
      url: url.href,
      origin: headers.origin,
      headers,
      body,
    };
    if (!isFavicon(url.href)) {
      this.requests.push(served);
      visit?.served.push(served);
    }
    const reply = await this.#replyTo(url.pathname, served);
    visit?.touch();
    this.#send(response, reply, url.pathname, visit);
  }

  async #replyTo(pathname: string, request: ServedRequest): Promise<Reply> {
    const route = this.#routes.get(request.path) ?? this.#routes.get(pathname);
    if (route !== undefined) {
      const reply = typeof route === 'function' ? await route(request) : route;
      return typeof reply === 'string' ? { html: reply } : reply;
    }
    if (pathname === '/favicon.ico') return { status: 204 };
    const mount = this.#mounts.find(([prefix]) => pathname.startsWith(prefix));
    const file = mount && (await fileIn(mount[1].folder, pathname.slice(mount[0].length)));
    if (!file) return { status: 404, body: `Nothing at ${pathname}`, type: 'text/plain' };
    return { ...file, ...(mount[1].headers && { headers: mount[1].headers }) };
  }

  #send(response: ServerResponse, reply: Reply, pathname: string, visit: ServedVisit | undefined): void {
    const type =
      reply.html !== undefined ? mediaTypes['.html'] : (reply.type ?? mediaTypes[extname(pathname)]);
    const isHtml = type?.startsWith('text/html') ?? false;
    const content = reply.html ?? reply.body ?? '';
    if (type) response.setHeader('content-type', type);
    response.setHeader('cache-control', 'no-store');
    for (const [name, values] of preparedHeaders(reply.headers ?? {}, isHtml, visit))
      response.setHeader(name, values);
    response.statusCode = reply.status ?? 200;
    response.end(isHtml && visit?.inject ? withRecorder(String(content), visit.inject) : content);
  }
}

async function fileIn(folder: string, path: string): Promise<Reply | undefined> {
  const base = resolve(folder);
  const name = decodeURIComponent(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const file = join(base, name);
  if (!file.startsWith(base + sep)) return undefined;
  try {
    return { body: await readFile(file), type: mediaTypes[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}

/**
 * Everything one visit asks of any host comes through here. Our own sites answer; every other host is written down and
 * the line is cut, as if there were no network. Of a foreign https address only the host is known: browsers ask a
 * proxy for the connection, not for the path.
 */
export class VisitProxy {
  /** Every address asked for, oldest first. */
  readonly asked: string[] = [];
  /** Such as `127.0.0.1:40124`. */
  readonly address: string;
  readonly #server: Server;

  static async open(findSite: (origin: string) => Site | undefined, visit: ServedVisit): Promise<VisitProxy> {
    const server = createServer();
    return new VisitProxy(server, await listen(server), findSite, visit);
  }

  private constructor(
    server: Server,
    port: number,
    findSite: (origin: string) => Site | undefined,
    visit: ServedVisit,
  ) {
    this.#server = server;
    this.address = `127.0.0.1:${port}`;
    server.on('request', (request, response) => {
      visit.touch();
      const url = new URL(request.url ?? '/', 'http://none.invalid');
      const site = findSite(url.origin);
      this.asked.push(url.href);
      if (site?.isOpen) void site.answer(request, response, visit);
      else request.socket.destroy();
    });
    server.on('connect', (request, socket) => {
      visit.touch();
      this.asked.push(`https://${(request.url ?? '').replace(/:443$/, '')}/`);
      socket.destroy();
    });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
