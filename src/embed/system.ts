import type { Cleaner } from './survival.js';
import type { Tier } from './tiers.js';

/** Where what we say of a system comes from. */
export interface Evidence {
  /** `tried`: on the system itself. `measured`: its editor, in our own tests. `read`: in its source or its maker's pages. `told`: by somebody else. */
  how: 'tried' | 'measured' | 'read' | 'told';
  what: string;
  source: string;
  /** The day it was tried, measured or read. */
  on: string;
}

/** A website system as a webmaster knows it, and how our words get into its pages. */
export interface System {
  id: string;
  /** In words a webmaster uses. */
  name: string;
  /** The way in that we recommend there. */
  tier: Tier;
  /** Other ways that work there, best first; T0 works everywhere and is always the last. */
  otherTiers: readonly Tier[];
  /** Why this tier, in a sentence or two. */
  why: string;
  /** How to paste it, step by step. */
  steps: readonly string[];
  /** How to see that it worked. */
  check: string;
  /** What to do if the editor takes something away. */
  ifStripped: string;
  /** Editors and filters of this system that the snippets are sent through in our tests. */
  cleaners: readonly Cleaner[];
  /** What is known, and how. */
  evidence: readonly Evidence[];
  /** What nobody has shown yet. */
  notConfirmed: readonly string[];
}
