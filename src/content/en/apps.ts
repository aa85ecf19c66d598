import { registerContent } from '../registry.js';
import type { AppRecord, ChangeNote, RiskFeature } from '../types.js';
import amongUs from './apps/among-us.json' with { type: 'json' };
import bereal from './apps/bereal.json' with { type: 'json' };
import characterAi from './apps/character-ai.json' with { type: 'json' };
import chatroulette from './apps/chatroulette.json' with { type: 'json' };
import discord from './apps/discord.json' with { type: 'json' };
import facebookMessenger from './apps/facebook-messenger.json' with { type: 'json' };
import facetime from './apps/facetime.json' with { type: 'json' };
import fortnite from './apps/fortnite.json' with { type: 'json' };
import instagram from './apps/instagram.json' with { type: 'json' };
import kik from './apps/kik.json' with { type: 'json' };
import minecraft from './apps/minecraft.json' with { type: 'json' };
import monkey from './apps/monkey.json' with { type: 'json' };
import ngl from './apps/ngl.json' with { type: 'json' };
import omegle from './apps/omegle.json' with { type: 'json' };
import ometv from './apps/ometv.json' with { type: 'json' };
import pinterest from './apps/pinterest.json' with { type: 'json' };
import playstation from './apps/playstation.json' with { type: 'json' };
import reddit from './apps/reddit.json' with { type: 'json' };
import roblox from './apps/roblox.json' with { type: 'json' };
import signal from './apps/signal.json' with { type: 'json' };
import skype from './apps/skype.json' with { type: 'json' };
import snapchat from './apps/snapchat.json' with { type: 'json' };
import snapchatMyAi from './apps/snapchat-my-ai.json' with { type: 'json' };
import steam from './apps/steam.json' with { type: 'json' };
import telegram from './apps/telegram.json' with { type: 'json' };
import threads from './apps/threads.json' with { type: 'json' };
import tiktok from './apps/tiktok.json' with { type: 'json' };
import twitch from './apps/twitch.json' with { type: 'json' };
import whatsapp from './apps/whatsapp.json' with { type: 'json' };
import wizz from './apps/wizz.json' with { type: 'json' };
import x from './apps/x.json' with { type: 'json' };
import xbox from './apps/xbox.json' with { type: 'json' };
import youtube from './apps/youtube.json' with { type: 'json' };
import yubo from './apps/yubo.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import features from './features.json' with { type: 'json' };

/** Apps, their risks by name, and what may change for them. Importing this registers it. */
// JSON comes in as plain strings: the check proves that the values are the ones the types allow.
export const englishApps = {
  lang: 'en',
  apps: [
    amongUs,
    bereal,
    characterAi,
    chatroulette,
    discord,
    facebookMessenger,
    facetime,
    fortnite,
    instagram,
    kik,
    minecraft,
    monkey,
    ngl,
    omegle,
    ometv,
    pinterest,
    playstation,
    reddit,
    roblox,
    signal,
    skype,
    snapchat,
    snapchatMyAi,
    steam,
    telegram,
    threads,
    tiktok,
    twitch,
    whatsapp,
    wizz,
    x,
    xbox,
    youtube,
    yubo,
  ] as AppRecord[],
  features: features as RiskFeature[],
  changes: changes as ChangeNote[],
};

registerContent(englishApps);
