import { escapeHtml, snippet, type SnippetOptions } from '../../embed/snippet.js';
import { omegleAlert, policeAppeal, schoolNotice } from './records.js';

/** What a demo page needs to know of the build. */
export interface DemoBuild {
  version: string;
}

const appNames = { omegle: 'Omegle', discord: 'Discord', skype: 'Skype', facetime: 'FaceTime', kik: 'Kik' };

const style = `<link rel="stylesheet" href="../school.css">`;

function school(title: string, heading: string, main: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${style}
</head>
<body>
<aside class="note" aria-label="About this page">This is an example page. The school, the council and their numbers are made up. <a href="../../">Online Safety Elements</a></aside>
<header class="head"><p class="name">${escapeHtml(heading)}</p>
<nav aria-label="School"><a href="#main">About us</a> <a href="#main">Classes</a> <a href="#main" aria-current="page">Parents</a> <a href="#main">Dates</a> <a href="#main">Contact</a></nav></header>
<main id="main">
${main}
</main>
<footer class="foot"><p>${escapeHtml(heading)}, Mereshire. <a href="tel:01632960110">01632 960 110</a></p></footer>
</body>
</html>
`;
}

/** Demo pages: plain pages of a school, with our snippets pasted in as a school would. */
export function demoPages({ version }: DemoBuild): Record<string, string> {
  const src = `../../cdn/${version}/online-safety-elements.js`;
  const paste = (options: SnippetOptions) => snippet({ ...options, attributes: { ...options.attributes } });
  const people = {
    school: 'Hazel Lane Primary School',
    dslName: 'Deputy head teacher',
    dslPhone: '01632 960 117',
    dslEmail: 'safeguarding@hazellane.example',
    dslHours: 'School days, 8.30am to 4pm.',
    nation: 'england',
  } as const;
  const settings = `<safety-settings school="${people.school}" dsl-name="${people.dslName}" dsl-phone="${people.dslPhone}" dsl-email="${people.dslEmail}" dsl-hours="${people.dslHours}" nation="${people.nation}"></safety-settings>`;
  const team = {
    referralName: 'Mereshire front door team',
    referralPhone: '01632 960 245',
    referralHours: 'Weekdays, 9am to 5pm.',
    referralOutOfHours: '01632 960 246',
    nation: 'england',
  } as const;
  const referral = `<safety-settings referral-name="${team.referralName}" referral-phone="${team.referralPhone}" referral-hours="${team.referralHours}" referral-out-of-hours="${team.referralOutOfHours}" nation="${team.nation}"></safety-settings>`;
  const cards = (apps: (keyof typeof appNames)[]) => `<div class="${apps.length === 2 ? 'two' : 'three'}">
${apps
  .map((app) =>
    paste({
      tag: 'app-risk-card',
      attributes: { app, view: 'summary', 'heading-level': '3' },
      link: { href: `../../apps/${app}/`, text: `More about ${appNames[app]}` },
    }),
  )
  .map((lines) => `<div>\n${lines}\n</div>`)
  .join('\n')}
</div>`;
  const report = {
    tag: 'report-ceop',
    link: { href: '../../report/', text: 'Who to tell if something is wrong online' },
  } as const;
  return {
    'derbyshire-school': school(
      'Internet safety',
      'Hazel Lane Primary School',
      `<h1>Internet safety</h1>
${settings}
<p>We teach children to enjoy the internet and to ask for help when something feels wrong. Here is how you can help at home.</p>
${paste({ tag: 'safety-alert', src, record: schoolNotice, link: { href: '../../apps/', text: 'Apps that families ask about' } })}
<h2>Apps named above</h2>
<p>Apps where children can talk on a webcam, such as these, are fine with family and friends. Here is how each one stands today.</p>
${cards(['skype', 'facetime', 'kik'])}
<h2>What we teach</h2>
<p>In Years 5 and 6 we teach ‘Real Love Rocks’, lessons by Barnardo’s. We show them at our information evening for parents.</p>
<h2>What you can do at home</h2>
${paste({ tag: 'parent-tips', attributes: { 'heading-level': '3' }, link: { href: '../../tips/', text: 'Tips for parents and carers' } })}
<h2>Report it</h2>
${paste({ ...report, settings: people, attributes: { 'heading-level': '3' } })}
<p class="top"><a href="#main">Top of page</a></p>`,
    ),
    'omegle-discord-notice': school(
      'Is your child safe online?',
      'Mereshire Community Trust',
      `<h1>News</h1>
${paste({ tag: 'safety-alert', src, record: omegleAlert, attributes: { 'back-href': '#main', 'back-label': 'Back to news' }, link: { href: '../../tips/', text: 'Tips for parents and carers' } })}
<h2>What are Omegle and Discord?</h2>
${cards(['omegle', 'discord'])}
<h2>Where can I go for help and advice?</h2>
${paste({ ...report, attributes: { 'heading-level': '3' } })}
<p><a href="#main">Back to news</a></p>`,
    ),
    'omegle-discord-briefing': school(
      'Briefing to partners: Omegle and Discord',
      'Mereshire Safeguarding Children Partnership',
      `<h1>For partners</h1>
${referral}
${paste({ tag: 'safety-alert', src, record: omegleAlert, settings: team, attributes: { view: 'briefing' }, link: { href: '../../apps/', text: 'Apps that families ask about' } })}
<h2>When a child tells you something</h2>
${paste({ ...report, attributes: { for: 'professional', 'heading-level': '3' } })}`,
    ),
    'omegle-discord-letter': school(
      'Letter to parents',
      'Hazel Lane Primary School',
      `<h1>Letter to parents</h1>
${settings}
${paste({ tag: 'safety-alert', src, record: omegleAlert, settings: people, attributes: { view: 'letter' }, link: { href: '../../tips/', text: 'Tips for parents and carers' } })}
<h2>The sites the letter named, as they are today</h2>
${cards(['omegle', 'discord'])}
<h2>The six tips, with why they help</h2>
${paste({ tag: 'parent-tips', attributes: { set: 'police-2021', 'heading-level': '3' }, link: { href: '../../tips/', text: 'Tips for parents and carers' } })}
<h2>Are you finding it hard? There is help</h2>
${paste({ ...report, settings: people, attributes: { 'heading-level': '3' } })}`,
    ),
    'police-appeal': school(
      'Do you know what your child is looking at?',
      'Mereshire Community News',
      `<h1>News</h1>
${paste({ tag: 'safety-alert', src, record: policeAppeal, link: { href: '../../apps/snapchat/', text: 'What parents need to know about Snapchat' } })}
<h2>Sharing pictures: what helps</h2>
${paste({ tag: 'parent-tips', attributes: { topic: 'sharing-images', 'heading-level': '3' }, link: { href: '../../tips/sharing-images/', text: 'Tips on sharing pictures' } })}
<h2>Further advice and support</h2>
${paste({ ...report, attributes: { view: 'guide', 'heading-level': '3' } })}`,
    ),
  };
}
