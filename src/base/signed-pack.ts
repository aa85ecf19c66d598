import { looksSigned, utf8, verify, type Refusal } from '../alerts/signature.js';

/** A signed pack whose signature fits. */
export interface OpenedPack {
  /** The pack, as JSON. */
  json: string;
  /** What stood among the keys and is none. */
  unread: string[];
}

/**
 * A signed pack is two things in one file: a compact JWS on the first line, and the pack as it is after it. What is
 * signed is not the pack but its SHA-512, `{"sha512":"…"}`: WebKitGTK crashes when it checks Ed25519 over more than
 * 64 kB (its S-expressions count in 16 bits), and words in base64 would hardly be compressed.
 */
export function splitPack(text: string): { token: string; json: string } | undefined {
  const end = text.indexOf('\n');
  const token = text.slice(0, end).trim();
  return end > 0 && looksSigned(token) ? { token, json: text.slice(end + 1) } : undefined;
}

/** What is signed for a pack. */
export async function signedPart(json: string, subtle: SubtleCrypto): Promise<string> {
  const digest = await subtle.digest('SHA-512', new TextEncoder().encode(json));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  const sha512 = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return JSON.stringify({ sha512 });
}

/** Checks the signature of a pack against the keys, `name:key`, and the pack against what was signed. */
export async function openPack(
  text: string,
  keys: string,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<OpenedPack | Refusal> {
  const parts = splitPack(text);
  if (!parts)
    return {
      code: 'signature-missing',
      message:
        'It is not signed: it may be a page of the website. Use the address of the signed file, which ends in .jws.',
    };
  const verified = await verify(parts.token, keys, subtle);
  if ('code' in verified) return verified;
  if (!subtle || utf8(verified.payload) !== (await signedPart(parts.json, subtle)))
    return {
      code: 'signature-wrong',
      message: 'The words were altered after they were signed. Publish the signed file byte by byte.',
    };
  return { json: parts.json, unread: verified.unread };
}
