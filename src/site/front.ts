/** The front page's own script: copy buttons, and lines that name this site once its address is known. */

const site = new URL('./', document.baseURI).href;
for (const code of document.querySelectorAll<HTMLElement>('[data-site-token]')) {
  code.textContent = (code.textContent ?? '').replaceAll(code.dataset['siteToken'] ?? '', site);
  code.closest<HTMLElement>('.from-here')?.removeAttribute('hidden');
}

const announcer = document.querySelector<HTMLElement>('.status');

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.getElementById(button.dataset['copy'] ?? '');
  if (!code) return;
  const name = code.getAttribute('aria-label') ?? '';
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = 'Copied';
    if (announcer) announcer.textContent = `${name}: copied.`;
  } catch {
    // No clipboard without a secure address or a permission: the lines are marked, one key press copies them.
    getSelection()?.selectAllChildren(code);
    code.focus();
    if (announcer)
      announcer.textContent = 'The lines are selected. Press Ctrl+C, or Cmd+C on a Mac, to copy them.';
    button.textContent = 'Selected: now press Ctrl+C';
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

export {};
