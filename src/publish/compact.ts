import { createHash } from 'node:crypto';
import type { AlertRecord } from '../alerts/alert.js';

/** A record as it is published: without fields that say nothing (left out, or an empty list). */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map(compact) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, compact(part) as unknown])) as T;
}

/** The same value gives the same text, whatever the order of its fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/**
 * Hash of what readers see of an alert. Its version is the answer to a change, and moving the day of the next review
 * changes no words: neither counts.
 */
export function hashOf(alert: AlertRecord): string {
  const words = { ...compact(alert), version: undefined, reviewBy: undefined };
  return createHash('sha256')
    .update(canonical(compact(words)))
    .digest('hex');
}
