import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../embed/system.js';
import type { SnippetPart, Tier } from '../../embed/tiers.js';
import { day } from '../../i18n/format.js';
import { fileName } from '../../embed/hosted-address.js';
import { keepsRoom, placeholder, type Answer, type Here } from './answer.js';
import type { Choice } from './choice.js';
import type { Control } from './controls.js';
import { radios, type Acts } from './questions.js';
import { places, ways } from './ways.js';

/** What a result needs beside the answer. */
export interface Surroundings {
  here: Here;
  /** Size of the file in bytes. */
  bytes: number;
  /** What our tests found left in each system, by its id, in words. */
  left: Readonly<Record<string, readonly string[]>>;
  /** Address of this page with the choice in its fragment. */
  link: string;
  copy: (event: Event) => void;
  /** Id of the lines that were copied or marked since the last change, and which of the two. */
  copied: { id: string; says: string } | undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a screen reader is told when the answer changes: the same words for the same answer, so that typing is quiet. */
export const saidOf = ({ system, tier, problem }: Answer): string =>
  problem ?? `Lines for ${system.name}: ${ways[tier].name}.`;

/** The answer: what to paste, how, how to see that it worked, and what is known. */
export function result(
  choice: Choice,
  answer: Answer,
  options: readonly Control[],
  around: Surroundings,
  acts: Acts,
): TemplateResult {
  const { system, tier, parts, steps, check, ifStripped, problem, notes, leftOut } = answer;
  const { here } = around;
  const left = leftOut.map((name) => options.find((one) => one.name === name)?.label ?? name);
  const file = `cdn/${here.version}/${fileName}`;
  return html`<section class="answer" aria-labelledby="answer-title">
    <h2 id="answer-title">Paste this: ${ways[tier].name}</h2>
    <p>${tier === system.tier ? system.why : ways[tier].what}</p>
    ${
      tier === 'T1'
        ? html`<p>
          <a class="button" href=${file} download>Download ${fileName}</a>
          <span class="hint">${Math.round(around.bytes / 1024)} kB, version ${here.version}.</span>
        </p>`
        : nothing
    }
    ${
      here.origin || tier === 'T1' || tier === 'T6'
        ? nothing
        : html`<p class="notice">
          This page does not know its own address. Put the address of this website in the place of ${placeholder}.
        </p>`
    }
    ${problem ? html`<p class="notice">${problem}</p>` : nothing}
    ${
      left.length
        ? html`<p class="notice">On this way these options cannot be said, and are left out: ${left.join(', ')}.</p>`
        : nothing
    }
    ${notes.map((note) => html`<p class="notice">${note}</p>`)}
    ${parts.map((part, i) => partTemplate(part, `part-${i}`, around))}
    ${roomTemplate(choice, answer, acts)}
    <h3>How to paste it</h3>
    <ol class="steps">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${
      answer.height
        ? html`<p>The frame is ${answer.height} pixels high: that cuts nothing off on a narrow phone.</p>`
        : nothing
    }
    <h3>How to see that it worked</h3>
    <p>${check}</p>
    <h3>If the editor takes it away</h3>
    <p>${ifStripped}</p>
    ${otherWays(answer, acts)}
    <details class="fold">
      <summary>What is known of this system</summary>
      <div class="fold-body">${known(answer, around.left[system.id] ?? [])}</div>
    </details>
    <details class="fold">
      <summary>Keep this for later</summary>
      <div class="fold-body">
        <p>
          <a class="this-link" href=${around.link}>A link to all that you chose</a>. What you typed stands after the
          sign # in it. Browsers keep that part to themselves, so it reaches no server. Whoever gets the link can
          read it.
        </p>
        <p>
          File with your school: <a href="statements/data-protection/">what this does with data</a> and
          <a href="statements/accessibility/">who can use it</a>.
        </p>
      </div>
    </details>
  </section>`;
}

function otherWays({ tiers, tier, system }: Answer, acts: Acts): TemplateResult | typeof nothing {
  if (tiers.length < 2) return nothing;
  return html`<details class="fold">
    <summary>Other ways that work there</summary>
    <fieldset class="ways fold-body">
      <legend>Way into the page</legend>
      ${radios(
        'way',
        tiers.map((one) => ({
          value: one,
          name: capital(ways[one].name) + (one === system.tier ? ' (our choice)' : ''),
          what: ways[one].what,
        })),
        tier,
        (way) => acts.set({ way: way === system.tier ? undefined : (way as Tier) }),
      )}
    </fieldset>
  </details>`;
}

function partTemplate(
  { place, lines }: SnippetPart,
  id: string,
  { copy, copied }: Surroundings,
): TemplateResult {
  const says = copied?.id === id ? copied.says : 'Copy the lines';
  return html`<div class="part">
    <div class="code-head">
      <h3 id="${id}-title">${places[place]}</h3>
      <button class="copy" type="button" data-copy=${id} aria-describedby="${id}-title" @click=${copy}>${says}</button>
    </div>
    <pre class="code" dir="ltr" id=${id} tabindex="0" role="region" aria-labelledby="${id}-title"><code>${lines}</code></pre>
  </div>`;
}

function roomTemplate({ room, show }: Choice, answer: Answer, acts: Acts): TemplateResult | typeof nothing {
  if (!keepsRoom(answer.tier)) return nothing;
  return html`<div class="control">
    <label class="tick"
      ><input
        type="checkbox"
        id="room"
        aria-describedby="room-hint"
        .checked=${room}
        @change=${(event: Event) => acts.set({ room: (event.target as HTMLInputElement).checked })}
      /><span>Keep room for it, so that the page does not jump</span></label
    >
    <p class="hint" id="room-hint">
      The height was measured in the preview. It fits a box about as wide as the screen; in a narrow column leave it
      out.
    </p>
    ${
      room && answer.room
        ? html`<p class="hint">
            Does your website refuse styles in its pages? Then the room is not kept, and all else works. Put this line
            into your own style sheet instead:
          </p>
          <pre class="code" dir="ltr" tabindex="0" role="region" aria-label="Line for a style sheet"><code>${`${show} { display: block; min-height: ${answer.room}; }`}</code></pre>`
        : nothing
    }
  </div>`;
}

const how: Readonly<Record<Evidence['how'], string>> = {
  tried: 'Tried on the system itself',
  measured: 'Measured in our tests',
  read: 'Read in its source or its maker’s pages',
  told: 'Told by somebody else',
};

function known({ system, tier }: Answer, left: readonly string[]): TemplateResult {
  const { evidence, notConfirmed } = system;
  return html`${
    evidence.length
      ? html`<ul class="plain">
          ${evidence.map(
            (one) =>
              html`<li>
                ${one.what} <span class="hint">${how[one.how]}, ${day(one.on, 'en')}. Source: ${one.source}.</span>
              </li>`,
          )}
        </ul>`
      : html`<p>We know of nothing that is special to it.</p>`
  }
    ${
      left.length
        ? html`<p>
          ${tier === system.tier ? 'Our tests send the lines through its editors and filters.' : `For the ${ways[system.tier].name}, our tests send the lines through its editors and filters.`}
          What was always left:
        </p>
        <ul class="plain">
          ${left.map((one) => html`<li>${capital(one)}.</li>`)}
        </ul>`
        : nothing
    }
    ${
      notConfirmed.length
        ? html`<p>Not confirmed:</p>
          <ul class="plain">
            ${notConfirmed.map((one) => html`<li>${one}</li>`)}
          </ul>`
        : nothing
    }`;
}
