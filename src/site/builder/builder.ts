/** The script of the front page: asks, shows the product itself, and writes the lines. */
import { html, nothing, render } from 'lit';
import '../../define.js';
import { copyLines } from '../copy-lines.js';
import { answerFor, placeholder, type Here } from './answer.js';
import { firstChoice, withOption, withValue, type Choice } from './choice.js';
import { faultOf } from './control.js';
import type { Facts } from './facts.js';
import { fromFragment, isChoice, toFragment } from './link.js';
import { Preview, previewTemplate, type Look } from './preview.js';
import { questions, type Acts } from './questions.js';
import { result, saidOf } from './result.js';
import type { Heights } from './room.js';

function start(root: HTMLElement, status: HTMLElement): void {
  const facts = JSON.parse(root.dataset['facts'] ?? '') as Facts;
  const isServed = /^https?:$/.test(location.protocol);
  const here: Here = { ...facts, origin: isServed ? new URL('./', document.baseURI).href : undefined };
  let choice = firstChoice(new Date());
  let look: Look = { width: 'page', colours: 'device' };
  let heights: Heights | undefined;
  let problems: string[] = [];
  let copied: { id: string; says: string } | undefined;

  const readLink = (): boolean => {
    if (!isChoice(location.hash)) return false;
    ({ choice, problems } = fromFragment(location.hash, firstChoice(new Date()), facts.controls));
    return true;
  };

  /** So that going away and coming back, or keeping the address, loses nothing. */
  const keep = (): void => {
    try {
      history.replaceState(history.state, '', `#${toFragment(choice)}`);
    } catch {
      // Browsers refuse it a hundred times within half a minute; the next change writes it all the same.
    }
  };

  const change = (to: Choice): void => {
    choice = to;
    problems = [];
    copied = undefined;
    draw();
    const said = saidOf(answerFor(choice, here, heights));
    if (status.textContent !== said) status.textContent = said;
  };
  const acts: Acts = {
    set: (part) => change({ ...choice, ...part }),
    option: (name, value) => change(withOption(choice, name, value)),
    school: (name, value) => change({ ...choice, school: withValue(choice.school, name, value) }),
  };

  const copy = async (event: Event): Promise<void> => {
    const id = (event.currentTarget as HTMLElement).dataset['copy'] ?? '';
    const code = document.getElementById(id);
    if (!code) return;
    const { seen, heard } = await copyLines(code, 'The lines are copied.');
    copied = { id, says: seen };
    status.textContent = heard;
    draw();
  };

  const preview = new Preview((measured) => {
    heights = measured;
    draw();
  });

  /** Numbers that are no numbers yet are not shown: an element would report each key that is pressed. */
  const usable = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name, value]) => {
          const control = facts.controls.options[choice.show].find((one) => one.name === name);
          return !(control && faultOf(control, value));
        })
        .map(([name, value]) => [name, value === 'on' ? '' : value]),
    );

  function draw(): void {
    const attributes = usable(choice.options[choice.show] ?? {});
    preview.show({
      tag: choice.show,
      attributes: { ...attributes, lang: choice.language },
      settings: { ...choice.school, site: here.origin ?? placeholder },
    });
    const answer = answerFor(choice, here, heights);
    const options = facts.controls.options[choice.show];
    const around = {
      here,
      bytes: facts.bytes,
      left: facts.left,
      link: `#${toFragment(choice)}`,
      copy: (event: Event) => void copy(event),
      copied,
    };
    const see = (to: Look) => {
      look = to;
      draw();
    };
    render(
      html`${
        problems.length
          ? html`<div class="notice" id="link-problems">${problems.map((problem) => html`<p>${problem}</p>`)}</div>`
          : nothing
      }
        <div class="maker" @change=${keep}>
          ${questions(choice, answer, facts.controls, here, acts)}
          <div class="result">
            ${previewTemplate(preview, look, see)} ${result(choice, answer, options, around, acts)}
          </div>
        </div>`,
      root,
    );
  }

  readLink();
  root.replaceChildren();
  draw();
  if (problems.length) status.textContent = problems.join(' ');
  // All lines in one list are for readers without script; here they would say everything twice.
  document.querySelector<HTMLDetailsElement>('details.all-lines')?.removeAttribute('open');
  window.addEventListener('hashchange', () => {
    if (!readLink()) return;
    const found = problems;
    change(choice);
    problems = found;
    draw();
    if (found.length) status.textContent = found.join(' ');
  });
}

const root = document.getElementById('builder');
const status = document.querySelector<HTMLElement>('[role="status"]');
if (root && status) start(root, status);
