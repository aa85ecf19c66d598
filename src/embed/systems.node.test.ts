import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { cleaners, leftBy, testedVersions } from './survival.js';
import { findSystem, leftIn, systems } from './systems.js';
import { sources } from './systems-evidence.js';
import { tiers, type Tier } from './tiers.js';

/** What must be left of a tier for it to work. */
const needs: Partial<Record<Tier, readonly string[]>> = {
  T0: ['words', 'link'],
  T1: ['words', 'link', 'tag', 'attributes', 'script', 'inside'],
  T2: ['words', 'link', 'tag', 'attributes', 'script', 'hash', 'inside'],
  T3: ['words', 'link', 'alone'],
  T4: ['words', 'link', 'frame'],
  T5: ['words', 'link', 'address'],
};

describe('the table of website systems', () => {
  it('has one entry for each system a webmaster is asked about', () => {
    assert.deepEqual(
      systems.map(({ id }) => id),
      [
        'wordpress-admin',
        'wordpress-author',
        'drupal',
        'umbraco',
        'wix',
        'squarespace',
        'google-sites',
        'sharepoint',
        'html',
        'only-links',
        'other',
        'developer',
      ],
    );
  });

  it('finds a system by its id alone', () => {
    assert.equal(findSystem('wix')?.name, 'Wix');
    assert.equal(findSystem('Wix'), undefined);
    assert.equal(findSystem(''), undefined);
  });

  for (const system of systems) {
    const { id, tier, otherTiers, steps, notConfirmed, evidence } = system;
    const texts = [system.name, system.why, system.check, system.ifStripped, ...steps, ...notConfirmed];

    it(`${id}: recommends a tier, and names no tier twice`, () => {
      const all = [tier, ...otherTiers];
      assert.ok(all.every((one) => tiers.includes(one)));
      assert.equal(new Set(all).size, all.length);
      assert.equal(all.includes('T0'), true, 'a plain link works everywhere');
    });

    it(`${id}: claims no more than its editors and filters left in our tests`, () => {
      if (!system.cleaners.length) return assert.deepEqual(leftIn(system), []);
      const left: readonly string[] = leftIn(system);
      for (const need of needs[tier] ?? []) assert.ok(left.includes(need), `${need} is left on ${tier}`);
    });

    it(`${id}: says what is known and how, or what is not confirmed`, () => {
      assert.ok(
        system.cleaners.length + evidence.length + notConfirmed.length > 0,
        'nothing is claimed without a ground',
      );
      // What was only heard of, or read about and tried nowhere, is said to be so.
      if (!evidence.some(({ how }) => how === 'tried' || how === 'measured') && evidence.length)
        assert.ok(notConfirmed.length > 0);
      for (const { source, on, what } of evidence) {
        assert.match(on, /^\d{4}-\d\d-\d\d$/);
        assert.ok(source && what);
      }
    });

    it(`${id}: is written for people: whole sentences, short, calm, without signs of code`, () => {
      assert.ok(steps.length >= 2);
      for (const text of texts.slice(1)) assert.match(text, /^[A-Z].*[.?]$/, text);
      for (const text of texts) {
        assert.doesNotMatch(text, /[<>!"]| {2}|\bclick here\b/, text);
        for (const sentence of text.split(/(?<=[.?]) /))
          assert.ok(sentence.split(' ').length <= 28, `too long: ${sentence}`);
      }
      for (const step of steps) assert.ok(step.split(' ').length <= 30, step);
    });
  }

  it('recommends nothing that needs a script where the filter takes scripts away', () => {
    for (const id of ['wordpress-author', 'drupal', 'umbraco']) {
      const system = findSystem(id)!;
      assert.ok(!['T1', 'T2'].some((tier) => [system.tier, ...system.otherTiers].includes(tier as Tier)), id);
      for (const cleaner of system.cleaners) assert.ok(!leftBy(cleaner, 'T1').includes('script'));
    }
  });

  it('uses every piece of evidence', () => {
    const used = new Set(systems.flatMap(({ evidence }) => evidence));
    for (const [name, one] of Object.entries(sources)) assert.ok(used.has(one), name);
  });
});

describe('what the editors and filters leave', () => {
  it('is always the key advice and a link that works, of every snippet', () => {
    for (const cleaner of cleaners) {
      for (const tier of tiers.filter((one) => one !== 'T6')) {
        const left = leftBy(cleaner, tier);
        assert.ok(left.includes('words') && left.includes('link'), `${cleaner} ${tier}: ${left.join(' ')}`);
      }
    }
  });

  it('is, of a link alone, a link alone: a script can make an element of it', () => {
    for (const cleaner of cleaners) assert.deepEqual(leftBy(cleaner, 'T3'), ['words', 'link', 'alone']);
  });

  it('never shows code to people, but where an alert carries its whole record', () => {
    for (const cleaner of cleaners)
      for (const tier of tiers) assert.ok(!leftBy(cleaner, tier).includes('code'), `${cleaner} ${tier}`);
  });

  it('is nothing known for what goes through no editor', () => {
    for (const cleaner of cleaners) assert.deepEqual(leftBy(cleaner, 'T6'), []);
  });

  it('is said with the versions it holds for', () => {
    for (const [name, version] of Object.entries(testedVersions))
      assert.match(version, /^\d+\.\d+\.\d+/, name);
  });

  it('differs as the systems differ: what one keeps, another takes', () => {
    assert.ok(leftBy('ckeditor-html-block', 'T1').includes('script'));
    assert.ok(!leftBy('ckeditor', 'T1').includes('tag'));
    assert.ok(leftBy('tinymce-umbraco-13', 'T4').includes('frame'));
    assert.ok(!leftBy('localgov-drupal', 'T4').includes('frame'));
    assert.ok(leftBy('tinymce', 'T4').includes('sandbox'));
    assert.ok(!leftBy('tinymce-all-allowed', 'T1').includes('script'), 'its address is rewritten');
  });
});
