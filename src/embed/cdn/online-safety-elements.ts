import '../../define.js';
import { readScriptSettings } from '../../base/settings-page.js';

readScriptSettings(import.meta.url);
