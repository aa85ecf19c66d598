import type { CacheRules, World } from './traffic.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Assumptions, not measurements: nobody publishes how often pages of school sites with such an element are looked at.
 * 25,000 is about as many schools as there are in England; change the numbers and run it again.
 */
const schoolDay: Omit<World, 'bytes' | 'changeAt'> = {
  sites: 25_000,
  visitsPerSite: 40,
  peoplePerSite: 400,
  pagesPerVisit: 3,
  secondsPerPage: 45,
  // Few at night; most before school, at its end, and in the evening when children are in bed.
  hours: [1, 1, 1, 1, 1, 2, 5, 10, 9, 4, 4, 4, 5, 4, 5, 9, 8, 6, 6, 7, 9, 9, 5, 2],
  edges: 12,
  unchangedBytes: 400,
  seed: 2026,
};

/** A change that does not hurry, in the morning; and an alert in the middle of the afternoon. */
const packChange = 10 * hour;
const alertChange = 14 * hour + 30 * minute;

/** What is compared, with the page's words for it. */
export interface Scenario {
  title: string;
  world: World;
  rules: CacheRules[];
}

/** @param sizes of the files as they travel, compressed, in bytes */
export function scenarios(sizes: { pack: number; feed: number }): Scenario[] {
  return [
    {
      title: 'A content pack',
      world: { ...schoolDay, bytes: sizes.pack, changeAt: packChange },
      rules: [
        { name: 'asked every time, no CDN', browser: 0, between: 0, whileAsking: 0 },
        { name: 'browser 1 hour', browser: hour, between: 0, whileAsking: 0 },
        { name: 'CDN 5 minutes, browser 1 hour', browser: hour, between: 5 * minute, whileAsking: 0 },
        { name: 'CDN 1 hour, browser 1 day', browser: day, between: hour, whileAsking: 0 },
      ],
    },
    {
      title: 'A feed of alerts',
      world: { ...schoolDay, bytes: sizes.feed, changeAt: alertChange },
      rules: [
        { name: 'asked every time, no CDN', browser: 0, between: 0, whileAsking: 0 },
        { name: 'browser 5 minutes', browser: 5 * minute, between: 0, whileAsking: 0 },
        { name: 'CDN 1 minute, browser 5 minutes', browser: 5 * minute, between: minute, whileAsking: 0 },
        {
          name: 'CDN 1 minute, old copy for 10 more',
          browser: minute,
          between: minute,
          whileAsking: 10 * minute,
        },
        { name: 'CDN 30 minutes, browser 1 hour', browser: hour, between: 30 * minute, whileAsking: 0 },
      ],
    },
  ];
}
