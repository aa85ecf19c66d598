/** The accessibility tree of a page in Firefox (Node side), asked of its accessibility service in its own window. */
import type { Page } from 'puppeteer-core';

import { askBrowserWindow } from '../firefox.js';
import type { AccessNode } from './tree.js';

/** Firefox's own names of roles; the others are ARIA's already, or said by `xml-roles`. */
const roles: Readonly<Record<string, string>> = {
  'text leaf': 'text',
  statictext: 'text',
  pushbutton: 'button',
  'toggle button': 'button',
  entry: 'textbox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  graphic: 'img',
  grouping: 'group',
  details: 'group',
  definitionlist: 'list',
  section: 'generic',
  label: 'generic',
  text: 'generic',
  'text container': 'generic',
  'inline text': 'generic',
  strong: 'generic',
  emphasis: 'generic',
  mark: 'generic',
  time: 'generic',
  code: 'generic',
  statusbar: 'status',
};

const unnamed = new Set(['generic', 'paragraph', 'listitem', 'term', 'definition', 'none', 'status']);

/** What the browser's window says of one thing. */
interface Told {
  readonly role: string;
  readonly xmlRoles: string;
  readonly name: string;
  readonly value: string;
  readonly level: string;
  readonly tag: string;
  readonly states: readonly string[];
  readonly children: readonly Told[];
}

/**
 * The tree is built after the page is drawn, and later parts of it arrive in the browser's process one by one: it is
 * read until two readings agree.
 */
const question = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const tell = (node) => {
    const [state, extra, value] = [{}, {}, {}];
    node.getState(state, extra);
    const list = service.getStringStates(state.value, extra.value);
    const states = Array.from({ length: list.length }, (_, i) => list.item(i));
    const attributes = {};
    for (const { key, value } of node.attributes?.enumerate() ?? []) attributes[key] = value;
    const children = Array.from({ length: node.childCount }, (_, i) => tell(node.getChildAt(i)));
    return {
      role: service.getStringRole(node.role), xmlRoles: attributes['xml-roles'] ?? '', name: node.name ?? '',
      value: node.value ?? '', level: attributes.level ?? '', tag: attributes.tag ?? '', states, children,
    };
  };
  let before = '';
  for (let turn = 0; turn < 200; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const now = JSON.stringify(tell(service.getAccessibleFor(tab.embedderElement)));
      if (now === before && now.includes('"main"')) return now;
      before = now;
    } catch {
      // A part of the tree went while it was read.
    }
  }
  throw new Error('its accessibility tree did not come to rest');`;

function statesOf(told: Told, role: string): string[] {
  const is = (name: string): boolean => told.states.includes(name);
  const states: string[] = [];
  if (role === 'heading') states.push(`level ${told.level}`);
  if (role === 'summary' || (role === 'button' && is('expandable')))
    states.push(is('expanded') ? 'expanded' : 'collapsed');
  if (role === 'checkbox' || role === 'radio') states.push(is('checked') ? 'checked' : 'not checked');
  if (told.role === 'toggle button') states.push(is('pressed') ? 'pressed' : 'not pressed');
  if (is('unavailable')) states.push('disabled');
  if (role === 'combobox' || role === 'searchbox' || role === 'textbox') states.push(`value "${told.value}"`);
  return states;
}

function fromTold(told: Told): AccessNode[] {
  if (told.role === 'list item marker' || told.role === 'whitespace') return [];
  const [xmlRole = ''] = told.xmlRoles.split(' ');
  const role = xmlRole && told.role !== 'text leaf' ? xmlRole : (roles[told.role] ?? told.role);
  return [
    {
      role,
      name: unnamed.has(role) ? '' : told.name,
      states: statesOf(told, role),
      // The options of a closed list are heard when it is opened.
      children: role === 'combobox' ? [] : told.children.flatMap(fromTold),
    },
  ];
}

/** Reads the tree of the page, shadow roots and all. */
export async function accessTreeInFirefox(page: Page): Promise<AccessNode[]> {
  const answer = await askBrowserWindow(page, question);
  return fromTold(JSON.parse(String(answer)) as Told);
}
