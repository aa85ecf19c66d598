/** What a person does in a story, step by step; the tests of the documentation play each of them. */
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

type Play = NonNullable<StoryObj['play']>;

const words = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The shadow tree of the element in the story, once it is drawn. */
async function treeOf(canvas: HTMLElement, tag: string): Promise<ShadowRoot> {
  return waitFor(() => {
    const tree = canvas.querySelector(tag)?.shadowRoot;
    if (!tree?.querySelector('.el')) throw new Error(`<${tag}> is not drawn.`);
    return tree;
  });
}

/** A button by the name a screen reader says, or by a part of it. */
function button(tree: ShadowRoot, name: RegExp): HTMLElement {
  const found = [...tree.querySelectorAll<HTMLElement>('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? words(one)),
  );
  if (!found) throw new Error(`There is no button ${String(name)}.`);
  return found;
}

/** Hides a banner and brings it back. The device forgets it again, so that the story can be seen anew. */
export const hideAndBringBack: Play = async ({ canvasElement, step }) => {
  const tree = await treeOf(canvasElement, 'safety-alert');
  // Whoever hid it at an earlier look sees the button that brings it back.
  if (!tree.querySelector('section')) await userEvent.click(button(tree, /^Show/));
  await step('The button names what it hides', async () => {
    await userEvent.click(button(tree, /^Hide/));
    await waitFor(() => expect(tree.querySelector('section')).toBeNull());
  });
  await step('One button brings it back', async () => {
    await userEvent.click(button(tree, /^Show/));
    await waitFor(() => expect(tree.querySelector('section')).not.toBeNull());
  });
};

/** Answers the three questions of the guide as a parent whose child is in danger. */
export const answerTheGuide: Play = async ({ canvasElement, step }) => {
  const tree = await treeOf(canvasElement, 'report-ceop');
  const asked = (): string => words(tree.querySelector('h3'));
  await step('Who are you?', async () => {
    await userEvent.click(button(tree, /parent/i));
  });
  const second = asked();
  await step('What happened?', async () => {
    await userEvent.click(button(tree, /threatens|pictures|stranger/i));
    await waitFor(() => expect(asked()).not.toBe(second));
  });
  await step('Danger now: 999 comes first', async () => {
    await userEvent.click(button(tree, /^Yes/));
    await waitFor(() =>
      expect(tree.querySelector('a[href^="tel:"], a[href^="http"]')?.getAttribute('href')).toBe('tel:999'),
    );
  });
};

/** Looks for an app with a letter wrong, then for one that there is not. */
export const searchTheList: Play = async ({ canvasElement, step }) => {
  const tree = await treeOf(canvasElement, 'app-risk-list');
  const field = tree.querySelector<HTMLInputElement>('input[type=search]')!;
  const entries = (): number => tree.querySelectorAll('.entry').length;
  const all = entries();
  await step('A name with a letter wrong is found', async () => {
    await userEvent.type(field, 'discrod');
    await waitFor(() => expect(words(tree.querySelector('.entry-name'))).toBe('Discord'));
  });
  await step('Where nothing fits it says so, and offers all again', async () => {
    // `clear()` looks for the focus in the document, and does not see into a shadow tree.
    const whole = { initialSelectionStart: 0, initialSelectionEnd: field.value.length };
    await userEvent.type(field, 'no app has this name', whole);
    await waitFor(() => expect(entries()).toBe(0));
    await userEvent.click(button(tree, /all apps/i));
    await waitFor(() => expect(entries()).toBe(all));
  });
};

/** Picks two promises of the family agreement, and takes one back. */
export const pickPromises: Play = async ({ canvasElement, step }) => {
  const tree = await treeOf(canvasElement, 'parent-tips');
  const boxes = [...tree.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const picked = (): number => tree.querySelectorAll('li.used').length;
  await step('Two promises are picked', async () => {
    await userEvent.click(boxes[0]!);
    await userEvent.click(boxes[2]!);
    await waitFor(() => expect(picked()).toBe(2));
  });
  await step('One is taken back', async () => {
    await userEvent.click(boxes[0]!);
    await waitFor(() => expect(picked()).toBe(1));
  });
};
