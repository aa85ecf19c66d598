/**
 * An alert on real pages: a banner that was hidden moves nothing when the page comes again, and a letter fits the paper
 * it is printed on. Reads dist/cdn/ as it was built.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { enginesFromEnvironment } from '../../.scripts/browsers.js';
import { readAlert } from '../alerts/parse.js';
import { openHarness, type Harness } from '../testing/page-harness.js';
import { snippet } from './snippet.js';

const cdn = resolve(import.meta.dirname, '../../dist/cdn');
if (!existsSync(join(cdn, 'safety-alert.js')))
  throw new Error(`${cdn}/safety-alert.js is missing: these tests read what was built. Run: npm run build`);

const files = { mount: { '/files/': cdn } };
const src = '/files/safety-alert.js';
const page = (body: string, css = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>School</title><style>body { font-family: sans-serif } ${css}</style></head><body>${body}<main><h1>Our school</h1><p>News of the week.</p></main></body></html>`;
const isDrawn = () => Boolean(document.querySelector('safety-alert')?.shadowRoot?.querySelector('.one'));
const button = () =>
  document.querySelector('safety-alert')?.shadowRoot?.querySelector('button')?.textContent?.trim();

/** A short letter: one page, so that it can go into a school bag. */
const short = {
  level: 'warning',
  headline: 'Strangers are asking children for pictures on chat apps',
  summary:
    'Adults they do not know have messaged children at several Mereshire schools. Some were asked for pictures.',
  href: 'https://mereshire.example/alerts/chat-apps',
  issuers: [{ name: 'Mereshire Safeguarding Children Partnership', phone: '01632 960 240' }],
  issued: '2021-03-25',
  actions: [
    { do: 'Ask which apps they chat on, and who with.', how: 'Tonight is a good time.' },
    {
      do: 'Has someone asked for pictures?',
      how: 'Stop the chat and block them.',
      href: 'https://mereshire.example/report',
    },
  ],
  apps: ['discord', 'omegle'],
  recommendations: [{ app: 'discord', text: 'Wait until your child is 13.' }],
  signatories: [{ role: 'Independent Chair', body: 'Mereshire Safeguarding Children Partnership' }],
};

/** The long letter of March 2021 in its own length: two pages, as the first one had. */
const long = {
  ...short,
  headline: 'Safeguarding alert',
  letter: {
    salutation: 'Dear parent',
    opening: [
      'Many of us could not have managed the last twelve months without phones, tablets and the internet. They have helped our children stay close to their friends and go on learning. Alongside all that is good about technology there are many risks. Sadly, many more young children have come to harm online.',
      'We need to tell you about a few such sites that we have become aware of in recent weeks. On them children and young people, above all of primary school age, have been hurt by seeing sexual and abusive pictures of children and adults that they did not look for.',
    ],
    closing: [
      'We continue to work with our partners to find other ways to support you in keeping your children safe. They will be passed on by your child’s school once they are there.',
      'If you have any questions about this letter, or worry that your child has been affected, please speak to the head teacher or the safeguarding lead at your school. They can give advice and find the right help for you and your child.',
    ],
  },
  sections: [
    {
      title: 'What we have heard',
      blocks: [
        'Many children at our local schools have told teachers or parents that they have seen upsetting things on these sites. Strangers asked them for pictures and videos of themselves.',
        'We take these reports very seriously. We work with colleagues in police, education, social care and health to warn families, to support children who were hurt most, and to find the people who did it, where this is possible.',
        'The biggest challenge is that nobody has to sign up. That makes it hard to trace who did it. Children cannot unsee these pictures, so our aim must be to prevent, rather than to cure.',
        'We therefore need your help. Please make sure that you know what sites your child uses, who they talk to, and that what they see is right for their age. Some parents are not sure how to set up parental controls. If you are struggling, there is help.',
      ],
    },
  ],
  tips: {
    by: 'Our Police Safer Schools Partnership',
    items: [
      { do: 'For young children make sure you can see them when they use technology.' },
      {
        do: 'Talk with your child about what you expect, and talk again regularly.',
        how: 'Encourage them to only talk with people they know.',
      },
      {
        do: 'Encourage your child to be open about what they do online.',
        how: 'Praise them for telling you about a problem. Do not punish them.',
      },
      { do: 'For young children know the passcode of their devices.', how: 'Look at them often.' },
      { do: 'Keep technology out of the bedroom, above all at night.' },
      {
        do: 'Set parental controls on the home wi-fi and with the mobile provider.',
        how: 'If your child is old enough for social media, set all accounts to private.',
      },
    ],
  },
  resources: ['national-college', 'ceop-education'],
};

for (const engine of enginesFromEnvironment()) {
  describe(`an alert on a page in ${engine}`, () => {
    let harness: Harness;
    before(async () => {
      harness = await openHarness({ engines: [engine] });
    });
    after(() => harness.close());

    if (engine === 'chromium') {
      it('with room kept for it, a banner moves nothing: neither at first, nor hidden, nor when the page comes again', async () => {
        const attributes = {
          view: 'banner',
          level: 'warning',
          headline: 'Strangers ask for pictures',
          'alert-id': 'shift',
        };
        const room = 'safety-alert[view="banner"] { display: block; min-block-size: 4.5rem }';
        const site = await harness.site(
          { '/': page(snippet({ tag: 'safety-alert', attributes, src }), room) },
          files,
        );
        const visit = await harness.visit(engine, site.url('/'), { viewport: { width: 1100, height: 700 } });
        const shifts = async (): Promise<unknown> =>
          visit.evaluate(
            () =>
              new Promise((resolve) => {
                new PerformanceObserver((list) =>
                  resolve(
                    list
                      .getEntries()
                      .map((entry) => (entry as unknown as { value: number }).value)
                      .filter(Boolean),
                  ),
                ).observe({ type: 'layout-shift', buffered: true });
                // No shift at all calls nobody: two frames after drawing there is none to come.
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve([]))));
              }),
          );
        try {
          await visit.until('it is drawn', isDrawn);
          assert.deepEqual(await shifts(), []);
          await visit.click('safety-alert >> button');
          await visit.until('it is hidden', () =>
            Boolean(document.querySelector('safety-alert')?.shadowRoot?.querySelector('.brought')),
          );
          await visit.reload();
          await visit.until('it is drawn again', isDrawn);
          assert.equal(await visit.evaluate(button), 'Show the hidden warning');
          assert.deepEqual(await shifts(), []);
        } finally {
          await visit.close();
        }
      });
    }

    // Firefox packs the pages of its PDF, so they cannot be counted from outside.
    if (engine === 'chromium') {
      for (const [name, record, most] of [
        ['a short letter fits one page', short, 1],
        ['the long letter of 2021 fits two', long, 2],
      ] as const) {
        it(`${name}, printed alone from its own button`, async () => {
          const { alert } = readAlert(record);
          const attributes = { view: 'letter' };
          const body = snippet({ tag: 'safety-alert', record: alert, attributes, src });
          // The paper of the harness is shorter than A4, so what fits it fits A4.
          const site = await harness.site({ '/': page(body, '@page { margin: 15mm 18mm }') }, files);
          const visit = await harness.visit(engine, site.url('/'));
          try {
            await visit.until('it is drawn', isDrawn);
            await visit.evaluate(() => {
              Object.assign(document.querySelector('safety-alert')!, { print: () => undefined });
              const buttons = document.querySelector('safety-alert')!.shadowRoot!.querySelectorAll('button');
              [...buttons].find(({ textContent }) => textContent.trim() === 'Print')!.click();
            });
            const pdf = Buffer.from(await visit.pdf()).toString('latin1');
            const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
            assert.ok(pages > 0, 'pages can be counted');
            assert.ok(pages <= most, `${pages} pages`);
          } finally {
            await visit.close();
          }
        });
      }
    }

    it('is drawn as a letter, with nothing on the console', async () => {
      const { alert } = readAlert(long);
      const site = await harness.site(
        { '/': page(snippet({ tag: 'safety-alert', record: alert, attributes: { view: 'letter' }, src })) },
        files,
      );
      const visit = await harness.visit(engine, site.url('/'), { viewport: { width: 320, height: 640 } });
      try {
        await visit.until('it is drawn', isDrawn);
        const { console: lines, pageErrors } = await visit.record();
        assert.deepEqual([lines, pageErrors], [[], []]);
        assert.ok(
          await visit.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
        );
      } finally {
        await visit.close();
      }
    });
  });
}
