import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { AlertRecord } from '../alerts/alert.js';
import { readAlert } from '../alerts/parse.js';
import { fullRecord, urdu } from '../elements/safety-alert/safety-alert.records.js';
import { findApp, knownAppIds } from '../content/registry.js';
import { escapeHtml, fallbackWords, snippet, type PastedTag, type SnippetOptions } from './snippet.js';

const src = 'https://safety.example/cdn/1.2.3/report-ceop.js';
const report: SnippetOptions = { tag: 'report-ceop', src, fallback: 'Call 999.' };

const alert = (fields: object): AlertRecord => readAlert({ headline: 'Take care', ...fields }).alert!;

describe('what is pasted', () => {
  it('is the script and the tag with its words, on one line', () => {
    assert.equal(
      snippet(report),
      `<div><script type="module" src="${src}"></script><report-ceop>Call 999.</report-ceop></div>`,
    );
  });

  it('is the tag alone where the page has the script', () => {
    assert.equal(
      snippet({ tag: 'report-ceop', fallback: 'Call 999.' }),
      '<div><report-ceop>Call 999.</report-ceop></div>',
    );
  });

  it('has the plain link outside the tag, in a paragraph of its own, where no editor strips it', () => {
    const link = { href: 'https://safety.example/report/?a=1&b=2', text: 'Who to tell' };
    const [tag, paragraph, ...more] = snippet({ ...report, link }).split('\n');
    assert.match(tag!, /^<div>.*<\/report-ceop><\/div>$/);
    assert.equal(paragraph, '<p><a href="https://safety.example/report/?a=1&amp;b=2">Who to tell</a></p>');
    assert.deepEqual(more, []);
  });

  it('never links to an address that could run', () => {
    const link = { href: 'java\nscript:alert(1)', text: 'Who to tell' };
    assert.match(snippet({ ...report, link }), /\n<p>Who to tell<\/p>$/);
  });

  it('carries the hash together with crossorigin, without which browsers ignore the file', () => {
    const integrity = 'sha384-AbC+/=';
    assert.ok(
      snippet({ ...report, integrity }).includes(
        `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`,
      ),
    );
    assert.doesNotMatch(snippet(report), /integrity|crossorigin/);
    assert.doesNotMatch(
      snippet({ tag: 'report-ceop', integrity }),
      /integrity/,
      'nothing to hash without a script',
    );
  });

  it('writes attributes in their order, bare where they have no value', () => {
    const attributes = { app: 'discord', view: 'summary', advised: '' };
    assert.ok(
      snippet({ tag: 'app-risk-card', attributes, fallback: 'a' }).includes(
        '<app-risk-card app="discord" view="summary" advised>a<',
      ),
    );
  });

  it('keeps signs of HTML in an attribute, and a line break out of it', () => {
    const attributes = { school: `St Mary's "<b>" & Co`, 'dsl-hours': 'Mornings.\r\n  Not on Friday.' };
    assert.ok(
      snippet({ ...report, attributes }).includes(
        '<report-ceop school="St Mary&#39;s &quot;&lt;b&gt;&quot; &amp; Co" dsl-hours="Mornings. Not on Friday.">',
      ),
    );
  });

  describe('with words of one’s own', () => {
    const inline = [
      'Call <a href="tel:999">999</a>.',
      '<strong>Kik.</strong> For adults.',
      'One<br>two',
      'a < b',
      '<picture></picture>',
      '<em>a</em> <abbr>b</abbr> <data>c</data> <label>d</label>',
    ];
    for (const fallback of inline) {
      it(`may hold ${fallback}`, () =>
        assert.ok(snippet({ ...report, fallback }).includes(`>${fallback}</`)));
    }
    const broken = [
      'one\ntwo',
      'one\rtwo',
      '<p>one</p>',
      'one</p>',
      '<P class="a">one</P>',
      '<ul><li>one</li></ul>',
      '<h2>one</h2>',
      '<dl><dt>one</dt></dl>',
      '<article>one</article>',
      '<pre>one</pre>',
      '<details>one</details>',
      '<hr/>',
      '<header>one</header>',
    ];
    for (const fallback of broken) {
      it(`refuses ${JSON.stringify(fallback)}, which would end the tag in WordPress`, () => {
        assert.throws(
          () => snippet({ ...report, fallback }),
          /The fallback of <report-ceop> must be one line/,
        );
      });
    }
  });

  it('holds a record that cannot end its script, whatever stands in it', () => {
    const record = alert({ headline: '</script><script>alert(1)</script><!-- & \u2028 "', summary: 'a\nb' });
    const pasted = snippet({ tag: 'safety-alert', record });
    const data = /<script type="application\/json">([^<]*)<\/script>/.exec(pasted)![1]!;
    assert.deepEqual(JSON.parse(data), JSON.parse(JSON.stringify(record)));
    assert.equal(pasted.match(/<script/g)?.length, 1);
    assert.doesNotMatch(pasted, /\n/);
  });

  describe('with a record that has parts for staff', () => {
    const record = alert({
      level: 'warning',
      sections: [
        { title: 'For all', blocks: ['Public words.'] },
        { title: 'In two forms', blocks: ['Two forms.'], views: ['briefing', 'letter'] },
        { title: 'For staff', blocks: ['Case words.'], audience: 'professional' },
        { title: 'In the briefing', blocks: ['Briefing words.'], views: ['briefing'] },
      ],
      actions: [{ do: 'Talk tonight.' }, { do: 'Call the team.', audience: 'professional' }],
      recommendations: [
        { app: 'discord', text: 'Wait until 13.' },
        { app: 'discord', text: 'Block it at school.', views: ['briefing'] },
      ],
    });
    const forAll = ['Public words.', 'Two forms.', 'Talk tonight.', 'Wait until 13.'];
    const forStaff = ['Case words.', 'Briefing words.', 'Call the team.', 'Block it at school.', 'For staff'];

    for (const view of [undefined, 'notice', 'banner', 'letter', 'poster'])
      it(`has none of them in the source of a page, shown as ${view ?? 'it comes'}`, () => {
        const pasted = snippet({ tag: 'safety-alert', record, attributes: { ...(view && { view }) } });
        for (const words of forAll) assert.ok(pasted.includes(words), words);
        for (const words of forStaff) assert.ok(!pasted.includes(words), words);
        assert.doesNotMatch(pasted, /professional/);
      });

    for (const view of ['briefing', 'BRIEFING'])
      it(`keeps them where the tag says view="${view}", and the record as it was`, () => {
        const pasted = snippet({ tag: 'safety-alert', record, attributes: { view } });
        const data = /<script[^>]*>(.*?)<\/script>/.exec(pasted)![1]!;
        assert.deepEqual(readAlert(JSON.parse(data)).alert, record);
        for (const words of forStaff) assert.ok(pasted.includes(words), words);
      });
  });

  it('of every element as it comes is one line', () => {
    const tags: [PastedTag, Record<string, string>][] = [
      ['report-ceop', {}],
      ['parent-tips', {}],
      ['app-risk-list', {}],
      ['safety-alert', { headline: 'Take care' }],
      ...knownAppIds('en').map((app): [PastedTag, Record<string, string>] => ['app-risk-card', { app }]),
    ];
    for (const lang of ['en', 'cy', 'pl']) {
      for (const [tag, attributes] of tags)
        assert.doesNotMatch(snippet({ tag, attributes, src, lang }), /\n/);
    }
  });
});

describe('escapeHtml', () => {
  it('leaves no sign that opens or closes anything', () => {
    assert.equal(
      escapeHtml(`<a href="x" title='y'>&amp;`),
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;',
    );
  });
});

describe('the words without script', () => {
  describe('of report-ceop', () => {
    const words = fallbackWords({ tag: 'report-ceop' });

    it('call 999 first', () => {
      assert.match(words, /^<strong>[^<]*danger[^<]*<\/strong> <a href="tel:999">Call 999<\/a>\./);
    });
    it('lead to CEOP by a link, and say what it does not take', () => {
      assert.match(
        words,
        /<a href="https:\/\/www\.ceop\.police\.uk\/[^"]*">Report to CEOP<\/a>\. It does not deal with/,
      );
    });
    it('name who else to go to, with numbers that dial', () => {
      for (const part of [
        'Childline <a href="tel:08001111">0800 1111</a>',
        'NSPCC <a href="tel:08088005000">0808 800 5000</a>',
        '<a href="https://report.iwf.org.uk/',
        'Report Remove',
        '<a href="tel:101">101</a>',
      ])
        assert.ok(words.includes(part), part);
    });
    it('are there for a page in a language we have no facts in', () => {
      assert.ok(fallbackWords({ tag: 'report-ceop', lang: 'pl' }).includes('tel:999'));
      assert.ok(fallbackWords({ tag: 'report-ceop', lang: 'cy' }).includes('Ffoniwch 999'));
    });
  });

  describe('of app-risk-card', () => {
    it('of a closed app begin with its state, and give neither age nor way in', () => {
      const words = fallbackWords({ tag: 'app-risk-card', attributes: { app: 'omegle' } });
      assert.match(words, /^<strong>Omegle\.<\/strong> Closed on 8 November 2023\. /);
      assert.match(words, /is a copy/);
    });
    it('of a live app give its age and the safest use', () => {
      const words = fallbackWords({ tag: 'app-risk-card', attributes: { app: 'discord' } });
      assert.match(words, /^<strong>Discord\.<\/strong> An app/);
      assert.match(words, /13 is Discord’s own lowest age\./);
      assert.match(words, /Join only private groups/);
    });
    it('of an app for adults say so', () => {
      assert.match(
        fallbackWords({ tag: 'app-risk-card', attributes: { app: 'kik' } }),
        /^<strong>Kik\.<\/strong> For adults only\./,
      );
    });
    it('cannot be written for an app we know nothing of', () => {
      assert.throws(
        () => fallbackWords({ tag: 'app-risk-card', attributes: { app: 'nosuch' } }),
        /no record of an app "nosuch"/,
      );
      assert.throws(() => fallbackWords({ tag: 'app-risk-card' }), /no record of an app ""/);
    });
  });

  describe('of app-risk-list', () => {
    const words = fallbackWords({ tag: 'app-risk-list' });

    it('name every app once, in their order', () => {
      const places = knownAppIds('en').map((id) => words.indexOf(` ${findApp(id, 'en')!.record.name}`));
      assert.ok(places.every((place) => place > 0));
      assert.match(words, /^<strong>Find an app\.<\/strong> Among Us\. /);
    });
    it('say of an app that has closed when it did, and of one for adults that it is', () => {
      assert.ok(words.includes('Omegle: Closed on 8 November 2023.'));
      assert.ok(words.includes('Kik: For adults only.'));
      assert.ok(words.includes(' Discord. '), 'nothing of an app that is as it was');
    });
    it('are in the language of the page, as far as we have it', () => {
      assert.match(fallbackWords({ tag: 'app-risk-list', lang: 'cy' }), /^<strong>Dod o hyd i ap\./);
    });
  });

  describe('of parent-tips', () => {
    const numbers = (attributes: Record<string, string>): number[] =>
      [...fallbackWords({ tag: 'parent-tips', attributes }).matchAll(/<strong>(\d+)\. /g)].map(([, number]) =>
        Number(number),
      );

    it('are all the tips, by their own numbers', () => assert.deepEqual(numbers({}), [1, 2, 3, 4, 5, 6]));
    it('are as many as were asked for', () => assert.deepEqual(numbers({ limit: '2' }), [1, 2]));
    for (const limit of ['', '0', '-1', 'three', '2.5']) {
      it(`are all where the limit is "${limit}"`, () => assert.equal(numbers({ limit }).length, 6));
    }
    it('are those of the topic and the age, as in the element: ours, with the topic each number belongs to', () => {
      const titles = (attributes: Record<string, string>): string[] =>
        [...fallbackWords({ tag: 'parent-tips', attributes }).matchAll(/<strong>(.*?)\.<\/strong>/g)].map(
          ([, title = '']) => title,
        );
      assert.deepEqual(titles({ topic: 'gaming', age: '6-10' }).slice(3, 6), [
        'Gaming 4. Choose a player name that gives nothing away',
        'Gaming 5. Learn to mute, block and report',
        'Video chat 5. Stay out of private chats with new people',
      ]);
      assert.equal(titles({ topic: 'gaming', limit: '3' }).length, 3);
      assert.deepEqual(numbers({ set: 'police-2021', topic: 'gaming' }), [1, 2, 5]);
      assert.deepEqual(numbers({ set: 'police-2021', age: '14+' }), [2, 3, 5, 6]);
      assert.equal(numbers({ topic: 'nosuch' }).length, 6, 'an unknown topic counts as none');
    });
  });

  it('of report-ceop name the school’s own safeguarding lead, when it is known', () => {
    const settings = { school: 'Hazel Lane & Co', dslPhone: '01632 960 117', dslHours: 'School days.' };
    const pasted = snippet({ tag: 'report-ceop', settings });
    assert.match(
      pasted,
      /<strong>Talk to our safeguarding lead\.<\/strong> Hazel Lane &amp; Co\. <a href="tel:01632960117">01632 960 117<\/a>\. School days\.<\/report-ceop>/,
    );
    assert.doesNotMatch(snippet({ tag: 'report-ceop' }), /safeguarding lead/);
  });

  describe('of safety-alert', () => {
    it('written in attributes are its headline and summary, in a child the element has no slot for, then the story', () => {
      const attributes = { headline: 'Strangers <ask>', summary: 'In video\nchat.', issuer: 'The school' };
      const pasted = snippet({ tag: 'safety-alert', attributes, fallback: 'Talk tonight.' });
      assert.match(
        pasted,
        /><span slot="plain"><strong>Strangers &lt;ask&gt;<\/strong> In video chat\. The school\.<\/span> Talk tonight\.<\/safety-alert>/,
      );
    });

    const words = (fields: object): string => {
      const pasted = snippet({ tag: 'safety-alert', record: alert(fields) });
      return /<safety-alert>(.*)<script type="application\/json">.*<\/script><\/safety-alert>/.exec(
        pasted,
      )![1]!;
    };

    it('written in a record are who, when, until when and what to do, then the story', () => {
      assert.equal(
        words({
          issuers: [{ name: 'Partnership', phone: '+44 (0)1632 960117', email: 'a@partnership.example' }],
          issued: '2026-11-18',
          expires: '2026-12-18',
          summary: 'In video chat.',
          actions: [{ do: 'Talk.', how: 'Tonight.' }],
          sections: [
            { title: 'What happened', blocks: ['One & two.', { list: ['Three.'] }, { quote: ['Four.'] }] },
          ],
          response: ['We visit schools.'],
        }),
        '<strong>Take care</strong> Partnership. Sent 18 November 2026. In force until 18 December 2026. In video chat.' +
          ' <strong>What you can do</strong> Talk. Tonight.' +
          ' <strong>What happened</strong> One &amp; two. Three. Four.' +
          ' <strong>What we are doing</strong> We visit schools.' +
          ' In danger right now: <a href="tel:999">Call 999</a>.' +
          ' For a child: Childline <a href="tel:08001111">0800 1111</a>.' +
          ' For an adult: NSPCC <a href="tel:08088005000">0808 800 5000</a>.' +
          ' <a href="tel:01632960117">+44 (0)1632 960117</a>, <a href="mailto:a@partnership.example">a@partnership.example</a>',
      );
    });

    it('leave out what is for professionals', () => {
      const sections = [{ title: 'For staff', blocks: ['Case details.'], audience: 'professional' }];
      assert.doesNotMatch(words({ sections }), /staff|Case/);
    });

    it('of one that was called back or replaced are when, why and what took its place, and not its advice', () => {
      const old = {
        issuers: [{ name: 'Partnership' }],
        issued: '2026-11-18',
        actions: [{ do: 'Stay inside.' }],
      };
      assert.equal(
        words({ ...old, withdrawn: { on: '2026-11-20', reason: 'Sent in error.' } }),
        '<strong>Withdrawn on 20 November 2026.</strong> Sent in error. <strong>Take care</strong>' +
          ' Partnership sent this on 18 November 2026. Its advice is out of date.',
      );
      assert.equal(
        words({ withdrawn: true }),
        '<strong>Withdrawn.</strong> <strong>Take care</strong> The advice in this alert is out of date.',
      );
      assert.equal(
        words({ replacedBy: { headline: 'Newer', href: 'https://partnership.example/2', on: '2026-11-20' } }),
        '<strong>Replaced on 20 November 2026.</strong> Read the newer alert: <a href="https://partnership.example/2">Newer</a>.' +
          ' <strong>Take care</strong> The advice in this alert is out of date.',
      );
    });

    it('do not dial or write where no number or address can be', () => {
      assert.match(
        words({ issuers: [{ name: 'Partnership', phone: '0300 123 704', email: 'at the office' }] }),
        /^<strong>Take care<\/strong> Partnership\..* 0300 123 704, at the office$/,
      );
    });

    it('of a draft are none, of an exercise say so first', () => {
      assert.equal(words({ status: 'draft', summary: 'Not yet.' }), '');
      assert.match(
        words({ status: 'exercise' }),
        /^<strong>This is an exercise\. It is not a real alert\.<\/strong>/,
      );
    });

    it('of a full record say what the notice says, and nothing of what is for staff', () => {
      const said = words(fullRecord);
      for (const part of [
        'It began on 7 September 2026. Last changed 19 November 2026, 3.30pm.',
        'For parents and carers of children aged 8 to 13. In Mereshire and Vale of Hazel.',
        '<a href="https://www.ceop.police.uk/Safety-Centre/">Report it to CEOP.</a>',
        '19 November 2026, 3.30pm: The police now know',
        '(<a href="https://mereshire.example/survey">Mereshire schools survey</a>, 16 November 2026)',
        '(Independent Chair, the Partnership)',
        'Parental controls evening</a>. 2 December 2026, 6.30pm. Hazel Lane Primary School. Bring your phone.',
        '<strong>The Police Safer Schools Partnership offers these tips</strong> 1. Keep screens',
        'Discord. 13 and over (its own rules). An app for chatting',
        'Mereshire Safeguarding Children Partnership says: Wait until your child is 13.',
        'Omegle. Closed on 8 November 2023.',
        'Letter to parents</a> (PDF, 1 page, 18 November 2026) Large print on request.',
        '<a href="https://mereshire.example/bsl/chat-apps">Watch this in British Sign Language</a>',
        '<span lang="pl"><a href="https://mereshire.example/pl">Polski</a></span>',
        'Monday to Friday, 9am to 5pm.',
      ])
        assert.ok(said.includes(part), `${part}\nis not in\n${said}`);
      assert.doesNotMatch(
        said,
        /screening tool|What partners need|names of well-known games|any site of that name/,
      );
    });

    const withoutRecord = (pasted: string): string =>
      pasted.replace(/<script type="application\/json">.*?<\/script>/, '');
    const shownAs = (view: string, fields: object = {}, options: Partial<SnippetOptions> = {}): string => {
      const record = alert({ ...fullRecord, ...fields });
      const pasted = snippet({ tag: 'safety-alert', record, attributes: { view }, ...options });
      return /<safety-alert[^>]*>(.*)<\/safety-alert>/.exec(withoutRecord(pasted))![1]!;
    };
    /** The parts stand in this order. */
    const inOrder = (said: string, parts: readonly string[]): void => {
      const places = parts.map((part) => said.indexOf(part));
      assert.ok(!places.includes(-1), `${parts[places.indexOf(-1)]}\nis not in\n${said}`);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        parts.join(' | '),
      );
    };

    it('of a briefing say first whom it is for, then what staff do, and whom they tell', () => {
      const settings = {
        referralName: 'Mereshire front door team',
        referralPhone: '01632 960 245',
        referralHours: 'Weekdays.',
        referralOutOfHours: '01632 960 246',
        dslName: 'Deputy head teacher',
        dslPhone: '01632 960 117',
      };
      const said = shownAs('briefing', {}, { settings });
      inOrder(said, [
        '<strong>For staff and partners. Please do not send it to families.</strong> Briefing for partners.',
        fullRecord.headline,
        'How soon to act: Soon.',
        '<strong>How you can help</strong>',
        'screening tool',
        '<strong>What has changed</strong>',
        'What partners need',
        '<strong>What we are doing</strong>',
        '<strong>Help and events</strong>',
        '<strong>Mereshire front door team.</strong> For a child who may be at risk of harm. <a href="tel:01632960245">',
        'At other times: <a href="tel:01632960246">',
        '<strong>Tell the safeguarding lead first.</strong> Do it today. Do not look into it yourself. Deputy head teacher, <a href="tel:01632960117">01632 960 117</a>.',
        '<strong>Apps named here:</strong>',
      ]);
      assert.doesNotMatch(said, /What you can do|Childline/, 'what families are told is not for staff');
    });

    it('of a briefing without settings tell staff whom to go to at any school, and no team', () => {
      const said = shownAs('Briefing');
      assert.match(
        said,
        /Tell the safeguarding lead first\.<\/strong> Do it today\. Do not look into it yourself\. </,
      );
      assert.doesNotMatch(said, /At other times|children’s team/);
    });

    it('of a letter are the letter: whose it is, its day, to whom, and who signs', () => {
      const fields = {
        href: 'https://mereshire.example/alerts/chat-apps/',
        expires: '2027-02-18',
        letter: {
          on: '2026-11-17',
          salutation: 'Dear families',
          opening: ['We write about chat apps.'],
          closing: ['Please speak to us.'],
          farewell: 'With kind regards',
        },
        signatories: [{ role: 'Independent Chair', body: 'Mereshire Partnership' }, { role: 'Head teacher' }],
      };
      const settings = { school: 'Hazel Lane & Co', dslPhone: '01632 960 117', dslHours: 'School days.' };
      const said = shownAs('letter', fields, { settings });
      inOrder(said, [
        '<strong>Hazel Lane &amp; Co.</strong> 17 November 2026. Dear families, <strong>Warning: Strangers are asking',
        '</strong> We write about chat apps.',
        '<strong>What happened</strong>',
        'Discord. 13 and over (its own rules).',
        'any site of that name',
        '<strong>What you can do</strong>',
        'offers these tips</strong>',
        '<strong>What we are doing</strong>',
        'Childline',
        'Talk to our safeguarding lead: <a href="tel:01632960117">01632 960 117</a>, School days.',
        'Please speak to us. With kind regards,',
        'Independent Chair, Mereshire Partnership; Head teacher.',
        'In force until 18 February 2027. To check for changes, go to <a href="https://mereshire.example/alerts/chat-apps/">mereshire.example/alerts/chat-apps</a>',
      ]);
      assert.doesNotMatch(said, /Apps named here|screening tool|What partners need/);
      assert.ok(!said.includes(fullRecord.summary), 'the opening stands in place of the summary');
    });

    it('of a letter that says no more than its headline come from its sender to any parent', () => {
      const bare = {
        headline: 'Take care',
        summary: 'In video chat.',
        issuers: [{ name: 'Partnership', phone: '01632 960 240' }],
      };
      const pasted = snippet({ tag: 'safety-alert', record: alert(bare), attributes: { view: 'letter' } });
      inOrder(withoutRecord(pasted), [
        '<strong>Partnership.</strong> <a href="tel:01632960240">01632 960 240</a>. Dear parent or carer, <strong>Take care</strong> In video chat.',
        'Talk to your child’s school. Ask for the head teacher or the safeguarding lead.',
        'Yours sincerely, Partnership.</safety-alert>',
      ]);
    });

    it('of a form we do not know are those of the notice, as the element shows it', () => {
      assert.equal(shownAs('poster'), shownAs('notice'));
      assert.equal(shownAs('banner'), shownAs('notice'));
    });

    it('of a briefing and a letter that were called back hold no advice', () => {
      const withdrawn = { on: '2026-11-20', reason: 'Sent in error.' };
      for (const view of ['briefing', 'letter'])
        assert.match(
          shownAs(view, { withdrawn }),
          /^<strong>Withdrawn on 20 November 2026\.<\/strong> Sent in error\..*out of date\.$/,
        );
    });

    it('in another language than the page are marked so, and set from their own side', () => {
      assert.match(words(urdu), /^<strong><span lang="ur" dir="rtl">اجنبی/);
      assert.doesNotMatch(words({ lang: 'en-GB' }), /lang=/);
    });

    it('with paragraphs in a text stay on one line', () => {
      assert.doesNotMatch(words({ sections: [{ title: 'a', blocks: ['one\n\ntwo'] }] }), /\n/);
    });
  });
});
