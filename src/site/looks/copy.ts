/** Copies the lines beside a button, and says so. Without script there is no button, and the lines can be selected. */
import { copyLines } from '../copy-lines.js';

const announcer = document.querySelector<HTMLElement>('.status');

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = document.getElementById(button.dataset['lines'] ?? '');
  if (!code) return;
  const { seen, heard } = await copyLines(code, `${code.getAttribute('aria-label') ?? ''}: copied.`);
  button.textContent = seen;
  if (announcer) announcer.textContent = heard;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-lines]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}
