/** Runs in a page: shows one example of an element after the other, as its stories and unit tests do. */
import '../../define.js';
import { mountExample, type Example } from '../../elements/example.js';
import { examplesOf } from './examples.js';

declare global {
  interface Window {
    showExample: (tag: string, name: string) => Promise<void>;
  }
}

const main = document.querySelector('main')!;

async function drawn(): Promise<void> {
  for (const element of main.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*'))
    await element.updateComplete;
}

window.showExample = async (tag, name) => {
  const example = examplesOf[tag]?.find((one: Example) => one.name === name);
  if (!example) throw new Error(`${tag} has no example "${name}".`);
  mountExample(example, main);
  await drawn();
  // What is folded away is part of what a reader meets; entries of the list stay shut, as each holds a whole card.
  if (tag !== 'app-risk-list')
    for (const element of main.querySelectorAll('*'))
      for (const fold of element.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await drawn();
};
