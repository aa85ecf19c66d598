import schema from '../alerts/alert.schema.json' with { type: 'json' };
import { isObject } from '../alerts/fields.js';
import { lineOf, type Lines } from './front-matter.js';
import { fieldName, kebab, nearest, type Found } from './problem.js';

interface Part {
  $ref?: string;
  properties?: Record<string, Part>;
  items?: Part;
  oneOf?: Part[];
}
const root = schema as unknown as Part & { $defs: Record<string, Part> };

/** Fields of the head that are for the editors alone. They are never published. */
export const editorial = ['verified', 'reasons', 'notes'] as const;

/** Names of the record's fields, as they are written in a head. */
export const headFields: readonly string[] = [...Object.keys(root.properties ?? {}).map(kebab), ...editorial];

/** The schema of a part, and all forms it may have. */
function forms(part: Part): Part[] {
  const found = part.$ref ? (root.$defs[part.$ref.replace('#/$defs/', '')] ?? {}) : part;
  return found.oneOf ? found.oneOf.flatMap(forms) : [found];
}

/**
 * Fields the record does not know. A page passes over them, so a misspelt `expires` would make an alert stand for
 * ever: the editor is told the name that was probably meant.
 */
export function unknownFields(value: object, lines: Lines): Found[] {
  const problems: Found[] = [];
  const walk = (found: unknown, part: Part, path: string): void => {
    const shapes = forms(part);
    if (Array.isArray(found)) {
      const items = shapes.find((form) => form.items)?.items;
      if (items) for (const [i, item] of found.entries()) walk(item, items, `${path}[${i}]`);
      return;
    }
    if (!isObject(found) || shapes.every(({ properties }) => !properties)) return;
    const known = Object.assign({}, ...shapes.map(({ properties }) => properties)) as Record<string, Part>;
    for (const [name, inner] of Object.entries(found)) {
      const at = path ? `${path}.${name}` : name;
      if (!path && editorial.includes(name as (typeof editorial)[number])) continue;
      if (Object.hasOwn(known, name)) {
        walk(inner, known[name] ?? {}, at);
        continue;
      }
      const names = [...Object.keys(known).map(kebab), ...(path ? [] : editorial)];
      const meant = nearest(name, names);
      problems.push({
        weight: 'error',
        code: 'unknown-field',
        line: lineOf(lines, at),
        field: fieldName(at),
        message: `There is no such field. ${meant ? `Did you mean "${meant}"?` : `Known here: ${names.join(', ')}.`}`,
      });
    }
  };
  walk(value, root, '');
  return problems;
}
