/**
 * The accessibility tree of a page in WebKit (Node side). Its driver tells role and name of one element at a time and
 * not what stands in what: that, the words and the states are read from the page as it is drawn.
 */
import type { WebKitSession } from '../webkit.js';
import type { AccessNode } from './tree.js';

/** What the page says of one thing that is drawn, before WebKit was asked. */
interface Drawn {
  readonly parent: number;
  /** Empty for words. */
  readonly tag: string;
  readonly text: string;
  readonly states: readonly string[];
  /** Whether its role says something: a `div` or `span` without a role of its own says nothing. */
  readonly counts: boolean;
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Roles that have a name; of the others the words are the content. */
const named = new Set([
  ...['article', 'banner', 'button', 'checkbox', 'combobox', 'complementary', 'contentinfo', 'form', 'group'],
  ...['heading', 'img', 'link', 'list', 'listbox', 'main', 'navigation', 'note', 'radio', 'region', 'search'],
  ...['searchbox', 'summary', 'table', 'textbox'],
]);

const roles: Readonly<Record<string, string>> = {
  image: 'img',
  time: 'generic',
  strong: 'generic',
  emphasis: 'generic',
  mark: 'generic',
  code: 'generic',
  sectionheader: 'generic',
  sectionfooter: 'generic',
};

/** Runs in the page: everything that is drawn and not hidden from assistive technology, parents before children. */
const walk = `
  const drawn = [], elements = [];
  const plain = new Set(['div', 'span', 'slot', 'b', 'strong', 'em', 'i', 'small', 'br', 'wbr', 'bdi', 'time', 'label', 'legend']);
  const statesOf = (node) => {
    const states = [];
    const [, level] = /^h([1-6])$/.exec(node.localName) ?? [];
    if (level) states.push('level ' + level);
    if (node.localName === 'summary') states.push(node.parentElement.open ? 'expanded' : 'collapsed');
    if (node.localName === 'button' && node.hasAttribute('aria-expanded'))
      states.push(node.getAttribute('aria-expanded') === 'true' ? 'expanded' : 'collapsed');
    if (node.type === 'checkbox' || node.type === 'radio') states.push(node.checked ? 'checked' : 'not checked');
    if (node.hasAttribute('aria-pressed'))
      states.push(node.getAttribute('aria-pressed') === 'true' ? 'pressed' : 'not pressed');
    if (node.disabled) states.push('disabled');
    if (node.localName === 'select') states.push('value "' + node.selectedOptions[0].label + '"');
    else if (node.localName === 'input' && /^(text|search)$/.test(node.type)) states.push('value "' + node.value + '"');
    return states;
  };
  const visit = (node, parent) => {
    if (node.nodeType === 3) {
      if (node.data.trim()) {
        drawn.push({ parent, tag: '', text: node.data, states: [], counts: false });
        elements.push(null);
      }
      return;
    }
    if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true') return;
    if (node.localName !== 'slot' && getComputedStyle(node).display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return;
    const counts = !plain.has(node.localName) || node.hasAttribute('role') || node.hasAttribute('aria-label');
    const at = drawn.length;
    drawn.push({ parent, tag: node.localName, text: '', states: statesOf(node), counts });
    elements.push(counts ? node : null);
    if (node.localName === 'select' || node.localName === 'svg') return;
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    for (const child of assigned.length ? assigned : (node.shadowRoot ?? node).childNodes) visit(child, at);
  };
  visit(document.querySelector('main'), -1);
  return [drawn, elements];`;

const patienceMilliseconds = 10_000;

/** One question after the other: of many at once the driver leaves one unanswered now and then, and then it is asked again. */
async function ask(session: WebKitSession, path: string): Promise<string> {
  const once = () => session.send('GET', path, undefined, patienceMilliseconds);
  return String(await once().catch(once));
}

/** Reads the tree of the page's `main`, shadow roots and all. */
export async function accessTreeInWebKit(session: WebKitSession): Promise<AccessNode[]> {
  const [drawn, elements] = (await session.send('POST', '/execute/sync', { script: walk, args: [] })) as [
    Drawn[],
    (Record<string, string> | null)[],
  ];
  const told: { role: string; name: string }[] = [];
  for (const [i, { tag, text, counts }] of drawn.entries()) {
    const element = elements[i]?.[elementKey];
    if (!tag) told.push({ role: 'text', name: text });
    else if (!counts || !element) told.push({ role: 'generic', name: '' });
    else {
      const own = await ask(session, `/element/${element}/computedrole`);
      const role = tag === 'summary' ? 'summary' : (roles[own] ?? own);
      told.push({
        role,
        name: named.has(role) ? await ask(session, `/element/${element}/computedlabel`) : '',
      });
    }
  }
  const build = (at: number): AccessNode => ({
    role: told[at]?.role ?? '',
    name: told[at]?.name ?? '',
    states: drawn[at]?.states ?? [],
    children: drawn.flatMap(({ parent }, i) => (parent === at ? [build(i)] : [])),
  });
  return drawn.length > 0 ? [build(0)] : [];
}
