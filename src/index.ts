/** Classes and types only: importing this registers nothing. */
export { AppRiskCardElement } from './elements/app-risk-card/app-risk-card.element.js';
export {
  AppRiskListElement,
  type AppRiskListEventMap,
  type AppRiskListFilterDetail,
} from './elements/app-risk-list/app-risk-list.element.js';
export { ParentTipsElement } from './elements/parent-tips/parent-tips.element.js';
export { ReportCeopElement } from './elements/report-ceop/report-ceop.element.js';
export {
  SafetyAlertElement,
  type SafetyAlertEventMap,
  type SafetyAlertHideDetail,
} from './elements/safety-alert/safety-alert.element.js';
export { SafetySettingsElement } from './elements/safety-settings/safety-settings.element.js';
export type { SafetyContentDetail, SafetyElementEventMap } from './base/edition-controller.js';
export { settingsContext, type Settings } from './base/settings.js';
export type { AlertRecord, AlertState } from './alerts/alert.js';
export type { AppRecord, Resource, Route, Tip, TipSet } from './content/types.js';
