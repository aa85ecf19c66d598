import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlertFile } from './alert-file.js';
import { checkPeople } from './check-people.js';

const verified = 'verified: { by: Duty officer, on: 2026-11-17, how: Two schools told us. }';
function found(body: string, head = verified): [string, string][] {
  const file = readAlertFile(`---\nheadline: Strangers ask for pictures\n${head}\n---\n${body}`, 'alert.md');
  assert.ok(file.alert);
  const all: [string, string][] = [];
  checkPeople(file.alert, file, (weight, code, path, message) =>
    all.push([`${weight} ${code} ${path}`, message]),
  );
  return all;
}
const told = (...all: Parameters<typeof found>) => found(...all).map(([what]) => what);

describe('is it true', () => {
  it('nobody says so', () => assert.deepEqual(told('', ''), ['warning not-verified verified']));
  it('somebody says so, with day and manner', () => assert.deepEqual(told(''), []));
  it('half of it is asked for by name', () =>
    assert.match(found('', 'verified: { by: Duty officer }')[0]?.[1] ?? '', /missing: on, how/));
  it('on a day there is', () =>
    assert.deepEqual(told('', 'verified: { by: A, on: yesterday, how: A call }'), [
      'error wrong-value verified.on',
    ]));
});

describe('does naming an app help', () => {
  it('asks where one is listed, and names its source', () => {
    const [[what, message] = []] = found('Words.', `${verified}\napps: [discord]`);
    assert.equal(what, 'warning naming-an-app apps');
    assert.match(
      message ?? '',
      /Department for Education, “Harmful online challenges and online hoaxes”, February 2021/,
    );
    assert.doesNotMatch(message ?? '', /add .* to "apps"/);
  });
  it('asks where one stands in the words alone, and says how its state would be shown', () => {
    const [[what, message] = []] = found('Children met strangers on Snapchat and Kik.');
    assert.equal(what, 'warning naming-an-app summary');
    assert.match(message ?? '', /names .*(Kik|Snapchat).*add .*snapchat.* to "apps"/s);
  });
  it('sees old and other names', () =>
    assert.match(found('They used Facebook Messenger.')[0]?.[1] ?? '', /facebook-messenger/));
  for (const words of [
    'The signal was lost. She threads beads, steam rises, a monkey climbs.',
    'Signal to your child that you listen.',
    'Discordant voices and a kick.',
    'Parents of Year X pupils.',
  ])
    it(`takes everyday words for what they are: “${words}”`, () => assert.deepEqual(told(words), []));
});

describe('can a child be known by it', () => {
  const warning = (body: string, head = verified) =>
    told(body, head).filter((what) => what.includes('child-identifiable'));

  for (const words of [
    'Two children at Hazel Lane Primary School were asked.',
    'A 9-year-old at Hazel Lane Primary School was asked.',
    'A nine-year-old at St Bede Academy was asked.',
    'A girl aged 12 from Mereshire College was asked.',
    'Year 5 pupils of Hazel Lane School were asked.',
    'Hazel Lane Primary School told us. Three of the youngest pupils saw it.',
    'One family from Saint Mary of the Fields School told us.',
  ])
    it(`“${words}”`, () => assert.deepEqual(warning(words), ['warning child-identifiable summary']));

  for (const words of [
    'Two children in Mereshire were asked.',
    'A 9-year-old in one of our schools was asked.',
    'Hazel Lane Primary School has sent a letter to its 240 pupils.',
    'Hazel Lane Primary School: for parents of children aged 8 to 13.',
    'Our School and your school have 3 pupils each to thank.',
    'Hazel Lane Primary School has 24 pupils in that group.',
    'Hazel Lane Primary School: one thing your child can do today.',
    'The Police Safer Schools Partnership spoke to three pupils.',
  ])
    it(`not: “${words}”`, () => assert.deepEqual(warning(words), []));

  it('also where the school is the one that sends it', () =>
    assert.deepEqual(
      warning('Two of our pupils were asked.', `${verified}\nissuers: [{ name: Hazel Lane Primary School }]`),
      ['warning child-identifiable summary'],
    ));
  it('also where the two stand in different parts', () =>
    assert.deepEqual(
      warning('Hazel Lane Primary School told us.\n\n## What has happened\n\n- One boy was asked.\n'),
      ['warning child-identifiable sections[0]'],
    ));
  it('says which words, and what to do', () =>
    assert.match(
      found('Two children at Hazel Lane Primary School were asked.')[0]?.[1] ?? '',
      /names Hazel Lane Primary School and says "Two children".*Leave the school out/,
    ));
});
