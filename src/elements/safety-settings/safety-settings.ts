import { waitForSettings } from '../../base/settings-page.js';
import { SafetySettingsElement } from './safety-settings.element.js';

waitForSettings();
SafetySettingsElement.define();

export { SafetySettingsElement };

declare global {
  interface HTMLElementTagNameMap {
    'safety-settings': SafetySettingsElement;
  }
}
