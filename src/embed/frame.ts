/** The script of every frame page. It runs before the element's own file. */
import { setUpElement, tellHeight } from './frame-page.js';

const content = document.querySelector('.frame');
const element = content?.firstElementChild;
const framed = window.parent !== window;
if (content && element) {
  setUpElement(element, location.href, framed);
  if (framed) tellHeight(content);
}
