import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAlert } from '../alerts/parse.js';
import { standings } from '../alerts/set.js';
import { plainAlert, plainTitle } from './plain-alert.js';
import { toPlainHtml, toPlainText } from './plain-writer.js';

const now = new Date('2026-11-20T12:00:00Z');
const standing = (fields: object) =>
  standings(
    [
      readAlert({
        id: 'a',
        headline: 'Strangers ask',
        issuers: [
          { name: 'Mereshire Partnership', phone: '01632 960 240', email: 'alerts@mereshire.example' },
        ],
        issued: '2026-11-18',
        ...fields,
      }).alert!,
    ],
    now,
  ).standings[0]!;
const text = (fields: object) => toPlainText(plainAlert(standing(fields), now));
const markup = (fields: object) => toPlainHtml(plainAlert(standing(fields), now));

describe('an alert in plain words', () => {
  it('says how grave it is, who says so, when, until when and for whom', () =>
    assert.match(
      text({ level: 'warning', expires: '2027-02-18', audience: 'parents' }),
      /^Warning\. Mereshire Partnership\. Sent 18 November 2026\. In force until 18 February 2027\. For parents\.\n/,
    ));

  it('holds every part a notice shows, in its order', () =>
    assert.equal(
      text({
        summary: 'A summary.',
        actions: [{ do: 'Talk.', how: 'Tonight.', href: 'https://a.example/', phone: '01632 960 117' }],
        updates: [{ on: '2026-11-19', text: 'More schools.' }],
        sections: [
          {
            title: 'What has happened',
            blocks: [
              'Words.',
              { list: ['One', 'Two'] },
              { quote: ['They hid it.'], by: 'Detective' },
              { text: 'Half.', source: { title: 'Count', href: 'https://c.example/', on: '2026-11-01' } },
            ],
          },
        ],
        response: ['We ask.'],
        offers: [
          { title: 'Clinic', on: '2026-12-01', where: 'Library', href: 'https://o.example/' },
          { title: 'Past clinic', on: '2026-11-01' },
        ],
        tips: { by: 'the police', items: [{ do: 'Look', how: 'Often' }] },
        apps: ['discord', 'omegle', 'chatter'],
        recommendations: [{ app: 'discord', text: 'Wait.' }],
        resources: ['ceop-education'],
        documents: [{ href: 'https://d.example/', title: 'Letter', type: 'PDF', size: '1 page' }],
      }),
      `Information. Mereshire Partnership. Sent 18 November 2026.

A summary.

What you can do

1. Talk. Tonight. https://a.example/ 01632 960 117

19 November 2026: More schools.

What has happened

Words.

- One
- Two

> They hid it.
> — Detective

Half. (Count <https://c.example/>, 1 November 2026)

What we are doing

We ask.

Clinic. 1 December 2026. Library https://o.example/

The police

1. Look. Often

Apps named here

- Discord
- Omegle. Closed on 8 November 2023.
- chatter

Discord. Mereshire Partnership says: Wait.

Get help

- In danger right now: 999
- For a child: Childline 0800 1111
- For an adult: NSPCC 0808 800 5000

Read more

- CEOP Education <https://www.ceopeducation.co.uk/parents/>: Advice for parents on keeping children safe from sexual abuse online

Documents

- Letter <https://d.example/> (PDF, 1 page)

Ask Mereshire Partnership: 01632 960 240, alerts@mereshire.example`,
    ));

  it('holds nothing that is meant for professionals, or for other forms alone', () => {
    const words = text({
      actions: [
        { do: 'Talk.' },
        { do: 'Refer.', audience: 'professional' },
        { do: 'Sign.', views: ['letter'] },
      ],
      sections: [
        { title: 'For staff', blocks: ['Secret.'], audience: 'professional' },
        { title: 'In the letter', blocks: ['Dear all.'], views: ['letter'] },
        { title: 'Here too', blocks: ['Shown.'], views: ['letter', 'notice'] },
      ],
      recommendations: [{ app: 'discord', text: 'Only there.', views: ['letter'] }],
      apps: ['discord'],
    });
    assert.doesNotMatch(words, /Refer|Sign\.|Secret|Dear all|Only there/);
    assert.match(words, /Talk\.[\s\S]*Shown\./);
  });

  it('is in Welsh where the alert is', () =>
    assert.match(text({ lang: 'cy', actions: [{ do: 'Siaradwch.' }] }), /Beth allwch chi ei wneud/));

  it('says that its review is due', () =>
    assert.match(text({ reviewBy: '2026-11-19' }), /due to be looked at again on 19 November 2026/));
});

describe('an alert that is over', () => {
  it('withdrawn: since when and why, and none of its advice', () => {
    const fields = { summary: 'Old words.', withdrawn: { on: '2026-11-19', reason: 'It was not true.' } };
    assert.equal(
      text(fields),
      'Withdrawn on 19 November 2026. Mereshire Partnership sent this on 18 November 2026. Its advice is out of date.\n\nIt was not true.',
    );
    assert.equal(plainTitle(standing(fields)), 'Withdrawn on 19 November 2026: Strangers ask');
  });
  it('ended', () => {
    const fields = { summary: 'Old words.', issued: '2026-10-01', expires: '2026-11-01' };
    assert.doesNotMatch(text(fields), /Old words/);
    assert.equal(plainTitle(standing(fields)), 'Ended on 1 November 2026: Strangers ask');
  });
  it('replaced: leads to the newer one', () => {
    const fields = { replacedBy: { headline: 'A newer one', href: 'https://n.example/' } };
    assert.match(text(fields), /Read the newer alert: A newer one <https:\/\/n\.example\/>/);
    assert.equal(plainTitle(standing(fields)), 'Replaced: Strangers ask');
  });
  it('an exercise says so in its title', () =>
    assert.equal(plainTitle(standing({ status: 'exercise' })), 'Exercise: Strangers ask'));
});

describe('plain HTML', () => {
  it('is made of a few tags', () =>
    assert.equal(
      markup({
        summary: 'A summary.',
        actions: [{ do: 'Talk.' }],
        sections: [{ title: 'Part', blocks: [{ list: ['One'] }, { quote: ['Q', 'R'], by: 'S' }] }],
        issuers: [{ name: 'P' }],
      }),
      `<p>Information. P. Sent 18 November 2026.</p>
<p>A summary.</p>
<h2>What you can do</h2>
<ol><li>Talk.</li></ol>
<h2>Part</h2>
<ul><li>One</li></ul>
<blockquote><p>Q</p><p>R</p><p>— S</p></blockquote>
<h2>Get help</h2>
<ul><li>In danger right now: <a href="tel:999">999</a></li><li>For a child: Childline <a href="tel:08001111">0800 1111</a></li><li>For an adult: NSPCC <a href="tel:08088005000">0808 800 5000</a></li></ul>`,
    ));

  it('lets no sign of the words become a tag, in any place', () => {
    const bad = '<img src=x onerror="a">&\'';
    const all = markup({
      headline: bad,
      summary: bad,
      audience: bad,
      actions: [{ do: bad, how: bad }],
      updates: [{ on: '2026-11-19', text: bad }],
      sections: [
        {
          title: bad,
          blocks: [bad, { list: [bad] }, { quote: [bad], by: bad }, { text: bad, source: { title: bad } }],
        },
      ],
      response: [bad],
      offers: [{ title: bad, text: bad }],
      tips: { by: bad, items: [{ do: bad, how: bad }] },
      apps: [bad],
      recommendations: [{ app: bad, text: bad }],
      documents: [{ href: 'https://a.example/"onclick="b', title: bad, type: bad }],
      issuers: [{ name: bad, phone: bad, email: bad, hours: bad }],
      withdrawn: undefined,
    });
    assert.doesNotMatch(all, /<img|"onclick|onerror="/);
    const tags = [...all.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag!);
    assert.deepEqual([...new Set(tags)].sort(), ['a', 'blockquote', 'h2', 'li', 'ol', 'p', 'ul']);
  });

  it('lets no address out that must not be a link', () => {
    const all = markup({
      actions: [{ do: 'Talk.', href: 'javascript:alert(1)', phone: '12' }],
      documents: [{ href: 'data:text/html,x', title: 'Letter' }],
      issuers: [{ name: 'P', phone: '1', email: 'a?b@c.example' }],
    });
    assert.deepEqual(
      [...all.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      ['tel:999', 'tel:08001111', 'tel:08088005000'],
    );
  });
});
