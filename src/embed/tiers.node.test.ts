import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readAlert } from '../alerts/parse.js';
import { pastedTags } from './pasted-attributes.js';
import { snippetFor, tiers, type Place, type Tier, type TierOptions } from './tiers.js';

const integrity = 'sha384-AbC+/=';
const site = {
  origin: 'https://safety.example/',
  version: '1.2.3',
  integrity,
  height: 640,
} as const;
const report = { ...site, tag: 'report-ceop' } as const;

const linkLine =
  '<p><a href="https://safety.example/report/">Who to tell if something is wrong online. In danger right now? Call 999. Report to CEOP.</a></p>';

const part = (options: TierOptions, place: Place = 'page'): string =>
  snippetFor(options).find((one) => one.place === place)?.lines ?? '';

/** Options with which every tag can be pasted on every tier. */
const whole = (tier: Tier, tag: TierOptions['tag']): TierOptions => {
  const attributes: Record<string, string> =
    tag === 'app-risk-card'
      ? { app: 'discord' }
      : tag === 'safety-alert'
        ? { headline: 'Take care', href: 'https://partnership.example/alerts/1/' }
        : {};
  return { ...site, tier, tag, attributes };
};

describe('what is pasted on each tier', () => {
  it('T0 is the plain link alone', () => {
    assert.deepEqual(snippetFor({ ...report, tier: 'T0' }), [{ place: 'page', lines: linkLine }]);
  });

  it('T1 is the school’s own file and the tag, then the link; no hash, for a newer file will take its place', () => {
    const [first, second, ...more] = part({ ...report, tier: 'T1' }).split('\n');
    assert.match(
      first!,
      /^<div><script type="module" src="\/files\/online-safety-elements\.js"><\/script><report-ceop><strong>/,
    );
    assert.equal(second, linkLine);
    assert.deepEqual(more, []);
    assert.match(part({ ...report, tier: 'T1', src: '/a&b/x.js' }), /src="\/a&amp;b\/x\.js">/);
  });

  it('T2 is the file of exactly that version with its hash', () => {
    assert.ok(
      part({ ...report, tier: 'T2' }).startsWith(
        `<div><script type="module" src="https://safety.example/cdn/1.2.3/online-safety-elements.js" integrity="${integrity}" crossorigin="anonymous"></script><report-ceop>`,
      ),
    );
  });

  it('T2 and T3 are refused without the hash', () => {
    for (const tier of ['T2', 'T3'] as const)
      assert.throws(() => snippetFor({ ...report, tier, integrity: undefined }), /needs its hash/);
  });

  it('T3 is the script for the template, with its consent to change links, and the link for the page', () => {
    assert.deepEqual(snippetFor({ ...report, tier: 'T3' }), [
      {
        place: 'template',
        lines: `<script type="module" src="https://safety.example/cdn/1.2.3/online-safety-elements.js" integrity="${integrity}" crossorigin="anonymous" data-links="upgrade"></script>`,
      },
      { place: 'page', lines: linkLine },
    ]);
  });

  it('T3 with the school’s own file says where the hosted site is, and needs no hash', () => {
    assert.equal(
      part(
        { ...report, tier: 'T3', origin: 'https://safety.example', src: '/files/x.js', integrity: undefined },
        'template',
      ),
      '<script type="module" src="/files/x.js" data-links="upgrade" data-site="https://safety.example/"></script>',
    );
  });

  it('T3 has in its link what the page’s path does not say', () => {
    assert.match(
      part({ ...site, tier: 'T3', tag: 'parent-tips', attributes: { topic: 'gaming', limit: '3' } }),
      /^<p><a href="https:\/\/safety\.example\/tips\/gaming\/\?limit=3">/,
    );
  });

  it('T4 is a frame with a name and a height, in a box of its own, then the link', () => {
    assert.equal(
      part({ ...report, tier: 'T4', attributes: { for: 'child', exit: '' } }),
      `<div><iframe src="https://safety.example/embed/report-ceop/?for=child&amp;exit=" title="Who to tell" width="100%" height="640" loading="lazy"></iframe></div>\n${linkLine}`,
    );
  });

  for (const height of [undefined, 0, -1, 1.5, NaN]) {
    it(`T4 is refused with a height of ${height}`, () =>
      assert.throws(() => snippetFor({ ...report, tier: 'T4', height }), /needs the height/));
  }

  it('T4 of an alert keeps signs of HTML in its words', () => {
    const attributes = { headline: 'Is "<b>" & \'you\' safe?' };
    assert.match(
      part({ ...site, tier: 'T4', tag: 'safety-alert', attributes }),
      /title="Safety alert: Is &quot;&lt;b&gt;&quot; &amp; &#39;you&#39; safe\?"/,
    );
  });

  it('T5 is the bare address alone on its line, then the link', () => {
    assert.equal(part({ ...report, tier: 'T5' }), `https://safety.example/report/\n${linkLine}`);
  });

  it('T6 is the package in that version, the module of the element, and the tag without a script', () => {
    const [terminal, module, page] = snippetFor({ ...report, tier: 'T6' });
    assert.deepEqual(terminal, {
      place: 'terminal',
      lines: 'npm install --save-exact online-safety-elements@1.2.3',
    });
    assert.deepEqual(module, {
      place: 'module',
      lines: "import 'online-safety-elements/elements/report-ceop.js';",
    });
    assert.match(page!.lines, /^<div><report-ceop><strong>/);
  });
});

describe('on every tier, every tag', () => {
  /** The shape that WordPress leaves as it is; see embed/snippet.ts. */
  const shapes = {
    box: /^<div>(?:<script type="module" src="[^"]+"[^>]*><\/script>)?<([a-z]+-[a-z-]+)(?: [^>]*)?>.*<\/\1><\/div>$/,
    frame: /^<div><iframe [^>]*><\/iframe><\/div>$/,
    link: /^<p><a href="https:\/\/[^"]+">[^<]+<\/a><\/p>$/,
    address: /^https:\/\/\S+$/,
  };
  for (const tag of pastedTags) {
    for (const tier of tiers) {
      it(`<${tag}> on ${tier} has the one shape that survives, and the plain link last`, () => {
        const lines = part(whole(tier, tag)).split('\n');
        for (const line of lines)
          assert.ok(
            Object.values(shapes).some((shape) => shape.test(line)),
            line,
          );
        assert.match(lines.at(-1)!, shapes.link);
        assert.equal(lines.length, ['T0', 'T3'].includes(tier) ? 1 : 2);
        assert.doesNotMatch(lines.join(), / style=|<(?:p|ul|h\d)[^>]*>.*<\/(?:ul|h\d)>/);
      });
    }

    it(`<${tag}> is refused with an attribute that is not its own`, () => {
      for (const tier of tiers) {
        const options = whole(tier, tag);
        const attributes = { ...options.attributes, onclick: 'alert(1)' };
        assert.throws(() => snippetFor({ ...options, attributes }), /"onclick" is not an attribute of/);
      }
    });
  }
});

describe('an alert', () => {
  const record = readAlert({
    id: 'live-video',
    headline: 'Take care',
    summary: 'In video chat.',
    level: 'warning',
    issued: '2026-11-18',
    expires: '2026-12-18',
    issuers: [{ name: 'Mereshire Police' }, { name: 'Hazel Lane Primary School' }],
    apps: ['discord', 'skype'],
  }).alert!;

  it('without a page of its own has its words and the way to who to tell in one paragraph', () => {
    const attributes = { headline: 'Take care', summary: 'In video chat.' };
    assert.equal(
      part({ ...site, tier: 'T3', tag: 'safety-alert', attributes }),
      '<p>Take care. In video chat. <a href="https://safety.example/report/">Who to tell if something is wrong online</a></p>',
      'a link that stood alone would be turned into another element, and the alert would be gone',
    );
  });

  it('without a page of its own cannot be pasted as an address', () => {
    assert.throws(
      () => snippetFor({ ...site, tier: 'T5', tag: 'safety-alert', attributes: { headline: 'Take care' } }),
      /give "href", a whole https address/,
    );
  });

  it('with a record is whole in its tag, and a head alone in a frame’s address', () => {
    assert.match(
      part({ ...site, tier: 'T1', tag: 'safety-alert', record }),
      /<safety-alert><strong>Take care<\/strong>.*<script type="application\/json">\{.*"headline":"Take care".*\}<\/script><\/safety-alert>/,
    );
    const src = /src="([^"]*)"/.exec(part({ ...site, tier: 'T4', tag: 'safety-alert', record }))![1]!;
    assert.deepEqual(Object.fromEntries(new URL(src.replaceAll('&amp;', '&')).searchParams), {
      headline: 'Take care',
      level: 'warning',
      summary: 'In video chat.',
      issuer: 'Mereshire Police, Hazel Lane Primary School',
      issued: '2026-11-18',
      expires: '2026-12-18',
      apps: 'discord, skype',
      'alert-id': 'live-video',
    });
  });

  it('with a record goes by the record, as the element does, and keeps the attributes about its look', () => {
    const attributes = { headline: 'Look twice', view: 'banner' };
    const options = { ...site, tier: 'T4', tag: 'safety-alert', record, attributes } as const;
    assert.match(part(options), /\?headline=Take\+care&amp;view=banner&amp;/);
  });

  it('of a feed, without words, still leads to who to tell', () => {
    assert.equal(
      part({ ...site, tier: 'T0', tag: 'safety-alert' }),
      '<p><a href="https://safety.example/report/">Who to tell if something is wrong online</a></p>',
    );
  });
});

it('names the school’s own people on the tiers that carry words', () => {
  const settings = { school: 'Hazel Lane', dslPhone: '01632 960 117' };
  assert.match(part({ ...report, tier: 'T2', settings }), /Hazel Lane\. <a href="tel:01632960117">/);
});

it('writes its words in the language that is asked for', () => {
  assert.match(part({ ...report, tier: 'T0', lang: 'cy' }), />Wrth bwy i ddweud/);
});

describe('what the lines say for the whole page', () => {
  const pageSettings = {
    school: 'St Mary’s & "All" <Saints>',
    dslPhone: '01632 960 117',
    content: 'https://www.mereshire.example/words/',
    contentKey: '2026:abc',
  };
  const asAttributes = (prefix: string) =>
    ` ${prefix}school="St Mary’s &amp; &quot;All&quot; &lt;Saints&gt;" ${prefix}dsl-phone="01632 960 117" ${prefix}content="https://www.mereshire.example/words/" ${prefix}content-key="2026:abc"`;

  for (const tier of ['T1', 'T2'] as const) {
    it(`stands on the script tag of ${tier}, and the lead in the words for readers without script`, () => {
      const lines = part({ ...report, tier, pageSettings });
      assert.ok(lines.includes(`${asAttributes('data-')}></script><report-ceop>`), lines);
      assert.match(lines, /<a href="tel:01632960117">01632 960 117<\/a>/);
      assert.equal(lines.split('\n').length, 2);
    });
  }

  it('stands on the script of the template for links, once', () => {
    const script = part({ ...report, tier: 'T3', pageSettings }, 'template');
    assert.ok(script.endsWith(` data-links="upgrade"${asAttributes('data-')}></script>`), script);
    const own = part(
      { ...report, tier: 'T3', src: '/f.js', pageSettings: { site: 'https://x.example/' } },
      'template',
    );
    assert.equal(own.match(/data-site=/g)?.length, 1);
    assert.ok(own.includes('data-site="https://safety.example/"'));
  });

  it('is a tag of its own for a developer, who imports it too', () => {
    const options = { ...report, tier: 'T6', pageSettings } as const;
    assert.ok(
      part(options).startsWith(`<div><safety-settings${asAttributes('')}></safety-settings><report-ceop>`),
    );
    assert.equal(
      part(options, 'module'),
      "import 'online-safety-elements/elements/safety-settings.js';\nimport 'online-safety-elements/elements/report-ceop.js';",
    );
    assert.doesNotMatch(part({ ...report, tier: 'T6', pageSettings: {} }), /safety-settings/);
  });

  it('reaches a frame as far as its element knows it, and what the tag says itself wins', () => {
    const frame = part({
      ...report,
      tier: 'T4',
      pageSettings,
      attributes: { 'dsl-phone': '01632 960 118' },
    });
    const query = new URL(/src="([^"]+)"/.exec(frame)![1]!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
      .searchParams;
    assert.deepEqual(Object.fromEntries(query), {
      school: pageSettings.school,
      'dsl-phone': '01632 960 118',
    });
    assert.doesNotMatch(part({ ...whole('T4', 'app-risk-card'), pageSettings }), /Mary|mereshire/);
  });

  for (const tier of ['T0', 'T5'] as const)
    it(`is nowhere in a ${tier}, which is a link`, () => {
      assert.equal(part({ ...report, tier, pageSettings }), part({ ...report, tier }));
    });
});

describe('room that is kept for the element', () => {
  it('is the height of the box around it, and only where there is a box', () => {
    const room = 'min(100vh, 640px)';
    for (const tier of ['T1', 'T2', 'T6'] as const)
      assert.ok(
        part({ ...report, tier, room }).startsWith('<div style="min-height:min(100vh, 640px)"><'),
        tier,
      );
    for (const tier of ['T0', 'T3', 'T4', 'T5'] as const)
      assert.doesNotMatch(part({ ...report, tier, room }), /min-height/);
  });

  it('cannot leave its attribute', () => {
    assert.ok(
      part({ ...report, tier: 'T1', room: '1px"><b>' }).startsWith(
        '<div style="min-height:1px&quot;&gt;&lt;b&gt;">',
      ),
    );
  });
});
