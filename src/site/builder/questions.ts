import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { systems } from '../../embed/systems.js';
import { asksForWords, type Answer, type Here } from './answer.js';
import { languages, optionsOf, shows, type Choice } from './choice.js';
import { controlTemplate } from './control.js';
import type { Control, Controls } from './controls.js';
import { mustAsk } from './words-choice.js';

/** What the questions do with an answer. */
export interface Acts {
  set(change: Partial<Choice>): void;
  option(name: string, value: string): void;
  school(name: string, value: string): void;
}

interface Radio {
  value: string;
  name: string;
  what?: string;
}

/** A list of choices, one of which holds. */
export function radios(
  group: string,
  list: readonly Radio[],
  chosen: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<div class="radios">
    ${list.map(
      ({ value, name, what }) =>
        html`<label class="radio"
          ><input
            type="radio"
            name=${group}
            value=${value}
            .checked=${value === chosen}
            @change=${() => take(value)}
          /><span><b>${name}</b>${what ? html`<span class="hint">${what}</span>` : nothing}</span></label
        >`,
    )}
  </div>`;
}

const legend = (number: number, text: string) =>
  html`<legend><span class="figure" aria-hidden="true">${number}</span> ${text}</legend>`;

/** The questions, with the options of what is shown. */
export function questions(
  choice: Choice,
  answer: Answer,
  controls: Controls,
  here: Here,
  acts: Acts,
): TemplateResult {
  return html`<form class="ask" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset class="question">
      ${legend(1, 'What do you want to show?')}
      ${radios(
        'show',
        shows.map(({ tag, name, what }) => ({ value: tag, name, what })),
        choice.show,
        (show) => acts.set({ show: show as Choice['show'] }),
      )}
    </fieldset>
    ${keyed(choice.show, optionsTemplate(choice, controls, acts))}
    <fieldset class="question">
      ${legend(2, 'Which website system do you have?')}
      <div class="control">
        <label for="system">Our website is made with</label>
        <select
          id="system"
          @change=${(event: Event) =>
            acts.set({ system: (event.target as HTMLSelectElement).value, way: undefined })}
        >
          ${systems.map(
            ({ id, name }) => html`<option value=${id} .selected=${id === choice.system}>${name}</option>`,
          )}
        </select>
      </div>
    </fieldset>
    <fieldset class="question">
      ${legend(3, 'Which language?')}
      ${radios(
        'language',
        languages.map(({ lang, name }) => ({ value: lang, name })),
        choice.language,
        (language) => acts.set({ language: language as Choice['language'] }),
      )}
      ${languages.map(({ lang, says }) => (lang === choice.language && says ? html`<p class="hint">${says}</p>` : nothing))}
    </fieldset>
    ${wordsQuestion(choice, answer, here, acts)}
  </form>`;
}

function optionsTemplate(choice: Choice, { options, school }: Controls, acts: Acts): TemplateResult {
  const list = options[choice.show];
  const own = optionsOf(choice);
  const one = (control: Control) =>
    controlTemplate(control, own[control.name] ?? '', 'option', (name, value) => acts.option(name, value));
  return html`<fieldset class="options">
      <legend>Options</legend>
      ${
        choice.show === 'safety-alert'
          ? html`<p class="hint">These words are an example. Write yours over them.</p>`
          : nothing
      }
      ${list.filter(({ isFirst }) => isFirst).map(one)}
    </fieldset>
    <details class="fold">
      <summary>More options</summary>
      <div class="fold-body">${list.filter(({ isFirst }) => !isFirst).map(one)}</div>
    </details>
    <details class="fold">
      <summary>Your school</summary>
      <div class="fold-body">
        <p class="hint">
          Families see who to talk to at your school. What you type stays in your browser: it goes into the lines,
          and nowhere else. All of it may be left out.
        </p>
        ${school.map((control) =>
          controlTemplate(control, choice.school[control.name] ?? '', 'school', (name, value) =>
            acts.school(name, value),
          ),
        )}
      </div>
    </details>`;
}

function wordsQuestion(choice: Choice, { words, tier }: Answer, here: Here, acts: Acts): TemplateResult {
  const isFresh = choice.words === 'fresh';
  if (!asksForWords(tier))
    return html`<fieldset class="question">
      ${legend(4, 'Should the words change by themselves?')}
      <p class="hint">
        On this way they do: readers see the words of this website, which are always its newest.
      </p>
    </fieldset>`;
  return html`<fieldset class="question">
    ${legend(4, 'Should the words change by themselves?')}
    ${radios(
      'words',
      [
        {
          value: 'frozen',
          name: 'Freeze until we change them',
          what: 'Nothing is ever fetched, and nobody is asked. Readers see the words of the file you paste. When a word is past the day it should be looked at again, the box says so.',
        },
        {
          value: 'fresh',
          name: 'Keep the words up to date by themselves',
          what: 'Once a page view, the reader’s browser asks the publisher of the words for the newest, unless it has a copy. The publisher’s server sees an internet address, as with any picture, and nothing else about the reader. Newer words are signed: altered words and older ones are refused.',
        },
      ],
      choice.words,
      (value) => acts.set({ words: value as Choice['words'] }),
    )}
    ${isFresh && mustAsk(here) ? publisher(choice, words, here, acts) : nothing}
  </fieldset>`;
}

/** Asked only where the file has no key of its own, or this website has no address yet. */
function publisher(
  { content, contentKey }: Choice,
  { addressProblem, keyProblem }: Answer['words'],
  { pinned }: Here,
  acts: Acts,
): TemplateResult {
  const field = (
    id: 'content' | 'contentKey',
    label: string,
    hint: string,
    value: string,
    problem: string | undefined,
  ) =>
    html`<div class="control">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-hint ${id}-fault"
        aria-invalid=${problem && value ? 'true' : nothing}
        .value=${value}
        @input=${(event: Event) => acts.set({ [id]: (event.target as HTMLInputElement).value })}
      />
      <p class="hint" id="${id}-hint">${hint}</p>
      <p class=${value ? 'fault' : 'hint'} id="${id}-fault">${problem ?? nothing}</p>
    </div>`;
  return html`<p class="hint">
      ${
        pinned.length
          ? 'This page does not know its own address, so it cannot name where the words are.'
          : 'This project does not sign words of its own yet. Your council or trust may publish signed words: ask them for the address and the key.'
      }
    </p>
    ${field('content', 'Address of the words', 'A folder, or a file that ends in .jws.', content, addressProblem)}
    ${field(
      'contentKey',
      'Key of the publisher',
      'Take it from somebody you know, not from the same address.',
      contentKey,
      keyProblem,
    )}`;
}
