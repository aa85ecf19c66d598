/** Measures how high frame pages are (Node side): for the published table, and to see whether it still holds. */
import { knownAppIds, knownTopics } from '../content/registry.js';
import '../content/en/index.js';
import type { Engine, Harness } from './page-harness.js';
import { hostedSite } from './hosted-site.js';

/** Widths of a phone, a column and a page. */
export const frameWidths = [320, 480, 768] as const;

/** The frames that people usually paste: `<tag>/?<options>`, without the question mark where there are none. */
export function usualFrames(): string[] {
  const apps = knownAppIds('en');
  return [
    ...['', '?view=guide', '?view=link', '?for=child', '?for=professional'].map(
      (query) => `report-ceop/${query}`,
    ),
    ...apps.map((app) => `app-risk-card/?app=${app}`),
    ...apps.map((app) => `app-risk-card/?app=${app}&view=summary`),
    'app-risk-list/',
    ...['', '?limit=3', '?view=starters', '?view=controls', '?view=resources', '?view=agreement'].map(
      (query) => `parent-tips/${query}`,
    ),
    ...knownTopics.map((topic) => `parent-tips/?topic=${topic}`),
    'safety-alert/',
  ];
}

/** Heights of each frame at each width, in CSS pixels, with folds closed and no scroll bar. */
export async function measureFrames(
  harness: Harness,
  engine: Engine,
  frames: readonly string[],
): Promise<Record<string, number[]>> {
  const site = await harness.site({}, hostedSite());
  const visit = await harness.visit(engine, site.url('/embed/report-ceop/'));
  const found: Record<string, number[]> = {};
  try {
    for (const frame of frames) {
      await visit.goto(site.url(`/embed/${frame}`));
      await visit.until('the element has had its turn', () => {
        const element = document.querySelector('.frame > :first-child') as HTMLElement & {
          hasUpdated?: boolean;
        };
        return element.hasUpdated === true;
      });
      found[frame] = [];
      for (const width of frameWidths) {
        await visit.setViewport(width, 800);
        const height = await visit.evaluate(async () => {
          document.documentElement.setAttribute('data-fits', '');
          // A container query is answered with the next frame.
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return Math.ceil(document.querySelector('.frame')!.getBoundingClientRect().height);
        });
        found[frame].push(height);
      }
    }
  } finally {
    await visit.close();
    await site.close();
  }
  return found;
}
