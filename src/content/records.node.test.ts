import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkContent } from './check.js';
import { english } from './en/index.js';
import { ageBands, knownTopics } from './registry.js';
import { readSchemas } from './schema/files.js';
import { typesText } from './schema/types-text.js';
import { allSources } from './sources/index.js';

const sources = allSources;
const everything = [
  ...english.apps,
  ...english.tips,
  ...english.starters,
  ...english.controls,
  ...english.agreement,
  ...english.routes,
  ...english.situations,
  ...english.resources,
  ...english.features,
  ...english.changes,
];

/** Every text of a value, with the name of its field. */
function texts(value: unknown, field = ''): [field: string, text: string][] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, /^\d+$/.test(key) ? field : key));
}

describe('what we say in English', () => {
  it('passes the check on the day it was last checked', () => {
    const lastCheck =
      everything
        .map(({ checked }) => checked)
        .sort()
        .at(-1) ?? '';
    const problems = checkContent([english], sources, { now: new Date(`${lastCheck}T12:00:00Z`) });
    assert.deepEqual(
      problems.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
  });

  it('has every app file of the folder in the pack', () => {
    const files = readdirSync(new URL('./en/apps/', import.meta.url)).map((file) =>
      file.replace(/\.json$/, ''),
    );
    assert.deepEqual(english.apps.map(({ id }) => id).sort(), files.sort());
  });

  it('has every list of the folder in the pack', () => {
    const files = readdirSync(new URL('./en/', import.meta.url)).filter((file) => file.endsWith('.json'));
    const lists = Object.keys(english).filter((key) => key !== 'lang' && key !== 'apps');
    // briefs.json is written from the records of apps.
    assert.deepEqual(files.sort(), [...lists, 'briefs'].map((list) => `${list}.json`).sort());
  });

  it('names no source that nothing rests on', () => {
    const named = new Set(
      texts(everything)
        .filter(([field]) => field === 'sources')
        .map(([, id]) => id),
    );
    assert.deepEqual(
      sources.map(({ id }) => id).filter((id) => !named.has(id)),
      [],
    );
  });

  it('prints nothing that is known to be out of date, unproved or hostile', () => {
    const banned = [
      '07786 209697', // old text numbers of PAPYRUS
      '07860 039967',
      '88247', // its newest one, seen in one place only
      '88858', // text number of the NSPCC, last seen in 2011
      '24 hours', // hours of the NSPCC's phone line: four versions
      '24-hour',
      '0808 808 4994', // The Mix: no longer a phone line
      'thinkyouknow.com', // a wrong address for Thinkuknow
      'omegle.com', // closed
      'ome.tv', // a service for strangers on video
      '17+', // Apple's old age ratings
      '12+',
    ];
    const all = texts([...everything, ...sources]).map(([, text]) => text);
    for (const phrase of banned) {
      const spaceless = phrase.replaceAll(' ', '');
      const found = all.filter(
        (text) => text.includes(phrase) || text.replaceAll(' ', '').includes(spaceless),
      );
      assert.deepEqual(found, [], phrase);
    }
  });

  it('is short and plain: few long sentences, none very long', () => {
    const words = [
      'text',
      'title',
      'how',
      'tonight',
      'why',
      'label',
      'situation',
      'note',
      'notFound',
      'talk',
      'forWhat',
      'safestInShort',
    ];
    const sentences = everything
      .flatMap((record) => texts(record))
      .filter(([field]) => words.includes(field))
      .flatMap(([, text]) => text.split(/(?<=[.?])\s/));
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
    assert.deepEqual(
      sentences.filter((sentence) => sentence.split(/\s+/).length > 22),
      [],
    );
    assert.ok(lengths.reduce((sum, length) => sum + length, 0) / lengths.length <= 15);
  });

  it('writes days as a reader does', () => {
    const read = everything
      .flatMap((record) => texts(record))
      .filter(([field]) => ['text', 'note', 'tonight', 'why', 'notFound'].includes(field));
    assert.deepEqual(
      read.filter(([, text]) => /\d{4}-\d{2}|\d\/\d/.test(text)),
      [],
    );
  });

  it('has the name of the family tool in a step, where it becomes the link', () => {
    for (const { id, setUp } of english.apps) {
      if (setUp)
        assert.ok(
          setUp.steps.some(({ text }) => text.includes(setUp.tool)),
          id,
        );
    }
  });

  it('gives no way into a service that is closed or not for children', () => {
    const shut = english.apps.filter(({ state, notForChildren }) => state.is === 'closed' || notForChildren);
    assert.deepEqual(
      shut.map(({ id }) => id),
      ['character-ai', 'chatroulette', 'kik', 'monkey', 'ngl', 'omegle', 'ometv', 'skype', 'wizz'],
    );
    for (const record of shut)
      assert.deepEqual(
        texts(record).filter(([field]) => field === 'href'),
        [],
        record.id,
      );
  });
});

describe('the tips by topic', () => {
  const guide = english.tips.find(({ id }) => id === 'guide');
  const tips = guide?.tips ?? [];

  it('leave the six of the police as they are, with who gave them', () => {
    const police = english.tips[0];
    assert.deepEqual([police?.id, police?.tips.length], ['police-2021', 6]);
    assert.equal(police?.by, 'the Police Safer Schools Partnership');
    assert.equal(guide?.by, 'Online Safety Elements');
  });

  it('are numbered without a gap: the six through the set, those by topic within each main topic', () => {
    const numbers = (list: readonly { number: number }[]) => list.map(({ number }) => number);
    const counted = (list: readonly unknown[]) => list.map((_, index) => index + 1);
    const police = english.tips[0]?.tips ?? [];
    assert.deepEqual(numbers(police), counted(police));
    for (const topic of knownTopics) {
      const own = tips.filter(({ topics }) => topics[0] === topic);
      assert.deepEqual(numbers(own), counted(own), topic);
      assert.deepEqual(
        own.map(({ id }) => id),
        own.map(({ number }) => `guide-${topic}-${number}`),
      );
    }
  });

  it('have four to six of their own for each topic, and enough for each age', () => {
    for (const topic of knownTopics) {
      const own = tips.filter(({ id }) => id.startsWith(`guide-${topic}-`));
      assert.ok(own.length >= 4 && own.length <= 6, topic);
      assert.ok(
        own.every(({ topics }) => topics[0] === topic),
        topic,
      );
    }
    for (const age of ageBands) assert.ok(tips.filter(({ ages }) => ages.includes(age)).length >= 4, age);
  });

  it('each say what to do this evening', () => {
    assert.deepEqual(
      tips.filter(({ tonight }) => !tonight).map(({ id }) => id),
      [],
    );
  });

  it('say all that a blackmailed child needs, and nothing that adds a copy', () => {
    const said = texts(tips.filter(({ topics }) => topics[0] === 'sharing-images'))
      .map(([, text]) => text)
      .join(' ');
    for (const phrase of [
      'not your fault',
      'Do not pay',
      'block',
      'Keep the messages',
      'Never copy or pass on',
      'Report Remove',
      'CEOP',
      '999',
    ])
      assert.ok(said.includes(phrase), phrase);
  });
});

describe('the controls', () => {
  it('have the name of the control in a step, as it stands above the steps', () => {
    for (const { id, href, tool, steps } of english.controls)
      if (href)
        assert.ok(
          steps.some(({ text }) => text.includes(tool)),
          id,
        );
  });

  it('say that a home filter stops at the wi-fi, and a mobile filter at the network', () => {
    for (const { id, of, doesNotCover } of english.controls)
      if (of) assert.match(doesNotCover.text, /wi-fi/, id);
  });

  it('say so where no official page could be confirmed', () => {
    for (const { id, href, notFound } of english.controls) if (!href) assert.ok(notFound, id);
  });

  it('repeat nothing that was found in print and is wrong', () => {
    const all = texts(english.controls).map(([, text]) => text);
    for (const phrase of ['Essential Security', 'Family Insights', 'by law', 'works on any wi-fi'])
      assert.deepEqual(
        all.filter((text) => text.includes(phrase)),
        [],
        phrase,
      );
  });
});

describe('the family agreement', () => {
  it('is written as the family speaks', () => {
    const prompts = english.agreement.flatMap((theme) => theme.prompts);
    for (const { id, text } of prompts) assert.match(text, /\b(we|our|grown-ups|nobody)\b/i, id);
    for (const { id, talk } of english.agreement) assert.match(talk, /\?$/, id);
  });

  it('has six to eight parts', () => {
    assert.ok(english.agreement.length >= 6 && english.agreement.length <= 8);
  });
});

describe('who to tell', () => {
  const inNation = (nation: (typeof english.routes)[number]['nations'][number]) =>
    english.routes.filter(({ nations }) => nations.includes(nation));

  it('puts 999 first, and calls only 999 and its relays an emergency', () => {
    const emergencies = english.routes.filter(({ emergency }) => emergency).map(({ id }) => id);
    assert.deepEqual(emergencies, ['emergency-999', 'relay-18000', 'text-999', 'bsl-999']);
    assert.equal(english.routes[0]?.id, 'emergency-999');
  });

  it('sends a reader to the Safety Centre of CEOP, which explains, and not straight to its form', () => {
    const ceop = english.routes.find(({ id }) => id === 'ceop');
    assert.equal(ceop?.ways[0]?.value, 'https://www.ceop.police.uk/Safety-Centre/');
  });

  it('has what everyone needs in each nation, and one place for a scam', () => {
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
      const ids = inNation(nation).map(({ id }) => id);
      for (const id of [
        'emergency-999',
        'ceop',
        'police-101',
        'childline',
        'nspcc',
        'iwf',
        'report-remove',
      ]) {
        assert.ok(ids.includes(id), `${nation}: ${id}`);
      }
      assert.equal(
        inNation(nation).filter(({ situation }) => situation === 'A scam or stolen money').length,
        1,
        nation,
      );
    }
  });
});

describe('the types', () => {
  it('are up to date with the schemas', async () => {
    const file = readFileSync(new URL('./types.ts', import.meta.url), 'utf8');
    assert.equal(file, await typesText(readSchemas()), 'Run: npx tsx src/content/schema/generate.ts');
  });

  it('come from every schema file of the folder', () => {
    const files = readdirSync(new URL('./schema/', import.meta.url)).filter((name) => name.endsWith('.json'));
    assert.deepEqual([...readSchemas().keys()].sort(), files.sort());
    assert.equal([...readSchemas().keys()][0], 'common.schema.json', 'the others point into it');
  });

  it('and the lists elements ask by hold the same words', () => {
    const { $defs } = readSchemas().get('common.schema.json') ?? {};
    assert.deepEqual($defs?.['TipTopic']?.['enum'], knownTopics);
    assert.deepEqual($defs?.['AgeBand']?.['enum'], ageBands);
  });

  it('describe every field in one plain sentence', () => {
    const bare: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, part] of Object.entries(schema)) {
        if (['if', 'then', 'else', 'allOf', 'anyOf'].includes(key)) continue;
        if (key === 'properties' || key === '$defs') {
          for (const [name, field] of Object.entries(part as Record<string, { description?: string }>)) {
            if (!field.description?.endsWith('.')) bare.push(`${path}/${name}`);
          }
        }
        walk(part, `${path}/${key}`);
      }
    };
    for (const [name, schema] of readSchemas()) walk(schema, name);
    assert.deepEqual(bare, []);
  });
});

describe('what can happen online', () => {
  const readers = ['parent', 'child', 'professional', 'adult'] as const;

  it('offers every reader a short list, with a way out for those who are not sure', () => {
    for (const reader of readers) {
      const known = english.situations.filter((one) => one.readers.includes(reader));
      assert.ok(known.length >= 6 && known.length <= 11, `${reader}: ${String(known.length)}`);
      assert.equal(known.at(-1)?.id, 'not-sure');
    }
  });

  it('sends nobody to CEOP with what CEOP does not take', () => {
    for (const id of ['bullying', 'scam-or-hacking', 'self-harm', 'terrorism'])
      assert.ok(!english.situations.find((one) => one.id === id)?.routes.includes('ceop'), id);
    for (const { id, adultRoutes = [] } of english.situations)
      assert.ok(!adultRoutes.includes('ceop'), `${id}, for an adult`);
  });

  it('says where pictures of children come up that they must not be copied', () => {
    for (const id of [
      'threats-over-a-picture',
      'own-picture-passed-on',
      'abuse-pictures-seen',
      'work-device',
    ])
      assert.match(english.situations.find((one) => one.id === id)?.never?.text ?? '', /^Never /, id);
  });

  it('puts first the body that takes it', () => {
    const first = (id: string) => english.situations.find((one) => one.id === id)?.routes[0];
    assert.equal(first('sexual-messages'), 'ceop');
    assert.equal(first('own-picture-passed-on'), 'report-remove');
    assert.equal(first('abuse-pictures-seen'), 'iwf');
    assert.equal(first('scam-or-hacking'), 'report-fraud');
    assert.equal(first('terrorism'), 'terrorism-content');
  });
});
