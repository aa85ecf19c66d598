import type { AlertRecord } from './alert.js';
import type { Fault } from './fields.js';
import type { SignatureCode } from './signature.js';

/** An alert from a feed. */
export interface FeedAlert extends AlertRecord {
  /**
   * Made of an ordinary entry (RSS, Atom, a JSON item without `_safety_alert`): its level and its end are not known,
   * and whoever shows it says so. Not a field of the record, so no publisher can set it. It stands on the alert itself
   * because `standings()` copies alerts it changes.
   */
  news?: true | undefined;
}

/** A feed that could be read, and every part of it that could not. */
export interface Feed {
  kind: 'json' | 'atom' | 'rss';
  title?: string | undefined;
  /** When the feed was made, for telling an old copy from a new one. */
  issued?: string | undefined;
  alerts: FeedAlert[];
  faults: Fault[];
}

/** Why there is nothing to show; README.md of this room explains each. */
export type FeedCode =
  | 'feed-address'
  | 'feed-not-https'
  | 'feed-network'
  | 'feed-status'
  | 'feed-slow'
  | 'feed-too-large'
  | 'feed-empty'
  | 'feed-is-page'
  | 'feed-json'
  | 'feed-xml'
  | 'feed-doctype'
  | 'feed-unknown'
  | 'feed-markup'
  | 'feed-undated'
  | 'feed-from-future'
  | 'feed-rolled-back'
  | SignatureCode;

/** What was wrong, for the webmaster's console. */
export interface Failure {
  code: FeedCode;
  /** What was wrong, where, and what to do. */
  message: string;
}

export const hasFailed = <T extends object>(result: T | Failure): result is Failure => 'code' in result;

/** Foreign words: plain, as HTML, or as nodes of a parsed document. */
export type Written = { text: string } | { markup: string } | { node: Node };

/** An ordinary entry, as each format gives it. */
export interface Entry {
  id?: string | undefined;
  title?: Written | undefined;
  excerpt?: Written | undefined;
  body?: Written | undefined;
  href?: string | undefined;
  issued?: string | undefined;
  updated?: string | undefined;
  lang?: string | undefined;
  issuers: { name: string; href?: string | undefined }[];
  documents?: { title: string; href: string }[];
}

/** One item of a feed before it is known whether it is kept: a record that is whole, or an entry still to be read. */
export type Item = { path: string } & ({ alert: FeedAlert } | { entry: Entry });
