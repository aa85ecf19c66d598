/** Who is measured: our element, and the same words and look made in other ways (Node side). */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { bundle } from '../bundle.js';

const root = resolve(import.meta.dirname, '../../..');

/** The ways to make a card, in the order of the tables. */
export const ways = ['ours', 'static HTML', 'by hand', 'Web Awesome', 'Shoelace'] as const;
export type Way = (typeof ways)[number];

/** What of ours is measured, each in the form that pages show most. */
export const subjects: Readonly<Record<string, string>> = {
  'app-risk-card':
    '<app-risk-card app="discord" view="summary">Discord is for ages 13 and over.</app-risk-card>',
  'parent-tips': '<parent-tips limit="3">Keep screens where you can see them. Talk early.</parent-tips>',
  'report-ceop': '<report-ceop>In danger now? Call <a href="tel:999">999</a>.</report-ceop>',
  'safety-alert':
    '<safety-alert level="warning" headline="Strangers are asking children for pictures" summary="They find them in games and chats." issuer="Mereshire Safeguarding Children Partnership" issued="2026-11-18" apps="discord, snapchat">Talk with your child about who they chat with.</safety-alert>',
};

/** What an element of ours drew: its words as plain markup, and the rules they are drawn by. */
export interface Drawing {
  readonly html: string;
  readonly css: string;
}

/** One way to make it: what a page loads, and what stands in the page. */
export interface Contender {
  readonly way: Way;
  readonly script: string;
  readonly style: string;
  /** Markup of one card. */
  readonly one: string;
  /** How the page turns one card dark, as the body of a function of `card`. */
  readonly darken: string;
}

/** Bytes as they are and as a server sends them. */
export interface Bytes {
  readonly raw: number;
  readonly brotli: number;
}

/** The size of a text as a file. */
export function bytesOf(text: string): Bytes {
  const data = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { raw: data.length, brotli: data.length > 0 ? brotliCompressSync(data, { params }).length : 0 };
}

const require = createRequire(import.meta.url);

/** The version of a library that is installed. */
export function versionOf(name: string): string {
  const folder = resolve(root, 'node_modules', name);
  return (JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Rules of a shadow root for an element of the page itself. */
const inPage = (css: string): string =>
  css.replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '.card-box$1').replaceAll(':host', '.card-box');

/**
 * The least a person would write who wants no library: one sheet for all, one template that is cloned, one property.
 */
const handWritten = ({ html, css }: Drawing): string => `const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
const template = document.createElement('template');
template.innerHTML = ${JSON.stringify(html)};
class HandCard extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(template.content.cloneNode(true));
  }
  set theme(theme) {
    this.shadowRoot.querySelector('.el').className = 'el ' + theme;
  }
}
customElements.define('hand-card', HandCard);
`;

/** The CDN file of our element as it was built. */
export function ownScript(tag: string): string {
  const file = resolve(root, 'dist/cdn', `${tag}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: npm run build -- --only cdn`);
  return readFileSync(file, 'utf8');
}

/** All ways to make one element. The peers hold the same words in their card, under our rules for what is in it. */
export async function contendersFor(tag: string, drawing: Drawing): Promise<Contender[]> {
  const peer = async (name: string, sheet: string): Promise<{ script: string; style: string }> => ({
    script: await bundle(`src/testing/bench/peers/${name}.ts`, { minify: true }),
    style: `${readFileSync(require.resolve(sheet), 'utf8')}\n${inPage(drawing.css)}`,
  });
  const box = `<div class="card-box">${drawing.html}</div>`;
  const setTheme = "card.theme = 'dark';";
  return [
    { way: 'ours', script: ownScript(tag), style: '', one: subjects[tag] ?? '', darken: setTheme },
    {
      way: 'static HTML',
      script: '',
      style: inPage(drawing.css),
      one: box,
      darken: "card.firstElementChild.className = 'el dark';",
    },
    {
      way: 'by hand',
      script: handWritten(drawing),
      style: '',
      one: '<hand-card></hand-card>',
      darken: setTheme,
    },
    {
      way: 'Web Awesome',
      ...(await peer('webawesome', '@awesome.me/webawesome/dist/styles/themes/default.css')),
      one: `<wa-card>${box}</wa-card>`,
      darken: "card.classList.add('wa-dark');",
    },
    {
      way: 'Shoelace',
      ...(await peer('shoelace', '@shoelace-style/shoelace/dist/themes/light.css')),
      one: `<sl-card>${box}</sl-card>`,
      darken: "card.classList.add('sl-theme-dark');",
    },
  ];
}
