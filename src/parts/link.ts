import { html, nothing, type TemplateResult } from 'lit';
import { mailAddress, phoneAddress, safeAddress } from '../base/address.js';

/**
 * A link to another website, or just its words where the address must not become a link. The page that is left
 * stays unknown to the page that is reached.
 *
 * @param kind class of the link
 * @param hreflang language of the page it leads to, where it is another one
 */
export function link(
  href: string | undefined,
  words: unknown,
  kind?: string,
  hreflang?: string,
): TemplateResult {
  const address = safeAddress(href);
  return address
    ? html`<a class=${kind ?? nothing} href=${address} hreflang=${hreflang ?? nothing} rel="noopener" referrerpolicy="no-referrer">${words}</a>`
    : html`<span class=${kind ?? nothing}>${words}</span>`;
}

/** A phone number that dials, kept in one piece and left-to-right. A number that cannot exist stays plain text. */
export function phone(number: string, words: unknown = number, kind = 'tel'): TemplateResult {
  const address = phoneAddress(number);
  return address
    ? html`<a class=${kind} href=${address}>${words}</a>`
    : html`<span class=${kind}>${words}</span>`;
}

/** An e-mail address that opens a message. */
export function mail(address: string): TemplateResult {
  const to = mailAddress(address);
  return to ? html`<a href=${to}>${address}</a>` : html`<span>${address}</span>`;
}
