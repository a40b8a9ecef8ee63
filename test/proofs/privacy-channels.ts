/** Every place where data about a person could be left or sent, read from outside the extension. */
import type { Chromium } from '../support/browser/chromium.ts';
import { profileFiles } from '../support/browser/disk.ts';
import type { Driver } from '../support/browser/driver.ts';
import type { Dump } from './privacy-world.ts';

export const channels = [
  'local',
  'session',
  'managed',
  'sync',
  'indexedDB',
  'localStorage',
  'cache',
  'console',
  'network',
  'export',
  'clipboard',
  'dom',
  'accessibility',
  'ourPages',
  'disk',
] as const;
export type Channel = (typeof channels)[number];

/** Everything that the extension stores, read from one of our own pages in the current tab. */
export const dumpOf = (driver: Driver): Promise<Dump> =>
  driver.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: Record<string, { get(keys: null): Promise<Record<string, unknown>> }> }
    >;
    const { storage } = browser ?? chrome;
    const area = async (name: string) => (await storage[name]?.get(null).catch(() => ({}))) ?? {};
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) =>
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }),
      );
    const databases: Record<string, Record<string, [unknown, unknown][]>> = {};
    for (const { name = '' } of await indexedDB.databases().catch(() => [])) {
      const database = await done(indexedDB.open(name));
      databases[name] = {};
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(held.getAllKeys()), done(held.getAll())]);
        (databases[name] as Record<string, unknown>)[store] = keys.map((key, at) => [key, values[at]]);
      }
      database.close();
    }
    const kept: string[] = [];
    for (const name of await caches.keys().catch(() => [])) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(`${name} ${request.url} ${await (await cache.match(request))?.text()}`);
    }
    return {
      local: await area('local'),
      session: await area('session'),
      managed: await area('managed'),
      sync: await area('sync'),
      databases,
      localStorage: { ...localStorage },
      sessionStorage: { ...sessionStorage },
      cookie: document.cookie,
      caches: kept,
    };
  });

/** Our one element in the page, and everything in its closed root, also in frames. */
export async function ourDom(driver: Driver): Promise<string> {
  const inside = driver as unknown as { inRoots(expression: string): Promise<string[]> };
  const held =
    '[root.host.outerHTML, root.innerHTML, ...[...root.querySelectorAll("input,textarea")].map((one) => one.value)].join(" ")';
  return (await inside.inRoots(held)).join('\n');
}

/**
 * What a screen reader receives about our element (from Chromium’s accessibility tree; in Firefox the DOM is used
 * instead).
 */
export async function ourAccessibility(driver: Driver): Promise<string> {
  if (driver.name === 'firefox') return '';
  const session = await (driver as Chromium).cdp();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const ours = new Set<number>();
  type Node = typeof root;
  const walk = (node: Node, inside: boolean): void => {
    const here = inside || node.localName === 'faire-avec';
    if (here) ours.add(node.backendNodeId);
    for (const child of [
      ...(node.children ?? []),
      ...(node.shadowRoots ?? []),
      ...(node.contentDocument ? [node.contentDocument] : []),
    ])
      walk(child, here);
  };
  walk(root, false);
  const mine = nodes.filter(
    ({ backendDOMNodeId = 0, parentId }) =>
      ours.has(backendDOMNodeId) ||
      (parentId && ours.has(nodes.find(({ nodeId }) => nodeId === parentId)?.backendDOMNodeId ?? 0)),
  );
  return JSON.stringify(mine.map(({ name, value, description, properties }) => [name, value, description, properties]));
}

/** The whole content of one of our own pages, including the values of its fields. */
export async function ourPage(driver: Driver, path: string): Promise<string> {
  await driver.ownPage(path);
  await driver.waitFor(() => driver.evaluate(() => document.body.innerText.trim().length > 20), `${path} dessinée`);
  const held = await driver.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.title,
      ...[...document.querySelectorAll('input,textarea')].map((one) => (one as HTMLInputElement).value),
    ].join(' '),
  );
  await driver.closeTab();
  return held;
}

/**
 * Where the browser stores its own data (visited pages, the session to restore, cookies), independently of extensions.
 */
const BROWSER =
  /(^|\/)(Sessions|Session Storage|History|Visited Links|Top Sites|Favicons|Network|Web Data|Shortcuts|Preferences|Secure Preferences|sessionstore|places\.sqlite|favicons\.sqlite|formhistory\.sqlite|cookies\.sqlite|SiteSecurityServiceState|sessionCheckpoints|recovery|bounce-tracking|Login Data|Account Web Data|DIPS|datareporting|Local State|[Ss]egmentation[ _][Pp]latform|commonData|AutofillStrikeDatabase|Site Characteristics Database|Local Storage\/leveldb)/;
/** The paths of our own data on the disk, as browsers name them. */
const OURS = /extension|moz-ext|IndexedDB|storage\/default\/moz|Service Worker|webext/i;

/** Splits a closed profile into the bytes that are ours or of unknown origin, and those of the browser. */
export function onDisk(profile: string): {
  ours: { file: string; bytes: Buffer }[];
  browsers: { file: string; bytes: Buffer }[];
} {
  const files = profileFiles(profile);
  const isBrowsers = (file: string): boolean => BROWSER.test(file) && !OURS.test(file);
  return {
    ours: files.filter(({ file }) => !isBrowsers(file)),
    browsers: files.filter(({ file }) => isBrowsers(file)),
  };
}
