import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../base/element.js';
import { safeAddress } from '../../base/address.js';
import { day, fill, fillWith } from '../../i18n/format.js';
import { heading } from '../../parts/heading.js';
import { leadInText } from '../../parts/local-help.js';
import { link, mail, phone } from '../../parts/link.js';
import { languageNote } from '../../parts/source-line.js';
import { passOnRow } from '../../parts/pass-on.js';
import { tongueOf } from '../../parts/tongue.js';
import { actionsFor, appsOf } from './safety-alert.choice.js';
import {
  appName,
  documents,
  help,
  recommendation,
  resources,
  signVideo,
  stateWords,
  translations,
} from './safety-alert.facts.js';
import { block, offers, response, story, tips, updates } from './safety-alert.story.js';
import {
  bands,
  inquiry,
  regionName,
  reviewDue,
  steps,
  theirs,
  voiceOf,
  type AlertView,
} from './safety-alert.template.js';

/**
 * The alert as a letter to parents, on the school's own paper. It has no look of a widget: it is printed and put into
 * school bags. Not a word for professionals is in it.
 */
export function letter(scene: Scene, view: AlertView): TemplateResult {
  const { words, level } = scene;
  const { alert } = view;
  const voice = voiceOf(scene, alert);
  const { lang, dir } = voice;
  const addresses = new Set<string>();
  const drawn: AlertView = { ...view, link: counting(addresses) };
  const parts = alert.letter;
  const date = parts?.on ?? alert.issued;
  const subject = theirs(voice, alert.headline);
  const opening = parts?.opening.length ? parts.opening : alert.summary ? [alert.summary] : [];
  // Drawn before the list of addresses, which is only full after it.
  const body = html`${date ? html`<p class="letter-date">${day(date, words.lang)}</p>` : nothing}
    <p>${parts?.salutation ? theirs(voice, parts.salutation) : words.dearParent}</p>
    ${heading(level, 'subject', alert.level === 'information' ? subject : fillWith(words.subjectOf, { level: words.levels[alert.level], headline: subject }))}
    ${reviewDue(scene, drawn)}
    <div class="stack" lang=${lang} dir=${dir}>${opening.map((part) => block(scene, drawn, part))}</div>
    ${inquiry(scene, drawn)} ${updates(scene, drawn)} ${story(scene, drawn)} ${apps(scene, drawn)} ${todo(scene, drawn)}
    ${tips(scene, drawn)} ${response(scene, drawn)} ${offers(scene, drawn)} ${resources(scene, drawn)}
    ${documents(scene, drawn)} ${signVideo(scene, view)} ${translations(scene, drawn)}
    <div class="stack">${help(scene)} ${leadInText(scene, view.settings)}</div>
    ${parts?.closing.length ? html`<div class="stack" lang=${lang} dir=${dir}>${parts.closing.map((part) => block(scene, drawn, part))}</div>` : nothing}
    ${signOff(scene, drawn)} ${foot(scene, drawn)}`;
  // What stands on the paper already, in the head, beside the code and in the foot.
  for (const href of [alert.href, alert.bsl?.href, view.settings.school ? undefined : alert.issuers[0]?.href])
    addresses.delete(safeAddress(href) ?? '');
  return html`<article class="letter" part="surface" aria-label=${regionName(scene, alert)}>
    ${bands(scene, view)} ${letterhead(scene, view)} ${body} ${addressList(scene, addresses)} ${passOnRow(words, view.passOn)}
  </article>`;
}

/** Links as everywhere, remembering where they lead: paper has each address once, at the end. */
function counting(addresses: Set<string>): typeof link {
  return (href, ...rest) => {
    const address = safeAddress(href);
    if (address && /^https?:/i.test(address)) addresses.add(address);
    return link(href, ...rest);
  };
}

/** The school's own letterhead, else its name; else the issuer with its ways to be reached. */
function letterhead(scene: Scene, { alert, settings, ownHead }: AlertView): TemplateResult {
  if (ownHead) return html`<header class="letterhead"><slot name="letterhead"></slot></header>`;
  const voice = voiceOf(scene, alert);
  const [issuer] = alert.issuers;
  const name = settings.school ?? (issuer && theirs(voice, issuer.name));
  const from = settings.school ? undefined : issuer;
  const site = from?.href?.replace(/^https?:\/\/|\/$/g, '');
  const ways = [
    from?.phone && phone(from.phone),
    from?.email && mail(from.email),
    from?.href && link(from.href, site),
  ].filter(Boolean);
  if (!name) return html``;
  return html`<header class="letterhead"><p class="letter-name">${name}</p>${ways.length ? html`<p class="letter-ways">${ways.map((way) => html`<span>${way}</span>`)}</p>` : nothing}</header>`;
}

/** What the reader can do, from the record or from the slot. */
function todo(scene: Scene, view: AlertView): TemplateResult | typeof nothing {
  const { slotted, doSlot, alert } = view;
  if (!slotted && !actionsFor(alert, 'letter').length) return nothing;
  return html`<section class="stack" ?hidden=${slotted && !doSlot}>
    ${heading(scene.level + 1, 'lead', scene.words.whatYouCanDo)}
    ${slotted ? html`<slot name="do"></slot>` : steps(scene, view)}
  </section>`;
}

/** Apps as short paragraphs: closed says so first, then what it is, for what age, and what the sender advises. */
function apps(scene: Scene, view: AlertView): unknown {
  const { words, lang } = scene;
  const named = appsOf(view.alert, 'letter', lang);
  if (!named.length) return nothing;
  return html`<section class="stack">
    ${languageNote(scene, Boolean(named.find(({ app }) => app?.fellBack)))}
    ${named.map(({ id, app, advice }) => {
      const says = advice.map(
        (text) => html` <span class="recommends">${recommendation(scene, view, text)}</span>`,
      );
      if (!app) return html`<p><b>${id}.</b>${says}</p>`;
      const { state, ages, what } = app.record;
      const [age] = ages;
      const today =
        state.is === 'live'
          ? age && fill(words.andOverBy, { years: age.years, by: words.ageBy[age.by] })
          : stateWords(words, state.is, state.on);
      return html`<p>
        <b>${appName(scene, view, app)}.</b> ${today ? html`${today}.` : nothing}
        <span lang=${tongueOf(scene, app.lang)}>${what.text}</span>${says}
      </p>`;
    })}
  </section>`;
}

/** Farewell, room for a signature or its picture, and who signs. Without a signatory the sender does. */
function signOff(scene: Scene, { alert, settings, ownSignature }: AlertView): TemplateResult {
  const voice = voiceOf(scene, alert);
  const { lang, dir } = voice;
  const names = settings.school ? [settings.school] : alert.issuers.map(({ name }) => name);
  const signers = alert.signatories.length
    ? alert.signatories.map(({ role, name, body }) => [name, role, body])
    : names.map((name) => [name]);
  return html`<section class="sign-off">
    <p>${alert.letter?.farewell ? theirs(voice, alert.letter.farewell) : scene.words.sincerely}</p>
    ${ownSignature ? html`<slot name="signature"></slot>` : html`<div class="sign-room"></div>`}
    <div class="signers" lang=${lang} dir=${dir}>
      ${signers.map((lines) => {
        const [first, ...others] = lines.filter((line) => line !== undefined);
        return html`<p><b>${first}</b>${others.map((line) => html`<span>${line}</span>`)}</p>`;
      })}
    </div>
  </section>`;
}

/** Until when it holds, and where to see whether it still does. */
function foot({ words }: Scene, { alert }: AlertView): TemplateResult | typeof nothing {
  const { expires, href } = alert;
  const address = href?.replace(/^https?:\/\/|\/$/g, '');
  if (!expires && !address) return nothing;
  return html`<p class="letter-foot">
    ${expires ? fill(words.inForceUntil, { date: day(expires, words.lang) }) : nothing}
    ${address ? fillWith(words.checkChanges, { address: link(href, address) }) : nothing}
  </p>`;
}

/** Every address a link of the letter leads to, once: on paper a link is only as good as its printed address. */
function addressList({ words, level }: Scene, addresses: ReadonlySet<string>): unknown {
  if (!addresses.size) return nothing;
  return html`<section class="addresses paper stack">
    ${heading(level + 1, 'lead', words.addresses)}
    <ul>
      ${[...addresses].map((address) => html`<li>${address}</li>`)}
    </ul>
  </section>`;
}
