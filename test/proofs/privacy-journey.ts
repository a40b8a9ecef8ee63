/** Somebody types everything about themselves, everywhere, beside a guide; then all that can be looked at is looked at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Driver } from '../browser/driver.ts';
import { Guest } from '../browser/guest.ts';
import { forget, freshProfile } from '../browser/launch.ts';
import { aside, click } from '../browser/steps.ts';
import { canaries, finder, type Hit } from './privacy-canaries.ts';
import { type Channel, channels, dumpOf, onDisk, ourAccessibility, ourDom, ourPage } from './privacy-channels.ts';
import { ears } from './privacy-ears.ts';
import { CAF, everything, SEARCH, site, typable } from './privacy-page.ts';
import type { Dump } from './privacy-world.ts';

const WITNESS = 'temoin-du-presse-papiers';
const PAGES = ['home.html', 'repairs.html', 'meeting.html', 'workshop.html'];

export interface Outcome {
  found: Record<Channel, Hit[]>;
  /** What each look had to search in, in bytes: nothing to read proves nothing. */
  searched: Record<Channel, number>;
  dumps: Dump[];
  /** Requests of ours that are not for our own files. */
  asked: string[];
  /** What the browser itself keeps of these pages: the search finds it. */
  browsers: { file: string; hits: Hit[] }[];
  /** What each field held in the end. */
  typed: Record<string, string>;
}

const focusOn = (driver: Driver, id: string): Promise<boolean> =>
  driver.evaluate((id) => {
    const inner = (document.getElementById('cadre') as HTMLIFrameElement | null)?.contentDocument;
    const field = document.getElementById(id) ?? document.getElementById('hote')?.shadowRoot?.getElementById(id) ?? inner?.getElementById(id);
    field?.focus();
    return !!field;
  }, id);

/** Each field its share of the texts, or all of them: real keys in each. */
async function fill(driver: Driver, share: Record<string, string>): Promise<Record<string, string>> {
  for (const [id, text] of Object.entries(share)) {
    if (!(await focusOn(driver, id))) throw new Error(`Pas de champ « ${id} » sur la page.`);
    await driver.type(text);
    // An open list of suggestions would take the keys that follow.
    if (id === 'ouverte') await driver.press('Escape');
    await driver.press('Tab');
  }
  return driver.evaluate(
    (ids) =>
      Object.fromEntries(
        ids.map((id) => {
          const inner = (document.getElementById('cadre') as HTMLIFrameElement | null)?.contentDocument;
          const field = document.getElementById(id) ?? document.getElementById('hote')?.shadowRoot?.getElementById(id) ?? inner?.getElementById(id);
          return [id, (field as HTMLInputElement | null)?.value ?? field?.textContent ?? ''];
        }),
      ),
    Object.keys(share),
  );
}

/** The shares of all the texts over the fields that take any text. */
export function shares(all: boolean): Record<string, string> {
  const fields = [...typable, 'ombre', 'interne'];
  const texts = Object.values(canaries);
  return Object.fromEntries(fields.map((id, at) => [id, texts.filter((_, n) => all || n % fields.length === at).join(' ')]));
}

/** The journal as it will be in two months: what was counted now, closed, and often enough to be given. */
const age = (driver: Driver): Promise<number> =>
  driver.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
    const database = await done(indexedDB.open('faire-avec'));
    const store = database.transaction('counters', 'readwrite').objectStore('counters');
    const keys = (await done(store.getAllKeys())) as [string, ...unknown[]][];
    for (const [week, ...rest] of keys) {
      const [year, number] = week.split('-W').map(Number) as [number, number];
      const before = number > 10 ? `${year}-W${String(number - 9).padStart(2, '0')}` : `${year - 1}-W40`;
      await done(store.put(20, [before, ...rest] as IDBValidKey));
    }
    database.close();
    return keys.length;
  });

/** The files the journal gives: as shown, and as saved. */
async function exported(driver: Driver): Promise<string> {
  await driver.ownPage('journal.html');
  await age(driver);
  await driver.reload();
  const files: string[] = [];
  await driver.evaluate(() => {
    const world = globalThis as unknown as { files: Promise<string>[] };
    world.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      world.files.push(blob.text());
      return make(blob);
    };
  });
  for (const format of ['CSV', 'JSON']) {
    await click(driver, format);
    await click(driver, 'Enregistrer');
    files.push(await driver.evaluate(() => document.body.innerText));
  }
  const saved = await driver.waitFor(async () => {
    const all = await driver.evaluate(() => Promise.all((globalThis as unknown as { files: Promise<string>[] }).files));
    return all.length >= 2 && all;
  }, 'deux fichiers enregistrés');
  await driver.closeTab();
  return [...files, ...saved].join('\n');
}

/** @param share field → what is typed in it @param light stop where leaks are looked for: one page, and no guide after */
export async function journey(
  browser: BrowserName,
  { extension, share, light = false }: { extension?: string; share: Record<string, string>; light?: boolean },
): Promise<Outcome> {
  const profile = freshProfile();
  const papers = mkdtempSync(join(tmpdir(), 'faire-avec-papiers-'));
  const file = join(papers, canaries['file name'] ?? '');
  writeFileSync(file, `%PDF ${canaries['free text']}`);
  const text = Object.fromEntries(channels.map((channel) => [channel, [] as (string | Buffer)[]])) as Record<Channel, (string | Buffer)[]>;
  const dumps: Dump[] = [];
  const asked: string[] = [];
  let typed: Record<string, string> = {};
  const guest = await Guest.open(browser, profile, { site, ...(extension ? { extension } : {}) });
  const { driver } = guest;
  try {
    const heard = await ears(driver);
    const look = async (): Promise<void> => {
      text.dom.push(await ourDom(driver));
      text.accessibility.push(await ourAccessibility(driver));
    };
    const keep = async (): Promise<void> => {
      await heard.rest();
      dumps.push(await aside(driver, 'home.html', () => dumpOf(driver)));
    };
    await guest.begin('', { url: CAF });
    await focusOn(driver, 'long');
    await driver.type(WITNESS);
    await driver.press('Control+a');
    await driver.press('Control+x');
    typed = await fill(driver, share);
    if (!light) {
      await driver.upload(file, { role: 'file', name: 'Un papier', context: [] });
      for (const [id, keys] of [
        ['date', ['1', '7', '0', '3', '1', '9', '5', '1']],
        ['nombre', [...(canaries['telephone, bare'] ?? '')]],
        ['choisi', ['ArrowDown', 'Tab']],
        ['radio', ['Space']],
        ['coche', ['Space', 'Tab']],
      ] as const) {
        await focusOn(driver, id);
        for (const key of keys) await driver.press(key);
      }
    }
    await look();
    if (!light) {
      await guest.press('Je suis bloqué');
      await look();
      await guest.press("Plus d'actions");
      await look();
      await driver.press('Escape');
    }
    await keep();
    if (!light) {
      await guest.begin('', { guide: 'parcoursup/formuler-voeux', step: 'chercher', url: SEARCH });
      typed.mot = (await fill(driver, { mot: canaries['free text'] ?? '' })).mot ?? '';
      await driver.waitFor(async () => (await guest.at()) !== 'chercher', 'l’étape d’après');
      await look();
      await keep();
    }
    await guest.visit('');
    await driver.goto(CAF);
    await focusOn(driver, 'long');
    await driver.press('Control+v');
    const pasted = await driver.waitFor(() => driver.evaluate(() => (document.getElementById('long') as HTMLTextAreaElement).value), 'ce qui était copié');
    text.clipboard.push(pasted);
    if (!light) for (const page of PAGES) text.ourPages.push(await ourPage(driver, page));
    text.export.push(await exported(driver));
    await keep();
    text.console.push(...heard.console);
    asked.push(
      ...heard.requests.filter(({ url, ours }) => ours && !/^(chrome-extension|moz-extension|data|blob|about):/.test(url)).map(({ url }) => url),
      ...guest.server.requests.filter((request) => /^\w+ collecte\./.test(request)),
    );
  } finally {
    await guest.close();
    rmSync(papers, { recursive: true, force: true });
  }
  for (const dump of dumps) {
    for (const area of ['local', 'session', 'managed', 'sync'] as const) text[area].push(JSON.stringify(dump[area]));
    text.indexedDB.push(JSON.stringify(dump.databases));
    text.localStorage.push(JSON.stringify([dump.localStorage, dump.sessionStorage, dump.cookie]));
    text.cache.push(JSON.stringify(dump.caches));
  }
  text.network.push(asked.join('\n'));
  const disk = onDisk(profile);
  text.disk.push(...disk.ours.map(({ file, bytes }) => Buffer.concat([bytes, Buffer.from(` ${file}`)])));
  forget(profile);
  const find = finder({ ...everything, ...(light ? typed : {}) });
  const search = (all: (string | Buffer)[]): Hit[] => all.flatMap((one) => find(Buffer.from(one)));
  const each = <T>(what: (channel: Channel) => T) => Object.fromEntries(channels.map((channel) => [channel, what(channel)])) as Record<Channel, T>;
  return {
    found: each((channel) => search(text[channel])),
    searched: each((channel) => text[channel].reduce((sum, one) => sum + one.length, 0)),
    dumps,
    asked,
    browsers: disk.browsers.map(({ file, bytes }) => ({ file, hits: find(bytes) })).filter(({ hits }) => hits.length > 0),
    typed,
  };
}

export { WITNESS };
