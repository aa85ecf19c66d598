import { html } from 'lit';
import { pinnedKeys } from '../../content/keys.js';
import { fileName } from '../../embed/hosted-address.js';
import survival from '../../embed/survival.json' with { type: 'json' };
import { leftIn, systems } from '../../embed/systems.js';
import type { Integrity } from '../build.js';
import type { Page } from '../shell.js';
import { allLines } from './all-lines.js';
import { controlsFrom, type Manifest } from './controls.js';
import type { Facts } from './facts.js';

/** What the page is built from. */
export interface FrontPageOptions {
  version: string;
  integrity: Integrity;
  manifest: Manifest;
  now: Date;
  /** Where the site will be, if that is known. */
  site?: string | undefined;
}

/** What our tests found left of the recommended way in each system, in words. */
const leftInSystems = (): Record<string, string[]> =>
  Object.fromEntries(
    systems.map((system) => [system.id, leftIn(system).map((find) => survival.finds[find])]),
  );

/** Says what this is, and gives each website what to paste. Complete without script: then all lines stand in one list. */
export function frontPage({ version, integrity, manifest, now, site }: FrontPageOptions): Page {
  const file = integrity[fileName];
  const facts: Facts = {
    version,
    integrity: file?.integrity ?? '',
    bytes: file?.bytes ?? 0,
    controls: controlsFrom(manifest),
    left: leftInSystems(),
    pinned: pinnedKeys,
  };
  return {
    path: '',
    title: 'Online safety words for your school website',
    description:
      'Paste one line and your school website has online safety words with their sources and dates: who to tell, tips, apps, alerts.',
    styles: ['site.css', 'builder.css'],
    scripts: ['builder.js'],
    body: html`<div class="hero">
        <h1>Online safety words for your school website</h1>
        <p class="intro">Paste one line, and families read words that are checked, dated and say where they come from. Free, no sign-up, no tracking.</p>
      </div>
      <div id="builder" data-facts=${JSON.stringify(facts)}>
        <p>Four questions appear here in a moment. If they do not, <a href="#all-lines">all lines stand in one list</a>.</p>
      </div>
      <p class="status" role="status"></p>
      <details class="all-lines" id="all-lines" open>
        <summary>All lines in one list</summary>
        <p><a href="cdn/${version}/${fileName}" download>Download ${fileName}</a> (${Math.round(facts.bytes / 1024)} kB), for lines with your own file. Put it into a folder of your website called <code>files</code>.</p>
        ${allLines({ version, integrity: facts.integrity, site, now })}
      </details>
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
          <li><a href="looks/">Three websites in their own colours</a>, with the lines to copy</li>
        </ul>
        <h2>To keep with your papers</h2>
        <ul class="plain">
          <li><a href="statements/data-protection/">What this does with data</a>, on one page</li>
          <li><a href="statements/accessibility/">Who can use it</a>, on one page</li>
        </ul>
      </section>`,
  };
}
