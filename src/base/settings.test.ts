import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import '../elements/safety-settings/safety-settings.js';
import type { SafetySettingsElement } from '../elements/safety-settings/safety-settings.js';
import { captureConsole } from '../testing/console.js';
import { text } from './attributes.js';
import { SafetyElement } from './element.js';
import { forgetReports } from './report.js';
import { checkSettings, providePageSettings, readScriptSettings } from './settings-page.js';
import type { Settings } from './settings.js';

/** Draws the school it hears of, its own attribute first, and counts how often it draws. */
class HearingElement extends SafetyElement {
  static override readonly tagName = 'settings-test';
  @property({ converter: text }) school?: string | undefined;
  drawings = 0;
  /** Settings at the last drawing. */
  heard: Settings = {};
  protected override content(): TemplateResult {
    this.drawings += 1;
    this.heard = this.settings;
    return html`<p>${this.school ?? this.settings.school ?? 'any school'}</p>`;
  }
  get shown(): string | undefined {
    return this.renderRoot.querySelector('p')?.textContent;
  }
}
HearingElement.define();

const root = document.createElement('main');

/** Markup as a webmaster pastes it. Parsed in an inert document, so that elements upgrade when they come into the page. */
function parse(markup: string): Node[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.childNodes].map((node) => document.importNode(node, true));
}

async function put(markup: string): Promise<HearingElement> {
  root.append(...parse(markup));
  await settled();
  return first();
}

const first = (): HearingElement => root.querySelector<HearingElement>('settings-test')!;
const settings = (id = ''): SafetySettingsElement =>
  root.querySelector<SafetySettingsElement>(`safety-settings${id}`)!;

/** Settings draw, then tell the elements, which draw: each in a microtask of its own. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

describe('settings', () => {
  beforeEach(() => {
    forgetReports();
    document.body.append(root);
  });
  afterEach(async () => {
    root.replaceChildren();
    root.remove();
    await settled();
  });

  it('are not needed', async () => {
    const element = await put('<settings-test></settings-test>');
    expect(element.shown).to.equal('any school');
    expect(element.heard).to.deep.equal({});
  });

  it('around an element speak for it, whichever comes first', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane" dsl-phone="01632 960117"><settings-test></settings-test></safety-settings>',
    );
    expect(element.shown).to.equal('Hazel Lane');
    expect(element.heard).to.deep.equal({ school: 'Hazel Lane', dslPhone: '01632 960117' });
  });

  it('that upgrade later than the elements in them still reach these', async () => {
    // Its tag is not known yet, as when the script of the settings is the slower one.
    const base = customElements.get('safety-settings')! as unknown as typeof SafetySettingsElement;
    const element = await put(
      '<late-settings school="Hazel Lane"><settings-test></settings-test></late-settings>',
    );
    expect(element.shown).to.equal('any school');
    expect(base.define('late-settings')).to.equal(true);
    await settled();
    expect(element.shown).to.equal('Hazel Lane');
  });

  it('that are empty speak for the whole page, before and after them', async () => {
    const element = await put('<settings-test></settings-test>');
    await put('<safety-settings school="Hazel Lane"></safety-settings>');
    const later = parse('<div><settings-test></settings-test></div>')[0] as HTMLElement;
    root.append(later);
    await settled();
    expect(element.shown).to.equal('Hazel Lane');
    expect(later.querySelector<HearingElement>('settings-test')?.shown).to.equal('Hazel Lane');
  });

  it('reach into shadow roots of the page', async () => {
    await put('<safety-settings school="Hazel Lane"></safety-settings><div id="box"></div>');
    const element = document.createElement('settings-test') as HearingElement;
    root.querySelector('#box')!.attachShadow({ mode: 'open' }).append(element);
    await settled();
    expect(element.shown).to.equal('Hazel Lane');
  });

  it('that are empty and two say all that both say, the later one where they differ', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane" nation="wales"></safety-settings>' +
        '<safety-settings school="Ash Road" dsl-name="Head of Year 6"></safety-settings><settings-test></settings-test>',
    );
    expect(element.heard).to.deep.equal({ school: 'Ash Road', nation: 'wales', dslName: 'Head of Year 6' });
    root.lastElementChild!.previousElementSibling!.remove();
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Hazel Lane', nation: 'wales' });
  });

  it('in settings: the inner wins, the rest is inherited, from the page too', async () => {
    const element = await put(
      '<safety-settings nation="wales"></safety-settings>' +
        '<safety-settings school="Hazel Lane" dsl-hours="School days">' +
        '<safety-settings school="Hazel Lane Nursery"><settings-test></settings-test></safety-settings>' +
        '</safety-settings>',
    );
    expect(element.heard).to.deep.equal({
      school: 'Hazel Lane Nursery',
      dslHours: 'School days',
      nation: 'wales',
    });
  });

  it('with a blank attribute do not hide what stands around them', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane"><safety-settings school=" "><settings-test></settings-test></safety-settings></safety-settings>',
    );
    expect(element.shown).to.equal('Hazel Lane');
  });

  it('are forgotten when they are removed', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane"></safety-settings><settings-test></settings-test>',
    );
    settings().remove();
    await settled();
    expect(element.shown).to.equal('any school');
    expect(element.heard).to.deep.equal({});
  });

  it('that are removed before they were ever drawn leave nothing behind', async () => {
    const element = await put('<settings-test></settings-test>');
    root.append(...parse('<safety-settings school="Hazel Lane"></safety-settings>'));
    settings().remove();
    await settled();
    expect(element.shown).to.equal('any school');
  });

  it('are forgotten by an element that is moved out of them, and heard where it comes to', async () => {
    const element = await put(
      '<safety-settings id="a" school="Hazel Lane" nation="wales"><settings-test></settings-test><p></p></safety-settings>' +
        '<safety-settings id="b" school="Ash Road"><p></p></safety-settings>',
    );
    root.append(element);
    await settled();
    expect(element.heard, 'out').to.deep.equal({});
    settings('#b').append(element);
    await settled();
    expect(element.heard, 'into another').to.deep.equal({ school: 'Ash Road' });
    settings('#a').school = 'Elm Grove';
    await settled();
    expect(element.heard, 'the old place no longer speaks to it').to.deep.equal({ school: 'Ash Road' });
  });

  it('that are moved with their elements into other settings inherit from these', async () => {
    const element = await put(
      '<safety-settings id="a" nation="wales"><p></p></safety-settings>' +
        '<safety-settings id="b" school="Ash Road"><settings-test></settings-test></safety-settings>',
    );
    settings('#a').append(settings('#b'));
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Ash Road', nation: 'wales' });
    root.append(settings('#b'));
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Ash Road' });
  });

  it('that change later are told in one drawing', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane"><settings-test></settings-test></safety-settings>',
    );
    const before = element.drawings;
    settings().setAttribute('school', 'Ash Road');
    settings().setAttribute('dsl-hours', 'School days');
    await settled();
    expect(element.heard).to.deep.equal({ school: 'Ash Road', dslHours: 'School days' });
    expect(element.drawings).to.equal(before + 1);
    settings().removeAttribute('school');
    await settled();
    expect(element.shown).to.equal('any school');
  });

  it('yield to the attribute of the element, and speak again when that is gone', async () => {
    const element = await put(
      '<safety-settings school="Hazel Lane" theme="dark"><settings-test school="Ash Road" theme="light"></settings-test></safety-settings>',
    );
    const theme = (): string | undefined => element.renderRoot.querySelector('.el')?.className;
    expect(element.shown).to.equal('Ash Road');
    expect(theme()).to.equal('el light');
    element.removeAttribute('school');
    element.removeAttribute('theme');
    await settled();
    expect(element.shown).to.equal('Hazel Lane');
    expect(theme()).to.equal('el dark');
  });

  it('whose children come later stop speaking for the page and speak for them', async () => {
    const element = await put(
      '<settings-test></settings-test><safety-settings school="Hazel Lane"></safety-settings>',
    );
    expect(element.shown, 'empty as yet').to.equal('Hazel Lane');
    const inner = document.createElement('settings-test') as HearingElement;
    settings().append(inner);
    await settled();
    expect(inner.shown).to.equal('Hazel Lane');
    expect(element.shown).to.equal('any school');
  });

  it('go round no loop: two empty ones, one inside another and an element come to rest', async () => {
    const element = await put(
      '<settings-test></settings-test><safety-settings school="Hazel Lane"></safety-settings>' +
        '<safety-settings nation="wales"></safety-settings>' +
        '<safety-settings dsl-name="Head"><safety-settings dsl-role="Lead"><settings-test></settings-test></safety-settings></safety-settings>',
    );
    const all = [...root.querySelectorAll<HearingElement>('settings-test')];
    expect(Math.max(...all.map(({ drawings }) => drawings))).to.be.at.most(6);
    const atRest = all.map(({ drawings }) => drawings);
    for (let i = 0; i < 5; i += 1) await settled();
    expect(all.map(({ drawings }) => drawings)).to.deep.equal(atRest);
    settings().requestUpdate();
    await settled();
    expect(element.drawings, 'the same said again is no news').to.equal(atRest[0]);
  });

  describe('that are not understood', () => {
    it('are reported once each, and the rest holds', async () => {
      const capture = captureConsole();
      const element = await put(
        '<safety-settings school="Hazel Lane" nation="cornwall" theme="sepia"><settings-test></settings-test></safety-settings>',
      );
      settings().requestUpdate();
      await settled();
      expect(element.heard).to.deep.equal({ school: 'Hazel Lane' });
      expect(capture.problems).to.deep.equal([
        '[safety-settings] unknown-nation: "cornwall" is not one of england, wales, scotland, northern-ireland. The words for England are shown.',
        '[safety-settings] unknown-theme: "sepia" is not one of light, dark. The page\'s own colours are followed.',
      ]);
    });

    it('do not undo what stands around them', async () => {
      const capture = captureConsole();
      const element = await put(
        '<safety-settings nation="wales"><safety-settings nation="cymru"><settings-test></settings-test></safety-settings></safety-settings>',
      );
      expect(element.heard).to.deep.equal({ nation: 'wales' });
      expect(capture.problems).to.have.length(1);
    });

    it('are not those in capitals or with a space', () => {
      const written = { nation: 'Northern Ireland', theme: 'Dark' };
      expect(checkSettings('safety-settings', written)).to.deep.equal({
        nation: 'northern-ireland',
        theme: 'dark',
      });
    });
  });

  describe('on the script tag', () => {
    const address = new URL('/settings-test/online-safety-elements.js', location.href).href;

    function script(attributes: Record<string, string>): void {
      const element = document.createElement('script');
      // No type the browser knows: nothing is loaded.
      element.type = 'text/plain';
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      root.append(element);
      scripts.push(element);
    }

    /** A script tag speaks as long as its page is there; this page goes on with other tests. */
    const scripts: HTMLScriptElement[] = [];
    afterEach(() => scripts.splice(0).forEach((element) => providePageSettings(element, undefined)));

    it('speak for the page, are checked like the others, and yield to an empty <safety-settings>', async () => {
      const capture = captureConsole();
      const element = await put('<settings-test></settings-test>');
      script({ src: '/other.js', 'data-school': 'Another school' });
      script({
        src: '/settings-test/online-safety-elements.js',
        'data-school': ' Hazel Lane ',
        'data-dsl-phone': '01632 960117',
        'data-referral-out-of-hours': '01632 960118',
        'data-nation': 'Wales',
        'data-theme': 'pink',
        'data-unknown': 'x',
      });
      readScriptSettings(address);
      await settled();
      expect(element.heard).to.deep.equal({
        school: 'Hazel Lane',
        dslPhone: '01632 960117',
        referralOutOfHours: '01632 960118',
        nation: 'wales',
      });
      expect(capture.problems).to.deep.equal([
        '[script] unknown-theme: "pink" is not one of light, dark. The page\'s own colours are followed.',
      ]);
      await put('<safety-settings school="Ash Road"></safety-settings>');
      expect(element.heard.school).to.equal('Ash Road');
      expect(element.heard.nation, 'what it does not say stays').to.equal('wales');
      settings().remove();
      await settled();
      expect(element.heard.school).to.equal('Hazel Lane');
    });

    it('are not looked for in other scripts, nor given where the tag has none', async () => {
      const element = await put('<settings-test></settings-test>');
      const before = element.drawings;
      script({ src: '/settings-test/plain.js' });
      readScriptSettings(new URL('/settings-test/plain.js', location.href).href);
      readScriptSettings(new URL('/settings-test/absent.js', location.href).href);
      await settled();
      expect(element.drawings).to.equal(before);
    });
  });
});
