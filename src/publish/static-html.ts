import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult, CSSResultGroup } from 'lit';

/** Marks that only a running Lit needs. */
const litMarks = /<!--\/?lit-(?:part|node)[^>]*-->|<!--\?lit\$[^>]*-->|<\?>/g;

/** Without the marks: for HTML that no Lit takes over. */
export const withoutMarks = (html: string): string => html.replace(litMarks, '');

/** Renders a template to plain HTML. */
export async function toHtml(template: unknown): Promise<string> {
  return withoutMarks(await collectResult(render(template)));
}

/** The sheets of an element for a page without shadow roots: held inside our own boxes, as a shadow root would. */
export function scoped(styles: CSSResultGroup): string {
  const sheets = (Array.isArray(styles) ? styles.flat() : [styles]) as CSSResult[];
  return `@scope (.ose) {\n${sheets.map(({ cssText }) => cssText).join('\n')}\n}\n`;
}
