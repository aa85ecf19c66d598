import { claim, type Statement } from './statement.js';

const embed = 'embed/embed.page.test.ts';
const feed = 'alerts/feed-request.test.ts';
const here = 'site/statements/statements.page.test.ts';

/** What loads, from where, who can see it, and what is kept: for the school's record of processing. */
export const dataProtection: Statement = {
  path: 'statements/data-protection/',
  title: 'Data protection of our safety words',
  description:
    'What these elements load, who can see that, and what they store. One page to keep with your records.',
  opening:
    'Our website shows online safety words with Online Safety Elements. This page says what that means for people who visit it. It is not legal advice: please show it to your data protection officer.',
  blanks: ['School or council', 'Pages it is on', 'The file comes from', 'Checked by, and date'],
  sections: [
    {
      title: 'What loads, and from where',
      sentences: [
        claim(
          2,
          '**With the file on our own website** the page asks for that one file. Nothing is asked of anybody else.',
          `${embed} | shows all elements under \${policyName}, asking for one file, storing and saying nothing`,
          'testing/package.node.test.ts | are whole: no import, no code from text, no request of their own, no map',
        ),
        claim(
          2,
          '**With the file on another website** the page asks that website for the one file, and for nothing else. It gets no cookie. It learns the name of our website, not of the page, unless our website sets a looser referrer policy.',
          `${embed} | works with its hash`,
          `${here} | the website of the file sees a browser and the name of our website, no cookie and no page`,
        ),
        claim(
          7,
          'The address names one exact version and its hash. If one letter of the file is changed, the browser does not run it.',
          `${embed} | runs nothing and keeps words and links when the file is not the one that was pinned`,
        ),
        claim(
          2,
          '**In a frame** the other website gives a page of its own. It learns the name of our website, not of the page. It stores nothing until a person acts.',
          `${here} | the website of a frame sees a browser and the name of our website, and not which page`,
          'embed/frames.page.test.ts | shows the element, asks only the site for files, stores nothing and says nothing',
        ),
        claim(
          2,
          '**Newer words and feeds of alerts** are fetched only if we ask for them. The request carries no cookie and does not say where it comes from.',
          'base/content-source.test.ts | are not asked for where the settings name none',
          'base/content-source.test.ts | are asked for with nothing about the reader, as old as their publisher allows',
          `${feed} | sends nothing about the reader and lets the browser ask whether its copy holds`,
          `${embed} | asks for one file more, of the one origin the policy names, and says nothing of the reader`,
        ),
        {
          rests: 'web',
          says: 'Whoever runs a website that is asked for a file can always see this: the IP address, the time, the kind of browser, and the file. How long they keep it is for them to say.',
        },
      ],
    },
    {
      title: 'What is stored',
      sentences: [
        claim(
          2,
          'No cookies. Nothing is stored on a device until a person acts.',
          `${embed} | shows all elements under \${policyName}, asking for one file, storing and saying nothing`,
          'elements/safety-alert/safety-alert.test.ts | nothing is stored until a person acts, one entry after hiding, none after bringing it back',
        ),
        claim(
          2,
          'One thing can be stored. When a person hides an alert banner, their browser keeps one entry (local storage). Its name is `online-safety-elements:hidden:` with the name and version of the alert, or its words. Its content is `1`.',
          `${embed} | is one key, written when a person hides the banner, and gone when they bring it back`,
          'alerts/hidden.test.ts | is remembered under its name and version, and forgotten without a trace',
        ),
        claim(
          2,
          'It stays on that device until the person shows the banner again or clears the data of our website. It is not sent to anyone.',
          `${embed} | is one key, written when a person hides the banner, and gone when they bring it back`,
          'testing/package.node.test.ts | store nothing but what a hidden banner needs, and only in the files that have the banner',
        ),
      ],
    },
    {
      title: 'What is not collected',
      sentences: [
        claim(
          2,
          'Nothing a reader picks or ticks is sent or kept: not in the questions of who to tell, and not in the family agreement.',
          'elements/report-ceop/report-ceop.guide.test.ts | not in storage, address, history, cookies, nor on the element or in a field a browser would fill again',
          'elements/parent-tips/parent-tips.test.ts | says that nothing is kept, and keeps nothing',
        ),
        claim(
          2,
          'Visits are not counted. The makers of the elements get no data at all. That includes data about health, faith, origin or sexual life: the elements ask for none.',
          'testing/package.node.test.ts | are whole: no import, no code from text, no request of their own, no map',
          'testing/package.node.test.ts | fetch in one place, for what a page asks for, and the settings alone not at all',
          `${here} | no element has a form, or a field for words about a person`,
        ),
        claim(
          2,
          'A link in an element to another website, such as CEOP, does not say which page the reader comes from. What happens there is for that website to explain.',
          'parts/link.test.ts | keeps from it where the reader comes from',
        ),
        {
          rests: 'web',
          says: 'If we name our safeguarding lead, their name, phone number and e-mail address stand on our page for all to read. They go nowhere else.',
        },
      ],
    },
    {
      title: 'Who is responsible',
      sentences: [
        {
          rests: 'advice',
          says: 'We decide what our pages load, so we see our school as the controller for them. Whoever runs another website that a file comes from is the controller for its own log.',
        },
        {
          rests: 'advice',
          says: 'To leave the other website out, keep the file on our own website. It is free, and the page works the same.',
        },
      ],
    },
  ],
};
