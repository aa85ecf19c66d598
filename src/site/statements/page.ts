import { html, nothing, type TemplateResult } from 'lit';
import { toRoot, type Page } from '../shell.js';
import { accessibility } from './accessibility.js';
import { dataProtection } from './data-protection.js';
import { promises, type Sentence, type Statement } from './statement.js';

/** All statements, in the order they are listed. */
export const statements: readonly Statement[] = [dataProtection, accessibility];

/** `**bold**` and `` `code` `` in a sentence. */
export function marked(text: string): (string | TemplateResult)[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return html`<b>${part.slice(2, -2)}</b>`;
      return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : part;
    });
}

const sentence = (one: Sentence): TemplateResult =>
  html`<li>${marked(one.says)}${'promise' in one ? html` <span class="rests">Promise ${one.promise}</span>` : nothing}</li>`;

/** Promises that sentences of this statement rest on. */
const restsOn = ({ sections }: Statement) =>
  Object.entries(promises).filter(([number]) =>
    sections.some(({ sentences }) =>
      sentences.some((one) => 'promise' in one && String(one.promise) === number),
    ),
  );

function proofs({ sections }: Statement): TemplateResult {
  const claims = sections.flatMap(({ sentences }) => sentences.filter((one) => 'promise' in one));
  return html`<details class="proofs">
    <summary>How each sentence is tested</summary>
    <p>Each sentence with a promise rests on tests with these names. A build with a test that fails is not published.</p>
    <dl>
      ${claims.map(
        ({ says, proofs: tests }) =>
          html`<div><dt>${marked(says)}</dt>
            ${tests.map(({ file, title }) => html`<dd>“${title.replace(/\$\{.*?\}/g, '…')}” <span class="quiet">${file}</span></dd>`)}</div>`,
      )}
    </dl>
  </details>`;
}

const statementPage =
  (day: string) =>
  (statement: Statement): Page => {
    const { path, title, description, opening, blanks, sections } = statement;
    return {
      path,
      title,
      description,
      checked: day,
      styles: ['site.css', 'statements.css'],
      body: html`<article class="statement">
          <h1>${title}</h1>
          <p class="opening">${opening}</p>
          <dl class="blanks">
            ${blanks.map((blank) => html`<div><dt>${blank}</dt><dd><span class="quiet">to fill in on paper</span></dd></div>`)}
          </dl>
          <div class="sections">
            ${sections.map((section) => html`<section><h2>${section.title}</h2><ul>${section.sentences.map(sentence)}</ul></section>`)}
          </div>
          <p class="promises">${restsOn(statement).map(([number, says]) => html`<b>Promise ${number}:</b> ${says} `)}Each is held by tests.</p>
        </article>
        ${proofs(statement)}
        <p class="after"><a href=${`${toRoot(path)}statements/`}>All statements</a></p>`,
    };
  };

/**
 * The statements and the page that lists them.
 *
 * @param now the day of the build: the tests behind the sentences ran then
 */
export function statementPages(now: Date): Page[] {
  const day = now.toISOString().slice(0, 10);
  return [
    {
      path: 'statements/',
      title: 'Statements to keep with your papers',
      description: 'One page each on data protection and accessibility, true to what our tests prove.',
      styles: ['site.css', 'statements.css'],
      body: html`<h1>Statements to keep with your papers</h1>
        <p>Each fits one sheet of paper. Print it, fill in the lines, and keep it with the records of your school. Every sentence about our files is held by a test.</p>
        <ul class="plain">
          ${statements.map(({ path, title, description }) => html`<li><a href=${`${toRoot('statements/')}${path}`}>${title}</a><br>${description}</li>`)}
        </ul>`,
    },
    ...statements.map(statementPage(day)),
  ];
}
