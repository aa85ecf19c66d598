import { registerContent } from '../registry.js';
import type { Situation } from '../types.js';
import situations from './situations.json' with { type: 'json' };

/** What can happen online, and who takes it. Importing this registers it. */
export const englishSituations = { lang: 'en', situations: situations as Situation[] };

registerContent(englishSituations);
