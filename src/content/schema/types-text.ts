import { compile } from 'json-schema-to-typescript';
import type { Schema } from './files.js';

/** First line of the file of types: whoever opens it learns where to go instead. */
export const header = '// Generated from schema/*.schema.json by schema/generate.ts: edit the schemas';

/** The whole text of `types.ts`: one exported type for every titled schema and definition. */
export async function typesText(schemas: Map<string, Schema>): Promise<string> {
  const definitions = new Map<string, Schema>();
  for (const schema of schemas.values())
    for (const [name, part] of Object.entries(schema.$defs ?? {})) definitions.set(name, part);
  const records = [...schemas.values()].filter(({ type }) => type !== undefined);
  const titled = [...definitions.values(), ...records].filter(({ title }) => title !== undefined);
  const parts: string[] = [];
  for (const schema of titled) parts.push(await one(schema, definitions));
  return [header, ...parts].join('\n\n') + '\n';
}

/** The fields of `Checked`; a record that has them all extends it, so the types say in one place what every record carries. */
const checkedFields = ['id', 'checked', 'reviewBy', 'owner'];

async function one(schema: Schema, definitions: Map<string, Schema>): Promise<string> {
  const name = schema.title ?? '';
  const own = forTypes(schema, definitions);
  const properties = own['properties'] as Record<string, Schema> | undefined;
  const extend =
    name !== 'Checked' && properties !== undefined && checkedFields.every((field) => field in properties);
  if (extend) for (const field of checkedFields) delete properties[field];
  const options = {
    bannerComment: '',
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 110 },
  };
  const text = await compile({ ...own, title: name } as Parameters<typeof compile>[0], name, options);
  return text
    .trim()
    .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */')
    .replace('export interface ' + name, extend ? `$& extends Checked` : '$&');
}

/** Keywords a type has no place for: conditions and bounds are the check's business, a title would become a type of its own. */
const left = [
  '$schema',
  '$id',
  '$defs',
  'title',
  'if',
  'then',
  'else',
  'allOf',
  'minItems',
  'maxItems',
  'required',
];

/** Each type is written on its own and points to the others by name. */
function forTypes(schema: Schema, definitions: Map<string, Schema>): Schema {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').pop() ?? '';
    return { description: schema['description'], tsType: definitions.get(name)?.title ?? 'string' };
  }
  const kept: Schema = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !left.includes(keyword)),
  );
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (properties !== undefined) {
    const parts = Object.entries(properties).map(
      ([name, part]) => [name, forTypes(part, definitions)] as const,
    );
    kept['properties'] = Object.fromEntries(parts);
    kept['required'] = schema['required'];
  }
  if (schema['items'] !== undefined) {
    const items = forTypes(schema['items'] as Schema, definitions);
    delete items['description'];
    kept['items'] = items;
  }
  return kept;
}
