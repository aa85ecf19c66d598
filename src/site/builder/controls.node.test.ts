import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { attributeRules } from '../../embed/attribute-rules.js';
import { attributesOf, pastedTags } from '../../embed/pasted-attributes.js';
import { settingNames } from '../../base/settings.js';
import { controlsFrom, listedValues, manifestAttributes, type Control, type Manifest } from './controls.js';
import { plainOptions, plainSchool, setElsewhere } from './plain-options.js';

const file = new URL('../../../dist/custom-elements.json', import.meta.url);
if (!existsSync(file)) throw new Error('The manifest is missing. Run: npm run build -- --only manifest');
const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
const controls = controlsFrom(manifest);
const all = [...Object.values(controls.options), controls.school].flat();

describe('the controls of the builder', () => {
  for (const tag of pastedTags) {
    it(`cover every attribute that <${tag}> may be pasted with, and no other`, () => {
      const asked = [...controls.options[tag], ...controls.school].map(({ name }) => name);
      const missing = attributesOf(tag).filter((name) => !asked.includes(name) && !(name in setElsewhere));
      assert.deepEqual(missing, []);
      const own = controls.options[tag].map(({ name }) => name);
      assert.deepEqual(
        own.filter((name) => !attributesOf(tag).includes(name)),
        [],
      );
      assert.equal(new Set(own).size, own.length);
    });

    it(`offer for <${tag}> exactly the values that an address may ask for`, () => {
      const rules = attributeRules(tag);
      for (const { name, kind, values } of controls.options[tag]) {
        const rule = rules[name];
        if (!(rule instanceof RegExp) || !values) continue;
        for (const { value } of values) assert.match(value, rule, `${tag} ${name}`);
        const union = /^\^\(\?:(.*)\)\$$/.exec(rule.source)?.[1];
        if (union && kind === 'choice')
          assert.deepEqual(
            values.map(({ value }) => value).sort(),
            union.replaceAll('\\', '').split('|').filter(Boolean).sort(),
            `${tag} ${name}`,
          );
      }
    });
  }

  it('ask for the school what the settings know, and nothing that has a question of its own', () => {
    const kebab = settingNames.map((name) => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`));
    assert.deepEqual(
      controls.school.filter(({ name }) => !kebab.includes(name)),
      [],
    );
    const left = kebab.filter((name) => !controls.school.some((one) => one.name === name));
    assert.deepEqual(left, [
      'feed',
      'feed-key',
      'content',
      'content-key',
      'content-version',
      'local-content',
      'local-content-key',
      'site',
      'theme',
    ]);
  });

  it('have a plain label and hint: short, no code, no name of an attribute', () => {
    for (const { name, label, hint } of all) {
      assert.ok(label && hint, name);
      assert.doesNotMatch(`${label} ${hint}`, /[`<>]|settings'|slot/, `${name}: ${hint}`);
      assert.match(hint, /\.$/, `${name}: ${hint}`);
      assert.ok(hint.length <= 130, `${name}: ${hint}`);
    }
  });

  it('have something to choose wherever there is a choice, each value once, with words of its own', () => {
    for (const { name, kind, values } of all) {
      assert.equal(['choice', 'record', 'records'].includes(kind), values !== undefined, name);
      if (!values) continue;
      assert.ok(values.length >= 2, name);
      assert.equal(new Set(values.map(({ value }) => value)).size, values.length, name);
      assert.equal(new Set(values.map((one) => one.name)).size, values.length, name);
    }
  });

  it('ask first what matters first, and little of it', () => {
    for (const tag of pastedTags) {
      const first = controls.options[tag].filter(({ isFirst }) => isFirst);
      assert.ok(first.length >= 2 && first.length <= 6, `${tag}: ${first.length}`);
    }
  });

  it('name apps by their names', () => {
    const app = controls.options['app-risk-card'].find(({ name }) => name === 'app') as Control;
    assert.ok(app.values?.some(({ value, name }) => value === 'discord' && name === 'Discord'));
  });
});

describe('values in the words of the manifest', () => {
  it('are what stands in backticks in the first sentence, with what is said of each', () => {
    assert.deepEqual(
      listedValues('`panel` (all routes), `guide` or `two-lines`. Default `panel`; another is reported.'),
      [
        { value: 'panel', name: 'Panel: all routes' },
        { value: 'guide', name: 'Guide' },
        { value: 'two-lines', name: 'Two lines' },
      ],
    );
  });

  it('do not begin before a colon', () => {
    assert.deepEqual(
      listedValues('For `resources`: `list` or `buttons`.').map(({ value }) => value),
      ['list', 'buttons'],
    );
  });

  it('may be ages, and have names of ours', () => {
    assert.deepEqual(listedValues('Age: `6-10` or `14+`.', { '14+': 'Older' }), [
      { value: '6-10', name: '6 to 10' },
      { value: '14+', name: 'Older' },
    ]);
  });
});

describe('a table that is out of step', () => {
  it('stops the build, and the message says with what', () => {
    const one: Manifest = {
      modules: [{ declarations: [{ tagName: 'report-ceop', attributes: [] }] }],
    };
    assert.throws(() => controlsFrom(one), /The manifest has no <safety-alert>/);
    const empty: Manifest = {
      modules: [
        { declarations: [...pastedTags, 'safety-settings'].map((tagName) => ({ tagName, attributes: [] })) },
      ],
    };
    assert.throws(() => controlsFrom(empty), /names "headline", which the manifest does not have/);
  });

  it('would be found: every attribute of the table is described in the manifest', () => {
    for (const [tag, table] of [...Object.entries(plainOptions), ['safety-settings', plainSchool]] as const)
      for (const name of Object.keys(table))
        assert.ok(
          manifestAttributes(manifest, tag).find((one) => one.name === name)?.description,
          `${tag} ${name}`,
        );
  });
});
