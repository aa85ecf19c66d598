/** What the common library of Node signs, this reads; what it refuses, this refuses too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CompactSign, compactVerify, exportJWK, generateKeyPair } from 'jose';
import { utf8, verify } from './signature.js';

const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Grüße 😀', items: [] });

async function signed(header: { alg: string; kid?: string; typ?: string; cty?: string }) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { x = '' } = await exportJWK(publicKey);
  const token = await new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader(header)
    .sign(privateKey);
  return { token, x, publicKey };
}

describe('a text signed with jose', () => {
  for (const header of [
    { alg: 'EdDSA' },
    { alg: 'Ed25519' },
    { alg: 'EdDSA', kid: '2026', typ: 'JOSE' },
    { alg: 'EdDSA', kid: '2026', typ: 'JOSE', cty: 'application/feed+json' },
  ]) {
    it(`is taken: ${JSON.stringify(header)}`, async () => {
      const { token, x } = await signed(header);
      const result = await verify(token, `2026:${x}`);
      assert.ok(!('code' in result), JSON.stringify(result));
      assert.equal(utf8(result.payload), text);
      assert.deepEqual(result.header, header);
    });
  }

  it('and altered is refused by both', async () => {
    const { token, x, publicKey } = await signed({ alg: 'EdDSA' });
    const [head, payload = '', signature] = token.split('.');
    const altered = `${head}.${payload.slice(0, -2)}${payload.endsWith('AA') ? 'BA' : 'AA'}.${signature}`;
    await assert.rejects(compactVerify(altered, publicKey));
    const result = await verify(altered, x);
    assert.ok('code' in result && /^signature-(?:wrong|format)$/.test(result.code));
  });

  it('with a secret that both sides know is refused, though the key of the page is that secret', async () => {
    const { x } = await signed({ alg: 'EdDSA' });
    const token = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(x, 'base64url'));
    const result = await verify(token, x);
    assert.equal('code' in result && result.code, 'signature-algorithm');
  });
});
