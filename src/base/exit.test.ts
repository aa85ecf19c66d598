/** The controller alone, on a host that only counts its updates. */
import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { ExitController, showCover } from './exit.js';

const target = 'https://weather.example/';

let exit: ExitController;
let gone: string[];
let controllers: ReactiveController[];

/** A press at that many milliseconds after the page began; `more` says what else is held, or another key. */
function press(at: number, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: at });
  document.body.dispatchEvent(event);
}

function start(go: (address: string) => void = (address) => gone.push(address)): void {
  const host = {
    addController: (controller: ReactiveController) => controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  } satisfies ReactiveControllerHost;
  exit = new ExitController(host, () => target, go);
  exit.listen(true);
}

beforeEach(() => {
  gone = [];
  controllers = [];
  start();
});
afterEach(() => exit.listen(false));

describe('Shift three times', () => {
  it('leaves within five seconds, and says how many presses are left', () => {
    press(1000);
    expect(exit.state).to.deep.equal({ presses: 2 });
    press(3000);
    expect(exit.state).to.deep.equal({ presses: 1 });
    press(5999);
    expect(exit.state).to.equal('leaving');
    expect(gone).to.deep.equal([target]);
  });

  it('stays with six seconds between: the first press has been forgotten', () => {
    press(0);
    press(6000);
    press(12_000);
    expect(exit.state).to.deep.equal({ presses: 2 });
    expect(gone).to.deep.equal([]);
  });

  it('counts any three within five seconds, whatever went before', () => {
    for (const at of [0, 4000, 7000, 8000]) press(at);
    expect(gone).to.deep.equal([target]);
  });

  it('stays while a capital letter is typed', () => {
    for (const at of [0, 1000, 2000]) {
      press(at);
      press(at + 100, { key: 'A', shiftKey: true });
    }
    expect(exit.state).to.equal('here');
    press(2500);
    press(2600);
    expect(gone).to.deep.equal([]);
  });

  it('takes a key held down for one press', () => {
    for (let at = 0; at < 1000; at += 100) press(at, { repeat: at > 0 });
    expect(exit.state).to.deep.equal({ presses: 2 });
  });

  it('stays while Shift is held for a click, and for a shortcut with Alt, Ctrl or Cmd', () => {
    for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      for (const at of [0, 100, 200]) press(at, held);
      expect(exit.state).to.equal('here');
    }
    for (const at of [1000, 1100, 1200]) {
      press(at);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    }
    expect(exit.state).to.equal('here');
    expect(gone).to.deep.equal([]);
  });

  it('is heard even where the page stops keys from rising', () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('keydown', stop, true);
    for (const at of [0, 100, 200]) press(at);
    document.removeEventListener('keydown', stop, true);
    expect(gone).to.deep.equal([target]);
  });

  it('promises no press that no longer counts', () => {
    const { setTimeout: real } = globalThis;
    const waiting: { run: () => void; after: number }[] = [];
    globalThis.setTimeout = ((run: () => void, after: number) => waiting.push({ run, after })) as never;
    press(0);
    globalThis.setTimeout = real;
    expect(waiting.map(({ after }) => after)).to.deep.equal([5000]);
    waiting[0]?.run();
    expect(exit.state).to.equal('here');
  });
});

describe('an exit that is not shown', () => {
  it('hears no key', () => {
    exit.listen(false);
    for (const at of [0, 100, 200]) press(at);
    expect(gone).to.deep.equal([]);
  });

  it('hears none once its element is taken away, nor remembers the presses before', () => {
    press(0);
    press(100);
    for (const controller of controllers) controller.hostDisconnected?.();
    press(200);
    expect(exit.state).to.equal('here');
    exit.listen(true);
    press(300);
    expect(exit.state).to.deep.equal({ presses: 2 });
    expect(gone).to.deep.equal([]);
  });
});

describe('leaving', () => {
  it('cannot be undone by a key', () => {
    exit.leave();
    for (const key of ['Shift', 'Escape', 'a']) press(0, { key });
    expect(exit.state).to.equal('leaving');
    expect(gone).to.have.lengthOf(1);
  });

  it('ends when the page comes back from the back/forward cache, and only then', () => {
    exit.leave();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(exit.state).to.equal('leaving');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(exit.state).to.equal('here');
  });

  it('where the frame may not go, nothing stays covered, and the reader is told to close the page', () => {
    exit.listen(false);
    start(() => {
      throw new DOMException('No.', 'SecurityError');
    });
    for (const at of [0, 100, 200]) press(at);
    expect(exit.state).to.equal('shut-in');
    press(300);
    expect(exit.state).to.equal('shut-in');
  });
});

describe('the cover', () => {
  it('lies over the whole window, above whatever the page stacks, and goes again', () => {
    const stacked = document.body.appendChild(document.createElement('div'));
    stacked.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
    const cover = document.body.appendChild(document.createElement('div'));
    cover.popover = 'manual';
    cover.style.cssText = 'position: fixed; inset: 0; inline-size: auto; block-size: auto; margin: 0';
    const top = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    expect(top()).to.equal(stacked);
    showCover(cover, true);
    showCover(cover, true);
    expect(top()).to.equal(cover);
    showCover(cover, false);
    showCover(cover, false);
    expect(top()).to.equal(stacked);
    stacked.remove();
    cover.remove();
  });

  it('is let be where there is none, where it stands in no page, and where the browser has no top layer', () => {
    const loose = document.createElement('div');
    loose.popover = 'manual';
    for (const cover of [null, loose, { isConnected: true } as HTMLElement])
      expect(() => showCover(cover, true)).not.to.throw();
  });
});
