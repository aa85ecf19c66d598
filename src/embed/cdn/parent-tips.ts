import '../../elements/parent-tips/parent-tips.js';
import '../../elements/safety-settings/safety-settings.js';
import { readScriptSettings } from '../../base/settings-page.js';

readScriptSettings(import.meta.url);
