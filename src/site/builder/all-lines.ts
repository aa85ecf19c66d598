import { html, nothing, type TemplateResult } from 'lit';
import heights from '../../embed/heights.json' with { type: 'json' };
import { systems } from '../../embed/systems.js';
import { snippetFor, type Tier } from '../../embed/tiers.js';
import { placeholder } from './answer.js';
import { firstChoice, optionsOf, shows } from './choice.js';
import { places, ways } from './ways.js';

/** What the list is made from. */
export interface AllLines {
  version: string;
  integrity: string;
  /** Address of this website, where it is known to the build. */
  site?: string | undefined;
  now: Date;
}

/** Ways in the order they are listed: what works everywhere first. */
const listed: readonly Tier[] = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every element in every way that it can be pasted, without the answers of anybody: complete without script. */
export function allLines({ version, integrity, site, now }: AllLines): TemplateResult {
  const origin = site ?? placeholder;
  const frames: Readonly<Record<string, readonly number[]>> = heights.frames;
  return html`<p>
      ${
        site
          ? nothing
          : html`Where these lines say <code>${placeholder}</code>, write the address of this website.`
      }
      Find your system below: it says which of the lines work there.
    </p>
    ${shows.map(({ tag, name, what }) => {
      const attributes = optionsOf({ ...firstChoice(now), show: tag });
      const query = new URLSearchParams(attributes).toString();
      const [height] = frames[`${tag}/${query && `?${query}`}`] ?? frames[`${tag}/`] ?? [];
      // An alert has no page of ours whose address could be pasted.
      const tiers = listed.filter((tier) => tier !== 'T5' || tag !== 'safety-alert');
      return html`<section class="lines-of" id="lines-${tag}">
        <h2>${name}</h2>
        <p>${what}.</p>
        ${tag === 'safety-alert' ? html`<p>The words of this alert are an example. Write yours over them.</p>` : nothing}
        ${tiers.map((tier) =>
          snippetFor({ tier, tag, attributes, origin, version, integrity, height }).map(
            (
              { place, lines },
              i,
              all,
            ) => html`<h3>${i === 0 ? `${capital(ways[tier].name)}. ` : nothing}${all.length > 1 || i > 0 ? `${places[place]}:` : nothing}</h3>
        <pre class="code" dir="ltr" tabindex="0" role="region" aria-label="${name}, ${ways[tier].name}, ${places[place]}" data-tag=${tag} data-tier=${tier} data-place=${place}><code>${lines}</code></pre>`,
          ),
        )}
      </section>`;
    })}
    <section id="systems">
      <h2>Which lines work in your system</h2>
      ${systems.map(
        ({
          id,
          name,
          tier,
          otherTiers,
          why,
          steps,
          check,
          ifStripped,
          notConfirmed,
        }) => html`<section class="system" id="system-${id}">
        <h3>${name}</h3>
        <p>Use: <b>${ways[tier].name}</b>.${otherTiers.length ? html` Also: ${otherTiers.map((one) => ways[one].name).join('; ')}.` : nothing}</p>
        <p>${why}</p>
        <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
        <p><b>How to see that it worked.</b> ${check}</p>
        <p><b>If the editor takes it away.</b> ${ifStripped}</p>
        ${notConfirmed.length ? html`<p><b>Not confirmed.</b> ${notConfirmed.join(' ')}</p>` : nothing}
      </section>`,
      )}
    </section>`;
}
