/**
 * The settings enforced by policy. Firefox rejects the request when there is no policy, which means that nothing is
 * enforced.
 */
import browser from 'webextension-polyfill';
import { type Policy, readManaged } from '../../core/background/policy.ts';

export const managed = async (): Promise<Policy> =>
  readManaged(await browser.storage.managed.get(null).catch(() => null));
