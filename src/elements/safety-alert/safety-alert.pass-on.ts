import type { ReactiveControllerHost } from 'lit';
import type { AlertRecord } from '../../alerts/alert.js';
import { canSend, copy, publicAddress, send, type Outcome, type Passed } from '../../base/pass-on.js';
import type { Words } from '../../i18n/index.js';
import type { PassOn } from '../../parts/pass-on.js';

/** Passes the alerts of one element on, and remembers what to say of the last press. */
export class PassingOn {
  #said?: { of: number; words: string } | undefined;

  /**
   * @param host the element, drawn anew when there is something to say
   * @param print prints the alert of that number
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly print: (of: number) => void,
  ) {}

  /** The row under an alert, the `of`th of its element. */
  row({ href, headline: title }: AlertRecord, of: number, words: Words): PassOn {
    const address = publicAddress(href);
    const passed = address === undefined ? undefined : { title, href: address };
    return {
      passed,
      canSend: canSend(),
      send: () => void this.#pass(send, passed, of, words),
      copy: () => void this.#pass(({ href: link }) => copy(link), passed, of, words),
      print: () => this.print(of),
      said: this.#said?.of === of ? this.#said.words : undefined,
    };
  }

  /** Says what happened. The words are taken away first, so that the same ones are heard again. */
  async #pass(
    way: (passed: Passed) => Promise<Outcome>,
    passed: Passed | undefined,
    of: number,
    words: Words,
  ): Promise<void> {
    if (!passed) return;
    this.#said = undefined;
    this.host.requestUpdate();
    const outcome = await way(passed);
    await this.host.updateComplete;
    if (outcome === 'copied') this.#said = { of, words: words.copied };
    if (outcome === 'refused') this.#said = { of, words: `${words.copyYourself} ${passed.href}` };
    this.host.requestUpdate();
  }
}
