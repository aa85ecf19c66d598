import { pageWorld, type FeedWorld } from '../alerts/feed-world.js';
import { newestEdition } from '../content/editions.js';
import { pinnedKeys } from '../content/keys.js';
import { compareVersions, readPack, type Pack, type PackFault } from '../content/pack.js';
import { addPack, answeredIn, bundledIssued } from '../content/registry.js';
import { packAddress, requestPack, type ContentRefusal, type PackPlace } from './content-request.js';
import { awaitContent } from './edition-controller.js';
import { report } from './report.js';
import type { Settings } from './settings.js';
import { openPack } from './signed-pack.js';

/** Settings that say which newer words a page takes. */
export type ContentSettings = Pick<
  Settings,
  'content' | 'contentKey' | 'contentVersion' | 'localContent' | 'localContentKey'
>;

/** One pack that a page asks for. */
interface Want extends PackPlace {
  /** Keys the publisher may sign with. */
  keys: string;
  /** Whether the words of a place are meant; the national ones are not taken from there, nor the other way round. */
  overlay: boolean;
}

/** What was begun on this page, by all that was asked. */
const begun = new Map<string, Promise<void>>();

/**
 * Begins to load the newer words that the settings name; nothing where they name none. Called again with the same
 * settings it does nothing. Whatever fails, the page keeps its words, and the webmaster is told once.
 *
 * @param lang  the language of the page at the element that asks
 * @param world the page; tests bring their own
 * @returns settles when all that was asked for has come or failed; undefined where nothing was asked for
 */
export function startContent(
  settings: ContentSettings,
  lang: string,
  world: FeedWorld = pageWorld,
): Promise<void> | undefined {
  const wants = wantsOf(settings, lang);
  if (!wants.length) return undefined;
  const loads = wants.map((want) => {
    const id = JSON.stringify(want);
    const load = begun.get(id) ?? loadPack(want, world);
    begun.set(id, load);
    return load;
  });
  return Promise.all(loads).then(() => undefined);
}

function wantsOf(settings: ContentSettings, page: string): Want[] {
  const { content, contentKey, contentVersion, localContent, localContentKey } = settings;
  if (!content && !localContent) return [];
  const lang = answeredIn(page);
  return [
    ...(content
      ? [
          {
            src: content,
            lang,
            version: contentVersion,
            keys: contentKey ?? pinnedKeys.join(' '),
            overlay: false,
          },
        ]
      : []),
    ...(localContent ? [{ src: localContent, lang, keys: localContentKey ?? '', overlay: true }] : []),
  ];
}

/**
 * Milliseconds that what has drawn nothing yet waits, with the words in its tag. A pack that the browser has already
 * comes in a few of them; whoever sees an element drawn keeps its words until the page is left.
 */
const patience = 1000;

async function loadPack(want: Want, world: FeedWorld): Promise<void> {
  // From now on elements note whether they are seen, which decides whether they may change when the words come.
  const end = awaitContent(patience);
  try {
    const result = await loaded(want, world);
    if ('code' in result) say(want, result);
    else if (result.length) say(want, faultsIn(result));
  } catch (error) {
    say(want, refuse('content-fault', `The newer words could not be used. ${String(error).slice(0, 200)}`));
  } finally {
    end();
  }
}

const refuse = (code: ContentRefusal['code'], message: string): ContentRefusal => ({ code, message });

/** Reports go under the tag a webmaster wrote the settings in. */
const tag = 'safety-settings';

/** Each setting is told apart, so that a fault of one does not silence the other. */
function say({ overlay }: Want, { code, message }: ContentRefusal): void {
  const kept = code === 'content-record' ? '' : ' The page keeps the words it has.';
  report(tag, overlay ? `local-${code}` : code, `${message}${kept}`);
}

function faultsIn([first, ...more]: readonly PackFault[]): ContentRefusal {
  const others = more.length ? ` ${more.length} more like it: "online-safety content check" lists all.` : '';
  return refuse('content-record', `${first?.message ?? ''}${others}`);
}

/** Adds the pack to the words of the page. What was left out of it comes back, or why none of it is used. */
async function loaded(want: Want, world: FeedWorld): Promise<readonly PackFault[] | ContentRefusal> {
  if (!want.keys)
    return refuse(
      'content-no-key',
      want.overlay
        ? 'local-content-key is missing: words of a place are taken only where they are signed. Ask the publisher for the key.'
        : 'This file has no key of its own to check newer words by. Ask the publisher for the key and write it into content-key.',
    );
  const place = packAddress(want, document.baseURI, location.protocol);
  if (place.code) return place;
  const { url } = place;
  const answer = await requestPack(url, world);
  if (answer.code !== undefined) return answer;
  const read = await readSigned(answer.text, want, url, world);
  if ('code' in read) return read;
  const { pack, faults } = read;
  const there = versionThere(pack);
  if (there && compareVersions(pack.version, there) < 0)
    return refuse(
      'content-rolled-back',
      `${url} has the words ${pack.version}, and this page has had ${there}. An old copy is served.`,
    );
  return [...faults, ...addPack(pack).faults];
}

async function readSigned(
  text: string,
  { keys, lang, version, overlay }: Want,
  url: string,
  world: FeedWorld,
): Promise<{ pack: Pack; faults: readonly PackFault[] } | ContentRefusal> {
  const opened = await openPack(text, keys, world.subtle);
  if ('code' in opened) return refuse(`content-${opened.code}`, `${url}: ${opened.message}`);
  const asked = { lang, now: new Date(world.now()), bundledIssued: bundledIssued(lang) };
  const reading = readPack(opened.json, asked);
  if (reading.refused) return refuse(`content-${reading.refused.code}`, `${url}: ${reading.refused.message}`);
  const { pack, faults } = reading;
  if (pack.overlay !== overlay)
    return refuse(
      'content-kind',
      overlay
        ? `${url} has national words. local-content takes those of a place, "overlay": true.`
        : `${url} has words of a place. Write its address into local-content.`,
    );
  if (version && pack.version !== version)
    return refuse(
      'content-other-version',
      `${url} has the words ${pack.version}, and this page is frozen at ${version}.`,
    );
  const unread = opened.unread.map((word) => ({
    path: 'content-key',
    message: `"${word}" is no public key. The other keys hold.`,
  }));
  return { pack, faults: [...unread, ...faults] };
}

/** Version of the words of the same kind, publisher and language that the page has already. */
function versionThere({ overlay, publisher, lang }: Pack): string | undefined {
  const { packs, overlays } = newestEdition();
  const tag = lang.toLowerCase();
  if (!overlay) return packs.get(tag)?.version;
  return overlays.find((one) => one.publisher.name === publisher.name && one.lang.toLowerCase() === tag)
    ?.version;
}
