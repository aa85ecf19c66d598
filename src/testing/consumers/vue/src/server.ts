/** Writes the page with what the server renders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import 'online-safety-elements/elements/safety-alert.js';
import Page from './page.vue';

const html = await renderToString(createSSRApp(Page, { heard: [] }));
const page = readFileSync('dist/index.html', 'utf8');
writeFileSync(
  'dist/index.html',
  page.replace('<!--page-->', () => html),
);
