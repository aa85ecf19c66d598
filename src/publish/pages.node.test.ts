import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { readAlert } from '../alerts/parse.js';
import { standings } from '../alerts/set.js';
import { alertPage, listPage, sheets } from './pages.js';

const now = new Date('2026-11-20T12:00:00Z');
const head = { title: 'Mereshire alerts', base: 'https://mereshire.example/', lang: 'en-GB', now };
const standing = (fields: object) =>
  standings(
    [
      readAlert({
        id: 'a',
        headline: 'Strangers ask',
        summary: 'Talk with your child.',
        issued: '2026-11-18',
        expires: '2027-02-18',
        issuers: [{ name: 'Mereshire Partnership', phone: '01632 960 240' }],
        actions: [{ do: 'Talk.', how: 'Tonight.' }],
        sections: [{ title: 'What has happened', blocks: ['Words.', { list: ['One'] }] }],
        href: 'https://mereshire.example/alerts/a/',
        ...fields,
      }).alert!,
    ],
    now,
  ).standings[0]!;
const page = (fields: object = {}) => alertPage(head, standing(fields));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Layout of the source, and addresses of numbers as people group them.
  rules: {
    'no-trailing-whitespace': 'off',
    'no-implicit-button-type': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'attribute-boolean-style': 'off',
  },
});
async function faults(text: string): Promise<string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

describe('the page of an alert', () => {
  it('is complete without script, and valid', async () => {
    const text = await page();
    assert.deepEqual(await faults(text), []);
    for (const words of ['Strangers ask', 'Talk with your child.', 'Tonight.', 'One', '01632 960 240', '999'])
      assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /<!--/, 'no marks of a running Lit');
    assert.doesNotMatch(text, /\son\w+=|<script(?! type="application\/ld\+json")|\sstyle=/);
  });

  it('asks for nothing but its two style sheets', async () => {
    const loaded = [...(await page()).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href]) => href!,
    );
    assert.deepEqual(loaded, ['../../assets/page.css', '../../assets/safety-alert.css']);
    for (const href of loaded) assert.ok(sheets[href.replace('../../', '')]?.length, href);
    assert.match(sheets['assets/safety-alert.css'] ?? '', /^@scope \(\.ose\) \{/);
    for (const css of Object.values(sheets)) assert.doesNotMatch(css, /@import|url\(/);
  });

  it('knows its own address, its feeds and its translations', async () => {
    const text = await page({ translations: [{ lang: 'pl', href: 'https://mereshire.example/pl' }] });
    assert.match(text, /<link rel="canonical" href="https:\/\/mereshire\.example\/alerts\/a\/">/);
    assert.match(
      text,
      /type="application\/feed\+json" title="Mereshire alerts" href="\.\.\/\.\.\/feed\.json"/,
    );
    assert.match(text, /<link rel="alternate" hreflang="pl" href="https:\/\/mereshire\.example\/pl">/);
  });

  it('tells search engines who says what, until when', async () => {
    const text = await page({ areas: ['Mereshire'], audience: 'parents' });
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '';
    assert.deepEqual(JSON.parse(data), {
      '@context': 'https://schema.org',
      '@type': 'SpecialAnnouncement',
      name: 'Strangers ask',
      text: 'Talk with your child.',
      url: 'https://mereshire.example/alerts/a/',
      datePosted: '2026-11-18',
      expires: '2027-02-18',
      inLanguage: 'en-GB',
      webFeed: 'https://mereshire.example/feed.json',
      audience: { '@type': 'Audience', audienceType: 'parents' },
      spatialCoverage: [{ '@type': 'Place', name: 'Mereshire' }],
      publisher: [{ '@type': 'Organization', name: 'Mereshire Partnership', telephone: '01632 960 240' }],
    });
  });

  it('lets no words end the data block or become a tag', async () => {
    const bad = '</script><img src=x onerror=alert(1)>';
    const text = await page({ headline: bad, summary: bad, audience: bad });
    assert.doesNotMatch(text, /<img/);
    assert.equal(text.match(/<\/script>/g)?.length, 1);
  });

  it('is in the language of the alert, the list’s title in its own', async () => {
    const text = await page({ lang: 'cy' });
    assert.match(text, /<html lang="cy">/);
    assert.match(text, /<h1 lang="en-GB"><a href="\.\.\/\.\.\/">Mereshire alerts<\/a><\/h1>/);
    assert.match(text, /Beth allwch chi ei wneud/);
    assert.match(text, />Pob rhybudd<\/a>/);
  });

  it('of one that has ended, was withdrawn or replaced says so first', async () => {
    for (const [fields, words] of [
      [{ expires: '2026-11-19' }, 'Ended on 19 November 2026'],
      [{ withdrawn: { on: '2026-11-19', reason: 'It was not true.' } }, 'It was not true.'],
      [{ replacedBy: { headline: 'A newer one', href: 'https://n.example/' } }, 'A newer one'],
    ] as const) {
      const text = await page(fields);
      assert.ok(text.includes(words), words);
      assert.match(text, /<title>(Ended on|Withdrawn on|Replaced)/);
      assert.deepEqual(await faults(text), []);
    }
  });

  it('published before its moment is shown as it will be then', async () => {
    const text = await page({ effective: '2026-12-01' });
    assert.match(text, /Tonight\./);
  });
});

describe('the list of alerts', () => {
  const list = (...all: object[]) =>
    listPage(
      head,
      all.map((fields) => standing(fields)),
    );

  it('has those in force first, those that are over after them', async () => {
    const text = list({ id: 'now' }, { id: 'old', headline: 'Older', expires: '2026-11-19' });
    assert.deepEqual(await faults(text), []);
    assert.match(
      text,
      /In force[\s\S]*alerts\/now\/[\s\S]*No longer in force[\s\S]*alerts\/old\/">Ended on 19 November 2026: Older/,
    );
  });
  it('says so when there is none', async () => {
    const text = list();
    assert.deepEqual(await faults(text), []);
    assert.match(text, /There is no alert in force\./);
    assert.doesNotMatch(text, /No longer in force/);
  });
  it('does not tell of what is to come', () =>
    assert.doesNotMatch(list({ id: 'later', effective: '2026-12-01' }), /later/));
  it('marks the language of a headline', () =>
    assert.match(
      list({ lang: 'pl', headline: 'Nieznajomi' }),
      /<a href="alerts\/a\/" lang="pl">Nieznajomi<\/a>/,
    ));
  it('lets no words become a tag', () => assert.doesNotMatch(list({ headline: '<img src=x>' }), /<img/));
});
