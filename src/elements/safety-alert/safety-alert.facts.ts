import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { publicAddress } from '../../base/pass-on.js';
import { findResource, findRoute, type Answer } from '../../content/registry.js';
import type { AppBrief } from '../../content/briefs.js';
import { day, directionOf, fill, fillWith, languageName, ownName } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { icon } from '../../parts/icon.js';
import { mail, phone } from '../../parts/link.js';
import { qrCode } from '../../parts/qr.js';
import { languageNote } from '../../parts/source-line.js';
import { tongueOf } from '../../parts/tongue.js';
import { appsOf } from './safety-alert.choice.js';
import { ours, theirs, voiceOf, type AlertView } from './safety-alert.template.js';

/** What stands beside the story: apps, help, pages, documents, other languages, who to ask. */
export function facts(scene: Scene, view: AlertView): unknown {
  return [
    appsNamed(scene, view),
    help(scene),
    resources(scene, view),
    documents(scene, view),
    signVideo(scene, view),
    translations(scene, view),
    contact(scene, view),
  ];
}

/**
 * Apps the alert names, each with its state today: an old alert must not send anyone to a closed service.
 *
 * @param brief only names and states, for an alert that is over
 */
export function appsNamed(
  scene: Scene,
  view: AlertView,
  title = scene.words.appsNamed,
  brief = false,
): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const apps = appsOf(view.alert, view.view, lang);
  if (!apps.length) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', title)}
    ${brief ? nothing : languageNote(scene, Boolean(apps.find(({ app }) => app?.fellBack)))}
    <ul class="applist">
      ${apps.map(({ id, app, advice }) => {
        const name = app ? appName(scene, view, app) : html`<b class="app">${id}</b>`;
        return html`<li>
          ${name}${app ? html`<span class="quiet">${stateToday(words, app.record)}</span>` : nothing}
          ${app && !brief ? html`<p lang=${tongueOf(scene, app.lang)}>${app.record.what.text}</p>` : nothing}
          ${brief ? nothing : advice.map((text) => html`<p class="recommends">${recommendation(scene, view, text)}</p>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Name of an app, with its own page where the hosted site is known. */
export function appName(scene: Scene, view: AlertView, { record }: Answer<AppBrief>): TemplateResult {
  const page = scene.page(`apps/${record.id}/`);
  return page ? view.link(page, record.name, 'app') : html`<b class="app">${record.name}</b>`;
}

/** The issuer's own advice about an app, told as theirs. */
export function recommendation(scene: Scene, { alert }: AlertView, text: string): TemplateResult {
  const { words } = scene;
  const voice = voiceOf(scene, alert);
  const [issuer] = alert.issuers;
  const says = issuer
    ? fillWith(words.recommends, { issuer: theirs(voice, issuer.name) })
    : words.advisedHere;
  return html`<b>${says}</b> ${theirs(voice, text)}`;
}

/** The state of an app, or of a live one the age and whose figure it is. */
export function stateToday(words: Scene['words'], { state: { is, on }, ages: [age] }: AppBrief): unknown {
  if (is !== 'live') {
    return html`${icon(is === 'closed' ? 'closed' : is === 'renamed' ? 'changing' : 'adults')}${stateWords(words, is, on)}`;
  }
  return age ? fill(words.andOverBy, { years: age.years, by: words.ageBy[age.by] }) : nothing;
}

/** The same in words alone. */
export function stateWords(
  words: Scene['words'],
  is: Exclude<AppBrief['state']['is'], 'live'>,
  on: string | undefined,
): string {
  return on ? fill(words.on, { state: words.states[is], date: day(on, words.lang) }) : words.states[is];
}

/** Where to get help: 999, a line for children, a line for adults. */
export function help({ words, level, lang }: Scene): TemplateResult {
  const line = (before: string, id: string) => {
    const route = findRoute(id, lang)?.record;
    const way = route?.ways.find(({ by }) => by === 'phone');
    return way && route
      ? html`<li>${before} ${id === 'emergency-999' ? phone(way.value, fill(words.call, { number: way.value })) : html`${route.name} ${phone(way.value)}`}</li>`
      : nothing;
  };
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.getHelp)}
    <ul class="stack helplines">
      ${line(words.helpDanger, 'emergency-999')} ${line(words.helpChild, 'childline')} ${line(words.helpAdult, 'nspcc')}
    </ul>
  </section>`;
}

/** Pages and guides by name, and what each is for. */
export function resources(scene: Scene, { alert, link }: AlertView): TemplateResult | typeof nothing {
  const { words, level, lang } = scene;
  const found = alert.resources.map((id) => findResource(id, lang)).filter((item) => item !== undefined);
  if (!found.length) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.moreAbout)} ${languageNote(
      scene,
      found.some(({ fellBack }) => fellBack),
    )}
    <ul class="stack">
      ${found.map(({ record, lang: spoken }) => html`<li lang=${tongueOf(scene, spoken)}>${link(record.href, record.name)}: ${record.forWhat}</li>`)}
    </ul>
  </section>`;
}

/** Documents with what a reader wants to know before opening one: kind, size, date, language. */
export function documents(scene: Scene, { alert, link }: AlertView): TemplateResult | typeof nothing {
  if (!alert.documents.length) return nothing;
  const { words, level } = scene;
  const voice = voiceOf(scene, alert);
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.documents)}
    <ul class="stack">
      ${alert.documents.map(({ title, href, type, size, on, lang, note }) => {
        const date = on && ours(voice, day(on, words.lang));
        const tongue = lang && ours(voice, languageName(lang, words.lang));
        const about = [type, size, date, tongue].filter(Boolean);
        return html`<li lang=${voice.lang} dir=${voice.dir}>
          ${link(href, title, undefined, lang)}
          ${about.length ? html`<span class="quiet">(${about.map((part, i) => [i ? ', ' : '', part])})</span>` : nothing}
          ${note ? html`<span class="note">${note}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The video in British Sign Language: a link, and on paper a code to scan with the address beside it. */
export function signVideo(scene: Scene, { alert, link }: AlertView): TemplateResult | typeof nothing {
  const { words, level } = scene;
  if (!alert.bsl) return nothing;
  const { href, title } = alert.bsl;
  const address = publicAddress(href);
  const plain = address?.replace(/^https:\/\/|\/$/g, '');
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.signTitle)}
    <p class="more">${link(href, title ? theirs(voiceOf(scene, alert), title) : words.signVideo, undefined, 'bfi')}</p>
    ${address && plain ? html`<p class="scan paper">${qrCode(address, fill(words.scanCode, { address: plain }))}<span class="where">${plain}</span></p>` : nothing}
  </section>`;
}

/** The same alert in other languages, each by its own name: who cannot read this page looks for that. */
export function translations(scene: Scene, { alert, link }: AlertView): TemplateResult | typeof nothing {
  const { words, level } = scene;
  if (!alert.translations.length) return nothing;
  return html`<section class="stack">
    ${heading(level + 1, 'lead', words.otherLanguages)}
    <ul class="tongues">
      ${alert.translations.map(({ lang, href }) => html`<li>${link(href, html`<span lang=${lang} dir=${directionOf(lang)}>${ownName(lang)}</span>`, 'tongue', lang)}</li>`)}
    </ul>
  </section>`;
}

/** How to reach each issuer. */
export function contact(scene: Scene, { alert }: AlertView): unknown {
  const { words, level } = scene;
  const voice = voiceOf(scene, alert);
  return alert.issuers
    .filter(({ phone: number, email, hours }) => number ?? email ?? hours)
    .map(
      ({ name, phone: number, email, hours }) =>
        html`<section class="stack">
          ${heading(level + 1, 'lead', fillWith(words.ask, { name: theirs(voice, name) }))}
          ${(number ?? email) ? html`<p class="ways">${number ? phone(number) : nothing}${email ? mail(email) : nothing}</p>` : nothing}
          ${hours ? html`<p class="quiet" lang=${voice.lang} dir=${voice.dir}>${hours}</p>` : nothing}
        </section>`,
    );
}
