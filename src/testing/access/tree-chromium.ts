/** The accessibility tree of a page in Chromium (Node side), through its own protocol. */
import type { CDPSession, Page } from 'puppeteer-core';

import type { AccessNode } from './tree.js';

/** Chromium's own names of roles; the others are ARIA's already. */
const roles: Readonly<Record<string, string>> = {
  StaticText: 'text',
  Details: 'group',
  DisclosureTriangle: 'summary',
  DisclosureTriangleGrouped: 'summary',
  LabelText: 'generic',
  Legend: 'generic',
  Section: 'generic',
  DescriptionList: 'list',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
  image: 'img',
  Abbr: 'generic',
  strong: 'generic',
  emphasis: 'generic',
  mark: 'generic',
  time: 'generic',
  code: 'generic',
  ComboBoxSelect: 'combobox',
  MenuListPopup: 'none',
  sectionheader: 'generic',
  sectionfooter: 'generic',
};

/** Pieces of layout that nobody is told of. */
const dropped = new Set(['InlineTextBox', 'ListMarker', 'LineBreak']);

/** Roles whose names are written by their makers; an item or a paragraph has its words. */
const unnamed = new Set(['generic', 'paragraph', 'listitem', 'term', 'definition', 'none']);

type AXNode = Awaited<ReturnType<typeof read>>[number];

const read = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes;

function statesOf(node: AXNode, role: string): string[] {
  const values = new Map(
    (node.properties ?? []).map(({ name, value }) => [name as string, value.value as unknown]),
  );
  const is = (name: string): boolean => values.get(name) === true || values.get(name) === 'true';
  const states: string[] = [];
  if (role === 'heading') states.push(`level ${String(values.get('level'))}`);
  if (role === 'summary' || (role === 'button' && values.has('expanded')))
    states.push(is('expanded') ? 'expanded' : 'collapsed');
  if (role === 'checkbox' || role === 'radio') states.push(is('checked') ? 'checked' : 'not checked');
  if (values.has('pressed')) states.push(is('pressed') ? 'pressed' : 'not pressed');
  if (is('disabled')) states.push('disabled');
  if (role === 'combobox' || role === 'searchbox' || role === 'textbox')
    states.push(`value "${String(node.value?.value ?? '')}"`);
  return states;
}

/** Reads the tree of the page, shadow roots and all. */
export async function accessTreeInChromium(page: Page): Promise<AccessNode[]> {
  const session = await page.createCDPSession();
  try {
    const nodes = await read(session);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const build = (node: AXNode): AccessNode[] => {
      const own = String(node.role?.value ?? '');
      if (dropped.has(own)) return [];
      const role = node.ignored ? 'generic' : (roles[own] ?? own);
      // The options of a closed list are heard when it is opened.
      const children = role === 'combobox' ? [] : (node.childIds ?? []);
      return [
        {
          role,
          name: unnamed.has(role) ? '' : String(node.name?.value ?? ''),
          states: statesOf(node, role),
          children: children.flatMap((id) => {
            const child = byId.get(id);
            return child ? build(child) : [];
          }),
        },
      ];
    };
    const [root] = nodes;
    return root ? build(root) : [];
  } finally {
    await session.detach();
  }
}
