/**
 * How hard a text is to read, as the US school grade that the Automated Readability Index gives it: 4.71 times the
 * letters per word, plus half the words per sentence, less 21.43 (Smith and Senter, "Automated Readability Index",
 * AMRL-TR-66-220, 1967). Grade 6 is read at 11 years. Made for whole passages: a few words alone say little.
 */
export function readingGrade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? [];
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  if (!words.length) return 0;
  return (4.71 * letters) / words.length + (0.5 * words.length) / Math.max(1, sentences.length) - 21.43;
}

/** Words in a text: below about 25 the grade is chance. */
export const wordCount = (text: string): number =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []).length;
