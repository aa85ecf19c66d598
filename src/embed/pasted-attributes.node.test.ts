import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AppRiskCardElement } from '../elements/app-risk-card/app-risk-card.element.js';
import { AppRiskListElement } from '../elements/app-risk-list/app-risk-list.element.js';
import { ParentTipsElement } from '../elements/parent-tips/parent-tips.element.js';
import { ReportCeopElement } from '../elements/report-ceop/report-ceop.element.js';
import { SafetyAlertElement } from '../elements/safety-alert/safety-alert.element.js';
import { attributesOf, checkedAttributes, pastedTags } from './pasted-attributes.js';

const elements = {
  'safety-alert': SafetyAlertElement,
  'app-risk-card': AppRiskCardElement,
  'app-risk-list': AppRiskListElement,
  'parent-tips': ParentTipsElement,
  'report-ceop': ReportCeopElement,
};

describe('the attributes a tag may be pasted with', () => {
  for (const [tag, element] of Object.entries(elements)) {
    it(`of <${tag}> are those its element reads, and the page’s language and direction`, () => {
      const listed = attributesOf(tag as keyof typeof elements).filter(
        (name) => !['lang', 'dir'].includes(name),
      );
      assert.deepEqual(
        [...listed].sort(),
        [...element.observedAttributes].sort(),
        'Keep the list in pasted-attributes.ts in step with the element.',
      );
    });
  }

  it('are known for every tag that can be pasted, each once', () => {
    assert.deepEqual([...pastedTags].sort(), Object.keys(elements).sort());
    for (const tag of pastedTags) assert.equal(new Set(attributesOf(tag)).size, attributesOf(tag).length);
  });

  it('never hold one that could run or style a page', () => {
    for (const tag of pastedTags)
      assert.deepEqual(
        attributesOf(tag).filter((name) => /^on|^style$|^class$|^id$|^slot$/.test(name)),
        [],
      );
  });
});

describe('attributes that somebody asks for', () => {
  it('come back as they are, in their order, in an object of their own', () => {
    const asked = { view: 'summary', app: 'discord' };
    const checked = checkedAttributes('app-risk-card', asked);
    assert.deepEqual(Object.entries(checked), Object.entries(asked));
    assert.notEqual(checked, asked);
  });

  for (const name of ['onclick', 'style', 'class', 'aap', 'App', '', 'constructor']) {
    it(`are refused with "${name}" among them, and the message says what there is`, () => {
      assert.throws(
        () => checkedAttributes('app-risk-card', { app: 'discord', [name]: 'x' }),
        new RegExp(`^Error: "${name}" is not an attribute of <app-risk-card>\\. It takes: app, view, `),
      );
    });
  }

  it('of one element are not those of another', () => {
    assert.throws(() => checkedAttributes('report-ceop', { app: 'discord' }), /not an attribute/);
  });
});
