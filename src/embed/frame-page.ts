import { report } from '../base/report.js';
import { readMessage, written } from './frame-message.js';
import { optionsFrom, refusal, type AddressedTag } from './options.js';

/** Options of the page around the element, not of the element. */
const ofPage: Record<string, RegExp> = {
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i,
  dir: /^(?:ltr|rtl)$/,
  theme: /^(?:light|dark|page)$/,
};

/**
 * Gives the element of a frame page what its address asks for, before the element is registered.
 *
 * @param element the one element of the page, not upgraded yet
 * @param address of the frame page: `…/embed/<tag>/?…`
 * @param framed  whether a page around it answers for the words in the address
 */
export function setUpElement(element: Element, address: string, framed: boolean): void {
  const tag = element.localName as AddressedTag;
  const { href, searchParams: parameters } = new URL(address);
  const root = element.ownerDocument.documentElement;
  const unknown: string[] = [];
  for (const [name, rule] of Object.entries(ofPage)) {
    const value = parameters.get(name)?.trim();
    if (value === undefined) continue;
    if (!rule.test(value)) unknown.push(name);
    else if (name === 'theme') root.dataset['theme'] = value;
    else root.setAttribute(name, value);
  }
  const place = framed ? 'frame' : 'alone';
  const { attributes, refused } = optionsFrom(tag, parameters, place, Object.keys(ofPage));
  // A feed is named as it lies on the site, not beside the frame page.
  if (attributes['src']) attributes['src'] = new URL(attributes['src'], new URL('../../', href)).href;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (unknown.length + refused.length)
    report(tag, 'refused-option', refusal(tag, [...unknown, ...refused], place));
}

/**
 * Tells the page around the frame how high the content is, now and whenever that changes. The content is measured, not
 * the frame: a height that depended on the frame's own would grow for ever (davidjbradshaw/iframe-resizer#456).
 *
 * @param content the box around everything
 * @param host    the window around the frame; tests give another
 * @returns a function that stops it
 */
export function tellHeight(content: Element, host: Window = window.parent): () => void {
  const root = content.ownerDocument.documentElement;
  let told = 0;
  let waiting = 0;

  const tell = (): void => {
    // Any page may frame us, and a height is no secret.
    host.postMessage(written({ height: told }), '*');
  };
  const measure = (): void => {
    waiting = 0;
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    tell();
  };
  const observer = new ResizeObserver(() => {
    // Several changes within one frame are one.
    waiting ||= requestAnimationFrame(measure);
  });
  const onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== host) return;
    const message = readMessage(data);
    if (!message) return;
    if ('ask' in message && told) tell();
    // A scroll bar that shows while the height catches up takes width away, which changes the height again. Where the
    // page around could not give the height, the bar stays: nothing may be cut off.
    if ('fits' in message) root.toggleAttribute('data-fits', message.fits);
  };
  observer.observe(content);
  window.addEventListener('message', onMessage);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
    window.removeEventListener('message', onMessage);
  };
}
