import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import { captureConsole } from '../testing/console.js';
import { define } from './define.js';
import { SafetyElement } from './element.js';
import { forgetReports } from './report.js';
import { version } from './version.js';

/** A tag stays registered for the life of the page, so each test takes a new one. */
let count = 0;
const newTag = (): string => `define-test-${(count += 1)}`;

/** An element as a copy of this package brings it: same documented name, its own class. */
function copyOf(tagName: string, stamp: string = version): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly version = stamp;
    static readonly tagName = tagName;
  };
}

describe('define', () => {
  beforeEach(forgetReports);

  it('registers a class and says so', () => {
    const tag = newTag();
    const elementClass = copyOf(tag);
    expect(define(tag, elementClass)).to.equal(true);
    expect(customElements.get(tag)).to.equal(elementClass);
  });

  it('is silent when a second copy of the same version comes', () => {
    const tag = newTag();
    const first = copyOf(tag);
    define(tag, first);
    const capture = captureConsole();
    expect(define(tag, copyOf(tag))).to.equal(true);
    expect(customElements.get(tag), 'the first copy keeps the tag').to.equal(first);
    expect(capture.lines).to.deep.equal([]);
  });

  it('reports another version once, leaves it in place and registers the other tags', () => {
    const [taken, free] = [newTag(), newTag()];
    const older = copyOf(taken, '0.0.1');
    define(taken, older);
    const capture = captureConsole();
    expect(define(taken, copyOf(taken))).to.equal(false);
    expect(define(taken, copyOf(taken))).to.equal(false);
    expect(define(free, copyOf(free)), 'the next tag goes on').to.equal(true);
    expect(customElements.get(taken)).to.equal(older);
    expect(capture.problems).to.have.length(1);
    expect(capture.problems[0]).to.match(
      new RegExp(`^\\[${taken}\\] tag-taken: version 0\\.0\\.1 of this package`),
    );
  });

  it("reports somebody else's element of that name and leaves it alone", () => {
    const tag = newTag();
    const foreign = class extends HTMLElement {};
    customElements.define(tag, foreign);
    const capture = captureConsole();
    expect(define(tag, copyOf(tag))).to.equal(false);
    expect(customElements.get(tag)).to.equal(foreign);
    expect(capture.problems).to.have.length(1);
    expect(capture.problems[0]).to.contain(`[${tag}] tag-taken: another script`);
  });

  it('takes an element of the same version but another kind for a stranger', () => {
    const tag = newTag();
    define(tag, copyOf('parent-tips'));
    const capture = captureConsole();
    expect(define(tag, copyOf('report-ceop'))).to.equal(false);
    expect(capture.problems[0]).to.contain('another script');
  });

  it('registers a class under a second name, and the same name again is silent', async () => {
    const [documented, chosen] = [newTag(), newTag()];
    class Renamed extends SafetyElement {
      static override readonly tagName = documented;
      protected override content(): TemplateResult {
        return html`<p>drawn</p>`;
      }
    }
    expect(Renamed.define()).to.equal(true);
    expect(Renamed.define(chosen)).to.equal(true);
    expect(Renamed.define(chosen)).to.equal(true);
    for (const tag of [documented, chosen]) {
      const element = document.createElement(tag) as Renamed;
      document.body.append(element);
      await element.updateComplete;
      expect(element, tag).to.be.instanceOf(Renamed);
      expect(element.renderRoot.querySelector('p')?.textContent, tag).to.equal('drawn');
      element.remove();
    }
  });

  it('reports a name the browser refuses instead of throwing', () => {
    const capture = captureConsole();
    expect(define('Not a tag', copyOf('Not a tag'))).to.equal(false);
    expect(capture.problems).to.have.length(1);
    expect(capture.problems[0]).to.match(/^\[Not a tag\] not-defined: <Not a tag> could not be registered: /);
  });

  it('uses the registry it is given and leaves the page alone', () => {
    const tag = newTag();
    const calls: string[] = [];
    const registry = {
      get: () => undefined,
      define: (name: string) => calls.push(name),
    } as unknown as CustomElementRegistry;
    expect(define(tag, copyOf(tag), registry)).to.equal(true);
    expect(calls).to.deep.equal([tag]);
    expect(customElements.get(tag)).to.equal(undefined);
  });
});
