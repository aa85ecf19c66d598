import {
  alertTypes,
  alertViews,
  certainties,
  levels,
  readers,
  severities,
  statuses,
  urgencies,
  type AlertRecord,
  type Block,
} from './alert.js';
import { Fields, isObject, type Fault } from './fields.js';
import { jsonFault } from './json-fault.js';

export type { Fault } from './fields.js';

/** The record as far as it could be read, or nothing at all, and every fault. */
export interface Reading {
  alert?: AlertRecord;
  faults: Fault[];
}

/** Reads an alert from JSON text. Broken JSON is told with its line and column. */
export function parseAlert(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column } = jsonFault(text);
    return {
      faults: [
        {
          path: `line ${line}, column ${column}`,
          message: 'is not JSON. Look for a missing comma, quote or bracket there',
        },
      ],
    };
  }
  return readAlert(value);
}

/**
 * Reads an alert from any value, field by field: what is wrong is dropped and told, what is right stays. Fields it
 * does not know are passed over, so that an older script reads a newer record.
 */
export function readAlert(value: unknown): Reading {
  const faults: Fault[] = [];
  if (!isObject(value)) {
    faults.push({ path: 'record', message: 'must be one object in curly brackets' });
    return { faults };
  }
  const root = new Fields(value, faults);
  const headline = root.text('headline');
  if (!headline) {
    root.fault('headline', 'is missing: an alert needs at least a headline');
    return { faults };
  }
  const alert: AlertRecord = {
    id: root.text('id'),
    version: root.whole('version', 1),
    // A word that is not understood must not turn a draft into an alert.
    status: root.oneOf('status', statuses) ?? (root.raw('status') === undefined ? 'actual' : 'draft'),
    type: root.oneOf('type', alertTypes) ?? 'alert',
    level: root.oneOf('level', levels) ?? 'information',
    urgency: root.oneOf('urgency', urgencies),
    severity: root.oneOf('severity', severities),
    certainty: root.oneOf('certainty', certainties),
    lang: root.text('lang'),
    headline,
    summary: root.text('summary'),
    href: root.text('href'),
    issuers: root.objects('issuers', 'name', (issuer, name) => ({
      name,
      href: issuer.text('href'),
      phone: issuer.text('phone'),
      email: issuer.text('email'),
      hours: issuer.text('hours'),
    })),
    audience: root.text('audience'),
    readers: root.words('readers', readers) ?? [],
    areas: root.texts('areas'),
    issued: root.day('issued'),
    effective: root.day('effective'),
    onset: root.day('onset'),
    updated: root.day('updated'),
    expires: root.day('expires'),
    reviewBy: root.day('reviewBy'),
    updates: root.objects('updates', 'text', (update, text) => {
      const on = update.day('on');
      return on ? { on, text } : update.fault('on', 'is missing: say when it changed');
    }),
    sections: root.objects('sections', 'title', (section, title) => ({
      title,
      blocks: blocks(section, 'blocks'),
      ...meant(section),
    })),
    actions: root.objects('actions', 'do', (action, todo) => ({
      do: todo,
      how: action.text('how'),
      href: action.text('href'),
      phone: action.text('phone'),
      ...meant(action),
    })),
    response: blocks(root, 'response'),
    offers: root.objects('offers', 'title', (offer, title) => ({
      title,
      text: offer.text('text'),
      on: offer.day('on'),
      until: offer.day('until'),
      where: offer.text('where'),
      href: offer.text('href'),
    })),
    tips: tips(root),
    apps: root.texts('apps'),
    recommendations: root.objects('recommendations', 'app', (from, app) => {
      const text = from.text('text');
      return text
        ? { app, text, views: from.words('views', alertViews) }
        : from.fault('', 'must be an object with "text"');
    }),
    resources: root.texts('resources'),
    documents: root.objects('documents', 'href', (from, href) => ({
      href,
      title: from.text('title') ?? href,
      type: from.text('type'),
      size: from.text('size'),
      on: from.day('on'),
      lang: from.text('lang'),
      note: from.text('note'),
    })),
    bsl: root.object('bsl', 'href', (video, href) => ({ href, title: video.text('title') })),
    translations: root.objects('translations', 'href', (other, href) => {
      const lang = other.text('lang');
      return lang ? { lang, href } : other.fault('lang', 'is missing: say which language it is, such as pl');
    }),
    inquiry: root.object('inquiry', 'state', (inquiry) => {
      const state = inquiry.oneOf('state', ['ongoing', 'closed']);
      return state && { state, reference: inquiry.text('reference') };
    }),
    letter: letter(root, faults),
    signatories: root.objects('signatories', 'role', (from, role) => ({
      role,
      name: from.text('name'),
      body: from.text('body'),
    })),
    withdrawn: withdrawal(root, faults),
    replaces: root.texts('replaces'),
    replacedBy: root.object('replacedBy', 'headline', (newer, newHeadline) => ({
      id: newer.text('id'),
      headline: newHeadline,
      href: newer.text('href'),
      on: newer.day('on'),
      reason: newer.text('reason'),
    })),
  };
  return { alert, faults };
}

/** Parts for professionals are kept from parents, so one for somebody we do not know is kept from them too. */
function meant(fields: Fields): Pick<AlertRecord['sections'][0], 'audience' | 'views'> {
  const audience = fields.text('audience');
  if (audience !== undefined && audience !== 'professional')
    fields.fault(
      'audience',
      `"${audience}" must be "professional" or left out. It is shown to professionals alone`,
    );
  return {
    audience: audience === undefined ? undefined : 'professional',
    views: fields.words('views', alertViews),
  };
}

function blocks(fields: Fields, key: string): Block[] {
  return fields.list(key, (item, path): Block | undefined => {
    if (!isObject(item)) {
      if (typeof item === 'string' && item.trim()) return item.trim();
      fields.faults.push({ path, message: 'must be text in quotes' });
      return undefined;
    }
    const block = new Fields(item, fields.faults, path);
    if ('list' in item) return { list: block.texts('list') };
    if ('quote' in item)
      return { quote: block.texts('quote'), by: block.text('by'), role: block.text('role') };
    const text = block.text('text');
    const source = block.object('source', 'title', (cited, title) => ({
      title,
      href: cited.text('href'),
      on: cited.day('on'),
    }));
    if (text) return source ? { text, source } : text;
    return block.fault('', 'must be text in quotes, or an object with "list", "quote" or "text"');
  });
}

function tips(root: Fields): AlertRecord['tips'] {
  const found = root.raw('tips');
  if (found === undefined) return undefined;
  if (!isObject(found)) return root.fault('tips', 'must be an object with "items"');
  const fields = new Fields(found, root.faults, 'tips');
  const items = fields.objects('items', 'do', (tip, todo) => ({ do: todo, how: tip.text('how') }));
  return items.length ? { by: fields.text('by'), items } : undefined;
}

function letter(root: Fields, faults: Fault[]): AlertRecord['letter'] {
  const found = root.raw('letter');
  if (found === undefined) return undefined;
  if (!isObject(found)) return root.fault('letter', 'must be an object');
  const fields = new Fields(found, faults, 'letter');
  return {
    on: fields.day('on'),
    salutation: fields.text('salutation'),
    opening: blocks(fields, 'opening'),
    closing: blocks(fields, 'closing'),
    farewell: fields.text('farewell'),
  };
}

/** `true` is what an editor in a hurry writes: an alert called back must not go on as if it stood. */
function withdrawal(root: Fields, faults: Fault[]): AlertRecord['withdrawn'] {
  const found = root.raw('withdrawn');
  if (found === undefined || found === false) return undefined;
  if (found === true) return {};
  if (!isObject(found)) return root.fault('withdrawn', 'must be true or an object with "on" and "reason"');
  const fields = new Fields(found, faults, 'withdrawn');
  return { on: fields.day('on'), reason: fields.text('reason') };
}
