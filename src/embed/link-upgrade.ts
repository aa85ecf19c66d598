import { report } from '../base/report.js';
import { scriptOf } from '../base/settings-page.js';
import { hostedPage } from '../base/site.js';
import type { StampedElement } from '../base/define.js';
import { linkTarget } from './link-target.js';
import { isAlone, isEdited, loneAround } from './lone-link.js';
import { refusal } from './options.js';

/** Under this name the webmaster is told of the script tag's own attributes. */
const scriptTag = 'script';

/** Marks what was put around a link, so that it is found again also in a copy of the page that a framework kept. */
const mark = 'data-from-link';

/** More than this many upgrades of one address within the time is a quarrel with another script. */
const most = { times: 20, within: 10_000 };

export interface LinkUpgradeOptions {
  /** Address of the hosted site: links that lead there are meant, no others. */
  site: string;
  /** Asked whenever the page changes; once it is false, the page is put back and left alone. Default: for ever. */
  isWanted?: () => boolean;
  /** Milliseconds that have passed, for tests. */
  clock?: () => number;
}

/**
 * Turns each link to a hosted page that stands alone in a paragraph or list item into the element that says the same,
 * now and whenever the page changes. The link stays inside the element as its fallback.
 *
 * This is the one place where something of ours writes to the page's own tree. The webmaster has asked for it, because
 * editors of council sites keep nothing but links.
 *
 * @returns a function that puts every link back as it was and stops
 */
export function upgradeLinks({
  site,
  isWanted = () => true,
  clock = () => performance.now(),
}: LinkUpgradeOptions): () => void {
  const done = new Map<string, number[]>();

  /** A script that puts links back as fast as we upgrade them would keep a phone busy for ever. */
  const isQuarrel = (href: string): boolean => {
    const times = [...(done.get(href) ?? []), clock()].slice(-most.times - 1);
    done.set(href, times);
    const [first = 0] = times;
    return times.length > most.times && clock() - first < most.within;
  };

  const upgrade = (link: HTMLAnchorElement): void => {
    const target = linkTarget(link.href, site);
    const lone = target && loneAround(link);
    if (!target || !lone || link.closest(`[${mark}], ${target.tag}`)) return;
    const { tag, attributes, refused } = target;
    // Another script's element of that name would show anything.
    if ((customElements.get(tag) as StampedElement | undefined)?.tagName !== tag) return;
    if (isQuarrel(link.href)) {
      report(
        scriptTag,
        'links-undone',
        `Another script keeps replacing what the link to ${link.href} became. It stays a link.`,
      );
      return;
    }
    if (refused.length) report(tag, 'refused-option', refusal(tag, refused, 'link'));
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.setAttribute(mark, '');
    lone.replaceWith(element);
    element.append(lone);
  };

  const upgradeIn = (root: Element): void => {
    if (root instanceof HTMLAnchorElement) upgrade(root);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) upgrade(link);
  };

  const heard = ({ type, target, addedNodes, attributeName }: MutationRecord): void => {
    if (!(target instanceof Element)) return;
    if (attributeName === 'contenteditable' && isEdited(target)) return restoreIn(target);
    if (type === 'attributes') {
      // The link inside has another address now.
      if (attributeName === 'href') restore(target.closest(`[${mark}]`));
      return upgradeIn(target);
    }
    for (const child of [target, ...target.children]) if (!isWhole(child)) restore(child);
    for (const node of addedNodes) if (node instanceof Element) upgradeIn(node);
    // Words beside a link were taken away.
    const holder = target.closest('p, li');
    if (holder) upgradeIn(holder);
  };

  const observer = new MutationObserver((records) => {
    if (!isWanted()) return stop();
    if (document.designMode === 'on') restoreIn(document.documentElement);
    else records.forEach(heard);
    // What we did ourselves is no news.
    observer.takeRecords();
  });

  const stop = (): void => {
    observer.disconnect();
    restoreIn(document.documentElement);
  };

  upgradeIn(document.documentElement);
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['contenteditable', 'data-links', 'href'],
  });
  return stop;
}

/** Whether what was put around a link still stands alone, with its link inside. Anything else on the page is whole. */
function isWhole(node: Element): boolean {
  return !node.hasAttribute(mark) || (isAlone(node) && node.querySelector('a[href]') !== null);
}

function restore(element: Element | null): void {
  if (element?.hasAttribute(mark)) element.replaceWith(...element.childNodes);
}

function restoreIn(root: Element): void {
  for (const element of root.querySelectorAll(`[${mark}]`)) restore(element);
}

/**
 * Upgrades links where the script tag asks for it: `data-links="upgrade"`. Without it nothing is looked at and nothing
 * is watched. Taking the attribute away puts the page back.
 *
 * @param moduleAddress the module's `import.meta.url`
 * @returns a function that puts the page back and stops, or undefined where nothing was asked for
 */
export function upgradeLinksIfAsked(moduleAddress: string): (() => void) | undefined {
  const script = scriptOf(moduleAddress);
  const wish = script?.dataset['links'];
  if (!script || wish === undefined) return undefined;
  if (wish !== 'upgrade') {
    report(
      scriptTag,
      'unknown-links',
      `data-links="${wish}" is not understood. Write data-links="upgrade", or leave it out. Links stay links.`,
    );
    return undefined;
  }
  const site = hostedPage('', script.dataset['site']);
  if (!site) {
    report(
      scriptTag,
      'links-no-site',
      'data-links="upgrade" needs to know which links are meant: add data-site="https://…/" with the address of the hosted site. Links stay links.',
    );
    return undefined;
  }
  return upgradeLinks({ site, isWanted: () => script.dataset['links'] === 'upgrade' });
}
