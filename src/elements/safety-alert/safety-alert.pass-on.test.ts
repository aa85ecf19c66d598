import { expect } from '@open-wc/testing';

import type { Standing } from '../../alerts/set.js';
import { standings } from '../../alerts/set.js';
import { readAlert } from '../../alerts/parse.js';
import type { Scene } from '../../base/element.js';
import { forgetReports } from '../../base/report.js';
import { mountExample } from '../example.js';
import './safety-alert.js';
import { SafetyAlertElement } from './safety-alert.element.js';

/** Several alerts at once, as a feed brings them. */
class ManyAlerts extends SafetyAlertElement {
  given: object[] = [];
  protected override standings({ now }: Scene): { alerts: readonly Standing[]; slotted: boolean } {
    const records = this.given.map((record) => readAlert(record).alert!);
    return { alerts: standings(records, now).standings, slotted: false };
  }
}
customElements.define('many-alerts', ManyAlerts);

const own: Record<string, PropertyDescriptor | undefined> = {};

/** What the device offers for the length of one test. */
function device(offers: { share?: unknown; clipboard?: unknown }): void {
  for (const [name, value] of Object.entries(offers)) {
    own[name] = Object.getOwnPropertyDescriptor(navigator, name);
    Object.defineProperty(navigator, name, { value, configurable: true });
  }
}

beforeEach(() => {
  forgetReports();
  localStorage.clear();
  device({ share: undefined });
});
afterEach(() => {
  for (const name of Object.keys(own)) delete (navigator as unknown as Record<string, unknown>)[name];
  document.body.replaceChildren();
});

const record = {
  id: 'pass-on',
  level: 'warning',
  headline: 'Take care & talk',
  href: 'https://mereshire.example/alerts/1',
  issued: '2026-11-18',
};

async function draw(of: object, attributes = ''): Promise<SafetyAlertElement> {
  const box = document.body.appendChild(document.createElement('main'));
  mountExample(
    {
      name: '',
      title: '',
      html: `<safety-alert ${attributes}><script type="application/json">${JSON.stringify(of)}</script>x</safety-alert>`,
    },
    box,
  );
  const alert = box.querySelector('safety-alert')!;
  await alert.updateComplete;
  return alert;
}

async function many(given: object[], view: string): Promise<ManyAlerts> {
  const element = new ManyAlerts();
  Object.assign(element, { given, view, now: new Date('2026-11-20T12:00:00Z') });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const root = (alert: SafetyAlertElement): ShadowRoot => alert.shadowRoot!;
const names = (alert: SafetyAlertElement): string[] =>
  [...root(alert).querySelectorAll('.pass button, .pass a')].map(({ textContent }) => textContent.trim());
const press = (alert: SafetyAlertElement, name: string): void =>
  [...root(alert).querySelectorAll<HTMLElement>('.pass button')]
    .find(({ textContent }) => textContent.trim() === name)!
    .click();
const status = (alert: SafetyAlertElement): string =>
  root(alert).querySelector('[role="status"]')!.textContent;

/** After a press: the device answers, then the element draws. */
async function settled(alert: SafetyAlertElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await alert.updateComplete;
}

describe('safety-alert, passing it on', () => {
  it('offers what there is: the address needs https, the sheet a device, paper nothing', async () => {
    for (const view of ['notice', 'briefing', 'letter']) {
      expect(names(await draw(record, `view="${view}"`)), view).to.deep.equal([
        'Copy link',
        'E-mail',
        'Print',
      ]);
      for (const href of [undefined, 'http://mereshire.example/', '/alerts/1', 'javascript:alert(1)'])
        expect(names(await draw({ ...record, href }, `view="${view}"`)), String(href)).to.deep.equal([
          'Print',
        ]);
    }
    expect(names(await draw(record, 'view="banner"'))).to.deep.equal([]);
  });

  it('copies the link, and says so; pressed again it says so again', async () => {
    const copied: string[] = [];
    device({ clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    const alert = await draw(record);
    const heard: string[] = [];
    const ear = new MutationObserver(() => heard.push(status(alert)));
    ear.observe(root(alert).querySelector('[role="status"]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    expect(status(alert)).to.equal('');
    for (let times = 0; times < 2; times += 1) {
      press(alert, 'Copy link');
      await settled(alert);
    }
    ear.disconnect();
    expect(copied).to.deep.equal([record.href, record.href]);
    expect(heard.filter((words) => words === 'The link is copied.')).to.have.lengthOf(2);
  });

  it('where nothing can be copied it shows the address to copy by hand', async () => {
    device({ clipboard: undefined });
    const alert = await draw(record);
    press(alert, 'Copy link');
    await settled(alert);
    expect(status(alert)).to.equal(`Copy this address: ${record.href}`);
  });

  it('opens the device’s sheet with headline and address, once', async () => {
    const given: unknown[] = [];
    device({ share: (what: unknown) => Promise.resolve(void given.push(what)) });
    const alert = await draw(record);
    expect(names(alert)).to.deep.equal(['Send to someone', 'Copy link', 'E-mail', 'Print']);
    press(alert, 'Send to someone');
    await settled(alert);
    expect(given).to.deep.equal([{ title: record.headline, url: record.href }]);
    expect(status(alert)).to.equal('');
  });

  it('writes an e-mail with headline and address', async () => {
    const link = root(await draw(record)).querySelector('a[href^="mailto:"]')!;
    expect(link.getAttribute('href')).to.equal(
      'mailto:?subject=Take%20care%20%26%20talk&body=Take%20care%20%26%20talk%0D%0Ahttps%3A%2F%2Fmereshire.example%2Falerts%2F1',
    );
  });

  it('an alert that is over is not passed on', async () => {
    const alert = await draw({ ...record, expires: '2026-11-19' });
    expect(names(alert)).to.deep.equal([]);
  });
});

describe('safety-alert, printing', () => {
  it('prints the alert alone, once for each press', async () => {
    const alert = await draw(record, 'view="letter"');
    const states: boolean[] = [];
    alert.print = () => states.push(alert.matches(':state(printing)'));
    press(alert, 'Print');
    expect(states).to.deep.equal([true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(alert.matches(':state(printing)')).to.equal(false);
  });

  it('of several alerts only the one whose button was pressed', async () => {
    const element = await many(
      [record, { ...record, id: 'second', headline: 'Second', issued: '2026-11-17' }],
      'notice',
    );
    const marked = (): boolean[] =>
      [...root(element).querySelectorAll('.one')].map(({ classList }) => classList.contains('printed'));
    const seen: boolean[][] = [];
    element.print = () => seen.push(marked());
    const buttons = [...root(element).querySelectorAll<HTMLElement>('.pass button')].filter(
      ({ textContent }) => textContent.trim() === 'Print',
    );
    buttons[1]!.click();
    buttons[0]!.click();
    expect(seen).to.deep.equal([
      [false, true],
      [true, false],
    ]);
    window.dispatchEvent(new Event('afterprint'));
  });
});

describe('safety-alert, several at once', () => {
  const second = { ...record, id: 'second', headline: 'Second', level: 'danger' };
  const draft = { ...record, id: 'draft', headline: 'Draft', status: 'draft' };
  const over = { ...record, id: 'over', headline: 'Over', expires: '2026-11-19' };
  const lines = (element: SafetyAlertElement): (string | undefined)[] =>
    [...root(element).querySelectorAll('.one')].map((one) =>
      one.querySelector('.say, .brought button, h2')?.textContent.trim(),
    );

  it('stand in a fixed order, and drafts among them are not shown', async () => {
    for (const given of [
      [record, second, draft, over],
      [over, draft, second, record],
    ])
      expect(lines(await many(given, 'banner'))).to.deep.equal(['Second', 'Take care & talk', 'Over']);
  });

  it('are hidden one by one, each button names its alert, and the focus stays with it', async () => {
    const element = await many([record, second], 'banner');
    const buttons = () => [...root(element).querySelectorAll<HTMLElement>('button')];
    const labels = () => buttons().map((button) => button.getAttribute('aria-label'));
    expect(labels()).to.deep.equal([
      'Hide this danger notice: Second',
      'Hide this warning: Take care & talk',
    ]);
    for (const button of buttons())
      expect(button.getAttribute('aria-label')!.startsWith(button.textContent.trim())).to.equal(true);
    buttons()[1]!.click();
    await settled(element);
    expect(lines(element)).to.deep.equal(['Second', 'Show the hidden warning']);
    expect(labels()[1]).to.equal('Show the hidden warning: Take care & talk');
    expect(root(element).activeElement).to.equal(buttons()[1]);
    buttons()[1]!.click();
    await settled(element);
    expect(lines(element)).to.deep.equal(['Second', 'Take care & talk']);
    expect(root(element).activeElement).to.equal(buttons()[1]);
  });

  it('have one way back, over the first', async () => {
    const element = await many([record, second], 'notice');
    element.backHref = 'https://mereshire.example/';
    await element.updateComplete;
    expect(root(element).querySelectorAll('.backlink')).to.have.lengthOf(1);
    expect(root(element).querySelector('.one:first-child .backlink')?.textContent.trim()).to.equal('Back');
  });

  it('say what was copied under the alert whose link it was', async () => {
    device({ clipboard: { writeText: () => Promise.resolve() } });
    const element = await many([record, second], 'notice');
    root(element).querySelectorAll<HTMLElement>('.one:last-child .pass button')[0]!.click();
    await settled(element);
    expect(
      [...root(element).querySelectorAll('[role="status"]')].map(({ textContent }) => textContent),
    ).to.deep.equal(['', 'The link is copied.']);
  });
});
