import 'online-safety-elements/elements/safety-alert.js';
import { createSSRApp } from 'vue';
import Page from './page.vue';

declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];
createSSRApp(Page, { heard: window.heard }).mount('#root');
