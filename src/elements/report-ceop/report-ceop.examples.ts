import type { Example } from '../example.js';

const fallback =
  'In danger now? Call <a href="tel:999">999</a>. <a href="https://www.ceop.police.uk/Safety-Centre/">Report to CEOP</a>. Children can call Childline: <a href="tel:08001111">0800 1111</a>.';

export const reportCeopExamples: readonly Example[] = [
  { name: 'panel', title: 'Panel', html: `<report-ceop>${fallback}</report-ceop>` },
  {
    name: 'with-school',
    title: 'With the school’s safeguarding lead and the council’s line',
    html: `<safety-settings school="Hazel Lane Primary School" dsl-name="The deputy head" dsl-phone="01632 960 117" dsl-email="safeguarding@hazellane.example" dsl-hours="School days, 8.30am to 4pm." referral-name="Mereshire children’s front door" referral-phone="01632 960 300" referral-hours="Monday to Friday, 8.30am to 5pm." referral-out-of-hours="01632 960 301"><report-ceop>${fallback}</report-ceop></safety-settings>`,
  },
  { name: 'for-child', title: 'For a child', html: `<report-ceop for="child">${fallback}</report-ceop>` },
  {
    name: 'for-professional',
    title: 'For school staff: their own lead first',
    html: `<report-ceop for="professional" dsl-phone="01632 960 117">${fallback}</report-ceop>`,
  },
  {
    name: 'wales',
    title: 'In Wales, in Welsh',
    html: `<div lang="cy"><report-ceop nation="wales" school="Ysgol Lôn y Gollen" dsl-phone="01632 960 117">${fallback}</report-ceop></div>`,
  },
  {
    name: 'northern-ireland',
    title: 'In Northern Ireland',
    html: `<report-ceop nation="northern-ireland">${fallback}</report-ceop>`,
  },
  {
    name: 'guide',
    title: 'Guide: three questions',
    html: `<report-ceop view="guide">${fallback}</report-ceop>`,
  },
  {
    name: 'guide-child',
    title: 'Guide, for a child, with a way out',
    html: `<report-ceop view="guide" for="child" exit>${fallback}</report-ceop>`,
  },
  {
    name: 'exit',
    title: 'With a way to leave the page at once',
    html: `<report-ceop exit>${fallback}</report-ceop>`,
  },
  { name: 'link', title: 'Two lines', html: `<report-ceop view="link">${fallback}</report-ceop>` },
  {
    name: 'overdue',
    title: 'Past its review date, with the hosted site known',
    html: `<report-ceop site="https://elements.example/">${fallback}</report-ceop>`,
    now: '2028-03-01T12:00:00Z',
  },
];
