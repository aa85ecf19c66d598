import agreementTheme from './agreement-theme.schema.json' with { type: 'json' };
import app from './app.schema.json' with { type: 'json' };
import changeNote from './change-note.schema.json' with { type: 'json' };
import common from './common.schema.json' with { type: 'json' };
import control from './control.schema.json' with { type: 'json' };
import pack from './pack.schema.json' with { type: 'json' };
import resource from './resource.schema.json' with { type: 'json' };
import riskFeature from './risk-feature.schema.json' with { type: 'json' };
import route from './route.schema.json' with { type: 'json' };
import situation from './situation.schema.json' with { type: 'json' };
import source from './source.schema.json' with { type: 'json' };
import starter from './starter.schema.json' with { type: 'json' };
import tipSet from './tip-set.schema.json' with { type: 'json' };

/** As much of JSON Schema as these files use. */
export interface Schema {
  [keyword: string]: unknown;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  type?: string;
}

/** All of them, written out: the publisher’s command is one file, and finds no folder beside it. */
const all: Record<string, unknown> = {
  'common.schema.json': common,
  'agreement-theme.schema.json': agreementTheme,
  'app.schema.json': app,
  'change-note.schema.json': changeNote,
  'control.schema.json': control,
  'pack.schema.json': pack,
  'resource.schema.json': resource,
  'risk-feature.schema.json': riskFeature,
  'route.schema.json': route,
  'situation.schema.json': situation,
  'source.schema.json': source,
  'starter.schema.json': starter,
  'tip-set.schema.json': tipSet,
};

/** The schema files, by file name. `common.schema.json` comes first, as the others point into it. */
export const readSchemas = (): Map<string, Schema> => new Map(Object.entries(all) as [string, Schema][]);
