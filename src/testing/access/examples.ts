import { appRiskCardExamples } from '../../elements/app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from '../../elements/app-risk-list/app-risk-list.examples.js';
import type { Example } from '../../elements/example.js';
import { parentTipsExamples } from '../../elements/parent-tips/parent-tips.examples.js';
import { reportCeopExamples } from '../../elements/report-ceop/report-ceop.examples.js';
import { safetyAlertExamples } from '../../elements/safety-alert/safety-alert.examples.js';

/** Every example, by the tag of its element. */
export const examplesOf: Readonly<Record<string, readonly Example[]>> = {
  'safety-alert': safetyAlertExamples,
  'app-risk-card': appRiskCardExamples,
  'app-risk-list': appRiskListExamples,
  'parent-tips': parentTipsExamples,
  'report-ceop': reportCeopExamples,
};
