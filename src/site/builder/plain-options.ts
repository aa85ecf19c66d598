import type { PastedTag } from '../../embed/snippet.js';

/** How a value is asked for. */
export type Kind =
  /** One of the values that the manifest names. */
  | 'choice'
  /** One of our records. */
  | 'record'
  /** Several of our records. */
  | 'records'
  | 'switch'
  | 'number'
  | 'text'
  | 'phone'
  | 'email'
  | 'address'
  | 'date';

/** Records that a value may name. */
export type RecordsOf = 'apps' | 'risks' | 'providers' | 'devices' | 'resources';

/** What a webmaster is asked for one attribute. */
export interface PlainOption {
  label: string;
  kind: Kind;
  /** Our own words, where those of the manifest are for people who write code. Default: its first sentence. */
  hint?: string;
  /** What stands first; the rest is under "More options". */
  first?: true;
  of?: RecordsOf;
  min?: number;
  max?: number;
  /** What each value is called, where its own name and the manifest's words in brackets are not enough. */
  names?: Readonly<Record<string, string>>;
}

/** Attributes that no control sets, and what sets them. */
export const setElsewhere = {
  lang: 'the question about the language',
  dir: 'the page, which has its own direction',
  site: 'the address of this website, where it is known',
} as const;

const topics = {
  'video-chat': 'Video chat',
  strangers: 'Strangers online',
  'sharing-images': 'Sharing pictures',
  gaming: 'Gaming',
  'social-media': 'Social media',
  'parental-controls': 'Parental controls',
  talking: 'Talking together',
  'ai-companions': 'AI and chatbots',
};

const everywhere: Readonly<Record<string, PlainOption>> = {
  'heading-level': {
    label: 'Level of the heading',
    kind: 'number',
    min: 2,
    max: 6,
    hint: 'Where it stands under another heading, take one more than that has. Without it: 2.',
  },
  theme: {
    label: 'Colours',
    kind: 'choice',
    hint: 'Without it, it follows the colours of your page, light or dark.',
  },
};

/** Labels, kinds and hints of all attributes, by tag. A test holds them against the manifest and the list of attributes. */
export const plainOptions: Readonly<Record<PastedTag, Readonly<Record<string, PlainOption>>>> = {
  'report-ceop': {
    view: { label: 'How much', kind: 'choice', first: true, hint: 'Everything at once is the usual choice.' },
    for: {
      label: 'Who reads it',
      kind: 'choice',
      first: true,
      hint: 'It speaks to parents unless you say so.',
    },
    exit: {
      label: 'A button that leaves the page at once',
      kind: 'switch',
      first: true,
      hint: 'For pages on which somebody reads about abuse. It cannot clear the history. In the preview it really leaves this page.',
    },
    'exit-href': {
      label: 'Where that button leads',
      kind: 'address',
      hint: 'An address that begins with https://. Without it, a weather page.',
    },
    ...everywhere,
  },
  'app-risk-card': {
    app: {
      label: 'Which app',
      kind: 'record',
      of: 'apps',
      first: true,
      hint: 'All the apps we have words about.',
    },
    view: { label: 'How much', kind: 'choice', first: true, hint: 'The whole card, or what matters most.' },
    'child-age': { label: 'Age of the child', kind: 'number', min: 0, max: 17, first: true },
    adviser: {
      label: 'Who adds advice',
      kind: 'text',
      hint: 'Only for people who put advice of their own into the tag.',
    },
    ...everywhere,
  },
  'app-risk-list': {
    age: {
      label: 'Age of the child',
      kind: 'number',
      min: 0,
      max: 17,
      first: true,
      hint: 'Only apps that let a child of that age in. Without it, all apps.',
    },
    kind: {
      label: 'Kind of app',
      kind: 'choice',
      first: true,
      hint: 'Without it, all kinds.',
      names: { social: 'Social networks' },
    },
    risk: { label: 'With this risk', kind: 'record', of: 'risks', hint: 'Without it, all apps.' },
    state: { label: 'In this state', kind: 'choice', hint: 'Without it, whatever their state.' },
    search: { label: 'Begin with this search', kind: 'text' },
    ...everywhere,
  },
  'parent-tips': {
    view: { label: 'What kind of help', kind: 'choice', first: true, hint: 'Tips are the usual choice.' },
    topic: {
      label: 'Topic',
      kind: 'choice',
      first: true,
      hint: 'Without it, tips on everything.',
      names: topics,
    },
    age: { label: 'Age of the child', kind: 'choice', first: true, hint: 'Without it, all ages.' },
    limit: {
      label: 'How many',
      kind: 'number',
      min: 1,
      max: 20,
      first: true,
      hint: 'At most so many. Without it, all.',
    },
    set: {
      label: 'Whose tips',
      kind: 'choice',
      hint: 'Without it, ours where you chose a topic or an age, else those of the police.',
    },
    provider: {
      label: 'Internet provider',
      kind: 'record',
      of: 'providers',
      hint: 'Chosen when the finder for parental controls opens.',
    },
    device: {
      label: 'Device or service',
      kind: 'record',
      of: 'devices',
      hint: 'Chosen when the finder for parental controls opens.',
    },
    resources: {
      label: 'Pages and guides',
      kind: 'records',
      of: 'resources',
      hint: 'For useful pages. Without a tick, all of them.',
    },
    look: { label: 'Pages and guides as', kind: 'choice', hint: 'For useful pages. Without it, a list.' },
    ...everywhere,
  },
  'safety-alert': {
    headline: { label: 'Headline', kind: 'text', first: true, hint: 'What it is about, in one line.' },
    summary: { label: 'Summary', kind: 'text', first: true },
    level: { label: 'How grave', kind: 'choice', first: true, hint: 'Without it, information.' },
    issuer: { label: 'Who sends it', kind: 'text', first: true, hint: 'Without it, your school.' },
    issued: { label: 'Day it is sent', kind: 'date', first: true, hint: 'Readers see it.' },
    expires: {
      label: 'Its last day',
      kind: 'date',
      first: true,
      hint: 'After it the alert says that it has ended.',
    },
    view: { label: 'As', kind: 'choice', hint: 'Without it, a notice.' },
    apps: {
      label: 'Apps it names',
      kind: 'records',
      of: 'apps',
      hint: 'Their state today is shown with it.',
    },
    href: {
      label: 'Address of the whole story',
      kind: 'address',
      hint: 'A whole address. The plain link leads there.',
    },
    audience: {
      label: 'For whom',
      kind: 'text',
      hint: 'In your words, such as: parents of children aged 8 to 13.',
    },
    'review-by': {
      label: 'Day you look at it again',
      kind: 'date',
      hint: 'After it the alert says that it is due.',
    },
    'alert-id': {
      label: 'Its name in your files',
      kind: 'text',
      hint: 'Stays when its words change. A reader may hide the alert of this name.',
    },
    version: {
      label: 'Version',
      kind: 'number',
      min: 1,
      max: 99,
      hint: 'Raise it, and readers who hid it see it again.',
    },
    preview: {
      label: 'Show drafts too',
      kind: 'switch',
      hint: 'For editors. Without it nothing is shown of what is not sent yet.',
    },
    'back-href': {
      label: 'Link back, to',
      kind: 'address',
      hint: 'Address of the page before, for a link at the top.',
    },
    'back-label': { label: 'Link back, its words', kind: 'text', hint: 'Without it: Back.' },
    src: {
      label: 'Address of a feed',
      kind: 'address',
      hint: 'Leave the headline empty: the alerts of the feed are shown instead.',
    },
    key: {
      label: 'Key of the feed',
      kind: 'text',
      hint: 'From its publisher. With it, only what they signed is shown.',
    },
    refresh: {
      label: 'Look at the feed again after minutes',
      kind: 'number',
      min: 5,
      max: 1440,
      hint: 'Five or more. Without it, 15.',
    },
    limit: { label: 'At most so many alerts', kind: 'number', min: 1, max: 20, hint: 'For a feed.' },
    area: { label: 'Only for this place', kind: 'text', hint: 'For a feed. As its publisher writes it.' },
    ...everywhere,
  },
};

/** What a school says once for all elements, from the attributes of `<safety-settings>`. */
export const plainSchool: Readonly<Record<string, PlainOption>> = {
  school: { label: 'Name of the school', kind: 'text', hint: 'As parents know it.' },
  'dsl-name': { label: 'Safeguarding lead: name', kind: 'text', hint: 'Leave it out if a role is enough.' },
  'dsl-role': {
    label: 'Safeguarding lead: title',
    kind: 'text',
    hint: 'Without it, the title that is usual in your nation.',
  },
  'dsl-phone': { label: 'Safeguarding lead: phone', kind: 'phone' },
  'dsl-email': { label: 'Safeguarding lead: e-mail', kind: 'email' },
  'dsl-hours': {
    label: 'When they can be reached',
    kind: 'text',
    hint: 'In words, such as: School days, 8.30am to 4pm.',
  },
  'referral-name': { label: 'Council team: name', kind: 'text' },
  'referral-phone': { label: 'Council team: phone', kind: 'phone' },
  'referral-hours': { label: 'Council team: hours', kind: 'text' },
  'referral-out-of-hours': { label: 'Council team: phone at other times', kind: 'phone' },
  nation: {
    label: 'Nation',
    kind: 'choice',
    hint: 'Titles and the people who help differ. Without it, what holds everywhere.',
  },
};
