import { registerContent } from '../registry.js';
import type { Starter, TipSet } from '../types.js';
import starters from './starters.json' with { type: 'json' };
import tips from './tips.json' with { type: 'json' };

/** Sets of numbered tips, and words that open a talk. Importing this registers both. */
export const englishTips = { lang: 'en', tips: tips as TipSet[], starters: starters as Starter[] };

registerContent(englishTips);
