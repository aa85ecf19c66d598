import { registerContent } from '../registry.js';
import type { Route, Situation } from '../types.js';
import routes from './routes.json' with { type: 'json' };
import situations from './situations.json' with { type: 'json' };

/** Who to tell, the most urgent first, and what can happen. Importing this registers it. */
export const englishRoutes = {
  lang: 'en',
  routes: routes as Route[],
  situations: situations as Situation[],
};

registerContent(englishRoutes);
