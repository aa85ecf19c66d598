/** How grave an alert is, gravest last. Words and icons, never colour alone, tell it to the reader. */
export const levels = ['information', 'advice', 'warning', 'danger'] as const;
export type AlertLevel = (typeof levels)[number];

export const alertTypes = ['alert', 'appeal', 'standing'] as const;
export type AlertType = (typeof alertTypes)[number];

/**
 * Whether an alert is meant, in the words of the Common Alerting Protocol (OASIS CAP 1.2, section 3.2.1 `status`).
 * A draft is shown in previews alone; an exercise says that it is one.
 */
export const statuses = ['actual', 'exercise', 'draft'] as const;
export type AlertStatus = (typeof statuses)[number];

/** CAP 1.2, section 3.2.2: how soon to act, how bad it is, how sure the issuer is. */
export const urgencies = ['immediate', 'expected', 'future', 'past', 'unknown'] as const;
export const severities = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;
export const certainties = ['observed', 'likely', 'possible', 'unlikely', 'unknown'] as const;

/** The forms one record is shown in. */
export const alertViews = ['notice', 'banner', 'briefing', 'letter'] as const;
export type AlertViewName = (typeof alertViews)[number];

/** Whom an alert can be meant for, for choosing from a feed. */
export const readers = ['parent', 'child', 'professional'] as const;
export type AlertReader = (typeof readers)[number];

/** Where a figure or a claim comes from. */
export interface Citation {
  title: string;
  href?: string | undefined;
  /** Date of the source. */
  on?: string | undefined;
}

/** A piece of running text. Alerts hold typed blocks, never markup. */
export type Block =
  | string
  | { list: string[] }
  | { quote: string[]; by?: string | undefined; role?: string | undefined }
  | { text: string; source: Citation };

/** Something that is meant for some readers or some forms only. */
interface Meant {
  /** `professional` parts are shown in the briefing alone. */
  audience?: 'professional' | undefined;
  /** Only in these forms. Default: all, but for what is meant for professionals. */
  views?: AlertViewName[] | undefined;
}

/** A titled part of an alert, in the issuer's order. */
export interface Section extends Meant {
  title: string;
  blocks: Block[];
}

/** What a reader can do. */
export interface Action extends Meant {
  do: string;
  how?: string | undefined;
  /** Address of the page or form it is done with. */
  href?: string | undefined;
  /** Number to call for it. */
  phone?: string | undefined;
}

export interface Issuer {
  name: string;
  /** The issuer's own website. */
  href?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  hours?: string | undefined;
}

export interface AlertDocument {
  title: string;
  href: string;
  type?: string | undefined;
  size?: string | undefined;
  /** The day it was made or sent. */
  on?: string | undefined;
  /** Language of the document, where it is another one: `pl`. */
  lang?: string | undefined;
  /** Such as: "Large print on request". */
  note?: string | undefined;
}

/** The issuer's own recommendation about one app. It is theirs, not ours, and is shown as theirs. */
export interface Recommendation {
  app: string;
  text: string;
  /** Only in these forms. */
  views?: AlertViewName[] | undefined;
}

/** Help that is offered, or an event. It drops off the page when it is past. */
export interface Offer {
  title: string;
  text?: string | undefined;
  /** When it is, or begins. */
  on?: string | undefined;
  /** Its last day. Default: the day in `on`. */
  until?: string | undefined;
  where?: string | undefined;
  href?: string | undefined;
}

/** Numbered tips, and who gives them. */
export interface AlertTips {
  by?: string | undefined;
  items: { do: string; how?: string | undefined }[];
}

/** Who signs the letter. A role is enough. */
export interface Signatory {
  role: string;
  name?: string | undefined;
  body?: string | undefined;
}

/** What only the letter needs. */
export interface LetterParts {
  /** Date of the letter. Default: the day the alert was sent. */
  on?: string | undefined;
  /** "Dear parent or carer" by default. */
  salutation?: string | undefined;
  /** In place of the summary. */
  opening: Block[];
  closing: Block[];
  /** "Yours sincerely" by default. */
  farewell?: string | undefined;
}

/** A short note on what has changed since the alert was sent. */
export interface AlertUpdate {
  on: string;
  text: string;
}

/** The same alert in another language, on a page of its own. */
export interface Translation {
  lang: string;
  href: string;
}

/** The alert that takes the place of another. */
export interface Replacement {
  id?: string | undefined;
  headline: string;
  href?: string | undefined;
  on?: string | undefined;
  reason?: string | undefined;
}

/** One alert, written once. Only a headline is needed; everything else is shown where it is given. */
export interface AlertRecord {
  id?: string | undefined;
  /** Raised at every change that readers should see: a hidden banner then comes back. Default 1. */
  version: number;
  status: AlertStatus;
  type: AlertType;
  level: AlertLevel;
  urgency?: (typeof urgencies)[number] | undefined;
  severity?: (typeof severities)[number] | undefined;
  certainty?: (typeof certainties)[number] | undefined;
  /** Language of the issuer's words. Default: the page's. */
  lang?: string | undefined;
  headline: string;
  summary?: string | undefined;
  /** Address of the whole story, for the banner and for passing it on. */
  href?: string | undefined;
  issuers: Issuer[];
  /** Whom it is for, in words: "parents and carers of children aged 8 to 13". */
  audience?: string | undefined;
  /** Whom it is for, for choosing from a feed. Default: everyone. */
  readers: AlertReader[];
  /** Places it is about, by name. Default: everywhere the issuer works. */
  areas: string[];
  /**
   * When it was sent, takes effect, was last changed, ends, and must be looked at again; `onset` is when what it
   * tells of began. `2026-11-18`, a wall time in London `2026-11-18T16:00`, or a moment with its offset.
   */
  issued?: string | undefined;
  effective?: string | undefined;
  onset?: string | undefined;
  updated?: string | undefined;
  expires?: string | undefined;
  reviewBy?: string | undefined;
  updates: AlertUpdate[];
  sections: Section[];
  /** What the reader can do, in order. */
  actions: Action[];
  /** What the issuer does about it. */
  response: Block[];
  offers: Offer[];
  tips?: AlertTips | undefined;
  /** Ids of apps we have records of: their state today is shown, whatever the alert's date. */
  apps: string[];
  recommendations: Recommendation[];
  resources: string[];
  documents: AlertDocument[];
  /** A video in British Sign Language. */
  bsl?: { href: string; title?: string | undefined } | undefined;
  translations: Translation[];
  /** Of an appeal: whether the police are still looking, and the number to quote. */
  inquiry?: { state: 'ongoing' | 'closed'; reference?: string | undefined } | undefined;
  letter?: LetterParts | undefined;
  signatories: Signatory[];
  withdrawn?: { on?: string | undefined; reason?: string | undefined } | undefined;
  /** Ids of older alerts this one takes the place of. */
  replaces: string[];
  replacedBy?: Replacement | undefined;
}

/** Where an alert stands at one moment. */
export type AlertState =
  'draft' | 'scheduled' | 'current' | 'review-due' | 'ended' | 'replaced' | 'withdrawn';
