/** What holds for every element of ours, however a page makes, moves, copies or configures it. */
import { expect } from '@open-wc/testing';

import '../define.js';
import { forgetReports } from '../base/report.js';
import { captureConsole } from '../testing/console.js';
import { appRiskCardExamples } from './app-risk-card/app-risk-card.examples.js';
import { appRiskListExamples } from './app-risk-list/app-risk-list.examples.js';
import { AppRiskCardElement } from './app-risk-card/app-risk-card.element.js';
import { AppRiskListElement } from './app-risk-list/app-risk-list.element.js';
import { mountExample, type Example } from './example.js';
import { parentTipsExamples } from './parent-tips/parent-tips.examples.js';
import { ParentTipsElement } from './parent-tips/parent-tips.element.js';
import { reportCeopExamples } from './report-ceop/report-ceop.examples.js';
import { ReportCeopElement } from './report-ceop/report-ceop.element.js';
import { chatAppsRecord, safetyAlertExamples } from './safety-alert/safety-alert.examples.js';
import { SafetyAlertElement } from './safety-alert/safety-alert.element.js';

type Drawn = HTMLElement & { now?: Date; updateComplete: Promise<boolean> };

interface Kind {
  tag: string;
  element: { define(tag?: string): boolean };
  examples: readonly Example[];
  /** Attributes that make it show something, as a page would write them. */
  attributes: Record<string, string>;
  /** The same as properties. */
  properties: Record<string, unknown>;
  /** Every other attribute. */
  others: string[];
  /** Something only it shows. */
  says: string;
}

const kinds: readonly Kind[] = [
  {
    tag: 'safety-alert',
    element: SafetyAlertElement,
    examples: safetyAlertExamples,
    attributes: { headline: 'Words of the school', level: 'warning' },
    properties: { record: { ...chatAppsRecord, headline: 'Words of the school' } },
    others: [
      'view',
      'summary',
      'issuer',
      'audience',
      'issued',
      'expires',
      'review-by',
      'apps',
      'href',
      'alert-id',
      'version',
      'theme',
      'site',
    ],
    says: 'Words of the school',
  },
  {
    tag: 'app-risk-card',
    element: AppRiskCardElement,
    examples: appRiskCardExamples,
    attributes: { app: 'discord' },
    properties: { app: 'discord', view: 'summary' },
    others: ['view', 'child-age', 'adviser', 'theme', 'site'],
    says: 'Discord',
  },
  {
    tag: 'app-risk-list',
    element: AppRiskListElement,
    examples: appRiskListExamples,
    attributes: { kind: 'gaming' },
    properties: { kind: 'gaming' },
    others: ['search', 'age', 'risk', 'state', 'theme', 'site'],
    // What it finds is a matter of its filters; the way to find is always there.
    says: 'Find an app',
  },
  {
    tag: 'parent-tips',
    element: ParentTipsElement,
    examples: parentTipsExamples,
    attributes: { limit: '3' },
    properties: { limit: 3 },
    others: 'view set topic age provider device resources look school theme site'.split(' '),
    says: 'Three ways to keep your child safer online',
  },
  {
    tag: 'report-ceop',
    element: ReportCeopElement,
    examples: reportCeopExamples,
    attributes: { 'dsl-name': 'The deputy head' },
    properties: { dslName: 'The deputy head' },
    others:
      'view for school dsl-role dsl-phone dsl-email dsl-hours referral-name referral-phone referral-hours referral-out-of-hours nation exit-href theme site'.split(
        ' ',
      ),
    says: 'The deputy head',
  },
];

beforeEach(forgetReports);
// The browser's own dialog would hold the tests for ever.
const print = window.print.bind(window);
before(() => (window.print = () => undefined));
after(() => (window.print = print));
afterEach(() => document.body.replaceChildren());

const said = (element: Element): string => element.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const isDrawn = (element: Element): boolean => element.shadowRoot?.querySelector('.el') !== null;

async function settled(element: Drawn): Promise<Drawn> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  return element;
}

/** Makes the element as a script would, with its attributes and a fallback, and does not put it on the page. */
function make({ tag, attributes }: Kind, doc: Document = document): Drawn {
  const element = doc.createElement(tag) as Drawn;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('Fallback.');
  return element;
}

for (const kind of kinds) {
  describe(`${kind.tag}: its life on a page`, () => {
    it('made by a script and put on the page', async () => {
      const element = make(kind);
      document.body.append(element);
      await settled(element);
      expect(said(element)).to.contain(kind.says);
    });

    it('in a tree that is not on the page it waits, and is drawn when the tree is put there', async () => {
      const tree = document.createElement('div');
      const element = make(kind);
      tree.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      expect(said(element)).to.equal('');
      element.setAttribute('theme', 'dark');
      document.body.append(tree);
      await settled(element);
      expect(said(element)).to.contain(kind.says);
      expect(element.shadowRoot?.querySelector('.el.dark')).not.to.equal(null);
    });

    it('moved, taken out, changed meanwhile and put back', async () => {
      const [first, second] = [document.createElement('div'), document.createElement('div')];
      document.body.append(first, second);
      const element = make(kind);
      first.append(element);
      await settled(element);
      second.append(element);
      await settled(element);
      expect(said(element)).to.contain(kind.says);
      element.remove();
      element.setAttribute('theme', 'dark');
      await settled(element);
      first.append(element);
      await settled(element);
      expect(said(element)).to.contain(kind.says);
      expect(element.shadowRoot?.querySelectorAll('.el.dark')).to.have.lengthOf(1);
      expect(element.shadowRoot?.childElementCount).to.equal(1);
    });

    it('copied with its children, before and after it was drawn', async () => {
      const element = make(kind);
      const early = element.cloneNode(true) as Drawn;
      document.body.append(element, early);
      await settled(element);
      const late = element.cloneNode(true) as Drawn;
      document.body.append(late);
      for (const copy of [early, late]) {
        await settled(copy);
        expect(said(copy)).to.equal(said(element));
        expect(copy.innerHTML).to.equal('Fallback.');
      }
    });

    it('adopted from a document without scripts', async () => {
      const other = document.implementation.createHTMLDocument();
      const element = make(kind, other);
      other.body.append(element);
      expect(element.shadowRoot).to.equal(null);
      document.body.append(document.adoptNode(element));
      await settled(element);
      expect(said(element)).to.contain(kind.says);
    });

    it('copied out of a <template>', async () => {
      const template = document.createElement('template');
      template.content.append(make(kind, template.content.ownerDocument));
      document.body.append(template.content.cloneNode(true));
      const element = document.body.querySelector<Drawn>(kind.tag)!;
      await settled(element);
      expect(said(element)).to.contain(kind.says);
    });

    it('with properties set before its script came', async () => {
      const tag = `late-${kind.tag}`;
      const element = document.createElement(tag) as Drawn;
      Object.assign(element, kind.properties, { now: new Date('2026-11-20T12:00:00Z') });
      document.body.append(element);
      expect(kind.element.define(tag)).to.equal(true);
      await settled(element);
      expect(said(element)).to.contain(kind.says);
    });

    it('with the text of its attributes set as properties, as Vue and React do it', async () => {
      const { lines } = captureConsole();
      const plain = make(kind);
      const set = document.createElement(kind.tag) as Drawn;
      for (const [name, value] of Object.entries(kind.attributes)) {
        Object.assign(set, { [name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]: value });
      }
      Object.assign(plain, { headingLevel: 3 });
      Object.assign(set, { headingLevel: '3', view: false });
      document.body.append(plain, set);
      await settled(plain);
      await settled(set);
      expect(said(set)).to.equal(said(plain));
      expect(set.shadowRoot?.querySelector('h3')?.textContent).to.equal(
        plain.shadowRoot?.querySelector('h3')?.textContent,
      );
      expect(lines).to.deep.equal([]);
    });

    it('two on one page do not disturb each other', async () => {
      const [first, second] = [make(kind), make(kind)];
      document.body.append(first, second);
      await settled(first);
      await settled(second);
      const before = said(second);
      first.remove();
      await settled(second);
      expect(said(second)).to.equal(before);
    });

    it('an empty attribute counts as not given, whichever it is', async () => {
      const { lines } = captureConsole();
      const plain = make(kind);
      document.body.append(plain);
      await settled(plain);
      for (const name of kind.others) {
        const element = make(kind);
        element.setAttribute(name, '');
        document.body.append(element);
        await settled(element);
        expect(said(element), name).to.equal(said(plain));
      }
      expect(lines).to.deep.equal([]);
    });

    it('attr="false", as some editors write it, never leaves a reader with less than the rest', async () => {
      const capture = captureConsole();
      for (const name of kind.others) {
        const element = make(kind);
        element.setAttribute(name, 'false');
        document.body.append(element);
        await settled(element);
        expect(isDrawn(element), name).to.equal(true);
        expect(said(element), name).to.contain(kind.says);
      }
      const unexpected = capture.lines.filter(
        ({ text }) =>
          !/^\[[a-z-]+\] (unknown-|age|alert-part|child-age|exit-href|limit|phone-not-valid)/.test(text),
      );
      expect(unexpected).to.deep.equal([]);
    });

    it('hidden is hidden', async () => {
      const element = make(kind);
      element.hidden = true;
      document.body.append(element);
      await settled(element);
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('what stands inside it is never written to, whatever a reader does', async () => {
      for (const example of kind.examples) {
        const plain = new DOMParser().parseFromString(example.html, 'text/html');
        const box = document.body.appendChild(document.createElement('main'));
        mountExample(example, box);
        const element = box.querySelector<Drawn>(kind.tag)!;
        const before = element.innerHTML;
        expect(before, example.name).to.equal(plain.querySelector(kind.tag)!.innerHTML);
        const attributes = element.getAttributeNames().join();
        await settled(element);
        for (const fold of element.shadowRoot!.querySelectorAll('summary')) fold.click();
        for (let i = 0; i < 2; i += 1) {
          element.shadowRoot!.querySelector('button')?.click();
          await settled(element);
        }
        element.lang = 'cy';
        await settled(element);
        expect(element.innerHTML, example.name).to.equal(before);
        expect(
          element
            .getAttributeNames()
            .filter((name) => name !== 'lang')
            .join(),
          example.name,
        ).to.equal(attributes);
        document.body.replaceChildren();
      }
    });
  });
}
