/** The administrator's settings, as this browser has them now. */
import browser from 'webextension-polyfill';
import { type Policy, readManaged } from '../../core/background/policy.ts';
import { withTimeout } from '../../core/background/timeout.ts';

/**
 * How long the browser may take to say them, ms. Chromium can stop answering for good: seen when the access to sites was
 * changed twice within a second.
 */
const PATIENCE = 1500;
/** Once it was silent, it is still asked each time, but waited for less. */
const SHORT = 100;

let known: Policy | undefined;
let isSilent = false;

/** Never waits for ever: in silence, what was last known holds; nothing, when nothing ever was. */
export async function managed(): Promise<Policy> {
  const asked = browser.storage.managed
    .get(null)
    // No policy on this computer: Firefox says so by an error.
    .catch(() => null)
    .then((value) => {
      isSilent = false;
      known = readManaged(value);
    });
  await withTimeout(isSilent ? SHORT : PATIENCE, asked).catch(() => {
    isSilent = true;
  });
  return known ?? readManaged(null);
}
