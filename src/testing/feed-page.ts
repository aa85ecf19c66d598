/** A page for feeds to be loaded in, with a clock, a network and a visibility that the test moves. */
import type { FeedWorld } from '../alerts/feed-world.js';

interface Timer {
  at: number;
  run: () => void;
}

type Answer = string | Response | Error | ((init: RequestInit) => Promise<Response>);

export class FeedPage implements FeedWorld {
  /** Addresses asked for, in order. */
  readonly asked: string[] = [];
  /** What the next request is answered with, if it is another than `answer`. */
  readonly next: Answer[] = [];
  answer: Answer = '';
  isHidden = false;
  isOffline = false;
  /** What `random` gives: in the middle, a pause is just what was wished for. */
  chance = 0.5;
  subtle: SubtleCrypto | undefined;
  /** Whether whatever the test looks at waits for something. */
  isBusy = (): boolean => false;
  #held = 0;
  readonly #timers = new Set<Timer>();
  readonly #listeners = new Set<() => void>();
  #now = Date.parse('2026-11-20T12:00:00Z');

  fetch(url: string, init: RequestInit): Promise<Response> {
    this.asked.push(url);
    const answer = this.next.shift() ?? this.answer;
    if (typeof answer === 'function') {
      this.#held += 1;
      return answer(init).finally(() => (this.#held -= 1));
    }
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(typeof answer === 'string' ? new Response(answer) : answer);
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.chance;
  }

  schedule(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  isAway(): boolean {
    return this.isHidden || this.isOffline;
  }

  onReturn(run: () => void): () => void {
    this.#listeners.add(run);
    return () => void this.#listeners.delete(run);
  }

  /** How many timers and listeners the page has to carry. */
  get load(): { timers: number; listeners: number } {
    return { timers: this.#timers.size, listeners: this.#listeners.size };
  }

  /** Lets that many minutes pass; what falls due runs, each at its time. */
  async pass(minutes: number): Promise<void> {
    const end = this.#now + minutes * 60_000;
    for (;;) {
      const [timer] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!timer) break;
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await this.rest();
    }
    this.#now = end;
  }

  /** Hidden or shown, offline or online: whoever listens is told. */
  async becomes(change: Partial<Pick<FeedPage, 'isHidden' | 'isOffline'>>): Promise<void> {
    Object.assign(this, change);
    await this.wake();
  }

  /** As when the page comes back from the cache of pages left: no timer ran, whatever the clock says. */
  async wake(minutesLater = 0): Promise<void> {
    this.#now += minutesLater * 60_000;
    for (const run of this.#listeners) run();
    await this.pass(0);
  }

  /** Until everything the network and the cipher have begun is done; requests that a test holds back are not waited for. */
  async rest(): Promise<void> {
    // Bodies and signatures come from other threads of the browser, in some turns of its loop.
    for (let turn = 0; turn < 3 || (this.isBusy() && this.#held === 0); turn += 1) {
      if (turn > 10_000) throw new Error('The feed does not come to rest.');
      await this.#turn();
    }
  }

  async #turn(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
    port1.close();
  }
}
