import { type Bidi, evaluate, tree } from './bidi.ts';

/** Firefox’s own words, where pages have no say: only for what no protocol offers. */
export interface System {
  /** Evaluates in Firefox’s own window; the answer as JSON. */
  run(expression: string): Promise<string>;
  ownUrl(extension: string, path: string): Promise<string>;
  /** WebDriver refuses to navigate to moz-extension: pages; Firefox opens them in a tab. */
  openTab(url: string): Promise<void>;
  /** What Firefox does by itself to an idle background page. */
  stopBackground(extension: string): Promise<void>;
  /** What F6 does: keys sent by the protocol go to the page even once the focus is in Firefox’s bars, where they would act on nothing. */
  focusPage(): Promise<void>;
  /** Errors of extensions that nobody caught, as Firefox’s own console has them. */
  errors(): Promise<string[]>;
  /** Without a screen no window manager says which window is in front. */
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
