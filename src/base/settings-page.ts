import { ContextProvider, ContextRoot } from '@lit/context';
import { pageState } from './page.js';
import { report } from './report.js';
import {
  given,
  nations,
  settingNames,
  settingsContext,
  themes,
  type RawSettings,
  type Settings,
} from './settings.js';

/**
 * Lets elements that upgrade before their settings get them when they arrive (lit/lit#3251). Attached once per
 * page, by whichever entry that registers elements runs first.
 */
export function waitForSettings(): void {
  const page = pageState();
  if (page.rooted || !globalThis.document) return;
  page.rooted = true;
  // A ContextRoot only adds listeners, which a document takes as well as an element does; the document lies
  // above <html>, where the page-wide provider answers.
  new ContextRoot().attach(document as unknown as HTMLElement);
}

/**
 * Gives settings to every element of the page that has no nearer source.
 *
 * @param from who gives them; giving again replaces, `undefined` takes them back
 */
export function providePageSettings(from: object, settings: Settings | undefined): void {
  const page = pageState();
  const layer = settings && given(settings);
  // An empty <safety-settings> also listens to the page: telling it what it said itself would never end.
  if (JSON.stringify(page.layers.get(from)) === JSON.stringify(layer)) return;
  if (layer) page.layers.set(from, layer);
  else page.layers.delete(from);
  if (!page.publish) {
    // Typed for custom elements, documented for any element: the host only has to take listeners.
    const provider = new ContextProvider(document.documentElement, {
      context: settingsContext,
      initialValue: {},
    });
    page.publish = () => provider.setValue(Object.assign({}, ...page.layers.values()) as Settings);
    page.publish();
    provider.hostConnected();
    return;
  }
  page.publish();
}

/** Takes only what is understood; what is not is reported and left out. */
export function checkSettings(tag: string, values: RawSettings): Settings {
  const { nation, theme, ...checked } = given(values);
  const knownNation = known(nation, nations);
  const knownTheme = known(theme, themes);
  if (nation && !knownNation) {
    report(
      tag,
      'unknown-nation',
      `"${nation}" is not one of ${nations.join(', ')}. The words for England are shown.`,
    );
  }
  if (theme && !knownTheme) {
    report(
      tag,
      'unknown-theme',
      `"${theme}" is not one of ${themes.join(', ')}. The page's own colours are followed.`,
    );
  }
  return {
    ...checked,
    ...(knownNation && { nation: knownNation }),
    ...(knownTheme && { theme: knownTheme }),
  };
}

/** People write "Wales" and "Northern Ireland". */
function known<T extends string>(value: string | undefined, all: readonly T[]): T | undefined {
  const name = value?.toLowerCase().replace(/\s+/g, '-');
  return all.find((one) => one === name);
}

/**
 * The script tag that loaded a module. A module has no `document.currentScript`, so the tag is found by its address.
 *
 * @param moduleAddress the module's `import.meta.url`
 */
export function scriptOf(moduleAddress: string): HTMLScriptElement | undefined {
  if (!globalThis.document) return undefined;
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(
    ({ src }) => src === moduleAddress,
  );
}

/** Reads `data-school="…" data-dsl-phone="…"` from the script tag that loaded this module. */
export function readScriptSettings(moduleAddress: string): void {
  const script = scriptOf(moduleAddress);
  if (!script) return;
  const values = Object.fromEntries(
    settingNames.map((name) => [name, script.dataset[name]?.trim()]),
  ) as RawSettings;
  if (Object.values(values).some(Boolean)) providePageSettings(script, checkSettings('script', values));
}
