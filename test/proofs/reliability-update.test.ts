/** The extension is replaced in the middle of a guide: one sentence is shown, and nothing in the page has changed. */
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import type { Chromium } from '../support/browser/chromium.ts';
import { browsers } from '../support/browser/driver.ts';
import { Guest } from '../support/browser/guest.ts';
import { CAF } from '../support/browser/guestPages.ts';
import { long, tally } from './tally.ts';

/** The target is in view; it is out of view, so the bubble is docked; the step is a question. */
const scenes = [
  ['champs', 'telecharger'],
  ['loin', 'telecharger'],
  ['champs', 'papier'],
] as const;

let guest: Guest | undefined;
afterEach(() => guest?.close());

/**
 * The state of the page without our element: its document, what was typed, where the focus is, and what it recorded
 * itself.
 */
const page = () => {
  const whole = document.documentElement.cloneNode(true) as Element;
  for (const ours of whole.querySelectorAll('faire-avec')) ours.remove();
  const { changes, prevented, focus } = globalThis.seen;
  return {
    html: whole.outerHTML,
    typed: (document.querySelector('input') as HTMLInputElement).value,
    at: document.activeElement?.id,
    changes,
    prevented,
    focus,
  };
};
const hosts = () => document.querySelectorAll('faire-avec').length;

declare global {
  /** Our element, as the old version left it. */
  var old: Element | null;
}
/**
 * The old version may show the sentence first, if the page changes before the new version has started. In the end only
 * the bubble of the new version stays.
 */
const isReplaced = () => ![null, globalThis.old].includes(document.querySelector('faire-avec'));
/** The time (ms) that a worker may take to restart on a busy machine. */
const START = 60_000;

describe.each(browsers)('%s', (browser) => {
  test('the extension replaced in the middle of a guide', async (context) => {
    const failures: string[] = [];
    const tried = long ? scenes : scenes.slice(0, 1);
    for (const [name, step] of tried) {
      guest = await Guest.open(browser);
      const { driver } = guest;
      await guest.begin(name, { step }, '');
      await driver.waitFor(async () => (await driver.bubble())?.say, 'la bulle');
      const guided = driver.current();
      await driver.newTab();
      const alone = driver.current();
      await driver.goto(`${CAF}?page=champs&seule`);
      await driver.use({ id: guided, url: '' });
      await driver.evaluate(() => document.querySelector('input')?.focus());
      await driver.type('Jeanne');
      const before = await driver.evaluate(page);
      expect(before.typed).toBe('Jeanne');

      await driver.evaluate(() => void Object.assign(globalThis, { old: document.querySelector('faire-avec') }));

      await driver.update();
      await driver.waitFor(() => driver.evaluate(isReplaced), 'la bulle de la nouvelle version', START);
      const bubble = await driver.waitFor(async () => {
        const seen = await driver.bubble();
        return seen?.verdict === 'orphaned' && seen;
      }, 'la phrase');
      const check = async (what: string, holds: boolean | Promise<boolean>) =>
        (await holds) || failures.push(`${name}, ${step}: ${what}`);
      await check(
        'another sentence',
        bubble.text.includes('Faire avec vient de changer.') &&
          bubble.text.includes('Ce que vous avez fait sur le site est resté.'),
      );
      await check('an orphan ring', (await driver.rings()).length === 0);
      await check('an orphan bubble', (await driver.evaluate(hosts)) === 1);
      await driver.type(' Martin');
      const { typed, ...rest } = await driver.evaluate(page);
      await check('what was typed is lost', typed === 'Jeanne Martin');
      await check('the page was touched', isDeepStrictEqual({ ...rest, typed: 'Jeanne' }, before));
      await driver.clickBubble('Fermer');
      await driver.evaluate(() => void document.body.append('La page change.'));
      await driver.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      await check('something of ours came back', (await driver.evaluate(hosts)) === 0);
      await driver.use({ id: alone, url: '' });
      await check('a page that nobody guided has something of ours', (await driver.evaluate(hosts)) === 0);
      const errors = await driver.errors();
      await check(`errors nobody caught: ${errors.join(', ')}`, errors.length === 0);
      await guest.close();
    }
    tally(
      context,
      `extension replaced in the middle of a guide: a sentence, the page untouched, nothing left (${browser})`,
      tried.length,
      failures.length,
    );
    expect(failures).toEqual([]);
  });
});

/**
 * Firefox stops the code in the page together with the extension, so what is left there cannot show anything more. The
 * extension cannot change that.
 */
test('chromium: the extension taken away in the middle of a guide', async (context) => {
  guest = await Guest.open('chromium');
  const { driver } = guest;
  await guest.begin('champs');
  await (driver as Chromium).disable();
  await driver.evaluate(() => void document.querySelector('main')?.append('La page change.'));
  await driver.waitFor(async () => (await driver.bubble())?.verdict === 'orphaned', 'la phrase');
  const rings = (await driver.rings()).length;
  await driver.clickBubble('Fermer');
  await driver.waitFor(async () => (await driver.evaluate(hosts)) === 0, 'la bulle partie');
  const { prevented } = await driver.evaluate(page);
  const errors = await driver.errors();
  const failures = [rings, errors.length, prevented.length].filter((count) => count !== 0).length;
  tally(context, 'extension taken away in the middle of a guide: a sentence, nothing left (chromium)', 1, failures);
  expect({ rings, errors, prevented }).toEqual({ rings: 0, errors: [], prevented: [] });
});
