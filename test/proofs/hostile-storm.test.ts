/** Thousands of messages drawn at random, by the browser's real channels: no error, nothing changed, and the guide goes on. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { counters } from '../support/browser/counters.ts';
import { Guest } from '../support/browser/guest.ts';
import { browsersInForm } from '../support/run/longForm.ts';
import { misnamed, nowhere, onlyOurs, outOfTurn, refused, rightOnes } from './hostile-messages.ts';
import { tally, times } from './tally.ts';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ turn: number } | null> };
  tabs: {
    sendMessage(tab: number, message: unknown): Promise<unknown>;
    query(which: object): Promise<{ id: number; url?: string }[]>;
  };
  scripting: { executeScript(script: object): Promise<{ result?: number }[]> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
};

/** Sent at once, as nobody of ours ever does. */
const WAVE = 500;

/** What arrives of it: Chromium's channel is JSON, Firefox's knows maps and dates. Undefined where nothing would. */
function throughJson(message: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(message));
  } catch {
    return undefined;
  }
}
/** What is a right question once it has arrived is none of this proof. */
const wrong = (message: unknown): boolean => refused(message) && refused(throughJson(message));
const waves = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / WAVE) }, (_, i) => all.slice(i * WAVE, (i + 1) * WAVE));

const kept = async () => JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]);

/** In our own page. What the channel cannot carry is thrown back at its sender. @returns how many it carried */
const toBackground = async (messages: unknown[]) =>
  (await Promise.allSettled(messages.map(async (message) => chrome.runtime.sendMessage(message)))).filter(
    ({ status }) => status === 'fulfilled',
  ).length;

/** The same in the world of a page's companion. As text all the way: written as code, a key « __proto__ » would be lost. */
const fromCompanion = async (tab: number, json: string) => {
  const func = async (json: string) => {
    const messages = JSON.parse(json) as unknown[];
    return (await Promise.allSettled(messages.map(async (message) => chrome.runtime.sendMessage(message)))).filter(
      ({ status }) => status === 'fulfilled',
    ).length;
  };
  return (await chrome.scripting.executeScript({ target: { tabId: tab }, func, args: [json] }))[0]?.result ?? 0;
};

/** To the companion, of which only the background and our own pages can ask anything: Chromium does not tell it which of them speaks. */
const toCompanion = async (tab: number, json: string) => {
  const messages = JSON.parse(json) as unknown[];
  return (await Promise.allSettled(messages.map(async (message) => chrome.tabs.sendMessage(tab, message)))).filter(
    ({ status }) => status === 'fulfilled',
  ).length;
};

let guest: Guest | undefined;
afterEach(() => guest?.close());

describe.each(browsersInForm)('%s', (browser) => {
  test('a storm of messages', async (context) => {
    guest = await Guest.open(browser);
    const at = guest;
    const { driver } = at;
    await at.begin('champs');
    const other = await at.own(
      async (tab) => (await api.tabs.query({})).find(({ id }) => id !== tab)?.id ?? -1,
      at.tab,
    );
    const { turn = -1 } = (await at.own((tab) => api.runtime.sendMessage({ kind: 'hello', tab }), at.tab)) ?? {};
    const right = rightOnes(turn, at.tab, other);
    const seed = Math.floor(Math.random() * 2 ** 31);
    const numRuns = times(500, 10_000);
    const draw = (of: fc.Arbitrary<unknown>) => waves(fc.sample(of, { numRuns, seed }));
    /** As the background tells our surfaces; a page's companion has no right to. */
    const told = fc.constantFrom<unknown>(
      { told: 'view', tab: at.tab, view: null },
      { told: 'view', tab: at.tab, view: { turn: turn + 9, says: {} } },
    );
    const json = (of: fc.Arbitrary<unknown>) => of.map(throughJson).filter((message) => message !== undefined);
    const outside = fc.oneof(
      { weight: 5, arbitrary: json(nowhere(right)).filter(refused) },
      onlyOurs(right),
      outOfTurn(right, turn),
      told,
    );

    const guided = driver.current();
    await driver.ownPage(`sidepanel.html#${at.tab}`);
    const panel = driver.current();
    const read = () =>
      driver.waitFor(() => driver.evaluate(() => document.querySelector('h1')?.innerText), 'le panneau');
    const state = async () => {
      await driver.use({ id: panel, url: '' });
      const said = await read();
      await driver.use({ id: guided, url: '' });
      return { said, kept: await at.own(kept), step: await at.at(), bubble: (await driver.bubble())?.text };
    };
    const [before, counted] = [await state(), await counters(driver)];
    expect(before.step).toBe('telecharger');
    const faults: string[] = [];
    let carried = 0;
    const compare = async (channel: string) => {
      const now = await state();
      if (JSON.stringify(now) !== JSON.stringify(before)) faults.push(`${channel}: ${JSON.stringify(now)}`);
    };
    // Maps, dates, numbers that JSON does not know: as code, which our page's policy would refuse and the driver does not ask it.
    for (const wave of draw(fc.oneof({ weight: 5, arbitrary: nowhere(right).filter(wrong) }, misnamed(right))))
      carried += Number(await at.inOwnPage(`(${toBackground})(${fc.stringify(wave)})`));
    await compare('our page to the background');
    for (const wave of draw(outside)) carried += await at.own(fromCompanion, at.tab, JSON.stringify(wave));
    await compare('a companion to the background and to our pages');
    for (const wave of draw(json(nowhere(right)))) carried += await at.own(toCompanion, at.tab, JSON.stringify(wave));
    await compare('our page to the companion');
    if (JSON.stringify(await counters(driver)) !== JSON.stringify(counted)) faults.push('something was counted');

    await at.clickOn('cible');
    const goesOn = await driver
      .waitFor(async () => (await at.at()) === 'retrouver', 'l’étape suivante')
      .catch(() => false);
    if (!goesOn) faults.push('the guide has stopped');
    faults.push(...(await driver.errors()));
    tally(
      context,
      `a storm of messages by the browser’s real channels: no error, nothing changed, the guide goes on (${browser})`,
      3 * numRuns,
      faults.length,
    );
    expect({ faults, seed }).toEqual({ faults: [], seed });
    expect(carried).toBeGreaterThan(2 * numRuns);
  });
});
