import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { engineNames } from '../../../.scripts/browsers.js';
import { examplesOf } from './examples.js';
import { firstDifference, snapshotOf } from './read.js';
import { describeTree, findRole, type AccessNode } from './tree.js';

const node = (role: string, name = '', children: AccessNode[] = [], states: string[] = []): AccessNode => ({
  role,
  name,
  states,
  children,
});
const text = (words: string): AccessNode => node('text', words);

describe('a tree as text', () => {
  it('has a line for each thing: role, name, state, and what stands in it further in', () => {
    const tree = [
      node('navigation', 'Menu', [
        node('heading', 'Help', [text('Help')], ['level 2']),
        node('button', 'Hide this', [text('Hide this')], ['expanded']),
      ]),
    ];
    assert.equal(
      describeTree(tree),
      ['navigation "Menu"', '  heading "Help" (level 2)', '  button "Hide this" (expanded)'].join('\n'),
    );
  });

  it('leaves out boxes that say nothing, and joins words that they had kept apart', () => {
    const tree = [node('paragraph', '', [text('Call '), node('generic', '', [text('999')]), text(' now.')])];
    assert.equal(describeTree(tree), 'paragraph: Call 999 now.');
  });

  it('keeps enough of long words to find them', () => {
    const long = 'Talk with your child about who they chat with, and where.';
    assert.equal(
      describeTree([node('listitem', '', [text(long)])]),
      'listitem: Talk with your child about who they chat…',
    );
  });

  it('says the words of a thing that has another name', () => {
    const tree = [
      node('button', 'Hide this warning: Strangers', [text('Hide')]),
      node('link', '', [text('x')]),
    ];
    assert.equal(describeTree(tree), 'button "Hide this warning: Strangers"\nlink: x');
    assert.equal(describeTree([node('link', 'Menu', [text('Read more')])]), 'link "Menu": Read more');
  });

  it('has no line for white space', () => {
    assert.equal(
      describeTree([node('list', '', [text('  \n '), node('listitem', '', [text('one')])])]),
      'list\n  listitem: one',
    );
  });

  it('finds the first thing with a role, wherever it stands', () => {
    const main = node('main', '', [text('here')]);
    assert.equal(findRole([node('document', '', [node('generic', '', [main])])], 'main'), main);
    assert.equal(findRole([main], 'banner'), undefined);
  });
});

describe('where two trees part', () => {
  it('is told by example, line and both lines', () => {
    const held = '# panel\nheading "Who to tell" (level 2)\n\n# link\nlink "999"\n';
    assert.equal(firstDifference(held, held), undefined);
    assert.match(
      firstDifference(held, held.replace('999', '101'))!,
      /^# link, line 5: held "link "999"", now "link "101""/,
    );
    assert.match(
      firstDifference('# a\nlink "x"', '# a\nlink "x"\nbutton "y"')!,
      /line 3: held "", now "button "y""/,
    );
  });
});

describe('what is held', () => {
  for (const engine of engineNames) {
    for (const [tag, examples] of Object.entries(examplesOf)) {
      const lines = snapshotOf(tag, engine).split('\n');
      const roles = lines.map((line) => /^ *([a-z]+)/i.exec(line)?.[1] ?? '');

      it(`${tag}: has every example once, in its order, none empty, in ${engine}`, () => {
        assert.deepEqual(
          lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2)),
          examples.map(({ name }) => name),
        );
        for (const [i, line] of lines.entries())
          if (line.startsWith('# ')) assert.ok(lines[i + 1]?.trim(), `${line} is empty`);
      });

      it(`${tag}: brings no landmark that a page has once, in ${engine}`, () => {
        const once = ['banner', 'main', 'contentinfo', 'complementary', 'navigation', 'alert', 'alertdialog'];
        assert.deepEqual(
          once.filter((role) => roles.includes(role)),
          [],
        );
      });

      it(`${tag}: names everything that can be used, in ${engine}`, () => {
        const usable =
          /^ *(link|button|checkbox|combobox|searchbox|textbox|summary|region|search|img)\b(?! ")/;
        assert.deepEqual(
          lines.filter((line) => usable.test(line)),
          [],
        );
      });
    }
  }
});
