import type { ContentPack } from '../registry.js';
import { englishAgreement } from './agreement.js';
import { englishApps } from './apps.js';
import { englishControls } from './controls.js';
import { englishResources } from './resources.js';
import { englishRoutes } from './routes.js';
import { englishSituations } from './situations.js';
import { englishTips } from './tips.js';

/** Everything we say, in English. */
export const english: ContentPack = {
  ...englishApps,
  ...englishTips,
  ...englishControls,
  ...englishAgreement,
  ...englishRoutes,
  ...englishSituations,
  ...englishResources,
};
