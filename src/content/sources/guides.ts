import { registerSources } from '../registry.js';
import type { Source } from '../types.js';
import guides from './guides.json' with { type: 'json' };
import shared from './shared.json' with { type: 'json' };

registerSources([...guides, ...shared] as Source[]);
