/**
 * One way to use an element. The examples of an element are the single source of its stories, its axe tests and its
 * page pictures, so what is documented is what is tested.
 */
export interface Example {
  /** Kebab-case, unique within the element. */
  name: string;
  /** What it shows, as the title of its story. */
  title: string;
  /** The markup as a webmaster would paste it. */
  html: string;
  /** The day it is shown on, so that no example ages. Default `exampleDay`. */
  now?: string;
  /** Properties a developer would set on the element, for what attributes cannot say. */
  properties?: Record<string, unknown>;
}

/** The day examples are shown on: records were checked then. */
export const exampleDay = '2026-11-20T12:00:00Z';

/**
 * Puts an example into the page as parsed markup, with its day and properties set on every element of ours in it.
 *
 * @returns the box around it
 */
export function mountExample(
  example: Example,
  box: HTMLElement = document.createElement('div'),
): HTMLElement {
  const parsed = new DOMParser().parseFromString(example.html, 'text/html');
  box.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  const [first, ...others] = box.querySelectorAll<HTMLElement>(
    'safety-alert, app-risk-card, app-risk-list, parent-tips, report-ceop',
  );
  for (const element of [first, ...others])
    Object.assign(element ?? {}, { now: new Date(example.now ?? exampleDay) });
  Object.assign(first ?? {}, example.properties);
  return box;
}
