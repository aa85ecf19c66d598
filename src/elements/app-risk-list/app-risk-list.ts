import { waitForSettings } from '../../base/settings-page.js';
import { AppRiskListElement, type AppRiskListFilterDetail } from './app-risk-list.element.js';

waitForSettings();
AppRiskListElement.define();

export { AppRiskListElement };
export type { AppRiskListFilterDetail };

declare global {
  interface HTMLElementTagNameMap {
    'app-risk-list': AppRiskListElement;
  }
}
