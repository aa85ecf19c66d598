import type { AlertRecord, AlertState, AlertViewName } from '../../alerts/alert.js';
import { isOpen, moment } from '../../alerts/life.js';
import { findBrief, type Answer } from '../../content/registry.js';
import type { AppBrief } from '../../content/briefs.js';

type Meant = Pick<AlertRecord['sections'][number], 'audience' | 'views'>;

/** Whether a part is shown in that form. What is meant for professionals is in the briefing alone. */
export function isMeant({ audience, views }: Meant, view: AlertViewName): boolean {
  if (audience === 'professional') return view === 'briefing';
  return !views || views.includes(view);
}

/** The titled parts of a form, in the issuer's order. */
export const sectionsFor = ({ sections }: AlertRecord, view: AlertViewName): AlertRecord['sections'] =>
  sections.filter((section) => isMeant(section, view));

/** What the reader of that form can do; a briefing has the steps for professionals, where there are any. */
export function actionsFor({ actions }: AlertRecord, view: AlertViewName): AlertRecord['actions'] {
  const meant = actions.filter((action) => isMeant(action, view));
  const forStaff = meant.filter(({ audience }) => audience === 'professional');
  return view === 'briefing' && forStaff.length ? forStaff : meant;
}

/** Help and events still to come at that moment. Without a moment, all. */
export const openOffers = ({ offers }: AlertRecord, now?: Date): AlertRecord['offers'] =>
  now ? offers.filter((offer) => isOpen(offer, now)) : offers;

/** What has changed, the newest first. */
export const newestFirst = ({ updates }: AlertRecord): AlertRecord['updates'] =>
  [...updates].sort((a, b) => moment(b.on) - moment(a.on));

/** An app of an alert, and what its issuer recommends about it. */
export interface NamedApp {
  /** As the record writes it, for an app we do not know. */
  id: string;
  app: Answer<AppBrief> | undefined;
  advice: string[];
}

/** Apps the alert names, and those it only recommends something about. */
export function appsOf(alert: AlertRecord, view: AlertViewName, lang: string): NamedApp[] {
  const named = new Map<string, NamedApp>();
  const entry = (id: string): NamedApp => {
    const app = findBrief(id, lang);
    const key = app?.record.id ?? id.toLowerCase();
    const found = named.get(key) ?? { id, app, advice: [] };
    named.set(key, found);
    return found;
  };
  for (const id of alert.apps) entry(id);
  for (const { app, text, views } of alert.recommendations)
    if (isMeant({ views }, view)) entry(app).advice.push(text);
  return [...named.values()];
}

/** Not for readers yet: editors see it in a preview. */
export const isUnsent = (state: AlertState): boolean => state === 'draft' || state === 'scheduled';

/** Over: the words of the alert no longer hold. */
export const isPast = (state: AlertState): boolean =>
  state === 'ended' || state === 'replaced' || state === 'withdrawn';
