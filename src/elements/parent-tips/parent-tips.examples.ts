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
];
