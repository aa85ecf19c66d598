/**
 * Emulation in Firefox (Node side). Its WebDriver BiDi has no command yet for colour scheme, forced colours, print or
 * script off; the browser's own window can set them per tab, as its developer tools do. That needs Firefox started
 * with `--remote-allow-system-access`.
 */
import type { Page } from 'puppeteer-core';

export interface Emulation {
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly forcedColors?: boolean | null;
  readonly reducedMotion?: boolean | null;
  readonly media?: 'print' | 'screen' | null;
}

export const firefoxArguments = ['--remote-allow-system-access'];

/** Firefox calls home for updates, studies and captive portals; none of that belongs in a test. */
export const firefoxPreferences = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  // Off: it upgrades http addresses on pages by itself, so the record would show what the page did not ask.
  'dom.security.https_first': false,
};

interface BidiSession {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** The BiDi session under a puppeteer page. Not public API, hence the loud check. */
function bidiSession(page: Page): { session: BidiSession; context: string } {
  const frame = page.mainFrame() as unknown as {
    browsingContext?: { id: string; userContext?: { browser?: { session?: BidiSession } } };
  };
  const session = frame.browsingContext?.userContext?.browser?.session;
  if (!frame.browsingContext || !session) {
    throw new Error(
      'This version of puppeteer-core keeps its BiDi session elsewhere: see src/testing/firefox.ts.',
    );
  }
  return { session, context: frame.browsingContext.id };
}

/**
 * Asks the browser's own window, with `tab` standing for the page's top browsing context. The statements are the body
 * of an asynchronous function; what they return comes back if it is a string.
 */
export const askBrowserWindow = (page: Page, statements: string): Promise<string | undefined> =>
  evaluateInWindow(page, statements, true);

/** Sets something in the browser's own window. Not awaited there: once a tab's scripts are off, a promise never settles. */
async function setInBrowserWindow(page: Page, statements: string): Promise<void> {
  await evaluateInWindow(page, statements, false);
}

async function evaluateInWindow(
  page: Page,
  statements: string,
  awaitPromise: boolean,
): Promise<string | undefined> {
  const { session, context } = bidiSession(page);
  const tree = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const expression = `(${awaitPromise ? 'async ' : ''}() => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    const tab = NavigableManager.getBrowsingContextById(${JSON.stringify(context)}).top;
    ${statements}
  })()`;
  const answer = (
    await session.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]?.context },
      awaitPromise,
    })
  ).result as { type: string; exceptionDetails?: { text: string }; result?: { value?: string } };
  if (answer.type === 'exception')
    throw new Error(`firefox could not do this in its own window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value;
}

/** Sets what is given, puts back what is null, leaves what is absent. */
export async function emulateInFirefox(page: Page, emulation: Emulation): Promise<void> {
  const { colorScheme, forcedColors, reducedMotion, media } = emulation;
  const statements = [
    colorScheme !== undefined && `tab.prefersColorSchemeOverride = '${colorScheme ?? 'none'}';`,
    forcedColors !== undefined && `tab.forcedColorsOverride = '${forcedColors ? 'active' : 'none'}';`,
    reducedMotion !== undefined &&
      `tab.prefersReducedMotionOverride = '${reducedMotion ? 'reduce' : 'none'}';`,
    media !== undefined && `tab.mediumOverride = '${media ?? ''}';`,
  ].filter(Boolean);
  if (statements.length > 0) await setInBrowserWindow(page, statements.join('\n'));
}

/** Turns the page's own scripts off from its next load on; `page.evaluate` keeps working. */
export async function setScriptInFirefox(page: Page, enabled: boolean): Promise<void> {
  await setInBrowserWindow(page, `tab.allowJavascript = ${enabled};`);
}
