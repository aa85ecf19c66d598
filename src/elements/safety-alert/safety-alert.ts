import { waitForSettings } from '../../base/settings-page.js';
import { SafetyAlertElement, type SafetyAlertHideDetail } from './safety-alert.element.js';

waitForSettings();
SafetyAlertElement.define();

export { SafetyAlertElement };
export type { SafetyAlertHideDetail };

declare global {
  interface HTMLElementTagNameMap {
    'safety-alert': SafetyAlertElement;
  }
}
