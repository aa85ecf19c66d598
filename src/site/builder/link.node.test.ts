import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { systems } from '../../embed/systems.js';
import { tiers } from '../../embed/tiers.js';
import { firstChoice, languages, optionsOf, shows, type Choice } from './choice.js';
import { controlsFrom, type Control, type Manifest } from './controls.js';
import { fromFragment, isChoice, toFragment } from './link.js';

const controls = controlsFrom(
  JSON.parse(
    readFileSync(new URL('../../../dist/custom-elements.json', import.meta.url), 'utf8'),
  ) as Manifest,
);
const first = firstChoice(new Date('2026-11-20T12:00:00Z'));
const read = (fragment: string) => fromFragment(fragment, first, controls);

/** Any value that its control can give. */
function valueOf({ kind, values = [], min = 0, max = 9 }: Control): fc.Arbitrary<string> {
  const one = fc.constantFrom('', ...values.map(({ value }) => value)).filter(Boolean);
  switch (kind) {
    case 'choice':
    case 'record':
      return one;
    case 'records':
      return fc.uniqueArray(one, { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
    case 'switch':
      return fc.constant('on');
    case 'number':
      return fc.integer({ min, max }).map(String);
    default:
      return text;
  }
}

/** Names and numbers as people write them, with every sign that means something in an address. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('St Mary’s & "All" <Saints>', 'a=b&c=d#e', '100 % +44 1632', 'Ysgol Llŷn'),
  )
  .filter((value) => /^[^\p{Cc}]{1,500}$/u.test(value));

const some = (list: readonly Control[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .record(Object.fromEntries(list.map((one) => [one.name, valueOf(one)])), { requiredKeys: [] })
    .map((values) => ({ ...values }) as Record<string, string>);

const choices: fc.Arbitrary<Choice> = fc.constantFrom(...shows.map(({ tag }) => tag)).chain((show) =>
  fc.record({
    show: fc.constant(show),
    system: fc.constantFrom(...systems.map(({ id }) => id)),
    way: fc.option(fc.constantFrom(...tiers), { nil: undefined }),
    language: fc.constantFrom(...languages.map(({ lang }) => lang)),
    options: some(controls.options[show]).map((own) => ({
      [show]: show === 'app-risk-card' ? { app: 'roblox', ...own } : own,
    })),
    school: some(controls.school),
    words: fc.constantFrom('frozen' as const, 'fresh' as const),
    content: text,
    contentKey: text,
    room: fc.boolean(),
  }),
);

describe('a link to what was chosen', () => {
  it('brings all of it back, whatever was typed', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { choice: back, problems } = read(toFragment(choice));
        assert.deepEqual(problems, []);
        assert.deepEqual(optionsOf(back), optionsOf(choice));
        const isFresh = choice.words === 'fresh';
        assert.deepEqual(
          { way: undefined, ...back, options: {} },
          {
            ...choice,
            options: {},
            // What is not used is not told.
            content: isFresh ? choice.content : '',
            contentKey: isFresh ? choice.contentKey : '',
          },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever stands in it, and gives a choice that can be shown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (fragment) => {
        const { choice } = read(fragment);
        assert.ok(shows.some(({ tag }) => tag === choice.show));
        assert.ok(systems.some(({ id }) => id === choice.system));
        read(toFragment(choice));
      }),
      { numRuns: 300 },
    );
  });

  const refused = [
    ['show=marquee', 'show'],
    ['system=geocities', 'system'],
    ['way=T9', 'way'],
    ['language=kl', 'language'],
    ['words=warm', 'words'],
    ['room=yes', 'room'],
    ['show=app-risk-card&o.app=pigeon-post', 'o.app'],
    ['o.onclick=alert(1)', 'o.onclick'],
    ['o.exit=false', 'o.exit'],
    ['o.heading-level=two', 'o.heading-level'],
    ['s.password=x', 's.password'],
    ['s.school=a%0Ab', 's.school'],
    [`s.school=${'x'.repeat(501)}`, 's.school'],
    ['utm_source=letter', 'utm_source'],
    ['__proto__=1', '__proto__'],
  ] as const;
  for (const [fragment, name] of refused) {
    it(`leaves out ${fragment.slice(0, 50)}, says so, and keeps the rest`, () => {
      const { choice, problems } = read(`${fragment}&s.dsl-phone=01632 960 117`);
      assert.deepEqual(problems, [
        `The link asks for “${name}” with a value that is not known here. It is left out.`,
      ]);
      assert.equal(choice.school['dsl-phone'], '01632 960 117');
    });
  }

  it('says nothing about what is as it was', () => {
    assert.equal(toFragment(first), 'show=report-ceop&system=wordpress-admin');
  });

  it('does not mix what it says with what was there before', () => {
    const before: Choice = { ...first, school: { school: 'Hazel Lane Primary School' } };
    const { choice } = fromFragment('show=parent-tips&o.topic=gaming', before, controls);
    assert.deepEqual(choice.options['parent-tips'], { topic: 'gaming' });
    assert.deepEqual(choice.school, {});
  });

  it('always has an app for the card', () => {
    assert.equal(optionsOf(read('show=app-risk-card').choice)['app'], 'discord');
  });

  it('is told from a place on the page', () => {
    assert.ok(isChoice('#show=report-ceop'));
    for (const place of ['', '#', '#main', '#all-lines']) assert.ok(!isChoice(place), place);
  });
});
