import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';

import { SafetyElement, type Scene } from './element.js';
import { providePageSettings } from './settings-page.js';
import { hostedPage } from './site.js';

class LinkingElement extends SafetyElement {
  static override readonly tagName = 'site-test';
  protected override content({ page }: Scene): TemplateResult {
    return html`<p>${page('report/') ?? 'no link'}</p>`;
  }
}
LinkingElement.define();

async function shown(site?: string): Promise<string | undefined> {
  const element = document.createElement('site-test') as LinkingElement;
  if (site) element.setAttribute('site', site);
  document.body.append(element);
  await element.updateComplete;
  const text = element.renderRoot.querySelector('p')?.textContent;
  element.remove();
  return text;
}

describe('hostedPage', () => {
  it('is under the site, with or without a slash at its end', () => {
    expect(hostedPage('apps/kik/', 'https://safety.example')).to.equal('https://safety.example/apps/kik/');
    expect(hostedPage('tips/', 'https://safety.example/online/')).to.equal(
      'https://safety.example/online/tips/',
    );
    expect(hostedPage('tips/', 'HTTP://Safety.Example')).to.equal('http://safety.example/tips/');
  });

  it('is not known where nobody said where the site is', () => {
    expect(hostedPage('report/', undefined)).to.equal(undefined);
  });

  const bad = [
    'javascript:alert(1)',
    'mailto:office@school.example',
    '/safety/',
    'safety.example',
    'https//typo.example',
    'https:/',
    'httpsafety',
    '',
  ];
  for (const site of bad) {
    it(`takes no notice of "${site}"`, () => expect(hostedPage('report/', site)).to.equal(undefined));
  }
});

describe('the hosted site of an element', () => {
  const giver = {};
  afterEach(() => providePageSettings(giver, undefined));

  it('is not linked to while nothing is known', async () => {
    expect(await shown()).to.equal('no link');
  });

  it("is that of the page's settings", async () => {
    providePageSettings(giver, { site: 'https://county.example/' });
    expect(await shown()).to.equal('https://county.example/report/');
  });

  it('is that of its own attribute first', async () => {
    providePageSettings(giver, { site: 'https://county.example/' });
    expect(await shown('https://school.example/')).to.equal('https://school.example/report/');
  });

  it('leaves the element whole where the address has a typing error', async () => {
    expect(await shown('https//school.example')).to.equal('no link');
  });
});
