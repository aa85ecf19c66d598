import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkContent, type ProblemCode } from './check.js';
import type { ContentPack } from './registry.js';
import type {
  AgreementTheme,
  AppRecord,
  ChangeNote,
  Control,
  Resource,
  RiskFeature,
  Situation,
  Route,
  Source,
  Starter,
  TipSet,
} from './types.js';

const now = new Date('2026-11-20T12:00:00Z');

/** A record nobody would find fault with; each test spoils one thing in it. */
const fresh = { checked: '2026-11-20', reviewBy: '2027-05-20', owner: 'content editor' };
const source: Source = {
  id: 'chatter-terms',
  title: 'Chatter’s terms',
  publisher: 'Chatter',
  url: 'https://chatter.example/terms',
  dated: '2026-01',
  copy: 'stored copy',
  kind: 'official',
};
const fact = (text: string) => ({ text, sources: ['chatter-terms'] });
const risk: RiskFeature = {
  ...fresh,
  id: 'strangers',
  label: 'Your child can talk to people they don’t know',
  chip: 'Strangers',
  group: 'contact',
  alsoIn: [],
  sources: ['chatter-terms'],
};
const app: AppRecord = {
  ...fresh,
  id: 'chatter',
  name: 'Chatter',
  aliases: ['Chattr'],
  kinds: ['messaging'],
  state: { is: 'live', sources: ['chatter-terms'] },
  ages: [],
  what: fact('An app for chatting.'),
  risks: [{ feature: 'strangers', sources: ['chatter-terms'] }],
  safest: [fact('Add only friends.'), fact('Keep it private.'), fact('Talk about it.')],
  afterClosing: [],
};
const route: Route = {
  ...fresh,
  id: 'helper',
  name: 'Helper',
  situation: 'A child wants to talk',
  scope: fact('Any worry.'),
  who: ['child'],
  nations: ['wales'],
  ways: [{ by: 'phone', value: '0800 1111', sources: ['chatter-terms'] }],
  emergency: false,
};
const event: Situation = {
  ...fresh,
  id: 'worry',
  choice: 'A worry',
  readers: ['child'],
  routes: ['helper'],
  sources: ['chatter-terms'],
};
const set: TipSet = {
  ...fresh,
  id: 'set',
  title: 'One tip',
  by: 'the school',
  issued: '2026-11-01',
  note: 'in plainer words.',
  sources: ['chatter-terms'],
  tips: [
    {
      ...fresh,
      id: 'set-1',
      number: 1,
      title: 'Talk',
      how: 'Often.',
      tonight: 'Ask one question.',
      why: 'It helps.',
      topics: ['talking'],
      ages: ['6-10'],
      sources: ['chatter-terms'],
    },
  ],
};
const starter: Starter = {
  ...fresh,
  id: 'best-thing',
  text: 'What was the best thing you saw today?',
  topics: ['talking'],
  ages: ['6-10'],
  sources: ['chatter-terms'],
};
const control: Control = {
  ...fresh,
  id: 'net',
  name: 'Net',
  kind: 'provider',
  of: ['broadband'],
  tool: 'Net Filter',
  href: 'https://net.example/filter',
  steps: [fact('Open Net Filter.'), fact('Choose an age.')],
  covers: fact('The home wi-fi.'),
  doesNotCover: fact('It stops at the home wi-fi.'),
  notFound: 'We could not confirm its price.',
};
const theme: AgreementTheme = {
  ...fresh,
  id: 'phones',
  title: 'Phones',
  prompts: ['night', 'meals', 'calls', 'turns'].map((id) => ({ id, text: 'We take turns.' })),
  talk: 'What feels fair?',
  sources: ['chatter-terms'],
};
const page: Resource = {
  ...fresh,
  id: 'guide',
  name: 'Guide',
  href: 'https://guide.example/',
  forWhat: 'Advice',
  by: 'A charity',
  state: 'live',
  sources: ['chatter-terms'],
};
const note: ChangeNote = {
  ...fresh,
  id: 'law',
  label: 'Rules are changing.',
  text: 'On 15 June 2026 the government spoke.',
  apps: ['chatter'],
  sources: ['chatter-terms'],
};
const good: ContentPack = {
  lang: 'en',
  apps: [app],
  tips: [set],
  starters: [starter],
  controls: [control],
  agreement: [theme],
  routes: [route],
  situations: [event],
  resources: [page],
  features: [risk],
  changes: [note],
};

const check = (change: Partial<ContentPack>, sources: readonly Source[] = [source], day = now) =>
  checkContent([{ ...good, ...change }], sources, { now: day });

/** Exactly one thing is found, of that kind, at that place; and its message names the place. */
function finds(problems: ReturnType<typeof check>, code: ProblemCode, record: string, field: string): void {
  assert.deepEqual(
    problems.map((problem) => [problem.code, problem.record, problem.field]),
    [[code, record, field]],
  );
  assert.match(problems[0]?.message ?? '', new RegExp(record));
}

describe('the check of what we say', () => {
  it('lets good records pass', () => {
    assert.deepEqual(check({}), []);
  });

  it('finds a fact without a source', () => {
    const record = { ...app, what: { text: 'An app for chatting.', sources: [] } };
    finds(check({ apps: [record] }), 'missing-source', 'en/apps/chatter', 'what/sources');
  });

  it('finds a record that has lost its list of sources', () => {
    const record: Partial<Resource> = { ...page };
    delete record.sources;
    finds(check({ resources: [record as Resource] }), 'missing-source', 'en/resources/guide', '');
  });

  it('finds a source that nobody has written down', () => {
    const record = { ...app, what: { text: 'An app for chatting.', sources: ['hearsay'] } };
    finds(check({ apps: [record] }), 'unknown-source', 'en/apps/chatter', 'what/sources/0');
  });

  it('finds a plain http address in a link', () => {
    const record = { ...page, href: 'http://guide.example/' };
    finds(check({ resources: [record] }), 'not-https', 'en/resources/guide', 'href');
  });

  it('finds a plain http address in a way to reach a service', () => {
    const ways = [
      { by: 'web' as const, label: 'Write', value: 'http://helper.example/', sources: ['chatter-terms'] },
    ];
    finds(check({ routes: [{ ...route, ways }] }), 'not-https', 'en/routes/helper', 'ways/0/value');
  });

  it('finds a plain http address in a source', () => {
    finds(
      check({}, [{ ...source, url: 'http://chatter.example/' }]),
      'not-https',
      'sources/chatter-terms',
      'url',
    );
  });

  it('finds a phone number with a digit missing', () => {
    const ways = [{ by: 'phone' as const, value: '0300 123 704', sources: ['chatter-terms'] }];
    finds(check({ routes: [{ ...route, ways }] }), 'phone-not-valid', 'en/routes/helper', 'ways/0/value');
  });

  it('finds a phone number with a digit missing inside a sentence', () => {
    const record = { ...route, scope: fact('Call 0300 123 704 for any worry.') };
    finds(check({ routes: [record] }), 'phone-not-valid', 'en/routes/helper', 'scope/text');
  });

  it('takes the short numbers that help lines use', () => {
    for (const value of ['999', '101', '111', '18000', '18001 101', '116 123', '85258']) {
      assert.deepEqual(
        check({ routes: [{ ...route, ways: [{ by: 'phone', value, sources: ['chatter-terms'] }] }] }),
        [],
      );
    }
  });

  it('finds a short number nobody has allowed', () => {
    const ways = [{ by: 'text' as const, value: '61016', sources: ['chatter-terms'] }];
    finds(check({ routes: [{ ...route, ways }] }), 'phone-not-valid', 'en/routes/helper', 'ways/0/value');
  });

  it('finds a risk that is not in the list of risks', () => {
    const record = { ...app, risks: [{ feature: 'dragons', sources: ['chatter-terms'] }] };
    finds(check({ apps: [record] }), 'unknown-id', 'en/apps/chatter', 'risks/0/feature');
  });

  it('finds a note about an app there is no record of', () => {
    finds(check({ changes: [{ ...note, apps: ['gone'] }] }), 'unknown-id', 'en/changes/law', 'apps/0');
  });

  it('finds a closed page that sends the reader nowhere', () => {
    const record: Resource = { ...page, state: 'closed', useInstead: 'elsewhere' };
    delete record.href;
    finds(check({ resources: [record] }), 'unknown-id', 'en/resources/guide', 'useInstead');
  });

  it('takes a risk that only the English list has, in another language', () => {
    const welsh: ContentPack = { ...good, lang: 'cy', features: [] };
    assert.deepEqual(checkContent([good, welsh], [source], { now }), []);
  });

  it('finds a record whose review day has passed', () => {
    const day = new Date('2027-05-21T12:00:00Z');
    const codes = check(
      {
        tips: [],
        starters: [],
        controls: [],
        agreement: [],
        routes: [],
        situations: [],
        resources: [],
        features: [risk],
        changes: [],
        apps: [],
      },
      [source],
      day,
    );
    finds(codes, 'past-review', 'en/features/strangers', 'reviewBy');
  });

  it('finds one tip of a set whose review day has passed', () => {
    const tips = set.tips.map((tip) => ({ ...tip, checked: '2026-01-01', reviewBy: '2026-11-19' }));
    finds(check({ tips: [{ ...set, tips }] }), 'past-review', 'en/tips/set', 'tips/0/reviewBy');
  });

  it('finds two records of one id', () => {
    finds(check({ resources: [page, page] }), 'duplicate-id', 'en/resources/guide', 'id');
  });

  it('finds two sources of one id', () => {
    finds(check({}, [source, source]), 'duplicate-id', 'sources/chatter-terms', 'id');
  });

  it('finds a name that leads to two apps', () => {
    const twin = { ...app, id: 'chat-tr', name: 'Chat TR', aliases: [] };
    finds(check({ apps: [app, twin] }), 'duplicate-id', 'en/apps/chat-tr', 'aliases');
  });

  it('finds a starter that names no source', () => {
    const record = { ...starter, sources: [] };
    finds(check({ starters: [record] }), 'missing-source', 'en/starters/best-thing', 'sources');
  });

  it('finds a topic that nobody can ask for', () => {
    const record = { ...starter, topics: ['cats'] } as unknown as Starter;
    finds(check({ starters: [record] }), 'schema', 'en/starters/best-thing', 'topics/0');
  });

  it('finds a step of a control that rests on hearsay', () => {
    const steps = [fact('Open Net Filter.'), { text: 'Choose an age.', sources: ['hearsay'] }];
    finds(
      check({ controls: [{ ...control, steps }] }),
      'unknown-source',
      'en/controls/net',
      'steps/1/sources/0',
    );
  });

  it('finds a control with one step, which is no way to set it up', () => {
    const record = { ...control, steps: [fact('Open Net Filter.')] };
    finds(check({ controls: [record] }), 'schema', 'en/controls/net', 'steps');
  });

  it('finds a plain http address of a control', () => {
    const record = { ...control, href: 'http://net.example/filter' };
    finds(check({ controls: [record] }), 'not-https', 'en/controls/net', 'href');
  });

  it('finds a provider that does not say what it brings, and a device that does', () => {
    const bare: Partial<Control> = { ...control };
    delete bare.of;
    finds(check({ controls: [bare as Control] }), 'schema', 'en/controls/net', '');
    finds(check({ controls: [{ ...control, kind: 'device' }] }), 'schema', 'en/controls/net', 'of');
  });

  it('finds a control whose review day has passed', () => {
    const record = { ...control, checked: '2026-01-01', reviewBy: '2026-11-19' };
    finds(check({ controls: [record] }), 'past-review', 'en/controls/net', 'reviewBy');
  });

  it('finds a name that leads to two controls', () => {
    const twin = { ...control, id: 'other', name: 'Other', formerly: 'Net' };
    finds(check({ controls: [control, twin] }), 'duplicate-id', 'en/controls/other', 'name');
  });

  it('finds a promise that stands there twice, in another part too', () => {
    const twin = { ...theme, id: 'games', prompts: theme.prompts.map((prompt) => ({ ...prompt })) };
    const records = check({ agreement: [theme, twin] }).map(({ code, record }) => `${code} ${record}`);
    assert.deepEqual(
      records,
      theme.prompts.map(({ id }) => `duplicate-id en/agreement/${id}`),
    );
  });

  it('finds a part of the agreement with too few promises', () => {
    const record = { ...theme, prompts: theme.prompts.slice(0, 3) };
    finds(check({ agreement: [record] }), 'schema', 'en/agreement/phones', 'prompts');
  });

  it('finds a phone number with a digit missing in a promise', () => {
    const [first, ...others] = theme.prompts;
    assert.ok(first);
    const prompts = [{ ...first, text: 'We call 0300 123 704.' }, ...others];
    finds(
      check({ agreement: [{ ...theme, prompts }] }),
      'phone-not-valid',
      'en/agreement/phones',
      'prompts/0/text',
    );
  });

  it('finds a field that no schema knows', () => {
    const record = { ...page, colour: 'red' };
    finds(check({ resources: [record] }), 'schema', 'en/resources/guide', '');
  });

  it('names a record that has lost half its fields, and goes on to the others', () => {
    const half = { ...fresh, id: 'half', name: 'Half' } as unknown as AppRecord;
    const problems = check({ apps: [half, app], changes: [{ ...note, text: 'Now!' }] });
    assert.ok(problems.some(({ record, code }) => record === 'en/apps/half' && code === 'schema'));
    assert.ok(
      problems.some(({ record, code }) => record === 'en/changes/law' && code === 'exclamation-mark'),
    );
    assert.ok(problems.every(({ record }) => record !== 'en/apps/chatter'));
  });

  it('finds a word outside a closed list', () => {
    const record = { ...risk, group: 'panic' } as unknown as RiskFeature;
    finds(check({ features: [record] }), 'schema', 'en/features/strangers', 'group');
  });

  it('finds a day that no calendar has', () => {
    finds(check({ changes: [{ ...note, reviewBy: '2027-02-30' }] }), 'schema', 'en/changes/law', 'reviewBy');
  });

  it('finds a closed app that does not say since when', () => {
    const record: AppRecord = {
      ...app,
      state: { is: 'closed', sources: ['chatter-terms'] },
      safest: [],
      afterClosing: [fact('It is gone.')],
    };
    finds(check({ apps: [record] }), 'schema', 'en/apps/chatter', 'state');
  });

  it('finds a closed app that still gives advice on using it', () => {
    const state = { is: 'closed' as const, on: '2026-01-01', sources: ['chatter-terms'] };
    const record: AppRecord = { ...app, state, afterClosing: [fact('It is gone.')] };
    finds(check({ apps: [record] }), 'schema', 'en/apps/chatter', 'safest');
  });

  it('finds a link to a page that could not be confirmed', () => {
    const other = { ...page, id: 'other' };
    const record: Resource = { ...page, state: 'unconfirmed', useInstead: 'other' };
    finds(check({ resources: [record, other] }), 'schema', 'en/resources/guide', 'href');
  });

  it('finds an exclamation mark', () => {
    const record = { ...app, what: fact('An app for chatting!') };
    finds(check({ apps: [record] }), 'exclamation-mark', 'en/apps/chatter', 'what/text');
  });

  it('finds a word that shouts', () => {
    const record = { ...app, what: fact('NEVER use this app.') };
    finds(check({ apps: [record] }), 'shouting', 'en/apps/chatter', 'what/text');
  });

  it('finds two short words that shout together', () => {
    const record = { ...app, what: fact('Please DO IT today.') };
    finds(check({ apps: [record] }), 'shouting', 'en/apps/chatter', 'what/text');
  });

  it('does not take CEOP or NSPCC for shouting', () => {
    assert.deepEqual(check({ apps: [{ ...app, what: fact('CEOP and the NSPCC can help in the UK.') }] }), []);
  });

  it('finds a straight apostrophe', () => {
    const record = { ...app, what: fact("It isn't for children.") };
    finds(check({ apps: [record] }), 'straight-quote', 'en/apps/chatter', 'what/text');
  });

  it('finds a review day before the check', () => {
    const record = { ...note, checked: '2026-11-20', reviewBy: '2026-11-20' };
    finds(check({ changes: [record] }), 'date-order', 'en/changes/law', 'reviewBy');
  });

  it('finds a check that is still to come', () => {
    const record = { ...note, checked: '2026-11-21' };
    finds(check({ changes: [record] }), 'date-order', 'en/changes/law', 'checked');
  });
});

describe('what can happen online', () => {
  it('is found when it sends a reader to a body there is no record of', () => {
    finds(
      check({ situations: [{ ...event, routes: ['helper', 'nobody'] }] }),
      'unknown-id',
      'en/situations/worry',
      'routes/1',
    );
    finds(
      check({ situations: [{ ...event, adultRoutes: ['nobody'] }] }),
      'unknown-id',
      'en/situations/worry',
      'adultRoutes/0',
    );
  });
});
