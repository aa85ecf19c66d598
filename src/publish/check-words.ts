import type { AlertRecord } from '../alerts/alert.js';
import { readingGrade, wordCount } from '../content/reading.js';
import type { AlertFile } from './alert-file.js';
import type { Say } from './check-facts.js';
import { passages, sentences, stopped } from './running-text.js';

/** The US school grade that is read at 11 years, the upper end of what a tired parent reads with ease. */
const hardest = 6;

/**
 * Words that tell what was done to a child in more detail than a parent needs in order to act. The list is small on
 * purpose: it asks for a second look and judges nobody.
 */
const graphic =
  /\b(?:(?:rape|rapist|sodom|masturbat|penetrat|genital|penis|vagina|orgasm|behead|decapitat|mutilat|dismember|tortur|strangl|suffocat|asphyxiat|overdos|ligature)\w*|noose|gor[ey]|stab(?:s|bed|bing)?|slash(?:es|ed|ing)|slit|blood-?soaked|bleeding to death|hang(?:ed|ing) (?:him|her|them)sel(?:f|ves))\b/gi;

/** How it reads: what a reader can do, how hard the words are, what they need not be told. */
export function checkWords(
  alert: AlertRecord,
  { lines }: AlertFile,
  languages: readonly string[],
  say: Say,
): void {
  // A part that stands there and is empty was told already.
  if (!alert.actions.length && !lines.has('actions'))
    say(
      'warning',
      'no-actions',
      'actions',
      'It does not say what the reader can do. A fear without a step is a scare. Add a part "## What you can do" with a numbered list.',
    );
  const told = new Set<string>();
  for (const { path, text } of passages(alert)) {
    for (const [word] of text.matchAll(graphic)) {
      if (told.has(word.toLowerCase())) continue;
      told.add(word.toLowerCase());
      say(
        'warning',
        'graphic-detail',
        path,
        `"${word}" tells more than a parent needs in order to act, and children read it too. Say it in plainer, gentler words.`,
      );
    }
  }
  hard(alert, say);
  translated(alert, languages, say);
}

function hard(alert: AlertRecord, say: Say): void {
  // The index counts letters of English words; in other languages it says nothing.
  if (alert.lang && !/^en\b/i.test(alert.lang)) return;
  // Professionals' parts are written for professionals.
  const forFamilies = {
    ...alert,
    sections: alert.sections.filter(({ audience }) => audience !== 'professional'),
    actions: alert.actions.filter(({ audience }) => audience !== 'professional'),
  };
  const all = passages(forFamilies);
  const text = all.map((passage) => stopped(passage.text)).join(' ');
  const grade = readingGrade(text);
  if (wordCount(text) < 25 || grade <= hardest) return;
  const longest = all
    .flatMap(({ path, text: words }) => sentences(words).map((sentence) => ({ path, sentence })))
    .sort((a, b) => wordCount(b.sentence) - wordCount(a.sentence))[0];
  say(
    'warning',
    'hard-to-read',
    longest?.path ?? '',
    `${ease(grade)}; write for 11. Shorten the sentences and take shorter words. The longest has ${wordCount(longest?.sentence ?? '')} words: “${longest?.sentence ?? ''}”`,
  );
}

/** A US school year begins at five to six years; beyond school the figure means nothing. */
const ease = (grade: number): string =>
  grade > 12
    ? 'It is as hard as a university text'
    : `It is read with ease from ${Math.round(grade + 5)} years`;

function translated(alert: AlertRecord, languages: readonly string[], say: Say): void {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const there = new Set([alert.lang ?? 'en', ...alert.translations.map(({ lang }) => lang)].map(base));
  const missing = languages.filter((lang) => !there.has(base(lang)));
  if (missing.length)
    say(
      'warning',
      'missing-translation',
      'translations',
      `It is not in ${missing.join(', ')}, which you ask for. Add the address of each page under "translations:" (lang, href).`,
    );
}
