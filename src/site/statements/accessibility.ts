import { claim, type Statement } from './statement.js';

const examples = 'elements/examples.test.ts';

/** What was tested, how, what was not, and where it falls short: for the accessibility statement of a website. */
export const accessibility: Statement = {
  path: 'statements/accessibility/',
  title: 'Accessibility of our safety words',
  description:
    'How these elements were tested for people with disabilities, and what is not tested. One page to file.',
  opening:
    'Our website shows online safety words with Online Safety Elements. This page says how those parts were tested. It speaks of them alone, not of the rest of our website, and it is not legal advice.',
  blanks: ['School or council', 'To report a fault, contact', 'We answer within', 'Checked by, and date'],
  sections: [
    {
      title: 'What is tested each time they change',
      sentences: [
        claim(
          8,
          'Every example of every element is checked against the rules of WCAG 2.2, levels A and AA, that a machine can judge. The tool is axe. It runs in three browser engines: Chromium, Firefox and WebKit.',
          `${examples} | has no accessibility fault \${scene.name}`,
        ),
        claim(
          8,
          'Text has a contrast of at least 7 to 1, which is level AAA. Boundaries that matter have 3 to 1. That holds for any colour our school sets.',
          'base/tokens.test.ts | can be read in ${token} at every hue, lightness and strength',
          'base/tokens.test.ts | can be read in ${token} by name, see-through, odd or wrong: every word of every element',
        ),
        claim(
          8,
          'Everything can be reached and left with the keyboard, in the order it is read.',
          `${examples} | is walked through by the keyboard in reading order, and left again`,
        ),
        claim(
          8,
          'Nothing scrolls sideways at 320 pixels, which is a screen of 1280 at 400 %. Nor does it with text at 200 %, or right to left.',
          `${examples} | fits its place without sideways scrolling at \${fontSize} text`,
        ),
        claim(
          8,
          'Buttons, folds and phone numbers are 44 pixels high, and other links that stand alone 24.',
          `${examples} | gives a finger 44 px for buttons, folds and phone numbers, and other lone links 24 px`,
        ),
        claim(
          8,
          'Headings follow one another without a gap. Every link has a name.',
          `${examples} | has headings that follow one another without a gap, from the level the page gives`,
          `${examples} | has a name and an allowed address in every link`,
        ),
        claim(
          8,
          'In Chromium and Firefox this is tested as well: a ring of two colours shows where the keyboard is; forced colours; less motion; paper, where nothing stays folded away.',
          `${examples} | shows where the keyboard is with a ring of two colours, on any ground`,
          `${examples} | has no accessibility fault in forced colours`,
          `${examples} | does not move for a reader who asked for less motion`,
          `${examples} | has no button and nothing folded away on paper`,
        ),
        claim(
          1,
          'Without script the key words and links can still be read.',
          'embed/embed.page.test.ts | keeps words and links when the reader has turned scripts off',
        ),
      ],
    },
    {
      title: 'What is not tested',
      sentences: [
        {
          rests: 'limit',
          says: 'No person who uses a screen reader, a magnifier, a switch or voice control has tested them yet. We claim nothing about that.',
        },
        {
          rests: 'limit',
          says: 'A machine finds only some faults. WebKit is tested on Linux, which is not Safari on a phone.',
        },
      ],
    },
    {
      title: 'Where they fall short',
      sentences: [
        {
          rests: 'limit',
          says: 'Some tools that translate a page do not reach words inside an element. Where our page knows the hosted site, a link leads to the same words as a plain page.',
        },
        {
          rests: 'limit',
          says: 'There is no sign language in the elements. An alert can link to a video, if its publisher made one.',
        },
        claim(
          8,
          'The facts are in English. On a page in another language each part that is English is marked as English.',
          'elements/language.test.ts | elements with English facts say that they are in English',
          'elements/language.test.ts | every element speaks English, is marked so, and says so',
        ),
        {
          rests: 'limit',
          says: 'The Welsh words of buttons and labels wait for a first-language reader.',
        },
      ],
    },
    {
      title: 'To report a fault',
      sentences: [
        {
          rests: 'advice',
          says: 'Please tell our school first, at the contact above. We pass faults of the elements on to whoever publishes the file.',
        },
      ],
    },
  ],
};
