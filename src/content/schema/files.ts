import { readdirSync, readFileSync } from 'node:fs';

/** As much of JSON Schema as these files use. */
export interface Schema {
  [keyword: string]: unknown;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  type?: string;
}

/** The schema files, by file name. `common.schema.json` comes first, as the others point into it. */
export function readSchemas(): Map<string, Schema> {
  const folder = new URL('./', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  names.sort(
    (a, b) => Number(b === 'common.schema.json') - Number(a === 'common.schema.json') || a.localeCompare(b),
  );
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema]),
  );
}
