/** The files of a new element, as `npm run new-element` writes them. Pure: a tag in, texts out. */

/** What a tag is called elsewhere: `school-contact` is `SchoolContactElement` and `schoolContactExamples`. */
export function namesOf(tag: string): { camel: string; pascal: string } {
  const pascal = tag
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
  return { pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1) };
}

/** Filter lists of ad blockers hide what has these in its name. */
const hiddenByFilters = ['share', 'social', 'ad', 'popup', 'cookie'];

/** Why this cannot be the tag of a new element, or nothing. */
export function faultOfTag(tag: string, taken: readonly string[]): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(tag))
    return `"${tag}" is no tag of ours. Write small letters in two words or more, with hyphens: school-contact.`;
  const hidden = tag.split('-').find((part) => hiddenByFilters.includes(part));
  if (hidden)
    return `"${tag}" has "${hidden}" in it. Filter lists hide such names from readers. Choose another word.`;
  if (taken.includes(tag)) return `There is <${tag}> already, in src/elements/${tag}/.`;
  return undefined;
}

const element = (
  tag: string,
  camel: string,
  pascal: string,
): string => `import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { text } from '../../base/attributes.js';
import { SafetyElement, type Scene } from '../../base/element.js';
import { ${camel}Styles } from './${tag}.styles.js';
import { full, summary } from './${tag}.template.js';

const views = ['full', 'summary'] as const;

/**
 * A name as a heading, with the words inside the tag under it. Say here in one sentence what the element is, and when
 * to use it.
 *
 * @tag ${tag}
 * @tagname ${tag}
 *
 * @slot - Fallback: what a reader sees until the element is ready, and whenever it has no name.
 *
 * @cssprop [--${tag}-accent=var(--safety-accent)] - Colour of links and rule. It is darkened or lightened until it can
 *   be read.
 *
 * @example
 * <${tag} name="Hazel Lane Primary School">Call us on <a href="tel:01632960117">01632 960 117</a>.</${tag}>
 */
export class ${pascal}Element extends SafetyElement {
  static override readonly tagName = '${tag}';
  static override styles: CSSResultGroup = [SafetyElement.styles, ${camel}Styles];

  /** What stands in the heading. By default the school of the settings; without either the fallback is shown. */
  @property({ converter: text }) name?: string | undefined;

  /** \`full\` or \`summary\`. Default \`full\`; another value is reported and \`full\` is shown. */
  @property({ converter: text }) view?: string | undefined;

  protected override content(scene: Scene): TemplateResult | undefined {
    const name = this.name ?? this.settings.school;
    const view = this.oneOf(this.view, views, 'view');
    if (!name) return undefined;
    return view === 'summary' ? summary(scene, { name }) : full(scene, { name });
  }
}
`;

const registration = (
  tag: string,
  pascal: string,
): string => `import { waitForSettings } from '../../base/settings-page.js';
import { ${pascal}Element } from './${tag}.element.js';

waitForSettings();
${pascal}Element.define();

export { ${pascal}Element };

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${pascal}Element;
  }
}
`;

const template = (pascal: string): string => `import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { heading } from '../../parts/heading.js';

/** Everything it is drawn from. */
export interface ${pascal}State {
  name: string;
}

/** The heading, and the words of the page under it. */
export function full({ level }: Scene, { name }: ${pascal}State): TemplateResult {
  return html\`<div class="in">\${heading(level, 'title-s', name)}<div class="words"><slot></slot></div></div>\`;
}

/** The heading alone. */
export function summary({ level }: Scene, { name }: ${pascal}State): TemplateResult {
  return html\`<div class="in">\${heading(level, 'title-s', name)}</div>\`;
}
`;

const styles = (tag: string, camel: string): string => `import { css } from 'lit';

export const ${camel}Styles = css\`
  .el {
    --_accent: var(--${tag}-accent, var(--safety-accent, #0b5260));
  }
  .words {
    overflow-wrap: anywhere;
  }
\`;
`;

const examples = (tag: string, camel: string): string => `import type { Example } from '../example.js';

const fallback = 'Call us on <a href="tel:01632960117">01632 960 117</a>.';

export const ${camel}Examples: readonly Example[] = [
  {
    name: 'full',
    title: 'With the words of the page',
    html: \`<${tag} name="Hazel Lane Primary School">\${fallback}</${tag}>\`,
  },
  {
    name: 'summary',
    title: 'The heading alone',
    html: \`<${tag} name="Hazel Lane Primary School" view="summary">\${fallback}</${tag}>\`,
  },
];
`;

const test = (
  tag: string,
  camel: string,
  pascal: string,
): string => `import { expect } from '@open-wc/testing';

import './${tag}.js';
import { forgetReports } from '../../base/report.js';
import { axeProblems } from '../../testing/axe.js';
import { captureConsole } from '../../testing/console.js';
import { mountExample } from '../example.js';
import { ${camel}Examples } from './${tag}.examples.js';
import type { ${pascal}Element } from './${tag}.element.js';

beforeEach(forgetReports);
afterEach(() => document.body.replaceChildren());

/** Puts markup on the page and waits until it is drawn. */
async function draw(html: string): Promise<${pascal}Element> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample({ name: '', title: '', html }, box);
  const element = box.querySelector('${tag}')!;
  await element.updateComplete;
  return element;
}

const find = (element: ${pascal}Element, selector: string): string | undefined =>
  element.shadowRoot?.querySelector(selector)?.textContent.trim();

describe('${tag}', () => {
  it('shows its name as a heading of the level the page gives', async () => {
    const element = await draw('<${tag} name="Hazel Lane" heading-level="3">Words.</${tag}>');
    expect(find(element, 'h3')).to.equal('Hazel Lane');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(find(element, 'h4')).to.equal('Hazel Lane');
  });

  it('without a name it leaves the words inside the tag as they are', async () => {
    const element = await draw('<${tag}>Words.</${tag}>');
    expect(element.shadowRoot?.querySelector('.el')).to.equal(null);
    expect(element.textContent).to.equal('Words.');
  });

  it('a view that is not known is reported once, and the whole is shown', async () => {
    const capture = captureConsole();
    const element = await draw('<${tag} name="Hazel Lane" view="tiny">Words.</${tag}>');
    await draw('<${tag} name="Hazel Lane" view="tiny">Words.</${tag}>');
    expect(capture.problems).to.have.lengthOf(1);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
  });

  it('has no accessibility fault in any example, light, dark and right to left', async () => {
    for (const scheme of ['light', 'dark']) {
      for (const dir of ['ltr', 'rtl']) {
        for (const example of ${camel}Examples) {
          const element = await draw(example.html);
          const box = element.parentElement!;
          box.dir = dir;
          box.style.cssText = \`color-scheme: \${scheme}; background: Canvas; color: CanvasText\`;
          expect(await axeProblems(element), \`\${example.name} \${scheme} \${dir}\`).to.deep.equal([]);
        }
      }
    }
  });

  it('fits a narrow place without sideways scrolling', async () => {
    const element = await draw(\`<${tag} name="\${'Hazellane'.repeat(9)}">\${'words'.repeat(30)}</${tag}>\`);
    element.parentElement!.style.inlineSize = '280px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(280);
  });

  it('moved, taken out and put back, it is as before', async () => {
    const element = await draw('<${tag} name="Hazel Lane">Words.</${tag}>');
    element.remove();
    element.name = 'Oak Street';
    document.body.append(element);
    await element.updateComplete;
    expect(find(element, 'h2')).to.equal('Oak Street');
  });

  it('what stands inside it is never written to', async () => {
    const element = await draw('<${tag} name="Hazel Lane"><b>Words.</b></${tag}>');
    element.view = 'summary';
    await element.updateComplete;
    expect(element.children).to.have.lengthOf(1);
    expect(element.textContent).to.equal('Words.');
  });
});
`;

const readme = (tag: string): string => `# ${tag}

A name as a heading, with the words inside the tag under it.

## When to use it

Say here on which page it belongs, and which element is better elsewhere.

\`\`\`html
<${tag} name="Hazel Lane Primary School">Call us on <a href="tel:01632960117">01632 960 117</a>.</${tag}>
\`\`\`

Attributes, slots, events and colours: the comments in [\`${tag}.element.ts\`](${tag}.element.ts). Ways to use it: [\`${tag}.examples.ts\`](${tag}.examples.ts).

## Acceptance list

The words in quotation marks are names of tests in [\`${tag}.test.ts\`](${tag}.test.ts).

| Criterion | Held by |
| --- | --- |
| Names and roles | “shows its name as a heading of the level the page gives”, “has no accessibility fault in any example, light, dark and right to left” |
| Zoom and reflow | “fits a narrow place without sideways scrolling” |
| Script off | “without a name it leaves the words inside the tag as they are” |
| Bad input | “a view that is not known is reported once, and the whole is shown” |
| Moved, copied, made late | “moved, taken out and put back, it is as before” |
| The page’s own tree | “what stands inside it is never written to” |
| Heard with a screen reader | by a person with assistive technology: not yet done |
`;

const stories = (
  tag: string,
  camel: string,
): string => `import type { Meta } from '@storybook/web-components-vite';
import { exampleStories } from '../.storybook/example-stories.js';
import { ${camel}Examples } from '../src/elements/${tag}/${tag}.examples.js';
import '../src/elements/${tag}/${tag}.js';

const meta: Meta = { title: 'Elements/${tag}', component: '${tag}', tags: ['autodocs'] };
export default meta;

const story = exampleStories(${camel}Examples);

export const Full = story('full');
export const Summary = story('summary');
`;

/** Every file of a new element, by its path from the top of the project. */
export function elementFolder(tag: string): Record<string, string> {
  const { camel, pascal } = namesOf(tag);
  const folder = `src/elements/${tag}/${tag}`;
  return {
    [`${folder}.element.ts`]: element(tag, camel, pascal),
    [`${folder}.ts`]: registration(tag, pascal),
    [`${folder}.template.ts`]: template(pascal),
    [`${folder}.styles.ts`]: styles(tag, camel),
    [`${folder}.examples.ts`]: examples(tag, camel),
    [`${folder}.test.ts`]: test(tag, camel, pascal),
    [`src/elements/${tag}/README.md`]: readme(tag),
    [`stories/${tag}.stories.ts`]: stories(tag, camel),
  };
}
