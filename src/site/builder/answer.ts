import { given, settingNames, type Settings } from '../../base/settings.js';
import table from '../../embed/heights.json' with { type: 'json' };
import { optionNames } from '../../embed/options.js';
import type { System } from '../../embed/system.js';
import { findSystem, systems } from '../../embed/systems.js';
import { settingsPairs } from '../../embed/snippet.js';
import { snippetFor, type SnippetPart, type Tier } from '../../embed/tiers.js';
import { optionsOf, type Choice } from './choice.js';
import { roomFor, type Heights } from './room.js';
import { howTo } from './ways.js';
import { wordsAnswer, type WordsAnswer, type WordsSource } from './words-choice.js';

/** What is known of the website the lines come from. */
export interface Here extends WordsSource {
  version: string;
  /** Hash of the file with all elements. */
  integrity: string;
}

/** What lines name where the address of this website is not known. */
export const placeholder = 'https://address-of-this-website.example/';

/** All that is said to a choice. */
export interface Answer extends Pick<System, 'steps' | 'check' | 'ifStripped'> {
  system: System;
  tier: Tier;
  /** The recommended way and all others that work there. */
  tiers: readonly Tier[];
  /** What to paste; empty where something is missing first. */
  parts: readonly SnippetPart[];
  /** What must be mended before there are lines. */
  problem?: string;
  /** Names of the options that cannot be said on this way. */
  leftOut: readonly string[];
  /** Other things to know. */
  notes: readonly string[];
  /** Height of the frame. */
  height?: number;
  /** The room in CSS, where it was asked for. */
  room?: string;
  words: WordsAnswer;
}

/** Ways that bring the element itself into the page. */
const bringElement: readonly Tier[] = ['T1', 'T2', 'T3', 'T6'];
/** Ways with a box of ours around the tag. */
export const keepsRoom = (tier: Tier): boolean => tier === 'T1' || tier === 'T2' || tier === 'T6';
/** Ways whose words are those of the file, until newer ones are taken. */
export const asksForWords = (tier: Tier): boolean => bringElement.includes(tier);

/**
 * What to paste, how, and what to know, for a choice.
 *
 * @param heights of the element with these options, as they were measured in the preview
 */
export function answerFor(choice: Choice, here: Here, heights?: Heights): Answer {
  const system = findSystem(choice.system) ?? systems[0]!;
  const all = [system.tier, ...system.otherTiers];
  const tier = choice.way && all.includes(choice.way) ? choice.way : system.tier;
  const words = wordsAnswer(choice, here);
  const notes: string[] = [];
  const leftOut: string[] = [];
  const attributes = attributesOn(tier, choice, leftOut);
  const height = tier === 'T4' ? frameHeight(choice, attributes, heights) : undefined;
  const room = choice.room && heights && keepsRoom(tier) ? roomFor(heights) : undefined;
  const found = { system, tier, tiers: all, words, leftOut, ...howTo(system, tier) };
  const said = { ...(height && { height }), ...(room && { room }) };
  const problem = missing(choice, tier);
  if (problem) return { ...found, ...said, notes, parts: [], problem };
  notes.push(
    ...languageNotes(choice, tier),
    ...schoolNotes(choice, tier),
    ...wordsNotes(choice, tier, words),
  );
  const parts = snippetFor({
    tier,
    tag: choice.show,
    attributes,
    origin: here.origin ?? placeholder,
    version: here.version,
    integrity: here.integrity,
    height,
    pageSettings: pageSettings(choice, tier, here, words),
    room,
    lang: choice.language,
  });
  return { ...found, ...said, notes, parts };
}

/** What a person must still fill in: the lines would be pasted without it and show nothing. */
function missing(choice: Choice, tier: Tier): string | undefined {
  const { headline, src, href } = optionsOf(choice);
  if (choice.show !== 'safety-alert') return undefined;
  if (!headline && !src)
    return 'Write a headline for the alert, or the address of a feed. Then the lines stand here.';
  if (tier === 'T5' && !/^https?:\/\/\S+$/i.test(href ?? ''))
    return 'This way needs a page of the alert itself. Fill in “Address of the whole story” under More options, or choose another way.';
  return undefined;
}

/** Attributes as this way can carry them. A switch that is on is one without a value. */
function attributesOn(tier: Tier, choice: Choice, leftOut: string[]): Record<string, string> {
  const own = Object.entries(optionsOf(choice)).map(([name, value]): [string, string] => [
    name,
    switches.includes(name) && value === 'on' ? '' : value,
  ]);
  const lang: [string, string][] = choice.language === 'en' ? [] : [['lang', choice.language]];
  // A link leads to a page, and what that says cannot be changed by it; an alert's page is its issuer's.
  const isLink = tier === 'T0' || tier === 'T5' || (tier === 'T3' && choice.show === 'safety-alert');
  if (isLink) return Object.fromEntries(own);
  if (tier === 'T1' || tier === 'T2' || tier === 'T6') return Object.fromEntries([...lang, ...own]);
  const names = optionNames(choice.show, tier === 'T4' ? 'frame' : 'link');
  leftOut.push(...own.map(([name]) => name).filter((name) => !names.includes(name)));
  return Object.fromEntries([
    ...(tier === 'T4' ? lang : []),
    ...own.filter(([name]) => names.includes(name)),
  ]);
}
const switches = ['exit', 'preview'];

/** Height of the frame at the narrowest width: from the table, else as it was measured in the preview. */
function frameHeight(choice: Choice, attributes: Record<string, string>, heights?: Heights): number {
  const frames: Readonly<Record<string, readonly number[]>> = table.frames;
  const own = Object.entries(attributes).filter(([name]) => name !== 'theme');
  const query = new URLSearchParams(own).toString();
  const known = frames[`${choice.show}/${query && `?${query}`}`]?.[0];
  // What the school says of itself, and other languages, are not in the table.
  if (known && !Object.keys(choice.school).length) return known;
  return Math.ceil(heights?.[0] ?? known ?? frames[`${choice.show}/`]?.[0] ?? highest);
}
const highest = Math.max(...Object.values(table.frames).map(([phone = 0]) => phone));

/** Settings by their attributes' names. */
function schoolSettings(school: Readonly<Record<string, string>>): Settings {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const values = Object.fromEntries(Object.entries(school).map(([name, value]) => [camel(name), value]));
  return given(Object.fromEntries(settingNames.map((name) => [name, values[name]])));
}

/** What the lines say for the whole page. */
function pageSettings(choice: Choice, tier: Tier, { origin }: Here, words: WordsAnswer): Settings {
  return {
    ...schoolSettings(choice.school),
    ...(asksForWords(tier) && words.settings),
    // The hosted file knows where it came from. A school's own copy does not.
    ...(origin && (tier === 'T1' || tier === 'T6') && { site: origin }),
  };
}

function languageNotes({ language }: Choice, tier: Tier): string[] {
  if (language === 'en' || tier !== 'T3') return [];
  return [`The box takes the language of your page: it must say lang="${language}", as pages in it do.`];
}

function schoolNotes(choice: Choice, tier: Tier): string[] {
  const said = settingsPairs(schoolSettings(choice.school)).map(([name]) => name);
  if (!said.length) return [];
  if (tier === 'T0' || tier === 'T5')
    return ['A link cannot say who works at your school. Write that beside it.'];
  if (tier !== 'T4')
    return ['What you said of your school holds for every element on the page. Say it once.'];
  const known = optionNames(choice.show, 'frame');
  return said.some((name) => !known.includes(name))
    ? ['In this frame only part of what you said of your school can be shown.']
    : [];
}

function wordsNotes({ words }: Choice, tier: Tier, { addressProblem, keyProblem }: WordsAnswer): string[] {
  if (words === 'frozen' || !asksForWords(tier)) return [];
  return (addressProblem ?? keyProblem)
    ? ['Until the address and the key of the words are filled in, these lines freeze the words.']
    : [];
}
