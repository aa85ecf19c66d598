import '../../elements/app-risk-list/app-risk-list.js';
import '../../elements/safety-settings/safety-settings.js';
import { readScriptSettings } from '../../base/settings-page.js';

readScriptSettings(import.meta.url);
