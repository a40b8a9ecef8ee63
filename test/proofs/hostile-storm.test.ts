/**
 * Sends thousands of random messages through the browser's real channels: no error may occur, nothing may change, and
 * the guide must go on.
 */
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

/** How many messages are sent at once. Our own code never does this. */
const WAVE = 500;

/**
 * What arrives of a message: Chromium's channel uses JSON, and Firefox's also carries maps and dates. Undefined when
 * nothing would arrive.
 */
function throughJson(message: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(message));
  } catch {
    return undefined;
  }
}
/** A message that is a valid question after its transport is not part of this proof. */
const wrong = (message: unknown): boolean => refused(message) && refused(throughJson(message));
const waves = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / WAVE) }, (_, i) => all.slice(i * WAVE, (i + 1) * WAVE));

const kept = async () => JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]);

/**
 * Runs in our own page. A message that the channel cannot carry causes an error at its sender.
 * @returns how many messages were carried
 */
const toBackground = async (messages: unknown[]) =>
  (await Promise.allSettled(messages.map(async (message) => chrome.runtime.sendMessage(message)))).filter(
    ({ status }) => status === 'fulfilled',
  ).length;

/**
 * Does the same in the world of a page's companion. The messages stay text until they are there, because written as
 * code a key « __proto__ » would be lost.
 */
const fromCompanion = async (tab: number, json: string) => {
  const func = async (json: string) => {
    const messages = JSON.parse(json) as unknown[];
    return (await Promise.allSettled(messages.map(async (message) => chrome.runtime.sendMessage(message)))).filter(
      ({ status }) => status === 'fulfilled',
    ).length;
  };
  return (await chrome.scripting.executeScript({ target: { tabId: tab }, func, args: [json] }))[0]?.result ?? 0;
};

/**
 * Sends to the companion. Only the background and our own pages can ask it anything, and Chromium does not tell it
 * which of them is the sender.
 */
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
    /** Messages as the background sends them to our surfaces. The companion of a page may not send them. */
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
    // These messages contain maps, dates and numbers that JSON does not have, so they are sent as code. The policy of
    // our page would refuse that, but the driver is not subject to it.
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
