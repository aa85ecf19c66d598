import { readFeed, type FeedOptions } from './feed.js';
import { hasFailed, type Failure, type Feed } from './feed-types.js';
import { moment } from './life.js';
import { looksSigned, readToken, utf8, verify } from './signature.js';

const day = 24 * 3_600_000;

export interface TrustOptions extends FeedOptions {
  /** Public keys of the publisher. Without them a feed is read whether it is signed or not. */
  key?: string | undefined;
  now: Date;
  /** When the newest feed was made that this page has shown from that address, in milliseconds. */
  newest?: number | undefined;
  subtle?: SubtleCrypto | undefined;
}

/** A feed, and whether it was signed. */
export type TrustedFeed = Feed & { isSigned: boolean };

/**
 * Reads a feed that may be signed (a compact JWS over its bytes). With a key only what is signed with it is taken, and
 * nothing older than what the page has shown already, so that an old copy cannot bring a withdrawn alert back.
 */
export async function readTrustedFeed(text: string, options: TrustOptions): Promise<TrustedFeed | Failure> {
  const { key, subtle } = options;
  const isSigned = looksSigned(text);
  if (!key) {
    if (!isSigned) return withSigned(readFeed(text, options), false);
    const token = readToken(text.trim());
    return 'code' in token ? token : withSigned(readPayload(token.payload, options), true);
  }
  if (!isSigned)
    return {
      code: 'signature-missing',
      message: 'The page has a key, and the feed is not signed. Use the address of the signed feed.',
    };
  const verified = await verify(text.trim(), key, subtle);
  if ('code' in verified) return verified;
  const feed = readPayload(verified.payload, options);
  if (hasFailed(feed)) return feed;
  for (const word of verified.unread)
    feed.faults.push({ path: 'key', message: `has "${word}", which is no public key. The others hold` });
  return untimely(feed, options) ?? withSigned(feed, true);
}

const withSigned = (feed: Feed | Failure, isSigned: boolean): TrustedFeed | Failure =>
  hasFailed(feed) ? feed : { ...feed, isSigned };

function readPayload(payload: Uint8Array<ArrayBuffer>, { base }: TrustOptions): Feed | Failure {
  const text = utf8(payload);
  if (text === undefined)
    return {
      code: 'signature-format',
      message: 'What is signed is not UTF-8 text. Sign the feed file itself.',
    };
  return readFeed(text, { base });
}

/** Why a signed feed must not be shown now, by when it was made. */
function untimely({ issued }: Feed, { now, newest }: TrustOptions): Failure | undefined {
  const made = moment(issued);
  if (Number.isNaN(made))
    return {
      code: 'feed-undated',
      message: 'The signed feed does not say when it was made. Add "_safety_feed": {"issued": …}.',
    };
  if (made > now.getTime() + day)
    return {
      code: 'feed-from-future',
      message: `The signed feed is of ${issued}. Put right the clock of the publisher, or of this machine.`,
    };
  if (newest !== undefined && made < newest)
    return {
      code: 'feed-rolled-back',
      message: `The feed of ${issued} is older than one this page has shown. Publish the new one.`,
    };
  return undefined;
}
