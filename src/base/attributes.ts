import type { ComplexAttributeConverter } from 'lit';

/**
 * Booleans as editors write them: WordPress saves a bare attribute as `attr=""`, others as `attr="true"`, and a
 * person who wants it off writes `attr="false"` (WordPress/gutenberg#24752).
 */
export const onOff: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.trim().toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};

/** Text, trimmed; an attribute that is there but empty counts as not given. */
export const text: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (value) => value?.trim() || undefined,
  toAttribute: (value) => value ?? null,
};

/** A comma list: `apps="discord, omegle"`. */
export function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * A number as editors write it. An attribute that is there but empty counts as not given, as it does for text; what
 * is no number becomes `NaN`, for the element to report.
 */
export const number: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: (value) => (value?.trim() ? Number(value) : undefined),
  toAttribute: (value) => value ?? null,
};

const read = <T>(converter: ComplexAttributeConverter<T>, value: string): T | undefined =>
  converter.fromAttribute?.(value);

/**
 * A property as it was meant. Vue sets `limit="2"` and React 19 `exit=""` as properties on an element that is there before
 * them, so a property may get the text of its attribute, and a text may get a number or `false`.
 *
 * @param converter how the attribute of the property is read
 */
export function asMeant(value: unknown, converter: unknown): unknown {
  if (typeof value === 'string') {
    return converter === number ? read(number, value) : converter === onOff ? read(onOff, value) : value;
  }
  if (converter !== text) return value;
  return typeof value === 'number' ? String(value) : value === false ? undefined : value;
}
