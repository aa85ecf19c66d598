/**
 * The twenty faults that embedded elements meet on other people's pages, and the tests that prove each cannot happen. The
 * marks in README.md of this folder's room are made from this list and from marks.json, which `npm run faults` writes.
 */
import type { Engine } from '../../../.scripts/browsers.js';

export interface Proof {
  /** Test file, from the project's root. */
  readonly file: string;
  /** Title as in the file; `*` stands for what the file puts in by a loop. */
  readonly titles: readonly string[];
}

export interface Fault {
  readonly number: number;
  /** What a person would see if it were not so. */
  readonly seen: string;
  readonly proofs: readonly Proof[];
  /** Engines in which it cannot be shown, with the reason. */
  readonly not?: Partial<Record<Engine, string>>;
}

const embed = 'src/embed/embed.page.test.ts';
const frames = 'src/embed/frames.page.test.ts';
const hosts = 'src/testing/hosts/hosts.page.test.ts';
const frameworks = 'src/testing/hosts/frameworks.page.test.ts';
const here = 'src/testing/faults/faults.page.test.ts';
const editors = 'src/testing/editors/survival.page.test.ts';

/** In the order of the list of faults that was drawn from other people's bug reports. */
export const faults: readonly Fault[] = [
  {
    number: 1,
    seen: 'Two copies or two versions on one page: both work, and the webmaster is told once',
    proofs: [
      {
        file: embed,
        titles: [
          'works when each pasted snippet brings the same script',
          'tells the webmaster once per tag when another version was there first, and the page works',
        ],
      },
    ],
  },
  {
    number: 2,
    seen: 'Another script took one of our tags: it keeps it, and the other tags work',
    proofs: [
      {
        file: embed,
        titles: ['leaves a tag that another script took, says so once, and the other tags work'],
      },
    ],
  },
  {
    number: 3,
    seen: 'A framework, a theme or a reset with force changes nothing inside the elements',
    proofs: [{ file: hosts, titles: ['* changes nothing inside the elements'] }],
  },
  {
    number: 4,
    seen: 'A page that hides undefined elements still shows the plain link',
    proofs: [
      {
        file: embed,
        titles: ['keeps the plain link outside the tag when the page hides elements that are not ready'],
      },
    ],
  },
  {
    number: 5,
    seen: 'A page with the strictest policy shows the elements; one that allows no trusted types shows the words',
    proofs: [
      {
        file: embed,
        titles: [
          'shows all elements under *, asking for one file, storing and saying nothing',
          'keeps the page working when its policy lets only one copy make its trusted types',
          'keeps words and links when the page allows no trusted types at all',
        ],
      },
    ],
  },
  {
    number: 6,
    seen: 'In the sandbox of a WordPress page the words can be read, and a page without storage works',
    proofs: [
      { file: frames, titles: ['can be read in the sandbox of a WordPress page, where it has no origin'] },
      {
        file: embed,
        titles: ['is not needed: where a page may not store, hiding works and nothing is thrown'],
      },
    ],
  },
  {
    number: 7,
    seen: 'Whatever an editor strips, the key advice and a link that works are left',
    proofs: [
      { file: editors, titles: ['* leaves the key advice and a link that works, whatever was pasted'] },
    ],
  },
  {
    number: 8,
    seen: 'A wrong hash, a lost crossorigin or a CDN that is down: words and links stay',
    proofs: [
      {
        file: embed,
        titles: [
          'runs nothing and keeps words and links when the file is not the one that was pinned',
          'works when an editor has dropped the crossorigin attribute: modules are always fetched that way',
          'keeps words and links when that website is down',
        ],
      },
    ],
  },
  {
    number: 9,
    seen: 'A script that waits for the first touch: the page can be read before',
    proofs: [
      {
        file: here,
        titles: ['a page whose script waits for the first touch can be read before, and is drawn after it'],
      },
    ],
  },
  {
    number: 10,
    seen: 'An attribute that the editor saved as attr="" counts as not given',
    proofs: [
      {
        file: embed,
        titles: ['takes every attribute that an editor saved as attr="" for one that is not there'],
      },
    ],
  },
  {
    number: 11,
    seen: 'Moved, copied, adopted or swapped, an element is drawn once; back on a page after its last day, an alert has ended',
    proofs: [
      {
        file: embed,
        titles: [
          'speaks the language, and knows the school, of the place it was moved to',
          'says that an alert has ended when a reader comes back to the page after its last day',
        ],
      },
      { file: here, titles: ['an element * has the same numbers, and its words as written'] },
      {
        file: frameworks,
        titles: [
          'Turbo changes pages and brings them back from its memory: each element is drawn once, its words as written',
        ],
      },
    ],
  },
  {
    number: 12,
    seen: 'Right to left, in another language, at 200 % text or with wide spacing nothing is cut off at 320 px',
    proofs: [
      {
        file: here,
        titles: [
          'a page at 200 % text, right to left and in a language we do not speak, is whole at 320 px',
          'a reader’s own text spacing makes the elements taller, and cuts nothing off at 320 px',
        ],
      },
    ],
  },
  {
    number: 13,
    seen: 'In forced colours every surface keeps its border and every button its edge',
    proofs: [
      {
        file: here,
        titles: ['in forced colours every surface keeps its border and every button its edge'],
      },
    ],
    not: { webkit: 'has no forced colours' },
  },
  {
    number: 14,
    seen: 'On paper and in a PDF every fold is open and every link has its address',
    proofs: [
      {
        file: embed,
        titles: ['opens what is folded, leaves out buttons, and prints the address of every link'],
      },
    ],
    not: { webkit: 'its driver cannot print' },
  },
  {
    number: 15,
    seen: 'Without script the words and links are read',
    proofs: [{ file: embed, titles: ['keeps words and links when the reader has turned scripts off'] }],
  },
  {
    number: 16,
    seen: 'Nothing is asked for but the file, and nothing is stored before a person hides a banner',
    proofs: [
      {
        file: embed,
        titles: [
          'shows all elements under *, asking for one file, storing and saying nothing',
          'is one key, written when a person hides the banner, and gone when they bring it back',
        ],
      },
    ],
  },
  {
    number: 17,
    seen: 'React 19 and Vue 3 wake their page up without a warning, and its words stay as written',
    proofs: [
      {
        file: frameworks,
        titles: [
          '* wakes its page up and draws it again without a warning, * first: the page’s words stay as written',
        ],
      },
    ],
  },
  {
    number: 18,
    seen: 'A frame without the resizer cuts nothing off at 320 px with text at 200 %',
    proofs: [{ file: frames, titles: ['nothing of * is cut off at 320 px with text at 200 %: it scrolls'] }],
  },
  {
    number: 19,
    seen: 'No list of a content blocker hides the elements by a name of ours',
    proofs: [{ file: here, titles: ['no class, part or tag has a name that content blockers hide'] }],
  },
  {
    number: 20,
    seen: 'An editor that edits the page in place saves what was pasted',
    proofs: [
      {
        file: here,
        titles: [
          'an element inside contenteditable has the same numbers, is not edited inside, and the saved HTML is as it was',
        ],
      },
    ],
  },
];

/** Whether a title of the list means a test of this name. */
export function means(title: string, name: string): boolean {
  return patternOf(title).test(name);
}

/** The name of a test as a pattern, for `means` and for the runner's option. */
export function patternOf(title: string): RegExp {
  const literal = title.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}
