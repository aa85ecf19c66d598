import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseAddress, languageList, readPublisher } from './publisher-file.js';

const told = (text: string) =>
  readPublisher(text).problems.map(({ line, code, field }) => `${line} ${code} ${field}`);

describe('publisher.yaml', () => {
  it('says what is the same for all alerts', () =>
    assert.deepEqual(
      readPublisher('title: Mereshire\nbase: https://a.example/\nlanguages: [cy, pl]\nlang: en-GB\n')
        .publisher,
      { title: 'Mereshire', base: 'https://a.example/', languages: ['cy', 'pl'], lang: 'en-GB' },
    ));
  it('may be empty', () => assert.deepEqual(readPublisher('').publisher, { languages: [], lang: 'en-GB' }));
  it('takes languages in one line of words too', () =>
    assert.deepEqual(readPublisher('languages: cy, pl').publisher.languages, ['cy', 'pl']));
  it('tells a field it does not know, with line and what was meant', () => {
    assert.deepEqual(told('title: A\nbse: x'), ['2 unknown-field bse']);
    assert.match(readPublisher('langs: cy').problems[0]?.message ?? '', /Did you mean "lang"\?/);
    assert.match(
      readPublisher('colour: red').problems[0]?.message ?? '',
      /Known: title, base, languages, lang/,
    );
  });
  it('tells what is no language', () => {
    assert.deepEqual(told('languages: [Welsh!]\nlang: 1'), ['1 wrong-value languages', '2 wrong-value lang']);
    assert.deepEqual(told('languages: { a: b }'), ['1 wrong-value languages']);
  });
  it('tells a list where words should be, and YAML that cannot be read', () => {
    assert.deepEqual(told('title: [A]'), ['1 wrong-value title']);
    assert.deepEqual(told('title: "A'), ['1 yaml head']);
  });
});

describe('the address files are served from', () => {
  for (const [given, read] of [
    ['https://a.example/alerts', 'https://a.example/alerts/'],
    ['https://a.example/alerts/', 'https://a.example/alerts/'],
    ['https://a.example', 'https://a.example/'],
    ['http://localhost:8080/x', 'http://localhost:8080/x/'],
    ['http://127.0.0.1/', 'http://127.0.0.1/'],
    ['http://a.example/', undefined],
    ['a.example', undefined],
    ['https://a.example/?x=1', undefined],
    ['https://a.example/#top', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ] as const)
    it(`${given || 'nothing'}: ${read ?? 'refused'}`, () => assert.equal(baseAddress(given), read));
});

describe('languages of an option', () => {
  it('are taken apart, and what is none is given back', () => {
    assert.deepEqual(languageList('cy,pl zh-Hant'), { languages: ['cy', 'pl', 'zh-Hant'], wrong: [] });
    assert.deepEqual(languageList('cy;pl'), { languages: [], wrong: ['cy;pl'] });
  });
});
