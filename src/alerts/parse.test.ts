import { expect } from '@open-wc/testing';

import { parseAlert, readAlert } from './parse.js';

/** Paths of the faults only; the words are for people and may be bettered. */
const pathsOf = (value: unknown): string[] => readAlert(value).faults.map(({ path }) => path);

/** As JSON has it: without what is undefined. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const whole = {
  id: 'video-chat-2026',
  version: 3,
  status: 'exercise',
  type: 'appeal',
  level: 'danger',
  urgency: 'expected',
  severity: 'severe',
  certainty: 'likely',
  lang: 'en-GB',
  headline: '  Strangers ask children for pictures ',
  summary: 'In video chat.',
  href: 'https://partnership.example/alert',
  issuers: [
    {
      name: 'Partnership',
      href: 'https://partnership.example/',
      phone: '01632 960117',
      email: 'a@partnership.example',
      hours: 'School days',
    },
    { name: 'Police' },
  ],
  audience: 'parents and carers',
  readers: ['parent', 'child'],
  areas: ['Mereshire', 'Westmere'],
  issued: '2026-11-18',
  effective: '2026-11-19T08:00+00:00',
  onset: '2026-09-01',
  updated: '2026-11-19T16:30',
  expires: '2026-12-18T23:59:59.5Z',
  reviewBy: '2026-12-01',
  updates: [{ on: '2026-11-19', text: 'One more school has told us.' }],
  sections: [
    {
      title: 'What happened',
      blocks: [
        'Running text.',
        { list: ['one', 'two'] },
        { quote: ['Said.'], by: 'Chair', role: 'Independent Chair' },
        {
          text: 'One child in ten.',
          source: { title: 'A study', href: 'https://study.example/', on: '2025-05-01' },
        },
      ],
    },
    { title: 'For staff', blocks: [], audience: 'professional', views: ['briefing'] },
  ],
  actions: [
    { do: 'Talk with your child', how: 'Tonight.', views: ['notice', 'letter'] },
    {
      do: 'Fill in the form',
      href: 'https://form.example/',
      phone: '01632 960118',
      audience: 'professional',
    },
  ],
  response: ['We visit schools.', { list: ['all'] }],
  offers: [
    {
      title: 'Clinic',
      text: 'Bring the phone.',
      on: '2026-12-02T18:00',
      until: '2026-12-03',
      where: 'Hall',
      href: 'https://clinic.example/',
    },
  ],
  tips: { by: 'Our police team', items: [{ do: 'Keep phones downstairs', how: 'At night.' }] },
  apps: ['omegle', 'snapchat'],
  recommendations: [{ app: 'snapchat', text: 'Not under 13.', views: ['letter'] }],
  resources: ['ceop-education'],
  documents: [
    {
      title: 'Letter',
      href: '/letter.pdf',
      type: 'PDF',
      size: '80 kB',
      on: '2026-11-18',
      lang: 'pl',
      note: 'Large print on request',
    },
  ],
  bsl: { href: 'https://bsl.example/', title: 'The alert in BSL' },
  translations: [{ lang: 'cy', href: 'https://partnership.example/cy' }],
  inquiry: { state: 'ongoing', reference: '26000123456' },
  letter: {
    on: '2026-11-20',
    salutation: 'Dear families',
    opening: ['Good things first.'],
    closing: ['Thank you.'],
    farewell: 'Yours faithfully',
  },
  signatories: [{ role: 'Independent Chair', name: 'A name', body: 'Partnership' }],
  withdrawn: { on: '2026-11-20', reason: 'Sent in error.' },
  replaces: ['video-chat-2025'],
  replacedBy: {
    id: 'video-chat-2027',
    headline: 'The newer one',
    href: '/newer',
    on: '2027-01-01',
    reason: 'More is known.',
  },
};

describe('a record of an alert', () => {
  it('is read whole', () => {
    const { alert, faults } = readAlert(whole);
    expect(faults).to.deep.equal([]);
    expect(json(alert)).to.deep.equal({ ...whole, headline: 'Strangers ask children for pictures' });
  });

  it('once read is read the same again: a feed is made of what was read', () => {
    const { alert } = readAlert(whole);
    expect(readAlert(json(alert))).to.deep.equal({ alert, faults: [] });
  });

  it('a document without a title is named by its address', () => {
    const { alert } = readAlert({ headline: 'a', documents: [{ href: '/plain.pdf' }] });
    expect(json(alert?.documents)).to.deep.equal([{ href: '/plain.pdf', title: '/plain.pdf' }]);
  });

  it('is read from text the same way', () => {
    expect(parseAlert(`\n${JSON.stringify(whole, undefined, 2)}\n`)).to.deep.equal(readAlert(whole));
  });

  it('needs a headline and nothing else', () => {
    const { alert, faults } = readAlert({ headline: 'Take care' });
    expect(faults).to.deep.equal([]);
    const {
      headline,
      version,
      type,
      level,
      issuers,
      sections,
      actions,
      response,
      apps,
      withdrawn,
      replacedBy,
    } = alert!;
    expect({ headline, version, type, level }).to.deep.equal({
      headline: 'Take care',
      version: 1,
      type: 'alert',
      level: 'information',
    });
    expect([issuers, sections, actions, response, apps]).to.deep.equal([[], [], [], [], []]);
    expect([withdrawn, replacedBy]).to.deep.equal([undefined, undefined]);
  });

  for (const headline of [undefined, null, '', '  ']) {
    it(`with the headline ${JSON.stringify(headline)} is no alert`, () => {
      const { alert, faults } = readAlert({ summary: 'words', headline });
      expect(alert).to.equal(undefined);
      expect(faults).to.deep.equal([
        { path: 'headline', message: 'is missing: an alert needs at least a headline' },
      ]);
    });
  }

  for (const value of [null, undefined, 'text', 7, true, [{ headline: 'in a list' }]]) {
    it(`cannot be ${JSON.stringify(value) ?? 'undefined'}`, () => {
      expect(readAlert(value)).to.deep.equal({
        faults: [{ path: 'record', message: 'must be one object in curly brackets' }],
      });
    });
  }

  it('drops every field of a wrong type alone, and tells its path', () => {
    const { alert, faults } = readAlert({
      headline: 'Take care',
      id: 7,
      version: '2',
      summary: ['a'],
      issuers: { name: 'Partnership' },
      audience: {},
      sections: 'What happened',
      apps: 'omegle',
      response: 'We visit schools.',
      withdrawn: 'yes',
      replacedBy: 'The newer one',
    });
    expect(alert).to.include({ headline: 'Take care', version: 1, id: undefined, summary: undefined });
    expect(alert?.issuers).to.deep.equal([]);
    expect(alert?.withdrawn).to.equal(undefined);
    expect(alert?.replacedBy).to.equal(undefined);
    expect(faults.map(({ path }) => path)).to.have.members([
      'version',
      'id',
      'summary',
      'issuers',
      'audience',
      'sections',
      'apps',
      'response',
      'withdrawn',
      'replacedBy',
    ]);
  });

  it('drops a bad item of a list alone, and tells where it stood', () => {
    const { alert, faults } = readAlert({
      headline: 'Take care',
      issuers: [{ phone: '999' }, { name: 'Partnership', phone: 999 }],
      sections: [
        { blocks: ['no title'] },
        { title: 'What happened', blocks: ['kept', 3, { list: ['kept', false] }, { quote: 'a' }, {}, ' '] },
      ],
      actions: ['Talk', { do: 'Talk' }],
      apps: ['omegle', 4, ''],
      documents: [{ title: 'no address' }],
    });
    expect(json(alert?.issuers)).to.deep.equal([{ name: 'Partnership' }]);
    expect(json(alert?.sections)).to.deep.equal([
      { title: 'What happened', blocks: ['kept', { list: ['kept'] }, { quote: [] }] },
    ]);
    expect(json(alert?.actions)).to.deep.equal([{ do: 'Talk' }]);
    expect(alert?.apps).to.deep.equal(['omegle']);
    expect(alert?.documents).to.deep.equal([]);
    expect(faults.map(({ path }) => path)).to.deep.equal([
      'issuers[0]',
      'issuers[1].phone',
      'sections[0]',
      'sections[1].blocks[1]',
      'sections[1].blocks[2].list[1]',
      'sections[1].blocks[3].quote',
      'sections[1].blocks[4]',
      'sections[1].blocks[5]',
      'actions[0]',
      'apps[1]',
      'apps[2]',
      'documents[0]',
    ]);
  });

  it('tells the words that are known where level or type is another', () => {
    const { alert, faults } = readAlert({ headline: 'Take care', level: 'Critical', type: 'news' });
    expect(alert).to.include({ level: 'information', type: 'alert' });
    expect(faults).to.deep.equal([
      { path: 'type', message: '"news" must be one of alert, appeal, standing' },
      { path: 'level', message: '"Critical" must be one of information, advice, warning, danger' },
    ]);
  });

  it('keeps from parents what is for somebody it does not know, and tells of it', () => {
    const { alert, faults } = readAlert({
      headline: 'Take care',
      sections: [{ title: 'For staff', blocks: [], audience: 'Professionals' }],
      actions: [{ do: 'Submit the form', audience: 'staff' }],
    });
    expect(alert?.sections[0]?.audience).to.equal('professional');
    expect(alert?.actions[0]?.audience).to.equal('professional');
    expect(faults.map(({ path }) => path)).to.deep.equal(['sections[0].audience', 'actions[0].audience']);
  });

  it('is a draft where its status is a word it does not know: half-written words must not go out', () => {
    expect(readAlert({ headline: 'a', status: 'Draught' }).alert?.status).to.equal('draft');
    expect(pathsOf({ headline: 'a', status: 'Draught' })).to.deep.equal(['status']);
    expect(readAlert({ headline: 'a' }).alert?.status).to.equal('actual');
  });

  it('leaves out what lacks the one thing it needs, and tells where', () => {
    const { alert, faults } = readAlert({
      headline: 'Take care',
      updates: [{ text: 'Undated' }, { on: '2026-11-19' }],
      sections: [
        {
          title: 'a',
          blocks: [{ text: 'Sourced by nobody.' }, { text: 'b', source: { href: 'https://x.example' } }],
        },
      ],
      offers: [{ on: '2026-12-01' }],
      tips: { by: 'Police', items: [{ how: 'Only how' }] },
      bsl: { title: 'no address' },
      translations: [{ href: 'https://a.example' }, { lang: 'pl' }],
      inquiry: { reference: '7' },
      letter: 'Dear parents',
      signatories: [{ name: 'Without a role' }],
      readers: ['parent', 'dog'],
    });
    expect(json([alert?.updates, alert?.offers, alert?.translations, alert?.signatories])).to.deep.equal([
      [],
      [],
      [],
      [],
    ]);
    expect(alert?.sections[0]?.blocks).to.deep.equal(['Sourced by nobody.', 'b']);
    expect([alert?.tips, alert?.bsl, alert?.inquiry, alert?.letter]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(alert?.readers).to.deep.equal(['parent']);
    expect(faults.map(({ path }) => path)).to.have.members([
      'updates[0].on',
      'updates[1]',
      'sections[0].blocks[1].source',
      'offers[0]',
      'tips.items[0]',
      'bsl',
      'translations[0].lang',
      'translations[1]',
      'inquiry',
      'letter',
      'signatories[0]',
      'readers[1]',
    ]);
  });

  it('tells of a recommendation without words', () => {
    const { alert, faults } = readAlert({ headline: 'Take care', recommendations: [{ app: 'kik' }] });
    expect(alert?.recommendations).to.deep.equal([]);
    expect(faults.map(({ path }) => path)).to.deep.equal(['recommendations[0]']);
  });

  it('is withdrawn when somebody in a hurry writes true, and stands when they write false', () => {
    expect(readAlert({ headline: 'a', withdrawn: true })).to.deep.include({ faults: [] });
    expect(readAlert({ headline: 'a', withdrawn: true }).alert?.withdrawn).to.deep.equal({});
    expect(readAlert({ headline: 'a', withdrawn: false }).alert?.withdrawn).to.equal(undefined);
  });

  it('may hold fields we do not know', () => {
    expect(pathsOf({ headline: 'Take care', colour: 'red', _ours: { a: 1 } })).to.deep.equal([]);
  });

  describe('and its dates', () => {
    const good = [
      '2026-11-18',
      '2028-02-29',
      '2026-11-18T09:30Z',
      '2026-11-18T09:30',
      '2026-11-18T09:30:15+01:00',
      ' 2026-11-18 ',
    ];
    for (const issued of good) {
      it(`may be "${issued}"`, () => {
        expect(readAlert({ headline: 'a', issued })).to.deep.include({ faults: [] });
        expect(readAlert({ headline: 'a', issued }).alert?.issued).to.equal(issued.trim());
      });
    }

    const bad = [
      '2026-02-30',
      '2026-02-30T10:00Z',
      '2027-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-11-00',
      '18 November 2026',
      '18/11/2026',
      '2026-11',
      '2026-11-18T9:30',
      '2026-11-18T25:00Z',
      '2026-11-18T10:61Z',
      '2026-11-18T10:00+1',
      '2026-11-18 09:30Z',
      'tomorrow',
    ];
    for (const date of bad) {
      it(`cannot be "${date}": it is left out, the rest stands`, () => {
        const { alert, faults } = readAlert({
          headline: 'a',
          expires: date,
          withdrawn: { on: date, reason: 'b' },
        });
        expect(alert?.expires).to.equal(undefined);
        expect(alert?.withdrawn).to.deep.equal({ on: undefined, reason: 'b' });
        expect(faults).to.deep.equal([
          { path: 'expires', message: `"${date}" must be a date like 2026-11-18` },
          { path: 'withdrawn.on', message: `"${date}" must be a date like 2026-11-18` },
        ]);
      });
    }
  });

  it('that is right JSON is never told of a place, whatever it holds', () => {
    for (const text of [
      '{}',
      ' [1, -0.5e+3] ',
      '"\\u00e9\\n"',
      'null',
      '\r\n{"headline":\t"a\u2028"}',
      '{"a":1,"a":2}',
    ]) {
      const paths = parseAlert(text).faults.map(({ path }) => path);
      expect(
        paths.filter((path) => path.startsWith('line')),
        text,
      ).to.deep.equal([]);
    }
  });

  it('that is broken JSON is told with its place', () => {
    expect(parseAlert('{\n  "headline": "Take care"\n  "level": "warning"\n}')).to.deep.equal({
      faults: [
        {
          path: 'line 3, column 3',
          message: 'is not JSON. Look for a missing comma, quote or bracket there',
        },
      ],
    });
  });
});
