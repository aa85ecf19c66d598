import type { Example } from '../example.js';

const story =
  'Adults they do not know have messaged children at several Mereshire schools. Some were asked for pictures of themselves.';

/** The record of the mock: a made-up partnership, its alert, dates and numbers. */
export const chatAppsRecord = {
  id: 'mereshire-chat-apps',
  version: 1,
  type: 'alert',
  level: 'warning',
  headline: 'Strangers are asking children for pictures on chat apps',
  summary: story,
  href: 'https://mereshire.example/alerts/chat-apps',
  issuers: [
    {
      name: 'Mereshire Safeguarding Children Partnership',
      phone: '01632 960 240',
      email: 'alerts@mereshire.example',
    },
  ],
  audience: 'parents and carers of children aged 8 to 13',
  issued: '2026-11-18',
  expires: '2027-02-18',
  actions: [
    { do: 'Ask which apps they chat on, and who with.', how: 'Tonight is a good time.' },
    { do: 'Go through the list of friends together.', how: 'Remove anyone they do not know in real life.' },
    {
      do: 'Has someone asked for pictures?',
      how: 'Stop the chat and block them. Keep the messages. Then report it to CEOP.',
    },
    { do: 'Tell your child they are not in trouble.', how: 'The person who asked is to blame.' },
  ],
  sections: [
    {
      title: 'What happened',
      blocks: [
        'Since September, teachers at six schools have heard the same story. A child joins an open group to talk about a game. A stranger is friendly there, then moves to private messages and asks for pictures or video.',
        'Some were sent a link to ‘Omegle’. That site has closed. Anything with its name is a copy.',
        {
          quote: ['“Children told us because a teacher stayed calm. Please do the same at home.”'],
          by: 'Independent Chair',
          role: 'the Partnership',
        },
      ],
    },
  ],
  response: [
    'We work with the police, schools and health staff. Each school has a named person to help families.',
  ],
  apps: ['discord', 'omegle'],
  recommendations: [{ app: 'discord', text: 'Wait until your child is 13.' }],
  documents: [
    { title: 'Letter to parents', href: 'https://mereshire.example/letter.pdf', type: 'PDF', size: '1 page' },
  ],
} as const;

/** As it is pasted: the record in a data block inside the tag. */
export function inline(record: object, attributes = ''): string {
  return `<safety-alert${attributes}><script type="application/json">${JSON.stringify(record).replaceAll('<', '\\u003c')}</script>${story}</safety-alert>`;
}

const old = {
  ...chatAppsRecord,
  id: 'mereshire-2021',
  headline: 'Upsetting pictures and strangers on Omegle and Discord',
  summary: 'Schools in Mereshire heard from children who had seen upsetting pictures on these two services.',
  issued: '2021-03-26',
  expires: '2021-09-30',
};

export const safetyAlertExamples: readonly Example[] = [
  { name: 'notice', title: 'Notice', html: inline(chatAppsRecord) },
  { name: 'banner', title: 'Banner', html: inline(chatAppsRecord, ' view="banner"') },
  {
    name: 'from-attributes',
    title: 'From attributes and slots',
    html: `<safety-alert level="advice" headline="Talk about live video before the holidays" summary="Children spend more time online when school is out." issuer="Hazel Lane Primary School" audience="families of Years 3 to 6" issued="2026-11-16" expires="2027-01-08" apps="facetime, snapchat">Live video is fun with family and friends. Strangers use it too.<span slot="do">Agree which rooms live video may be used in, and who may call.</span></safety-alert>`,
  },
  {
    name: 'danger',
    title: 'Danger',
    html: '<safety-alert level="danger" view="banner" headline="A stranger has followed children near the school" issued="2026-11-20" href="https://hazellane.example/news/">Keep children with you today.</safety-alert>',
  },
  {
    name: 'information',
    title: 'Information',
    html: '<safety-alert view="banner" headline="Online safety evening on 2 December" href="https://hazellane.example/dates/">Online safety evening on 2 December.</safety-alert>',
  },
  {
    name: 'review-due',
    title: 'Review due',
    html: inline({ ...chatAppsRecord, id: 'review-due', expires: undefined, reviewBy: '2026-11-19' }),
  },
  { name: 'ended', title: 'Ended', html: inline(old) },
  { name: 'ended-banner', title: 'Ended, as a banner', html: inline(old, ' view="banner"') },
  {
    name: 'withdrawn',
    title: 'Withdrawn',
    html: inline({
      ...chatAppsRecord,
      id: 'withdrawn',
      withdrawn: { on: '2026-11-19', reason: 'The reports turned out to be about another area.' },
    }),
  },
  {
    name: 'replaced',
    title: 'Replaced',
    html: inline({
      ...chatAppsRecord,
      id: 'replaced',
      replacedBy: {
        headline: 'What we now know about chat apps',
        href: 'https://mereshire.example/alerts/chat-apps-2',
      },
    }),
  },
  {
    name: 'welsh',
    title: 'On a Welsh page',
    html: `<div lang="cy">${inline({ ...chatAppsRecord, id: 'welsh' })}</div>`,
  },
];
