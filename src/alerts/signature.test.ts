import { expect } from '@open-wc/testing';
import {
  fromBase64url,
  looksSigned,
  readKeys,
  readToken,
  utf8,
  verify,
  type Refusal,
  type Verified,
} from './signature.js';

/** RFC 8037, appendix A.2 and A.4. */
const rfcKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const rfcToken =
  'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
/** Public keys of RFC 8032, section 7.1, tests 2 and 3: valid, and not the one above. */
const otherKey = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';
const thirdKey = '_FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU';

const [rfcHeader = '', rfcPayload = '', rfcSignature = ''] = rfcToken.split('.');

const base64url = (bytes: Uint8Array<ArrayBuffer>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const encoded = (text: string): string => base64url(new TextEncoder().encode(text));

async function newKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = base64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const sign = async (header: object | string, payload: string): Promise<string> => {
    const signed = `${encoded(typeof header === 'string' ? header : JSON.stringify(header))}.${encoded(payload)}`;
    const bytes = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(signed));
    return `${signed}.${base64url(new Uint8Array(bytes))}`;
  };
  return { publicKey, sign };
}

async function verified(text: string, keys: string): Promise<Verified> {
  const result = await verify(text, keys);
  if ('code' in result) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

async function refusal(text: string, keys: string, subtle?: SubtleCrypto): Promise<string> {
  const result = await (subtle ? verify(text, keys, subtle) : verify(text, keys));
  return 'code' in result ? result.code : 'taken';
}

describe('a signed text', () => {
  it('of RFC 8037, appendix A.4, is taken', async () => {
    const { payload, header, kid, unread } = await verified(rfcToken, rfcKey);
    expect(utf8(payload)).to.equal('Example of Ed25519 signing');
    expect([header, kid, unread]).to.deep.equal([{ alg: 'EdDSA' }, undefined, []]);
  });

  it('made by this browser is taken, with either name of the algorithm', async () => {
    const { publicKey, sign } = await newKey();
    for (const alg of ['EdDSA', 'Ed25519']) {
      const { payload } = await verified(await sign({ alg, typ: 'JOSE' }, 'Grüße 😀'), publicKey);
      expect(utf8(payload)).to.equal('Grüße 😀');
    }
  });

  it('may be empty', async () => {
    const { publicKey, sign } = await newKey();
    expect((await verified(await sign({ alg: 'EdDSA' }, ''), publicKey)).payload).to.have.lengthOf(0);
  });

  it('altered in any place is refused', async () => {
    for (let at = 0; at < rfcToken.length; at += 7) {
      const sign = rfcToken[at] === 'A' ? 'B' : 'A';
      const text = rfcToken.slice(0, at) + sign + rfcToken.slice(at + 1);
      expect(await refusal(text, rfcKey), `character ${at}`).to.not.equal('taken');
    }
  });

  it('with other words under the same signature is refused', async () => {
    expect(await refusal(`${rfcHeader}.${encoded('Other words')}.${rfcSignature}`, rfcKey)).to.equal(
      'signature-wrong',
    );
  });

  it('signed with another key is refused', async () => {
    expect(await refusal(rfcToken, otherKey)).to.equal('signature-wrong');
    expect(await refusal(rfcToken, `${otherKey} ${thirdKey}`)).to.equal('signature-wrong');
  });

  const algorithms = ['none', 'HS256', 'RS256', 'ES256', 'eddsa', 'Ed448', 'EdDSA ', '', 1, null, ['EdDSA']];
  for (const alg of algorithms)
    it(`with the algorithm ${JSON.stringify(alg)} is refused`, async () => {
      const { publicKey, sign } = await newKey();
      expect(await refusal(await sign({ alg }, 'x'), publicKey)).to.equal('signature-algorithm');
    });

  const extensions = [
    { alg: 'EdDSA', b64: false, crit: ['b64'] },
    { alg: 'EdDSA', b64: false },
    { alg: 'EdDSA', b64: true },
    { alg: 'EdDSA', crit: ['exp'], exp: 1 },
    { alg: 'EdDSA', crit: [] },
  ];
  for (const header of extensions)
    it(`with an extension is refused: ${JSON.stringify(header)}`, async () => {
      const { publicKey, sign } = await newKey();
      expect(await refusal(await sign(header, 'x'), publicKey)).to.equal('signature-extension');
    });

  it('that brings its own key is judged by the page’s key', async () => {
    const { publicKey, sign } = await newKey();
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
    expect(
      await refusal(await sign({ alg: 'EdDSA', jwk, jku: 'https://other.example/' }, 'x'), rfcKey),
    ).to.equal('signature-wrong');
  });

  const damaged: [what: string, text: string][] = [
    ['two parts', `${rfcHeader}.${rfcPayload}`],
    ['four parts', `${rfcToken}.`],
    ['five parts, as encrypted ones have', `${rfcToken}.a.b`],
    ['no signature', `${rfcHeader}.${rfcPayload}.`],
    ['a signature that is too short', `${rfcHeader}.${rfcPayload}.${rfcSignature.slice(0, -4)}`],
    ['a signature that is too long', `${rfcToken}AAAA`],
    ['padding', `${rfcHeader}.${rfcPayload}.${rfcSignature}==`],
    ['signs of ordinary base64', `${rfcHeader}.${rfcPayload}.${rfcSignature.replace('_', '/')}`],
    ['a blank', `${rfcHeader}.${rfcPayload} .${rfcSignature}`],
    ['a line break', `${rfcHeader}.\n${rfcPayload}.${rfcSignature}`],
    ['a length no bytes have', `${rfcHeader}.${rfcPayload}AA.${rfcSignature}`],
    ['bits that mean nothing', `${rfcHeader}.${rfcPayload}.${rfcSignature.replace(/g$/, 'h')}`],
    ['a header that is no JSON', `${encoded('alg: EdDSA')}.${rfcPayload}.${rfcSignature}`],
    ['a header that is a list', `${encoded('["EdDSA"]')}.${rfcPayload}.${rfcSignature}`],
    ['a header that is null', `${encoded('null')}.${rfcPayload}.${rfcSignature}`],
    ['a header that is no UTF-8', `_w.${rfcPayload}.${rfcSignature}`],
    ['an empty header', `.${rfcPayload}.${rfcSignature}`],
    ['nothing', ''],
    ['JSON in place of it', '{"version":"https://jsonfeed.org/version/1.1"}'],
  ];
  for (const [what, text] of damaged)
    it(`is refused as damaged: ${what}`, async () =>
      expect(await refusal(text, rfcKey)).to.equal('signature-format'));

  it('whose last bits mean nothing is refused: one text has one writing', async () => {
    // The last letter of 64 bytes carries two bits alone; g, h, i and j decode alike.
    expect(rfcSignature.at(-1)).to.equal('g');
    for (const end of ['h', 'i', 'j'])
      expect(await refusal(`${rfcToken.slice(0, -1)}${end}`, rfcKey), end).to.equal('signature-format');
  });
});

describe('keys of a page', () => {
  it('may stand one after another, for the time of a change', async () => {
    for (const keys of [`${otherKey} ${rfcKey}`, `${otherKey},${rfcKey}`, ` a:${otherKey} ,\n b:${rfcKey} `])
      expect(utf8((await verified(rfcToken, keys)).payload), keys).to.equal('Example of Ed25519 signing');
    expect((await verified(rfcToken, `old:${otherKey} new:${rfcKey}`)).kid).to.equal('new');
  });

  it('are picked by the name in the header', async () => {
    const one = await newKey();
    const two = await newKey();
    const token = await one.sign({ alg: 'EdDSA', kid: '2026' }, 'x');
    expect((await verified(token, `2025:${two.publicKey} 2026:${one.publicKey}`)).kid).to.equal('2026');
    expect(await refusal(token, `2025:${one.publicKey}`), 'the right bytes under another name').to.equal(
      'signature-unknown-key',
    );
    expect(await refusal(token, `2026:${two.publicKey} 2025:${one.publicKey}`)).to.equal('signature-wrong');
    expect((await verified(token, one.publicKey)).kid, 'a key without a name fits any').to.equal(undefined);
    expect(
      await refusal(token, `2026:${two.publicKey} ${one.publicKey}`),
      'but goes after one with it',
    ).to.equal('signature-wrong');
  });

  it('may have a colon in their name', async () => {
    const { publicKey, sign } = await newKey();
    expect(
      (await verified(await sign({ alg: 'EdDSA', kid: 'council:2026' }, 'x'), `council:2026:${publicKey}`))
        .kid,
    ).to.equal('council:2026');
  });

  it('are asked for by a name that is no text in vain', async () => {
    const { publicKey, sign } = await newKey();
    expect(await refusal(await sign({ alg: 'EdDSA', kid: 7 }, 'x'), `7:${publicKey}`)).to.equal(
      'signature-unknown-key',
    );
  });

  it('that are none are named; the others hold', async () => {
    expect((await verified(rfcToken, `2025:short ${rfcKey}`)).unread).to.deep.equal(['2025:short']);
    for (const keys of [
      '',
      ' , ',
      'x',
      rfcKey.slice(1),
      `${rfcKey}A`,
      `${rfcKey}=`,
      rfcKey.replace('_', '/'),
    ])
      expect(await refusal(rfcToken, keys), keys).to.equal('key-format');
    const { unread } = readKeys(`${rfcKey.slice(0, -1)}p`);
    expect(unread, 'a writing of the same bytes that is not the one').to.have.lengthOf(1);
  });
});

describe('a browser that cannot check signatures', () => {
  it('has no WebCrypto where the page is not served by https', async () => {
    expect(await verify(rfcToken, rfcKey, null as unknown as SubtleCrypto)).to.have.property(
      'code',
      'signature-unsupported',
    );
  });

  it('is too old for Ed25519', async () => {
    const old = {
      importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
    } as unknown as SubtleCrypto;
    expect(await refusal(rfcToken, rfcKey, old)).to.equal('signature-unsupported');
  });

  it('still refuses what is damaged', async () => {
    expect(((await verify('x', rfcKey, null as unknown as SubtleCrypto)) as Refusal).code).to.equal(
      'signature-format',
    );
  });
});

describe('the look of a signed text', () => {
  it('is no other feed’s', () => {
    for (const text of [
      rfcToken,
      ` ${rfcToken}\n`,
      `${rfcHeader}..`,
      `${rfcToken}.x`,
      `${encoded('{\n "alg": "EdDSA"}')}.a.b`,
    ])
      expect(looksSigned(text), text).to.equal(true);
    for (const text of [
      '',
      '{}',
      '<rss/>',
      'Not found',
      'example',
      'error 404.',
      'eyJ.',
      '{"a":"eyJhbGciOiJFZERTQSJ9.a.b"}',
    ])
      expect(looksSigned(text), text).to.equal(false);
  });

  it('tells of nobody whether to trust it', () => {
    const token = readToken(rfcToken);
    expect('code' in token ? token.code : utf8(token.payload)).to.equal('Example of Ed25519 signing');
  });
});

describe('base64url', () => {
  it('is read as browsers write it', () => {
    for (const bytes of [
      [],
      [0],
      [255],
      [0, 0],
      [251, 255],
      [1, 2, 3],
      Array.from({ length: 256 }, (_, i) => i),
    ])
      expect(fromBase64url(base64url(Uint8Array.from(bytes)))).to.deep.equal(Uint8Array.from(bytes));
  });

  it('that is none gives nothing', () => {
    for (const text of ['A', 'AAAAA', 'A=', 'AA==', 'A+', 'A/', 'A A', 'AB', 'AAB', 'Ä', 'AA\n'])
      expect(fromBase64url(text), text).to.equal(undefined);
  });
});
