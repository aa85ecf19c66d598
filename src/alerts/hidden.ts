import type { AlertRecord } from './alert.js';

/** Where storage is refused (a sandboxed frame, a strict browser), a person's choice lasts as long as the page. */
const thisPage = new Map<string, boolean>();

/** One key per alert and version: a changed alert has a new key and shows again. */
function key({ id, version, headline, summary }: AlertRecord): string {
  return `online-safety-elements:hidden:${id ?? `${headline}|${summary ?? ''}`}:${version}`;
}

/** Whether this person hid this version of the alert. Only reads. */
export function isHidden(alert: AlertRecord): boolean {
  const name = key(alert);
  try {
    return thisPage.get(name) ?? localStorage.getItem(name) !== null;
  } catch {
    return thisPage.get(name) ?? false;
  }
}

/** Remembers that a person hid the alert, or brought it back. The only storage of the package; call it from their act alone. */
export function setHidden(alert: AlertRecord, hidden: boolean): void {
  const name = key(alert);
  thisPage.set(name, hidden);
  try {
    if (hidden) localStorage.setItem(name, '1');
    else localStorage.removeItem(name);
  } catch {
    // Refused: `thisPage` remembers.
  }
}
