import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { alertTypes, levels } from '../alerts/alert.js';
import { stateOf } from '../alerts/life.js';
import { buildFeed, ledgerOf, writeFeed } from './build-feed.js';
import { checkAlerts, mayGoOut } from './check.js';
import { languagesIn, needed, nowIn, oneOf, textIn, type Values, type Voice } from './command-values.js';
import { bytesOf, isInside, readGiven, textOf, whyNot } from './files.js';
import { isFeed, newKey, signBytes, UserFault } from './keys.js';
import { ledgerFile } from './ledger.js';
import { newAlert } from './new-alert.js';
import { letterPage } from './pages.js';
import { inOrder, inWords, type Problem } from './problem.js';

/** `alert new`: writes a file to fill in. */
export function alertNew(values: Values, _files: readonly string[], { out }: Voice): number {
  const id = textIn(values, 'id');
  const file = textIn(values, 'to') ?? `${id ?? 'new-alert'}.md`;
  const text = newAlert({
    id,
    type: oneOf(values, 'type', alertTypes),
    level: oneOf(values, 'level', levels),
  });
  writeNew(file, text);
  out(`${file} is written. Fill it in, then: online-safety alert check ${file}\n`);
  return 0;
}

/** `letter`: the letter of one alert. It is written over: it holds nothing that the alert does not. */
export async function letterOf(
  values: Values,
  [path = '']: readonly string[],
  voice: Voice,
): Promise<number> {
  const now = nowIn(values, voice);
  const { files, publisher, problems } = readGiven([path]);
  const [given] = files;
  const found = [...problems, ...checkAlerts(files, { now, languages: [], whole: false })].sort(inOrder);
  for (const problem of found) voice.err(`${inWords(problem)}\n`);
  if (!given?.alert || files.length !== 1 || !mayGoOut(found)) {
    voice.err('No letter was written. Put this right first.\n');
    return 1;
  }
  const to = textIn(values, 'to') ?? join(dirname(path), `${basename(path).replace(/\.\w+$/, '')}.html`);
  const { alert } = given;
  const settings = {
    school: textIn(values, 'school'),
    dslName: textIn(values, 'dsl-name'),
    dslPhone: textIn(values, 'dsl-phone'),
    dslEmail: textIn(values, 'dsl-email'),
  };
  const text = await letterPage(
    { alert, state: stateOf(alert, now) },
    { lang: publisher.lang, now, settings },
  );
  try {
    writeFileSync(to, text);
  } catch (error) {
    throw new UserFault(`${to}: ${whyNot(error)}`);
  }
  voice.out(`${to} is written. Open it in a browser and print it.\n`);
  return 0;
}

/** Writes a file that must not be there yet. */
function writeNew(file: string, text: string, mode?: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
  } catch (error) {
    throw new UserFault(`${file}: ${whyNot(error)}`);
  }
}

/** `alert check`: tells what is wrong. */
export function alertCheck(values: Values, paths: readonly string[], voice: Voice): number {
  const [now, languages, folder] = [nowIn(values, voice), languagesIn(values), textIn(values, 'out')];
  const { files, publisher, problems, whole } = readGiven(paths);
  const found = checkAlerts(files, {
    now,
    languages: languages ?? publisher.languages,
    whole,
    ...(folder !== undefined && { ledger: ledgerOf(folder), ledgerPath: join(folder, ledgerFile) }),
  });
  const all = [...problems, ...found].sort(inOrder);
  for (const problem of all) voice.out(`${inWords(problem)}\n`);
  for (const { file } of files)
    if (!all.some((problem) => problem.file === file)) voice.out(`${file}: nothing to mend.\n`);
  voice.out(`${summary(all, files.length)}\n`);
  return mayGoOut(all) ? 0 : 1;
}

function summary(problems: readonly Problem[], files: number): string {
  const count = (weight: Problem['weight'], one: string, more: string) => {
    const number = problems.filter((problem) => problem.weight === weight).length;
    return `${number} ${number === 1 ? one : more}`;
  };
  return `${files} ${files === 1 ? 'alert' : 'alerts'}: ${count('error', 'error', 'errors')}, ${count('warning', 'warning', 'warnings')} to decide, ${count('note', 'note', 'notes')}.`;
}

/** `feed build`: checks, builds and writes. Nothing is written while something is wrong. */
export async function feedBuild(
  values: Values,
  [folder = '']: readonly string[],
  voice: Voice,
): Promise<number> {
  const out = needed(values, 'out', 'the folder to write to');
  const { problems, files, told } = await buildFeed({
    folder,
    out,
    base: textIn(values, 'base'),
    title: textIn(values, 'title'),
    languages: languagesIn(values),
    withScheduled: values['with-scheduled'] === true,
    now: nowIn(values, voice),
  });
  for (const problem of problems) voice.err(`${inWords(problem)}\n`);
  if (!files.size) {
    voice.err('Nothing was written. Put this right first.\n');
    return 1;
  }
  writeFeed(out, files);
  for (const sentence of told) voice.out(`${sentence}\n`);
  return 0;
}

/** `feed sign`: signs the exact bytes of a feed. */
export async function feedSign(
  values: Values,
  [feed = '']: readonly string[],
  voice: Voice,
): Promise<number> {
  const keyFile = needed(values, 'key', 'the file with the private key');
  const out = textIn(values, 'out') ?? join(dirname(feed), `${basename(feed, '.json')}.jws`);
  if (isInside(keyFile, dirname(feed)))
    throw new UserFault(
      `${keyFile} lies in the folder that is put on the web: with it anyone could sign. Move it away, and if it was ever online, make a new key.`,
    );
  const bytes = bytesOf(feed);
  const key = textOf(keyFile);
  if (!isFeed(bytes))
    throw new UserFault(
      `${feed}: It is no feed that "feed build" made: such a feed says in "_safety_feed" when it was made.`,
    );
  const signed = await signBytes(bytes, key).catch((error: unknown) => {
    throw new UserFault(`${keyFile}: ${(error as Error).message}`);
  });
  try {
    writeFileSync(out, signed);
  } catch (error) {
    throw new UserFault(`${out}: ${whyNot(error)}`);
  }
  voice.out(`${out} is signed.\n`);
  if (signed.length > webKitGtkLimit)
    voice.err(
      `${out} has ${Math.ceil(signed.length / 1000)} kB. Browsers built on WebKitGTK (GNOME Web) close the page when they check more than ${webKitGtkLimit / 1000} kB. Give alerts an end, shorten them, or publish two feeds.\n`,
    );
  return 0;
}

/** WebKitGTK counts what it checks with Ed25519 in 16 bits and crashes beyond; measured with 2.50. Safari does not. */
const webKitGtkLimit = 65_000;

/** `key new`: writes a private key and says the public one. */
export async function keyNew(values: Values, _files: readonly string[], { out }: Voice): Promise<number> {
  const file = needed(values, 'out', 'the file for the private key');
  const { file: text, attribute } = await newKey(textIn(values, 'kid'));
  writeNew(file, text, 0o600);
  out(
    `${file} holds the private key. Keep it where only those who publish can read it, with a copy in your password safe. Never put it on a website or into the folder of the feed.\n\nThe public key, for the page:\n\n  key="${attribute}"\n`,
  );
  return 0;
}
