import { type Bidi, evaluate, tree } from './bidi.ts';

/** Firefox’s privileged code, used only for what no protocol offers. */
export interface System {
  /** Evaluates the expression in Firefox’s own window. The answer is JSON. */
  run(expression: string): Promise<string>;
  ownUrl(extension: string, path: string): Promise<string>;
  /** WebDriver refuses to navigate to moz-extension: pages, so Firefox opens them in a tab. */
  openTab(url: string): Promise<void>;
  /** Stops the background page, as Firefox does when it is idle. */
  stopBackground(extension: string): Promise<void>;
  /**
   * Does what F6 does. Keys sent by the protocol go to the page even when the focus is in Firefox’s bars, and would
   * have no effect there.
   */
  focusPage(): Promise<void>;
  /** The uncaught errors of extensions, read from Firefox’s own console. */
  errors(): Promise<string[]>;
  /** Brings a window to the front, because without a display there is no window manager to do it. */
  raise(url: string): Promise<void>;
}

export function system(bidi: Bidi): System {
  const run = async (expression: string): Promise<string> => {
    const [window] = await tree(bidi, { 'moz:scope': 'chrome' });
    return evaluate(bidi, window?.context ?? '', expression);
  };
  const policy = (extension: string) => `WebExtensionPolicy.getByID(${JSON.stringify(extension)})`;
  return {
    run,
    ownUrl: async (extension, path) =>
      JSON.parse(await run(`${policy(extension)}.getURL(${JSON.stringify(path)})`)) as string,
    openTab: async (url) =>
      void (await run(
        `void (gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }))`,
      )),
    stopBackground: async (extension) =>
      void (await run(`${policy(extension)}.extension.terminateBackground({ ignoreDevToolsAttached: true })`)),
    errors: async () =>
      JSON.parse(
        await run(
          "Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError && one.logLevel === 3 && /^moz-extension:/.test(one.sourceName)).map((one) => one.errorMessage + ' (' + one.sourceName + ')')",
        ),
      ) as string[],
    raise: async (url) =>
      void (await run(
        `void [...Services.wm.getEnumerator('navigator:browser')].filter((one) => one.gBrowser.currentURI.spec === ${JSON.stringify(url)}).forEach((one) => { Services.focus.activeWindow = one; one.gBrowser.selectedBrowser.focus(); })`,
      )),
    focusPage: async () =>
      void (await run(
        'void Services.focus.moveFocus(window, null, Services.focus.MOVEFOCUS_FORWARDDOC, Services.focus.FLAG_BYKEY)',
      )),
  };
}
