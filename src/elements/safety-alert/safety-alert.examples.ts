import type { Example } from '../example.js';
import { chatAppsRecord, fullRecord, old, story, urdu } from './safety-alert.records.js';

export { chatAppsRecord };

/** As it is pasted: the record in a data block inside the tag. */
export function inline(record: object, attributes = ''): string {
  return `<safety-alert${attributes}><script type="application/json">${JSON.stringify(record).replaceAll('<', '\\u003c')}</script>${story}</safety-alert>`;
}

const people =
  '<safety-settings school="Hazel Lane Primary School" dsl-name="The deputy head" dsl-phone="01632 960 117" dsl-email="safeguarding@hazellane.example" dsl-hours="School days, 8.30am to 4pm." referral-name="Mereshire Children’s Front Door" referral-phone="01632 960 300" referral-hours="Monday to Friday, 9am to 5pm." referral-out-of-hours="01632 960 301">';

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
