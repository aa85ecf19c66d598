import { parseArgs, type ParseArgsConfig } from 'node:util';
import { alertTypes, levels } from '../alerts/alert.js';
import { alertCheck, alertNew, feedBuild, feedSign, keyNew, letterOf } from './command-runs.js';
import { contentBuild, contentCheck, contentSign } from './content-runs.js';
import { UsageFault, type Values, type Voice } from './command-values.js';
import { nearest } from './problem.js';
import { renderMarkup } from './render.js';

interface Command {
  /** What it does, in one line. */
  does: string;
  /** What is written after its name. */
  takes: string;
  /** Option by name: what is written after it (nothing for a switch), and what it means. */
  options: Readonly<Record<string, readonly [takes: string, means: string]>>;
  /** How many files or folders it is given. */
  files: readonly [least: number, most: number];
  /** @returns the exit code */
  run: (values: Values, files: readonly string[], voice: Voice) => Promise<number> | number;
}

const nowOption = ['DATE', 'the day to judge at, 2026-11-20 or 2026-11-20T09:00:00Z (default: now)'] as const;
const languagesOption = ['cy,pl', 'languages every alert should be in'] as const;

/** All commands by their words. A command is added by a line here. */
const commands: Readonly<Record<string, Command>> = {
  'alert new': {
    does: 'writes a file to fill in, with every needed field explained',
    takes: '[--id NAME] [--to FILE]',
    options: {
      id: ['NAME', 'name of the alert, which stays: strangers-asking-for-pictures'],
      type: ['TYPE', `${alertTypes.join(', ')} (default: alert)`],
      level: ['LEVEL', `${levels.join(', ')} (default: information)`],
      to: ['FILE', 'file to write (default: NAME.md, or new-alert.md)'],
    },
    files: [0, 0],
    run: alertNew,
  },
  'alert check': {
    does: 'tells what is wrong with alerts before anyone reads them',
    takes: 'FILE|FOLDER...',
    options: {
      out: ['FOLDER', 'folder of the feed: compare with what was published, too'],
      languages: languagesOption,
      now: nowOption,
    },
    files: [1, Infinity],
    run: alertCheck,
  },
  letter: {
    does: 'writes an alert as a letter to parents, one file to print or to send',
    takes: 'FILE [--to LETTER.html]',
    options: {
      to: ['LETTER.html', 'file to write (default: FILE with .html)'],
      school: ['NAME', 'school the letter is from, as parents know it'],
      'dsl-name': ['NAME', 'its safeguarding lead'],
      'dsl-phone': ['NUMBER', 'their phone number'],
      'dsl-email': ['ADDRESS', 'their e-mail address'],
      now: nowOption,
    },
    files: [1, 1],
    run: letterOf,
  },
  render: {
    does: 'prints elements as HTML that is complete before any script runs',
    takes: `'<report-ceop for="child"></report-ceop>' [--lang cy]`,
    options: {
      lang: ['LANG', 'language of the page it is for, where a tag has no lang of its own (default: en)'],
      site: ['ADDRESS', 'https address of the hosted site, for links to its pages'],
      now: nowOption,
    },
    files: [0, Infinity],
    run: renderMarkup,
  },
  'feed build': {
    does: 'checks all alerts of a folder and builds feed, news feed and pages',
    takes: 'FOLDER --out OUT --base https://…',
    options: {
      out: ['OUT', 'folder to write to; keep it, with the list of what was published'],
      base: ['ADDRESS', 'https address OUT is served from'],
      title: ['TITLE', 'title of the feed (default: Safety alerts)'],
      languages: languagesOption,
      'with-scheduled': [
        '',
        'also what is not in force yet: pages hide it, but anyone can read it in the feed',
      ],
      now: nowOption,
    },
    files: [1, 1],
    run: feedBuild,
  },
  'feed sign': {
    does: 'signs a feed, so that pages refuse an altered one',
    takes: 'OUT/feed.json --key KEYFILE',
    options: {
      key: ['KEYFILE', 'private key, as "key new" wrote it'],
      out: ['FILE', 'file to write (default: feed.jws beside the feed)'],
    },
    files: [1, 1],
    run: feedSign,
  },
  'content build': {
    does: 'makes a pack of newer words, for pages that asked for them',
    takes: '--out OUT --version … --issued …',
    options: {
      out: ['OUT', 'folder to write content.LANG.json to'],
      version: ['VERSION', 'year, month and day, 2027.03.01; a second one of that day is 2027.03.01.2'],
      issued: ['MOMENT', 'when it is published, in universal time: 2027-03-01T09:00:00Z'],
      lang: ['LANG', 'language of the words (default: en)'],
      'review-by': ['DAY', 'last day before a newer one is due (default: the first review of its records)'],
      publisher: ['NAME', 'whose words they are; readers see it (default: Online Safety Elements)'],
      'publisher-page': ['ADDRESS', 'https address of a page about these words'],
      overlay: ['FILE|FOLDER', 'words of a place, instead of the national ones; they stand beside those'],
      now: nowOption,
    },
    files: [0, 0],
    run: contentBuild,
  },
  'content check': {
    does: 'tells all that a page would refuse in a pack, and what is wrong in its words',
    takes: 'FILE [--key NAME:KEY]',
    options: {
      key: ['NAME:KEY', 'public key, as pages have it: then the signature is checked too'],
      now: nowOption,
    },
    files: [1, 1],
    run: contentCheck,
  },
  'content sign': {
    does: 'signs a pack, so that pages take it: as the newest, and under its version',
    takes: 'OUT/content.en.json --key KEYFILE',
    options: {
      key: ['KEYFILE', 'private key, as "key new" wrote it'],
      now: nowOption,
    },
    files: [1, 1],
    run: contentSign,
  },
  'key new': {
    does: 'makes a key to sign feeds or packs with',
    takes: '--out KEYFILE',
    options: {
      out: ['KEYFILE', 'file to write the private key to; it is never written over'],
      kid: ['NAME', 'name of the key, such as 2026 (default: made from the key)'],
    },
    files: [0, 0],
    run: keyNew,
  },
};

/**
 * Runs the command as it was written.
 *
 * @param words what stands after `online-safety`
 * @returns the exit code: 0 fine, 1 something is wrong with alerts or files, 2 the command was not understood
 */
export async function run(words: readonly string[], voice: Voice): Promise<number> {
  const [noun = '', verb = ''] = words;
  const name = Object.hasOwn(commands, noun) ? noun : `${noun} ${verb}`;
  if (noun === '' || noun === '--help' || noun === '-h' || noun === 'help') {
    voice.out(help());
    return noun === '' ? 2 : 0;
  }
  if (noun === '--version') {
    voice.out(`${__VERSION__}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const meant = nearest(name, Object.keys(commands));
    voice.err(
      `"${words.join(' ')}" is not understood.${meant ? ` Did you mean "${meant}"?` : ''}\n\n${help()}`,
    );
    return 2;
  }
  try {
    const { values, positionals } = read(command, words.slice(name.split(' ').length));
    if (values['help']) {
      voice.out(helpFor(name, command));
      return 0;
    }
    const [least, most] = command.files;
    if (positionals.length < least || positionals.length > most)
      throw new UsageFault(
        positionals.length < least ? 'A file or folder is missing.' : 'There are too many files.',
      );
    return await command.run(values, positionals, voice);
  } catch (error) {
    if (error instanceof UsageFault) {
      voice.err(`${error.message}\n\n${helpFor(name, command)}`);
      return 2;
    }
    // Anything else is a fault of ours; still no stack trace, which would tell an editor nothing.
    voice.err(`${(error as Error).message}\n`);
    return 1;
  }
}

function read(command: Command, words: readonly string[]): { values: Values; positionals: string[] } {
  const options: ParseArgsConfig['options'] = { help: { type: 'boolean', short: 'h' } };
  for (const [name, [takes]] of Object.entries(command.options))
    options[name] = { type: takes ? 'string' : 'boolean' };
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageFault((error as Error).message.split('. ')[0] ?? '');
  }
}

function help(): string {
  const list = Object.entries(commands).map(
    ([name, { takes, does }]) => `  online-safety ${name} ${takes}\n      ${does}\n`,
  );
  return `Writes, checks and publishes safeguarding alerts, and newer words for pages that stand.\n\n${list.join('')}\n  online-safety COMMAND --help shows the options of a command.\n\nIt ends with 0 when all is well, 1 when something has to be put right, 2 when it was not understood.\n`;
}

function helpFor(name: string, { takes, does, options }: Command): string {
  const list = Object.entries(options).map(
    ([option, [value, means]]) => `  ${`--${option} ${value}`.padEnd(22)} ${means}\n`,
  );
  return `online-safety ${name} ${takes}\n\n${does.charAt(0).toUpperCase()}${does.slice(1)}.\n\n${list.join('')}`;
}
