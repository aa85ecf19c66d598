import type { PastedTag } from '../../embed/snippet.js';
import type { Tier } from '../../embed/tiers.js';

/** Languages we have words in. */
export const languages = [
  { lang: 'en', name: 'English', says: '' },
  {
    lang: 'cy',
    name: 'Cymraeg (Welsh)',
    says: 'Headings, labels and dates are in Welsh. The words about apps, the tips and who to tell are in English until somebody has checked a translation, and each says so. The page behind the plain link is in English.',
  },
] as const;
export type Language = (typeof languages)[number]['lang'];

/** What a webmaster can show, in the order they are asked. */
export const shows: readonly { tag: PastedTag; name: string; what: string }[] = [
  { tag: 'report-ceop', name: 'Who to tell', what: '999, CEOP, your safeguarding lead and who else helps' },
  { tag: 'parent-tips', name: 'Tips for parents', what: 'Short, numbered, with why each one helps' },
  { tag: 'app-risk-card', name: 'One app', what: 'Its state today, ages, risks and safest use' },
  { tag: 'app-risk-list', name: 'All apps', what: 'A list to search, by age and by risk' },
  { tag: 'safety-alert', name: 'An alert', what: 'Who says so, until when, and what to do' },
];

/** Whether newer words are fetched. */
export type Freshness = 'frozen' | 'fresh';

/** All that a person has chosen. */
export interface Choice {
  show: PastedTag;
  /** Id of the website system. */
  system: string;
  /** Another way in than the one we recommend there. */
  way?: Tier | undefined;
  language: Language;
  /** Attributes of the tag, for each tag: going back to one finds what was chosen. Empty values are left out. */
  options: Readonly<Partial<Record<PastedTag, Readonly<Record<string, string>>>>>;
  /** Settings of the school by their attributes' names. */
  school: Readonly<Record<string, string>>;
  words: Freshness;
  /** Address and key of newer words, as they were typed. */
  content: string;
  contentKey: string;
  /** Whether the box keeps room for the element. */
  room: boolean;
}

/** A day some days from now: the alert on show must not have ended. */
const dayFrom = (now: Date, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** What is shown first: something that works, to change. */
export function firstChoice(now: Date): Choice {
  return {
    show: 'report-ceop',
    system: 'wordpress-admin',
    language: 'en',
    options: {
      'app-risk-card': { app: 'discord' },
      'parent-tips': { limit: '3' },
      'safety-alert': {
        headline: 'Talk about live video before the holidays',
        summary: 'Children spend more time online when school is out.',
        level: 'advice',
        issuer: 'Hazel Lane Primary School',
        issued: dayFrom(now, 0),
        expires: dayFrom(now, 90),
      },
    },
    school: {},
    words: 'frozen',
    content: '',
    contentKey: '',
    room: false,
  };
}

/** Attributes of the element that is shown. */
export const optionsOf = ({ options, show }: Choice): Readonly<Record<string, string>> => options[show] ?? {};

/** The values with this one among them, or without it where it is empty. */
export function withValue(
  values: Readonly<Record<string, string>>,
  name: string,
  value: string,
): Record<string, string> {
  // In its place, where it has one: lines that change their order are hard to follow.
  return Object.fromEntries(Object.entries({ ...values, [name]: value }).filter(([, given]) => given !== ''));
}

/** The choice with one attribute of its element set or taken away. A switch that is on has the value `on`. */
export const withOption = (choice: Choice, name: string, value: string): Choice => ({
  ...choice,
  options: { ...choice.options, [choice.show]: withValue(optionsOf(choice), name, value) },
});
