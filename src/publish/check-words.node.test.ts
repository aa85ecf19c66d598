import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { checkWords } from './check-words.js';
import { passages, sentences, stopped } from './running-text.js';

const steps = '\n\n## What you can do\n\n1. Talk with your child.\n';
function found(body: string, { head = '', languages = [] as string[] } = {}): [string, string][] {
  const file = readAlertFile(`---\nheadline: Strangers ask for pictures\n${head}\n---\n${body}`, 'alert.md');
  assert.ok(file.alert);
  const all: [string, string][] = [];
  checkWords(file.alert, file, languages, (weight, code, path, message) =>
    all.push([`${weight} ${code} ${path}`, message]),
  );
  return all;
}
const told = (...all: Parameters<typeof found>) => found(...all).map(([what]) => what);

describe('what the reader can do', () => {
  it('is asked for', () => assert.deepEqual(told('Strangers ask.'), ['warning no-actions actions']));
  it('is there', () => assert.deepEqual(told(`Strangers ask.${steps}`), []));
  it('is not asked for twice: an empty part was told already', () =>
    assert.deepEqual(told('## What you can do\n\n1.\n'), []));
});

describe('graphic detail', () => {
  for (const word of ['raped', 'masturbate', 'genitals', 'beheading', 'tortured', 'stabbed', 'overdosed'])
    it(`“${word}” asks for a second look`, () =>
      assert.deepEqual(told(`A child was ${word}.${steps}`), ['warning graphic-detail summary']));
  for (const words of [
    'A drape, a grape and some gorgeous slides',
    'They hang about in a stable team',
    'Be careful with scrape sites',
  ])
    it(`“${words}” does not`, () => assert.deepEqual(told(`${words}.${steps}`), []));
  it('is told once for each word, with the place', () =>
    assert.deepEqual(
      told(`One was stabbed.${steps}\n## What has happened\n\nStabbed again. Tortured too.\n`),
      ['warning graphic-detail summary', 'warning graphic-detail sections[0]'],
    ));
  it('is looked for in every part', () =>
    assert.deepEqual(told(`Read on.${steps}\n## What has happened\n\n- They were tortured.\n`), [
      'warning graphic-detail sections[0]',
    ]));
});

describe('how hard it is to read', () => {
  const hard =
    'Safeguarding practitioners have identified a considerable escalation of exploitation concerning particularly vulnerable adolescents, whose unsupervised participation in contemporary communication environments necessitates immediate intervention by responsible professionals throughout the locality.';

  it('tells the age and the longest sentence with its length', () => {
    const [[what, message] = []] = found(`${hard} It is short.${steps}`);
    assert.equal(what, 'warning hard-to-read summary');
    assert.match(message ?? '', /as hard as a university text; write for 11/);
    assert.match(message ?? '', /The longest has 29 words: “Safeguarding practitioners .*locality\.”/);
  });
  it('says nothing of plain words', () =>
    assert.deepEqual(
      told(
        `Some people ask children for pictures. They do it in games and chats. They may say they are a child too. It is not your child’s fault. You can help them today.${steps}`,
      ),
      [],
    ));
  it('says nothing of a few words, which tell little', () =>
    assert.deepEqual(told(`Safeguarding escalation.${steps}`), []));
  it('does not judge what is for professionals', () =>
    assert.deepEqual(told(`Plain words.${steps}\n## For staff {professional}\n\n${hard}\n`), []));
  it('does not judge other languages by an English sum', () =>
    assert.deepEqual(told(`${hard}${steps}`, { head: 'lang: cy' }), []));
});

describe('translations', () => {
  it('are asked for where the publisher wants them', () => {
    const [[what, message] = []] = found(`Words.${steps}`, { languages: ['cy', 'pl'] });
    assert.equal(what, 'warning missing-translation translations');
    assert.match(message ?? '', /not in cy, pl/);
  });
  it('are there, whatever the country', () =>
    assert.deepEqual(
      told(`Words.${steps}`, {
        languages: ['cy', 'en'],
        head: 'translations: [{ lang: cy-GB, href: https://a.example/cy }]',
      }),
      [],
    ));
  it('the alert may be the translation itself', () =>
    assert.deepEqual(told(`Geiriau.${steps}`, { languages: ['cy'], head: 'lang: cy' }), []));
});

describe('running text', () => {
  it('is cut at the ends of sentences, not inside addresses and numbers', () =>
    assert.deepEqual(sentences('See gov.uk today. It costs 1.50 pounds? Yes: a lot.'), [
      'See gov.uk today.',
      'It costs 1.50 pounds?',
      'Yes:',
      'a lot.',
    ]));
  it('gets a full stop where a title has none', () => {
    assert.equal(stopped('What has happened'), 'What has happened.');
    assert.equal(stopped('Is it?'), 'Is it?');
    assert.equal(stopped('She said ‘no.’'), 'She said ‘no.’');
    assert.equal(stopped(undefined), '');
  });
  it('has every word a reader reads, in every kind of place', () => {
    const { alert } = readAlertFile(
      '---\nheadline: H\nupdates: [{ on: 2026-11-19, text: U }]\nrecommendations: [{ app: kik, text: R }]\noffers: [{ title: O, text: P }]\n---\nS\n\n## What you can do\n\n1. **D** E\n\n## T\n\nB\n\n- L\n\n> Q\n\nC (Source: X)\n\n## What we are doing\n\nW\n\n## Opening of the letter\n\nI\n\n## End of the letter\n\nJ\n',
      'alert.md',
    );
    assert.ok(alert);
    assert.deepEqual(
      passages(alert).map(({ path, text }) => `${path}=${text}`),
      [
        'headline=H',
        'summary=S',
        'updates[0]=U',
        'actions[0]=D. E.',
        'sections[0]=T',
        'sections[0]=B',
        'sections[0]=L',
        'sections[0]=Q',
        'sections[0]=C',
        'response=W',
        'recommendations[0]=R',
        'offers[0]=O. P.',
        'letter.opening=I',
        'letter.closing=J',
      ],
    );
  });
});
