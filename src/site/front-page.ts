import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { snippet, type SnippetOptions } from '../embed/snippet.js';
import type { Integrity } from './build.js';
import type { Page } from './shell.js';

interface Shown {
  id: string;
  title: string;
  what: string;
  options: Omit<SnippetOptions, 'src' | 'integrity'>;
  /** Page of this site that says the same without script. */
  page: string;
  linkText: string;
  /** Where the plain link leads while this site's own address is not known. */
  elsewhere: string;
}

/** A day some days from now: the alert on show must not have ended. */
const dayFrom = (now: Date, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const showcase = (now: Date): readonly Shown[] => [
  {
    id: 'who-to-tell',
    title: 'Who to tell',
    what: '999 first, then CEOP, your safeguarding lead and everyone else who helps.',
    options: { tag: 'report-ceop' },
    page: 'report/',
    linkText: 'Who to tell if something is wrong online',
    elsewhere: 'https://www.ceop.police.uk/Safety-Centre/',
  },
  {
    id: 'tips',
    title: 'Tips for parents',
    what: 'Short, numbered, with why each one helps.',
    options: { tag: 'parent-tips', attributes: { limit: '3' } },
    page: 'tips/',
    linkText: 'Tips for parents and carers',
    elsewhere: 'https://www.nspcc.org.uk/keeping-children-safe/online-safety/',
  },
  {
    id: 'app',
    title: 'One app',
    what: 'What it is, its state today, ages, risks and the safest way to use it.',
    options: { tag: 'app-risk-card', attributes: { app: 'discord' } },
    page: 'apps/discord/',
    linkText: 'What parents need to know about Discord',
    elsewhere: 'https://www.nspcc.org.uk/keeping-children-safe/online-safety/',
  },
  {
    id: 'alert',
    title: 'An alert',
    what: 'Who says so, until when, and what to do. After its last day it says that it has ended.',
    options: {
      tag: 'safety-alert',
      attributes: {
        level: 'advice',
        headline: 'Talk about live video before the holidays',
        summary: 'Children spend more time online when school is out.',
        issuer: 'Hazel Lane Primary School',
        issued: dayFrom(now, 0),
        expires: dayFrom(now, 90),
        apps: 'facetime, snapchat',
      },
      fallback: 'Agree which rooms live video may be used in, and who may call.',
    },
    page: 'apps/',
    linkText: 'Apps that families ask about',
    elsewhere: 'https://www.nspcc.org.uk/keeping-children-safe/online-safety/',
  },
];

/** Says what this is, shows the four elements at work and gives what to paste. Complete without script. */
export function frontPage({
  version,
  integrity,
  now,
}: {
  version: string;
  integrity: Integrity;
  now: Date;
}): Page {
  const shown = showcase(now);
  const file = 'online-safety-elements.js';
  const here = `cdn/${version}/${file}`;
  const hash = integrity[file]?.integrity ?? '';
  // Our own words, written by our own snippet writer: the one place where the site puts markup in from text.
  const live = ({ options }: Shown) =>
    unsafeHTML(snippet({ ...options, attributes: { ...options.attributes, 'heading-level': '3' } }));
  const own = ({ options, elsewhere, linkText }: Shown) =>
    snippet({ ...options, src: `/files/${file}`, link: { href: elsewhere, text: linkText } });
  return {
    path: '',
    title: 'Online safety words for your school website',
    description:
      'Paste one line and your school website has online safety words with their sources and dates: who to tell, tips, apps, alerts.',
    styles: ['site.css'],
    scripts: ['front.js', `../${here}`],
    body: html`<div class="hero">
        <h1>Online safety words for your school website</h1>
        <p class="intro">Paste one line, and families read words that are checked, dated and say where they come from. Free, no sign-up, no tracking.</p>
      </div>
      <section class="how">
        <h2>How it works</h2>
        <ol class="plain">
          <li><b>Keep the file.</b> <a href=${here} download>Download ${file}</a> (${Math.round((integrity[file]?.bytes ?? 0) / 1024)} kB) and put it in a folder of your website, such as <code>files</code>.</li>
          <li><b>Paste the lines.</b> Copy them from below into an HTML block of your page. You need to be allowed to add code; ask your web person if you are not.</li>
          <li><b>See that it worked.</b> The page shows what you see here. If the script cannot run, it shows the same words as plain text, with a plain link.</li>
        </ol>
        <p class="quiet">Only links allowed in your editor? Link to <a href="report/">Who to tell</a>, <a href="tips/">Tips</a> or <a href="apps/">Apps</a>: these pages are complete without any script.</p>
      </section>
      ${shown.map(
        (one) => html`<section class="shown" id=${one.id}>
          <div class="words"><h2>${one.title}</h2><p>${one.what}</p></div>
          <div class="preview">${live(one)}</div>
          <div class="paste">
            <h3>Paste this</h3>
            <div class="code-head"><p>With the file in your own folder <code>files</code></p><button class="copy" type="button" data-copy="${one.id}-own" hidden>Copy the lines</button></div>
            <pre class="code" id="${one.id}-own" tabindex="0" role="region" aria-label="Lines to paste: ${one.title}, own file"><code>${own(one)}</code></pre>
            <div class="from-here" hidden>
              <div class="code-head"><p>With the file on this website, pinned by its hash</p><button class="copy" type="button" data-copy="${one.id}-here">Copy the lines</button></div>
              <pre class="code" id="${one.id}-here" tabindex="0" role="region" aria-label="Lines to paste: ${one.title}, file on this website"><code data-site-token="https://this.site/">${snippet({ ...one.options, src: `https://this.site/${here}`, integrity: hash, link: { href: `https://this.site/${one.page}`, text: one.linkText } })}</code></pre>
            </div>
          </div>
        </section>`,
      )}
      <section class="how">
        <h2>See it on a page</h2>
        <ul class="plain">
          <li><a href="demo/derbyshire-school/">A school’s internet safety page</a>, rebuilt with these lines</li>
          <li>
            One record of an alert about Omegle and Discord, as a <a href="demo/omegle-discord-notice/">notice</a>, as a
            <a href="demo/omegle-discord-briefing/">briefing to partners</a> and as a
            <a href="demo/omegle-discord-letter/">letter to parents</a>
          </li>
          <li><a href="demo/police-appeal/">A police appeal about sharing pictures</a></li>
        </ul>
      </section>
      <p class="status" role="status" aria-live="polite"></p>`,
  };
}
