/**
 * Records for a developer's own code: find an app, list the routes, see how fresh a record is. Importing this registers
 * nothing; `content/en/apps.js` and its neighbours register what they hold, `content/sources/…` the sources of that.
 *
 *   import 'online-safety-elements/content/en/apps.js';
 *   import { findApp } from 'online-safety-elements/content/records.js';
 *
 *   findApp('Snap chat', 'en')?.record.ages;
 *
 * Every answer says which language it is in: a record that is not there in the language asked for comes in English.
 */
export {
  ageBands,
  agreement,
  allApps,
  changes,
  changesFor,
  controls,
  feature,
  features,
  findApp,
  findControl,
  findResource,
  findRoute,
  findTipSet,
  knownAppIds,
  knownTopics,
  onContentChange,
  registerContent,
  registerSources,
  resources,
  routes,
  situations,
  source,
  starters,
  tips,
  type Answer,
  type Answers,
  type ContentPack,
  type ContentPart,
} from './registry.js';
export { daysUntilReview, isOverdue, londonDay } from './freshness.js';
export type * from './types.js';
