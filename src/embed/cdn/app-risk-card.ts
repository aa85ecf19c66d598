import '../../elements/app-risk-card/app-risk-card.js';
import '../../elements/safety-settings/safety-settings.js';
import { readScriptSettings } from '../../base/settings-page.js';

readScriptSettings(import.meta.url);
