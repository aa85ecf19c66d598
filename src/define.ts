/** Registers all elements under their documented tag names. */
import './elements/safety-settings/safety-settings.js';
import './elements/safety-alert/safety-alert.js';
import './elements/app-risk-card/app-risk-card.js';
import './elements/app-risk-list/app-risk-list.js';
import './elements/parent-tips/parent-tips.js';
import './elements/report-ceop/report-ceop.js';
