/** What is passed on: a title and an https address. */
export interface Passed {
  title: string;
  href: string;
}

/** How an attempt to pass something on ended. */
export type Outcome = 'sent' | 'copied' | 'refused' | 'stopped';

/** Where the device has a sheet to send things with. */
export const canSend = (): boolean => typeof globalThis.navigator?.share === 'function';

/**
 * Opens the device's own sheet for sending. Where it is refused (a frame without the permission), the link is copied
 * instead, so that the person is not left with a button that does nothing.
 *
 * @returns `stopped` when the person changed their mind
 */
export async function send({ title, href }: Passed): Promise<Outcome> {
  try {
    await navigator.share({ title, url: href });
    return 'sent';
  } catch (error) {
    return (error as Error).name === 'AbortError' ? 'stopped' : copy(href);
  }
}

/** Copies the address. Pages without https have no clipboard: the person then copies it from the page. */
export async function copy(href: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(href);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Address that opens a new e-mail with the title as its subject and the link in it. */
export function emailFor({ title, href }: Passed): string {
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${href}`)}`;
}

/** The whole address, where it is one on the web that others can open: relative ones are read against the page. */
export function publicAddress(href: string | undefined): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, globalThis.document?.baseURI);
    return url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
