import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { chatAppsRecord } from '../elements/safety-alert/safety-alert.examples.js';
import { omegleAlert, policeAppeal, schoolNotice } from '../site/demo/records.js';
import { alertTypes, certainties, levels, severities, statuses, urgencies } from './alert.js';
import { readAlert } from './parse.js';

const schema = JSON.parse(readFileSync(new URL('alert.schema.json', import.meta.url), 'utf8')) as {
  properties: Record<string, { enum?: string[] }>;
};
const fits = new Ajv2020({ strict: false }).compile(schema);

/** As JSON has it: without what is undefined. */
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

describe('the schema of an alert', () => {
  it('takes the records that examples and demo pages show', () => {
    for (const record of [chatAppsRecord, omegleAlert, policeAppeal, schoolNotice]) {
      fits(json(record));
      assert.deepEqual(fits.errors ?? [], []);
      assert.deepEqual(readAlert(json(record)).faults, []);
    }
  });

  it('knows the words that the reader knows', () => {
    const words = { level: levels, type: alertTypes, status: statuses, urgency: urgencies };
    for (const [field, known] of Object.entries({ ...words, severity: severities, certainty: certainties }))
      assert.deepEqual(schema.properties[field]?.enum, [...known], field);
  });

  it('names every field the reader reads, and no other', () => {
    const read = Object.keys(readAlert({ headline: 'One' }).alert ?? {});
    assert.deepEqual(Object.keys(schema.properties).sort(), read.sort());
  });

  const wrong: [why: string, record: object][] = [
    ['no headline', { level: 'warning' }],
    ['a level nobody knows', { headline: 'One', level: 'big' }],
    ['a day written another way', { headline: 'One', issued: '18/11/2026' }],
    ['a section without a title', { headline: 'One', sections: [{ blocks: ['Two'] }] }],
    ['markup in place of a block', { headline: 'One', response: [{ html: '<b>Two</b>' }] }],
    ['a status nobody knows', { headline: 'One', status: 'live' }],
    ['a video without an address', { headline: 'One', bsl: { title: 'Two' } }],
    ['an update without a day', { headline: 'One', updates: [{ text: 'Two' }] }],
    ['tips that are a list', { headline: 'One', tips: [{ do: 'Two' }] }],
    ['a language left out', { headline: 'One', translations: [{ href: 'https://a.example/' }] }],
    ['issuers that are no list', { headline: 'One', issuers: 'The school' }],
  ];
  for (const [why, record] of wrong) {
    it(`refuses what the reader reports: ${why}`, () => {
      assert.equal(fits(record), false);
      assert.notEqual(readAlert(record).faults.length, 0);
    });
  }
});
