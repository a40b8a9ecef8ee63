/**
 * The extension never reads, never acts and never sends. The test runs the bundle that ships, with traps inserted
 * before its companion, while people go through guides.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { library } from '../../guides/check/content.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { follow } from '../support/browser/guideFollower.ts';
import { mouse } from '../support/browser/inputDevices.ts';
import { people, personOf } from '../support/browser/people.ts';
import { serve } from '../support/browser/server.ts';
import sites from '../support/sites/index.ts';
import { traps } from './privacy-control.ts';
import { type Ears, ears } from './privacy-ears.ts';
import { shares } from './privacy-fields.ts';
import { shipped } from './privacy-leaks.ts';
import { CAF, SEARCH, site } from './privacy-page.ts';
import { untrappable, watched } from './privacy-watched.ts';
import { long, tally } from './tally.ts';

/** The trapped accesses that the companion may make, with the reason. There may be at most five lines. */
const allowed: [RegExp, string][] = [
  [
    /^lit KeyboardEvent\.key /,
    'Enter and Space on a button that the page draws itself: two names of keys, on the target only (core/page/detectCompletion.ts)',
  ],
  [
    /^fait Element\.scrollIntoView /,
    '« Me montrer », pressed by the person: the only scroll we cause (components/companion/target.ts)',
  ],
];

const TRAP = 'PIÈGE ';
const names = [
  ...Object.values(watched.reads).flat(),
  ...Object.values(watched.calls).flat(),
  ...Object.values(watched.sets).flat(),
  ...watched.makes,
  ...watched.functions,
  'Element.getAttribute(value)',
];
/** Firefox’s world has more entry points: its own functions, and the same functions through `window`. */
const beside = [...watched.firefox, ...[...watched.makes, ...watched.functions].map((name) => `window.${name}`)];

/** The trap reports in the console, such as « lit HTMLInputElement.value <input id="x"> where ». */
const sprung = ({ console: said }: Ears): string[] =>
  said.flatMap((line) => {
    const at = line.indexOf(TRAP);
    return at < 0 ? [] : [line.slice(at + TRAP.length)];
  });

/** « Commencer » is a link: the person goes to the official site, and the browser requests its first page. */
const starts = new Set(Object.values(library.guides).map(({ start }) => start));

/**
 * The result of a journey: the accesses beyond those that are allowed, the requests that the extension made, and the
 * number of worlds that had the traps.
 */
const verdict = (heard: Ears): { wrong: string[]; asked: string[]; worlds: number } => ({
  worlds: sprung(heard).filter((line) => line.startsWith('posé')).length,
  wrong: [
    ...new Set(sprung(heard).filter((line) => !line.startsWith('posé') && !allowed.some(([fits]) => fits.test(line)))),
  ],
  asked: heard.requests
    .filter(
      ({ url, ours }) => ours && !/^(chrome-extension|moz-extension|data|blob|about):/.test(url) && !starts.has(url),
    )
    .map(({ url }) => url),
});

async function walk(driver: Driver, title: string): Promise<number> {
  const guide = title.split(' ')[0] as string;
  await driver.ownPage(`home.html#/${guide}`);
  const start = await driver.waitFor(
    async () => (await driver.controls()).find(({ name }) => name === 'Commencer'),
    '« Commencer »',
  );
  await mouse(driver).activate(start);
  await driver.waitFor(async () => (await driver.url()).startsWith('https://'), 'le site officiel');
  const diary = await follow(driver, personOf(title));
  await driver.closeTab();
  expect(diary.at(-1)).toMatchObject({ verdict: 'finished' });
  return diary.length;
}

describe.each(browsers)('%s', (browser) => {
  let extension = '';
  beforeAll(() => {
    extension = mkdtempSync(join(tmpdir(), 'faire-avec-pieges-'));
    cpSync(shipped[browser], extension, { recursive: true });
    const file = join(extension, 'companion.js');
    writeFileSync(file, `${traps}${readFileSync(file, 'utf8')}`);
  });
  afterAll(() => rmSync(extension, { recursive: true, force: true }));

  test('every trap springs when the companion’s world does on purpose what it must not', async (context) => {
    const guest = await Guest.open(browser, undefined, { extension, site });
    try {
      const heard = await ears(guest.driver);
      await guest.begin('', { url: `${CAF}#controle` }, '');
      await guest.driver.waitFor(async () => {
        await heard.rest();
        return sprung(heard).some((line) => line.startsWith('contrôle fini'));
      }, 'la fin du contrôle');
      const seen = new Set(sprung(heard).flatMap((line) => (line.startsWith('absent ') ? [] : [line.split(' ')[1]])));
      const wanted = browser === 'firefox' ? [...names, ...beside] : names;
      const silent = wanted.filter((name) => !seen.has(name));
      tally(
        context,
        `Traps in the companion’s world: each one springs when tried (${browser})`,
        wanted.length,
        silent.length,
      );
      expect(silent).toEqual([]);
    } finally {
      await guest.close();
    }
  });

  test('beside somebody who types everywhere: nothing read, nothing done, nothing asked', async (context) => {
    const guest = await Guest.open(browser, undefined, { extension, site });
    const { driver } = guest;
    try {
      const heard = await ears(driver);
      let gestures = 0;
      const type = async (fields: Record<string, string>): Promise<void> => {
        for (const [id, text] of Object.entries(fields)) {
          await driver.evaluate(
            (one) =>
              (
                document.getElementById(one) ?? document.getElementById('hote')?.shadowRoot?.getElementById(one)
              )?.focus(),
            id,
          );
          await driver.type(text);
          await driver.press('Tab');
          gestures += text.length;
        }
      };
      await guest.begin('', { url: CAF });
      const { interne: _, ...fields } = shares(false);
      await type(fields);
      await guest.press('Je suis bloqué');
      await guest.press("Plus d'actions");
      await guest.begin('', { guide: 'parcoursup/formuler-voeux', step: 'chercher', url: SEARCH });
      await type({ mot: 'menuiserie' });
      await driver.waitFor(async () => (await guest.at()) !== 'chercher', 'l’étape d’après');
      await guest.begin('', { url: SEARCH.replace('carte', 'ailleurs') }, '');
      await type({ mot: 'rien à montrer' });
      await heard.rest();
      const { wrong, asked, worlds } = verdict(heard);
      tally(
        context,
        `Beside somebody who types: reads of the person and gestures by the companion (${browser}, keys typed)`,
        gestures,
        wrong.length,
      );
      expect(wrong).toEqual([]);
      expect(asked).toEqual([]);
      expect(worlds).toBeGreaterThanOrEqual(3);
      expect(allowed.length).toBeLessThanOrEqual(5);
    } finally {
      await guest.close();
    }
  });

  test('through whole guides on the official names: nothing read, nothing done, nothing asked', async (context) => {
    const server = await serve(sites);
    const driver = await open(browser, { extension, server: server.port });
    try {
      const heard = await ears(driver);
      let steps = 0;
      for (const title of long ? Object.keys(people) : Object.keys(people).slice(0, 1))
        steps += await walk(driver, title);
      await heard.rest();
      const { wrong, asked, worlds } = verdict(heard);
      tally(
        context,
        `Through whole guides on the official names: reads, gestures and requests of ours (${browser}, steps)`,
        steps,
        wrong.length + asked.length,
      );
      expect(wrong).toEqual([]);
      expect(asked).toEqual([]);
      // This checks that the traps were there and that the page’s own requests were observed. Otherwise an empty result
      // would prove nothing.
      expect(worlds).toBeGreaterThan(steps / 8);
      expect(heard.requests.length).toBeGreaterThan(steps / 4);
    } finally {
      await driver.close();
      await server.close();
    }
  });
});

test('what no trap can catch in Firefox is no word of what runs in a page', (context) => {
  const files = ['companion.js', 'drawer.js', 'repair.js', 'similarity.js', 'staleCompanion.js'];
  const said = files.flatMap((file) => {
    const text = readFileSync(join(shipped.firefox, file), 'utf8');
    return untrappable.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  tally(context, 'What no trap can catch (Firefox, files that run in a page): words of it', files.length, said.length);
  expect(said).toEqual([]);
});
