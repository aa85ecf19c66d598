import type { AlertRecord } from '../alerts/alert.js';
import { readAlert } from '../alerts/parse.js';
import { escapeHtml, snippet, type SnippetOptions } from '../embed/snippet.js';

/** What a demo page needs to know of the build. */
export interface DemoBuild {
  version: string;
}

/** A record as an editor writes it: only what is needed. Faults stop the build. */
function record(value: unknown): AlertRecord {
  const { alert, faults } = readAlert(value);
  if (!alert || faults.length) throw new Error(`A demo record is wrong: ${JSON.stringify(faults)}`);
  return alert;
}

/** The notice of March 2021 about Omegle and Discord, as a record. Names of places and people are made up. */
export const omegleNotice = record({
  id: 'mereshire-omegle-discord',
  level: 'warning',
  headline: 'Is your child safe online?',
  summary:
    'Many children at local schools have seen upsetting things on Omegle and Discord. Strangers asked some of them for sexual pictures and videos.',
  issuers: [
    {
      name: 'Mereshire Safeguarding Children Partnership',
      phone: '01632 960 240',
      email: 'alerts@mereshire.example',
    },
  ],
  audience: 'parents and carers',
  issued: '2021-03-26',
  reviewBy: '2021-09-26',
  actions: [
    { do: 'Find out which sites and apps your child uses.', how: 'Ask who they talk to there.' },
    {
      do: 'Go through their friends and contacts together.',
      how: 'Keep only people they know in real life.',
    },
    { do: 'Keep out of open chats.', how: 'Use private groups with people they know.' },
    {
      do: 'Speak to the head teacher or safeguarding lead if you are worried.',
      how: 'They can find the right help.',
    },
  ],
  sections: [
    {
      title: 'What happened',
      blocks: [
        'Children told teachers and parents about it. One setting alone found 24 children who were affected.',
        'Nobody had to sign up to use Omegle. That made it hard to find out who did this.',
        'What a child has seen cannot be unseen. So the most important thing is to stop it before it happens.',
      ],
    },
  ],
  response: [
    'We take these reports very seriously. We work with the police, schools, social care and health staff.',
    'Together we warn families, help the children who were hurt most, and look for the people who did it.',
    'On 26 March 2021 we sent a letter to all schools and asked them to pass it on to parents.',
  ],
  apps: ['omegle', 'discord'],
  resources: ['national-college', 'ceop-education'],
});

/** The joint statement of a county council and its police on a school's page, as a standing notice. */
export const schoolNotice = record({
  id: 'mereshire-video-chat',
  type: 'standing',
  level: 'advice',
  headline: 'Strangers reach children through video chat',
  summary:
    'More children tell us that people they do not know contacted them in apps with video chat, or that they saw things not meant for them.',
  issuers: [{ name: 'Mereshire County Council' }, { name: 'Mereshire Police' }],
  audience: 'parents, carers and schools',
  reviewBy: '2027-05-20',
  actions: [
    { do: 'Look at which apps and sites your child uses.', how: 'Do it together.' },
    { do: 'Check the list of contacts.', how: 'Only people your child knows should be on it.' },
    { do: 'Watch any site with a chat room with extra care.' },
  ],
  sections: [
    {
      title: 'Why we say this',
      blocks: [
        'The Internet Watch Foundation reported that children as young as seven were harmed through webcams and chat sites.',
        'Video chat is a great way to be with family and friends. With strangers it can lead to grooming and sexual abuse.',
        'Some of these apps have few rules. It can be hard for the police to find people who do harm there.',
        'That is why children, parents, schools and the police need to act together.',
      ],
    },
  ],
  apps: ['skype', 'facetime', 'kik'],
  resources: [
    'ceop-education',
    'childnet',
    'get-safe-online',
    'provider-advice',
    'share-aware',
    'nspcc-online-safety',
    'safety-tools',
    'derbyshire-police',
  ],
});

/** A police appeal on sharing pictures, as a record. The officer is a role, the force is made up. */
export const policeAppeal = record({
  id: 'mereshire-police-pictures',
  type: 'appeal',
  level: 'warning',
  headline: 'Do you know what your child is looking at?',
  summary:
    'Mereshire Police ask parents to talk with their children about sharing pictures online. A man groomed a girl of 13 on social media.',
  issuers: [{ name: 'Mereshire Police', phone: '101' }],
  audience: 'parents and carers',
  reviewBy: '2027-05-20',
  actions: [
    {
      do: 'Talk with your child about what they do on their phone.',
      how: 'It can be hard. Begin with one question.',
    },
    { do: 'Ask which apps they have and who they talk to there.' },
    {
      do: 'Tell them that a picture, once sent, can end up anywhere.',
      how: 'It is not their fault if someone tricked them.',
    },
    { do: 'Has someone asked for pictures?', how: 'Block the person, keep the messages and report it.' },
  ],
  sections: [
    {
      title: 'What happened',
      blocks: [
        'A worried parent told us about it. We found that a man had sent the girl sexual videos over Snapchat. She had sent him pictures of herself.',
        'He seems to have contacted at least six other children on social media. We are still looking into it.',
        {
          quote: [
            '“Phones and social media are useful. We also know that people who want to hurt children use them.”',
            '“Many of them make a child believe that they are in love, and then push for pictures and videos.”',
            '“That is why we ask all parents to talk with their children about their phones, their apps and the people they talk to.”',
            '“It is never normal for an adult to send or ask for such pictures. Once one is sent, nobody knows where it will end up.”',
          ],
          by: 'Detective Sergeant',
          role: 'Proactive Policing Team',
        },
      ],
    },
  ],
  apps: ['snapchat'],
  resources: ['get-safe-online', 'cheshire-police', 'nspcc-online-safety'],
});

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
<div class="three">
${['skype', 'facetime', 'kik']
  .map((app) =>
    paste({
      tag: 'app-risk-card',
      attributes: { app, view: 'summary', 'heading-level': '3' },
      link: {
        href: `../../apps/${app}/`,
        text: `More about ${{ skype: 'Skype', facetime: 'FaceTime', kik: 'Kik' }[app]}`,
      },
    }),
  )
  .map((lines) => `<div>\n${lines}\n</div>`)
  .join('\n')}
</div>
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
      `<p><a href="#main">Back to news</a></p>
<h1>News</h1>
${paste({ tag: 'safety-alert', src, record: omegleNotice, link: { href: '../../tips/', text: 'Tips for parents and carers' } })}
<h2>What are Omegle and Discord?</h2>
<div class="two">
${['omegle', 'discord']
  .map((app) =>
    paste({
      tag: 'app-risk-card',
      attributes: { app, view: 'summary', 'heading-level': '3' },
      link: {
        href: `../../apps/${app}/`,
        text: `More about ${{ omegle: 'Omegle', discord: 'Discord' }[app]}`,
      },
    }),
  )
  .map((lines) => `<div>\n${lines}\n</div>`)
  .join('\n')}
</div>
<h2>Where can I go for help and advice?</h2>
${paste({ ...report, attributes: { 'heading-level': '3' } })}
<p><a href="#main">Back to news</a></p>`,
    ),
    'parent-letter-advice': school(
      'Safeguarding advice for parents',
      'Hazel Lane Primary School',
      `<h1>Keeping your child safe online</h1>
${settings}
<p>Phones, tablets and the internet help our children to learn and to stay in touch. They also bring risks. The Safeguarding Children Partnership wrote to all parents about this on 25 March 2021. Here is its advice as it stands today.</p>
<h2>The sites the letter named</h2>
<div class="two">
${['omegle', 'discord']
  .map((app) =>
    paste({
      tag: 'app-risk-card',
      src: app === 'omegle' ? src : undefined,
      attributes: {
        app,
        view: 'summary',
        'heading-level': '3',
        ...(app === 'discord' && { adviser: 'Mereshire Safeguarding Children Partnership' }),
      },
      link: {
        href: `../../apps/${app}/`,
        text: `More about ${{ omegle: 'Omegle', discord: 'Discord' }[app]}`,
      },
    }),
  )
  .map((lines) => `<div>\n${lines}\n</div>`)
  .join('\n')}
</div>
<h2>Six tips from the Police Safer Schools Partnership</h2>
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
