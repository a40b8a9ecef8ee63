/**
 * Somebody types everything about themselves in every field while a guide runs. Then everything that can be read is
 * searched.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { forget, freshProfile } from '../support/browser/launch.ts';
import { aside } from '../support/browser/steps.ts';
import { canaries, finder, type Hit } from './privacy-canaries.ts';
import { type Channel, channels, dumpOf, onDisk, ourAccessibility, ourDom, ourPage } from './privacy-channels.ts';
import { ears } from './privacy-ears.ts';
import { exported } from './privacy-exported.ts';
import { fill, focusOn } from './privacy-fields.ts';
import { CAF, everything, SEARCH, site } from './privacy-page.ts';
import type { Dump } from './privacy-world.ts';

const WITNESS = 'temoin-du-presse-papiers';
const PAGES = ['home.html', 'repairs.html', 'meeting.html', 'workshop.html'];

export interface Outcome {
  found: Record<Channel, Hit[]>;
  /** How many bytes each search had to read, because a search in nothing proves nothing. */
  searched: Record<Channel, number>;
  dumps: Dump[];
  /** Requests of the extension other than those for its own files. */
  asked: string[];
  /** What the browser itself stores about these pages. The search must find something there. */
  browsers: { file: string; hits: Hit[] }[];
  /** The final content of each field. */
  typed: Record<string, string>;
}

/**
 * @param share field → what is typed in it
 * @param light stops after the part where leaks are searched: one page, and no guide after it
 */
export async function journey(
  browser: BrowserName,
  { extension, share, light = false }: { extension?: string; share: Record<string, string>; light?: boolean },
): Promise<Outcome> {
  const profile = freshProfile();
  const papers = mkdtempSync(join(tmpdir(), 'faire-avec-papiers-'));
  const file = join(papers, canaries['file name'] ?? '');
  writeFileSync(file, `%PDF ${canaries['free text']}`);
  const text = Object.fromEntries(channels.map((channel) => [channel, [] as (string | Buffer)[]])) as Record<
    Channel,
    (string | Buffer)[]
  >;
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
    const pasted = await driver.waitFor(
      () => driver.evaluate(() => (document.getElementById('long') as HTMLTextAreaElement).value),
      'ce qui était copié',
    );
    text.clipboard.push(pasted);
    if (!light) for (const page of PAGES) text.ourPages.push(await ourPage(driver, page));
    text.export.push(await exported(driver));
    await keep();
    text.console.push(...heard.console);
    asked.push(
      ...heard.requests
        .filter(({ url, ours }) => ours && !/^(chrome-extension|moz-extension|data|blob|about):/.test(url))
        .map(({ url }) => url),
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
  const each = <T>(what: (channel: Channel) => T) =>
    Object.fromEntries(channels.map((channel) => [channel, what(channel)])) as Record<Channel, T>;
  return {
    found: each((channel) => search(text[channel])),
    searched: each((channel) => text[channel].reduce((sum, one) => sum + one.length, 0)),
    dumps,
    asked,
    browsers: disk.browsers
      .map(({ file, bytes }) => ({ file, hits: find(bytes) }))
      .filter(({ hits }) => hits.length > 0),
    typed,
  };
}
