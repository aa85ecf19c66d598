import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBody } from './markdown.js';

const read = (text: string) => readBody(text, 10).body;
const told = (text: string) =>
  readBody(text, 10).problems.map(({ code, line, field }) => `${line} ${code} ${field}`);
const blocks = (text: string) => read(`## What has happened\n\n${text}`).sections?.[0]?.blocks;

describe('what stands before the first title', () => {
  it('is the summary', () =>
    assert.deepEqual(read('Strangers ask\nfor pictures.\n'), { summary: 'Strangers ask for pictures.' }));
  it('is one paragraph: a second one needs a title', () =>
    assert.deepEqual(told('One.\n\nTwo.\n'), ['12 no-title summary']));
  it('is no list', () => assert.deepEqual(told('- One\n- Two\n'), ['10 no-title summary']));
  it('may be nothing', () => assert.deepEqual(read(''), {}));
});

describe('a part with a title', () => {
  it('keeps its order and its blocks', () =>
    assert.deepEqual(read('## One\n\nA.\n\nB.\n\n## Two\n\n- C\n- D\n').sections, [
      { title: 'One', blocks: ['A.', 'B.'], audience: undefined, views: undefined },
      { title: 'Two', blocks: [{ list: ['C', 'D'] }], audience: undefined, views: undefined },
    ]));

  it('is for staff alone where it is marked so', () => {
    const [section] = read('## What schools do {professional}\n\nTell the lead.').sections ?? [];
    assert.equal(section?.title, 'What schools do');
    assert.equal(section?.audience, 'professional');
  });

  it('is for some forms alone where they are named', () =>
    assert.deepEqual(read('## Dear families {letter, briefing}\n\nWords.').sections?.[0]?.views, [
      'letter',
      'briefing',
    ]));

  it('is never shown to everyone because its mark was misspelt', () => {
    assert.deepEqual(told('## For staff {profesional}\n\nSecret.'), ['10 wrong-marker For staff']);
    assert.equal(read('## For staff {profesional}\n\nSecret.').sections?.[0]?.audience, 'professional');
  });

  it('has words, and a title', () => {
    assert.deepEqual(told('## One\n\n## Two\n\nWords.'), ['10 empty-part One']);
    assert.deepEqual(told('## \n\nWords.'), ['10 no-title text']);
  });

  it('begins with two hash signs, neither one nor three', () => {
    assert.match(
      readBody('# Headline\n\nWords.', 10).problems[0]?.message ?? '',
      /in the head, as "headline:"/,
    );
    assert.deepEqual(told('### Deep\n\nWords.'), ['10 markdown Deep']);
  });
});

describe('titles with a place of their own', () => {
  it('what we are doing', () =>
    assert.deepEqual(read('## What we are doing\n\nWe ask.\n\n- One\n').response, [
      'We ask.',
      { list: ['One'] },
    ]));
  it('in Welsh, with either apostrophe', () => {
    assert.deepEqual(read("## Beth rydym ni'n ei wneud\n\nGeiriau.").response, ['Geiriau.']);
    assert.equal(read('## Beth allwch chi ei wneud\n\n1. Siaradwch.').actions?.[0]?.do, 'Siaradwch.');
  });
  it('the words of the letter', () => {
    const { opening, closing } = read(
      '## Opening of the letter\n\nHello.\n\n## End of the letter\n\nThank you.',
    );
    assert.deepEqual([opening, closing], [['Hello.'], ['Thank you.']]);
  });
  it('stand there once, and are the same for everyone', () => {
    assert.deepEqual(told('## What we are doing\n\nA.\n\n## What we are doing\n\nB.'), [
      '14 twice What we are doing',
    ]);
    assert.deepEqual(told('## What we are doing {letter}\n\nA.'), ['10 wrong-marker What we are doing']);
  });
});

describe('what you can do', () => {
  const steps = (list: string) => read(`## What you can do\n\n${list}`).actions;
  const step = (text: string) => {
    const { do: todo, how, href, phone } = steps(`1. ${text}`)?.[0] ?? {};
    return { do: todo, how, href, phone };
  };
  const none = { href: undefined, phone: undefined };

  it('the words in bold are the instruction', () =>
    assert.deepEqual(step('**Talk tonight.** Ask who they chat with.'), {
      do: 'Talk tonight.',
      how: 'Ask who they chat with.',
      ...none,
    }));
  it('a colon or a dash after them is not read out', () => {
    assert.equal(step('**Talk tonight**: ask.').how, 'ask.');
    assert.equal(step('**Talk tonight** – ask.').how, 'ask.');
  });
  it('else the first sentence', () =>
    assert.deepEqual(step('Talk tonight. Ask who they chat with.'), {
      do: 'Talk tonight.',
      how: 'Ask who they chat with.',
      ...none,
    }));
  it('one sentence has no more to it', () =>
    assert.deepEqual(step('Talk tonight'), { do: 'Talk tonight', how: undefined, ...none }));
  it('a full stop inside an address or a number ends no sentence', () =>
    assert.equal(step('Open gov.uk today. Then look.').do, 'Open gov.uk today.'));
  it('a link is the page of the step, a number its phone', () => {
    assert.equal(
      step('Tell CEOP. [Report](https://www.ceop.police.uk/)').href,
      'https://www.ceop.police.uk/',
    );
    assert.equal(step('Call us. [01632 960 240](tel:01632960240)').phone, '01632960240');
  });
  it('a second link has no place in a step, and is looked for elsewhere', () => {
    const { links } = readBody(
      '## What you can do\n\n1. See [a](https://a.example/) or [b](https://b.example/).',
      10,
    );
    assert.deepEqual(links, [{ text: 'b', href: 'https://b.example/', line: 12 }]);
  });
  it('points are taken for steps too', () => assert.equal(steps('- One.\n- Two.')?.length, 2));
  it('steps for staff stand in a part of their own', () => {
    const { actions } = read(
      '## What you can do\n\n1. Talk.\n\n## What you can do {professional}\n\n1. Refer.',
    );
    assert.deepEqual(
      actions?.map((action) => [action.do, action.audience]),
      [
        ['Talk.', undefined],
        ['Refer.', 'professional'],
      ],
    );
  });
  it('words beside the list are told, not lost', () =>
    assert.deepEqual(told('## What you can do\n\nPlease talk.\n\n1. Talk.'), [
      '12 not-a-list What you can do',
    ]));
  it('a step without words is told', () =>
    assert.deepEqual(told('## What you can do\n\n1.\n'), ['12 empty-part What you can do']));
  it('each step knows its line', () => {
    const { lines } = readBody('## What you can do\n\n1. One.\n2. Two.', 10);
    assert.deepEqual([lines.get('actions'), lines.get('actions[1]')], [10, 13]);
  });
});

describe('blocks', () => {
  it('a paragraph over several lines is one line of words', () =>
    assert.deepEqual(blocks('One\ntwo  \nthree.'), ['One two three.']));
  it('bold, italics, code and escapes give their words', () =>
    assert.deepEqual(blocks('A **bold** *word*, `code`, 2 \\* 3 &amp; more.'), [
      'A bold word, code, 2 * 3 & more.',
    ]));
  it('a quotation with its speaker, close below or apart', () => {
    const quote = { quote: ['They hid it.'], by: 'Detective', role: 'Mereshire Police' };
    assert.deepEqual(blocks('> They hid it.\n> — Detective, Mereshire Police'), [quote]);
    assert.deepEqual(blocks('> They hid it.\n>\n> -- Detective, Mereshire Police'), [quote]);
  });
  it('a quotation of several paragraphs, over several lines, without a speaker', () =>
    assert.deepEqual(blocks('> One\n> goes on.\n>\n> Two.'), [
      { quote: ['One goes on.', 'Two.'], by: undefined, role: undefined },
    ]));
  it('a speaker with a role and nothing else', () =>
    assert.deepEqual(blocks('> One.\n> — Head teacher'), [
      { quote: ['One.'], by: 'Head teacher', role: undefined },
    ]));
  it('a claim with its source', () =>
    assert.deepEqual(blocks('Half of them do. (Source: [A study](https://study.example/), 2026-05-01)'), [
      {
        text: 'Half of them do.',
        source: { title: 'A study', href: 'https://study.example/', on: '2026-05-01' },
      },
    ]));
  it('a source without address and date', () =>
    assert.deepEqual(blocks('Half of them do. (Source: Our count).'), [
      { text: 'Half of them do.', source: { title: 'Our count', href: undefined, on: undefined } },
    ]));
  it('a source of a day there is not', () =>
    assert.deepEqual(told('## A\n\nHalf. (Source: Count, 2026-02-30)').slice(0, 1), ['12 wrong-value A']));
  it('a note between editors is no word of the alert', () => {
    assert.deepEqual(blocks('One. <!-- check this -->\n\n<!-- and\nthis -->\n\nTwo.'), ['One.', 'Two.']);
    assert.deepEqual(told('<!-- a note -->\n\nSummary.'), []);
  });
});

describe('nothing is lost without a word', () => {
  const cases: [string, string, string][] = [
    ['a picture', '![A map](map.png)', 'image'],
    ['raw HTML', '<div>Words</div>', 'html'],
    ['raw HTML in a line', 'One <b>two</b>.', 'html'],
    ['a script', '<script>alert(1)</script>', 'html'],
    ['a table', '| App | Age |\n|-----|-----|\n| A   | 13  |', 'table'],
    ['a numbered list', '1. One\n2. Two', 'numbered-list'],
    ['a list in a list', '- One\n  - Two', 'markdown'],
    ['a list in a quotation', '> One.\n>\n> - Two', 'markdown'],
    ['lines that are read as code', 'One:\n\n    four spaces', 'markdown'],
    ['a line across', 'One.\n\n***\n\nTwo.', 'markdown'],
    ['a link by reference', 'See [one][1].\n\n[1]: https://a.example/', 'markdown'],
  ];
  for (const [what, text, code] of cases)
    it(what, () => {
      const found = readBody(`## A\n\n${text}`, 10).problems;
      assert.ok(
        found.some((problem) => problem.code === code && (problem.line ?? 0) >= 12),
        JSON.stringify(found),
      );
      for (const { message } of found) assert.match(message, /^[A-Z].*\.$/s);
    });

  it('links in the text are told with words, address and line', () =>
    assert.deepEqual(
      readBody('See [our page](https://a.example/).\n\n## A\n\n- [b](https://b.example/)', 10).links,
      [
        { text: 'our page', href: 'https://a.example/', line: 10 },
        { text: 'b', href: 'https://b.example/', line: 14 },
      ],
    ));
});
