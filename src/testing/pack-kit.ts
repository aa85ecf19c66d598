import { signedPart } from '../base/signed-pack.js';

/** Keys, signatures and packs for tests that run in browsers: made by the browser's own WebCrypto. */

const base64url = (bytes: Uint8Array<ArrayBuffer>): string => {
  let raw = '';
  for (const byte of bytes) raw += String.fromCharCode(byte);
  return btoa(raw).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};
const encoded = (text: string): string => base64url(new TextEncoder().encode(text));

export interface Signer {
  /** As `content-key` takes it. */
  key: string;
  /** The text as a signed pack. */
  sign: (text: string, header?: object) => Promise<string>;
}

/** A new key of that name, for tests alone. */
export async function newSigner(kid: string): Promise<Signer> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    key: `${kid}:${base64url(raw)}`,
    sign: async (text, header = { alg: 'EdDSA', kid, typ: 'JOSE' }) => {
      const signed = `${encoded(JSON.stringify(header))}.${encoded(await signedPart(text, crypto.subtle))}`;
      const bytes = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(signed));
      return `${signed}.${base64url(new Uint8Array(bytes))}\n${text}`;
    },
  };
}

/** A pack as text. What is not given is in order, and as of 1 March 2027. */
export const packOf = (version: string, content: object, more: object = {}): string =>
  JSON.stringify({
    schema: 1,
    lang: 'en',
    version,
    issued: '2027-03-01T09:00:00Z',
    reviewBy: '2027-06-01',
    publisher: { name: 'Online Safety Elements' },
    sources: [],
    content,
    ...more,
  });
