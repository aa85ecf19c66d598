import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import table from '../../embed/heights.json' with { type: 'json' };
import { systems } from '../../embed/systems.js';
import { tiers, type Place, type Tier } from '../../embed/tiers.js';
import { answerFor, asksForWords, keepsRoom, placeholder, type Answer, type Here } from './answer.js';
import { firstChoice, shows, withOption, type Choice } from './choice.js';
import { howTo, places, ways } from './ways.js';
import { mustAsk, wordsAnswer } from './words-choice.js';

const here: Here = {
  origin: 'https://safety.example/',
  version: '1.2.3',
  integrity: `sha384-${'Ab+/'.repeat(16)}`,
  pinned: [],
};
const key = `2026:${'A'.repeat(43)}`;
const now = new Date('2026-11-20T12:00:00Z');
const choose = (part: Partial<Choice>): Choice => ({ ...firstChoice(now), ...part });
const answer = (part: Partial<Choice>, at = here): Answer => answerFor(choose(part), at, [900, 700, 500]);
const linesOf = ({ parts }: Answer, place: Place = 'page'): string =>
  parts.find((part) => part.place === place)?.lines ?? '';

describe('the answer of the builder', () => {
  for (const { id, tier, otherTiers } of systems) {
    it(`has lines for every element in ${id}, on the recommended way and on all others`, () => {
      for (const { tag } of shows) {
        for (const way of [undefined, ...otherTiers]) {
          const found = answer({ show: tag, system: id, way });
          assert.equal(found.tier, way ?? tier);
          assert.deepEqual(found.tiers, [tier, ...otherTiers]);
          if (tag === 'safety-alert' && found.tier === 'T5')
            assert.match(found.problem ?? '', /page of the alert/);
          else assert.match(linesOf(found), /<a href="https:\/\/safety\.example\//, `${tag} ${way}`);
          assert.ok(found.steps.length > 1 && found.check && found.ifStripped);
        }
      }
    });
  }

  it('does not offer a way that does not work there', () => {
    assert.equal(answer({ system: 'wix', way: 'T1' }).tier, 'T4');
    assert.equal(answer({ system: 'only-links', way: 'T2' }).tier, 'T0');
  });

  it('takes the steps of the system for its own way, and for another those that hold everywhere', () => {
    const google = systems.find(({ id }) => id === 'google-sites')!;
    assert.equal(answer({ system: 'google-sites' }).steps, google.steps);
    assert.notEqual(answer({ system: 'google-sites', way: 'T0' }).steps, google.steps);
    for (const tier of tiers) {
      const { steps } = howTo(systems[0]!, tier);
      if (tier !== 'T1') for (const step of steps) assert.doesNotMatch(step, /Custom HTML/, tier);
    }
  });

  it('names every way and every place', () => {
    assert.deepEqual(Object.keys(ways), [...tiers]);
    for (const { name, what, like } of Object.values(ways)) {
      assert.ok(name && /\.$/.test(what));
      assert.ok(systems.some(({ id }) => id === like));
    }
    assert.deepEqual(Object.keys(places).sort(), ['module', 'page', 'template', 'terminal']);
  });

  it('pins the hosted file, and tells a school’s own copy where the pages are', () => {
    const hosted = linesOf(answer({ system: 'html', way: 'T2' }));
    assert.ok(
      hosted.includes(
        `src="https://safety.example/cdn/1.2.3/online-safety-elements.js" integrity="${here.integrity}" crossorigin="anonymous"`,
      ),
    );
    assert.doesNotMatch(hosted, /data-site/);
    assert.ok(linesOf(answer({ system: 'html' })).includes(' data-site="https://safety.example/"'));
  });

  it('names a placeholder, and no made-up site, where this website has no address', () => {
    const lines = linesOf(answer({ system: 'html', way: 'T2' }, { ...here, origin: undefined }));
    assert.ok(lines.includes(`${placeholder}cdn/1.2.3/`));
    assert.doesNotMatch(
      linesOf(answer({ system: 'html' }, { ...here, origin: undefined })),
      /data-site/,
      'an element must not lead readers to a placeholder',
    );
  });
});

describe('options on each way', () => {
  const report = withOption(withOption(choose({}), 'for', 'child'), 'exit', 'on');
  const on = (tier: Tier, choice: Choice = report): Answer =>
    answerFor(
      {
        ...choice,
        system: systems.find((one) => one.tier === tier || one.otherTiers.includes(tier))!.id,
        way: tier,
      },
      here,
      [900, 700, 500],
    );

  it('stand in the tag, a switch without a value', () => {
    for (const tier of ['T1', 'T2', 'T6'] as const)
      assert.ok(linesOf(on(tier)).includes('<report-ceop for="child" exit>'), tier);
  });

  it('stand in the address of a frame and of a link that is turned into the box', () => {
    assert.ok(linesOf(on('T4')).includes('/embed/report-ceop/?for=child&amp;exit='));
    assert.ok(linesOf(on('T3')).includes('/report/?for=child&amp;exit='));
  });

  it('that an address cannot ask for are left out and named', () => {
    const alert = withOption(choose({ show: 'safety-alert' }), 'back-label', 'Back to news');
    assert.deepEqual(on('T4', alert).leftOut, ['back-label']);
    assert.doesNotMatch(linesOf(on('T4', alert)), /back-label/);
    const leave = withOption(choose({}), 'exit-href', 'https://weather.example/');
    assert.deepEqual(on('T3', leave).leftOut, ['exit-href']);
    assert.deepEqual(on('T1', leave).leftOut, []);
  });

  it('say what is missing for an alert, and give no lines that would show nothing', () => {
    const empty = withOption(choose({ show: 'safety-alert' }), 'headline', '');
    const found = answerFor(empty, here);
    assert.match(found.problem ?? '', /^Write a headline/);
    assert.deepEqual(found.parts, []);
    assert.equal(answerFor(withOption(empty, 'src', '/feeds/a.json'), here).problem, undefined);
  });
});

describe('the language of the lines', () => {
  it('is written on the tag and in the frame, and its words are Welsh', () => {
    assert.match(linesOf(answer({ language: 'cy', system: 'html' })), /<report-ceop lang="cy"/);
    assert.match(linesOf(answer({ language: 'cy', system: 'wix' })), /\?lang=cy"/);
    assert.doesNotMatch(linesOf(answer({ language: 'cy', system: 'only-links' })), /In danger right now/);
  });

  it('is the page’s own where a link is turned into the box, and that is said', () => {
    const found = answer({ language: 'cy', system: 'drupal' });
    assert.doesNotMatch(linesOf(found), /lang=/);
    assert.ok(found.notes.some((note) => note.includes('lang="cy"')));
  });
});

describe('what a school says of itself', () => {
  const school = { 'dsl-phone': '01632 960 117', school: 'Hazel Lane Primary School' };

  it('stands once on the script, and for readers without script in the words', () => {
    const lines = linesOf(answer({ school, system: 'html' }));
    assert.ok(lines.includes(' data-school="Hazel Lane Primary School" data-dsl-phone="01632 960 117"'));
    assert.ok(lines.includes('<a href="tel:01632960117">01632 960 117</a>'));
    assert.doesNotMatch(lines, /<report-ceop [^>]*dsl/);
  });

  it('is told in a frame as far as its element can, and that is said', () => {
    assert.match(linesOf(answer({ school, system: 'wix' })), /school=Hazel\+Lane/);
    const tips = answer({ school, system: 'wix', show: 'parent-tips' });
    assert.match(linesOf(tips), /school=Hazel\+Lane/);
    assert.doesNotMatch(linesOf(tips), /960/);
    assert.ok(tips.notes.some((note) => /only part/.test(note)));
  });

  it('is not in a link, and that is said', () => {
    const found = answer({ school, system: 'only-links' });
    assert.doesNotMatch(linesOf(found), /Hazel|960/);
    assert.ok(found.notes.some((note) => /A link cannot say/.test(note)));
  });
});

describe('the height of a frame', () => {
  it('is that of the table where the options stand in it', () => {
    assert.equal(answer({ system: 'wix' }).height, table.frames['report-ceop/'][0]);
    assert.match(
      linesOf(answer({ system: 'wix' })),
      new RegExp(` height="${table.frames['report-ceop/'][0]}"`),
    );
    assert.equal(
      answer({ system: 'wix', show: 'app-risk-card' }).height,
      table.frames['app-risk-card/?app=discord'][0],
    );
  });

  it('is measured where they do not, or where the school adds to it', () => {
    assert.equal(
      answerFor(withOption(choose({ system: 'wix' }), 'nation', 'wales'), here, [901, 1, 1]).height,
      901,
    );
    assert.equal(answer({ system: 'wix', school: { 'dsl-name': 'The deputy head' } }).height, 900);
  });

  it('is never missing, even before anything was measured', () => {
    for (const { tag } of shows)
      assert.ok(
        (answerFor(choose({ show: tag, system: 'wix', language: 'cy' }), here).height ?? 0) > 200,
        tag,
      );
  });
});

describe('room that is kept', () => {
  it('is written where there is a box, once it is asked for and was measured', () => {
    const wanted = choose({ system: 'html', room: true });
    assert.match(
      linesOf(answerFor(wanted, here, [900, 700, 500])),
      /^<div style="min-height:min\(100vh,max\(500px,/,
    );
    assert.doesNotMatch(linesOf(answerFor(wanted, here)), /style/);
    assert.doesNotMatch(linesOf(answer({ system: 'html' })), /style/);
    for (const { tier, id } of systems) {
      const { room } = answer({ system: id, room: true });
      assert.equal(room !== undefined, keepsRoom(tier), id);
    }
  });
});

describe('the question about the words', () => {
  const publisher = { content: 'https://www.mereshire.example/words/', contentKey: key };

  it('writes nothing where they are frozen: nothing is ever fetched', () => {
    assert.deepEqual(wordsAnswer({ words: 'frozen', ...publisher }, here), { settings: {} });
    for (const { id } of systems)
      assert.doesNotMatch(
        answer({ system: id, ...publisher })
          .parts.map(({ lines }) => lines)
          .join(),
        /content/,
      );
  });

  it('asks for address and key where the file has no key, and says what is wrong with each', () => {
    assert.ok(mustAsk(here));
    const empty = wordsAnswer({ words: 'fresh', content: '', contentKey: '' }, here);
    assert.deepEqual(empty.settings, {});
    assert.match(empty.addressProblem ?? '', /publisher/);
    assert.match(empty.keyProblem ?? '', /anybody’s/);
    for (const [content, message] of [
      ['http://www.mereshire.example/words/', /https/],
      ['javascript:alert(1)', /address of words|https/],
    ] as const)
      assert.match(
        wordsAnswer({ words: 'fresh', content, contentKey: key }, here).addressProblem ?? '',
        message,
      );
    for (const contentKey of ['2026', 'A'.repeat(42), `${key} nonsense`])
      assert.match(
        wordsAnswer({ words: 'fresh', content: publisher.content, contentKey }, here).keyProblem ?? '',
        /is no key/,
      );
  });

  it('writes them on the script, as the elements read them', () => {
    const lines = linesOf(answer({ system: 'html', words: 'fresh', ...publisher }));
    assert.ok(lines.includes(` data-content="${publisher.content}" data-content-key="${key}"`), lines);
    const template = linesOf(answer({ system: 'drupal', words: 'fresh', ...publisher }), 'template');
    assert.ok(template.includes(` data-content="${publisher.content}"`));
  });

  it('gives lines with frozen words until both are there, and says so', () => {
    const found = answer({ system: 'html', words: 'fresh', content: publisher.content });
    assert.doesNotMatch(linesOf(found), /data-content/);
    assert.ok(found.notes.some((note) => /freeze the words/.test(note)));
  });

  it('asks for nothing where the file has a key and this website knows its address', () => {
    const keyed = { ...here, pinned: [key] };
    assert.ok(!mustAsk(keyed));
    const found = answer({ system: 'html', words: 'fresh' }, keyed);
    assert.ok(linesOf(found).includes(' data-content="https://safety.example/content/"'));
    assert.doesNotMatch(linesOf(found), /content-key/);
    assert.deepEqual(found.notes, []);
  });

  it('asks for the address alone where the file has a key and this website knows no address', () => {
    const lost = { ...here, origin: undefined, pinned: [key] };
    assert.ok(mustAsk(lost));
    const { settings, keyProblem } = wordsAnswer(
      { words: 'fresh', content: publisher.content, contentKey: '' },
      lost,
    );
    assert.deepEqual(settings, { content: publisher.content });
    assert.equal(keyProblem, undefined);
  });

  it('has no say where readers see this website’s own words', () => {
    for (const { id, tier } of systems.filter((one) => !asksForWords(one.tier))) {
      const found = answer({ system: id, words: 'fresh', ...publisher });
      assert.doesNotMatch(found.parts.map(({ lines }) => lines).join(), /mereshire/, tier);
      assert.deepEqual(found.notes, [], id);
    }
  });
});
