/** Writes the page with what the server renders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import 'online-safety-elements/elements/safety-alert.js';
import { Page } from './page.js';

const page = readFileSync('dist/index.html', 'utf8');
writeFileSync(
  'dist/index.html',
  page.replace('<!--page-->', () => renderToString(<Page heard={[]} />)),
);
