/** Makes the pictures of the README from the site as it was built: one light, one dark. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openHarness } from '../src/testing/page-harness.js';

const root = resolve(import.meta.dirname, '..');
const usage = `Usage: npm run picture

Opens a page with the built elements in Chromium and writes stories/picture-light.png and stories/picture-dark.png, which
the README shows. Build first: npm run build -- --only cdn
`;

/** On a page like a school's: the panel and a card beside each other, at a width a README is read at. */
const page = `<!doctype html><html lang="en-GB"><title>Picture</title>
<link rel="stylesheet" href="/picture.css">
<script type="module" src="/cdn/online-safety-elements.js"></script>
<body><safety-settings school="Hazel Lane Primary School" dsl-phone="01632 960 117" dsl-hours="School days, 8.30am to 4pm." nation="england"></safety-settings>
<report-ceop>Call 999.</report-ceop><div><parent-tips limit="2">Tips.</parent-tips><app-risk-card app="discord" view="summary">Discord.</app-risk-card></div>`;
const style = `:root { color-scheme: light dark; font-family: 'Segoe UI', Roboto, Arial, sans-serif }
body { margin: 0; padding: 20px; background: Canvas; display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: start }
div { display: grid; gap: 24px }`;

async function main(): Promise<void> {
  if (process.argv.length > 2) {
    const isHelp = process.argv[2] === '--help';
    (isHelp ? process.stdout : process.stderr).write(usage);
    process.exitCode = isHelp ? 0 : 2;
    return;
  }
  if (!existsSync(join(root, 'dist/cdn/online-safety-elements.js'))) {
    process.stderr.write('dist/cdn/ is missing. Run: npm run build -- --only cdn\n');
    process.exitCode = 2;
    return;
  }
  process.env['OSE_ENGINES'] = 'chromium';
  const harness = await openHarness();
  try {
    const site = await harness.site(
      {
        '/': page,
        '/picture.css': { body: style, headers: { 'content-type': 'text/css' } },
      },
      { mount: { '/cdn/': join(root, 'dist/cdn') } },
    );
    mkdirSync(join(root, 'stories'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await harness.visit('chromium', site.url('/'), {
        viewport: { width: 1000, height: 480 },
        colorScheme,
      });
      await visit.until('everything is drawn', () =>
        [...document.querySelectorAll('report-ceop, parent-tips, app-risk-card')].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('.el'),
        ),
      );
      await visit.settle();
      const file = join(root, `stories/picture-${colorScheme}.png`);
      await visit.screenshot(file);
      await visit.close();
      process.stdout.write(`${relative(root, file)}: ${Math.ceil(statSync(file).size / 1000)} kB\n`);
    }
  } finally {
    await harness.close();
  }
}

await main();
