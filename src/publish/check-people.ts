import type { AlertRecord } from '../alerts/alert.js';
import { isDate } from '../alerts/fields.js';
import { english } from '../content/en/index.js';
import type { AlertFile } from './alert-file.js';
import type { Say } from './check-facts.js';
import { passages } from './running-text.js';

/** Whom it may help or harm: is it true, does naming an app help, can a child be known by it. */
export function checkPeople(alert: AlertRecord, { verified }: AlertFile, say: Say): void {
  const lacking = (['by', 'on', 'how'] as const).filter((key) => !verified[key]);
  if (lacking.length)
    say(
      'warning',
      'not-verified',
      'verified',
      `Nobody says that it is true${lacking.length < 3 ? ` (missing: ${lacking.join(', ')})` : ''}. Write under "verified:" by whom (a role), on which day and how it was made sure of.`,
    );
  else if (verified.on && !isDate(verified.on))
    say('error', 'wrong-value', 'verified.on', `"${verified.on}" must be a date like 2026-11-18.`);
  appsNamed(alert, say);
  childKnown(alert, say);
}

/** Names that are everyday words too: in running text nobody can tell them from the app. */
const everyday = new Set(['x', 'signal', 'threads', 'monkey', 'steam', 'stream', 'messenger', 'switch']);

/** App names in the text, as their makers write them. */
const appNames = english.apps.flatMap(({ id, name, aliases }) =>
  [name, ...aliases]
    .filter((one) => /^\p{Lu}/u.test(one) && one.length > 2 && !everyday.has(one.toLowerCase()))
    .map((one) => ({ id, name: one })),
);
const isIn = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(
    text,
  );

function appsNamed(alert: AlertRecord, say: Say): void {
  const all = passages(alert);
  const inText = appNames.flatMap(({ id, name }) => {
    const place = all.find(({ text }) => isIn(text, name));
    return place ? [{ id, name, path: place.path }] : [];
  });
  const unlisted = inText.filter(({ id }) => !alert.apps.includes(id));
  const names = [...new Set([...alert.apps, ...unlisted.map(({ name }) => name)])];
  if (!names.length) return;
  const add = unlisted.length
    ? ` If you keep ${unlisted.length > 1 ? 'them' : 'it'}, add ${[...new Set(unlisted.map(({ id }) => id))].join(', ')} to "apps", so that the state today is shown.`
    : '';
  say(
    'warning',
    'naming-an-app',
    alert.apps.length ? 'apps' : (unlisted[0]?.path ?? ''),
    `It names ${names.join(', ')}. Does the name help a parent to act? If this is a story that goes round, naming it can make children curious and spread it (Department for Education, “Harmful online challenges and online hoaxes”, February 2021). Otherwise describe what happens, not where.${add}`,
  );
}

/** A named school: `Hazel Lane Primary School`. "Schools" and "Our School" name none. */
const school =
  /\b(?!(?:Our|Your|The|This|Their|Each|Every|Any|A|One) )(?:St\.? )?\p{Lu}[\p{L}’'-]*(?: (?:of|the|and|&|\p{Lu}[\p{L}’'-]*))* (?:School|Academy|College|Nursery|Pre-?school)\b(?! Commissioner| Partnership)/u;
const few = '(?:[1-9]|one|two|three|four|five|six|seven|eight|nine)';
const child = '(?:child(?:ren)?|pupils?|students?|girls?|boys?|teenagers?|famil(?:y|ies)|siblings?)';
/** What tells of few children, or of one: a count below ten, or the age or year group of a child. */
const person = new RegExp(
  [
    // "One thing your child can do" counts things.
    `\\b${few}(?: (?!your\\b)[\\p{L}-]+){0,3} ${child}\\b`,
    `\\b(?:\\d{1,2}|${few}|ten|eleven|twelve|thirteen|fourteen|fifteen)[- ]year[- ]olds?\\b`,
    `\\b${child}[ ,]+aged (?!\\d+ ?(?:to|–|-|and|or))\\d{1,2}\\b`,
    `\\b(?:Year|P|S) ?\\d{1,2} ${child}\\b`,
  ].join('|'),
  'iu',
);

/**
 * Where a school is named, a count below ten, an age or a year group can be enough for the neighbours to know the
 * child. Official statistics hold such small numbers back for that reason.
 */
function childKnown(alert: AlertRecord, say: Say): void {
  const all = passages(alert);
  const named = [...alert.issuers.map(({ name }) => name), ...alert.areas, ...all.map(({ text }) => text)]
    .map((text) => school.exec(text)?.[0])
    .find(Boolean);
  if (!named) return;
  for (const { path, text } of all) {
    const hint = person.exec(text)?.[0];
    if (!hint) continue;
    say(
      'warning',
      'child-identifiable',
      path,
      `It names ${named} and says "${hint}". With so few, people may know who the child is. Leave the school out, or say "some children" without age and number.`,
    );
    return;
  }
}
