const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The one gate for every address that ends up in a link: `https:`, `http:`, `mailto:` and `tel:` only. Relative
 * addresses are read against the page.
 *
 * @returns the address, or undefined where it must not become a link
 */
export function safeAddress(value: string | undefined): string | undefined {
  if (!value) return undefined;
  try {
    // Only read, never rewritten: on a static page a relative address has to stay relative.
    const { protocol } = new URL(value, globalThis.document?.baseURI ?? 'https://page.invalid/');
    return allowed.has(protocol) ? value.trim() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * UK numbers as they are dialled, by the lengths Ofcom's numbering plan gives each range
 * (https://www.ofcom.org.uk/phones-and-broadband/phone-numbers): three-digit services, 18000, 116 123, the eight
 * digits of Childline, ten or eleven digits otherwise, and 18001 before any of them for the text relay. A digit
 * lost in typing is the commonest fault on council pages, so the length decides.
 */
const ukNumber =
  /^(?:18000|(?:18001)?(?:999|101|105|111|119|112|116\d{3}|08001111|01\d{8,9}|0[2379]\d{9}|0[58]\d{8,9}))$/;

/** `tel:` address of a UK phone number in any grouping, or undefined where no such number can exist. */
export function phoneAddress(value: string): string | undefined {
  const digits = value.replace(/^\+44\s*(\(0\))?/, '0').replace(/[\s().-]/g, '');
  return ukNumber.test(digits) ? `tel:${digits}` : undefined;
}

/** `mailto:` address, or undefined where the text is no e-mail address. */
export function mailAddress(value: string): string | undefined {
  // A sign that means something in a mailto: address (`?subject=`, a comma between two) is no part of a school's.
  return /^[^\s@<>"?#%,;:]+@[^\s@<>"?#%,;:]+\.[^\s@<>"?#%,;:.]+$/.test(value) ? `mailto:${value}` : undefined;
}
