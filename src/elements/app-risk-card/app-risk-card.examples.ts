import type { Example } from '../example.js';

export const appRiskCardExamples: readonly Example[] = [
  {
    name: 'full',
    title: 'Full',
    html: '<app-risk-card app="discord">Discord is for ages 13 and over.</app-risk-card>',
  },
  {
    name: 'summary',
    title: 'Summary',
    html: '<app-risk-card app="discord" view="summary" site="https://elements.example/">Discord is for ages 13 and over.</app-risk-card>',
  },
  {
    name: 'changing',
    title: 'Rules are changing',
    html: '<app-risk-card app="snapchat">Snapchat is for ages 13 and over.</app-risk-card>',
  },
  {
    name: 'changing-summary',
    title: 'Rules are changing, in short',
    html: '<app-risk-card app="Snap chat" view="summary">Snapchat is for ages 13 and over.</app-risk-card>',
  },
  {
    name: 'closed',
    title: 'Closed',
    html: '<app-risk-card app="omegle">Omegle closed on 8 November 2023.</app-risk-card>',
  },
  {
    name: 'closed-skype',
    title: 'Closed, with what took its place',
    html: '<app-risk-card app="skype">Skype closed on 5 May 2025.</app-risk-card>',
  },
  {
    name: 'adults-only',
    title: 'For adults only',
    html: '<app-risk-card app="kik">Kik is not for children.</app-risk-card>',
  },
  {
    name: 'not-for-children',
    title: 'In use, and not for children',
    html: '<app-risk-card app="wizz">Wizz is not for children.</app-risk-card>',
  },
  {
    name: 'known-contacts',
    title: 'Fine with people they know',
    html: '<app-risk-card app="facetime">FaceTime is for people you know.</app-risk-card>',
  },
  {
    name: 'child-under-age',
    title: 'The child is under the age',
    html: '<app-risk-card app="discord" child-age="10">Discord is for ages 13 and over.</app-risk-card>',
  },
  {
    name: 'issuer-advice',
    title: 'With the school’s own advice',
    html: '<app-risk-card app="discord" view="summary" adviser="Hazel Lane Primary School">Discord is for ages 13 and over.<span slot="advice">We ask families in Years 5 and 6 to wait with Discord.</span></app-risk-card>',
  },
  {
    name: 'own-record',
    title: 'A school’s own record',
    html: '<app-risk-card>Our class page is for our pupils only.</app-risk-card>',
    properties: {
      record: {
        id: 'class-page',
        name: 'Our class page',
        aliases: [],
        kinds: ['messaging'],
        state: { is: 'live', sources: [] },
        ages: [
          {
            years: 7,
            by: 'advised',
            who: 'Hazel Lane Primary School',
            text: 'We give accounts from Year 3.',
            sources: [],
          },
        ],
        what: { text: 'A page where our pupils share work with their class and teacher.', sources: [] },
        risks: [{ feature: 'user-made-content', sources: [] }],
        safest: [{ text: 'Look at the page with your child on Fridays.', sources: [] }],
        afterClosing: [],
        checked: '2026-11-01',
        reviewBy: '2027-11-01',
        owner: 'computing lead',
      },
    },
  },
  {
    name: 'overdue',
    title: 'Past its review date, with the hosted site known',
    html: '<app-risk-card app="discord" view="summary" site="https://elements.example/">Discord is for ages 13 and over.</app-risk-card>',
    now: '2028-03-01T12:00:00Z',
  },
  {
    name: 'welsh',
    title: 'On a Welsh page',
    html: '<div lang="cy"><app-risk-card app="discord">Mae Discord i rai 13 oed a throsodd.</app-risk-card></div>',
  },
];
