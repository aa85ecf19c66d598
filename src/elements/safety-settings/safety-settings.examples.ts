import type { Example } from '../example.js';

const fallback =
  '<report-ceop>In danger now? Call <a href="tel:999">999</a>. <a href="https://www.ceop.police.uk/Safety-Centre/">Report to CEOP</a>.</report-ceop>';

/** It shows nothing itself, so each example holds an element that it speaks for. */
export const safetySettingsExamples: readonly Example[] = [
  {
    name: 'school',
    title: 'The school’s safeguarding lead',
    html: `<safety-settings school="Hazel Lane Primary School" dsl-phone="01632 960 117" dsl-email="safeguarding@hazellane.example" dsl-hours="School days, 8.30am to 4pm.">${fallback}</safety-settings>`,
  },
  {
    name: 'council-line',
    title: 'The council’s line',
    html: `<safety-settings referral-name="Mereshire Front Door" referral-phone="01632 960 300" referral-hours="Monday to Friday, 9am to 5pm." referral-out-of-hours="01632 960 301">${fallback}</safety-settings>`,
  },
  {
    name: 'scotland',
    title: 'A school in Scotland',
    html: `<safety-settings school="Hazel Lane Primary School" nation="scotland">${fallback}</safety-settings>`,
  },
  {
    name: 'dark',
    title: 'Dark on every page',
    html: `<safety-settings school="Hazel Lane Primary School" theme="dark">${fallback}</safety-settings>`,
  },
];
