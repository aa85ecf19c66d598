import type { Example } from '../example.js';

const fallback =
  'Keep screens where you can see them. Talk early, and keep talking. Thank them for telling you.';

export const parentTipsExamples: readonly Example[] = [
  { name: 'six', title: 'All six', html: `<parent-tips>${fallback}</parent-tips>` },
  {
    name: 'three',
    title: 'The first three',
    html: `<parent-tips limit="3" site="https://elements.example/">${fallback}</parent-tips>`,
  },
  {
    name: 'one-topic',
    title: 'One topic: parental controls',
    html: `<parent-tips topic="parental-controls">${fallback}</parent-tips>`,
  },
  {
    name: 'teenagers',
    title: 'For ages 14 and over',
    html: `<parent-tips age="14+">${fallback}</parent-tips>`,
  },
  {
    name: 'own-tips',
    title: 'With the school’s own tips',
    html: `<parent-tips school="Hazel Lane Primary School" limit="3">${fallback}<span slot="own">Come to our online safety evening on 2 December, 6pm in the hall.</span></parent-tips>`,
  },
  {
    name: 'welsh',
    title: 'On a Welsh page',
    html: `<div lang="cy"><parent-tips>${fallback}</parent-tips></div>`,
  },
  {
    name: 'guide',
    title: 'Our tips by topic',
    html: `<parent-tips set="guide">${fallback}</parent-tips>`,
  },
  {
    name: 'gaming',
    title: 'Gaming, ages 6 to 10',
    html: `<parent-tips topic="gaming" age="6-10">${fallback}</parent-tips>`,
  },
  {
    name: 'six-one-topic',
    title: 'Of the six, those on parental controls',
    html: `<parent-tips set="police-2021" topic="parental-controls">${fallback}</parent-tips>`,
  },
  {
    name: 'starters',
    title: 'Ways to start talking',
    html: `<parent-tips view="starters" age="6-10" limit="6">${fallback}</parent-tips>`,
  },
  {
    name: 'controls',
    title: 'Finder for parental controls',
    html: `<parent-tips view="controls">${fallback}</parent-tips>`,
  },
  {
    name: 'controls-preset',
    title: 'Finder with a provider and a device chosen',
    html: `<parent-tips view="controls" provider="BT broadband" device="iphone-ipad">${fallback}</parent-tips>`,
  },
  {
    name: 'resources',
    title: 'Useful pages and guides',
    html: `<parent-tips view="resources">${fallback}</parent-tips>`,
  },
  {
    name: 'resources-buttons',
    title: 'Useful pages and guides as buttons',
    html: `<parent-tips view="resources" look="buttons">${fallback}</parent-tips>`,
  },
  {
    name: 'resources-gone',
    title: 'Pages that a school still names, and what to use instead',
    html: `<parent-tips view="resources" resources="net-aware, national-college, nspcc-online-safety, real-love-rocks">${fallback}</parent-tips>`,
  },
  {
    name: 'agreement',
    title: 'Family agreement to print',
    html: `<parent-tips view="agreement">${fallback}</parent-tips>`,
  },
];
