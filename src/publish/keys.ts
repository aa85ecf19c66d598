import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { isObject } from '../alerts/fields.js';
import { signedPart } from '../base/signed-pack.js';

/** A fault of input or of a file, told to the person in one sentence. */
export class UserFault extends Error {}

/** A private key as it is kept, and its public half as a page takes it. */
export interface NewKey {
  /** JSON Web Key (RFC 7517), with its private part. */
  file: string;
  /** Value of the `key` attribute: name and 32 bytes, `2026:TDHt…`. */
  attribute: string;
}

/** What a name of a key may be made of: a colon, a comma or a blank would end it in the attribute. */
const isName = (kid: string): boolean => /^[A-Za-z0-9._~-]+$/.test(kid);

/**
 * Makes a key pair for Ed25519 (RFC 8037).
 *
 * @param kid name of the key; by default the beginning of its thumbprint (RFC 7638)
 * @throws UserFault where the name cannot be one
 */
export async function newKey(kid?: string): Promise<NewKey> {
  if (kid !== undefined && !isName(kid))
    throw new UserFault(`"${kid}" cannot name a key. Use letters, figures, hyphens and full stops.`);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const name = kid ?? (await calculateJwkThumbprint(jwk)).slice(0, 8).replace(/^-/, '0');
  const { kty, crv, x = '', d } = jwk as JWK & { crv: string; x: string; d: string };
  const whole = { kty, crv, kid: name, alg: 'EdDSA', use: 'sig', x, d };
  return { file: `${JSON.stringify(whole, null, 2)}\n`, attribute: `${name}:${x}` };
}

/**
 * Signs the exact bytes of a feed as a compact JWS (RFC 7515).
 *
 * @param bytes bytes of `feed.json`
 * @param keyText the private key, as `newKey` wrote it
 * @throws UserFault where the key is none
 */
export async function signBytes(bytes: Uint8Array, keyText: string): Promise<string> {
  const jwk = privateKeyIn(keyText);
  const key = await importJWK(jwk, 'EdDSA').catch(() => undefined);
  if (!key) throw new UserFault('The key is broken. Take the newest copy of it, or make a new one.');
  return new CompactSign(bytes)
    .setProtectedHeader({ alg: 'EdDSA', kid: String(jwk.kid), typ: 'JOSE' })
    .sign(key);
}

/**
 * Signs a pack: its signature on a line, and the pack after it.
 *
 * @throws UserFault where the key is none
 */
export async function signPack(json: string, keyText: string): Promise<string> {
  const signed = await signBytes(new TextEncoder().encode(await signedPart(json, crypto.subtle)), keyText);
  return `${signed}\n${json}`;
}

/** Whether these are the bytes of a feed that `feed build` made: it says when it was made. */
export function isFeed(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const about = isObject(value) ? value['_safety_feed'] : undefined;
    return isObject(about) && typeof about['issued'] === 'string';
  } catch {
    return false;
  }
}

function privateKeyIn(text: string): JWK {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value) || value['kty'] !== 'OKP' || value['crv'] !== 'Ed25519')
    throw new UserFault('It is no key that "online-safety key new" made.');
  if (typeof value['d'] !== 'string')
    throw new UserFault(
      'It is the public half alone. Sign with the file that "online-safety key new" wrote.',
    );
  if (typeof value['kid'] !== 'string' || !isName(value['kid']))
    throw new UserFault('The key has no name ("kid"). Make one with "online-safety key new".');
  return value;
}
