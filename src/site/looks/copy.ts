/** Copies the lines beside a button, and says so. Without script there is no button, and the lines can be selected. */
const announcer = document.querySelector<HTMLElement>('.status');

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.getElementById(button.dataset['lines'] ?? '');
  if (!code) return;
  const say = (seen: string, heard: string) => {
    button.textContent = seen;
    if (announcer) announcer.textContent = heard;
  };
  try {
    await navigator.clipboard.writeText(code.textContent);
    say('Copied', `${code.getAttribute('aria-label') ?? ''}: copied.`);
  } catch {
    // No clipboard without a secure address or a permission: the lines are marked, one key press copies them.
    getSelection()?.selectAllChildren(code);
    code.focus();
    say(
      'Selected: now press Ctrl+C',
      'The lines are selected. Press Ctrl+C, or Cmd+C on a Mac, to copy them.',
    );
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-lines]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

export {};
