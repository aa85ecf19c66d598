import type { Controls } from './controls.js';

/** What the page's script is told by the build, as JSON in the page. */
export interface Facts {
  version: string;
  /** Hash of the file with all elements. */
  integrity: string;
  /** Its size. */
  bytes: number;
  controls: Controls;
  /** What our tests found left in each system, by its id, in words. */
  left: Record<string, string[]>;
  /** Public keys in the file. */
  pinned: readonly string[];
}
