/** A page tries to read the extension: none of the known ways gives it a word of ours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { addPages } from './hostile-page.ts';
import { tally } from './tally.ts';

/**
 * These probes do not read: the page gives a sentence of ours, and the browser answers whether it is in the window.
 * Firefox then gives the node that it selected. Our sentences are public, and nothing can be pressed that way
 * (hostile-forges). SECURITY.md documents this limit.
 */
const GUESSES = ['window.find', 'the node that window.find selects'];

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').toLowerCase();

describe.each(browsers)('une page qui lit, %s', (browser) => {
  let guest: Guest;
  beforeAll(async () => {
    addPages();
    guest = await Guest.open(browser);
  });
  afterAll(() => guest?.close());

  test('aucun de nos mots', async (context) => {
    await guest.begin('espion', {}, '');
    await guest.driver.waitFor(async () => (await guest.driver.bubble())?.verdict === 'found', 'la bulle', 15_000);
    await guest.press("Plus d'actions");
    const opened = await guest.driver.waitFor(async () => {
      const bubble = await guest.driver.bubble();
      return bubble?.buttons.some(({ name }) => name === 'Arrêter le guide') && bubble;
    }, 'le tiroir');
    await guest.press('Je suis bloqué');
    const page = plain(await guest.driver.evaluate(() => document.body.innerText));
    const texts = await guest.inside((root) => {
      const found: string[] = [];
      const walker = (root.ownerDocument as Document).createTreeWalker(root, 4);
      while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '');
      return found;
    });
    const ours = [
      ...new Set(
        [...texts.flat(), ...opened.buttons.map(({ name }) => name), opened.say ?? '']
          .map(plain)
          .map((text) => text.trim()),
      ),
    ].filter((text) => text.length > 4 && !page.includes(text));
    expect(ours.length).toBeGreaterThan(5);
    const spied = await guest.driver.evaluate(
      (words) =>
        (globalThis as unknown as { collect(words: string[]): Promise<Record<string, string[]>> }).collect(words),
      ours,
    );
    const probes = Object.keys(spied);
    const read = probes.flatMap((probe) => {
      if (GUESSES.includes(probe)) return [];
      const all = plain((spied[probe] ?? []).join(' '));
      const words = ours.filter((word) => all.includes(word));
      return words.length ? [`${probe}: ${words.slice(0, 3).join(' | ')}`] : [];
    });
    tally(context, `a page reads none of our words (${browser})`, probes.length, read.length);
    expect(read).toEqual([]);
    expect(probes.length).toBeGreaterThanOrEqual(15);
  });
});
