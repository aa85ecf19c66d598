import type { AppBrief } from '../briefs.js';
import { registerContent } from '../registry.js';
import briefs from './briefs.json' with { type: 'json' };

/** Apps in short, as an alert names them. Importing this registers it. */
export const englishBriefs = { lang: 'en', briefs: briefs as AppBrief[] };

registerContent(englishBriefs);
