import { header } from './types-text.js';
import type { Schema } from './files.js';

/** What a list, an object or a set of allowed words is made of, in the short form that `shape.ts` reads. */
type Shapes = Record<string, readonly string[] | Record<string, string>>;

/** Parts of `common.schema.json` that are a plain text of a certain form; `shape.ts` knows these forms by name. */
const forms: Record<string, string> = {
  Id: 'id',
  IsoDate: 'date',
  Address: 'address',
  SourceDate: 'sourceDate',
};

/** Fields for editors, which no page loads: packs and the CDN files leave them out (see slimRecords in vite.config.ts). */
const forEditors = new Set(['owner']);
const ofSources = new Set([...forEditors, 'copy', 'kind']);

/** Schemas of files, not of records. */
const files = new Set(['Common', 'ContentPackFile']);

/** The whole text of `shapes.ts`: the schemas, as short as a page can load them. */
export function shapesText(schemas: Map<string, Schema>): string {
  const shapes: Shapes = {};
  const definitions = new Map<string, Schema>();
  for (const schema of schemas.values())
    for (const [name, part] of Object.entries(schema.$defs ?? {})) definitions.set(name, part);
  const titled = [...definitions.values(), ...schemas.values()].filter(
    ({ title, type }) => title !== undefined && type !== undefined && !files.has(title),
  );
  for (const schema of titled) write(shapes, schema.title ?? '', schema);
  // What every record carries is written out in each of them.
  delete shapes['Checked'];
  delete shapes['IsoDate'];
  const about = `/**
 * What a record must look like, in short. A field with a question mark may be left out; \`*\` is a list, \`+\` a list that
 * is not empty; a name in capitals is another shape of this table, one in small letters a form that shape.ts knows.
 */`;
  const named = Object.keys(shapes).sort();
  const lines = named.map((name) => `  ${key(name)}: ${literal(shapes[name] ?? [])},`);
  return `${header}\n\n${about}\nexport const shapes = {\n${lines.join('\n')}\n} as const;\n`;
}

const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);

function literal(shape: readonly string[] | Record<string, string>): string {
  const text = (value: string) => `'${value}'`;
  if (Array.isArray(shape)) return `[${shape.map(text).join(', ')}]`;
  const fields = Object.entries(shape).map(([name, form]) => `    ${key(name)}: ${text(form)},`);
  return `{\n${fields.join('\n')}\n  }`;
}

/** Adds a shape, and those that stand inside it without a name of their own. */
function write(shapes: Shapes, name: string, schema: Schema): void {
  const allowed = schema['enum'] as string[] | undefined;
  if (allowed) {
    shapes[name] = allowed;
    return;
  }
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (!properties) return;
  const required = (schema['required'] ?? []) as string[];
  const dropped = name === 'Source' ? ofSources : forEditors;
  const fields: Record<string, string> = {};
  shapes[name] = fields;
  for (const [field, part] of Object.entries(properties)) {
    if (dropped.has(field)) continue;
    fields[required.includes(field) ? field : `${field}?`] = formOf(shapes, `${name}.${field}`, part);
  }
}

/** The form of one field; throws on what the short form cannot say, so that a new kind of field is not left unchecked. */
function formOf(shapes: Shapes, name: string, part: Schema): string {
  if (part.$ref !== undefined) {
    const target = part.$ref.split('/').pop() ?? '';
    return forms[target] ?? target;
  }
  if (part['enum']) {
    write(shapes, name, part);
    return name;
  }
  switch (part.type) {
    case 'string':
      return 'text';
    case 'boolean':
      return 'flag';
    case 'integer':
      return 'count';
    case 'array':
      return (part['minItems'] ? '+' : '*') + formOf(shapes, name, part['items'] as Schema);
    case 'object':
      write(shapes, name, part);
      return name;
    default:
      throw new Error(`${name}: shapes-text.ts has no short form for ${JSON.stringify(part)}. Add one.`);
  }
}
