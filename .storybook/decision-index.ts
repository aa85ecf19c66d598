/** The list of decisions, made from their files, so that none can be forgotten. */
import { toId } from 'storybook/internal/csf';

/**
 * A table of decisions in Markdown, by number.
 *
 * @param texts each file of `stories/decisions/`, by its path
 */
export function decisionIndex(texts: Record<string, string>): string {
  const rows = Object.keys(texts)
    .sort()
    .flatMap((path) => {
      const text = texts[path] ?? '';
      const [, title = ''] = /<Meta title="([^"]+)"/.exec(text) ?? [];
      const [, heading = ''] = /^# (.+)$/m.exec(text) ?? [];
      const [, day = '', state = ''] = /^(\d{1,2} \w+ \d{4}) · (.+)$/m.exec(text) ?? [];
      const [, number = '', name = ''] = /^(\d+) (.+)$/.exec(heading) ?? [];
      return number
        ? [`| ${number} | [${name}](?path=/docs/${toId(title, 'docs')}) | ${day} | ${state} |`]
        : [];
    });
  return ['| | Decision | Day | State |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
