/** One round on one build: the worker is killed, then asked for what the first surface of a page asks. */
import type { Driver } from '../../support/browser/driver.ts';

export interface Timed {
  /** Worker killed → it has answered « what runs in this tab? » (nothing), ms. */
  wake: number;
  /** The same where a guide runs: its present step, with all that is said of it. */
  step: number;
  /** The same question to a worker that is awake. */
  awake: number;
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const GUIDE = 'caf/attestation-paiement';

/** In one of our own pages. Several tries: a worker that is being stopped may drop the first message. */
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
