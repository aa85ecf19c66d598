import type { Source } from '../types.js';
import apps from './apps.json' with { type: 'json' };
import guides from './guides.json' with { type: 'json' };
import routes from './routes.json' with { type: 'json' };
import shared from './shared.json' with { type: 'json' };

/** Every source there is, for checks: a page loads only those of what it shows. */
export const allSources = [...apps, ...guides, ...routes, ...shared] as Source[];
