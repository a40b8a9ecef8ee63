/**
 * A page that the browser prerenders: nothing of the extension is in it until the person comes, and then it is as on
 * any other page. Only Chromium does this.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contains } from '../support/browser/page/words.ts';
import { type Served, serve } from '../support/browser/server.ts';
import { type Bare, openBare, type Page } from './bare-chromium.ts';
import { tally, times } from './tally.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ key: string } | null> };
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    update(tab: number, change: object): Promise<object>;
    remove(tab: number): Promise<void>;
  };
  storage: { session: { get(keys: null): Promise<object> } };
};

const HOST = 'wwwd.caf.fr';
const PAPERS = '/wps/myportal/caffr/moncompte/mesattestations';
/** The page where the step « ouvrir-attestations » is done. */
const ACCOUNT = '/wps/myportal/caffr/moncompte/tableaudebord';
const PROFILE = '/wps/myportal/caffr/moncompte/monprofil';
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Each page records what of the extension was in it before it was shown. */
const html = (
  title: string,
  body: string,
) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><script>unseen = 0; new MutationObserver(() => { if (document.prerendering) unseen += document.querySelectorAll('faire-avec').length; }).observe(document, { childList: true, subtree: true });</script>
<main><h1>${title}</h1>${body}</main></body></html>`;
const link = (path: string, words: string, id: string) => `<p><a href="${path}" id="${id}">${words}</a></p>`;
const rules = JSON.stringify({ prerender: [{ urls: [PAPERS], eagerness: 'immediate' }] });
const account = (prepared: boolean) =>
  html(
    'Mon Compte',
    `${link(PAPERS, 'Mes attestations', 'papiers')}${link(PROFILE, 'Mon profil', 'profil')}${prepared ? `<script type="speculationrules">${rules}</script>` : ''}`,
  );

let server: Served;
let browser: Bare;
beforeAll(async () => {
  server = await serve({
    [HOST]: (path) => {
      if (path.startsWith(ACCOUNT)) return { html: account(!path.endsWith('?seule')) };
      return {
        html: path.startsWith(PAPERS)
          ? html('Mes attestations', '<button type="button">Télécharger</button>')
          : html('Mon profil', ''),
      };
    },
  });
  browser = await openBare(server.port);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const at = (tab: number) =>
  browser.home.evaluate(async (tab) => (await chrome.runtime.sendMessage({ kind: 'hello', tab }))?.key ?? null, tab);
const remembered = () => browser.home.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
const counters = () => browser.home.evaluate(readCounters);

function readCounters(): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('faire-avec');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('counters').objectStore('counters');
      const keys = store.getAllKeys();
      const counts = store.getAll();
      counts.onsuccess = () => {
        opening.result.close();
        resolve(
          Object.fromEntries(
            keys.result.map((key, i) => [(key as string[]).slice(1).join(' '), counts.result[i] as number]),
          ),
        );
      };
    };
  });
}

/** Starts the guide on the page « Mon Compte », in a new tab. By default the next page is being prerendered there. */
async function begin(prepared = true) {
  const before = browser.heard.length;
  const ids = () => browser.home.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const known = new Set(await ids());
  const session = await browser.tab('about:blank');
  const tab = (await ids()).find((id) => !known.has(id)) ?? -1;
  const guide = 'caf/attestation-paiement';
  const start = (tab: number, guide: string) =>
    chrome.runtime.sendMessage({ kind: 'start', guide, practice: false, step: 'ouvrir-attestations', tab });
  await browser.home.evaluate(start, tab, guide);
  const pages = (prerendered: boolean) =>
    browser.heard
      .slice(before)
      .filter(({ method, session: from }) => method === 'Target.attachedToTarget' && from === session)
      .filter(({ params }) => ((params.targetInfo as { subtype?: string }).subtype === 'prerender') === prerendered)
      .map(({ params }) => browser.page(params.sessionId as string));
  const shown = (await vi.waitUntil(() => pages(false)[0], PATIENCE)) as Page;
  await shown.send('Preload.enable');
  const go = (tab: number, url: string) => chrome.tabs.update(tab, { url });
  await browser.home.evaluate(go, tab, `https://${HOST}${ACCOUNT}${prepared ? '' : '?seule'}`);
  await vi.waitUntil(async () => (await shown.bubble().catch(() => null))?.verdict === 'found', PATIENCE);
  return { tab, shown, hidden: () => pages(true)[0] as Page, heard: () => browser.heard.slice(before) };
}

/** Waits until the page is completely prerendered, according to the browser. */
const ready = (heard: () => Bare['heard']) =>
  vi.waitUntil(
    () =>
      heard().find(
        ({ method, params }) =>
          method === 'Preload.prerenderStatusUpdated' && /Ready|Failure/.test(String(params.status)),
      ),
    PATIENCE,
  );

async function press(page: Page, id: string): Promise<void> {
  const { x, y } = await page.evaluate((id) => {
    const { left, top, width, height } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, id);
  await page.click(x, y);
}

/**
 * Runs in a page: what of the extension is in it, what was in it before it was shown, and how long the browser had
 * prerendered it, in ms.
 */
const look = () => ({
  hosts: document.querySelectorAll('faire-avec').length,
  unseen: (globalThis as unknown as { unseen: number }).unseen,
  prerendering: (document as Document & { prerendering: boolean }).prerendering,
  prepared: (performance.getEntriesByType('navigation')[0] as PerformanceEntry & { activationStart: number })
    .activationStart,
});

/** A stop can be undone until the tab is closed. */
const stop = (tab: number) =>
  browser.home.evaluate(async (tab) => {
    await chrome.runtime.sendMessage({ kind: 'stop', later: false, tab });
    await chrome.tabs.remove(tab);
  }, tab);
const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
/** The counters once the guide of a closed tab is among them. */
const more = (than: Record<string, number>): Promise<Record<string, number>> =>
  vi.waitUntil(async () => {
    const now = await counters();
    return total(now) > total(than) && now;
  }, PATIENCE) as Promise<Record<string, number>>;
const asks = async (page: Page) => contains((await page.bubble().catch(() => null))?.say ?? '', 'Quel papier');

test('chromium: a page prepared before anybody comes', async (context) => {
  const faults: string[] = [];
  const check = (what: string, holds: boolean) => holds || faults.push(what);
  const rounds = times(2, 20);
  // The first run is without prerendering. Each later run must give the same counts.
  const plain = await begin(false);
  await press(plain.shown, 'papiers');
  await vi.waitUntil(() => asks(plain.shown), PATIENCE);
  await stop(plain.tab);
  const expected = await more({});
  expect(Object.keys(expected).length).toBeGreaterThan(2);

  let last = expected;
  for (let round = 1; round <= rounds; round++) {
    const { tab, shown, hidden, heard } = await begin();
    const before = await remembered();
    expect((await ready(heard))?.params).toMatchObject({ status: 'Ready' });
    const waiting = await hidden().evaluate(look);
    expect(waiting).toMatchObject({ prerendering: true, prepared: 0 });
    check(`${round}: something of ours in a page that nobody sees`, waiting.hosts + waiting.unseen === 0);
    check(
      `${round}: the guide has moved`,
      (await at(tab)) === 'ouvrir-attestations' && (await remembered()) === before,
    );

    if (round === rounds) {
      // The page was prerendered in vain, because the person goes elsewhere.
      await press(shown, 'profil');
      await vi.waitUntil(
        async () => contains((await shown.bubble().catch(() => null))?.say ?? '', 'Je ne connais pas cette page'),
        PATIENCE,
      );
      check(`${round}: the guide follows a page that nobody saw`, (await at(tab)) === 'ouvrir-attestations');
      await stop(tab);
      continue;
    }
    await press(shown, 'papiers');
    await vi.waitUntil(() => asks(hidden()), PATIENCE);
    const seen = await hidden().evaluate(look);
    expect(seen.prepared, 'the page shown is the one that was prepared').toBeGreaterThan(0);
    check(`${round}: ${seen.hosts} bubbles`, seen.hosts === 1 && seen.unseen === 0);
    check(`${round}: not at the step of the page`, (await at(tab)) === 'papier');
    await stop(tab);
    const counted = await more(last);
    last = counted;
    check(
      `${round}: counted otherwise: ${JSON.stringify(counted)}`,
      Object.keys({ ...expected, ...counted }).every((key) => counted[key] === (expected[key] ?? 0) * (round + 1)),
    );
  }
  // The page of the last round was never shown, so its step is counted one time less.
  const papers = Object.entries(await more(last)).filter(([key]) => key.includes(' papier '));
  check(
    'a page that nobody saw is counted',
    papers.length > 0 && papers.every(([key, count]) => count === (expected[key] ?? 0) * rounds),
  );
  faults.push(...(await browser.errors()));
  tally(
    context,
    'a page prerendered: nothing shown nor counted until the person comes, then one bubble at the right step (chromium)',
    rounds,
    faults.length,
  );
  expect(faults).toEqual([]);
});
