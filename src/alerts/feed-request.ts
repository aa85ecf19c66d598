import { decoded } from './feed-bytes.js';
import { hasFailed, type Failure } from './feed-types.js';
import type { FeedWorld } from './feed-world.js';

/** How much of a feed is read, and how long is waited for all of it. */
export interface FeedLimits {
  bytes: number;
  milliseconds: number;
  /** How the browser’s own copy is used. By default it asks whether that still holds (304). */
  cache?: RequestCache;
}

export const usualLimits: FeedLimits = { bytes: 512 * 1024, milliseconds: 10_000 };

/** What came from an address. */
export interface Body {
  text: string;
  contentType: string | undefined;
  /** Where it came from in the end, after redirects. */
  url: string;
}

/** A failure, and when the server wants to be asked again, in milliseconds from now. */
export type RequestFailure = Failure & { retryAfter?: number | undefined };

const ownMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The whole address a feed is fetched from. By https, as a page by https asks for nothing else; a page by http, and one
 * on its maker's own machine, may use http.
 *
 * @param src    as the webmaster wrote it
 * @param base   against which it is read
 * @param scheme of the page, such as `https:`
 */
export function feedAddress(src: string, base: string, scheme: string): { url: string } | Failure {
  const url = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    return {
      code: 'feed-address',
      message: `"${src.slice(0, 120)}" is no address of a feed. Use one that begins with https://.`,
    };
  if (url.protocol === 'http:' && scheme !== 'http:' && !ownMachine.test(url.hostname))
    return {
      code: 'feed-not-https',
      message: `${url.href} could be altered on the way. Use its https:// address.`,
    };
  // What comes after # is never sent.
  url.hash = '';
  return { url: url.href };
}

/** Fetches one feed, whatever happens: a failure is told, never thrown. */
export async function requestFeed(
  url: string,
  world: FeedWorld,
  limits: FeedLimits,
  leave: AbortSignal,
): Promise<Body | RequestFailure> {
  const stop = new AbortController();
  const ended = (): void => stop.abort();
  leave.addEventListener('abort', ended);
  let isSlow = false;
  const cancel = world.schedule(limits.milliseconds, () => {
    isSlow = true;
    stop.abort();
  });
  try {
    const response = await world.fetch(url, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: limits.cache ?? 'no-cache',
      signal: stop.signal,
    });
    const failed = failureOf(response, url, world.now());
    if (failed) {
      stop.abort();
      return failed;
    }
    const bytes = await readBytes(response, limits.bytes);
    if (hasFailed(bytes)) {
      stop.abort();
      return { ...bytes, message: `${bytes.message} ${url}` };
    }
    const contentType = response.headers.get('content-type') ?? undefined;
    return { text: decoded(bytes, contentType), contentType, url: response.url || url };
  } catch (error) {
    if (isSlow)
      return {
        code: 'feed-slow',
        message: `${url} did not answer within ${limits.milliseconds / 1000} seconds.`,
      };
    return {
      code: 'feed-network',
      message: `${url} could not be fetched. Look at the address, at Access-Control-Allow-Origin of its server and at connect-src of this page. ${String(error).slice(0, 120)}`,
    };
  } finally {
    cancel();
    leave.removeEventListener('abort', ended);
  }
}

function failureOf(response: Response, url: string, now: number): RequestFailure | undefined {
  if (!response.ok) {
    const { status } = response;
    const wait =
      status === 429 || status === 503 ? retryAfter(response.headers.get('retry-after'), now) : undefined;
    return { code: 'feed-status', message: `${url} answered with the error ${status}.`, retryAfter: wait };
  }
  if (url.startsWith('https:') && response.url.startsWith('http:'))
    return { code: 'feed-not-https', message: `${url} leads to an address without https: ${response.url}` };
  return undefined;
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? wait : undefined;
}

/** Reads until the limit and no further. */
async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | Failure> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) break;
    length += value.length;
    if (length > most) {
      void reader?.cancel().catch(() => undefined);
      return {
        code: 'feed-too-large',
        message: `The feed has more than ${most / 1024} kB. Take old items out.`,
      };
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
