/** One round with one build: the worker is killed, then receives the first question that a page asks. */
import type { Driver } from '../../support/browser/driver.ts';

export interface Timed {
  /** The time (ms) from the kill of the worker to its answer to « what runs in this tab? » (nothing). */
  wake: number;
  /** The same where a guide runs: the answer is its present step, with all its texts. */
  step: number;
  /** The same question to a worker that is running. */
  awake: number;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const GUIDE = 'caf/attestation-paiement';

/**
 * Runs in one of our own pages. It tries several times, because a worker that is being stopped may lose the first
 * message.
 */
async function ask(message: object): Promise<number> {
  const since = performance.now();
  for (let tries = 0; tries < 5; tries++) {
    const answer = await chrome.runtime.sendMessage(message).catch(() => undefined);
    if (answer !== undefined) break;
  }
  return performance.now() - since;
}

export async function timesOf(driver: Driver): Promise<Timed> {
  await driver.ownPage('repairs.html');
  const asked = (message: object): Promise<number> => driver.evaluate(ask, message);
  await asked({ kind: 'home' });
  await driver.killWorker();
  const wake = await asked({ kind: 'hello' });
  await asked({ kind: 'start', guide: GUIDE, practice: true });
  const awake = await asked({ kind: 'hello' });
  await driver.killWorker();
  const step = await asked({ kind: 'hello' });
  await asked({ kind: 'stop', later: false });
  await driver.closeTab();
  return { wake, step, awake };
}
