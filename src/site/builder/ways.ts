import type { System } from '../../embed/system.js';
import { findSystem } from '../../embed/systems.js';
import type { Place, Tier } from '../../embed/tiers.js';

/** What a way into a page is called, and how it is gone where it is not the one we recommend. */
interface Way {
  /** In the middle of a sentence. */
  name: string;
  what: string;
  /** The system that this way is recommended for: its steps hold wherever the way works. */
  like: string;
  /** Steps, where those of that system are too much its own. */
  steps?: readonly string[];
}

export const ways: Readonly<Record<Tier, Way>> = {
  T0: {
    name: 'plain link',
    what: 'A link to a page of this website. Every editor keeps it.',
    like: 'only-links',
  },
  T1: {
    name: 'tag with your own file',
    what: 'The file lies on your website. Nothing comes from elsewhere.',
    like: 'html',
  },
  T2: {
    name: 'tag with the file on this website',
    what: 'The file lies here, in one version, and browsers check that nobody altered it.',
    like: 'html',
    steps: [
      'Edit the page where code can be pasted.',
      'Paste the lines. Keep the first line as one line.',
      'Save the page.',
    ],
  },
  T3: {
    name: 'link that a script turns into the box',
    what: 'One script in the template of the site; editors add plain links.',
    like: 'drupal',
  },
  T4: {
    name: 'frame',
    what: 'A window in your page that shows a page of this website.',
    like: 'umbraco',
    steps: ['Edit the page where code or a frame can be pasted.', 'Paste both lines.', 'Save the page.'],
  },
  T5: {
    name: 'address on a line of its own',
    what: 'The system fetches a short version of our page by its address.',
    like: 'wordpress-author',
  },
  T6: { name: 'package for developers', what: 'For sites that are built from code.', like: 'developer' },
};

/** Where each part goes, as the heading over it. */
export const places: Readonly<Record<Place, string>> = {
  page: 'Into the page',
  template: 'Once, into the template of the whole site',
  terminal: 'In the folder of your project',
  module: 'In the code of your page',
};

/** Steps, check and help for a way, as the system has them or, for another way, as they hold everywhere. */
export function howTo(system: System, tier: Tier): Pick<System, 'steps' | 'check' | 'ifStripped'> {
  if (tier === system.tier) return system;
  const { like, steps } = ways[tier];
  const same = findSystem(like) ?? system;
  return { steps: steps ?? same.steps, check: same.check, ifStripped: same.ifStripped };
}
