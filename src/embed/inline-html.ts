import { mailAddress, phoneAddress, safeAddress } from '../base/address.js';

/** Text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** A paragraph break in a text would end the line, and with it the tag. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Text within a line of HTML. */
export const inline = (text: string) => escapeHtml(oneLine(text));

/** The same gate as in the elements: where the address must not become a link, its words stand alone. */
export function anchor(href: string | undefined, words: string): string {
  const address = safeAddress(href);
  return address ? `<a href="${escapeHtml(address)}">${inline(words)}</a>` : inline(words);
}
/** A number that dials, where such a number can exist. */
export const dial = (number: string) => anchor(phoneAddress(number), number);
/** An address that opens an e-mail, where it is one. */
export const write = (address: string) => anchor(mailAddress(address), address);
