import { header } from './types-text.js';
import type { Schema } from './files.js';

/** What an object or a set of allowed words is made of, in the short form that `shape.ts` reads. */
type Shapes = Record<string, string>;

/** Definitions that are a plain text of a certain form; `shape.ts` knows these forms by name. */
const forms: Record<string, string> = {
  Id: 'id',
  IsoDate: 'date',
  Address: 'address',
  SourceDate: 'sourceDate',
  LanguageTag: 'language',
  PackVersion: 'version',
  Moment: 'moment',
};

/** Fields for editors, which no page loads: packs and the CDN files leave them out (see slimRecords in vite.config.ts). */
const forEditors = new Set(['owner']);
const ofSources = new Set([...forEditors, 'copy', 'kind']);

/** Of the file of a pack its head: its sources and records are judged one by one, so that a bad one falls alone. */
const notOfHead = new Set(['sources', 'content']);

/** The whole text of `shapes.ts`: the schemas, as short as a page can load them. */
export function shapesText(schemas: Map<string, Schema>): string {
  const shapes: Shapes = {};
  const definitions = new Map<string, Schema>();
  for (const schema of schemas.values())
    for (const [name, part] of Object.entries(schema.$defs ?? {})) definitions.set(name, part);
  for (const schema of [...definitions.values(), ...schemas.values()])
    if (schema.title !== undefined && schema.type !== undefined) write(shapes, schema.title, schema);
  write(shapes, 'PackHead', schemas.get('pack.schema.json') ?? {});
  // What every record carries is written out in each of them.
  delete shapes['Checked'];
  delete shapes['IsoDate'];
  const about = `/**
 * What a record must look like, in short: each field with its form after a colon, or alone where it is text. A field
 * with a question mark may be left out; \`*\` is a list, \`+\` a list that is not empty; a name in capitals is another
 * shape of this table, one in small letters a form that shape.ts knows. With bars between them, words to choose from.
 */`;
  const lines = Object.keys(shapes)
    .sort()
    .map((name) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${shapes[name] ?? ''}',`);
  return `${header}\n\n${about}\nexport const shapes = {\n${lines.join('\n')}\n};\n`;
}

/** Adds a shape, and those that stand inside it without a name of their own. */
function write(shapes: Shapes, name: string, schema: Schema): void {
  const allowed = schema['enum'] as string[] | undefined;
  if (allowed) {
    shapes[name] = allowed.join('|');
    return;
  }
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (!properties) return;
  const required = (schema['required'] ?? []) as string[];
  const dropped = name === 'Source' ? ofSources : name === 'PackHead' ? notOfHead : forEditors;
  const fields = Object.entries(properties).filter(([field]) => !dropped.has(field));
  shapes[name] = fields
    .map(([field, part]) => {
      const form = formOf(shapes, `${name}.${field}`, part);
      return `${field}${required.includes(field) ? '' : '?'}${form === 'text' ? '' : `:${form}`}`;
    })
    .join(' ');
}

/** The form of one field; throws on what the short form cannot say, so that a new kind of field is not left unchecked. */
function formOf(shapes: Shapes, name: string, part: Schema): string {
  if (part.$ref !== undefined) {
    const target = part.$ref.split('/').pop() ?? '';
    return forms[target] ?? target;
  }
  const allowed = part['enum'] as string[] | undefined;
  if (allowed) return allowed.join('|');
  switch (part.type) {
    case 'string':
      return 'text';
    case 'boolean':
      return 'flag';
    case 'integer':
      return 'count';
    case 'number':
      return 'level';
    case 'array':
      return (part['minItems'] ? '+' : '*') + formOf(shapes, name, part['items'] as Schema);
    case 'object':
      write(shapes, name, part);
      return name;
    default:
      throw new Error(`${name}: shapes-text.ts has no short form for ${JSON.stringify(part)}. Add one.`);
  }
}
