import { expect, fixture, html } from '@open-wc/testing';

import { axeProblems } from './axe.js';

/** An element whose shadow root holds the given markup. */
async function shadowFixture(markup: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div id="host"></div>`);
  const range = document.createRange();
  host.attachShadow({ mode: 'open' }).append(range.createContextualFragment(markup));
  return host;
}

describe('axeProblems', () => {
  it('is silent about sound markup', async () => {
    const host = await shadowFixture(
      '<section style="background:#fff;color:#000"><h2>Who to tell</h2><a href="https://example.org/">Help page</a></section>',
    );
    expect(await axeProblems(host)).to.deep.equal([]);
  });

  it('names an image without alternative text inside a shadow root', async () => {
    const host = await shadowFixture(
      '<img class="picture" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    );
    const problems = await axeProblems(host);
    expect(problems.join('\n')).to.match(/^image-alt: #host >> .*img.*: .*alt/);
  });

  it('finds text below the enhanced contrast of 7 to 1', async () => {
    // #767676 on white is 4.54 to 1: enough for AA, not for AAA.
    const host = await shadowFixture('<p style="background:#fff;color:#767676">Grey words</p>');
    const problems = await axeProblems(host);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.match(/^color-contrast-enhanced: .*7:1/);
  });

  it('finds targets that are too small', async () => {
    const host = await shadowFixture(
      '<button style="all:unset;width:10px;height:10px" aria-label="a"></button><button style="all:unset;width:10px;height:10px" aria-label="b"></button>',
    );
    expect((await axeProblems(host)).join('\n')).to.contain('target-size: ');
  });

  it('leaves a rule out when asked, and refuses a rule that does not exist', async () => {
    const host = await shadowFixture('<p style="background:#fff;color:#767676">Grey words</p>');
    expect(await axeProblems(host, { without: ['color-contrast-enhanced'] })).to.deep.equal([]);
    const error = await axeProblems(host, { without: ['no-such-rule'] }).catch((fault: Error) => fault);
    expect(String(error)).to.contain('no-such-rule');
  });
});
