import { readAlert } from '../../alerts/parse.js';
import '../../content/en/index.js';
import { findApp } from '../../content/registry.js';
import { tipsAsked } from '../../elements/parent-tips/parent-tips.asked.js';
import { snippetFor, tiers, type Tier, type TierOptions } from '../../embed/tiers.js';
import { wordsFor } from '../../i18n/index.js';

/** Something a webmaster pastes, and what must be left of it whatever a cleaner takes. */
export interface Case {
  name: string;
  options: Pick<TierOptions, 'tag' | 'attributes' | 'record' | 'pageSettings' | 'room'>;
  /** The key advice. */
  words: readonly string[];
}

/** One piece that goes into an editor. */
export interface Piece extends Case {
  tier: Tier;
  html: string;
  /** Where its plain link leads. */
  link: string;
  /** Address of its script, where it has one. */
  src: string | undefined;
}

const { words } = wordsFor('en');
const discord = findApp('discord', 'en')!.record;
const tip = tipsAsked({ topic: 'gaming' }, 'en', () => undefined)!.tips[0]!;
const headline = 'Talk about live video before the holidays';
const alertPage = 'https://partnership.example/alerts/live-video/';

/** One case for each tag, with attributes of each kind: text, number, date, bare; and an alert with a whole record. */
export const cases: readonly Case[] = [
  {
    name: 'report-ceop',
    options: { tag: 'report-ceop', attributes: { for: 'parent', exit: '', 'dsl-phone': '01632 960 117' } },
    words: ['999', 'CEOP'],
  },
  {
    // As the front page of the hosted site writes it, with all it can add: settings on the script, and room.
    name: 'report-ceop with settings and room',
    options: {
      tag: 'report-ceop',
      pageSettings: {
        school: 'St Mary’s & All Saints',
        dslPhone: '01632 960 117',
        content: 'https://www.mereshire.example/words/',
        contentKey: '2026:Ab-_',
      },
      room: 'min(100vh,max(1409px,min(1833px,(480px - 100vw)*9999)))',
    },
    words: ['999', 'CEOP'],
  },
  {
    name: 'app-risk-card',
    options: { tag: 'app-risk-card', attributes: { app: 'discord', view: 'summary', 'child-age': '10' } },
    words: [discord.name, discord.what.text],
  },
  {
    name: 'app-risk-list',
    options: { tag: 'app-risk-list', attributes: { risk: 'live-video' } },
    words: [words.listTitle],
  },
  {
    name: 'parent-tips',
    options: { tag: 'parent-tips', attributes: { topic: 'gaming', limit: '3' } },
    words: [tip.title],
  },
  {
    name: 'safety-alert',
    options: {
      tag: 'safety-alert',
      attributes: {
        level: 'advice',
        headline,
        summary: 'Children’s “parties” in video chat & more.',
        issuer: 'Hazel Lane Primary School',
        issued: '2026-11-18',
        href: alertPage,
      },
    },
    words: [headline],
  },
  {
    name: 'safety-alert with its record',
    options: {
      tag: 'safety-alert',
      record: readAlert({
        headline,
        href: alertPage,
        issuers: [{ name: 'Mereshire Safeguarding Partnership', phone: '01632 960 200' }],
        actions: [{ do: 'Agree who may call.' }],
      }).alert,
    },
    words: [headline],
  },
];

const origin = 'https://safety.example/';

/** The tiers that go through an editor: what npm brings does not. */
export const pastedTiers = tiers.filter((tier) => tier !== 'T6');

/** What goes into the editor of a page, for every case on every tier. */
export const pieces: readonly Piece[] = pastedTiers.flatMap((tier) =>
  cases.map((one): Piece => {
    const parts = snippetFor({
      ...one.options,
      tier,
      origin,
      version: '1.2.3',
      integrity: `sha384-${'Ab+/'.repeat(16)}`,
      height: 640,
    });
    const html = parts.find(({ place }) => place === 'page')!.lines;
    const link = /<p><a href="([^"]*)">/.exec(html)![1]!.replaceAll('&amp;', '&');
    const src = / src="([^"]*\.js)"/.exec(html)?.[1];
    return { ...one, tier, html, link, src };
  }),
);
