/** Every place where something of a person could be left or sent, read from outside. */
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

/** From one of our own pages, the current tab: all that the extension keeps. */
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

/** Our one element in the page, and all that its closed root holds; also in frames. */
export async function ourDom(driver: Driver): Promise<string> {
  const inside = driver as unknown as { inRoots(expression: string): Promise<string[]> };
  const held =
    '[root.host.outerHTML, root.innerHTML, ...[...root.querySelectorAll("input,textarea")].map((one) => one.value)].join(" ")';
  return (await inside.inRoots(held)).join('\n');
}

/** What a screen reader is given of our part (Chromium’s own account; in Firefox our part is its DOM). */
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

/** One of our own pages, whole: what it shows, what its fields hold. */
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

/** Where the browser keeps what is its own to keep (the pages visited, their state to restore, their cookies), whatever extensions do. */
const BROWSER =
  /(^|\/)(Sessions|Session Storage|History|Visited Links|Top Sites|Favicons|Network|Web Data|Shortcuts|Preferences|Secure Preferences|sessionstore|places\.sqlite|favicons\.sqlite|formhistory\.sqlite|cookies\.sqlite|SiteSecurityServiceState|sessionCheckpoints|recovery|bounce-tracking|Login Data|Account Web Data|DIPS|datareporting|Local State|[Ss]egmentation[ _][Pp]latform|commonData|AutofillStrikeDatabase|Site Characteristics Database|Local Storage\/leveldb)/;
/** What is ours on the disk, by the names browsers give it. */
const OURS = /extension|moz-ext|IndexedDB|storage\/default\/moz|Service Worker|webext/i;

/** A closed profile: the bytes that are ours or that nobody owns up to, and those that are the browser’s own. */
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
