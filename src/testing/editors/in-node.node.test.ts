import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { localGovDrupal, umbraco13Elements, wordPressAuthor } from '../../embed/allow-lists.js';
import { nodeCleaners } from './in-node.js';

/** What a cleaner makes of the HTML. */
const clean = (cleaner: string, html: string): string => nodeCleaners[cleaner]!(html);

const lists = { 'wordpress-author': wordPressAuthor, 'localgov-drupal': localGovDrupal };

describe('what a list of tags lets through', () => {
  for (const cleaner of Object.keys(lists)) {
    it(`${cleaner}: takes a tag it does not know and keeps the words in it`, () => {
      assert.equal(
        clean(cleaner, '<report-ceop for="child">Call <strong>999</strong></report-ceop>'),
        'Call <strong>999</strong>',
      );
    });

    it(`${cleaner}: takes scripts and frames, but shows the text of a script`, () => {
      assert.equal(
        clean(cleaner, '<p><script src="/x.js"></script><iframe src="/x"></iframe></p>'),
        '<p></p>',
      );
      assert.equal(clean(cleaner, '<p><script>{"a":1}</script></p>'), '<p>{"a":1}</p>');
    });

    it(`${cleaner}: keeps a link to a page and takes one that could run`, () => {
      const link = '<a href="https://safety.example/?a=1&amp;b=2">Who to tell</a>';
      assert.equal(clean(cleaner, link), link);
      assert.equal(clean(cleaner, '<a href="javascript:alert(1)" onclick="x()">a</a>'), '<a>a</a>');
    });
  }

  it('keeps phone links in WordPress; in LocalGov Drupal nothing is counted on that was not confirmed', () => {
    const call = '<a href="tel:999">999</a>';
    assert.equal(clean('wordpress-author', call), call);
    assert.equal(clean('localgov-drupal', call), '<a>999</a>');
  });

  it('keeps a div in WordPress and not in LocalGov Drupal', () => {
    assert.equal(clean('wordpress-author', '<div class="a" onclick="b">x</div>'), '<div class="a">x</div>');
    assert.equal(clean('localgov-drupal', '<div class="a"><p>x</p></div>'), '<p>x</p>');
  });

  it('keeps data attributes in WordPress', () => {
    assert.equal(clean('wordpress-author', '<p data-links="x" slot="y">z</p>'), '<p data-links="x">z</p>');
  });
});

describe('sanitize-html', () => {
  it('as it comes takes tag, script and frame, and the text of the script', () => {
    assert.equal(
      clean(
        'sanitize-html',
        '<div><script>{"a":1}</script><report-ceop>999</report-ceop><iframe></iframe></div>',
      ),
      '<div>999</div>',
    );
  });

  it('set up for frames keeps one with its name and size', () => {
    const frame =
      '<iframe src="https://safety.example/embed/" title="Who" width="100%" height="640"></iframe>';
    assert.equal(clean('sanitize-html-frames', frame), frame);
  });
});

it('untouched is just that', () => {
  const html = '<script>a</script>\n<report-ceop exit>';
  assert.equal(clean('untouched', html), html);
});

describe('the lists themselves', () => {
  it('say where they stand and when they were read', () => {
    for (const { source } of Object.values(lists))
      assert.match(source, /commit [0-9a-f]{7}, read on \d+ \w+ \d{4}$/);
  });

  it('have no script, no custom tag and, but for Umbraco, no frame', () => {
    for (const { tags } of Object.values(lists))
      assert.deepEqual(
        Object.keys(tags).filter((tag) => /^(script|iframe|object|embed)$|-/.test(tag)),
        [],
      );
    assert.match(umbraco13Elements, /(^|,)iframe\[\*\](,|$)/);
    assert.doesNotMatch(umbraco13Elements, /script|data-\*/);
  });

  it('have links with an address', () => {
    for (const { tags } of Object.values(lists)) assert.ok(tags['a']?.includes('href'));
    assert.match(umbraco13Elements, /\ba\[[^\]]*\bhref\b/);
  });
});
