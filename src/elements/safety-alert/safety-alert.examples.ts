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

/** Every field of the record at once: what an editor can say, and what all forms must show or leave out. */
export const fullRecord = {
  ...chatAppsRecord,
  id: 'mereshire-full',
  urgency: 'expected',
  severity: 'severe',
  certainty: 'likely',
  issuers: [
    {
      name: 'Mereshire Safeguarding Children Partnership',
      href: 'https://mereshire.example/',
      phone: '01632 960 240',
      email: 'alerts@mereshire.example',
      hours: 'Monday to Friday, 9am to 5pm.',
    },
    { name: 'Mereshire Police', href: 'https://police.mereshire.example/', phone: '101' },
  ],
  areas: ['Mereshire', 'Vale of Hazel'],
  onset: '2026-09-07',
  updated: '2026-11-19T15:30',
  updates: [
    { on: '2026-11-19', text: 'Two more schools have told us about it.' },
    { on: '2026-11-19T15:30', text: 'The police now know which groups the messages came from.' },
  ],
  actions: [
    ...chatAppsRecord.actions,
    {
      do: 'Report it to CEOP.',
      how: 'They are part of the National Crime Agency.',
      href: 'https://www.ceop.police.uk/Safety-Centre/',
    },
    {
      do: 'Complete the exploitation screening tool.',
      how: 'Send it to the referral team the same day.',
      href: 'https://mereshire.example/tool',
      phone: '01632 960 250',
      audience: 'professional',
    },
    {
      do: 'Tell the police what a child has told you about these groups.',
      phone: '101',
      audience: 'professional',
    },
  ],
  sections: [
    ...chatAppsRecord.sections,
    {
      title: 'How many children',
      blocks: [
        {
          text: '24 children in one setting have been affected.',
          source: {
            title: 'Mereshire schools survey',
            href: 'https://mereshire.example/survey',
            on: '2026-11-16',
          },
        },
        { list: ['Most are 8 to 11 years old.', 'They met the strangers in open groups.'] },
      ],
      views: ['notice', 'briefing'],
    },
    {
      title: 'What partners need to know',
      blocks: ['The groups use names of well-known games. New ones appear within hours.'],
      audience: 'professional',
    },
  ],
  offers: [
    {
      title: 'Parental controls evening',
      on: '2026-12-02T18:30',
      where: 'Hazel Lane Primary School',
      text: 'Bring your phone. We set it up together.',
      href: 'https://mereshire.example/evening',
    },
    { title: 'Small groups for children', on: '2026-11-09', until: '2026-12-18', text: 'Ask your school.' },
    { title: 'An evening that is over', on: '2026-11-12' },
  ],
  tips: {
    by: 'The Police Safer Schools Partnership',
    items: [
      { do: 'Keep screens where you can see them.', how: 'With young children, in the room you are in.' },
      { do: 'Talk early, and keep talking.', how: 'They chat only with people they know.' },
      { do: 'Thank them for telling you.' },
    ],
  },
  recommendations: [
    { app: 'discord', text: 'Wait until your child is 13.' },
    { app: 'omegle', text: 'Do not let your child use any site of that name.', views: ['letter'] },
  ],
  resources: ['childnet', 'ceop-education'],
  documents: [
    {
      title: 'Letter to parents',
      href: 'https://mereshire.example/letter.pdf',
      type: 'PDF',
      size: '1 page',
      on: '2026-11-18',
      note: 'Large print on request.',
    },
    { title: 'Letter to parents', href: 'https://mereshire.example/letter-pl.pdf', type: 'PDF', lang: 'pl' },
  ],
  bsl: { href: 'https://mereshire.example/bsl/chat-apps' },
  translations: [
    { lang: 'pl', href: 'https://mereshire.example/pl' },
    { lang: 'ur', href: 'https://mereshire.example/ur' },
  ],
  letter: {
    opening: [
      'Phones and chat apps help our children to stay close to their friends. They also let strangers in.',
      story,
    ],
    closing: [
      'Please talk about it this week. If you are worried, speak to us. You are not the only family who asks.',
    ],
  },
  signatories: [
    { role: 'Independent Chair', body: 'Mereshire Safeguarding Children Partnership' },
    { role: 'Chief Inspector', body: 'Mereshire Police' },
  ],
};

const people =
  '<safety-settings school="Hazel Lane Primary School" dsl-name="The deputy head" dsl-phone="01632 960 117" dsl-email="safeguarding@hazellane.example" dsl-hours="School days, 8.30am to 4pm." referral-name="Mereshire Children’s Front Door" referral-phone="01632 960 300" referral-hours="Monday to Friday, 9am to 5pm." referral-out-of-hours="01632 960 301">';

/** Urdu words of a made-up issuer on a page in English. */
const urdu = {
  lang: 'ur',
  level: 'warning',
  headline: 'اجنبی لوگ بچوں سے تصویریں مانگ رہے ہیں',
  summary: 'اپنے بچے سے پوچھیں کہ وہ کس سے بات کرتا ہے۔',
  href: 'https://mereshire.example/ur',
  issuers: [{ name: 'میرشائر پارٹنرشپ', phone: '01632 960 240' }],
  audience: 'والدین',
  issued: '2026-11-18',
  actions: [{ do: 'آج رات بات کریں۔', how: 'پرسکون رہیں۔' }],
  sections: [{ title: 'کیا ہوا', blocks: ['چھ اسکولوں نے یہی بات سنی ہے۔', { list: ['ایک۔', 'دو۔'] }] }],
  apps: ['discord'],
  recommendations: [{ app: 'discord', text: '13 سال تک انتظار کریں۔' }],
  documents: [{ title: 'والدین کے نام خط', href: 'https://mereshire.example/ur.pdf', type: 'PDF' }],
};

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
  {
    name: 'full',
    title: 'Notice with every part',
    html: inline(fullRecord, ' back-href="https://hazellane.example/news/" back-label="Back to news"'),
  },
  {
    name: 'briefing',
    title: 'Briefing',
    html: `${people}${inline(fullRecord, ' view="briefing" back-href="https://hazellane.example/staff/"')}</safety-settings>`,
  },
  {
    name: 'letter',
    title: 'Letter',
    html: inline({ ...chatAppsRecord, signatories: fullRecord.signatories.slice(0, 1) }, ' view="letter"'),
  },
  {
    name: 'letter-full',
    title: 'Letter with every part',
    html: `${people}${inline(fullRecord, ' view="letter"')}</safety-settings>`,
  },
  {
    name: 'letter-from-attributes',
    title: 'Letter from attributes and slots',
    html: `<safety-alert view="letter" level="advice" headline="Talk about live video before the holidays" summary="Children spend more time online when school is out." issuer="Hazel Lane Primary School" issued="2026-11-16" apps="facetime"><span slot="letterhead">Hazel Lane Primary School, Hazel Lane, Mereshire</span>Live video is fun with family and friends. Strangers use it too.<span slot="do">Agree which rooms live video may be used in, and who may call.</span><span slot="signature">Signed by hand</span></safety-alert>`,
  },
  {
    name: 'appeal',
    title: 'Appeal, still open',
    html: inline({
      id: 'appeal',
      type: 'appeal',
      level: 'warning',
      headline: 'Do you know what your child is looking at?',
      summary: 'A man sent a girl of 13 pictures she should never have seen. The police look for him.',
      issuers: [{ name: 'Mereshire Police', phone: '101' }],
      issued: '2026-11-17',
      inquiry: { state: 'ongoing', reference: 'MP/1117/26' },
      actions: [{ do: 'Tell us if this happened to your child too.', phone: '101' }],
      sections: [
        {
          title: 'What the police say',
          blocks: [
            {
              quote: ['“We want all parents to talk with their children.”', '“It can be hard. It helps.”'],
              by: 'Detective Sergeant',
              role: 'Mereshire Police',
            },
          ],
        },
      ],
    }),
  },
  { name: 'urdu', title: 'In Urdu on an English page', html: inline(urdu) },
  { name: 'urdu-letter', title: 'A letter in Urdu', html: inline(urdu, ' view="letter"') },
  {
    name: 'exercise',
    title: 'Exercise',
    html: inline({ ...chatAppsRecord, id: 'exercise', status: 'exercise' }),
  },
  {
    name: 'exercise-banner',
    title: 'Exercise, as a banner',
    html: inline({ ...chatAppsRecord, id: 'exercise', status: 'exercise' }, ' view="banner"'),
  },
  {
    name: 'draft',
    title: 'Draft, in a preview',
    html: inline({ ...chatAppsRecord, id: 'draft', status: 'draft' }, ' preview'),
  },
  {
    name: 'scheduled-letter',
    title: 'Letter to be sent, in a preview',
    html: inline({ ...chatAppsRecord, id: 'scheduled', effective: '2026-12-03' }, ' view="letter" preview'),
  },
  {
    name: 'scheduled-banner',
    title: 'Banner to come, in a preview',
    html: inline({ ...chatAppsRecord, id: 'scheduled', effective: '2026-12-03' }, ' view="banner" preview'),
  },
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
  { name: 'ended-letter', title: 'Letter that is over', html: inline(old, ' view="letter"') },
  {
    name: 'replaced-banner',
    title: 'Replaced, as a banner',
    html: inline(
      {
        ...chatAppsRecord,
        id: 'replaced',
        replacedBy: {
          headline: 'What we now know about chat apps',
          href: 'https://mereshire.example/alerts/chat-apps-2',
        },
      },
      ' view="banner"',
    ),
  },
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
        on: '2026-11-19',
        reason: 'The police have found out more.',
      },
    }),
  },
  {
    name: 'welsh',
    title: 'On a Welsh page',
    html: `<div lang="cy">${inline({ ...chatAppsRecord, id: 'welsh' })}</div>`,
  },
];
