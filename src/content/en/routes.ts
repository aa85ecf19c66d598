import { registerContent } from '../registry.js';
import type { Route } from '../types.js';
import routes from './routes.json' with { type: 'json' };

/** Who to tell, the most urgent first. Importing this registers it. */
export const englishRoutes = { lang: 'en', routes: routes as Route[] };

registerContent(englishRoutes);
