/**
 * network.html as a coordinator uses it: 600 files, the same numbers as the command, and a page that stays responsive.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool } from '../../pool/run.ts';
import { content } from '../../pool/titles.ts';
import { browsers, type Driver, open } from '../support/browser/driver.ts';
import { reads } from '../support/browser/steps.ts';
import { yearFiles } from '../support/unit/networkFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'faire-avec-network-'));
let files: { name: string; text: string }[];
let table: string;
beforeAll(async () => {
  files = yearFiles((await content()).content);
  mkdirSync(join(folder, 'exports'));
  for (const { name, text } of files) writeFileSync(join(folder, 'exports', name), text);
  await pool({ files: [join(folder, 'exports/*.json')], folder: join(folder, 'out'), now: new Date() });
  table = readFileSync(join(folder, 'out/table.csv'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface World {
  given: File[];
  longest: number;
}

/**
 * Hands over the files through the file input, as a person does, and measures the longest time during which the page
 * does not respond.
 */
async function drop(driver: Driver, list: readonly { name: string; text: string }[]): Promise<void> {
  await driver.evaluate(() => {
    const world = globalThis as unknown as World;
    world.given = [];
    world.longest = 0;
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      world.longest = Math.max(world.longest, now - last);
      last = now;
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  for (let at = 0; at < list.length; at += 40)
    await driver.evaluate(
      (some) => {
        const { given } = globalThis as unknown as World;
        given.push(...some.map(({ name, text }) => new File([text], name, { type: 'application/json' })));
      },
      list.slice(at, at + 40),
    );
  await driver.evaluate(() => {
    const world = globalThis as unknown as World;
    const carried = new DataTransfer();
    for (const file of world.given) carried.items.add(file);
    world.longest = 0;
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    input.files = carried.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe.each(browsers)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open(name);
  });
  afterAll(() => driver?.close());

  test('600 files give the command’s own table, and the page never stops for long', async () => {
    await driver.ownPage('network.html');
    await driver.evaluate(() => {
      const world = globalThis as unknown as { texts: Promise<string>[] };
      world.texts = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        if (blob.type.startsWith('text/csv')) world.texts.push(blob.text());
        return make(blob);
      };
    });
    await drop(driver, files);
    await driver.waitFor(
      () => driver.evaluate(() => document.body.innerText.includes('600 exports de 50 structures')),
      'la fin de la lecture',
      60_000,
    );
    const said = await driver.evaluate(async () => {
      const { texts } = globalThis as unknown as { texts: Promise<string>[] };
      return (await Promise.all(texts)).at(-1) ?? '';
    });
    expect(said.replace(/^\uFEFF/, '')).toBe(table.replace(/^\uFEFF/, ''));
    const longest = await driver.evaluate(() => (globalThis as unknown as World).longest);
    if (process.env.TELL) console.log(`${name}: longest silence of the page ${Math.round(longest)} ms`);
    // A busy machine is slow, but a page that did the computation itself would not respond for seconds.
    expect(longest).toBeLessThan(1500);
    await reads(driver, 'Aucun mois ne manque.');
    await reads(driver, 'Ce qui a bougé sur les sites');
  });

  test('what is refused is said beside what counts, and what is missing is named', async () => {
    await driver.ownPage('network.html');
    await drop(driver, [...files.slice(0, 5), ...files.slice(12, 16), { name: 'courses.json', text: '{"lait": 2}' }]);
    await reads(driver, 'courses.json : ce n’est pas un export de Faire avec.');
    await reads(driver, '9 exports de 2 structures.');
    await reads(driver, '1 mois manque.');
    expect(await driver.errors()).toEqual([]);
  });
});
