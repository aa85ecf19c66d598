import { registerSources } from '../registry.js';
import type { Source } from '../types.js';
import routes from './routes.json' with { type: 'json' };
import shared from './shared.json' with { type: 'json' };

registerSources([...routes, ...shared] as Source[]);
