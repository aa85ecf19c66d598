import type { AlertRecord } from '../../alerts/alert.js';
import { readAlert } from '../../alerts/parse.js';

/** A record as an editor writes it: only what is needed. Faults stop the build. */
function record(value: unknown): AlertRecord {
  const { alert, faults } = readAlert(value);
  if (!alert || faults.length) throw new Error(`A demo record is wrong: ${JSON.stringify(faults)}`);
  return alert;
}

/**
 * The alert of March 2021 about Omegle and Discord. One record is the notice on a website, the briefing to partners
 * and the letter to parents, which were written three times then. Names of places, people and numbers are made up.
 */
export const omegleAlert = record({
  id: 'mereshire-omegle-discord',
  level: 'warning',
  headline: 'Is your child safe online?',
  summary:
    'Many children at local schools have seen upsetting things on Omegle and Discord. Strangers asked some of them for sexual pictures and videos.',
  issuers: [
    {
      name: 'Mereshire Safeguarding Children Partnership',
      href: 'https://mereshire.example/scp/',
      phone: '01632 960 240',
      email: 'alerts@mereshire.example',
    },
  ],
  audience: 'parents and carers',
  areas: ['Mereshire'],
  issued: '2021-03-26',
  reviewBy: '2021-09-26',
  severity: 'severe',
  certainty: 'observed',
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
    {
      do: 'Pass this briefing on in your agency.',
      how: 'Everyone who works with children and families should know of it.',
      audience: 'professional',
    },
    {
      do: 'Has a child told you about these sites?',
      how: 'Decide whether the police need to know.',
      phone: '101',
      audience: 'professional',
    },
    {
      do: 'Does a child seem to have been exploited?',
      how: 'Fill in the child exploitation tool and send it to the front door team.',
      href: 'https://mereshire.example/exploitation-tool/',
      phone: '01632 960 245',
      audience: 'professional',
    },
  ],
  sections: [
    {
      title: 'Background',
      audience: 'professional',
      blocks: [
        'Families used devices and the internet far more during the pandemic. More young children came to harm online.',
        'At its weekly meetings our Contextual Safeguarding Hub heard of children on two sites, most of them of primary school age. They came upon sexual and abusive images of children and adults.',
      ],
    },
    {
      title: 'What happened',
      blocks: [
        {
          text: 'Children told teachers and parents about it. One setting alone found 24 children who were affected.',
          source: { title: 'Reports of schools to the Partnership', on: '2021-03-26' },
        },
        'Nobody had to sign up to use Omegle. That made it hard to find out who did this.',
        'What a child has seen cannot be unseen. So the most important thing is to stop it before it happens.',
      ],
    },
    {
      title: 'What Omegle said of itself',
      views: ['notice', 'briefing', 'letter'],
      blocks: [
        {
          quote: ['A free chat site, where you meet others without signing up and are paired at random.'],
          by: 'Omegle, in our words',
          role: 'in 2021; it gave 18 as its age, or 13 with a parent’s permission',
        },
      ],
    },
    {
      title: 'What the task group does',
      audience: 'professional',
      blocks: [
        {
          list: [
            'It sent a letter to all schools on 26 March 2021, to be passed on to parents on 29 March.',
            'It told schools what help there is for them, and for children and families.',
            'With the police it makes videos that guide parents, and clinics on parental controls.',
            'Youth workers help children in small groups and one to one.',
            'With health partners it looks for the best help for children who are upset by what they saw.',
          ],
        },
      ],
    },
  ],
  response: [
    'We take these reports very seriously. We work with the police, schools, social care and health staff.',
    'Together we warn families, help the children who were hurt most, and look for the people who did it.',
    'On 26 March 2021 we sent a letter to all schools and asked them to pass it on to parents.',
  ],
  offers: [
    {
      title: 'Clinics on parental controls',
      text: 'Officers of the Police Safer Schools Partnership show parents how to set them up, at your child’s school.',
      until: '2021-07-16',
    },
  ],
  tips: {
    by: 'Our Police Safer Schools Partnership',
    items: [
      {
        do: 'Keep screens where you can see them.',
        how: 'With young children, use phones and tablets in the room you are in.',
      },
      {
        do: 'Talk early, and keep talking.',
        how: 'Agree what is fine and what is not. They chat only with people they know.',
      },
      { do: 'Thank them for telling you.', how: 'Stay calm and praise them, even if a rule was broken.' },
      {
        do: 'Know the passcode and look together.',
        how: 'With a young child, agree that you will often check the phone side by side.',
      },
      {
        do: 'Keep phones out of the bedroom.',
        how: 'Above all at night. Charge them in the kitchen or hall.',
      },
      {
        do: 'Turn on parental controls.',
        how: 'Do it for home wi-fi and for the mobile network. Set their accounts to private.',
      },
    ],
  },
  apps: ['omegle', 'discord'],
  recommendations: [
    {
      app: 'omegle',
      text: 'Please do not let your child use this website. We mean it strongly.',
      views: ['letter'],
    },
    { app: 'discord', text: 'Use private groups with people you know, and keep out of open chats.' },
  ],
  resources: ['national-college', 'ceop-education'],
  documents: [
    {
      title: 'Letter to parents',
      href: 'https://mereshire.example/letter-2021-03-26.pdf',
      type: 'PDF',
      size: '2 pages',
      on: '2021-03-26',
      note: 'Ask us for large print.',
    },
  ],
  bsl: {
    href: 'https://mereshire.example/bsl/omegle-discord/',
    title: 'This alert in British Sign Language',
  },
  letter: {
    on: '2021-03-25',
    salutation: 'Dear parent',
    opening: [
      'Few of us would have managed the last twelve months without phones, tablets and the internet. They kept our children in touch with friends and with school.',
      'Alongside all that is good about them there are risks. More young children have come to harm online.',
      'We need to tell you about two sites. Children, most of them of primary school age, came upon sexual and abusive images of children and adults there. Strangers asked some of them for sexual pictures and videos.',
    ],
    closing: [
      'Are you unsure how to set up parental controls? There is help.',
      'We go on looking for ways to support you. You will hear of them through your child’s school.',
      'Do you have questions, or fear that your child was affected? Please speak to the head teacher or the safeguarding lead at your school. They find the right support for you and your child.',
    ],
    farewell: 'Yours sincerely',
  },
  signatories: [{ role: 'Independent Chair', body: 'Mereshire Safeguarding Children Partnership' }],
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
        {
          text: 'Children as young as seven were harmed through webcams and chat sites.',
          source: { title: 'research of the Internet Watch Foundation' },
        },
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

/** A police appeal on sharing pictures. The officer is a role, the force is made up. */
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
  inquiry: { state: 'ongoing' },
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
