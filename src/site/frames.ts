import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { findApp, knownAppIds } from '../content/registry.js';
import type { AddressedTag } from '../embed/options.js';
import { escapeHtml, fallbackWords } from '../embed/snippet.js';
import { toHtml } from '../publish/static-html.js';

/** A page that other websites show in a frame: one element, asked for by the query of its address. */
interface FramePage {
  tag: AddressedTag;
  title: string;
  /** Hosted page that says the same without script. */
  page: string;
  linkText: string;
  /** What is read without script, where nobody can know what the address asks for. */
  words: TemplateResult;
}

/** Our own words, written by our own snippet writer, as on the front page. */
const inline = (tag: 'report-ceop' | 'parent-tips') => unsafeHTML(fallbackWords({ tag }));

const allApps = () => html`<p>Apps that families ask about:</p>
  <ul>
    ${knownAppIds('en').map((id) => html`<li><a href="../../apps/${id}/">${findApp(id, 'en')?.record.name}</a></li>`)}
  </ul>`;

const framePages = (): readonly FramePage[] => [
  {
    tag: 'report-ceop',
    title: 'Who to tell if something is wrong online',
    page: 'report/',
    linkText: 'Who to tell if something is wrong online',
    words: html`<p>${inline('report-ceop')}</p>`,
  },
  {
    tag: 'parent-tips',
    title: 'Tips for parents and carers',
    page: 'tips/',
    linkText: 'Tips for parents and carers',
    words: html`<p>${inline('parent-tips')}</p>`,
  },
  {
    tag: 'app-risk-card',
    title: 'What parents need to know about an app',
    page: 'apps/',
    linkText: 'All apps, with their state today',
    words: allApps(),
  },
  {
    tag: 'app-risk-list',
    title: 'Apps that families ask about',
    page: 'apps/',
    linkText: 'All apps, with their state today',
    words: allApps(),
  },
  {
    tag: 'safety-alert',
    title: 'Online safety alert',
    page: 'report/',
    linkText: 'Who to tell if something is wrong online',
    words: html`<p>The alert could not be shown here. Look for it on the website of whoever sent it.</p>
      <p>${inline('report-ceop')}</p>`,
  },
];

const tagOf: Record<AddressedTag, (words: TemplateResult) => TemplateResult> = {
  'report-ceop': (words) => html`<report-ceop>${words}</report-ceop>`,
  'parent-tips': (words) => html`<parent-tips>${words}</parent-tips>`,
  'app-risk-card': (words) => html`<app-risk-card>${words}</app-risk-card>`,
  'app-risk-list': (words) => html`<app-risk-list>${words}</app-risk-list>`,
  'safety-alert': (words) => html`<safety-alert>${words}</safety-alert>`,
};

/**
 * Links open outside the frame, `tel:` and `mailto:` too, by one `<base>` that also works without script. Inside the
 * frame they would die under the policy of many pages around it (mdn/yari#7908); `_top` would take the reader away from
 * the school's page, and dies in the frames that website builders make, which allow new windows only.
 */
async function render({ tag, title, page, linkText, words }: FramePage, version: string): Promise<string> {
  const body = await toHtml(
    tagOf[tag](html`<div lang="en-GB">
      ${words}
      <p><a href="../../${page}">${linkText}</a></p>
    </div>`),
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<base target="_blank">
<link rel="stylesheet" href="../frame.css">
<script type="module" src="../frame.js"></script>
<script type="module" src="../../cdn/${version}/${tag}.js"></script>
</head>
<body><main class="frame">${body}</main></body>
</html>
`;
}

/** The frame pages by their place in the site. */
export async function frameFiles(version: string): Promise<Record<string, string>> {
  const files = await Promise.all(
    framePages().map(async (page) => [`embed/${page.tag}/index.html`, await render(page, version)] as const),
  );
  return Object.fromEntries(files);
}
