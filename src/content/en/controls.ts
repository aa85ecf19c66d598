import { registerContent } from '../registry.js';
import type { Control } from '../types.js';
import controls from './controls.json' with { type: 'json' };

/** Parental controls by provider and device. Importing this registers it. */
export const englishControls = { lang: 'en', controls: controls as Control[] };

registerContent(englishControls);
