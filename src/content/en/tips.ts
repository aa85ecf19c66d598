import { registerContent } from '../registry.js';
import type { TipSet } from '../types.js';
import tips from './tips.json' with { type: 'json' };

/** Sets of numbered tips. Importing this registers it. */
export const englishTips = { lang: 'en', tips: tips as TipSet[] };

registerContent(englishTips);
