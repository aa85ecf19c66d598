import { registerSources } from '../registry.js';
import type { Source } from '../types.js';
import guides from './guides.json' with { type: 'json' };
import routes from './routes.json' with { type: 'json' };
import shared from './shared.json' with { type: 'json' };

// Tips on pictures and on telling someone rest on sources of the routes.
registerSources([...guides, ...routes, ...shared] as Source[]);
