import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { SafetyElement } from '../base/element.js';
import { forgetReports } from '../base/report.js';
import { safeAddress } from '../base/address.js';
import { settingNames, type Settings } from '../base/settings.js';
import { checkSettings } from '../base/settings-page.js';
import { AppRiskCardElement } from '../elements/app-risk-card/app-risk-card.element.js';
import { AppRiskListElement } from '../elements/app-risk-list/app-risk-list.element.js';
import { ParentTipsElement } from '../elements/parent-tips/parent-tips.element.js';
import { ReportCeopElement } from '../elements/report-ceop/report-ceop.element.js';
import { SafetyAlertElement } from '../elements/safety-alert/safety-alert.element.js';
import { SafetySettingsElement } from '../elements/safety-settings/safety-settings.element.js';
import { nowIn, textIn, UsageFault, type Values, type Voice } from './command-values.js';
import { UserFault } from './keys.js';
import { escapeHtml } from './plain-writer.js';
import { kebab } from './problem.js';
import { readMarkup, type Tag } from './render-markup.js';
import { withoutMarks } from './static-html.js';

const classes = [
  AppRiskCardElement,
  AppRiskListElement,
  ParentTipsElement,
  ReportCeopElement,
  SafetyAlertElement,
  SafetySettingsElement,
];

/** Attributes of our tags, by tag. */
const known: ReadonlyMap<string, readonly string[]> = new Map(
  classes.map((one) => [one.tagName, one.observedAttributes]),
);

/** What an element would see around it in a page. */
interface Place {
  readonly lang: string;
  readonly dir: string | undefined;
  readonly settings: Settings;
  readonly now: Date;
}

/**
 * HTML of our tags with all they draw inside, as declarative shadow DOM: a browser shows it before, and without, any
 * script. Text and attributes are escaped anew.
 *
 * @param markup tags of ours, with plain words inside; `<safety-settings>` speaks for what it wraps
 * @throws UserFault where it is not understood
 */
export async function renderTags(
  markup: string,
  { lang = 'en', site, now }: { lang?: string | undefined; site?: string | undefined; now: Date },
): Promise<string> {
  for (const one of classes) one.define();
  const place: Place = { lang, dir: undefined, settings: site ? { site } : {}, now };
  const read = readMarkup(markup, known);
  // An empty one speaks for the whole page, wherever it stands.
  const page = read.flatMap((one) =>
    typeof one === 'object' && isEmptySettings(one) ? [settingsOf(one)] : [],
  );
  const around = { ...place, settings: Object.assign({}, place.settings, ...page) as Settings };
  return (await Promise.all(read.map((one) => written(one, around)))).join('');
}

const isEmptySettings = ({ name, children }: Tag): boolean =>
  name === 'safety-settings' && !children.some((child) => typeof child === 'object');

function settingsOf({ name, attributes }: Tag): Settings {
  const values = Object.fromEntries(settingNames.map((one) => [one, attributes.get(kebab(one))?.trim()]));
  return checkSettings(name, values);
}

async function written(node: Tag | string, place: Place): Promise<string> {
  if (typeof node === 'string') return escapeHtml(node);
  const { name, attributes, children } = node;
  const own: Place = {
    ...place,
    lang: attributes.get('lang') || place.lang,
    settings: name === 'safety-settings' ? { ...place.settings, ...settingsOf(node) } : place.settings,
  };
  const inside = (await Promise.all(children.map((child) => written(child, own)))).join('');
  const start = [...attributes]
    .map(([key, value]) => ` ${key}${value ? `="${escapeHtml(value)}"` : ''}`)
    .join('');
  if (name === 'br') return '<br>';
  const shadow = known.has(name) ? await shadowOf(node, own) : '';
  return `<${name}${start}>${shadow}${inside}</${name}>`;
}

async function shadowOf({ name, attributes, children }: Tag, place: Place): Promise<string> {
  const renderer = new LitElementRenderer(name);
  const { element } = renderer;
  if (element instanceof SafetyElement) {
    const slotted = children.flatMap((child) =>
      typeof child === 'object' ? (child.attributes.get('slot') ?? []) : [],
    );
    // What the page would tell it: there is none here.
    Object.defineProperties(element, {
      settings: { value: place.settings },
      hasSlotted: { value: (slot: string) => slotted.includes(slot) },
    });
    element.now = place.now;
  }
  if (!attributes.has('lang')) renderer.setAttribute('lang', place.lang);
  for (const [key, value] of attributes) renderer.setAttribute(key, value);
  renderer.connectedCallback();
  const drawn = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [element],
    slotStack: [],
    deferHydration: false,
  });
  // A script draws anew (base/declared-root.ts), so it needs no marks of what was drawn.
  const html = withoutMarks(await collectResult(drawn ?? []));
  return `<template shadowrootmode="open">${html}</template>`;
}

/** `render`: prints the HTML. What an element has to report goes to the errors, and the exit code is 1. */
export async function renderMarkup(values: Values, words: readonly string[], voice: Voice): Promise<number> {
  const markup = words.join(' ').trim();
  if (!markup) throw new UsageFault('The markup is missing. Write it in quotes.');
  const lang = textIn(values, 'lang');
  if (lang !== undefined && !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang))
    throw new UsageFault(`--lang ${lang} is no language. Write it like cy or en-GB.`);
  const site = textIn(values, 'site');
  if (site !== undefined && !safeAddress(site)?.startsWith('https:'))
    throw new UsageFault(`--site ${site} is no https address. Write it like https://elements.example/.`);
  const reports: string[] = [];
  const warn = console.warn;
  forgetReports();
  console.warn = (...said: unknown[]) => void reports.push(said.map(String).join(' '));
  try {
    const html = await renderTags(markup, { lang, site, now: nowIn(values, voice) });
    for (const report of reports) voice.err(`${report}\n`);
    voice.out(`${html}\n`);
    return reports.length ? 1 : 0;
  } catch (error) {
    if (error instanceof UserFault) voice.err('Nothing is printed. Put this right first.\n');
    throw error;
  } finally {
    console.warn = warn;
  }
}
