/** Accessibility check in unit tests, through shadow roots. */
import type * as axeCore from 'axe-core';
// As a module in a browser axe-core exports nothing and puts itself on `window`.
import 'axe-core/axe.min.js';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

export interface AxeOptions {
  /** Rules to leave out, each with the reason in the test beside it. */
  readonly without?: readonly string[];
  /** Also report what axe could not decide, such as contrast over a picture. Default false. */
  readonly unsure?: boolean;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Off by default in axe, on here. */
const moreRules = ['color-contrast-enhanced', 'target-size'];

/** These speak about a whole page: an element cannot bring landmarks or a first heading for its page. */
const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];

function runOptions({ without = [] }: AxeOptions): axeCore.RunOptions {
  const off = [...pageRules, ...without];
  const known = new Set(window.axe.getRules().map(({ ruleId }) => ruleId));
  const unknown = off.filter((rule) => !known.has(rule));
  if (unknown.length > 0) throw new Error(`axe has no rule named ${unknown.join(', ')}.`);
  const names = [...window.axe.getRules(tags).map(({ ruleId }) => ruleId), ...moreRules];
  return {
    runOnly: { type: 'rule', values: [...new Set(names)].filter((name) => !off.includes(name)) },
    resultTypes: ['violations', 'incomplete'],
  };
}

/** `host-tag >> button.close`: the way through shadow roots to the element. */
const pathOf = (node: axeCore.NodeResult): string =>
  node.target.map((part) => [part].flat().join(' >> ')).join(' in frame ');

function linesOf(results: axeCore.AxeResults['violations'], prefix: string): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ');
      return `${prefix}${id}: ${pathOf(node)}: ${why}`;
    }),
  );
}

/** Every fault axe finds in and under `root`, as 'rule: element: why'. An empty list means none was found. */
export async function axeProblems(root: Element, options: AxeOptions = {}): Promise<string[]> {
  if (!root.isConnected) throw new Error('axeProblems: the element is not in the document.');
  const { violations, incomplete } = await window.axe.run(root, runOptions(options));
  return [...linesOf(violations, ''), ...(options.unsure ? linesOf(incomplete, 'unsure: ') : [])];
}

/** What axe measured of the contrast under an element. */
export interface Contrast {
  /** Ratios of all texts of the usual size, which AAA wants to be 7:1. */
  readonly body: readonly number[];
  /** Paths to texts whose ground axe could not find. */
  readonly undecided: readonly string[];
}

/** Measures the contrast of every text under `root`. Texts of 24 px, or 18.66 px and bold, are not of the usual size. */
export async function contrastOf(root: Element): Promise<Contrast> {
  const { passes, violations, incomplete } = await window.axe.run(root, {
    runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  const measured = [...passes, ...violations].flatMap(({ nodes }) =>
    nodes.flatMap(({ any }) =>
      any.map(({ data }) => data as { contrastRatio?: number; expectedContrastRatio?: string }),
    ),
  );
  return {
    body: measured.flatMap(({ contrastRatio, expectedContrastRatio }) =>
      contrastRatio && expectedContrastRatio === '7:1' ? [contrastRatio] : [],
    ),
    undecided: incomplete.flatMap(({ nodes }) => nodes.map(pathOf)),
  };
}
