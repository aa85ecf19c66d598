import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import { readAlert } from '../alerts/parse.js';
import '../elements/safety-alert/safety-alert.js';
import type { SafetyAlertElement } from '../elements/safety-alert/safety-alert.element.js';
import { captureConsole } from '../testing/console.js';
import { snippet } from './snippet.js';

/** What a browser makes of the pasted line, in a document that runs nothing. */
const parsed = (pasted: string): HTMLElement => new DOMParser().parseFromString(pasted, 'text/html').body;

describe('a pasted line, as a browser reads it', () => {
  it('is a box with script and tag, and the link after it', () => {
    const link = { href: 'https://safety.example/report/', text: 'Who to tell' };
    const body = parsed(snippet({ tag: 'report-ceop', src: '/files/report-ceop.js', link }));
    expect([...body.children].map(({ localName }) => localName)).to.deep.equal(['div', 'p']);
    expect([...body.firstElementChild!.children].map(({ localName }) => localName)).to.deep.equal([
      'script',
      'report-ceop',
    ]);
    expect(body.querySelector('report-ceop a')?.getAttribute('href')).to.equal('tel:999');
    expect(body.querySelector('report-ceop p, report-ceop div'), 'only inline elements inside').to.equal(
      null,
    );
  });

  it('gives back every attribute as it was given', () => {
    const attributes = { school: `St Mary's "Infants" & <Juniors>`, 'dsl-name': '</report-ceop>' };
    const tag = parsed(snippet({ tag: 'report-ceop', attributes })).querySelector('report-ceop')!;
    expect(Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value]))).to.deep.equal(
      attributes,
    );
  });

  it('gives back the record as it was given, and runs nothing of it', () => {
    const record = readAlert({
      headline: '</script><img src=x onerror=alert(1)>',
      summary: '<!--<script>',
      sections: [{ title: '</safety-alert>', blocks: ['a & b &lt; c \u2028'] }],
    }).alert!;
    const body = parsed(snippet({ tag: 'safety-alert', record }));
    expect(body.querySelectorAll('script')).to.have.length(1);
    expect(body.querySelector('img')).to.equal(null);
    expect(body.children).to.have.length(1);
    const data = body.querySelector('safety-alert > script')!.textContent;
    expect(readAlert(JSON.parse(data))).to.deep.equal({ alert: record, faults: [] });
    expect(body.querySelector('safety-alert strong')?.textContent).to.equal(record.headline);
  });

  it('shows its words while the record is still on its way, then the alert, and reports nothing', async () => {
    const capture = captureConsole();
    const record = readAlert({ headline: 'Take care', actions: [{ do: 'Talk tonight.' }] }).alert!;
    const pasted = parsed(snippet({ tag: 'safety-alert', record })).querySelector('safety-alert')!;
    const data = pasted.querySelector('script')!;
    expect(pasted.lastChild, 'the words come first').to.equal(data);
    data.remove();
    const place = await fixture(html`<div></div>`);
    place.append(document.adoptNode(pasted));
    const element = place.firstElementChild as SafetyAlertElement;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.el')).to.equal(null);
    expect(element.innerText).to.include('Talk tonight.');
    element.append(document.adoptNode(data));
    await waitUntil(() => element.shadowRoot!.querySelector('.el'), 'the alert is drawn');
    expect(element.shadowRoot!.querySelector('.el')!.textContent).to.include('Talk tonight.');
    expect(capture.problems).to.deep.equal([]);
  });
});
