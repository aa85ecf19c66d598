import { packLimits } from '../base/content-request.js';
import { openPack, splitPack } from '../base/signed-pack.js';
import { checkContent, validators, type ProblemCode } from '../content/check.js';
import { english } from '../content/en/index.js';
import { withoutClashes } from '../content/local.js';
import { readPack, type Pack, type PackFault } from '../content/pack.js';
import { allSources } from '../content/sources/index.js';
import type { ContentPack } from '../content/lists.js';
import type { Source } from '../content/types.js';

/** What a pack is judged by. */
export interface PackCheck {
  now: Date;
  /** Public keys, as a page has them in `content-key`. Without them the signature is not checked, and that is told. */
  key?: string | undefined;
}

/** One thing about a pack; an `error` is what a page would refuse or leave out, or what is wrong in the words. */
export interface PackProblem {
  weight: 'error' | 'note';
  code: string;
  /** What is wrong, where, and what to do. */
  message: string;
}

/** What a pack says of itself, where it could be read, and all that is wrong with it. */
export interface PackVerdict {
  pack?: Pack | undefined;
  isSigned: boolean;
  problems: PackProblem[];
}

/** What publishers decide themselves: of their own words it is told, and stops nothing. */
const matterOfStyle: readonly ProblemCode[] = ['exclamation-mark', 'shouting', 'straight-quote'];

/** The day the newest record of our own was checked: a page refuses what was published before. */
const ourDay = [...english.apps, ...english.routes]
  .map(({ checked }) => checked)
  .sort()
  .at(-1);

/**
 * Checks a pack, signed or not, as a page would and more: signature, size, head, every record against its schema,
 * links and phone numbers by their form, names, words and dates. Nothing is fetched.
 */
export async function checkPack(text: string, { now, key }: PackCheck): Promise<PackVerdict> {
  const isSigned = splitPack(text) !== undefined;
  const problems: PackProblem[] = [];
  const say = (weight: PackProblem['weight'], code: string, message: string) =>
    void problems.push({ weight, code, message });
  const bytes = Buffer.byteLength(text);
  // The signature comes on top.
  if (bytes > packLimits.bytes - (isSigned ? 0 : 1024))
    say(
      'error',
      'too-large',
      `It has ${bytes} bytes; a page reads ${packLimits.bytes}, signed. Take records out.`,
    );
  const json = isSigned ? await payloadOf(text, key, say) : text;
  if (!isSigned) {
    if (key)
      say('error', 'signature-missing', 'It is not signed. Sign it with "online-safety content sign".');
    else say('note', 'signature-missing', 'It is not signed yet: no page takes it.');
  }
  if (json === undefined) return { isSigned, problems };
  const lang = langIn(json);
  const reading = readPack(json, { lang, now, bundledIssued: lang === 'en' ? ourDay : undefined });
  if (reading.refused) {
    say('error', reading.refused.code, reading.refused.message);
    return { isSigned, problems };
  }
  const { pack, faults } = reading;
  const clashes: PackFault[] = [];
  if (pack.overlay) withoutClashes(pack, [english], allSources.map(({ id }) => id), clashes); // prettier-ignore
  for (const { message } of faults) say('error', 'record', message);
  for (const { message } of clashes) say('error', 'national-id', message);
  const whole = JSON.parse(json) as Whole;
  const valid = validators()('pack');
  if (!valid(whole))
    for (const { instancePath, message = 'is not right', keyword } of valid.errors ?? [])
      if (keyword !== 'if')
        say('error', 'schema', `${instancePath.slice(1)} ${message}. See pack.schema.json.`);
  // Records that a page would leave out are told once, by the page’s own words.
  if (!faults.length) checkWords(whole, pack, now, say);
  return { pack, isSigned, problems };
}

type Say = (weight: PackProblem['weight'], code: string, message: string) => void;
interface Whole {
  sources: object[];
  content: Partial<Record<string, object[]>>;
}

async function payloadOf(text: string, key: string | undefined, say: Say): Promise<string | undefined> {
  if (key) {
    const opened = await openPack(text, key);
    if (!('code' in opened)) return opened.json;
    return void say('error', opened.code, opened.message);
  }
  say('note', 'signature-not-checked', 'The signature was not checked. Give the public key with --key.');
  return splitPack(text)?.json;
}

/** A page asks for one language; a file is judged by its own. */
function langIn(json: string): string {
  try {
    const { lang } = JSON.parse(json) as { lang?: unknown };
    return typeof lang === 'string' ? lang : 'en';
  } catch {
    return 'en';
  }
}

/** The check of our own records, with what a pack leaves out for editors put back in. */
function checkWords({ sources, content }: Whole, pack: Pack, now: Date, say: Say): void {
  const owned = (list: object[] = []) => list.map((record) => ({ ...record, owner: 'publisher' }));
  const nothing = Object.fromEntries(Object.keys(english).map((kind) => [kind, []]));
  const lists = Object.fromEntries(
    Object.entries(content).map(([kind, list]) => [kind, ownedTips(kind, owned(list))]),
  );
  const words = { ...nothing, ...lists, lang: pack.lang } as unknown as ContentPack;
  const own = sources.map((source) => ({
    ...source,
    copy: 'pack',
    kind: 'url' in source ? 'official' : 'document',
  })) as unknown as Source[];
  const known = [...own, ...(pack.overlay ? allSources.map(withEditors) : [])];
  const ids = new Set(own.map(({ id }) => id));
  for (const { code, message, record } of checkContent([words], known, { now })) {
    const source = /^sources\/(.*)$/.exec(record)?.[1];
    if (source !== undefined && !ids.has(source)) continue;
    const isNote = code === 'past-review' || (pack.overlay && matterOfStyle.includes(code));
    say(isNote ? 'note' : 'error', code, message);
  }
}

/** Each tip of a set has an owner of its own. */
const ownedTips = (kind: string, list: object[]): object[] =>
  kind === 'tips'
    ? list.map((set) => ({
        ...set,
        tips: (set as { tips: object[] }).tips.map((tip) => ({ ...tip, owner: 'publisher' })),
      }))
    : list;

const withEditors = (source: Source): Source => ({
  ...source,
  copy: 'pack',
  kind: source.url ? 'official' : 'document',
});
