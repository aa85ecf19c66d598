/** The page that is measured and photographed under each host style: our elements, as a webmaster pastes them. */
import { resolve } from 'node:path';

import type { AlertRecord } from '../../alerts/alert.js';
import { readAlert } from '../../alerts/parse.js';
import { snippet } from '../../embed/snippet.js';
import { face, type Host } from './hosts.js';

/** Where the page takes the script from. */
export const src = '/files/online-safety-elements.js';

/** Options for `harness.site`: the built file where the README tells a school to keep it. */
export const ownFile = { mount: { '/files/': resolve(import.meta.dirname, '../../../dist/cdn') } };

/** The elements that show something. */
export const tags: readonly string[] = [
  'report-ceop',
  'app-risk-card',
  'app-risk-list',
  'parent-tips',
  'safety-alert',
];

const record: AlertRecord = readAlert({
  level: 'danger',
  headline: 'Strangers ask for pictures',
  summary: 'Talk with your child about who they chat with.',
  issuers: [{ name: 'Mereshire Police', phone: '01632 960 240' }],
  issued: '2026-11-16',
  sections: [
    {
      title: 'What happened',
      blocks: ['One line.', { list: ['First', 'Second'] }, { quote: ['Words'] }],
    },
  ],
  actions: [{ do: 'Look at the contacts.', how: 'Do it together.' }],
  response: ['We look into it.'],
  apps: ['skype', 'discord'],
  resources: ['ceop-education'],
}).alert!;

const link = { href: 'https://www.ceop.police.uk/Safety-Centre/', text: 'CEOP Safety Centre' };

/** One snippet for each way an element is commonly shown: with folds, with a form, with a figure, as a letter. */
export const snippets: readonly string[] = [
  snippet({ tag: 'report-ceop', src, link }),
  snippet({ tag: 'report-ceop', attributes: { view: 'guide', exit: '' } }),
  snippet({ tag: 'app-risk-card', attributes: { app: 'discord', 'child-age': '10' } }),
  snippet({ tag: 'app-risk-list', attributes: { risk: 'live-video', search: '' } }),
  snippet({ tag: 'parent-tips' }),
  snippet({ tag: 'parent-tips', attributes: { view: 'controls' } }),
  snippet({ tag: 'safety-alert', record }),
  snippet({ tag: 'safety-alert', attributes: { view: 'letter' }, record }),
];

/**
 * The page's own rule about face and width, on every host alike, so that only what a page may choose is chosen. The
 * width of a box is set by the test: see `fitTo` in measure.ts.
 */
export const common = `.box, .box * { font-family: ${face} !important } .box { max-width: none !important }`;

/** The page of a host with this in its body, the elements by default. The style sheets are `/host.css` and `/common.css`. */
export function hostPage({ classes = '', head = '', isQuirky = false }: Host, body?: string): string {
  const boxes = body ?? snippets.map((lines) => `<div class="box ${classes}">\n${lines}\n</div>`).join('\n');
  return `${isQuirky ? '' : '<!doctype html>\n'}<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Online safety at Hazel Lane Primary School</title>
${head}
<link rel="stylesheet" href="/host.css">
<link rel="stylesheet" href="/common.css">
</head>
<body>
${boxes}
</body>
</html>
`;
}
