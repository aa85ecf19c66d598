import '../../define.js';
import { readScriptSettings } from '../../base/settings-page.js';
import { upgradeLinksIfAsked } from '../link-upgrade.js';

readScriptSettings(import.meta.url);
upgradeLinksIfAsked(import.meta.url);
