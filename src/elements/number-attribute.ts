import type { ComplexAttributeConverter } from 'lit';

/**
 * A number as editors write it. An attribute that is there but empty counts as not given, as it does for text; what
 * is no number becomes `NaN`, for the element to report.
 */
export const numberAttribute: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: (value) => (value?.trim() ? Number(value) : undefined),
  toAttribute: (value) => value ?? null,
};
