import { registerContent } from '../registry.js';
import type { Resource } from '../types.js';
import resources from './resources.json' with { type: 'json' };

/** Pages and guides that parents know or look for. Importing this registers it. */
export const englishResources = { lang: 'en', resources: resources as Resource[] };

registerContent(englishResources);
