/** Why a signed text is not taken. */
export type SignatureCode =
  | 'signature-missing'
  | 'signature-format'
  | 'signature-algorithm'
  | 'signature-extension'
  | 'signature-unknown-key'
  | 'signature-wrong'
  | 'signature-unsupported'
  | 'key-format';

export interface Refusal {
  code: SignatureCode;
  /** What was wrong and what to do. */
  message: string;
}

export interface PublicKey {
  /** The publisher's name for it. */
  kid?: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A signed text, taken apart. Nothing in it is to be trusted before `verify` has taken it. */
export interface Token {
  header: Readonly<Record<string, unknown>>;
  payload: Uint8Array<ArrayBuffer>;
  /** What was signed. */
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

export interface Verified {
  payload: Uint8Array<ArrayBuffer>;
  header: Token['header'];
  /** Name of the key that fitted, where the page gave it one. */
  kid: string | undefined;
  /** What stood among the keys and is none. */
  unread: string[];
}

const refuse = (code: SignatureCode, message: string): Refusal => ({ code, message });

const damaged = refuse(
  'signature-format',
  'The signature is damaged. Sign again, and publish the file byte by byte.',
);

/** Whether the text is meant as a compact JWS: `e` is how the bracket of its header begins in base64. */
export const looksSigned = (text: string): boolean => /^\s*e[\w-]{9,}\.[\w.-]*\s*$/.test(text);

/**
 * Public keys as the `key` attribute has them: 32 bytes in base64url, with a name before it or not, several with
 * blanks or commas between (`2026:11qYAY… 2027:Gb9EC…`), so that a publisher can change the key.
 *
 * @returns the keys, and the words that are none: the caller reports them, and the other keys hold
 */
export function readKeys(text: string): { keys: PublicKey[]; unread: string[] } {
  const keys: PublicKey[] = [];
  const unread: string[] = [];
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const end = word.lastIndexOf(':');
    const bytes = fromBase64url(word.slice(end + 1));
    if (bytes?.length !== 32) unread.push(word.slice(0, 60));
    else keys.push(end > 0 ? { kid: word.slice(0, end), bytes } : { bytes });
  }
  return { keys, unread };
}

/** Takes a compact JWS (RFC 7515, section 7.1) apart, and refuses whatever Ed25519 alone does not need. */
export function readToken(text: string): Token | Refusal {
  const parts = text.split('.');
  const [head, payload, signature] = parts.map(fromBase64url);
  const header = head && objectIn(head);
  if (parts.length !== 3 || !header || !payload || !signature) return damaged;
  // `EdDSA` is RFC 8037; RFC 9864 names the curve instead. Any other would let the sender choose how it is checked.
  if (header['alg'] !== 'EdDSA' && header['alg'] !== 'Ed25519')
    return refuse('signature-algorithm', 'Sign with Ed25519: no other way is accepted.');
  // An extension that is not understood must be refused (RFC 7515, section 4.1.11); we understand none.
  if ('crit' in header || 'b64' in header)
    return refuse('signature-extension', 'Sign without "crit" and "b64".');
  if (signature.length !== 64) return damaged;
  const signed = new TextEncoder().encode(text.slice(0, text.lastIndexOf('.')));
  return { header, payload, signed, signature };
}

/**
 * Checks a compact JWS against the keys of the page. A `kid` in its header picks the key of that name, or those without
 * a name; without one all are tried. Keys inside of the token (`jwk`, `jku`, `x5c`) are never looked at.
 *
 * @param subtle WebCrypto; a page without https has none
 */
export async function verify(
  text: string,
  keyText: string,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<Verified | Refusal> {
  const { keys, unread } = readKeys(keyText);
  if (!keys.length)
    return refuse(
      'key-format',
      `"${keyText.trim().slice(0, 60)}" is no public key, such as name:43-letters. Copy it again from the publisher.`,
    );
  const token = readToken(text);
  if ('code' in token) return token;
  const { kid } = token.header;
  const named = keys.filter((key) => key.kid !== undefined && key.kid === kid);
  const tried = kid === undefined ? keys : named.length ? named : keys.filter((key) => key.kid === undefined);
  if (!tried.length)
    return refuse(
      'signature-unknown-key',
      `The page does not have the key "${String(kid).slice(0, 40)}". If the publisher changed it, add the new one.`,
    );
  try {
    for (const { kid: name, bytes } of tried)
      if (await fits(token, bytes, subtle))
        return { payload: token.payload, header: token.header, kid: name, unread };
  } catch {
    return refuse(
      'signature-unsupported',
      'This browser cannot check signatures: it is too old, or the page is not served by https.',
    );
  }
  return refuse('signature-wrong', 'The words were altered, or signed with another key. Ask the publisher.');
}

/** Throws where the browser has no Ed25519. */
async function fits(
  { signature, signed }: Token,
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | undefined,
): Promise<boolean> {
  if (!subtle) throw new Error('no WebCrypto');
  const key = await subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, signature, signed);
}

/**
 * Bytes of base64url without padding (RFC 7515, section 2), or undefined. Of several ways to write the same bytes only
 * the one is taken, so that nobody can alter a signed text without altering its meaning.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  const raw = atob(base64);
  if (btoa(raw).replace(/=+$/, '') !== base64) return undefined;
  return Uint8Array.from(raw, (sign) => sign.charCodeAt(0));
}

/** Text of UTF-8 bytes, or undefined where they are none. */
export function utf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function objectIn(bytes: Uint8Array<ArrayBuffer>): Token['header'] | undefined {
  try {
    const value: unknown = JSON.parse(utf8(bytes) ?? '');
    return typeof value === 'object' && value && !Array.isArray(value)
      ? (value as Token['header'])
      : undefined;
  } catch {
    return undefined;
  }
}
