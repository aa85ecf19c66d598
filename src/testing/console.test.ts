import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import packageJson from '../../package.json' with { type: 'json' };
import { captureConsole } from './console.js';

@customElement('test-decorated')
class DecoratedElement extends LitElement {
  @property() label = 'first';

  override render() {
    return html`<b>${this.label}</b>`;
  }
}

@customElement('test-updates-while-updating')
class UpdatesWhileUpdatingElement extends LitElement {
  @property({ type: Number }) count = 0;

  override updated() {
    if (this.count < 1) this.count += 1;
  }
}

describe('console capture', () => {
  it('records levels and texts, and prints nothing', () => {
    const capture = captureConsole();
    console.warn('[safety] code:', { a: 1 });
    console.info('said');
    capture.restore();
    expect(capture.lines).to.deep.equal([
      { level: 'warn', text: '[safety] code: {"a":1}' },
      { level: 'info', text: 'said' },
    ]);
    expect(capture.problems).to.deep.equal(['[safety] code: {"a":1}']);
  });

  it("sees Lit's development warnings", async () => {
    const capture = captureConsole();
    const element = new UpdatesWhileUpdatingElement();
    document.body.append(element);
    await element.updateComplete;
    await element.updateComplete;
    element.remove();
    expect(capture.problems.join('\n')).to.contain('change-in-update');
  });

  it('ends with its test', () => {
    captureConsole();
  });

  it('is not in effect in the next test', () => {
    const outer = captureConsole();
    const inner = captureConsole();
    console.error('inner');
    inner.restore();
    outer.restore();
    expect(inner.problems).to.deep.equal(['inner']);
    expect(outer.problems).to.deep.equal([]);
  });
});

describe('the test server', () => {
  it('compiles decorators so that a property renders', async () => {
    const element = new DecoratedElement();
    document.body.append(element);
    element.label = 'second';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('second');
    element.remove();
  });

  it('gives the package version and JSON modules', () => {
    expect(__VERSION__).to.equal(packageJson.version);
  });
});
