import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitPack } from '../base/signed-pack.js';
import { compareVersions } from '../content/pack.js';
import { checkPack, type PackVerdict } from './check-pack.js';
import { needed, nowIn, textIn, UsageFault, type Values, type Voice } from './command-values.js';
import { readLocalWords } from './content-file.js';
import { buildOverlay, buildPack, packText, type PackFile } from './content-pack.js';
import { bytesOf, isInside, textOf, whyNot } from './files.js';
import { signPack, UserFault } from './keys.js';

/** Readers see it under the words; who publishes our words unchanged need not say so. */
const ourName = 'Online Safety Elements';

/** `content build`: makes a pack. Nothing is written while something is wrong. */
export async function contentBuild(values: Values, _files: readonly string[], voice: Voice): Promise<number> {
  const out = needed(values, 'out', 'the folder to write to');
  const text = packText(packIn(values));
  const verdict = await checkPack(text, { now: nowIn(values, voice) });
  if (!tell(verdict, '', voice.err)) {
    voice.err('Nothing was written. Put this right first.\n');
    return 1;
  }
  const { lang = '', version = '' } = verdict.pack ?? {};
  const file = join(out, `content.${lang}.json`);
  write(file, text);
  voice.out(
    `${file}: words of version ${version}, ${text.length} bytes. Sign it: online-safety content sign ${file} --key KEYFILE\n`,
  );
  return 0;
}

function packIn(values: Values): PackFile {
  const overlay = textIn(values, 'overlay');
  const name = textIn(values, 'publisher');
  if (overlay !== undefined && !name)
    throw new UsageFault('--publisher is missing: readers see whose words they are.');
  const href = textIn(values, 'publisher-page');
  const reviewBy = textIn(values, 'review-by');
  const wishes = {
    lang: textIn(values, 'lang') ?? 'en',
    version: needed(values, 'version', 'year, month and day, as in 2027.03.01'),
    issued: needed(values, 'issued', 'the moment in universal time, as in 2027-03-01T09:00:00Z'),
    publisher: { name: name ?? ourName, ...(href !== undefined && { href }) },
    ...(reviewBy !== undefined && { reviewBy }),
  };
  try {
    return overlay === undefined ? buildPack(wishes) : buildOverlay(wishes, readLocalWords(overlay));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageFault(error.message);
    throw error;
  }
}

/** `content check`: tells all that a page would refuse, and what is wrong in the words. */
export async function contentCheck(
  values: Values,
  [file = '']: readonly string[],
  voice: Voice,
): Promise<number> {
  const text = textOf(file);
  const verdict = await checkPack(text, { now: nowIn(values, voice), key: textIn(values, 'key') });
  const isRight = tell(verdict, `${file}: `, voice.out);
  const { pack } = verdict;
  if (isRight && pack)
    voice.out(
      `${file}: ${pack.overlay ? 'local' : 'national'} words in ${pack.lang}, version ${pack.version}, issued ${pack.issued}, by ${pack.publisher.name}. Nothing to mend.\n`,
    );
  return isRight ? 0 : 1;
}

/** @returns whether a page would take all of it */
function tell({ problems }: PackVerdict, place: string, out: (text: string) => void): boolean {
  for (const { weight, code, message } of problems)
    // A pack that was just made is not signed yet.
    if (place || code !== 'signature-missing') out(`${place}${weight} [${code}] ${message}\n`);
  return !problems.some(({ weight }) => weight === 'error');
}

/** `content sign`: signs a pack, as the newest one and under its version, which never changes. */
export async function contentSign(
  values: Values,
  [file = '']: readonly string[],
  voice: Voice,
): Promise<number> {
  const keyFile = needed(values, 'key', 'the file with the private key');
  const folder = dirname(file);
  if (isInside(keyFile, folder))
    throw new UserFault(
      `${keyFile} lies in the folder that is put on the web: with it anyone could sign. Move it away, and if it was ever online, make a new key.`,
    );
  const bytes = bytesOf(file);
  const key = textOf(keyFile);
  const verdict = await checkPack(bytes.toString('utf8'), { now: nowIn(values, voice) });
  const { pack } = verdict;
  if (!tell(verdict, '', voice.err) || !pack || verdict.isSigned) {
    voice.err(
      `${file} was not signed. ${verdict.isSigned ? 'It is signed already.' : 'Put this right first.'}\n`,
    );
    return 1;
  }
  const signed = await signPack(bytes.toString('utf8'), key).catch((error: unknown) => {
    throw new UserFault(`${keyFile}: ${(error as Error).message}`);
  });
  const name = `content.${pack.lang}.jws`;
  const [newest, fixed] = [join(folder, name), join(folder, pack.version, name)];
  refuseOther(fixed, signed, pack.version);
  refuseOlder(newest, pack.version);
  write(fixed, signed);
  write(newest, signed);
  voice.out(`${newest} is signed, and ${fixed} for pages that are frozen at ${pack.version}.\n`);
  return 0;
}

/** Pages that are frozen at a version, and caches, count on it: its bytes never change. */
function refuseOther(file: string, signed: string, version: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') !== signed)
    throw new UserFault(
      `${file}: The version ${version} is published already, with other words or another key. Give these a new version.`,
    );
}

/** Every page that has had the newer words would refuse these. */
function refuseOlder(file: string, version: string): void {
  if (!existsSync(file)) return;
  const parts = splitPack(readFileSync(file, 'utf8'));
  if (!parts) return;
  const before = JSON.parse(parts.json) as { version?: string };
  if (before.version && compareVersions(version, before.version) < 0)
    throw new UserFault(
      `${file}: ${before.version} is published there already, which is newer than ${version}. Give these words a later --version.`,
    );
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UserFault(`${file}: ${whyNot(error)}`);
  }
}
