import { html, nothing, type TemplateResult } from 'lit';
import { mailAddress, phoneAddress } from '../../base/address.js';
import type { Control } from './controls.js';

/** Takes the new value of a control; an empty one takes it away. */
type Take = (name: string, value: string) => void;

/** What is wrong with a value, in words for the person who typed it. */
export function faultOf({ kind, min, max }: Control, value: string): string | undefined {
  const text = value.trim();
  if (!text) return undefined;
  switch (kind) {
    case 'phone':
      return phoneAddress(text)
        ? undefined
        : 'This is no UK number yet. It is shown, but it cannot be called from the page.';
    case 'email':
      return mailAddress(text)
        ? undefined
        : 'This is no e-mail address yet. Write it as office@school.example.';
    case 'address':
      return /^(?:https?:\/\/|\/)[^\s]/i.test(text)
        ? undefined
        : 'Write the whole address. It begins with https://.';
    case 'number': {
      const number = Number(text);
      const fits = Number.isInteger(number) && number >= (min ?? 0) && number <= (max ?? Infinity);
      return fits ? undefined : `Write a whole number from ${min} to ${max}.`;
    }
    default:
      return undefined;
  }
}

/**
 * One labelled control.
 *
 * @param value  what is chosen; empty where nothing is
 * @param prefix keeps its id apart from that of a control of the same name
 */
export function controlTemplate(control: Control, value: string, prefix: string, take: Take): TemplateResult {
  const { name, kind, label, hint } = control;
  const id = `${prefix}-${name}`;
  const fault = faultOf(control, value);
  const described = `${id}-hint${fault ? ` ${id}-fault` : ''}`;
  const below = html`<p class="hint" id="${id}-hint">${hint}</p>
    ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}`;
  switch (kind) {
    case 'switch':
      return html`<div class="control">
        <label class="tick"
          ><input
            type="checkbox"
            id=${id}
            aria-describedby=${described}
            .checked=${value === 'on'}
            @change=${(event: Event) => take(name, (event.target as HTMLInputElement).checked ? 'on' : '')}
          /><span>${label}</span></label
        >
        ${below}
      </div>`;
    case 'choice':
    case 'record':
      return html`<div class="control">
        <label for=${id}>${label}</label>
        <select
          id=${id}
          aria-describedby=${described}
          @change=${(event: Event) => take(name, (event.target as HTMLSelectElement).value)}
        >
          ${name === 'app' ? nothing : html`<option value="" .selected=${value === ''}>As it comes</option>`}
          ${control.values?.map(
            (one) => html`<option value=${one.value} .selected=${value === one.value}>${one.name}</option>`,
          )}
        </select>
        ${below}
      </div>`;
    case 'records':
      return manyTemplate(control, value, id, take);
    default:
      return html`<div class="control">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type=${inputType[kind]}
          inputmode=${kind === 'number' ? 'numeric' : nothing}
          autocomplete="off"
          min=${control.min ?? nothing}
          max=${control.max ?? nothing}
          aria-describedby=${described}
          aria-invalid=${fault ? 'true' : nothing}
          .value=${value}
          @input=${(event: Event) => take(name, (event.target as HTMLInputElement).value)}
        />
        ${below}
      </div>`;
  }
}

/** `url` would let browsers refuse a path, and `number` would swallow what it cannot read. */
const inputType = {
  text: 'text',
  number: 'text',
  phone: 'tel',
  email: 'email',
  address: 'text',
  date: 'date',
};

function manyTemplate(
  { name, label, hint, values = [] }: Control,
  value: string,
  id: string,
  take: Take,
): TemplateResult {
  const chosen = value.split(',').filter(Boolean);
  const toggle = (one: string, isOn: boolean) =>
    take(
      name,
      values
        .map((known) => known.value)
        .filter((known) => (known === one ? isOn : chosen.includes(known)))
        .join(','),
    );
  return html`<fieldset class="control many" aria-describedby="${id}-hint">
    <legend>${label}</legend>
    <p class="hint" id="${id}-hint">${hint}</p>
    <div class="ticks">
      ${values.map(
        (one) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${chosen.includes(one.value)}
              @change=${(event: Event) => toggle(one.value, (event.target as HTMLInputElement).checked)}
            /><span>${one.name}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
