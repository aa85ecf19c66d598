import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { appRiskCardExamples } from './app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from './app-risk-list/app-risk-list.examples.js';
import type { Example } from './example.js';
import { parentTipsExamples } from './parent-tips/parent-tips.examples.js';
import { reportCeopExamples } from './report-ceop/report-ceop.examples.js';
import { safetyAlertExamples } from './safety-alert/safety-alert.examples.js';
import { safetySettingsExamples } from './safety-settings/safety-settings.examples.js';

const elements: Record<string, readonly Example[]> = {
  'safety-alert': safetyAlertExamples,
  'app-risk-card': appRiskCardExamples,
  'app-risk-list': appRiskListExamples,
  'parent-tips': parentTipsExamples,
  'report-ceop': reportCeopExamples,
  'safety-settings': safetySettingsExamples,
};

/** Names of the stories of one element, as its file writes them. */
function storiesOf(tag: string): string[] {
  const text = readFileSync(new URL(`../../stories/${tag}.stories.ts`, import.meta.url), 'utf8');
  return [...text.matchAll(/^export const \w+ = story\('([^']+)'(?:, \w+)?\);$/gm)].map(([, name]) => name!);
}

for (const [tag, examples] of Object.entries(elements)) {
  const names = examples.map(({ name }) => name);

  test(`${tag}: every example has exactly one story, in the same order, and no story an example that is not there`, () => {
    assert.deepEqual(storiesOf(tag), names);
  });

  test(`${tag}: every example has a name of its own, in lower case with hyphens, and a title`, () => {
    assert.equal(new Set(names).size, names.length);
    for (const { name, title } of examples) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(title, /^[A-Z].*[^.]$/, name);
    }
    assert.equal(new Set(examples.map(({ title }) => title)).size, names.length);
  });

  test(`${tag}: every example holds words for a reader without script`, () => {
    for (const { name, html } of examples) {
      const words = html
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/<[^>]*>/g, ' ')
        .trim();
      assert.ok(words.length > 10, name);
    }
  });
}
