import { pageState } from './page.js';

/**
 * Tells a webmaster on the console what was wrong and what to do, once per page, tag and code, in production
 * too. Nothing is ever thrown at the page: the caller goes on with a safe default.
 *
 * @param tag  the tag name the webmaster wrote, e.g. `parent-tips`
 * @param code a stable kebab-case name of the fault, e.g. `unknown-topic`; listed in the README of `base/`
 * @param message one sentence: what was wrong, where, and what to do
 */
export function report(tag: string, code: string, message: string): void {
  const { reported } = pageState();
  const key = `${tag} ${code}`;
  if (reported.has(key)) return;
  reported.add(key);
  console.warn(`[${tag}] ${code}: ${message}`);
}

/** Forgets what was reported. For tests only: a page is one long test run there. */
export function forgetReports(): void {
  pageState().reported.clear();
}
