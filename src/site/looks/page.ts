import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Page } from '../shell.js';
import { contrastOf, linesOf, looks, pasted, type Look } from './look.js';

const ratio = (value: number): string => `${value.toFixed(1)} to 1`;

/** What became of the accent, in words for eyes that cannot compare two swatches. */
function verdict({ tokens, paper }: Look): string {
  const accent = tokens['--safety-accent'] ?? '';
  const contrast = contrastOf(accent, paper);
  return contrast < 4.5
    ? `${accent} has ${ratio(contrast)} on this paper: too faint for words. It was corrected to more than 7 to 1.`
    : contrast < 7
      ? `${accent} has ${ratio(contrast)} on this paper. It was made a little stronger, to more than 7 to 1.`
      : `${accent} has ${ratio(contrast)} on this paper. More than 7 to 1 is what we ask for, so its strength is all that may change.`;
}

function stage(look: Look, now: Date): TemplateResult {
  const { name, page } = look;
  // Our own words, written by our own snippet writer.
  return html`<div class="stage">
    <div class="school-head"><p class="school-name">${name}</p><p class="school-place">${page.section}</p></div>
    <div class="school-page">
      <h3>${page.title}</h3>
      <p>${page.words}</p>
      <div class="school-shows">${pasted(look, now).map((lines) => html`<div>${unsafeHTML(lines)}</div>`)}</div>
    </div>
  </div>`;
}

function section(look: Look, now: Date): TemplateResult {
  const { id, kind, about, name } = look;
  return html`<section class=${`look look-${id}`} id=${id}>
    <div class="look-words">
      <h2>${kind}</h2>
      <p>${about}</p>
      <div class="swatches">
        <p class="swatch"><span class="asked" aria-hidden="true"></span> The colour that is set</p>
        <p class="swatch"><span class="used" aria-hidden="true"></span> The colour of links</p>
      </div>
      <p class="quiet">${verdict(look)}</p>
      <div class="code-head"><p>Into the style sheet of the website</p><button class="copy" type="button" data-lines=${`lines-${id}`} hidden>Copy the lines</button></div>
      <pre class="code" id=${`lines-${id}`} tabindex="0" dir="ltr" role="region" aria-label=${`Lines for the look of ${name}`}><code>${linesOf(look)}</code></pre>
    </div>
    ${stage(look, now)}
  </section>`;
}

/**
 * Three made-up websites with the elements in their own colours, and the lines that do it. Complete without script.
 *
 * @param now the day of the build
 * @param version of the file that draws the elements
 */
export function looksPage(now: Date, version: string): Page {
  return {
    path: 'looks/',
    title: 'In your school’s colours',
    description:
      'Three made-up websites show how the elements take a school’s colour, type and paper, and what they correct.',
    styles: ['site.css', 'looks.css'],
    scripts: ['copy.js', `../cdn/${version}/online-safety-elements.js`],
    body: html`<h1>In your school’s colours</h1>
      <p class="intro">The elements take the type of your page by themselves. Four lines more, and they have your colours too. Whatever you set, the words can be read.</p>
      ${looks.map((look) => section(look, now))}
      <section class="look-end">
        <h2>What you can set</h2>
        <div class="table" role="region" aria-label="What you can set" tabindex="0">
          <table>
            <thead><tr><th scope="col">Token</th><th scope="col">What it is</th><th scope="col">What is corrected</th></tr></thead>
            <tbody>
              <tr><th scope="row"><code>--safety-accent</code></th><td>Your one colour: links, figures, buttons, the rule on top.</td><td>Dark enough on white, light enough on black. Never as strong as the red of 999.</td></tr>
              <tr><th scope="row"><code>--safety-ground</code></th><td>The paper the words stand on.</td><td>Near to white, or near to black on a dark page.</td></tr>
              <tr><th scope="row"><code>--safety-tint</code></th><td>The paper of bands and chips. Without it, a shade of the ground.</td><td>A pale tint, or a dark one on a dark page.</td></tr>
              <tr><th scope="row"><code>--safety-radius</code></th><td>How round the corners are, such as <code>0px</code> or <code>12px</code>.</td><td>At most as round as a letter is high.</td></tr>
            </tbody>
          </table>
        </div>
        <p>A word that is no colour, or no length, counts as not set. The colours of levels and the red of 999 are the same on every website, so that families know them.</p>
        <p>Width and place belong to your page: <code>report-ceop { max-width: 40rem }</code>. Dark pages say so with <code>color-scheme: dark</code>, or one element with <code>theme="dark"</code>.</p>
      </section>
      <p class="status" role="status" aria-live="polite"></p>`,
  };
}
