/** What copying came to: the words on the button, and what is said to who cannot see it. */
export interface Copied {
  seen: string;
  heard: string;
}

/**
 * Copies the words of an element. Where the browser does not allow that (no secure address, no permission) the words are
 * marked, so that one key press copies them.
 *
 * @param heard what is said when they are copied
 */
export async function copyLines(code: HTMLElement, heard: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return { seen: 'Copied', heard };
  } catch {
    getSelection()?.selectAllChildren(code);
    code.focus();
    return {
      seen: 'Selected: now press Ctrl+C',
      heard: 'The lines are selected. Press Ctrl+C, or Cmd+C on a Mac, to copy them.',
    };
  }
}
