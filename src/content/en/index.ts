import type { ContentPack } from '../registry.js';
import type { AppRecord, ChangeNote, Resource, RiskFeature, Route, TipSet } from '../types.js';
import discord from './apps/discord.json' with { type: 'json' };
import facetime from './apps/facetime.json' with { type: 'json' };
import kik from './apps/kik.json' with { type: 'json' };
import omegle from './apps/omegle.json' with { type: 'json' };
import skype from './apps/skype.json' with { type: 'json' };
import snapchat from './apps/snapchat.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import features from './features.json' with { type: 'json' };
import resources from './resources.json' with { type: 'json' };
import routes from './routes.json' with { type: 'json' };
import tips from './tips.json' with { type: 'json' };

/** Everything we say, in English. */
// JSON comes in as plain strings: the check proves that the values are the ones the types allow.
export const english: ContentPack = {
  lang: 'en',
  apps: [discord, facetime, kik, omegle, skype, snapchat] as AppRecord[],
  tips: tips as TipSet[],
  routes: routes as Route[],
  resources: resources as Resource[],
  features: features as RiskFeature[],
  changes: changes satisfies ChangeNote[],
};
