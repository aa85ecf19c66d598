import { readMessage, written } from './frame-message.js';

/**
 * Gives every frame of the hosted site the height of its content.
 *
 * A message is believed when it comes from the site's origin and from the window of a frame that stands on this page;
 * it can set that frame's height and nothing else. Loaded twice it does the same thing twice, which is harmless.
 *
 * @param origin of the hosted site
 * @returns a function that stops it; frames keep the height they have
 */
export function fitFrames(origin: string): () => void {
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];
  const onMessage = (event: MessageEvent): void => {
    if (event.origin !== origin) return;
    const message = readMessage(event.data);
    if (!message || !('height' in message)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (!frame) return;
    const { height } = message;
    // The frame's own border counts where the page sizes boxes by their border.
    const isBorderBox = getComputedStyle(frame).boxSizing === 'border-box';
    const border = isBorderBox ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + border}px`;
    // Rules of the page (a fixed ratio, a largest height) may be stronger.
    const fits = frame.clientHeight >= height;
    frame.contentWindow?.postMessage(written({ fits }), origin);
  };
  window.addEventListener('message', onMessage);
  // Those that were ready before this script told their height to nobody.
  for (const { contentWindow, src } of frames())
    if (URL.canParse(src) && new URL(src).origin === origin)
      contentWindow?.postMessage(written({ ask: true }), origin);
  return () => window.removeEventListener('message', onMessage);
}
