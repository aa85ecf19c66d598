import type { AlertRecord } from '../alerts/alert.js';
import { moment, stateOf } from '../alerts/life.js';
import { mailAddress, phoneAddress } from '../base/address.js';
import '../content/en/apps.js';
import '../content/en/resources.js';
import { findApp, findResource, knownAppIds } from '../content/registry.js';
import { day } from '../i18n/format.js';
import type { AlertFile } from './alert-file.js';

/**
 * Tells one problem: its weight, its code, the path of the field in the record, what is wrong and what to do; the line
 * where the path does not lead to it.
 */
export type Say = (
  weight: 'error' | 'warning',
  code: string,
  path: string,
  message: string,
  line?: number,
) => void;

/** What can be held against records, dates and numbering plans. */
export function checkFacts(alert: AlertRecord, { links }: AlertFile, now: Date, say: Say): void {
  needed(alert, say);
  dates(alert, now, say);
  reached(alert, say);
  addresses(alert, say);
  named(alert, say);
  linked(alert, links, say);
}

function needed(alert: AlertRecord, say: Say): void {
  const missing = (code: string, path: string, message: string) => say('error', code, path, message);
  if (!alert.id)
    missing(
      'missing-id',
      'id',
      'It has no id. Give it a name that stays, such as strangers-asking-for-pictures.',
    );
  else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(alert.id) || alert.id.length > 80)
    missing(
      'wrong-id',
      'id',
      `"${alert.id}" becomes part of an address: use small letters, figures and single hyphens, at most 80 signs.`,
    );
  if (alert.version < 1) missing('wrong-value', 'version', 'Versions begin with 1.');
  if (!alert.issuers.length)
    missing(
      'missing-issuer',
      'issuers',
      'Nobody is named. Say who sends the alert: a reader must know whom to trust.',
    );
  if (!alert.issued) missing('missing-issued', 'issued', 'The day it was sent is missing.');
  if (!alert.expires && !alert.reviewBy)
    missing(
      'missing-end',
      'expires',
      'It would stand for ever. Give its last day in "expires", or in "review-by" the day you look at it again.',
    );
}

function dates(alert: AlertRecord, now: Date, say: Say): void {
  const from = alert.effective ?? alert.issued;
  for (const key of ['expires', 'reviewBy'] as const)
    if (moment(alert[key], 'end') <= moment(from))
      say(
        'error',
        'end-before-start',
        key,
        `It is ${alert[key]}, before the alert begins on ${from}. Correct one of the two.`,
      );
  const { withdrawn } = alert;
  if (withdrawn && !withdrawn.on)
    say(
      'error',
      'withdrawn-without-date',
      'withdrawn',
      'Say since when: a line with "on:" and the day under "withdrawn:".',
    );
  if (withdrawn && !withdrawn.reason)
    say(
      'error',
      'withdrawn-without-reason',
      'withdrawn',
      'Readers must know why. Write a line with "reason:" under "withdrawn:".',
    );
  const state = stateOf(alert, now);
  if (state === 'ended' || state === 'review-due') {
    const key = state === 'ended' ? 'expires' : 'reviewBy';
    const shown = state === 'ended' ? 'as ended' : 'as due for review';
    say('warning', 'date-past', key, `${alert[key]} has passed. A page shows the alert ${shown}.`);
  }
}

function reached(alert: AlertRecord, say: Say): void {
  const phone = (path: string, number: string | undefined) => {
    if (number && !phoneAddress(number))
      say('error', 'phone-not-valid', path, `"${number}" is no UK phone number. Count its digits.`);
  };
  for (const [i, { phone: number, email }] of alert.issuers.entries()) {
    phone(`issuers[${i}].phone`, number);
    if (email && !mailAddress(email))
      say(
        'error',
        'email-not-valid',
        `issuers[${i}].email`,
        `"${email}" is no e-mail address. Write it like name@council.example.`,
      );
  }
  for (const [i, action] of alert.actions.entries()) phone(`actions[${i}].phone`, action.phone);
  if (alert.issuers.length && !alert.issuers.some(({ phone: number, email }) => number ?? email))
    say(
      'warning',
      'no-contact',
      'issuers',
      'Nobody can be asked about it: no issuer has a phone number or an e-mail address.',
    );
}

/** Every address of a record with its path. */
function hrefs(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): [string, string][] => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    return key === 'href' && typeof part === 'string' ? [[at, part]] : hrefs(part, at);
  });
}

const isWhole = (href: string): boolean =>
  /^https:\/\/[^\s/?#]+\.[^\s]+$/.test(href) && URL.canParse(href) && !/\s/.test(href);

function addresses(alert: AlertRecord, say: Say): void {
  for (const [path, href] of hrefs(alert))
    if (!isWhole(href))
      say(
        'error',
        'not-https',
        path,
        `"${href}" must be a whole address that begins with https://. Copy it from the browser.`,
      );
}

/** Names that stand for our own records: they must lead to something that is still there. */
function named(alert: AlertRecord, say: Say): void {
  for (const [i, id] of alert.resources.entries()) {
    const found = findResource(id, 'en')?.record;
    const instead = found?.useInstead ? ` Use "${found.useInstead}" instead.` : '';
    if (!found)
      say(
        'error',
        'unknown-resource',
        `resources[${i}]`,
        `There is no page or guide "${id}" in the records. Correct it, or name the page in "documents".`,
      );
    else if (found.state !== 'live')
      say(
        'error',
        'resource-gone',
        `resources[${i}]`,
        `${found.name} ${found.state === 'closed' ? 'has closed' : 'could not be found any more'}.${instead}`,
      );
  }
  for (const [i, id] of alert.apps.entries()) {
    const app = findApp(id, 'en')?.record;
    if (!app)
      say(
        'warning',
        'unknown-app',
        `apps[${i}]`,
        `There is no record of "${id}", so its state cannot be shown. Known: ${knownAppIds('en').join(', ')}.`,
      );
    else if (app.state.is === 'closed')
      say(
        'warning',
        'closed-app',
        `apps[${i}]`,
        `${app.name} closed${app.state.on ? ` on ${day(app.state.on, 'en')}` : ''}. Does the alert still say what is true?`,
      );
  }
  const listed = alert.apps.map((id) => findApp(id, 'en')?.record.id ?? id);
  for (const [i, { app }] of alert.recommendations.entries())
    if (!listed.includes(findApp(app, 'en')?.record.id ?? app))
      say(
        'error',
        'recommendation-without-app',
        `recommendations[${i}]`,
        `It stands beside the app, and "${app}" is not in "apps". Add it there.`,
      );
}

/** A record holds no markup: the words of a link stay, its address is lost unless a field has it. */
function linked(alert: AlertRecord, links: AlertFile['links'], say: Say): void {
  const kept = new Set(hrefs(alert).map(([, href]) => href));
  for (const id of alert.resources) {
    const href = findResource(id, 'en')?.record.href;
    if (href) kept.add(href);
  }
  for (const { text, href, line } of links) {
    const direct = /^(?:tel|mailto):(.*)$/i.exec(href)?.[1];
    // A number or an e-mail address that stands in the words is not lost.
    if (kept.has(href) || (direct && bare(text).includes(bare(direct)))) continue;
    say(
      'error',
      'link-lost',
      'text',
      direct
        ? `The link "${text}" to ${direct} cannot stand in the text. Write the number or the e-mail address into the words.`
        : `The link "${text}" to ${href} cannot stand in the text. Keep its words, and name the page under "documents:" in the head (title, href), or under "resources:" if it is one of ours.`,
      line,
    );
  }
}

const bare = (text: string): string => text.replace(/\s/g, '').toLowerCase();
