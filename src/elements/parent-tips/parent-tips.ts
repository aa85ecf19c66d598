import { waitForSettings } from '../../base/settings-page.js';
import { ParentTipsElement } from './parent-tips.element.js';

waitForSettings();
ParentTipsElement.define();

export { ParentTipsElement };

declare global {
  interface HTMLElementTagNameMap {
    'parent-tips': ParentTipsElement;
  }
}
