import 'online-safety-elements/elements/safety-alert.js';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page.js';

declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];
const root = document.getElementById('root');
if (root) hydrateRoot(root, <Page heard={window.heard} />);
