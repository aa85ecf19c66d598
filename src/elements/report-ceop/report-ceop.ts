import { waitForSettings } from '../../base/settings-page.js';
import { ReportCeopElement } from './report-ceop.element.js';

waitForSettings();
ReportCeopElement.define();

export { ReportCeopElement };

declare global {
  interface HTMLElementTagNameMap {
    'report-ceop': ReportCeopElement;
  }
}
