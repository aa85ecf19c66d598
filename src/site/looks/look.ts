import { snippet, type SnippetOptions } from '../../embed/snippet.js';

/** One made-up website, with what it sets. */
export interface Look {
  /** Lower case, used as class and in addresses inside the page. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** What the look shows, for the person who makes a school's style. */
  readonly about: string;
  /** What the website itself sets: its own type and ground, which are no tokens of ours. */
  readonly own: Readonly<Record<string, string>>;
  /** Tokens of ours, as the website writes them. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Ground that its accent stands on: the paper of the elements. */
  readonly paper: string;
  /** Heading and words of the page around the elements. */
  readonly page: { readonly section: string; readonly title: string; readonly words: string };
  /** What it shows, in the order of the page. */
  readonly shown: readonly Pick<SnippetOptions, 'tag' | 'attributes' | 'fallback' | 'link'>[];
}

const report = { href: '../report/', text: 'Who to tell if something is wrong online' };

/** The three looks. Schools and places are made up; every face of type is on the reader's own device. */
export const looks: readonly Look[] = [
  {
    id: 'primary',
    name: 'Hazel Lane Primary School',
    kind: 'A primary school',
    about:
      'A sunny yellow on cream paper, with round corners. Nobody can read yellow words on cream, so the elements keep its hue and make it dark enough.',
    own: {
      'font-family': "'Century Gothic', 'URW Gothic', 'Avant Garde', sans-serif",
      'color-scheme': 'light',
      background: '#fff4d6',
      color: '#2d2618',
    },
    tokens: {
      '--safety-accent': '#f5b800',
      '--safety-ground': '#fffdf6',
      '--safety-tint': '#fdf3d8',
      '--safety-radius': '14px',
    },
    paper: '#fffdf6',
    page: {
      section: 'Parents',
      title: 'Safe and kind online',
      words:
        'We teach children to ask for help when something feels wrong. Here is how you can help at home.',
    },
    shown: [
      {
        tag: 'parent-tips',
        attributes: { limit: '3', 'heading-level': '4' },
        link: { href: '../tips/', text: 'Tips for parents and carers' },
      },
      { tag: 'report-ceop', attributes: { view: 'link', 'heading-level': '4' }, link: report },
    ],
  },
  {
    id: 'academy',
    name: 'Northgate Academy',
    kind: 'A secondary academy',
    about:
      'A dark website in navy with a strong blue and square corners. The website says that it is dark, and the elements follow.',
    own: {
      'font-family': "'Gill Sans', 'Gill Sans MT', Calibri, Carlito, 'Trebuchet MS', sans-serif",
      'color-scheme': 'dark',
      background: '#0b1220',
      color: '#e9eef7',
    },
    tokens: {
      '--safety-accent': '#3d8bff',
      '--safety-ground': '#111826',
      '--safety-radius': '0px',
    },
    paper: '#111826',
    page: {
      section: 'Student life',
      title: 'Apps we are asked about',
      words:
        'Parents and carers of Year 9 often ask about Snapchat. This is what our pastoral team shows them.',
    },
    shown: [
      {
        tag: 'app-risk-card',
        attributes: { app: 'snapchat', view: 'summary', 'heading-level': '4' },
        link: { href: '../apps/snapchat/', text: 'What parents need to know about Snapchat' },
      },
      { tag: 'report-ceop', attributes: { 'heading-level': '4' }, link: report },
    ],
  },
  {
    id: 'council',
    name: 'Mereshire Council',
    kind: 'A council',
    about:
      'A plum with a lilac tint, on white, in a face with serifs. The colour can be read as it is, and stays nearly what it was.',
    own: {
      'font-family': "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
      'color-scheme': 'light',
      background: '#f4f1f6',
      color: '#1f1a24',
    },
    tokens: {
      '--safety-accent': '#5b2a6b',
      '--safety-tint': '#eee6f3',
      '--safety-radius': '3px',
    },
    paper: '#ffffff',
    page: {
      section: 'News for families',
      title: 'Before the holidays',
      words:
        'Schools in Mereshire have asked us to remind families of live video. The notice stays up until its last day.',
    },
    shown: [],
  },
];

/** The notice of the council is written on the day of the build, so that it has not ended. */
const notice = (now: Date): Look['shown'][number] => {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    tag: 'safety-alert',
    attributes: {
      level: 'advice',
      headline: 'Talk about live video before the holidays',
      summary: 'Children spend more time online when school is out.',
      issuer: 'Mereshire Council',
      issued: day(0),
      expires: day(90),
      apps: 'facetime, discord',
      'heading-level': '4',
    },
    fallback: 'Agree which rooms live video may be used in, and who may call.',
    link: { href: '../apps/', text: 'Apps that families ask about' },
  };
};

/** What is pasted into the page of a look. */
export function pasted({ id, shown }: Look, now: Date): string[] {
  const all = id === 'council' ? [notice(now), ...shown] : shown;
  return all.map((one) => snippet(one));
}

const declarations = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');

/** The lines a website writes into its style sheet. */
export const linesOf = ({ tokens }: Look): string => `:root {\n${declarations(tokens)}\n}`;

/** The same lines for the page of looks, where three websites stand side by side. */
export const lookSheet = (): string =>
  looks
    .map(
      ({ id, own, tokens }) =>
        `.look-${id} .stage {\n${declarations({ ...own, ...tokens })}\n}\n.look-${id} .asked {\n  background: ${tokens['--safety-accent'] ?? ''};\n}\n`,
    )
    .join('');

/** Contrast of two colours in hex, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(one: string, other: string): number {
  const light = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
