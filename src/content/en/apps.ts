import { registerContent } from '../registry.js';
import type { AppRecord, ChangeNote, RiskFeature } from '../types.js';
import discord from './apps/discord.json' with { type: 'json' };
import facetime from './apps/facetime.json' with { type: 'json' };
import kik from './apps/kik.json' with { type: 'json' };
import omegle from './apps/omegle.json' with { type: 'json' };
import skype from './apps/skype.json' with { type: 'json' };
import snapchat from './apps/snapchat.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import features from './features.json' with { type: 'json' };

/** Apps, their risks by name, and what may change for them. Importing this registers it. */
// JSON comes in as plain strings: the check proves that the values are the ones the types allow.
export const englishApps = {
  lang: 'en',
  apps: [discord, facetime, kik, omegle, skype, snapchat] as AppRecord[],
  features: features as RiskFeature[],
  changes: changes as ChangeNote[],
};

registerContent(englishApps);
