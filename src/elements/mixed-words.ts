/**
 * Like `fill`, but a place may hold a template. A Welsh sentence with an English part in it can so mark that part
 * with its language.
 */
export function fillWith(sentence: string, values: Record<string, unknown>): unknown[] {
  return sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : (values[part] ?? `{${part}}`)));
}
