import { expect } from '@open-wc/testing';

import { canSend, copy, emailFor, publicAddress, send } from './pass-on.js';

const passed = { title: 'Strangers & pictures', href: 'https://mereshire.example/a?b=1&c=2' };

/** What the device offers for the length of one test; `undefined` is a device without it. */
function device(offers: { share?: unknown; clipboard?: unknown }): void {
  for (const [name, value] of Object.entries(offers))
    Object.defineProperty(navigator, name, { value, configurable: true });
}
afterEach(() => {
  for (const name of ['share', 'clipboard']) delete (navigator as unknown as Record<string, unknown>)[name];
});

const refuse = (name: string) => () => Promise.reject(new DOMException('no', name));

describe('sending', () => {
  it('is offered only where the device can', () => {
    device({ share: undefined });
    expect(canSend()).to.equal(false);
    device({ share: () => Promise.resolve() });
    expect(canSend()).to.equal(true);
  });

  it('gives the device title and address, once', async () => {
    const given: unknown[] = [];
    device({
      share: (what: unknown) => {
        given.push(what);
        return Promise.resolve();
      },
    });
    expect(await send(passed)).to.equal('sent');
    expect(given).to.deep.equal([{ title: passed.title, url: passed.href }]);
  });

  it('that a person stops says nothing and copies nothing', async () => {
    let copies = 0;
    device({
      share: refuse('AbortError'),
      clipboard: { writeText: () => Promise.resolve(void (copies += 1)) },
    });
    expect(await send(passed)).to.equal('stopped');
    expect(copies).to.equal(0);
  });

  it('that a frame may not do copies the link instead', async () => {
    const copied: string[] = [];
    device({
      share: refuse('NotAllowedError'),
      clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    expect(await send(passed)).to.equal('copied');
    expect(copied).to.deep.equal([passed.href]);
  });

  it('and copying that are both refused are told, not thrown', async () => {
    device({ share: refuse('NotAllowedError'), clipboard: { writeText: refuse('NotAllowedError') } });
    expect(await send(passed)).to.equal('refused');
  });
});

describe('copying', () => {
  it('on a page without a clipboard is refused, so that the address can be shown', async () => {
    device({ clipboard: undefined });
    expect(await copy(passed.href)).to.equal('refused');
  });
});

describe('an e-mail', () => {
  it('has the title as its subject, and title and address in it', () => {
    const address = new URL(emailFor(passed));
    expect(address.protocol).to.equal('mailto:');
    expect(address.searchParams.get('subject')).to.equal(passed.title);
    expect(address.searchParams.get('body')).to.equal(`${passed.title}\r\n${passed.href}`);
  });

  it('writes signs and letters so that every mail program reads them', () => {
    const address = emailFor({ title: 'Beth yw’r “risg”? 100% + mwy', href: 'https://mereshire.example/' });
    expect(address).to.match(/^mailto:\?subject=[\w%.*~()'!-]+&body=[\w%.*~()'!-]+$/);
    expect(decodeURIComponent(address)).to.contain('Beth yw’r “risg”? 100% + mwy');
  });
});

describe('an address to pass on', () => {
  it('is a whole one on the web', () => {
    expect(publicAddress('https://mereshire.example/a')).to.equal('https://mereshire.example/a');
  });

  it('is none where others could not open it, or must not', () => {
    for (const href of [
      undefined,
      '',
      '/news/',
      'http://mereshire.example/',
      'mailto:a@mereshire.example',
      'javascript:alert(1)',
      'https://',
      'data:text/html,x',
    ])
      expect(publicAddress(href), String(href)).to.equal(undefined);
  });
});
