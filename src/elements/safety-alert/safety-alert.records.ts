export const story =
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

/** Urdu words of a made-up issuer on a page in English. */
export const urdu = {
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

/** An alert of 2021 that is over, about a service that has closed since. */
export const old = {
  ...chatAppsRecord,
  id: 'mereshire-2021',
  headline: 'Upsetting pictures and strangers on Omegle and Discord',
  summary: 'Schools in Mereshire heard from children who had seen upsetting pictures on these two services.',
  issued: '2021-03-26',
  expires: '2021-09-30',
};
