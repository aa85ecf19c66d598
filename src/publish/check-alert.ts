import type { AlertRecord } from '../alerts/alert.js';
import { stateOf } from '../alerts/life.js';
import { parseAlert } from '../alerts/parse.js';
import { mailAddress, phoneAddress } from '../base/address.js';
import { findApp, findResource, knownAppIds } from '../content/registry.js';
import '../content/en/apps.js';
import '../content/en/resources.js';

/** Something about an alert that an editor should put right before anyone reads it. */
export interface AlertProblem {
  /** An error must be mended; a warning needs a decision. */
  weight: 'error' | 'warning';
  /** Field of the record: `issuers[0].phone`, or line and column of broken JSON. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
}

/**
 * Checks an alert record as an editor would before publishing it.
 *
 * @param text the record as JSON
 * @param now the day it is judged at
 * @returns every problem, errors first; none means it may go out
 */
export function checkAlert(text: string, now: Date): AlertProblem[] {
  const { alert, faults } = parseAlert(text);
  const problems: AlertProblem[] = faults.map(({ path, message }) => ({
    weight: 'error',
    field: path,
    message: `${message}.`,
  }));
  if (alert) problems.push(...errorsIn(alert), ...warningsIn(alert, now));
  return problems.sort((a, b) => a.weight.localeCompare(b.weight));
}

function errorsIn(alert: AlertRecord): AlertProblem[] {
  const found: AlertProblem[] = [];
  const error = (field: string, message: string) => void found.push({ weight: 'error', field, message });
  if (!alert.issuers.length)
    error('issuers', 'Nobody is named. Say who sends the alert: a reader must know whom to trust.');
  if (!alert.issued) error('issued', 'The day it was sent is missing.');
  if (!alert.expires && !alert.reviewBy) {
    error(
      'expires',
      'It would stand for ever. Give its last day in "expires", or in "reviewBy" the day you will look at it again.',
    );
  }
  if (alert.issued && alert.expires && alert.expires < alert.issued)
    error('expires', 'It ends before it was sent.');
  for (const [i, { phone, email }] of alert.issuers.entries()) {
    if (phone && !phoneAddress(phone))
      error(`issuers[${i}].phone`, `"${phone}" is no UK phone number. Count its digits.`);
    if (email && !mailAddress(email)) error(`issuers[${i}].email`, `"${email}" is no e-mail address.`);
  }
  const addresses: [string, string | undefined][] = [
    ['href', alert.href],
    ...alert.documents.map(({ href }, i): [string, string] => [`documents[${i}].href`, href]),
    ['replacedBy.href', alert.replacedBy?.href],
  ];
  for (const [field, href] of addresses) {
    if (href && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(href))
      error(field, `"${href}" must be an address that begins with https://.`);
  }
  for (const [i, id] of alert.resources.entries()) {
    if (!findResource(id, 'en'))
      error(`resources[${i}]`, `There is no page or guide "${id}" in the records.`);
  }
  return found;
}

function warningsIn(alert: AlertRecord, now: Date): AlertProblem[] {
  const found: AlertProblem[] = [];
  const warning = (field: string, message: string) => void found.push({ weight: 'warning', field, message });
  if (!alert.actions.length)
    warning('actions', 'It does not say what the reader can do. A fear without a step is a scare.');
  if (!alert.issuers.some(({ phone, email }) => phone ?? email))
    warning('issuers', 'Nobody can be asked about it: no phone number, no e-mail address.');
  for (const [i, id] of alert.apps.entries()) {
    const app = findApp(id, 'en')?.record;
    if (!app)
      warning(
        `apps[${i}]`,
        `"${id}" has no record, so its state cannot be shown. Known: ${knownAppIds('en').join(', ')}.`,
      );
    else if (app.state.is === 'closed')
      warning(`apps[${i}]`, `${app.name} closed on ${app.state.on}. Does the alert still say what is true?`);
  }
  const state = stateOf(alert, now);
  if (state === 'ended' || state === 'review-due')
    warning(
      'expires',
      `Its date has passed: a page would show it as ${state === 'ended' ? 'ended' : 'due for review'}.`,
    );
  return found;
}
