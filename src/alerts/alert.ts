/** How grave an alert is, gravest last. Words and icons, never colour alone, tell it to the reader. */
export const levels = ['information', 'advice', 'warning', 'danger'] as const;
export type AlertLevel = (typeof levels)[number];

export const alertTypes = ['alert', 'appeal', 'standing'] as const;
export type AlertType = (typeof alertTypes)[number];

/** A piece of running text. Alerts hold typed blocks, never markup. */
export type Block = string | { list: string[] } | { quote: string[]; by?: string; role?: string };

/** A titled part of an alert, in the issuer's order. */
export interface Section {
  title: string;
  blocks: Block[];
  /** `professional` parts are not shown to parents. */
  audience?: 'professional' | undefined;
}

export interface Issuer {
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
  hours?: string | undefined;
}

export interface AlertDocument {
  title: string;
  href: string;
  type?: string | undefined;
  size?: string | undefined;
}

/** The issuer's own recommendation about one app. It is theirs, not ours, and is shown as theirs. */
export interface Recommendation {
  app: string;
  text: string;
}

/** One alert, written once. Only a headline is needed; everything else is shown where it is given. */
export interface AlertRecord {
  id?: string | undefined;
  /** Raised at every change that readers should see: a hidden banner then comes back. Default 1. */
  version: number;
  type: AlertType;
  level: AlertLevel;
  headline: string;
  summary?: string | undefined;
  /** Address of the whole story, for the banner. */
  href?: string | undefined;
  issuers: Issuer[];
  /** Whom it is for, in words: "parents and carers of children aged 8 to 13". */
  audience?: string | undefined;
  /** When it was sent, takes effect, ends, and must be looked at again: `2026-11-18` or a moment with its offset. */
  issued?: string | undefined;
  effective?: string | undefined;
  expires?: string | undefined;
  reviewBy?: string | undefined;
  sections: Section[];
  /** What the reader can do, in order. */
  actions: { do: string; how?: string | undefined }[];
  /** What the issuer does about it. */
  response: Block[];
  /** Ids of apps we have records of: their state today is shown, whatever the alert's date. */
  apps: string[];
  recommendations: Recommendation[];
  resources: string[];
  documents: AlertDocument[];
  withdrawn?: { on?: string | undefined; reason?: string | undefined } | undefined;
  replacedBy?: { headline: string; href?: string | undefined } | undefined;
}

/** Where an alert stands at one moment. */
export type AlertState = 'scheduled' | 'current' | 'review-due' | 'ended' | 'replaced' | 'withdrawn';
