import { registerSources } from '../registry.js';
import type { Source } from '../types.js';
import apps from './apps.json' with { type: 'json' };
import shared from './shared.json' with { type: 'json' };

registerSources([...apps, ...shared] as Source[]);
