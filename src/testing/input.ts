/** Real keys and clicks in unit tests, sent by the browser itself: `isTrusted` is true and focus moves. All engines. */
import { executeServerCommand } from '@web/test-runner-commands';

import type { InputCommand } from './unit-runner.js';

const send = (command: InputCommand): Promise<unknown> => executeServerCommand('engine-input', command);

/** Presses one key by its `KeyboardEvent.key` name (`Tab`, `Enter`, `Escape`, `Space`, `a`), or a chord: `Shift+Tab`. */
export async function press(chord: string): Promise<void> {
  await send({ press: chord });
}

export async function type(text: string): Promise<void> {
  await send({ type: text });
}

/** Clicks in the middle of the element, wherever it is drawn. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0)
    throw new Error(`<${element.localName}> is not drawn: nobody could click it.`);
  await send({ click: { x: box.x + box.width / 2, y: box.y + box.height / 2 } });
}

/** The element that has the focus, looked for through open shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
