/**
 * The recorder that runs in a page before anything else of it: the second witness beside the browser's own protocol,
 * and in WebKit, whose protocol shows neither, the only one for console lines and page errors.
 */
export interface PageRecord {
  readonly console: { level: string; text: string }[];
  readonly errors: string[];
  /** Every call that would store something, e.g. `localStorage.setItem seen` or `document.cookie a=1`. */
  readonly storageWrites: string[];
  readonly violations: { directive: string; blocked: string; disposition: string }[];
}

declare global {
  interface Window {
    __pageRecord?: PageRecord;
  }
}

/** Sent to the page as text: it must not use anything outside itself. */
export function installRecorder(): void {
  if (window.__pageRecord) return;
  const record: PageRecord = { console: [], errors: [], storageWrites: [], violations: [] };
  Object.defineProperty(window, '__pageRecord', { value: record });

  const textOf = (value: unknown): string => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      record.console.push({ level, text: values.map(textOf).join(' ') });
      original(...values);
    };
  }

  window.addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) record.errors.push(textOf(event.error ?? event.message));
  });
  window.addEventListener('unhandledrejection', (event) => record.errors.push(textOf(event.reason)));
  window.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, disposition } = event;
    record.violations.push({ directive: effectiveDirective, blocked: blockedURI, disposition });
  });

  const watchCall = (owner: object | undefined, name: string, label: (self: unknown) => string): void => {
    const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
    const original = descriptor?.value as ((...args: unknown[]) => unknown) | undefined;
    if (!owner || !descriptor || !original) return;
    Object.defineProperty(owner, name, {
      ...descriptor,
      value(this: unknown, ...args: unknown[]) {
        record.storageWrites.push([`${label(this)}.${name}`, ...args.slice(0, 1).map(textOf)].join(' '));
        return original.apply(this, args);
      },
    });
  };
  const storageName = (self: unknown): string => {
    try {
      return self === window.localStorage ? 'localStorage' : 'sessionStorage';
    } catch {
      return 'storage';
    }
  };
  for (const name of ['setItem', 'removeItem', 'clear'])
    watchCall(window.Storage?.prototype, name, storageName);
  for (const name of ['open', 'deleteDatabase'])
    watchCall(window.IDBFactory?.prototype, name, () => 'indexedDB');
  watchCall(window.CacheStorage?.prototype, 'open', () => 'caches');
  watchCall(
    (window as { CookieStore?: { prototype: object } }).CookieStore?.prototype,
    'set',
    () => 'cookieStore',
  );
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (cookie?.set && cookie.get) {
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(this: Document, value: string) {
        record.storageWrites.push(`document.cookie ${value}`);
        cookie.set?.call(this, value);
      },
    });
  }
}
