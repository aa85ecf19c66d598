/** The pages that our elements are put on: what a school's framework, theme or reset does to everything on the page. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** Face of the words on every page here: a page may choose it, so all of them choose the same. */
export const face = "'Liberation Sans', sans-serif";

export interface Host {
  /** What stands in test titles and names of pictures. */
  readonly name: string;
  /** The style sheet of the page. */
  readonly css: string;
  /** Classes the framework asks for around its content. */
  readonly classes?: string;
  /** What stands in the head before the style sheet. */
  readonly head?: string;
  /** A page without doctype, which browsers lay out by rules of 1998. */
  readonly isQuirky?: boolean;
}

const packaged = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');

/** A page with nothing of its own: what all others are measured against. */
export const bareHost: Host = { name: 'a bare page', css: '' };

/** Frameworks and themes as their packages deliver them. */
export const frameworkHosts: readonly Host[] = [
  {
    name: 'Bootstrap 3',
    css: packaged('bootstrap3/dist/css/bootstrap.css') + packaged('bootstrap3/dist/css/bootstrap-theme.css'),
    classes: 'well',
  },
  {
    name: 'Bootstrap 4',
    css: packaged('bootstrap4/dist/css/bootstrap.css'),
    classes: 'card-body text-center',
  },
  { name: 'Bootstrap 5', css: packaged('bootstrap/dist/css/bootstrap.css'), classes: 'card-body lead' },
  { name: 'Tailwind preflight', css: packaged('tailwindcss/preflight.css') },
  { name: 'Foundation', css: packaged('foundation-sites/dist/css/foundation.css'), classes: 'callout' },
  { name: 'Bulma', css: packaged('bulma/css/bulma.css'), classes: 'content is-large' },
  {
    name: 'GOV.UK Frontend',
    css: packaged('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
    classes: 'govuk-body govuk-inset-text',
  },
  {
    name: 'NHS.UK Frontend',
    css: packaged('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css'),
    classes: 'nhsuk-body nhsuk-inset-text',
  },
  {
    name: 'a WordPress block theme',
    css: readFileSync(join(import.meta.dirname, 'block-theme.css'), 'utf8'),
    classes: 'entry-content wp-block-post-content is-layout-constrained',
  },
];

/** Rules by hand that are met on school sites: small roots, resets with force, page builders. */
export const resetHosts: readonly Host[] = [
  { name: 'a root of 62.5 %', css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  {
    name: 'a reset with force',
    css: `* { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important; font-size: 100% !important;
      vertical-align: baseline !important; background: transparent !important; list-style: none !important }`,
  },
  {
    name: 'type with force',
    css: `html { line-height: 4; word-spacing: 9px; letter-spacing: 0.2em }
      * { font-size: 11px !important; line-height: 3 !important; letter-spacing: 2px !important; word-spacing: 6px !important;
        font-weight: 900 !important; font-style: italic !important; font-variant: small-caps !important;
        font-stretch: condensed !important; text-transform: uppercase !important; text-indent: 30px !important;
        text-shadow: 1px 1px red !important; white-space: nowrap !important; word-break: break-all !important;
        hyphens: auto !important; tab-size: 2 !important; font-kerning: none !important; text-rendering: optimizeSpeed !important;
        text-align: right !important; text-decoration: none !important; quotes: none !important }`,
  },
  {
    name: 'colours and boxes with force',
    css: `* { color: red !important; background-color: yellow !important; border: 2px dotted lime !important;
        border-radius: 20px !important; box-sizing: content-box !important; box-shadow: 0 0 9px blue !important;
        cursor: wait !important; list-style: square inside !important; margin: 9px !important; padding: 5px !important;
        caret-color: lime !important; accent-color: lime !important; border-collapse: collapse !important;
        border-spacing: 9px !important; caption-side: bottom !important; empty-cells: hide !important }
      svg, path { fill: lime !important; stroke: lime !important; stroke-width: 9 !important; width: 90px !important }`,
  },
  {
    name: 'layout with force',
    css: `.box * { position: relative !important; top: 3px !important; float: left !important; clear: both !important;
        max-width: 100% !important; min-width: 0 !important; overflow: hidden !important; text-overflow: ellipsis !important;
        transition: all 3s !important; display: block !important; width: 100% !important; order: 3 !important;
        align-self: center !important; orphans: 9 !important; widows: 9 !important }`,
  },
  {
    name: 'names of our own parts',
    css: `.el, .in, .btn, .title, .stack, .row, .icon, .fold, .state, .source, .tel { display: none !important }
      [class]:not(.box), [part], h2, h3, p, ul, li, a, summary, details, button, input, select, label { font: 40px/3 monospace !important;
        color: lime !important; margin: 50px !important; display: inline !important }`,
  },
];

/** Pages whose parsing or addresses are unlike others. */
export const oddHosts: readonly Host[] = [
  { name: 'quirks mode', css: '', isQuirky: true },
  { name: 'a page with <base href>', css: '', head: '<base href="/elsewhere/" target="_top">' },
];

/** Every host style, the bare page not among them. */
export const hosts: readonly Host[] = [...frameworkHosts, ...resetHosts, ...oddHosts];
