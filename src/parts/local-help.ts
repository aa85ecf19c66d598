import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../base/element.js';
import type { Settings } from '../base/settings.js';
import { fill } from '../i18n/format.js';
import { heading } from './heading.js';
import { mail, phone } from './link.js';
import { tongueOf } from './tongue.js';

/** The safeguarding lead by the title used in the nation, or by the school's own. */
export function leadRole({ words }: Scene, { dslRole, nation }: Settings): string {
  return dslRole ?? words.roles[nation ?? 'england'];
}

/** The school's own person, in running text as a letter has it; without settings, whom to ask for at any school. */
export function leadInText(scene: Scene, settings: Settings): TemplateResult {
  const { words, lang } = scene;
  const { dslName, dslPhone, dslEmail, dslHours } = settings;
  const role = leadRole(scene, settings);
  if (!dslName && !dslPhone && !dslEmail) {
    return html`<p>${words.talkToAnyLead}. ${fill(words.talkToAnyLeadHow, { role })}</p>`;
  }
  const ways = [
    dslName,
    dslPhone && phone(dslPhone),
    dslEmail && mail(dslEmail),
    dslHours && html`<span lang=${tongueOf(scene, lang)}>${dslHours}</span>`,
  ].filter(Boolean);
  return html`<p>
    ${fill(words.talkToLead, { role })}: ${ways.map((way, i) => html`${i ? ', ' : nothing}${way}`)}
  </p>`;
}

/** The school's own person under a heading, for staff: to be told first. */
export function leadFirst(scene: Scene, settings: Settings): TemplateResult {
  const { words, level, lang } = scene;
  const { dslName, dslPhone, dslEmail, dslHours } = settings;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', fill(words.leadFirst, { role: leadRole(scene, settings) }))}
    <p>${words.leadFirstHow}</p>
    ${dslName ? html`<p>${dslName}</p>` : nothing}
    ${(dslPhone ?? dslEmail) ? html`<p class="ways">${dslPhone ? phone(dslPhone) : nothing}${dslEmail ? mail(dslEmail) : nothing}</p>` : nothing}
    ${dslHours ? html`<p class="quiet" lang=${tongueOf(scene, lang)}>${dslHours}</p>` : nothing}
  </section>`;
}

/** The council's team that takes worries about a child: only where the settings name it, numbers differ by place. */
export function referralLine(scene: Scene, settings: Settings): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const { referralName, referralPhone, referralHours, referralOutOfHours } = settings;
  if (!referralPhone && !referralOutOfHours) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', referralName ?? words.localTeam)}
    <p>${words.localTeamHow}</p>
    ${referralPhone ? html`<p class="ways">${phone(referralPhone)}</p>` : nothing}
    ${referralHours ? html`<p class="quiet" lang=${tongueOf(scene, lang)}>${referralHours}</p>` : nothing}
    ${referralOutOfHours ? html`<p class="quiet">${words.outOfHours} ${phone(referralOutOfHours)}</p>` : nothing}
  </section>`;
}
