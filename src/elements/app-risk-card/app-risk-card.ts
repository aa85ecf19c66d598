import { waitForSettings } from '../../base/settings-page.js';
import { AppRiskCardElement } from './app-risk-card.element.js';

waitForSettings();
AppRiskCardElement.define();

export { AppRiskCardElement };

declare global {
  interface HTMLElementTagNameMap {
    'app-risk-card': AppRiskCardElement;
  }
}
