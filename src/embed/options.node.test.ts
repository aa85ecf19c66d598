import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { optionNames, optionsFrom, refusal, type AddressedTag } from './options.js';

const read = (
  tag: AddressedTag,
  query: string,
  place: 'link' | 'frame' | 'alone' = 'link',
  except: readonly string[] = [],
) => optionsFrom(tag, new URLSearchParams(query), place, except);

describe('what an address asks of an element', () => {
  const understood: [AddressedTag, string, Record<string, string>][] = [
    ['report-ceop', '', {}],
    ['report-ceop', 'view=guide&for=child&nation=wales', { view: 'guide', for: 'child', nation: 'wales' }],
    ['report-ceop', 'exit', { exit: '' }],
    [
      'report-ceop',
      'exit=false&theme=dark&heading-level=3',
      { exit: 'false', theme: 'dark', 'heading-level': '3' },
    ],
    [
      'app-risk-card',
      'app=Discord&view=summary&child-age=9',
      { app: 'discord', view: 'summary', 'child-age': '9' },
    ],
    [
      'app-risk-list',
      'risk=live-video&age=10&kind=gaming&state=closed',
      { risk: 'live-video', age: '10', kind: 'gaming', state: 'closed' },
    ],
    ['parent-tips', 'topic=Video-Chat,%20gaming&limit=3', { topic: 'video-chat,gaming', limit: '3' }],
    ['parent-tips', 'age=14%2B', { age: '14+' }],
    // A plus sign that nobody encoded is a space.
    ['parent-tips', 'age=14+', { age: '14+' }],
    [
      'safety-alert',
      'src=/feeds/mereshire.json&view=banner&limit=2',
      { src: '/feeds/mereshire.json', view: 'banner', limit: '2' },
    ],
  ];
  for (const [tag, query, attributes] of understood) {
    it(`takes ${tag} ?${query}`, () => assert.deepEqual(read(tag, query), { attributes, refused: [] }));
  }

  const refused: [AddressedTag, string, string][] = [
    ['report-ceop', 'view=wide', 'view'],
    ['report-ceop', 'style=color:red', 'style'],
    ['report-ceop', 'onclick=alert(1)', 'onclick'],
    ['report-ceop', 'slot=x', 'slot'],
    ['report-ceop', 'id=main', 'id'],
    ['report-ceop', 'constructor=1', 'constructor'],
    ['report-ceop', '__proto__=1', '__proto__'],
    ['report-ceop', 'utm_source=letter', 'utm_source'],
    ['report-ceop', 'site=https://elsewhere.example/', 'site'],
    ['app-risk-card', 'app=<b>', 'app'],
    ['app-risk-card', 'app=', 'app'],
    ['app-risk-card', `app=${'x'.repeat(41)}`, 'app'],
    ['app-risk-card', 'child-age=100', 'child-age'],
    ['parent-tips', 'topic=gaming,', 'topic'],
    ['parent-tips', 'age=14', 'age'],
    ['safety-alert', 'src=https://elsewhere.example/feed.json', 'src'],
    ['safety-alert', 'src=//elsewhere.example/feed.json', 'src'],
    ['safety-alert', 'src=/feeds/../../secret.json', 'src'],
    ['safety-alert', 'src=/feeds/page.html', 'src'],
    ['safety-alert', 'src=\\\\elsewhere.example/feed.json', 'src'],
  ];
  for (const [tag, query, name] of refused) {
    for (const place of ['link', 'frame', 'alone'] as const) {
      it(`refuses ${tag} ?${query.slice(0, 60)} (${place})`, () =>
        assert.deepEqual(read(tag, query, place), { attributes: {}, refused: [name] }));
    }
  }

  it('goes on with the rest when one part is refused', () => {
    assert.deepEqual(read('parent-tips', 'fbclid=abc&topic=gaming&limit=many'), {
      attributes: { topic: 'gaming' },
      refused: ['fbclid', 'limit'],
    });
  });

  it('passes over names that mean something else there', () => {
    assert.deepEqual(read('report-ceop', 'lang=cy&dir=rtl&view=link', 'frame', ['lang', 'dir']), {
      attributes: { view: 'link' },
      refused: [],
    });
  });
});

describe('words of whoever made the address', () => {
  const query = 'school=Hazel Lane Primary School&dsl-phone=01632 960 117&exit-href=https://weather.example/';

  it('stand in a frame, for the page around it answers for them', () => {
    assert.deepEqual(read('report-ceop', query, 'frame').attributes, {
      school: 'Hazel Lane Primary School',
      'dsl-phone': '01632 960 117',
      'exit-href': 'https://weather.example/',
    });
    assert.deepEqual(
      read('safety-alert', 'headline=Strangers ask for pictures&level=warning&issuer=Mereshire', 'frame')
        .refused,
      [],
    );
  });

  for (const place of ['link', 'alone'] as const) {
    it(`are refused where nobody answers for them: ${place}`, () => {
      assert.deepEqual(read('report-ceop', query, place), {
        attributes: {},
        refused: ['school', 'dsl-phone', 'exit-href'],
      });
    });
  }

  it('are one line of text, and not a long one', () => {
    for (const value of ['', ' ', 'a%0Ab', 'a%00b', 'x'.repeat(501)])
      assert.deepEqual(read('report-ceop', `school=${value}`, 'frame').refused, ['school']);
  });
});

describe('what a webmaster is told', () => {
  it('names what is left out and all that is possible, and cuts long names', () => {
    const text = refusal('app-risk-card', ['x'.repeat(500), 'colour'], 'link');
    assert.match(text, /^A link asks for "x{40}", "colour", which is no option here/);
    assert.match(text, /app, view, child-age, heading-level, theme\.$/);
  });

  it('names the words that are possible in a frame only', () => {
    assert.ok(optionNames('report-ceop', 'frame').includes('dsl-phone'));
    assert.ok(!optionNames('report-ceop', 'alone').includes('dsl-phone'));
  });
});
