import { expect } from '@open-wc/testing';

import type { AlertRecord } from './alert.js';
import { isHidden, setHidden } from './hidden.js';
import { readAlert } from './parse.js';

const alert = (fields: Partial<AlertRecord>): AlertRecord => ({
  ...readAlert({ headline: 'Take care' }).alert!,
  ...fields,
});

const stored = (): string[] => Object.keys(localStorage).filter((name) => name.includes('online-safety'));

/** Runs with a page whose storage answers in another way, and gives the page its own back. */
function withStorage(get: () => Storage | null, run: () => void): void {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', { configurable: true, get });
  try {
    run();
  } finally {
    if (own) Object.defineProperty(window, 'localStorage', own);
    else Reflect.deleteProperty(window, 'localStorage');
  }
}

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('a hidden alert', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('is not hidden, and asking writes nothing', () => {
    expect(isHidden(alert({ id: 'asked' }))).to.equal(false);
    expect(stored()).to.deep.equal([]);
  });

  it('is remembered under its name and version, and forgotten without a trace', () => {
    const one = alert({ id: 'kept', version: 2 });
    setHidden(one, true);
    expect(isHidden(one)).to.equal(true);
    expect(stored()).to.deep.equal(['online-safety-elements:hidden:kept:2']);
    setHidden(one, false);
    expect(isHidden(one)).to.equal(false);
    expect(stored()).to.deep.equal([]);
  });

  it('is hidden on the next page too, which knows only what is stored', () => {
    localStorage.setItem('online-safety-elements:hidden:next-page:1', '1');
    expect(isHidden(alert({ id: 'next-page' }))).to.equal(true);
  });

  it('shows again when its version is raised; another alert never was hidden', () => {
    setHidden(alert({ id: 'changes', version: 1 }), true);
    expect(isHidden(alert({ id: 'changes', version: 2 }))).to.equal(false);
    expect(isHidden(alert({ id: 'other', version: 1 }))).to.equal(false);
  });

  it('without a name shows again when its words change', () => {
    setHidden(alert({ headline: 'No name', summary: 'old words' }), true);
    expect(isHidden(alert({ headline: 'No name', summary: 'old words' }))).to.equal(true);
    expect(isHidden(alert({ headline: 'No name', summary: 'new words' }))).to.equal(false);
    expect(isHidden(alert({ headline: 'No name' }))).to.equal(false);
  });

  it('stays hidden as long as the page where storage is refused, and can be brought back', () => {
    const one = alert({ id: 'refused' });
    withStorage(refuse, () => {
      expect(isHidden(one)).to.equal(false);
      setHidden(one, true);
      expect(isHidden(one)).to.equal(true);
      setHidden(one, false);
      expect(isHidden(one)).to.equal(false);
    });
    expect(stored()).to.deep.equal([]);
  });

  it('stays hidden as long as the page where there is no storage at all, or it is full', () => {
    withStorage(
      () => null,
      () => {
        const one = alert({ id: 'none' });
        setHidden(one, true);
        expect(isHidden(one)).to.equal(true);
      },
    );
    const full = { getItem: () => null, setItem: refuse } as unknown as Storage;
    withStorage(
      () => full,
      () => {
        const one = alert({ id: 'full' });
        setHidden(one, true);
        expect(isHidden(one)).to.equal(true);
      },
    );
  });
});
